"""What a statement's own list of transactions says of its sums, where no summary does: totals at its foot, the last running balance."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from intake.extraction.kinds.statement_days import period_of
from intake.extraction.kinds.transactions import Row, foot_rows, transactions
from intake.extraction.layout import Page
from intake.figures import Figure, Provenance

# Fewer transactions than this confirm nothing.
TELLING = 2


def ledger_sums(pages: Sequence[Page], found: Sequence[Figure]) -> Iterator[Figure]:
    """The sums that the transactions confirm, of those the paper does not tell elsewhere."""
    first, last = period_of(found)
    named = {figure.name: figure.value for figure in found}
    rows = transactions(pages, first, last)
    if len(rows) < TELLING or last is None:
        return
    if not {"total_deposits", "total_withdrawals"} <= set(named):
        yield from (figure for figure in _at_the_foot(pages, rows) if figure.name not in named)
    opening = named.get("beginning_balance")
    if isinstance(opening, Decimal) and "ending_balance" not in named:
        yield from _last_balance(rows, opening)


def _at_the_foot(pages: Sequence[Page], rows: Sequence[Row]) -> Iterator[Figure]:
    """A row of totals, each in the column whose amounts it adds up."""
    for foot in foot_rows(pages):
        for name, column in (("total_deposits", "in"), ("total_withdrawals", "out")):
            total, listed = foot.amount(column), [amount for row in rows if (amount := row.amount(column))]
            if total and len(listed) >= TELLING and abs(total) == sum(map(abs, listed)):
                yield Figure(name, abs(total), Provenance(foot.page, foot.box, foot.description))


def _last_balance(rows: Sequence[Row], opening: Decimal) -> Iterator[Figure]:
    """The balance after the last transaction, when every balance follows from the one before it, from the opening one on."""
    for ordered in (rows, rows[::-1]):
        if _follows(ordered, opening):
            closing = ordered[-1].amount("balance")
            printed = f"{closing:,.2f}" if closing is not None else ""
            yield Figure("ending_balance", closing or Decimal(0), Provenance(ordered[-1].page, ordered[-1].box, printed))
            return


def _follows(rows: Sequence[Row], opening: Decimal) -> bool:
    before = opening
    for row in rows:
        balance = row.amount("balance")
        moved = [amount for name, amount in row.amounts if name != "balance" and amount]
        if balance is None or len(moved) != 1 or abs(balance - before) != abs(moved[0]):
            return False
        before = balance
    return True
