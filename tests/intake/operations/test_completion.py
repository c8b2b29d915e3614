"""The gate before "complete": what is open, as of which day, and which clocks that day has started."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from intake.errors import AlreadyComplete, OnlyStaff, Unresolved
from intake.kinds import Channel, DocumentKind, EventKind, HardshipKind, RejectionReason
from intake.models import Account, Application, Document
from intake.operations import assessment, completion, desk, notices, requests, reviewing, signing
from intake.operations.context import Intake
from tests.builders import OFFICE, Servicer, a_document, a_loan, a_pay_stub, an_application


def a_file(servicer: Servicer, rosa: Account, **cells: str) -> Application:
    """Rosa's application with everything asked for: received Monday, the pay stub Thursday."""
    with servicer.acting(rosa) as intake:
        loan = a_loan(intake, state="TX", zip="75201", **cells)
        application = an_application(
            intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00")
        )
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
        signing.send(intake, application)
        notices.acknowledge(intake, application, OFFICE)
    servicer.clock.advance(timedelta(days=3))
    with servicer.acting(rosa) as intake:
        a_pay_stub(intake, intake.session.get_one(Application, application.id))
    return application


def reopened(intake: Intake, application: Application) -> tuple[Application, Document]:
    found = intake.session.get_one(Application, application.id)
    return found, assessment.papers_of(intake, found)[-1]


def test_complete_is_dated_when_the_last_paper_came_however_late_it_was_looked_at(servicer: Servicer) -> None:
    application = a_file(servicer, servicer.person())
    servicer.clock.advance(timedelta(days=12))
    with servicer.acting(servicer.specialist()) as intake:
        application, stub = reopened(intake, application)
        reviewing.accept(intake, stub)
        gate = completion.gate(intake, application)
        assert gate.clear
        assert gate.complete_on == date(2026, 10, 22)
        assert {(clock.key, clock.due_on) for clock in gate.clocks} == {
            ("complete_notice", date(2026, 10, 29)), ("evaluation", date(2026, 11, 21)),
        }
        assert [clock.key for clock in gate.late] == ["complete_notice"]
        event = completion.mark_complete(intake, application)
        assert event.on == date(2026, 10, 22)


def test_the_notice_of_it_is_owed_with_the_same_press_of_the_button(servicer: Servicer) -> None:
    application = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application, stub = reopened(intake, application)
        reviewing.accept(intake, stub)
        completion.mark_complete(intake, application)
        (owed,) = notices.unsent(intake, application)
        assert (owed.kind, owed.due_on) == ("complete", date(2026, 10, 29))
        sent = notices.send_owed(intake, owed.id, OFFICE)
        assert sent is not None
        assert (sent.content["complete_on"], sent.content["decision_by"]) == ("2026-10-22", "2026-11-21")
        assert sent.content["foreclosure_begun"] is False
        assert application.event(EventKind.COMPLETE_NOTICE_SENT) is not None
        file = assessment.assess_application(intake, application)
        assert file.facts.completed_on == date(2026, 10, 22)


def test_an_open_requirement_stops_it_unless_a_reason_is_given_and_kept(servicer: Servicer) -> None:
    application = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application, _ = reopened(intake, application)
        with pytest.raises(Unresolved):
            completion.mark_complete(intake, application, "   ")
        assert application.event(EventKind.COMPLETE) is None
        event = completion.mark_complete(intake, application, "The investor accepts the verbal check of employment.")
        assert event.details["override_reason"].startswith("The investor")
        assert event.details["unresolved"] == ["income.wages"]


def test_a_waived_requirement_is_not_in_the_way(servicer: Servicer) -> None:
    application = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application, stub = reopened(intake, application)
        reviewing.reject(intake, stub, RejectionReason.UNREADABLE)
        assert not completion.gate(intake, application).clear
        requests.waive(intake, application, "income.wages", str(application.incomes[0].id), "Verified with the employer")
        assert completion.gate(intake, application).clear


def test_a_later_copy_of_an_accepted_paper_does_not_move_the_day(servicer: Servicer) -> None:
    rosa = servicer.person()
    application = a_file(servicer, rosa)
    servicer.clock.advance(timedelta(days=5))
    with servicer.acting(rosa) as intake:
        application, _ = reopened(intake, application)
        a_pay_stub(intake, application, dated=date(2026, 10, 23))
    with servicer.acting(servicer.specialist()) as intake:
        application = intake.session.get_one(Application, application.id)
        for paper in assessment.papers_of(intake, application):
            reviewing.accept(intake, paper)
        assert completion.gate(intake, application).complete_on == date(2026, 10, 22)


def test_a_paper_by_mail_counts_on_the_day_it_arrived(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    application = a_file(servicer, rosa)
    with servicer.acting(sam) as intake:
        application, stub = reopened(intake, application)
        reviewing.reject(intake, stub, RejectionReason.CUT_OFF)
        servicer.clock.advance(timedelta(days=6))
        mailed = a_document(
            intake, application, offered_for=("income.wages", str(application.incomes[0].id)),
            person_id=application.people[0].id, channel=Channel.MAIL, arrived_on=date(2026, 10, 26),
        )
        mailed.kind = DocumentKind.PAY_STUB
        reviewing.accept(intake, mailed)
        file = assessment.assess_application(intake, application)
        assert completion.complete_on(intake, file) == date(2026, 10, 26)


def test_complete_is_said_once_until_something_is_found_missing(servicer: Servicer) -> None:
    application = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application, stub = reopened(intake, application)
        reviewing.accept(intake, stub)
        completion.mark_complete(intake, application)
        with pytest.raises(AlreadyComplete):
            completion.mark_complete(intake, application)
        servicer.clock.advance(timedelta(days=4))
        wages = str(application.incomes[0].id)
        requests.ask_for_paper(intake, application, "income.wages", wages, RejectionReason.NO_YEAR_TO_DATE)
        assert not completion.is_complete(application)
        assert assessment.assess_application(intake, application).facts.gap_is_open
        servicer.clock.advance(timedelta(days=3))
        reviewing.accept(intake, a_pay_stub(intake, application, dated=date(2026, 10, 23)))
        again = completion.mark_complete(intake, application)
        assert again.on == date(2026, 10, 29)
        facts = assessment.assess_application(intake, application).facts
        assert (facts.protected_on, facts.completed_on) == (date(2026, 10, 22), date(2026, 10, 29))
        owed = [notice.kind for notice in notices.unsent(intake, application)]
        assert sorted(owed) == ["clarification", "complete", "complete"]


def test_only_a_specialist_says_complete(servicer: Servicer) -> None:
    rosa = servicer.person()
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake, pytest.raises(OnlyStaff):
        completion.mark_complete(intake, reopened(intake, application)[0], "because")


def test_a_complete_file_leaves_the_pull_but_stays_listed_with_its_clock(servicer: Servicer) -> None:
    sam = servicer.specialist()
    application = a_file(servicer, servicer.person())
    with servicer.acting(sam) as intake:
        application, stub = reopened(intake, application)
        reviewing.accept(intake, stub)
        completion.mark_complete(intake, application)
        for notice in notices.unsent(intake, application):
            notices.send_owed(intake, notice.id, OFFICE)
        entry = desk.refresh(intake, application)
        assert entry is not None
        assert (entry.open, entry.why, entry.due_for, entry.due_on) == (False, "evaluate", "evaluation", date(2026, 11, 21))
        assert desk.pull_next(intake, sam) is None
        assert desk.page(intake, sam, "evaluate").total == 1
