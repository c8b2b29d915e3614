"""Sending papers by either door: dated receipts at once, nothing doubled, nothing lost, and plain words for what cannot be taken."""

import hashlib
import io
import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from intake.database import transaction
from intake.models import Document, Loan, Upload
from intake.operations.documents import MAX_BYTES
from tests.browsing import Page, Visitor
from tests.conftest import Site
from tests.portal.homeowner.filing import A_PDF, an_application

A_PHOTO = b"\xff\xd8\xff\xe0 a photograph"


@pytest.fixture
def rosa(site: Site, loan_of: Callable[..., Loan]) -> Visitor:
    """A homeowner at the page of her pay."""
    loan_of()
    account = site.account()
    visitor = site.visitor(account)
    visitor.open(f"/en/homeowner/applications/{an_application(site, account)}/papers")
    visitor.follow("Proof of your pay")
    return visitor


def send(visitor: Visitor, *files: tuple[str, bytes]) -> Page:
    return visitor.press("Send", {"Choose files, or take a photo": list(files)})


def papers_kept(site: Site) -> int:
    with transaction(site.engine, writing=False) as session:
        return session.scalar(select(func.count()).select_from(Document)) or 0


def test_a_paper_gets_a_dated_receipt_with_its_hash_at_once(rosa: Visitor) -> None:
    page = send(rosa, ("stub.pdf", A_PDF))
    assert page.heading.startswith("Receipt ")
    assert page.sees("We received this paper on November 22, 2026, 10:00 AM PST.")
    assert page.sees(hashlib.sha256(A_PDF).hexdigest())


def test_several_files_of_one_form_each_get_a_receipt(rosa: Visitor, site: Site) -> None:
    page = send(rosa, ("stub.pdf", A_PDF), ("stub.jpg", A_PHOTO))
    assert page.heading == "Your receipts"
    assert page.sees("stub.pdf")
    assert page.sees("stub.jpg")
    assert papers_kept(site) == 2


def test_the_same_form_sent_twice_is_one_paper_with_one_receipt(rosa: Visitor, site: Site) -> None:
    before = rosa.page
    first = send(rosa, ("stub.pdf", A_PDF)).heading
    rosa.page = before
    assert send(rosa, ("stub.pdf", A_PDF)).heading == first
    assert rosa.page.sees("You already sent stub.pdf.")
    assert papers_kept(site) == 1


def test_the_requirement_shows_the_paper_as_received(rosa: Visitor) -> None:
    address = rosa.page.address
    send(rosa, ("stub.pdf", A_PDF))
    page = rosa.open(address)
    assert page.sees("Proof of your pay Received")
    assert page.sees("Papers you sent for this stub.pdf Received")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [("nothing.pdf", b"", "nothing.pdf is empty."), ("letter.docx", b"PK\x03\x04 a letter", "letter.docx is not a PDF or a picture."),
     ("page.html", b"<html>", "page.html is not a PDF or a picture.")],
)
def test_what_cannot_be_taken_is_said_in_plain_words_and_what_can_is_kept(
    rosa: Visitor, site: Site, name: str, content: bytes, words: str
) -> None:
    page = send(rosa, (name, content), ("stub.pdf", A_PDF))
    assert page.status == 422
    assert words in page.error_for("Choose files, or take a photo")
    assert page.sees("Papers you sent for this stub.pdf Received")
    assert papers_kept(site) == 1
    with transaction(site.engine, writing=False) as session:
        assert session.scalar(select(func.count()).select_from(Upload).where(Upload.state == "refused")) == 1


def test_a_file_of_25_mib_is_taken_and_one_byte_more_is_not(rosa: Visitor, site: Site) -> None:
    page = send(rosa, ("long.pdf", A_PDF.ljust(MAX_BYTES)), ("longer.pdf", A_PDF.ljust(MAX_BYTES + 1)))
    assert page.status == 422
    assert "longer.pdf is larger than 25 MB." in page.error_for("Choose files, or take a photo")
    assert papers_kept(site) == 1


def test_a_form_without_a_file_asks_for_one(rosa: Visitor, site: Site) -> None:
    page = rosa.press("Send")
    assert page.status == 422
    assert "Choose one or more files" in page.error_for("Choose files, or take a photo")
    assert papers_kept(site) == 0


class Script:
    """What upload.js asks of the site: an intention first, then the file under the same key."""

    def __init__(self, visitor: Visitor) -> None:
        form = visitor.page.soup.find("form", attrs={"data-upload": True})
        assert form is not None
        self.visitor, self.intents = visitor, str(form["data-intents"])
        self.token = str(form.find("input", attrs={"name": "csrf_token"})["value"])
        self.place = str(form.find("input", attrs={"name": "for"})["value"])

    def intend(self, key: str, name: str = "stub.pdf", size: int = len(A_PDF)) -> tuple[int, dict[str, str]]:
        answer = self.visitor.client.post(
            self.intents, json={"key": key, "name": name, "size": size, "for": self.place}, headers={"X-CSRFToken": self.token},
        )
        return answer.status_code, answer.get_json()

    def send(self, address: str, content: bytes = A_PDF) -> tuple[int, dict[str, str]]:
        answer = self.visitor.client.post(
            address, data={"csrf_token": self.token, "for": self.place, "file": (io.BytesIO(content), "stub.pdf")},
            headers={"Accept": "application/json"},
        )
        return answer.status_code, answer.get_json()


def test_a_connection_dropped_before_the_answer_and_retried_is_one_paper(rosa: Visitor, site: Site) -> None:
    script, key = Script(rosa), str(uuid.uuid4())
    _status, door = script.intend(key)
    _status, first = script.send(door["send"])
    _status, door_again = script.intend(key)
    _status, second = script.send(door_again["send"])
    assert second["receipt"] == first["receipt"]
    assert papers_kept(site) == 1


def test_an_intention_whose_bytes_never_came_is_on_record_and_the_next_try_is_dated_by_itself(rosa: Visitor, site: Site) -> None:
    script, key = Script(rosa), str(uuid.uuid4())
    script.intend(key)
    site.clock.advance(timedelta(minutes=5))
    _status, door = script.intend(key)
    _status, receipt = script.send(door["send"])
    assert "10:05 AM" in receipt["words"]
    with transaction(site.engine, writing=False) as session:
        document = session.scalars(select(Document)).one()
        assert (document.received_at - document.begun_at).total_seconds() == 300


def test_a_key_that_brought_one_file_does_not_bring_another(rosa: Visitor, site: Site) -> None:
    script, key = Script(rosa), str(uuid.uuid4())
    _status, door = script.intend(key)
    script.send(door["send"])
    status, answer = script.send(door["send"], A_PHOTO)
    assert status == 422
    assert "Pick it again" in answer["refused"]
    assert papers_kept(site) == 1


@pytest.mark.parametrize(("size", "words"), [(0, "is empty"), (MAX_BYTES + 1, "larger than 25 MB")])
def test_a_file_that_cannot_be_taken_is_refused_before_its_bytes_travel(rosa: Visitor, size: int, words: str) -> None:
    status, answer = Script(rosa).intend(str(uuid.uuid4()), size=size)
    assert status == 422
    assert words in answer["refused"]


def test_nobody_can_send_into_a_file_that_is_not_theirs(rosa: Visitor, site: Site) -> None:
    script = Script(rosa)
    stranger = site.visitor(site.account(name="Sam Stone"))
    stranger.open("/en/homeowner/")
    token = stranger.page.soup.find("input", attrs={"name": "csrf_token"})
    assert token is not None
    answer = stranger.client.post(
        script.intents, json={"key": str(uuid.uuid4()), "name": "a.pdf", "size": 9}, headers={"X-CSRFToken": str(token["value"])}
    )
    assert answer.status_code == 404
    assert papers_kept(site) == 0
