"""Jobs are done in turn, once, and by whoever holds the newest lease; a paper nobody could read goes to a person."""

import io
import os
import threading
import uuid
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import Connection, Engine, event, select

from intake.clock import FixedClock
from intake.database import open_engine, transaction
from intake.errors import LeaseLost, MailFault, MailRefused
from intake.extraction.reading import READER_VERSION, PaperReading
from intake.extraction.sandbox import Reader
from intake.handlers import mail_handler, reading_handler, sweep_spool, transaction_handler
from intake.kinds import DeliveryChannel, DeliveryFailure, JobKind, ReadingStatus, Role
from intake.mailing import Letter
from intake.models import AuditEntry, Base, Delivery, Document, Job, Mail, PageImage, Reading, WorkerBeat
from intake.operations import applications, documents, leases, notices
from intake.operations.context import Intake
from intake.queue import enqueue
from intake.storage.local import LocalStore
from intake.worker import Duty, Handler, Work, Worker
from tests.builders import OFFICE
from tests.filing import SUNDAY, Filing, a_filing, a_paper, an_engine, application_of
from tests.plain_opener import PlainOpener
from tests.servers import PostgresServer


@pytest.fixture
def store(tmp_path: Path) -> LocalStore:
    return LocalStore(tmp_path / "papers")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = an_engine(tmp_path)
    yield engine
    engine.dispose()


@pytest.fixture
def filing(engine: Engine, store: LocalStore) -> Filing:
    return a_filing(engine, store)


@pytest.fixture(scope="module")
def postgres(postgres_server: PostgresServer) -> Iterator[Engine]:
    engine = open_engine(postgres_server.fresh_database())
    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


def a_worker(filing: Filing, opener: PlainOpener | None = None, **handlers: Handler) -> Worker:
    kinds = {JobKind(kind): handler for kind, handler in handlers.items()}
    if opener is not None:
        kinds[JobKind.READ_DOCUMENT] = reading_handler(opener.read, opener.page_pictures)
    return Worker(filing.engine, filing.store, filing.clock, kinds)


def rows(filing: Filing, model: type[Base]) -> list:
    with transaction(filing.engine, writing=False) as session:
        return list(session.scalars(select(model)))


def reading_job(filing: Filing) -> Job:
    with transaction(filing.engine, writing=False) as session:
        return session.scalars(select(Job).where(Job.kind == JobKind.READ_DOCUMENT)).one()


def later(filing: Filing, by: timedelta) -> None:
    assert isinstance(filing.clock, FixedClock)
    filing.clock.advance(by)


def test_a_paper_is_read_as_sent_for_the_people_of_its_file_and_its_pages_are_pictured(filing: Filing) -> None:
    filing.send(a_paper())
    opener = PlainOpener()
    assert a_worker(filing, opener).run_until_idle() == 1
    assert opener.read_papers == [(a_paper(), ("Rosa Rivera",), date(2026, 11, 22))]
    reading = rows(filing, Reading)[0]
    assert (reading.status, reading.reader_version) == (ReadingStatus.OK, READER_VERSION)
    pictures = rows(filing, PageImage)
    assert [(picture.page, picture.media_type) for picture in pictures] == [(1, "image/jpeg"), (2, "image/jpeg")]
    with filing.store.open(pictures[0].object_key) as kept:
        assert kept.read() == b"\xff\xd8\xff page 1"
    assert reading_job(filing).state == "done"
    assert "document.read" in {entry.action for entry in rows(filing, AuditEntry)}


@pytest.mark.parametrize("status", [ReadingStatus.ENCRYPTED, ReadingStatus.DAMAGED, ReadingStatus.TOO_COMPLEX])
def test_a_paper_that_cannot_be_read_is_final_and_is_not_tried_again(filing: Filing, status: ReadingStatus) -> None:
    filing.send(a_paper())
    opener = PlainOpener((PaperReading(status),))
    worker = a_worker(filing, opener)
    assert worker.run_until_idle() == 1
    later(filing, timedelta(days=1))
    assert worker.run_until_idle() == 0
    assert len(opener.read_papers) == 1
    assert [reading.status for reading in rows(filing, Reading)] == [status]


def test_a_lost_workers_job_is_taken_again_when_its_lease_runs_out_and_not_before(filing: Filing) -> None:
    filing.send(a_paper())
    with transaction(filing.engine) as session:
        assert leases.claim(session, [JobKind.READ_DOCUMENT], filing.clock.now()) is not None
    worker = a_worker(filing, PlainOpener())
    later(filing, leases.LEASE - timedelta(seconds=1))
    assert worker.run_until_idle() == 0
    later(filing, timedelta(seconds=1))
    assert worker.run_until_idle() == 1
    assert len(rows(filing, Reading)) == 1


def test_a_worker_that_comes_back_late_keeps_nothing(filing: Filing) -> None:
    filing.send(a_paper())
    with transaction(filing.engine) as session:
        old = leases.claim(session, [JobKind.READ_DOCUMENT], filing.clock.now())
    assert old is not None
    late = Work(filing.engine, filing.store, filing.clock, old)
    later(filing, leases.LEASE)
    a_worker(filing, PlainOpener()).run_until_idle()
    with pytest.raises(LeaseLost), late.keeping() as intake:
        intake.session.add(WorkerBeat(name="too late", heard_at=SUNDAY))
    assert "too late" not in {beat.name for beat in rows(filing, WorkerBeat)}
    assert len(rows(filing, Reading)) == 1


def test_a_paper_moved_while_it_was_being_read_is_read_again_for_its_new_file_only(filing: Filing) -> None:
    neighbour = a_filing(filing.engine, filing.store, filing.clock)
    filing.send(a_paper())
    desk = filing.acting_as(Role.SPECIALIST)

    def move_once() -> None:
        opener.before = lambda: None
        with transaction(filing.engine) as session:
            intake = Intake(session, filing.store, filing.clock, desk.actor)
            documents.move(intake, session.scalars(select(Document)).one(), application_of(intake, neighbour), "not theirs")

    opener = PlainOpener(before=move_once)
    worker = a_worker(filing, opener)
    worker.run_until_idle()
    later(filing, leases.LEASE)
    worker.run_until_idle()
    assert [reading.reader_version for reading in rows(filing, Reading)] == [f"{READER_VERSION}/2"]
    assert len(opener.read_papers) == 2


def test_a_paper_at_which_three_workers_were_lost_goes_to_a_person(filing: Filing) -> None:
    filing.send(a_paper())
    for _ in range(3):
        with transaction(filing.engine) as session:
            assert leases.claim(session, [JobKind.READ_DOCUMENT], filing.clock.now()) is not None
        later(filing, leases.LEASE)
    opener = PlainOpener()
    a_worker(filing, opener).run_until_idle()
    assert opener.read_papers == []
    assert [reading.status for reading in rows(filing, Reading)] == [ReadingStatus.NEEDS_PERSON]
    assert reading_job(filing).state == "failed"


def test_a_store_away_for_a_while_is_tried_three_times_and_then_a_person_looks(filing: Filing, tmp_path: Path) -> None:
    filing.send(a_paper())
    (tmp_path / "papers").rename(tmp_path / "away")
    worker = a_worker(filing, PlainOpener())
    tries = []
    for _ in range(4):
        tries.append(worker.run_until_idle())
        later(filing, timedelta(hours=1))
    assert tries == [1, 1, 1, 0]
    assert [reading.status for reading in rows(filing, Reading)] == [ReadingStatus.NEEDS_PERSON]
    assert reading_job(filing).failure == "FileMissing"


def test_a_store_that_comes_back_in_time_leaves_an_ordinary_reading(filing: Filing, tmp_path: Path) -> None:
    filing.send(a_paper())
    worker = a_worker(filing, PlainOpener())
    (tmp_path / "papers").rename(tmp_path / "away")
    worker.run_until_idle()
    (tmp_path / "away").rename(tmp_path / "papers")
    later(filing, timedelta(hours=1))
    worker.run_until_idle()
    assert [reading.status for reading in rows(filing, Reading)] == [ReadingStatus.OK]


def test_bytes_changed_in_the_store_are_never_read_as_if_they_were_the_paper(filing: Filing, tmp_path: Path) -> None:
    filing.send(a_paper("gross pay 100"))
    key = rows(filing, Document)[0].object_key
    (tmp_path / "papers" / key).write_bytes(a_paper("gross pay 900"))
    opener = PlainOpener()
    a_worker(filing, opener).run_until_idle()
    assert opener.read_papers == []


def test_a_paper_taken_back_before_it_was_read_is_not_read(filing: Filing) -> None:
    filing.send(a_paper())
    with transaction(filing.engine) as session:
        documents.remove(Intake(session, filing.store, filing.clock, filing.actor), session.scalars(select(Document)).one())
    opener = PlainOpener()
    a_worker(filing, opener).run_until_idle()
    assert (opener.read_papers, reading_job(filing).state) == ([], "done")


def test_a_household_with_many_papers_does_not_keep_another_waiting(filing: Filing) -> None:
    neighbour = a_filing(filing.engine, filing.store, filing.clock)
    for number in range(4):
        filing.send(a_paper(f"ours {number}"))
        later(filing, timedelta(seconds=1))
    neighbour.send(a_paper("theirs"))
    opener = PlainOpener()
    a_worker(filing, opener).run_until_idle()
    order = [body for body, _, _ in opener.read_papers]
    assert order.index(a_paper("theirs")) <= 1
    assert [body for body in order if b"ours" in body] == [a_paper(f"ours {number}") for number in range(4)]


def test_work_of_no_household_gets_its_turn_between_two_households(filing: Filing) -> None:
    turns: list[uuid.UUID | None] = []
    handler = transaction_handler(lambda intake, lease: turns.append(lease.application_id))
    neighbour = a_filing(filing.engine, filing.store, filing.clock)
    with transaction(filing.engine) as session:
        for application_id in (filing.application_id, neighbour.application_id, None):
            for _ in range(2):
                enqueue(session, JobKind.ACKNOWLEDGE, uuid.uuid4(), SUNDAY, application_id=application_id)
    a_worker(filing, acknowledge=handler).run_until_idle()
    first, second = sorted((filing.application_id, neighbour.application_id), key=str)
    assert turns == [first, second, None, first, second, None]


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def test_eight_workers_do_each_of_eighty_jobs_once(request: pytest.FixtureRequest, store: LocalStore, database: str) -> None:
    engine = request.getfixturevalue("engine" if database == "sqlite" else "postgres")
    filing = a_filing(engine, store)
    with transaction(engine) as session:
        for _ in range(80):
            enqueue(session, JobKind.ACKNOWLEDGE, uuid.uuid4(), SUNDAY, application_id=filing.application_id)
    done: Counter[uuid.UUID] = Counter()
    handler = transaction_handler(lambda intake, lease: done.update([lease.subject_id]))
    workers = [Worker(engine, store, filing.clock, {JobKind.ACKNOWLEDGE: handler}, name=str(n)) for n in range(8)]
    threads = [threading.Thread(target=worker.run_until_idle) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(done.values()) == {1}
    assert len(done) == 80


def test_work_for_later_waits_for_its_hour(filing: Filing) -> None:
    with transaction(filing.engine) as session:
        enqueue(session, JobKind.ACKNOWLEDGE, uuid.uuid4(), SUNDAY, run_after=SUNDAY + timedelta(hours=1))
    worker = a_worker(filing, acknowledge=transaction_handler(lambda intake, lease: None))
    later(filing, timedelta(minutes=59, seconds=59))
    assert worker.run_until_idle() == 0
    later(filing, timedelta(seconds=1))
    assert worker.run_until_idle() == 1


def test_a_change_that_fails_leaves_nothing_and_is_tried_again(filing: Filing) -> None:
    tries: list[int] = []

    def fail_once(intake: Intake, lease: leases.Lease) -> None:
        tries.append(lease.attempt)
        intake.session.add(WorkerBeat(name=f"try {lease.attempt}", heard_at=SUNDAY))
        if lease.attempt == 1:
            raise RuntimeError

    with transaction(filing.engine) as session:
        enqueue(session, JobKind.ACKNOWLEDGE, uuid.uuid4(), SUNDAY)
    worker = a_worker(filing, acknowledge=transaction_handler(fail_once))
    worker.run_until_idle()
    later(filing, timedelta(minutes=1))
    worker.run_until_idle()
    assert tries == [1, 2]
    assert {beat.name for beat in rows(filing, WorkerBeat)} == {"worker", "try 2"}


class Post:
    """A mailer that is away for its first tries."""

    def __init__(self, away: int) -> None:
        self.away, self.sent = away, []  # type: ignore[var-annotated]

    def send(self, letter: Letter) -> None:
        self.away -= 1
        if self.away >= 0:
            raise MailFault("away")
        self.sent.append(letter)


def test_mail_is_tried_for_hours_and_sent_once(filing: Filing) -> None:
    mail = Mail(id=uuid.uuid4(), recipient="rosa@example.org", subject="News", body="There is news.", created_at=SUNDAY, details={})
    with transaction(filing.engine) as session:
        session.add(mail)
        enqueue(session, JobKind.SEND_MAIL, mail.id, SUNDAY)
    post = Post(away=9)
    handler = mail_handler(post, lambda row: Letter(row.id, row.recipient, row.subject, row.body))
    worker = a_worker(filing, send_mail=handler)
    for _ in range(12):
        worker.run_until_idle()
        later(filing, timedelta(hours=1))
    assert post.sent == [Letter(mail.id, "rosa@example.org", "News", "There is news.")]
    assert rows(filing, Mail)[0].sent_at is not None


class Refuses:
    """A mailer whose server knows no such address, or never answers at all."""

    def __init__(self, fault: MailFault) -> None:
        self.fault = fault

    def send(self, letter: Letter) -> None:
        raise self.fault


@pytest.mark.parametrize(("fault", "tries"), [(MailRefused("no such mailbox"), 1), (MailFault("away"), 12)])
def test_a_letter_of_which_the_news_cannot_be_mailed_goes_on_paper(filing: Filing, fault: MailFault, tries: int) -> None:
    with transaction(filing.engine) as session:
        intake = Intake(session, filing.store, filing.clock, filing.actor)
        applications.note_received(intake, application_of(intake, filing), SUNDAY.date())
        notices.acknowledge(intake, application_of(intake, filing), OFFICE)
    worker = a_worker(filing, send_mail=mail_handler(Refuses(fault), lambda row: Letter(row.id, row.recipient, row.subject, row.body)))
    for tried in range(tries):
        assert len(rows(filing, Delivery)) == 1, f"after {tried} tries"
        worker.run_until_idle()
        later(filing, timedelta(hours=1))
    site, paper = sorted(rows(filing, Delivery), key=lambda way: way.created_at)
    assert (site.failure, paper.channel, paper.open) == (DeliveryFailure.EMAIL_REFUSED, DeliveryChannel.PAPER, True)
    assert rows(filing, Mail)[0].refused_at is not None


def test_a_beating_worker_holds_on_to_a_long_reading_and_is_heard(filing: Filing) -> None:
    filing.send(a_paper())
    rival = a_worker(filing, PlainOpener())

    def take_long() -> None:
        for _ in range(3):
            later(filing, leases.LEASE - timedelta(seconds=1))
            worker.beat()
            assert rival.work_once() is False

    opener = PlainOpener(before=take_long)
    worker = a_worker(filing, opener)
    worker.run_until_idle()
    assert len(rows(filing, Reading)) == 1
    assert rows(filing, WorkerBeat)[0].heard_at == SUNDAY + 3 * (leases.LEASE - timedelta(seconds=1))


def test_a_running_worker_is_heard_works_and_stops_when_told(filing: Filing) -> None:
    filing.send(a_paper())
    read = threading.Event()
    worker = a_worker(filing, PlainOpener(before=read.set))
    thread = threading.Thread(target=worker.run)
    thread.start()
    assert read.wait(20)
    worker.stop()
    thread.join(20)
    assert not thread.is_alive()
    assert [beat.name for beat in rows(filing, WorkerBeat)] == ["worker"]
    assert len(rows(filing, Reading)) == 1


def test_a_paper_that_can_be_neither_read_nor_given_up_does_not_keep_the_next_one_unread(filing: Filing) -> None:
    first = filing.send(a_paper("one")).document_id
    filing.send(a_paper("two"))
    read = threading.Event()

    def fail(*_: object) -> None:
        raise RuntimeError

    def read_second(work: Work) -> None:
        if work.lease.subject_id == first:
            fail()
        read.set()

    worker = a_worker(filing, read_document=Handler(read_second, fail, tries=1))
    thread = threading.Thread(target=worker.run)
    thread.start()
    assert read.wait(20)
    worker.stop()
    thread.join(20)
    assert [job.state for job in rows(filing, Job) if job.subject_id == first] == ["ready"]


def test_a_job_that_failed_a_hundred_times_still_waits_an_hour_for_its_next_try(filing: Filing) -> None:
    filing.send(a_paper())
    with transaction(filing.engine) as session:
        session.scalars(select(Job).where(Job.kind == JobKind.READ_DOCUMENT)).one().attempts = 99

    def fail(*_: object) -> None:
        raise RuntimeError

    a_worker(filing, read_document=Handler(fail, fail, tries=1000)).work_once()
    assert reading_job(filing).run_after == SUNDAY + timedelta(hours=1)


def test_regular_duties_are_done_when_due_and_a_failing_one_stops_nothing(filing: Filing) -> None:
    done: list[str] = []

    def fail() -> None:
        done.append("fail")
        raise RuntimeError

    duties = (Duty("fail", timedelta(hours=1), fail), Duty("seal", timedelta(minutes=1), lambda: done.append("seal")))
    worker = Worker(filing.engine, filing.store, filing.clock, {}, duties)
    for _ in range(2):
        worker.run_until_idle()
    later(filing, timedelta(minutes=1))
    worker.run_until_idle()
    assert done == ["fail", "seal", "seal"]


def test_the_next_job_is_found_by_its_index_however_many_wait(filing: Filing) -> None:
    plans: list[str] = []

    def explain(connection: Connection, cursor: object, statement: str, given: object, context: object, many: bool) -> None:
        if statement.startswith("SELECT jobs"):
            plan = connection.connection.execute(f"EXPLAIN QUERY PLAN {statement}", given)  # type: ignore[attr-defined]
            plans.append(plan.fetchall()[0][3])

    event.listen(filing.engine, "before_cursor_execute", explain)
    with transaction(filing.engine) as session:
        leases.claim(session, [JobKind.READ_DOCUMENT, JobKind.SEND_MAIL], SUNDAY, uuid.uuid4())
    assert len(plans) == 3
    assert all("ix_jobs_turn" in plan for plan in plans)


def test_a_real_paper_is_read_and_drawn_by_the_limited_child(filing: Filing) -> None:
    body = io.BytesIO()
    canvas = Canvas(body)
    canvas.drawString(72, 700, "A letter that is no form of any kind")
    canvas.save()
    filing.send(body.getvalue())
    filing.send(a_paper("nothing that opens"))
    with Reader() as reader:
        handler = reading_handler(reader.read_together, reader.page_pictures)
        Worker(filing.engine, filing.store, filing.clock, {JobKind.READ_DOCUMENT: handler}).run_until_idle()
    assert {reading.status for reading in rows(filing, Reading)} == {ReadingStatus.OK, ReadingStatus.DAMAGED}
    picture = rows(filing, PageImage)[0]
    assert (picture.page, picture.media_type) == (1, "image/jpeg")
    with filing.store.open(picture.object_key) as kept:
        assert kept.read(3) == b"\xff\xd8\xff"


def test_what_a_killed_reading_left_in_the_spool_is_swept_away(tmp_path: Path) -> None:
    left, running = tmp_path / "reading-left", tmp_path / "reading-running"
    for folder in (left, running):
        folder.mkdir()
        (folder / "paper").write_bytes(b"%PDF-1.4 private")
    now = datetime.now(UTC)
    os.utime(left, (0, 0))
    assert sweep_spool(tmp_path, now - timedelta(hours=3)) == 1
    assert [folder.name for folder in tmp_path.iterdir()] == ["reading-running"]
