"""What a machine read in a paper, kept once for each version of the reader; and a person's word over it, kept beside it."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import select

from intake.audit import Action
from intake.errors import AlreadyRemoved, NotAValue, NotFound, UnknownFigure
from intake.extraction.reading import PaperReading
from intake.figures import FIGURES, FigureType, type_of, value_as_text, value_from_text
from intake.kinds import DocumentKind, ReadingStatus, Role
from intake.models import Application, Document, FigureVerdict, PageImage, Reading
from intake.operations import assessment, desk, moments
from intake.operations.context import Intake

UNREAD = PaperReading(ReadingStatus.NEEDS_PERSON)
STAFF = frozenset({Role.SPECIALIST.value, Role.ADMIN.value})


@dataclass(frozen=True)
class PictureKept:
    """The picture of one page of a file, already safe in the store; width and height in the points of the figures' boxes."""

    page: int
    object_key: str
    media_type: str
    width: float
    height: float


def keep_reading(
    intake: Intake, document_id: uuid.UUID, reader_version: str, papers: Sequence[PaperReading], files: Sequence[uuid.UUID] = ()
) -> None:
    """Keep what was read in a paper; what this version has read before stays as it is.

    ``files`` are those that were read, in the order of its pages.
    """
    document = intake.session.get_one(Document, document_id)
    kept = select(Reading.id).where(Reading.document_id == document_id, Reading.reader_version == reader_version)
    if intake.session.scalar(kept) is None:
        papers = papers or (UNREAD,)
        document.readings.append(Reading(
            reader_version=reader_version, status=papers[0].status, kind=papers[0].kind,
            papers=[paper.as_json() for paper in papers], files=[str(file) for file in files] if len(files) > 1 else [],
            created_at=intake.now,
        ))
        intake.record(
            Action.DOCUMENT_READ, application_id=document.application_id, subject=document.id, reader=reader_version,
            status=papers[0].status.value, kind=papers[0].kind.value, papers=len(papers),
        )
    _refresh(intake, document)


def keep_pictures(intake: Intake, document_id: uuid.UUID, pictures: Sequence[PictureKept]) -> None:
    """Keep the pictures of a file's pages; those that are there already stay."""
    document = intake.session.get_one(Document, document_id)
    there = {picture.page for picture in document.pages}
    for picture in pictures:
        if picture.page not in there:
            document.pages.append(PageImage(
                page=picture.page, object_key=picture.object_key, media_type=picture.media_type, width=picture.width,
                height=picture.height,
            ))
    intake.session.flush()


def confirm_figure(intake: Intake, document: Document, figure: str, paper: int = 0) -> FigureVerdict:
    """Say that what the machine read is right. Raises UnknownFigure when nothing of that name was read."""
    read = _read(document, paper, figure)
    if read is None:
        raise UnknownFigure(figure)
    return _keep_verdict(intake, document, paper, figure, read, read, Action.FIGURE_CONFIRMED)


def correct_figure(intake: Intake, document: Document, figure: str, value: str, paper: int = 0) -> FigureVerdict:
    """Say what a figure really is, or give one the machine did not find; both values are kept."""
    if figure not in FIGURES[_kind(document, paper)]:
        raise UnknownFigure(figure)
    read = _read(document, paper, figure)
    return _keep_verdict(intake, document, paper, figure, read, _tidy(figure, value), Action.FIGURE_CORRECTED)


def _keep_verdict(
    intake: Intake, document: Document, paper: int, figure: str, read: str | None, value: str, action: Action
) -> FigureVerdict:
    if document.removed_at is not None:
        raise AlreadyRemoved
    if intake.actor.account_id is None:
        raise NotFound
    moments.lock(intake, intake.session.get_one(Application, document.application_id))
    verdict = FigureVerdict(
        reading_id=document.reading.id if document.reading else None, paper=paper, figure=figure, machine_value=read, value=value,
        by_id=intake.actor.account_id, by_staff=intake.actor.role in STAFF, at=intake.now,
    )
    document.verdicts.append(verdict)
    intake.session.flush()
    intake.record(action, application_id=document.application_id, subject=document.id, figure=figure, paper=paper)
    _refresh(intake, document)
    return verdict


def _refresh(intake: Intake, document: Document) -> None:
    intake.session.flush()
    application = intake.session.get_one(Application, document.application_id)
    assessment.mark_moments(intake, application)
    desk.refresh(intake, application)


def _paper(document: Document, paper: int) -> dict[str, Any]:
    papers = document.reading.papers if document.reading else []
    found: dict[str, Any] = papers[paper] if 0 <= paper < len(papers) else {}
    return found


def _kind(document: Document, paper: int) -> DocumentKind:
    """A person's word on the first paper's kind, else the machine's."""
    if paper == 0 and document.kind is not None:
        return document.kind
    return DocumentKind(_paper(document, paper).get("kind", DocumentKind.OTHER))


def _read(document: Document, paper: int, figure: str) -> str | None:
    figures = _paper(document, paper).get("figures", [])
    return next((found["value"] for found in figures if found["name"] == figure), None)


def _tidy(figure: str, typed: str) -> str:
    """What a person typed, as the contracts write it: "$2,140" is 2140.00. Raises NotAValue."""
    typed = " ".join(typed.split())
    if type_of(figure) in (FigureType.AMOUNT, FigureType.RATE):
        typed = typed.replace("$", "").replace(",", "").replace("%", "").strip()
    try:
        value = value_from_text(figure, typed)
    except (ValueError, InvalidOperation) as error:
        raise NotAValue(figure) from error
    if not typed or len(typed) > 200 or (isinstance(value, Decimal) and not value.is_finite()):
        raise NotAValue(figure)
    return value_as_text(figure, value)
