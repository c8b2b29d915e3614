"""Asking for papers, "I don't have this", and waivers: nobody is asked twice without being told why."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from intake.errors import AlreadyAsked, AlreadyOnFile, OnlyStaff, ReasonNeeded, TooSoon, UnknownRequirement
from intake.kinds import HardshipKind, HelpChoice, JobKind, RejectionReason, RequirementStatus
from intake.models import Account, Application, Job
from intake.operations import assessment, household, requests, reviewing
from intake.operations.context import Intake
from tests.builders import Servicer, a_document, a_loan, a_pay_stub, an_application


def a_file(servicer: Servicer, rosa: Account) -> tuple[Application, str]:
    with servicer.acting(rosa) as intake:
        application = an_application(
            intake, rosa, loan=a_loan(intake), hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00")
        )
        return application, str(application.incomes[0].id)


def again(intake: Intake, application: Application) -> Application:
    return intake.session.get_one(Application, application.id)


def wages(intake: Intake, application: Application) -> RequirementStatus:
    file = assessment.assess_application(intake, application)
    return next(item.status for item in file.assessment.items if item.key == "income.wages")


def test_a_request_shows_its_reason_until_the_paper_comes(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    application, source = a_file(servicer, rosa)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        asked = requests.ask_for_paper(intake, application, "income.wages", source, RejectionReason.TOO_OLD, "The one from August.")
        assert asked.due_on == date(2026, 11, 2)
        assert wages(intake, application) is RequirementStatus.NEEDS_CLARIFICATION
        file = assessment.assess_application(intake, application)
        row = next(row for row in assessment.requirement_rows(intake, rosa, file) if row.item.key == "income.wages")
        assert row.request is asked
        servicer.clock.advance(timedelta(days=1))
        a_pay_stub(intake, application)
        assert asked.answered_at == intake.now
        assert wages(intake, application) is RequirementStatus.AWAITING_REVIEW


def test_a_paper_for_something_else_does_not_answer_the_request(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    application, source = a_file(servicer, rosa)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        asked = requests.ask_for_paper(intake, application, "income.wages", source)
        servicer.clock.advance(timedelta(days=1))
        a_document(intake, application, offered_for=("form.710", str(application.people[0].id)))
        assert asked.answered_at is None


def test_nobody_is_asked_again_for_what_is_on_file_without_a_reason(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    application, source = a_file(servicer, rosa)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        reviewing.accept(intake, a_pay_stub(intake, application))
        with pytest.raises(AlreadyOnFile):
            requests.ask_for_paper(intake, application, "income.wages", source)
        with pytest.raises(ReasonNeeded):
            requests.ask_for_paper(intake, application, "income.wages", source, RejectionReason.OTHER)
        asked = requests.ask_for_paper(intake, application, "income.wages", source, RejectionReason.AMOUNTS_DIFFER)
        assert asked.reason is RejectionReason.AMOUNTS_DIFFER
        assert wages(intake, application) is RequirementStatus.NEEDS_CLARIFICATION


def test_the_same_paper_is_asked_for_once_at_a_time(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    application, source = a_file(servicer, rosa)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        requests.ask_for_paper(intake, application, "income.wages", source)
        with pytest.raises(AlreadyAsked):
            requests.ask_for_paper(intake, application, "income.wages", source)


def test_seven_days_are_the_least_to_find_a_paper(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    application, source = a_file(servicer, rosa)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        with pytest.raises(TooSoon):
            requests.ask_for_paper(intake, application, "income.wages", source, due_on=date(2026, 10, 25))
        assert requests.ask_for_paper(intake, application, "income.wages", source, due_on=date(2026, 10, 26))


def test_only_what_the_file_asks_for_can_be_asked_waived_or_helped_with(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    application, _ = a_file(servicer, rosa)
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        for key, source in (("hardship.death", ""), ("income.wages", "")):
            with pytest.raises(UnknownRequirement):
                requests.ask_for_paper(intake, application, key, source)
            with pytest.raises(UnknownRequirement):
                requests.waive(intake, application, key, source, "Not needed")
            with pytest.raises(UnknownRequirement):
                requests.help(intake, application, key, source, HelpChoice.REMIND_ME)


def test_a_waiver_needs_a_specialist_and_a_reason_and_is_for_one_income_only(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    application, source = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake, pytest.raises(OnlyStaff):
        requests.waive(intake, again(intake, application), "income.wages", source, "I say so")
    with servicer.acting(sam) as intake:
        application = again(intake, application)
        second = household.add_income(intake, application, application.people[0], application.incomes[0].kind, "Bakery")
        with pytest.raises(ReasonNeeded):
            requests.waive(intake, application, "income.wages", source, " ")
        requests.waive(intake, application, "income.wages", source, "Verified with the employer")
        file = assessment.assess_application(intake, application)
        first_item, second_item = file.item("income.wages", source), file.item("income.wages", str(second.id))
        assert first_item is not None
        assert second_item is not None
        assert (first_item.status, second_item.status) == (RequirementStatus.WAIVED, RequirementStatus.MISSING)


def test_a_newer_word_on_the_same_paper_takes_the_older_ones_place(servicer: Servicer) -> None:
    rosa = servicer.person()
    application, source = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        requests.help(intake, application, "income.wages", source, HelpChoice.REMIND_ME, remind_on=date(2026, 10, 22))
        requests.help(intake, application, "income.wages", source, HelpChoice.CANNOT_GET_IT, "They closed.")
        assert [flag.choice for flag in assessment.open_help(intake, application)] == [HelpChoice.CANNOT_GET_IT]


def test_a_reminder_goes_on_the_morning_chosen_unless_the_paper_comes_first(servicer: Servicer) -> None:
    rosa = servicer.person()
    application, source = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        requests.help(intake, application, "income.wages", source, HelpChoice.REMIND_ME, remind_on=date(2026, 10, 22))
        job = intake.session.scalars(select(Job).where(Job.kind == JobKind.SEND_MAIL)).one()
        assert (job.state, job.run_after) == ("ready", datetime(2026, 10, 22, 17, 0, tzinfo=UTC))  # ten in Los Angeles
        servicer.clock.advance(timedelta(days=1))
        a_pay_stub(intake, application)
        intake.session.refresh(job)
        assert job.state == "done"


def test_a_paper_that_comes_after_all_settles_the_call_for_help(servicer: Servicer) -> None:
    rosa = servicer.person()
    application, source = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        requests.help(intake, application, "income.wages", source, HelpChoice.HELP_ME_FIND_IT)
        servicer.clock.advance(timedelta(hours=1))
        a_pay_stub(intake, application)
        assert assessment.open_help(intake, application) == []
