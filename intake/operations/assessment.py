"""The seam between what is kept and what is reasoned about: rows in, the rules' own values out, and the answer for pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select, tuple_

from intake import completeness
from intake.completeness import Assessment, Clarification, Item, SignedHere, Waiver
from intake.deadlines import Deadline, Facts, PaperDates, Prohibition, deadlines, prohibited_now, reasonable_date
from intake.kinds import EventKind, RequirementStatus, ReviewOutcome
from intake.models import Account, Application, Document, Event, HelpFlag, Notice, Offer, PaperRequest, Signature
from intake.operations import finding, gathering, messages, moments, rules
from intake.operations.context import Intake
from intake.operations.evidence import evidence_of, situation_of
from intake.operations.gathering import Kept
from intake.operations.loan_facts import facts_of, real_moments, told_before_transfer
from intake.requirements.evidence import Evidence
from intake.requirements.model import Requirement, Situation
from intake.requirements.programmes import RequirementSet


@dataclass(frozen=True)
class FileAssessment:
    """Everything the rules say about one file today."""

    application: Application
    today: date
    situation: Situation
    evidence: tuple[Evidence, ...]
    documents: dict[str, Document]
    assessment: Assessment
    facts: Facts
    deadlines: tuple[Deadline, ...]
    prohibited: tuple[Prohibition, ...]

    def deadline(self, key: str) -> Deadline | None:
        """The clock of this name, if it is kept for this file."""
        return next((clock for clock in self.deadlines if clock.key == key), None)

    def item(self, key: str, source: str = "") -> Item | None:
        """The requirement of this key and source (an income, a person, or "" when it is asked once)."""
        return next((item for item in self.assessment.items if item.key == key and source_of(item) == source), None)


@dataclass(frozen=True)
class RequirementRow:
    """One requirement as a page shows it, with the papers this viewer may see and the asking that is open."""

    item: Item
    source: str
    documents: list[Document]
    hidden_papers: int
    request: PaperRequest | None
    help: HelpFlag | None

    @property
    def status(self) -> RequirementStatus:
        return self.item.status


def source_of(item: Item) -> str:
    """The word by which offers, requests and waivers name what an item is about."""
    return item.source or item.person or ""


def assess_application(
    intake: Intake, application: Application, on: date | None = None, by_rules: RequirementSet | None = None
) -> FileAssessment:
    """What is asked for, what is here, what is missing, and every clock, as of today at the property.

    ``by_rules`` tries other requirements than those the file is held to.
    """
    kept = gathering.kept(intake, [application.id])[application.id]
    return assess_kept(application, kept, on or moments.today(application, intake.now), by_rules)


def assess_kept(application: Application, kept: Kept, on: date, by_rules: RequirementSet | None = None) -> FileAssessment:
    """The same from what was fetched of the file before, as for many files at a time."""
    situation = situation_of(application)
    stated = {income.id: income.stated_monthly for income in situation.incomes}
    names = [person.name for person in situation.people]
    evidence = tuple(found for document in kept.papers for found in evidence_of(document, stated, names))
    first = application.event(EventKind.FIRST_FACIALLY_COMPLETE)
    requirements = (by_rules or rules.pinned(application)).requirements
    good_until = completeness.last_good_days(situation, evidence, requirements)
    noticed = kept.noticed or told_before_transfer(application)
    facts = facts_of(
        application, on, noticed_reasonable_date=noticed,
        papers=tuple(
            PaperDates(str(file.id), file.received_on, good_until.get(str(paper.id))) for paper in kept.papers for file in paper.files
        ),
        gap_asked_by=gap_asked_by(application, kept.open_requests),
    )
    # Before a notice fixes it, the reasonable date is what a notice of today would say.
    asked_by = noticed or reasonable_date(on, facts, good_until.values()).on
    assessment = completeness.assess(
        situation, evidence, requirements, on, first.on if first else None,
        [Waiver(row.requirement_key, row.source or None, str(row.by_id), row.on, row.reason) for row in kept.waivers],
        _clarifications(application, kept.open_requests), _signatures(kept.signatures, requirements), asked_by,
    )
    return FileAssessment(
        application, on, situation, evidence, {str(document.id): document for document in kept.papers}, assessment, facts,
        deadlines(facts, on), prohibited_now(facts, on),
    )


def requirement_rows(intake: Intake, account: Account, file: FileAssessment) -> list[RequirementRow]:
    """Every requirement with its papers as this account may see them; the statuses are the same for everyone."""
    shown = {document.id for document in finding.documents(intake, account, file.application)}
    requests = open_requests(intake, file.application)
    flags = open_help(intake, file.application)
    rows = []
    for item in file.assessment.items:
        source = source_of(item)
        papers = [file.documents[found] for found in dict.fromkeys((*item.received, *item.documents, *_rejected(file, item)))]
        about = (item.key, source)
        rows.append(RequirementRow(
            item, source, [paper for paper in papers if paper.id in shown], sum(paper.id not in shown for paper in papers),
            next((each for each in requests if (each.requirement_key, each.source) == about), None),
            next((each for each in flags if (each.requirement_key, each.source) == about), None),
        ))
    return rows


def mark_moments(intake: Intake, application: Application) -> None:
    """Record the moment that papers bring about: facially complete, for ever after (decisions 4)."""
    received, before = application.event(EventKind.APPLICATION_RECEIVED), application.event(EventKind.FIRST_FACIALLY_COMPLETE)
    if received is None or before is not None:
        return
    file = assess_application(intake, application)
    asked = _asked_for(intake, file)
    if not asked or unanswered(application) or not completeness.everything_arrived(asked, file.evidence):
        return
    came = [paper.received_on for paper in file.evidence]
    came += [item.settled_by.on for item in file.assessment.items if isinstance(item.settled_by, SignedHere)]
    moments.write_once(intake, application, EventKind.FIRST_FACIALLY_COMPLETE, max(came, default=file.today))


def note_answers(intake: Intake, application: Application) -> None:
    """Close the requests, and the "I don't have this", that a paper sent since has answered; a person still looks at it."""
    waiting: list[PaperRequest | HelpFlag] = [*open_requests(intake, application), *open_help(intake, application)]
    for asked in waiting:
        about = {(asked.requirement_key, asked.source), (asked.requirement_key, "")}
        came = select(Offer.id).join(Document, Document.id == Offer.document_id).where(
            Document.application_id == application.id, Document.removed_at.is_(None), Document.received_at > asked.at,
            tuple_(Offer.requirement_key, Offer.source).in_(about),
        )
        if intake.session.scalar(came.limit(1)) is None:
            continue
        if isinstance(asked, HelpFlag):
            asked.resolved_at = intake.now
            messages.stop_reminding(intake, asked)
        else:
            asked.answered_at = intake.now
    intake.session.flush()


def note_gap(intake: Intake, application: Application, document: Document | None = None) -> None:
    """Record that something is found missing after the file was facially complete; once until it is complete again."""
    if application.event(EventKind.FIRST_FACIALLY_COMPLETE) is None or open_gap(application) is not None:
        return
    today = moments.today(application, intake.now)
    moments.write(intake, application, EventKind.GAP_FOUND, today, document=str(document.id) if document else None)


def take_back_gap(intake: Intake, application: Application, document: Document) -> None:
    """The rejection that opened a gap was a mistake: say so beside it, and the gap never counts."""
    gap = open_gap(application)
    if gap is not None and gap.details.get("document") == str(document.id):
        moments.write(intake, application, EventKind.GAP_CURED, gap.on, undoes=str(gap.id))


def open_gap(application: Application) -> Event | None:
    """The gap found since the file was last complete, if there is one."""
    counted = real_moments(application.events)
    gaps = [event for event in counted if event.kind is EventKind.GAP_FOUND]
    closed = [event for event in counted if event.kind in (EventKind.COMPLETE, EventKind.GAP_CURED)]
    if not gaps or any(event.at >= gaps[-1].at for event in closed):
        return None
    return gaps[-1]


def gap_asked_by(application: Application, requests: Iterable[PaperRequest]) -> date | None:
    """The last of the days until which the homeowner may send what was found missing; None while no day was given for it."""
    gap = open_gap(application)
    return max((each.due_on for each in requests if gap is not None and each.at >= gap.at), default=None)


def papers_of(intake: Intake, application: Application) -> list[Document]:
    """The papers that are in the file now, with all that is known of them, in order of arrival: several joined files are one."""
    return list(gathering.kept(intake, [application.id])[application.id].papers)


def open_requests(intake: Intake, application: Application) -> list[PaperRequest]:
    """What specialists asked for that no paper has answered, oldest first."""
    rows = select(PaperRequest).where(PaperRequest.application_id == application.id, PaperRequest.answered_at.is_(None))
    return list(intake.session.scalars(rows.order_by(PaperRequest.at)))


def answered_requests(intake: Intake, application: Application) -> list[PaperRequest]:
    """What specialists asked for and papers have answered since, oldest first."""
    rows = select(PaperRequest).where(PaperRequest.application_id == application.id, PaperRequest.answered_at.is_not(None))
    return list(intake.session.scalars(rows.order_by(PaperRequest.at)))


def open_help(intake: Intake, application: Application) -> list[HelpFlag]:
    """What homeowners said they do not have, for a person to act on, oldest first."""
    rows = select(HelpFlag).where(HelpFlag.application_id == application.id, HelpFlag.resolved_at.is_(None))
    return list(intake.session.scalars(rows.order_by(HelpFlag.at)))


def _rejected(file: FileAssessment, item: Item) -> Iterable[str]:
    """Papers offered for this item that a person could not use: shown beside it, with the reason."""
    about = (item.key, source_of(item))
    return [
        name for name, document in file.documents.items()
        if document.review is not None and document.review.outcome is ReviewOutcome.REJECTED
        and any(offer in (about, (item.key, "")) for offer in document.offered_for)
    ]


def unanswered(application: Application) -> list[str]:
    """The topics that must be told before the list of papers is known: people, hardships, incomes."""
    told = {
        "people": bool(application.people),
        "hardships": bool(application.hardships),
        "incomes": bool(application.incomes) or application.answers.has_income is not None or not _asks_income(application),
    }
    return [topic for topic, known in told.items() if not known]


def _asks_income(application: Application) -> bool:
    return any(row.key.startswith("income.") for row in rules.pinned(application).requirements)


def _asked_for(intake: Intake, file: FileAssessment) -> list[Item]:
    """The items of the latest missing list that was sent, or all of them before any was."""
    latest = next((content for content in _letters(intake, file.application) if "missing" in content), None)
    if latest is None:
        return list(file.assessment.items)
    asked = {(entry["key"], entry["source"]) for entry in latest["missing"]}
    return [item for item in file.assessment.items if (item.key, source_of(item)) in asked]


def _clarifications(application: Application, requests: Iterable[PaperRequest]) -> list[Clarification]:
    return [
        Clarification(row.requirement_key, row.source or None, str(row.by_id), moments.today(application, row.at), row.reason.value)
        for row in requests
    ]


def _letters(intake: Intake, application: Application) -> list[dict[str, Any]]:
    """What the letters sent say, newest first; not their words, which are long and say the same."""
    rows = select(Notice.content).where(Notice.application_id == application.id, Notice.sent_at.is_not(None))
    return list(intake.session.scalars(rows.order_by(Notice.sent_at.desc())))


def _signatures(signatures: Iterable[Signature], requirements: Iterable[Requirement]) -> list[SignedHere]:
    """Signing here stands for every form that may be signed here (form 710, the FHA attestation)."""
    keys = sorted({row.key for row in requirements if row.signed_here})
    return [SignedHere(key, str(row.person_id), row.on) for row in signatures for key in keys]
