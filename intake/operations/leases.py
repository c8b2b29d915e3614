"""Jobs in hand: taken in turn under a lease, and ended only by whoever holds the newest one."""

import uuid
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, String, cast, select, text, update
from sqlalchemy.orm import Session

from intake.errors import LeaseLost
from intake.kinds import JobKind
from intake.models import LONG_AGO, Job

LEASE = timedelta(seconds=240)
READY, DONE, FAILED = "ready", "done", "failed"
# No application's own id: the turn of work that belongs to no application, such as mail with a sign-in code.
NOBODY = uuid.UUID(int=0)
# In words, not as a parameter: SQLite finds the index of ready jobs only when it can read that they are meant.
IS_READY = text("jobs.state = 'ready'")


@dataclass(frozen=True)
class Lease:
    """One job in one worker's hands. ``attempt`` counts from one, and ``fence`` tells this lease from a later one."""

    job_id: uuid.UUID
    kind: JobKind
    subject_id: uuid.UUID
    application_id: uuid.UUID | None
    details: dict[str, Any]
    fence: int
    attempt: int


def claim(session: Session, kinds: Collection[JobKind], now: datetime, after: uuid.UUID = NOBODY) -> Lease | None:
    """Take the next job: applications in turn, the one after ``after`` first, and within one its oldest.

    So a hundred papers of one household never keep another's waiting. On PostgreSQL jobs that another worker is
    taking are passed over; on SQLite the transaction holds the write lock.
    """
    # The cast keeps SQLite from gathering every job of a kind before it looks for the next one in turn.
    ours = cast(Job.kind, String).in_([kind.value for kind in kinds])
    ready = (IS_READY, Job.run_after <= now, Job.lease_until <= now, ours)
    for turn in _turns(after):
        job = session.scalar(
            select(Job).where(*ready, turn).order_by(Job.application_id, Job.created_at, Job.id).limit(1)
            .with_for_update(skip_locked=True)
        )
        if job is not None:
            job.fence, job.attempts, job.lease_until = job.fence + 1, job.attempts + 1, now + LEASE
            return Lease(job.id, job.kind, job.subject_id, job.application_id, job.details, job.fence, job.attempts)
    return None


def _turns(after: uuid.UUID) -> Iterator[ColumnElement[bool]]:
    yield Job.application_id > after
    yield Job.application_id.is_(None)
    if after != NOBODY:
        yield Job.application_id <= after


def renew(session: Session, lease: Lease, now: datetime) -> bool:
    """Hold on to a job for longer; False when somebody else holds it by now."""
    return _change(session, lease, lease_until=now + LEASE)


def finish(session: Session, lease: Lease, now: datetime) -> None:
    """End a job, in the transaction that keeps its result. Raises LeaseLost."""
    if not _change(session, lease, state=DONE, done_at=now, failure=""):
        raise LeaseLost


def put_back(session: Session, lease: Lease, run_after: datetime, failure: str) -> bool:
    """Let go of a job that did not succeed, to be tried again; False when somebody else holds it by now."""
    return _change(session, lease, lease_until=LONG_AGO, run_after=run_after, failure=failure)


def give_up(session: Session, lease: Lease, now: datetime) -> None:
    """End a job that no try succeeded at; its last failure stays with it. Raises LeaseLost."""
    if not _change(session, lease, state=FAILED, done_at=now):
        raise LeaseLost


def _change(session: Session, lease: Lease, **columns: Any) -> bool:
    held = (Job.id == lease.job_id, Job.fence == lease.fence, Job.state == READY)
    result = session.execute(update(Job).where(*held).values(**columns).execution_options(synchronize_session=False))
    assert isinstance(result, CursorResult)  # noqa: S101  what an UPDATE gives, said to the type checker
    return result.rowcount == 1
