"""The days of a bank statement: which period it covers, and whether a row opens with a day."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from intake.extraction.dates import short_date
from intake.extraction.finding import asked, is_date, mentions
from intake.extraction.kinds.bank_captions import END, FROM_BALANCE, LAST_STATEMENT, START, THIS_STATEMENT, TO_BALANCE
from intake.extraction.kinds.captioned import said
from intake.extraction.layout import Page
from intake.extraction.named_periods import find_period
from intake.extraction.prose import Prose
from intake.extraction.spans import PRINTED_WITHIN, page_spans
from intake.extraction.values import Value
from intake.figures import Confidence, Figure, Provenance

_MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_OPENS_WITH_DAY = re.compile(
    r"\s*(?:(?:\d{1,4}[-/]\d{1,2}(?:[-/]\d{2,4})?|\d{1,4}\.\d{1,2}\.\d{2,4})\b|"
    + _MONTHS
    + r"\.?\s*\d{1,2}\b|\d{1,2}[\s-]"
    + _MONTHS
    + r"\b)",
    re.IGNORECASE,
)


# A statement covers no fewer days than the shortest, seldom more than a quarter, and never more than a year.
SHORTEST, A_QUARTER, A_YEAR = 6, 100, 366


def starts_with_date(text: str) -> bool:
    """Whether a row's text opens with a day, with or without its year."""
    return _OPENS_WITH_DAY.match(text) is not None


def period(pages: Sequence[Page], values: Sequence[Value]) -> Iterator[Figure]:
    """The first and the last day of the statement, from wherever the paper tells them best."""
    spans = [span for page in pages for span in page_spans(page) if SHORTEST <= (span.last - span.first).days <= A_YEAR]
    short = [span for span in spans if (span.last - span.first).days <= A_QUARTER]
    named = (
        [s for s in short if mentions(s.caption, ("period", "statement", "from", "for", "dates", "activity", "periodo"))]
        or [s for s in spans if mentions(s.caption, ("period", "statement period", "statement for", "statement covers"))]
        or [s for s in short if s.page is pages[0] and s.line < 15]
    )
    if named:
        sure = mentions(named[0].caption, ("period", "statement")) and pages[0].source == "pdf"
        yield from named[0].figures("period_start", "period_end", Confidence.HIGH if sure else Confidence.CHECK)
        return
    yield from (
        asked(values, (START, END), is_date)
        or list(_month(pages[0]))
        or _from_and_to(values)
        or _between_balances(pages)
        or _between_yearless_balances(pages[0], values)
        or _since_the_last(values)
    )


# Balances dated to a day without its year ("Beginning balance on 9/1").
_YEARLESS = {
    "period_start": re.compile(r"\b(?:beginning|opening|starting|previous) balance (?:on|as of) (\d{1,2}/\d{1,2})(?![\d/])", re.IGNORECASE),
    "period_end": re.compile(r"\b(?:ending|closing|new) balance (?:on|as of) (\d{1,2}/\d{1,2})(?![\d/])", re.IGNORECASE),
}


def _between_yearless_balances(page: Page, values: Sequence[Value]) -> list[Figure]:
    """The days of two such balances, in the year of the paper's own latest day, which is not long after them."""
    latest = max((value.value for value in values if value.page is page and isinstance(value.value, date)), default=None)
    found = []
    for name, pattern in _YEARLESS.items():
        line, match = next(((line, match) for line in page.lines for match in pattern.finditer(line.text)), (None, None))
        day = short_date(match[1], None, latest) if match else None
        if line and day:
            found.append(Figure(name, day, Provenance(page.number, line.box, line.text), Confidence.CHECK))
    days = [figure.value for figure in found if isinstance(figure.value, date)]
    if len(days) < 2 or latest is None or not SHORTEST <= (days[1] - days[0]).days <= A_QUARTER:
        return []
    return found if 0 <= (latest - days[1]).days <= PRINTED_WITHIN else []


def _since_the_last(values: Sequence[Value]) -> list[Figure]:
    """The last day of a statement that tells only its own day and that of the one before it."""
    before, this = (asked(values, (ask,), is_date) for ask in (LAST_STATEMENT, THIS_STATEMENT))
    days = [figure.value for figure in (*before, *this) if isinstance(figure.value, date)]
    return this if len(days) == 2 and SHORTEST < (days[1] - days[0]).days <= A_QUARTER else []


def _from_and_to(values: Sequence[Value]) -> list[Figure]:
    """Two days captioned with nothing but "From" and "To"."""
    named = (("period_start", {"from", "desde"}), ("period_end", {"to", "through", "thru", "hasta"}))
    days = [(value, (value.left, *value.above[:1])) for value in values if is_date(value)]
    found = [
        next((day.figure(name) for day, captions in days if any(one and set(one.split()) <= words for one in captions)), None)
        for name, words in named
    ]
    return [figure for figure in found if figure is not None] if all(found) else []


def _between_balances(pages: Sequence[Page]) -> list[Figure]:
    """The days to which the paper dates its two balances ("Beginning balance as of 02/11/2026")."""
    prose = Prose(pages[:2])
    found = [said(prose, ask) for ask in (FROM_BALANCE, TO_BALANCE)]
    return [figure for figure in found if figure is not None]


def _month(page: Page) -> Iterator[Figure]:
    """ "Statement period: June 2026" is the whole month."""
    for line in page.lines[:25]:
        found = find_period(line.text)
        if found and mentions(line.plain, ("period", "statement", "month of", "for the month")):
            source = Provenance(page.number, line.box, line.text)
            yield Figure("period_start", found[2], source)
            yield Figure("period_end", found[3], source)
            return


def period_of(found: Sequence[Figure]) -> tuple[date | None, date | None]:
    """The statement's first and last day among its figures."""
    days = {figure.name: figure.value for figure in found}
    first, last = days.get("period_start"), days.get("period_end")
    return (first if isinstance(first, date) else None), (last if isinstance(last, date) else None)
