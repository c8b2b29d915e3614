"""The desk shows files that are pages of one paper as one: pages in order, each figure's box on its own picture."""

import uuid
from collections.abc import Sequence
from decimal import Decimal

import pytest
from sqlalchemy import select

from intake.audit import SYSTEM
from intake.database import transaction
from intake.extraction.reading import PaperReading
from intake.figures import Box, Check, Confidence, Deposit, Figure, Provenance
from intake.kinds import DocumentKind, Outcome, ReadingStatus
from intake.models import Document
from intake.operations import readings
from intake.operations.context import Intake
from tests.browsing import Visitor, words_of
from tests.portal.specialist.conftest import File, Office

ENDING = Box(410.0, 412.0, 470.0, 424.0)


def a_page(file: File, number: int, of: int = 3) -> uuid.UUID:
    """A photograph of one page that was read alone."""
    page_of = Check("pages_present", Outcome.FAIL, {"found": [number], "expected": of})
    return file.send(f"page {number}", read=[PaperReading(ReadingStatus.OK, DocumentKind.BANK_STATEMENT, 0.9, 1, checks=(page_of,))])


def read_as_one(file: File, unread: Sequence[int] = ()) -> Document:
    """The whole as the machine reads it: a balance on page 2, a deposit on page 3."""
    figure = Figure("ending_balance", Decimal("3500.00"), Provenance(2, ENDING, "3,500.00"), Confidence.HIGH)
    paid_in = Deposit(file.site.clock.now().date(), "PAYROLL", Decimal("1500.00"), None, 3, ENDING)
    whole = PaperReading(
        ReadingStatus.PARTIAL if unread else ReadingStatus.OK, DocumentKind.BANK_STATEMENT, 0.9, 3, figures=(figure,), deposits=(paid_in,),
        files=(1, 1, 1), pages_unread=tuple(unread),
    )
    with transaction(file.site.engine) as session:
        [paper] = [each for each in session.scalars(select(Document)) if len(each.files) > 1]
        readings.keep_reading(Intake(session, file.site.store, file.site.clock, SYSTEM), paper.id, "2", (whole,),
                              [each.id for each in paper.files])
        return paper


@pytest.fixture
def file(office: Office) -> File:
    return office.file()


@pytest.fixture
def pages(file: File) -> list[uuid.UUID]:
    """Three photographs of one statement, sent last page first."""
    return [a_page(file, number) for number in (3, 2, 1)][::-1]


@pytest.fixture
def dana(office: Office) -> Visitor:
    return office.specialist()


def test_pages_that_say_so_are_offered_for_joining_in_their_order_and_shown_as_one(
    dana: Visitor, file: File, pages: list[uuid.UUID]
) -> None:
    page = dana.open(f"/en/specialist/papers/{pages[1]}")
    assert page.sees("Are these pages of one paper?")
    page = dana.press("These are pages of one paper")
    assert page.sees("Joined as pages of one paper.")
    assert "(3 files)" in page.heading
    paper = read_as_one(file)
    page = dana.open(f"/en/specialist/papers/{paper.id}")
    shown = [str(image["src"]) for image in page.soup.select(".page-view img")]
    assert shown == [f"/en/papers/documents/{each}/pages/1" for each in pages]
    [balance] = page.soup.select("#page-2 rect")
    assert (balance["data-figure"], balance["x"], balance["y"]) == ("0-ending_balance", "410.0", "412.0")
    assert [box["data-figure"] for box in page.soup.select("#page-3 rect")] == ["0-deposit-0"]
    assert page.soup.select("#page-1 rect") == []
    assert page.link("Ending balance").endswith("#page-2")


def test_every_file_of_a_joined_paper_is_told_of_with_its_receipt_and_can_be_opened(
    dana: Visitor, file: File, pages: list[uuid.UUID]
) -> None:
    dana.open(f"/en/specialist/papers/{pages[0]}")
    page = dana.press("These are pages of one paper")
    with transaction(file.site.engine, writing=False) as session:
        kept = [session.get_one(Document, each) for each in pages]
    for document in kept:
        assert page.sees(document.sha256)
        assert page.link(f"Open file {document.receipt} as it was sent") == f"/en/papers/documents/{document.id}/original"


def test_the_address_of_a_page_leads_to_its_paper_and_a_decision_there_is_of_the_whole(
    dana: Visitor, file: File, pages: list[uuid.UUID]
) -> None:
    dana.open(f"/en/specialist/papers/{pages[0]}")
    dana.press("These are pages of one paper")
    paper = read_as_one(file)
    other = next(each for each in pages if each != paper.id)
    assert dana.open(f"/en/specialist/papers/{other}").address == f"/en/specialist/papers/{paper.id}"
    dana.press("Accept")
    with transaction(file.site.engine, writing=False) as session:
        assert session.get_one(Document, paper.id).review is not None
    assert not dana.open(f"/en/specialist/papers/{paper.id}").sees("Join files as its pages")


def test_a_specialist_changes_the_order_and_takes_a_paper_apart(dana: Visitor, file: File, pages: list[uuid.UUID]) -> None:
    dana.open(f"/en/specialist/papers/{pages[0]}")
    dana.press("These are pages of one paper")
    page = dana.follow("Join files as its pages, or take them apart")
    fields = [str(select_["id"]) for select_ in page.soup.select("select")]
    assert fields == [f"page-{each}" for each in pages]
    form = {"csrf_token": page.soup.find(attrs={"name": "csrf_token"})["value"]}
    dana.client.post(page.address, data={**form, **{f"page-{each}": str(3 - at) for at, each in enumerate(pages)}})
    with transaction(file.site.engine, writing=False) as session:
        assert [each.id for each in session.get_one(Document, pages[0]).whole.files] == pages[::-1]
    dana.open(page.address)
    page = dana.press("They are separate papers")
    assert page.sees("Each file is a paper of its own again.")
    with transaction(file.site.engine, writing=False) as session:
        assert all(document.whole is document for document in session.scalars(select(Document)))


def test_one_file_alone_is_no_paper_of_pages(dana: Visitor, file: File, pages: list[uuid.UUID]) -> None:
    dana.open(f"/en/specialist/papers/{pages[0]}/pages")
    form = {"csrf_token": dana.page.soup.find(attrs={"name": "csrf_token"})["value"], f"page-{pages[0]}": "1"}
    answer = dana.client.post(f"/en/specialist/papers/{pages[0]}/pages", data=form)
    assert answer.status_code == 422
    assert "Give a page number to at least two files." in answer.get_data(as_text=True)
    assert answer.get_data(as_text=True).count(" selected>Page 1</option>") == answer.get_data(as_text=True).count(" selected>") == 1


def test_separate_papers_are_not_asked_about_again(dana: Visitor, pages: list[uuid.UUID]) -> None:
    dana.open(f"/en/specialist/papers/{pages[0]}")
    page = dana.press("They are separate papers")
    assert page.sees("Kept as separate papers.")
    assert not page.sees("Are these pages of one paper?")


def test_a_page_that_could_not_be_drawn_is_named_in_its_place(dana: Visitor, file: File, pages: list[uuid.UUID]) -> None:
    locked = file.send("locked")
    form_at = f"/en/specialist/papers/{pages[0]}/pages"
    dana.open(form_at)
    form = {"csrf_token": dana.page.soup.find(attrs={"name": "csrf_token"})["value"]}
    dana.client.post(form_at, data={**form, f"page-{pages[0]}": "1", f"page-{locked}": "2", f"page-{pages[2]}": "3"})
    paper = read_as_one(file, unread=[2])
    page = dana.open(f"/en/specialist/papers/{paper.id}")
    assert page.sees("Page 2 could not be drawn. Open the file as it was sent.")
    assert len(page.soup.select(".page-view img")) == 2


def test_the_history_says_which_files_were_joined_and_by_whom(dana: Visitor, file: File, pages: list[uuid.UUID]) -> None:
    dana.open(f"/en/specialist/papers/{pages[0]}")
    dana.press("These are pages of one paper")
    page = dana.open(file.case)
    with transaction(file.site.engine, writing=False) as session:
        receipts = ", ".join(session.get_one(Document, each).receipt for each in pages)
    assert page.sees("Files joined as pages of one paper")
    assert page.sees(receipts)


def test_the_case_lists_a_joined_paper_once(dana: Visitor, file: File, pages: list[uuid.UUID]) -> None:
    homeowner = file.homeowner()
    homeowner.open(f"/en/papers/documents/{pages[0]}")
    homeowner.press("These are pages of one paper")
    page = dana.open(file.case)
    [name] = {words_of(link) for link in page.soup.select(".paper-list a")}
    assert name.endswith("(3 files)")
