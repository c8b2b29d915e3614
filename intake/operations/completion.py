"""The gate before a specialist says "complete": what is still open, as of which day, and which clocks that day has started."""

from dataclasses import dataclass, replace
from datetime import date

from intake.audit import Action
from intake.business_days import add_business_days
from intake.completeness import NEEDS_NO_PAPER, Item, SignedHere
from intake.deadlines import Deadline, deadlines
from intake.deadlines import Event as Moment
from intake.errors import AlreadyComplete, Unresolved, Withdrawn
from intake.kinds import DeadlineState, EventKind, Outcome, ReviewOutcome
from intake.models import Application, Document, Event, PaperRequest
from intake.operations import assessment, desk, late_reviews, moments, notices, third_parties
from intake.operations.assessment import FileAssessment
from intake.operations.context import Intake
from intake.operations.staff import specialist

STARTED_BY_COMPLETION = ("complete_notice", "evaluation")


@dataclass(frozen=True)
class Gate:
    """What a specialist must see before confirming: ``complete_on`` is the day the last required paper came (decisions 4).

    ``clocks`` are those that day starts; those in ``late`` will already have been missed.
    """

    unresolved: tuple[Item, ...]
    unanswered: tuple[str, ...]
    complete_on: date
    clocks: tuple[Deadline, ...]
    late: tuple[Deadline, ...]

    @property
    def clear(self) -> bool:
        """Whether nothing is open."""
        return not self.unresolved and not self.unanswered


def gate(intake: Intake, application: Application) -> Gate:
    """Where the file stands before the button is pressed."""
    file = assessment.assess_application(intake, application)
    gap = assessment.open_gap(application)
    on = max([complete_on(intake, file), *([gap.on] if gap else [])])
    clocks = _clocks_from(file, on)
    return Gate(
        tuple(item for item in file.assessment.items if item.status not in NEEDS_NO_PAPER),
        tuple(assessment.unanswered(application)), on, clocks,
        tuple(clock for clock in clocks if clock.state is DeadlineState.MISSED),
    )


def mark_complete(intake: Intake, application: Application, override_reason: str = "") -> Event:
    """Confirm that the file is complete as of the day its last required paper came, and owe the notice of it.

    Open items need ``override_reason``, which stays in the history.
    """
    specialist(intake)
    if application.event(EventKind.WITHDRAWN) is not None:
        raise Withdrawn
    if is_complete(application):
        raise AlreadyComplete
    found = gate(intake, application)
    if not found.clear and not override_reason.strip():
        raise Unresolved
    file = assessment.assess_application(intake, application)
    stale_on = late_reviews.first_stale(file, file.today)
    event = moments.write(
        intake, application, EventKind.COMPLETE, found.complete_on, override_reason=override_reason.strip(),
        unresolved=[item.key for item in found.unresolved], **({"stale_on": stale_on.isoformat()} if stale_on else {}),
    )
    moments.write_once(intake, application, EventKind.FIRST_FACIALLY_COMPLETE, found.complete_on)
    intake.record(
        Action.MARKED_COMPLETE, application_id=application.id, subject=event.id, on=found.complete_on.isoformat(),
        overridden=bool(override_reason.strip()), unresolved=len(found.unresolved),
    )
    # Owed even where the acknowledgment may excuse it: a second letter does no harm, a letter that did not go does.
    due_on = add_business_days(found.complete_on, notices.COMPLETE_NOTICE_WITHIN)
    notices.owe(intake, application, notices.COMPLETE, due_on, intake.now)
    notices.drop_reminders(intake, application)
    third_parties.owe_delay(intake, application)
    desk.refresh(intake, application)
    return event


def is_complete(application: Application) -> bool:
    """Whether a person confirmed it and no gap found since is still open."""
    return application.latest(EventKind.COMPLETE) is not None and assessment.open_gap(application) is None


def complete_on(intake: Intake, file: FileAssessment) -> date:
    """The day the last required paper, or signature on the site, came; the day of receipt when none was required."""
    received = file.application.event(EventKind.APPLICATION_RECEIVED)
    days = [day for item in file.assessment.items if (day := _met_on(file, item)) is not None]
    days += [
        day for request in assessment.answered_requests(intake, file.application)
        if (day := _answered_on(file, request)) is not None
    ]
    return max([*days, *([received.on] if received else [])], default=file.today)


def _met_on(file: FileAssessment, item: Item) -> date | None:
    """When an item had as many papers as it needs; a later copy does not move the day."""
    if isinstance(item.settled_by, SignedHere):
        return item.settled_by.on
    if item.chosen is None:
        return None
    accepted = _accepted(file, item)
    needed = sum(part.count for part in item.alternatives[item.chosen].parts)
    counted = accepted if len(accepted) >= needed else [file.documents[name] for name in item.documents]
    came = sorted(document.arrived_on for document in counted)
    return came[min(needed, len(came)) - 1] if came else None


def _answered_on(file: FileAssessment, request: PaperRequest) -> date | None:
    """When the first good paper came that a specialist had asked for anew."""
    item = file.item(request.requirement_key, request.source)
    came = [each.arrived_on for each in _accepted(file, item) if each.arrived_at > request.at] if item else []
    return min(came, default=None)


def _accepted(file: FileAssessment, item: Item) -> list[Document]:
    """The papers for an item that a person has accepted and that are not too old."""
    stale = {finding.document_id for finding in item.findings if finding.check == "age" and finding.outcome is Outcome.FAIL}
    sent = [file.documents[name] for name in item.received if name not in stale]
    return [each for each in sent if each.review is not None and each.review.outcome is ReviewOutcome.ACCEPTED]


def _clocks_from(file: FileAssessment, on: date) -> tuple[Deadline, ...]:
    completed = replace(file.facts, events=(*file.facts.events, Moment(EventKind.COMPLETE, on)))
    return tuple(
        clock for clock in deadlines(completed, file.today)
        if clock.key in STARTED_BY_COMPLETION and clock.starts_on == on
    )
