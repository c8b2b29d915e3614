"""When reminders go: 14 and 5 days before the day the letter named, or evenly spread where the time is short."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intake.deadlines import reminder_days

NOTICE = date(2026, 10, 22)


@pytest.mark.parametrize(
    ("days", "after"),
    [(30, [16, 25]), (21, [7, 16]), (20, [6, 15]), (10, [3, 6]), (7, [2, 4])],
)
def test_the_days_of_the_reminders(days: int, after: list[int]) -> None:
    due = reminder_days(NOTICE, NOTICE + timedelta(days=days))
    assert [(day - NOTICE).days for day in due] == after


@given(some.integers(min_value=7, max_value=30))
def test_both_fall_between_the_letter_and_the_day_and_never_on_one_day(days: int) -> None:
    by = NOTICE + timedelta(days=days)
    first, second = reminder_days(NOTICE, by)
    assert NOTICE < first < second < by
