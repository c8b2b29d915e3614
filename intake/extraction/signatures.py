"""Whether a paper is signed, by whom, and on what day: strokes of ink at its places to sign, and marks of signing services."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from intake.extraction.finding import is_date, mentions
from intake.extraction.layout import Cell, Line, Page
from intake.extraction.people import Name, names_in
from intake.extraction.signing_places import CLOSING_LINES, DATES, Places, alone, is_somebody_elses
from intake.extraction.values import Value, has_letters, page_values
from intake.figures import Box, Confidence, Figure, Provenance
from intake.kinds import Signed

# What stands over a caption is nearer to it than what stands under it.
UNDER_COUNTS = 1.5
# A name further than this many heights under its closing leaves room that was meant for a signature.
ROOM = 1.7
# A name typed within so many heights over a caption, or after it, stands where one signs.
TYPED_OVER, TYPED_AFTER = 1.5, 20.0
# Letters of a script type are at most so much higher than the words they spell.
OWN_WORDS = 2.0
_SERVICE = re.compile(
    r"/s/|\b(?:docu|e-?)signed (?:electronically )?by\b|\b(?:electronically|digitally) signed(?: by\b|\s*:| on\b)|"
    r"\bsigned (?:electronically|digitally) by\b|^signed by:|^e-signature:|firmado (?:electr[oó]nicamente|digitalmente) por",
    re.IGNORECASE,
)
# A day in a cell of more other words than a name or caption has is one that a sentence speaks of.
MOST_BESIDE_DATE = 4
_OTHER_DATES = "birth hire due expiration expires received rev revised printed began begun through until effective".split()


@dataclass(frozen=True)
class Signing:
    """One place to sign: the words it is known by, whether somebody signed, and whose name is printed there."""

    page: Page
    cell: Cell
    signed: Signed
    name: Name | None = None

    def figure(self) -> Figure:
        """Whether it was signed, traced to the place."""
        return Figure("signed", self.signed.value, Provenance(self.page.number, self.cell.box, self.cell.text[:200]), Confidence.CHECK)


def signing(pages: Sequence[Page]) -> Signing | None:
    """The homeowner's place to sign: a service's mark, a caption, a letter's closing, or a name under ink."""
    places = [Places(page) for page in pages]
    for find in (_marked, _captioned, _closed, _named):
        for place in places:
            if found := next(find(place), None):
                return found
    return None


def signers(pages: Sequence[Page]) -> Iterator[Name]:
    """The names printed where letters close and where people sign, in reading order."""
    for page in pages:
        found = [place.name for find in (_closed, _captioned, _named) for place in find(Places(page)) if place.name]
        yield from sorted(found, key=lambda name: name.cell.box.top)


def signed_on(place: Signing, accept: Callable[[Value], bool] = is_date) -> Value | None:
    """The day nearest to a place to sign, and to no other place."""
    places = Places(place.page)
    known = [*places.captions, place.cell, *_ink(places).values()]
    best: tuple[float, Value] | None = None
    for value in page_values(place.page):
        if not is_date(value) or not accept(value) or not _signing_date(value, place):
            continue
        near = ((_apart(value.box, cell.box), cell) for cell in known if cell.box.x0 < value.box.x1)
        apart, cell = min(near, key=lambda one: one[0], default=(places.reach, place.cell))
        same = cell == place.cell or (abs(cell.box.top - place.cell.box.top) < 4 and cell.overlaps(place.cell.box))
        if same and apart < places.reach and (best is None or apart < best[0]):
            best = (apart, value)
    return best[1] if best else None


def _marked(places: Places) -> Iterator[Signing]:
    """What signing services and typists leave: "/s/ Jane Doe", "DocuSigned by: Jane Doe"."""
    for at, line in enumerate(places.page.lines):
        for cell in line.cells:
            match = _SERVICE.search(cell.text)
            if match and not is_somebody_elses(cell.plain[: match.start()]):
                name = next(_marked_by(places.page, at, cell, match.start()), None)
                if name or match[0] == "/s/":
                    yield Signing(places.page, cell, Signed.YES, name)


def _marked_by(page: Page, at: int, cell: Cell, start: int) -> Iterator[Name]:
    """Whose mark it is: the first name after it, or on the next lines."""
    for number in range(len(cell.words)):
        if len(" ".join(word.text for word in cell.words[:number])) >= start:
            yield from names_in(Cell(cell.words[number:]), page)
    for line in page.lines[at : at + 3]:
        for other in line.cells:
            if other is not cell and other.overlaps(cell.box, 60):
                yield from names_in(other, page)


def _captioned(places: Places) -> Iterator[Signing]:
    """Captions of places where the homeowner signs."""
    for cell in places.captions:
        if not is_somebody_elses(cell.plain):
            yield Signing(places.page, cell, _at_caption(places, cell), _printed_at(places, cell))


def _closed(places: Places) -> Iterator[Signing]:
    """Closings of letters, with the name printed under them."""
    inked = _ink(places).values()
    for at, cell in places.closings:
        under = places.page.lines[at + 1 : at + 1 + CLOSING_LINES]
        name = next((found for line in under for one in line.cells if (found := alone(one, places.page))), None)
        if cell in inked or (name and (name.cell in inked or _written_and_printed(places.page, name, under))):
            yield Signing(places.page, name.cell if name else cell, Signed.YES, name)
        elif name:
            empty = _left_room(cell, name.cell, under)
            yield Signing(places.page, name.cell, Signed.NO if empty else Signed.UNCLEAR, name)


def _written_and_printed(page: Page, name: Name, lines: Sequence[Line]) -> bool:
    """Whether a letter on a picture closes with one name twice: the first is a signature clear enough to be read."""
    return page.source == "ocr" and sum(line.plain == name.cell.plain for line in lines) > 1


def _left_room(closing: Cell, name: Cell, lines: Sequence[Line]) -> bool:
    """Whether a letter leaves room between its closing and the printed name, and nothing was typed there."""
    between = [line for line in lines if closing.box.bottom <= line.box.top < name.box.top - 1]
    typed = any(has_letters(line.text) and "[" not in line.text for line in between)
    return name.box.top - closing.box.bottom > ROOM * (closing.box.bottom - closing.box.top) and not typed


def _named(places: Places) -> Iterator[Signing]:
    """Ink over a printed name, where neither caption nor closing tells the place."""
    for owner in _ink(places).values():
        for name in places.names:
            if name.cell == owner:
                yield Signing(places.page, owner, Signed.YES, name)


def _ink(places: Places) -> Mapping[Box, Cell]:
    """Each mark that may be a signature with the caption, closing or name it stands at; initials at a date belong to none."""
    known = [*places.captions, *(cell for _, cell in places.closings), *(name.cell for name in places.names), *places.dates]
    near = {mark: _nearest(mark, [cell for cell in known if not _spells(mark, cell.box)], places.reach) for mark in places.marks}
    return {mark: cell for mark, cell in near.items() if cell is not None and cell not in places.dates}


def _at_caption(places: Places, caption: Cell) -> Signed:
    """Whether ink stands at a caption; where something else does, that cannot be told."""
    close = [n.cell for n in places.names if n.cell.overlaps(caption.box) and abs(n.cell.box.top - caption.box.top) < places.reach * 0.7]
    if any(owner == caption or owner in close for owner in _ink(places).values()):
        return Signed.YES
    return Signed.UNCLEAR if _typed_at(places, caption) else Signed.NO


def _typed_at(places: Places, caption: Cell) -> bool:
    """Whether words were typed where one signs: after the caption, right of it, or right over it."""
    after = re.split(r"[:#]", caption.text, maxsplit=1)[1:]
    if after and has_letters(after[0]):
        return True
    height = caption.box.bottom - caption.box.top
    for box in (name.cell.box for name in places.names):
        level = abs(box.bottom - caption.box.bottom) < height and 0 < box.x0 - caption.box.x1 < TYPED_AFTER * height
        over = caption.overlaps(box) and 0 <= caption.box.top - box.bottom < TYPED_OVER * height
        if level or over:
            return True
    return False


def _printed_at(places: Places, caption: Cell) -> Name | None:
    """The name printed at a caption: after it, or on the lines around it, in its column."""
    colon = next((at for at, word in enumerate(caption.words[:-1]) if word.text.endswith(":")), None)
    if colon is not None and (names := names_in(Cell(caption.words[colon + 1 :]), places.page)):
        return names[0]
    apart = [(abs(n.cell.box.top - caption.box.top), n) for n in places.names if n.cell.overlaps(caption.box, 40)]
    return min(((far, n) for far, n in apart if far < places.reach), key=lambda one: one[0], default=(0, None))[1]


def _spells(mark: Box, box: Box) -> bool:
    """Whether a mark is these words themselves, set in a script type."""
    middle, high = (box.top + box.bottom) / 2, mark.bottom - mark.top < OWN_WORDS * (box.bottom - box.top)
    return high and mark.top - 1 <= middle <= mark.bottom + 1 and mark.x0 - 4 <= box.x0 and box.x1 <= mark.x1 + 4


def _nearest(mark: Box, cells: Sequence[Cell], reach: float) -> Cell | None:
    """The cell a mark stands at: over it, level after it, or under it, whichever is nearest."""
    best, found = reach, None
    for cell in cells:
        after = -10 < mark.x0 - cell.box.x1 < 2.5 * reach and min(mark.bottom, cell.box.bottom) - max(mark.top, cell.box.top) > -6
        apart = 0.0 if after else _apart(mark, cell.box) if cell.overlaps(mark, 12) else reach
        if apart < best:
            best, found = apart, cell
    return found


def _apart(box: Box, other: Box) -> float:
    """How far above or below the other something stands; below counts for more."""
    if box.bottom <= other.top:
        return other.top - box.bottom
    return max(0.0, box.top - other.bottom) * UNDER_COUNTS


def _signing_date(value: Value, place: Signing) -> bool:
    """Whether a day may be that of signing: its caption says so, or none says otherwise and no sentence speaks of it."""
    cell = value.row.cells[value.cell]
    if cell != place.cell and len(cell.words) - len(value.words) > MOST_BESIDE_DATE:
        return False
    under = [cell for line in value.page.lines[value.line + 1 : value.line + 3] for cell in line.cells if cell.overlaps(value.box, 6)]
    height = value.box.bottom - value.box.top
    if any(cell.plain in DATES and cell.box.top - value.box.bottom < 1.5 * height for cell in under):
        return True
    return not any(mentions(caption, _OTHER_DATES) for caption in (value.left, *value.above[:1], value.below))
