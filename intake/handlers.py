"""How each kind of job is done: a paper read in the limited child, a mail handed over, a change made in one transaction."""

import hashlib
import io
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from intake.extraction.reading import READER_VERSION, PaperReading
from intake.kinds import ReadingStatus
from intake.mailing import Letter, Mailer
from intake.models import Application, Document, Mail
from intake.operations import documents, moments, readings
from intake.operations.context import Intake
from intake.operations.leases import Lease
from intake.operations.readings import PictureKept
from intake.storage.fetching import fetch
from intake.worker import Handler, Work

READING = "reading-"
PICTURE_DPI = 100
MOST_PICTURES = 200
MAIL_TRIES = 12
# In these a page can still be shown to a person, though not every word was read.
SHOWN = frozenset({
    ReadingStatus.OK, ReadingStatus.PARTIAL, ReadingStatus.NO_TEXT, ReadingStatus.TOO_MANY_PAGES, ReadingStatus.TOO_COMPLEX,
})


class PagePicture(Protocol):
    """The picture of one page, as the limited child leaves it in a folder."""

    @property
    def page(self) -> int: ...
    @property
    def path(self) -> Path: ...
    @property
    def width(self) -> float: ...
    @property
    def height(self) -> float: ...


class Read(Protocol):
    """Reads a file in the limited child. Never raises for anything the file holds: that is a status."""

    def __call__(self, path: Path, people: Sequence[str], on: date) -> Sequence[PaperReading]: ...


class Picture(Protocol):
    """Draws these pages into ``folder``, in the limited child; pages that cannot be drawn are left out."""

    def __call__(self, path: Path, folder: Path, dpi: int, pages: Sequence[int]) -> Sequence[PagePicture]: ...


@dataclass(frozen=True)
class _Paper:
    """What the reader is told of a paper."""

    object_key: str
    sha256: str
    people: tuple[str, ...]
    on: date
    pictured: bool


def reading_handler(read: Read, picture: Picture, spool: Path | None = None) -> Handler:
    """Reads papers, by hands that alone touch them, in private folders below ``spool``.

    After the last lost worker or store fault, a person looks.
    """
    return Handler(lambda work: _read_document(work, read, picture, spool), _leave_to_person)


def sweep_spool(spool: Path, before: datetime) -> int:
    """Remove what a killed reading left behind: its folders last touched before a moment; how many there were."""
    left = [folder for folder in spool.glob(f"{READING}*") if folder.stat().st_mtime < before.timestamp()]
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)
    return len(left)


def mail_handler(mailer: Mailer, compose: Callable[[Mail], Letter]) -> Handler:
    """Hands mail over; ``compose`` puts it in the recipient's language. The address may be away for some hours."""
    return Handler(lambda work: _send_mail(work, mailer, compose), _keep_nothing, MAIL_TRIES)


def transaction_handler(change: Callable[[Intake, Lease], object], tries: int = MAIL_TRIES) -> Handler:
    """Work that is nothing but a change of rows, made in the transaction that ends the job."""

    def run(work: Work) -> None:
        with work.keeping() as intake:
            change(intake, work.lease)

    return Handler(run, _keep_nothing, tries)


def _read_document(work: Work, read: Read, picture: Picture, spool: Path | None) -> None:
    paper = _paper_of(work)
    if paper is None:
        with work.keeping():
            return
    with tempfile.TemporaryDirectory(prefix=READING, dir=spool) as name:
        path, folder = Path(name) / "paper", Path(name) / "pages"
        folder.mkdir()
        fetch(work.store, paper.object_key, paper.sha256, path)
        papers = read(path, paper.people, paper.on)
        pictures = [] if paper.pictured else _keep_pictures(work, picture, path, folder, papers)
    with work.keeping() as intake:
        readings.keep_reading(intake, work.lease.subject_id, version_of(work.lease), papers, pictures)


def version_of(lease: Lease) -> str:
    """The reader's version; a paper that must be read again by the same one is another edition."""
    edition = lease.details.get("edition", 1)
    return READER_VERSION if edition == 1 else f"{READER_VERSION}/{edition}"


def _paper_of(work: Work) -> _Paper | None:
    """None when the paper was taken back before it was read."""
    with work.looking() as intake:
        document = intake.session.get_one(Document, work.lease.subject_id)
        if document.removed_at is not None:
            return None
        application = intake.session.get_one(Application, document.application_id)
        return _Paper(
            document.object_key, document.sha256, tuple(person.name for person in application.people),
            moments.today(application, intake.now), bool(document.pages),
        )


def _keep_pictures(
    work: Work, picture: Picture, path: Path, folder: Path, papers: Sequence[PaperReading]
) -> list[PictureKept]:
    if not papers or papers[0].status not in SHOWN:
        return []
    pages = range(1, min(papers[0].pages, MOST_PICTURES) + 1)
    return [_keep_picture(work, drawn) for drawn in picture(path, folder, PICTURE_DPI, pages)]


def _keep_picture(work: Work, drawn: PagePicture) -> PictureKept:
    body = drawn.path.read_bytes()
    key = documents.new_object_key("pages", work.clock.now())
    work.store.put(key, io.BytesIO(body), len(body), hashlib.sha256(body).hexdigest())
    return PictureKept(drawn.page, key, documents.sniff(body) or "application/octet-stream", drawn.width, drawn.height)


def _leave_to_person(intake: Intake, lease: Lease) -> None:
    readings.keep_reading(intake, lease.subject_id, version_of(lease), (readings.UNREAD,))


def _send_mail(work: Work, mailer: Mailer, compose: Callable[[Mail], Letter]) -> None:
    with work.looking() as intake:
        mail = intake.session.get_one(Mail, work.lease.subject_id)
    if mail.sent_at is None:
        mailer.send(compose(mail))
    with work.keeping() as intake:
        sent = intake.session.get_one(Mail, mail.id)
        # Codes and links were in there; from now on only their hashes are known here.
        sent.sent_at, sent.details = mail.sent_at or intake.now, {}


def _keep_nothing(intake: Intake, lease: Lease) -> None:
    """The job's own row says that it failed, and why; ``reconcile`` reports it."""
