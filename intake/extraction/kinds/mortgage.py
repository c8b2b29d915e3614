"""Mortgage statements: the servicer, the borrower, what is due and what is still owed."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from intake.extraction.captions import beside, row_over
from intake.extraction.finding import Ask
from intake.extraction.institutions import BANKS, SERVICERS
from intake.extraction.kinds.captioned import Captions, captioned
from intake.extraction.kinds.dues import DUE, DUE_DATE, STATEMENT_DATE, digits, numbered
from intake.extraction.layout import Page
from intake.extraction.parties import Party, Place, Sort
from intake.figures import Confidence, Figure, Provenance

MORTGAGE = Captions(
    amounts=(
        DUE,
        Ask(
            "unpaid_principal",
            (
                "unpaid principal balance",
                "outstanding principal balance",
                "outstanding principal",
                "principal balance",
                "unpaid principal",
                "current principal balance",
                "loan balance",
                "remaining principal balance",
                "outstanding balance",
                "remaining balance",
                "remaining principal",
                "principal bal",
                "mtg principal bal",
                "current balance",
                "interest bearing principal balance",
                "interest bearing principal",
            ),
            unless=("deferred", "original"),
        ),
        Ask(
            "escrow_balance",
            ("escrow balance", "current escrow balance", "escrow account balance", "escrow bal", "escrow amount", "balance in escrow"),
            unless=("required", "shortage", "projected", "minimum", "monthly", "taxes"),
        ),
    ),
    dates=(DUE_DATE, STATEMENT_DATE),
    parties=(
        Party(
            "servicer",
            (
                "servicer",
                "loan servicer",
                "your servicer",
                "serviced by",
                "loan serviced by",
                "mortgage servicer",
                "current mortgage lender",
                "mortgage lender",
                "make check payable to",
                "make checks payable to",
                "payable to",
                "lender",
            ),
            Sort.ORGANISATION,
            Place.SENDER,
            frozenset("mortgage mortgages servicing servicer servicers lending lender lenders loan loans union".split()),
            firms=f"{SERVICERS}, {BANKS}",
            says_so=True,
        ),
        Party(
            "borrower",
            ("borrower", "borrower name", "borrowers", "mortgagor", "customer name", "name", "prepared for"),
            Sort.PERSON,
            Place.ADDRESSEE,
        ),
    ),
)
LOAN_NUMBER = (
    "loan number",
    "loan no",
    "loan",
    "account number",
    "mortgage loan number",
    "loan account number",
    "loan id",
    "account no",
    "loan #",
)


def mortgage_statement(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a mortgage statement."""
    number = numbered(pages, LOAN_NUMBER)
    last4 = [
        Figure("loan_number_last4", digits(cell)[-4:], Provenance(page.number, cell.box, cell.text), Confidence.CHECK)
        for page, cell in number
    ]
    return [*captioned(pages, MORTGAGE), *last4, *_interest_rate(pages)]


def _interest_rate(pages: Sequence[Page]) -> Iterator[Figure]:
    """A percentage on the line of, or under, "interest rate"."""
    for page in pages:
        captions = ("interest rate", "current interest rate", "note rate", "annual interest rate", "int rate", "rate")
        for cell in (one.cell for one in sorted((*beside(page, captions), *row_over(page, captions)), key=lambda one: -one.score)):
            match = re.search(r"(\d{1,2}\.\d{1,5}|\d{1,2})\s?%", cell.text) or re.fullmatch(r"(\d{1,2}\.\d{3,5})", cell.text)
            if match:
                yield Figure(
                    "interest_rate",
                    Decimal(match[1].rstrip("0").rstrip(".") if "." in match[1] else match[1]),
                    Provenance(page.number, cell.box, cell.text),
                    Confidence.HIGH if page.source == "pdf" else Confidence.CHECK,
                )
                return
