"""Statements that print a day on a line of its own, over the transactions of that day or under each of them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from intake.extraction.amounts import only_amount
from intake.extraction.dates import find_spans, short_date, without_weekdays
from intake.extraction.kinds.statement_days import starts_with_date
from intake.extraction.layout import Line, Page
from intake.extraction.values import has_letters, values_in

# A day alone on its line says at most so many words more ("03 Oct, ref 88120").
FEW_WORDS = 6
# So many days alone, and more of them than rows that open with a day, are the way the statement is set.
TELLING = 2


def days_apart(page: Page, first: date | None, last: date | None) -> dict[int, date]:
    """The day of each line that moves money, on pages where days stand apart; empty on others."""
    lines = [(number, line, _day_alone(line, first, last)) for number, line in enumerate(page.lines)]
    days = [number for number, _, day in lines if day]
    opened = sum(starts_with_date(line.text) and _has_amount(line) for _, line, _ in lines)
    if len(days) < TELLING or len(days) <= opened:
        return {}
    told = [(number, day) for number, line, day in lines if day or _moves(line)]
    return dict(_under(told) if told[-1][1] else _over(told))


def _over(told: list[tuple[int, date | None]]) -> Iterator[tuple[int, date]]:
    """Each line with the last day before it."""
    current = None
    for number, day in told:
        current = day or current
        if current and not day:
            yield number, current


def _under(told: list[tuple[int, date | None]]) -> Iterator[tuple[int, date]]:
    """Each line with the day that follows it at once."""
    for (number, day), (_, following) in zip(told, told[1:], strict=False):
        if following and not day:
            yield number, following


def _day_alone(line: Line, first: date | None, last: date | None) -> date | None:
    text = without_weekdays(f"{line.text} ").strip(" ,")
    if not starts_with_date(text) or len(text.split()) > FEW_WORDS or _has_amount(line) or list(find_spans(text)):
        return None
    return short_date(text, first, last)


def _moves(line: Line) -> bool:
    """Whether a line says something and ends in an amount."""
    end = Line(line.cells[-1:])
    return len(line.cells) > 1 and has_letters(line.cells[0].text) and only_amount(end.text) is not None and _has_amount(end)


def _has_amount(line: Line) -> bool:
    return any(isinstance(value, Decimal) for cell in line.cells for *_, value in values_in(cell.text))
