"""The moments from which legal clocks run: dated where the property is, written once, never rewritten."""

from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import select

from intake.audit import Action
from intake.errors import FutureDate
from intake.kinds import EventKind
from intake.models import Application, Event
from intake.operations.context import Intake
from intake.places import local_date, zones


def place(application: Application) -> tuple[str | None, str | None]:
    """The State and ZIP of the property, as far as they are known: the loan's, else the homeowner's word."""
    if application.loan is not None:
        return application.loan.state, application.loan.zip
    answers = application.answers
    return application.state or answers.property_state, answers.property_zip or application.claimed_zip or None


def today(application: Application, now: datetime) -> date:
    """The calendar date at the property."""
    return local_date(now, *place(application))


def local_moment(application: Application, on: date, at: time) -> datetime:
    """The moment at which it is this time of this day at the property; the earliest where its zone is not sure."""
    return min(datetime.combine(on, at, zone).astimezone(UTC) for zone in zones(*place(application)))


def refuse_future(intake: Intake, application: Application, on: date) -> None:
    """A fact cannot be dated after today."""
    if on > today(application, intake.now):
        raise FutureDate(on.isoformat())


def write(intake: Intake, application: Application, kind: EventKind, on: date, **details: Any) -> Event:
    """Record that something happened on a day."""
    event = Event(kind=kind, on=on, at=intake.now, by_id=intake.actor.account_id, details=details)
    application.events.append(event)
    intake.session.flush()
    intake.record(Action.MOMENT_RECORDED, application_id=application.id, subject=event.id, kind=kind.value, on=on.isoformat())
    return event


def lock(intake: Intake, application: Application) -> None:
    """Hold the application until the transaction ends, so that what is worked out next is not overtaken by another change."""
    intake.session.execute(select(Application.id).where(Application.id == application.id).with_for_update(key_share=True))


def write_once(intake: Intake, application: Application, kind: EventKind, on: date, **details: Any) -> Event | None:
    """Record a moment that happens once in an application's life; None when it had been recorded before.

    The application's row is locked first, so that two simultaneous firsts do not both try.
    """
    if application.event(kind) is not None:
        return None
    session = intake.session
    lock(intake, application)
    if session.scalar(select(Event.id).where(Event.application_id == application.id, Event.kind == kind)) is not None:
        session.refresh(application, ["events"])
        return None
    return write(intake, application, kind, on, **details)
