"""A loan that comes from another servicer: their days hold, ours count from the transfer, and nothing is asked twice."""

from datetime import date

import pytest

from intake.errors import FutureDate, NothingChanges, OnlyStaff, UnknownAnswer
from intake.kinds import DeadlineState, EventKind
from intake.operations import completion, transfers
from intake.operations.transfers import Transfer
from tests.builders import Servicer
from tests.intake.operations.acting import Case

MOVED = date(2026, 10, 16)


@pytest.fixture
def case(servicer: Servicer) -> Case:
    """A file that we acknowledged on October 19, of a loan that had come to us on October 16."""
    return Case(servicer)


def test_an_application_they_had_and_had_not_answered_is_acknowledged_within_ten_business_days_of_the_transfer(case: Case) -> None:
    told = Transfer(MOVED, received_on=date(2026, 10, 12))
    _file, found = case.does(case.sam, transfers.foresee, told)
    (moved,) = [each for each in found.clocks if each.after is not None and each.after.key == "acknowledgment"]
    assert moved.after is not None
    assert (moved.after.due_on, moved.after.citation) == (date(2026, 10, 30), "12 CFR 1024.41(k)(2)(i)")
    case.does(case.sam, transfers.enter, told)
    assert case.clock("acknowledgment") == (date(2026, 10, 30), DeadlineState.MET)


def test_what_they_acknowledged_is_acknowledged_and_their_date_holds_until_ours_names_one(case: Case) -> None:
    case.does(case.sam, transfers.enter, Transfer(MOVED, date(2026, 10, 5), date(2026, 10, 8), date(2026, 11, 2)))
    assert case.clock("acknowledgment") == (date(2026, 10, 13), DeadlineState.MET)
    assert case.clock("reasonable_date")[0] == date(2026, 11, 18)


def test_what_was_complete_for_them_is_protected_from_that_day_and_decided_within_thirty_days_of_the_transfer(case: Case) -> None:
    case.does(case.sam, transfers.enter, Transfer(MOVED, date(2026, 10, 5), date(2026, 10, 8), None, date(2026, 10, 14)))
    arrived = case.latest(EventKind.FIRST_FACIALLY_COMPLETE)
    assert arrived is not None
    assert arrived.on == date(2026, 10, 14)
    assert "first_filing" in case.forbidden()


def test_a_file_complete_before_the_transfer_is_decided_within_thirty_days_of_it(servicer: Servicer) -> None:
    case = Case(servicer)
    case.completes()
    case.days_pass(4)
    assert case.clock("evaluation")[0] == date(2026, 11, 18)
    case.does(case.sam, transfers.enter, Transfer(date(2026, 10, 22)))
    assert case.clock("evaluation") == (date(2026, 11, 21), DeadlineState.PENDING)
    assert case.does(case.sam, completion.gate).complete_on == date(2026, 10, 19)


@pytest.mark.parametrize("told", [
    Transfer(MOVED, None, date(2026, 10, 8)), Transfer(MOVED, date(2026, 10, 9), date(2026, 10, 8)),
    Transfer(MOVED, date(2026, 10, 17)), Transfer(MOVED, date(2026, 10, 5), None, date(2026, 11, 2)),
])
def test_days_that_do_not_follow_one_another_are_refused(case: Case, told: Transfer) -> None:
    with pytest.raises(UnknownAnswer):
        case.does(case.sam, transfers.enter, told)
    assert case.latest(EventKind.TRANSFERRED_IN) is None


def test_it_is_entered_once_by_a_specialist_when_it_has_happened(case: Case) -> None:
    with pytest.raises(OnlyStaff):
        case.does(case.rosa, transfers.enter, Transfer(MOVED))
    with pytest.raises(FutureDate):
        case.does(case.sam, transfers.enter, Transfer(date(2026, 10, 20)))
    case.does(case.sam, transfers.enter, Transfer(MOVED))
    with pytest.raises(NothingChanges):
        case.does(case.sam, transfers.enter, Transfer(MOVED))
