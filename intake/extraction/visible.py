"""What can be seen of a page's own text: the page is drawn with its letters and without them, and what changes is seen.

Letters that change nothing (white on white, invisible, under a picture, off the page, clipped away) are not read. A page that
shows more than its own letters draw, or hides many of them, says something else than it shows: its picture is read instead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import ceil

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from intake.extraction.first_look import things_on
from intake.figures import Box

MOST_PIXELS = 612 * 792
MOST_OBJECTS = 100_000
DEEPEST = 8
# Differences of light, of 255: less than the first nobody sees; less than the second only who looks for it.
SEEN, PLAINLY = 4, 8
# A letter's neighbours may reach into its outermost part.
MARGIN = 0.2
NARROW = 3.0
# Digits that share more than this part of their width and height cannot both be read.
CROSSED = 0.4
# Of a page no wider than this many heights of a letter, the letter is too small to be read.
TINY = 400
# Edges as strong as those of letters, and how many of them a cell of the page holds where it is written on, of 255.
CELL, EDGE = 12, 60
WRITTEN = range(23, 140)
# So many written cells, and such a share of all, that no letter of the page draws: what stands there is not in its text.
MOST_UNTOLD, UNTOLD_SHARE = 40, 0.5
MOST_PICTURED, PICTURED_SHARE = 100, 0.25


@dataclass(frozen=True)
class Sight:
    """A page as it is seen: where its letters leave ink, where its form's fields do, and how much is written that neither draws."""

    letters: Image.Image
    fields: Image.Image | None
    written: int
    untold: int
    pictured: int

    @property
    def tells_little(self) -> bool:
        """Whether much of what can be read on the page is no text of its own: a scan, a screenshot, letters drawn as curves."""
        untold = self.untold >= MOST_UNTOLD and self.untold > UNTOLD_SHARE * self.written
        return untold or (self.pictured >= MOST_PICTURED and self.pictured > PICTURED_SHARE * self.written)

    def ink_of(self, boxes: Sequence[Box], wide: float, high: float) -> list[int]:
        """How strong the ink of each letter is, on an upright page of this size; 0 also for letters too small to be read."""
        return list(_ink(self.letters, boxes, wide, high))

    def hides_any(self, letters: Sequence[tuple[str, Box]], wide: float, high: float) -> bool:
        """Whether there is a letter that is not plainly seen, or a digit that lies over another."""
        boxes = [box for text, box in letters if not text.isspace()]
        return any(ink < PLAINLY for ink in _ink(self.letters, boxes, wide, high)) or bool(crossed(letters))

    def field_shows(self, box: Box, wide: float, high: float) -> bool:
        """Whether anything of a form's field is seen."""
        return self.fields is not None and next(_ink(self.fields, [box], wide, high)) >= SEEN


def crossed(letters: Sequence[tuple[str, Box]]) -> set[int]:
    """Which of these are digits that lie over other digits: only the picture tells which of the two is seen."""
    found: set[int] = set()
    near: list[int] = []
    for at in sorted((at for at, (text, _) in enumerate(letters) if text.isdecimal()), key=lambda at: letters[at][1].x0):
        near = [other for other in near if letters[other][1].x1 > letters[at][1].x0]
        for other in near:
            if letters[other][0] != letters[at][0] and _lies_over(letters[other][1], letters[at][1]):
                found |= {at, other}
        near.append(at)
    return found


def _lies_over(left: Box, right: Box) -> bool:
    wide = min(left.x1 - left.x0, right.x1 - right.x0)
    high = min(left.bottom - left.top, right.bottom - right.top)
    shared = min(left.x1, right.x1) - right.x0, min(left.bottom, right.bottom) - max(left.top, right.top)
    return shared[0] > CROSSED * wide and shared[1] > CROSSED * high


def look(document: pypdfium2.PdfDocument, number: int) -> Sight:
    """How one page (from 1) is seen; its letters and pictures are only left out of what this one handle draws."""
    page = document[number - 1]
    try:
        full = _drawn(page)
        _leave_out(page, pdfium.FPDF_PAGEOBJ_TEXT)
        without = _drawn(page)
        noted = pdfium.FPDFPage_GetAnnotCount(page) > 0
        bare = _drawn(page, may_draw_forms=False, draw_annots=False) if noted else without
        written, untold = _written(full), _written(bare)
        pictured = 0
        if untold >= MOST_PICTURED and _leave_out(page, pdfium.FPDF_PAGEOBJ_IMAGE):
            pictured = untold - _written(_drawn(page, may_draw_forms=False, draw_annots=False))
        return Sight(_difference(full, without), _difference(without, bare) if noted else None, written, untold, pictured)
    finally:
        page.close()


def _drawn(page: pypdfium2.PdfPage, **how: bool) -> Image.Image:
    wide, high = page.get_size()
    scale = min(1.0, (MOST_PIXELS / max(wide * high, 1.0)) ** 0.5)
    return page.render(scale=max(scale, 0.001), **how).to_pil().convert("RGB")


def _leave_out(page: pypdfium2.PdfPage, unwanted: int) -> int:
    """Draw no more things of this type; how many there were."""
    found = [thing for kind, thing in islice(things_on(page.raw, DEEPEST), MOST_OBJECTS) if kind == unwanted]
    for thing in found:
        pdfium.FPDFPageObj_SetIsActive(thing, False)
    return len(found)


def _difference(one: Image.Image, other: Image.Image) -> Image.Image:
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _written(image: Image.Image) -> int:
    """How many cells of the picture hold as many upright edges as writing does."""
    grey = image.convert("L")
    edges = ImageChops.difference(grey, ImageChops.offset(grey, 1, 0)).point([0] * EDGE + [255] * (256 - EDGE))
    edges.paste(0, (0, 0, 1, edges.height))
    cells = edges.reduce(CELL).histogram()
    return sum(cells[level] for level in WRITTEN)


def _ink(image: Image.Image, boxes: Sequence[Box], wide: float, high: float) -> Iterator[int]:
    """The strongest ink in the middle of each box."""
    columns, rows, light = image.width, image.height, image.tobytes()
    across, down = columns / wide, rows / high
    least = min(wide, high) / TINY
    for box in boxes:
        if box.bottom - box.top < least:
            yield 0
            continue
        x0, x1 = box.x0 * across, box.x1 * across
        margin = min(MARGIN * (x1 - x0), max(0.0, (x1 - x0 - NARROW) / 2))
        left = max(0, int(x0 + margin))
        right = min(columns, max(ceil(x1 - margin), left + 1))
        top, bottom = max(0, int(box.top * down)), min(rows, ceil(box.bottom * down))
        strongest = 0
        for row in range(top * columns, bottom * columns, columns):
            strongest = max(strongest, *light[row + left : row + right], 0)
            if strongest >= PLAINLY:
                break
        yield strongest
