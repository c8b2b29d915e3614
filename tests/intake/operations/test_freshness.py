"""The freshness freeze: our delay never makes a paper old, a newer one is a decision with its reason, and the delay is counted."""

from datetime import date, timedelta

import pytest

from intake.errors import NotFaciallyComplete, ReasonNeeded, StillFresh
from intake.kinds import RejectionReason, RequirementStatus
from intake.models import Document
from intake.operations import assessment, completion, freshness, late_reviews, refreshing, requests, reviewing
from tests.builders import Servicer
from tests.intake.operations.acting import WAGES, Case

LAST_GOOD = date(2027, 1, 7)  # ninety days after the stub of October 9


@pytest.fixture
def case(servicer: Servicer) -> Case:
    return Case(servicer)


def reject(case: Case, stub: Document, reason: RejectionReason) -> None:
    with case.servicer.acting(case.sam) as intake:
        reviewing.reject(intake, intake.session.merge(stub), reason)


def status(case: Case) -> RequirementStatus:
    with case.servicer.acting() as intake:
        item = assessment.assess_application(intake, case.application(intake)).item(WAGES, case.source)
        assert item is not None
        return item.status


def test_a_paper_that_was_fresh_when_all_had_come_is_never_sent_back_for_its_age(case: Case) -> None:
    stub = case.sends_stub()
    case.servicer.clock.advance(timedelta(days=120))
    with pytest.raises(StillFresh):
        reject(case, stub, RejectionReason.TOO_OLD)
    with pytest.raises(StillFresh):
        case.does(case.sam, requests.ask_for_paper, WAGES, case.source, RejectionReason.TOO_OLD)
    case.accepts(stub)
    assert status(case) is RequirementStatus.SATISFIED


def test_one_that_was_too_old_that_day_is_sent_back(case: Case) -> None:
    stub = case.sends_stub(dated=date(2026, 7, 20))
    case.servicer.clock.advance(timedelta(days=1))
    reject(case, stub, RejectionReason.TOO_OLD)
    assert status(case) is RequirementStatus.MISSING


def test_a_newer_one_is_asked_for_only_by_a_decision_with_its_reason(case: Case) -> None:
    with pytest.raises(NotFaciallyComplete):
        case.does(case.sam, refreshing.ask, WAGES, case.source, "The owner's rules ask for it.")
    stub = case.sends_stub()
    case.accepts(stub)
    with case.servicer.acting() as intake:
        file = assessment.assess_application(intake, case.application(intake))
        item = file.item(WAGES, case.source)
        assert item is not None
        assert freshness.is_frozen(file, item)
    with pytest.raises(ReasonNeeded):
        case.does(case.sam, refreshing.ask, WAGES, case.source, "  ")
    asked = case.does(case.sam, refreshing.ask, WAGES, case.source, "Your hours changed in December.")
    assert (asked.reason, asked.note) == (RejectionReason.NEWER_NEEDED, "Your hours changed in December.")
    assert status(case) is RequirementStatus.NEEDS_CLARIFICATION


def found(case: Case) -> list[tuple[date, date | None, int]]:
    with case.servicer.acting() as intake:
        return [(each.stale_on, each.confirmed_on, each.days) for each in late_reviews.found(intake, None)]


def test_a_file_not_looked_at_before_its_paper_would_be_too_old_counts_from_the_next_day(case: Case) -> None:
    case.sends_stub()
    case.servicer.clock.advance(LAST_GOOD - date(2026, 10, 19))
    assert found(case) == []
    case.servicer.clock.advance(timedelta(days=1))
    assert found(case) == [(LAST_GOOD, None, 1)]


def test_once_confirmed_late_it_stays_counted_by_as_many_days(case: Case) -> None:
    stub = case.sends_stub()
    case.servicer.clock.advance(LAST_GOOD - date(2026, 10, 19) + timedelta(days=10))
    case.accepts(stub)
    case.does(case.sam, completion.mark_complete)
    case.servicer.clock.advance(timedelta(days=40))
    assert found(case) == [(LAST_GOOD, date(2027, 1, 17), 10)]
    with case.servicer.acting() as intake:
        assert late_reviews.found(intake, intake.now - timedelta(days=30)) == []


def test_a_review_in_time_is_not_counted(case: Case) -> None:
    case.completes()
    case.servicer.clock.advance(timedelta(days=200))
    assert found(case) == []
