"""One period of one bank account, for the layouts of statements to print as their banks do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Party
from portal.demo.papers.writing import ZERO, cents, month_end
from tests.layouts.cast import Cast
from tests.layouts.leaf import Leaf
from tests.layouts.specimen import Deposits, Specimen, specimen

PAID_IN = (
    "Direct Deposit {firm}",
    "ACH Credit {firm} Payroll",
    "Mobile Check Deposit",
    "Counter Deposit",
    "Zelle from {person}",
    "Transfer from Savings",
    "VA Benefit Payment",
    "Cash Deposit ATM {street}",
    "Refund {shop}",
)
PAID_OUT = (
    "POS Purchase {shop}",
    "Debit Card Purchase {shop}",
    "ACH Debit {utility}",
    "ATM Withdrawal {street}",
    "Online Payment {utility}",
    "Recurring Payment {shop}",
    "Zelle to {person}",
    "Insurance Premium",
    "Auto Loan Payment",
    "Transfer to Savings",
)
SHOPS = ("Corner Grocer", "Fuel Stop 14", "Thrift Barn", "Daily Diner", "Hardware Depot", "Pet World", "Discount Mart", "Book Nook")
UTILITIES = ("City Water Dept", "Metro Gas", "Valley Electric", "Wireless Plus", "Cable One Stop")


@dataclass(frozen=True)
class Entry:
    """One line of an account: money out is less than nothing; the balance is the one after it."""

    on: date
    words: str
    amount: Decimal
    balance: Decimal
    check: str = ""


@dataclass(frozen=True)
class Account:
    """One account of one holder, from day to day."""

    bank: Party
    holder: Party
    number: str
    start: date
    end: date
    opening: Decimal
    entries: tuple[Entry, ...]

    @property
    def paid_in(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.amount > 0)

    @property
    def paid_out(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.amount < 0)

    @property
    def checks(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.check)

    @property
    def came_in(self) -> Decimal:
        return sum((entry.amount for entry in self.paid_in), ZERO)

    @property
    def went_out(self) -> Decimal:
        return -sum((entry.amount for entry in self.paid_out), ZERO)

    @property
    def closing(self) -> Decimal:
        return self.opening + self.came_in - self.went_out

    @property
    def deposits(self) -> Deposits:
        return tuple((entry.on, entry.amount) for entry in self.paid_in)

    def figures(self, *unprinted: str) -> dict[str, Decimal | date | str]:
        """The figures of a statement that prints all but these."""
        every: dict[str, Decimal | date | str] = {
            "bank": self.bank.name,
            "account_holder": self.holder.name,
            "account_last4": self.number[-4:],
            "period_start": self.start,
            "period_end": self.end,
            "beginning_balance": self.opening,
            "ending_balance": self.closing,
            "total_deposits": self.came_in,
            "total_withdrawals": self.went_out,
        }
        return {name: value for name, value in every.items() if name not in unprinted}


def a_statement(leaf: Leaf, account: Account, *unprinted: str) -> Specimen:
    """The statement on this leaf, which prints every figure of the account but these."""
    return replace(specimen(DocumentKind.BANK_STATEMENT, leaf, **account.figures(*unprinted)), deposits=account.deposits)


def an_account(
    cast: Cast,
    bank: Party,
    rows: tuple[int, int] = (10, 16),
    paid_in: Sequence[str] = PAID_IN,
    paid_out: Sequence[str] = PAID_OUT,
    checks: int = 0,
    by_month: bool = True,
) -> Account:
    """A month or so of an account that is never overdrawn; so many of what is paid out are checks."""
    start = cast.day().replace(day=1) if by_month else cast.day() - timedelta(31)
    end = month_end(start) if by_month else start + timedelta(cast.randint(28, 31))
    opening = balance = cast.amount(150, 5200)
    entries: list[Entry] = []
    count, number = cast.randint(*rows), cast.randint(1001, 4000)
    days = sorted(start + timedelta(cast.randint(0, (end - start).days - 1)) for _ in range(count))
    drawn = set(cast.sample(range(1, count), checks))
    for at, day in enumerate(days):
        comes_in = at not in drawn and (not at or balance < 400 or cast.random() < 0.3)
        amount = cast.amount(60, 2400) if comes_in else -min(cast.amount(5, 460), cents(balance / 2))
        balance += amount
        number += at in drawn
        words = f"Check {number}" if at in drawn else _words(cast, paid_in if comes_in else paid_out)
        entries.append(Entry(day, words, amount, balance, str(number) if at in drawn else ""))
    return Account(bank, cast.homeowner(), cast.digits(cast.randint(9, 12)), start, end, opening, tuple(entries))


def _words(cast: Cast, several: Sequence[str]) -> str:
    return cast.choice(several).format(
        firm=cast.firm().name,
        person=cast.person(),
        shop=cast.choice(SHOPS),
        utility=cast.choice(UTILITIES),
        street=cast.address().street.split(" Apt")[0],
    )
