"""Dates as American papers print them, and spans from one date to another."""

import re
from collections.abc import Callable, Iterator
from datetime import date

MONTHS = {
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
_ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
            "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth "
            "twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
        ).split(),
        start=1,
    )
}
MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
# A day of the month as sentences and the blanks of forms have it: "3", "3rd", "__3rd__ day of", "third day of".
_DAY_OF = (
    r"(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?[-/\s_]+(?:(?:day[\s_]+)?of[\s_]+|de\s+)?|"
    r"(?P<nth>" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + r")\s+day\s+of\s+)"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<![\w/-]|(?<!\.)\.)(?P<y>(?:19|20)\d{2})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?![\w/]|[.-]\d)",
        r"(?<![\w/.-])(?P<m>\d{1,2})\s?[-/.]\s?(?P<d>\d{1,2})\s?[-/.]\s?(?P<y>(?:19|20)\d{2}|\d{2})(?![\w/]|[.-]\d)",
        r"(?:(?<![A-Za-z])|(?<=through)|(?<=thru))" + MONTH + r",?\s*(?P<d>\d{1,2})(?:st|nd|rd|th)?\s*,?\s*(?P<y>(?:19|20)\d{2})(?!\d)",
        r"(?<![A-Za-z\d])" + _DAY_OF + MONTH + r"[-/\s,_]+(?:A\.?\s?D\.?,?\s*|del?\s+)?(?P<y>(?:19|20)\d{2}|\d{2})(?!\d)",
    )
)
_SHORT = re.compile(
    r"(?<![\w/.-])(?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?![\w/]|[.-]\d)|(?<![A-Za-z])" + MONTH + r"\s*(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?!\d)|"
    r"(?<!\d)(?P<d3>\d{1,2})[\s-]" + MONTH.replace("?P<month>", "?P<month3>") + r"(?![A-Za-z])",
    re.IGNORECASE,
)
EARLIEST, LATEST = 1950, 2099


def _date(year: str, month: str | int, day: str | int) -> date | None:
    full = int(year) + (2000 if int(year) < 70 else 1900) if len(year) == 2 else int(year)
    try:
        made = date(full, int(month), int(day))
    except ValueError:
        return None
    return made if EARLIEST <= made.year <= LATEST else None


def _day_first(match: re.Match[str]) -> bool:
    """Whether a date in numbers can only be read as day, month, year ("31/10/2023"); its neighbours are then read so too."""
    return match.re is _FORMS[1] and int(match["m"]) > 12 >= int(match["d"])


def find_dates(text: str) -> list[tuple[int, int, date]]:
    """Every full date in the text as (start, end, date), in reading order, none overlapping."""
    matches = [match for form in _FORMS for match in form.finditer(text)]
    day_first = any(_day_first(match) for match in matches)
    found: list[tuple[int, int, date]] = []
    for match in matches:
        groups = match.groupdict()
        month, day = MONTHS[groups["month"].lower()] if groups.get("month") else groups["m"], groups["d"]
        day = day or _ORDINALS[groups["nth"].lower()]
        if day_first and match.re is _FORMS[1]:
            month, day = day, month
        made = _date(groups["y"], month, day)
        if made and all(match.end() <= start or end <= match.start() for start, end, _ in found):
            found.append((match.start(), match.end(), made))
    return sorted(found)


def only_date(text: str) -> date | None:
    """The day that is the whole of this text, or None."""
    found = find_dates(text)
    return found[0][2] if len(found) == 1 else None


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
    named = match["month"] or match["month3"]
    month = MONTHS[named.lower()] if named else match["m"]
    years = (end.year, end.year - 1) if start is None or start.year != end.year else (end.year,)
    made = [day for year in years if (day := _date(str(year), month, match["d2"] or match["d3"] or match["d"]))]
    inside = [day for day in made if (start is None or start <= day) and day <= end]
    return next(iter(inside or made), None)


def find_spans(text: str) -> Iterator[tuple[int, int, date, date]]:
    """Each "from one date to another" in the text as (start, end, first, last)."""
    text = without_weekdays(text)
    dates = find_dates(text)
    for (start, first_end, first), (second_start, end, last) in zip(dates, dates[1:], strict=False):
        between = text[first_end:second_start].strip().lower()
        joined = between in _JOINS or _UP_TO.fullmatch(between) is not None
        if first <= last and (joined or _captions_only(between)):
            yield start, end, first, last
    yield from _yearless_spans(text, dates)
    yield from _days_of_month(text)


_JOINS = frozenset(("-", "–", "—", "to", "through", "thru", "until", "al", "a", "/", "", "and", "hasta", "..", "→", "->", "~"))
_UP_TO = re.compile(r",?\s*(?:(?:up\s+)?to\s+and\s+including|(?:and\s+)?(?:closed|ended|ending)(?:\s+on)?|until|up\s+to)")
_WEEKDAY = re.compile(r"\b(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?|thu)\b[.,]?(?=\s)", re.IGNORECASE)


def without_weekdays(text: str) -> str:
    """The text with blanks for the names of weekdays, which say nothing beside a date."""
    return _WEEKDAY.sub(lambda match: " " * len(match[0]), text)


_BARE_SPAN = re.compile(
    r"(?<![\w/.-])(?P<m1>\d{1,2})/(?P<d1>\d{1,2})\s*(?:-|–|—|to|through|thru)\s*"
    r"(?P<m2>\d{1,2})/(?P<d2>\d{1,2})(?![\w/]|[.-]\d)",
    re.IGNORECASE,
)


def find_yearless_span(text: str) -> tuple[int, int, Callable[[date], list[tuple[date, date]]]] | None:
    """The first "11/01 - 11/15" of a text as (start, end, spans): what it can mean on a paper of a given day, this year's or last's."""
    match = _BARE_SPAN.search(text)
    if match is None:
        return None

    def spans(day: date) -> list[tuple[date, date]]:
        found = []
        for year in (day.year, day.year - 1):
            last = _date(str(year), match["m2"], match["d2"])
            first = _date(str(year - (int(match["m1"]) > int(match["m2"]))), match["m1"], match["d1"])
            if first and last and first < last:
                found.append((first, last))
        return found

    return match.start(), match.end(), spans


_DAYS_OF_MONTH = re.compile(
    r"(?<![A-Za-z])" + MONTH + r"\s*(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|—|to|through|thru)\s*(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s*,?\s*"
    r"(?P<y>(?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)


_DAYS_THEN_MONTH = re.compile(
    r"(?<![\w/.-])(?P<d1>\d{1,2})\s*(?:-|–|—|to|through|thru)\s*(?P<d2>\d{1,2})\s+" + MONTH + r"\s*,?\s*(?P<y>(?:19|20)\d{2}|\d{2})(?!\d)",
    re.IGNORECASE,
)


def _days_of_month(text: str) -> Iterator[tuple[int, int, date, date]]:
    """ "April 1-30, 2026" and "1-30 APR 26": two days of one month."""
    for match in (*_DAYS_OF_MONTH.finditer(text), *_DAYS_THEN_MONTH.finditer(text)):
        month = MONTHS[match["month"].lower()]
        first, last = _date(match["y"], month, match["d1"]), _date(match["y"], month, match["d2"])
        if first and last and first < last:
            yield match.start(), match.end(), first, last


def _captions_only(between: str) -> bool:
    """Whether only "Period End:" or the like stands between two dates."""
    return bool(re.fullmatch(r"[-–—\s]*(?:pay\s+|statement\s+)?(?:period\s+)?(?:end(?:ing)?|to|thru|through)(?:\s+date)?\s*:?", between))


def _yearless_spans(text: str, dates: list[tuple[int, int, date]]) -> Iterator[tuple[int, int, date, date]]:
    """ "June 1 - June 30, 2026" and "06/01 - 06/30/2026": the year is said once."""
    for start, end, last in dates:
        before = re.search(r"((?:\b\d{1,2}\s)?\S+\s?\d{0,2})\s*(?:-|–|—|to|through|thru)\s*$", text[:start], re.IGNORECASE)
        match = _SHORT.search(before[0]) if before else None
        if before is None or match is None:
            continue
        named = match["month"] or match["month3"]
        month = MONTHS[named.lower()] if named else int(match["m"])
        day = match["d2"] or match["d3"] or match["d"]
        first = _date(str(last.year), month, day) if month <= last.month else _date(str(last.year - 1), month, day)
        if first and first <= last:
            yield before.start() + match.start(), end, first, last
