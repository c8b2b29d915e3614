"""Made-up households and their papers, in the words of the second statement, and as the code under test is told of them."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

from intake.completeness import Assessment, Clarification, SignedHere, Waiver, assess
from intake.kinds import DocumentKind, HardshipKind, IncomeKind, Intent, Investor, PersonRole, ReviewOutcome, Signed, Standing
from intake.requirements.conventional import FORM_4506C
from intake.requirements.evidence import Evidence
from intake.requirements.model import Hardship, Income, Person, Requirement, Situation
from intake.requirements.programmes import resolved_set
from tests.intake.requirements import second_statement as second
from tests.intake.requirements.second_statement import Household, Sheet, Thing

TODAY = date(2026, 11, 20)
LAST_MONTH = date(2026, 10, 31)
AGES = (20, 51, 81, 112)  # of the statements that end on the last of October, September, August and July
PROGRAMMES = (*Investor, None)
KINDS = [kind.value for kind in DocumentKind]
TAX_FORM_FOR = frozenset({"self_employed", "rental"})
MOST_WAYS_TO_SHARE = 64
AGED_BY = {
    "pay_stub": "pay_date", "benefit_letter": "letter_date", "profit_and_loss": "period_end", "investment_statement": "period_end",
    "rent_check": "date", "utility_bill": "statement_date", "form_4506c": "signature_date",
}
HOLDING_UNTIL = {"unemployment_letter": "benefit_end", "lease": "lease_end"}
MADE_OUT_BY = {"pay_stub": "employer", "employment_letter": "employer", "benefit_letter": "agency", "unemployment_letter": "agency",
               "profit_and_loss": "business", "rent_check": "payer"}


def a_household(chance: random.Random, investor: Investor | None) -> Household:
    """One to four people in any role and standing, with incomes, hardships, signatures, waivers and questions of any kind."""
    roles = ["borrower", chance.choice(["borrower", "successor"])]
    people = {"p1": (chance.choice(roles), chance.choice(["living"] * 8 + ["divorced", "deceased"]))}
    for number in range(2, chance.randint(2, 5)):
        people[f"p{number}"] = (chance.choice(list(PersonRole)).value, chance.choice(list(Standing)).value)
    incomes: dict[str, tuple[str, str]] = {}
    for who in people:
        for kind in chance.choices(list(IncomeKind), k=chance.choice([0, 1, 1, 2, 3])):
            incomes[f"i{len(incomes) + 1}"] = (who, kind.value)
    hardships = frozenset(kind.value for kind in chance.sample(list(HardshipKind), chance.randint(0, 3)))
    plain = Household(
        investor.value if investor else None, people, hardships, incomes, old_fha_list=chance.random() < 0.3,
        tax_form_for=TAX_FORM_FOR if chance.random() < 0.3 else frozenset(),
    )
    signed = frozenset(who for who in people if chance.random() < 0.15)
    return replace(plain, signed_on_site=signed, waived=_some(chance, plain), asked_again=_some(chance, plain))


def some_sheets(chance: random.Random, of: Household) -> list[Sheet]:
    """For each thing asked nothing, part of one way or all of it, some of it spoiled; and a stray paper or two."""
    while True:
        sheets = [sheet for thing in second.things(of) if chance.random() < 0.7 for sheet in _towards(chance, of, thing)]
        sheets = [_spoiled(chance, sheet) if chance.random() < 0.15 else sheet for sheet in sheets if chance.random() < 0.9]
        sheets += [a_sheet(chance, chance.choice(KINDS), chance.choice(list(of.people))) for _ in range(chance.choice([0, 1, 2]))]
        if second.ways_to_share(of, sheets) <= MOST_WAYS_TO_SHARE:
            return sheets


def a_complete_file(chance: random.Random, investor: Investor | None) -> tuple[Household, list[Sheet]]:
    """A household with the papers of one way for each thing asked, all of them good."""
    while True:
        of = replace(a_household(chance, investor), asked_again=frozenset())
        sheets = [sheet for thing in second.things(of) for sheet in _towards(chance, of, thing)]
        if sheets and second.ways_to_share(of, sheets) <= MOST_WAYS_TO_SHARE and second.missing_lists(of, sheets) == {frozenset()}:
            return of, sheets


_numbers = count(1)


def a_sheet(chance: random.Random, kind: str, whose: str | None, **known: object) -> Sheet:
    """A good sheet of this kind."""
    month = chance.choice([0, 1, 2]) if kind == "bank_statement" else None
    age = AGES[month] if month is not None else chance.randint(1, 90)
    return replace(Sheet(f"d{next(_numbers)}", kind, whose, age=age, month=month), **known)  # type: ignore[arg-type]


def _some(chance: random.Random, of: Household) -> frozenset[tuple[str, str | None]]:
    return frozenset(
        (thing.key, chance.choice([None, thing.person, thing.source])) for thing in second.things(of) if chance.random() < 0.04
    )


def _towards(chance: random.Random, of: Household, thing: Thing) -> list[Sheet]:
    """Every paper of one way to show a thing: sent for it, or for nothing in particular."""
    line = chance.choice(thing.lines)
    sheets: list[Sheet] = []
    sent = (thing.key, chance.choice([thing.source or thing.person, thing.source or thing.person, None])) if chance.random() < 0.6 else None
    for part in line.split("; "):
        words = part.split()
        number = int(words.pop(0)) if words[0].isdigit() else 1
        kind = chance.choice(words[0].split("/"))
        whose = thing.person or chance.choice([*of.people, None])
        needed = (thing.key, thing.source or thing.person) if "sent" in words else sent
        for at in range(number):
            month = at if kind == "bank_statement" else None
            age = AGES[at] if kind == "bank_statement" else 1 + 30 * at + chance.randint(0, 29)
            sheets.append(a_sheet(
                chance, kind, whose, month=month, age=age, sent=needed, payer=chance.choice(["", "acme", "birch"]),
                accepted=chance.random() < 0.1,
            ))
    return sheets


SPOILS: dict[str, dict[str, object]] = {
    "blank or short": {"spoiled": True},
    "stale": {"age": 130, "month": None},
    "another's": {"whose": "a stranger"},
    "unsigned": {"signed": "no"},
    "without its year to date": {"year_to_date": False},
    "unread": {"unread": True, "age": None, "month": None, "signed": None, "accepted": False},
    "of no known kind": {"kind": None, "unread": True, "age": None, "month": None, "signed": None, "accepted": False},
    "of another kind": {"kind": "w2", "month": None, "accepted": False},
    "rejected": {"rejected": True, "accepted": False},
}


def spoiled(sheet: Sheet, how: str) -> Sheet:
    """The same sheet with something wrong; a person accepts no such paper, and a stale statement is July's."""
    worse = replace(sheet, **{"accepted": False, **SPOILS[how]})  # type: ignore[arg-type]
    return replace(worse, month=3, age=AGES[3]) if how == "stale" and sheet.kind == "bank_statement" else worse


def _spoiled(chance: random.Random, sheet: Sheet) -> Sheet:
    return spoiled(sheet, chance.choice(list(SPOILS)))


def as_told(of: Household, sheets: Iterable[Sheet], chance: random.Random) -> Assessment:
    """What the code under test says of it; the homeowner's hope is anything, for it changes nothing."""
    rows = requirements(of)
    return assess(
        situation(of, chance.choice([*Intent, None])), [evidence(sheet) for sheet in sheets], rows, TODAY,
        waivers=[Waiver(key, whom, "Dana", TODAY, "seen") for key, whom in of.waived],
        clarifications=[Clarification(key, whom, "Dana", TODAY, "unclear") for key, whom in of.asked_again],
        signed_here=[SignedHere(row.key, who, TODAY) for who in of.signed_on_site for row in rows],
    )


def situation(of: Household, intent: Intent | None = None) -> Situation:
    return Situation(
        Investor(of.investor) if of.investor else None, "OR",
        tuple(Person(who, who, PersonRole(role), Standing(standing)) for who, (role, standing) in of.people.items()),
        tuple(Hardship(HardshipKind(kind)) for kind in sorted(of.hardships)),
        tuple(Income(source, who, IncomeKind(kind)) for source, (who, kind) in of.incomes.items()), intent,
    )


def requirements(of: Household) -> Sequence[Requirement]:
    """The list in force on the day; with Form 4506-C where a servicer asks it."""
    on = date(2025, 9, 30) if of.old_fha_list else TODAY
    rows = resolved_set(Investor(of.investor) if of.investor else None, "OR", on).requirements
    return (*rows, replace(FORM_4506C, when=tuple(of.tax_form_for))) if of.tax_form_for and of.investor != "fha" else rows


def evidence(sheet: Sheet) -> Evidence:
    """A sheet as the reader and a reviewer would have left it."""
    kind = DocumentKind(sheet.kind) if sheet.kind else None
    review = ReviewOutcome.REJECTED if sheet.rejected else ReviewOutcome.ACCEPTED if sheet.accepted else ReviewOutcome.NONE
    return Evidence(
        sheet.name, kind, TODAY - timedelta(days=1), sheet.whose, _figures(sheet), 1, 2 if sheet.spoiled else 1,
        Signed(sheet.signed) if sheet.signed else None, review, "unread" if sheet.unread else "ok",
        ((sheet.sent[0], sheet.sent[1]),) if sheet.sent else (), () if sheet.year_to_date else ("year_to_date",),
    )


def _figures(sheet: Sheet) -> dict[str, date | str]:
    figures: dict[str, date | str] = {}
    if sheet.payer and sheet.kind in MADE_OUT_BY:
        figures[MADE_OUT_BY[sheet.kind]] = sheet.payer
    if sheet.age is None or sheet.kind is None:
        return figures
    on = TODAY - timedelta(days=sheet.age)
    if sheet.kind == "bank_statement":
        figures |= {"period_start": on.replace(day=1), "period_end": on}
    elif sheet.kind == "form_1040":
        figures["tax_year"] = "2025" if sheet.age <= 90 else "2024"
    elif sheet.kind in HOLDING_UNTIL:
        figures[HOLDING_UNTIL[sheet.kind]] = TODAY + timedelta(days=90 - sheet.age)
    elif sheet.kind in AGED_BY:
        figures[AGED_BY[sheet.kind]] = on
    return figures
