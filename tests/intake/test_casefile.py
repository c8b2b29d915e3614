"""Cases described in JSON: what is understood, and how a mistake is named."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from intake.casefile import BadCase, read_case
from intake.deadlines import DecisionOutcome, SaleDate
from intake.kinds import DocumentKind, HardshipDuration, Investor, PersonRole, ReviewOutcome, Signed, Standing

THE_CONTRACTS_OWN_CASE: dict[str, Any] = {
    "today": "2026-11-20",
    "loan": {
        "investor": "fannie_mae", "state": "CA", "principal_residence": True, "small_servicer": False,
        "oldest_unpaid_due_date": "2026-07-01", "first_filing_on": None,
        "sale_dates": [{"set_on": "2026-10-01", "sale_on": "2027-01-15"}], "transferred_in_on": None,
    },
    "people": [{"id": "p1", "name": "Rosa Rivera", "role": "borrower", "standing": "living"}],
    "hardships": [{"kind": "reduced_income", "began": "2026-05-01", "duration": "short"}],
    "incomes": [{"id": "i1", "person": "p1", "kind": "wages", "stated_monthly": "4280.00"}],
    "intent": "keep",
    "documents": [
        {"id": "d1", "kind": "pay_stub", "person": "p1", "received_on": "2026-11-10", "figures": {"pay_date": "2026-11-06"},
         "pages_present": 1, "pages_expected": 1, "signed": "yes", "review": "none"},
    ],
    "events": [
        {"kind": "application_received", "on": "2026-11-10"}, {"kind": "acknowledgment_sent", "on": "2026-11-12"},
        {"kind": "decision_sent", "on": "2026-11-18", "outcome": "denied"},
    ],
}


def a_case(**parts: Any) -> dict[str, Any]:
    return {"today": "2026-11-20", "loan": {}, **parts}


def test_the_contracts_own_case_is_understood() -> None:
    case = read_case(THE_CONTRACTS_OWN_CASE)
    [person], [hardship], [income], [paper] = (
        case.situation.people, case.situation.hardships, case.situation.incomes, case.evidence
    )
    assert (case.today, case.started_on) == (date(2026, 11, 20), date(2026, 11, 10))
    assert (case.situation.investor, case.situation.state) == (Investor.FANNIE_MAE, "CA")
    assert (person.name, person.role, person.standing) == ("Rosa Rivera", PersonRole.BORROWER, Standing.LIVING)
    assert (hardship.began, hardship.duration) == (date(2026, 5, 1), HardshipDuration.SHORT)
    assert income.stated_monthly == Decimal("4280.00")
    assert (paper.kind, paper.figures, paper.signed) == (DocumentKind.PAY_STUB, {"pay_date": date(2026, 11, 6)}, Signed.YES)
    assert (paper.review, paper.reading) == (ReviewOutcome.NONE, "ok")
    assert case.facts.sale_dates == (SaleDate(date(2026, 10, 1), date(2027, 1, 15)),)
    assert case.facts.events[-1].outcome is DecisionOutcome.DENIED


def test_today_and_the_loan_are_enough() -> None:
    case = read_case(a_case())
    assert (case.situation.investor, case.evidence, case.facts.events) == (None, (), ())
    assert case.situation.principal_residence
    assert case.started_on == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("document", "reading"),
    [
        ({"kind": "pay_stub", "figures": {"pay_date": "2026-11-06"}}, "ok"),
        ({"kind": "pay_stub"}, "unread"),
        ({"kind": "pay_stub", "figures": {}}, "unread"),
        ({"kind": "pay_stub", "figures": {"pay_date": "2026-11-06"}, "reading": "partial"}, "partial"),
        ({"kind": "form_710", "signed": "yes"}, "ok"),  # whether it is signed is what is read in a form
        ({"kind": "pay_stub", "signed": "yes"}, "unread"),
        ({}, "unread"),
    ],
)
def test_a_paper_with_figures_counts_as_read(document: dict[str, Any], reading: str) -> None:
    case = read_case(a_case(documents=[{"id": "d1", "received_on": "2026-11-10", **document}]))
    assert case.evidence[0].reading == reading


def test_what_lies_after_today_is_not_known_yet() -> None:
    case = read_case(a_case(
        documents=[{"id": "d1", "received_on": "2026-11-20"}, {"id": "d2", "received_on": "2026-11-21"}],
        events=[{"kind": "complete", "on": "2026-11-20"}, {"kind": "decision_sent", "on": "2026-11-21"}],
    ))
    assert [paper.document_id for paper in case.evidence] == ["d1"]
    assert [event.on for event in case.facts.events] == [date(2026, 11, 20)]
    waived = [{"key": "income.wages", "by": "Dana", "on": on, "reason": "seen"} for on in ("2026-11-20", "2026-11-21")]
    assert [waiver.on for waiver in read_case(a_case(waivers=waived)).waivers] == [date(2026, 11, 20)]
    for day, known in (("2026-11-20", date(2026, 11, 20)), ("2026-11-21", None)):
        assert read_case(a_case(loan={"first_filing_on": day})).facts.first_filing_on == known


def test_a_waiver_given_after_today_is_not_known_yet() -> None:
    waiver = {"key": "income.wages", "by": "Dana", "reason": "on file elsewhere"}
    case = read_case(a_case(waivers=[{**waiver, "on": "2026-11-20"}, {**waiver, "on": "2026-11-21"}]))
    assert [one.on for one in case.waivers] == [date(2026, 11, 20)]


def test_a_signature_may_stand_among_the_figures_as_the_reader_gives_it() -> None:
    case = read_case(a_case(documents=[{"id": "d1", "kind": "form_710", "received_on": "2026-11-10", "figures": {"signed": "no"}}]))
    assert case.evidence[0].signed is Signed.NO


@pytest.mark.parametrize(("employee", "failed"), [("RIVERA, ROSA M", ()), ("Gustav Hollander", ("name_matches",))])
def test_a_paper_in_a_name_that_is_nobodys_in_the_case_is_another_persons(employee: str, failed: tuple[str, ...]) -> None:
    paper = {"id": "d1", "kind": "pay_stub", "received_on": "2026-11-10", "figures": {"employee": employee}}
    case = read_case(a_case(people=[{"id": "p1", "name": "Rosa Rivera"}], documents=[paper]))
    assert case.evidence[0].failed_checks == failed


@pytest.mark.parametrize("amount", ["4280.00", "4280", 4280, Decimal("4280.0")])
def test_an_amount_may_be_text_or_a_number(amount: Any) -> None:
    case = read_case(a_case(incomes=[{"id": "i1", "kind": "wages", "stated_monthly": amount}]))
    assert case.situation.incomes[0].stated_monthly == 4280


@pytest.mark.parametrize(
    ("described", "key"),
    [
        ([], "the case"),
        ({}, "today"),
        ({"today": "2026-11-20"}, "loan"),
        (a_case(today="11/20/2026"), "today"),
        (a_case(today="2026-02-30"), "today"),
        (a_case(today=20261120), "today"),
        (a_case(tomorow=1), "tomorow"),
        (a_case(loan=[]), "loan"),
        (a_case(loan={"investor": "fanny"}), "loan.investor"),
        (a_case(loan={"state": "California"}), "loan.state"),
        (a_case(loan={"small_servicer": "no"}), "loan.small_servicer"),
        (a_case(loan={"principle_residence": True}), "loan.principle_residence"),
        (a_case(loan={"sale_dates": {}}), "loan.sale_dates"),
        (a_case(loan={"sale_dates": [{"sale_on": "2027-01-15"}]}), "loan.sale_dates[0].set_on"),
        (a_case(people=[{"name": "Rosa"}]), "people[0].id"),
        (a_case(people=[{"id": "p1"}, {"id": "p1"}]), "people[1].id"),
        (a_case(people=[{"id": "p1", "role": "owner"}]), "people[0].role"),
        (a_case(hardships=[{"kind": "REDUCED_INCOME"}]), "hardships[0].kind"),
        (a_case(incomes=[{"id": "i1", "kind": "wages", "stated_monthly": "4,280"}]), "incomes[0].stated_monthly"),
        (a_case(incomes=[{"id": "i1", "kind": "wages", "stated_monthly": "-1"}]), "incomes[0].stated_monthly"),
        (a_case(incomes=[{"id": "i1", "kind": "wages", "stated_monthly": "NaN"}]), "incomes[0].stated_monthly"),
        (a_case(incomes=[{"id": "i1", "kind": "wages", "stated_monthly": True}]), "incomes[0].stated_monthly"),
        (a_case(people=[{"id": "p1"}], incomes=[{"id": "i1", "person": "p2", "kind": "wages"}]), "incomes[0].person"),
        (a_case(intent="stay"), "intent"),
        (a_case(documents=[{"id": "d1"}]), "documents[0].received_on"),
        (a_case(documents=[{"id": "d1", "received_on": "2026-11-10", "kind": "paystub"}]), "documents[0].kind"),
        (a_case(documents=[{"id": "d1", "received_on": "2026-11-10", "pages_present": "1"}]), "documents[0].pages_present"),
        (a_case(documents=[{"id": "d1", "received_on": "2026-11-10", "figures": {"paydate": "2026-11-06"}}]),
         "documents[0].figures.paydate"),
        (a_case(documents=[{"id": "d1", "received_on": "2026-11-10", "figures": {"pay_date": "Nov 6"}}]), "documents[0].figures.pay_date"),
        (a_case(documents=[{"id": "d1", "received_on": "2026-11-10", "offered_for": ["income.wage"]}]), "documents[0].offered_for[0]"),
        (a_case(events=[{"kind": "completed", "on": "2026-11-10"}]), "events[0].kind"),
        (a_case(events=[{"kind": "decision_sent", "on": "2026-11-10", "outcome": "yes"}]), "events[0].outcome"),
        (a_case(waivers=[{"key": "income.wages", "by": "Dana", "on": "2026-11-10"}]), "waivers[0].reason"),
        (a_case(today="9999-12-31"), "today"),
        (a_case(today="2026-W47-5"), "today"),
        (a_case(loan={"oldest_unpaid_due_date": "0001-01-01"}), "loan.oldest_unpaid_due_date"),
        (a_case(people=[{"id": "p1"}], documents=[{"id": "d1", "received_on": "2026-11-10", "person": "p2"}]), "documents[0].person"),
        (a_case(documents=[{"id": "d1", "received_on": "2026-11-10", "figures": {"tax_year": "9998"}}]), "documents[0].figures.tax_year"),
        (a_case(documents=[{"id": "d1", "received_on": "2026-11-10", "figures": {"signed": "maybe"}}]), "documents[0].figures.signed"),
        (a_case(events=[{"kind": "application_received", "on": "2026-11-10", "outcome": "offer"}]), "events[0].outcome"),
    ],
)
def test_a_mistake_is_named_by_its_key(described: Any, key: str) -> None:
    with pytest.raises(BadCase) as refused:
        read_case(described)
    assert refused.value.key == key
