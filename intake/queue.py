"""Putting work in hand: jobs for the worker, written in the transaction of the change that calls for them."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from intake.kinds import JobKind
from intake.models import LONG_AGO, Job


def enqueue(
    session: Session,
    kind: JobKind,
    subject_id: uuid.UUID,
    at: datetime,
    *,
    application_id: uuid.UUID | None = None,
    run_after: datetime | None = None,
    **details: Any,
) -> None:
    """Add one job; it may run from ``run_after`` on (at once when not given)."""
    session.add(Job(
        kind=kind, subject_id=subject_id, application_id=application_id, details=details, created_at=at, run_after=run_after or at,
    ))


def again(session: Session, kind: JobKind, subject_id: uuid.UUID, at: datetime, *, application_id: uuid.UUID | None = None) -> None:
    """Have a job done anew, for what has changed since it was put in hand: it counts as another edition of it."""
    job = session.scalar(select(Job).where(Job.kind == kind, Job.subject_id == subject_id).with_for_update())
    if job is None:
        return
    job.application_id, job.state, job.attempts, job.done_at, job.run_after = application_id, "ready", 0, None, at
    # A worker that has it in hand, as it was before, loses its lease; another need not wait for that to run out.
    job.fence, job.lease_until = job.fence + 1, LONG_AGO
    job.details = {**job.details, "edition": job.details.get("edition", 1) + 1}
