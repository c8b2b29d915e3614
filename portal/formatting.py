"""How dates, moments, money and sizes are written for people, in either language."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from flask import Flask

from portal.languages import current_language


def long_date(value: date | None) -> str:
    """Weekday, month, day and year: Thursday, October 8, 2026; jueves, 8 de octubre de 2026."""
    return "" if value is None else format_date(value, "full", locale=_locale())


def day(value: date | None) -> str:
    """Month, day and year without the weekday."""
    return "" if value is None else format_date(value, "long", locale=_locale())


def short_date(value: date | None) -> str:
    """For tables: Oct 8, 2026."""
    return "" if value is None else format_date(value, "medium", locale=_locale())


def month(value: date | None) -> str:
    """Month and year."""
    return "" if value is None else format_date(value, "LLLL y" if _locale() == "en_US" else "LLLL 'de' y", locale=_locale())


def moment(value: datetime | None, zone: str = "America/Chicago") -> str:
    """A date and a time with its zone, as the property's clocks show it."""
    if value is None:
        return ""
    pattern = "MMMM d, y, h:mm a z" if _locale() == "en_US" else "d 'de' MMMM 'de' y, h:mm a z"
    return format_datetime(value.astimezone(ZoneInfo(zone)), pattern, locale=_locale())


def money(value: Decimal | str | None) -> str:
    """US dollars with cents, written the US way in every language."""
    if value is None or value == "":
        return ""
    amount = Decimal(value)
    return f"-${-amount:,.2f}" if amount < 0 else f"${amount:,.2f}"


def size(value: int) -> str:
    """A file's size in words people know."""
    return f"{value / 1_000_000:.1f} MB" if value >= 100_000 else f"{max(1, round(value / 1000))} KB"


def iso(value: date | datetime | None) -> str:
    """For the ``datetime`` attribute of a time element."""
    return "" if value is None else value.isoformat()


def _locale() -> str:
    return "es_US" if current_language() == "es" else "en_US"


def init_app(app: Flask) -> None:
    """Make these available to templates as filters."""
    for written in (long_date, day, short_date, month, moment, money, size, iso):
        app.jinja_env.filters[written.__name__] = written
