"""Amounts of forms made of boxes: the caption stands in the upper corner of the box, over a column, or beside the amount."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from intake.extraction.finding import CERTAIN, FLOOR, Value, closeness, has_letters, is_amount, mentions, page_values, values_in
from intake.extraction.kinds.form_lines import Wanted
from intake.extraction.kinds.shorthand import box_number, spelt_out
from intake.extraction.layout import Cell, Line, Page
from intake.figures import Confidence, Figure

# A value stands at most this many heights under its caption.
BOX_DEPTH = 4.5
# Words of one caption stand at most this many heights apart.
WIDE_SET = 4.0
# What a caption is worth that gives only the number of the box, and what the right number adds to words, or the wrong one takes away.
NUMBER_ALONE, NUMBER_RIGHT, NUMBER_WRONG = 0.8, 0.05, 0.3
# Words that only captions of amounts hold: a name or an address before an amount is no caption of it.
_CAPTION_WORDS = frozenset(
    (
        "box wages tips tax taxes withheld social medicare compensation gross pay less interest dividends principal total taxable amount "
        "income distribution contributions rents royalties premiums refund penalty balance net earnings transactions"
    ).split()
)
_COMPANY = frozenset("inc llc corp corporation co company ltd lp llp bank na trust".split())
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
    if mentions(value.row.cells[0].plain, _WORKED_OUT):
        return 0.0
    return max((_score(spelt_out(caption), wanted) - 0.1 * step for step, caption in enumerate(_captions(value))), default=0.0)


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
    """The caption at the left in the same row, with the number of its box that may stand in a cell of its own."""
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
    if re.search(r"[A-Za-z]{2}.*[^A-Za-z]\d", value.words[0].text) or re.fullmatch(r"\$?\s?(?:19|20)\d\d", text):
        return False
    return bool(re.search(r"[.,]\d{2,3}\b|\$", text)) or (
        isinstance(value.value, Decimal)
        and len(text) >= 3
        and not value.before
        and not value.after
    )


def _captions(value: Value) -> Iterator[str]:
    """What stands over a value: the caption of its own width, alone and with the lines stacked over it, or the one that reaches to it."""
    depth = BOX_DEPTH * (value.box.bottom - value.box.top)
    under: Cell | None = None
    stacked = ""
    for line in reversed(value.page.lines[: value.line]):
        owner = _owner(line, value)
        if under is not None and (owner is None or not _stacked(owner, under)):
            return
        if value.box.top - line.box.bottom > depth:
            return
        if owner is None or not (has_letters(owner.text) or box_number(owner.plain)):
            continue
        if any(isinstance(v, Decimal) for *_, v in values_in(owner.text)):
            continue
        caption = _captioned(line, owner, value)
        yield caption
        if stacked:
            yield f"{caption} {stacked}"
        stacked = f"{caption} {stacked}".strip()
        if value.box.x0 < owner.box.x1:
            under = owner


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
    """Captions that run together ("1 Wages 2 Tax withheld") taken apart: each begins with its box's number."""
    starts = [
        0,
        *(
            at
            for at in range(1, len(cell.words) - 1)
            if re.fullmatch(r"\d{1,2}[a-z]?\.?", cell.words[at].text) and cell.words[at + 1].text[:1].isupper()
        ),
    ]
    return [Cell(cell.words[a:b]) for a, b in zip(starts, [*starts[1:], len(cell.words)], strict=True)]


def _one_box(cell: Cell, value: Value) -> Cell:
    """Of captions that run together the one over the value."""
    parts = _boxes_in(cell)
    reached = [part for part in parts if part.box.x0 <= value.box.x0 + 2 * (value.box.bottom - value.box.top)]
    return reached[-1] if reached else parts[0]


def _last_box(cell: Cell) -> Cell:
    return _boxes_in(cell)[-1]
