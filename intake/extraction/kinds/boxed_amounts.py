"""Amounts of forms made of boxes: the caption stands in the upper corner of the box, over a column, or beside the amount."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from intake.extraction.finding import CERTAIN, FLOOR, closeness, is_amount, mentions
from intake.extraction.kinds.form_lines import Wanted
from intake.extraction.kinds.shorthand import box_number, spelt_out
from intake.extraction.layout import Cell, Line, Page, plain
from intake.extraction.values import Value, has_letters, page_values, values_in
from intake.figures import Confidence, Figure

# A value stands at most this many heights under its caption.
BOX_DEPTH = 4.5
# Words of one caption stand at most this many heights apart.
WIDE_SET = 4.0
# The heading of a block has at most so many words.
MOST_OF_HEADING = 3
# What a caption is worth that gives only the number of the box, and what the right number adds to words, or the wrong one takes away.
NUMBER_ALONE, NUMBER_RIGHT, NUMBER_WRONG = 0.8, 0.05, 0.3
# Words that only captions of amounts hold: a name or an address before an amount is no caption of it.
_CAPTION_WORDS = frozenset(
    (
        "box wages tips tax taxes withheld social medicare compensation gross pay less interest dividends principal total taxable amount "
        "income distribution contributions rents royalties premiums refund penalty balance net earnings transactions"
    ).split()
)
_KINDS_OF_TAX = frozenset("federal social medicare state local".split())
_COMPANY = frozenset("inc llc corp corporation co company ltd lp llp bank na trust".split())
# What a form that corrects another says of the amounts it replaces.
_CORRECTED = ("previously reported", "as previously reported")
# What heads a column of amounts whatever they are.
_OF_COLUMNS = ("amount", "amounts")
# Rows of a table that come before the amount reported.
_WORKED_OUT = ("gross pay", "gross", "less", "plus", "adjustments", "other pay", "cafe 125", "deferred")


def box_amount(pages: Sequence[Page], wanted: Wanted) -> Figure | None:
    """The amount in the box that is wanted; copies of a form must agree."""
    found = [
        (score, value)
        for page in pages
        for value in page_values(page, bare=True)
        if is_amount(value) and _printed_as_money(value) and (score := _score_of(value, wanted)) >= FLOOR
    ]
    if not found:
        return None
    best = max(score for score, _ in found)
    amounts = Counter(value.value for score, value in found if score > best - 0.05)
    (chosen, times), *others = amounts.most_common()
    value = next(v for score, v in found if v.value == chosen and score > best - 0.05)
    total = _total_under(value)
    if total is None and others and others[0][1] == times:
        return None
    value = total or value
    sure = not others and best >= CERTAIN and value.page.source == "pdf"
    return value.figure(wanted.name, Confidence.HIGH if sure else Confidence.CHECK)


def _score_of(value: Value, wanted: Wanted) -> float:
    """How well its captions say that it is what is wanted; one beside it silences those over it."""
    own = _beside(value)
    if _is_caption(own):
        return _score(own, wanted)
    rows_own = (value.row.cells[0], value.label_cell or value.row.cells[0])
    if any(mentions(cell.plain, _WORKED_OUT) for cell in rows_own):
        return 0.0
    over = [tuple(map(spelt_out, ways)) for ways in _captions(value)]
    if any(mentions(ways[0], _CORRECTED) for ways in over):
        return 0.0
    if not any(_is_caption(ways[0]) and ways[0] not in _OF_COLUMNS for ways in over):
        return _score(_behind(value), wanted)
    return max((_best_way(ways, wanted) - 0.1 * step for step, ways in enumerate(over)), default=0.0)


def _best_way(ways: Sequence[str], wanted: Wanted) -> float:
    """A part of a caption says it only where the whole does not say something else."""
    return 0.0 if mentions(ways[0], wanted.unless) else max(_score(way, wanted) for way in ways)


def _behind(value: Value) -> str:
    """The numbered caption at the right of an amount that begins its row."""
    behind = value.row.cells[1:3]
    if value.cell or value.before or not behind or not box_number(behind[0].plain):
        return ""
    return spelt_out(" ".join(cell.plain for cell in (behind if not has_letters(behind[0].text) else behind[:1])))


def _is_caption(text: str) -> bool:
    words = set(text.split())
    return not words & _COMPANY and bool(words & _CAPTION_WORDS or box_number(text))


def _score(caption: str, wanted: Wanted) -> float:
    if mentions(caption, wanted.unless):
        return 0.0
    number = box_number(caption)
    words = re.sub(r"\b(?:box|line) \d{1,2}[a-z]?\b|\bof w 2\b", "", caption).strip()
    said = max(closeness(words, phrase) - 0.02 * rank for rank, phrase in enumerate(wanted.phrases))
    if number is None:
        return said
    if number not in wanted.numbers:
        return said - NUMBER_WRONG
    return said + NUMBER_RIGHT if said >= FLOOR else NUMBER_ALONE if re.search(rf"\bbox {number}\b", caption) else said


def _beside(value: Value) -> str:
    """The caption at the left in the same row, with the number of its box, and with the heading of its block where that says which tax."""
    own = _left_of(value)
    heading = spelt_out(value.heading).split()
    unsaid = _is_caption(own) and box_number(own) is None and not set(own.split()) & _KINDS_OF_TAX
    return " ".join([*heading, own]) if unsaid and len(heading) <= MOST_OF_HEADING and set(heading) & _KINDS_OF_TAX else own


def _left_of(value: Value) -> str:
    if has_letters(value.before):
        before = Cell(value.row.cells[value.cell].words[: len(value.before.split())])
        return spelt_out(_numbered(value.row, value.cell, _last_box(before).plain))
    for at in range(value.cell - 1, -1, -1):
        cell = value.row.cells[at]
        if has_letters(cell.text):
            return spelt_out(_numbered(value.row, at, _last_box(cell).plain))
        if any(isinstance(v, Decimal) for *_, v in values_in(cell.text)):
            return ""
    return ""


def _numbered(row: Line, at: int, caption: str) -> str:
    number = row.cells[at - 1].plain if at else ""
    return f"{number} {caption}" if box_number(caption) is None and re.fullmatch(r"(?:box )?\d{1,2}[a-z]?", number) else caption


def _total_under(value: Value) -> Value | None:
    """Where one caption heads a column of several accounts, the last amount when it is the sum of those over it."""
    height = value.box.bottom - value.box.top
    column, last = [value], value
    for line in value.page.lines[value.line + 1 :]:
        if line.box.top - last.box.bottom > 2.5 * height:
            break
        for other in page_values(value.page):
            if other.row is line and is_amount(other) and abs(other.box.x1 - value.box.x1) < 3:
                column.append(other)
                last = other
    *parts, total = column
    return total if len(parts) > 1 and sum(Decimal(str(part.value)) for part in parts) == total.value else None


def _printed_as_money(value: Value) -> bool:
    """Box numbers, years and codes are whole numbers too; money has cents, commas, a dollar sign, or stands alone in its cell."""
    text = value.text
    in_sentence = has_letters(value.before) and re.match(r"[,.;]? [a-z]{2}", value.after)
    if in_sentence or re.search(r"[A-Za-z]{2}.*[^A-Za-z]\d", value.words[0].text) or re.fullmatch(r"\$?\s?(?:19|20)\d\d", text):
        return False
    return bool(re.search(r"[.,]\d{2,3}\b|\$", text)) or (
        isinstance(value.value, Decimal)
        and len(text) >= 3
        and not value.before
        and not value.after
    )


def _captions(value: Value) -> Iterator[tuple[str, ...]]:
    """The captions over a value, nearest first, each with what is printed close over it as one; the whole of it comes first."""
    height = value.box.bottom - value.box.top
    stack: list[Cell] = []
    said: list[str] = []
    for line in reversed(value.page.lines[: value.line]):
        owner = _owner(line, value)
        if value.box.top - line.box.bottom > BOX_DEPTH * height:
            break
        if stack and value.box.x0 < stack[-1].box.x1 and (owner is None or not _stacked(owner, stack[-1])):
            break
        if owner is None or not (has_letters(owner.text) or box_number(owner.plain)):
            continue
        if any(isinstance(v, Decimal) for *_, v in values_in(owner.text)):
            continue
        if said and (box_number(said[-1]) or not _stacked(owner, stack[-1])):
            yield _ways(said)
            said = []
        stack.append(owner)
        said.append(_captioned(line, owner, value))
    if said:
        yield _ways(said)


def _ways(said: Sequence[str]) -> tuple[str, ...]:
    """A caption of several lines, given from the lowest up: all of it, then its parts from the lowest line up."""
    whole = [" ".join(reversed(said[:count])) for count in range(len(said), 0, -1)]
    return tuple(dict.fromkeys((*whole, *said)))


def _captioned(line: Line, owner: Cell, value: Value) -> str:
    """A caption with the number of its box, which may stand in a cell of its own."""
    at = next(at for at, cell in enumerate(line.cells) if cell.words[0] is owner.words[0])
    return _numbered(line, at, _one_box(owner, value).plain)


def _stacked(over: Cell, under: Cell) -> bool:
    """Whether two captions are lines of one: set at the same edge or on the same middle, hardly any space between."""
    height = under.box.bottom - under.box.top
    edges = (over.box.x0 - under.box.x0, over.box.x1 - under.box.x1, (over.box.x0 + over.box.x1 - under.box.x0 - under.box.x1) / 2)
    return min(map(abs, edges)) < height and under.box.top - over.box.bottom < 0.6 * height


def _owner(line: Line, value: Value) -> Cell | None:
    """The cell of a line whose box holds the value: the one over it, else the last that begins left of it."""
    cells = _whole(line.cells)
    over = [cell for cell in cells if cell.overlaps(value.box)]
    before = [cell for cell in cells if cell.box.x0 <= value.box.x0 + (value.box.bottom - value.box.top)]
    return over[0] if len(over) == 1 else before[-1] if before else None


def _whole(cells: Sequence[Cell]) -> list[Cell]:
    """Captions set so wide that their words stand apart put together again: what begins small goes on."""
    whole: list[Cell] = []
    for cell in cells:
        near = bool(whole) and cell.box.x0 - whole[-1].box.x1 < WIDE_SET * (cell.box.bottom - cell.box.top)
        if near and cell.text[:1].islower() and not re.fullmatch(r"[a-z][.)]?", cell.words[0].text):
            whole[-1] = Cell((*whole[-1].words, *cell.words))
        else:
            whole.append(cell)
    return whole


def _boxes_in(cell: Cell) -> list[Cell]:
    """Captions that run together ("1 Wages 2 Tax withheld", "Box 1 Wages Box 2 Tax") taken apart: each begins with its box's number."""
    words = cell.words
    starts = [0]
    for at in range(1, len(words) - 1):
        if re.fullmatch(r"\d{1,2}[a-z]?\.?", words[at].text) and words[at + 1].text[:1].isupper():
            starts.append(at - 1 if plain(words[at - 1].text) in {"box", "line"} else at)
    starts = sorted(set(starts))
    return [Cell(words[a:b]) for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]


def _one_box(cell: Cell, value: Value) -> Cell:
    """Of captions that run together the one over the value."""
    parts = _boxes_in(cell)
    reached = [part for part in parts if part.box.x0 <= value.box.x0 + 2 * (value.box.bottom - value.box.top)]
    return reached[-1] if reached else parts[0]


def _last_box(cell: Cell) -> Cell:
    return _boxes_in(cell)[-1]
