"""Bank statements as a reader gives them, for tests of the pages that show what they hold."""

from datetime import date
from decimal import Decimal

from intake.extraction.reading import PaperReading
from intake.figures import Box, Confidence, Deposit, Figure, Provenance
from intake.kinds import DocumentKind, ReadingStatus

PAYROLL = "HARBOR MARKET DES:PAYROLL ID:XXXXX4471 INDN:RIVERA,ROSA PPD"
FROM_SAVINGS = "ONLINE TRANSFER FROM SAV XXXX4821"


def a_deposit(day: str, words: str, amount: str, top: float = 300.0) -> Deposit:
    """A deposit of a day of 2026, written 10-02."""
    return Deposit(date.fromisoformat(f"2026-{day}"), words, Decimal(amount), None, 1, Box(400.0, top, 455.0, top + 11))


def a_statement(first: str, last: str, beginning: str, ending: str, *deposits: Deposit) -> PaperReading:
    """A statement of Rosa's account ending in 4417."""
    figures = {
        "bank": "Prairie Bank", "account_holder": "Rosa Rivera", "account_last4": "4417",
        "period_start": date.fromisoformat(f"2026-{first}"), "period_end": date.fromisoformat(f"2026-{last}"),
        "beginning_balance": Decimal(beginning), "ending_balance": Decimal(ending),
    }
    return PaperReading(
        ReadingStatus.OK, DocumentKind.BANK_STATEMENT, 0.97, 1, deposits=deposits, figures=tuple(
            Figure(name, value, Provenance(1, Box(10, 10, 90, 20), str(value)), Confidence.HIGH) for name, value in figures.items()
        ),
    )


SEPTEMBER = a_statement(
    "09-01", "09-30", "310.00", "420.50",
    a_deposit("09-04", PAYROLL, "1501.33"), a_deposit("09-12", FROM_SAVINGS, "200.00"), a_deposit("09-18", PAYROLL, "1498.67"),
)
OCTOBER = a_statement(
    "10-01", "10-31", "420.50", "388.20", a_deposit("10-02", PAYROLL, "1501.33", 250.0), a_deposit("10-13", FROM_SAVINGS, "200.00"),
    a_deposit("10-16", PAYROLL, "1498.67"), a_deposit("10-30", PAYROLL, "1500.00"),
)
