"""A short plan on an application that is not complete: how long it may be, what it owes, what may not happen while it runs."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from intake.errors import NothingOffered, NotShortTerm, OnlyStaff, PlanRuns, ReasonNeeded
from intake.kinds import DeadlineState, EventKind, PlanEnd, ShortTermPlan
from intake.operations import short_term
from intake.operations.short_term import Terms
from tests.builders import Servicer
from tests.intake.operations.acting import Case

PAUSE = Terms(ShortTermPlan.FORBEARANCE, 3, date(2026, 12, 31), Decimal("0.00"), current_at_end=False)
PLAN = Terms(ShortTermPlan.REPAYMENT_PLAN, 6, date(2026, 12, 1), Decimal("2310.50"), current_at_end=True, arrears_months=2)


@pytest.fixture
def case(servicer: Servicer) -> Case:
    return Case(servicer)


def test_a_plan_halts_foreclosure_and_its_letter_is_due_in_five_business_days(case: Case) -> None:
    case.does(case.sam, short_term.offer, PLAN)
    assert case.clock("short_term_notice") == (date(2026, 10, 26), DeadlineState.PENDING)
    assert set(case.forbidden()) == {"first_filing", "judgment_or_order", "sale", "deny_or_close"}
    (letter,) = case.send_letters()
    said = str(letter.letters["en"])
    assert letter.letters["en"]["title"] == "We offer you a plan for a short time"
    assert "repayment plan" in said
    assert "$2,310.50 by Tuesday, December 1, 2026" in said
    assert "$2,310.50 by Saturday, May 1, 2027" in said
    assert "You can still complete your application" in said
    assert case.clock("short_term_notice") == (date(2026, 10, 26), DeadlineState.MET)


def test_the_application_goes_on_and_the_plan_ends_in_words(case: Case) -> None:
    case.does(case.sam, short_term.offer, PAUSE)
    assert case.clock("reasonable_date")[1] is DeadlineState.PENDING
    case.days_pass(2)
    with pytest.raises(ReasonNeeded):
        case.does(case.sam, short_term.end, PlanEnd.NOT_PERFORMED, date(2026, 10, 20))
    case.does(case.sam, short_term.end, PlanEnd.HELP_ASKED, date(2026, 10, 20))
    assert "sale" not in case.forbidden()
    with pytest.raises(NothingOffered):
        case.does(case.sam, short_term.end, PlanEnd.COMPLETED, date(2026, 10, 20))


@pytest.mark.parametrize(
    ("terms", "short"),
    [
        (PAUSE, True), (replace(PAUSE, months=6), True), (replace(PAUSE, months=7), False), (replace(PAUSE, months=0), False),
        (PLAN, True), (replace(PLAN, arrears_months=3), True), (replace(PLAN, arrears_months=4), False),
        (replace(PLAN, arrears_months=0), False), (replace(PLAN, months=7), False), (replace(PAUSE, arrears_months=1), False),
    ],
)
def test_six_months_and_three_months_of_arrears_are_the_most(terms: Terms, short: bool) -> None:
    assert short_term.is_short(terms) is short


def test_payments_fall_on_the_same_day_or_the_last_of_a_shorter_month() -> None:
    assert [each["on"] for each in PAUSE.as_data()["payments"]] == ["2026-12-31", "2027-01-31", "2027-02-28"]


def test_one_plan_at_a_time_on_an_incomplete_file_by_a_specialist(case: Case) -> None:
    with pytest.raises(OnlyStaff):
        case.does(case.rosa, short_term.offer, PAUSE)
    with pytest.raises(NotShortTerm):
        case.does(case.sam, short_term.offer, replace(PAUSE, months=7))
    case.does(case.sam, short_term.offer, PAUSE)
    with pytest.raises(PlanRuns):
        case.does(case.sam, short_term.offer, PLAN)


def test_a_complete_file_is_decided_on_instead(case: Case) -> None:
    case.completes()
    with pytest.raises(NotShortTerm):
        case.does(case.sam, short_term.offer, PAUSE)
    assert case.latest(EventKind.SHORT_TERM_OFFERED) is None
