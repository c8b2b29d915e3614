"""Letters on paper: printed together, counted as sent on the day they went into the mail, and owed until they did."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from intake.errors import AlreadyMailed, FutureDate, NothingToMail, OnlyStaff, WrongDay
from intake.kinds import AuthorizationScope, DeadlineState, DeliveryFailure, EventKind, HardshipKind, Role
from intake.models import Account, Application, Delivery, MailBatch, Notice
from intake.operations import (
    applications,
    assessment,
    authorizations,
    consents,
    deciding,
    delivery,
    household,
    mailroom,
    notices,
    recipients,
    red_list,
)
from intake.operations.context import Intake
from intake.operations.mailroom import Piece
from intake.operations.red_list import Waits
from tests.builders import OFFICE, Servicer, a_document, a_loan, an_application
from tests.intake.operations.test_deciding import NO_MODIFICATION, PLAN, Case


def a_file(servicer: Servicer, rosa: Account, intake: Intake, state: str = "TX", **cells: str) -> Application:
    loan = a_loan(intake, state=state, zip="75201" if state == "TX" else "90210", **cells)
    return an_application(intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))


def on_paper(servicer: Servicer, name: str = "Rosa Rivera", **columns: object) -> Account:
    return servicer.person(name=name, electronic_consent_at=None, **columns)


def its_hour(servicer: Servicer, application: Application) -> None:
    """The acknowledgment's hour comes, and the worker does its work."""
    with servicer.acting() as intake:
        for notice in notices.unsent(intake, intake.session.get_one(Application, application.id)):
            servicer.clock.moment = max(servicer.clock.moment, notice.send_after)
            notices.send_owed(intake, notice.id, OFFICE)


def the_letter(intake: Intake) -> Notice:
    return intake.session.scalars(select(Notice).where(Notice.kind == "acknowledgment")).one()


def acknowledged_on(intake: Intake) -> date | None:
    clock = assessment.assess_application(intake, intake.session.scalars(select(Application)).one()).deadline("acknowledgment")
    assert clock is not None
    return clock.met_on


@pytest.fixture
def filed(shared: Servicer) -> Application:
    """Rosa's application, who gets letters on paper; the acknowledgment's hour has come."""
    rosa = on_paper(shared)
    with shared.acting(rosa) as intake:
        application = a_file(shared, rosa, intake)
    its_hour(shared, application)
    return application


def test_a_letter_on_paper_is_sent_on_the_day_it_went_into_the_mail_and_not_when_it_was_written(
    shared: Servicer, filed: Application
) -> None:
    sam = shared.specialist()
    with shared.acting(sam) as intake:
        assert the_letter(intake).sent_at is None
        batch = mailroom.make_batch(intake, OFFICE, date(2026, 10, 22))
        assert acknowledged_on(intake) is None
        words = dict(the_letter(intake).letters)
        assert words["en"]["on"] == "2026-10-22"
    shared.clock.advance(timedelta(days=1))
    with shared.acting(sam) as intake:
        mailroom.mark_mailed(intake, intake.session.get_one(MailBatch, batch.id), date(2026, 10, 23), "Pat Lee")
        assert acknowledged_on(intake) == date(2026, 10, 23)
        letter = the_letter(intake)
        assert (letter.sent_on, letter.sent_at, letter.letters) == (date(2026, 10, 23), shared.clock.now(), words)
        (way,) = recipients.deliveries_of(intake, letter)
        assert (way.sent_on, way.address) == (date(2026, 10, 23), ["12 Elm St", "Los Angeles, TX 75201"])
        kept = intake.session.scalars(select(MailBatch)).one()
        assert (kept.mailed_on, kept.mailed_by, kept.recorded_by_id) == (date(2026, 10, 23), "Pat Lee", sam.id)


@pytest.mark.parametrize(("mailed_on", "state"), [(date(2026, 10, 26), DeadlineState.MET), (date(2026, 10, 27), DeadlineState.MISSED)])
def test_mailed_on_the_fifth_business_day_the_clock_is_met_and_a_day_later_it_is_missed(
    shared: Servicer, filed: Application, mailed_on: date, state: DeadlineState
) -> None:
    sam = shared.specialist()
    with shared.acting(sam) as intake:
        batch = mailroom.make_batch(intake, OFFICE, date(2026, 10, 23))
    shared.clock.moment = datetime(2026, 10, 28, 18, 0, tzinfo=UTC)
    with shared.acting(sam) as intake:
        mailroom.mark_mailed(intake, intake.session.get_one(MailBatch, batch.id), mailed_on, "Sam Ortiz")
        clock = assessment.assess_application(intake, intake.session.get_one(Application, filed.id)).deadline("acknowledgment")
        assert clock is not None
        assert (clock.state, clock.met_on) == (state, mailed_on)


def test_the_days_in_a_letter_on_paper_are_counted_from_the_day_it_is_to_go(shared: Servicer, filed: Application) -> None:
    with shared.acting(shared.specialist()) as intake:
        mailroom.make_batch(intake, OFFICE, date(2026, 10, 26))
        letter = the_letter(intake)
        assert (letter.content["notice_on"], letter.content["reasonable_date"]) == ("2026-10-26", "2026-11-25")


def test_a_batch_is_made_once_however_often_it_is_asked_for(shared: Servicer, filed: Application) -> None:
    ada = shared.person(Role.ADMIN, "Ada Admin")

    def ask(_turn: int) -> int:
        with suppress(NothingToMail), shared.acting(ada) as intake:
            mailroom.make_batch(intake, OFFICE, date(2026, 10, 22))
            return 1
        return 0

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(ask, range(4))) == 1
    with shared.acting() as intake:
        assert [letters for _batch, letters in mailroom.batches(intake)] == [1]


def test_what_dies_while_a_batch_is_made_leaves_the_letters_waiting(shared: Servicer, filed: Application) -> None:
    class PowerCut(Exception):
        """The process dies before the transaction ends."""

    sam = shared.specialist()
    with suppress(PowerCut), shared.acting(sam) as intake:
        mailroom.make_batch(intake, OFFICE, date(2026, 10, 22))
        raise PowerCut
    with shared.acting(sam) as intake:
        assert mailroom.batches(intake) == []
        assert len(mailroom.waiting(intake)) == 1
        assert the_letter(intake).composed_at is None


def test_a_day_that_cannot_be_is_refused(shared: Servicer, filed: Application) -> None:
    sam = shared.specialist()
    with shared.acting(sam) as intake:
        for day in (date(2026, 10, 21), date(2026, 10, 30)):
            with pytest.raises(WrongDay):
                mailroom.make_batch(intake, OFFICE, day)
        batch = mailroom.make_batch(intake, OFFICE, date(2026, 10, 22))
        with pytest.raises(FutureDate):
            mailroom.mark_mailed(intake, batch, date(2026, 10, 23), "Sam")
        with pytest.raises(WrongDay):
            mailroom.mark_mailed(intake, batch, date(2026, 10, 21), "Sam")
        mailroom.mark_mailed(intake, batch, date(2026, 10, 22), "Sam")
        for again in (lambda: mailroom.mark_mailed(intake, batch, date(2026, 10, 22), "Sam"), lambda: mailroom.put_back(intake, batch)):
            with pytest.raises(AlreadyMailed):
                again()


def test_a_letter_that_cannot_be_written_stops_no_other(shared: Servicer, filed: Application) -> None:
    luis, sam = on_paper(shared, "Luis Rivera"), shared.specialist()
    with shared.acting(luis) as intake:
        other = an_application(intake, luis, loan=a_loan(intake, loan_number="9-9"))
        # Owed by mistake: the file is not complete, so there is no day to name.
        bad = notices.owe(intake, other, notices.COMPLETE, date(2026, 10, 20), intake.now)
        notices.send_owed(intake, bad.id, OFFICE)
    with shared.acting(sam) as intake:
        batch = mailroom.make_batch(intake, OFFICE, date(2026, 10, 22))
        assert [piece.application.id for piece in mailroom.letters_in(intake, batch)] == [filed.id]
        assert [piece.notice.id for piece in mailroom.waiting(intake)] == [bad.id]
        assert [line.notice.id for line in red_list.lines(intake)][0] == bad.id


def test_only_who_works_for_the_servicer_makes_a_batch(shared: Servicer, filed: Application) -> None:
    with shared.acting(shared.counselor()) as intake, pytest.raises(OnlyStaff):
        mailroom.make_batch(intake, OFFICE, date(2026, 10, 22))


def test_a_batch_put_back_is_written_anew_for_its_own_day(shared: Servicer, filed: Application) -> None:
    sam = shared.specialist()
    with shared.acting(sam) as intake:
        batch = mailroom.make_batch(intake, OFFICE, date(2026, 10, 22))
        mailroom.put_back(intake, batch)
        assert the_letter(intake).letters == {}
    shared.clock.advance(timedelta(days=1))
    with shared.acting(sam) as intake:
        mailroom.make_batch(intake, OFFICE, date(2026, 10, 23))
        assert the_letter(intake).content["notice_on"] == "2026-10-23"


def test_of_two_borrowers_the_first_copy_meets_the_clock_and_the_other_stays_owed(shared: Servicer) -> None:
    rosa, luis, sam = shared.person(), on_paper(shared, "Luis Rivera", language="es"), shared.specialist()
    with shared.acting(rosa) as intake:
        application = a_file(shared, rosa, intake)
        person = household.add_person(intake, application, "Luis Rivera")
        household.connect(intake, application, person, intake.session.get_one(Account, luis.id))
    its_hour(shared, application)
    with shared.acting(sam) as intake:
        assert the_letter(intake).sent_on == date(2026, 10, 22)
        (line,) = red_list.lines(intake)
        assert line.delivery is not None
        assert (line.delivery.recipient, line.clock_runs, line.due_on) == ("Luis Rivera", False, date(2026, 10, 26))
        batch = mailroom.make_batch(intake, OFFICE, date(2026, 10, 22))
        (piece,) = mailroom.letters_in(intake, batch)
        versions = mailroom.as_printed(piece, OFFICE)["versions"]
        assert [each["language"] for each in versions] == ["es", "en"]
        assert versions[0]["to"] == versions[1]["to"] == ["Luis Rivera", "12 Elm St", "Los Angeles, TX 75201"]
        mailroom.mark_mailed(intake, batch, date(2026, 10, 22), "Sam")
        assert red_list.lines(intake) == []
        sent = [event for event in intake.session.get_one(Application, application.id).events
                if event.kind is EventKind.ACKNOWLEDGMENT_SENT]
        assert len(sent) == 1


def test_whoever_may_read_along_on_the_day_of_the_mailing_is_told_then(shared: Servicer) -> None:
    rosa, carla, erin = on_paper(shared), shared.counselor(), shared.counselor("Erin Ended")
    with shared.acting(rosa) as intake:
        application = a_file(shared, rosa, intake)
        for each in (carla, erin):
            asked = authorizations.ask(
                intake, application, intake.session.get_one(Account, each.id), frozenset(AuthorizationScope)
            )
            leave = authorizations.grant(intake, asked, "Rosa Rivera", None)
    its_hour(shared, application)
    with shared.acting(shared.specialist()) as intake:
        batch = mailroom.make_batch(intake, OFFICE, date(2026, 10, 22))
        assert len(recipients.deliveries_of(intake, the_letter(intake))) == 1
        authorizations.revoke(intake, intake.session.merge(leave))
        mailroom.mark_mailed(intake, batch, date(2026, 10, 22), "Sam")
        paper, helper = recipients.deliveries_of(intake, the_letter(intake))
        assert (paper.to_helper, helper.to_helper, helper.email, helper.open) == (False, True, carla.email, False)
        assert helper.sent_on == date(2026, 10, 22)


def test_california_has_a_paper_acknowledged_that_came_after_the_letter_was_written_though_before_it_was_mailed(
    shared: Servicer,
) -> None:
    rosa, sam = on_paper(shared), shared.specialist()
    with shared.acting(rosa) as intake:
        application = a_file(shared, rosa, intake, state="CA")
    its_hour(shared, application)
    with shared.acting(sam) as intake:
        batch = mailroom.make_batch(intake, OFFICE, date(2026, 10, 22))
    shared.clock.advance(timedelta(days=1))
    with shared.acting(rosa) as intake:
        paper = a_document(intake, intake.session.get_one(Application, application.id))
        assert [(notice.kind, notice.composed_at is None) for notice in notices.unsent(intake, application)] == [
            ("acknowledgment", False), ("acknowledgment", True),
        ]
    with shared.acting(sam) as intake:
        mailroom.mark_mailed(intake, intake.session.get_one(MailBatch, batch.id), date(2026, 10, 23), "Sam")
        clocks = assessment.assess_application(intake, intake.session.get_one(Application, application.id)).deadlines
        (of_the_paper,) = [clock for clock in clocks if clock.subject == str(paper.id)]
        assert of_the_paper.met_on is None


def test_a_decision_on_paper_binds_from_the_mailing_and_prints_no_shorter_time(shared: Servicer) -> None:
    case = Case(shared)
    with shared.acting(case.rosa) as intake:
        consents.choose_paper(intake, intake.session.get_one(Account, case.rosa.id))
    case.does(case.sam, deciding.decide, (PLAN, NO_MODIFICATION))
    with shared.acting(case.sam) as intake:
        assert case.send(intake) == []
        batch = mailroom.make_batch(intake, OFFICE, date(2026, 10, 21))
        assert deciding.latest_sent(intake, case.application(intake)) is None
    shared.clock.moment = datetime(2026, 10, 21, 22, 0, tzinfo=UTC)
    with shared.acting(case.sam) as intake:
        mailroom.mark_mailed(intake, intake.session.get_one(MailBatch, batch.id), date(2026, 10, 21), "Sam")
        decision = deciding.latest_sent(intake, case.application(intake))
        assert decision is not None
        printed = intake.session.get_one(Notice, decision.notice_id).content
        offer, appeal = deciding.windows(intake, case.application(intake))
        assert offer is not None
        assert appeal is not None
        assert (printed["answer_by"], printed["appeal_by"]) == ("2026-11-04", "2026-11-04")
        assert (offer.due_on, appeal.due_on) == (date(2026, 11, 4), date(2026, 11, 4))


def test_an_application_taken_back_gets_no_more_paper(shared: Servicer, filed: Application) -> None:
    with shared.acting(shared.specialist()) as intake:
        applications.withdraw(intake, intake.session.get_one(Application, filed.id), date(2026, 10, 22))
        assert mailroom.waiting(intake) == []
        assert red_list.lines(intake) == []


def test_who_agrees_gets_the_next_letter_on_the_site_and_who_takes_it_back_gets_it_on_paper(shared: Servicer) -> None:
    rosa = on_paper(shared)
    with shared.acting(rosa) as intake:
        application = a_file(shared, rosa, intake)
        account = intake.session.get_one(Account, rosa.id)
        consents.agree(intake, account, "You have a right to letters on paper.", "en")
        assert [each.channel.value for each in recipients.borrowers_of(intake, application)] == ["site"]
        shared.clock.advance(timedelta(minutes=1))
        consents.choose_paper(intake, account)
        assert [each.channel.value for each in recipients.borrowers_of(intake, application)] == ["paper"]
        assert [word.agreed for word in consents.words_of(intake, account)] == [False, True]


def piece(intake: Intake) -> Piece:
    (found,) = mailroom.waiting(intake)
    return found


def test_a_letter_that_could_not_be_mailed_keeps_its_clock_running(shared: Servicer, filed: Application) -> None:
    sam = shared.specialist()
    with shared.acting(sam) as intake:
        batch = mailroom.make_batch(intake, OFFICE, date(2026, 10, 22))
        (way,) = intake.session.scalars(select(Delivery))
        delivery.came_back(intake, way, DeliveryFailure.SPOILED)
        with pytest.raises(NothingToMail):
            mailroom.mark_mailed(intake, batch, date(2026, 10, 22), "Sam")
        (line,) = red_list.lines(intake)
        assert (line.waits, line.clock_runs) == (Waits.A_PERSON, True)
        again = delivery.mail_again(intake, way, ["5 New Rd", "Austin, TX 78701"])
        assert piece(intake).delivery is again
        assert the_letter(intake).composed_at is None
        (line,) = red_list.lines(intake)
        assert (line.waits, line.due_on) == (Waits.PRINTING, date(2026, 10, 26))
