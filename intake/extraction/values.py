"""The values printed on a page, each with the captions around it: before, left of, above and below."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache

from intake.extraction.amounts import find_amounts
from intake.extraction.dates import find_dates, without_weekdays
from intake.extraction.layout import Cell, Line, Page, Word, around, plain
from intake.figures import Box, Confidence, Figure, Provenance

# Words no further apart than so many heights are one caption, though their type is set wide.
CAPTION_GAP = 1.6
# What a row of amounts with their captions under them may be called.
_ROW_NAMES = frozenset(("this pay", "this period", "current", "year to date", "ytd", "this check", "to date"))


@dataclass(frozen=True)
class Value:
    """One amount or date as printed, with where it stands among its page's lines and cells."""

    page: Page
    line: int
    cell: int
    words: tuple[Word, ...]
    value: Decimal | date
    before: str
    after: str = ""

    @cached_property
    def box(self) -> Box:
        return around(word.box for word in self.words)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @cached_property
    def row(self) -> Line:
        return self.page.lines[self.line]

    @cached_property
    def label_cell(self) -> Cell | None:
        """The nearest cell with letters at the value's left, over other values."""
        for cell in reversed(self.row.cells[: self.cell]):
            if has_letters(cell.text):
                return cell
        return None

    @cached_property
    def left(self) -> str:
        """What the row says before the value, without the values between: its caption at the left."""
        if has_letters(self.before):
            return plain(without_values(_nearest_part(self.before)))
        cell = self.label_cell or self._label_set_higher()
        return f"{self._before_label} {plain(without_values(cell.text))}".strip() if cell else ""

    @cached_property
    def _before_label(self) -> str:
        """Words set a little apart before the caption at the left ("YTD  Gross")."""
        if self.label_cell is None:
            return ""
        cells, said = self.row.cells, ""
        at = cells.index(self.label_cell)
        while at and cells[at].box.x0 - cells[at - 1].box.x1 < CAPTION_GAP * (cells[at].box.bottom - cells[at].box.top):
            at -= 1
            if values_in(cells[at].text):
                break
            said = f"{cells[at].plain} {said}"
        return said.strip()

    def _label_set_higher(self) -> Cell | None:
        """The caption of a value that slipped half a line below it, when nothing else claims that caption."""
        if not self.line or any(has_letters(cell.text) for cell in self.row.cells):
            return None
        above = self.page.lines[self.line - 1]
        near = self.row.box.top - above.box.bottom < 0.6 * (self.row.box.bottom - self.row.box.top)
        alone = not any(isinstance(v, Decimal) for _, _, v in values_in(above.text))
        left = [cell for cell in above.cells if has_letters(cell.text) and cell.box.x0 < self.box.x0]
        return left[0] if near and alone and len(left) == len(above.cells) == 1 else None

    @cached_property
    def above(self) -> tuple[str, ...]:
        """The captions over the value, nearest first: the text cells that share its width, over other values."""
        if captions_of_above(self.page).get(self.line + 1):
            return ()
        over = tuple(cell.plain for cell in captions_over(self.page, self.line, self.box))
        own = _caption_of_place(self.page, self.line, self.cell)
        return over if own is None or own.plain in over[:1] else (own.plain,)

    @cached_property
    def below(self) -> str:
        """The caption under the value, on papers that write them there: a row of values alone over a row of words alone."""
        if self.line + 1 not in captions_of_above(self.page):
            return ""
        captions = [cell for cell in self.page.lines[self.line + 1].cells if cell.overlaps(self.box)]
        return captions[0].plain if captions else ""

    @cached_property
    def values_between(self) -> int:
        """How many other values stand between this one and its caption at the left."""
        between = 0
        for cell in reversed(self.row.cells[: self.cell]):
            between += len(values_in(cell.text))
            if has_letters(cell.text):
                break
        return between + len(values_in(self.before))

    @cached_property
    def heading(self) -> str:
        """The nearest line above that holds no value, over the caption: the name of the block."""
        reach = around([self.box, *([self.label_cell.box] if self.label_cell else [])])
        for line in reversed(self.page.lines[: self.line]):
            over = [cell for cell in line.cells if cell.overlaps(reach)]
            if over and not any(values_in(cell.text) for cell in line.cells):
                return " ".join(cell.plain for cell in over)
        return ""

    def figure(self, name: str, confidence: Confidence = Confidence.CHECK, value: Decimal | date | str | None = None) -> Figure:
        """This value as a figure of that name, traced to its words."""
        source = Provenance(self.page.number, self.box, self.text)
        return Figure(name, self.value if value is None else value, source, confidence)


@lru_cache(maxsize=50_000)
def has_letters(text: str) -> bool:
    """Whether the text says something, rather than being a number, a sign or a single mark."""
    return bool(re.search(r"[A-Za-zÀ-ɏ]{2}", re.sub(r"(?i)\b(?:usd|cr|dr|hrs)\b", "", text)))


@lru_cache(maxsize=50_000)
def values_in(text: str) -> tuple[tuple[int, int, Decimal | date], ...]:
    """Dates and amounts in a text, in order; digits of a date are never taken for an amount."""
    dates = find_dates(text)
    amounts = [a for a in find_amounts(text) if all(a[1] <= s or e <= a[0] for s, e, _ in dates)]
    return tuple(sorted([*dates, *amounts], key=lambda found: found[0]))


# What parts captions on one line from one another.
_PARTED = re.compile(r"\s[·•|;]\s|\t")


def _nearest_part(before: str) -> str:
    """The part of a line's text that belongs to the value after it: what follows the value or the divider before that."""
    ends = [0, *(end for _, end, _ in values_in(before)), *(match.end() for match in _PARTED.finditer(before))]
    return next(part for end in sorted(ends, reverse=True) if has_letters(part := before[end:]))


def without_values(text: str) -> str:
    """The words of a text, its values cut out."""
    for start, end, _ in reversed(values_in(text)):
        text = text[:start] + " " + text[end:]
    return text


def captions_of_above(page: Page) -> dict[int, bool]:
    """The numbers of the lines whose words caption the values of the line over them, and whether nothing above can caption those.

    A page is searched once.
    """
    if "captions of the line above" not in page.found:
        found = page.found["captions of the line above"] = {}
        for number in range(1, len(page.lines)):
            row, line = page.lines[number - 1], page.lines[number]
            if line.box.top - row.box.bottom < 0.9 * (row.box.bottom - row.box.top) and not values_in(line.text):
                small = _captions_in_small_type(page, number, found)
                if small or _values_alone(row):
                    found[number] = small
    kept: dict[int, bool] = page.found["captions of the line above"]
    return kept


def _values_alone(row: Line) -> bool:
    """Whether a row says nothing of its own, but perhaps which time its values are of."""
    first, *others = row.cells
    return (not has_letters(first.text) or first.plain in _ROW_NAMES) and not any(has_letters(cell.text) for cell in others)


def _captions_in_small_type(page: Page, number: int, known: Mapping[int, bool]) -> bool:
    """Whether small captions stand cell by cell under values: nothing above those captions them or makes them a table's row."""
    row, line = page.lines[number - 1], page.lines[number]
    height = row.box.bottom - row.box.top
    if line.box.bottom - line.box.top > SMALL_TYPE * height or not values_in(row.text) or not _cell_by_cell(row, line):
        return False
    before = page.lines[number - 2] if number > 1 else None
    if before is None or known.get(number - 2) or row.box.top - before.box.bottom > 1.5 * height:
        return True
    return not _cell_by_cell(before, row) and not any(len(cell.words) < LONG and cell.overlaps(row.box) for cell in before.cells[1:])


def _said_of_above(page: Page, number: int) -> bool:
    """Whether a row of captions belongs to the values above it and not to what is under it: nearer to them, and parted like them."""
    row, captions = page.lines[number - 1], page.lines[number]
    if number not in captions_of_above(page) or not len(row.cells) == len(captions.cells) > 1:
        return False
    under = page.lines[number + 1].box.top - captions.box.bottom if number + 1 < len(page.lines) else page.height
    return under > 2 * (captions.box.top - row.box.bottom)


def captions_over(page: Page, line: int, box: Box) -> Iterator[Cell]:
    """Text cells above the box that share its width, until a line of running text or another captioned value."""
    last: Cell | None = None
    for number in range(line - 1, -1, -1):
        above = page.lines[number]
        if _said_of_above(page, number):
            return
        for cell in above.cells:
            if not cell.overlaps(box):
                continue
            if not has_letters(cell.text):
                if last is not None:
                    return
                continue
            if values_in(cell.text) or (last is not None and last.box.top - cell.box.bottom > 0.8 * (cell.box.bottom - cell.box.top)):
                return
            yield cell
            last = cell


def _caption_of_place(page: Page, number: int, index: int) -> Cell | None:
    """The caption of a bare amount set to the right of its box: among as many captions as there are amounts, the one in its place."""
    row = page.lines[number]
    lines = [line for line in page.lines[max(0, number - 2) : number] if has_letters(line.text)]
    if not lines or has_letters(row.text) or len(lines[-1].cells) != len(row.cells) or values_in(lines[-1].text):
        return None
    captions = lines[-1].cells
    in_place = all(caption.box.x0 <= cell.box.x0 for caption, cell in zip(captions, row.cells, strict=True)) and all(
        cell.box.x1 <= caption.box.x0 for caption, cell in zip(captions[1:], row.cells, strict=False)
    )
    return captions[index] if in_place and all(len(caption.words) < LONG for caption in captions) else None


# A caption has fewer words than a sentence; one under its value is set in type of at most this share of the value's height.
LONG, SMALL_TYPE = 7, 0.85


def _cell_by_cell(line: Line, under: Line) -> bool:
    """Whether each of several cells stands over one of the other line's."""
    pairs = list(zip(line.cells, under.cells, strict=False))
    return len(line.cells) == len(under.cells) > 1 and all(cell.overlaps(below.box) and len(below.words) < LONG for cell, below in pairs)


def cell_values(page: Page, line: int, index: int, cell: Cell, bare: bool = False) -> Iterator[Value]:
    """The values of one cell; ``bare`` takes whole numbers too, as tax forms print them."""
    found = list(values_in(cell.text))
    if bare:
        taken = [(s, e) for s, e, _ in found]
        found += [a for a in find_amounts(cell.text, bare=True) if all(a[1] <= s or e <= a[0] for s, e in taken)]
        found.sort(key=lambda f: f[0])
    for start, end, value in found:
        words = tuple(words_between(cell, start, end))
        yield Value(page, line, index, words, value, without_weekdays(cell.text[:start]), cell.text[end:])


def words_between(cell: Cell, start: int, end: int) -> Iterator[Word]:
    """The words of a cell that hold these letters of its text."""
    at = 0
    for word in cell.words:
        if at < end and start < at + len(word.text):
            yield word
        at += len(word.text) + 1


def line_values(page: Page, bare: bool = False) -> list[list[Value]]:
    """Every amount and date of each line of a page, in reading order; a page is searched once, however often it is asked."""
    kept = "bare numbers" if bare else "amounts and dates"
    if kept not in page.found:
        page.found[kept] = [
            [value for index, cell in enumerate(line.cells) for value in cell_values(page, number, index, cell, bare)]
            for number, line in enumerate(page.lines)
        ]
    found: list[list[Value]] = page.found[kept]
    return found


def page_values(page: Page, bare: bool = False) -> list[Value]:
    """Every amount and date of a page, in reading order."""
    return [value for line in line_values(page, bare) for value in line]
