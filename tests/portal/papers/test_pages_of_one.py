"""A paper photographed page by page: the sender is asked in plain words, without scripts, and may change the answer."""

import io
import uuid
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from intake.database import transaction
from intake.extraction.reading import PaperReading
from intake.figures import Box, Check, Confidence, Figure, Provenance
from intake.kinds import DocumentKind, Outcome, ReadingStatus, Role
from intake.models import Account, Document, Loan
from intake.operations import readings, reviewing
from intake.operations.readings import PictureKept
from tests.browsing import Visitor
from tests.conftest import Site
from tests.portal.homeowner.filing import A_PDF, an_application, read

PHOTO = b"\xff\xd8\xff\xe0 "
ASKED = "Are these pages of one paper?"


@pytest.fixture
def account(site: Site, loan_of: Callable[..., Loan]) -> Account:
    loan_of()
    return site.account()


@pytest.fixture
def rosa(site: Site, account: Account) -> Visitor:
    """A homeowner at the page of her pay."""
    visitor = site.visitor(account)
    visitor.open(f"/en/homeowner/applications/{an_application(site, account)}/papers")
    visitor.follow("Proof of your pay")
    return visitor


def photographs(visitor: Visitor, *names: str) -> None:
    visitor.press("Send", {"Choose files, or take a photo": [(f"{name}.jpg", PHOTO + name.encode()) for name in names]})


def files(site: Site) -> dict[str, Document]:
    with transaction(site.engine, writing=False) as session:
        return {document.filename: document for document in session.scalars(select(Document))}


def papers(site: Site) -> list[list[str]]:
    """Every paper as the names of its files, in the order of its pages."""
    with transaction(site.engine, writing=False) as session:
        wholes = [document for document in session.scalars(select(Document)) if document.whole is document]
        return sorted([file.filename for file in paper.files] for paper in wholes)


def the_whole(site: Site) -> Document:
    """The one of the files by which the joined paper goes."""
    with transaction(site.engine, writing=False) as session:
        [paper] = [document for document in session.scalars(select(Document)) if len(document.files) > 1]
        return paper


def read_together(site: Site, *papers: PaperReading) -> None:
    """What a reader makes of the one joined paper."""
    with transaction(site.engine) as session:
        paper = session.get_one(Document, the_whole(site).id)
        readings.keep_reading(site.intake(session), paper.id, "together", papers, [file.id for file in paper.files])


def test_photographs_sent_together_are_asked_about_at_once_each_with_its_receipt(rosa: Visitor, site: Site) -> None:
    photographs(rosa, "IMG_1", "IMG_2", "IMG_3")
    assert rosa.page.heading == ASKED
    for name in ("IMG_1", "IMG_2", "IMG_3"):
        assert f"We received {name}.jpg" in rosa.page.soup.get_text()
    page = rosa.press("These are pages of one paper")
    assert page.heading == "Your paper in 3 files"
    assert page.sees("Every receipt stays as it is.")
    for document in files(site).values():
        assert page.sees(document.receipt)
        assert page.sees(document.sha256)
    assert papers(site) == [["IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg"]]


def test_files_of_one_sending_are_listed_by_the_numbers_in_their_names(rosa: Visitor) -> None:
    address = rosa.page.address
    photographs(rosa, "IMG_10", "IMG_9", "IMG_8")
    page = rosa.open(address)
    assert [link.text for link in page.soup.select(".paper-row a")] == ["IMG_8.jpg", "IMG_9.jpg", "IMG_10.jpg"]


def test_the_question_shows_the_pages_it_is_about(rosa: Visitor, site: Site) -> None:
    photographs(rosa, "IMG_1", "IMG_2")
    with transaction(site.engine) as session:
        for file in session.scalars(select(Document)):
            picture = PictureKept(1, f"pages/2026/{file.id}", "image/jpeg", 612.0, 792.0)
            readings.keep_pictures(site.intake(session), file.id, [picture])
    rosa.follow("Back to the paper")
    [question] = rosa.page.soup.find_all("section", class_="notice")
    assert ASKED in question.text
    assert [picture["alt"] for picture in question.find_all("img")] == ["IMG_1.jpg", "IMG_2.jpg"]


def test_the_requirement_counts_them_as_one_paper(rosa: Visitor) -> None:
    address = rosa.page.address
    photographs(rosa, "IMG_1", "IMG_2")
    rosa.press("These are pages of one paper")
    page = rosa.open(address)
    assert page.sees("Papers you sent for this IMG_1.jpg and 1 more file Received")
    assert not page.sees(ASKED)


def test_the_order_is_changed_by_numbers(rosa: Visitor, site: Site) -> None:
    photographs(rosa, "IMG_1", "IMG_2", "IMG_3")
    rosa.press("These are pages of one paper")
    rosa.follow("Change the pages or their order")
    numbers = {f"{name}.jpg": f"Page {number}" for name, number in (("IMG_1", 3), ("IMG_2", 1), ("IMG_3", 2))}
    rosa.press("Save the pages", numbers)
    assert papers(site) == [["IMG_2.jpg", "IMG_3.jpg", "IMG_1.jpg"]]


def test_one_page_is_left_out_and_is_a_paper_of_its_own(rosa: Visitor, site: Site) -> None:
    photographs(rosa, "IMG_1", "IMG_2", "IMG_3")
    rosa.press("These are pages of one paper", {"IMG_2.jpg": "Not a page of this paper"})
    assert papers(site) == [["IMG_1.jpg", "IMG_3.jpg"], ["IMG_2.jpg"]]


def test_a_page_alone_is_no_paper_of_pages_and_the_form_says_so(rosa: Visitor, site: Site) -> None:
    photographs(rosa, "IMG_1", "IMG_2")
    page = rosa.press("These are pages of one paper", {"IMG_2.jpg": "Not a page of this paper"})
    assert page.status == 422
    assert page.sees("Give a page number to at least two files.")
    assert papers(site) == [["IMG_1.jpg"], ["IMG_2.jpg"]]


def test_the_form_comes_back_with_the_numbers_that_were_given(rosa: Visitor) -> None:
    photographs(rosa, "IMG_1", "IMG_2")
    page = rosa.press("These are pages of one paper", {"IMG_1.jpg": "Not a page of this paper", "IMG_2.jpg": "Page 1"})
    assert [one.get_text() for one in page.soup.select("option[selected]")] == ["Page 1"]
    assert page.soup.select_one("select:has(option[selected])")["id"] == page.soup.select("select")[1]["id"]


def test_joining_is_undone_and_not_asked_again(rosa: Visitor, site: Site) -> None:
    address = rosa.page.address
    photographs(rosa, "IMG_1", "IMG_2")
    rosa.press("These are pages of one paper")
    rosa.follow("Change the pages or their order")
    rosa.press("They are separate papers")
    assert papers(site) == [["IMG_1.jpg"], ["IMG_2.jpg"]]
    assert not rosa.open(address).sees(ASKED)


def test_separate_papers_are_said_once(rosa: Visitor, site: Site) -> None:
    address = rosa.page.address
    photographs(rosa, "IMG_1", "IMG_2")
    page = rosa.press("They are separate papers")
    assert page.sees("Each of them is a paper of its own.")
    assert not rosa.open(address).sees(ASKED)
    assert papers(site) == [["IMG_1.jpg"], ["IMG_2.jpg"]]


def test_photographs_sent_one_after_another_are_asked_about_where_they_were_sent(rosa: Visitor, site: Site) -> None:
    address = rosa.page.address
    for name in ("IMG_1", "IMG_2"):
        rosa.open(address)
        photographs(rosa, name)
        site.clock.advance(timedelta(minutes=2))
    page = rosa.open(address)
    assert page.sees("Are these pages of one paper? 2 files: IMG_1.jpg, IMG_2.jpg.")
    rosa.press("These are pages of one paper")
    assert papers(site) == [["IMG_1.jpg", "IMG_2.jpg"]]


def test_the_script_is_told_where_to_ask_from_the_second_photograph_on(rosa: Visitor) -> None:
    form = rosa.page.soup.find("form", attrs={"data-upload": True})
    assert form is not None
    send = {"csrf_token": form.find(attrs={"name": "csrf_token"})["value"], "for": form.find(attrs={"name": "for"})["value"]}
    application = rosa.page.address.split("/")[4]

    def asked(name: str) -> str:
        answer = rosa.client.post(
            f"/en/papers/{application}/files/{uuid.uuid4()}", data={**send, "file": (io.BytesIO(PHOTO + name.encode()), f"{name}.jpg")},
        )
        return str(answer.get_json()["pages"])

    assert asked("IMG_1") == ""
    assert rosa.open(asked("IMG_2")).heading == ASKED


def test_pages_that_say_their_number_are_asked_about_when_they_were_read(rosa: Visitor, site: Site, account: Account) -> None:
    address = rosa.page.address
    for name, number in (("b", 2), ("a", 1)):
        rosa = site.visitor(account)
        rosa.open(address)
        rosa.press("Send", {"Choose files, or take a photo": [(f"{name}.pdf", A_PDF + name.encode())]})
        assert not rosa.open(address).sees(ASKED)
        site.clock.advance(timedelta(days=1))
        page_of = Check("pages_present", Outcome.FAIL, {"found": [number], "expected": 2})
        read(site, files(site)[f"{name}.pdf"].id, PaperReading(ReadingStatus.OK, DocumentKind.BANK_STATEMENT, 0.9, 1, checks=(page_of,)))
    rosa = site.visitor(account)
    assert rosa.open(address).sees("2 files: a.pdf, b.pdf.")
    rosa.press("These are pages of one paper")
    assert papers(site) == [["a.pdf", "b.pdf"]]


def test_the_question_comes_before_what_a_page_alone_lacks(rosa: Visitor, site: Site) -> None:
    photographs(rosa, "IMG_1", "IMG_2")
    for name, number in (("IMG_1", 1), ("IMG_2", 2)):
        page_of = Check("pages_present", Outcome.FAIL, {"found": [number], "expected": 2})
        read(site, files(site)[f"{name}.jpg"].id, PaperReading(ReadingStatus.OK, DocumentKind.PAY_STUB, 0.9, 1, checks=(page_of,)))
    page = rosa.open(f"/en/papers/documents/{files(site)['IMG_1.jpg'].id}")
    assert page.sees(ASKED)
    assert not page.sees("Pages here: 1.")


def test_what_was_read_of_the_whole_is_asked_about_on_the_whole(rosa: Visitor, site: Site) -> None:
    photographs(rosa, "IMG_1", "IMG_2")
    rosa.press("These are pages of one paper")
    total = Figure("total_deposits", Decimal("3100.00"), Provenance(2, Box(10, 10, 90, 20), "3,100.00"), Confidence.HIGH)
    read_together(site, PaperReading(
        ReadingStatus.OK, DocumentKind.BANK_STATEMENT, 0.9, 2, figures=(total,), files=(1, 1),
    ))
    page = rosa.open(f"/en/papers/documents/{the_whole(site).id}")
    assert page.sees("Deposits, total: $3,100.00 Is that right?")
    assert rosa.press("Yes, this is right Deposits, total").sees("$3,100.00 Noted")


def test_a_pages_own_receipt_stays_and_leads_to_the_whole(rosa: Visitor, site: Site) -> None:
    photographs(rosa, "IMG_1", "IMG_2")
    rosa.press("These are pages of one paper")
    [own] = [document for document in files(site).values() if document.id != the_whole(site).id]
    page = rosa.open(f"/en/papers/documents/{own.id}")
    assert page.heading == f"Receipt {own.receipt}"
    assert page.sees(own.sha256)
    assert rosa.follow("See the whole paper").heading == "Your paper in 2 files"
    sent = rosa.client.get(f"/en/papers/documents/{own.id}/original").get_data()
    assert sent == PHOTO + own.filename.removesuffix(".jpg").encode()


def test_every_receipt_is_listed_and_says_of_which_paper_it_is_a_page(rosa: Visitor, site: Site) -> None:
    photographs(rosa, "IMG_1", "IMG_2")
    rosa.press("These are pages of one paper")
    application = next(iter(files(site).values())).application_id
    page = rosa.open(f"/en/papers/{application}/receipts")
    for document in files(site).values():
        assert page.sees(f"Receipt {document.receipt}")
    assert page.sees(f"A page of the paper with receipt {the_whole(site).receipt}")


def test_removing_names_every_file_that_goes(rosa: Visitor, site: Site) -> None:
    photographs(rosa, "IMG_1", "IMG_2")
    rosa.press("These are pages of one paper")
    page = rosa.follow("Remove this paper")
    assert page.sees("IMG_1.jpg")
    assert page.sees("IMG_2.jpg")
    rosa.press("Yes, remove")
    assert all(document.removed_at is not None for document in files(site).values())


def test_an_accepted_paper_stays_as_it_was_accepted(rosa: Visitor, site: Site) -> None:
    photographs(rosa, "IMG_1", "IMG_2")
    rosa.press("These are pages of one paper")
    paper = the_whole(site).id
    with transaction(site.engine) as session:
        reviewing.accept(site.intake(session, site.account(Role.SPECIALIST, "Joan Petrakis")), session.get_one(Document, paper))
    assert not rosa.open(f"/en/papers/documents/{paper}").sees("Change the pages or their order")


def test_a_strangers_papers_are_neither_shown_nor_joined(rosa: Visitor, site: Site, account: Account) -> None:
    photographs(rosa, "IMG_1", "IMG_2")
    mine = files(site)["IMG_1.jpg"].id
    stranger = site.visitor(site.account(name="Sam Stone"))
    for method, door in (("get", "pages"), ("post", "pages"), ("post", "separate"), ("post", "apart")):
        assert getattr(stranger.client, method)(f"/en/papers/documents/{mine}/{door}").status_code in {400, 404}
    assert papers(site) == [["IMG_1.jpg"], ["IMG_2.jpg"]]


def test_the_day_of_each_page_is_its_own(rosa: Visitor, site: Site, account: Account) -> None:
    address = rosa.page.address
    photographs(rosa, "IMG_1")
    site.clock.advance(timedelta(days=1))
    rosa = site.visitor(account)
    rosa.open(address)
    photographs(rosa, "IMG_2")
    first = files(site)["IMG_1.jpg"]
    rosa.open(f"/en/papers/documents/{first.id}")
    rosa.follow("This is one page of a paper; join it with the others")
    page = rosa.press("These are pages of one paper", {"IMG_2.jpg": "Page 2"})
    assert page.sees("We received its last page on November 23, 2026")
    assert page.sees("Sunday, November 22, 2026")
    assert {document.received_on for document in files(site).values()} == {date(2026, 11, 22), date(2026, 11, 23)}
