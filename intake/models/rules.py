"""The servicer's own rules in their versions, counsel's answers about what no source confirmed, and newer rules given to a running file."""

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from intake.kinds import Investor
from intake.models.account import Account
from intake.models.base import Base, Identified, Word


class Overlay(Identified, Base):
    """One version of what the servicer changes in one investor's programme, in one State or ("") in every State.

    A draft until it is proposed; in force only once a second administrator has confirmed it. A file holds a copy, which never
    changes with it. ``content`` is the overlay's JSON; ``version`` counts within investor and State from the first proposal on.
    """

    __tablename__ = "overlays"

    investor: Mapped[Investor] = mapped_column(Word(Investor))
    state: Mapped[str] = mapped_column(String(2), default="")
    version: Mapped[int | None]
    content: Mapped[dict[str, Any]]
    effective_from: Mapped[date | None]
    why: Mapped[str] = mapped_column(Text, default="")
    written_by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    written_at: Mapped[datetime]
    proposed_at: Mapped[datetime | None]
    confirmed_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    confirmed_at: Mapped[datetime | None]
    withdrawn_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    withdrawn_at: Mapped[datetime | None]
    withdrawn_why: Mapped[str] = mapped_column(Text, default="")

    written_by: Mapped[Account] = relationship(foreign_keys=written_by_id)
    confirmed_by: Mapped[Account | None] = relationship(foreign_keys=confirmed_by_id)
    withdrawn_by: Mapped[Account | None] = relationship(foreign_keys=withdrawn_by_id)

    __table_args__ = (UniqueConstraint("investor", "state", "version"),)


class CounselAnswer(Identified, Base):
    """What counsel said about one unconfirmed fact, as an administrator wrote it down; ``value`` is the default that was put to them."""

    __tablename__ = "counsel_answers"

    key: Mapped[str] = mapped_column(String(80), index=True)
    value: Mapped[str] = mapped_column(Text)
    agreed: Mapped[bool]
    counsel: Mapped[str] = mapped_column(String(200))
    words: Mapped[str] = mapped_column(Text)
    on: Mapped[date]
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime]

    by: Mapped[Account] = relationship()


class RulesChange(Identified, Base):
    """Newer rules given to a running file by somebody's decision: the rules it had before, both hashes, and what changed for it."""

    __tablename__ = "rules_changes"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    before: Mapped[dict[str, Any]]
    before_sha256: Mapped[str] = mapped_column(String(64))
    after_sha256: Mapped[str] = mapped_column(String(64))
    newly_missing: Mapped[list[Any]]
    no_longer_missing: Mapped[list[Any]]
    reason: Mapped[str] = mapped_column(Text)
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime]

    by: Mapped[Account] = relationship()
