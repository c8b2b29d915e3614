"""Which papers look like pages of one is asked, in the order of their pages, and never of papers that plainly stand alone."""

import uuid
from collections.abc import Mapping
from datetime import timedelta

import pytest

from intake.kinds import DocumentKind, ReadingStatus, RejectionReason
from intake.models import Application, Document, Reading
from intake.operations import joining, reviewing
from intake.operations.assessment import papers_of
from intake.operations.likely_pages import likely
from tests.builders import Servicer, a_document, an_application

MINUTE = timedelta(minutes=1)
STATEMENT, STUB, OTHER = DocumentKind.BANK_STATEMENT, DocumentKind.PAY_STUB, DocumentKind.OTHER


class Desk:
    """A homeowner who photographs papers, and a reader that says what each picture says of itself."""

    def __init__(self, servicer: Servicer) -> None:
        self.servicer, self.rosa = servicer, servicer.person()
        with servicer.acting(self.rosa) as intake:
            self.id = an_application(intake, self.rosa).id
        self.names: dict[uuid.UUID, str] = {}

    def send(self, name: str, after: timedelta = MINUTE, sent_for: str = "income.wages", head: bytes = b"\xff\xd8\xff ") -> uuid.UUID:
        self.servicer.clock.advance(after)
        with self.servicer.acting(self.rosa) as intake:
            application = intake.session.get_one(Application, self.id)
            paper = a_document(intake, application, offered_for=(sent_for, "") if sent_for else None, body=head + name.encode())
            paper.media_type, paper.filename = "image/jpeg" if head.startswith(b"\xff") else "application/pdf", name
            self.names[paper.id] = name
            return paper.id

    def reads(
        self, paper: uuid.UUID, kind: DocumentKind, page: int = 0, of: int = 0, figures: Mapping[str, str] | None = None
    ) -> None:
        outcome = "fail" if of > 1 else "pass"
        said = {
            "kind": kind.value, "kind_confidence": 0.9, "pages": 1,
            "figures": [{"name": name, "value": value} for name, value in (figures or {}).items()],
            "checks": [{"name": "pages_present", "outcome": outcome, "detail": {"found": [page], "expected": of}}] if page else [],
        }
        with self.servicer.acting() as intake:
            intake.session.add(Reading(
                document_id=paper, reader_version=uuid.uuid4().hex[:8], status=ReadingStatus.OK, kind=kind, papers=[said],
                created_at=intake.now,
            ))

    def asked(self) -> list[list[str]]:
        with self.servicer.acting() as intake:
            application = intake.session.get_one(Application, self.id)
            return [[self.names[file.id] for file in group] for group in likely(application, papers_of(intake, application))]


@pytest.fixture
def desk(servicer: Servicer) -> Desk:
    return Desk(servicer)


def test_pictures_sent_one_after_another_for_one_thing_are_asked_about(desk: Desk) -> None:
    for name in ("IMG_1", "IMG_2", "IMG_3"):
        desk.send(name)
    assert desk.asked() == [["IMG_1", "IMG_2", "IMG_3"]]


@pytest.mark.parametrize(("after", "asked"), [(timedelta(minutes=30), True), (timedelta(minutes=31), False)])
def test_half_an_hour_is_one_after_another_and_a_minute_more_is_not(desk: Desk, after: timedelta, asked: bool) -> None:
    desk.send("IMG_1")
    desk.send("IMG_2", after)
    assert bool(desk.asked()) is asked


def test_pictures_of_one_sending_are_in_the_order_of_their_names(desk: Desk) -> None:
    for name in ("IMG_10", "IMG_9", "IMG_8"):
        desk.send(name, timedelta(0))
    assert desk.asked() == [["IMG_8", "IMG_9", "IMG_10"]]


def test_pictures_for_two_things_or_for_none_and_files_that_are_no_pictures_are_not_asked_about(desk: Desk) -> None:
    desk.send("IMG_1")
    desk.send("IMG_2", sent_for="hardship.disability")
    desk.send("IMG_3", sent_for="")
    desk.send("IMG_4", sent_for="")
    desk.send("paper.pdf", head=b"%PDF-1.7 ")
    desk.send("another.pdf", head=b"%PDF-1.7 ")
    assert desk.asked() == []


def test_two_pay_stubs_that_were_read_are_two_papers(desk: Desk) -> None:
    for name in ("IMG_1", "IMG_2"):
        desk.reads(desk.send(name), STUB)
    assert desk.asked() == []


def test_two_statements_of_one_page_are_two_papers(desk: Desk) -> None:
    for name in ("IMG_1", "IMG_2"):
        desk.reads(desk.send(name), STATEMENT, 1, 1)
    assert desk.asked() == []


def test_a_first_page_that_reads_as_a_statement_and_pages_that_read_as_nothing_are_asked_about(desk: Desk) -> None:
    desk.reads(desk.send("IMG_1"), STATEMENT)
    desk.reads(desk.send("IMG_2"), OTHER)
    assert desk.asked() == [["IMG_1", "IMG_2"]]


def test_pages_that_bear_their_numbers_are_asked_about_whenever_and_however_they_came_in_their_own_order(desk: Desk) -> None:
    for name, page in (("third", 3), ("first", 1), ("second", 2)):
        paper = desk.send(name, timedelta(days=1), sent_for="", head=b"%PDF-1.7 ")
        desk.reads(paper, STATEMENT if page == 1 else OTHER, page, 3)
    assert desk.asked() == [["first", "second", "third"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((STATEMENT, 1, 2, {}), (STATEMENT, 1, 2, {})), ((STATEMENT, 1, 2, {}), (STATEMENT, 2, 3, {})),
        ((STATEMENT, 1, 2, {}), (DocumentKind.INVESTMENT_STATEMENT, 2, 2, {})),
        ((STATEMENT, 1, 2, {"account_last4": "3377"}), (STATEMENT, 2, 2, {"account_last4": "8844"})),
        ((STATEMENT, 1, 2, {"period_end": "2026-10-31"}), (STATEMENT, 2, 2, {"period_end": "2026-09-30"})),
    ],
    ids=["the same page", "another number of pages", "another kind", "another account", "another month"],
)
def test_pages_that_contradict_each_other_are_not_of_one_paper(
    desk: Desk, one: tuple[DocumentKind, int, int, dict[str, str]], other: tuple[DocumentKind, int, int, dict[str, str]]
) -> None:
    for name, said in (("one", one), ("other", other)):
        desk.reads(desk.send(name, timedelta(days=1)), *said)
    assert desk.asked() == []


def test_two_statements_photographed_page_by_page_are_asked_about_apart(desk: Desk) -> None:
    for month in ("October", "September"):
        for page in (1, 2):
            desk.reads(desk.send(f"{month} {page}"), STATEMENT if page == 1 else OTHER, page, 2)
    assert desk.asked() == [["October 1", "October 2"], ["September 1", "September 2"]]


def test_a_page_whose_number_was_not_read_takes_the_one_that_is_left(desk: Desk) -> None:
    for name, page in (("last", 3), ("cut off", 0), ("first", 1)):
        desk.reads(desk.send(name), OTHER, page, 3)
    assert desk.asked() == [["first", "cut off", "last"]]


def test_a_page_more_than_the_paper_has_is_not_put_in(desk: Desk) -> None:
    for name, page in (("first", 1), ("second", 2), ("a letter", 0)):
        desk.reads(desk.send(name), OTHER, page, 2)
    assert desk.asked() == [["first", "second"]]


def test_one_more_picture_is_asked_about_with_the_pages_that_were_joined(desk: Desk) -> None:
    pages = [desk.send("IMG_1"), desk.send("IMG_2")]
    with desk.servicer.acting(desk.rosa) as intake:
        joining.join(intake, [intake.session.get_one(Document, page) for page in pages])
    assert desk.asked() == []
    desk.send("IMG_3")
    assert desk.asked() == [["IMG_1", "IMG_2", "IMG_3"]]


def test_papers_a_person_called_separate_are_not_asked_about_again(desk: Desk) -> None:
    pages = [desk.send("IMG_1"), desk.send("IMG_2")]
    with desk.servicer.acting(desk.rosa) as intake:
        joining.keep_separate(intake, [intake.session.get_one(Document, page) for page in pages])
    desk.send("IMG_3")
    assert desk.asked() == []


def test_a_page_sent_back_is_asked_about_with_the_pages_that_came_since_and_an_accepted_paper_is_not(desk: Desk) -> None:
    first = desk.send("first")
    desk.reads(first, STATEMENT, 1, 2)
    joan = desk.servicer.specialist()
    with desk.servicer.acting(joan) as intake:
        reviewing.reject(intake, intake.session.get_one(Document, first), RejectionReason.PAGES_MISSING)
    desk.reads(desk.send("second", timedelta(days=3)), OTHER, 2, 2)
    assert desk.asked() == [["first", "second"]]
    with desk.servicer.acting(joan) as intake:
        reviewing.accept(intake, intake.session.get_one(Document, first))
    assert desk.asked() == []
