"""The ways American papers write days and amounts that the sample papers' own (``portal.demo.papers.writing``) do not."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

Days = Callable[[date], str]
Money = Callable[[Decimal], str]


def plain(day: date) -> str:
    """``1/6/2026``."""
    return f"{day.month}/{day.day}/{day.year}"


def dashed(day: date) -> str:
    """``01-06-2026``."""
    return day.strftime("%m-%d-%Y")


def dotted(day: date) -> str:
    """``01.06.2026``, month first."""
    return day.strftime("%m.%d.%Y")


def by_computer(day: date) -> str:
    """``2026-01-06``."""
    return day.isoformat()


def by_the_army(day: date) -> str:
    """``06 Jan 2026``."""
    return day.strftime("%d %b %Y")


def hyphened(day: date) -> str:
    """``06-JAN-2026``."""
    return day.strftime("%d-%b-%Y").upper()


def by_orders(day: date) -> str:
    """``06 JAN 26``, as the armed forces write to their own."""
    return day.strftime("%d %b %y").upper()


def padded(day: date) -> str:
    """``Jan 06 2026``."""
    return day.strftime("%b %d %Y")


def in_that_year_briefly(day: date) -> str:
    """``Jan 6``, where the year stands once for two days."""
    return f"{day:%b} {day.day}"


def shouted(day: date) -> str:
    """``JANUARY 6, 2026``."""
    return f"{day:%B} {day.day}, {day.year}".upper()


def in_that_year(day: date) -> str:
    """``January 6``, where the year stands once for two days."""
    return f"{day:%B} {day.day}"


MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()


def in_spanish(day: date) -> str:
    """``6 de enero de 2026``."""
    return f"{day.day} de {MONTHS[day.month - 1]} de {day.year}"


def on_a_weekday(day: date) -> str:
    """``Tuesday, January 6, 2026``."""
    return f"{day:%A}, {day:%B} {day.day}, {day.year}"


def spaced(amount: Decimal) -> str:
    """``$ 1,234.56``."""
    return f"$ {amount:,.2f}"


def bare(amount: Decimal) -> str:
    """``1234.56``."""
    return f"{amount:.2f}"


def starred(amount: Decimal) -> str:
    """``**1,234.56``, as on checks."""
    return f"**{amount:,.2f}"


def trailing(amount: Decimal) -> str:
    """``1,234.56`` and, of less than nothing, ``1,234.56-``."""
    return f"{-amount:,.2f}-" if amount < 0 else f"{amount:,.2f}"


def bracketed(amount: Decimal) -> str:
    """``1,234.56`` and, of less than nothing, ``(1,234.56)``."""
    return f"({-amount:,.2f})" if amount < 0 else f"{amount:,.2f}"


def signed(amount: Decimal) -> str:
    """``+$1,234.56`` or ``-$1,234.56``."""
    return f"{'-' if amount < 0 else '+'}${abs(amount):,.2f}"


UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(amount: Decimal) -> str:
    """``One thousand two hundred thirty-four and 56/100``, for less than a million."""
    return f"{_number(int(amount)).capitalize()} and {int(amount * 100) % 100:02}/100"


def _number(number: int) -> str:
    if number < 20:
        return UNITS[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{UNITS[number % 10]}" if number % 10 else "")
    size, word = (100, "hundred") if number < 1000 else (1000, "thousand")
    rest = f" {_number(number % size)}" if number % size else ""
    return f"{_number(number // size)} {word}{rest}"
