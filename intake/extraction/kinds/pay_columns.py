"""The columns of a stub's tables: this pay period, the year so far, or no money at all."""

import re
from collections.abc import Iterator
from itertools import combinations

from intake.extraction.amounts import find_amounts
from intake.extraction.finding import mentions
from intake.extraction.kinds.pay_captions import DEDUCTIONS, GROSS, NET, phrases
from intake.extraction.layout import Cell, Line, Word, around, plain
from intake.extraction.values import Value, has_letters, words_between
from intake.figures import Box

YEAR_WORDS = phrases(
    "ytd, ytd amount, ytd total, year to date amount, year to date total, year to date, yr to date, yeartodate, y t d, "
    "total to date, to date, calendar year, year so far, so far this year, ytd amt, ytd total amount, amount ytd, total "
    "ytd, ytd earnings, cumulative, year total, acumulado, running totals, calendar year so far, "
    "calendar ytd, ytd gross, ytd wages, this year, year 2 date, yr 2 date, y to d, ano a la fecha, acumulado anual, hasta la fecha"
)
NOW_WORDS = phrases(
    "current, this period, this pay, this pay period, current period, amount, period, this check, value, earnings amount, "
    "cur amt, current amt, curr, this chk, this warrant, this payslip, this payment, this payroll, amt, current amount, "
    "current total, current earnings, actual, this week, this month, this time, this voucher, this advice, this stub, "
    "this deposit, this statement, this run, this paycheck, this pay run, esta quincena, este periodo, periodo actual"
)
ROW_NOW = phrases(
    "current, this period, this pay period, current period, amount, this check, current amount, this chk, this payslip, "
    "this warrant, this payment, this pay"
)
NOT_MONEY = phrases(
    "hours, hrs, rate, units, qty, quantity, hours units, days, hours worked, reg hrs, qty hours, hrs units, pay rate, "
    "hourly, shifts, visits, miles, fiscal ytd, fiscal year to date, fytd, qtd, quarter to date, mtd, month to date, "
    "prior, prior period, previous, previous period, last check, ytd hours, ytd hrs, hours ytd, ytd units, current hours"
)
# A table of more columns is not a stub's; trying every way to match them would take for ever.
MOST_COLUMNS = 14
# What a column's heading says: now, year, or other (hours, rate); and where it stands.
Heading = tuple[str, Box]


_YEARS_TOTALS = re.compile(
    r"\b20\d\d (?:totals?|so far|to date)\b|\b(?:totals?|so far|to date) (?:for |in |of )?20\d\d\b|\bsince (?:jan|1 jan|0?1 0?1)"
)
_THIS = re.compile(
    r"this (?:\w+ )?(?:period|week|month|time|pay|payday|check|cheque|voucher|advice|stub|slip|deposit|run|payroll|statement)"
)
# What heads a column of the year, or of the month, only where it stands alone.
_YEAR_ALONE, _NOW_ALONE = frozenset(("year", "yr", "annual total")), frozenset(("month", "week"))


def says_year(caption: str) -> bool:
    """Whether a (plain) caption speaks of the year so far."""
    return caption in _YEAR_ALONE or mentions(caption, YEAR_WORDS) or bool(_YEARS_TOTALS.search(caption))


def says_now(caption: str) -> bool:
    """Whether a (plain) caption says nothing but that this period is meant."""
    return caption in ROW_NOW or bool(_THIS.fullmatch(caption))


def alone_in_row(value: Value) -> bool:
    """A total set apart under the last column ("Net Pay  $1,541.64") is not thereby the year's."""
    others = [cell for cell in value.row.cells if cell is not value.row.cells[value.cell] and find_amounts(cell.text)]
    headed = len(_amounts_of_row(value)) > 1 or any(cell.box.x0 > value.page.width / 3 for cell in others)
    under = any(len(headings) > 1 for _, headings in _rows_over(value))
    return under and not headed and not value.values_between


def in_own_box(value: Value) -> bool:
    """Whether the amount stands in a box of its own caption, which makes the headings of tables further up no concern of it."""
    own = not value.left or value.left in ROW_NOW or mentions(value.left, YEAR_WORDS)
    return own and any(mentions(caption, GROSS.labels + NET.labels + DEDUCTIONS.labels) for caption in (*value.above[:1], value.below))


def column_of(value: Value) -> str | None:
    """Which column of the nearest heading row above an amount stands in: now, year, other (hours, rate), or None; looked for once."""
    known: dict[tuple[int, float], str | None] = value.page.found.setdefault("columns of pay", {})
    place = (value.line, value.box.x0)
    if place not in known:
        known[place] = _column_of(value)
    return known[place]


def _column_of(value: Value) -> str | None:
    if in_own_box(value) or _captioned_alone(value):
        return None
    over_list = list_of(value)
    if over_list:
        return over_list
    for line, headings in _rows_over(value):
        of_the_year = any(what == "year" for what, _ in headings)
        if of_the_year and len(headings) == 1:
            reach = [value.box, *([value.label_cell.box] if value.label_cell else [])]
            return "year" if any(box.x0 < headings[0][1].x1 and headings[0][1].x0 < box.x1 for box in reach) else None
        if of_the_year or len(line.cells) >= 3:
            return _in_table(value, _table_of(value, line, headings))
    return None


def list_of(value: Value) -> str | None:
    """What a heading says that stands over the caption of an amount, as it does over a list of captions and amounts of its own."""
    if value.label_cell is None:
        return None
    label = value.label_cell.box
    headings = next((headings for _, headings in _rows_over(value)), [])
    over = [what for what, box in headings if abs(box.x0 - label.x0) < label.bottom - label.top]
    return over[0] if len(headings) > 1 and over and over[0] != "other" else None


def _table_of(value: Value, line: Line, headings: list[Heading]) -> list[Heading]:
    """The headings of the one table among several side by side that the amount's row belongs to."""
    tables: list[tuple[float, list[Heading]]] = []
    labels = [cell.box for cell in line.cells if not any(cell.box.x0 - 1 <= box.x0 and box.x1 <= cell.box.x1 + 1 for _, box in headings)]
    for what, box in headings:
        before = max((label.x0 for label in labels if label.x0 < box.x0), default=0.0)
        if not tables or before > tables[-1][0]:
            tables.append((before, []))
        tables[-1][1].append((what, box))
    at = value.label_cell.box.x0 if value.label_cell else value.box.x0
    begun = [found for start, found in tables if start <= at + 2 * (value.box.bottom - value.box.top)]
    return begun[-1] if begun else tables[0][1]


def _in_table(value: Value, headings: list[Heading]) -> str | None:
    """The column of an amount among those of its row: no two share one, and they keep the headings' order."""
    boxes = _amounts_of_row(value)
    mine = next((at for at, box in enumerate(boxes) if abs(box.x0 - value.box.x0) < 1), None)
    if mine is None:
        return None
    money = [heading for heading in headings if heading[0] != "other"]
    total = mentions(value.left, GROSS.labels + NET.labels + DEDUCTIONS.labels)
    if total and not money:
        return None
    for chosen in (headings, money if total else []):
        if len(chosen) == len(boxes):
            return chosen[mine][0]
    if not len(boxes) <= len(headings) <= MOST_COLUMNS:
        return None
    best = min(
        combinations(headings, len(boxes)), key=lambda some: sum(_apart(box, own) for (_, box), own in zip(some, boxes, strict=True))
    )
    if _apart(best[mine][1], value.box) >= value.page.width / 8:
        return None
    # "Gross Pay 3,846.15" in a row of its own is no number of hours, though it stands under them.
    return None if total and len(boxes) == 1 and best[mine][0] == "other" else best[mine][0]


def _amounts_of_row(value: Value) -> list[Box]:
    """The places of the amounts that share the value's caption at the left."""
    cells = value.row.cells
    label = value.cell if has_letters(value.before) or value.label_cell is None else cells.index(value.label_cell)
    boxes: list[Box] = []
    for at, cell in enumerate(cells[label:], start=label):
        if at > label and has_letters(cell.text):
            break
        boxes += [around(word.box for word in words_between(cell, start, end)) for start, end, _ in find_amounts(cell.text)]
    return boxes


def _captioned_alone(value: Value) -> bool:
    """Whether the row is "Net Pay:  $1,541.64" and no more, which belongs to no table above it."""
    amounts = [cell for cell in value.row.cells if find_amounts(cell.text)]
    label = value.label_cell
    return len(amounts) == 1 and (value.before.rstrip().endswith(":") or (label is not None and label.text.endswith(":")))


def _apart(heading: Box, box: Box) -> float:
    return min(abs(heading.x1 - box.x1), abs(heading.x0 + heading.x1 - box.x0 - box.x1) / 2, abs(heading.x0 - box.x0))


# A number in a cell of its own, of hours or of money.
_NUMBER = re.compile(r"[-+$(]*\d[\d,]*\.\d+\)?")


def _rows_over(value: Value) -> Iterator[tuple[Line, list[Heading]]]:
    """The heading rows over an amount, nearest first; a page is searched for them once."""
    page = value.page
    if "heading rows" not in page.found:
        page.found["heading rows"] = [(at, headings) for at, line in enumerate(page.lines) if (headings := _headings_of(line))]
    rows: list[tuple[int, list[Heading]]] = page.found["heading rows"]
    return ((page.lines[at], headings) for at, headings in reversed(rows) if at < value.line)


def _headings_of(line: Line) -> list[Heading]:
    """The column words of a line with their places; a line with numbers or amounts of its own heads nothing."""
    if any(_NUMBER.fullmatch(cell.text) for cell in line.cells):
        return []
    found = [heading for cell in line.cells for heading in _headings_in(cell)]
    return [] if find_amounts(line.text) else found


# Longer phrases first, so that "year to date" is one heading and "ytd hours" are hours.
_COLUMNS = sorted(
    ((what, phrase.split()) for what, listed in (("year", YEAR_WORDS), ("other", NOT_MONEY), ("now", NOW_WORDS)) for phrase in listed),
    key=lambda column: len(" ".join(column[1])),
    reverse=True,
)
_FIRST_WORDS = {phrase[0] for _, phrase in _COLUMNS}


def _headings_in(cell: Cell) -> Iterator[Heading]:
    """The column words of a cell."""
    alone = "year" if cell.plain in _YEAR_ALONE else "now" if cell.plain in _NOW_ALONE else None
    if alone:
        yield alone, cell.box
        return
    # Hardly any line holds such words.
    if _FIRST_WORDS.isdisjoint(cell.plain.split()):
        return
    words: list[tuple[str, Word]] = [(token, word) for word in cell.words for token in plain(word.text).split()]
    tokens = [token for token, _ in words]
    at = 0
    while at < len(tokens):
        column = next(((what, phrase) for what, phrase in _COLUMNS if tokens[at : at + len(phrase)] == phrase), None)
        if column:
            what, phrase = column
            yield what, around(word.box for _, word in words[at : at + len(phrase)])
            at += len(phrase) - 1
        at += 1
