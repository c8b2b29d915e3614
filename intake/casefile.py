"""A case described in JSON, turned into the values the rules reason about; a mistake is named by its key."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar

from intake.completeness import Waiver
from intake.deadlines import DecisionOutcome, Event, Facts, SaleDate
from intake.figures import FIGURES, value_from_text
from intake.kinds import (
    DocumentKind,
    EventKind,
    HardshipDuration,
    HardshipKind,
    IncomeKind,
    Intent,
    Investor,
    PersonRole,
    ReviewOutcome,
    Signed,
    Standing,
)
from intake.places import STATES
from intake.requirements.evidence import Evidence
from intake.requirements.model import Hardship, Income, Person, Situation

Value = TypeVar("Value")
Word = TypeVar("Word", bound=StrEnum)
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
WAIVER = frozenset({"key", "person", "by", "on", "reason"})
FIGURE_NAMES = frozenset(name for names in FIGURES.values() for name in names)
KEYS = frozenset({
    *(f"income.{kind}" for kind in IncomeKind), *(f"hardship.{kind}" for kind in HardshipKind), "form.710", "form.4506c",
    "attestation.fha", "successor.death", "successor.divorce", "successor.other",
})


class BadCase(ValueError):
    """A case that cannot be understood; ``key`` says where."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(f"{key}: {problem}")
        self.key = key
        self.problem = problem


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


class Section:
    """One object of the case and the key it stands under; every key is known, and a null is as good as absent."""

    def __init__(self, value: Any, at: str, known: frozenset[str]) -> None:
        if not isinstance(value, dict):
            raise BadCase(at or "the case", "must be an object")
        self.at = at
        self.values = {key: held for key, held in value.items() if held is not None}
        for key in value:
            if key not in known:
                raise BadCase(self.key(key), "unknown key")

    def key(self, name: str) -> str:
        return f"{self.at}.{name}" if self.at else name

    def get(self, name: str, read: Callable[[Any, str], Value]) -> Value | None:
        return read(self.values[name], self.key(name)) if name in self.values else None

    def need(self, name: str, read: Callable[[Any, str], Value]) -> Value:
        if name not in self.values:
            raise BadCase(self.key(name), "is needed")
        return read(self.values[name], self.key(name))

    def flag(self, name: str, otherwise: bool = False) -> bool:
        held = self.get(name, _flag)
        return otherwise if held is None else held

    def many(self, name: str, read: Callable[[Any, str], Value]) -> tuple[Value, ...]:
        held = self.values.get(name, [])
        if not isinstance(held, list):
            raise BadCase(self.key(name), "must be a list")
        return tuple(read(one, f"{self.key(name)}[{at}]") for at, one in enumerate(held))


def read_case(described: Any) -> Case:
    """The case a JSON object describes. What lies after its ``today`` is not known yet and is left out."""
    case = Section(described, "", CASE)
    today = case.need("today", _date)
    loan = case.need("loan", lambda value, at: Section(value, at, LOAN))
    situation = _situation(case, loan)
    evidence = _distinct(case.many("documents", _document), "documents", lambda paper: paper.document_id)
    facts = _facts(loan, case.many("events", _event)).as_known_on(today)
    return Case(
        today, situation, tuple(paper for paper in evidence if paper.received_on <= today), facts,
        tuple(waiver for waiver in case.many("waivers", _waiver) if waiver.on <= today), loan.get("overlay", _object),
    )


def _situation(case: Section, loan: Section) -> Situation:
    people = _distinct(case.many("people", _person), "people", lambda person: person.id)
    incomes = _distinct(case.many("incomes", _income), "incomes", lambda income: income.id)
    for at, income in enumerate(incomes):
        if people and income.person is not None and income.person not in {person.id for person in people}:
            raise BadCase(f"incomes[{at}].person", f"no person has the id {income.person!r}")
    return Situation(
        loan.get("investor", _word(Investor)), loan.get("state", _state), people, case.many("hardships", _hardship), incomes,
        case.get("intent", _word(Intent)), loan.flag("principal_residence", True), loan.flag("small_servicer"),
    )


def _facts(loan: Section, events: tuple[Event, ...]) -> Facts:
    return Facts(
        state=loan.get("state", _state),
        principal_residence=loan.flag("principal_residence", True),
        small_servicer=loan.flag("small_servicer"),
        oldest_unpaid_due_date=loan.get("oldest_unpaid_due_date", _date),
        first_filing_on=loan.get("first_filing_on", _date),
        sale_dates=loan.many("sale_dates", _sale),
        transferred_in_on=loan.get("transferred_in_on", _date),
        bankruptcy=loan.flag("bankruptcy"),
        debt_collector=loan.flag("debt_collector"),
        cease_contact=loan.flag("cease_contact"),
        duplicative=loan.flag("duplicative"),
        events=events,
    )


def _sale(value: Any, at: str) -> SaleDate:
    sale = Section(value, at, SALE)
    return SaleDate(sale.need("set_on", _date), sale.get("sale_on", _date))


def _person(value: Any, at: str) -> Person:
    person = Section(value, at, PERSON)
    return Person(
        person.need("id", _text), person.get("name", _text) or "", person.get("role", _word(PersonRole)) or PersonRole.BORROWER,
        person.get("standing", _word(Standing)) or Standing.LIVING,
    )


def _hardship(value: Any, at: str) -> Hardship:
    hardship = Section(value, at, HARDSHIP)
    return Hardship(
        hardship.need("kind", _word(HardshipKind)), hardship.get("began", _date), hardship.get("duration", _word(HardshipDuration))
    )


def _income(value: Any, at: str) -> Income:
    income = Section(value, at, INCOME)
    return Income(
        income.need("id", _text), income.get("person", _text), income.need("kind", _word(IncomeKind)),
        income.get("stated_monthly", _amount),
    )


def _document(value: Any, at: str) -> Evidence:
    paper = Section(value, at, DOCUMENT)
    kind, signed = paper.get("kind", _word(DocumentKind)), paper.get("signed", _word(Signed))
    figures = paper.get("figures", _figures) or {}
    seen = bool(figures) or (signed is not None and kind is not None and "signed" in FIGURES[kind])
    return Evidence(
        document_id=paper.need("id", _text), kind=kind, person=paper.get("person", _text), figures=figures, signed=signed,
        received_on=paper.need("received_on", _date), pages_present=paper.get("pages_present", _pages),
        pages_expected=paper.get("pages_expected", _pages), review=paper.get("review", _word(ReviewOutcome)) or ReviewOutcome.NONE,
        reading=paper.get("reading", _one_of("ok", "partial", "unread")) or ("ok" if seen else "unread"),
        offered_for=tuple((key, None) for key in paper.many("offered_for", _one_of(*KEYS))),
    )


def _event(value: Any, at: str) -> Event:
    event = Section(value, at, EVENT)
    kind = event.need("kind", _word(EventKind))
    if kind is EventKind.ACKNOWLEDGMENT_SENT:
        said = event.get("outcome", _one_of("complete", "incomplete"))
        return Event(kind, event.need("on", _date), said_complete=None if said is None else said == "complete")
    return Event(kind, event.need("on", _date), event.get("outcome", _word(DecisionOutcome)))


def _waiver(value: Any, at: str) -> Waiver:
    waiver = Section(value, at, WAIVER)
    return Waiver(
        waiver.need("key", _one_of(*KEYS)), waiver.get("person", _text), waiver.need("by", _text), waiver.need("on", _date),
        waiver.need("reason", _text),
    )


def _figures(value: Any, at: str) -> dict[str, Decimal | date | str]:
    return {name: _figure(name, held, f"{at}.{name}") for name, held in Section(value, at, FIGURE_NAMES).values.items()}


def _figure(name: str, value: Any, at: str) -> Decimal | date | str:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise BadCase(at, "must be text")
    try:
        return value_from_text(name, str(value))
    except (ValueError, InvalidOperation):
        raise BadCase(at, f"{value!r} is not such a value") from None


def _distinct(values: tuple[Value, ...], at: str, identity: Callable[[Value], str]) -> tuple[Value, ...]:
    seen: set[str] = set()
    for number, value in enumerate(values):
        if identity(value) in seen:
            raise BadCase(f"{at}[{number}].id", f"{identity(value)!r} is used twice")
        seen.add(identity(value))
    return values


def _object(value: Any, at: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadCase(at, "must be an object")
    return value


def _text(value: Any, at: str) -> str:
    if not isinstance(value, str) or not value:
        raise BadCase(at, "must be text")
    return value


def _flag(value: Any, at: str) -> bool:
    if not isinstance(value, bool):
        raise BadCase(at, "must be true or false")
    return value


def _date(value: Any, at: str) -> date:
    try:
        return date.fromisoformat(_text(value, at))
    except ValueError:
        raise BadCase(at, f"{value!r} is not a date such as 2026-11-20") from None


def _amount(value: Any, at: str) -> Decimal:
    try:
        amount = Decimal(value if isinstance(value, Decimal) else str(value))
    except InvalidOperation:
        raise BadCase(at, f"{value!r} is not an amount such as 4280.00") from None
    if isinstance(value, bool) or not amount.is_finite() or amount < 0:
        raise BadCase(at, f"{value!r} is not an amount such as 4280.00")
    return amount


def _pages(value: Any, at: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise BadCase(at, "must be a whole number")
    return value


def _state(value: Any, at: str) -> str:
    return _one_of(*STATES)(value, at)


def _word(words: type[Word]) -> Callable[[Any, str], Word]:
    return lambda value, at: words(_one_of(*words)(value, at))


def _one_of(*words: str) -> Callable[[Any, str], str]:
    def read(value: Any, at: str) -> str:
        if not isinstance(value, str) or value not in words:
            raise BadCase(at, f"{value!r} is not one of {', '.join(sorted(words))}")
        return value

    return read
