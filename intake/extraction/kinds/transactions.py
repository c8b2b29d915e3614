"""The transactions of a bank statement: rows that open with a day, and the columns their amounts stand in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

from intake.extraction.dates import short_date
from intake.extraction.finding import Value, has_letters, is_amount, mentions, page_values
from intake.extraction.kinds.bank_statement import starts_with_date
from intake.extraction.layout import Line, Page, Word, around, plain
from intake.figures import Box

MONEY_IN = frozenset("deposits deposit credits credit additions added received depositos".split())
MONEY_OUT = frozenset("withdrawals withdrawal debits debit subtractions removed retiros checks payments fees charges purchases".split())
RUNNING = frozenset("balance saldo".split())
AMOUNT = frozenset("amount importe monto".split())
DAY = frozenset("date fecha posting posted day dy".split())
# A heading row names the day's column and at least one of these.
_OTHER_HEADINGS = frozenset(
    "description transaction transactions details amount balance descripcion activity detail particulars memo importe monto saldo".split()
)
# Headings that open money in or out; "Credit Union" opens none, so only plurals count.
_OPENS_IN = ("deposits", "credits", "additions", "money in", "paid in", "coming in", "depositos", "incoming")
_OPENS_OUT = (
    "withdrawals",
    "debits",
    "subtractions",
    "money out",
    "paid out",
    "going out",
    "retiros",
    "checks",
    "payments",
    "fees",
    "service charges",
    "purchases",
    "charges",
    "outgoing",
)
# Rows that say where an account stood, not what moved.
_BALANCE_ROWS = (
    "beginning balance",
    "opening balance",
    "ending balance",
    "closing balance",
    "balance forward",
    "previous balance",
    "starting balance",
    "new balance",
    "balance brought forward",
    "b fwd",
    "saldo inicial",
    "saldo anterior",
)
# A heading may run on into the next line when that is this near, in points.
RUNS_ON = 8.0
# A table of more columns is no statement's; trying every way to match them would take for ever.
MOST_COLUMNS = 14
# Two words of one heading stand no further apart than this, in points.
ONE_HEADING = 30.0

Columns = tuple[tuple[str, Box], ...]


@dataclass(frozen=True)
class Row:
    """One printed transaction: its day, what it says, and its amounts by column ("in", "out", "amount", "balance")."""

    on: date
    description: str
    amounts: tuple[tuple[str, Decimal], ...]
    section: str
    page: int
    box: Box
    table: tuple[int, int, int]

    def amount(self, column: str) -> Decimal | None:
        return next((value for name, value in self.amounts if name == column), None)


@dataclass(frozen=True)
class _Table:
    """A table's columns from its heading row: where it begins at the left, where its days stand, which amounts it has."""

    start: float
    day: Box
    columns: Columns
    section: str


def transactions(pages: Sequence[Page], first: date | None, last: date | None) -> list[Row]:
    """Every transaction of a statement in printed order; of tables set side by side the left one first."""
    return [row for page in pages for row in _rows(page, first, last)]


def _rows(page: Page, first: date | None, last: date | None) -> Iterator[Row]:
    begun, opened, section = 0, "", ""
    tables: list[_Table] = []
    for number, line in enumerate(page.lines):
        headings = _tables(page, line, page.lines[number + 1 : number + 2])
        if headings:
            yield from _block(page, tables, begun, number, opened, first, last)
            tables, begun, opened = headings, number + 1, section
        else:
            section = _section(line) or section
    yield from _block(page, tables, begun, len(page.lines), opened, first, last)


def _block(
    page: Page, tables: Sequence[_Table], begin: int, end: int, section: str, first: date | None, last: date | None
) -> Iterator[Row]:
    """The rows between two headings, of each table that stands beside the others."""
    ends = [*(table.start for table in tables[1:]), page.width]
    for at, table in enumerate(tables or [None]):
        left, right = (table.start if at else 0.0, ends[at]) if table else (0.0, page.width)
        yield from _rows_of(
            page, table, (begin, end), (left, right), (table.section if table and table.section else section), (first, last), at
        )


def _rows_of(
    page: Page,
    table: _Table | None,
    lines: tuple[int, int],
    sides: tuple[float, float],
    section: str,
    period: tuple[date | None, date | None],
    beside: int,
) -> Iterator[Row]:
    open_row: Row | None = None
    for number in range(*lines):
        line = _between(page.lines[number], *sides)
        if line is None:
            continue
        day = _day(line, table, *period)
        row = _row(page, number, line, day, table, section, (page.number, lines[0], beside)) if day else None
        if row is None:
            if open_row and _continues(line, open_row):
                open_row = replace(open_row, description=f"{open_row.description} {line.text}", box=around([open_row.box, line.box]))
                continue
            section = _section(line) or section
        if open_row:
            yield open_row
        open_row = row
    if open_row:
        yield open_row


def _between(line: Line, left: float, right: float) -> Line | None:
    """The part of a line that stands in one of several tables side by side."""
    cells = tuple(cell for cell in line.cells if left - 2 <= cell.box.x0 < right - 2)
    return Line(cells) if cells else None


def _day(line: Line, table: _Table | None, first: date | None, last: date | None) -> date | None:
    """A row's day: at its beginning, in the day's column, or as the day of the statement's one month."""
    if starts_with_date(line.text):
        return short_date(line.text, first, last)
    if table is None:
        return None
    for cell in line.cells:
        if cell.overlaps(table.day, 4) and starts_with_date(cell.text):
            return short_date(cell.text, first, last)
    said = line.words[0].text
    one_month = first is not None and last is not None and (first.year, first.month, first.day) == (last.year, last.month, 1)
    if one_month and first and last and re.fullmatch(r"\d{1,2}", said) and 1 <= int(said) <= last.day:
        return first.replace(day=int(said))
    return None


def _tables(page: Page, line: Line, below: Sequence[Line]) -> list[_Table]:
    """The tables whose heading row a line is: more than one where several stand side by side."""
    words = _tokens(line)
    days = [word for said, word in words if said in DAY] or [word for said, word in words if said == "on"]
    if not days or not {token for token, _ in words} & _OTHER_HEADINGS or any(is_amount(value) for value in _alone(line)):
        return []
    more = [word for further in below if not _alone(further) and further.box.top - line.box.bottom < RUNS_ON for word in _tokens(further)]
    starts = _starts(days, words)
    bounds = [0.0, *(word.box.x0 for word in starts[1:]), page.width]
    found = [
        _table([pair for pair in (*words, *more) if left - 2 <= pair[1].box.x0 < right - 2], starts[at].box, left)
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


def _table(words: Sequence[tuple[str, Word]], day: Box, start: float) -> _Table:
    named = (("in", MONEY_IN), ("out", MONEY_OUT), ("balance", RUNNING), ("amount", AMOUNT))
    found: list[tuple[str, Box]] = []
    for said, word in words:
        for name in (name for name, headings in named if said in headings):
            if not any(other == name and box.x0 - ONE_HEADING < word.box.x1 and word.box.x0 < box.x1 + ONE_HEADING for other, box in found):
                found.append((name, word.box))
    kinds = {name for name, _ in found}
    section = ""
    # "Date | Electronic credits | Amount" says in its middle what the amounts are.
    if "amount" in kinds and len(kinds & {"in", "out"}) == 1:
        section = next(iter(kinds & {"in", "out"}))
        found = [(name, box) for name, box in found if name != section]
    # "Withdrawals / Deposits" over one column is an amount whose sign tells.
    elif {"in", "out"} <= kinds and "amount" not in kinds and not _two_columns(found):
        found = [("amount" if name in {"in", "out"} else name, box) for name, box in found]
    return _Table(start, day, tuple(found), section)


def _two_columns(found: Sequence[tuple[str, Box]]) -> bool:
    ends = sorted((box for name, box in found if name in {"in", "out"}), key=lambda b: b.x0)
    return ends[-1].x0 - ends[0].x1 > 2 * (ends[0].bottom - ends[0].top)


def _tokens(line: Line) -> list[tuple[str, Word]]:
    return [(token, word) for word in line.words for token in plain(word.text).split()]


def _alone(line: Line) -> list[Value]:
    """The values of one line standing alone."""
    return page_values(Page(1, 1, 1, line.words))


def _row(page: Page, number: int, line: Line, day: date, table: _Table | None, section: str, place: tuple[int, int, int]) -> Row | None:
    columns = table.columns if table else ()
    money = [value for value in _values_of(page, number, line, bare=bool(columns)) if is_amount(value)]
    if not money or mentions(line.plain, _BALANCE_ROWS):
        return None
    taken = {id(word) for value in money for word in value.words}
    text = " ".join(word.text for word in line.words if id(word) not in taken)
    amounts = tuple(zip(_columns_of(money, columns), (Decimal(str(value.value)) for value in money), strict=True))
    return Row(day, _without_day(text), amounts, section, page.number, line.box, place)


def _values_of(page: Page, number: int, line: Line, bare: bool) -> list[Value]:
    """Amounts and dates of a row; bare whole numbers only in a table and where nothing else is printed."""
    inside = {id(word) for word in line.words}
    found = [value for value in page_values(page) if value.line == number and id(value.words[0]) in inside]
    if any(is_amount(value) for value in found) or not bare:
        return found
    whole = [value for value in page_values(page, bare=True) if value.line == number and is_amount(value) and id(value.words[0]) in inside]
    return whole[-1:] if whole and whole[-1].words[-1] is line.words[-1] else []


def _columns_of(money: Sequence[Value], columns: Columns) -> list[str]:
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


def _without_day(text: str) -> str:
    text = re.sub(r"^\s*(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|[A-Za-z]{3,9}\.?\s*\d{1,2}(?:,\s*\d{4})?)\s*:?\s*", "", text)
    text = re.sub(r"^\d{1,2}\s+(?=[A-Z])", "", text)
    text = re.sub(r"^\d{1,2}/\d{1,2}(?:/\d{2,4})?\s+", "", text)
    return text.strip(" |:-$")


def _continues(line: Line, row: Row) -> bool:
    """Whether a line without day or amount is more of the description above it."""
    height = line.box.bottom - line.box.top
    close = 0 <= line.box.top - row.box.bottom < 0.6 * height
    return close and len(line.cells) == 1 and has_letters(line.text) and line.box.x0 > row.box.x0 + 2 * height and not _alone(line)


def _section(line: Line) -> str:
    """Whether a heading opens money in or money out."""
    if len(line.words) > 7 or any(is_amount(value) for value in _alone(line)):
        return ""
    into, out = mentions(line.plain, _OPENS_IN), mentions(line.plain, _OPENS_OUT)
    return "" if into == out else "in" if into else "out"
