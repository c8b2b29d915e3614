"""The acknowledgment: owed with the receipt, sent once and in time, saying what is missing and by when."""

import json
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from intake.kinds import AuthorizationScope, Channel, EventKind, HardshipKind, JobKind, RejectionReason
from intake.models import Account, Application, Job, Mail, Notice
from intake.operations import applications, assessment, authorizations, notices, recipients, reviewing, rules, signing
from intake.operations.context import Intake
from intake.requirements.programmes import RequirementSet
from tests.builders import OFFICE, Servicer, a_document, a_loan, a_pay_stub, an_application


def a_file(servicer: Servicer, rosa: Account, intake: Intake, state: str = "TX", **cells: str) -> Application:
    loan = a_loan(intake, state=state, zip="75201" if state == "TX" else "90210", **cells)
    return an_application(intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))


def owed(intake: Intake, application: Application) -> Notice:
    (notice,) = notices.unsent(intake, application)
    return notice


def test_the_acknowledgment_is_owed_from_receipt_and_waits_for_noon_on_the_third_business_day(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = a_file(servicer, rosa, intake)
        notice = owed(intake, application)
        assert notice.due_on == date(2026, 10, 26)
        assert notice.send_after == datetime(2026, 10, 22, 17, 0, tzinfo=UTC)  # noon in Dallas
        job = intake.session.scalars(select(Job).where(Job.kind == JobKind.ACKNOWLEDGE)).one()
        assert (job.subject_id, job.run_after) == (notice.id, notice.send_after)


def test_a_paper_that_lay_in_the_mail_room_brings_the_clocks_forward(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    with servicer.acting(rosa) as intake:
        application = a_file(servicer, rosa, intake)
    with servicer.acting(sam) as intake:
        application = intake.session.get_one(Application, application.id)
        a_document(intake, application, channel=Channel.MAIL, arrived_on=date(2026, 10, 15))
        notice = owed(intake, application)
        assert (notice.due_on, notice.send_after) == (date(2026, 10, 22), datetime(2026, 10, 20, 17, 0, tzinfo=UTC))
        file = assessment.assess_application(intake, application)
        clock = file.deadline("acknowledgment")
        assert clock is not None
        assert (clock.starts_on, clock.due_on) == (date(2026, 10, 15), date(2026, 10, 22))
        received = application.event(EventKind.APPLICATION_RECEIVED)
        assert received is not None
        assert received.on == date(2026, 10, 19)
        sent = notices.acknowledge(intake, application, OFFICE)
        assert sent is not None
        assert sent.content["received_on"] == "2026-10-15"


def test_the_business_days_pass_over_a_holiday(servicer: Servicer) -> None:
    rosa = servicer.person()
    servicer.clock.moment = datetime(2026, 11, 9, 18, 0, tzinfo=UTC)  # two days before Veterans Day
    with servicer.acting(rosa) as intake:
        notice = owed(intake, a_file(servicer, rosa, intake))
        assert notice.due_on == date(2026, 11, 17)
        assert notice.send_after == datetime(2026, 11, 13, 18, 0, tzinfo=UTC)


def test_unsigned_it_goes_at_noon_on_the_third_business_day_and_not_a_minute_before(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = a_file(servicer, rosa, intake)
        servicer.clock.moment = datetime(2026, 10, 22, 16, 59, tzinfo=UTC)
        assert notices.due_notices(intake) == []
        servicer.clock.moment = datetime(2026, 10, 22, 17, 0, tzinfo=UTC)
        (due,) = notices.due_notices(intake)
        notice = notices.send_owed(intake, due, OFFICE)
        assert notice is not None
        assert notice.sent_on == date(2026, 10, 22)
        assert not notice.content["signed"]
        assert notices.due_notices(intake) == []
        sent = application.event(EventKind.ACKNOWLEDGMENT_SENT)
        assert sent is not None
        assert sent.on == date(2026, 10, 22)


def test_signing_and_sending_brings_it_forward(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = a_file(servicer, rosa, intake)
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
        signing.send(intake, application)
        assert notices.due_notices(intake) == [owed(intake, application).id]
        assert intake.session.scalars(select(Job.run_after).where(Job.kind == JobKind.ACKNOWLEDGE)).one() == intake.now


def test_it_is_sent_once_however_often_the_work_is_done(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = a_file(servicer, rosa, intake)
        notice = owed(intake, application)
        assert notices.send_owed(intake, notice.id, OFFICE) is notice
        assert notices.send_owed(intake, notice.id, OFFICE) is None
        assert notices.acknowledge(intake, application, OFFICE) is None
        assert len(intake.session.scalars(select(Mail)).all()) == 1


def test_it_says_what_is_missing_by_when_and_why(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = a_file(servicer, rosa, intake, oldest_unpaid_due_date="2026-07-01")
        notice = notices.acknowledge(intake, application, OFFICE)
        assert notice is not None
        assert notice.content["received_on"] == "2026-10-19"
        assert notice.content["complete"] is False
        assert {entry["key"] for entry in notice.content["missing"]} == {"form.710", "income.wages"}
        assert notice.content["reasonable_date"] == "2026-10-29"  # the 120th day of delinquency, before the 30 days are over
        assert "120th" in notice.content["because"]
        assert notice.content["other_mortgages"] is True
        stub = next(entry for entry in notice.content["missing"] if entry["key"] == "income.wages")
        assert (stub["person"], stub["about"]) == ("Rosa Rivera", "Acme")


def test_it_names_the_answers_still_needed_to_know_which_papers_are(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, loan=a_loan(intake))
        notice = notices.acknowledge(intake, application, OFFICE)
        assert notice is not None
        assert notice.content["missing_answers"] == ["hardships", "incomes"]
        assert notice.content["reasonable_date"]


def test_what_was_sent_stays_as_it_was_sent(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = a_file(servicer, rosa, intake)
        notice = notices.acknowledge(intake, application, OFFICE)
        assert notice is not None
        before = dict(notice.content)
        servicer.clock.advance(timedelta(days=5))
        a_pay_stub(intake, application)
        clock = assessment.assess_application(intake, application).deadline("reasonable_date")
        assert notice.content == before
        assert clock is not None
        assert clock.due_on == date.fromisoformat(before["reasonable_date"])


def test_after_the_letter_only_what_it_listed_has_to_arrive(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    with servicer.acting(rosa) as intake:
        application = a_file(servicer, rosa, intake)
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
        notices.acknowledge(intake, application, OFFICE)
        servicer.clock.advance(timedelta(days=4))
        stub = a_pay_stub(intake, application)
        event = application.event(EventKind.FIRST_FACIALLY_COMPLETE)
        assert event is not None
        assert event.on == date(2026, 10, 23)
    with servicer.acting(sam) as intake:
        reviewing.reject(intake, intake.session.merge(stub), RejectionReason.CUT_OFF)
        application = intake.session.get_one(Application, application.id)
        assert application.event(EventKind.FIRST_FACIALLY_COMPLETE) is not None


def test_news_of_it_goes_to_the_homeowner_and_the_counselor_who_may_have_notices(servicer: Servicer) -> None:
    rosa, carla, nosy = servicer.person(language="es"), servicer.counselor(), servicer.counselor("Nosy")
    with servicer.acting(rosa) as intake:
        application = a_file(servicer, rosa, intake)
        for counselor, scopes in ((carla, frozenset(AuthorizationScope)), (nosy, {AuthorizationScope.VIEW})):
            asked = authorizations.ask(intake, application, intake.session.get_one(Account, counselor.id), scopes)
            authorizations.grant(intake, asked, "Rosa Rivera", None)
        before = {mail.id for mail in intake.session.scalars(select(Mail))}
        notice = notices.acknowledge(intake, application, OFFICE)
        assert notice is not None
        news = [mail for mail in intake.session.scalars(select(Mail)) if mail.id not in before]
        assert {(mail.recipient, mail.language) for mail in news} == {(rosa.email, "es"), (carla.email, "en")}
        assert all("Rivera" not in mail.body + mail.subject and "wages" not in mail.body for mail in news)
        assert {way.mail_id for way in recipients.deliveries_of(intake, notice)} == {mail.id for mail in news}
        jobs = set(intake.session.scalars(select(Job.subject_id).where(Job.kind == JobKind.SEND_MAIL)))
        assert {mail.id for mail in news} <= jobs


def test_a_withdrawn_application_gets_no_more_letters(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = a_file(servicer, rosa, intake)
        applications.withdraw(intake, application, date(2026, 10, 19))
        servicer.clock.advance(timedelta(days=10))
        assert notices.due_notices(intake) == []
        assert notices.acknowledge(intake, application, OFFICE) is None


@pytest.mark.parametrize(("state", "again"), [("CA", True), ("TX", False)])
def test_california_has_every_later_paper_acknowledged_too(servicer: Servicer, state: str, again: bool) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = a_file(servicer, rosa, intake, state=state)
        notices.acknowledge(intake, application, OFFICE)
        servicer.clock.advance(timedelta(days=1))
        a_document(intake, application)
        a_document(intake, application)
        later = [notice for notice in notices.unsent(intake, application) if notice.kind == "acknowledgment"]
        assert [(notice.kind, notice.due_on) for notice in later] == ([("acknowledgment", date(2026, 10, 27))] if again else [])
        if again:
            servicer.clock.advance(timedelta(days=3))
            sent = notices.send_owed(intake, later[0].id, OFFICE)
            assert sent is not None
            assert len(sent.content["papers"]) == 2
            assert {notice.kind for notice in notices.unsent(intake, application)} == {"reminder"}


def test_a_servicers_own_words_for_a_paper_stand_in_the_letter_in_both_languages(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = a_file(servicer, rosa, intake)
        own = deepcopy(application.rules)
        wages = next(row for row in own["requirements"] if row["key"] == "income.wages")
        wages |= {"title": "Your last 50% of pay", "title_es": "Su último 50% de sueldo"}
        wages["any_of"][0][0] |= {"words": "Our own pay form", "words_es": "Nuestro formulario de sueldo"}
        rules.keep(application, RequirementSet.from_data(own))
        notice = notices.acknowledge(intake, application, OFFICE)
        assert notice is not None
        english, spanish = (json.dumps(notice.letters[language], ensure_ascii=False) for language in ("en", "es"))
        assert "Your last 50% of pay, Rosa Rivera, Acme" in english
        assert "Our own pay form" in english
        assert "Su último 50% de sueldo, Rosa Rivera, Acme" in spanish
        assert "Nuestro formulario de sueldo" in spanish
        assert "Our own pay form" not in spanish
