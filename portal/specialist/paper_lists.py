"""Papers and requirements as lists show them: at the desk, on the case page, before "complete" and in the package."""

import uuid
from dataclasses import dataclass

from flask_babel import gettext as _

from intake.completeness import SignedHere, Waiver
from intake.kinds import DocumentKind, ReadingStatus, RequirementStatus, ReviewOutcome
from intake.models import Application, Document
from intake.operations.assessment import RequirementRow
from portal.formatting import short_date
from portal.specialist.wording import status_words
from portal.words import label, sentence

READ = frozenset({ReadingStatus.OK, ReadingStatus.PARTIAL})


@dataclass(frozen=True)
class PaperLink:
    """One paper in the list at the left."""

    id: uuid.UUID
    name: str
    state: str
    tone: str
    here: bool


@dataclass(frozen=True)
class RequirementGroup:
    """One requirement with its papers, in the list at the left."""

    key: str
    source: str
    title: str
    about: str
    status: RequirementStatus
    status_words: str
    papers: list[PaperLink]
    settled: str
    help_asked: bool


def was_read(document: Document) -> bool:
    """Whether the machine made anything of the paper."""
    return document.reading is not None and document.reading.status in READ


def kind_of(document: Document) -> DocumentKind | None:
    """What the paper is: a person's word, else the machine's."""
    return document.kind or (document.reading.kind if document.reading and was_read(document) else None)


def paper_name(document: Document) -> str:
    """What to call a paper: its kind and receipt, never the homeowner's name for the file."""
    kind = kind_of(document)
    name = _("%(kind)s %(receipt)s", kind=label(kind) if kind else _("Paper"), receipt=document.receipt)
    return _("%(name)s (%(count)s files)", name=name, count=len(document.files)) if len(document.files) > 1 else name


def link(document: Document, here: Document | None = None) -> PaperLink:
    """One paper as a list shows it."""
    state, tone = _state(document)
    return PaperLink(document.id, paper_name(document), state, tone, here is not None and here.id == document.id)


def groups(application: Application, rows: list[RequirementRow], here: Document | None = None) -> list[RequirementGroup]:
    """The requirements in the order of the programme, each with its papers."""
    return [
        RequirementGroup(
            row.item.key, row.source, sentence(row.item.title), about(application, row), row.status, status_words(row.status),
            [link(document, here) for document in row.documents], settled(row), row.help is not None,
        )
        for row in rows
    ]


def about(application: Application, row: RequirementRow) -> str:
    """Whose requirement it is, and of which income."""
    income = next((each for each in application.incomes if str(each.id) == row.item.source), None)
    name = person_name(application, uuid.UUID(row.item.person)) if row.item.person else ""
    return ", ".join(word for word in (name, income.payer if income else "") if word)


def settled(row: RequirementRow) -> str:
    """What met a requirement without a paper."""
    if isinstance(row.item.settled_by, SignedHere):
        return _("Signed on this site on %(on)s", on=short_date(row.item.settled_by.on))
    if isinstance(row.item.settled_by, Waiver):
        return _("Waived on %(on)s: %(reason)s", on=short_date(row.item.settled_by.on), reason=row.item.settled_by.reason)
    return ""


def _state(document: Document) -> tuple[str, str]:
    if document.review is not None:
        accepted = document.review.outcome is ReviewOutcome.ACCEPTED
        return (_("Accepted"), "satisfied") if accepted else (_("Sent back"), "needs_clarification")
    return (_("To review"), "awaiting_review") if was_read(document) else (_("Not machine-read"), "")


def person_name(application: Application, person_id: uuid.UUID | None) -> str:
    """The name of a person on the application; empty when nobody is meant."""
    return next((person.name for person in application.people if person.id == person_id), "")
