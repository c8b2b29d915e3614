"""Papers whose figures stand beside captions: a table of captions is enough to read them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from intake.extraction.finding import Ask, asked, is_amount, is_date, mentions, page_spans, page_values
from intake.extraction.layout import Page
from intake.extraction.names import best_organisation, best_person, blocks, heading_organisation, is_organisation, is_person, name_figure
from intake.figures import Confidence, Figure


@dataclass(frozen=True)
class Captions:
    """What to look for on one kind of paper; ``heading`` and ``addressee`` name figures that often have no caption."""

    amounts: tuple[Ask, ...] = ()
    dates: tuple[Ask, ...] = ()
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    organisations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    heading: str = ""
    addressee: str = ""
    span: tuple[str, str] | None = None
    span_captions: tuple[str, ...] = ()


def captioned(pages: Sequence[Page], captions: Captions) -> list[Figure]:
    """The figures a table of captions finds."""
    values = [value for page in pages for value in page_values(page)]
    found = [*asked(values, captions.amounts, is_amount), *asked(values, captions.dates, is_date)]
    return [*found, *_span(pages, captions), *_names(pages, captions)]


def _span(pages: Sequence[Page], captions: Captions) -> Iterator[Figure]:
    if captions.span is None:
        return
    spans = [span for page in pages for span in page_spans(page) if (span.last - span.first).days >= 6]
    named = [span for span in spans if mentions(span.caption, captions.span_captions)] or spans[:1]
    if named:
        sure = Confidence.HIGH if mentions(named[0].caption, captions.span_captions) and named[0].page.source == "pdf" else Confidence.CHECK
        yield from named[0].figures(*captions.span, sure)


def _names(pages: Sequence[Page], captions: Captions) -> Iterator[Figure]:
    for name, labels in captions.people.items():
        yield from _first(pages, name, labels, person=True)
    for name, labels in captions.organisations.items():
        yield from _first(pages, name, labels, person=False)
    page = pages[0]
    over = [cell for block in blocks(page) for cell in block.names]
    if captions.heading:
        organisation = heading_organisation(page) or next((cell for cell in over if is_organisation(cell.text)), None)
        if organisation is not None:
            yield name_figure(captions.heading, organisation, page)
    if captions.addressee:
        yield from (name_figure(captions.addressee, cell, page) for cell in over if is_person(cell.text))


def _first(pages: Sequence[Page], name: str, labels: Sequence[str], person: bool) -> Iterator[Figure]:
    for page in pages:
        best = best_person(page, labels) if person else best_organisation(page, labels)
        if best:
            sure = best[1] >= 0.9 and page.source == "pdf"
            yield name_figure(name, best[0], page, Confidence.HIGH if sure else Confidence.CHECK)
            return
