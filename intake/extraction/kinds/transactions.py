"""The transactions of a bank statement: rows that open with a day, and the columns their amounts stand in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from intake.extraction.dates import short_date
from intake.extraction.finding import is_amount, mentions
from intake.extraction.kinds.days_apart import days_apart
from intake.extraction.kinds.ledger_columns import Table, alone, columns_of, tables_of
from intake.extraction.kinds.statement_days import starts_with_date
from intake.extraction.layout import Line, Page, around
from intake.extraction.values import Value, has_letters, line_values
from intake.figures import Box

# Headings that open money in or out; "Credit Union" opens none, so only plurals count.
_OPENS_IN = ("deposits", "credits", "additions", "money in", "paid in", "coming in", "depositos", "incoming")
_OPENS_OUT = (
    "withdrawals",
    "debits",
    "subtractions",
    "deductions",
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
# A heading may count and add up what stands under it ("5 deposits for a total of $820.00").
_COUNTED = re.compile(r"\b(?:for a total of|totall?ing|in the amount of|adding up to)\s+\$?\d", re.IGNORECASE)
# A heading has at most so many words, a remark beside it left out.
LONGEST_HEADING = 7
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
    "balance carried forward",
    "starting ledger",
    "opening ledger",
    "closing ledger",
    "ending ledger",
    "end of day",
    "b fwd",
    "saldo inicial",
    "saldo anterior",
)


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
class _Days:
    """The days of a statement, and those that a page prints apart from its rows, by line."""

    first: date | None
    last: date | None
    apart: dict[int, date]


def transactions(pages: Sequence[Page], first: date | None, last: date | None) -> list[Row]:
    """Every transaction of a statement in printed order; of tables set side by side the left one first."""
    return [row for page in pages for row in _rows(page, first, last)]


def _rows(page: Page, first: date | None, last: date | None) -> Iterator[Row]:
    begun, opened, section = 0, "", ""
    days = _Days(first, last, days_apart(page, first, last))
    tables: list[Table] = []
    for number, line in enumerate(page.lines):
        headings = tables_of(page, line, page.lines[number + 1 : number + 2])
        if headings:
            yield from _block(page, tables, begun, number, opened, days)
            tables, begun, opened = headings, number + 1, section
        else:
            section = _section(line) or section
    yield from _block(page, tables, begun, len(page.lines), opened, days)


def _block(page: Page, tables: Sequence[Table], begin: int, end: int, section: str, days: _Days) -> Iterator[Row]:
    """The rows between two headings, of each table that stands beside the others."""
    ends = [*(table.start for table in tables[1:]), page.width]
    for at, table in enumerate(tables or [None]):
        left, right = (table.start if at else 0.0, ends[at]) if table else (0.0, page.width)
        yield from _rows_of(page, table, (begin, end), (left, right), (table.section if table and table.section else section), days, at)


def _rows_of(
    page: Page,
    table: Table | None,
    lines: tuple[int, int],
    sides: tuple[float, float],
    section: str,
    days: _Days,
    beside: int,
) -> Iterator[Row]:
    open_row: Row | None = None
    for number in range(*lines):
        line = _between(page.lines[number], *sides)
        if line is None:
            continue
        day = _day(line, table, days.first, days.last) or days.apart.get(number)
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


# The row under a table that adds up its columns.
_FOOT = re.compile(r"(?:sub)?totals?\b", re.IGNORECASE)


# The same with the day of the last transaction before it; a merchant may be called Total too.
_ADDS_UP = re.compile(
    r"(?:sub)?totals?(?:$|[\s:/]+(?:subtracted|added|deposits?|withdrawals?|credits?|debits?|additions|subtractions|paid)\b)", re.IGNORECASE
)


def foot_rows(pages: Sequence[Page]) -> Iterator[Row]:
    """The rows of totals under the tables of a statement."""
    for page in pages:
        table: Table | None = None
        for number, line in enumerate(page.lines):
            headings = tables_of(page, line, page.lines[number + 1 : number + 2])
            table = headings[0] if len(headings) == 1 else table
            if table and not headings and _FOOT.match(_without_day(line.text)):
                money = [value for value in _values_of(page, number, line, bare=False) if is_amount(value)]
                amounts = tuple(zip(columns_of(money, table.columns), (Decimal(str(value.value)) for value in money), strict=True))
                yield Row(date.max, line.text, amounts, "", page.number, line.box, (page.number, number, 0))


def _between(line: Line, left: float, right: float) -> Line | None:
    """The part of a line that stands in one of several tables side by side."""
    cells = tuple(cell for cell in line.cells if left - 2 <= cell.box.x0 < right - 2)
    return Line(cells) if cells else None


# The day of a row whose amount follows it at the row's end.
_BEFORE_AMOUNT = re.compile(r"\s(\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?)\s+\$?[\d,]+\.\d{2}\s*$")


def _day(line: Line, table: Table | None, first: date | None, last: date | None) -> date | None:
    """A row's day: at its beginning, in the day's column, or as the day of the statement's one month."""
    if table and table.late:
        for cell in line.cells:
            if cell.overlaps(table.day, 4) and starts_with_date(cell.text):
                return short_date(cell.text, first, last)
        before_amount = _BEFORE_AMOUNT.search(line.text)
        if before_amount and not starts_with_date(line.text):
            return short_date(before_amount[1], first, last)
    if starts_with_date(line.text):
        return short_date(line.text, first, last)
    if table is None:
        return None
    said = line.words[0].text
    one_month = first is not None and last is not None and (first.year, first.month, first.day) == (last.year, last.month, 1)
    if one_month and first and last and re.fullmatch(r"\d{1,2}", said) and 1 <= int(said) <= last.day:
        return first.replace(day=int(said))
    return None


def _row(page: Page, number: int, line: Line, day: date, table: Table | None, section: str, place: tuple[int, int, int]) -> Row | None:
    columns = table.columns if table else ()
    money = [value for value in _values_of(page, number, line, bare=bool(columns)) if is_amount(value)]
    if not money or mentions(line.plain, _BALANCE_ROWS):
        return None
    taken = {id(word) for value in money for word in value.words}
    text = " ".join(word.text for word in line.words if id(word) not in taken)
    amounts = tuple(zip(columns_of(money, columns), (Decimal(str(value.value)) for value in money), strict=True))
    if _ADDS_UP.match(_without_day(text)):
        return None
    return Row(day, _without_day(text), amounts, section, page.number, line.box, place)


def _values_of(page: Page, number: int, line: Line, bare: bool) -> list[Value]:
    """Amounts and dates of a row; bare whole numbers only in a table and where nothing else is printed."""
    inside = {id(word) for word in line.words}
    found = [value for value in line_values(page)[number] if id(value.words[0]) in inside]
    if any(is_amount(value) for value in found) or not bare:
        return found
    whole = [value for value in line_values(page, bare=True)[number] if is_amount(value) and id(value.words[0]) in inside]
    return whole[-1:] if whole and whole[-1].words[-1] is line.words[-1] else []


def _without_day(text: str) -> str:
    text = re.sub(r"^\s*(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|[A-Za-z]{3,9}\.?\s*\d{1,2}(?:,\s*\d{4})?)\s*:?\s*", "", text)
    text = re.sub(r"^\d{1,2}\s+(?=[A-Z])", "", text)
    text = re.sub(r"^\d{1,2}/\d{1,2}(?:/\d{2,4})?\s+", "", text)
    return text.strip(" |:-$")


def _continues(line: Line, row: Row) -> bool:
    """Whether a line without day or amount is more of the description above it."""
    height = line.box.bottom - line.box.top
    close = 0 <= line.box.top - row.box.bottom < 0.6 * height
    return close and len(line.cells) == 1 and has_letters(line.text) and line.box.x0 > row.box.x0 + 2 * height and not alone(line)


def _section(line: Line) -> str:
    """Whether a heading opens money in or money out."""
    counted = _COUNTED.search(line.text) is not None
    opens = line.cells[0] if counted or len(line.words) > LONGEST_HEADING else line
    if len(opens.words) > LONGEST_HEADING or (not counted and any(is_amount(value) for value in alone(line))):
        return ""
    into, out = mentions(opens.plain, _OPENS_IN), mentions(opens.plain, _OPENS_OUT)
    return "" if into == out else "in" if into else "out"
