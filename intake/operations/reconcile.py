"""Compares what is kept with what is written down, in both directions, and mends what can be mended without guessing.

Bytes come before rows, so a process that dies leaves at worst a file that no row knows, or an intention without a file.
A row whose file is gone is never deleted: that is for a person, at once.
"""

import hashlib
import io
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import chain, islice

from sqlalchemy import Engine, select

from intake.audit import Action
from intake.clock import Clock
from intake.database import transaction
from intake.errors import FileExists, FileMissing
from intake.kinds import JobKind
from intake.models import LONG_AGO, AuditEntry, Document, Job, PageImage, Reading, Upload
from intake.operations import documents
from intake.operations.context import Intake
from intake.operations.leases import FAILED, READY
from intake.storage.port import CHUNK, DocumentStore

UNFINISHED_AFTER = timedelta(hours=24)
# Longer than any transfer can take, so that nothing still on its way is ever taken for left behind.
LEFT_BEHIND_AFTER = timedelta(hours=48)
QUARANTINED_FOR = timedelta(days=30)
HOUR = timedelta(hours=1)
REHASHED_WITHIN = timedelta(days=100)
LATE_AFTER = timedelta(minutes=10)
QUARANTINE = "quarantine/"
KEPT_UNDER = ("papers/", "pages/")
BATCH = 500


class Found(StrEnum):
    """What can be found amiss, and what is done about it."""

    UPLOAD_FINISHED = "upload_finished"
    UPLOAD_ABANDONED = "upload_abandoned"
    FILE_WITHOUT_ROW = "file_without_row"
    FILE_QUARANTINED = "file_quarantined"
    FILE_DELETED = "file_deleted"
    FILE_MISSING = "file_missing"
    FILE_CHANGED = "file_changed"
    READING_REQUESTED = "reading_requested"
    LEASE_RUN_OUT = "lease_run_out"
    JOB_LATE = "job_late"
    JOB_FAILED = "job_failed"
    PARTS_SWEPT = "parts_swept"


# These need a person now: a paper is not where its receipt says it is.
ALARMS = frozenset({Found.FILE_MISSING, Found.FILE_CHANGED})
CHANGES = frozenset({
    Found.UPLOAD_FINISHED, Found.UPLOAD_ABANDONED, Found.FILE_WITHOUT_ROW, Found.FILE_QUARANTINED, Found.FILE_DELETED,
    Found.READING_REQUESTED, Found.PARTS_SWEPT,
})


@dataclass(frozen=True)
class Finding:
    """One thing amiss: the row's id or the file's key."""

    what: Found
    subject: str


@dataclass(frozen=True)
class Report:
    """All that was found; with ``dry_run`` nothing was changed."""

    findings: tuple[Finding, ...]
    dry_run: bool

    @property
    def alarms(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.what in ALARMS]

    @property
    def changes(self) -> list[Finding]:
        """What was changed, or would be if this were not a dry run."""
        return [finding for finding in self.findings if finding.what in CHANGES]


def reconcile(
    engine: Engine, store: DocumentStore, clock: Clock, *, dry_run: bool = True, rehash_within: timedelta = REHASHED_WITHIN
) -> Report:
    """One round, to be made every hour. Each hashes other papers, so that within ``rehash_within`` all are."""
    keeper = _Keeper(engine, store, clock, dry_run)
    found = chain(
        keeper.unfinished_uploads(), keeper.files_without_rows(), keeper.quarantine(), keeper.rows_without_files(),
        keeper.changed_files(rehash_within), keeper.unread_documents(), keeper.jobs(), keeper.parts(),
    )
    return Report(tuple(found), dry_run)


@dataclass(frozen=True)
class _Keeper:
    """Whoever makes the round; each check is a walk that mends as it goes, a short transaction at a time."""

    engine: Engine
    store: DocumentStore
    clock: Clock
    dry_run: bool

    def unfinished_uploads(self) -> Iterator[Finding]:
        """Intentions a day old: the bytes came and only the row is missing, or they never came."""
        old = (Upload.state == documents.PENDING, Upload.attempt_at < self._ago(UNFINISHED_AFTER))
        with transaction(self.engine, writing=False) as session:
            uploads = session.scalars(select(Upload).where(*old).order_by(Upload.attempt_at)).all()
        for upload in uploads:
            finished = self._finish(upload)
            if not finished and not self.dry_run:
                self._abandon(upload.id)
            yield Finding(Found.UPLOAD_FINISHED if finished else Found.UPLOAD_ABANDONED, str(upload.id))

    def _finish(self, upload: Upload) -> bool:
        for object_key, attempt_at, sha256 in upload.details.get("attempts", ()):
            facts = self._facts(object_key)
            if facts is None or facts[1] != sha256 or facts[2] is None:
                continue
            if not self.dry_run:
                begun = documents.Begun(upload.id, object_key, datetime.fromisoformat(attempt_at))
                with transaction(self.engine) as session:
                    intake = Intake(session, self.store, self.clock)
                    documents.record(intake, begun, size=facts[0], sha256=facts[1], media_type=facts[2])
            return True
        return False

    def _abandon(self, upload_id: uuid.UUID) -> None:
        with transaction(self.engine) as session:
            upload = session.get_one(Upload, upload_id, with_for_update=True)
            if upload.state == documents.PENDING:
                upload.state = documents.ABANDONED
                self._record(Intake(session, self.store, self.clock), Found.UPLOAD_ABANDONED, str(upload_id))

    def files_without_rows(self) -> Iterator[Finding]:
        """Files no row knows: noted when first seen, put aside when seen again, never deleted from where they lie."""
        old = (kept.key for under in KEPT_UNDER for kept in self.store.keys(under) if kept.put_at < self._ago(LEFT_BEHIND_AFTER))
        while keys := list(islice(old, BATCH)):
            unknown, noted = self._unknown(keys)
            for key in unknown:
                what = Found.FILE_QUARANTINED if key in noted else Found.FILE_WITHOUT_ROW
                if not self.dry_run:
                    if what is Found.FILE_QUARANTINED:
                        self._put_aside(key)
                    self._note(what, key)
                yield Finding(what, key)

    def _unknown(self, keys: list[str]) -> tuple[list[str], set[str]]:
        """Those of the keys that no row knows, and which of them an earlier round noted."""
        with transaction(self.engine, writing=False) as session:
            known = {
                key for column in (Document.object_key, PageImage.object_key)
                for key in session.scalars(select(column).where(column.in_(keys)))
            }
            pending = session.scalars(select(Upload.details).where(Upload.state == documents.PENDING))
            known.update(key for details in pending for key, _, _ in details.get("attempts", ()))
            noted = session.scalars(select(AuditEntry.subject).where(
                AuditEntry.action == Action.RECONCILED.value, AuditEntry.subject.in_(keys)
            )).all()
        return [key for key in keys if key not in known], set(noted)

    def _put_aside(self, key: str) -> None:
        size, sha256, _ = self._facts(key) or (0, "", None)
        with self.store.open(key) as kept:
            body = io.BytesIO(kept.read())
        try:
            self.store.put(QUARANTINE + key, body, size, sha256)
        except FileExists:
            # An earlier round was stopped between the copy and the deletion.
            pass
        self.store.delete(key)

    def quarantine(self) -> Iterator[Finding]:
        """Files put aside for long enough that nobody can be missing them."""
        for kept in list(self.store.keys(QUARANTINE)):
            if kept.put_at < self._ago(QUARANTINED_FOR):
                if not self.dry_run:
                    self.store.delete(kept.key)
                    self._note(Found.FILE_DELETED, kept.key)
                yield Finding(Found.FILE_DELETED, kept.key)

    def rows_without_files(self) -> Iterator[Finding]:
        """Papers that were acknowledged and are not there. Rows first: a paper received meanwhile is no alarm."""
        with transaction(self.engine, writing=False) as session:
            expected = session.execute(select(Document.id, Document.object_key).order_by(Document.received_at)).all()
        here = {kept.key for kept in self.store.keys("papers/")}
        for document_id, key in expected:
            if key not in here:
                yield Finding(Found.FILE_MISSING, str(document_id))

    def changed_files(self, within: timedelta) -> Iterator[Finding]:
        """Of this hour's share of the papers, those whose bytes are not what their receipts say."""
        with transaction(self.engine, writing=False) as session:
            rows = session.execute(select(Document.id, Document.object_key, Document.sha256)).all()
        hours, this_hour = within // HOUR, int(self.clock.now().timestamp()) // 3600
        for document_id, key, sha256 in rows:
            if (document_id.int + this_hour) % hours == 0:
                facts = self._facts(key)
                if facts is not None and facts[1] != sha256:
                    yield Finding(Found.FILE_CHANGED, str(document_id))

    def unread_documents(self) -> list[Finding]:
        """Papers that nobody was asked to read."""
        asked = select(Job.id).where(Job.kind == JobKind.READ_DOCUMENT, Job.subject_id == Document.id)
        read = select(Reading.id).where(Reading.document_id == Document.id)
        unread = select(Document).where(Document.removed_at.is_(None), ~asked.exists(), ~read.exists())
        with transaction(self.engine, writing=not self.dry_run) as session:
            found = session.scalars(unread).all()
            intake = Intake(session, self.store, self.clock)
            for document in () if self.dry_run else found:
                intake.enqueue(JobKind.READ_DOCUMENT, document.id, application_id=document.application_id)
                self._record(intake, Found.READING_REQUESTED, str(document.id))
        return [Finding(Found.READING_REQUESTED, str(document.id)) for document in found]

    def jobs(self) -> Iterator[Finding]:
        """Work that is late, was given up, or whose worker was lost; the workers take up all but the second by themselves."""
        now = self.clock.now()
        waiting = (Job.state == READY, Job.lease_until <= now)
        sorts = {
            Found.LEASE_RUN_OUT: (*waiting, Job.lease_until > LONG_AGO),
            Found.JOB_LATE: (*waiting, Job.run_after < self._ago(LATE_AFTER)),
            Found.JOB_FAILED: (Job.state == FAILED,),
        }
        with transaction(self.engine, writing=False) as session:
            for what, sort in sorts.items():
                for job_id in session.scalars(select(Job.id).where(*sort).order_by(Job.created_at)):
                    yield Finding(what, str(job_id))

    def parts(self) -> Iterator[Finding]:
        """What interrupted writes left inside the store itself."""
        swept = 0 if self.dry_run else self.store.sweep(self._ago(UNFINISHED_AFTER))
        if swept:
            yield Finding(Found.PARTS_SWEPT, str(swept))

    def _facts(self, key: str) -> tuple[int, str, str | None] | None:
        """Size, SHA-256 and media type of a kept file; None when there is none."""
        size, hashed, head = 0, hashlib.sha256(), b""
        try:
            with self.store.open(key) as kept:
                while chunk := kept.read(CHUNK):
                    head = head or chunk[: documents.HEAD_BYTES]
                    size += len(chunk)
                    hashed.update(chunk)
        except FileMissing:
            return None
        return size, hashed.hexdigest(), documents.sniff(head)

    def _note(self, what: Found, subject: str) -> None:
        with transaction(self.engine) as session:
            self._record(Intake(session, self.store, self.clock), what, subject)

    def _record(self, intake: Intake, what: Found, subject: str) -> None:
        intake.record(Action.RECONCILED, subject=subject, found=what.value)

    def _ago(self, by: timedelta) -> datetime:
        return self.clock.now() - by
