"""Names on forms made of boxes: after their captions, or typed below them."""

import re
from collections.abc import Iterator, Sequence

from intake.extraction.addresses import before_address, is_address
from intake.extraction.captions import beside
from intake.extraction.finding import closeness
from intake.extraction.layout import Cell, Page, plain
from intake.extraction.names import could_be_name, could_be_person, given_names, is_organisation, is_person, says_organisation
from intake.extraction.parties import name_figure
from intake.extraction.prose import Prose
from intake.extraction.values import has_letters
from intake.figures import Figure

# How like its caption the words over a box must be.
LIKE = 0.78
# The box under a name's asks where its bearer lives; whoever reads on there has passed an empty one.
_ADDRESS_BOX = ("home address", "present home address", "current home address", "address number", "number and street", "street address")
# Names that are always a person's.
PEOPLE = frozenset({"employee", "taxpayer", "spouse"})


def under_caption(page: Page, captions: Sequence[str]) -> Iterator[Cell]:
    """The first text under each box of this caption, names set in two boxes ("first name", "last name") joined."""
    for number, line in enumerate(page.lines):
        for cell in line.cells:
            if max(closeness(cell.plain, caption) for caption in captions) < LIKE or _after_colon(cell):
                continue
            right = min(
                (c.box.x0 for c in line.cells if c.box.x0 > cell.box.x1 and not c.plain.startswith(("last", "suff", "middle"))),
                default=page.width,
            )
            found = _text_under(page, number, cell, min(right, cell.box.x0 + page.width * 0.45))
            if found is not None:
                yield found


def after_caption(page: Page, captions: Sequence[str]) -> Iterator[Cell]:
    """The names that follow such a caption and its colon, less the address behind them."""
    for line in page.lines:
        for cell in line.cells:
            name = _after_colon(cell)
            if name is not None:
                caption = plain(cell.text[: cell.text.index(":")])
                if max(closeness(caption, wanted) for wanted in captions) >= LIKE:
                    yield name


def _after_colon(cell: Cell) -> Cell | None:
    at = next((at for at, word in enumerate(cell.words) if word.text.endswith(":")), None)
    rest = cell.words[at + 1 :] if at is not None else ()
    return before_address(rest) if rest else None


def _text_under(page: Page, number: int, caption: Cell, right: float) -> Cell | None:
    height = caption.box.bottom - caption.box.top
    for line in page.lines[number + 1 : number + 8]:
        if line.box.top - caption.box.bottom > 7 * height:
            return None
        inside = [cell for cell in line.cells if caption.box.x0 - 2 * height <= cell.box.x0 < right and has_letters(cell.text)]
        if any(cell.plain.startswith(_ADDRESS_BOX) for cell in inside):
            return None
        joined = Cell(tuple(word for cell in inside for word in cell.words if not re.search(r"\d", word.text)))
        if inside and joined.words and (is_person(joined.text) or is_organisation(joined.text) or _fills_box(joined)):
            return joined
        if inside and inside[0].words and (is_person(inside[0].text) or is_organisation(inside[0].text) or _fills_box(inside[0])):
            return inside[0]
    return None


def _fills_box(cell: Cell) -> bool:
    """Whether the text was typed into the box rather than printed as part of the form."""
    return cell.text.isupper() and 1 < len(cell.words) <= 7 and not re.search(r"\d|^PART\b|:$", cell.text)


def first_and_last(pages: Sequence[Page], name: str, captions: Sequence[str], whose: str = "") -> Figure | None:
    """A name that a form asks for in two parts: under its captions, beside them, or after them in one line."""
    found = box_name(pages, name, captions)
    if found is not None:
        return found
    for page in pages:
        parts = list(
            Prose([page]).says_each(
                f"{whose}first name(?: and (?:middle )?initial)?:? {{given}} {whose}last name:? {{family}}", ("given", "family")
            )
        )
        cells = [(given.cell, family.cell) for given, family in parts] or _captioned_parts(page, captions)
        for given, family in cells:
            whole = Cell((*given.words, *family.words))
            if could_be_person(whole.text):
                return name_figure(name, whole, page)
    return None


def _captioned_parts(page: Page, captions: Sequence[str]) -> list[tuple[Cell, Cell]]:
    first = [one.cell for one in beside(page, captions) if one.score > 0.8]
    last = [one.cell for one in beside(page, ("last name",)) if one.score > 0.8]
    return [(given, family) for given in first[:1] for family in last if family.box.top >= given.box.top - 2][:1]


def box_name(pages: Sequence[Page], name: str, captions: Sequence[str]) -> Figure | None:
    """The name after a box's caption or under it; a copy whose box is empty says nothing."""
    for page in pages:
        for cell in (*after_caption(page, captions), *under_caption(page, captions)):
            named = _without_caption(cell)
            if not is_address(named.text) and _fits(name, named):
                return name_figure(name, named, page)
    return None


def _fits(name: str, cell: Cell) -> bool:
    if name in PEOPLE:
        return not says_organisation(cell.text) and (could_be_person(cell.text) or cell.text.isupper())
    return cell.text.isupper() or is_organisation(cell.text) or (could_be_name(cell.text) and plain(cell.text) not in given_names())


def _without_caption(cell: Cell) -> Cell:
    """A name that a box within the box asks for: "Name  Acme Co."."""
    return Cell(cell.words[1:]) if len(cell.words) > 2 and plain(cell.words[0].text) == "name" else cell
