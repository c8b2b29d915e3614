"""Bank statements: what came into and went out of one account in one period, to the cent."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Address, Truth
from portal.demo.papers.writing import ZERO


@dataclass(frozen=True)
class Entry:
    """One line of an account; money out is negative, and a check carries its number."""

    on: date
    words: str
    amount: Decimal
    check: str = ""


@dataclass(frozen=True)
class Bank:
    """An invented bank: its name, where it writes from, its telephone and its colour."""

    name: str
    address: Address
    telephone: str
    colour: str


@dataclass(frozen=True)
class BankStatement:
    """What one statement says; ``layout`` is one of the drawings of ``bank_statement_layouts``."""

    kind: ClassVar[DocumentKind] = DocumentKind.BANK_STATEMENT

    bank: Bank
    holders: tuple[str, ...]
    address: Address
    product: str
    account: str
    period_start: date
    period_end: date
    beginning: Decimal
    entries: tuple[Entry, ...]
    layout: Callable[["BankStatement"], bytes]

    @property
    def deposits(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.amount > 0)

    @property
    def checks(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.check)

    @property
    def withdrawals(self) -> tuple[Entry, ...]:
        """Money out other than by check."""
        return tuple(entry for entry in self.entries if entry.amount < 0 and not entry.check)

    @property
    def total_deposits(self) -> Decimal:
        return sum((entry.amount for entry in self.deposits), ZERO)

    @property
    def total_withdrawals(self) -> Decimal:
        return -sum((entry.amount for entry in self.entries if entry.amount < 0), ZERO)

    @property
    def ending(self) -> Decimal:
        return self.beginning + self.total_deposits - self.total_withdrawals

    @property
    def balances(self) -> tuple[Decimal, ...]:
        """The balance after each entry."""
        running, balance = [], self.beginning
        for entry in self.entries:
            balance += entry.amount
            running.append(balance)
        return tuple(running)

    @property
    def last4(self) -> str:
        return self.account[-4:]

    @property
    def mailing(self) -> tuple[str, ...]:
        return *self.holders, *self.address.lines

    def draw(self) -> bytes:
        return self.layout(self)

    def truth(self) -> Truth:
        return {
            "bank": self.bank.name, "account_holder": self.holders[0], "account_last4": self.last4,
            "period_start": self.period_start.isoformat(), "period_end": self.period_end.isoformat(),
            "beginning_balance": f"{self.beginning:.2f}", "ending_balance": f"{self.ending:.2f}",
            "total_deposits": f"{self.total_deposits:.2f}", "total_withdrawals": f"{self.total_withdrawals:.2f}",
        }
