"""What every operation is given: the open transaction, the store of papers, the clock, and who is acting."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from intake.audit import SYSTEM, Action, Actor, record
from intake.clock import Clock
from intake.kinds import JobKind
from intake.queue import again, enqueue
from intake.storage.port import DocumentStore


@dataclass(frozen=True)
class Intake:
    """One transaction's worth of dependencies; the edge that opened the transaction ends it."""

    session: Session
    store: DocumentStore
    clock: Clock
    actor: Actor = field(default=SYSTEM)

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def record(
        self, action: Action, *, application_id: uuid.UUID | None = None, subject: object = "", **details: Any
    ) -> None:
        """Append to the history, in this transaction."""
        record(self.session, self.actor, action, self.now, application_id=application_id, subject=subject, **details)

    def enqueue(
        self,
        kind: JobKind,
        subject_id: uuid.UUID,
        *,
        application_id: uuid.UUID | None = None,
        run_after: datetime | None = None,
        **details: Any,
    ) -> None:
        """Leave work for the worker, in this transaction."""
        enqueue(self.session, kind, subject_id, self.now, application_id=application_id, run_after=run_after, **details)

    def again(self, kind: JobKind, subject_id: uuid.UUID, *, application_id: uuid.UUID | None = None) -> None:
        """Have work done anew that was left for the worker before, in this transaction."""
        again(self.session, kind, subject_id, self.now, application_id=application_id)
