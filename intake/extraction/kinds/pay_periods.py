"""This pay period or the year so far: what a stub's captions, columns, sections, brackets and stacks say of an amount."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import islice

from intake.extraction.finding import is_amount, mentions
from intake.extraction.kinds.pay_captions import GROSS, NET
from intake.extraction.kinds.pay_columns import ROW_NOW, alone_in_row, column_of, list_of, says_now, says_year
from intake.extraction.layout import Line, around
from intake.extraction.values import Value, has_letters, line_values, values_in


def dollars(value: Value) -> Decimal:
    """The amount, whichever way its sign is printed."""
    return abs(Decimal(str(value.value)))


def period_of(value: Value) -> str | None:
    """Whether an amount is for this pay period ("now") or since January ("year"), as the paper shows it; looked for once."""
    known: dict[tuple[int, float], str | None] = value.page.found.setdefault("periods of pay", {})
    place = (value.line, value.box.x0)
    if place not in known:
        known[place] = _period_of(value)
    return known[place]


def _period_of(value: Value) -> str | None:
    if value.left and says_year(value.left):
        return "year"
    if says_now(value.left):
        return "now"
    set_apart = _by_brackets(value) or _by_stack(value) or _by_row(value) or list_of(value)
    if set_apart:
        return set_apart
    over = " ".join((*value.above[:2], value.below)) if not mentions(value.left, GROSS.labels + NET.labels) else ""
    if says_year(over) and not mentions(over, ROW_NOW):
        return "year"
    column = column_of(value)
    if column == "now" or (column == "year" and not alone_in_row(value)):
        return column
    if mentions(f"{value.left} {over}", ROW_NOW) and not says_year(over):
        return "now"
    if column == "year":
        return None
    section = _section(value)
    return "year" if says_year(section) and not mentions(section, ROW_NOW) and not _after_rows_that_say_so(value) else None


def _after_rows_that_say_so(value: Value) -> bool:
    """Whether the row over it says itself that it is the year's ("YTD Taxes"), so that one which does not is another matter."""
    over = (v for row in reversed(line_values(value.page)[: value.line]) for v in reversed(row) if is_amount(v) and v.left)
    return any(says_year(v.left) for v in islice(over, 1))


# What heads the columns of any section.
_ANY_COLUMNS = frozenset("description type item code amount amounts total hours hrs units rate qty earnings name".split())


def _section(value: Value) -> str:
    """The title over a list of captions and amounts: the nearest line without amounts that begins where the list does, or stands alone."""
    start = (value.label_cell or value.row.cells[value.cell]).box
    for number in range(value.line - 1, -1, -1):
        line = value.page.lines[number]
        if any(values_in(cell.text) for cell in line.cells) or set(line.plain.split()) <= _ANY_COLUMNS:
            continue
        if len(line.cells) == 1 and (number == value.line - 1 or line.cells[0].overlaps(around([start, value.box]))):
            return line.plain
        begins = [cell for cell in line.cells if abs(cell.box.x0 - start.x0) < 2 * (start.bottom - start.top)]
        if begins or any(cell.overlaps(around([start, value.box])) for cell in line.cells):
            return begins[0].plain if begins else ""
    return ""


def _by_row(value: Value) -> str | None:
    """ "Year to date:  Gross 19,565.00  Federal 1,274.00": what opens a row of captioned amounts."""
    opening = value.row.cells[0].plain
    if not value.cell or values_in(value.row.cells[0].text) or not has_letters(value.before):
        return None
    return "year" if says_year(opening) else "now" if says_now(opening) else None


def _by_brackets(value: Value) -> str | None:
    """ "4,909.13 [9,818.26]": beside an amount of the period the year's may stand in brackets."""
    row = [v for v in line_values(value.page)[value.line] if is_amount(v) and v.left == value.left]
    if [_in_brackets(v) for v in row] != [False, True] or dollars(row[1]) < dollars(row[0]):
        return None
    return "year" if value.box == row[1].box else "now"


def _in_brackets(value: Value) -> bool:
    return value.before.rstrip().endswith(("[", "(")) or value.text.startswith(("[", "("))


def _by_stack(value: Value) -> str | None:
    """Two lines of bare amounts under one line of captions: the lesser ones are the period's."""
    if any(has_letters(cell.text) for cell in value.row.cells):
        return None
    lines = value.page.lines
    first = value.line
    while first and _bare(lines[first - 1]):
        first -= 1
    last = value.line
    while last + 1 < len(lines) and _bare(lines[last + 1]):
        last += 1
    if last - first != 1 or not first:
        return None
    pairs = _pairs(value, first)
    if len(pairs) != len(lines[first].cells) or len(pairs) != len(lines[last].cells):
        return None
    rising, falling = all(a <= b for a, b in pairs), all(a >= b for a, b in pairs)
    if rising == falling:
        return None
    return "year" if (value.line == last) is rising else "now"


def _bare(line: Line) -> bool:
    return not has_letters(line.text)


def _pairs(value: Value, first: int) -> Sequence[tuple[Decimal, Decimal]]:
    """The amounts of two lines that stand over one another."""
    upper, lower = ([v for v in row if is_amount(v)] for row in line_values(value.page)[first : first + 2])
    return [(dollars(a), dollars(b)) for a, b in zip(upper, lower, strict=False) if a.box.x0 < b.box.x1 and b.box.x0 < a.box.x1]
