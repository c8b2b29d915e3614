"""Letters that do not arrive: paper in place of e-mail, mail that comes back, copies, and the red list of what is still owed."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from intake.errors import NoAddress, NotOpen, OnlyStaff, ReasonNeeded
from intake.kinds import Channel, DeliveryChannel, DeliveryFailure, HardshipKind, PersonRole, Standing
from intake.models import Account, Application, Delivery, Mail, Notice, Person
from intake.operations import applications, consents, delivery, household, mailroom, notices, recipients, red_list
from intake.operations.context import Intake
from intake.operations.red_list import Waits
from tests.builders import OFFICE, Servicer, a_loan, an_application

DAY = date(2026, 10, 19)


def a_file(intake: Intake, rosa: Account) -> Application:
    loan = a_loan(intake, state="TX", zip="75201", city="Dallas")
    return an_application(intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))


def sent_on_the_site(servicer: Servicer, rosa: Account) -> Notice:
    """Rosa's acknowledgment, sent today on the site."""
    with servicer.acting(rosa) as intake:
        notice = notices.acknowledge(intake, a_file(intake, rosa), OFFICE)
        assert notice is not None
        return notice


def mailed(servicer: Servicer, sam: Account) -> Delivery:
    """A letter on paper that went into the mail today."""
    rosa = servicer.person(electronic_consent_at=None)
    with servicer.acting(rosa) as intake:
        notices.acknowledge(intake, a_file(intake, rosa), OFFICE)
    with servicer.acting(sam) as intake:
        mailroom.mark_mailed(intake, mailroom.make_batch(intake, OFFICE, DAY), DAY, "Sam Ortiz")
        return intake.session.scalars(select(Delivery)).one()


def received_by_telephone(intake: Intake, application: Application) -> Notice:
    applications.note_received(intake, application, DAY)
    (owed,) = notices.unsent(intake, application)
    return owed


def channels(intake: Intake, application: Application) -> dict[str, str]:
    return {each.name: each.channel.value for each in recipients.borrowers_of(intake, application)}


def test_an_e_mail_that_is_refused_is_followed_by_the_letter_on_paper(shared: Servicer) -> None:
    rosa = shared.person()
    notice = sent_on_the_site(shared, rosa)
    shared.clock.advance(timedelta(hours=1))
    with shared.acting() as intake:
        paper = delivery.email_refused(intake, intake.session.scalars(select(Mail)).one())
        assert paper is not None
        assert (paper.channel, paper.address) == (DeliveryChannel.PAPER, ["12 Elm St", "Dallas, TX 75201"])
        first = intake.session.get_one(Delivery, paper.in_place_of_id)
        assert (first.failure, first.open) == (DeliveryFailure.EMAIL_REFUSED, False)
        (line,) = red_list.lines(intake)
        assert (line.waits, line.due_on, line.clock_runs) == (Waits.PRINTING, date(2026, 10, 26), False)
    with shared.acting(shared.specialist()) as intake:
        batch = mailroom.make_batch(intake, OFFICE, DAY)
        assert mailroom.letters_in(intake, batch)[0].notice.letters == notice.letters


def test_after_a_refused_e_mail_letters_go_on_paper_until_they_agree_anew(shared: Servicer) -> None:
    rosa = shared.person()
    sent_on_the_site(shared, rosa)
    shared.clock.advance(timedelta(hours=1))
    with shared.acting() as intake:
        delivery.email_refused(intake, intake.session.scalars(select(Mail)).one())
        application = intake.session.scalars(select(Application)).one()
        assert channels(intake, application) == {"Rosa Rivera": "paper"}
        shared.clock.advance(timedelta(hours=1))
        consents.agree(intake, intake.session.get_one(Account, rosa.id), "Good to know", "en")
        assert channels(intake, application) == {"Rosa Rivera": "site"}


def test_mail_that_comes_back_leaves_the_clock_met_and_waits_for_a_person(shared: Servicer) -> None:
    sam = shared.specialist()
    way = mailed(shared, sam)
    shared.clock.advance(timedelta(days=8))
    with shared.acting(sam) as intake:
        way = intake.session.get_one(Delivery, way.id)
        assert delivery.came_back(intake, way, DeliveryFailure.MOVED, "Yellow sticker") is None
        (line,) = red_list.lines(intake)
        assert (line.waits, line.clock_runs, line.notice.sent_on) == (Waits.A_PERSON, False, DAY)
        assert red_list.counts(intake) == (1, 1)
        with pytest.raises(NotOpen):
            delivery.came_back(intake, way, DeliveryFailure.MOVED)
        with pytest.raises(NoAddress):
            delivery.mail_again(intake, way, [" "])
        delivery.mail_again(intake, way, ["77 Oak Ave", "Austin, TX 78701"])
        (line,) = red_list.lines(intake)
        assert (line.waits, line.due_on) == (Waits.PRINTING, date(2026, 11, 3))
        assert intake.session.scalars(select(Person.mailing_address)).one() == "77 Oak Ave\nAustin, TX 78701"


def test_what_cannot_be_mended_is_settled_with_a_reason(shared: Servicer) -> None:
    sam = shared.specialist()
    way = mailed(shared, sam)
    with shared.acting(sam) as intake:
        way = intake.session.get_one(Delivery, way.id)
        with pytest.raises(ReasonNeeded):
            delivery.came_back(intake, way, DeliveryFailure.OTHER, " ")
        delivery.came_back(intake, way, DeliveryFailure.UNCLAIMED)
        with pytest.raises(ReasonNeeded):
            delivery.settle(intake, way, "")
        delivery.settle(intake, way, "Handed over at the counter")
        assert red_list.lines(intake) == []
        assert (way.settled_by_id, way.settled_note) == (sam.id, "Handed over at the counter")


def test_only_who_works_for_the_servicer_says_what_became_of_a_letter(shared: Servicer) -> None:
    way = mailed(shared, shared.specialist())
    with shared.acting(shared.counselor()) as intake, pytest.raises(OnlyStaff):
        delivery.came_back(intake, intake.session.get_one(Delivery, way.id), DeliveryFailure.MOVED)


def test_a_homeowner_who_reads_on_the_site_may_have_a_letter_on_paper_too(shared: Servicer) -> None:
    rosa = shared.person()
    notice = sent_on_the_site(shared, rosa)
    with shared.acting(rosa) as intake:
        account, letter = intake.session.get_one(Account, rosa.id), intake.session.get_one(Notice, notice.id)
        application = intake.session.get_one(Application, notice.application_id)
        asked = delivery.copy_on_paper(intake, application, letter, account)
        assert delivery.copy_on_paper(intake, application, letter, account) is asked
        (line,) = red_list.lines(intake)
        assert (line.waits, line.clock_runs, line.due_on) == (Waits.PRINTING, False, date(2026, 10, 26))


def test_a_letter_without_an_address_is_not_printed_and_stands_on_the_red_list(shared: Servicer) -> None:
    sam = shared.specialist()
    with shared.acting(sam) as intake:
        application = an_application(intake, None, channel=Channel.TELEPHONE, name="Rosa Rivera")
        owed = received_by_telephone(intake, application)
        assert notices.send_owed(intake, owed.id, OFFICE) is None
        lines = {line.notice.id: line for line in red_list.lines(intake)}
        assert lines[owed.id].waits is Waits.ADDRESS
        way = lines[owed.id].delivery
        assert way is not None
        delivery.set_address(intake, way, ["5 New Rd", "Dallas, TX 75201"])
        assert red_list.lines(intake)[0].waits is Waits.PRINTING
        batch = mailroom.make_batch(intake, OFFICE, DAY)
        assert mailroom.letters_in(intake, batch)[0].address == ["5 New Rd", "Dallas, TX 75201"]


def test_a_letter_with_nobody_to_write_to_is_named_as_such_and_stays_owed(shared: Servicer) -> None:
    with shared.acting(shared.specialist()) as intake:
        owed = received_by_telephone(intake, an_application(intake, None, channel=Channel.TELEPHONE))
        shared.clock.moment = owed.send_after
        assert notices.send_owed(intake, owed.id, OFFICE) is None
        (line,) = red_list.lines(intake)
        assert (line.waits, line.needs_person, line.clock_runs) == (Waits.NOBODY, True, True)


def test_an_unsent_letter_ages_on_the_red_list_and_the_worst_stands_first(shared: Servicer) -> None:
    rosa, luis = shared.person(), shared.person(name="Luis Rivera", electronic_consent_at=None)
    with shared.acting(luis) as intake:
        application = an_application(intake, luis, loan=a_loan(intake))
        (ack,) = notices.unsent(intake, application)
        shared.clock.advance(timedelta(days=3))
        notices.send_owed(intake, ack.id, OFFICE)
    with shared.acting(rosa) as intake:
        an_application(intake, rosa, loan=a_loan(intake, loan_number="9-9"))
        assert [(line.due_on, line.waits, line.needs_person) for line in red_list.lines(intake)] == [
            (date(2026, 10, 26), Waits.PRINTING, True), (date(2026, 10, 29), Waits.ITS_HOUR, False),
        ]
        assert red_list.counts(intake) == (1, 0)
        shared.clock.advance(timedelta(days=5))
        assert red_list.counts(intake) == (1, 1)
        shared.clock.advance(timedelta(days=5))
        assert red_list.counts(intake) == (1, 2)


def test_every_borrower_gets_a_letter_of_their_own_and_nobody_who_cannot(shared: Servicer) -> None:
    rosa = shared.person()
    with shared.acting(rosa) as intake:
        application = a_file(intake, rosa)
        household.add_person(intake, application, "Luis Rivera", PersonRole.CO_BORROWER)
        household.add_person(intake, application, "Ana Rivera", PersonRole.CO_BORROWER, Standing.DECEASED)
        household.add_person(intake, application, "Tom Rivera", PersonRole.CONTRIBUTOR)
        household.add_person(intake, application, "Max Stone", PersonRole.CO_BORROWER, Standing.DIVORCED)
        assert channels(intake, application) == {"Rosa Rivera": "site", "Luis Rivera": "paper"}


def test_the_mailing_address_of_one_is_not_used_for_another_while_it_is_private(shared: Servicer) -> None:
    rosa = shared.person()
    with shared.acting(rosa) as intake:
        application = a_file(intake, rosa)
        application.answers.mailing_address = "5 Hidden Ln\nAustin, TX 78701"
        luis = household.add_person(intake, application, "Luis Rivera", PersonRole.CO_BORROWER)
        first = application.people[0]
        assert recipients.address_of(application, first) == ["5 Hidden Ln", "Austin, TX 78701"]
        assert recipients.address_of(application, luis) == ["12 Elm St", "Dallas, TX 75201"]
        first.contact_private = False
        assert recipients.address_of(application, luis) == ["5 Hidden Ln", "Austin, TX 78701"]
