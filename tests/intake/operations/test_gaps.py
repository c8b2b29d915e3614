"""Something found missing after everything had arrived: told with time to send it, protected meanwhile, and what its coming does."""

from datetime import date, datetime, timedelta

import pytest

from intake.clock import FixedClock
from intake.errors import NotFaciallyComplete, NothingChanges, ReasonNeeded, Unresolved
from intake.kinds import DeadlineState, EventKind, RejectionReason
from intake.operations import assessment, gaps
from tests.builders import Servicer
from tests.intake.operations.acting import WAGES, Case

MORE = (RejectionReason.PAGES_MISSING, "The second page.", date(2026, 11, 2))


@pytest.fixture
def case(servicer: Servicer) -> Case:
    """Complete on October 19."""
    made = Case(servicer, first_filing_on="2026-09-01")
    made.completes()
    return made


def test_a_gap_keeps_the_protections_and_bars_closing_until_its_day_is_over(case: Case) -> None:
    before = case.forbidden()
    case.days_pass(3)
    request = case.does(case.sam, gaps.find, WAGES, case.source, *MORE)
    assert (request.due_on, request.note) == (date(2026, 11, 2), "The second page.")
    assert case.forbidden() == {**before, "deny_or_close": date(2026, 11, 2)}
    assert case.clock("evaluation")[1] is DeadlineState.NOT_APPLICABLE
    case.days_pass(12)
    assert "deny_or_close" not in case.forbidden()


def test_its_day_holds_though_the_clock_runs_while_it_is_asked(case: Case) -> None:
    class Running(FixedClock):
        """A clock that goes on by itself, as clocks do."""

        def now(self) -> datetime:
            self.advance(timedelta(milliseconds=1))
            return super().now()

    case.servicer.clock = Running(case.servicer.clock.moment + timedelta(hours=1))
    case.does(case.sam, gaps.find, WAGES, case.source, *MORE)
    assert case.forbidden()["deny_or_close"] == date(2026, 11, 2)


def test_cured_it_is_complete_anew_for_the_thirty_days_and_from_the_first_day_for_all_else(case: Case) -> None:
    case.days_pass(3)
    case.does(case.sam, gaps.find, WAGES, case.source, *MORE)
    with pytest.raises(Unresolved):
        case.does(case.sam, gaps.cure)
    case.days_pass(2)
    case.accepts(case.sends_stub())
    assert case.does(case.sam, gaps.cure).on == date(2026, 10, 24)
    assert case.clock("evaluation") == (date(2026, 11, 23), DeadlineState.PENDING)
    assert "complete" in case.owed()
    with case.servicer.acting() as intake:
        facts = assessment.assess_application(intake, case.application(intake)).facts
        assert (facts.protected_on, facts.completed_on) == (date(2026, 10, 19), date(2026, 10, 24))


def test_a_gap_found_by_mistake_counts_for_nothing_and_says_why(case: Case) -> None:
    case.days_pass(3)
    before = case.clock("evaluation")
    case.does(case.sam, gaps.find, WAGES, case.source, *MORE)
    with pytest.raises(ReasonNeeded):
        case.does(case.sam, gaps.take_back, " ")
    undone = case.does(case.sam, gaps.take_back, "The page was in the file.")
    assert undone.details["why"] == "The page was in the file."
    assert case.clock("evaluation") == before
    with case.servicer.acting() as intake:
        assert assessment.open_requests(intake, case.application(intake)) == []


def test_before_everything_has_arrived_nothing_is_found_missing(servicer: Servicer) -> None:
    case = Case(servicer)
    with pytest.raises(NotFaciallyComplete):
        case.does(case.sam, gaps.find, WAGES, case.source, *MORE)
    for act in (gaps.cure, lambda intake, application: gaps.take_back(intake, application, "No.")):
        with pytest.raises(NothingChanges):
            case.does(case.sam, act)
    assert case.latest(EventKind.GAP_FOUND) is None
