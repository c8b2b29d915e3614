"""Several papers in one file: which pages belong together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from intake.extraction.layout import Page
from intake.extraction.recognise import ENOUGH, recognise, titled, weigh
from intake.extraction.spans import page_spans
from intake.kinds import DocumentKind as K

# A page must speak this much more plainly than the least to begin a paper of its own.
PLAIN_START = ENOUGH + 2
# A page that speaks this much for the paper before it is more of that paper, whatever else it mentions.
STILL_THE_SAME = 4.0
_FIRST_OF = re.compile(r"\bpage\s*1\s*(?:of|/)\s*\d", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """Pages that are one paper, and what it is."""

    pages: tuple[Page, ...]
    kind: K
    confidence: float


def as_one(pages: Sequence[Page]) -> list[Part]:
    """Pages that a person said are one paper."""
    return [_part(pages)]


def split(pages: Sequence[Page]) -> list[Part]:
    """The papers of a file in page order."""
    groups: list[list[Page]] = []
    kinds: list[K] = []
    for page in pages:
        kind, plainly = _kind_of(page)
        if not groups or _begins(page, kind, plainly, groups[-1], kinds[-1]):
            groups.append([page])
            kinds.append(kind)
        else:
            groups[-1].append(page)
            if kinds[-1] is K.OTHER and plainly and kind is not K.OTHER and len(groups[-1]) == 2:
                kinds[-1] = kind
    return [_part(group) for group in groups]


def _part(group: Sequence[Page]) -> Part:
    kind, confidence = recognise(group)
    first, first_confidence = recognise(group[:1])
    # A long paper's later pages dilute what its first page says plainly.
    if len(group) > 1 and first is not K.OTHER and (kind is K.OTHER or first_confidence > confidence):
        kind, confidence = first, first_confidence
    return Part(tuple(group), kind, confidence)


def _kind_of(page: Page) -> tuple[K, bool]:
    ranked = sorted(weigh([page]).items(), key=lambda pair: -pair[1])
    (kind, best), (_, second) = ranked[0], ranked[1]
    return (kind, best >= PLAIN_START and best - second >= 3) if best >= ENOUGH else (K.OTHER, False)


def _begins(page: Page, kind: K, plainly: bool, group: Sequence[Page], current: K) -> bool:
    if not plainly:
        return False
    if kind is not current:
        if current is not K.OTHER and (weigh([page])[current] >= STILL_THE_SAME or not titled(page, kind)):
            return False
        return current is not K.OTHER or _kind_of(group[0])[1] or len(group) > 1
    if _FIRST_OF.search(page.text) and _FIRST_OF.search(group[0].text):
        return kind is not K.BANK_STATEMENT or _periods(page) != _periods(group[0])
    return (
        kind in {K.PAY_STUB, K.BANK_STATEMENT}
        and bool(_periods(page))
        and bool(_periods(group[0]))
        and not _periods(page) & _periods(group[0])
    )


def _periods(page: Page) -> set[tuple[object, object]]:
    return {(span.first, span.last) for span in page_spans(page) if (span.last - span.first).days > 5}
