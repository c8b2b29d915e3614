"""Dates as papers print them."""

from datetime import date

import pytest

from intake.extraction.dates import find_dates, find_spans, short_date
from intake.extraction.named_periods import find_period


@pytest.mark.parametrize(
    "printed",
    [
        "06/30/2026", "6/30/26", "2026-06-30", "June 30, 2026", "Jun. 30, 2026", "30 June 2026", "30-JUN-2026", "30 de junio de 2026",
        "30 de junio del 2026", "this 30th day of June, 2026", "the 30th of June, 2026", "this __30th__ day of _June_, 2026",
        "30th day of June, A.D. 2026", "thirtieth day of June, 2026",
    ],  # fmt: skip
)
def test_a_day_is_read_however_it_is_written(printed: str) -> None:
    assert [day for *_, day in find_dates(printed)] == [date(2026, 6, 30)]


@pytest.mark.parametrize(
    "text", ["13/45/2026", "02/30/2026", "(858) 555-0101", "04104/2022", "077-49-4905", "1.2.3.4", "the first June 2026"]
)
def test_what_is_no_day_is_not_read_as_one(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    "printed",
    [
        "06/01/2026 - 06/30/2026",
        "June 1 - June 30, 2026",
        "06/01 - 06/30/2026",
        "June 1, 2026 through June 30, 2026",
        "Period Beginning: 06/01/2026 Period Ending: 06/30/2026",
    ],
)
def test_a_period_is_read_from_its_two_ends(printed: str) -> None:
    assert [(first, last) for _, _, first, last in find_spans(printed)] == [(date(2026, 6, 1), date(2026, 6, 30))]


def test_a_period_over_new_year_begins_in_the_old_one() -> None:
    assert [(first, last) for _, _, first, last in find_spans("Dec 20 - Jan 3, 2026")] == [(date(2025, 12, 20), date(2026, 1, 3))]


def test_a_day_without_its_year_is_placed_in_the_statements_period() -> None:
    assert short_date("12/28 PAYROLL", date(2025, 12, 20), date(2026, 1, 19)) == date(2025, 12, 28)
    assert short_date("01/02 PAYROLL", date(2025, 12, 20), date(2026, 1, 19)) == date(2026, 1, 2)


def test_a_month_is_its_first_and_last_day() -> None:
    found = find_period("Statement for February 2028")
    assert found is not None
    assert found[2:] == (date(2028, 2, 1), date(2028, 2, 29))
