"""Files looked at so late that papers would have gone stale: counted against us, never against the homeowner."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, exists, select

from intake.kinds import EventKind
from intake.models import Application, Event
from intake.operations import moments
from intake.operations.assessment import FileAssessment, assess_application
from intake.operations.context import Intake


@dataclass(frozen=True)
class LateReview:
    """One file: when everything had come, the first last good day that passed, and when we confirmed it (None: not yet)."""

    application: Application
    arrived_on: date
    stale_on: date
    confirmed_on: date | None
    days: int


def first_stale(file: FileAssessment, by: date) -> date | None:
    """The first day on which a paper, fresh when everything had come, would have been too old, if that was before ``by``."""
    arrived = file.application.event(EventKind.FIRST_FACIALLY_COMPLETE)
    days = [paper.last_good_day for paper in file.facts.papers if paper.last_good_day is not None]
    return min((day for day in days if arrived is not None and arrived.on <= day < by), default=None)


def found(intake: Intake, since: datetime | None) -> list[LateReview]:
    """The files confirmed since a moment after papers went stale, and those that still wait; the longest wait first."""
    late = [*_confirmed(intake, since), *_waiting(intake)]
    return sorted(late, key=lambda each: -each.days)


def _confirmed(intake: Intake, since: datetime | None) -> Iterator[LateReview]:
    """What was noted when a specialist confirmed the file (``completion.mark_complete``)."""
    rows = select(Event).where(Event.kind == EventKind.COMPLETE, *([Event.at >= since] if since else []))
    for event in intake.session.scalars(rows):
        if stale := event.details.get("stale_on"):
            application = intake.session.get_one(Application, event.application_id)
            yield _review(intake, application, date.fromisoformat(stale), moments.today(application, event.at))


def _waiting(intake: Intake) -> Iterator[LateReview]:
    """Everything has come and nobody has confirmed it."""
    def has(kind: EventKind) -> ColumnElement[bool]:
        return exists().where(Event.application_id == Application.id, Event.kind == kind)

    rows = select(Application).where(
        Application.joined_to_id.is_(None), has(EventKind.FIRST_FACIALLY_COMPLETE), ~has(EventKind.COMPLETE), ~has(EventKind.WITHDRAWN)
    )
    for application in intake.session.scalars(rows):
        file = assess_application(intake, application)
        if (stale := first_stale(file, file.today)) is not None:
            yield _review(intake, application, stale, None)


def _review(intake: Intake, application: Application, stale_on: date, confirmed_on: date | None) -> LateReview:
    arrived = application.event(EventKind.FIRST_FACIALLY_COMPLETE)
    until = confirmed_on or moments.today(application, intake.now)
    return LateReview(application, arrived.on if arrived else stale_on, stale_on, confirmed_on, (until - stale_on).days)
