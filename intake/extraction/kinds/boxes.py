"""Forms made of boxes: small captions in the upper corner of a box, values below them, often set right."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from intake.extraction.captions import beside
from intake.extraction.finding import CERTAIN, FLOOR, Value, closeness, has_letters, is_amount, mentions, page_values, values_in
from intake.extraction.layout import Cell, Line, Page, plain
from intake.extraction.names import could_be_person, is_organisation, is_person
from intake.extraction.parties import name_figure
from intake.extraction.prose import Prose
from intake.figures import Confidence, Figure, Provenance

# A value stands at most this many heights under its caption.
BOX_DEPTH = 4.5
# Names that are always a person's.
PEOPLE = frozenset({"employee", "taxpayer", "spouse"})


def box_amount(pages: Sequence[Page], name: str, captions: Sequence[str], unless: Sequence[str] = ()) -> Figure | None:
    """The amount in the box whose caption this is; copies of a form on one page must agree."""
    found: list[tuple[float, Value]] = []
    for page in pages:
        for value in page_values(page, bare=True):
            if is_amount(value) and _printed_as_money(value):
                over = [(c, 0.1 * step) for step, c in enumerate(_captions(value)) if not mentions(c, unless)]
                score = max((closeness(c, wanted) - further for c, further in over for wanted in captions), default=0.0)
                if score >= FLOOR:
                    found.append((score, value))
    if not found:
        return None
    best = max(score for score, _ in found)
    amounts = Counter(value.value for score, value in found if score > best - 0.05)
    (chosen, times), *others = amounts.most_common()
    value = next(v for _, v in found if v.value == chosen)
    total = _total_under(value)
    if total is None and others and others[0][1] == times:
        return None
    value = total or value
    sure = not others and best >= CERTAIN and value.page.source == "pdf"
    return value.figure(name, Confidence.HIGH if sure else Confidence.CHECK)


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
    return bool(re.search(r"[.,]\d{2,3}\b|\$", text)) or (
        isinstance(value.value, Decimal)
        and len(text) >= 3
        and not re.fullmatch(r"(?:19|20)\d\d", text)
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
        if owner is None or not has_letters(owner.text) or any(isinstance(v, Decimal) for *_, v in values_in(owner.text)):
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
    at = line.cells.index(owner)
    number = line.cells[at - 1].plain if at else ""
    caption = _one_box(owner, value).plain
    return f"{number} {caption}" if re.fullmatch(r"\d{1,2}[a-z]?", number) else caption


def _stacked(over: Cell, under: Cell) -> bool:
    """Whether two captions are lines of one: set at the same left edge, hardly any space between."""
    height = under.box.bottom - under.box.top
    return abs(over.box.x0 - under.box.x0) < height and under.box.top - over.box.bottom < 0.6 * height


def _owner(line: Line, value: Value) -> Cell | None:
    """The cell of a line whose box holds the value: the last that begins left of it."""
    before = [cell for cell in line.cells if cell.box.x0 <= value.box.x0 + (value.box.bottom - value.box.top)]
    return before[-1] if before else None


def _one_box(cell: Cell, value: Value) -> Cell:
    """Of captions that run together ("1 Wages 2 Tax withheld") the one over the value: each begins with its box's number."""
    starts = [
        0,
        *(
            at
            for at in range(1, len(cell.words) - 1)
            if re.fullmatch(r"\d{1,2}[a-z]?", cell.words[at].text) and cell.words[at + 1].text[:1].isupper()
        ),
    ]
    parts = [Cell(cell.words[a:b]) for a, b in zip(starts, [*starts[1:], len(cell.words)], strict=True)]
    reached = [part for part in parts if part.box.x0 <= value.box.x0 + 2 * (value.box.bottom - value.box.top)]
    return reached[-1] if reached else parts[0]


def under_caption(page: Page, captions: Sequence[str]) -> Cell | None:
    """The first text under a box's caption, names set in two boxes ("first name", "last name") joined."""
    for number, line in enumerate(page.lines):
        for cell in line.cells:
            if max(closeness(cell.plain, caption) for caption in captions) < 0.78:
                continue
            right = min(
                (c.box.x0 for c in line.cells if c.box.x0 > cell.box.x1 and not c.plain.startswith(("last", "suff", "middle"))),
                default=page.width,
            )
            found = _text_under(page, number, cell, min(right, cell.box.x0 + page.width * 0.45))
            if found is not None:
                return found
    return None


def _text_under(page: Page, number: int, caption: Cell, right: float) -> Cell | None:
    height = caption.box.bottom - caption.box.top
    for line in page.lines[number + 1 : number + 8]:
        if line.box.top - caption.box.bottom > 7 * height:
            return None
        inside = [cell for cell in line.cells if caption.box.x0 - 2 * height <= cell.box.x0 < right and has_letters(cell.text)]
        joined = Cell(tuple(word for cell in inside for word in cell.words if not re.search(r"\d", word.text)))
        if inside and joined.words and (is_person(joined.text) or is_organisation(joined.text) or _fills_box(joined)):
            return joined
        if inside and inside[0].words and (is_person(inside[0].text) or is_organisation(inside[0].text) or _fills_box(inside[0])):
            return inside[0]
    return None


def _fills_box(cell: Cell) -> bool:
    """Whether the text was typed into the box rather than printed as part of the form."""
    return cell.text.isupper() and 1 < len(cell.words) <= 7 and not re.search(r"\d|^PART\b|:$", cell.text)


def first_and_last(pages: Sequence[Page], name: str, captions: Sequence[str], whose: str = "") -> Figure | None:
    """A name that a form asks for in two parts: under its captions, beside them, or after them in one line."""
    found = box_name(pages, name, captions)
    if found is not None:
        return found
    for page in pages:
        parts = list(
            Prose([page]).says_each(
                f"{whose}first name(?: and (?:middle )?initial)?:? {{given}} {whose}last name:? {{family}}", ("given", "family")
            )
        )
        cells = [(given.cell, family.cell) for given, family in parts] or _captioned_parts(page, captions)
        for given, family in cells:
            whole = Cell((*given.words, *family.words))
            if could_be_person(whole.text):
                return name_figure(name, whole, page)
    return None


def _captioned_parts(page: Page, captions: Sequence[str]) -> list[tuple[Cell, Cell]]:
    first = [one.cell for one in beside(page, captions) if one.score > 0.8]
    last = [one.cell for one in beside(page, ("last name",)) if one.score > 0.8]
    return [(given, family) for given in first[:1] for family in last if family.box.top >= given.box.top - 2][:1]


def box_name(pages: Sequence[Page], name: str, captions: Sequence[str]) -> Figure | None:
    """The name under a box's caption."""
    for page in pages:
        cell = under_caption(page, captions)
        if cell is not None and not (name in PEOPLE and is_organisation(cell.text)):
            return name_figure(name, cell, page)
    return None


def form_year(pages: Sequence[Page], near: Sequence[str]) -> Figure | None:
    """The year a form is for: a year standing alone on it, beside its name or in the largest type."""
    best: tuple[float, Figure] | None = None
    for page in pages:
        for at, line in enumerate(page.lines):
            whole = Cell(line.words)
            said = " ".join(near_by.plain for near_by in page.lines[max(0, at - 1) : at + 1])
            for match in re.finditer(r"(?<![\d/.-])(20)\s?([0-3]\d)(?![\d/-]|\.\d)", whole.text):
                words = [w for w in line.words if plain(w.text) and plain(w.text) in match[0]] or list(line.words)
                score = max(w.height for w in words) / page.height + (0.05 if mentions(said, near) else 0)
                score -= 0.1 if mentions(line.plain, ("rev", "january", "was born", "born before", "exp")) else 0
                figure = Figure("tax_year", match[1] + match[2], Provenance(page.number, words[0].box, " ".join(w.text for w in words)))
                if best is None or score > best[0]:
                    best = (score, figure)
    return best[1] if best else None
