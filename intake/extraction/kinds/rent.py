"""Checks, money orders and receipts for rent: who paid, when, and how much."""

from collections.abc import Iterator, Sequence

from intake.extraction.addresses import blocks
from intake.extraction.finding import Ask, asked, is_amount
from intake.extraction.kinds.captioned import day
from intake.extraction.layout import Page, plain
from intake.extraction.parties import Sort
from intake.extraction.people import Name, Side, joined, named, names_in
from intake.extraction.prose import Prose
from intake.extraction.values import page_values
from intake.figures import Figure

PAYER = Side(
    (
        "received from",
        "remitter",
        "purchaser",
        "from purchaser",
        "purchased by",
        "payer",
        "payor",
        "tenant name",
        "tenants name",
        "name of tenant",
        "tenant",
        "resident",
        "renter",
        "recibido de",
        "recibí de",
        "inquilino",
        "from",
        "paid by",
        "name",
    ),
    sentences=(
        "received (?:from|of) {people}",
        "(?:certify|acknowledge|confirm)[^.\\n]{0,40}? {people} (?:has )?paid",
        "receipt of[^.\\n]{0,60}? from {people}",
        "recib[ií] de {people}",
    ),
    sort=Sort.EITHER,
)
PAYEE = Side(("pay to the order of", "order of", "pay to", "payee", "landlord", "received by", "landlord name"), sort=Sort.EITHER)
PAID_ON = Ask(
    "date",
    ("date", "date paid", "paid", "payment date", "date received", "paid on", "date of payment", "receipt date", "fecha"),
    unless=("due", "period", "from", "through", "next", "signature", "signed"),
    sentences=("(?:received|paid)[^.\\n]{0,30}? on {date}",),
)
VALUE = Ask(
    "value",
    ("amount paid", "amount received", "amount", "the sum of", "payment amount", "total paid", "rent paid", "total", "monto", "la suma de"),
    unless=("due", "balance", "previous", "owed", "deposit", "late"),
)
# Whoever else is named at the top of a check.
_BANKS = frozenset({"bank", "credit", "union", "trust", "financial", "fsb", "na", "postal"})


def rent_check(pages: Sequence[Page]) -> list[Figure]:
    """The payer, the day and the amount."""
    payer = _payer(pages)
    return [*([joined("payer", payer)] if payer else []), *day(pages, PAID_ON), *_value(pages)]


def _payer(pages: Sequence[Page]) -> list[Name]:
    """Whom a caption or sentence names, else whose name and address are printed at a check's top left."""
    prose = Prose(pages)
    found = named(pages, prose, PAYER)
    return found or _at_top_left(pages[0], {name.key for name in named(pages, prose, PAYEE)})


def _at_top_left(page: Page, others: set[str]) -> list[Name]:
    printed = [
        names
        for block in blocks(page)
        for cell in block.names
        if (names := names_in(cell, page, Sort.EITHER))
        and not others & {name.key for name in names}
        and not _BANKS & set(plain(cell.text).split())
    ]
    return min(printed, key=lambda names: (names[0].cell.box.x0, names[0].cell.box.top), default=[])


def _value(pages: Sequence[Page]) -> Iterator[Figure]:
    """The one amount of the paper, else the one its caption calls paid."""
    values = [value for page in pages for value in page_values(page)]
    amounts = [value for value in values if is_amount(value) and value.value]
    if len({value.value for value in amounts}) == 1:
        yield amounts[0].figure("value")
    else:
        yield from asked(values, (VALUE,), is_amount)
