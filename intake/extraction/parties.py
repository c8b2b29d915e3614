"""Whose paper it is: who sent it and to whom, by caption, address block, letterhead and type size."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from statistics import median

from intake.extraction.addresses import before_address, blocks, is_address
from intake.extraction.captions import beside
from intake.extraction.headings import HEADING_LINES, heading
from intake.extraction.institutions import firms_on, is_inner_office, is_payroll_company
from intake.extraction.layout import Cell, Page, Word, plain
from intake.extraction.names import (
    ORGANISATION,
    could_be_name,
    could_be_person,
    first_name_in,
    given_names,
    is_organisation,
    is_person,
    says_organisation,
    tidy,
    without_title,
)
from intake.extraction.prose import Prose
from intake.extraction.values import values_in
from intake.figures import Confidence, Figure, Provenance

# What each sign is worth: a caption outweighs everything else together.
CAPTIONED = 3.0
OVER_ADDRESS, FIRST_ON_PAGE, IN_HEADING, LARGE, REPEATED, OWN_WORD, KNOWN = 1.0, 0.7, 0.5, 0.5, 0.4, 1.0, 2.4
# A word of the name says what it is; the library only thinks so; the shape alone allows it; a common given name decides between equals.
SAYS_SO, THOUGHT_SO, ALLOWED, GIVEN = 0.6, 0.4, 0.1, 0.05
_LEGAL_FORM = re.compile(r" (?:inc|incorporated|llc|l l c|corp|corporation|ltd|lp|llp|pllc)$")
# Below this no name is given; a name this far ahead of the next is sure.
FLOOR, LEAD = 1.1, 0.5
SURE_CAPTION = 0.88
# A sentence that gives a name is nearly as good as a caption.
SAID = 0.85
# Captions whose last word an organisation might bear.
_NO_NAMES = frozenset(
    "social security|employer state|federal state|tax office|pay group|cost center|pay center|customer service|member services".split("|")
)
# What accounts are called; a person is not.
_PRODUCT = frozenset("checking savings account certificate ira money market".split())
# With words of a trade alone ("Electric and Gas", "Cities, County, Schools") they make no name.
_JOINING = frozenset("and or cities counties schools districts agencies".split())
# The number of a form ("AD-334").
_FORM = re.compile(r"[A-Z]{1,4}-?\d{2,}[A-Z]?")
# "Member FDIC" says who insures the bank, "for assistance" whom to call.
_IS_INSURED = re.compile(r"\(?(?:Member\W|Insured\b)|for (?:assistance|information|questions|help|inquiries)\b", re.IGNORECASE)
_DOES = frozenset({"issued", "serviced", "provided", "offered", "services", "underwritten"})
_INSURED = re.compile(r"FDIC\b|NCUA\b|SIPC\b")
# What opens the title of a paper rather than its sender's name.
_TITLE = re.compile(r"(?i)(?:notice|verification|determination|explanation|summary|certificate|request|report) (?:of|for)\b")


class Sort(Enum):
    """Whether a party is a person, an organisation, or may be either."""

    PERSON = "person"
    ORGANISATION = "organisation"
    EITHER = "either"


class Place(Enum):
    """Where a party stands when no caption names it: over the paper, in its address window, or nowhere."""

    SENDER = "sender"
    ADDRESSEE = "addressee"
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class Party:
    """Whose name a figure is: its captions from best to worst, words that speak for it ("bank", "county"), sentences that say it,
    and well-known firms it may be. ``says_so``: without a caption only a name whose own words tell what it is will do.
    ``never`` are words of the paper's own that no such name holds.
    """

    figure: str
    captions: tuple[str, ...]
    sort: Sort
    place: Place = Place.NOWHERE
    words: frozenset[str] = frozenset()
    sentences: tuple[str, ...] = ()
    firms: str = ""
    says_so: bool = False
    never: frozenset[str] = frozenset()

    def is_named(self, name: Cell) -> bool:
        """Whether the words may be its name: they hold none of the paper's own."""
        return not self.never & set(name.plain.split())


@dataclass
class _Candidate:
    cell: Cell
    page: Page
    caption: float = 0.0
    signs: dict[str, float] = field(default_factory=dict)

    @property
    def score(self) -> float:
        return CAPTIONED * self.caption + sum(self.signs.values())


def parties(pages: Sequence[Page], wanted: Sequence[Party]) -> Iterator[Figure]:
    """A figure for each party that stands out; two parties of one paper are never the same name."""
    given: set[str] = set()
    for party in wanted:
        figure = _party(pages, party, given)
        if figure is not None:
            given.add(_key(figure.text))
            yield figure


def party(pages: Sequence[Page], wanted: Party) -> Figure | None:
    """The one name that stands out for a party, if any does."""
    return _party(pages, wanted, set())


def _party(pages: Sequence[Page], wanted: Party, taken: set[str]) -> Figure | None:
    found: dict[str, _Candidate] = {}
    for page in pages:
        _captioned(page, wanted, found)
    _said(Prose(pages), wanted, found)
    if wanted.place is not Place.NOWHERE:
        _placed(pages[0], wanted, found)
    if wanted.firms:
        _well_known(pages, wanted, found)
    firms = {key[:5] for key in taken}
    ranked = sorted(
        (c for key, c in found.items() if key not in taken and not (key[:5] in firms and says_organisation(c.cell.text))),
        key=lambda c: -c.score,
    )
    if not ranked or ranked[0].score < FLOOR:
        return None
    best, lead = ranked[0], ranked[0].score - (ranked[1].score if len(ranked) > 1 else 0.0)
    best = _in_full(best, ranked)
    sure = best.page.source == "pdf" and lead >= LEAD and (best.caption >= SURE_CAPTION or best.score >= 2 * FLOOR)
    return name_figure(wanted.figure, best.cell, best.page, Confidence.HIGH if sure else Confidence.CHECK)


def _in_full(best: _Candidate, others: Sequence[_Candidate]) -> _Candidate:
    """The legal name that stands with an address under a firm's mark and begins like it ("Acme", "ACME STORES, INC.")."""
    mark = _key(best.cell.text)
    if best.caption or len(best.cell.words) > 1:
        return best
    full = (other for other in others if other is not best and "address" in other.signs and _LEGAL_FORM.search(other.cell.plain))
    return next((other for other in full if _key(other.cell.text).startswith(mark)), best)


def name_figure(name: str, cell: Cell, page: Page, confidence: Confidence = Confidence.CHECK) -> Figure:
    """A name as a figure, traced to its words."""
    return Figure(name, tidy(cell.text)[:200], Provenance(page.number, cell.box, cell.text[:200]), confidence)


def _key(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalnum())


def _captioned(page: Page, wanted: Party, found: dict[str, _Candidate]) -> None:
    for one in beside(page, wanted.captions):
        name = before_address(_without_remarks(one.cell).words)
        if name is None or is_address(name.text) or name.text.endswith(":") or _INSURED.match(one.cell.text):
            continue
        if not (_fits_caption(name.text, wanted.sort) and wanted.is_named(name)):
            continue
        if len(name.words) == 1 and one.score < SURE_CAPTION:
            continue
        if wanted.sort is not Sort.ORGANISATION and _PRODUCT & set(one.cell.plain.split()):
            continue
        candidate = found.setdefault(_key(name.text), _Candidate(name, page))
        if one.score > candidate.caption:
            candidate.caption, candidate.cell, candidate.page = one.score, name, page
        candidate.signs["reads"] = _reads_as(name.text, wanted.sort)


def _said(prose: Prose, wanted: Party, found: dict[str, _Candidate]) -> None:
    """Names that sentences give ("we confirm that Jane Doe is employed by Acme Co."), as good as a caption."""
    for rank, phrase in enumerate((*wanted.sentences, *_in_sections(wanted))):
        place = "person" if "{person}" in phrase else "organisation"
        for one in prose.says(phrase, place):
            name = before_address(_once(one.cell.words))
            if name is not None and _fits_caption(name.text, wanted.sort) and plain(name.text) not in ORGANISATION:
                candidate = found.setdefault(_key(name.text), _Candidate(name, one.page))
                candidate.caption = max(candidate.caption, SAID - 0.01 * rank)
                candidate.signs["reads"] = _reads_as(name.text, wanted.sort)


def _once(words: Sequence[Word]) -> Sequence[Word]:
    """The words without a repetition, where a title's name is followed by the sentence that begins with it."""
    half = len(words) // 2
    twice = len(words) % 2 == 0 and [plain(word.text) for word in words[:half]] == [plain(word.text) for word in words[half:]]
    return words[:half] if twice else words


def _in_sections(wanted: Party) -> tuple[str, ...]:
    """A name captioned only "Name" in a section that says whose it is ("Employer information")."""
    place = "person" if wanted.sort is Sort.PERSON else "organisation"
    return tuple(
        f"{word} (?:information|details|info|data)\\W+(?:company |full |legal )?name:? {{{place}}}"
        for word in wanted.captions
        if " " not in word
    )


def _fits_caption(text: str, sort: Sort) -> bool:
    """Beside a caption the shape of a name is enough, unless it plainly reads as the other sort."""
    if len(text.split()) < 2 and (sort is Sort.PERSON or (sort is Sort.EITHER and len(text) < 4)):
        return False
    if sort is Sort.PERSON:
        return could_be_person(text) and not says_organisation(text)
    if plain(text) in _NO_NAMES:
        return False
    return could_be_name(text) or says_organisation(text) or (sort is Sort.EITHER and could_be_person(text))


def _reads_as(text: str, sort: Sort) -> float:
    """How much the words themselves speak for a person or an organisation."""
    organisation = SAYS_SO if says_organisation(text) else THOUGHT_SO if is_organisation(text) else 0.0
    person = 0.0 if says_organisation(text) else THOUGHT_SO if is_person(text) else ALLOWED if could_be_person(text) else 0.0
    given = GIVEN if person and plain(text.split()[0]) in given_names() else 0.0
    return {Sort.PERSON: person + given, Sort.ORGANISATION: organisation, Sort.EITHER: max(person, organisation)}[sort]


def _placed(page: Page, wanted: Party, found: dict[str, _Candidate]) -> None:
    """What place and type say of names that no caption claims; they also add to the captioned ones."""
    usual = median(word.height for word in page.words)
    windows = {id(cell) for block in blocks(page) for cell in block.names}
    for cell, line in [*heading(page), *((c, HEADING_LINES) for block in blocks(page) for c in block.names)]:
        over_address = id(cell) in windows
        name = _name_in_place(cell, wanted, line, over_address)
        if name is None or not wanted.is_named(name):
            continue
        signs = found.setdefault(_key(name.text), _Candidate(name, page)).signs
        signs["heading"] = max(signs.get("heading", 0.0), IN_HEADING if line < HEADING_LINES else IN_HEADING / 2)
        signs["reads"] = _reads_as(name.text, wanted.sort)
        if over_address:
            signs["address"] = OVER_ADDRESS
        if wanted.place is Place.SENDER:
            signs["first"] = max(signs.get("first", 0.0), FIRST_ON_PAGE / (1 + line) if line < 3 else 0.0)
            signs["large"] = LARGE if cell.box.bottom - cell.box.top > 1.2 * usual else signs.get("large", 0.0)
        if wanted.words and any(word in wanted.words for word in name.plain.split()):
            signs["own word"] = OWN_WORD
        if page.plain.count(name.plain) > 1:
            signs["repeated"] = REPEATED


def _name_in_place(cell: Cell, wanted: Party, line: int, over_address: bool) -> Cell | None:
    """The name a cell gives without any caption, if it gives one: an addressee fills its cell, a sender's title may follow."""
    if is_address(cell.text) or ":" in cell.text or _in_brackets(cell) or (wanted.place is Place.SENDER and _TITLE.match(cell.text)):
        return None
    name = first_name_in(cell.words if wanted.place is Place.ADDRESSEE else _without_remarks(without_title(cell)).words)
    if name is None or plain(name.text) in _NO_NAMES or len(name.text) < 4 or (len(name.words) == 1 and line > 1 and not over_address):
        return None
    text = name.text
    if re.match(r"an? ", plain(text)) and says_organisation(text):
        # "An Exelon Company" says to whom the sender belongs.
        return None
    if set(plain(text).split()) <= ORGANISATION | _JOINING:
        return None
    if wanted.place is Place.SENDER:
        fits = (could_be_name(text) or _is_office(cell, wanted, line)) and (says_organisation(text) or not is_person(text))
        alone = len(name.words) == 1 and (plain(text) in given_names() or _FORM.fullmatch(text) or values_in(cell.text))
        if alone or is_inner_office(text):
            return None
        told = not wanted.says_so or any(word in wanted.words for word in plain(text).split())
        return name if fits and told and not is_payroll_company(text) else None
    whole = len(plain(cell.text)) == len(plain(text))
    person = could_be_person(text) and not says_organisation(text) if over_address else is_person(text) and not says_organisation(text)
    firm = wanted.sort is Sort.EITHER and over_address and says_organisation(text)
    return name if whole and (person or firm) else None


def _in_brackets(cell: Cell) -> bool:
    """Whether all a cell says is an aside: a region, a branch."""
    return cell.text.startswith("(") and cell.text.endswith(")")


def _without_remarks(cell: Cell) -> Cell:
    """A sender's name without who insures it and what it does ("Issued by First Bank, Member FDIC")."""
    insured = next((at for at in range(1, len(cell.words)) if _IS_INSURED.match(Cell(cell.words[at:]).text)), len(cell.words))
    does = next((at for at in range(1, insured - 1) if cell.words[at].text == "by" and cell.words[at - 1].text.lower() in _DOES), -1)
    return Cell(cell.words[does + 1 : insured])


def _is_office(cell: Cell, wanted: Party, line: int) -> bool:
    """Whether a paper's first line names an office in everyday words alone ("Employment Services Department")."""
    return wanted.says_so and line == 0 and len(cell.words) > 1 and cell.plain.split()[-1] in wanted.words


def _well_known(pages: Sequence[Page], wanted: Party, found: dict[str, _Candidate]) -> None:
    """Firms everybody knows, wherever they are named: the longest form of the one that stands first."""
    named = [(cell, page) for page in pages[:2] for cell in firms_on(page, wanted.firms)]
    if not named:
        return
    first = named[0][0].plain.split()[0]
    same = [(cell, page) for cell, page in named if cell.plain.split()[0] == first]
    cell, page = max(same, key=lambda pair: (any(word in wanted.words for word in pair[0].plain.split()), len(pair[0].words)))
    signs: dict[str, float] = {}
    for key in [key for key, other in found.items() if other.cell.plain.split()[:1] == [first] and not other.caption]:
        # What place and type say of a shorter or longer form of the name, they say of the firm.
        for sign, worth in found.pop(key).signs.items():
            signs[sign] = max(worth, signs.get(sign, 0.0))
    signs = found.setdefault(_key(cell.text), _Candidate(cell, page, signs=signs)).signs
    signs["known"] = KNOWN + (REPEATED if len(same) > 1 else 0.0)
