"""What bills of every sort share: how much is due and when, and the number of the account."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import takewhile

from intake.extraction.captions import beside, row_over
from intake.extraction.dates import short_date
from intake.extraction.finding import Ask
from intake.extraction.layout import Cell, Page
from intake.figures import Confidence, Figure, Provenance

DUE = Ask(
    "amount_due",
    (
        "total amount due",
        "amount due",
        "total due",
        "payment due",
        "current amount due",
        "please pay",
        "pay this amount",
        "amount now due",
        "total balance due",
        "balance due",
        "minimum amount due",
        "amount to pay",
        "total payment due",
        "monto a pagar",
        "total a pagar",
        "total assessment due",
        "installment amount",
        "total premium due",
        "total monthly payment",
        "total payment",
        "net due by",
        "net due",
        "total now due",
        "current amount due",
        "new balance",
        "total balance",
        "amount owed",
    ),
    unless=("past", "late", "after", "if", "overdue", "previous", "explanation", "next", "received"),
    payable=True,
)
DUE_DATE = Ask(
    "due_date",
    (
        "due date",
        "payment due date",
        "date due",
        "due by",
        "pay by",
        "payment due by",
        "due on",
        "payment due",
        "due",
        "fecha de vencimiento",
        "due on or before",
    ),
    unless=("late", "after", "last", "previous", "past"),
)
STATEMENT_DATE = Ask(
    "statement_date",
    (
        "statement date",
        "bill date",
        "billing date",
        "invoice date",
        "date of statement",
        "date of bill",
        "issue date",
        "date issued",
        "fecha de factura",
        "date prepared",
        "prepared",
        "prepared on",
        "statement prepared",
        "billed on",
        "bill prepared on",
        "bill issued on",
        "mailing date",
        "mailed",
        "date",
    ),
    unless=("due", "period", "payment", "read", "maturity", "service", "next", "through", "closing", "effective", "received"),
)


# "Amount due by Oct 04", and how long after it was made a bill falls due.
_DUE_ON = re.compile(
    r"\bdue(?: date| by| on| before)?:?\s+((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}|\d{1,2}/\d{1,2})"
    r"(?![\d/,]|\s\d{4})",
    re.IGNORECASE,
)
FALLS_DUE_WITHIN = timedelta(days=60)


def yearless_due_date(pages: Sequence[Page], found: Sequence[Figure]) -> Iterator[Figure]:
    """A due date printed without its year: the first such day after the bill was made."""
    days = {figure.name: figure.value for figure in found}
    made = days.get("statement_date")
    if "due_date" in days or not isinstance(made, date):
        return
    for page in pages:
        for line in page.lines:
            match = _DUE_ON.search(line.text)
            due = short_date(match[1], made, made + FALLS_DUE_WITHIN) if match else None
            if due and made < due <= made + FALLS_DUE_WITHIN:
                yield Figure("due_date", due, Provenance(page.number, line.box, line.text[:200]), Confidence.CHECK)
                return


def digits(cell: Cell) -> str:
    return re.sub(r"\D", "", cell.text)


def numbered(pages: Sequence[Page], labels: Sequence[str]) -> Iterator[tuple[Page, Cell]]:
    """The account or loan number beside its caption."""
    for page in pages:
        for found in sorted((*beside(page, labels), *row_over(page, labels)), key=lambda one: -one.score):
            groups = list(takewhile(lambda word: re.fullmatch(r"[A-Z]{0,3}-?[\dXx*#.-]{1,24}", word.text), found.cell.words))
            part = Cell(tuple(groups))
            if groups and len(digits(part)) >= 4 and len(part.text) <= 30:
                yield page, part
                return
