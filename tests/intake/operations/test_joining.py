"""Several files are made the pages of one paper and taken apart again, and nothing that was received of any of them changes."""

import uuid
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from intake.errors import CannotRemove, NotPagesOfOne
from intake.extraction.reading import PaperReading
from intake.handlers import reading_handler
from intake.kinds import DocumentKind, EventKind, HardshipKind, JobKind, ReadingStatus, RejectionReason, RequirementStatus
from intake.models import Account, Application, AuditEntry, Document, FigureVerdict, Job, Member, QueueEntry, Reading
from intake.operations import archive, assessment, documents, finding, joining, matching, moments, packages, readings, reviewing
from intake.operations.assessment import assess_application, papers_of
from intake.operations.context import Intake
from intake.operations.evidence import effective_figures
from intake.operations.reconcile import reconcile
from intake.operations.sheets import sheets_of
from intake.storage.local import LocalStore
from intake.worker import Worker
from tests.builders import OFFICE, Servicer, a_document, a_loan, an_application, read_as
from tests.filing import an_engine
from tests.plain_opener import PlainOpener

STATEMENT = PaperReading(ReadingStatus.OK, DocumentKind.BANK_STATEMENT, 0.9, pages=1)


@pytest.fixture
def file(shared: Servicer) -> "File":
    return File(shared)


class File:
    """A homeowner with a pay of 2,140 every two weeks, who photographs a paper page by page, one a minute."""

    def __init__(self, servicer: Servicer) -> None:
        self.servicer, self.rosa = servicer, servicer.person()
        with servicer.acting(self.rosa) as intake:
            loan = a_loan(intake)
            application = an_application(intake, self.rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))
            self.id, self.income = application.id, str(application.incomes[0].id)
        self.specialist = servicer.specialist()

    def send(self, pages: int, offered: bool = True) -> list[uuid.UUID]:
        return [self._send_one(f"page {number}", offered) for number in range(1, pages + 1)]

    def _send_one(self, words: str, offered: bool) -> uuid.UUID:
        self.servicer.clock.advance(timedelta(minutes=1))
        with self.servicer.acting(self.rosa) as intake:
            sent_for = ("income.wages", self.income) if offered else None
            body = b"\xff\xd8\xff " + words.encode() + uuid.uuid4().bytes
            return a_document(intake, intake.session.get_one(Application, self.id), offered_for=sent_for, body=body).id

    def join(self, pages: Sequence[uuid.UUID], by: Account | None = None) -> uuid.UUID:
        self.servicer.clock.advance(timedelta(minutes=1))
        with self.servicer.acting(by or self.rosa) as intake:
            return joining.join(intake, [intake.session.get_one(Document, page) for page in pages]).id

    def take_apart(self, paper: uuid.UUID) -> None:
        self.servicer.clock.advance(timedelta(minutes=1))
        with self.servicer.acting(self.rosa) as intake:
            joining.take_apart(intake, intake.session.get_one(Document, paper))

    def read(self) -> PlainOpener:
        """Let a worker read whatever waits."""
        opener = PlainOpener((STATEMENT,))
        handlers = {JobKind.READ_DOCUMENT: reading_handler(opener.read, opener.page_pictures)}
        Worker(self.servicer.engine, self.servicer.store, self.servicer.clock, handlers).run_until_idle()
        return opener


def papers(intake: Intake, file: File) -> list[Document]:
    return papers_of(intake, intake.session.get_one(Application, file.id))


def test_five_photographs_become_one_paper_and_every_receipt_stays_as_it_was(file: File) -> None:
    pages = file.send(5)
    with file.servicer.acting() as intake:
        before = intake.session.execute(
            select(Document.receipt, Document.received_at, Document.received_on, Document.sha256, Document.object_key).order_by(
                Document.received_at)
        ).all()
    assert file.join(pages) == pages[0]
    with file.servicer.acting() as intake:
        [paper] = papers(intake, file)
        assert [each.id for each in paper.files] == pages
        after = intake.session.execute(
            select(Document.receipt, Document.received_at, Document.received_on, Document.sha256, Document.object_key).order_by(
                Document.received_at)
        ).all()
        assert after == before
        entry = intake.session.scalars(select(AuditEntry).where(AuditEntry.action == "document.pages_joined")).one()
        assert entry.details["receipts"] == [row.receipt for row in before]


def test_joined_pages_are_read_once_as_one_in_their_order_and_drawn_each_once(file: File) -> None:
    first, second, third = file.send(3)
    file.join([second, first, third])
    opener = file.read()
    assert len(opener.read_papers) == 1
    words = opener.read_papers[0][0]
    assert words.index(b"page 2") < words.index(b"page 1") < words.index(b"page 3")
    with file.servicer.acting() as intake:
        [paper] = papers(intake, file)
        assert paper.reading is not None
        assert paper.reading.files == [str(page) for page in (second, first, third)]
        assert [(sheet.number, sheet.file.id, sheet.page, sheet.picture is not None) for sheet in sheets_of(paper)] == [
            (1, second, 1, True), (2, first, 1, True), (3, third, 1, True),
        ]


def test_pages_joined_after_they_were_read_alone_wait_for_a_reading_of_the_whole(file: File) -> None:
    pages = file.send(2)
    file.read()
    file.join(pages)
    with file.servicer.acting() as intake:
        [paper] = papers(intake, file)
        assert paper.reading is None
        [evidence] = assess_application(intake, intake.session.get_one(Application, file.id)).evidence
        assert evidence.reading == "unread"
    file.read()
    with file.servicer.acting() as intake:
        [paper] = papers(intake, file)
        assert paper.reading is not None
        assert len(intake.session.scalars(select(Reading)).all()) == 3


def test_taken_apart_each_file_is_what_it_was_and_is_not_read_twice(file: File) -> None:
    pages = file.send(2)
    file.read()
    paper = file.join(pages)
    file.read()
    file.take_apart(paper)
    assert file.read().read_papers == []
    with file.servicer.acting() as intake:
        both = papers(intake, file)
        assert [each.id for each in both] == pages
        assert all(each.reading is not None and each.reading.files == [] for each in both)


def test_a_page_joined_before_it_was_read_is_read_when_it_is_taken_apart(file: File) -> None:
    pages = file.send(2)
    file.take_apart(file.join(pages))
    assert len(file.read().read_papers) == 2


def test_joined_again_as_before_nothing_is_read_anew_and_in_another_order_it_is(file: File) -> None:
    first, second = file.send(2)
    file.join([first, second])
    file.read()
    file.join([first, second])
    assert file.read().read_papers == []
    file.join([second, first])
    assert len(file.read().read_papers) == 1


def test_a_reading_under_way_when_pages_are_joined_is_not_kept_for_the_whole(file: File) -> None:
    first, second = file.send(2)
    opener = PlainOpener((STATEMENT,), before=lambda: file.join([first, second]) and None)
    handlers = {JobKind.READ_DOCUMENT: reading_handler(opener.read, opener.page_pictures)}
    worker = Worker(file.servicer.engine, file.servicer.store, file.servicer.clock, handlers)
    assert worker.work_once()
    with file.servicer.acting() as intake:
        [paper] = papers(intake, file)
        assert paper.reading is None
        job = intake.session.scalars(select(Job).where(Job.subject_id == paper.id, Job.kind == JobKind.READ_DOCUMENT)).one()
        assert job.state == "ready"
    opener.before = lambda: None
    worker.run_until_idle()
    with file.servicer.acting() as intake:
        [paper] = papers(intake, file)
        assert paper.reading is not None
        assert len(paper.reading.files) == 2


def test_figures_said_of_one_page_are_not_those_of_the_paper_and_come_back_with_it(file: File) -> None:
    pages = file.send(2)
    with file.servicer.acting(file.rosa) as intake:
        page = intake.session.get_one(Document, pages[0])
        read_as(intake, page, DocumentKind.BANK_STATEMENT, {"ending_balance": "10.00"})
        readings.confirm_figure(intake, page, "ending_balance")
    paper = file.join(pages)
    file.read()
    with file.servicer.acting() as intake:
        assert effective_figures(intake.session.get_one(Document, paper)) == []
    file.take_apart(paper)
    with file.servicer.acting() as intake:
        [figure] = effective_figures(intake.session.get_one(Document, pages[0]))
        assert (figure.value, figure.confirmed) == ("10.00", False)
        assert intake.session.scalars(select(FigureVerdict.value)).all() == ["10.00"]


def test_the_paper_arrived_when_its_last_page_did_and_each_page_keeps_its_own_clock(file: File) -> None:
    [first] = file.send(1)
    file.servicer.clock.advance(timedelta(days=2))
    [last] = file.send(1)
    file.join([first, last])
    with file.servicer.acting() as intake:
        application = intake.session.get_one(Application, file.id)
        assessed = assess_application(intake, application)
        [evidence] = assessed.evidence
        assert evidence.received_on == date(2026, 10, 21)
        assert [paper.received_on for paper in assessed.facts.papers] == [date(2026, 10, 19), date(2026, 10, 21)]
        # California has each document acknowledged, and joining them takes no promise back.
        assert {clock.subject for clock in assessed.deadlines if clock.subject} == {str(first), str(last)}
        received = application.event(EventKind.APPLICATION_RECEIVED)
        assert received is not None
        assert received.on == date(2026, 10, 19)


def test_everything_has_arrived_on_the_day_of_the_last_page(file: File) -> None:
    [first] = file.send(1, offered=False)
    file.servicer.clock.advance(timedelta(days=2))
    file.join([first, *file.send(1, offered=False)])
    with file.servicer.acting(file.rosa) as intake:
        [paper] = papers(intake, file)
        for item in assess_application(intake, intake.session.get_one(Application, file.id)).assessment.items:
            documents.offer_for(intake, paper, item.key, item.source or item.person or "")
        application = intake.session.get_one(Application, file.id)
        assessment.mark_moments(intake, application)
        complete = application.event(EventKind.FIRST_FACIALLY_COMPLETE)
        assert complete is not None
        assert complete.on == date(2026, 10, 21)


def test_a_paper_is_for_whatever_one_of_its_files_was_sent_for(file: File) -> None:
    unsaid, [sent] = file.send(1, offered=False), file.send(1)
    file.join([*unsaid, sent])
    with file.servicer.acting() as intake:
        assessed = assess_application(intake, intake.session.get_one(Application, file.id))
        item = assessed.item("income.wages", file.income)
        assert item is not None
        assert item.received == (str(unsaid[0]),)


def test_a_page_sent_back_alone_waits_for_a_decision_of_the_whole_when_the_others_come(file: File) -> None:
    [first] = file.send(1)
    file.read()
    with file.servicer.acting(file.specialist) as intake:
        reviewing.reject(intake, intake.session.get_one(Document, first), RejectionReason.PAGES_MISSING)
    paper = file.join([first, *file.send(1)])
    with file.servicer.acting() as intake:
        assert intake.session.get_one(Document, paper).review is None
        assert intake.session.get_one(QueueEntry, file.id).open
        item = assess_application(intake, intake.session.get_one(Application, file.id)).item("income.wages", file.income)
        assert item is not None
        assert item.status is RequirementStatus.AWAITING_REVIEW
    with file.servicer.acting(file.specialist) as intake:
        reviewing.accept(intake, intake.session.get_one(Document, paper))
    with file.servicer.acting() as intake:
        assert intake.session.get_one(Document, paper).review is not None


def test_what_a_specialist_accepted_is_neither_joined_nor_taken_apart(file: File) -> None:
    pages = file.send(3)
    paper = file.join(pages[:2])
    with file.servicer.acting(file.specialist) as intake:
        reviewing.accept(intake, intake.session.get_one(Document, paper))
    with pytest.raises(NotPagesOfOne):
        file.join(pages)
    with pytest.raises(NotPagesOfOne):
        file.take_apart(paper)


def test_one_file_alone_the_same_twice_or_one_taken_back_is_no_paper_of_pages(file: File) -> None:
    first, second = file.send(2)
    for pages in ([first], [first, first]):
        with pytest.raises(NotPagesOfOne):
            file.join(pages)
    with file.servicer.acting(file.rosa) as intake:
        documents.remove(intake, intake.session.get_one(Document, second))
    with pytest.raises(NotPagesOfOne):
        file.join([first, second])


def test_pages_of_two_households_are_never_one_paper(file: File) -> None:
    [mine] = file.send(1)
    neighbour = file.servicer.person(name="Luis Rivera")
    with file.servicer.acting(neighbour) as intake:
        theirs = a_document(intake, an_application(intake, neighbour)).id
    with pytest.raises(NotPagesOfOne):
        file.join([mine, theirs])


def test_pages_of_two_homeowners_who_may_not_see_each_others_papers_are_never_one(file: File) -> None:
    [mine] = file.send(1)
    luis = file.servicer.person(name="Luis Rivera")
    with file.servicer.acting(luis) as intake:
        application = intake.session.get_one(Application, file.id)
        application.members.append(Member(account_id=luis.id, added_at=intake.now))
        intake.session.flush()
        theirs = a_document(intake, application).id
    with pytest.raises(NotPagesOfOne):
        file.join([mine, theirs], by=file.specialist)


def test_a_page_left_out_is_a_paper_of_its_own_and_one_put_in_leaves_its_old_paper(file: File) -> None:
    a, b, c, d, e = file.send(5)
    file.join([a, b, c])
    file.join([a, c])
    file.join([b, d, e])
    file.join([a, c, e])
    with file.servicer.acting() as intake:
        assert {tuple(each.id for each in paper.files) for paper in papers(intake, file)} == {(a, c, e), (b, d)}


def test_a_paper_is_taken_back_with_all_its_files(file: File) -> None:
    pages = file.send(2)
    paper = file.join(pages)
    with file.servicer.acting(file.rosa) as intake:
        documents.remove(intake, intake.session.get_one(Document, paper))
    with file.servicer.acting() as intake:
        assert papers(intake, file) == []
        assert all(each.removed_because == "taken_back" for each in intake.session.scalars(select(Document)))


def test_a_page_cannot_be_taken_back_from_under_a_decision(file: File) -> None:
    pages = file.send(2)
    paper = file.join(pages)
    with file.servicer.acting(file.specialist) as intake:
        reviewing.reject(intake, intake.session.get_one(Document, paper), RejectionReason.TOO_OLD)
    with file.servicer.acting(file.rosa) as intake, pytest.raises(CannotRemove):
        documents.remove(intake, intake.session.get_one(Document, pages[1]))


def test_a_misfiled_paper_moves_with_all_its_files_and_is_read_for_its_new_file(file: File) -> None:
    pages = file.send(2)
    file.join(pages)
    file.read()
    neighbour = file.servicer.person(name="Ana Ruiz")
    with file.servicer.acting(neighbour) as intake:
        theirs = an_application(intake, neighbour).id
    with file.servicer.acting(file.specialist) as intake:
        documents.move(
            intake, intake.session.get_one(Document, pages[1]), intake.session.get_one(Application, theirs), "the neighbour's statement",
        )
    with file.servicer.acting() as intake:
        assert papers(intake, file) == []
        [paper] = papers_of(intake, intake.session.get_one(Application, theirs))
        assert [each.id for each in paper.files] == pages
    assert [names for _words, names, _on in file.read().read_papers] == [("Ana Ruiz",)]


def test_two_files_on_one_loan_become_one_with_their_joined_papers(file: File) -> None:
    pages = file.send(2)
    file.join(pages)
    luis = file.servicer.person(name="Luis Rivera")
    with file.servicer.acting(luis) as intake:
        other = an_application(intake, luis, loan=intake.session.get_one(Application, file.id).loan)
        other_id = other.id
        moments.write_once(intake, other, EventKind.APPLICATION_RECEIVED, date(2026, 10, 1))
    with file.servicer.acting(file.specialist) as intake:
        kept = matching.join(intake, intake.session.get_one(Application, file.id), intake.session.get_one(Application, other_id), OFFICE)
        [paper] = papers_of(intake, kept)
        assert [each.id for each in paper.files] == pages


def test_papers_of_their_own_are_said_once_and_keep_what_was_said_of_them(file: File) -> None:
    pages = file.send(2)
    with file.servicer.acting(file.rosa) as intake:
        page = intake.session.get_one(Document, pages[0])
        read_as(intake, page, DocumentKind.BANK_STATEMENT, {"ending_balance": "10.00"})
        readings.confirm_figure(intake, page, "ending_balance")
    for _again in range(2):
        file.servicer.clock.advance(timedelta(minutes=1))
        with file.servicer.acting(file.rosa) as intake:
            joining.keep_separate(intake, [intake.session.get_one(Document, page) for page in pages])
    with file.servicer.acting() as intake:
        assert effective_figures(intake.session.get_one(Document, pages[0]))[0].confirmed
        said = intake.session.scalars(select(AuditEntry.subject).where(AuditEntry.action == "document.kept_separate")).all()
        assert sorted(said) == sorted(str(page) for page in pages)


def test_a_counselor_who_sees_only_their_own_papers_sees_no_more_of_a_joined_one(file: File) -> None:
    counselor = file.servicer.counselor()
    with file.servicer.acting(counselor) as intake:
        application = an_application(intake, None, name="Rosa Rivera")
        application.started_by_id = counselor.id
        theirs = application.id
        mine = a_document(intake, application).id
    with file.servicer.acting(file.specialist) as intake:
        mailed = a_document(intake, intake.session.get_one(Application, theirs)).id
        joining.join(intake, [intake.session.get_one(Document, each) for each in (mine, mailed)])
    with file.servicer.acting(counselor) as intake:
        seen = finding.documents(intake, counselor, intake.session.get_one(Application, theirs))
        assert [each.id for each in seen] == [mine]


def test_the_package_holds_every_file_in_order_and_says_of_what_it_is_a_page(file: File) -> None:
    first, second = file.send(2)
    file.join([second, first])
    file.read()
    with file.servicer.acting(file.specialist) as intake:
        package = packages.gather(intake, intake.session.get_one(Application, file.id))
        receipts = {each: intake.session.get_one(Document, each).receipt for each in (first, second)}
    assert [part.receipt for part in package.parts] == [receipts[second], receipts[first]]
    assert package.parts[0].title.startswith("Bank statement 1 of 2, received 2026-10-19")
    said = {each["receipt"]: each for each in package.json["documents"]}
    assert said[receipts[first]]["files"] == [receipts[second], receipts[first]]
    assert said[receipts[second]]["page_of"] == receipts[first]
    assert said[receipts[first]]["reading"]["files"] == [str(second), str(first)]


def test_the_rounds_find_nothing_amiss_with_joined_papers(file: File) -> None:
    pages = file.send(3)
    paper = file.join(pages[:2])
    file.read()
    file.take_apart(paper)
    file.join(pages)
    file.read()
    report = reconcile(file.servicer.engine, file.servicer.store, file.servicer.clock, dry_run=False, rehash_within=timedelta(hours=1))
    assert report.findings == ()


def test_a_backup_brings_joined_papers_back(file: File, tmp_path: Path) -> None:
    pages = file.send(2)
    file.join(pages)
    file.read()
    archive.backup(file.servicer.engine, file.servicer.store, tmp_path / "backup", file.servicer.clock.now())
    (tmp_path / "there").mkdir()
    engine = an_engine(tmp_path / "there")
    assert archive.restore(engine, LocalStore(tmp_path / "restored"), tmp_path / "backup") == []
    restored = Servicer(engine, LocalStore(tmp_path / "restored"), file.servicer.clock)
    with restored.acting() as intake:
        [paper] = papers_of(intake, intake.session.get_one(Application, file.id))
        assert [each.id for each in paper.files] == pages
        assert paper.reading is not None
    engine.dispose()
