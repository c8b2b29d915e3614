"""A loss-mitigation application: whose, for which loan, by which rules, and the moments its clocks run from."""

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from intake.kinds import Channel, EventKind
from intake.models.account import Account
from intake.models.base import Base, Identified, Word
from intake.models.household import Answers, Hardship, Income, Person
from intake.models.loan import Loan


class Application(Identified, Base):
    """One application for mortgage help.

    ``rules`` is the whole requirement set pinned when the file started, as canonical JSON with its hash.
    """

    __tablename__ = "applications"

    reference: Mapped[str] = mapped_column(String(12), unique=True)
    loan_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("loans.id"), index=True)
    claimed_loan_number: Mapped[str] = mapped_column(String(40), default="")
    claimed_zip: Mapped[str] = mapped_column(String(10), default="")
    state: Mapped[str | None] = mapped_column(String(2))
    channel: Mapped[Channel] = mapped_column(Word(Channel))
    language: Mapped[str] = mapped_column(String(5), default="en")
    started_at: Mapped[datetime]
    started_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    rules: Mapped[dict[str, Any]] = mapped_column(default=dict)
    rules_sha256: Mapped[str] = mapped_column(String(64), default="")
    joined_to_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("applications.id"))

    loan: Mapped[Loan | None] = relationship()
    members: Mapped[list["Member"]] = relationship(order_by="Member.added_at")
    people: Mapped[list[Person]] = relationship(order_by=Person.position)
    incomes: Mapped[list[Income]] = relationship(order_by=Income.position)
    hardships: Mapped[list[Hardship]] = relationship(order_by=Hardship.position)
    answers: Mapped[Answers] = relationship()
    events: Mapped[list["Event"]] = relationship(order_by="Event.at")

    def event(self, kind: EventKind) -> "Event | None":
        """The first moment of this kind, if it has happened."""
        return next((event for event in self.events if event.kind is kind), None)

    def latest(self, kind: EventKind) -> "Event | None":
        """The newest moment of this kind, if it has happened."""
        return next((event for event in reversed(self.events) if event.kind is kind), None)

    @property
    def closed(self) -> "Event | None":
        """The closing as incomplete that holds now; None when there was none, or the file was opened again since."""
        closed, opened = self.latest(EventKind.CLOSED_INCOMPLETE), self.latest(EventKind.REOPENED)
        return None if closed is None or (opened is not None and opened.at >= closed.at) else closed


class Member(Identified, Base):
    """An account that shares in an application as one of its homeowners."""

    __tablename__ = "application_members"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    account_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    added_at: Mapped[datetime]
    shares_papers: Mapped[bool] = mapped_column(default=False)

    account: Mapped[Account] = relationship()

    __table_args__ = (UniqueConstraint("application_id", "account_id"),)


class Event(Identified, Base):
    """A moment in an application's life. ``on`` is the legal calendar date in the property's time zone."""

    __tablename__ = "events"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    kind: Mapped[EventKind] = mapped_column(Word(EventKind))
    on: Mapped[date]
    at: Mapped[datetime]
    by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)

    __table_args__ = (
        Index(
            "uq_events_written_once", "application_id", "kind", unique=True,
            sqlite_where=text("kind IN ('application_received', 'first_facially_complete')"),
            postgresql_where=text("kind IN ('application_received', 'first_facially_complete')"),
        ),
    )


class Signature(Identified, Base):
    """One person's signature on the application: the words agreed to, the name typed, and when."""

    __tablename__ = "signatures"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("people.id"))
    account_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    typed_name: Mapped[str] = mapped_column(String(200))
    statement: Mapped[str] = mapped_column(Text)
    answers_sha256: Mapped[str] = mapped_column(String(64))
    on: Mapped[date]
    at: Mapped[datetime]
