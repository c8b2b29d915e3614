"""The whole picture of one file: requirements, papers, answers, people, clocks, letters, incidents and history."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from flask_babel import gettext as _
from sqlalchemy import select

from intake.deadlines import Deadline
from intake.kinds import EventKind
from intake.models import Account, Application, Delivery, HelpFlag, Incident, Notice, NoticeCopy, PaperRequest
from intake.operations import completion, copies, deciding, delivery, finding, matching, notices
from intake.operations.asking_facts import asked_by
from intake.operations.assessment import FileAssessment, open_help, open_requests, requirement_rows
from intake.operations.context import Intake
from portal.specialist import countdown, history, told
from portal.specialist.countdown import DueDate
from portal.specialist.history import History
from portal.specialist.paper_lists import PaperLink, RequirementGroup, groups, link, paper_name
from portal.specialist.wording import ACTS, CLOCK_STATES, CLOCKS, INCIDENTS, NOTICES, spoken
from portal.words import label, sentence


@dataclass(frozen=True)
class ClockLine:
    """One clock with its authority; ``because`` says what fixed a date that follows from several."""

    words: str
    citation: str
    starts_on: date | None
    due: DueDate | None
    state: str
    projected: bool
    paper: str
    because: str


@dataclass(frozen=True)
class ProhibitionLine:
    """What may not happen to this file now."""

    words: str
    until: date | None
    citation: str


@dataclass(frozen=True)
class CopyLine:
    """A counselor's copy of a letter, and when they opened it."""

    name: str
    opened_at: datetime | None


@dataclass(frozen=True)
class NoticeLine:
    """One letter, owed or sent; ``planned`` where its hour has not come."""

    id: uuid.UUID
    words: str
    language: str
    waits: str
    due_on: date
    sent_at: datetime | None
    opened_at: datetime | None
    planned: bool
    copies: list[CopyLine]


@dataclass(frozen=True)
class AskedLine:
    """A paper asked for, or an "I don't have this", that is still open."""

    title: str
    words: str
    note: str
    due_on: date | None
    key: str
    source: str


@dataclass(frozen=True)
class IncidentLine:
    """Something that went wrong with somebody's papers."""

    words: str
    note: str
    at: datetime
    by: str
    from_here: bool


@dataclass(frozen=True)
class CasePage:
    """Everything the case page shows below the strip."""

    requirements: list[RequirementGroup]
    papers: list[PaperLink]
    asked: list[AskedLine]
    sections: list[told.Section]
    hardships: list[str]
    people: list[told.PersonLine]
    incomes: told.Incomes
    clocks: list[ClockLine]
    prohibited: list[ProhibitionLine]
    notices: list[NoticeLine]
    incidents: list[IncidentLine]
    others: list[Application]
    history: History
    first_to_review: uuid.UUID | None
    to_decide: str
    decided: bool
    may_remind: bool


def build(
    intake: Intake, viewer: Account, application: Application, file: FileAssessment, *, everything: bool = False
) -> CasePage:
    """The case as of now; ``everything`` shows the history to its beginning."""
    rows = requirement_rows(intake, viewer, file)
    grouped = groups(application, rows)
    return CasePage(
        grouped, [link(document) for document in file.documents.values()], _asked(intake, application, grouped),
        told.sections(application), told.hardships(application), told.people(viewer, application), told.incomes(application, file),
        [line for line in _clocks(file) if line.due or line.starts_on],
        [ProhibitionLine(spoken(ACTS, each.act.value), each.until, each.citation) for each in file.prohibited],
        _notices(intake, application),
        [_incident(intake, application, each) for each in finding.incidents(intake, application)],
        matching.same_loan(intake, application), history.build(intake, application, everything=everything),
        next((document.id for document in file.documents.values() if document.review is None), None),
        _to_decide(intake, application), deciding.latest_sent(intake, application) is not None,
        asked_by(intake, file) is not None,
    )


def _to_decide(intake: Intake, application: Application) -> str:
    """What there is to decide now: the application, an appeal, or nothing."""
    if application.event(EventKind.WITHDRAWN) is not None:
        return ""
    if deciding.appeal_waits(intake, application):
        return _("Decide the appeal")
    return _("Decide") if completion.is_complete(application) and deciding.to_decide(intake, application) else ""


def _clocks(file: FileAssessment) -> list[ClockLine]:
    files = {str(each.id): each for paper in file.documents.values() for each in paper.files}
    return [
        ClockLine(
            spoken(CLOCKS, clock.key), clock.citation, clock.starts_on, countdown.clock_due(clock, file.today),
            _("Not recorded here") if countdown.unknown(clock) else str(CLOCK_STATES[clock.state]), clock.projected,
            paper_name(files[clock.subject]) if clock.subject in files else "", _because(clock),
        )
        for clock in file.deadlines
    ]


def _because(clock: Deadline) -> str:
    if not clock.because or not clock.passed_over:
        return sentence(clock.because) if clock.because else ""
    nearer = _("Nearer, but under 7 days after the notice: %(why)s.", why=sentence(clock.passed_over))
    return f"{sentence(clock.because)}. {nearer}"


def _asked(intake: Intake, application: Application, grouped: list[RequirementGroup]) -> list[AskedLine]:
    titles = {(group.key, group.source): group.title for group in grouped}
    return [
        *(_request(each, titles) for each in open_requests(intake, application)),
        *(_help(each, titles) for each in open_help(intake, application)),
    ]


def _request(request: PaperRequest, titles: dict[tuple[str, str], str]) -> AskedLine:
    key, source = request.requirement_key, request.source
    return AskedLine(titles.get((key, source), key), label(request.reason), request.note, request.due_on, key, source)


def _help(flag: HelpFlag, titles: dict[tuple[str, str], str]) -> AskedLine:
    key, source = flag.requirement_key, flag.source
    return AskedLine(titles.get((key, source), key), label(flag.choice), flag.note, flag.remind_on, key, source)


def _notices(intake: Intake, application: Application) -> list[NoticeLine]:
    """What is owed, then what went, newest first, with its way to each borrower and who got a copy."""
    letters = [*notices.unsent(intake, application), *notices.sent(intake, application)]
    copied, ways = copies.of_notices(intake, letters), delivery.of_application(intake, application)
    return [_notice(each, each.send_after > intake.now, ways.get(each.id, []), copied.get(str(each.id), [])) for each in letters]


def _notice(notice: Notice, planned: bool, ways: list[Delivery], copied: list[tuple[NoticeCopy, Account]]) -> NoticeLine:
    """A letter; ``waits`` where somebody has still to do something so that a borrower gets it."""
    open_way = next((way for way in ways if way.open), None)
    waits = "" if open_way is None else _("did not arrive") if open_way.failed_at else _("in the mailroom")
    return NoticeLine(
        notice.id, spoken(NOTICES, notice.kind), notice.language, waits, notice.due_on, notice.sent_at, notice.opened_at, planned,
        [CopyLine(account.name, copy.opened_at) for copy, account in copied],
    )


def _incident(intake: Intake, application: Application, incident: Incident) -> IncidentLine:
    by = intake.session.scalar(select(Account.name).where(Account.id == incident.by_id)) or ""
    return IncidentLine(
        spoken(INCIDENTS, incident.kind), incident.description, incident.at, by, incident.application_id == application.id
    )
