"""How letters reach people: each letter's way to each person, the batches that go into the mail, and consent to letters on the site."""

import uuid
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from intake.kinds import DeliveryChannel, DeliveryFailure
from intake.models.base import Base, Identified, Word


class Delivery(Identified, Base):
    """One letter's way to one person, and the proof of it: by which channel, to which address, and on which day it went.

    ``due_on`` is None for what is due with the letter itself. ``open`` means that it has not gone, or that it failed and nobody
    has dealt with that. ``to_helper`` marks a copy that meets no clock. ``in_place_of_id`` is the delivery that failed, or whose
    reader asked for this one on paper.
    """

    __tablename__ = "deliveries"

    notice_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("notices.id"), index=True)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    account_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    person_id: Mapped[uuid.UUID | None]
    recipient: Mapped[str] = mapped_column(String(200))
    to_helper: Mapped[bool] = mapped_column(default=False)
    channel: Mapped[DeliveryChannel] = mapped_column(Word(DeliveryChannel))
    language: Mapped[str] = mapped_column(String(5))
    email: Mapped[str] = mapped_column(String(254), default="")
    mail_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("mail.id"), index=True)
    address: Mapped[list[str]] = mapped_column(default=list)
    batch_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("mail_batches.id"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    due_on: Mapped[date | None]
    created_at: Mapped[datetime]
    sent_on: Mapped[date | None]
    sent_at: Mapped[datetime | None]
    failed_at: Mapped[datetime | None]
    failure: Mapped[DeliveryFailure | None] = mapped_column(Word(DeliveryFailure))
    failure_note: Mapped[str] = mapped_column(Text, default="")
    failed_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    settled_at: Mapped[datetime | None]
    settled_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    settled_note: Mapped[str] = mapped_column(Text, default="")
    in_place_of_id: Mapped[uuid.UUID | None]
    open: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        Index("ix_deliveries_open", "application_id", sqlite_where=text("open"), postgresql_where=text("open")),
    )


class MailBatch(Identified, Base):
    """Letters printed together and put into the mail together; ``dated_on`` is the day they bear and are meant to go.

    ``mailed_by`` is who put them into the mail, ``recorded_by_id`` who said so here.
    """

    __tablename__ = "mail_batches"

    made_at: Mapped[datetime]
    made_by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    dated_on: Mapped[date]
    printed_at: Mapped[datetime | None]
    times_printed: Mapped[int] = mapped_column(default=0)
    mailed_on: Mapped[date | None]
    mailed_by: Mapped[str] = mapped_column(String(200), default="")
    recorded_at: Mapped[datetime | None]
    recorded_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    put_back_at: Mapped[datetime | None]

    @property
    def reference(self) -> str:
        """What people call it: six signs that stand on its cover."""
        return self.id.hex[:6].upper()


class Consent(Identified, Base):
    """One word about letters on the site, kept for ever (15 U.S.C. 7001(c)): yes with what was read and how it was shown to work, or no.

    ``statement`` is what was read, in the words and the language of that day; ``shown_by`` how the reader showed that the
    letters can be opened; ``by_id`` is somebody else where the word came by telephone.
    """

    __tablename__ = "consents"

    account_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    agreed: Mapped[bool]
    at: Mapped[datetime]
    by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    email: Mapped[str] = mapped_column(String(254))
    language: Mapped[str] = mapped_column(String(5))
    statement: Mapped[str] = mapped_column(Text, default="")
    shown_by: Mapped[str] = mapped_column(String(40), default="")
