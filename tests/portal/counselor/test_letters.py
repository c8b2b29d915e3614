"""Copies of the homeowner's letters on the client's page: while there is leave, and after it only that it has ended."""

import uuid

from sqlalchemy import select

from intake.database import transaction
from intake.kinds import Role
from intake.models import Account, Application, NoticeCopy
from intake.operations import consents, notices
from tests.browsing import Visitor
from tests.builders import OFFICE
from tests.portal.counselor.conftest import Room, says_yes

ROSA = "rosa@example.org"


def send_letters(room: Room, application_id: uuid.UUID, kind: str) -> None:
    """The worker's turn: the letters of this kind that are owed go out."""
    with transaction(room.site.engine) as session:
        intake = room.site.intake(session)
        for notice in notices.unsent(intake, session.get_one(Application, application_id)):
            if notice.kind == kind:
                notices.send_owed(intake, notice.id, OFFICE)


def helping(room: Room) -> tuple[uuid.UUID, Visitor]:
    """A client who has said yes, and their browser."""
    application_id = room.add_client("Rosa Rivera", email=ROSA)
    rosa = room.joined(application_id, ROSA)
    assert says_yes(rosa, application_id).status == 200
    with transaction(room.site.engine) as session:
        account = session.scalars(select(Account).where(Account.email == ROSA)).one()
        consents.agree(room.site.intake(session, account), account, "Letters here.", "en")
    return application_id, rosa


def test_a_copied_letter_stands_on_the_clients_page_and_opens_with_its_words(room: Room) -> None:
    application_id, _rosa = helping(room)
    send_letters(room, application_id, "acknowledgment")

    page = room.client(application_id)
    assert page.sees("Letters copied to you")
    assert page.sees("Not opened yet")
    letter = room.browser.follow("We have your application for mortgage help")

    assert letter.heading == "We have your application for mortgage help"
    assert letter.sees("Copy for Carla Hope, Hope Counseling, Rosa Rivera")
    assert letter.sees("Answers we still need")
    with transaction(room.site.engine, writing=False) as session:
        (copy,) = session.query(NoticeCopy).filter(NoticeCopy.account_id == room.account.id).all()
        assert copy.opened_at == room.site.clock.now()
    assert not room.client(application_id).sees("Not opened yet")


def test_the_copy_is_a_pdf_in_either_language(room: Room) -> None:
    application_id, _rosa = helping(room)
    send_letters(room, application_id, "acknowledgment")
    room.client(application_id)
    room.browser.follow("We have your application for mortgage help")

    pdf = room.browser.follow("PDF, Español")

    assert pdf.response.mimetype == "application/pdf"
    assert pdf.response.data.startswith(b"%PDF")


def test_when_leave_ends_only_the_letter_that_says_so_is_left(room: Room) -> None:
    application_id, rosa = helping(room)
    send_letters(room, application_id, "acknowledgment")
    room.client(application_id)
    old = room.browser.page.link("We have your application for mortgage help")
    rosa.open(f"/en/homeowner/applications/{application_id}/helpers")
    rosa.follow("Stop")
    rosa.press("Yes, stop it")
    send_letters(room, application_id, "authorization_ended")

    assert room.browser.open(old).status == 404
    assert room.client(application_id).status == 404
    room.browser.open("/en/counselor/")
    letter = room.browser.follow("The letter that says so")

    assert letter.heading == "A housing counselor may no longer help you"
    assert letter.sees("A homeowner on the application ended it.")


def test_another_counselors_letter_is_as_good_as_missing(room: Room) -> None:
    application_id, _rosa = helping(room)
    send_letters(room, application_id, "acknowledgment")
    room.client(application_id)
    address = room.browser.page.link("We have your application for mortgage help")

    other = room.site.visitor(room.site.account(Role.COUNSELOR, "Omar Reyes", agency_id=room.account.agency_id))
    assert other.open(address).status == 404
