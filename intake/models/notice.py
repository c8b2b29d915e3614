"""Letters that the rules oblige and mail that carries the news; each row is born in the change that calls for it."""

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from intake.models.base import Base, Identified


class Notice(Identified, Base):
    """One letter owed or sent: what it says as data, by when it is due, and the proof that it went.

    ``content`` holds, from its birth, what the letter is about, and then the facts printed (missing items, reasonable date and
    why); ``letters`` holds the words by language. Both are fixed when the notice is composed. ``sent_on`` is the day on which the
    first borrower's copy was put on the site or into the mail (12 CFR 1024.11): a letter on paper is composed before it is sent.
    How it went to each person is in their ``Delivery``. ``dropped_at`` is when it turned out that there was nothing left to say.
    """

    __tablename__ = "notices"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(5))
    content: Mapped[dict[str, Any]] = mapped_column(default=dict)
    letters: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime]
    due_on: Mapped[date]
    send_after: Mapped[datetime]
    composed_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    sent_on: Mapped[date | None]
    opened_at: Mapped[datetime | None]
    dropped_at: Mapped[datetime | None]


class NoticeCopy(Identified, Base):
    """One counselor's copy of one letter: by which leave they got it, when, and when they first opened it."""

    __tablename__ = "notice_copies"

    notice_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("notices.id"), index=True)
    account_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    authorization_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("authorizations.id"))
    made_at: Mapped[datetime]
    opened_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("notice_id", "account_id"),)


class Mail(Identified, Base):
    """One e-mail to send, kept with the change that caused it; it says nothing private.

    ``subject`` and ``body`` are message ids; the sender translates them into ``language``, then fills in ``details``.
    """

    __tablename__ = "mail"

    recipient: Mapped[str] = mapped_column(String(254))
    subject: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(5), default="en")
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    refused_at: Mapped[datetime | None]
