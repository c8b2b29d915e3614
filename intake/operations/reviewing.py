"""A specialist's verdict on a paper: accepted, or rejected for a reason the homeowner reads; and taken back."""

from intake.audit import Action
from intake.errors import AlreadyRemoved, NotFound, ReasonNeeded
from intake.kinds import DocumentKind, RejectionReason, ReviewOutcome
from intake.models import Application, Document, Person, Review
from intake.operations import assessment, clarifying, desk, freshness, messages, moments
from intake.operations.context import Intake
from intake.operations.staff import specialist


def accept(intake: Intake, document: Document, note: str = "") -> Review:
    """The paper is good for what it was sent for."""
    review, application = _decide(intake, document, ReviewOutcome.ACCEPTED, None, note)
    intake.record(Action.DOCUMENT_ACCEPTED, application_id=application.id, subject=document.id)
    _follow(intake, application)
    return review


def reject(intake: Intake, document: Document, reason: RejectionReason, note: str = "") -> Review:
    """The paper cannot be used. The homeowner is told why in plain words, by letter; "other" needs the words themselves."""
    if reason is RejectionReason.OTHER and not note.strip():
        raise ReasonNeeded
    if reason is RejectionReason.TOO_OLD:
        freshness.refuse_frozen(intake, document)
    review, application = _decide(intake, document, ReviewOutcome.REJECTED, reason, note)
    intake.record(Action.DOCUMENT_REJECTED, application_id=application.id, subject=document.id, reason=reason.value)
    if reason is RejectionReason.DUPLICATE:
        messages.tell_homeowners(intake, application)
    else:
        assessment.note_gap(intake, application, document)
        clarifying.owe_clarification(intake, application)
    _follow(intake, application)
    return review


def identify(intake: Intake, document: Document, kind: DocumentKind | None, person: Person | None) -> None:
    """A specialist's word on what a paper is and whose; a kind of None leaves it to the machine."""
    specialist(intake)
    if document.removed_at is not None:
        raise AlreadyRemoved
    application = intake.session.get_one(Application, document.application_id)
    if person is not None and person.application_id != application.id:
        raise NotFound
    document.kind, document.person_id = kind, person.id if person else None
    intake.session.flush()
    intake.record(
        Action.DOCUMENT_IDENTIFIED, application_id=application.id, subject=document.id, kind=kind.value if kind else "",
    )
    _follow(intake, application)


def undo(intake: Intake, document: Document) -> Review:
    """Take the standing verdict back: the paper waits for review again. Both verdicts stay in the history."""
    if document.review is None:
        raise NotFound
    review, application = _decide(intake, document, ReviewOutcome.NONE, None, "")
    intake.record(Action.REVIEW_UNDONE, application_id=application.id, subject=document.id)
    _follow(intake, application)
    return review


def _decide(
    intake: Intake, document: Document, outcome: ReviewOutcome, reason: RejectionReason | None, note: str
) -> tuple[Review, Application]:
    by = specialist(intake)
    if document.removed_at is not None:
        raise AlreadyRemoved
    application = intake.session.get_one(Application, document.application_id)
    moments.lock(intake, application)
    if outcome is not ReviewOutcome.REJECTED:
        assessment.take_back_gap(intake, application, document)
    review = Review(outcome=outcome, reason=reason, note=note, by_id=by, at=intake.now)
    document.reviews.append(review)
    intake.session.flush()
    return review, application


def _follow(intake: Intake, application: Application) -> None:
    assessment.mark_moments(intake, application)
    desk.refresh(intake, application)
