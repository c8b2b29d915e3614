"""A loan that came from another servicer while help was being asked for: its clocks go on, nothing is asked twice (1024.41(k))."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from intake.deadlines import Consequences, Facts, consequences
from intake.deadlines import Event as Moment
from intake.errors import NoLoan, NothingChanges, UnknownAnswer, Withdrawn
from intake.kinds import EventKind
from intake.models import Application, Event
from intake.operations import desk, moments
from intake.operations.assessment import FileAssessment, assess_application
from intake.operations.context import Intake
from intake.operations.foreclosure import keep_fact
from intake.operations.loan_facts import transfer_of, value_on
from intake.operations.staff import specialist

TRANSFERRED_IN = "transferred_in_on"


@dataclass(frozen=True)
class Transfer:
    """The day of the transfer, and what the servicer before us had received, sent and disclosed by then."""

    moved_on: date
    received_on: date | None = None
    acknowledged_on: date | None = None
    reasonable_date: date | None = None
    complete_on: date | None = None

    @property
    def in_order(self) -> bool:
        """Whether each thing follows what it must follow, and all of it was done before the transfer."""
        told = [day for day in (self.received_on, self.acknowledged_on, self.complete_on) if day is not None]
        received_first = all(day >= self.received_on for day in told) if self.received_on else not told
        return received_first and all(day <= self.moved_on for day in told) and (
            self.reasonable_date is None or self.acknowledged_on is not None
        )


def foresee(intake: Intake, application: Application, transfer: Transfer) -> tuple[FileAssessment, Consequences]:
    """The file as it stands, and which clocks the transfer would move; nothing is kept."""
    _refuse(intake, application, transfer)
    file = assess_application(intake, application)
    return file, consequences(file.facts, _with(file.facts, transfer), file.today)


def enter(intake: Intake, application: Application, transfer: Transfer) -> Event:
    """Keep when the loan came to us and what had happened before.

    Complete for the servicer before us is facially complete for us as of that day, whatever we still find missing.
    """
    specialist(intake)
    moments.lock(intake, application)
    _refuse(intake, application, transfer)
    if value_on(application.loan, TRANSFERRED_IN, moments.today(application, intake.now)) != transfer.moved_on.isoformat():
        keep_fact(intake, application, TRANSFERRED_IN, transfer.moved_on.isoformat())
    event = moments.write(intake, application, EventKind.TRANSFERRED_IN, transfer.moved_on, **_as_kept(transfer))
    if transfer.received_on is not None:
        moments.write_once(intake, application, EventKind.APPLICATION_RECEIVED, transfer.received_on, by="servicer_before")
    if transfer.acknowledged_on is not None:
        moments.write(intake, application, EventKind.ACKNOWLEDGMENT_SENT, transfer.acknowledged_on, by="servicer_before")
    if transfer.complete_on is not None:
        moments.write_once(intake, application, EventKind.FIRST_FACIALLY_COMPLETE, transfer.complete_on, by="servicer_before")
    desk.refresh(intake, application)
    return event


def _refuse(intake: Intake, application: Application, transfer: Transfer) -> None:
    if application.event(EventKind.WITHDRAWN) is not None:
        raise Withdrawn
    if application.loan is None:
        raise NoLoan
    moments.refuse_future(intake, application, transfer.moved_on)
    if not transfer.in_order:
        raise UnknownAnswer
    if transfer_of(application) is not None:
        raise NothingChanges


def _as_kept(transfer: Transfer) -> dict[str, str]:
    told = {"received_on": transfer.received_on, "reasonable_date": transfer.reasonable_date}
    return {name: day.isoformat() for name, day in told.items() if day is not None}


def _with(facts: Facts, transfer: Transfer) -> Facts:
    return replace(
        facts, transferred_in_on=transfer.moved_on, events=(*facts.events, *_moments(facts, transfer)),
        noticed_reasonable_date=facts.noticed_reasonable_date or transfer.reasonable_date,
    )


def _moments(facts: Facts, transfer: Transfer) -> Iterator[Moment]:
    for kind, on in (
        (EventKind.APPLICATION_RECEIVED, transfer.received_on), (EventKind.ACKNOWLEDGMENT_SENT, transfer.acknowledged_on),
        (EventKind.FIRST_FACIALLY_COMPLETE, transfer.complete_on if facts.protected_on is None else None),
    ):
        if on is not None:
            yield Moment(kind, on)
