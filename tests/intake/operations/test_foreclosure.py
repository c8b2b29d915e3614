"""Sale dates and filings entered at the desk: versioned, foreseen before they are kept, and never at the cost of what was earned."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from intake.errors import FutureDate, NoLoan, NothingChanges, OnlyStaff
from intake.kinds import DeadlineState
from intake.models import AuditEntry, Loan, QueueEntry
from intake.operations import foreclosure, loan_facts, loans
from intake.operations.foreclosure import Filing, SaleChange
from tests.builders import NUMBER, Servicer, a_loan_line, an_application
from tests.intake.operations.acting import Case

FILED = {"oldest_unpaid_due_date": "2026-03-01", "first_filing_on": "2026-09-01"}
NEAR = SaleChange(date(2026, 10, 25), date(2026, 11, 20))


@pytest.fixture
def case(servicer: Servicer) -> Case:
    return Case(servicer)


def sales(case: Case) -> list[tuple[date, date | None]]:
    with case.servicer.acting() as intake:
        loan = case.application(intake).loan
        return [(each.set_on, each.sale_on) for each in loan_facts.sale_dates(loan, date(2026, 12, 31))]


def test_a_sale_is_set_moved_and_called_off_and_every_word_stays(case: Case) -> None:
    for change in (
        SaleChange(date(2026, 10, 12), date(2027, 1, 15)), SaleChange(date(2026, 10, 14), date(2027, 2, 15)),
        SaleChange(date(2026, 10, 16), None),
    ):
        case.does(case.sam, foreclosure.enter, change)
        case.servicer.clock.advance(timedelta(minutes=1))
    assert sales(case) == [
        (date(2026, 10, 12), date(2027, 1, 15)), (date(2026, 10, 14), date(2027, 2, 15)), (date(2026, 10, 16), None),
    ]
    with case.servicer.acting() as intake:
        assert loan_facts.current_sale(case.application(intake).loan, date(2026, 10, 19)) is None


def test_a_slip_is_put_right_by_another_word_of_the_same_day(case: Case) -> None:
    right, wrong = SaleChange(date(2026, 10, 12), date(2027, 1, 15)), SaleChange(date(2026, 10, 12), date(2027, 5, 11))
    for change in (right, wrong, right):
        case.does(case.sam, foreclosure.enter, change)
        case.servicer.clock.advance(timedelta(minutes=1))
    with case.servicer.acting() as intake:
        assert loan_facts.current_sale(case.application(intake).loan, date(2026, 10, 19)) == date(2027, 1, 15)
    assert len(sales(case)) == 3


def test_a_sale_set_after_completion_takes_nothing_away(servicer: Servicer) -> None:
    case = Case(servicer, **FILED)
    case.completes()
    before = case.forbidden()
    assert set(before) == {"judgment_or_order", "sale"}
    case.days_pass(7)
    file, found = case.does(case.sam, foreclosure.foresee, NEAR)
    assert [limit.act.value for limit in found.stays] == ["judgment_or_order", "sale"]
    assert (found.begins, found.ends, found.clocks) == ((), (), ())
    case.does(case.sam, foreclosure.enter, NEAR)
    assert case.forbidden() == before


@pytest.mark.parametrize("set_on", [date(2026, 10, 10), date(2026, 10, 19), date(2026, 10, 26)])
def test_nor_does_one_that_had_been_set_before_and_was_told_late(servicer: Servicer, set_on: date) -> None:
    case = Case(servicer, **FILED)
    case.completes()
    before, evaluation = case.forbidden(), case.clock("evaluation")
    case.days_pass(7)
    case.does(case.sam, foreclosure.enter, SaleChange(set_on, date(2026, 11, 10)))
    assert case.forbidden() == before
    assert case.clock("evaluation") == evaluation


def test_nor_one_that_a_list_tells_late_though_an_earlier_list_could_have(servicer: Servicer) -> None:
    case = Case(servicer, **FILED)
    case.completes()
    before = case.forbidden()
    with servicer.acting() as intake:
        loans.import_rows(intake, [a_loan_line(state="TX", zip="75201", as_of="2026-10-12", **FILED)])
        loans.import_rows(intake, [
            a_loan_line(state="TX", zip="75201", as_of="2026-10-20", sale_on="2026-11-10", sale_set_on="2026-10-11", **FILED)
        ])
    case.days_pass(1)
    assert case.forbidden() == before
    with servicer.acting() as intake:
        assert loan_facts.current_sale(case.application(intake).loan, date(2026, 10, 20)) == date(2026, 11, 10)


def test_one_told_later_on_the_day_of_completion_takes_nothing_either(servicer: Servicer) -> None:
    case = Case(servicer, **FILED)
    case.completes()
    before, evaluation = case.forbidden(), case.clock("evaluation")
    near = SaleChange(date(2026, 10, 12), date(2026, 11, 10))
    _file, found = case.does(case.sam, foreclosure.foresee, near)
    assert (found.begins, found.ends, found.clocks) == ((), (), ())
    servicer.clock.advance(timedelta(minutes=5))
    case.does(case.sam, foreclosure.enter, near)
    assert (case.forbidden(), case.clock("evaluation")) == (before, evaluation)


def test_before_completion_a_near_sale_is_what_counts(servicer: Servicer) -> None:
    case = Case(servicer, **FILED)
    case.does(case.sam, foreclosure.enter, SaleChange(date(2026, 10, 12), date(2026, 11, 10)))
    case.days_pass(1)
    case.completes()
    assert "sale" not in case.forbidden()
    assert case.clock("evaluation")[1] is DeadlineState.NOT_APPLICABLE


def test_a_first_filing_is_foreseen_with_what_takes_its_place(case: Case) -> None:
    case.completes()
    filing = Filing(date(2026, 10, 15))
    _file, found = case.does(case.sam, foreclosure.foresee, filing)
    assert [limit.act.value for limit in found.begins] == ["judgment_or_order", "sale"]
    assert [limit.act.value for limit in found.ends] == ["first_filing"]
    assert "first_filing" in case.forbidden()
    case.does(case.sam, foreclosure.enter, filing)
    assert set(case.forbidden()) == {"judgment_or_order", "sale"}


def test_what_is_entered_has_happened_says_something_new_and_comes_from_a_specialist(case: Case) -> None:
    with pytest.raises(OnlyStaff):
        case.does(case.rosa, foreclosure.enter, NEAR)
    with pytest.raises(FutureDate):
        case.does(case.sam, foreclosure.enter, NEAR)
    with pytest.raises(NothingChanges):
        case.does(case.sam, foreclosure.enter, SaleChange(date(2026, 10, 12), None))
    with pytest.raises(FutureDate):
        case.does(case.sam, foreclosure.enter, Filing(date(2026, 10, 20)))
    with case.servicer.acting(case.sam) as intake:
        unmatched = an_application(intake, None, name="Tom Wexler")
        with pytest.raises(NoLoan):
            foreclosure.enter(intake, unmatched, Filing(date(2026, 10, 12)))


def test_an_empty_cell_of_a_list_does_not_take_back_what_the_desk_entered_but_another_date_does(case: Case) -> None:
    case.does(case.sam, foreclosure.enter, SaleChange(date(2026, 10, 12), date(2027, 1, 15)))
    case.does(case.sam, foreclosure.enter, Filing(date(2026, 10, 15)))
    line = {"state": "TX", "zip": "75201"}
    with case.servicer.acting() as intake:
        report = loans.import_rows(intake, [a_loan_line(as_of="2026-10-21", **line)])
        assert report.unchanged == 1
        loan = case.application(intake).loan
        assert loan_facts.current_sale(loan, date(2026, 10, 22)) == date(2027, 1, 15)
        assert loan_facts.value_on(loan, "first_filing_on", date(2026, 10, 22)) == "2026-10-15"
        loans.import_rows(intake, [a_loan_line(as_of="2026-10-23", sale_on="2027-02-01", sale_set_on="2026-10-22", **line)])
        assert loan_facts.current_sale(loan, date(2026, 10, 24)) == date(2027, 2, 1)


def test_the_records_are_not_called_newer_for_what_the_desk_entered(case: Case) -> None:
    case.does(case.sam, foreclosure.enter, Filing(date(2026, 10, 15)))
    with case.servicer.acting() as intake:
        assert loan_facts.facts_as_of(case.application(intake).loan) == date(2026, 10, 1)


def test_every_file_of_the_loan_hears_of_it_and_keeps_who_entered_it(case: Case) -> None:
    case.does(case.sam, foreclosure.enter, SaleChange(date(2026, 10, 12), date(2026, 12, 15)))
    with case.servicer.acting() as intake:
        assert intake.session.get_one(QueueEntry, case.id).sale_on == date(2026, 12, 15)
        loan = intake.session.scalars(select(Loan).where(Loan.number == NUMBER.replace("-", ""))).one()
        assert [fact.by_id for fact in loan.facts if fact.name == "sale"][-1] == case.sam.id
        entry = intake.session.scalars(
            select(AuditEntry).where(AuditEntry.action == "loans.fact_added", AuditEntry.application_id == case.id)
        ).one()
        assert (entry.actor_id, entry.details["facts"]) == (case.sam.id, ["sale"])
