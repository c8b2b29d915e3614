"""The transactions of a bank statement, of which the deposits are evidence of income."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

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

    def amount(self, column: str) -> Decimal | None:
        return next((value for name, value in self.amounts if name == column), None)


def deposits(pages: Sequence[Page], found: Sequence[Figure]) -> list[Deposit]:
    """Every deposit of the statement in printed order; a row whose direction cannot be told is left out."""
    first, last = period_of(found)
    if last is None:
        last = _latest_day(pages)
    rows = [row for page in pages for row in _rows(page, first, last)]
    signed = any(amount < 0 for row in rows for name, amount in row.amounts if name == "amount")
    opening = next((f.value for f in found if f.name == "beginning_balance" and isinstance(f.value, Decimal)), None)
    return [
        Deposit(row.on, row.description[:200], abs(amount), row.amount("balance"), row.page, row.box)
        for row, amount in _money_in(rows, signed, opening)
    ]


def _latest_day(pages: Sequence[Page]) -> date | None:
    days = [v.value for page in pages for v in page_values(page) if isinstance(v.value, date)]
    return max(days, default=None)


def _money_in(rows: Sequence[Row], signed: bool, opening: Decimal | None) -> Iterator[tuple[Row, Decimal]]:
    before = opening
    for row in rows:
        amount, balance = row.amount("in"), row.amount("balance")
        if amount is None and (plain_amount := row.amount("amount")) is not None and row.amount("out") is None:
            way = _direction(row, plain_amount, signed, before, balance)
            amount = plain_amount if way > 0 else None
        before = balance if balance is not None else before
        if amount:
            yield row, amount


def _direction(row: Row, amount: Decimal, signed: bool, before: Decimal | None, balance: Decimal | None) -> int:
    """1 for money in, -1 for money out, 0 when it cannot be told: running balance, then sign, section, wording."""
    if before is not None and balance is not None and abs(balance - before) == abs(amount):
        return 1 if balance > before else -1
    if amount < 0:
        return -1
    if signed:
        return 1
    if row.section:
        return 1 if row.section == "in" else -1
    text = plain(row.description)
    ins, outs = mentions(text, SOUNDS_LIKE_MONEY_IN), mentions(text, SOUNDS_LIKE_MONEY_OUT)
    return 0 if ins == outs else 1 if ins else -1


def _rows(page: Page, first: date | None, last: date | None) -> Iterator[Row]:
    columns: list[tuple[str, Box]] = []
    section, open_row = "", None
    for number, line in enumerate(page.lines):
        headings = _column_headings(line)
        if headings:
            columns = headings
            continue
        day = short_date(line.text, first, last) if starts_with_date(line.text) else None
        row = _row(page, number, line, day, columns, section) if day else None
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


def _column_headings(line: Line) -> list[tuple[str, Box]]:
    """The columns of a transactions table, when the line is its heading row."""
    words: list[tuple[str, Word]] = [(token, word) for word in line.words for token in plain(word.text).split()]
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
    named = (("in", MONEY_IN), ("out", MONEY_OUT), ("balance", RUNNING), ("amount", AMOUNT))
    found = [(name, word.box) for token, word in words for name, phrases in named if token in phrases]
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


def _two_columns(found: Sequence[tuple[str, Box]]) -> bool:
    ends = sorted((box for name, box in found if name in {"in", "out"}), key=lambda b: b.x0)
    return ends[-1].x0 - ends[0].x1 > 2 * (ends[0].bottom - ends[0].top)


def line_values(line: Line) -> list[Value]:
    """The values of one line standing alone."""
    return page_values(Page(1, 1, 1, line.words))


def _row(page: Page, number: int, line: Line, day: date, columns: Sequence[tuple[str, Box]], section: str) -> Row | None:
    money = [v for v in page_values_of_line(page, number) if is_amount(v)]
    if not money or mentions(
        line.plain, ("beginning balance", "opening balance", "ending balance", "closing balance", "balance forward", "previous balance")
    ):
        return None
    taken = {id(word) for value in money for word in value.words}
    text = " ".join(word.text for word in line.words if id(word) not in taken)
    amounts = tuple((_column(value, at, len(money), columns), Decimal(str(value.value))) for at, value in enumerate(money))
    return Row(day, _without_day(text), amounts, section, page.number, line.box)


def page_values_of_line(page: Page, number: int) -> list[Value]:
    """Amounts and dates of one line of a page; bare whole numbers only where nothing else is printed."""
    from_page = [v for v in page_values(page) if v.line == number]
    if any(is_amount(v) for v in from_page):
        return from_page
    whole = [v for v in page_values(page, bare=True) if v.line == number and is_amount(v)]
    return whole[-1:] if whole and whole[-1].words[-1] is page.lines[number].words[-1] else []


def _column(value: Value, at: int, count: int, columns: Sequence[tuple[str, Box]]) -> str:
    near = [(min(abs(box.x1 - value.box.x1), abs(box.x0 + box.x1 - value.box.x0 - value.box.x1) / 2), name) for name, box in columns]
    if near and min(near)[0] < value.page.width / 8:
        return min(near)[1]
    return "balance" if count > 1 and at == count - 1 else "amount"


def _without_day(text: str) -> str:
    text = re.sub(r"^\s*(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|[A-Za-z]{3,9}\.?\s+\d{1,2}(?:,\s*\d{4})?)\s*:?\s*", "", text)
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
