"""Tax returns: Form 1040 and its schedules C and E, read by their line numbers."""

from collections.abc import Sequence

from intake.extraction.kinds.boxes import box_name, form_year, numbered_amount
from intake.extraction.layout import Page
from intake.figures import Figure


def _given(*figures: Figure | None) -> list[Figure]:
    return [figure for figure in figures if figure is not None]


def form_1040(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a return; a blank one gives none."""
    amounts = _given(
        numbered_amount(pages, "wages_line1", ("1a", "1", "la"), ("form s w 2", "wages salaries tips")),
        numbered_amount(pages, "total_income", ("9", "6", "7b", "22"), ("total income",)),
        numbered_amount(pages, "adjusted_gross_income", ("11", "11a", "8b", "7", "37", "38"), ("adjusted gross income",)),
    )
    if not amounts:
        return []
    taxpayer = box_name(pages[:1], "taxpayer", ("your first name and middle initial", "your first name and initial"))
    spouse = box_name(
        pages[:1],
        "spouse",
        (
            "if joint return spouses first name and middle initial",
            "spouses first name and middle initial",
            "spouses first name and initial",
        ),
    )
    return [*amounts, *_given(taxpayer, spouse, form_year(pages[:1], ("1040", "individual income tax return", "for the year")))]


def schedule_c(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a sole owner's business; a blank schedule gives none."""
    amounts = _given(
        numbered_amount(pages, "gross_receipts", ("1",), ("gross receipts or sales", "employee box on that form")),
        numbered_amount(pages, "total_expenses", ("28",), ("total expenses",)),
        numbered_amount(pages, "net_profit", ("31",), ("net profit", "schedule se", "form 1041")),
    )
    if not amounts:
        return []
    return [*amounts, *_given(box_name(pages[:1], "business", ("name of proprietor",)), form_year(pages[:1], ("schedule c", "form 1040")))]


def schedule_e(pages: Sequence[Page]) -> list[Figure]:
    """The totals of rented property; a blank schedule gives none."""
    amounts = _given(
        numbered_amount(pages, "rents_received", ("23a",), ("line 3 for all rental properties", "rental properties")),
        numbered_amount(pages, "total_expenses", ("23e",), ("line 20 for all properties", "all properties")),
        numbered_amount(pages, "net_rental_income", ("26",), ("total rental real estate", "rental real estate")),
    )
    return [*amounts, *_given(form_year(pages[:1], ("schedule e", "form 1040")))] if amounts else []
