"""This pay period or the year so far: what a stub's headings, rows and boxes say of an amount."""

from collections.abc import Iterator

from intake.extraction.amounts import find_amounts
from intake.extraction.finding import Value, mentions
from intake.extraction.kinds.pay_captions import DEDUCTIONS, GROSS, NET, NOT_MONEY, NOW_WORDS, ROW_NOW, YEAR_WORDS
from intake.extraction.layout import Line, Word, around, plain
from intake.figures import Box


def period_of(value: Value) -> str | None:
    """Whether an amount is for this pay period ("now") or since January ("year"), as its captions say."""
    if mentions(value.left, YEAR_WORDS):
        return "year"
    if value.left in ROW_NOW:
        return "now"
    over = " ".join((*value.above[:2], value.below)) if not mentions(value.left, GROSS.labels + NET.labels) else ""
    if mentions(over, YEAR_WORDS) and not mentions(over, ROW_NOW):
        return "year"
    column = column_of(value)
    if column == "now" or (column == "year" and not _alone_in_row(value)):
        return column
    if mentions(f"{value.left} {over}", ROW_NOW) and not mentions(over, YEAR_WORDS):
        return "now"
    if column == "year":
        return None
    return "year" if mentions(value.heading, YEAR_WORDS) and not mentions(value.heading, ROW_NOW) else None


def _alone_in_row(value: Value) -> bool:
    """A total set apart under the last column ("Net Pay  $1,541.64") is not thereby the year's."""
    headed = any(
        find_amounts(cell.text)
        for cell in value.row.cells
        if cell is not value.row.cells[value.cell] and cell.box.x0 > value.page.width / 3
    )
    lines = value.page.lines[: value.line]
    under = next((h for line in reversed(lines) if not find_amounts(line.text) and len(h := list(_column_headings(line))) > 1), [])
    return bool(under) and not headed and not value.values_between


def in_own_box(value: Value) -> bool:
    """Whether the amount stands in a box of its own caption, which makes the headings of tables further up no concern of it."""
    own = not value.left or value.left in ROW_NOW or mentions(value.left, YEAR_WORDS)
    return own and any(mentions(caption, GROSS.labels + NET.labels + DEDUCTIONS.labels) for caption in (*value.above[:1], value.below))


def column_of(value: Value) -> str | None:
    """Which column of the nearest heading row above an amount stands in: now, year, other (hours, rate), or None."""
    if in_own_box(value) or _captioned_alone(value):
        return None
    for line in reversed(value.page.lines[: value.line]):
        headings = [] if find_amounts(line.text) else list(_column_headings(line))
        if not any(what == "year" for what, _ in headings):
            continue
        if len(headings) == 1:
            reach = [value.box, *([value.label_cell.box] if value.label_cell else [])]
            return "year" if any(box.x0 < headings[0][1].x1 and headings[0][1].x0 < box.x1 for box in reach) else None
        nearest = min(headings, key=lambda heading: _apart(heading[1], value.box))
        if _apart(nearest[1], value.box) < value.page.width / 8:
            return nearest[0]
    return None


def _captioned_alone(value: Value) -> bool:
    """Whether the row is "Net Pay:  $1,541.64" and no more, which belongs to no table above it."""
    amounts = [cell for cell in value.row.cells if find_amounts(cell.text)]
    label = value.label_cell
    return len(amounts) == 1 and (value.before.rstrip().endswith(":") or (label is not None and label.text.endswith(":")))


def _apart(heading: Box, box: Box) -> float:
    return min(abs(heading.x1 - box.x1), abs(heading.x0 + heading.x1 - box.x0 - box.x1) / 2)


def _column_headings(line: Line) -> Iterator[tuple[str, Box]]:
    """The column words of a line with their places; longer phrases first so that "year to date" is one heading."""
    words: list[tuple[str, Word]] = [(token, word) for word in line.words for token in plain(word.text).split()]
    tokens = [token for token, _ in words]
    at = 0
    while at < len(tokens):
        for what, phrases in (("year", YEAR_WORDS), ("other", NOT_MONEY), ("now", NOW_WORDS)):
            phrase = next((p for p in sorted(phrases, key=len, reverse=True) if tokens[at : at + len(p.split())] == p.split()), None)
            if phrase:
                taken = len(phrase.split())
                yield what, around(word.box for _, word in words[at : at + taken])
                at += taken - 1
                break
        at += 1
