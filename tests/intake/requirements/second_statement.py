"""The same rules, stated a second time as plain tables and worked another way: by trying every way to share out the papers.

It knows nothing of the code it is held against. A table line is one way to show a thing and any one line is enough; the parts
of a line, between semicolons, are all needed. A part reads: how many (one where no number stands), which kinds (between slashes),
and what must hold: "fresh" (at most 90 days old; 120 for "fresh120"), "signed", "year" (with its year to date), "row" (months of one
account in a row), "sent" (counts only where it was sent for this very thing).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

NOTE_SIGNERS = {"borrower", "co_borrower", "successor"}
STATEMENTS = "2 bank_statement fresh row"

INCOME = {
    "wages": ("pay_stub fresh year", "pay_stub fresh; employment_letter signed", STATEMENTS),
    "self_employed": ("profit_and_loss fresh signed", "form_1040 fresh signed", "other sent signed", STATEMENTS),
    "unemployment_ben": ("unemployment_letter fresh", STATEMENTS),
    "benefit_taxable": ("benefit_letter fresh", STATEMENTS),
    "benefit_nontax": ("benefit_letter fresh", STATEMENTS),
    "rental": ("2 rent_check fresh", STATEMENTS),
    "invest_ins": ("2 investment_statement fresh", STATEMENTS),
    "other": ("divorce_decree", "separation_agreement", "other sent", STATEMENTS),
    "nonborrower": (
        f"{STATEMENTS}; utility_bill/lease fresh",
        "pay_stub/benefit_letter/unemployment_letter/profit_and_loss fresh; utility_bill/lease fresh; 2 rent_check fresh",
    ),
}
HELP_GIVEN = (f"{STATEMENTS}; utility_bill/lease fresh", "2 rent_check fresh; utility_bill/lease fresh")
HARDSHIP = {
    "disability_illness": ("hardship_letter", "benefit_letter/other sent"),
    "divorce": ("divorce_decree", "separation_agreement", "quitclaim_deed"),
    "separation_unrelated": ("quitclaim_deed", "separation_agreement"),
    "death": ("death_certificate", "obituary"),
    "relocation_mil": ("pcs_orders", "employment_letter"),
    "relocation_civ": ("offer_letter signed", "employment_letter", "hardship_letter"),
    "business_failure": ("hardship_letter",),
    "other": ("hardship_letter",),
}
SUCCESSOR = {
    "death": ("death_certificate; quitclaim_deed", "death_certificate; other sent"),
    "divorce": ("divorce_decree; separation_agreement", "quitclaim_deed"),
    "other": ("quitclaim_deed", "other sent"),
}
FORM = ("form_710 signed",)
TAX_FORM = ("form_4506c fresh120 signed",)
FHA_STATEMENT = ("hardship_letter", "form_710 signed")
FHA_ATTESTATION = ("other/hardship_letter/form_710 sent signed",)
SIGNED_ON_THE_SITE = {"form.710", "attestation.fha"}
NAMING_SEVERAL = {"divorce_decree", "separation_agreement", "quitclaim_deed", "death_certificate", "obituary"}
OF_ONE_SOURCE = {
    "pay_stub", "employment_letter", "benefit_letter", "unemployment_letter", "profit_and_loss", "investment_statement", "rent_check",
}


Missing = frozenset[tuple[str, str | None, str | None]]


@dataclass(frozen=True)
class Household:
    """Who is there: people as (role, standing), incomes as (person, kind), and what was decided or signed beside the papers."""

    investor: str | None
    people: Mapping[str, tuple[str, str]]
    hardships: frozenset[str]
    incomes: Mapping[str, tuple[str, str]]
    old_fha_list: bool = False
    tax_form_for: frozenset[str] = frozenset()
    signed_on_site: frozenset[str] = frozenset()
    waived: frozenset[tuple[str, str | None]] = frozenset()
    asked_again: frozenset[tuple[str, str | None]] = frozenset()


@dataclass(frozen=True)
class Sheet:
    """One paper as a person who holds it would note it down.

    ``age`` counts in days, None where its date cannot be read; ``month`` counts bank months back from the last one. A kind of None is
    a paper nobody could name.
    """

    name: str
    kind: str | None
    whose: str | None
    age: int | None = 10
    month: int | None = None
    signed: str | None = "yes"
    year_to_date: bool = True
    spoiled: bool = False
    unread: bool = False
    rejected: bool = False
    accepted: bool = False
    payer: str = ""
    sent: tuple[str, str | None] | None = None


@dataclass(frozen=True)
class Thing:
    """One thing asked: its name, whom and which source it is about, and the lines of its table."""

    key: str
    person: str | None
    source: str | None
    lines: tuple[str, ...]


def things(of: Household) -> list[Thing]:
    """Everything asked of this household, whatever was decided beside it."""
    return [*_signed(of), *_hardships(of), *_incomes(of), *_successions(of)]


def missing_lists(of: Household, sheets: Sequence[Sheet]) -> set[Missing]:
    """Every missing list that is as short as can be: each employer's or agency's papers may show one source, whichever it is."""
    asked = things(of)
    usable = [sheet for sheet in sheets if not sheet.rejected]
    may_show, rivals = _parted(asked, usable)
    lists = []
    for sources in product(*rivals.values()):
        chosen = {name: source for names, source in zip(rivals, sources, strict=True) for name in names}
        lists.append(frozenset(
            (thing.key, thing.person, thing.source) for thing in asked
            if not _is_settled(of, thing) and (_is_asked_again(of, thing) or not _shown(thing, _given(thing, usable, may_show, chosen)))
        ))
    fewest = min(len(missing) for missing in lists)
    return {missing for missing in lists if len(missing) == fewest}


def ways_to_share(of: Household, sheets: Sequence[Sheet]) -> int:
    """How many ways there are to share out the papers."""
    return prod(len(sources) for sources in _parted(things(of), sheets)[1].values())


def signers(of: Household) -> set[str | None]:
    """Everyone on the note who lives; those divorced where nobody else is left; nobody in particular where nobody is."""
    on_note = {who: standing for who, (role, standing) in of.people.items() if role in NOTE_SIGNERS}
    living = {who for who, standing in on_note.items() if standing == "living"}
    return {*(living or {who for who, standing in on_note.items() if standing == "divorced"})} or {None}


def _signed(of: Household) -> Iterator[Thing]:
    for who in signers(of):
        if of.investor != "fha":
            yield Thing("form.710", who, None, FORM)
        elif not of.old_fha_list:
            yield Thing("attestation.fha", who, None, FHA_ATTESTATION)
        if of.investor != "fha" and any(kind in of.tax_form_for and whose == who for whose, kind in of.incomes.values()):
            yield Thing("form.4506c", who, None, TAX_FORM)


def _hardships(of: Household) -> Iterator[Thing]:
    if of.investor == "fha":
        yield from (Thing(f"hardship.{kind}", None, None, FHA_STATEMENT) for kind in of.hardships or {"other"})
    else:
        yield from (Thing(f"hardship.{kind}", None, None, HARDSHIP[kind]) for kind in of.hardships if kind in HARDSHIP)


def _incomes(of: Household) -> Iterator[Thing]:
    if of.investor == "fha" and not of.old_fha_list:
        return
    for source, (who, kind) in of.incomes.items():
        role, standing = of.people[who]
        gone = standing == "deceased" or (standing == "divorced" and role in NOTE_SIGNERS and who not in signers(of))
        if not gone:
            yield Thing(f"income.{kind}", who, source, INCOME[kind])
        if role == "contributor" and kind != "nonborrower":
            yield Thing("income.nonborrower", who, source, HELP_GIVEN)


def _successions(of: Household) -> Iterator[Thing]:
    standings = {standing for _, standing in of.people.values()}
    code = (
        "death" if "deceased" in standings or "death" in of.hardships
        else "divorce" if "divorced" in standings or "divorce" in of.hardships else "other"
    )
    for who, (role, standing) in of.people.items():
        if role == "successor" and standing != "deceased":
            yield Thing(f"successor.{code}", who, None, SUCCESSOR[code])


def _is_about(thing: Thing, decided: Iterable[tuple[str, str | None]]) -> bool:
    return any(key == thing.key and whom in (None, thing.person, thing.source) for key, whom in decided)


def _is_asked_again(of: Household, thing: Thing) -> bool:
    return _is_about(thing, of.asked_again)


def _is_settled(of: Household, thing: Thing) -> bool:
    """Waived; or signed on the site with no question open."""
    if _is_about(thing, of.waived) or _is_asked_again(of, thing):
        return _is_about(thing, of.waived)
    signed = of.signed_on_site & signers(of)
    if thing.key in SIGNED_ON_THE_SITE:
        return thing.person in signed or (thing.person is None and bool(signed))
    return of.investor == "fha" and thing.key.startswith("hardship.") and bool(signed)


def _names(thing: Thing, sheet: Sheet) -> bool:
    return sheet.sent is not None and sheet.sent[0] == thing.key and sheet.sent[1] in (None, thing.person, thing.source)


def _parts(line: str) -> Iterator[tuple[int, set[str], set[str]]]:
    for part in line.split("; "):
        words = part.split()
        number = int(words.pop(0)) if words[0].isdigit() else 1
        yield number, set(words[0].split("/")), set(words[1:])


def _could_show(thing: Thing, sheet: Sheet) -> bool:
    """Whether a sheet's kind and person could show this, were it sent for nothing in particular."""
    theirs = thing.person is None or sheet.whose in (None, thing.person) or sheet.kind in NAMING_SEVERAL
    return theirs and any(sheet.kind in kinds and "sent" not in must for line in thing.lines for _, kinds, must in _parts(line))


def _meant_for(asked: Sequence[Thing], sheet: Sheet) -> list[Thing]:
    """The things a sheet may show: those it was sent for, and those its kind and person show as well."""
    named = [thing for thing in asked if _names(thing, sheet)]
    fitting = [thing for thing in asked if _could_show(thing, sheet)]
    if not named:
        return fitting
    own = [thing for thing in named if thing.person in (None, sheet.whose)] or named
    about = {sheet.whose} if sheet.whose else {thing.person for thing in own}
    also = [
        thing for thing in fitting
        if (thing.person is None or thing.person in about or sheet.kind in NAMING_SEVERAL)
        and (thing.source is None or sheet.kind not in OF_ONE_SOURCE)
    ]
    return [*own, *(thing for thing in also if thing not in own)]


def _parted(
    asked: Sequence[Thing], sheets: Sequence[Sheet]
) -> tuple[dict[str, list[Thing]], dict[tuple[str, ...], tuple[str, ...]]]:
    """What each sheet may show, and the sheets that must choose one source, those of one payer together, with the choice they have."""
    may_show = {sheet.name: _meant_for(asked, sheet) for sheet in sheets}
    choosing: dict[tuple[str, str, tuple[str, ...]], list[str]] = defaultdict(list)
    for sheet in sheets:
        sources = tuple(sorted({thing.source for thing in may_show[sheet.name] if thing.source}))
        if sheet.kind in OF_ONE_SOURCE and len(sources) > 1:
            # The name on an investment statement is its holder's, not its payer's.
            payer = sheet.payer if sheet.kind != "investment_statement" else ""
            choosing[(str(sheet.kind), payer or sheet.name, sources)].append(sheet.name)
    return may_show, {tuple(names): sources for (_, _, sources), names in choosing.items()}


def _given(
    thing: Thing, sheets: Iterable[Sheet], may_show: Mapping[str, list[Thing]], chosen: Mapping[str, str]
) -> list[Sheet]:
    return [
        sheet for sheet in sheets
        if thing in may_show[sheet.name] and (thing.source is None or chosen.get(sheet.name, thing.source) == thing.source)
    ]


def _shown(thing: Thing, sheets: Sequence[Sheet]) -> bool:
    return any(all(_enough(thing, part, sheets) for part in _parts(line)) for line in thing.lines)


def _enough(thing: Thing, part: tuple[int, set[str], set[str]], sheets: Sequence[Sheet]) -> bool:
    number, kinds, must = part
    good = [sheet for sheet in sheets if (sheet.kind is None or sheet.kind in kinds) and not _bad(thing, sheet, must)]
    if any(sheet.unread for sheet in good):
        return True  # it may hold all that is asked
    return (_months(good) if "row" in must else len({(sheet.age, sheet.name if sheet.age is None else "") for sheet in good})) >= number


def _bad(thing: Thing, sheet: Sheet, must: set[str]) -> bool:
    """Whether something is known to be wrong; what is not known is not wrong."""
    oldest = 120 if "fresh120" in must else 90 if "fresh" in must else None
    strange = thing.person is not None and sheet.whose not in (None, thing.person) and sheet.kind not in NAMING_SEVERAL
    too_old = oldest is not None and sheet.age is not None and sheet.age > oldest
    if sheet.accepted:
        return too_old  # a person's word settles all but its age
    return (
        sheet.spoiled or strange or too_old or ("signed" in must and sheet.signed == "no") or ("year" in must and not sheet.year_to_date)
    )


def _months(sheets: Sequence[Sheet]) -> int:
    """The longest run of months; one whose month cannot be read may be the next."""
    known = sorted({sheet.month for sheet in sheets if sheet.month is not None})
    longest = run = 0
    for at, month in enumerate(known):
        run = run + 1 if at and month == known[at - 1] + 1 else 1
        longest = max(longest, run)
    return longest + sum(sheet.month is None for sheet in sheets)
