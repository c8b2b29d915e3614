"""Kills a real process with SIGKILL at a named step of sending or reading a paper, and looks at what is left.

The steps are watched from outside: commits through the database library's own events, bytes through the body and the
store that are passed in, a file's name on disk through Python's audit events. Nothing in the product knows of them.
"""

import hashlib
import io
import multiprocessing
import os
import signal
import sys
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Connection, Engine, event, func, select, update
from sqlalchemy.orm import Session

from intake.clock import FixedClock
from intake.database import WRITING, open_engine, transaction
from intake.handlers import reading_handler
from intake.kinds import JobKind
from intake.models import Base, Document, Job, PageImage, Placement, Reading
from intake.operations import joining
from intake.operations.context import Intake
from intake.operations.leases import LEASE
from intake.operations.receiving import Incoming, receive
from intake.operations.reconcile import reconcile
from intake.storage.local import LocalStore
from intake.storage.port import CHUNK, DocumentStore, Kept
from intake.storage.s3 import S3Store
from intake.worker import Worker
from tests.filing import Filing, a_filing
from tests.plain_opener import PlainOpener

SENDING = (
    "before the intention is committed", "after the intention is committed", "while the bytes arrive",
    "when the bytes have no name yet", "when the name is not certain yet", "when the bytes are stored",
    "before the document is committed", "after the document is committed", "after the receipt is shown",
)
READING = (
    "before the lease is committed", "after the lease is committed", "when the paper is fetched", "when a picture is stored",
    "before the reading is committed", "after the reading is committed",
)
# Only a directory gives a file its bytes and its name at different moments.
DIRECTORY_ONLY = frozenset({"when the bytes have no name yet", "when the name is not certain yet"})
PAPER_BYTES = CHUNK + 200_000


@dataclass(frozen=True)
class Stack:
    """Where a filing is kept, by names that another process can open: SQLite and a directory, or PostgreSQL and S3."""

    database: str
    folder: Path | None = None
    bucket: str = ""
    endpoint: str = ""

    def engine(self) -> Engine:
        return open_engine(self.database)

    def store(self) -> DocumentStore:
        if self.folder is not None:
            return LocalStore(self.folder)
        return S3Store(self.bucket, endpoint=self.endpoint, region="us-east-1")


@dataclass
class Killer:
    """Ends its own process, without any farewell, when the step it waits for is reached."""

    step: str

    def reached(self, step: str) -> None:
        if step == self.step:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch_commits(self, *names: str) -> None:
        """Name the transactions that write, in their order."""
        waiting, under_way = list(names), []

        def before(connection: Connection) -> None:
            if connection.get_execution_options().get(WRITING) and waiting:
                under_way.append(waiting.pop(0))
                self.reached(f"before the {under_way[0]} is committed")

        def after(_session: Session) -> None:
            if under_way:
                self.reached(f"after the {under_way.pop()} is committed")

        event.listen(Engine, "commit", before)
        event.listen(Session, "after_commit", after)

    def watch_names(self) -> None:
        """The moment before a file of the directory gets its name, and the moment after."""
        steps = {"os.link": "when the bytes have no name yet", "os.remove": "when the name is not certain yet"}
        sys.addaudithook(lambda what, _about: self.reached(steps[what]) if what in steps else None)


class WatchedBody(io.BytesIO):
    """A body that is killed over once so many of its bytes were read."""

    def __init__(self, body: bytes, killer: Killer, allowed: float) -> None:
        super().__init__(body)
        self.killer, self.allowed = killer, allowed

    def read(self, size: int | None = -1) -> bytes:
        chunk = super().read(size)
        self.allowed -= len(chunk)
        if self.allowed < 0:
            self.killer.reached("while the bytes arrive")
        return chunk


@dataclass
class WatchedStore:
    """A store that is watched at its door."""

    behind: DocumentStore
    stored: Callable[[], None]

    def put(self, key: str, body: BinaryIO, size: int, sha256: str) -> None:
        self.behind.put(key, body, size, sha256)
        self.stored()

    def open(self, key: str) -> Any:
        return self.behind.open(key)

    def delete(self, key: str) -> None:
        self.behind.delete(key)

    def keys(self, prefix: str = "") -> Iterator[Kept]:
        return self.behind.keys(prefix)

    def sweep(self, before: datetime) -> int:
        return self.behind.sweep(before)


def a_body(number: int = 0) -> bytes:
    """A paper large enough to arrive in several pieces."""
    return f"%PDF-1.7 paper {number} ".encode().ljust(PAPER_BYTES, b".")


def send_and_die(stack: Stack, filing: Filing, key: str, body: bytes, step: str) -> str | None:
    """The receipt that was shown before the process died, if one was."""
    ours, theirs = multiprocessing.get_context("fork").Pipe(duplex=False)
    _die(lambda: _send(stack, filing, key, body, Killer(step), theirs.send))
    theirs.close()
    try:
        shown: str = ours.recv()
    except EOFError:
        return None
    finally:
        ours.close()
    return shown


def _send(stack: Stack, filing: Filing, key: str, body: bytes, killer: Killer, show: Callable[[str], None]) -> None:
    killer.watch_commits("intention", "document")
    killer.watch_names()
    store = WatchedStore(stack.store(), lambda: killer.reached("when the bytes are stored"))
    # The bytes are read once to be measured; an S3 store reads them again before it sends them.
    passes = 1.9 if stack.folder is not None else 2.9
    spool = WatchedBody(body, killer, passes * len(body))
    paper = Incoming(filing.application_id, key, "stub.pdf", spool)
    received = receive(stack.engine(), store, filing.clock, filing.actor, paper)
    show(received.receipt)
    killer.reached("after the receipt is shown")


def read_and_die(stack: Stack, filing: Filing, step: str) -> None:
    """A worker takes one paper and dies at this step."""

    def read() -> None:
        killer = Killer(step)
        killer.watch_commits("lease", "reading")
        store = WatchedStore(stack.store(), lambda: killer.reached("when a picture is stored"))
        opener = PlainOpener(before=lambda: killer.reached("when the paper is fetched"))
        _worker(stack.engine(), store, filing.clock, opener).work_once()

    _die(read)


def _die(work: Callable[[], None]) -> None:
    process = multiprocessing.get_context("fork").Process(target=work)
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL, f"the process was to be killed, and ended with {process.exitcode}"


def _worker(engine: Engine, store: DocumentStore, clock: Any, opener: PlainOpener) -> Worker:
    return Worker(engine, store, clock, {JobKind.READ_DOCUMENT: reading_handler(opener.read, opener.page_pictures)})


@dataclass(frozen=True)
class Aftermath:
    """What one kill left behind, once everybody had tried again and the rounds had been made."""

    step: str
    acknowledged: bool
    lost: int
    doubled: int
    without_job: int
    read_twice: int
    orphans_before: int
    orphans_after: int

    @property
    def harmless(self) -> bool:
        return not (self.lost or self.doubled or self.without_job or self.read_twice or self.orphans_after)


@contextmanager
def a_fresh_filing(stack: Stack) -> Iterator[Filing]:
    """One household on this stack; the store dates its files by the machine's clock, so it begins now."""
    engine = stack.engine()
    Base.metadata.create_all(engine)
    try:
        yield a_filing(engine, stack.store(), FixedClock(datetime.now(UTC)))
    finally:
        engine.dispose()


def kill_while_sending(stack: Stack, step: str, *, retried: bool) -> Aftermath:
    """Kill at this step; the phone tries again, or never does; then read everything and make the rounds."""
    with a_fresh_filing(stack) as filing:
        key, body = uuid.uuid4().hex, a_body()
        shown = send_and_die(stack, filing, key, body, step)
        receipts = {shown} - {None}
        if retried:
            receipts.add(filing.send(body, key=key).receipt)
        before = _orphans(filing)
        _later(filing, timedelta(days=3))
        _make_rounds(filing)
        _worker(filing.engine, filing.store, filing.clock, PlainOpener()).run_until_idle()
        return _aftermath(filing, step, receipts, [body], before, shown is not None)


def kill_while_reading(stack: Stack, step: str, pages: int = 1) -> Aftermath:
    """Kill the worker at this step; another takes over when the lease runs out; then make the rounds.

    With several ``pages`` the paper came as so many files that were joined.
    """
    with a_fresh_filing(stack) as filing:
        bodies = [a_body(number) for number in range(pages)]
        received = [filing.send(body) for body in bodies]
        if pages > 1:
            _join(filing, [each.document_id for each in received])
        read_and_die(stack, filing, step)
        _later(filing, LEASE)
        _worker(filing.engine, filing.store, filing.clock, PlainOpener()).run_until_idle()
        before = _orphans(filing)
        _later(filing, timedelta(days=3))
        _make_rounds(filing)
        return _aftermath(filing, step, {each.receipt for each in received}, bodies, before, True)


def _join(filing: Filing, pages: Sequence[uuid.UUID]) -> None:
    with transaction(filing.engine) as session:
        intake = Intake(session, filing.store, filing.clock, filing.actor)
        paper = joining.join(intake, [session.get_one(Document, page) for page in pages])
        # The worker that is about to die takes the whole paper, not one of its pages' own empty turns.
        others = (Job.kind == JobKind.READ_DOCUMENT, Job.subject_id != paper.id)
        session.execute(update(Job).where(*others).values(run_after=filing.clock.now() + timedelta(minutes=1)))


def _make_rounds(filing: Filing) -> None:
    """Twice to put aside, and once more when a month has passed."""
    for wait in (timedelta(0), timedelta(hours=1), timedelta(days=31)):
        _later(filing, wait)
        report = reconcile(filing.engine, filing.store, filing.clock, dry_run=False, rehash_within=timedelta(hours=1))
        assert not report.alarms


def _later(filing: Filing, by: timedelta) -> None:
    assert isinstance(filing.clock, FixedClock)
    filing.clock.advance(by)


def _mine(filing: Filing) -> list[Document]:
    with transaction(filing.engine, writing=False) as session:
        return list(session.scalars(select(Document).where(Document.application_id == filing.application_id)))


def _orphans(filing: Filing) -> int:
    """Files in the store, finished or not, that no row names."""
    with transaction(filing.engine, writing=False) as session:
        named = {*session.scalars(select(Document.object_key)), *session.scalars(select(PageImage.object_key))}
    parts = len(list((filing.store.root / ".parts").glob("*"))) if isinstance(filing.store, LocalStore) else 0
    return parts + sum(kept.key not in named for kept in filing.store.keys())


def _aftermath(
    filing: Filing, step: str, receipts: set[str | None], bodies: Sequence[bytes], orphans_before: int, acknowledged: bool
) -> Aftermath:
    papers = _mine(filing)
    sent = {hashlib.sha256(body).hexdigest() for body in bodies}
    whole = {paper.receipt for paper in papers if _kept_whole(filing.store, paper, sent)}
    with transaction(filing.engine, writing=False) as session:
        pages = set(session.scalars(select(Placement.document_id).where(Placement.document_id != Placement.paper_id)))
        jobs = {job.subject_id: job.state for job in session.scalars(select(Job).where(Job.kind == JobKind.READ_DOCUMENT))}
        counted = select(Reading.document_id, func.count()).group_by(Reading.document_id)
        readings = {document_id: number for document_id, number in session.execute(counted)}
    return Aftermath(
        step, acknowledged, lost=len(receipts - whole), doubled=max(0, len(papers) - len(bodies)),
        without_job=sum(jobs.get(paper.id) != "done" for paper in papers),
        read_twice=sum(readings.get(paper.id, 0) != (0 if paper.id in pages else 1) for paper in papers),
        orphans_before=orphans_before, orphans_after=_orphans(filing),
    )


def _kept_whole(store: DocumentStore, paper: Document, sent: set[str]) -> bool:
    with store.open(paper.object_key) as kept:
        return hashlib.sha256(kept.read()).hexdigest() == paper.sha256 and paper.sha256 in sent
