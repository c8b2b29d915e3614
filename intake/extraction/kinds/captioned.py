"""Papers whose figures stand beside captions: a table of captions is enough to read them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from intake.extraction.amounts import only_amount
from intake.extraction.dates import only_date
from intake.extraction.finding import Ask, Candidate, answers, asked, best_answer, is_amount, is_date, mentions
from intake.extraction.layout import Page
from intake.extraction.parties import Party, parties
from intake.extraction.prose import Prose
from intake.extraction.spans import page_spans
from intake.extraction.values import Value, page_values
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
    found = [*_amounts(values, captions.amounts, accept), *asked(values, captions.dates, is_date)]
    named = {figure.name for figure in found}
    prose = Prose(pages)
    found += [figure for ask in (*captions.amounts, *captions.dates) if ask.name not in named and (figure := said(prose, ask))]
    return [*found, *_span(pages, captions), *parties(pages, captions.parties)]


# Beside these a zero says that nothing is owed; without a total it does so only where no other sum is asked for.
_SAYS_OWED = ("due", "owed", "balance", "pay", "pagar")
# So many amounts in one row after one caption are what is due on one day or another.
SCHEDULE = 3


def _amounts(values: Sequence[Value], asks: Sequence[Ask], accept: Callable[[Value], bool]) -> Iterator[Figure]:
    for ask in asks:
        candidates = answers(values, ask, accept)
        best = best_answer(_to_be_paid(candidates, values) if ask.payable else candidates)
        if best:
            yield best[0].figure(ask.name, best[1])


def _to_be_paid(candidates: Sequence[Candidate], values: Sequence[Value]) -> list[Candidate]:
    """What is really to be paid: no zero that is not a total, and none of the sums that grow with the day on which they are paid."""
    told = [c for c in candidates if (c.value.value or _is_total(c.value)) and not _in_schedule(c, values)]
    return told or [c for c in candidates if c.value.value or mentions(c.label, _SAYS_OWED)]


def _is_total(value: Value) -> bool:
    return mentions(" ".join((value.left, *value.above)), ("total",))


def _in_schedule(candidate: Candidate, values: Sequence[Value]) -> bool:
    """Whether a row goes on from its caption over several amounts ("Amount due  860.39  876.47  892.55")."""
    one = candidate.value
    row = [v for v in values if v.page is one.page and v.line == one.line and v.label_cell is one.label_cell and is_amount(v)]
    return mentions(one.left, (candidate.label,)) and len({v.value for v in row}) >= SCHEDULE


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
