"""A case described in JSON, turned into the values the rules reason about; a mistake is named by its key."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from intake.completeness import Waiver
from intake.deadlines import DecisionOutcome, Event, Facts, SaleDate
from intake.described import (
    BadCase,
    Section,
    Value,
    as_amount,
    as_day,
    as_figure,
    as_object,
    as_pages,
    as_state,
    as_text,
    one_of,
    word_of,
)
from intake.extraction.whose import names_among, whose_by_name
from intake.figures import FIGURES
from intake.kinds import (
    DocumentKind,
    EventKind,
    HardshipDuration,
    HardshipKind,
    IncomeKind,
    Intent,
    Investor,
    Outcome,
    PersonRole,
    ReviewOutcome,
    Signed,
    Standing,
)
from intake.requirements.evidence import Evidence
from intake.requirements.model import Hardship, Income, Person, Situation, is_near_default

CASE = frozenset({"today", "loan", "people", "hardships", "incomes", "intent", "documents", "events", "waivers"})
LOAN = frozenset({
    "investor", "state", "principal_residence", "small_servicer", "oldest_unpaid_due_date", "first_filing_on", "sale_dates",
    "transferred_in_on", "bankruptcy", "debt_collector", "cease_contact", "duplicative", "overlay",
})
SALE = frozenset({"set_on", "sale_on"})
PERSON = frozenset({"id", "name", "role", "standing"})
HARDSHIP = frozenset({"kind", "began", "duration"})
INCOME = frozenset({"id", "person", "kind", "stated_monthly"})
DOCUMENT = frozenset({
    "id", "kind", "person", "received_on", "figures", "pages_present", "pages_expected", "signed", "review", "reading", "offered_for",
})
EVENT = frozenset({"kind", "on", "outcome"})
HAVE_OUTCOME = frozenset({EventKind.DECISION_SENT, EventKind.APPEAL_DECIDED})
WAIVER = frozenset({"key", "person", "by", "on", "reason"})
FIGURE_NAMES = frozenset(name for names in FIGURES.values() for name in names)
KEYS = frozenset({
    *(f"income.{kind}" for kind in IncomeKind), *(f"hardship.{kind}" for kind in HardshipKind), "form.710", "form.4506c",
    "attestation.fha", "successor.death", "successor.divorce", "successor.other",
})


@dataclass(frozen=True)
class Case:
    """One case: what the rules need, as of a day."""

    today: date
    situation: Situation
    evidence: tuple[Evidence, ...]
    facts: Facts
    waivers: tuple[Waiver, ...]
    overlay: Mapping[str, Any] | None

    @property
    def started_on(self) -> date:
        """The day whose rules hold for the file."""
        return self.facts.received_on or self.today


def read_case(described: Any) -> Case:
    """The case a JSON object describes. What lies after its ``today`` is not known yet and is left out."""
    case = Section(described, "", CASE)
    today = case.need("today", as_day)
    loan = case.need("loan", lambda value, at: Section(value, at, LOAN))
    facts = _facts(loan, case.many("events", _event)).as_known_on(today)
    situation = _situation(case, loan, is_near_default(facts.oldest_unpaid_due_date, facts.received_on or today))
    evidence = _distinct(case.many("documents", _document), "documents", lambda paper: paper.document_id)
    waivers = case.many("waivers", _waiver)
    _known_people(situation, {
        **{f"incomes[{at}]": income.person for at, income in enumerate(situation.incomes)},
        **{f"documents[{at}]": paper.person for at, paper in enumerate(evidence)},
        **{f"waivers[{at}]": waiver.person for at, waiver in enumerate(waivers)},
    })
    return Case(
        today, situation, tuple(_named(paper, situation) for paper in evidence if paper.received_on <= today), facts,
        tuple(waiver for waiver in waivers if waiver.on <= today), loan.get("overlay", as_object),
    )


def _situation(case: Section, loan: Section, near_default: bool | None) -> Situation:
    people = _distinct(case.many("people", _person), "people", lambda person: person.id)
    incomes = _distinct(case.many("incomes", _income), "incomes", lambda income: income.id)
    return Situation(
        loan.get("investor", word_of(Investor)), loan.get("state", as_state), people, case.many("hardships", _hardship), incomes,
        case.get("intent", word_of(Intent)), loan.flag("principal_residence", True), loan.flag("small_servicer"), near_default,
    )


def _known_people(situation: Situation, named: Mapping[str, str | None]) -> None:
    """Whoever is named must be among the people, where the people are told."""
    ids = {person.id for person in situation.people}
    for at, person in named.items():
        if ids and person is not None and person not in ids:
            raise BadCase(f"{at}.person", f"no person has the id {person!r}")


def _named(paper: Evidence, situation: Situation) -> Evidence:
    """The paper, marked where the name on it is nobody's in the case: then it is another person's."""
    people = [person.name for person in situation.people if person.name]
    if paper.kind is None or whose_by_name(paper.kind, names_among(paper.figures), people).outcome is not Outcome.FAIL:
        return paper
    return replace(paper, failed_checks=(*paper.failed_checks, "name_matches"))


def _facts(loan: Section, events: tuple[Event, ...]) -> Facts:
    return Facts(
        state=loan.get("state", as_state),
        principal_residence=loan.flag("principal_residence", True),
        small_servicer=loan.flag("small_servicer"),
        oldest_unpaid_due_date=loan.get("oldest_unpaid_due_date", as_day),
        first_filing_on=loan.get("first_filing_on", as_day),
        sale_dates=loan.many("sale_dates", _sale),
        transferred_in_on=loan.get("transferred_in_on", as_day),
        bankruptcy=loan.flag("bankruptcy"),
        debt_collector=loan.flag("debt_collector"),
        cease_contact=loan.flag("cease_contact"),
        duplicative=loan.flag("duplicative"),
        events=events,
    )


def _sale(value: Any, at: str) -> SaleDate:
    sale = Section(value, at, SALE)
    return SaleDate(sale.need("set_on", as_day), sale.get("sale_on", as_day))


def _person(value: Any, at: str) -> Person:
    person = Section(value, at, PERSON)
    return Person(
        person.need("id", as_text), person.get("name", as_text) or "", person.get("role", word_of(PersonRole)) or PersonRole.BORROWER,
        person.get("standing", word_of(Standing)) or Standing.LIVING,
    )


def _hardship(value: Any, at: str) -> Hardship:
    hardship = Section(value, at, HARDSHIP)
    return Hardship(
        hardship.need("kind", word_of(HardshipKind)), hardship.get("began", as_day), hardship.get("duration", word_of(HardshipDuration))
    )


def _income(value: Any, at: str) -> Income:
    income = Section(value, at, INCOME)
    return Income(
        income.need("id", as_text), income.get("person", as_text), income.need("kind", word_of(IncomeKind)),
        income.get("stated_monthly", as_amount),
    )


def _document(value: Any, at: str) -> Evidence:
    paper = Section(value, at, DOCUMENT)
    kind, figures = paper.get("kind", word_of(DocumentKind)), paper.get("figures", _figures) or {}
    signed = paper.get("signed", word_of(Signed)) or _signed(figures, paper.key("figures.signed"))
    seen = bool(figures) or (signed is not None and kind is not None and "signed" in FIGURES[kind])
    return Evidence(
        document_id=paper.need("id", as_text), kind=kind, person=paper.get("person", as_text), figures=figures, signed=signed,
        received_on=paper.need("received_on", as_day), pages_present=paper.get("pages_present", as_pages),
        pages_expected=paper.get("pages_expected", as_pages), review=paper.get("review", word_of(ReviewOutcome)) or ReviewOutcome.NONE,
        reading=paper.get("reading", one_of("ok", "partial", "unread")) or ("ok" if seen else "unread"),
        offered_for=tuple((key, None) for key in paper.many("offered_for", one_of(*KEYS))),
    )


def _signed(figures: Mapping[str, Any], at: str) -> Signed | None:
    """The signature as the reader gives it, among the figures."""
    return word_of(Signed)(figures["signed"], at) if "signed" in figures else None


def _event(value: Any, at: str) -> Event:
    event = Section(value, at, EVENT)
    kind = event.need("kind", word_of(EventKind))
    if kind is EventKind.ACKNOWLEDGMENT_SENT:
        said = event.get("outcome", one_of("complete", "incomplete"))
        return Event(kind, event.need("on", as_day), said_complete=None if said is None else said == "complete")
    if kind not in HAVE_OUTCOME and "outcome" in event.values:
        raise BadCase(event.key("outcome"), f"{kind.value} has no outcome")
    return Event(kind, event.need("on", as_day), event.get("outcome", word_of(DecisionOutcome)))


def _waiver(value: Any, at: str) -> Waiver:
    waiver = Section(value, at, WAIVER)
    return Waiver(
        waiver.need("key", one_of(*KEYS)), waiver.get("person", as_text), waiver.need("by", as_text), waiver.need("on", as_day),
        waiver.need("reason", as_text),
    )


def _figures(value: Any, at: str) -> dict[str, Decimal | date | str]:
    return {name: as_figure(name, held, f"{at}.{name}") for name, held in Section(value, at, FIGURE_NAMES).values.items()}


def _distinct(values: tuple[Value, ...], at: str, identity: Callable[[Value], str]) -> tuple[Value, ...]:
    seen: set[str] = set()
    for number, value in enumerate(values):
        if identity(value) in seen:
            raise BadCase(f"{at}[{number}].id", f"{identity(value)!r} is used twice")
        seen.add(identity(value))
    return values
