"""The transactions of a bank statement, of which the deposits are evidence of income."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import combinations

from intake.extraction.dates import short_date
from intake.extraction.finding import Value, has_letters, is_amount, mentions, page_values
from intake.extraction.kinds.bank_statement import period_of, starts_with_date
from intake.extraction.layout import Line, Page, Word, around, plain
from intake.figures import Box, Deposit, Figure

MONEY_IN = (
    "deposits",
    "deposit",
    "credits",
    "credit",
    "additions",
    "money in",
    "paid in",
    "depositos",
    "deposits credits",
    "deposits additions",
)
MONEY_OUT = (
    "withdrawals",
    "withdrawal",
    "debits",
    "debit",
    "subtractions",
    "money out",
    "paid out",
    "retiros",
    "checks",
    "checks paid",
    "payments",
    "fees",
    "service charges",
    "purchases",
    "charges",
)
RUNNING = ("balance", "running balance", "daily balance", "saldo")
AMOUNT = ("amount", "importe", "monto")
SOUNDS_LIKE_MONEY_IN = (
    "deposit",
    "payroll",
    "direct dep",
    "dir dep",
    "direct deposit",
    "credit",
    "interest paid",
    "interest payment",
    "interest earned",
    "refund",
    "transfer from",
    "ssa treas",
    "social security",
    "soc sec",
    "xxsoc sec",
    "va benef",
    "reversal",
    "zelle from",
    "salary",
    "nomina",
    "deposito",
)
SOUNDS_LIKE_MONEY_OUT = (
    "withdrawal",
    "purchase",
    "payment to",
    "debit",
    "check",
    "fee",
    "transfer to",
    "atm",
    "bill pay",
    "pos",
    "autopay",
    "zelle to",
    "card",
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
    table: tuple[int, int]

    def amount(self, column: str) -> Decimal | None:
        return next((value for name, value in self.amounts if name == column), None)


def deposits(pages: Sequence[Page], found: Sequence[Figure]) -> list[Deposit]:
    """Every deposit of the statement in printed order; a row whose direction cannot be told is left out."""
    first, last = period_of(found)
    if last is None:
        last = _latest_day(pages)
    rows = [row for page in pages for row in _rows(page, first, last)]
    opening = next((f.value for f in found if f.name == "beginning_balance" and isinstance(f.value, Decimal)), None)
    return [
        Deposit(row.on, row.description[:200], abs(amount), row.amount("balance"), row.page, row.box)
        for row, amount in _money_in(rows, opening)
    ]


def _latest_day(pages: Sequence[Page]) -> date | None:
    days = [v.value for page in pages for v in page_values(page) if isinstance(v.value, date)]
    return max(days, default=None)


def _money_in(rows: Sequence[Row], opening: Decimal | None) -> Iterator[tuple[Row, Decimal]]:
    signed = {row.table for row in rows if (row.amount("amount") or 0) < 0} & {row.table for row in rows if (row.amount("amount") or 0) > 0}
    moved = _by_balance(rows, opening)
    for at, row in enumerate(rows):
        amount = row.amount("in")
        if amount is None and (plain_amount := row.amount("amount")) is not None and row.amount("out") is None:
            way = moved.get(at) or _direction(row, plain_amount, row.table in signed)
            amount = plain_amount if way > 0 else None
        if amount:
            yield row, abs(amount)


def _by_balance(rows: Sequence[Row], opening: Decimal | None) -> dict[int, int]:
    """Which way the running balance went with each row, read downwards or, on statements that begin with the latest day, upwards."""
    down = _moved(rows, range(len(rows)), opening)
    up = _moved(rows, range(len(rows) - 1, -1, -1), opening)
    return up if len(up) > len(down) else down


def _moved(rows: Sequence[Row], order: Iterable[int], opening: Decimal | None) -> dict[int, int]:
    moved: dict[int, int] = {}
    before = opening
    for at in order:
        amount, balance = rows[at].amount("amount"), rows[at].amount("balance")
        if amount is not None and balance is not None and before is not None and abs(balance - before) == abs(amount) != 0:
            moved[at] = 1 if balance > before else -1
        before = balance if balance is not None else before
    return moved


def _direction(row: Row, amount: Decimal, signed: bool) -> int:
    """1 for money in, -1 for money out, 0 when it cannot be told: sign, section, wording."""
    if amount < 0 and signed:
        return -1
    if row.section:
        return 1 if row.section == "in" else -1
    if signed:
        return 1
    text = plain(row.description)
    if text.startswith(("deposit", "credit", "withdrawal", "debit")):
        return 1 if text.startswith(("deposit", "credit")) else -1
    ins, outs = mentions(text, SOUNDS_LIKE_MONEY_IN), mentions(text, SOUNDS_LIKE_MONEY_OUT)
    return 0 if ins == outs else 1 if ins else -1


def _rows(page: Page, first: date | None, last: date | None) -> Iterator[Row]:
    columns: list[tuple[str, Box]] = []
    section, table, open_row = "", 0, None
    for number, line in enumerate(page.lines):
        headings = _column_headings(line, page.lines[number + 1 : number + 2])
        if headings:
            columns, table = headings, number
            continue
        day = short_date(line.text, first, last) if starts_with_date(line.text) else _day_only(line, columns, first, last)
        row = _row(page, number, day, columns, section, table) if day else None
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


def _day_only(line: Line, columns: Sequence[tuple[str, Box]], first: date | None, last: date | None) -> date | None:
    """A row of a table that gives only the day of the statement's one month."""
    if not columns or first is None or last is None or (first.year, first.month) != (last.year, last.month):
        return None
    day = line.words[0].text
    return first.replace(day=int(day)) if re.fullmatch(r"\d{1,2}", day) and 1 <= int(day) <= last.day and first.day == 1 else None


def _column_headings(line: Line, below: Sequence[Line]) -> list[tuple[str, Box]]:
    """The columns of a transactions table, when the line is its heading row; a heading may run on into the next line."""
    words = _tokens(line)
    tokens = {token for token, _ in words}
    if not tokens & {"date", "fecha"} or not tokens & {
        "description",
        "transaction",
        "transactions",
        "details",
        "amount",
        "balance",
        "descripcion",
        "activity",
        "detail",
        "particulars",
    }:
        return []
    if any(is_amount(v) for v in line_values(line)):
        return []
    more = [word for further in below if not line_values(further) and further.box.top - line.box.bottom < 8 for word in _tokens(further)]
    named = (("in", MONEY_IN), ("out", MONEY_OUT), ("balance", RUNNING), ("amount", AMOUNT))
    found: list[tuple[str, Box]] = []
    for token, word in (*words, *more):
        for name in (name for name, phrases in named if token in phrases):
            if not any(other == name and box.x0 - 30 < word.box.x1 and word.box.x0 < box.x1 + 30 for other, box in found):
                found.append((name, word.box))
    kinds = {name for name, _ in found}
    # "Withdrawals / Deposits" over one column is an amount whose sign tells.
    apart = [b.x0 for n, b in found if n in {"in", "out"}]
    if (
        {"in", "out"} <= kinds
        and max(apart) - min(apart) < 0.13 * (line.box.x1 - line.box.x0)
        and "amount" not in kinds
        and not _two_columns(found)
    ):
        found = [("amount" if name in {"in", "out"} else name, box) for name, box in found]
    return found


def _tokens(line: Line) -> list[tuple[str, Word]]:
    return [(token, word) for word in line.words for token in plain(word.text).split()]


def _two_columns(found: Sequence[tuple[str, Box]]) -> bool:
    ends = sorted((box for name, box in found if name in {"in", "out"}), key=lambda b: b.x0)
    return ends[-1].x0 - ends[0].x1 > 2 * (ends[0].bottom - ends[0].top)


def line_values(line: Line) -> list[Value]:
    """The values of one line standing alone."""
    return page_values(Page(1, 1, 1, line.words))


def _row(page: Page, number: int, day: date, columns: Sequence[tuple[str, Box]], section: str, table: int) -> Row | None:
    line = page.lines[number]
    money = [v for v in page_values_of_line(page, number, bare=bool(columns)) if is_amount(v)]
    if not money or mentions(line.plain, _BALANCE_ROWS):
        return None
    taken = {id(word) for value in money for word in value.words}
    text = " ".join(word.text for word in line.words if id(word) not in taken)
    amounts = tuple(zip(_columns_of(money, columns), (Decimal(str(v.value)) for v in money), strict=True))
    return Row(day, _without_day(text), amounts, section, page.number, line.box, (page.number, table))


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
    "saldo inicial",
    "saldo anterior",
)


def page_values_of_line(page: Page, number: int, bare: bool) -> list[Value]:
    """Amounts and dates of one line of a page; bare whole numbers only in a table and where nothing else is printed."""
    from_page = [v for v in page_values(page) if v.line == number]
    if any(is_amount(v) for v in from_page) or not bare:
        return from_page
    whole = [v for v in page_values(page, bare=True) if v.line == number and is_amount(v)]
    return whole[-1:] if whole and whole[-1].words[-1] is page.lines[number].words[-1] else []


def _columns_of(money: Sequence[Value], columns: Sequence[tuple[str, Box]]) -> list[str]:
    """The column of each amount of a row: headings keep their order, and no two amounts share one."""
    if len(columns) < len(money):
        return ["balance" if len(money) > 1 and at == len(money) - 1 else "amount" for at in range(len(money))]
    ordered = sorted(columns, key=lambda column: column[1].x0)
    best = min(combinations(ordered, len(money)), key=lambda chosen: sum(_apart(v, box) for v, (_, box) in zip(money, chosen, strict=True)))
    return [name for name, _ in best]


def _apart(value: Value, heading: Box) -> float:
    """How far an amount stands from a heading: by their ends, middles or beginnings, whichever is set alike."""
    box = value.box
    return min(abs(heading.x1 - box.x1), abs(heading.x0 + heading.x1 - box.x0 - box.x1) / 2, abs(heading.x0 - box.x0))


def _without_day(text: str) -> str:
    text = re.sub(r"^\s*(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|[A-Za-z]{3,9}\.?\s+\d{1,2}(?:,\s*\d{4})?)\s*:?\s*", "", text)
    text = re.sub(r"^\d{1,2}\s+(?=[A-Z])", "", text)
    text = re.sub(r"^\d{1,2}/\d{1,2}(?:/\d{2,4})?\s+", "", text)
    return text.strip(" |:-$")


def _continues(line: Line, row: Row) -> bool:
    """Whether a line without day or amount is more of the description above it."""
    height = line.box.bottom - line.box.top
    close = 0 <= line.box.top - row.box.bottom < 0.6 * height
    return close and len(line.cells) == 1 and has_letters(line.text) and line.box.x0 > row.box.x0 + 2 * height and not line_values(line)


def _section(line: Line) -> str:
    """Whether a heading opens money in or money out."""
    if len(line.words) > 7 or any(is_amount(v) for v in line_values(line)):
        return ""
    # "Credit Union" opens no section: only the plurals do.
    into, out = (
        mentions(line.plain, [word for word in words if word.endswith("s") or word == "money in"]) for words in (MONEY_IN, MONEY_OUT)
    )
    if into != out:
        return "in" if into else "out"
    return ""
