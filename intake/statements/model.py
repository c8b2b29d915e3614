"""The values that bank statements are reasoned about with: a statement, what a deposit looks like, the regular deposits of one payer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from intake.figures import Deposit
from intake.income import MonthlyAmount
from intake.kinds import PayFrequency


class LooksLike(StrEnum):
    """What the bank's words beside a deposit say it is; ``other`` where they do not say."""

    PAY = "pay"
    BENEFIT = "benefit"
    PENSION = "pension"
    UNEMPLOYMENT = "unemployment"
    CHILD_SUPPORT = "child_support"
    RENT = "rent"
    OTHER = "other"
    TRANSFER = "transfer"
    NOT_INCOME = "not_income"


# A day outside these was not read right.
FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2100, 1, 1)
# The account's own money come back, or money that must be given back: never income.
NEVER_INCOME = frozenset({LooksLike.TRANSFER, LooksLike.NOT_INCOME})


class Doubt(StrEnum):
    """What the deposits of one payer leave open; a person looks, or the homeowner is asked."""

    SEEN_TWICE = "seen_twice"
    HOW_OFTEN = "how_often"
    AMOUNTS_VARY = "amounts_vary"
    SOME_NOT_SEEN = "some_not_seen"
    SOME_LEFT_OUT = "some_left_out"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Statement:
    """One bank statement as far as it was read. ``key`` names the paper; what was not read is empty."""

    key: str
    bank: str = ""
    last4: str = ""
    holder: str = ""
    start: date | None = None
    end: date | None = None
    beginning: Decimal | None = None
    ending: Decimal | None = None
    deposits: tuple[Deposit, ...] = ()

    @classmethod
    def read(cls, key: str, figures: Mapping[str, Decimal | date | str], deposits: tuple[Deposit, ...] = ()) -> "Statement":
        """A statement from its figures by name; a figure of the wrong type was not read."""
        return cls(
            key, _text(figures.get("bank")), _text(figures.get("account_last4")), _text(figures.get("account_holder")),
            _day(figures.get("period_start")), _day(figures.get("period_end")),
            _amount(figures.get("beginning_balance")), _amount(figures.get("ending_balance")), deposits,
        )


@dataclass(frozen=True)
class SeenDeposit:
    """One deposit and where it is printed: the statement, and its place among that statement's deposits."""

    statement: str
    number: int
    deposit: Deposit


@dataclass(frozen=True)
class RegularDeposits:
    """Deposits of one payer that come in a rhythm.

    ``monthly`` is what reaches the account in a month, after whatever was taken out before; None where how often is not known, and
    for what is never income. ``account`` is the last four digits of the account, if they were read.
    """

    payer: str
    looks_like: LooksLike
    frequency: PayFrequency | None
    deposits: tuple[SeenDeposit, ...]
    monthly: MonthlyAmount | None
    doubts: tuple[Doubt, ...] = ()
    account: str = ""


def by_account(statements: tuple[Statement, ...]) -> list[tuple[Statement, ...]]:
    """The statements of each account. One whose account was not read goes with the others where they are all of one account."""
    known = sorted({statement.last4 for statement in statements} - {""})
    if len(known) < 2:
        return [statements] if statements else []
    accounts = [tuple(statement for statement in statements if statement.last4 == last4) for last4 in known]
    return accounts + [(statement,) for statement in statements if not statement.last4]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    return value if isinstance(value, date) and FIRST_DAY < value < LAST_DAY else None


def _amount(value: object) -> Decimal | None:
    return value if isinstance(value, Decimal) else None
