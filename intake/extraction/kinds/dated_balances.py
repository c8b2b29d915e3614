"""Balances that a statement calls by their day only: "Balance on 12/01/2025", "On June 30 your account held $2,010.44"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from intake.extraction.amounts import only_amount
from intake.extraction.dates import find_dates, only_date
from intake.extraction.layout import Cell, Page
from intake.extraction.prose import Prose
from intake.extraction.values import values_in
from intake.figures import Figure, Provenance

_BALANCE = re.compile(r"\b(?:balance|saldo)\b", re.IGNORECASE)
_OTHER_BALANCES = re.compile(r"\b(?:average|avg|minimum|lowest|low|highest|daily|collected|promedio)\b", re.IGNORECASE)
_SENTENCES = (
    "on {date},? (?:your|the) (?:account|balance)(?: balance)? (?:held|had|was|stood at|of) {amount}",
    "balance (?:on|as of|at) {date} (?:was|is|of|stood at) {amount}",
)
# The amount of a balance stands at most so many lines under its caption; the caption has at most so many words.
REACH, LONGEST = 3, 8

Dated = tuple[date, Decimal, Page, Cell]


def dated_balances(pages: Sequence[Page], prose: Prose, first: date | None, last: date | None) -> Iterator[Figure]:
    """The balances of the statement's first and last day; where it names no period, of the only two days it gives balances for."""
    found = [*_in_sentences(prose), *(dated for page in pages[:2] for dated in _in_cells(page))]
    days = sorted({on for on, *_ in found})
    if first is None and last is None and len(days) == 2:
        first, last = days
        yield from _days(found, first, last)
    for name, wanted in (("beginning_balance", (first, first and first - timedelta(days=1))), ("ending_balance", (last,))):
        of_day = [(value, page, cell) for on, value, page, cell in found if on in wanted]
        if len({value for value, *_ in of_day}) == 1:
            value, page, cell = of_day[0]
            yield Figure(name, value, Provenance(page.number, cell.box, cell.text))


def _days(found: Sequence[Dated], first: date, last: date) -> Iterator[Figure]:
    """The period that two dated balances bound."""
    for name, day in (("period_start", first), ("period_end", last)):
        _, _, page, cell = next(one for one in found if one[0] == day)
        yield Figure(name, day, Provenance(page.number, cell.box, cell.text))


def _in_sentences(prose: Prose) -> Iterator[Dated]:
    for phrase in _SENTENCES:
        for day, amount in prose.says_each(phrase, ("date", "amount")):
            on, value = only_date(day.text), only_amount(amount.text, bare=True)
            if on and value is not None:
                yield on, value, amount.page, amount.cell


def _in_cells(page: Page) -> Iterator[Dated]:
    for number, line in enumerate(page.lines):
        for index, cell in enumerate(line.cells):
            dates = find_dates(cell.text)
            if len(dates) != 1 or len(cell.words) > LONGEST or not _BALANCE.search(cell.text) or _OTHER_BALANCES.search(cell.text):
                continue
            amount = next((one for one in _beside(page, number, index, cell) if one is not None), None)
            if amount is not None:
                yield dates[0][2], _only(amount), page, amount


def _beside(page: Page, number: int, index: int, cell: Cell) -> Iterator[Cell | None]:
    """The amounts after a caption, at its right, and under it."""
    yield from (one for one in (cell, *page.lines[number].cells[index + 1 : index + 2]) if _amounts(one))
    for line in page.lines[number + 1 : number + 1 + REACH]:
        yield from (one for one in line.cells if one.overlaps(cell.box) and _amounts(one))


def _amounts(cell: Cell) -> list[Decimal]:
    return [value for *_, value in values_in(cell.text) if isinstance(value, Decimal)]


def _only(cell: Cell) -> Decimal:
    return _amounts(cell)[-1]
