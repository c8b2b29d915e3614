"""Work in hand: jobs for the worker, the worker's sign of life, and the specialists' queue of files."""

import uuid
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from intake.kinds import JobKind
from intake.models.base import Base, Identified, Word

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
NO_DATE = date(9999, 12, 31)


class Job(Identified, Base):
    """One piece of work, leased for a while to one worker at a time.

    ``fence`` grows with each lease: a worker that comes back late with an old number can change nothing.
    ``state`` is ready, done or failed; a ready job whose lease has run out may be taken again.
    """

    __tablename__ = "jobs"

    kind: Mapped[JobKind] = mapped_column(Word(JobKind))
    subject_id: Mapped[uuid.UUID]
    application_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("applications.id"))
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    state: Mapped[str] = mapped_column(String(10), default="ready")
    run_after: Mapped[datetime]
    created_at: Mapped[datetime]
    lease_until: Mapped[datetime] = mapped_column(default=LONG_AGO)
    fence: Mapped[int] = mapped_column(default=0)
    attempts: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None]
    failure: Mapped[str] = mapped_column(String(200), default="")

    __table_args__ = (
        UniqueConstraint("kind", "subject_id", name="uq_jobs_kind_subject"),
        Index(
            "ix_jobs_turn", "application_id", "created_at",
            sqlite_where=text("state = 'ready'"), postgresql_where=text("state = 'ready'"),
        ),
        Index("ix_jobs_ready", "run_after", sqlite_where=text("state = 'ready'"), postgresql_where=text("state = 'ready'")),
    )


class WorkerBeat(Base):
    """The last time a worker was heard; one row per worker process."""

    __tablename__ = "worker_beats"

    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    heard_at: Mapped[datetime]


class QueueEntry(Base):
    """One file in the specialists' queue; ``due_on`` and ``sale_on`` hold the far future when there is none.

    ``open`` means somebody at the servicer has something to do. A lease gives the file to one specialist until
    ``lease_until``; ``owner_id`` is who worked on it last and gets it back.
    """

    __tablename__ = "queue_entries"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), primary_key=True)
    open: Mapped[bool] = mapped_column(default=True)
    why: Mapped[str] = mapped_column(String(40), default="new")
    due_on: Mapped[date] = mapped_column(default=NO_DATE)
    due_for: Mapped[str] = mapped_column(String(40), default="")
    sale_on: Mapped[date] = mapped_column(default=NO_DATE)
    waiting_since: Mapped[datetime]
    new_papers: Mapped[int] = mapped_column(default=0)
    missing: Mapped[int] = mapped_column(default=0)
    owner_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    holder_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    lease_until: Mapped[datetime] = mapped_column(default=LONG_AGO)
    lease_fence: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        Index(
            "ix_queue_entries_next", "due_on", "sale_on", "waiting_since", "application_id",
            sqlite_where=text("open"), postgresql_where=text("open"),
        ),
    )
