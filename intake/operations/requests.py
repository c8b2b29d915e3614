"""Asking for papers, answering "I don't have this", and waiving what need not be shown."""

from datetime import date, timedelta

from intake.audit import Action
from intake.completeness import Item
from intake.errors import AlreadyAsked, AlreadyOnFile, ReasonNeeded, StillFresh, TooSoon, UnknownRequirement
from intake.kinds import HelpChoice, RejectionReason, RequirementStatus
from intake.models import Application, Document, HelpFlag, PaperRequest, Waiver
from intake.operations import assessment, clarifying, closing, desk, freshness, messages
from intake.operations.assessment import FileAssessment
from intake.operations.context import Intake
from intake.operations.staff import specialist

DAYS_TO_ANSWER = 14
FEWEST_DAYS = 7
ON_FILE = (RequirementStatus.SATISFIED, RequirementStatus.WAIVED, RequirementStatus.AWAITING_REVIEW)


def ask_for_paper(
    intake: Intake,
    application: Application,
    requirement_key: str,
    source: str,
    reason: RejectionReason | None = None,
    note: str = "",
    due_on: date | None = None,
    document: Document | None = None,
) -> PaperRequest:
    """Ask for a paper, and owe the letter that does; the reason is printed to the homeowner.

    Nobody is asked twice for something on file and still good, unless with a reason (and "other" needs the words).
    """
    by = specialist(intake)
    file = assessment.assess_application(intake, application)
    item = _item(file, requirement_key, source)
    if item.status in ON_FILE and reason is None:
        raise AlreadyOnFile
    if reason is RejectionReason.TOO_OLD and freshness.is_frozen(file, item):
        raise StillFresh
    if reason is RejectionReason.OTHER and not note.strip():
        raise ReasonNeeded
    if _open_request(intake, application, requirement_key, source) is not None:
        raise AlreadyAsked
    due_on = _due_on(file, due_on)
    # The gap before what is asked for it, so that its day is one of those given since the gap.
    assessment.note_gap(intake, application)
    request = PaperRequest(
        application_id=application.id, requirement_key=requirement_key, source=source, document_id=document.id if document else None,
        reason=reason or RejectionReason.OTHER, note=note, due_on=due_on, by_id=by, at=intake.now,
    )
    intake.session.add(request)
    intake.session.flush()
    intake.record(
        Action.PAPER_REQUESTED, application_id=application.id, subject=request.id, requirement=requirement_key,
        reason=request.reason.value,
    )
    clarifying.owe_clarification(intake, application)
    desk.refresh(intake, application)
    return request


def help(
    intake: Intake,
    application: Application,
    requirement_key: str,
    source: str,
    choice: HelpChoice,
    note: str = "",
    remind_on: date | None = None,
) -> HelpFlag:
    """Keep a homeowner's "I don't have this"; a newer word on the same requirement takes the older one's place."""
    _item(assessment.assess_application(intake, application), requirement_key, source)
    closing.reopen(intake, application)
    for flag in assessment.open_help(intake, application):
        if (flag.requirement_key, flag.source) == (requirement_key, source):
            _resolve(intake, flag)
    asked = HelpFlag(
        application_id=application.id, requirement_key=requirement_key, source=source, choice=choice, note=note,
        remind_on=remind_on, by_id=intake.actor.account_id, at=intake.now,
    )
    intake.session.add(asked)
    intake.session.flush()
    intake.record(
        Action.HELP_ASKED, application_id=application.id, subject=asked.id, requirement=requirement_key, choice=choice.value
    )
    if remind_on is not None:
        messages.remind(intake, application, asked, remind_on)
    desk.refresh(intake, application)
    return asked


def resolve_help(intake: Intake, flag: HelpFlag) -> None:
    """A person has dealt with an "I don't have this"."""
    specialist(intake)
    _resolve(intake, flag)
    application = intake.session.get_one(Application, flag.application_id)
    messages.tell_homeowners(intake, application)
    desk.refresh(intake, application)


def waive(intake: Intake, application: Application, requirement_key: str, source: str, reason: str) -> Waiver:
    """Decide that a requirement need not be met, and say why."""
    by = specialist(intake)
    if not reason.strip():
        raise ReasonNeeded
    file = assessment.assess_application(intake, application)
    _item(file, requirement_key, source)
    waiver = Waiver(
        application_id=application.id, requirement_key=requirement_key, source=source, reason=reason.strip(), by_id=by,
        at=intake.now, on=file.today,
    )
    intake.session.add(waiver)
    request = _open_request(intake, application, requirement_key, source)
    if request is not None:
        request.answered_at = intake.now
    intake.session.flush()
    intake.record(Action.REQUIREMENT_WAIVED, application_id=application.id, subject=waiver.id, requirement=requirement_key)
    messages.tell_homeowners(intake, application)
    assessment.mark_moments(intake, application)
    desk.refresh(intake, application)
    return waiver


def _item(file: FileAssessment, key: str, source: str) -> Item:
    item = file.item(key, source)
    if item is None:
        raise UnknownRequirement(key)
    return item


def _open_request(intake: Intake, application: Application, key: str, source: str) -> PaperRequest | None:
    requests = assessment.open_requests(intake, application)
    return next((each for each in requests if (each.requirement_key, each.source) == (key, source)), None)


def _due_on(file: FileAssessment, due_on: date | None) -> date:
    if due_on is not None and due_on < file.today + timedelta(days=FEWEST_DAYS):
        raise TooSoon(due_on.isoformat())
    return due_on or file.today + timedelta(days=DAYS_TO_ANSWER)


def _resolve(intake: Intake, flag: HelpFlag) -> None:
    flag.resolved_at = intake.now
    flag.resolved_by_id = intake.actor.account_id
    messages.stop_reminding(intake, flag)
    intake.record(Action.HELP_RESOLVED, application_id=flag.application_id, subject=flag.id, choice=flag.choice.value)
