"""Names on a page: people, organisations, and the address blocks that tell whose they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from intake.extraction.finding import closeness, has_letters, values_in
from intake.extraction.layout import Cell, Page, Word, plain
from intake.figures import Confidence, Figure, Provenance

_STATES = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD "
    "TN TX UT VT VA WA WV WI WY PR"
).split()
_CITY = re.compile(
    rf"\b(?:{'|'.join(_STATES)})\.?,?\s*(?:\d[\s.]?){{5,6}}(?:-\s?\d{{4}})?(?!\d)|,\s*[A-Z]{{2,3}},?\s*(?:\d\s?){{5}}(?!\d)|,\s*(?:{'|'.join(_STATES)}|USA)$"
)
_STREET = re.compile(r"^(?:\d{1,6}[A-Za-z]?\s+\S*[A-Za-z]|P\.?\s?O\.?\s+Box\b|PO Box|One\s\w+\s(?:Plaza|Way|Street))", re.IGNORECASE)
ORGANISATION = frozenset(
    (
        "inc incorporated llc lp llp ltd corp corporation co company plc pllc group holdings services service systems system "
        "solutions logistics industries enterprises associates partners hospital medical clinic health healthcare care center "
        "centre university college school schools district county city town state department bank credit union savings financial "
        "bancorp trust national federal association administration agency authority store stores market markets foods restaurant "
        "construction transport trucking staffing manufacturing insurance realty properties management international technologies "
        "technology labs communications energy power electric gas water utilities utility church foundation society hotel motors "
        "auto mortgage servicing lending loans board commission bureau office security division government works plumbing "
        "landscaping consulting studio studios retail freight supply bakery cafe"
    ).split()
)
_NOT_A_NAME = frozenset(
    (
        "pay payroll stub statement earnings earning payslip slip check cheque advice deposit direct date period account number "
        "total amount balance page summary summaries net gross ytd current year tax taxes deduction deductions employee employer "
        "employees name address social ssn id id# no federal state local medicare hours rate description transaction transactions "
        "details detail activity checking savings beginning ending opening closing from to for of the your and or this is not "
        "with by copy form void sample information box marital status exemptions allowances filing single married contact us "
        "phone fax email www dept department file clock co regular overtime holiday vacation sick bonus commission withholding "
        "insurance loan other benefits title important notes messages message customer service member monthly weekly biweekly "
        "annual street city zip code if you any please notice signature authorized order dollars memo bank method type frequency "
        "schedule position job salary hourly wages tips payment payments withdrawals withdrawal deposits fees fee interest credit "
        "credits debit debits card purchase online transfer primary questions call visit statement(s) consolidated paid due dates "
        "income reference routing batch run advance holder owner joint"
    ).split()
)
_TITLES = frozenset("mr mrs ms miss dr prof sr jr ii iii iv md dds esq phd de la del los van von y da".split())


@dataclass(frozen=True)
class Block:
    """An address as printed: the name lines above it, top first."""

    page: Page
    names: tuple[Cell, ...]


def tidy(text: str) -> str:
    """The name without what surrounds it on paper."""
    return re.sub(r"\s+", " ", text).strip(" :;,.-_|*#=~") + (
        "." if re.search(r"\b(?:Inc|Corp|Co|Ltd|Jr|Sr|N\.A)\.$", text.strip(), re.I) else ""
    )


def is_organisation(text: str) -> bool:
    """Whether a word of the name says it is a company, an office or an agency."""
    words = plain(text).split()
    return 1 < len(words) <= 9 and any(w in ORGANISATION for w in words) and _capitalised(text) and not _CITY.search(text)


def is_person(text: str) -> bool:
    """Whether the text could be a person's name and nothing else."""
    words = re.findall(r"[^\s,]+", text.strip(" :;,.*"))
    if not 2 <= len(words) <= 6 or re.search(r"[\d$%@#/:=<>\[\]|_]", text):
        return False
    plains = [plain(w) for w in words]
    if any(w in _NOT_A_NAME or w in ORGANISATION - {"co"} for w in plains):
        return False
    real = [w for w, p in zip(words, plains, strict=True) if p not in _TITLES and len(p) > 1]
    return bool(real) and all(w[:1].isupper() for w in real)


def _capitalised(text: str) -> bool:
    """Whether the words begin as names do; a sentence does not."""
    words = [w for w in re.findall(r"[A-Za-zÀ-ɏ]+", text) if plain(w) not in {"of", "the", "and", "for", "in", "at", "de", "y", "a", "s"}]
    return bool(words) and all(w[0].isupper() for w in words) and not _sentence(text)


def _sentence(text: str) -> bool:
    return bool(re.search(r"[a-z]{4,}[.?!]\s+[A-Z]|\b(?:you|your|please|will|are|is|by the|with the|see|may)\b", text))


def blocks(page: Page) -> Iterator[Block]:
    """Each address of the page with the lines above its street that start at the same place."""
    for number, line in enumerate(page.lines):
        for cell in line.cells:
            if _CITY.search(cell.text) and len(cell.words) <= 9:
                yield Block(page, tuple(_names_over(page, number, cell)))


def _names_over(page: Page, number: int, city: Cell) -> list[Cell]:
    names: list[Cell] = []
    before = [cell for cell in page.lines[number].cells if cell.box.x0 < city.box.x0 and _STREET.match(cell.text)]
    if before and city.box.x0 - before[-1].box.x1 < 3 * (city.box.bottom - city.box.top):
        city = before[-1]
    below = city
    for line in reversed(page.lines[:number]):
        if below.box.top - line.box.bottom > 1.6 * (below.box.bottom - below.box.top):
            break
        aligned = [c for c in line.cells if abs(c.box.x0 - city.box.x0) < 1.5 * (city.box.bottom - city.box.top) and has_letters(c.text)]
        if not aligned:
            continue
        below = aligned[0]
        if (
            names
            and (is_person(names[0].text) or is_organisation(names[0].text))
            and not (is_person(below.text) or is_organisation(below.text))
        ):
            break
        if not _STREET.match(below.text) and not _CITY.search(below.text):
            names.insert(0, below)
        if len(names) == 3:
            break
    return names


def labelled(page: Page, labels: Sequence[str]) -> Iterator[tuple[float, Cell]]:
    """Texts that stand after, right of, or under one of these captions, best first within the page."""
    for number, line in enumerate(page.lines):
        for index, cell in enumerate(line.cells):
            for rank, label in enumerate(labels):
                yield from ((score - 0.01 * rank, found) for score, found in _beside(page, number, index, cell, label))


def _beside(page: Page, number: int, index: int, cell: Cell, label: str) -> Iterator[tuple[float, Cell]]:
    caption, rest = _split(cell, label)
    if caption is None:
        return
    if rest:
        yield 0.97, rest
        return
    line = page.lines[number]
    score = closeness(caption, label)
    if index + 1 < len(line.cells):
        yield 0.95 * score, line.cells[index + 1]
    for further in page.lines[number + 1 : number + 4]:
        under = [c for c in further.cells if c.overlaps(cell.box) and c.box.x0 > cell.box.x0 - 3 * (cell.box.bottom - cell.box.top)]
        if under:
            if under[0].box.top - cell.box.bottom < 2.5 * (cell.box.bottom - cell.box.top):
                yield 0.9 * score, under[0]
            return


def _split(cell: Cell, label: str) -> tuple[str | None, Cell | None]:
    """A cell that begins with the label as (caption, what follows it), the latter None when nothing does."""
    wanted = label.split()
    got: list[str] = []
    for at, word in enumerate(cell.words):
        got += plain(word.text).split()
        if got == wanted:
            rest = cell.words[at + 1 :]
            while rest and not has_letters(rest[0].text) and not re.search(r"\w", rest[0].text):
                rest = rest[1:]
            marked = word.text.endswith((":", "#", "-")) or len(rest) != len(cell.words) - at - 1
            if not rest:
                return " ".join(got), None
            return (" ".join(got), Cell(rest)) if marked or _looks_like_value(rest[0].text) else (None, None)
        if got != wanted[: len(got)]:
            leads = cell.plain.startswith(("name of ", "your ", "the ", "print ", "primary ", "full ", "legal "))
            longer = cell.plain.startswith(f"{label} ") or (leads and cell.plain.endswith(f" {label}"))
            return (cell.plain, None) if longer and len(cell.words) <= len(wanted) + 4 else (None, None)
    return None, None


def _looks_like_value(word: str) -> bool:
    return plain(word) not in _NOT_A_NAME and (word[:1].isupper() or word[:1].isdigit())


def name_figure(name: str, cell: Cell, page: Page, confidence: Confidence = Confidence.CHECK) -> Figure:
    """A name as a figure, traced to its words."""
    return Figure(name, tidy(cell.text), Provenance(page.number, cell.box, cell.text), confidence)


def first_of(cell: Cell) -> Cell:
    """The cell up to the first value or further caption in it ("Jane Doe Employee ID: 5")."""
    kept: list[Word] = []
    for word in cell.words:
        if kept and (
            word.text.endswith(":")
            or values_in(word.text)
            or re.search(r"\d", word.text)
            or plain(word.text)
            in _NOT_A_NAME
            - {
                "of",
                "the",
                "and",
                "for",
                "bank",
                "credit",
                "insurance",
                "service",
                "department",
                "federal",
                "state",
                "savings",
                "city",
                "benefits",
            }
        ):
            break
        kept.append(word)
    return Cell(tuple(kept))


def best_person(page: Page, labels: Sequence[str]) -> tuple[Cell, float] | None:
    """The person named beside the best of these captions."""
    found = [(score, cell) for score, raw in labelled(page, labels) if is_person((cell := first_of(raw)).text)]
    return max(((cell, score) for score, cell in found), key=lambda pair: pair[1], default=None)


def best_organisation(page: Page, labels: Sequence[str]) -> tuple[Cell, float] | None:
    """The organisation named beside the best of these captions."""
    found = []
    for score, raw in labelled(page, labels):
        cell = first_of(raw)
        if _CITY.search(raw.text) or raw.text.endswith(":"):
            continue
        said = [word for word in cell.plain.split() if word not in _NOT_A_NAME]
        if said and has_letters(cell.text) and len(cell.words) <= 9 and not _STREET.match(cell.text) and _capitalised(cell.text):
            found.append((cell, score + (0.05 if is_organisation(cell.text) else 0)))
    return max(found, key=lambda pair: pair[1], default=None)


def heading_organisation(page: Page, words: frozenset[str] = ORGANISATION) -> Cell | None:
    """The organisation that a page opens with: over two lines when its name is broken ("Northeast Freight / Logistics LLC")."""
    amounts = (at for at, line in enumerate(page.lines) if any(isinstance(v, Decimal) for _, _, v in values_in(line.text)))
    top = [cell for line in page.lines[: min(next(amounts, 14), 14)] for cell in line.cells if cell.box.top < page.height / 2]
    for number, cell in enumerate(top):
        plains = cell.plain.split()
        if not any(w in words for w in plains) or not _capitalised(cell.text) or len(plains) > 9 or re.search(r"\d{3}|[:$@]", cell.text):
            continue
        if _CITY.search(cell.text) or _STREET.match(cell.text):
            continue
        if any(w in {"statement", "summary", "stub", "account", "pay", "earnings", "number"} for w in plains):
            continue
        before = top[number - 1] if number else None
        if before and _continues(before, cell):
            return Cell((*before.words, *cell.words))
        after = top[number + 1] if number + 1 < len(top) else None
        if after and _continues(cell, after):
            return Cell((*cell.words, *after.words))
        if len(plains) > 1:
            return cell
    return None


def _continues(first: Cell, second: Cell) -> bool:
    """Whether two stacked cells are one name: same size and start, the first without a company word of its own."""
    height = second.box.bottom - second.box.top
    stacked = abs(first.box.x0 - second.box.x0) < 3 and second.box.top - first.box.bottom < height
    alike = abs((first.box.bottom - first.box.top) - height) < 0.15 * height
    last = second.plain.split()
    open_name = not any(w in {"inc", "llc", "corp", "co", "ltd", "lp", "company"} for w in first.plain.split())
    return (
        stacked
        and alike
        and open_name
        and last[-1] in {"inc", "llc", "corp", "co", "ltd", "lp", "company"}
        and len(last) <= 3
        and not re.search(r"[\d:]", first.text)
    )
