"""How each kind of job is done: a paper read in the limited child, a mail handed over, a change made in one transaction."""

import hashlib
import io
import shutil
import tempfile
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from intake.errors import MailRefused
from intake.extraction.reading import READER_VERSION, PaperReading
from intake.kinds import ReadingStatus
from intake.mailing import Letter, Mailer
from intake.models import Application, Document, Mail
from intake.operations import delivery, documents, moments, readings
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
    """Reads files that are the pages of one paper, or one file, in the limited child.

    Never raises for anything a file holds: that is a status.
    """

    def __call__(self, paths: Sequence[Path], people: Sequence[str], on: date) -> Sequence[PaperReading]: ...


class Picture(Protocol):
    """Draws these pages into ``folder``, in the limited child; pages that cannot be drawn are left out."""

    def __call__(self, path: Path, folder: Path, dpi: int, pages: Sequence[int]) -> Sequence[PagePicture]: ...


@dataclass(frozen=True)
class _File:
    """One file of a paper, and whether its pages were drawn before."""

    id: uuid.UUID
    object_key: str
    sha256: str
    pictured: bool


@dataclass(frozen=True)
class _Paper:
    """What the reader is told of a paper."""

    files: tuple[_File, ...]
    people: tuple[str, ...]
    on: date


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
    """Hands mail over; ``compose`` puts it in the recipient's language. The address may be away for some hours.

    A letter of which the news does not arrive goes on paper.
    """
    return Handler(lambda work: _send_mail(work, mailer, compose), lambda intake, lease: _refused(intake, lease.subject_id), MAIL_TRIES)


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
        paths = [_fetched(work, file, Path(name)) for file in paper.files]
        papers = read(paths, paper.people, paper.on)
        pictures = {
            file.id: _keep_pictures(work, picture, path, pages)
            for file, path, pages in zip(paper.files, paths, _pages_of(papers, len(paths)), strict=True) if not file.pictured
        }
    with work.keeping() as intake:
        for file_id, kept in pictures.items():
            readings.keep_pictures(intake, file_id, kept)
        readings.keep_reading(intake, work.lease.subject_id, version_of(work.lease), papers, [file.id for file in paper.files])


def version_of(lease: Lease) -> str:
    """The reader's version; a paper that must be read again by the same one is another edition."""
    edition = lease.details.get("edition", 1)
    return READER_VERSION if edition == 1 else f"{READER_VERSION}/{edition}"


def _paper_of(work: Work) -> _Paper | None:
    """None when the paper was taken back before it was read, or is read as a page of another."""
    with work.looking() as intake:
        document = intake.session.get_one(Document, work.lease.subject_id)
        if document.removed_at is not None or document.whole is not document:
            return None
        application = intake.session.get_one(Application, document.application_id)
        return _Paper(
            tuple(_File(file.id, file.object_key, file.sha256, bool(file.pages)) for file in document.files),
            tuple(person.name for person in application.people), moments.today(application, intake.now),
        )


def _fetched(work: Work, file: _File, folder: Path) -> Path:
    path = folder / file.id.hex
    fetch(work.store, file.object_key, file.sha256, path)
    return path


def _pages_of(papers: Sequence[PaperReading], files: int) -> Sequence[int]:
    """How many pages of each file can be shown to a person."""
    if not papers or papers[0].status not in SHOWN:
        return [0] * files
    return papers[0].files or [papers[0].pages]


def _keep_pictures(work: Work, picture: Picture, path: Path, count: int) -> list[PictureKept]:
    if not count:
        return []
    folder = path.with_suffix(".pages")
    folder.mkdir()
    pages = range(1, min(count, MOST_PICTURES) + 1)
    return [_keep_picture(work, drawn) for drawn in picture(path, folder, PICTURE_DPI, pages)]


def _keep_picture(work: Work, drawn: PagePicture) -> PictureKept:
    body = drawn.path.read_bytes()
    key = documents.new_object_key("pages", work.clock.now())
    work.store.put(key, io.BytesIO(body), len(body), hashlib.sha256(body).hexdigest())
    return PictureKept(drawn.page, key, documents.sniff(body) or "application/octet-stream", drawn.width, drawn.height)


def _leave_to_person(intake: Intake, lease: Lease) -> None:
    files = [file.id for file in intake.session.get_one(Document, lease.subject_id).files]
    readings.keep_reading(intake, lease.subject_id, version_of(lease), (readings.UNREAD,), files)


def _send_mail(work: Work, mailer: Mailer, compose: Callable[[Mail], Letter]) -> None:
    with work.looking() as intake:
        mail = intake.session.get_one(Mail, work.lease.subject_id)
    try:
        if mail.sent_at is None:
            mailer.send(compose(mail))
    except MailRefused:
        with work.keeping() as intake:
            _refused(intake, mail.id)
        return
    with work.keeping() as intake:
        sent = intake.session.get_one(Mail, mail.id)
        # Codes and links were in there; from now on only their hashes are known here.
        sent.sent_at, sent.details = mail.sent_at or intake.now, {}


def _refused(intake: Intake, mail_id: uuid.UUID) -> None:
    mail = intake.session.get_one(Mail, mail_id)
    mail.refused_at, mail.details = intake.now, {}
    delivery.email_refused(intake, mail)


def _keep_nothing(intake: Intake, lease: Lease) -> None:
    """The job's own row says that it failed, and why; ``reconcile`` reports it."""
