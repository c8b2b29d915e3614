"""Tax papers that others send: W-2, the 1099 family, and 1098."""

import re
from collections.abc import Sequence

from intake.extraction.kinds.boxes import box_amount, box_name, form_year
from intake.extraction.layout import Page
from intake.figures import Figure, Provenance

W2_WAGES = ("1 wages tips other compensation", "wages tips other compensation", "1 wages tips other comp", "wages tips other comp")
W2_TAX = ("2 federal income tax withheld", "federal income tax withheld")
W2_SOCIAL = ("3 social security wages", "social security wages")
EMPLOYER = ("employers name address and zip code", "employers name", "c employers name address and zip code", "employers name and address")
EMPLOYEE = (
    "employees name address and zip code",
    "employees first name and initial",
    "e employees name address and zip code",
    "employees name",
    "employees name and address",
)
PAYER = (
    "payers name street address city or town state or province country zip",
    "payers name street address",
    "payers name",
    "payers name address",
)
RECIPIENT = ("recipients name", "recipients name street address", "recipients name address")
LENDER = (
    "recipients lenders name street address city or town state or province country",
    "recipients lenders name",
    "recipient s lenders name",
    "lenders name",
)
BORROWER = ("payers borrowers name", "payer s borrowers name", "borrowers name")
# The box that counts on each form of the family.
PRINCIPAL = {
    "1099-INT": ("1 interest income", "interest income"),
    "1099-DIV": ("1a total ordinary dividends", "total ordinary dividends"),
    "1099-NEC": ("1 nonemployee compensation", "nonemployee compensation"),
    "1099-G": ("1 unemployment compensation", "unemployment compensation"),
    "1099-R": ("1 gross distribution", "gross distribution"),
    "1099-K": ("1a gross amount of payment card third party network transactions",),
    "1099-MISC": ("1 rents", "2 royalties", "3 other income", "rents", "royalties", "other income"),
}


def _given(*figures: Figure | None) -> list[Figure]:
    return [figure for figure in figures if figure is not None]


def w2(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a W-2; a blank one gives none."""
    amounts = _given(
        box_amount(pages, "wages_box1", W2_WAGES, ("social", "medicare", "state", "local")),
        box_amount(pages, "federal_tax_withheld", W2_TAX, ("social", "medicare", "state", "local")),
        box_amount(pages, "social_security_wages", W2_SOCIAL, ("tips", "withheld", "medicare")),
    )
    names = _given(box_name(pages, "employer", EMPLOYER), box_name(pages, "employee", EMPLOYEE))
    return [*amounts, *names, *_year(pages, ("w 2", "wage and tax statement", "wage and tax"))] if amounts else []


def form_1099(pages: Sequence[Page]) -> list[Figure]:
    """Which 1099 it is, and its principal box; a blank one gives none."""
    form = _which(pages)
    amount = box_amount(pages, "amount", PRINCIPAL.get(form.text, ()), ("state", "withheld", "federal")) if form else None
    if form is None or amount is None:
        return []
    names = _given(box_name(pages, "payer", PAYER), box_name(pages, "recipient", RECIPIENT))
    return [form, amount, *names, *_year(pages, ("calendar year", "form 1099", "1099"))]


def form_1098(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a 1098; a blank one gives none."""
    amounts = _given(
        box_amount(
            pages,
            "mortgage_interest",
            (
                "1 mortgage interest received from payers borrowers",
                "1 mortgage interest received from payer s borrower s",
                "mortgage interest received",
            ),
            ("refund",),
        ),
        box_amount(
            pages, "outstanding_principal", ("2 outstanding mortgage principal", "outstanding mortgage principal"), ("origination",)
        ),
    )
    names = _given(box_name(pages, "lender", LENDER), box_name(pages, "borrower", BORROWER))
    return [*amounts, *names, *_year(pages, ("form 1098", "1098", "calendar year"))] if amounts else []


def _year(pages: Sequence[Page], near: Sequence[str]) -> list[Figure]:
    return _given(form_year(pages, near))


def _which(pages: Sequence[Page]) -> Figure | None:
    for page in pages:
        for line in page.lines:
            for word in line.words:
                match = re.search(r"\b1099\s?-?\s?(INT|DIV|NEC|G|R|K|MISC)\b", word.text.upper())
                if match:
                    return Figure("form", f"1099-{match[1]}", Provenance(page.number, word.box, word.text))
    return None
