"""Words on a page and how they stand to one another: lines, cells, right of, above, below."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from intake.figures import Box

# Two words further apart than this share of their height stand in different cells of the page.
CELL_GAP = 1.0
# On a picture the places of words are estimates.
PICTURE_CELL_GAP = 1.4
# Words whose middles differ by less than this share of their height stand on one line.
SAME_LINE = 0.5
# How many heights may lie between a form's printed dollar sign and the number typed after it.
SIGN_REACH = 10.0


@dataclass(frozen=True)
class Word:
    """One word and where it stands, in points of the upright page."""

    text: str
    box: Box

    @property
    def middle(self) -> float:
        return (self.box.top + self.box.bottom) / 2

    @property
    def height(self) -> float:
        return self.box.bottom - self.box.top


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of these."""
    kept = list(boxes)
    return Box(min(b.x0 for b in kept), min(b.top for b in kept), max(b.x1 for b in kept), max(b.bottom for b in kept))


def plain(text: str) -> str:
    """Lower-case letters and digits with single spaces, so that a label is recognised however it is set."""
    return " ".join(re.findall(r"[a-z0-9À-ɏ]+", text.lower().replace("'", "").replace("’", "")))


@dataclass(frozen=True)
class Cell:
    """Words that stand close together on one line: a caption, a value, a sentence."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @cached_property
    def plain(self) -> str:
        return plain(self.text)

    @cached_property
    def box(self) -> Box:
        return around(word.box for word in self.words)

    def overlaps(self, box: Box, slack: float = 0.0) -> bool:
        """Whether the two share some width of the page."""
        return self.box.x0 < box.x1 + slack and box.x0 < self.box.x1 + slack


@dataclass(frozen=True)
class Line:
    """Cells that stand beside one another."""

    cells: tuple[Cell, ...]

    @cached_property
    def text(self) -> str:
        return "  ".join(cell.text for cell in self.cells)

    @cached_property
    def plain(self) -> str:
        return " ".join(cell.plain for cell in self.cells)

    @cached_property
    def box(self) -> Box:
        return around(cell.box for cell in self.cells)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for cell in self.cells for word in cell.words)


@dataclass(frozen=True)
class Page:
    """One upright page as words; ``number`` counts from 1 in its file, ``source`` is pdf or ocr.

    ``marks`` are drawn strokes and small pictures, such as a signature; only pages with text of their own have them.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    source: str = "pdf"
    marks: tuple[Box, ...] = ()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        gap = CELL_GAP if self.source == "pdf" else PICTURE_CELL_GAP
        return tuple(Line(cells) for row in _rows(self.words) if (cells := tuple(_cells(row, gap))))

    @cached_property
    def plain(self) -> str:
        return "\n".join(line.plain for line in self.lines)

    @cached_property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def values(self) -> dict[bool, list[Any]]:
        """Where ``finding.page_values`` keeps what it found on this page, with and without bare numbers."""
        return {}

    @cached_property
    def headings(self) -> dict[int, list[tuple[str, Box]]]:
        """Where ``pay_columns`` keeps which column headings it found in each line."""
        return {}


# Dotted leaders, ruled blanks and drawn frames lead the eye; they say nothing.
_LEADER = re.compile(r"(?:[.·…_]+|[─═━┌┐└┘├┤┬┴┼╔╗╚╝╠╣=*~-]{2,}|\(cid:\d+\))$")
_DIVIDERS = frozenset("|¦│║!")


def _rows(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words clustered by their middles, top to bottom, each row from left to right."""
    row: list[Word] = []
    spoken = (part for word in words if not _LEADER.match(word.text) for part in _parted(word))
    for word in sorted(spoken, key=lambda w: w.middle):
        if row and not _same_row(row, word):
            yield sorted(row, key=lambda w: w.box.x0)
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=lambda w: w.box.x0)


def _parted(word: Word) -> Iterator[Word]:
    """A word that a drawn divider was set against, without it ("│60,091.90")."""
    if len(word.text) == 1 or not re.search(r"[│║¦|]", word.text):
        yield word
        return
    step = (word.box.x1 - word.box.x0) / len(word.text)
    for match in re.finditer(r"[^│║¦|]+", word.text):
        yield Word(match[0], Box(word.box.x0 + step * match.start(), word.box.top, word.box.x0 + step * match.end(), word.box.bottom))


def _same_row(row: Sequence[Word], word: Word) -> bool:
    middle = sum(w.middle for w in row) / len(row)
    # The smaller type decides, so that a large heading does not swallow the small captions beside it.
    height = min(min(w.height for w in row), word.height)
    return abs(word.middle - middle) <= SAME_LINE * max(height, 1.0)


def _sign_of(left: Word, right: Word) -> bool:
    """Whether a dollar or minus sign belongs to the number at its right, however far the form sets them apart."""
    near = right.box.x0 - left.box.x1 < SIGN_REACH * right.height
    return near and left.text in {"$", "-", "+", "=", "-$", "$-", "US$"} and right.text[:1] in "0123456789.,(-"


def _cells(row: Sequence[Word], gap: float) -> Iterator[Cell]:
    run: list[Word] = []
    for word in row:
        if word.text in _DIVIDERS:
            if run:
                yield Cell(tuple(run))
            run = []
            continue
        if run and word.box.x0 - run[-1].box.x1 > gap * min(word.height, run[-1].height) and not _sign_of(run[-1], word):
            yield Cell(tuple(run))
            run = []
        run.append(word)
    if run:
        yield Cell(tuple(run))
