"""Whose paper it is: who sent it and to whom, by caption, address block, letterhead and type size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from statistics import median

from intake.extraction.addresses import blocks, is_address
from intake.extraction.captions import beside
from intake.extraction.layout import Cell, Page
from intake.extraction.names import (
    could_be_name,
    could_be_person,
    first_name_in,
    is_organisation,
    is_person,
    says_organisation,
    tidy,
    without_title,
)
from intake.extraction.prose import Prose
from intake.figures import Confidence, Figure, Provenance

# What each sign is worth: a caption outweighs everything else together.
CAPTIONED = 3.0
OVER_ADDRESS, FIRST_ON_PAGE, IN_HEADING, LARGE, REPEATED, SAYS_SO, OWN_WORD = 1.0, 0.7, 0.5, 0.5, 0.4, 0.5, 0.7
# Below this no name is given; a name this far ahead of the next is sure.
FLOOR, LEAD = 1.1, 0.5
SURE_CAPTION = 0.88
# A sentence that gives a name is nearly as good as a caption.
SAID = 0.85
# A page's heading: at most so many lines, in its upper half.
HEADING_LINES = 18


class Sort(Enum):
    """Whether a party is a person, an organisation, or may be either."""

    PERSON = "person"
    ORGANISATION = "organisation"
    EITHER = "either"


class Place(Enum):
    """Where a party stands when no caption names it: over the paper, in its address window, or nowhere."""

    SENDER = "sender"
    ADDRESSEE = "addressee"
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class Party:
    """Whose name a figure is: its captions from best to worst, words that speak for it ("bank", "county"), and sentences that say it."""

    figure: str
    captions: tuple[str, ...]
    sort: Sort
    place: Place = Place.NOWHERE
    words: frozenset[str] = frozenset()
    sentences: tuple[str, ...] = ()


@dataclass
class _Candidate:
    cell: Cell
    page: Page
    caption: float = 0.0
    signs: dict[str, float] = field(default_factory=dict)

    @property
    def score(self) -> float:
        return CAPTIONED * self.caption + sum(self.signs.values())


def parties(pages: Sequence[Page], wanted: Sequence[Party]) -> Iterator[Figure]:
    """A figure for each party that stands out; two parties of one paper are never the same name."""
    given: set[str] = set()
    for party in wanted:
        figure = _party(pages, party, given)
        if figure is not None:
            given.add(_key(figure.text))
            yield figure


def party(pages: Sequence[Page], wanted: Party) -> Figure | None:
    """The one name that stands out for a party, if any does."""
    return _party(pages, wanted, set())


def _party(pages: Sequence[Page], wanted: Party, taken: set[str]) -> Figure | None:
    found: dict[str, _Candidate] = {}
    for page in pages:
        _captioned(page, wanted, found)
    _said(Prose(pages), wanted, found)
    if wanted.place is not Place.NOWHERE:
        _placed(pages[0], wanted, found)
    ranked = sorted((c for key, c in found.items() if key not in taken), key=lambda c: -c.score)
    if not ranked or ranked[0].score < FLOOR:
        return None
    best, lead = ranked[0], ranked[0].score - (ranked[1].score if len(ranked) > 1 else 0.0)
    sure = best.page.source == "pdf" and lead >= LEAD and (best.caption >= SURE_CAPTION or best.score >= 2 * FLOOR)
    return name_figure(wanted.figure, best.cell, best.page, Confidence.HIGH if sure else Confidence.CHECK)


def name_figure(name: str, cell: Cell, page: Page, confidence: Confidence = Confidence.CHECK) -> Figure:
    """A name as a figure, traced to its words."""
    return Figure(name, tidy(cell.text)[:200], Provenance(page.number, cell.box, cell.text[:200]), confidence)


def _key(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalnum())


def _captioned(page: Page, wanted: Party, found: dict[str, _Candidate]) -> None:
    for one in beside(page, wanted.captions):
        name = first_name_in(one.cell.words)
        if name is None or is_address(one.cell.text) or one.cell.text.endswith(":") or not _fits_caption(name.text, wanted.sort):
            continue
        candidate = found.setdefault(_key(name.text), _Candidate(name, page))
        if one.score > candidate.caption:
            candidate.caption, candidate.cell, candidate.page = one.score, name, page
        if _reads_as(name.text, wanted.sort):
            candidate.signs["reads"] = SAYS_SO


def _said(prose: Prose, wanted: Party, found: dict[str, _Candidate]) -> None:
    """Names that sentences give ("we confirm that Jane Doe is employed by Acme Co."), as good as a caption."""
    for rank, phrase in enumerate(wanted.sentences):
        place = "person" if "{person}" in phrase else "organisation"
        for one in prose.says(phrase, place):
            name = first_name_in(one.cell.words)
            if name is not None and _fits_caption(name.text, wanted.sort):
                candidate = found.setdefault(_key(name.text), _Candidate(name, one.page))
                candidate.caption = max(candidate.caption, SAID - 0.01 * rank)
                if _reads_as(name.text, wanted.sort):
                    candidate.signs["reads"] = SAYS_SO


def _fits_caption(text: str, sort: Sort) -> bool:
    """Beside a caption the shape of a name is enough, unless it plainly reads as the other sort."""
    if sort is Sort.PERSON:
        return could_be_person(text) and not says_organisation(text)
    return could_be_name(text) or says_organisation(text) or (sort is Sort.EITHER and could_be_person(text))


def _reads_as(text: str, sort: Sort) -> bool:
    match sort:
        case Sort.PERSON:
            return is_person(text) and not says_organisation(text)
        case Sort.ORGANISATION:
            return is_organisation(text)
        case _:
            return is_person(text) or is_organisation(text)


def _placed(page: Page, wanted: Party, found: dict[str, _Candidate]) -> None:
    """What place and type say of names that no caption claims; they also add to the captioned ones."""
    heading = _heading(page)
    usual = median(word.height for word in page.words)
    over_addresses = {id(cell): at for block in blocks(page) for at, cell in enumerate(block.names)}
    for cell, line in [*heading, *((c, 99) for block in blocks(page) for c in block.names)]:
        name = first_name_in(without_title(cell).words)
        if name is None or is_address(cell.text) or not _reads_in_place(name.text, wanted):
            continue
        candidate = found.setdefault(_key(name.text), _Candidate(name, page))
        signs = candidate.signs
        signs["heading"] = max(signs.get("heading", 0.0), IN_HEADING if line < 99 else 0.2)
        if id(cell) in over_addresses:
            signs["address"] = OVER_ADDRESS
        if line == 0 and wanted.place is Place.SENDER:
            signs["first"] = FIRST_ON_PAGE
        if wanted.place is Place.SENDER and cell.box.bottom - cell.box.top > 1.2 * usual:
            signs["large"] = LARGE
        if _reads_as(name.text, wanted.sort):
            signs["reads"] = SAYS_SO
        if wanted.words and any(word in wanted.words for word in name.plain.split()):
            signs["own word"] = OWN_WORD
        if page.plain.count(name.plain) > 1:
            signs["repeated"] = REPEATED


def _reads_in_place(text: str, wanted: Party) -> bool:
    """Without a caption a name must read as what is wanted: a sender is no person, an addressee is one."""
    if wanted.place is Place.ADDRESSEE:
        return is_person(text) and not says_organisation(text)
    return (
        could_be_name(text) and len(text) > 2 and (wanted.sort is not Sort.ORGANISATION or says_organisation(text) or not is_person(text))
    )


def _heading(page: Page) -> list[tuple[Cell, int]]:
    """The cells of a page's heading with the number of their line."""
    cells = [(cell, at) for at, line in enumerate(page.lines[:HEADING_LINES]) for cell in line.cells if cell.box.top < page.height / 2]
    return [*_joined(cells), *cells]


def _joined(cells: Sequence[tuple[Cell, int]]) -> Iterator[tuple[Cell, int]]:
    """Names broken over two lines ("Northeast Freight / Logistics LLC"), as one."""
    for cell, at in cells:
        for other, below in cells:
            if below in {at + 1, at + 2} and _continues(cell, other):
                yield Cell((*cell.words, *other.words)), at


def _continues(first: Cell, second: Cell) -> bool:
    """Whether two stacked cells are one name: same size and start, and only the second closes it ("LLC")."""
    height = second.box.bottom - second.box.top
    stacked = abs(first.box.x0 - second.box.x0) < 3 and 0 <= second.box.top - first.box.bottom < height
    alike = abs((first.box.bottom - first.box.top) - height) < 0.15 * height
    closers = {"inc", "llc", "corp", "co", "ltd", "lp", "company", "association", "bank"}
    last, before = second.plain.split(), first.plain.split()
    return (
        stacked
        and alike
        and bool(last)
        and last[-1] in closers
        and len(last) <= 3
        and not set(before) & closers
        and could_be_name(first.text)
    )
