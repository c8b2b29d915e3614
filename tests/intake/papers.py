"""Households and papers for the tests of completeness: good unless said otherwise."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from intake.completeness import Assessment, Item, assess
from intake.kinds import DocumentKind, HardshipKind, IncomeKind, Investor, PersonRole, ReviewOutcome, Signed, Standing
from intake.requirements.evidence import DATED_BY, HOLDS_UNTIL, Evidence
from intake.requirements.model import Hardship, Income, Person, Situation
from intake.requirements.programmes import resolved_set

TODAY = date(2026, 11, 20)
_numbers = count(1)


def a_person(id: str = "p1", role: PersonRole = PersonRole.BORROWER, standing: Standing = Standing.LIVING) -> Person:
    return Person(id, f"Person {id}", role, standing)


def wages(id: str = "i1", person: str = "p1", stated: str | None = None) -> Income:
    return Income(id, person, IncomeKind.WAGES, Decimal(stated) if stated else None)


def income(kind: IncomeKind, id: str = "i1", person: str = "p1") -> Income:
    return Income(id, person, kind)


def a_household(
    *incomes: Income, people: tuple[Person, ...] = (a_person(),), hardships: tuple[HardshipKind, ...] = (), **known: Any
) -> Situation:
    investor = known.pop("investor", Investor.FANNIE_MAE)
    return Situation(investor, "OR", people, tuple(Hardship(kind) for kind in hardships), tuple(incomes), **known)


def a_paper(kind: DocumentKind | None, person: str | None = "p1", *, aged: int = 10, **changes: Any) -> Evidence:
    """A paper of this kind, read, signed, whole and this many days old."""
    figures: dict[str, Decimal | date | str] = {}
    if kind in DATED_BY:
        figures[DATED_BY[kind][0]] = TODAY - timedelta(days=aged)
    if kind in HOLDS_UNTIL:
        figures[HOLDS_UNTIL[kind]] = TODAY + timedelta(days=90)
    if kind is DocumentKind.FORM_1040:
        figures["tax_year"] = "2025"
    figures |= changes.pop("figures", {})
    paper = Evidence(
        f"d{next(_numbers)}", kind, TODAY - timedelta(days=5), person, figures, 1, 1, Signed.YES, ReviewOutcome.NONE, "ok"
    )
    return replace(paper, **changes)


def a_statement(month_end: str, person: str | None = "p1", **changes: Any) -> Evidence:
    """One month's bank statement, ending on a day."""
    end = date.fromisoformat(month_end)
    figures = {"period_start": end.replace(day=1), "period_end": end, **changes.pop("figures", {})}
    return a_paper(DocumentKind.BANK_STATEMENT, person, figures=figures, **changes)


def two_statements(person: str | None = "p1", **changes: Any) -> tuple[Evidence, Evidence]:
    return a_statement("2026-09-30", person, **changes), a_statement("2026-10-31", person, **changes)


def assessed(situation: Situation, *papers: Evidence, today: date = TODAY, **known: Any) -> Assessment:
    rows = resolved_set(situation.investor, situation.state, today).requirements
    return assess(situation, papers, rows, today, **known)


def the(key: str, found: Assessment, person: str | None = None, source: str | None = None) -> Item:
    """The one item of this key (and person and source, when given)."""
    [item] = [
        item for item in found.items if item.key == key and person in (None, item.person) and source in (None, item.source)
    ]
    return item


def status(key: str, situation: Situation, *papers: Evidence, **known: Any) -> str:
    return the(key, assessed(situation, *papers, **known)).status.value


def missing(found: Assessment) -> list[tuple[str, str | None, str | None]]:
    return [(item.key, item.person, item.source) for item in found.missing]
