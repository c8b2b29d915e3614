"""Letters about income from many offices, funds and employers are read right; papers of the same words are none of them."""

from collections.abc import Sequence
from functools import cache

import pytest

from intake.extraction.layout import Page
from intake.extraction.read import Context, conclude
from intake.extraction.reading import PaperReading
from intake.kinds import DocumentKind
from tests.intake.extraction import income_specimens, later_income_specimens
from tests.intake.extraction.reading_aloud import figures, words
from tests.intake.extraction.typed import FONTS, typed

LETTERS = {
    **income_specimens.BENEFITS,
    **income_specimens.UNEMPLOYMENT,
    **income_specimens.EMPLOYERS,
    **later_income_specimens.LATER,
}
OTHERS = {**income_specimens.OTHERS, **later_income_specimens.LATER_OTHERS}
NAMES = list(LETTERS)


def read(pages: Sequence[Page]) -> PaperReading:
    [reading] = conclude(pages, len(pages), Context())
    return reading


@cache
def read_letter(name: str) -> PaperReading:
    return read(words(typed(LETTERS[name][1], list(FONTS)[NAMES.index(name) % len(FONTS)])))


def differing(name: str) -> dict[str, tuple[str | None, str]]:
    """What was read otherwise than it is printed, and what is not printed at all."""
    truth, found = LETTERS[name][2], figures(read_letter(name))
    return {key: (truth.get(key), value) for key, value in found.items() if value != truth.get(key)}


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_is_known_and_nothing_in_it_is_read_wrong(name: str) -> None:
    assert read_letter(name).kind is LETTERS[name][0]
    assert differing(name) == {}


def test_nearly_everything_such_letters_say_is_read() -> None:
    missing = [(name, key) for name in NAMES for key in LETTERS[name][2] if key not in figures(read_letter(name))]
    assert len(missing) <= 0.04 * sum(len(truth) for _, _, truth in LETTERS.values()), missing


@pytest.mark.parametrize("name", OTHERS)
def test_a_paper_of_the_same_words_is_not_forced_into_a_kind(name: str) -> None:
    reading = read(words(typed(OTHERS[name])))
    assert (reading.kind, reading.figures) == (DocumentKind.OTHER, ())


LENDERS_FORM = """
Request for Verification of Employment
Name of employer: Stonefield Foods LLC
Name of applicant: Delia Marsh
Part II - Verification of Present Employment
Applicant's Date of Employment: 09/16/2013
12A. Current Gross Base Pay (Enter Amount and Check Period)
[ ] Annual [ ] Hourly [ ] Monthly [ ] Other (Specify) [X] Weekly
$ 918.40
12B. Gross Earnings
Type               Year To Date       Past Year 2025     Past Year 2024
                   Thru 05/31/2026
Base Pay           $ 20,204.80        $ 45,884.00        $ 44,096.00
Overtime           $ 1,911.42         $ 3,006.18         $ 2,240.77
"""


def test_a_lenders_form_gives_the_rate_with_the_period_that_is_checked() -> None:
    found = figures(read(words(typed(LENDERS_FORM, "Helvetica"))))
    assert (found.get("pay"), found.get("pay_frequency")) == ("918.40", "weekly")


def test_what_was_earned_this_year_is_no_rate_of_pay() -> None:
    assert "pay" not in figures(read(words(typed(LENDERS_FORM.replace("$ 918.40", ""), "Helvetica"))))


HIRED = """
Verification of Employment and Income
Employer: Stonefield Foods LLC
Employee: Delia Marsh
Employment Status: Active
{again}
Original Hire Date: 06/02/2014
Annual Salary: $52,000.00
"""


@pytest.mark.parametrize(("again", "since"), [("", "2014-06-02"), ("Most Recent Start Date: 03/11/2019", None)])
def test_of_two_days_of_hiring_neither_is_given(again: str, since: str | None) -> None:
    assert figures(read(words(typed(HIRED.format(again=again))))).get("hire_date") == since
