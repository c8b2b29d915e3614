"""What can be seen of a page's own text: the page is drawn with its letters and without them, and what changes is seen.

Letters that change nothing (white on white, invisible, under a picture, off the page, clipped away) are not read. A page that
shows more than its own letters draw, or hides many of them, says something else than it shows: its picture is read instead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from math import ceil

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from intake.extraction import isolation
from intake.extraction.first_look import things_on
from intake.extraction.opening import TooMuch
from intake.figures import Box

MOST_PIXELS = 612 * 792
# A page is drawn in a fraction of a second; one that takes so many of CPU is made to hurt.
DRAWING_SECONDS = 5
# What works on pictures counts their rows and columns in sixteen bits.
MOST_SIDE = 32_000
MOST_OBJECTS = 100_000
DEEPEST = 8
# Differences of light, of 255: less than the first nobody sees; less than the second only who looks for it.
SEEN, PLAINLY = 4, 8
# A letter's neighbours may reach into its outermost part; what is narrower than so many pixels may lie beside its place.
MARGIN, NARROW = 0.2, 3.0
# Digits that share more than this part of their width and height cannot both be read.
CROSSED = 0.4
# No line of a paper holds as many digits.
MOST_ON_A_LINE = 500
# Of a page no wider than this many heights of a letter, the letter is too small to be read.
TINY = 400
# Edges as strong as those of letters, and how many of them a cell of the page holds where it is written on, of 255.
CELL, EDGE = 12, 60
WRITTEN = range(23, 140)
# So many written cells, and such a share of all, that no letter of the page draws: what stands there is not in its text.
MOST_UNTOLD, UNTOLD_SHARE = 40, 0.5
MOST_PICTURED, PICTURED_SHARE = 100, 0.25


# Light of so much is ink that is plainly seen.
_PLAIN = bytes(light >= PLAINLY for light in range(256))


@dataclass(frozen=True)
class Sight:
    """A page as it is seen: where its letters leave ink, where its form's fields do, and whether most of its writing is neither."""

    letters: Image.Image
    fields: Image.Image | None
    tells_little: bool

    def ink_of(self, letters: Sequence[tuple[str, Box]], wide: float, high: float) -> list[int]:
        """How strong the ink of each letter is, on an upright page of this size; 0 also for letters too small to be read.

        Spaces need none.
        """
        inks = _ink(self.letters, [box for text, box in letters if not text.isspace()], wide, high)
        return [PLAINLY if text.isspace() else next(inks) for text, _ in letters]

    def field_shows(self, box: Box, wide: float, high: float) -> bool:
        """Whether anything of a form's field is seen."""
        if self.fields is None:
            return False
        columns, rows = self.fields.size
        across, down = columns / wide, rows / high
        left, right = max(0, int(box.x0 * across)), min(columns, ceil(box.x1 * across))
        top, bottom = max(0, int(box.top * down)), min(rows, ceil(box.bottom * down))
        return left < right and top < bottom and max(self.fields.crop((left, top, right, bottom)).tobytes()) >= SEEN


def crossed(letters: Sequence[tuple[str, Box]]) -> set[int]:
    """Which of these are digits that lie over other digits: only the picture tells which of the two is seen.

    Raises ``TooMuch`` for more digits beside and over one another than any paper has.
    """
    found: set[int] = set()
    near: list[tuple[Box, str, int]] = []
    digits = [(box, text, at) for at, (text, box) in enumerate(letters) if text.isdecimal()]
    for box, text, at in sorted(digits, key=lambda digit: digit[0].top):
        near = [digit for digit in near if digit[0].bottom > box.top]
        if len(near) > MOST_ON_A_LINE:
            raise TooMuch
        for other, its_text, its_at in near:
            if other.x0 < box.x1 and box.x0 < other.x1 and text != its_text and _lies_over(box, other):
                found |= {at, its_at}
        near.append((box, text, at))
    return found


def _lies_over(left: Box, right: Box) -> bool:
    wide = min(left.x1 - left.x0, right.x1 - right.x0)
    high = min(left.bottom - left.top, right.bottom - right.top)
    across = min(left.x1, right.x1) - max(left.x0, right.x0)
    down = min(left.bottom, right.bottom) - max(left.top, right.top)
    return across > CROSSED * wide and down > CROSSED * high


def look(page: pypdfium2.PdfPage) -> Sight:
    """How a page is seen; its letters and pictures are left out of what is drawn of this one handle from now on."""
    full = _drawn(page)
    _leave_out(page, pdfium.FPDF_PAGEOBJ_TEXT)
    without = _drawn(page)
    noted = pdfium.FPDFPage_GetAnnotCount(page) > 0
    bare = _bare(page) if noted else without
    fields = ImageChops.difference(without, bare) if noted else None
    return Sight(ImageChops.difference(full, without), fields, _tells_little(page, full, bare))


def _tells_little(page: pypdfium2.PdfPage, full: Image.Image, bare: Image.Image) -> bool:
    """Whether much of what can be read on the page is no text of its own: a scan, a screenshot, letters drawn as curves."""
    untold = _written(bare)
    if untold < MOST_UNTOLD:
        return False
    written = _written(full)
    if untold > UNTOLD_SHARE * written:
        return True
    least = max(MOST_PICTURED, PICTURED_SHARE * written)
    return untold >= least and _leave_out(page, pdfium.FPDF_PAGEOBJ_IMAGE) > 0 and untold - _written(_bare(page)) >= least


def _drawn(page: pypdfium2.PdfPage, **how: bool) -> Image.Image:
    with isolation.ending_after(DRAWING_SECONDS):
        return page.render(scale=fitting(page.get_size(), 1.0, MOST_PIXELS), grayscale=True, **how).to_pil()


def fitting(size: tuple[float, float], scale: float, pixels: int) -> float:
    """This scale, or the largest at which a page has no more pixels and no longer a side, whatever size it says it is."""
    wide, high = size
    return min(scale, (pixels / max(wide * high, 1.0)) ** 0.5, MOST_SIDE / max(wide, high, 1.0))


def _bare(page: pypdfium2.PdfPage) -> Image.Image:
    """The page without its fields and notes."""
    return _drawn(page, may_draw_forms=False, draw_annots=False)


def _leave_out(page: pypdfium2.PdfPage, unwanted: int) -> int:
    """Draw no more things of this type; how many there were."""
    found = [thing for kind, thing in islice(things_on(page.raw, DEEPEST), MOST_OBJECTS) if kind == unwanted]
    for thing in found:
        pdfium.FPDFPageObj_SetIsActive(thing, False)
    return len(found)


def _written(image: Image.Image) -> int:
    """How many cells of the picture hold as many upright edges as writing does."""
    edges = ImageChops.difference(image, ImageChops.offset(image, 1, 0)).point([0] * EDGE + [255] * (256 - EDGE))
    edges.paste(0, (0, 0, 1, edges.height))
    cells = edges.reduce(CELL).histogram()
    return sum(cells[level] for level in WRITTEN)


def _ink(image: Image.Image, boxes: Sequence[Box], wide: float, high: float) -> Iterator[int]:
    """The strongest ink in the middle of each box, as far as it matters: plain ink is not compared with plainer."""
    columns, rows, light = image.width, image.height, image.tobytes()
    plain = light.translate(_PLAIN)
    across, down = columns / wide, rows / high
    least = min(wide, high) / TINY
    for box in boxes:
        top, bottom = box.top, box.bottom
        if bottom - top < least:
            yield 0
            continue
        x0, x1 = box.x0 * across, box.x1 * across
        margin = min(MARGIN * (x1 - x0), (x1 - x0 - NARROW) / 2)
        left = max(0, int(x0 + margin))
        right = min(columns, max(ceil(x1 - margin), left + 1))
        first, last = max(0, int(top * down)), min(rows, ceil(bottom * down))
        # Letters are strongest about their middle: there it is seen soonest.
        middle = (first + last) // 2
        for row in chain(range(middle, last), range(first, middle)):
            if plain.find(1, row * columns + left, row * columns + right) >= 0:
                yield PLAINLY
                break
        else:
            yield max((max(light[row * columns + left : row * columns + right], default=0) for row in range(first, last)), default=0)
