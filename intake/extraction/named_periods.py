"""Periods that a paper names in words: months, quarters and years, and so many months that end on a day."""

import re
from datetime import date

from intake.extraction.dates import MONTH, MONTHS, find_dates, last_of_month

_NUMBERED_MONTH = re.compile(
    r"\b(?:period|month)\s*:?\s*(?:(?P<m>0?[1-9]|1[0-2])/(?P<y>20\d{2})(?![\d/])|(?P<y2>20\d{2})-(?P<m2>0[1-9]|1[0-2])(?![\d-]))",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(r"(?<![A-Za-z])" + MONTH + r"\s*,?\s*(?P<y>(?:19|20)\d{2})(?!\d)", re.IGNORECASE)


def find_period(text: str) -> tuple[int, int, date, date] | None:
    """The first whole period the text names in words, as (start, end, first day, last day).

    "January - May, 2026", "for the six months ended June 30, 2026", "June 2026", "2nd quarter 2026", "year 2025".
    """
    for find in (_ended, _months, _quarter, _one_month, _month_in_numbers, _year):
        found = find(text)
        if found is not None:
            return found
    return None


_ENDED = re.compile(
    r"\b(?:for\s+the\s+)?(?P<count>\w+(?:-\w+)?)?\s*(?P<unit>months?|quarter|year)(?:\s+period)?\s+end(?:ed|ing)\s*:?\s*(?:on\s+)?",
    re.IGNORECASE,
)
_COUNTS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)}
_MONTHS_JOINED = re.compile(
    r"(?<![A-Za-z])"
    + MONTH.replace("?P<month>", "?P<first>")
    + r"(?:\s*,?\s*(?P<y1>(?:19|20)\d{2}))?\s*(?:-|–|—|to|through|thru|a|al)\s*"
    + MONTH.replace("?P<month>", "?P<last>")
    + r"\s*,?\s*(?P<y2>(?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"\b(?:q(?P<q1>[1-4])|(?P<q2>1st|2nd|3rd|4th|first|second|third|fourth)\s+quarter)(?:\s+of)?\s*,?\s*(?P<y>(?:19|20)\d{2})\b",
    re.IGNORECASE,
)
_QUARTERS = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_YEAR = re.compile(
    r"\b(?:calendar\s+year|tax\s+year|fiscal\s+year|for\s+the\s+year|for\s+year|year)\s*:?\s*(?P<y>(?:19|20)\d{2})(?![\d/-])", re.IGNORECASE
)


def _ended(text: str) -> tuple[int, int, date, date] | None:
    match = _ENDED.search(text)
    days = [found for found in find_dates(text) if match and 0 <= found[0] - match.end() <= 2]
    if match is None or not days:
        return None
    said = (match["count"] or "").lower()
    count = int(said) if said.isdigit() else _COUNTS.get(said, 1)
    months = {"month": count, "quarter": 3, "year": 12}[match["unit"].lower().rstrip("s")]
    _, end, last = days[0]
    return match.start(), end, _months_before(last, months), last


def _months_before(last: date, months: int) -> date:
    """The first day of a period of so many whole months that ends on this day."""
    after = date.fromordinal(last.toordinal() + 1)
    at = after.year * 12 + after.month - 1 - months
    first = date(at // 12, at % 12 + 1, 1)
    return date.fromordinal(first.toordinal() + min(after.day, last_of_month(first).day) - 1)


def _months(text: str) -> tuple[int, int, date, date] | None:
    match = _MONTHS_JOINED.search(text)
    if match is None:
        return None
    first, last = MONTHS[match["first"].lower()], MONTHS[match["last"].lower()]
    year = int(match["y2"])
    begins = int(match["y1"]) if match["y1"] else year - (first > last)
    return match.start(), match.end(), date(begins, first, 1), last_of_month(date(year, last, 1))


def _quarter(text: str) -> tuple[int, int, date, date] | None:
    match = _QUARTER.search(text)
    if match is None:
        return None
    quarter = int(match["q1"]) if match["q1"] else _QUARTERS[match["q2"].lower()]
    year = int(match["y"])
    return match.start(), match.end(), date(year, 3 * quarter - 2, 1), last_of_month(date(year, 3 * quarter, 1))


def _one_month(text: str) -> tuple[int, int, date, date] | None:
    match = _MONTH_YEAR.search(text)
    if match is None:
        return None
    first = date(int(match["y"]), MONTHS[match["month"].lower()], 1)
    return match.start(), match.end(), first, last_of_month(first)


def _month_in_numbers(text: str) -> tuple[int, int, date, date] | None:
    match = _NUMBERED_MONTH.search(text)
    if match is None:
        return None
    first = date(int(match["y"] or match["y2"]), int(match["m"] or match["m2"]), 1)
    return match.start(), match.end(), first, last_of_month(first)


def _year(text: str) -> tuple[int, int, date, date] | None:
    match = _YEAR.search(text)
    return (match.start(), match.end(), date(int(match["y"]), 1, 1), date(int(match["y"]), 12, 31)) if match else None
