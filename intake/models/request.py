"""What was asked and answered: a request, a waiver, or "I don't have this" about a requirement; and what others must send us."""

import uuid
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from intake.kinds import AwaitedKind, HelpChoice, RejectionReason
from intake.models.base import Base, Identified, Word


class PaperRequest(Identified, Base):
    """A specialist's request for a paper; ``reason`` is printed to the homeowner."""

    __tablename__ = "paper_requests"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    requirement_key: Mapped[str] = mapped_column(String(60))
    source: Mapped[str] = mapped_column(String(40), default="")
    document_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("documents.id"))
    reason: Mapped[RejectionReason] = mapped_column(Word(RejectionReason))
    note: Mapped[str] = mapped_column(Text, default="")
    due_on: Mapped[date]
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime]
    answered_at: Mapped[datetime | None]


class HelpFlag(Identified, Base):
    """A homeowner's "I don't have this" for one requirement, for a person to act on."""

    __tablename__ = "help_flags"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    requirement_key: Mapped[str] = mapped_column(String(60))
    source: Mapped[str] = mapped_column(String(40), default="")
    choice: Mapped[HelpChoice] = mapped_column(Word(HelpChoice))
    note: Mapped[str] = mapped_column(Text, default="")
    remind_on: Mapped[date | None]
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime]
    resolved_at: Mapped[datetime | None]
    resolved_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))


class Waiver(Identified, Base):
    """A specialist's decision that a requirement need not be met, and why."""

    __tablename__ = "waivers"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    requirement_key: Mapped[str] = mapped_column(String(60))
    source: Mapped[str] = mapped_column(String(40), default="")
    reason: Mapped[str] = mapped_column(Text)
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime]
    on: Mapped[date]


class AwaitedItem(Identified, Base):
    """Something that neither the homeowner nor the servicer has, asked of somebody else (1024.41(c)(4)).

    ``asked_on`` holds every day on which it was asked for, the first one first; ``note`` names it where its kind does not.
    """

    __tablename__ = "awaited_items"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    what: Mapped[AwaitedKind] = mapped_column(Word(AwaitedKind))
    note: Mapped[str] = mapped_column(String(200), default="")
    from_whom: Mapped[str] = mapped_column(String(200))
    asked_on: Mapped[list[str]]
    came_on: Mapped[date | None]
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime]
