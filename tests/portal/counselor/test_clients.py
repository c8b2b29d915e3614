"""A counselor's clients: files that start at once, papers that count at once, and nothing seen before the client's yes."""

from datetime import date

import pytest
from sqlalchemy import select

from intake.database import transaction
from intake.kinds import Channel, EventKind, Role
from intake.models import AuditEntry, Document, Mail
from tests.conftest import Site
from tests.portal.counselor.conftest import Room, kept_application, says_yes
from tests.portal.homeowner.filing import a_stub, failed, read

ROSA = "rosa@example.org"


def test_an_empty_list_says_how_to_begin(room: Room) -> None:
    page = room.browser.open("/en/counselor/")

    assert page.heading == "Your clients"
    assert page.sees("Add your first client")


def test_a_file_that_a_counselor_starts_counts_from_that_day(room: Room) -> None:
    application_id = room.add_client("Rosa Rivera", language="Español")

    assert room.browser.page.sees("The file for Rosa Rivera is started. It counts from November 22, 2026.")
    application = kept_application(room.site, application_id)
    assert (application.channel, application.language) == (Channel.COUNSELOR, "es")
    assert [event.on for event in application.events if event.kind is EventKind.APPLICATION_RECEIVED] == [date(2026, 11, 22)]


def test_a_client_without_a_name_is_not_started(room: Room) -> None:
    room.browser.open("/en/counselor/clients/new")

    page = room.browser.press("Save and start the file")

    assert page.status == 422
    assert page.error_for("Client's full name") == "Enter the client's name as it is on the loan."
    assert room.browser.open("/en/counselor/").sees("Add your first client")


def test_a_second_file_for_the_same_name_is_asked_about_first(room: Room) -> None:
    first = room.add_client("Rosa Rivera")
    room.browser.open("/en/counselor/clients/new")

    page = room.browser.press("Save and start the file", {"Client's full name": "rosa rivera"})

    assert page.status == 422
    assert page.sees("You have a client with this name.")
    assert page.link("Rosa Rivera").endswith(str(first))
    room.browser.press("Save and start the file", {"This is another person, or a second home. Start a new file": True})
    assert room.browser.open("/en/counselor/").sees("All (2)")


def test_the_clients_of_another_counselor_of_the_same_name_are_not_hinted_at(room: Room, site: Site) -> None:
    room.add_client("Rosa Rivera")
    other = Room(site, site.account(Role.COUNSELOR, "Omar Reyes", agency_id=room.account.agency_id), site.visitor())
    other.browser = site.visitor(other.account)

    other.add_client("Rosa Rivera")

    assert other.browser.open("/en/counselor/").sees("All (1)")


def test_papers_sent_before_any_leave_are_received_and_only_they_are_seen(room: Room, site: Site) -> None:
    application_id = room.add_client(email=ROSA)
    receipt = room.send(application_id, "by-carla.pdf")
    assert receipt.sees("We received by-carla.pdf")

    rosa = room.joined(application_id, ROSA)
    rosa.open(f"/en/papers/{application_id}/send")
    rosa.press("Send", {"Choose files, or take a photo": ("by-rosa.pdf", b"%PDF-1.7\nrosa")})

    page = room.client(application_id)
    assert page.sees("by-carla.pdf")
    assert not page.sees("by-rosa.pdf")
    assert not room.browser.open(f"/en/papers/{application_id}/receipts").sees("by-rosa.pdf")
    with transaction(site.engine, writing=False) as session:
        theirs = session.scalars(select(Document).where(Document.filename == "by-rosa.pdf")).one().id
        assert session.scalars(select(Document.channel).where(Document.filename == "by-carla.pdf")).one() is Channel.COUNSELOR
    assert room.browser.open(f"/en/papers/documents/{theirs}").status == 404


@pytest.mark.parametrize("part", ["", "/status", "/letters", "/review", "/questions/you"])
def test_once_the_client_has_joined_nothing_of_the_application_is_seen_without_leave(room: Room, part: str) -> None:
    application_id = room.add_client(email=ROSA)
    room.joined(application_id, ROSA)

    assert room.browser.open(f"/en/homeowner/applications/{application_id}{part}").status == 404


@pytest.mark.parametrize("part", ["/status", "/letters"])
def test_what_the_servicer_says_is_not_shown_to_a_counselor_without_leave_even_of_a_file_they_fill_in(room: Room, part: str) -> None:
    application_id = room.add_client()

    assert room.browser.open(f"/en/homeowner/applications/{application_id}").heading == "Your application for mortgage help"
    assert room.browser.open(f"/en/homeowner/applications/{application_id}{part}").status == 404
    assert room.client(application_id, "/missing").status == 404


def test_after_the_yes_the_list_says_what_is_missing_and_by_when(room: Room) -> None:
    application_id = room.add_client(email=ROSA)
    says_yes(room.joined(application_id, ROSA), application_id)
    fill_in_hardship(room, application_id)

    page = room.browser.open("/en/counselor/")

    assert page.sees("Needs papers (1)")
    [row] = page.soup.select("tbody tr")
    assert "Rosa Rivera" in row.text
    assert "Active" in row.text
    assert "(likely)" in row.text
    client = room.client(application_id)
    assert client.sees("Still missing")
    assert not client.sees("Nothing is missing now.")


def test_before_the_answers_nobody_says_that_nothing_is_missing(room: Room) -> None:
    application_id = room.add_client(email=ROSA)
    says_yes(room.joined(application_id, ROSA), application_id)

    assert room.browser.open("/en/counselor/").sees("Not known yet")
    page = room.client(application_id)
    assert page.sees("We do not know yet all that is missing.")
    papers = room.browser.open(f"/en/homeowner/applications/{application_id}/papers")
    assert papers.sees("Tell us first what happened and where money comes in")
    assert not papers.sees("We have everything you were asked for.")
    assert not page.sees("Nothing is missing now.")


def test_the_list_can_be_searched_and_looked_at_in_parts(room: Room) -> None:
    room.add_client("Rosa Rivera")
    room.add_client("Walter Finch")

    room.browser.open("/en/counselor/")
    page = room.browser.press("Find", {"Name, reference, or last 4 numbers of the loan": "finch"})
    assert page.sees("Walter Finch")
    assert not page.sees("Rosa Rivera")
    assert room.browser.open("/en/counselor/?view=no_leave").sees("Rosa Rivera")
    assert room.browser.open("/en/counselor/?view=ending").sees("Nobody in this part of the list.")


def test_the_missing_list_is_printed_in_the_clients_language(room: Room) -> None:
    application_id = room.add_client(email=ROSA, language="Español")
    says_yes_in_spanish(room, application_id)
    fill_in_hardship(room, application_id)

    room.client(application_id)
    page = room.browser.follow("A list to print and take home, in Español")

    assert page.address.startswith("/es/")
    assert page.heading == "Papeles que falta enviar"


def test_every_page_about_a_client_says_whom_the_counselor_is_helping(room: Room) -> None:
    application_id = room.add_client(email=ROSA)
    says_yes(room.joined(application_id, ROSA), application_id)

    for address in (
        f"/en/counselor/clients/{application_id}", f"/en/counselor/clients/{application_id}/authorization",
        f"/en/homeowner/applications/{application_id}", f"/en/homeowner/applications/{application_id}/papers",
        f"/en/homeowner/applications/{application_id}/status", f"/en/homeowner/applications/{application_id}/letters",
        f"/en/homeowner/applications/{application_id}/review", f"/en/homeowner/applications/{application_id}/questions/property",
        f"/en/homeowner/applications/{application_id}/people", f"/en/homeowner/applications/{application_id}/incomes",
        f"/en/homeowner/applications/{application_id}/loan", f"/en/papers/{application_id}/send",
        f"/en/papers/{application_id}/receipts",
    ):
        page = room.browser.open(address)
        assert page.status == 200, address
        bar = page.soup.find(class_="acting-for")
        assert bar is not None, address
        assert "You are helping Rosa Rivera" in bar.text, address


def test_a_counselor_reads_that_only_the_client_signs_and_has_no_page_to_sign_on(room: Room, site: Site) -> None:
    application_id = room.add_client(email=ROSA)
    says_yes(room.joined(application_id, ROSA), application_id)

    assert room.browser.open(f"/en/homeowner/applications/{application_id}/review").sees("Only Rosa Rivera can sign.")
    assert room.browser.open(f"/en/homeowner/applications/{application_id}/sign").status == 404
    room.client(application_id)
    page = room.browser.press("Ask them by e-mail to sign")
    assert page.sees("We asked Rosa Rivera by e-mail to sign.")
    assert room.browser.press("Ask them by e-mail to sign").sees("We asked them today already.")
    with transaction(site.engine, writing=False) as session:
        newest = session.scalars(select(Mail).where(Mail.recipient == ROSA).order_by(Mail.created_at.desc(), Mail.id)).all()
        assert "Your application for mortgage help waits for you" in [mail.subject for mail in newest]


def test_several_papers_at_once_each_get_a_receipt(room: Room) -> None:
    application_id = room.add_client()
    room.browser.open(f"/en/papers/{application_id}/send")

    page = room.browser.press("Send", {"Choose files, or take a photo": [("one.pdf", b"%PDF-1.7\n1"), ("two.pdf", b"%PDF-1.7\n2")]})

    assert page.sees("one.pdf")
    assert page.sees("two.pdf")
    assert len(page.soup.select("main section")) == 2


def says_yes_in_spanish(room: Room, application_id: object) -> None:
    rosa = room.invited(ROSA)
    rosa.press("Aceptar y continuar")
    rosa.open(f"/en/homeowner/applications/{application_id}")
    rosa.follow("Say yes or no")
    rosa.press("Yes, let them help", {"Type your full name to say yes": "Rosa Rivera"})


def fill_in_hardship(room: Room, application_id: object) -> None:
    """The counselor answers what happened, so that papers are asked for."""
    page = room.browser.open(f"/en/homeowner/applications/{application_id}/questions/hardships")
    page.soup.select('input[value="reduced_income"]')[0]["checked"] = ""
    room.browser.press("Save and continue")
    page = room.browser.open(f"/en/homeowner/applications/{application_id}/questions/income_kinds")
    page.soup.select('input[value="wages"]')[0]["checked"] = ""
    room.browser.press("Save and continue")


def test_a_counselor_joins_the_pages_they_sent_and_takes_them_apart_again(room: Room, site: Site) -> None:
    client = room.add_client()
    for number in (1, 2):
        room.send(client, f"page {number}.pdf")
    room.browser.follow("This is one page of a paper; join it with the others")
    page = room.browser.press("These are pages of one paper", {"page 1.pdf": "Page 1", "page 2.pdf": "Page 2"})
    assert page.heading == "Your paper in 2 files"
    with transaction(site.engine, writing=False) as session:
        [entry] = session.scalars(select(AuditEntry).where(AuditEntry.action == "document.pages_joined"))
        assert entry.actor_id == room.account.id
    room.browser.follow("Change the pages or their order")
    room.browser.press("They are separate papers")
    with transaction(site.engine, writing=False) as session:
        assert all(paper.whole is paper for paper in session.scalars(select(Document)))


def test_whose_a_paper_is_is_asked_of_a_counselor_in_words_that_are_not_the_clients(room: Room) -> None:
    application_id = room.add_client()
    room.send(application_id, "stub.pdf")
    with transaction(room.site.engine, writing=False) as session:
        paper = session.scalars(select(Document.id)).one()
    read(room.site, paper, a_stub("2140.00", date(2026, 11, 6), failed("name_matches", found=["R. Delgado"], expected=["Rosa Rivera"])))

    page = room.browser.open(f"/en/papers/documents/{paper}")

    assert page.sees("It's the homeowner, under another name")
    assert page.sees("Someone who lives with them")
    assert not page.sees("It's me")
