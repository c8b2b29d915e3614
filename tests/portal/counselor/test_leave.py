"""The client's leave: asked, given, renewed, given on paper, and at once over when it ends."""

import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from intake.database import transaction
from intake.kinds import Channel, Role
from intake.models import Account, Agency, Application, Authorization, Document, Loan, Mail
from intake.operations import applications, household, matching
from tests.browsing import Visitor
from tests.builders import OFFICE
from tests.conftest import Site
from tests.portal.counselor.conftest import PDF, Room, kept_application, says_yes

ROSA = "rosa@example.org"


@pytest.fixture
def client(room: Room) -> uuid.UUID:
    """A file that Carla started for Rosa, who got a link."""
    return room.add_client(email=ROSA)


@pytest.fixture
def rosa(room: Room, client: uuid.UUID) -> Visitor:
    """Rosa's own browser, with Carla's question answered with yes."""
    rosa = room.joined(client, ROSA)
    says_yes(rosa, client)
    return rosa


def everything_of(client: uuid.UUID) -> list[str]:
    return [
        f"/en/counselor/clients/{client}", f"/en/counselor/clients/{client}/authorization", f"/en/counselor/clients/{client}/missing",
        f"/en/homeowner/applications/{client}", f"/en/homeowner/applications/{client}/papers",
        f"/en/homeowner/applications/{client}/status", f"/en/homeowner/applications/{client}/questions/property",
        f"/en/papers/{client}/send", f"/en/papers/{client}/receipts",
    ]


def sees_nothing(room: Room, client: uuid.UUID) -> bool:
    return all(room.browser.open(address).status == 404 for address in everything_of(client))


def test_the_invitation_makes_the_client_a_homeowner_of_the_file_that_was_started(room: Room, client: uuid.UUID) -> None:
    rosa = room.joined(client, ROSA)

    application = kept_application(room.site, client)
    [member] = application.members
    assert application.people[0].account_id == member.account_id
    assert rosa.page.sees("Carla Hope of Hope Counseling asks to help you with this application.")


def test_a_link_sent_to_a_wrong_address_stops_working_when_the_right_one_is_sent(room: Room, client: uuid.UUID) -> None:
    room.client(client, "/authorization")
    room.browser.press("Send the link", {"Client's e-mail": "rosa.rivera@example.org"})

    assert room.invited(ROSA).page.status == 404
    assert room.invited("rosa.rivera@example.org").page.heading == "You are invited"


def test_an_address_gets_three_links_a_day_and_no_fourth(room: Room, client: uuid.UUID) -> None:
    for _again in range(2):
        room.client(client, "/authorization")
        assert room.browser.press("Send the link", {"Client's e-mail": ROSA}).sees("The invitation is on its way")

    room.client(client, "/authorization")
    page = room.browser.press("Send the link", {"Client's e-mail": ROSA})
    assert page.error_for("Client's e-mail").startswith("We sent 3 links to this address today.")

    room.site.clock.advance(timedelta(days=1, minutes=1))
    room.browser = room.site.visitor(room.account)
    room.client(client, "/authorization")
    assert room.browser.press("Send the link", {"Client's e-mail": ROSA}).sees("The invitation is on its way")


def test_a_counselor_cannot_invite_themselves_as_the_client(room: Room, client: uuid.UUID) -> None:
    room.client(client, "/authorization")

    page = room.browser.press("Send the link", {"Client's e-mail": room.account.email})

    assert page.status == 422
    assert page.error_for("Client's e-mail") == "This address cannot be a client's. Use the client's own e-mail address."


def test_after_the_yes_the_page_says_what_is_allowed_and_who_said_so(room: Room, client: uuid.UUID, rosa: Visitor) -> None:
    page = room.client(client, "/authorization")

    assert page.sees("Active")
    assert page.sees("Rosa Rivera said yes, until November 22, 2027")
    assert page.sees("See the application and its papers")


def test_the_client_ends_it_and_the_next_page_of_the_counselor_is_gone(room: Room, client: uuid.UUID, rosa: Visitor) -> None:
    assert not sees_nothing(room, client)

    rosa.open(f"/en/homeowner/applications/{client}/helpers")
    rosa.follow("Stop")
    rosa.press("Yes, stop it")

    assert sees_nothing(room, client)
    page = room.browser.open("/en/counselor/")
    assert page.sees("Authorization ended")
    assert "/clients/" not in "".join(str(link["href"]) for link in page.soup.select("main li a"))


def test_one_stop_ends_what_was_renewed_too(room: Room, client: uuid.UUID, rosa: Visitor) -> None:
    room.client(client, "/authorization")
    room.browser.press("Ask to renew")
    assert room.client(client).sees("Asked to renew")
    says_yes(rosa, client)

    rosa.open(f"/en/homeowner/applications/{client}/helpers")
    rosa.follow("Stop")
    rosa.press("Yes, stop it")

    assert sees_nothing(room, client)


def test_saying_no_to_a_renewal_leaves_what_was_given(room: Room, client: uuid.UUID, rosa: Visitor) -> None:
    room.client(client, "/authorization")
    room.browser.press("Ask to renew")

    rosa.open(f"/en/homeowner/applications/{client}/helpers")
    rosa.follow("Say no")
    rosa.press("Yes, stop it")

    assert room.client(client).sees("Active")


def test_the_last_day_is_good_and_the_day_after_is_not(room: Room, client: uuid.UUID) -> None:
    rosa = room.joined(client, ROSA)
    says_yes(rosa, client, Month=11, Day=30, Year=2026)
    assert room.browser.open("/en/counselor/?view=ending").sees("Rosa Rivera")

    room.site.clock.moment += timedelta(days=8)
    refreshed = room.site.visitor(room.account)
    assert refreshed.open(f"/en/counselor/clients/{client}").status == 200

    room.site.clock.moment += timedelta(days=1)
    room.browser = room.site.visitor(room.account)
    assert sees_nothing(room, client)
    assert room.browser.open("/en/counselor/").sees("ran out after Nov 30, 2026")


@pytest.mark.parametrize("who", ["counselor", "agency"])
def test_a_counselor_or_agency_put_out_of_service_sees_nothing_from_the_next_page_on(
    room: Room, client: uuid.UUID, rosa: Visitor, who: str
) -> None:
    with transaction(room.site.engine) as session:
        row = session.get_one(Account, room.account.id) if who == "counselor" else session.get_one(Agency, room.account.agency_id)
        row.active = False

    for address in everything_of(client):
        page = room.browser.open(address)
        assert page.status == 404 or page.heading == "Sign in or start", address


def test_no_answers_are_filled_in_when_the_client_allows_only_papers(room: Room, client: uuid.UUID) -> None:
    rosa = room.joined(client, ROSA)
    says_yes(rosa, client, **{"Fill in answers for me": False})

    assert room.browser.open(f"/en/homeowner/applications/{client}/questions/property").status == 404
    page = room.client(client)
    assert page.link("Send papers")
    assert not page.sees("Fill in answers")


def test_a_client_who_allows_papers_but_no_look_is_not_said_to_be_silent(room: Room, client: uuid.UUID) -> None:
    rosa = room.joined(client, ROSA)
    says_yes(rosa, client, **{"See my application and papers": False, "Fill in answers for me": False})
    send(rosa, client, "rosas.pdf")

    page = room.client(client)

    assert page.sees("The client lets you help, but not see the file.")
    assert not page.sees("has not said yes")
    assert not page.sees("Still missing")
    assert not room.browser.open(f"/en/papers/{client}/receipts").sees("rosas.pdf")
    assert room.browser.open(f"/en/homeowner/applications/{client}/status").status == 404


def test_a_counselor_takes_back_what_they_sent_and_not_what_the_client_sent(room: Room, client: uuid.UUID, rosa: Visitor) -> None:
    send(rosa, client, "rosas.pdf")
    theirs = rosa.page.address
    own = room.send(client, "carlas.pdf")

    assert own.sees("Remove this paper")
    assert not room.browser.open(theirs).sees("Remove this paper")
    assert room.browser.open(f"{theirs}/remove").heading == "This paper stays"
    assert rosa.open(own.address).sees("Remove this paper")


def test_a_client_who_has_an_account_already_finds_the_file_in_it(room: Room, site: Site) -> None:
    walter = site.account(name="Walter Finch", email="walter@example.org")
    application_id = room.add_client("Walter Finch", email="walter@example.org")

    room.invited("walter@example.org").press("Accept and continue")

    assert [member.account_id for member in kept_application(site, application_id).members] == [walter.id]


def test_a_client_in_a_second_household_of_the_file_keeps_their_papers_to_themselves(
    room: Room, client: uuid.UUID, rosa: Visitor, site: Site
) -> None:
    luis = site.account(Role.HOMEOWNER, "Luis Rivera", "luis@example.org")
    with transaction(site.engine) as session:
        intake = site.intake(session)
        application = session.get_one(Application, client)
        person = household.add_person(intake, application, "Luis Rivera")
        household.connect(intake, application, person, session.merge(luis))
    send(rosa, client, "rosas.pdf")
    send(site.visitor(luis), client, "luis.pdf")

    receipts = room.browser.open(f"/en/papers/{client}/receipts")

    assert receipts.sees("rosas.pdf")
    assert not receipts.sees("luis.pdf")
    with transaction(site.engine, writing=False) as session:
        theirs = session.scalars(select(Document.id).where(Document.filename == "luis.pdf")).one()
    assert room.browser.open(f"/en/papers/documents/{theirs}").status == 404


def test_help_goes_on_when_a_specialist_makes_one_file_of_two(
    room: Room, client: uuid.UUID, rosa: Visitor, site: Site, loan_of: Callable[..., Loan]
) -> None:
    loan, luis, sam = loan_of(), site.account(name="Luis Rivera"), site.account(Role.SPECIALIST, "Sam Ortiz")
    site.clock.advance(timedelta(minutes=-5))
    with transaction(site.engine) as session:
        first = applications.start(site.intake(session, luis), session.merge(luis), Channel.WEB, "en")
        applications.save_answers(site.intake(session, luis), first, "household", {"household_size": 4})
        first.loan_id = session.get_one(Application, client).loan_id = loan.id
        first_id = first.id
    site.clock.advance(timedelta(minutes=5))
    send(site.visitor(luis), first_id, "luis.pdf")
    with transaction(site.engine) as session:
        intake = site.intake(session, sam)
        matching.join(intake, session.get_one(Application, client), session.get_one(Application, first_id), OFFICE)

    assert room.browser.open("/en/counselor/").sees("All (1)")
    assert room.client(client).sees("Active")
    assert not room.browser.open(f"/en/papers/{client}/receipts").sees("luis.pdf")


def test_a_signed_paper_is_sent_by_the_counselor_and_recorded_by_a_specialist(room: Room, client: uuid.UUID, site: Site) -> None:
    room.client(client, "/authorization/paper")
    room.browser.press("Send", {"Choose files, or take a photo": ("signed.pdf", PDF + b"signed")})
    assert room.client(client, "/authorization/paper").sees("signed.pdf")
    assert not room.client(client).sees("Still missing")

    dana = site.visitor(site.account(Role.SPECIALIST, "Dana Osei"))
    dana.open(f"/en/specialist/applications/{client}/helpers")
    page = dana.follow("Record a signed paper")
    paper = page.control("Signed paper").find_all("option")[1].text
    page = dana.press("Record the authorization", {
        "Signed paper": paper, "Name of the homeowner who signed": "Rosa Rivera", "Talk with the servicer about my loan": False,
    })

    assert page.sees("Recorded. Carla Hope may help from now on, and was told by e-mail.")
    assert room.client(client).sees("Still missing")
    assert room.client(client, "/authorization").sees("on paper, recorded")
    with transaction(site.engine, writing=False) as session:
        leave = session.scalars(select(Authorization)).one()
        assert (leave.method, leave.document_id is not None, "talk" in leave.scopes) == ("paper", True, False)
        assert session.scalars(select(Mail).where(Mail.recipient == room.account.email)).first() is not None


def test_a_specialist_needs_a_paper_to_record_and_ends_help_on_the_homeowners_word(
    room: Room, client: uuid.UUID, rosa: Visitor, site: Site
) -> None:
    dana = site.visitor(site.account(Role.SPECIALIST, "Dana Osei"))
    room.client(client, "/authorization")
    room.browser.press("Ask to renew")
    dana.open(f"/en/specialist/applications/{client}/helpers")
    dana.follow("Record a signed paper")
    page = dana.press("Record the authorization")
    assert page.status == 422
    assert page.sees("Choose the paper. It has to be in this file.")

    dana.open(f"/en/specialist/applications/{client}/helpers")
    page = dana.press("End it now Carla Hope")

    assert page.sees("Ended. Carla Hope can no longer see this file.")
    assert sees_nothing(room, client)


def test_a_form_to_sign_by_hand_names_the_client_the_counselor_and_the_agency(room: Room, client: uuid.UUID) -> None:
    page = room.client(client, "/authorization/form")

    for words in ("Rosa Rivera", "Carla Hope", "Hope Counseling", "HUD number 81234", "Signature"):
        assert page.sees(words)


def send(visitor: Visitor, application_id: uuid.UUID, name: str) -> None:
    visitor.open(f"/en/papers/{application_id}/send")
    visitor.press("Send", {"Choose files, or take a photo": (name, PDF + name.encode())})
