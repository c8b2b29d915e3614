"""The values of a case described in JSON, each read or refused by the key it stands under."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar

from intake.figures import FigureType, type_of, value_from_text
from intake.places import STATES

Value = TypeVar("Value")
Word = TypeVar("Word", bound=StrEnum)
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# Rules count months and years onward from a day; none of a mortgage lies outside these.
YEARS = range(1900, 2200)
EXAMPLES = {FigureType.DATE: "2026-11-20", FigureType.AMOUNT: "4280.00", FigureType.RATE: "5.25", FigureType.TEXT: "2025"}


class BadCase(ValueError):
    """A case that cannot be understood; ``key`` says where."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(f"{key}: {problem}")
        self.key = key
        self.problem = problem


class Section:
    """One object of the case and the key it stands under; every key is known, and a null is as good as absent."""

    def __init__(self, value: Any, at: str, known: frozenset[str]) -> None:
        if not isinstance(value, dict):
            raise BadCase(at or "the case", "must be an object")
        self.at = at
        self.values = {key: held for key, held in value.items() if held is not None}
        for key in value:
            if key not in known:
                raise BadCase(self.key(key), "unknown key")

    def key(self, name: str) -> str:
        return f"{self.at}.{name}" if self.at else name

    def get(self, name: str, read: Callable[[Any, str], Value]) -> Value | None:
        return read(self.values[name], self.key(name)) if name in self.values else None

    def need(self, name: str, read: Callable[[Any, str], Value]) -> Value:
        if name not in self.values:
            raise BadCase(self.key(name), "is needed")
        return read(self.values[name], self.key(name))

    def flag(self, name: str, otherwise: bool = False) -> bool:
        held = self.get(name, as_flag)
        return otherwise if held is None else held

    def many(self, name: str, read: Callable[[Any, str], Value]) -> tuple[Value, ...]:
        held = self.values.get(name, [])
        if not isinstance(held, list):
            raise BadCase(self.key(name), "must be a list")
        return tuple(read(one, f"{self.key(name)}[{at}]") for at, one in enumerate(held))


def as_figure(name: str, value: Any, at: str) -> Decimal | date | str:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise BadCase(at, "must be text")
    try:
        read = value_from_text(name, str(value))
    except (ValueError, InvalidOperation):
        raise BadCase(at, f"{value!r} is not a {name.replace('_', ' ')} such as {EXAMPLES[type_of(name)]}") from None
    if isinstance(read, date) or name == "tax_year":
        _in_range(read.year if isinstance(read, date) else read, at)
    return read


def as_object(value: Any, at: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadCase(at, "must be an object")
    return value


def as_text(value: Any, at: str) -> str:
    if not isinstance(value, str) or not value:
        raise BadCase(at, "must be text")
    return value


def as_flag(value: Any, at: str) -> bool:
    if not isinstance(value, bool):
        raise BadCase(at, "must be true or false")
    return value


def as_day(value: Any, at: str) -> date:
    written = as_text(value, at)
    try:
        day = date.fromisoformat(written) if ISO_DAY.fullmatch(written) else None
    except ValueError:
        day = None
    if day is None:
        raise BadCase(at, f"{value!r} is not a date such as 2026-11-20")
    _in_range(day.year, at)
    return day


def _in_range(year: Any, at: str) -> None:
    if not str(year).isdecimal() or int(year) not in YEARS:
        raise BadCase(at, f"the year {str(year)[:20]} is not one between {YEARS[0]} and {YEARS[-1]}")


def as_amount(value: Any, at: str) -> Decimal:
    try:
        amount = Decimal(value if isinstance(value, Decimal) else str(value))
    except InvalidOperation:
        raise BadCase(at, f"{value!r} is not an amount such as 4280.00") from None
    if isinstance(value, bool) or not amount.is_finite() or amount < 0:
        raise BadCase(at, f"{value!r} is not an amount such as 4280.00")
    return amount


def as_pages(value: Any, at: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise BadCase(at, "must be a whole number")
    return value


def as_state(value: Any, at: str) -> str:
    return one_of(*STATES)(value, at)


def word_of(words: type[Word]) -> Callable[[Any, str], Word]:
    return lambda value, at: words(one_of(*words)(value, at))


def one_of(*words: str) -> Callable[[Any, str], str]:
    def read(value: Any, at: str) -> str:
        if not isinstance(value, str) or value not in words:
            raise BadCase(at, f"{value!r} is not one of {', '.join(sorted(words))}")
        return value

    return read
