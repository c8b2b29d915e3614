"""Bank statements as long as a test wants them, by the sample papers' own drawings."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from portal.demo.firms import JUNIPER
from portal.demo.papers.bank_statements import BankStatement, Entry
from portal.demo.papers.paper import Address

MONTH = date(2026, 9, 1)


def a_long_statement(entries: int, layout: Callable[[BankStatement], bytes]) -> BankStatement:
    """A month of so many entries, every seventh of them pay."""
    listed = tuple(_entry(number, MONTH + timedelta(days=number * 30 // entries)) for number in range(entries))
    home = Address("14 Almond Court", "Modesto", "CA", "95350")
    return BankStatement(
        JUNIPER, ("Marisol Rivera",), home, "Everyday Checking", "4417096630", MONTH, date(2026, 9, 30), Decimal("2000.00"), listed, layout
    )


def _entry(number: int, on: date) -> Entry:
    if number % 7 == 0:
        return Entry(on, "DIRECT DEP BLUEBONNET FREIGHT PAYROLL", Decimal("912.50"))
    return Entry(on, f"CARD PURCHASE HARVEST LANE GROCERY {number}", Decimal(-1234 - number % 311) / 100)
