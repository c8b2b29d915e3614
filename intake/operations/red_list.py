"""The red list: every letter that has not reached a borrower it is owed to, across all files, the worst first."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, func, select

from intake.kinds import DeliveryChannel, EventKind
from intake.models import Application, Delivery, Event, MailBatch, Notice
from intake.operations import mailroom, recipients
from intake.operations.context import Intake
from intake.operations.copies import ABOUT_LEAVE

SOON = timedelta(days=7)
# Letters that are owed and have not taken any way yet.
_UNSENT = (
    Notice.sent_at.is_(None), Notice.dropped_at.is_(None), Application.joined_to_id.is_(None),
    ~select(Delivery.id).where(Delivery.notice_id == Notice.id).exists(),
)


class Waits(StrEnum):
    """What a letter that has not reached somebody waits for."""

    ITS_HOUR = "its_hour"
    TO_BE_SENT = "to_be_sent"
    PRINTING = "printing"
    MAILING = "mailing"
    ADDRESS = "address"
    NOBODY = "nobody"
    A_PERSON = "a_person"


@dataclass(frozen=True)
class RedLine:
    """One letter that somebody is still owed. ``clock_runs`` is False where another borrower's copy has met the clock.

    ``delivery`` is None while nothing is on its way; ``sends_itself_at`` says when it goes without anybody.
    """

    due_on: date
    waits: Waits
    notice: Notice
    application: Application
    delivery: Delivery | None = None
    batch: MailBatch | None = None
    sends_itself_at: datetime | None = None

    @property
    def clock_runs(self) -> bool:
        return self.notice.sent_at is None

    @property
    def needs_person(self) -> bool:
        return self.waits not in (Waits.ITS_HOUR, Waits.TO_BE_SENT)


def lines(intake: Intake) -> list[RedLine]:
    """Every letter of every file that has not reached a borrower it is owed to, the worst first."""
    return sorted([*_on_their_way(intake), *_not_yet_on_its_way(intake)], key=lambda line: (line.due_on, line.application.reference))


def counts(intake: Intake) -> tuple[int, int]:
    """How many letters wait for a person, and how many of all that are owed are late."""
    today = mailroom.day_here(intake)
    due_on = func.coalesce(Delivery.due_on, Notice.due_on)
    on_their_way = select(func.count(), func.count().filter(due_on < today)).select_from(Delivery).join(
        Notice, Notice.id == Delivery.notice_id
    ).join(Application, Application.id == Delivery.application_id).where(Delivery.open, ~_withdrawn().exists())
    waiting, late = intake.session.execute(on_their_way).one()
    unsent = select(func.count()).select_from(Notice).join(Application, Application.id == Notice.application_id).where(
        *_UNSENT, ~_withdrawn().exists(), Notice.due_on < today
    )
    nobody = sum(line.waits is Waits.NOBODY for line in _not_yet_on_its_way(intake, Notice.send_after <= intake.now))
    return waiting + nobody, late + (intake.session.scalar(unsent) or 0)


def _on_their_way(intake: Intake) -> Iterator[RedLine]:
    rows = (
        select(Delivery, Notice, Application, MailBatch).join(Notice, Notice.id == Delivery.notice_id)
        .join(Application, Application.id == Delivery.application_id).outerjoin(MailBatch, MailBatch.id == Delivery.batch_id)
        .where(Delivery.open, ~_withdrawn().exists())
    )
    for delivery, notice, application, batch in intake.session.execute(rows):
        addressed = bool(recipients.where_to(intake, delivery, application))
        yield RedLine(delivery.due_on or notice.due_on, _waits(delivery, addressed), notice, application, delivery, batch)


def _not_yet_on_its_way(intake: Intake, *conditions: ColumnElement[bool]) -> Iterator[RedLine]:
    rows = (
        select(Notice, Application).join(Application, Application.id == Notice.application_id)
        .where(*_UNSENT, ~_withdrawn().exists(), *conditions)
    )
    soon = mailroom.day_here(intake) + SOON
    for notice, application in intake.session.execute(rows):
        come = notice.send_after <= intake.now
        if not come and notice.due_on > soon:
            # A reminder of weeks ahead is planned, not owed.
            continue
        nobody = come and not recipients.borrowers_of(intake, application)
        waits = Waits.NOBODY if nobody else Waits.TO_BE_SENT if come else Waits.ITS_HOUR
        yield RedLine(notice.due_on, waits, notice, application, sends_itself_at=None if come else notice.send_after)


def _withdrawn() -> Select[uuid.UUID]:
    """Taken back, an application gets no more letters, but for those about who may see it."""
    return select(Event.id).where(
        Event.application_id == Application.id, Event.kind == EventKind.WITHDRAWN, Notice.kind.not_in(ABOUT_LEAVE)
    )


def _waits(delivery: Delivery, addressed: bool) -> Waits:
    if delivery.failed_at is not None:
        return Waits.A_PERSON
    if delivery.channel is DeliveryChannel.SITE:
        return Waits.TO_BE_SENT
    if delivery.batch_id is not None:
        return Waits.MAILING
    return Waits.PRINTING if addressed else Waits.ADDRESS
