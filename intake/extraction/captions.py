"""Texts that stand beside their captions: after them, to their right, or under them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from intake.extraction.finding import LEAST_RANK, closeness, has_letters
from intake.extraction.layout import Cell, Page, Word, plain

# How well each place beside a caption speaks for what stands there.
AFTER, RIGHT, UNDER, RUN_ON = 0.97, 0.95, 0.9, 0.86
# A text stands at most this many heights under its caption.
DEPTH = 2.5
# Words that open a caption without changing what it asks for.
_OPENERS = ("name of ", "your ", "the ", "print ", "primary ", "full ", "legal ", "current ")


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
                for score, found in _beside(page, number, index, cell, label):
                    yield Beside(found, page, score - min(0.01 * rank, LEAST_RANK))


def _beside(page: Page, number: int, index: int, cell: Cell, label: str) -> Iterator[tuple[float, Cell]]:
    caption, rest, marked = _split(cell, label)
    if caption is None:
        return
    if rest:
        yield AFTER if marked else RUN_ON, rest
        return
    line = page.lines[number]
    score = closeness(caption, label)
    if index + 1 < len(line.cells):
        yield RIGHT * score, line.cells[index + 1]
    height = cell.box.bottom - cell.box.top
    for further in page.lines[number + 1 : number + 4]:
        under = [c for c in further.cells if c.overlaps(cell.box) and c.box.x0 > cell.box.x0 - 3 * height]
        if under:
            if under[0].box.top - cell.box.bottom < DEPTH * height:
                yield UNDER * score, under[0]
            return


def _split(cell: Cell, label: str) -> tuple[str | None, Cell | None, bool]:
    """A cell that begins with the label as (caption, what follows it, whether a mark parts the two)."""
    if "/" not in cell.text and not cell.plain.startswith((label, *_OPENERS)):
        return None, None, False
    wanted = label.split()
    if "/" in cell.text and label in {plain(part) for part in cell.text.split("/")}:
        return label, None, False
    got: list[str] = []
    for at, word in enumerate(cell.words):
        got += plain(word.text).split()
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
