"""How often money comes in, from the days it came."""

from datetime import date, timedelta

import pytest

from intake.kinds import PayFrequency
from intake.statements.rhythm import Rhythm, rhythm_of
from tests.intake.statements.accounts import on


@pytest.mark.parametrize(("days", "frequency"), [
    ("10-02 10-09 10-16 10-23 10-30", PayFrequency.WEEKLY),
    ("09-04 09-18 10-02 10-16 10-30", PayFrequency.BIWEEKLY),
    ("10-02 10-16", PayFrequency.BIWEEKLY),
    ("10-09 10-26", PayFrequency.BIWEEKLY),  # Mondays, the first on Columbus Day and so paid the Friday before
    ("11-13 11-25 12-11 12-24", PayFrequency.BIWEEKLY),  # paid two days early before Thanksgiving, one before Christmas
    ("09-01 09-15 10-01 10-15", PayFrequency.SEMIMONTHLY),
    ("09-15 09-30 10-15 10-30", PayFrequency.SEMIMONTHLY),  # October 31 is a Saturday
    ("09-08 09-23 10-08 10-23", PayFrequency.SEMIMONTHLY),
    ("09-03 10-02 11-03", PayFrequency.MONTHLY),
    ("09-09 10-14 11-12", PayFrequency.MONTHLY),  # second Wednesdays; November 11 is Veterans Day
    ("07-01 07-31 09-01", PayFrequency.MONTHLY),  # the 1st, or the working day before it
])
def test_weekends_and_holidays_do_not_hide_how_often(days: str, frequency: PayFrequency) -> None:
    assert rhythm_of(on(day) for day in days.split()) == Rhythm(frequency)


@pytest.mark.parametrize("days", ["10-01 10-15", "09-04 09-18"])  # the 5th and 20th of September fall on a weekend
def test_two_days_two_weeks_apart_may_be_every_two_weeks_or_twice_a_month(days: str) -> None:
    assert rhythm_of(on(day) for day in days.split()) == Rhythm(None)


@pytest.mark.parametrize("days", [
    "", "10-02", "10-02 10-07", "10-02 10-21", "09-01 11-03", "09-03 09-10 10-01 10-08", "09-02 09-20 09-23 10-28",
])
def test_one_day_or_days_at_random_are_no_rhythm(days: str) -> None:
    assert rhythm_of(on(day) for day in days.split()) is None


def test_a_day_without_its_deposit_is_counted_and_two_in_five_are_too_many() -> None:
    assert rhythm_of(map(on, ("10-02", "10-09", "10-23", "10-30"))) == Rhythm(PayFrequency.WEEKLY, not_seen=1)
    assert rhythm_of(map(on, ("10-02", "10-16", "10-30"))) == Rhythm(PayFrequency.BIWEEKLY)


def test_every_two_weeks_and_twice_a_month_are_told_apart_over_two_months() -> None:
    for start in range(60):
        first = date(2026, 7, 1) + timedelta(days=start)
        if first.weekday() < 5:
            found = rhythm_of(first + timedelta(days=14 * n) for n in range(5))
            assert found is not None
            assert found.frequency is PayFrequency.BIWEEKLY


def test_dates_that_were_not_read_right_are_no_rhythm() -> None:
    assert rhythm_of((date(1971, 1, 1), date(2099, 12, 31))) is None
