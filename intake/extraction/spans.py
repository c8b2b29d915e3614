"""Pairs of days that a paper joins: from one to the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from intake.extraction.dates import find_dates, find_spans, find_yearless_span
from intake.extraction.layout import Cell, Line, Page, Word, around, plain
from intake.extraction.values import captions_over, has_letters, page_values, without_values, words_between
from intake.figures import Confidence, Figure, Provenance


@dataclass(frozen=True)
class Span:
    """Two dates that a paper joins: from and to."""

    first: date
    last: date
    page: Page
    line: int
    words: tuple[Word, ...]
    caption: str
    year_told: bool = True

    def figures(self, first: str, last: str, confidence: Confidence) -> list[Figure]:
        """The two ends as figures, traced to the same words; a year the paper does not print is nothing to be sure of."""
        confidence = confidence if self.year_told else Confidence.CHECK
        source = Provenance(self.page.number, around(w.box for w in self.words), " ".join(w.text for w in self.words))
        return [Figure(first, self.first, source, confidence), Figure(last, self.last, source, confidence)]


# A line that breaks off in the middle of "from one day to another", and one that goes on from a day.
_LEFT_OPEN = re.compile(r"\d\s*(?:-|–|—|to|through|thru|and|until|al)\s*$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:-|–|—|to|through|thru|until|al)\b", re.IGNORECASE)


def page_spans(page: Page) -> list[Span]:
    """Each "from - to" of a page with the words before it on its line, or above it; searched once like ``page_values``."""
    if "spans" not in page.found:
        page.found["spans"] = list(_spans(page)) or list(_yearless_spans(page))
    return page.found["spans"]


# Only an example of a period.
_EXAMPLE = re.compile(r"\b(?:e\.\s?g\.?|for example|example|such as)[\s,:]*$", re.IGNORECASE)
# A period is printed on a paper made at most so many days after it.
PRINTED_WITHIN = 45


def _yearless_spans(page: Page) -> Iterator[Span]:
    """ "Pay Period: 11/01 - 11/15", in the only year that another date of the page allows."""
    days = {value.value for value in page_values(page) if isinstance(value.value, date)}
    for number, line in enumerate(page.lines):
        whole = Cell(line.words)
        found = find_yearless_span(whole.text)
        if found is None or not has_letters(before := whole.text[: found[0]]):
            continue
        spans = {span for day in days for span in found[2](day) if 0 <= (day - span[1]).days <= PRINTED_WITHIN}
        if len(spans) == 1:
            ((first, last),) = spans
            yield Span(first, last, page, number, tuple(words_between(whole, found[0], found[1])), plain(before), year_told=False)


def _closed(page: Page, number: int, whole: Cell) -> Cell:
    """A line with the words of the next, or of the next two, where a span is set over several lines, or in the last column of them."""
    last, following = page.lines[number].cells[-1], page.lines[number + 1 : number + 3]
    if not _LEFT_OPEN.search(whole.text):
        joined = _under(following[0], last) if following and find_dates(last.text) else ()
        if not joined or not _GOES_ON.match(joined[0].text):
            return whole
        whole = Cell((*whole.words, *joined))
        if len(joined) > 1 or len(following[0].cells) > 1:
            return whole
        following = following[1:]
    return Cell((*whole.words, *(_under(following[0], last) or following[0].words))) if following else whole


def _under(line: Line, last: Cell) -> tuple[Word, ...]:
    """The words of a line that stand under the end of a longer one."""
    under = [cell for cell in line.cells if cell.overlaps(last.box)]
    return under[0].words if under else ()


def _spans(page: Page) -> Iterator[Span]:
    for number, line in enumerate(page.lines):
        whole = _closed(page, number, Cell(line.words))
        for start, end, first, last in find_spans(whole.text):
            if _EXAMPLE.search(whole.text[:start]):
                continue
            words = tuple(words_between(whole, start, end))
            bare = not re.sub(r"[\W_]+", "", without_values(" ".join(w.text for w in words)))
            if (
                bare
                and not re.search(r"[-–—/]\s", " ".join(w.text for w in words))
                and not any(set(words) <= set(c.words) for c in line.cells)
            ):
                continue
            over = " ".join(cell.plain for cell in captions_over(page, number, around(w.box for w in words)))
            before = whole.text[:start]
            yield Span(first, last, page, number, words, plain(before) if has_letters(before) else over)
