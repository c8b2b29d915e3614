"""Papers whose figures stand beside captions: a table of captions is enough to read them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from intake.extraction.amounts import only_amount
from intake.extraction.dates import only_date
from intake.extraction.finding import Ask, Value, asked, is_amount, is_date, mentions, page_spans, page_values
from intake.extraction.layout import Page
from intake.extraction.parties import Party, parties
from intake.extraction.prose import Prose
from intake.figures import Confidence, Figure, Provenance


@dataclass(frozen=True)
class Captions:
    """What to look for on one kind of paper."""

    amounts: tuple[Ask, ...] = ()
    dates: tuple[Ask, ...] = ()
    parties: tuple[Party, ...] = ()
    span: tuple[str, str] | None = None
    span_captions: tuple[str, ...] = ()


def captioned(pages: Sequence[Page], captions: Captions, accept: Callable[[Value], bool] = is_amount) -> list[Figure]:
    """The figures a table of captions finds; ``accept`` tells which amounts of the paper may be one."""
    values = [value for page in pages for value in page_values(page)]
    found = [*asked(values, captions.amounts, accept), *asked(values, captions.dates, is_date)]
    named = {figure.name for figure in found}
    prose = Prose(pages)
    found += [figure for ask in (*captions.amounts, *captions.dates) if ask.name not in named and (figure := said(prose, ask))]
    return [*found, *_span(pages, captions), *parties(pages, captions.parties)]


def said(prose: Prose, ask: Ask) -> Figure | None:
    """The figure that a sentence of the paper gives, the first phrase that fits."""
    for phrase in ask.sentences:
        place = "amount" if "{amount}" in phrase else "date"
        for one in prose.says(phrase, place):
            value = only_amount(one.text, bare=True) if place == "amount" else only_date(one.text)
            if value is not None:
                source = Provenance(one.page.number, one.cell.box, one.cell.text[:200])
                return Figure(ask.name, value, source, Confidence.CHECK)
    return None


def day(pages: Sequence[Page], *asks: Ask) -> list[Figure]:
    """The day that a sentence gives, else the one that stands beside a caption; each question is asked when those before it fail."""
    prose = Prose(pages)
    for ask in asks:
        figure = said(prose, ask)
        found = [figure] if figure else asked([value for page in pages for value in page_values(page)], (ask,), is_date)
        if found:
            return found
    return []


# Periods of something else than the paper.
_OTHER_PERIODS = ("base", "late", "prior", "previous", "last", "paying", "year to date")


def _span(pages: Sequence[Page], captions: Captions) -> Iterator[Figure]:
    if captions.span is None:
        return
    spans = [span for page in pages for span in page_spans(page) if (span.last - span.first).days >= 6]
    named = [s for s in spans if mentions(s.caption, captions.span_captions)] or [
        s for s in spans if not mentions(s.caption, _OTHER_PERIODS)
    ]
    if named:
        sure = Confidence.HIGH if mentions(named[0].caption, captions.span_captions) and named[0].page.source == "pdf" else Confidence.CHECK
        yield from named[0].figures(*captions.span, sure)
