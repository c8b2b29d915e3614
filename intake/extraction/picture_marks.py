"""What a picture of a page shows besides its words: boxes to be ticked, with or without a mark, and strokes of a pen.

Everything is looked at in one scale, in which a line of type stands about as high on every picture.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from intake.extraction.layout import Tick, Ticked, Word, by_hand
from intake.extraction.ocr import Pixels
from intake.figures import Box

Rectangle = tuple[int, int, int, int]

# A line of type, from its strip's top to its bottom, in the scale that everything is looked at.
TYPE_HEIGHT = 34
MOST_PIXELS = 12_000_000
# Ink is so much darker than the paper, and so many times as dark as its surroundings.
DARK, DARKER = 0.07, 1.3
# Sides of a box, in that scale.
SMALLEST, LARGEST = 18, 64
# So much of each side must be drawn.
DRAWN = 0.75
# Darkness inside a box, against that of its sides: below is empty, above is ticked.
EMPTY, MARKED = 0.10, 0.17
# Blur carries a box's sides into it: among this many, the emptier ones show how much, and a mark is that many times as dark.
SEVERAL, EMPTIER, TIMES = 4, 0.25, 2.0
# A box inside a word is a letter of it, unless it stands nearly as high as the whole line.
CAPITAL = 0.82
MOST_MARKS = 400


@dataclass(frozen=True)
class Sheet:
    """A picture of a page in the common scale: how dark each place is against its paper, and which places are ink."""

    dark: Pixels
    ink: Pixels
    scale: float


def sheet(pixels: Pixels, type_height: float) -> Sheet:
    """The picture made ready; ``type_height`` is how high its lines of type are in its own pixels."""
    height, width = pixels.shape[:2]
    scale = min(TYPE_HEIGHT / max(type_height, 4.0), (MOST_PIXELS / (width * height)) ** 0.5)
    size = round(width * scale), round(height * scale)
    grey = cv2.resize(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    small = cv2.resize(grey, (max(1, size[0] // 8), max(1, size[1] // 8)), interpolation=cv2.INTER_AREA)
    paper = cv2.resize(cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 9), size, interpolation=cv2.INTER_LINEAR)
    dark: Pixels = cv2.subtract(paper, grey).astype(np.float32) / np.maximum(paper, 40).astype(np.float32)
    around = cv2.boxFilter(dark, -1, (TYPE_HEIGHT, TYPE_HEIGHT))
    return Sheet(dark, ((dark > DARK) & (dark > around * DARKER)).astype(np.uint8), scale)


def ticks_on(page: Sheet, words: Sequence[Word]) -> list[Tick]:
    """The boxes to be ticked, in the picture's own pixels."""
    run = SMALLEST // 2 + 2
    across, down = _lines(page.ink, (1, run)), _lines(page.ink, (run, 1))
    found: list[Rectangle] = []
    for box in _framed(across | down):
        if _is_box(across, down, box) and not any(_overlap(box, other) for other in found):
            found.append(box)
    boxes = [box for box in found if not any(_is_letter_of(word, _in_pixels(box, page.scale)) for word in words)]
    shares = [_inked(page, box) for box in boxes]
    blur = float(np.quantile(shares, EMPTIER)) if len(shares) >= SEVERAL else 0.0
    return [Tick(_in_pixels(box, page.scale), _ticked(share, blur)) for box, share in zip(boxes, shares, strict=True)]


def _lines(ink: Pixels, shape: tuple[int, int]) -> Pixels:
    """What of the ink is as long and as high as this, and straight."""
    return np.asarray(cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(shape, np.uint8)))


def _framed(sides: Pixels) -> Iterator[Rectangle]:
    """Places framed by straight lines, nearly square."""
    frame = cv2.morphologyEx(sides, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    contours, tree = cv2.findContours(frame, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    for contour, (*_, parent) in zip(contours, tree[0] if tree is not None else (), strict=True):
        x, y, w, h = cv2.boundingRect(contour)
        if parent >= 0:
            x, y, w, h = x - 1, y - 1, w + 2, h + 2
        if SMALLEST <= min(w, h) and max(w, h) <= LARGEST and abs(w - h) <= 0.22 * max(w, h):
            yield x, y, w, h


def _is_box(across: Pixels, down: Pixels, box: Rectangle) -> bool:
    """Whether all four sides are drawn, and at most one of them runs on as a table's lines do."""
    x, y, w, h = box
    sides = [
        _side(lines, start, start + length, at)
        for lines, start, length, ends in ((across, x, w, (y, y + h - 1)), (down.T, y, h, (x, x + w - 1)))
        for at in ends
    ]
    return all(drawn >= DRAWN for drawn, _ in sides) and sum(runs_on for _, runs_on in sides) < 2


def _side(lines: Pixels, start: int, end: int, at: int) -> tuple[float, bool]:
    """How much of a side is drawn, near the row where it is looked for, and whether its line runs on beyond a corner."""
    near, beyond = max(2, (end - start) // 8), max(4, (end - start) // 4)
    band = lines[max(0, at - near) : at + near + 1]
    best = max(0, at - near) + int(band[:, start:end].sum(1).argmax())
    row = lines[max(0, best - 1) : best + 2].max(0)
    before, after = row[max(0, start - near - beyond) : max(0, start - near)], row[end + near : end + near + beyond]
    return float(band[:, start:end].max(0).mean()), any(bool(part.size) and part.mean() > 0.9 for part in (before, after))


def _inked(page: Sheet, box: Rectangle) -> float:
    """How dark the box is inside, against its sides."""
    x, y, w, h = box
    whole = page.dark[y : y + h, x : x + w]
    # The sides' own thickness, and what blur carries inwards, is not looked at.
    edge = max(3, round(0.24 * min(w, h)))
    sides = np.concatenate([whole[:4].max(0), whole[-4:].max(0), whole[:, :4].max(1), whole[:, -4:].max(1)])
    return float(whole[edge:-edge, edge:-edge].mean() / max(float(np.median(sides)), 0.1))


def _ticked(share: float, blur: float) -> Ticked:
    if share > max(MARKED, blur * TIMES):
        return Ticked.YES
    return Ticked.NO if share < max(EMPTY, blur * TIMES**0.5) else Ticked.UNCLEAR


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    (ax, ay, aw, ah), (bx, by, bw, bh) = one, other
    return ax < bx + bw and bx < ax + aw and ay < by + bh and by < ay + ah


def _is_letter_of(word: Word, box: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    inside = word.box.x0 < x < word.box.x1 and word.box.top < y < word.box.bottom
    return inside and len(word.text) > 1 and box.bottom - box.top < CAPITAL * word.height


def pen_marks(page: Sheet, words: Sequence[Word], ticks: Sequence[Tick]) -> list[Box]:
    """Strokes that are neither words nor rules nor boxes, joined where they lie near, in the picture's own pixels."""
    ink = page.ink.copy()
    for shape in ((1, 3 * TYPE_HEIGHT), (2 * TYPE_HEIGHT, 1)):
        rules = cv2.dilate(_lines(ink, shape), np.ones((3, 3), np.uint8))
        ink[rules > 0] = 0
    heights = sorted(word.height for word in words)
    printed = [word for word in words if not by_hand(word, heights[len(heights) // 2])]
    for box in (*(word.box for word in printed), *(tick.box for tick in ticks)):
        _wipe(ink, box, page.scale)
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((TYPE_HEIGHT // 3, TYPE_HEIGHT // 2), np.uint8))
    _, labels, sizes, _ = cv2.connectedComponentsWithStats(joined)
    drawn = np.bincount(labels.ravel(), ink.ravel(), len(sizes))
    marks = [(x, y, w, h) for (x, y, w, h, _), strokes in zip(sizes[1:], drawn[1:], strict=True) if _is_pen(w, h, strokes, ink.shape)]
    return [_in_pixels(mark, page.scale) for mark in marks[:MOST_MARKS]]


def _is_pen(wide: int, high: int, strokes: float, shape: tuple[int, ...]) -> bool:
    """Whether it is of a signature's size, and lines rather than a surface."""
    sized = TYPE_HEIGHT < wide < shape[1] / 2 and TYPE_HEIGHT / 3 < high < shape[0] / 8
    return sized and TYPE_HEIGHT < strokes < 0.5 * wide * high


def _wipe(ink: Pixels, box: Box, scale: float) -> None:
    grown = (box.bottom - box.top) * 0.2
    top, bottom = (round(side * scale) for side in (box.top - grown, box.bottom + grown))
    left, right = (round(side * scale) for side in (box.x0 - grown, box.x1 + grown))
    ink[max(0, top) : max(0, bottom), max(0, left) : max(0, right)] = 0


def _in_pixels(box: Rectangle, scale: float) -> Box:
    x, y, w, h = (float(side) for side in box)
    return Box(x / scale, y / scale, (x + w) / scale, (y + h) / scale)
