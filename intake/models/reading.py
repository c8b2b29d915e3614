"""Readings: what a machine read in a paper, and what people said of each figure."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from intake.kinds import DocumentKind, ReadingStatus
from intake.models.base import Base, Identified, Word


class Reading(Identified, Base):
    """One reading of one document by one version of the reader; rereading adds a row, never changes one.

    ``papers`` holds one object of the ``foothold read --json`` contract per document found in the file. ``kind`` and
    ``status`` are those of the first.
    """

    __tablename__ = "readings"

    document_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("documents.id"), index=True)
    reader_version: Mapped[str] = mapped_column(String(40))
    status: Mapped[ReadingStatus] = mapped_column(Word(ReadingStatus))
    kind: Mapped[DocumentKind] = mapped_column(Word(DocumentKind))
    papers: Mapped[list[Any]]
    created_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("document_id", "reader_version"),)


class FigureVerdict(Identified, Base):
    """A person's word on one figure: confirmed, or corrected with both values kept.

    ``paper`` is the position in ``Reading.papers`` and ``figure`` the figure's name.
    """

    __tablename__ = "figure_verdicts"

    document_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("documents.id"), index=True)
    reading_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("readings.id"))
    paper: Mapped[int] = mapped_column(default=0)
    figure: Mapped[str] = mapped_column(String(40))
    machine_value: Mapped[str | None] = mapped_column(String(200))
    value: Mapped[str] = mapped_column(String(200))
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    by_staff: Mapped[bool] = mapped_column(default=False)
    at: Mapped[datetime]
