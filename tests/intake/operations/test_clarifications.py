"""Asking for a paper again, in writing: born with the asking, one letter for a sitting, nothing asked that has come meanwhile."""

from datetime import date, timedelta
from decimal import Decimal

from intake.kinds import EventKind, HardshipKind, RejectionReason
from intake.models import Account, Application, Notice
from intake.operations import completion, notices, requests, reviewing, signing
from intake.operations.context import Intake
from tests.builders import OFFICE, Servicer, a_document, a_loan, a_pay_stub, an_application


def a_file(servicer: Servicer, rosa: Account) -> Application:
    with servicer.acting(rosa) as intake:
        loan = a_loan(intake, state="TX", zip="75201")
        return an_application(intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))


def again(intake: Intake, application: Application) -> Application:
    return intake.session.get_one(Application, application.id)


def owed(intake: Intake, application: Application) -> list[Notice]:
    return [notice for notice in notices.unsent(intake, application) if notice.kind == "clarification"]


def sent(servicer: Servicer, intake: Intake, application: Application) -> Notice | None:
    (waiting,) = owed(intake, application)
    servicer.clock.moment = max(servicer.clock.moment, waiting.send_after)
    return notices.send_owed(intake, waiting.id, OFFICE)


def test_the_letter_is_owed_with_the_asking_and_goes_within_a_business_day(servicer: Servicer) -> None:
    application = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application = again(intake, application)
        wages = str(application.incomes[0].id)
        requests.ask_for_paper(intake, application, "income.wages", wages, RejectionReason.TOO_OLD, "The one from October.")
        (letter,) = owed(intake, application)
        assert (letter.due_on, letter.send_after) == (date(2026, 10, 20), intake.now + timedelta(minutes=30))
        told = sent(servicer, intake, application)
        assert told is not None
        (asked,) = told.content["asked"]
        assert (asked["title"], asked["person"], asked["about"]) == ("Proof of your pay", "Rosa Rivera", "Acme")
        assert asked["why"] == [{"reason": "too_old", "note": "The one from October.", "receipt": ""}]
        assert asked["due_on"] == "2026-11-02"
        assert told.content["gap"] is False


def test_what_is_asked_in_one_sitting_is_one_letter(servicer: Servicer) -> None:
    application = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application = again(intake, application)
        requests.ask_for_paper(intake, application, "income.wages", str(application.incomes[0].id), RejectionReason.TOO_OLD)
        servicer.clock.advance(timedelta(minutes=10))
        stray = a_document(intake, application)
        reviewing.reject(intake, stray, RejectionReason.UNREADABLE)
        told = sent(servicer, intake, application)
        assert told is not None
        assert [entry.get("key", entry.get("receipt")) for entry in told.content["asked"]] == ["income.wages", stray.receipt]
        assert owed(intake, application) == []


def test_a_rejected_paper_is_asked_for_anew_by_its_own_item_and_receipt(servicer: Servicer) -> None:
    rosa = servicer.person()
    application = a_file(servicer, rosa)
    with servicer.acting(servicer.specialist()) as intake:
        application = again(intake, application)
        stub = a_pay_stub(intake, application)
        reviewing.reject(intake, stub, RejectionReason.CUT_OFF, "The right side is gone.")
        told = sent(servicer, intake, application)
        assert told is not None
        (asked,) = told.content["asked"]
        assert asked["key"] == "income.wages"
        assert asked["why"] == [{"reason": "cut_off", "note": "The right side is gone.", "receipt": stub.receipt}]
        assert asked["due_on"] == "2026-11-02"


def test_a_second_copy_of_a_paper_asks_for_nothing(servicer: Servicer) -> None:
    application = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application = again(intake, application)
        reviewing.accept(intake, a_pay_stub(intake, application))
        reviewing.reject(intake, a_pay_stub(intake, application), RejectionReason.DUPLICATE)
        assert owed(intake, application) == []


def test_a_rejection_taken_back_before_the_letter_went_leaves_nothing_to_say(servicer: Servicer) -> None:
    application = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application = again(intake, application)
        stub = a_pay_stub(intake, application)
        reviewing.reject(intake, stub, RejectionReason.CUT_OFF)
        reviewing.undo(intake, stub)
        letter = owed(intake, application)[0]
        assert sent(servicer, intake, application) is None
        assert letter.dropped_at is not None


def test_a_paper_that_came_before_the_letter_went_is_not_asked_for(servicer: Servicer) -> None:
    application = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application = again(intake, application)
        requests.ask_for_paper(intake, application, "income.wages", str(application.incomes[0].id), RejectionReason.TOO_OLD)
        servicer.clock.advance(timedelta(minutes=5))
        a_pay_stub(intake, application)
        assert sent(servicer, intake, application) is None


def test_nothing_is_told_twice(servicer: Servicer) -> None:
    application = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application = again(intake, application)
        requests.ask_for_paper(intake, application, "income.wages", str(application.incomes[0].id), RejectionReason.TOO_OLD)
        assert sent(servicer, intake, application) is not None
        servicer.clock.advance(timedelta(days=1))
        stray = a_document(intake, application)
        reviewing.reject(intake, stray, RejectionReason.UNREADABLE)
        told = sent(servicer, intake, application)
        assert told is not None
        assert [entry.get("receipt") for entry in told.content["asked"]] == [stray.receipt]


def test_asking_after_completeness_opens_a_gap_and_the_letter_says_what_holds(servicer: Servicer) -> None:
    rosa = servicer.person()
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
        stub = a_pay_stub(intake, application)
    with servicer.acting(servicer.specialist()) as intake:
        application = again(intake, application)
        reviewing.accept(intake, intake.session.merge(stub))
        completion.mark_complete(intake, application)
        servicer.clock.advance(timedelta(days=2))
        wages = str(application.incomes[0].id)
        requests.ask_for_paper(intake, application, "income.wages", wages, RejectionReason.NO_YEAR_TO_DATE)
        assert application.event(EventKind.GAP_FOUND) is not None
        told = sent(servicer, intake, application)
        assert told is not None
        assert told.content["gap"] is True
        assert "first_filing" in told.content["halted"]
        reminders = [notice for notice in notices.unsent(intake, application) if notice.kind == "reminder"]
        assert [notice.due_on for notice in reminders] == [date(2026, 10, 25), date(2026, 10, 30)]  # the paper is asked for by November 4
        servicer.clock.moment = reminders[0].send_after
        reminder = notices.send_owed(intake, reminders[0].id, OFFICE)
        assert reminder is not None
        assert (reminder.content["asked_by"], reminder.content["gap"]) == ("2026-11-04", True)
        servicer.clock.advance(timedelta(days=1))
        a_pay_stub(intake, application, dated=date(2026, 10, 23))
        assert notices.send_owed(intake, reminders[1].id, OFFICE) is None


def test_a_request_does_not_change_what_must_arrive_for_facial_completeness(servicer: Servicer) -> None:
    rosa = servicer.person()
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
        notices.acknowledge(intake, application, OFFICE)
    with servicer.acting(servicer.specialist()) as intake:
        application = again(intake, application)
        stray = a_document(intake, application)
        reviewing.reject(intake, stray, RejectionReason.UNREADABLE)
        assert sent(servicer, intake, application) is not None
        servicer.clock.advance(timedelta(days=1))
        a_pay_stub(intake, application)
        assert application.event(EventKind.FIRST_FACIALLY_COMPLETE) is not None
