"""Words on a page and how they stand to one another: lines, cells, right of, above, below."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any

from intake.figures import Box

# Two words further apart than this share of their height stand in different cells of the page.
CELL_GAP = 1.0
# On a picture the places of words are estimates.
PICTURE_CELL_GAP = 1.2
# What follows an amount further off than words of a sentence is the next column's, which a picture draws nearer.
AFTER_AMOUNT = 0.5
# Words whose middles differ by less than this share of their height stand on one line.
SAME_LINE = 0.5
# Writing that climbs or falls by more than this share of its run belongs to no line of the page: a stamp, a watermark.
ASKEW = 0.17
# How many heights may lie between a form's printed dollar sign and the number typed after it.
SIGN_REACH = 10.0


@dataclass(frozen=True)
class Word:
    """One word and where it stands, in points of the upright page; ``sure`` is how surely its letters were told from a picture, up to 1."""

    text: str
    box: Box
    sure: float = 1.0

    @property
    def middle(self) -> float:
        return (self.box.top + self.box.bottom) / 2

    @property
    def height(self) -> float:
        return self.box.bottom - self.box.top


def by_hand(word: Word, height: float) -> bool:
    """Whether it may be handwriting: letters told poorly, or not quite surely and standing high beside type of this height."""
    return word.sure < 0.75 or (word.sure < 0.97 and word.height > 1.5 * height)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of these."""
    kept = list(boxes)
    return Box(min(b.x0 for b in kept), min(b.top for b in kept), max(b.x1 for b in kept), max(b.bottom for b in kept))


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Lower-case letters and digits with single spaces, so that a label is recognised however it is set."""
    return " ".join(re.findall(r"[a-z0-9À-ɏ]+", text.lower().replace("'", "").replace("’", "")))


# Control characters, and halves of letters that only together are one.
_UNSAID = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def said(text: str) -> str:
    """The text of a word without what neither a person can read nor a database keep."""
    return _UNSAID.sub("", text)


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


class Ticked(StrEnum):
    """Whether a box holds a mark; unclear where there is too little ink for a mark and too much for none."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Tick:
    """A small box or circle that a form asks to be ticked."""

    box: Box
    ticked: Ticked


@dataclass(frozen=True)
class Page:
    """One upright page as words; ``number`` counts from 1 in its file, ``source`` is pdf or ocr.

    ``marks`` are strokes and small pictures that are no words, such as a signature; ``ticks`` the boxes to be ticked.
    ``typed`` are those of the words that stand in a form's fields. ``hides`` says that there were letters that are not seen,
    ``doubtful`` that its picture tells more.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    source: str = "pdf"
    marks: tuple[Box, ...] = ()
    ticks: tuple[Tick, ...] = ()
    typed: tuple[Word, ...] = ()
    hides: bool = False
    doubtful: bool = False

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        gap = CELL_GAP if self.source == "pdf" else PICTURE_CELL_GAP
        rows = list(_rows(self.words))
        for parted, joined_by in ((_thousands, THIN_SPACE), (_cents, ".")):
            if _parts_amounts(rows, parted):
                rows = [list(_joined(row, parted, joined_by)) for row in rows]
        return tuple(Line(cells) for row in rows if (cells := tuple(_cells(row, gap))))

    @cached_property
    def plain(self) -> str:
        return "\n".join(line.plain for line in self.lines)

    @cached_property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def found(self) -> dict[str, Any]:
        """What was found on this page, by what was looked for, so that nothing is looked for twice."""
        return {}


# Dotted leaders, ruled blanks and drawn frames lead the eye; they say nothing.
_LEADER = re.compile(r"(?:[.·…_]+|[─═━┌┐└┘├┤┬┴┼╔╗╚╝╠╣=*~-]{2,}|\(cid:\d+\))$")
_DIVIDERS = frozenset("|¦│║!")


def _rows(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words clustered by their middles, top to bottom, each row from left to right."""
    row: list[Word] = []
    slant = _slant(words)
    spoken = (part for word in words if not _LEADER.match(word.text) for part in _parted(word))
    for word in sorted(spoken, key=lambda w: _level(w, slant)):
        if row and not _same_row(row, word, slant):
            yield sorted(row, key=lambda w: w.box.x0)
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=lambda w: w.box.x0)


# Lines that rise or fall less than this share of their length are level; ones that do so more are no lines of one page.
LEVEL, STEEP = 0.004, 0.06
# So many words with a neighbour tell how a page slants.
TELLING = 8


def _slant(words: Sequence[Word]) -> float:
    """How much the lines of a page that was laid down askew fall towards the right, as a share of their length."""
    falls = sorted(
        (right.middle - left.middle) / (right.box.x0 + right.box.x1 - left.box.x0 - left.box.x1) * 2
        for left, right in zip(words, words[1:], strict=False)
        if 0 < right.box.x0 - left.box.x1 < 1.5 * left.height
        and abs(right.height - left.height) < 0.1 * left.height
        and abs(right.middle - left.middle) < SAME_LINE * left.height
    )
    slant = falls[len(falls) // 2] if len(falls) >= TELLING else 0.0
    return slant if LEVEL < abs(slant) < STEEP else 0.0


def _level(word: Word, slant: float) -> float:
    """The height of a word's middle on the page when its lines are laid level."""
    return word.middle - slant * (word.box.x0 + word.box.x1) / 2


# A space between thousands; written so that no other space is taken for one.
THIN_SPACE = "\u202f"


def _thousands(left: Word, right: Word) -> bool:
    """Whether two words may be one amount whose thousands a space sets apart ("5 282.00")."""
    near = right.box.x0 - left.box.x1 < 0.6 * right.height
    return near and bool(re.fullmatch(r"[$(-]*\d{1,3}", left.text) and re.fullmatch(r"\d{3}\.\d{2}\)?", right.text))


def _cents(left: Word, right: Word) -> bool:
    """Whether two words may be one amount whose cents stand in a column of their own ("1,293 01")."""
    near = right.box.x0 - left.box.x1 < 0.8 * right.height
    return near and bool(re.fullmatch(r"-?\$?(?:\d{1,3}(?:,\d{3})+|\d{1,3})", left.text) and re.fullmatch(r"\d{2}", right.text))


def _parts_amounts(rows: Sequence[Sequence[Word]], parted: Callable[[Word, Word], bool]) -> bool:
    """Whether a page prints its amounts so: some large ones look it, and no large one is printed another way."""
    pairs = [(left, right) for row in rows for left, right in zip(row, row[1:], strict=False) if parted(left, right)]
    telling = sum(parted is _thousands or "," in left.text or "$" in left.text for left, _ in pairs)
    return telling > 1 and not any(re.search(r"\d,\d{3}\.\d|\d{4}\.\d{2}\b", word.text) for row in rows for word in row)


def _joined(row: Sequence[Word], parted: Callable[[Word, Word], bool], by: str) -> Iterator[Word]:
    at = 0
    while at < len(row):
        word = row[at]
        if at + 1 < len(row) and parted(word, row[at + 1]):
            at += 1
            word = Word(f"{word.text}{by}{row[at].text}", around((word.box, row[at].box)))
        yield word
        at += 1


# A caption whose words are set, or were read, without the spaces between them ("PayPeriodStart:").
_RUN_TOGETHER = re.compile(r"(?:[A-Z][a-z]{2,}){2,4}:")
_ITS_WORD = re.compile(r"[A-Z][a-z]+:?")
_BETWEEN_DIVIDERS = re.compile(r"[^│║¦|]+")


def _parted(word: Word) -> Iterator[Word]:
    """A word without the drawn divider it was set against ("│60,091.90"), and each word of a caption set in one."""
    parts = _ITS_WORD if _RUN_TOGETHER.fullmatch(word.text) else _BETWEEN_DIVIDERS
    if len(word.text) == 1 or (parts is _BETWEEN_DIVIDERS and not re.search(r"[│║¦|]", word.text)):
        yield word
        return
    step = (word.box.x1 - word.box.x0) / len(word.text)
    for match in parts.finditer(word.text):
        box = Box(word.box.x0 + step * match.start(), word.box.top, word.box.x0 + step * match.end(), word.box.bottom)
        yield Word(match[0], box, word.sure)


def _same_row(row: Sequence[Word], word: Word, slant: float) -> bool:
    middle = sum(_level(w, slant) for w in row) / len(row)
    # The smaller type decides, so that a large heading does not swallow the small captions beside it.
    height = min(min(w.height for w in row), word.height)
    return abs(_level(word, slant) - middle) <= SAME_LINE * max(height, 1.0)


def _sign_of(left: Word, right: Word) -> bool:
    """Whether a dollar or minus sign belongs to the number at its right, however far the form sets them apart."""
    near = right.box.x0 - left.box.x1 < SIGN_REACH * right.height
    return near and left.text in {"$", "-", "+", "=", "-$", "$-", "US$"} and right.text[:1] in "0123456789.,(-"


def _after_amount(left: Word, right: Word) -> bool:
    return bool(re.search(r"\d\.\d\d$", left.text) and re.match(r"[A-Za-z]{2}", right.text))


def _cells(row: Sequence[Word], gap: float) -> Iterator[Cell]:
    run: list[Word] = []
    for word in row:
        if word.text in _DIVIDERS:
            if run:
                yield Cell(tuple(run))
            run = []
            continue
        within = AFTER_AMOUNT if run and gap == PICTURE_CELL_GAP and _after_amount(run[-1], word) else gap
        if run and word.box.x0 - run[-1].box.x1 > within * min(word.height, run[-1].height) and not _sign_of(run[-1], word):
            yield Cell(tuple(run))
            run = []
        run.append(word)
    if run:
        yield Cell(tuple(run))
