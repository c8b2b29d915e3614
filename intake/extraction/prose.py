"""What sentences say: running text from the words of pages, and phrases with a place for a name, a day or an amount."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from intake.extraction.layout import Cell, Line, Page, Word
from intake.extraction.naming import FAMILY_FIRST, NAME, PEOPLE

# A line that ends this far short of the widest one closes its paragraph.
SHORT_LINE = 0.72
# A gap of so many heights between lines opens a new paragraph.
PARAGRAPH_GAP = 1.1
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
# What each place in a phrase takes; names are looked at again by whoever asked.
_PLACES = {
    "amount": r"\$?\s?\d(?:[\d,]*\d)?(?:\.\d{2})?(?![.,]?\d)",
    "date": (
        rf"(?i:{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\s*,?\s*\d{{4}}|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}|"
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[\s_-]+(?:(?:day[\s_]+)?of[\s_]+|de\s+)?|[a-z-]{{5,14}}\s+day\s+of\s+){_MONTH}\.?[\s,_-]+"
        r"(?:A\.?\s?D\.?,?\s*|del?\s+)?(?:\d{4}|\d{2}(?!\d)))"
    ),
    "person": r"(?:Mr\./Ms\.\s)?(?:[A-ZÀ-Þ][\w.'’-]*,?\s(?:(?:de|la|del|los|van|von|y|and|&)\s)*){1,5}[A-ZÀ-Þ][\w'’-]*\.?",
    "organisation": r"(?:[A-Z0-9][\w.'’&/-]*,?\s(?:(?:of|and|the|for|&|de)\s)*){0,8}[A-Z][\w'’&-]*\.?",
    "given": r"[A-ZÀ-Þ][\w'’-]*(?:\s[A-Z]\.?)?",
    "family": r"[A-ZÀ-Þ][\w'’-]*(?:[\s-][A-ZÀ-Þ][\w'’-]*)?",
    "name": NAME,
    "listed": f"(?:{FAMILY_FIRST}|{NAME})",
    "people": PEOPLE,
}


@dataclass(frozen=True)
class Said:
    """What stands in one place of a phrase, with the page and the words it was read from."""

    text: str
    page: Page
    cell: Cell


class Prose:
    """Pages as running text: wrapped lines joined by a space, paragraphs and columns parted by a line break."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = pages

    @cached_property
    def _parts(self) -> list[tuple[str, Word | None, Page]]:
        return [part for page in self._pages for part in _running(page)]

    @cached_property
    def text(self) -> str:
        """The running text."""
        return "".join(text for text, _, _ in self._parts)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for text, _, _ in self._parts:
            starts.append(at)
            at += len(text)
        return starts

    def says(self, phrase: str, place: str) -> Iterator[Said]:
        """What stands in this place ("person") each time the phrase occurs; literal parts match in any case."""
        yield from (found for (found,) in self.says_each(phrase, (place,)))

    def says_each(self, phrase: str, places: Sequence[str]) -> Iterator[tuple[Said, ...]]:
        """The same for several places of one phrase."""
        for match in _compiled(phrase).finditer(self.text):
            yield tuple(self._said(*match.span(place)) for place in places)

    def _said(self, start: int, end: int) -> Said:
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1)
        parts = [(word, page) for _, word, page in self._parts[first:last] if word is not None]
        page = parts[0][1]
        return Said(self.text[start:end].strip(), page, Cell(tuple(word for word, on in parts if on is page)))


@lru_cache(maxsize=500)
def _compiled(phrase: str) -> re.Pattern[str]:
    """A phrase as a pattern: ``{person}`` and the like are places, a space is any space, the rest is literal pattern."""
    out: list[str] = []
    for part in re.split(r"(\{[a-z]+\})", phrase):
        if part.startswith("{"):
            out.append(f"(?P<{part[1:-1]}>{_PLACES[part[1:-1]]})")
        elif part:
            out.append("(?i:" + part.replace(" ", r"\s+") + ")")
    return re.compile("".join(out))


def _running(page: Page) -> Iterator[tuple[str, Word | None, Page]]:
    right = max((line.box.x1 for line in page.lines), default=0.0)
    left = min((line.box.x0 for line in page.lines), default=0.0)
    before: Line | None = None
    for line in page.lines:
        if before is not None:
            yield ("\n" if _closes(before, line, left, right) else " "), None, page
        for number, cell in enumerate(line.cells):
            if number:
                yield "\n", None, page
            for at, word in enumerate(cell.words):
                yield (f"{' ' if at else ''}{word.text}", word, page)
        before = line
    yield "\n", None, page


def _closes(line: Line, following: Line, left: float, right: float) -> bool:
    """Whether a paragraph ends with this line."""
    height = line.box.bottom - line.box.top
    apart = following.box.top - line.box.bottom > PARAGRAPH_GAP * height
    short = line.box.x1 < left + SHORT_LINE * (right - left)
    return apart or short or len(line.cells) > 1 or len(following.cells) > 1
