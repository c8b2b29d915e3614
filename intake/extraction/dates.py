"""Dates as American papers print them, and spans from one date to another."""

import re
from collections.abc import Callable, Iterator
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
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
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
        r"(?:(?<![A-Za-z])|(?<=through)|(?<=thru))" + _MONTH + r",?\s*(?P<d>\d{1,2})(?:st|nd|rd|th)?\s*,?\s*(?P<y>(?:19|20)\d{2})(?!\d)",
        r"(?<![A-Za-z\d])" + _DAY_OF + _MONTH + r"[-/\s,_]+(?:A\.?\s?D\.?,?\s*|del?\s+)?(?P<y>(?:19|20)\d{2}|\d{2})(?!\d)",
    )
)
_SHORT = re.compile(
    r"(?<![\w/.-])(?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?![\w/]|[.-]\d)|(?<![A-Za-z])" + _MONTH + r"\s*(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?!\d)|"
    r"(?<!\d)(?P<d3>\d{1,2})[\s-]" + _MONTH.replace("?P<month>", "?P<month3>") + r"(?![A-Za-z])",
    re.IGNORECASE,
)
_NUMBERED_MONTH = re.compile(
    r"\b(?:period|month)\s*:?\s*(?:(?P<m>0?[1-9]|1[0-2])/(?P<y>20\d{2})(?![\d/])|(?P<y2>20\d{2})-(?P<m2>0[1-9]|1[0-2])(?![\d-]))",
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
        month, day = _MONTHS[groups["month"].lower()] if groups.get("month") else groups["m"], groups["d"]
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
    + _MONTH.replace("?P<month>", "?P<first>")
    + r"(?:\s*,?\s*(?P<y1>(?:19|20)\d{2}))?\s*(?:-|–|—|to|through|thru|a|al)\s*"
    + _MONTH.replace("?P<month>", "?P<last>")
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
    first, last = _MONTHS[match["first"].lower()], _MONTHS[match["last"].lower()]
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
    first = date(int(match["y"]), _MONTHS[match["month"].lower()], 1)
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
    month = _MONTHS[named.lower()] if named else match["m"]
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
    r"(?<![A-Za-z])" + _MONTH + r"\s*(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|—|to|through|thru)\s*(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s*,?\s*"
    r"(?P<y>(?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)


_DAYS_THEN_MONTH = re.compile(
    r"(?<![\w/.-])(?P<d1>\d{1,2})\s*(?:-|–|—|to|through|thru)\s*(?P<d2>\d{1,2})\s+" + _MONTH + r"\s*,?\s*(?P<y>(?:19|20)\d{2}|\d{2})(?!\d)",
    re.IGNORECASE,
)


def _days_of_month(text: str) -> Iterator[tuple[int, int, date, date]]:
    """ "April 1-30, 2026" and "1-30 APR 26": two days of one month."""
    for match in (*_DAYS_OF_MONTH.finditer(text), *_DAYS_THEN_MONTH.finditer(text)):
        month = _MONTHS[match["month"].lower()]
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
        month = _MONTHS[named.lower()] if named else int(match["m"])
        day = match["d2"] or match["d3"] or match["d"]
        first = _date(str(last.year), month, day) if month <= last.month else _date(str(last.year - 1), month, day)
        if first and first <= last:
            yield before.start() + match.start(), end, first, last
