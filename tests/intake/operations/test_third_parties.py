"""What others must send: never the homeowner's to find, told in writing when the 30 days end, and only while it is awaited."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from intake.errors import AlreadyCame, FutureDate, OnlyStaff, ReasonNeeded
from intake.kinds import AwaitedKind, DeadlineState, EventKind, HardshipKind, HelpOption, OptionOutcome, RejectionReason
from intake.models import Account, Application, Notice
from intake.operations import assessment, awaiting, completion, deciding, notices, requests, reviewing, signing, third_parties
from intake.operations.context import Intake
from intake.operations.deciding import OptionDecision
from tests.builders import OFFICE, Servicer, a_loan, a_pay_stub, an_application

OCT_19, NOV_18 = date(2026, 10, 19), date(2026, 11, 18)
NO = OptionDecision(
    HelpOption.MODIFICATION, OptionOutcome.DENIED, reason="The insurer did not answer.", owner_rule="Servicing Guide F-1-27",
)
YES = OptionDecision(HelpOption.REPAYMENT_PLAN, OptionOutcome.OFFERED, "6 payments.", Decimal("1412.50"), date(2026, 12, 1))


def a_complete_file(servicer: Servicer, sam: Account) -> Application:
    """Complete on October 19, to be decided by November 18."""
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        loan = a_loan(intake, state="TX", zip="75201")
        application = an_application(intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
        stub = a_pay_stub(intake, application)
    with servicer.acting(sam) as intake:
        reviewing.accept(intake, intake.session.merge(stub))
        completion.mark_complete(intake, again(intake, application))
    return application


def again(intake: Intake, application: Application) -> Application:
    return intake.session.get_one(Application, application.id)


def owed(intake: Intake, application: Application) -> list[Notice]:
    return [notice for notice in notices.unsent(intake, application) if notice.kind == "third_party_delay"]


def wait(intake: Intake, application: Application) -> None:
    third_parties.wait_for(intake, application, AwaitedKind.INSURER_APPROVAL, "Arch MI", OCT_19)


def test_it_is_owed_for_the_morning_on_which_the_30_days_end(servicer: Servicer) -> None:
    sam = servicer.specialist()
    application = a_complete_file(servicer, sam)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        wait(intake, application)
        third_parties.wait_for(intake, application, AwaitedKind.OTHER, "Dallas County", OCT_19, "Probate inventory")
        (letter,) = owed(intake, application)
        assert letter.due_on == NOV_18
        assert letter.send_after == datetime(2026, 11, 18, 16, 0, tzinfo=UTC)  # ten in Dallas


def test_the_letter_names_what_is_awaited_and_keeps_the_evaluation_from_being_late(servicer: Servicer) -> None:
    sam = servicer.specialist()
    application = a_complete_file(servicer, sam)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        wait(intake, application)
        (item,) = awaiting.still_awaited(intake, application)
        servicer.clock.advance(timedelta(days=20))
        third_parties.ask_again(intake, item, date(2026, 11, 8))
        (letter,) = owed(intake, application)
        servicer.clock.moment = letter.send_after
        told = notices.send_owed(intake, letter.id, OFFICE)
        assert told is not None
        assert told.content["awaited"] == [
            {"what": "insurer_approval", "note": "", "from_whom": "Arch MI", "asked_on": ["2026-10-19", "2026-11-08"]},
        ]
        assert (told.content["complete_on"], told.content["decision_by"]) == ("2026-10-19", "2026-11-18")
        assert application.event(EventKind.THIRD_PARTY_DELAY_SENT) is not None
        servicer.clock.advance(timedelta(days=10))
        clock = assessment.assess_application(intake, application).deadline("evaluation")
        assert clock is not None
        assert clock.state is DeadlineState.PENDING


def test_what_came_in_time_needs_no_letter(servicer: Servicer) -> None:
    sam = servicer.specialist()
    application = a_complete_file(servicer, sam)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        wait(intake, application)
        (item,) = awaiting.still_awaited(intake, application)
        third_parties.came(intake, item, OCT_19)
        (letter,) = owed(intake, application)
        servicer.clock.moment = letter.send_after
        assert notices.send_owed(intake, letter.id, OFFICE) is None
        assert application.event(EventKind.THIRD_PARTY_DELAY_SENT) is None
        with pytest.raises(AlreadyCame):
            third_parties.ask_again(intake, item, OCT_19)


def test_a_decision_before_the_30_days_end_needs_no_letter_either(servicer: Servicer) -> None:
    sam = servicer.specialist()
    application = a_complete_file(servicer, sam)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        wait(intake, application)
        decided = deciding.decide(intake, application, [YES])
        notices.send_owed(intake, decided.notice_id, OFFICE)
        (letter,) = owed(intake, application)
        servicer.clock.moment = letter.send_after
        assert notices.send_owed(intake, letter.id, OFFICE) is None


def test_asked_before_completeness_it_is_owed_with_completeness(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    with servicer.acting(rosa) as intake:
        loan = a_loan(intake, state="TX", zip="75201")
        application = an_application(intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        wait(intake, application)
        assert owed(intake, application) == []
        completion.mark_complete(intake, application, "By telephone")
        assert [letter.due_on for letter in owed(intake, application)] == [NOV_18]


def test_a_gap_and_a_new_completion_move_the_letter_to_the_new_30_days(servicer: Servicer) -> None:
    sam = servicer.specialist()
    application = a_complete_file(servicer, sam)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        wait(intake, application)
        servicer.clock.advance(timedelta(days=4))
        wages = str(application.incomes[0].id)
        requests.ask_for_paper(intake, application, "income.wages", wages, RejectionReason.NO_YEAR_TO_DATE)
        servicer.clock.advance(timedelta(days=3))
        reviewing.accept(intake, a_pay_stub(intake, application, dated=date(2026, 10, 23)))
        completion.mark_complete(intake, application)
        assert [letter.due_on for letter in owed(intake, application)] == [date(2026, 11, 25)]


def test_what_others_hold_never_makes_the_application_incomplete(servicer: Servicer) -> None:
    sam = servicer.specialist()
    application = a_complete_file(servicer, sam)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        before = assessment.assess_application(intake, application).assessment
        wait(intake, application)
        assert assessment.assess_application(intake, application).assessment == before


def test_a_decision_without_it_repeats_the_letter_about_the_delay(servicer: Servicer) -> None:
    sam = servicer.specialist()
    application = a_complete_file(servicer, sam)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        wait(intake, application)
        (letter,) = owed(intake, application)
        servicer.clock.moment = letter.send_after
        notices.send_owed(intake, letter.id, OFFICE)
        servicer.clock.advance(timedelta(days=1))
        (item,) = awaiting.still_awaited(intake, application)
        third_parties.ask_again(intake, item, date(2026, 11, 19))
        servicer.clock.advance(timedelta(days=30))
        decided = notices.send_owed(intake, deciding.decide(intake, application, [NO]).notice_id, OFFICE)
        assert decided is not None
        assert decided.content["delay_told_on"] == "2026-11-18"
        assert [each["from_whom"] for each in decided.content["awaited"]] == ["Arch MI"]


def test_it_is_a_specialists_word_about_a_day_that_has_come_and_names_its_sender(servicer: Servicer) -> None:
    sam = servicer.specialist()
    application = a_complete_file(servicer, sam)
    with servicer.acting(servicer.person()) as intake, pytest.raises(OnlyStaff):
        wait(intake, again(intake, application))
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        with pytest.raises(FutureDate):
            third_parties.wait_for(intake, application, AwaitedKind.VALUATION, "An appraiser", date(2026, 10, 20))
        with pytest.raises(ReasonNeeded):
            third_parties.wait_for(intake, application, AwaitedKind.OTHER, "Dallas County", OCT_19)
        with pytest.raises(ReasonNeeded):
            third_parties.wait_for(intake, application, AwaitedKind.VALUATION, " ", OCT_19)
