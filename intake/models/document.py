"""Papers: the attempt to send one, the document that was received, its pages, and what people decided of it."""

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from intake.kinds import Channel, DocumentKind, RejectionReason, ReviewOutcome
from intake.models.base import Base, Identified, Word
from intake.models.reading import FigureVerdict, Reading


class Upload(Identified, Base):
    """One intention to send one file, written before any byte moves, so that no attempt ends in silence.

    ``key`` is minted where the file was picked; a second try with it finds this row. ``begun_at`` is the first
    attempt, ``attempt_at`` the attempt in progress, and ``state`` one of pending, stored, refused or abandoned.
    """

    __tablename__ = "uploads"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    account_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    key: Mapped[str] = mapped_column(String(80))
    object_key: Mapped[str] = mapped_column(String(80))
    filename: Mapped[str] = mapped_column(String(255))
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    begun_at: Mapped[datetime]
    attempt_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(12), default="pending", index=True)
    refusal: Mapped[str | None] = mapped_column(String(40))
    sha256: Mapped[str | None] = mapped_column(String(64))
    document_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("documents.id"))

    __table_args__ = (UniqueConstraint("account_id", "application_id", "key"),)


class Document(Identified, Base):
    """A paper that was received: its bytes are kept as sent under ``object_key`` and never change.

    ``received_on`` is the legal date of arrival in the property's time zone. For a paper that came by mail or fax
    it is the date on which it arrived, ``entered_at`` the moment somebody entered it, and ``entered_by_id`` who.
    """

    __tablename__ = "documents"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    receipt: Mapped[str] = mapped_column(String(12), unique=True)
    object_key: Mapped[str] = mapped_column(String(80), unique=True)
    filename: Mapped[str] = mapped_column(String(255))
    media_type: Mapped[str] = mapped_column(String(40))
    size: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    channel: Mapped[Channel] = mapped_column(Word(Channel))
    begun_at: Mapped[datetime]
    received_at: Mapped[datetime]
    received_on: Mapped[date]
    entered_at: Mapped[datetime | None]
    entered_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    sent_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    person_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("people.id"))
    kind: Mapped[DocumentKind | None] = mapped_column(Word(DocumentKind))
    advice_answer: Mapped[str | None] = mapped_column(String(40))
    removed_at: Mapped[datetime | None]
    removed_because: Mapped[str | None] = mapped_column(String(40))
    seen_at: Mapped[datetime | None]

    offers: Mapped[list["Offer"]] = relationship(cascade="all, delete-orphan")
    readings: Mapped[list[Reading]] = relationship(order_by=Reading.created_at)
    reviews: Mapped[list["Review"]] = relationship(order_by="Review.at")
    verdicts: Mapped[list[FigureVerdict]] = relationship(order_by=FigureVerdict.at)
    pages: Mapped[list["PageImage"]] = relationship(order_by="PageImage.page")
    placement: Mapped["Placement | None"] = relationship(foreign_keys="Placement.document_id", back_populates="document")
    leaves: Mapped[list["Placement"]] = relationship(
        foreign_keys="Placement.paper_id", order_by="Placement.place", back_populates="paper"
    )

    __table_args__ = (Index(None, "application_id", "sha256"),)

    @property
    def whole(self) -> "Document":
        """The paper this file is a page of: itself, unless it was joined to another."""
        return self.placement.paper if self.placement is not None else self

    @property
    def files(self) -> list["Document"]:
        """The files that make up this paper, in the order of its pages: itself alone, unless others were joined to it."""
        return [leaf.document for leaf in self.leaves] or [self]

    @property
    def arrived_on(self) -> date:
        """The day its last page arrived; each file keeps its own day of arrival."""
        return max(file.received_on for file in self.files)

    @property
    def arrived_at(self) -> datetime:
        """The moment its last page arrived."""
        return max(file.received_at for file in self.files)

    @property
    def offered_for(self) -> list[tuple[str, str]]:
        """What it was sent for, requirement and source: whatever one of its files was sent for."""
        return list(dict.fromkeys((offer.requirement_key, offer.source) for file in self.files for offer in file.offers))

    @property
    def reading(self) -> Reading | None:
        """The newest reading of the paper as it is made up now, if there is one."""
        made_up = [str(file.id) for file in self.files]
        return next((each for each in reversed(self.readings) if (each.files or [str(self.id)]) == made_up), None)

    @property
    def said(self) -> list[FigureVerdict]:
        """What people said of its figures, as far as it was of these pages."""
        return [verdict for verdict in self.verdicts if self._is_of_these_pages(verdict.at)]

    @property
    def review(self) -> "Review | None":
        """The review that stands, if a person has decided of these pages."""
        newest = self.reviews[-1] if self.reviews else None
        if newest is None or newest.outcome is ReviewOutcome.NONE:
            return None
        return newest if self._is_of_these_pages(newest.at) else None

    def _is_of_these_pages(self, at: datetime) -> bool:
        changed_at = self.placement.changed_at if self.placement is not None else None
        return changed_at is None or at >= changed_at


class Placement(Base):
    """What a person said of where a file belongs: it is a page of this paper, at this place; or it is a paper of its own.

    A paper that came as several files goes by the one of them that came first. ``changed_at`` is when files were last joined
    to it, put in another order or taken from it: what was said and decided before was of another paper. None: never.
    """

    __tablename__ = "placements"

    document_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    paper_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("documents.id"), index=True)
    place: Mapped[int]
    changed_at: Mapped[datetime | None]

    document: Mapped[Document] = relationship(foreign_keys=document_id, back_populates="placement")
    paper: Mapped[Document] = relationship(foreign_keys=paper_id, back_populates="leaves")


class Offer(Identified, Base):
    """The requirement a paper was sent for; ``source`` is the income or person it is about, as in the missing list."""

    __tablename__ = "document_offers"

    document_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("documents.id"), index=True)
    requirement_key: Mapped[str] = mapped_column(String(60))
    source: Mapped[str] = mapped_column(String(40), default="")

    __table_args__ = (UniqueConstraint("document_id", "requirement_key", "source"),)


class PageImage(Identified, Base):
    """The picture of one upright page; ``width`` and ``height`` are in the points that figure boxes use."""

    __tablename__ = "page_images"

    document_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("documents.id"), index=True)
    page: Mapped[int]
    object_key: Mapped[str] = mapped_column(String(80), unique=True)
    media_type: Mapped[str] = mapped_column(String(40))
    width: Mapped[float]
    height: Mapped[float]

    __table_args__ = (UniqueConstraint("document_id", "page"),)


class Review(Identified, Base):
    """A specialist's verdict on a paper; a later one replaces it without erasing it."""

    __tablename__ = "reviews"

    document_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("documents.id"), index=True)
    outcome: Mapped[ReviewOutcome] = mapped_column(Word(ReviewOutcome))
    reason: Mapped[RejectionReason | None] = mapped_column(Word(RejectionReason))
    note: Mapped[str] = mapped_column(Text, default="")
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime]


class Incident(Identified, Base):
    """Something that went wrong with somebody's papers and must be answered for."""

    __tablename__ = "incidents"

    kind: Mapped[str] = mapped_column(String(40))
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    other_application_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("applications.id"))
    document_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("documents.id"))
    description: Mapped[str] = mapped_column(Text, default="")
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime]
