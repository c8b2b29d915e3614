"""The people a paper is about: each side of it by caption, by place over a caption, or by what the sentences say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from intake.extraction.addresses import is_address, is_road, is_state
from intake.extraction.captions import beside, over
from intake.extraction.layout import Cell, Page, around, plain
from intake.extraction.names import could_be_person, is_person, says_organisation, tidy
from intake.extraction.naming import FAMILY_FIRST, HOUSEHOLD, NAME, PEOPLE
from intake.extraction.parties import Sort
from intake.extraction.prose import Prose
from intake.extraction.values import words_between
from intake.figures import Confidence, Figure, Provenance

_HONORIFICS = re.compile(r"(?i)(?:(?:the|mr|mrs|ms|miss|dr|rev|hon)\b\.?\s*)+")
_PARTS = {
    "first": frozenset({"first", "given"}),
    "middle": frozenset({"middle"}),
    "last": frozenset({"last", "family", "surname"}),
}
_NAME, _PEOPLE, _FAMILY_FIRST, _HOUSEHOLD = (re.compile(pattern) for pattern in (NAME, PEOPLE, FAMILY_FIRST, HOUSEHOLD))


@dataclass(frozen=True)
class Side:
    """Where a paper names one of its sides: after captions, over or before captions, and in sentences ({name}, {people}).

    Forms may also set a name apart in its parts, first, middle and last. A side that may repeat can be the other one's own
    people, as when somebody deeds a home to themselves.
    """

    captions: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    sort: Sort = Sort.PERSON
    in_parts: bool = False
    may_repeat: bool = False


@dataclass(frozen=True)
class Name:
    """One name as printed."""

    cell: Cell
    page: Page
    sure: bool = False

    @property
    def text(self) -> str:
        """The name without what surrounds it; the point after a last initial is part of it."""
        bare = tidy(self.cell.text)
        return bare + "." * bool(re.search(r" [A-Z]\.\W*$", self.cell.text) and not bare.endswith("."))

    @property
    def key(self) -> str:
        return plain(self.text)


def people(pages: Sequence[Page], sides: Sequence[Side], together: Sequence[str] = (), in_order: bool = False) -> Iterator[Figure]:
    """The people of all sides as one figure; ``together`` are sentences that name both sides at once.

    ``in_order`` names them as the paper does, where no side comes first by right.
    """
    prose = Prose(pages)
    both = next((names for phrase in together for names in said(prose, phrase) if len(names) >= len(sides)), [])
    found = _of_each(pages, prose, sides)
    if len(found) < len(both):
        found = both
    if in_order:
        found = sorted(found, key=lambda name: (name.page.number, name.cell.words[0].box.top, name.cell.words[0].box.x0))
    if found:
        yield joined("people", found)


def _of_each(pages: Sequence[Page], prose: Prose, sides: Sequence[Side]) -> list[Name]:
    """The names of every side, none twice; nothing when one side is not named."""
    found: list[Name] = []
    for side in sides:
        names = named(pages, prose, side)
        others = [name for name in names if all(name.key != other.key for other in found)]
        if not others and not (names and side.may_repeat):
            return []
        found += others
    return found


def named(pages: Sequence[Page], prose: Prose, side: Side) -> list[Name]:
    """The names of one side: the first place that gives any."""
    for page in pages:
        for one in sorted(beside(page, side.captions), key=lambda one: -one.score):
            if names := names_in(one.cell, page, side.sort, sure=True):
                return names
    for page in pages:
        for one in over(page, side.under):
            if names := names_in(one.cell, page, side.sort, sure=True):
                return names
    if side.in_parts and (parts := next((one for page in pages for one in in_parts(page)), None)):
        return [parts]
    for phrase in side.sentences:
        for names in said(prose, phrase, side.sort):
            return names
    return []


def in_parts(page: Page) -> Iterator[Name]:
    """Names written under, or after, "First", "Middle" and "Last"; the first of several on one line."""
    for number, line in enumerate(page.lines[:-1]):
        heads: dict[str, int] = {}
        for index, cell in enumerate(line.cells):
            part = _part_of(cell)
            if part in heads:
                break
            if part:
                heads[part] = index
        if {"first", "last"} <= heads.keys():
            found = [_under(page, number, heads[part]) for part in _PARTS if part in heads]
            words = tuple(word for cell in found if cell for word in cell.words)
            if words and could_be_person(Cell(words).text):
                yield Name(Cell(words), page)


def _part_of(cell: Cell) -> str | None:
    """Which part of a name a caption asks for, if it asks for just one."""
    said = set(cell.plain.split())
    parts = [part for part, words in _PARTS.items() if said & words]
    return parts[0] if len(parts) == 1 and len(cell.words) <= 8 else None


def _under(page: Page, number: int, index: int) -> Cell | None:
    """What stands under one of several captions on a line, in its column."""
    captions = page.lines[number].cells
    left, height = captions[index].box.x0 - 6, captions[index].box.bottom - captions[index].box.top
    right = captions[index + 1].box.x0 - 6 if index + 1 < len(captions) else page.width
    below = page.lines[number + 1]
    words = tuple(word for word in below.words if left <= word.box.x0 < right)
    near = words and words[0].box.top - captions[index].box.bottom < 2.5 * height
    filled = near and len(words) <= 3 and all(re.fullmatch(r"[A-ZÀ-Þ][\w'’.-]*", word.text) for word in words)
    return Cell(words) if filled and not _part_of(Cell(words)) else None


def said(prose: Prose, phrase: str, sort: Sort = Sort.PERSON) -> Iterator[list[Name]]:
    """The names that a phrase gives, each time it occurs with any."""
    place = "people" if "{people}" in phrase else "name"
    for one in prose.says(phrase, place):
        if names := names_in(one.cell, one.page, sort):
            yield names


def names_in(cell: Cell, page: Page, sort: Sort = Sort.PERSON, sure: bool = False) -> list[Name]:
    """The names that these words begin with: one, or several joined by commas or "and"."""
    text = cell.text
    opening = _HONORIFICS.match(text)
    start = opening.end() if opening else 0
    whole = next((found for pattern in (_FAMILY_FIRST, _HOUSEHOLD) if (found := pattern.match(text, start))), None)
    if whole and could_be_person(whole[0]):
        spans = [whole.span()]
    else:
        several = _PEOPLE.match(text, start)
        spans = [one.span() for one in _NAME.finditer(text, start, several.end())] if several else []
    cells = [Cell(tuple(words_between(cell, *span))) for span in spans]
    return [Name(found, page, sure and is_person(tidy(found.text))) for found in cells if _fits(tidy(found.text), sort)]


def _fits(text: str, sort: Sort) -> bool:
    if is_address(text) or is_state(text) or is_road(text):
        return False
    if sort is Sort.PERSON:
        return could_be_person(text) and not says_organisation(text)
    return could_be_person(text) or says_organisation(text)


def joined(figure: str, names: Sequence[Name]) -> Figure:
    """The names as one figure, traced to all of their words on the first one's page."""
    first = names[0].page
    box = around(name.cell.box for name in names if name.page is first)
    words = "; ".join(name.cell.text for name in names)[:200]
    sure = all(name.sure and name.page.source == "pdf" for name in names)
    return Figure(
        figure,
        "; ".join(name.text for name in names)[:400],
        Provenance(first.number, box, words),
        Confidence.HIGH if sure else Confidence.CHECK,
    )
