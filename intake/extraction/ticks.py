"""Boxes to be ticked and the captions beside them; boxes made of letters, such as [X], are seen here too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from intake.extraction.layout import Cell, Line, Page, Tick, Ticked, Word, around, plain

# A caption begins at most this many widths of its box away from it.
REACH = 4.0
_EMPTY = re.compile(r"[☐□▢◻❏❑○◯]|[\[(]_*[\])]")
_MARKED = re.compile(r"[☑☒⊠✓✔✗✘✕■●]|[\[(]_*[xX✓✔✗✘*]_*[\])]|_+[xX✓✔]_+")


@dataclass(frozen=True)
class Choice:
    """One answer that a form offers: the words of its caption and the box before or after them."""

    tick: Tick
    caption: Cell


def typed(words: Sequence[Word]) -> Iterator[Tick]:
    """Boxes written with letters."""
    for word in words:
        for form, ticked in ((_EMPTY, Ticked.NO), (_MARKED, Ticked.YES)):
            if form.fullmatch(word.text):
                yield Tick(word.box, ticked)
    for left, right in zip(words, words[1:], strict=False):
        if left.text + right.text == "[]" and 0 <= right.box.x0 - left.box.x1 < 2 * left.height and abs(right.middle - left.middle) < 2:
            yield Tick(around((left.box, right.box)), Ticked.NO)


def choice(page: Page, phrase: str) -> Choice | None:
    """The box that stands before this caption, or else after it, where the page prints it beside one."""
    places = [Cell(words) for line in page.lines for words in _printed(line, phrase)]
    for side in (_before, _after):
        for caption in places:
            near = [(distance, tick) for tick in page.ticks if (distance := side(tick, caption)) is not None]
            if near:
                return Choice(min(near, key=lambda pair: pair[0])[1], caption)
    return None


def _printed(line: Line, phrase: str) -> Iterator[tuple[Word, ...]]:
    """Runs of words that say the phrase, however its words were joined or parted."""
    wanted = phrase.replace(" ", "")
    said = [plain(word.text).replace(" ", "") for word in line.words]
    for start in range(len(said)):
        run = ""
        for end in range(start, len(said)):
            run += said[end]
            if said[start] and run.startswith(wanted):
                yield line.words[start : end + 1]
            if not wanted.startswith(run):
                break


def _before(tick: Tick, caption: Cell) -> float | None:
    return _apart(tick, caption, caption.box.x0 - tick.box.x1)


def _after(tick: Tick, caption: Cell) -> float | None:
    return _apart(tick, caption, tick.box.x0 - caption.box.x1)


def _apart(tick: Tick, caption: Cell, distance: float) -> float | None:
    """The distance of box and caption, None where they do not belong together."""
    wide, high = tick.box.x1 - tick.box.x0, tick.box.bottom - tick.box.top
    first = caption.words[0]
    level = abs((tick.box.top + tick.box.bottom) / 2 - first.middle) < 0.75 * max(high, first.height)
    return distance if level and -0.5 * wide < distance < REACH * wide else None
