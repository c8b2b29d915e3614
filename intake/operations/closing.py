"""Closing an application as incomplete, never in silence, and opening it again as soon as anything comes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from intake.audit import Action
from intake.business_days import add_business_days
from intake.completeness import Item
from intake.errors import CannotClose
from intake.kinds import EventKind, RequirementStatus
from intake.models import Application, Event, Notice
from intake.notices.kinds import CLOSED
from intake.operations import assessment, awaiting, desk, messages, moments, notices, short_term
from intake.operations.assessment import FileAssessment, source_of
from intake.operations.context import Intake
from intake.operations.staff import specialist

FEWEST_REMINDERS = 2
LETTER_WITHIN = 5
DILIGENCE, DATED, GAP, THEIRS = (
    "12 CFR 1024.41(b)(1)", "12 CFR 1024.41(b)(2)(ii)", "12 CFR 1024.41(c)(2)(iv)", "12 CFR 1024.41(c)(4)(i)",
)


class Lacking(StrEnum):
    """What keeps a file from being closed."""

    NOT_RUNNING = "not_running"
    NOTHING_MISSING = "nothing_missing"
    ARRIVED = "arrived"
    NO_DATE = "no_date"
    DATE_NOT_OVER = "date_not_over"
    NOT_NAMED = "not_named"
    REMINDERS = "reminders"
    REVIEW = "review"
    HELP = "help"
    THIRD_PARTY = "third_party"
    PLAN = "plan"


@dataclass(frozen=True)
class Lack:
    """One thing that is lacking, by which rule; ``on`` is the day that must be over, ``items`` what it is about."""

    what: Lacking
    citation: str
    on: date | None = None
    items: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Gate:
    """Where the file stands before it is closed: what is missing, by when it was asked for, the reminders sent, what is lacking."""

    missing: tuple[Item, ...]
    unanswered: tuple[str, ...]
    asked_by: date | None
    reminders: tuple[Notice, ...]
    lacking: tuple[Lack, ...]


def gate(intake: Intake, application: Application) -> Gate:
    """Whether the file may be closed today, and all that is lacking, if not."""
    file = assessment.assess_application(intake, application)
    reminders, asked_by = reminders_sent(intake, application), _asked_by(intake, file)
    return Gate(
        file.assessment.missing, tuple(assessment.unanswered(application)), asked_by, tuple(reminders),
        tuple(_lacking(intake, file, asked_by, reminders)),
    )


def close(intake: Intake, application: Application) -> Event:
    """Close the file for what did not come in time, and owe the letter that says so and how to go on. Raises CannotClose."""
    specialist(intake)
    moments.lock(intake, application)
    found = gate(intake, application)
    if found.lacking:
        raise CannotClose(", ".join(each.what for each in found.lacking))
    today = moments.today(application, intake.now)
    event = moments.write(
        intake, application, EventKind.CLOSED_INCOMPLETE, today, missing=[[item.key, source_of(item)] for item in found.missing],
        unanswered=list(found.unanswered), asked_by=found.asked_by.isoformat() if found.asked_by else "",
    )
    intake.record(
        Action.CLOSED_INCOMPLETE, application_id=application.id, subject=event.id, missing=len(found.missing),
        reminders=len(found.reminders),
    )
    # A reminder that waits in the mailroom would ask for what the letter beside it says was closed on.
    notices.drop_reminders(intake, application)
    notices.owe(intake, application, CLOSED, add_business_days(today, LETTER_WITHIN), intake.now)
    desk.refresh(intake, application)
    return event


def reopen(intake: Intake, application: Application, on: date | None = None) -> Event | None:
    """Go on with a closed file: something came, or a specialist opens it. None when it is not closed.

    A letter that says it was closed and has not gone yet does not go.
    """
    closed = application.closed
    if closed is None:
        return None
    event = moments.write(intake, application, EventKind.REOPENED, max(on or closed.on, closed.on))
    intake.record(Action.REOPENED, application_id=application.id, subject=event.id)
    for notice in notices.unsent(intake, application):
        if notice.kind == CLOSED:
            notices.drop(intake, notice)
    messages.tell_with_helpers(intake, application)
    desk.refresh(intake, application)
    return event


def reopen_by_hand(intake: Intake, application: Application) -> Event | None:
    """A specialist opens the file again, as when the homeowner calls."""
    specialist(intake)
    moments.lock(intake, application)
    return reopen(intake, application, moments.today(application, intake.now))


def reminders_sent(intake: Intake, application: Application) -> list[Notice]:
    """The reminders that count towards closing, oldest first: those of different days, since it was opened again or a gap was found."""
    begun = [event.at for event in (application.latest(EventKind.REOPENED), assessment.open_gap(application)) if event is not None]
    sent = [notice for notice in notices.reminders_sent(intake, application) if all(_is_after(notice, at) for at in begun)]
    return list({notice.sent_on: notice for notice in sent}.values())


def _is_after(notice: Notice, at: datetime) -> bool:
    # A letter on paper says what held when it was written, though it goes later.
    said_at = notice.composed_at or notice.sent_at
    return said_at is not None and said_at > at


def _asked_by(intake: Intake, file: FileAssessment) -> date | None:
    """The last day that the homeowner was given, by the acknowledgment or with a paper asked for since."""
    if assessment.open_gap(file.application) is not None:
        return file.facts.gap_asked_by
    asked = [each.due_on for each in assessment.open_requests(intake, file.application)]
    return max([*asked, file.facts.noticed_reasonable_date]) if file.facts.noticed_reasonable_date else None


def _lacking(intake: Intake, file: FileAssessment, asked_by: date | None, reminders: list[Notice]) -> Iterator[Lack]:
    application, gap = file.application, assessment.open_gap(file.application)
    if _is_over(application) or application.event(EventKind.APPLICATION_RECEIVED) is None:
        yield Lack(Lacking.NOT_RUNNING, DILIGENCE)
        return
    if application.event(EventKind.FIRST_FACIALLY_COMPLETE) is not None and gap is None:
        yield Lack(Lacking.ARRIVED, GAP)
        return
    if not file.assessment.missing and not assessment.unanswered(application):
        yield Lack(Lacking.NOTHING_MISSING, DILIGENCE)
    if asked_by is None:
        yield Lack(Lacking.NO_DATE, GAP if gap else DATED)
    elif file.today <= asked_by:
        yield Lack(Lacking.DATE_NOT_OVER, GAP if gap else DATED, asked_by)
    if unnamed := _unnamed(intake, file):
        yield Lack(Lacking.NOT_NAMED, DATED, items=unnamed)
    if len(reminders) < FEWEST_REMINDERS:
        yield Lack(Lacking.REMINDERS, DILIGENCE)
    yield from _not_theirs(intake, file)


def _not_theirs(intake: Intake, file: FileAssessment) -> Iterator[Lack]:
    """What waits for us or for somebody else: nobody is closed on for that."""
    application = file.application
    unseen = any(document.review is None for document in file.documents.values())
    waiting = _of(file, RequirementStatus.AWAITING_REVIEW)
    if unseen or waiting:
        yield Lack(Lacking.REVIEW, DILIGENCE, items=waiting)
    if assessment.open_help(intake, application):
        yield Lack(Lacking.HELP, DILIGENCE)
    others = _of(file, RequirementStatus.NOT_IN_BORROWERS_CONTROL)
    if others or awaiting.still_awaited(intake, application):
        yield Lack(Lacking.THIRD_PARTY, THEIRS, items=others)
    if short_term.running(application) is not None:
        yield Lack(Lacking.PLAN, "12 CFR 1024.41(c)(2)(iii)")


def _is_over(application: Application) -> bool:
    """Whether it has ended otherwise, or was decided, or is closed already."""
    ended = application.event(EventKind.WITHDRAWN) or application.event(EventKind.DECISION_SENT) or application.closed
    return ended is not None or application.joined_to_id is not None


def _of(file: FileAssessment, status: RequirementStatus) -> tuple[Item, ...]:
    return tuple(item for item in file.assessment.items if item.status is status)


def _unnamed(intake: Intake, file: FileAssessment) -> tuple[Item, ...]:
    """What is missing and stood in no letter and no request: nobody is closed on for what they were not asked for."""
    named = {
        (entry["key"], entry["source"]) for notice in notices.sent(intake, file.application) for entry in notice.content.get("missing", ())
    }
    named |= {(each.requirement_key, each.source) for each in assessment.open_requests(intake, file.application)}
    return tuple(item for item in file.assessment.missing if (item.key, source_of(item)) not in named)
