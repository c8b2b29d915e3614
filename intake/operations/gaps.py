"""What is found missing after everything seemed to have come: said at once, with time to send it, and protected meanwhile."""

from datetime import date

from intake.errors import NotFaciallyComplete, NothingChanges, ReasonNeeded, Withdrawn
from intake.kinds import EventKind, RejectionReason
from intake.models import Application, Event, PaperRequest
from intake.operations import assessment, completion, desk, messages, moments, requests
from intake.operations.context import Intake
from intake.operations.staff import specialist

CITATION = "12 CFR 1024.41(c)(2)(iv)"


def find(
    intake: Intake, application: Application, key: str, source: str, reason: RejectionReason, note: str, due_on: date | None = None
) -> PaperRequest:
    """Say that something more is needed, and by when; until then the file counts as complete against foreclosure.

    Raises NotFaciallyComplete, and what ``requests.ask_for_paper`` raises.
    """
    if application.event(EventKind.WITHDRAWN) is not None:
        raise Withdrawn
    if application.event(EventKind.FIRST_FACIALLY_COMPLETE) is None:
        raise NotFaciallyComplete
    return requests.ask_for_paper(intake, application, key, source, reason, note, due_on)


def cure(intake: Intake, application: Application) -> Event:
    """What was missing has come: complete as of the day it came for the 30 days, as of the first day for all else.

    Raises NothingChanges where no gap is open, Unresolved while something is.
    """
    if assessment.open_gap(application) is None:
        raise NothingChanges
    return completion.mark_complete(intake, application)


def take_back(intake: Intake, application: Application, why: str) -> Event:
    """Nothing was missing after all: what was asked for is asked no more, and the gap never counts."""
    specialist(intake)
    moments.lock(intake, application)
    gap = assessment.open_gap(application)
    if gap is None:
        raise NothingChanges
    if not why.strip():
        raise ReasonNeeded
    for request in assessment.open_requests(intake, application):
        if request.at >= gap.at:
            request.answered_at = intake.now
    event = moments.write(intake, application, EventKind.GAP_CURED, gap.on, undoes=str(gap.id), why=why.strip())
    messages.tell_with_helpers(intake, application)
    desk.refresh(intake, application)
    return event
