"""A page's heading: the cells of its first lines, and names that are broken over two of them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from intake.extraction.layout import Cell, Page
from intake.extraction.names import could_be_name
from intake.extraction.values import values_in

# A page's heading: at most so many lines, in its upper half.
HEADING_LINES = 18
# What a letterhead sets smaller under the name that it belongs to.
_SET_SMALLER = ("credit union", "federal credit union")
_DAY = re.compile(r"\s*\d{1,2}[/-]\d{1,2}\b")


def heading(page: Page) -> list[tuple[Cell, int]]:
    """The cells of a page's heading with the number of their line."""
    cells = [
        (cell, at)
        for at, line in enumerate(page.lines[:HEADING_LINES])
        if line.box.top < page.height / 2
        and not any(isinstance(v, Decimal) for _, _, v in values_in(line.text))
        and not _DAY.match(line.text)
        for cell in line.cells
    ]
    return [*_joined(cells), *cells]


def _joined(cells: Sequence[tuple[Cell, int]]) -> Iterator[tuple[Cell, int]]:
    """Names broken over two lines ("Northeast Freight / Logistics LLC"), as one."""
    for cell, at in cells:
        for other, below in cells:
            if below in {at + 1, at + 2} and _continues(cell, other):
                yield Cell((*cell.words, *other.words)), at


def _continues(first: Cell, second: Cell) -> bool:
    """Whether two stacked cells are one name: same size and start, and only the second closes it ("LLC")."""
    height = second.box.bottom - second.box.top
    stacked = abs(first.box.x0 - second.box.x0) < 3 and 0 <= second.box.top - first.box.bottom < height
    alike = abs((first.box.bottom - first.box.top) - height) < 0.15 * height or second.plain in _SET_SMALLER
    closers = {"inc", "llc", "corp", "co", "ltd", "lp", "company", "association", "bank", "union", "fcu"}
    last, before = second.plain.split(), first.plain.split()
    return (
        stacked
        and alike
        and bool(last)
        and last[-1] in closers
        and len(last) <= 3
        and not set(before) & closers
        and could_be_name(first.text)
    )
