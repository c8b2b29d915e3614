"""Names and the year on forms made of boxes: small captions in the upper corner of a box, what was typed below them."""

import re
from collections.abc import Sequence

from intake.extraction.captions import beside
from intake.extraction.finding import closeness, has_letters, mentions
from intake.extraction.layout import Cell, Page, plain
from intake.extraction.names import could_be_person, is_organisation, is_person
from intake.extraction.parties import name_figure
from intake.extraction.prose import Prose
from intake.figures import Figure, Provenance

# Names that are always a person's.
PEOPLE = frozenset({"employee", "taxpayer", "spouse"})


def under_caption(page: Page, captions: Sequence[str]) -> Cell | None:
    """The first text under a box's caption, names set in two boxes ("first name", "last name") joined."""
    for number, line in enumerate(page.lines):
        for cell in line.cells:
            if max(closeness(cell.plain, caption) for caption in captions) < 0.78:
                continue
            right = min(
                (c.box.x0 for c in line.cells if c.box.x0 > cell.box.x1 and not c.plain.startswith(("last", "suff", "middle"))),
                default=page.width,
            )
            found = _text_under(page, number, cell, min(right, cell.box.x0 + page.width * 0.45))
            if found is not None:
                return found
    return None


def _text_under(page: Page, number: int, caption: Cell, right: float) -> Cell | None:
    height = caption.box.bottom - caption.box.top
    for line in page.lines[number + 1 : number + 8]:
        if line.box.top - caption.box.bottom > 7 * height:
            return None
        inside = [cell for cell in line.cells if caption.box.x0 - 2 * height <= cell.box.x0 < right and has_letters(cell.text)]
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
    """The name under a box's caption."""
    for page in pages:
        cell = under_caption(page, captions)
        if cell is not None and not (name in PEOPLE and is_organisation(cell.text)):
            return name_figure(name, cell, page)
    return None


def form_year(pages: Sequence[Page], near: Sequence[str]) -> Figure | None:
    """The year a form is for: a year standing alone on it, beside its name or in the largest type."""
    best: tuple[float, Figure] | None = None
    for page in pages:
        for at, line in enumerate(page.lines):
            whole = Cell(line.words)
            said = " ".join(near_by.plain for near_by in page.lines[max(0, at - 1) : at + 1])
            for match in re.finditer(r"(?<![\d/.-])(20)\s?([0-3]\d)(?![\d/-]|\.\d)", whole.text):
                words = [w for w in line.words if plain(w.text) and plain(w.text) in match[0]] or list(line.words)
                score = max(w.height for w in words) / page.height + (0.05 if mentions(said, near) else 0)
                score -= 0.1 if mentions(line.plain, ("rev", "january", "was born", "born before", "exp")) else 0
                figure = Figure("tax_year", match[1] + match[2], Provenance(page.number, words[0].box, " ".join(w.text for w in words)))
                if best is None or score > best[0]:
                    best = (score, figure)
    return best[1] if best else None
