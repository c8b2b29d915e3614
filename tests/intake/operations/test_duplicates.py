"""A second application: duplicative only after a review in time, with the loan delinquent ever since, at the same servicer (1024.41(i))."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest

from intake.errors import NotDuplicative, ReasonNeeded
from intake.kinds import DeadlineState, HardshipKind
from intake.models import Application
from intake.operations import assessment, deciding, duplicates, loans, matching, signing
from intake.operations.context import Intake
from tests.builders import NUMBER, Servicer, a_loan_line, an_application
from tests.intake.operations.acting import Case
from tests.intake.operations.test_deciding import NO_MODIFICATION

LINE = {"state": "TX", "zip": "75201"}


def decided(servicer: Servicer, *, in_time: bool = True) -> Case:
    """A file decided ten days after it was complete, or forty."""
    case = Case(servicer)
    case.completes()
    case.days_pass(10 if in_time else 40)
    case.does(case.sam, deciding.decide, [NO_MODIFICATION])
    case.send_letters()
    return case


def again(case: Case) -> Callable[..., object]:
    """The homeowner asks once more, two months later."""
    case.servicer.clock.advance(timedelta(days=60))
    with case.servicer.acting(case.rosa) as intake:
        second = an_application(intake, case.rosa, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))
        assert matching.match_loan(intake, second, NUMBER, "75201")
        signing.sign(intake, second, second.people[0], "Rosa Rivera", "True.")

    def does(act: Callable[..., object], *arguments: object) -> object:
        with case.servicer.acting(case.sam) as intake:
            return act(intake, intake.session.get_one(Application, second.id), *arguments)

    return does


def list_says(case: Case, **cells: str) -> None:
    with case.servicer.acting() as intake:
        loans.import_rows(intake, [a_loan_line(**LINE, **cells)])


def test_no_second_review_is_owed_after_one_in_time_with_the_loan_behind_ever_since(servicer: Servicer) -> None:
    case = decided(servicer)
    list_says(case, as_of="2026-11-10", oldest_unpaid_due_date="2026-09-01")
    second = again(case)
    earlier = second(duplicates.earlier_review)
    assert isinstance(earlier, duplicates.EarlierReview)
    assert (earlier.complete_on, earlier.decided_on, earlier.makes_duplicative) == (date(2026, 10, 19), date(2026, 10, 29), True)
    with pytest.raises(ReasonNeeded):
        second(duplicates.find_duplicative, " ")
    second(duplicates.find_duplicative, "Nothing has changed since October.")

    def clocks(intake: Intake, application: Application) -> set[DeadlineState]:
        found = assessment.assess_application(intake, application).deadlines
        return {clock.state for clock in found if clock.key in ("acknowledgment", "evaluation", "reasonable_date")}

    assert second(clocks) == {DeadlineState.NOT_APPLICABLE}
    with pytest.raises(NotDuplicative):
        second(duplicates.find_duplicative, "Twice.")


def refused(second: Callable[..., object]) -> bool:
    try:
        second(duplicates.find_duplicative, "Nothing has changed.")
    except NotDuplicative:
        return True
    return False


def test_a_loan_that_was_current_once_since_makes_it_a_new_application(servicer: Servicer) -> None:
    case = decided(servicer)
    list_says(case, as_of="2026-11-10", oldest_unpaid_due_date="2026-12-01")
    list_says(case, as_of="2026-12-10", oldest_unpaid_due_date="2026-12-01")
    assert refused(again(case))


def test_so_does_a_clock_of_ours_that_was_missed(servicer: Servicer) -> None:
    assert refused(again(decided(servicer, in_time=False)))


def test_so_does_a_transfer_to_us_since(servicer: Servicer) -> None:
    case = decided(servicer)
    list_says(case, as_of="2026-11-10", transferred_in_on="2026-11-01")
    assert refused(again(case))


def test_a_first_application_is_no_second_one(servicer: Servicer) -> None:
    case = Case(servicer)
    assert case.does(case.sam, duplicates.earlier_review) is None
    with pytest.raises(NotDuplicative):
        case.does(case.sam, duplicates.find_duplicative, "We know them.")
