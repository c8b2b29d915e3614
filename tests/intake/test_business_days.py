"""Business days: the official worked example, holidays, weekends."""

from datetime import date

import pytest

from intake.business_days import add_business_days, is_business_day, subtract_business_days


def test_the_official_example_counts_five_days_then_ten_over_columbus_day() -> None:
    assert add_business_days(date(2024, 10, 1), 5) == date(2024, 10, 8)
    assert add_business_days(date(2024, 10, 8), 10) == date(2024, 10, 23)


@pytest.mark.parametrize(
    "holiday",
    ["2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26",
     "2026-12-25"],
)
def test_a_legal_public_holiday_on_a_weekday_does_not_count(holiday: str) -> None:
    assert not is_business_day(date.fromisoformat(holiday))


@pytest.mark.parametrize("day", ["2026-11-21", "2026-11-22"])
def test_saturdays_and_sundays_do_not_count(day: str) -> None:
    assert not is_business_day(date.fromisoformat(day))


def test_the_friday_on_which_a_saturday_holiday_is_observed_counts_unless_the_setting_says_otherwise() -> None:
    observed_fourth_of_july = date(2026, 7, 3)
    assert is_business_day(observed_fourth_of_july)
    assert not is_business_day(observed_fourth_of_july, observed=True)


def test_new_years_day_observed_in_the_year_before_is_known() -> None:
    assert is_business_day(date(2021, 12, 31))
    assert not is_business_day(date(2021, 12, 31), observed=True)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-11-16", "2026-11-23"),  # Monday: the Monday after
        ("2026-11-20", "2026-11-30"),  # Friday before Thanksgiving week: the holiday adds a day
        ("2026-11-21", "2026-11-30"),  # received on a Saturday
        ("2026-11-22", "2026-11-30"),  # and on a Sunday
        ("2026-11-19", "2026-11-27"),
        ("2026-12-18", "2026-12-28"),  # Christmas on a Friday
        ("2026-12-28", "2027-01-05"),  # over New Year
    ],
)
def test_five_business_days_from_a_receipt(received: str, due: str) -> None:
    assert add_business_days(date.fromisoformat(received), 5) == date.fromisoformat(due)


def test_counting_back_undoes_counting_forward_from_a_business_day() -> None:
    assert subtract_business_days(date(2024, 10, 23), 10) == date(2024, 10, 8)
