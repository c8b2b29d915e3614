"""What time brings: the dates by which the servicer's calendar finds files, and what foreclosure counsel was told."""

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, String, Text, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from intake.kinds import InstructionKind
from intake.models.base import Base, Identified, Word


class CalendarFile(Base):
    """Until when the calendar's dates of a file hold: the midnight at the property up to which they were worked out."""

    __tablename__ = "calendar_files"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), primary_key=True)
    good_until: Mapped[datetime]

    __table_args__ = (Index("ix_calendar_files_good_until", "good_until", "application_id"),)


class CalendarEntry(Identified, Base):
    """One date of a file that is still to come or was missed: an index over computed clocks, by which they are found.

    It is never the truth: every page of a file computes its clocks, and a row here that differs from them is replaced.
    ``about`` is the paper or requirement it is of, if one.
    """

    __tablename__ = "calendar_entries"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    key: Mapped[str] = mapped_column(String(40))
    about: Mapped[str] = mapped_column(String(80), default="")
    due_on: Mapped[date]
    citation: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (Index(None, "due_on", "key"),)


class Instruction(Base):
    """One thing foreclosure counsel must be told, written in the change that causes it and never rewritten.

    ``place`` is the order of writing. ``on`` is the legal day from which it holds, ``until`` the date the rule names, if one.
    ``number`` is given when it is published, in order and without gaps: whoever has read up to a number has missed nothing.
    """

    __tablename__ = "instructions"

    place: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    id: Mapped[uuid.UUID] = mapped_column(Uuid, unique=True, default=uuid.uuid4)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    loan_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("loans.id"), index=True)
    kind: Mapped[InstructionKind] = mapped_column(Word(InstructionKind))
    act: Mapped[str] = mapped_column(String(40), default="")
    on: Mapped[date]
    until: Mapped[date | None]
    citation: Mapped[str] = mapped_column(Text, default="")
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    at: Mapped[datetime]
    number: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    delivered_at: Mapped[datetime | None]

    __table_args__ = (
        Index(
            "ix_instructions_unpublished", "place", sqlite_where=text("number IS NULL"), postgresql_where=text("number IS NULL")
        ),
    )
