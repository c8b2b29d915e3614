"""Bank statements for tests: an account at an invented bank, its deposits written as American banks write them."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from intake.figures import Box, Deposit
from intake.kinds import PayFrequency
from intake.statements.model import LooksLike, RegularDeposits, Statement
from intake.statements.regular import regular_deposits

PAYROLL = "BLUEWATER LOGISTICS DES:PAYROLL ID:XXXXX4471 INDN:RIVERA,ROSA M CO ID:XXXXX71134 PPD"
SOCIAL_SECURITY = "SSA TREAS 310 XXSOC SEC PPD ID: 9031036030"


def on(day: str) -> date:
    """A day of 2026, written 10-02."""
    return date.fromisoformat(f"2026-{day}")


def a_deposit(day: date, words: str, amount: str) -> Deposit:
    return Deposit(day, words, Decimal(amount), None, 1, Box(40, 100, 560, 112))


def every(days: int, first: str, words: str, *amounts: str, times: int = 4) -> list[Deposit]:
    """Deposits so many days apart; the amounts go round."""
    return [a_deposit(on(first) + timedelta(days=days * n), words, amounts[n % len(amounts)]) for n in range(times)]


def on_days(days: Iterable[str], words: str, *amounts: str) -> list[Deposit]:
    return [a_deposit(on(day), words, amounts[n % len(amounts)]) for n, day in enumerate(days)]


def a_month(month: int, deposits: Iterable[Deposit] = (), **read: object) -> Statement:
    """One month's statement of 2026, with those of the deposits that fall in it."""
    first = date(2026, month, 1)
    last = date(2026, month + 1, 1) - timedelta(days=1) if month < 12 else date(2026, 12, 31)
    shown = tuple(deposit for deposit in deposits if first <= deposit.on <= last)
    return Statement(**{
        "key": f"{month:02}", "bank": "Juniper Valley Bank", "last4": "4417", "holder": "Rosa Rivera", "start": first, "end": last,
        "deposits": shown, **read,
    })


def september_and_october(*deposits: Iterable[Deposit]) -> list[Statement]:
    together = [deposit for some in deposits for deposit in some]
    return [a_month(9, together), a_month(10, together)]


def found(*deposits: Iterable[Deposit], people: Iterable[str] = ()) -> tuple[RegularDeposits, ...]:
    """What is regular in the statements of September and October with these deposits."""
    return regular_deposits(september_and_october(*deposits), people)


def said(regular: RegularDeposits) -> tuple[str, LooksLike, PayFrequency | None, str | None]:
    """Payer, look, how often and monthly amount: a line as a specialist would write it."""
    return regular.payer, regular.looks_like, regular.frequency, str(regular.monthly.amount) if regular.monthly else None
