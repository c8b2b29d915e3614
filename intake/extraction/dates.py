"""Dates as American papers print them, and spans from one date to another."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero",
            "february feb febrero",
            "march mar marzo",
            "april apr abril",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto",
            "september sep sept septiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<![\w/.-])(?P<y>(?:19|20)\d{2})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?![\w/]|[.-]\d)",
        r"(?<![\w/.-])(?P<m>\d{1,2})\s?[-/.]\s?(?P<d>\d{1,2})\s?[-/.]\s?(?P<y>(?:19|20)\d{2}|\d{2})(?![\w/]|[.-]\d)",
        r"(?<![A-Za-z])" + _MONTH + r"\s*(?P<d>\d{1,2})(?:st|nd|rd|th)?\s*,?\s*(?P<y>(?:19|20)\d{2})(?!\d)",
        r"(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th)?[-\s]+(?:de\s+)?" + _MONTH + r"[-\s,]+(?:de\s+)?(?P<y>(?:19|20)\d{2}|\d{2})(?!\d)",
    )
)
_SHORT = re.compile(
    r"(?<![\w/.-])(?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?![\w/]|[.-]\d)|(?<![A-Za-z])" + _MONTH + r"\s*(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?!\d)",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(r"(?<![A-Za-z])" + _MONTH + r"\s*,?\s*(?P<y>(?:19|20)\d{2})(?!\d)", re.IGNORECASE)
EARLIEST, LATEST = 1950, 2099


def _date(year: str, month: str | int, day: str | int) -> date | None:
    full = int(year) + (2000 if int(year) < 70 else 1900) if len(year) == 2 else int(year)
    try:
        made = date(full, int(month), int(day))
    except ValueError:
        return None
    return made if EARLIEST <= made.year <= LATEST else None


def find_dates(text: str) -> list[tuple[int, int, date]]:
    """Every full date in the text as (start, end, date), in reading order, none overlapping."""
    found: list[tuple[int, int, date]] = []
    for form in _FORMS:
        for match in form.finditer(text):
            groups = match.groupdict()
            month = _MONTHS[groups["month"].lower()] if groups.get("month") else groups["m"]
            made = _date(groups["y"], month, groups["d"])
            if made and all(match.end() <= start or end <= match.start() for start, end, _ in found):
                found.append((match.start(), match.end(), made))
    return sorted(found)


def only_date(text: str) -> date | None:
    """The day that is the whole of this text, or None."""
    found = find_dates(re.sub(r"(?i)\bday\s+of\s+", "", text))
    return found[0][2] if len(found) == 1 else None


def find_month(text: str) -> tuple[int, int, date, date] | None:
    """The first "June 2026" of the text as (start, end, first day, last day)."""
    match = _MONTH_YEAR.search(text)
    if match is None:
        return None
    first = date(int(match["y"]), _MONTHS[match["month"].lower()], 1)
    return match.start(), match.end(), first, last_of_month(first)


def last_of_month(day: date) -> date:
    """The last day of this day's month."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def short_date(text: str, start: date | None, end: date | None) -> date | None:
    """A day without its year ("05/26", "May 26") at the beginning of a line, placed in the statement's period."""
    full = find_dates(text)
    if full and full[0][0] <= 3:
        return full[0][2]
    match = _SHORT.match(text.strip())
    if match is None or end is None:
        return None
    month = _MONTHS[match["month"].lower()] if match["month"] else match["m"]
    years = (end.year, end.year - 1) if start is None or start.year != end.year else (end.year,)
    made = [day for year in years if (day := _date(str(year), month, match["d2"] or match["d"]))]
    inside = [day for day in made if (start is None or start <= day) and day <= end]
    return next(iter(inside or made), None)


def find_spans(text: str) -> Iterator[tuple[int, int, date, date]]:
    """Each "from one date to another" in the text as (start, end, first, last)."""
    dates = find_dates(text)
    for (start, first_end, first), (second_start, end, last) in zip(dates, dates[1:], strict=False):
        between = text[first_end:second_start].strip().lower()
        joined = between in {"-", "–", "—", "to", "through", "thru", "until", "al", "a", "/", "", "and", "hasta"}
        if first <= last and (joined or _captions_only(between)):
            yield start, end, first, last
    yield from _yearless_spans(text, dates)


def _captions_only(between: str) -> bool:
    """Whether only "Period End:" or the like stands between two dates."""
    return bool(re.fullmatch(r"[-–—\s]*(?:pay\s+|statement\s+)?(?:period\s+)?(?:end(?:ing)?|to|thru|through)(?:\s+date)?\s*:?", between))


def _yearless_spans(text: str, dates: list[tuple[int, int, date]]) -> Iterator[tuple[int, int, date, date]]:
    """ "June 1 - June 30, 2026" and "06/01 - 06/30/2026": the year is said once."""
    for start, end, last in dates:
        before = re.search(r"(\S+\s?\d{0,2})\s*(?:-|–|—|to|through|thru)\s*$", text[:start], re.IGNORECASE)
        match = _SHORT.search(before[0]) if before else None
        if before is None or match is None:
            continue
        month = _MONTHS[match["month"].lower()] if match["month"] else int(match["m"])
        day = match["d2"] or match["d"]
        first = _date(str(last.year), month, day) if month <= last.month else _date(str(last.year - 1), month, day)
        if first and first <= last:
            yield before.start() + match.start(), end, first, last
