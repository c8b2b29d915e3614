"""Orders to move a service member: whose they are, and the day they were written."""

import re
from collections.abc import Iterator, Sequence

from intake.extraction.captions import beside
from intake.extraction.dates import only_date
from intake.extraction.finding import Ask, is_date, mentions
from intake.extraction.kinds.captioned import day
from intake.extraction.layout import Cell, Page
from intake.extraction.people import Name, joined, names_in
from intake.extraction.prose import Prose
from intake.extraction.values import page_values, words_between
from intake.figures import Confidence, Figure, Provenance

MEMBER = (
    "grade name last first middle initial",
    "name last first middle initial",
    "name last first middle",
    "name of member",
    "members name",
    "member name",
    "service member",
    "servicemember",
    "member",
    "name rank",
    "rank name",
    "rank and name",
    "name",
    "standard name line",
)
_SHORT_RANKS = (
    "PVT PV2 PFC SPC CPL SGT SSG SFC MSG 1SG SGM CSM WO1 CW2 CW3 CW4 CW5 2LT 1LT CPT MAJ LTC COL BG AB AMN A1C SRA SSGT TSGT MSGT SMSGT "
    "CMSGT CAPT LCPL GYSGT MGYSGT 1STSGT SGTMAJ ENS LTJG LT LCDR CDR SPC1 SPC2 SPC3 SPC4 [A-Z]{2,3}[1-3] [A-Z]{2}C[SM]?"
)
_LONG_RANKS = (
    "(?:staff|technical|senior master|chief master|master|gunnery|first|command) sergeant(?: major)?|sergeant (?:first class|major)|"
    "sergeant|specialist|private(?: first class)?|(?:lance )?corporal|(?:senior )?airman(?: first class)?|"
    "(?:(?:senior |master )?chief )?petty officer(?: (?:first|second|third) class)?|(?:chief )?warrant officer(?: \\d)?|"
    "(?:first |second )?lieutenant(?: (?:colonel|commander|junior grade))?|captain|major|colonel|commander|ensign|seaman"
)
_RANK = f"(?:{'|'.join(_SHORT_RANKS.split())}|{_LONG_RANKS})"
_RANKED = re.compile(rf"(?i)(?:(?:to|for|mr|ms)[:.]? )?{_RANK}\.? (?=[A-Za-z])")
# The line that orders give a member: the name with the masked number after it, or the family name first with the rank after it.
_NUMBERED = re.compile(
    rf"^(?P<name>[^\d*]+?),? (?:[X*#\d]{{3}}-?[X*#\d]{{2}}-?\d{{4}}|[X*]{{3,}}\S*|\d{{10}}\b)|^(?P<listed>[^\d*,]+,[^\d*,]+?),? {_RANK}\b"
)
FOR_WHOM = (
    f"orders (?:for|to|ico|in the case of) (?:{_RANK} )?{{listed}}",
    f"\\b(?:to|you|member):?,? {_RANK} {{listed}}",
    f"\\b{_RANK} {{listed}},?[^\\n]{{0,40}}? (?:is|are|will be) (?:relieved|reassigned|assigned|ordered|directed)",
)
_OTHER_DAYS = (
    "report reporting birth effective nlt avail available detach rank arrive departure amended entry expiration tour cycle start"
).split()
WRITTEN = Ask(
    "date",
    ("date of orders", "orders date", "order date", "date of order", "date issued", "issue date", "date signed", "dated"),
    unless=tuple(_OTHER_DAYS),
)
BARELY = Ask("date", ("date",), unless=tuple(_OTHER_DAYS))
# The day, hour and month at the head of a naval message: "181406Z NOV 25".
_MESSAGE = re.compile(r"\b([0-3]\d)[0-2]\d[0-5]\dZ ?([A-Z]{3}) ?(\d{2})\b")
_COMPACT = re.compile(r"\b((?:19|20)\d{2})[ -]?(0[1-9]|1[0-2])[ -]?([0-2]\d|3[01])\b")


def pcs_orders(pages: Sequence[Page]) -> list[Figure]:
    """The member, not the family or those who sign, and the day of the orders."""
    name = next(_members(pages), None)
    dated = day(pages, WRITTEN) or (name and _heading_date(name)) or _compact_date(pages) or _message_date(pages) or day(pages, BARELY)
    return [*([joined("people", [name])] if name else []), *(dated or [])]


def _members(pages: Sequence[Page]) -> Iterator[Name]:
    for page in pages:
        for line in page.lines:
            for cell in (*line.cells, Cell(line.words)):
                yield from _numbered(cell, page)
    prose = Prose(pages)
    for said in (one for phrase in FOR_WHOM for one in prose.says(phrase, "listed")):
        yield from names_in(_without_rank(said.cell), said.page)
    for page in pages:
        for one in sorted(beside(page, MEMBER), key=lambda one: -one.score):
            yield from names_in(_without_rank(one.cell), page, sure=True)


def _numbered(cell: Cell, page: Page) -> Iterator[Name]:
    """The line that opens with the member's name and goes on with the number or rank."""
    bare = _without_rank(cell)
    match = _NUMBERED.match(bare.text)
    if match and match.lastgroup:
        cell = Cell(tuple(words_between(bare, *match.span(match.lastgroup))))
        yield from (name for name in names_in(cell, page) if name.cell.words == cell.words)


def _without_rank(cell: Cell) -> Cell:
    match = _RANKED.match(cell.text)
    return Cell(tuple(words_between(cell, match.end(), len(cell.text)))) if match else cell


def _heading_date(member: Name) -> list[Figure]:
    """The day over the member's name, which ends its line: alone, or after the orders' number."""
    over = [value for value in page_values(member.page) if is_date(value) and value.box.bottom <= member.cell.box.top]
    closing = [value for value in over if value.cell == len(value.row.cells) - 1 and not value.after.strip()]
    return [closing[0].figure("date")] if closing and not mentions(closing[0].row.plain, _OTHER_DAYS) else []


def _compact_date(pages: Sequence[Page]) -> list[Figure]:
    """A date written without dividers beside its caption ("DATE (YYYYMMDD) 20260512")."""
    for page in pages:
        for one in beside(page, (*WRITTEN.labels, "date yyyymmdd", "date")):
            match = _COMPACT.fullmatch(one.cell.text.strip())
            written = only_date("-".join(match.groups())) if match else None
            if written is not None:
                return [Figure("date", written, Provenance(page.number, one.cell.box, one.cell.text), Confidence.CHECK)]
    return []


def _message_date(pages: Sequence[Page]) -> list[Figure]:
    """The day at which a naval message was sent."""
    for page in pages:
        for line in page.lines:
            match = _MESSAGE.search(line.text)
            sent = only_date(" ".join(match.groups())) if match else None
            if sent is not None:
                return [Figure("date", sent, Provenance(page.number, line.box, line.text[:200]), Confidence.CHECK)]
    return []
