"""Tax papers that others send: W-2, the 1099 family, and 1098."""

import re
from collections.abc import Sequence
from dataclasses import replace

from intake.extraction.kinds.boxed_amounts import box_amount
from intake.extraction.kinds.form_lines import Wanted, entered
from intake.extraction.kinds.form_names import box_name
from intake.extraction.kinds.form_parties import (
    BORROWER,
    EMPLOYEE,
    EMPLOYER,
    LENDER,
    PAYER,
    RECIPIENT,
    THE_BORROWER,
    THE_EMPLOYEE,
    THE_EMPLOYER,
    THE_LENDER,
    THE_PAYER,
    THE_RECIPIENT,
)
from intake.extraction.kinds.form_year import form_year
from intake.extraction.layout import Page
from intake.extraction.parties import Party, Place, Sort, parties, party
from intake.figures import Confidence, Figure, Provenance

_ELSE = ("state", "local", "withheld", "tax exempt", "exempt interest", "qualified", "gross up", "penalty")
_W2_ELSE = ("social", "medicare", "state", "local", "allocated", "gross pay", "nonqualified", "books")
WAGES = Wanted(
    "wages_box1",
    ("1",),
    (
        "wages tips other compensation",
        "wages tips and other compensation",
        "wages tips other",
        "wages tips",
        "federal wages",
        "federal taxable wages",
        "taxable wages",
        "wages and tips",
        "wages",
    ),
    (*_W2_ELSE, "tax", "withheld"),
)
TAX = Wanted(
    "federal_tax_withheld",
    ("2",),
    ("federal income tax withheld", "federal income tax", "federal tax withheld", "federal withheld", "federal tax"),
    _W2_ELSE,
)
SOCIAL = Wanted(
    "social_security_wages",
    ("3",),
    ("social security wages", "social security taxable wages", "social security taxable"),
    ("tips", "withheld", "medicare", "tax"),
)
INTEREST = Wanted(
    "mortgage_interest",
    ("1",),
    (
        "mortgage interest received from payers borrowers",
        "mortgage interest received from payer s borrower s",
        "mortgage interest received",
        "mortgage interest paid",
        "mortgage interest",
        "interest received",
        "interest paid",
    ),
    ("refund", "deferred", "accrued", "insurance"),
)
PRINCIPAL_LEFT = Wanted(
    "outstanding_principal",
    ("2",),
    ("outstanding mortgage principal", "outstanding principal", "mortgage principal"),
    ("origination", "ending"),
)
# The box that counts on each form of the family.
ROYALTIES, OTHER_INCOME = Wanted("amount", ("2",), ("royalties",), _ELSE), Wanted("amount", ("3",), ("other income",), _ELSE)
PRINCIPAL = {
    "1099-INT": Wanted("amount", ("1",), ("interest income", "total interest", "interest"), (*_ELSE, "bonds")),
    "1099-DIV": Wanted("amount", ("1a",), ("total ordinary dividends", "ordinary dividends"), _ELSE),
    "1099-NEC": Wanted("amount", ("1",), ("nonemployee compensation",), _ELSE),
    "1099-G": Wanted("amount", ("1",), ("unemployment compensation", "unemployment benefits"), _ELSE),
    "1099-R": Wanted("amount", ("1",), ("gross distribution",), _ELSE),
    "1099-K": Wanted(
        "amount",
        ("1a", "1"),
        (
            "gross amount of payment card third party network transactions",
            "gross amount of third party network transactions",
            "gross amount of payment card",
            "gross amount",
            "gross payments",
        ),
        _ELSE,
    ),
    "1099-MISC": Wanted("amount", ("1",), ("rents",), _ELSE),
    "SSA-1099": Wanted("amount", ("5",), ("net benefits for", "net benefits"), _ELSE),
    "RRB-1099": Wanted("amount", ("5",), ("net social security equivalent benefit", "net social security equivalent"), _ELSE),
}


def _given(*figures: Figure | None) -> list[Figure]:
    return [figure for figure in figures if figure is not None]


def w2(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a W-2; a blank one gives none."""
    amounts = _given(
        _amount(pages, WAGES),
        _amount(pages, TAX),
        _amount(pages, SOCIAL),
    )
    names = _both(pages, ("employer", EMPLOYER, THE_EMPLOYER), ("employee", EMPLOYEE, THE_EMPLOYEE))
    return [*amounts, *names, *_year(pages, ("w 2", "wage and tax statement", "wage and tax", "tax year"))] if amounts else []


def form_1099(pages: Sequence[Page]) -> list[Figure]:
    """Which 1099 it is, and its principal box; a blank one gives none."""
    form = _which(pages)
    if form is None or form.text not in PRINCIPAL:
        return []
    amount = _filled_in(pages) if form.text == "1099-MISC" else _amount(pages, PRINCIPAL[form.text])
    if amount is None:
        return []
    names = _both(pages, ("payer", PAYER, THE_PAYER), ("recipient", RECIPIENT, THE_RECIPIENT))
    return [form, amount, *names, *_year(pages, ("calendar year", "form 1099", "1099", "tax year"))]


def _filled_in(pages: Sequence[Page]) -> Figure | None:
    """The one box of a 1099-MISC that says more than nothing was paid."""
    boxes = _given(*(_amount(pages, wanted) for wanted in (PRINCIPAL["1099-MISC"], ROYALTIES, OTHER_INCOME)))
    return next((box for box in boxes if box.value), boxes[0] if boxes else None)


def form_1098(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a 1098; a blank one gives none."""
    amounts = _given(
        _amount(pages, INTEREST),
        _amount(pages, PRINCIPAL_LEFT),
    )
    names = _both(pages, ("lender", LENDER, THE_LENDER), ("borrower", BORROWER, THE_BORROWER))
    return [*amounts, *names, *_year(pages, ("form 1098", "1098", "calendar year", "tax year"))] if amounts else []


def _amount(pages: Sequence[Page], wanted: Wanted) -> Figure | None:
    """The amount on the form's own line, in its box, or on a line that only says the words."""
    on_line = entered(pages, wanted)
    if on_line is not None and on_line.confidence is Confidence.HIGH:
        return on_line
    return box_amount(pages, wanted) or on_line


def _name(pages: Sequence[Page], name: str, captions: Sequence[str], otherwise: Party) -> Figure | None:
    """The name in its box, or where a paper that is no official form gives it; of those it is sent to a person first."""
    found = box_name(pages, name, captions)
    if found is None and otherwise.place is Place.ADDRESSEE:
        found = party(pages, replace(otherwise, sort=Sort.PERSON))
    return found or party(pages, otherwise)


def _both(pages: Sequence[Page], one: tuple[str, tuple[str, ...], Party], other: tuple[str, tuple[str, ...], Party]) -> list[Figure]:
    """Two different names of one form."""
    first, second = _name(pages, *one), _name(pages, *other)
    if first is not None and second is not None and first.text == second.text:
        second = next((figure for figure in parties(pages, (one[2], other[2])) if figure.name == other[0]), None)
    return _given(first, second)


def _year(pages: Sequence[Page], near: Sequence[str]) -> list[Figure]:
    return _given(form_year(pages, near))


_FORM = re.compile(r"\b(?:(SSA|RRB|CSA|CSF)\s?-?\s?)?1099\s?-?\s?(INT|DIV|NEC|G|R|K|MISC)?\b")


def _which(pages: Sequence[Page]) -> Figure | None:
    """The form's own name, where it is named in full."""
    for page in pages:
        for line in page.lines:
            for cell in line.cells:
                match = _FORM.search(cell.text.upper())
                if match and (match[2] or match[1] in {"SSA", "RRB"}):
                    form = f"1099-{match[2]}" if match[2] else f"{match[1]}-1099"
                    return Figure("form", form, Provenance(page.number, cell.box, cell.text[:200]))
    return None
