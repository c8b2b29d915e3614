"""How American papers write amounts, dates and names, and the one source of made-up chance."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

CENT = Decimal("0.01")
ZERO = Decimal("0.00")


def cents(amount: Decimal | int | str) -> Decimal:
    """The amount rounded half-up to the cent."""
    return Decimal(amount).quantize(CENT, ROUND_HALF_UP)


def money(amount: Decimal) -> str:
    """An amount as tables show it: ``1,234.56``, negatives with a leading minus."""
    return f"{amount:,.2f}"


def dollars(amount: Decimal) -> str:
    """An amount with its sign: ``$1,234.56``, negatives as ``-$1,234.56``."""
    return f"-${-amount:,.2f}" if amount < 0 else f"${amount:,.2f}"


def whole(amount: Decimal) -> str:
    """An amount as tax forms show it when cents are printed without a dollar sign or commas: ``52310.44``."""
    return f"{amount:.2f}"


def slashed(day: date) -> str:
    """``11/06/2026``."""
    return day.strftime("%m/%d/%Y")


def short(day: date) -> str:
    """``11/06/26``."""
    return day.strftime("%m/%d/%y")


def month_day(day: date) -> str:
    """``11/06``, as statement lines write it."""
    return day.strftime("%m/%d")


def abbreviated(day: date) -> str:
    """``Nov 6, 2026``."""
    return f"{day:%b} {day.day}, {day.year}"


def spelled(day: date) -> str:
    """``November 6, 2026``."""
    return f"{day:%B} {day.day}, {day.year}"


def month_start(day: date) -> date:
    """The first day of the month the day falls in."""
    return day.replace(day=1)


def month_end(day: date) -> date:
    """The last day of the month the day falls in."""
    return months_later(month_start(day), 1) - timedelta(days=1)


def months_later(day: date, months: int) -> date:
    """The same day of a later (or earlier) month, or that month's last day when it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def chance(seed: str) -> Random:
    """The same run of chance for the same words, on every machine."""
    return Random(seed)  # noqa: S311  made-up sample values, not secrets
