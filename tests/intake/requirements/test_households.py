"""A thousand made-up households in every programme: what is missing, by the catalogue and by the second statement."""

import random
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from intake.completeness import assess
from intake.kinds import DocumentKind, HardshipKind, IncomeKind, Investor, PersonRole, ReviewOutcome, Signed, Standing
from intake.requirements.evidence import DATED_BY, Evidence
from intake.requirements.model import Hardship, Income, Person, Situation
from intake.requirements.programmes import resolved_set
from tests.intake.papers import TODAY, a_paper, a_statement
from tests.intake.requirements.second_statement import ABOUT_SEVERAL, Asked, asked, still_missing

HOUSEHOLDS = 1000
# Kinds that show one source each are given one income of each kind a person, so that counting them needs no pairing.
SHARED = {"benefit_taxable", "benefit_nontax", "nonborrower", "rental"}


def a_household(chance: random.Random, investor: Investor | None) -> Situation:
    people = [Person("p1", "", chance.choice([PersonRole.BORROWER, PersonRole.BORROWER, PersonRole.SUCCESSOR]))]
    for number in range(2, chance.randint(2, 5)):
        people.append(Person(f"p{number}", "", chance.choice(list(PersonRole)), chance.choice(list(Standing))))
    if chance.random() < 0.1:
        people[0] = replace(people[0], standing=Standing.DIVORCED)
    incomes = []
    for person in people:
        kinds = chance.sample(list(IncomeKind), chance.randint(0, 3))
        if sum(kind in SHARED for kind in kinds) > 1:
            kinds = [kind for kind in kinds if kind not in SHARED]
        if "nonborrower" in kinds or person.role is PersonRole.CONTRIBUTOR:
            kinds = kinds[:1]
        incomes += [Income(f"i{len(incomes) + at}", person.id, kind) for at, kind in enumerate(kinds)]
    hardships = tuple(Hardship(kind) for kind in chance.sample(list(HardshipKind), chance.randint(0, 3)))
    return Situation(investor, "OR", tuple(people), hardships, tuple(incomes))


def what_is_asked(household: Situation) -> dict[Asked, tuple[object, ...]]:
    return asked(
        household.investor.value if household.investor else None,
        {person.id: (person.role.value, person.standing.value) for person in household.people},
        {hardship.kind.value for hardship in household.hardships},
        {income.id: (income.person or "", income.kind.value) for income in household.incomes},
    )


def papers_of(kind: str, person: str, number: int) -> list[Evidence]:
    if kind == "bank_statement":
        return [a_statement(end, person) for end in ("2026-10-31", "2026-09-30", "2026-08-31")[:number]]
    return [a_paper(DocumentKind(kind), person, aged=10 + 30 * at) for at in range(number)]


def some_papers(chance: random.Random, household: Situation, ways_of: dict[Asked, tuple[object, ...]]) -> list[Evidence]:
    """For each thing asked: nothing, part of one way, or all of it."""
    held: Counter[tuple[str, str]] = Counter()
    papers: list[Evidence] = []
    for (_, person, _), ways in ways_of.items():
        if not ways or chance.random() < 0.3:
            continue
        way = dict(chance.choice(ways))  # type: ignore[call-overload]
        if chance.random() < 0.3:
            way.popitem()
        for kind, number in way.items():
            whose = person or chance.choice(household.people).id
            lacking = number - held[(kind, whose)]
            papers += papers_of(kind, whose, number)[: max(0, lacking)]
            held[(kind, whose)] += max(0, lacking)
    return papers


def missing(household: Situation, papers: list[Evidence]) -> set[Asked]:
    rows = resolved_set(household.investor, household.state, TODAY).requirements
    found = assess(household, papers, rows, TODAY)
    return {(item.key, item.person, item.source) for item in found.missing}


def expected(household: Situation, papers: list[Evidence]) -> set[Asked]:
    held = Counter((str(paper.kind), paper.person or "") for paper in papers)
    return {
        about for about, ways in what_is_asked(household).items() if still_missing(ways, about[1], held)  # type: ignore[arg-type]
    }


@pytest.mark.parametrize("investor", [*Investor, None])
def test_the_missing_list_is_the_second_statements(investor: Investor | None) -> None:
    chance = random.Random(20261122)
    for _ in range(HOUSEHOLDS):
        household = a_household(chance, investor)
        papers = some_papers(chance, household, what_is_asked(household))
        assert missing(household, papers) == expected(household, papers), (household, papers)


SPOILED = {
    "removed": None,
    "blank": {"blank": True},
    "another's": {"person": "somebody else"},
    "unread": {"reading": "unread"},
    "partly read": {"reading": "partial"},
    "rejected": {"review": ReviewOutcome.REJECTED},
    "unsigned": {"signed": Signed.NO},
    "a page short": {"pages_present": 1, "pages_expected": 2},
    "stale": {"figures": {name: date(2026, 8, 21) for names in DATED_BY.values() for name in names}},
}
NOTHING_TO_SPOIL = {
    "another's": lambda paper: paper.kind in ABOUT_SEVERAL,
    "stale": lambda paper: paper.kind not in DATED_BY or paper.kind is DocumentKind.FORM_4506C,
    "unsigned": lambda paper: paper.kind not in {DocumentKind.FORM_710, DocumentKind.PROFIT_AND_LOSS, DocumentKind.FORM_1040,
                                                 DocumentKind.OFFER_LETTER},
}


def a_complete_file(chance: random.Random, investor: Investor | None) -> tuple[Situation, list[Evidence]]:
    """A household with exactly the papers of one way for each thing asked, each paper sent for its own item."""
    while True:
        household = a_household(chance, investor)
        papers = []
        for (key, person, source), ways in what_is_asked(household).items():
            way = dict(chance.choice(ways)) if ways else {"other": 1}  # type: ignore[call-overload]
            for kind, number in way.items():
                sent = papers_of(kind, person or "p1", number)
                papers += [replace(paper, offered_for=((key, source or person),)) for paper in sent]
        if papers:
            return household, papers


@pytest.mark.parametrize("investor", [*Investor, None])
@pytest.mark.parametrize("how", SPOILED)
def test_no_file_appears_complete_with_one_required_paper_spoiled(investor: Investor | None, how: str) -> None:
    chance = random.Random(f"{how} {investor}")
    tried = 0
    for _ in range(60):
        household, papers = a_complete_file(chance, investor)
        rows = resolved_set(household.investor, household.state, TODAY).requirements
        assert assess(household, papers, rows, TODAY).appears_complete
        at = chance.randrange(len(papers))
        if NOTHING_TO_SPOIL.get(how, lambda paper: False)(papers[at]) or (how == "another's" and papers[at].person == "p1" and any(
                item.person is None for item in assess(household, papers[at:at + 1], rows, TODAY).items if item.received)):
            continue
        changes = SPOILED[how]
        spoiled = [] if changes is None else [replace(papers[at], **changes)]  # type: ignore[arg-type]
        tried += 1
        found = assess(household, [*papers[:at], *spoiled, *papers[at + 1:]], rows, TODAY)
        assert not found.appears_complete, (household, papers[at])
    assert tried > 5 or (investor is Investor.FHA and how == "stale")


def test_adding_a_good_paper_never_makes_a_file_less_complete() -> None:
    chance = random.Random(7)
    for _ in range(400):
        household = a_household(chance, chance.choice([*Investor, None]))
        papers = some_papers(chance, household, what_is_asked(household))
        kind, whose = chance.choice([*DocumentKind]), chance.choice(household.people).id
        month = chance.choice(["2026-08-31", "2026-09-30", "2026-10-31"])
        more = a_statement(month, whose) if kind is DocumentKind.BANK_STATEMENT else a_paper(kind, whose)
        before, after = missing(household, papers), missing(household, [*papers, more])
        assert after <= before, (household, papers, more)
