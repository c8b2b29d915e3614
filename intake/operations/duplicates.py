"""A second application after a complete one was looked at: when the law asks for no second review, and who decided that it applies."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from intake.errors import NotDuplicative, ReasonNeeded, Withdrawn
from intake.kinds import DeadlineState, EventKind
from intake.models import Application, Event, Loan
from intake.operations import desk, messages, moments
from intake.operations.assessment import assess_application
from intake.operations.context import Intake
from intake.operations.loan_facts import value_on
from intake.operations.staff import specialist

CITATION = "12 CFR 1024.41(i)"
OURS = frozenset({"acknowledgment", "complete_notice", "evaluation", "appeal_decision"})


@dataclass(frozen=True)
class EarlierReview:
    """The complete application of this loan that was decided before, and what makes another one duplicative or not.

    ``complied`` says that every clock of ours was met then; ``delinquent_since`` that the records never show the loan current
    since; ``same_servicer`` that it has not come to us since.
    """

    application: Application
    complete_on: date
    decided_on: date
    complied: bool
    delinquent_since: bool
    same_servicer: bool

    @property
    def makes_duplicative(self) -> bool:
        """Whether the law asks for no second review; nobody is forbidden to make one."""
        return self.complied and self.delinquent_since and self.same_servicer


def earlier_review(intake: Intake, application: Application) -> EarlierReview | None:
    """The latest decided application of the same loan before this one, if there is one."""
    reviews = [found for each in _before(intake, application) if (found := _review(intake, each)) is not None]
    return max(reviews, key=lambda each: each.decided_on, default=None)


def find_duplicative(intake: Intake, application: Application, why: str) -> Event:
    """Decide that the law asks for no second review of this application, and say why to the homeowner. Raises NotDuplicative."""
    specialist(intake)
    moments.lock(intake, application)
    if application.event(EventKind.WITHDRAWN) is not None:
        raise Withdrawn
    earlier = earlier_review(intake, application)
    if earlier is None or not earlier.makes_duplicative or application.event(EventKind.FOUND_DUPLICATIVE) is not None:
        raise NotDuplicative
    if not why.strip():
        raise ReasonNeeded
    event = moments.write(
        intake, application, EventKind.FOUND_DUPLICATIVE, moments.today(application, intake.now), why=why.strip(),
        earlier=earlier.application.reference, decided_on=earlier.decided_on.isoformat(),
    )
    messages.tell_with_helpers(intake, application)
    desk.refresh(intake, application)
    return event


def _before(intake: Intake, application: Application) -> list[Application]:
    received = application.event(EventKind.APPLICATION_RECEIVED)
    if application.loan_id is None or received is None:
        return []
    others = intake.session.scalars(
        select(Application).where(
            Application.loan_id == application.loan_id, Application.id != application.id, Application.joined_to_id.is_(None)
        )
    )
    return [each for each in others if (first := each.event(EventKind.APPLICATION_RECEIVED)) is not None and first.on <= received.on]


def _review(intake: Intake, application: Application) -> EarlierReview | None:
    complete, decided = application.latest(EventKind.COMPLETE), application.latest(EventKind.DECISION_SENT)
    if complete is None or decided is None or application.loan is None or decided.at < complete.at:
        return None
    file = assess_application(intake, application)
    missed = any(clock.key in OURS and clock.state is DeadlineState.MISSED for clock in file.deadlines)
    moved = file.facts.transferred_in_on
    return EarlierReview(
        application, complete.on, decided.on, not missed, _delinquent_since(application.loan, complete.on, file.today),
        moved is None or moved <= complete.on,
    )


def _delinquent_since(loan: Loan, since: date, today: date) -> bool:
    """Whether a payment due was unpaid on every day, as far as the records tell: where they once show none, it was current."""
    told = sorted({since, today, *(fact.as_of for fact in loan.facts if since < fact.as_of <= today)})
    unpaid = [value_on(loan, "oldest_unpaid_due_date", day) for day in told]
    return all(due and date.fromisoformat(due) < day for due, day in zip(unpaid, told, strict=True))
