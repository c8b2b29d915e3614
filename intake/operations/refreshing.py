"""Asking for newer papers though those on file were fresh when the file became facially complete: a decision with its reason."""

from datetime import date

from intake.audit import Action
from intake.errors import NotFaciallyComplete, ReasonNeeded, UnknownRequirement
from intake.kinds import EventKind, RejectionReason
from intake.models import Application, PaperRequest
from intake.operations import assessment, requests
from intake.operations.context import Intake

CITATION = "12 CFR 1024.41(b)(1), (c)(2)(iv)"


def ask(intake: Intake, application: Application, key: str, source: str, why: str, due_on: date | None = None) -> PaperRequest:
    """Decide that newer papers are needed; the homeowner reads why, in the words of whoever decided it.

    Raises NotFaciallyComplete before anything is frozen, ReasonNeeded without words.
    """
    if application.event(EventKind.FIRST_FACIALLY_COMPLETE) is None:
        raise NotFaciallyComplete
    if not why.strip():
        raise ReasonNeeded
    item = assessment.assess_application(intake, application).item(key, source)
    if item is None or not item.received:
        raise UnknownRequirement(key)
    request = requests.ask_for_paper(intake, application, key, source, RejectionReason.NEWER_NEEDED, why.strip(), due_on)
    intake.record(Action.REFRESH_ASKED, application_id=application.id, subject=request.id, requirement=key)
    return request
