"""The servicer's list of loans: the same list twice changes nothing, facts are added and never overwritten, faults are told by line."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select

from intake.kinds import HardshipKind, Investor
from intake.models import AuditEntry, Loan, LoanFact, QueueEntry
from intake.operations import loan_facts, loans
from intake.operations.context import Intake
from tests.builders import Servicer, a_loan_line, an_application


def facts(intake: Intake, name: str) -> list[tuple[date, str]]:
    rows = intake.session.scalars(select(LoanFact).where(LoanFact.name == name).order_by(LoanFact.as_of, LoanFact.imported_at))
    return [(fact.as_of, fact.value) for fact in rows]


def brought_in(servicer: Servicer, **cells: str) -> loans.ImportReport:
    servicer.clock.advance(timedelta(minutes=1))
    with servicer.acting() as intake:
        return loans.import_rows(intake, [a_loan_line(**cells)], source="loans.csv")


def test_a_list_brings_in_loans_with_their_dated_facts(servicer: Servicer) -> None:
    report = brought_in(servicer, sale_on="2027-01-15", sale_set_on="2026-09-20", bankruptcy="yes")
    assert (report.lines, report.loans_added, report.errors) == (1, 1, [])
    with servicer.acting() as intake:
        loan = intake.session.scalars(select(Loan)).one()
        assert (loan.number, loan.investor, loan.zip) == ("0045118827", Investor.FANNIE_MAE, "90210")
        assert loan.borrower_names == ["Rosa Rivera", "Luis Rivera"]
        assert loan_facts.value_on(loan, "oldest_unpaid_due_date", date(2026, 10, 1)) == "2026-08-01"
        assert loan_facts.value_on(loan, "interest_rate", date(2026, 10, 1)) == "6.125"
        assert loan_facts.facts_as_of(loan) == date(2026, 10, 1)
        assert loan_facts.current_sale(loan, date(2026, 10, 1)) == date(2027, 1, 15)


def test_the_same_list_twice_changes_nothing(servicer: Servicer) -> None:
    brought_in(servicer)
    with servicer.acting() as intake:
        before = intake.session.scalar(select(func.count()).select_from(LoanFact))
    report = brought_in(servicer)
    assert (report.loans_added, report.loans_changed, report.facts_added, report.unchanged) == (0, 0, 0, 1)
    with servicer.acting() as intake:
        assert intake.session.scalar(select(func.count()).select_from(LoanFact)) == before


def test_a_later_list_adds_what_changed_and_keeps_what_was(servicer: Servicer) -> None:
    brought_in(servicer)
    report = brought_in(servicer, as_of="2026-10-15", oldest_unpaid_due_date="2026-09-01")
    assert (report.loans_changed, report.facts_added) == (1, 1)
    with servicer.acting() as intake:
        assert facts(intake, "oldest_unpaid_due_date") == [(date(2026, 10, 1), "2026-08-01"), (date(2026, 10, 15), "2026-09-01")]
        loan = intake.session.scalars(select(Loan)).one()
        known = [loan_facts.value_on(loan, "oldest_unpaid_due_date", date(2026, 10, day)) for day in (14, 15)]
        assert known == ["2026-08-01", "2026-09-01"]


def test_a_later_list_that_says_the_same_only_moves_the_day_up_to_which_the_facts_are_known(servicer: Servicer) -> None:
    brought_in(servicer)
    report = brought_in(servicer, as_of="2026-10-15")
    assert (report.facts_added, report.unchanged) == (0, 1)
    with servicer.acting() as intake:
        assert loan_facts.facts_as_of(intake.session.scalars(select(Loan)).one()) == date(2026, 10, 15)
        assert len(facts(intake, "oldest_unpaid_due_date")) == 1


def test_a_sale_that_was_moved_and_one_that_was_called_off_leave_their_traces(servicer: Servicer) -> None:
    brought_in(servicer, sale_on="2027-01-15", sale_set_on="2026-09-20")
    brought_in(servicer, as_of="2026-10-10", sale_on="2027-02-15", sale_set_on="2026-10-09")
    brought_in(servicer, as_of="2026-10-18")
    with servicer.acting() as intake:
        loan = intake.session.scalars(select(Loan)).one()
        sales = loan_facts.sale_dates(loan, date(2026, 10, 19))
        assert [(sale.set_on, sale.sale_on) for sale in sales] == [
            (date(2026, 9, 20), date(2027, 1, 15)), (date(2026, 10, 9), date(2027, 2, 15)), (date(2026, 10, 18), None),
        ]
        assert loan_facts.current_sale(loan, date(2026, 10, 17)) == date(2027, 2, 15)
        assert loan_facts.current_sale(loan, date(2026, 10, 19)) is None


def test_an_older_list_that_comes_late_does_not_undo_a_newer_one(servicer: Servicer) -> None:
    brought_in(servicer, as_of="2026-09-01", oldest_unpaid_due_date="2026-07-01", investor="fha")
    brought_in(servicer, as_of="2026-10-15", oldest_unpaid_due_date="2026-07-01", investor="fha")
    brought_in(servicer, as_of="2026-10-01", oldest_unpaid_due_date="2026-08-01", investor="va")
    with servicer.acting() as intake:
        loan = intake.session.scalars(select(Loan)).one()
        known = {day: loan_facts.value_on(loan, "oldest_unpaid_due_date", day) for day in (
            date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 14), date(2026, 10, 15),
        )}
        assert list(known.values()) == ["2026-07-01", "2026-08-01", "2026-08-01", "2026-07-01"]
        assert loan.investor is Investor.FHA


@pytest.mark.parametrize(
    ("cells", "words", "details"),
    [
        ({"loan_number": " "}, "is empty", {"column": "loan_number"}),
        ({"loan_number": "--"}, "no letters or digits", {}),
        ({"as_of": "10/01/2026"}, "YYYY-MM-DD", {"column": "as_of", "value": "10/01/2026"}),
        ({"sale_on": "2026-02-30"}, "YYYY-MM-DD", {"column": "sale_on", "value": "2026-02-30"}),
        ({"monthly_payment": "1,850.oo"}, "number like", {"column": "monthly_payment", "value": "1,850.oo"}),
        ({"monthly_payment": "NaN"}, "number like", {"column": "monthly_payment", "value": "NaN"}),
        ({"bankruptcy": "maybe"}, "yes or no", {"column": "bankruptcy", "value": "maybe"}),
        ({"state": "Cal"}, "two letters", {"column": "state", "value": "Cal"}),
        ({"zip": "902"}, "five digits", {"column": "zip", "value": "902"}),
        ({"investor": "ginnie"}, "one of", {"column": "investor", "value": "ginnie"}),
    ],
)
def test_a_fault_is_told_by_line_in_plain_words_and_the_other_lines_go_in(
    servicer: Servicer, cells: dict[str, str], words: str, details: dict[str, str]
) -> None:
    with servicer.acting() as intake:
        report = loans.import_rows(intake, [a_loan_line(**({"loan_number": "1"} | cells)), a_loan_line(loan_number="2")])
        (fault,) = report.errors
        assert fault.line == 2
        assert words in fault.message % {"choices": "", **fault.details}
        assert details.items() <= fault.details.items()
        assert [loan.number for loan in intake.session.scalars(select(Loan))] == ["2"]


def test_one_loan_on_two_lines_is_a_fault_of_the_second(servicer: Servicer) -> None:
    with servicer.acting() as intake:
        report = loans.import_rows(intake, [a_loan_line(), a_loan_line(loan_number="0045 118827")])
        assert [(fault.line, "twice" in fault.message) for fault in report.errors] == [(3, True)]
        assert report.loans_added == 1


def test_a_dry_run_says_what_would_happen_and_does_nothing(servicer: Servicer) -> None:
    with servicer.acting() as intake:
        report = loans.import_rows(intake, [a_loan_line(), a_loan_line(loan_number="7", zip="")], dry_run=True)
        assert (report.loans_added, len(report.errors)) == (1, 1)
        for kept in (Loan, LoanFact, AuditEntry):
            assert intake.session.scalar(select(func.count()).select_from(kept)) == 0


def test_progress_is_told_until_every_line_is_done(servicer: Servicer) -> None:
    done: list[int] = []
    with servicer.acting() as intake:
        loans.import_rows(intake, (a_loan_line(loan_number=str(number)) for number in range(1, 1202)), progress=done.append)
        assert (sum(done), len(done)) == (1201, 3)
        assert intake.session.scalar(select(func.count()).select_from(Loan)) == 1201


def test_a_sale_date_brought_in_moves_the_running_file_up_in_the_queue(servicer: Servicer) -> None:
    brought_in(servicer)
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        loan = intake.session.scalars(select(Loan)).one()
        application = an_application(intake, rosa, loan=loan, hardship=HardshipKind.UNEMPLOYMENT)
    servicer.clock.moment = datetime.fromisoformat("2026-10-21T16:00:00+00:00")
    brought_in(servicer, as_of="2026-10-21", sale_on="2026-12-30", sale_set_on="2026-10-20")
    with servicer.acting() as intake:
        assert intake.session.get_one(QueueEntry, application.id).sale_on == date(2026, 12, 30)


def test_the_history_names_the_fact_and_not_its_value(servicer: Servicer) -> None:
    brought_in(servicer, bankruptcy="yes")
    with servicer.acting() as intake:
        entries = intake.session.scalars(select(AuditEntry)).all()
        assert {"loans.imported", "loans.fact_added"} <= {entry.action for entry in entries}
        assert not any("6.125" in str(entry.details) or "1850" in str(entry.details) for entry in entries)
