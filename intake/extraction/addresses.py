"""Address blocks on a page: a street, a city, and the names that stand over them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from intake.extraction.layout import Cell, Line, Page, Word
from intake.extraction.names import could_be_name, first_name_in, is_organisation, is_person
from intake.extraction.values import has_letters

_STATES = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD "
    "TN TX UT VT VA WA WV WI WY PR"
).split()
_STATE_NAMES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|"
    "Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|"
    "Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|"
    "Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|"
    "Wyoming|District of Columbia|Puerto Rico|American Samoa|Guam|Virgin Islands|Northern Mariana Islands"
)
_STATE = re.compile(rf"(?:(?:the )?(?:state|commonwealth) of )?(?:{_STATE_NAMES})", re.IGNORECASE)
CITY = re.compile(
    rf"\b(?:{'|'.join(_STATES)})\.?,?\s*(?:\d[\s.]?){{5,6}}(?:-\s?\d{{4}})?(?!\d)|,\s*[A-Z]{{2,3}},?\s*(?:\d\s?){{5}}(?!\d)|"
    rf",\s*(?:{'|'.join(_STATES)}|USA)\.?$|,\s*(?:{_STATE_NAMES}),?(?:\s+\d{{5}}(?:-\d{{4}})?)?$"
)
STREET = re.compile(
    r"^(?:\d{1,6}[A-Za-z]?(?:-\d+)?\s+\S*[A-Za-z]|P\.?\s?O\.?\s+(?:Box|Drawer)\b|PO Box|"
    r"One\s(?:\w+\s){1,3}(?:Plaza|Way|Street|Drive|Center|Square|Place))",
    re.IGNORECASE,
)
_ROADS = frozenset(
    (
        "street st avenue ave road rd lane ln drive dr court ct circle cir boulevard blvd highway hwy parkway pkwy place pl terrace trail "
        "way"
    ).split()
)
# A town without its State, as it stands only under a street.
_BARE_CITY = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3},?(?: \d{5}(?:-\d{4})?)?")
# A block holds at most so many names above its street.
MOST_NAMES = 3


@dataclass(frozen=True)
class Block:
    """An address as printed: the name lines above it, top first, and the line of its city."""

    page: Page
    names: tuple[Cell, ...]
    city: Cell


def blocks(page: Page) -> Iterator[Block]:
    """Each address of the page with the lines above its street that stand over it."""
    for number, line in enumerate(page.lines):
        for index, cell in enumerate(line.cells):
            if CITY.search(cell.text) and len(cell.words) <= 14:
                yield Block(page, (*_names_before(line, index), *_names_over(page, number, cell)), cell)
            elif _BARE_CITY.fullmatch(cell.text) and _under_street(page, number, cell):
                yield Block(page, tuple(_names_over(page, number, cell)), cell)


def before_address(words: Sequence[Word]) -> Cell | None:
    """The name that the words begin with, up to the comma before an address or a number ("Acme, Inc., 4 Mill Rd, Dover DE")."""
    if len(words) > 3 and words[0].text.isdigit() and words[1].text in {"-", "–"}:
        # A number in the books before the name: "0044 - Jane Doe".
        words = words[2:]
    for at in range(1, len(words)):
        rest = " ".join(word.text for word in words[at:])
        if words[at - 1].text.endswith(",") and (STREET.match(rest) or re.match(r"[A-Z]{2,3} (?:\d|XX|\*)", rest)):
            return first_name_in(words[:at])
    return first_name_in(words)


def _under_street(page: Page, number: int, city: Cell) -> bool:
    """Whether the line right over a cell is a street that begins at the same edge."""
    over = page.lines[number - 1].cells if number else ()
    height = city.box.bottom - city.box.top
    return any(
        STREET.match(cell.text)
        and _ROADS & set(cell.plain.split())
        and len(cell.words) <= 7
        and abs(cell.box.x0 - city.box.x0) < height
        and city.box.top - cell.box.bottom < height
        for cell in over
    )


def is_road(text: str) -> bool:
    """Whether the text ends as the name of a road does, house number or not."""
    return bool(set(text.lower().strip(" .,").split()[-1:]) & _ROADS)


def is_address(text: str) -> bool:
    """Whether the text is a street or a city rather than a name."""
    return bool(STREET.match(text) or CITY.search(text))


def is_state(text: str) -> bool:
    """Whether the text is the name of a State or territory."""
    return bool(_STATE.fullmatch(text.strip(" .,")))


def _names_before(line: Line, index: int) -> Iterator[Cell]:
    """A letterhead on one line: the name at the left of its own address."""
    before = [cell for cell in line.cells[:index] if has_letters(cell.text)]
    if before and not STREET.match(before[0].text) and (is_organisation(before[0].text) or is_person(before[0].text)):
        yield before[0]


def _names_over(page: Page, number: int, city: Cell) -> list[Cell]:
    names: list[Cell] = []
    below = city
    before = [cell for cell in page.lines[number].cells if cell.box.x0 < city.box.x0 and STREET.match(cell.text)]
    if before and city.box.x0 - before[-1].box.x1 < 3 * (city.box.bottom - city.box.top):
        below = city = before[-1]
    for line in reversed(page.lines[:number]):
        if below.box.top - line.box.bottom > 1.6 * (below.box.bottom - below.box.top):
            break
        over = next((cell for cell in line.cells if _stands_over(cell, city) and has_letters(cell.text)), None)
        if over is None:
            continue
        if names and _is_name(names[0]) and not _is_name(over):
            break
        below = over
        if not is_address(over.text):
            names.insert(0, over)
        if len(names) == MOST_NAMES:
            break
    return names


def _is_name(cell: Cell) -> bool:
    return is_person(cell.text) or is_organisation(cell.text) or could_be_name(cell.text)


def _stands_over(cell: Cell, city: Cell) -> bool:
    """Whether a cell is set over the address: at its left edge, or centred on it."""
    slack = 1.5 * (city.box.bottom - city.box.top)
    middle = (cell.box.x0 + cell.box.x1 - city.box.x0 - city.box.x1) / 2
    return abs(cell.box.x0 - city.box.x0) < slack or abs(middle) < slack / 2
