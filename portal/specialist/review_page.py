"""The review desk: the file's requirements and papers, one paper's pages with what was read on them, and its figures."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask_babel import force_locale
from flask_babel import gettext as _

from intake.kinds import DocumentKind, ReadingStatus, ReviewOutcome
from intake.models import Account, Application, Document
from intake.operations.assessment import FileAssessment, RequirementRow, requirement_rows
from intake.operations.context import Intake
from intake.operations.sheets import sheets_of
from portal.specialist import checks_pane, deposits_pane, figures_pane
from portal.specialist.checks_pane import CheckLine
from portal.specialist.deposits_pane import DepositLine, RegularPane
from portal.specialist.figures_pane import Line, Mark
from portal.specialist.paper_lists import PaperLink, RequirementGroup, groups, link, paper_name, person_name, was_read
from portal.specialist.wording import SENDER_SAID, spoken
from portal.words import label

PICTURES_AT_ONCE = 40


@dataclass(frozen=True)
class PageView:
    """One page's picture, where it lies, and the rectangles over it; without a width there is no picture."""

    number: int
    file_id: uuid.UUID
    page: int
    width: float
    height: float
    marks: list[Mark]


@dataclass(frozen=True)
class PartOfPaper:
    """One of the papers found in a file: usually the only one."""

    position: int
    kind: str
    pages: str
    lines: list[Line]
    deposits: list[DepositLine]
    regular: RegularPane | None
    findings: list[str]
    checks: list[CheckLine]


@dataclass(frozen=True)
class Verdict:
    """The decision that stands on a paper."""

    accepted: bool
    reason: str
    note: str
    by: str
    at: datetime


@dataclass(frozen=True)
class ReviewPage:
    """Everything the desk shows of one paper."""

    document: Document
    name: str
    requirements: list[RequirementGroup]
    loose: list[PaperLink]
    pages: list[PageView]
    pages_left_out: int
    reading_words: str
    was_read: bool
    parts: list[PartOfPaper]
    verdict: Verdict | None
    person: str
    people: dict[uuid.UUID | None, str]
    sender_said: str
    attention: int
    chosen: str
    next_id: uuid.UUID | None


def build(
    intake: Intake, viewer: Account, application: Application, file: FileAssessment, document: Document, asked: str
) -> ReviewPage:
    """The desk for one paper; ``asked`` is the figure the address names."""
    chosen = figures_pane.chosen_key(document, asked)
    rows = requirement_rows(intake, viewer, file)
    parts = _parts(application, document, file, chosen)
    pages = _pages(document, chosen)
    return ReviewPage(
        document, paper_name(document), groups(application, rows, document), _loose(file, rows, document),
        pages[:PICTURES_AT_ONCE], max(0, len(pages) - PICTURES_AT_ONCE), reading_words(document), was_read(document), parts,
        _verdict(intake, document), person_name(application, document.person_id), _senders(intake, document),
        spoken(SENDER_SAID, document.advice_answer) if document.advice_answer else "",
        sum(line.needs_attention for part in parts for line in part.lines), chosen, next_paper(file, document),
    )


def reading_words(document: Document) -> str:
    """How reading ended. A paper nobody has read says so; it never says what the homeowner earns."""
    if document.reading is None:
        return _("Not machine-read yet. Read it yourself or wait a little.")
    return {
        ReadingStatus.OK: "",
        ReadingStatus.PARTIAL: _("Only partly machine-read. Look for what is not listed here."),
        ReadingStatus.ENCRYPTED: _("Not machine-read: the file has a password."),
        ReadingStatus.DAMAGED: _("Not machine-read: the file is damaged."),
    }.get(document.reading.status, _("Not machine-read. Read it yourself."))


def next_paper(file: FileAssessment, document: Document) -> uuid.UUID | None:
    """The next paper nobody has decided, after this one in order of arrival and then from the first."""
    papers = list(file.documents.values())
    place = next((at for at, each in enumerate(papers) if each.id == document.id), -1)
    following = (*papers[place + 1:], *papers[:max(place, 0)])
    return next((each.id for each in following if each.review is None and each.id != document.id), None)


def in_words_of(application: Application, reason: Any) -> str:
    """A reason as the homeowner reads it, in the language of the application."""
    with force_locale(application.language):
        return label(reason)


def _loose(file: FileAssessment, rows: list[RequirementRow], here: Document) -> list[PaperLink]:
    """Papers that no requirement uses: shown, so that none is out of sight."""
    used = {document.id for row in rows for document in row.documents}
    return [link(document, here) for document in file.documents.values() if document.id not in used]


def _pages(document: Document, chosen: str) -> list[PageView]:
    marks = figures_pane.marks(document, chosen)
    return [
        PageView(
            sheet.number, sheet.file.id, sheet.page, sheet.picture.width if sheet.picture else 0,
            sheet.picture.height if sheet.picture else 0, [mark for mark in marks if mark.page == sheet.number],
        )
        for sheet in sheets_of(document)
    ]


def _parts(application: Application, document: Document, file: FileAssessment, chosen: str) -> list[PartOfPaper]:
    papers = document.reading.papers if document.reading and document.reading.papers else [{}]
    regular = deposits_pane.regular_panes(application, file, document, chosen)
    found = checks_pane.sentences(application, document, file) or [[]]
    return [
        _part(application, document, file, position, paper, chosen, regular[position], found[position])
        for position, paper in enumerate(papers)
    ]


def _part(
    application: Application, document: Document, file: FileAssessment, position: int, paper: dict[str, Any], chosen: str,
    regular: RegularPane | None, found: list[str],
) -> PartOfPaper:
    by_person = document.kind if position == 0 else None
    kind = by_person or (DocumentKind(paper["kind"]) if paper.get("kind") and was_read(document) else None)
    first_last = paper.get("page_range")
    return PartOfPaper(
        position, label(kind) if kind else _("Kind not known"),
        _("pages %(first)s to %(last)s", first=first_last[0], last=first_last[1]) if first_last else "",
        figures_pane.lines(application, document, position, kind, chosen),
        deposits_pane.deposits(document, position, paper, chosen), regular, found,
        checks_pane.lines(file, document, paper, first=position == 0),
    )


def _verdict(intake: Intake, document: Document) -> Verdict | None:
    review = document.review
    if review is None:
        return None
    return Verdict(
        review.outcome is ReviewOutcome.ACCEPTED, label(review.reason), review.note, _name(intake, review.by_id), review.at,
    )


def _senders(intake: Intake, document: Document) -> dict[uuid.UUID | None, str]:
    """The names of whoever sent or entered its files."""
    return {each: _name(intake, each) for file in document.files for each in (file.sent_by_id, file.entered_by_id)}


def _name(intake: Intake, account_id: uuid.UUID | None) -> str:
    account = intake.session.get(Account, account_id) if account_id else None
    return account.name if account is not None else ""
