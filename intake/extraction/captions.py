"""Texts that stand beside their captions: after them, to their right, under them, or over them as signatures do."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from intake.extraction.finding import LEAST_RANK, closeness
from intake.extraction.layout import Cell, Line, Page, Word, plain
from intake.extraction.values import captions_of_above, has_letters, values_in

# How well each place beside a caption speaks for what stands there.
AFTER, RIGHT, UNDER, RUN_ON = 0.97, 0.95, 0.9, 0.86
# A caption of a row of captions says no less well than this what it is asked for.
CAPTION = 0.9
# A text stands at most this many heights under its caption.
DEPTH = 2.5
# Words that open a caption without changing what it asks for.
_OPENERS = ("name of ", "your ", "the ", "print ", "primary ", "full ", "legal ", "current ")


# The number or bullet that stands before a caption ("1.", "7a.", "(3)"); some types have no letter for their bullets.
_ITEM = re.compile(r"\(?(?:\d{1,3}[a-z]?|[a-z]|i{1,3}|iv|v)[.)]|\d{1,2}[a-z]?|\(cid:\d+\)|[•·▪●◦-]")
# A caption of so many words may go on in the line below it.
LONG_CAPTION = 5
# A name set over its caption stands at most this many heights above it, and reaches this many heights less far to the right.
OVER_DEPTH, OVER_LEFT = 4.0, 16.0


@dataclass(frozen=True)
class Beside:
    """A text found beside a caption, and how well place and caption speak for it (0 to 1)."""

    cell: Cell
    page: Page
    score: float


def beside(page: Page, labels: Sequence[str]) -> Iterator[Beside]:
    """Texts that stand after, right of, or under one of these captions; earlier captions speak a little louder."""
    for number, line in enumerate(page.lines):
        for index, cell in enumerate(line.cells):
            for rank, label in enumerate(labels):
                # Most cells hold no caption at all, and say so before anything is taken apart.
                if label not in cell.plain:
                    continue
                for score, found in _beside(page, number, index, cell, label):
                    yield Beside(found, page, score - min(0.01 * rank, LEAST_RANK))


def row_over(page: Page, labels: Sequence[str]) -> Iterator[Beside]:
    """Values of a row that has its captions under it."""
    for number in captions_of_above(page):
        for cell in page.lines[number].cells:
            values = [value for value in page.lines[number - 1].cells if value.overlaps(cell.box)]
            score = max((closeness(cell.plain, label) for label in labels), default=0.0)
            if values and score >= CAPTION:
                yield Beside(values[0], page, UNDER * score)


def over(page: Page, labels: Sequence[str]) -> Iterator[Beside]:
    """Texts that stand before or over one of these captions, as court papers and signature lines set them."""
    for number, line in enumerate(page.lines):
        for index, cell in enumerate(line.cells):
            at = _caption_at(cell, labels)
            if at is None:
                continue
            if at:
                yield Beside(Cell(cell.words[:at]), page, AFTER)
            elif index and has_letters(line.cells[index - 1].text):
                yield Beside(line.cells[index - 1], page, RIGHT)
            if not at:
                yield from (Beside(found, page, UNDER) for found in _set_over(page, number, cell))


def _caption_at(cell: Cell, labels: Sequence[str]) -> int | None:
    """Where in a cell the caption begins: at its start when little follows, or after the comma of what it captions."""
    for at, word in enumerate(cell.words):
        said = " ".join(plain(w.text) for w in cell.words[at : at + 3])
        fits = any(f"{said} ".startswith(f"{label} ") for label in labels)
        if fits and not at:
            return 0 if len(cell.words) <= 4 and ":" not in cell.text else None
        if fits and (cell.words[at - 1].text.endswith(",") or word.text.startswith("(")):
            return at
    return None


def _set_over(page: Page, number: int, caption: Cell) -> Iterator[Cell]:
    """The nearest texts above a caption, which names set further to the left may have."""
    height = caption.box.bottom - caption.box.top
    for line in reversed(page.lines[max(0, number - 4) : number]):
        if caption.box.top - line.box.bottom > OVER_DEPTH * height:
            return
        for cell in line.cells:
            reaches = cell.box.x0 < caption.box.x1 and cell.box.x1 > caption.box.x0 - OVER_LEFT * height
            if reaches and has_letters(cell.text):
                yield cell


def _beside(page: Page, number: int, index: int, cell: Cell, label: str) -> Iterator[tuple[float, Cell]]:
    caption, rest, marked = _split(cell, label)
    if caption is None:
        return
    if rest and not marked and _in_table(page.lines[number], cell):
        return
    if rest:
        yield AFTER if marked else RUN_ON, rest
        if has_letters(rest.text):
            return
    line = page.lines[number]
    score = closeness(caption, label) * (0.9 if rest else 1.0)
    if captions_of_above(page).get(number):
        yield RIGHT * score, page.lines[number - 1].cells[index]
        return
    # Beside a numbered caption the next number opens the next caption.
    if index + 1 < len(line.cells) and not (_numbered(cell) and _numbered(line.cells[index + 1])):
        yield RIGHT * score, line.cells[index + 1]
    height, bottom = cell.box.bottom - cell.box.top, cell.box.bottom
    for further in page.lines[number + 1 : number + 4]:
        under = [
            c
            for c in further.cells
            if c.overlaps(cell.box) and (c.box.x0 > cell.box.x0 - 3 * height or abs(c.box.x1 - cell.box.x1) < height)
        ]
        if under and under[0].box.top - bottom >= DEPTH * height:
            return
        if under and len(cell.words) >= LONG_CAPTION and under[0].text[:1].islower():
            # A long caption goes on over several lines before what was written under it.
            bottom = under[0].box.bottom
            continue
        if under:
            yield UNDER * score, under[0]
            return


def _in_table(line: Line, cell: Cell) -> bool:
    """Whether a cell of words alone opens a row of amounts, and so names what they are ("County Park District  33.41")."""
    wordy = not re.search(r"\d", cell.text)
    return wordy and line.cells[0] is cell and any(isinstance(value, Decimal) for _, _, value in values_in(line.text))


def _numbered(cell: Cell) -> bool:
    return len(cell.words) > 1 and bool(re.fullmatch(r"\(?\d{1,2}[a-z]?[.)]", cell.words[0].text))


# The letter or number of a form's box before its caption: "c Employer's name".
_BOX_LETTER = re.compile(r"[a-z](?:/[a-z])?|\d{1,2}[a-z]?")


def _split(cell: Cell, label: str) -> tuple[str | None, Cell | None, bool]:
    """A cell that begins with the label as (caption, what follows it, whether a mark parts the two)."""
    wanted = label.split()
    if len(cell.words) > 1 and _BOX_LETTER.fullmatch(cell.words[0].text) and plain(cell.words[0].text) != wanted[0]:
        cell = Cell(cell.words[1:])
    if "/" in cell.text and label in {plain(part) for part in cell.text.split("/")}:
        return label, None, False
    got: list[str] = []
    if len(cell.words) > 1 and _ITEM.fullmatch(cell.words[0].text) and not wanted[0].isdigit():
        cell = Cell(cell.words[1:])
    for at, word in enumerate(cell.words):
        got += plain(word.text.replace("(s)", "")).split()
        if got == wanted and word.text.endswith(".") and len(wanted) > 2:
            return " ".join(got), None, True
        if got == wanted:
            rest = _after_brackets(cell.words[at + 1 :])
            while rest and not has_letters(rest[0].text) and not re.search(r"\w", rest[0].text):
                rest = rest[1:]
            marked = word.text.endswith((":", "#", "-")) or len(rest) != len(cell.words) - at - 1
            if not rest:
                return " ".join(got), None, marked
            return (" ".join(got), Cell(rest), marked) if marked or _opens_value(rest[0].text) else (None, None, False)
        if got != wanted[: len(got)]:
            longer = cell.plain.startswith(f"{label} ") or (cell.plain.startswith(_OPENERS) and cell.plain.endswith(f" {label}"))
            return (cell.plain, None, False) if longer and len(cell.words) <= len(wanted) + 4 else (None, None, False)
    return None, None, False


def _after_brackets(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words after a remark in brackets that explains the caption ("Name (Last, First, MI)")."""
    if not words or not words[0].text.startswith("("):
        return words
    closing = next((at for at, word in enumerate(words) if word.text.endswith((")", "):"))), None)
    return words if closing is None else words[closing + 1 :]


def _opens_value(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit()
