"""Putting work in hand: jobs for the worker, written in the transaction of the change that calls for them."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from intake.kinds import JobKind
from intake.models import Job


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
