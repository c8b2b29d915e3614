"""The deposits of a bank statement, which are evidence of income: which of its transactions brought money in."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from intake.extraction.finding import mentions
from intake.extraction.kinds.statement_days import period_of
from intake.extraction.kinds.transactions import Row, transactions
from intake.extraction.layout import Page, plain
from intake.extraction.values import page_values
from intake.figures import Deposit, Figure

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


def deposits(pages: Sequence[Page], found: Sequence[Figure]) -> list[Deposit]:
    """Every deposit of the statement in printed order; a row whose direction cannot be told is left out."""
    first, last = period_of(found)
    if last is None:
        last = _latest_day(pages)
    rows = transactions(pages, first, last)
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
