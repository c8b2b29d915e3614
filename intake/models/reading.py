"""Readings: what a machine read in a paper, and what people said of each figure."""

import json
import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from intake.kinds import DocumentKind, ReadingStatus
from intake.models.base import Base, Identified, Word


def outline_of(papers: list[dict[str, Any]]) -> str:
    """Of each paper its kind, the source of its text, and the figures that were given with how surely, as canonical JSON."""
    return json.dumps([
        [paper["kind"], paper.get("text_source"), {figure["name"]: figure["confidence"] for figure in paper.get("figures", [])}]
        for paper in papers
    ], sort_keys=True, separators=(",", ":"))


def _papers(context: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = context.get_current_parameters()["papers"]
    return found


class Reading(Identified, Base):
    """One reading of one document by one version of the reader; rereading adds a row, never changes one.

    ``papers`` holds one object of the ``foothold read --json`` contract per document found in the file. ``kind`` and
    ``status`` are those of the first. ``outline`` and ``seconds`` repeat of ``papers`` what reports count: to open the JSON
    of 100,000 readings takes many seconds, and only few outlines differ.
    ``files`` names, in order, the files that were read as one paper; it is empty for a file that was read alone.
    """

    __tablename__ = "readings"

    document_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("documents.id"), index=True)
    reader_version: Mapped[str] = mapped_column(String(40))
    status: Mapped[ReadingStatus] = mapped_column(Word(ReadingStatus))
    kind: Mapped[DocumentKind] = mapped_column(Word(DocumentKind))
    papers: Mapped[list[Any]]
    outline: Mapped[str] = mapped_column(Text, default=lambda context: outline_of(_papers(context)), server_default="[]")
    seconds: Mapped[float | None] = mapped_column(default=lambda context: next((each.get("seconds") for each in _papers(context)), None))
    files: Mapped[list[str]] = mapped_column(default=list)
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
