"""The tables of a bank statement: the heading row, and which column each amount of a row stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from intake.extraction.finding import is_amount
from intake.extraction.layout import Line, Page, Word, plain
from intake.extraction.values import Value, page_values
from intake.figures import Box

MONEY_IN = frozenset("deposits deposit credits credit additions added received depositos".split())
MONEY_OUT = frozenset(
    (
        "withdrawals withdrawal debits debit subtractions subtracted removed retiros checks "
        "payments paid fee fees charges purchases"
    ).split()
)
RUNNING = frozenset("balance saldo ledger position".split())
AMOUNT = frozenset("amount importe monto movement".split())
DAY = frozenset("date fecha posting posted day dy".split())
# A heading row names the day's column and at least one of these.
_OTHER_HEADINGS = frozenset(
    "description transaction transactions details amount balance descripcion activity detail particulars memo importe monto saldo".split()
)
# A heading may run on into the next line when that is this near, in points.
RUNS_ON = 8.0
# A table of more columns is no statement's; trying every way to match them would take for ever.
MOST_COLUMNS = 14
# Two words of one heading stand no further apart than this, in points.
ONE_HEADING = 30.0

# Words set without a space between them ("DateCredited").
_RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])")

Columns = tuple[tuple[str, Box], ...]


@dataclass(frozen=True)
class Table:
    """A table's columns from its heading row: where it begins at the left, where its days stand, which amounts it has.

    ``late`` says that the day stands behind other columns.
    """

    start: float
    day: Box
    columns: Columns
    section: str
    late: bool


def tables_of(page: Page, line: Line, below: Sequence[Line]) -> list[Table]:
    """The tables whose heading row a line is: more than one where several stand side by side."""
    words = _tokens(line)
    days = [word for said, word in words if said in DAY] or [word for said, word in words if said == "on"]
    if not days or not {token for token, _ in words} & _OTHER_HEADINGS or any(is_amount(value) for value in alone(line)):
        return []
    more = [word for further in below if not alone(further) and further.box.top - line.box.bottom < RUNS_ON for word in _tokens(further)]
    starts = _starts(days, words)
    bounds = [0.0, *(word.box.x0 for word in starts[1:]), page.width]
    found = [
        _table([pair for pair in (*words, *more) if left - 2 <= pair[1].box.x0 < right - 2], _posted(words, days, starts[at], right), left)
        for at, (left, right) in enumerate(pairwise(bounds))
    ]
    return [table for table in found if table.columns] or found[:1]


def _starts(days: Sequence[Word], words: Sequence[tuple[str, Word]]) -> list[Word]:
    """The day headings that begin a table of their own: each has an amount before the next ("posted" and "effective" share one)."""
    starts = [days[0]]
    for word in days[1:]:
        between = {token for token, other in words if starts[-1].box.x1 <= other.box.x0 < word.box.x0}
        if between & (AMOUNT | MONEY_IN | MONEY_OUT | RUNNING):
            starts.append(word)
    return starts


def _posted(words: Sequence[tuple[str, Word]], days: Sequence[Word], start: Word, right: float) -> Box:
    """Where a table's days stand: of two columns of days the one of posting, which is the bank's own."""
    for day in days:
        before = [token for token, word in words if word.box.x0 < day.box.x0][-1:]
        if start.box.x1 < day.box.x0 < right and before and before[0] in {"post", "posting", "posted"}:
            return day.box
    return start.box


def _table(words: Sequence[tuple[str, Word]], day: Box, start: float) -> Table:
    named = (("in", MONEY_IN), ("out", MONEY_OUT), ("balance", RUNNING), ("amount", AMOUNT))
    found: list[tuple[str, Box]] = []
    for said, word in words:
        for name in (name for name, headings in named if said in headings):
            if not any(other == name and box.x0 - ONE_HEADING < word.box.x1 and word.box.x0 < box.x1 + ONE_HEADING for other, box in found):
                found.append((name, word.box))
    found = [(name, box) for name, box in found if name != "amount" or not any(_one_caption(box, other) for other in found)]
    kinds = {name for name, _ in found}
    section = ""
    # "Date | Electronic credits | Amount" says in its middle what the amounts are.
    if "amount" in kinds and len(kinds & {"in", "out"}) == 1:
        section = next(iter(kinds & {"in", "out"}))
        found = [(name, box) for name, box in found if name != section]
    # "Withdrawals / Deposits" over one column is an amount whose sign tells.
    elif {"in", "out"} <= kinds and "amount" not in kinds and not _two_columns(found):
        found = [("amount" if name in {"in", "out"} else name, box) for name, box in found]
    late = any(word.box.x1 < day.x0 for said, word in words if said not in DAY)
    return Table(start, day, tuple(found), section, late)


def _one_caption(amount: Box, other: tuple[str, Box]) -> bool:
    """Whether the word "amount" only belongs to money in or money out beside it ("Amount Added")."""
    name, box = other
    return name in {"in", "out"} and max(box.x0 - amount.x1, amount.x0 - box.x1) < amount.bottom - amount.top and box.top < amount.bottom


def _two_columns(found: Sequence[tuple[str, Box]]) -> bool:
    ends = sorted((box for name, box in found if name in {"in", "out"}), key=lambda b: b.x0)
    return ends[-1].x0 - ends[0].x1 > 2 * (ends[0].bottom - ends[0].top)


def _tokens(line: Line) -> list[tuple[str, Word]]:
    return [(token, word) for word in line.words for token in plain(_RUN_TOGETHER.sub(" ", word.text)).split()]


def alone(line: Line) -> list[Value]:
    """The values of one line standing alone."""
    return page_values(Page(1, 1, 1, line.words))


def columns_of(money: Sequence[Value], columns: Columns) -> list[str]:
    """The column of each amount of a row: headings keep their order, and no two amounts share one."""
    if not len(money) <= len(columns) <= MOST_COLUMNS:
        return ["balance" if len(money) > 1 and at == len(money) - 1 else "amount" for at in range(len(money))]
    ordered = sorted(columns, key=lambda column: column[1].x0)
    best = min(combinations(ordered, len(money)), key=lambda chosen: sum(_apart(v, box) for v, (_, box) in zip(money, chosen, strict=True)))
    return [name for name, _ in best]


def _apart(value: Value, heading: Box) -> float:
    """How far an amount stands from a heading: by their ends, middles or beginnings, whichever is set alike."""
    box = value.box
    return min(abs(heading.x1 - box.x1), abs(heading.x0 + heading.x1 - box.x0 - box.x1) / 2, abs(heading.x0 - box.x0))
