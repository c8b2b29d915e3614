"""The parts of a statement's summary: what stands between the two balances and, added up, leads from one to the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from intake.extraction.finding import Candidate, mentions
from intake.extraction.values import Value

# A summary has at most so many parts, of which so many may leave open which way they went.
MOST_PARTS, MOST_UNTOLD = 12, 6
# Amounts of one column end within so many points of one another.
ONE_COLUMN = 14.0
_IN = "deposit deposits credit credits addition additions interest dividend dividends loads added received in refunds depositos".split()
_OUT = (
    "withdrawal withdrawals debit debits subtraction subtractions check checks cheques fee fees charge charges payment payments paid "
    "purchase purchases out removed transfers retiros cargos"
).split()
_NAMES_A_PART = frozenset("check checks cheques fee fees charge charges purchase purchases payment payments transfers".split())
_SAYS_LITTLE = frozenset("and other your the this period money total all of amount".split())
# What a bank itself adds or takes is no part of a customer's deposits and withdrawals.
_BY_THE_BANK = ("interest", "dividend", "dividends", "fee", "fees", "service charge", "service charges", "maintenance")
# A caption that claims all there is, whatever else the summary lists.
_CLAIMS_ALL = re.compile(r"\btotal(?:s|ing)?\b|\b(?:and )?other (?:debits|credits|withdrawals|additions|deductions|subtractions|charges)\b")


@dataclass(frozen=True)
class Part:
    """One amount of the summary and which way it went: 1 in, -1 out."""

    value: Value
    way: int

    @property
    def amount(self) -> Decimal:
        return abs(Decimal(str(self.value.value)))


def parts_between(money: Sequence[Value], begins: Sequence[Candidate], ends: Sequence[Candidate]) -> list[Part]:
    """The parts of the first summary that adds up from a beginning to an ending balance; none where no summary does."""
    for begin, end in product(begins[:3], ends[:3]):
        between = list(_between(money, begin.value, end.value))
        if 0 < len(between) <= MOST_PARTS:
            moved = Decimal(str(end.value.value)) - Decimal(str(begin.value.value))
            for ways in _ways(between):
                parts = [Part(value, way) for value, way in zip(between, ways, strict=True)]
                if sum(part.amount * part.way for part in parts) == moved:
                    return parts
    return []


def the_whole(parts: Sequence[Part], way: int) -> Value | None:
    """The one part that is all that went this way: alone, or claiming it beside what only the bank itself added or took."""
    moved = [part for part in parts if part.way == way and part.amount]
    if len(moved) == 1:
        return moved[0].value
    own = [part for part in moved if not mentions(_said(part.value), _BY_THE_BANK)]
    return own[0].value if len(own) == 1 and (claims_all(own[0].value) or (way < 0 and means_all(own[0].value))) else None


def claims_all(value: Value) -> bool:
    """Whether a caption says that it is a total."""
    return bool(_CLAIMS_ALL.search(_said(value)))


def means_all(value: Value) -> bool:
    """Whether a caption speaks of money in or out and names no part of it ("Deposits", not "Customer deposits")."""
    said = set(_said(value).split()) - _SAYS_LITTLE
    return bool(said) and (said <= set(_IN) or said <= set(_OUT) - _NAMES_A_PART)


def _between(money: Sequence[Value], begin: Value, end: Value) -> Iterator[Value]:
    """The amounts in the row, or in the column, between the two."""
    if begin.page is not end.page or (begin.line, begin.cell) >= (end.line, end.cell):
        return
    for value in money:
        if value.page is not begin.page or value in (begin, end):
            continue
        if begin.line == value.line == end.line:
            if begin.box.x1 <= value.box.x0 and value.box.x1 <= end.box.x0:
                yield value
        elif begin.line < value.line < end.line and min(abs(value.box.x1 - one.box.x1) for one in (begin, end)) < ONE_COLUMN:
            yield value


def _ways(values: Sequence[Value]) -> Iterator[tuple[int, ...]]:
    told = [_way(value) for value in values]
    if told.count((1, -1)) <= MOST_UNTOLD:
        yield from product(*told)


def _way(value: Value) -> tuple[int, ...]:
    if Decimal(str(value.value)) < 0:
        return (-1,)
    into, out = mentions(_said(value), _IN), mentions(_said(value), _OUT)
    return (1, -1) if into == out else (1,) if into else (-1,)


def _said(value: Value) -> str:
    return value.left or " ".join(reversed(value.above))
