"""The mailroom: letters on paper are printed together and put into the mail by somebody named; only then do they count as sent."""

import logging
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select

from intake.audit import Action
from intake.errors import AlreadyMailed, FutureDate, NothingToMail, WrongDay
from intake.kinds import DeliveryChannel, EventKind
from intake.models import Application, Delivery, Event, MailBatch, Notice
from intake.notices.office import Office
from intake.operations import moments, notices, recipients
from intake.operations.context import Intake
from intake.operations.copies import ABOUT_LEAVE
from intake.operations.staff import of_the_office
from intake.places import local_date
from intake.words import N_

log = logging.getLogger(__name__)

MOST_LETTERS = 300
DAYS_AHEAD = timedelta(days=7)
ENGLISH_FOLLOWS = N_("A copy of this letter in English follows.")
ENGLISH_COPY = N_("English copy of the letter above")


@dataclass(frozen=True)
class Piece:
    """One letter to one person, as the mailroom handles it."""

    delivery: Delivery
    notice: Notice
    application: Application
    address: list[str]

    @property
    def due_on(self) -> date:
        return self.delivery.due_on or self.notice.due_on

    @property
    def goes(self) -> bool:
        """Whether it is to be mailed: not spoiled, and still wanted since it was printed."""
        return self.delivery.failed_at is None and self.notice.dropped_at is None

    @property
    def days_short(self) -> int:
        """By how many days the letter went later than the day it bears: the days it gives are counted from that day."""
        written = self.notice.content.get("notice_on")
        sent_on = self.delivery.sent_on if self.notice.sent_on == self.delivery.sent_on else None
        return max(0, (sent_on - date.fromisoformat(written)).days) if sent_on and written else 0


def waiting(intake: Intake) -> list[Piece]:
    """The letters on paper that nobody has printed, the one due first at the top; where they go as known now."""
    pieces = _pieces(
        intake, Delivery.channel == DeliveryChannel.PAPER, Delivery.open, Delivery.batch_id.is_(None), Delivery.failed_at.is_(None)
    )
    return sorted(pieces, key=lambda piece: (piece.due_on, piece.delivery.created_at, piece.delivery.recipient))


def make_batch(intake: Intake, office: Office, dated_on: date) -> MailBatch:
    """Print what waits, dated for the day on which it is to go: each letter is in one batch, however often this is asked.

    What was not composed before is composed now, and its days are counted from that day. Raises WrongDay, NothingToMail.
    """
    by, today = of_the_office(intake), day_here(intake)
    if not today <= dated_on <= today + DAYS_AHEAD:
        raise WrongDay
    ready = [piece for piece in waiting(intake) if piece.address][:MOST_LETTERS]
    batch = MailBatch(id=uuid.uuid4(), made_at=intake.now, made_by_id=by, dated_on=dated_on, times_printed=0, mailed_by="")
    intake.session.add(batch)
    intake.session.flush()
    _lock(intake, ready)
    put_in = sum(_put_in(intake, batch, place, piece, office) for place, piece in enumerate(ready, 1))
    if not put_in:
        # Somebody else has just printed them all; the transaction that ends here leaves no empty batch.
        raise NothingToMail
    intake.record(Action.BATCH_MADE, subject=batch.id, letters=put_in, dated_on=dated_on.isoformat())
    return batch


def batches(intake: Intake, most: int = 50) -> list[tuple[MailBatch, int]]:
    """The newest batches, with how many letters are in each."""
    count = func.count(Delivery.id)
    rows = select(MailBatch, count).outerjoin(Delivery, Delivery.batch_id == MailBatch.id).group_by(MailBatch.id)
    return [(batch, letters) for batch, letters in intake.session.execute(rows.order_by(MailBatch.made_at.desc()).limit(most))]


def letters_in(intake: Intake, batch: MailBatch) -> list[Piece]:
    """The letters of a batch in the order in which they are printed, those taken out of it too."""
    return sorted(_pieces(intake, Delivery.batch_id == batch.id), key=lambda piece: piece.delivery.place)


def as_printed(piece: Piece, office: Office) -> dict[str, Any]:
    """One letter's sheets: in the reader's language, then the English copy, each to this person at this address."""
    said = notices.as_sent(piece.notice, office)
    to = [piece.delivery.recipient, *piece.delivery.address]
    theirs = {**said.get(piece.delivery.language, said["en"]), "to": to}
    large = bool(piece.application.answers.large_print)
    if theirs["language"] == "en":
        return {"large": large, "versions": [theirs]}
    speech = {each.language: each for each in office.languages}
    follows, copy = speech[theirs["language"]].say(ENGLISH_FOLLOWS), speech["en"].say(ENGLISH_COPY)
    return {"large": large, "versions": [{**theirs, "follows": follows}, {**said["en"], "to": to, "copy": copy}]}


def note_printed(intake: Intake, batch: MailBatch) -> None:
    """Keep that the batch was printed, or printed again: the same words come out each time."""
    of_the_office(intake)
    batch.printed_at, batch.times_printed = batch.printed_at or intake.now, batch.times_printed + 1
    intake.record(Action.BATCH_PRINTED, subject=batch.id, times=batch.times_printed)


def mark_mailed(intake: Intake, batch: MailBatch, on: date, by: str) -> None:
    """The letters were put into the mail on a day, by somebody: on that day they were sent (12 CFR 1024.11).

    Raises AlreadyMailed, FutureDate, and WrongDay for a day before the one they bear.
    """
    recorded_by = of_the_office(intake)
    _open_batch(intake, batch)
    if on < batch.dated_on:
        raise WrongDay
    if on > day_here(intake):
        raise FutureDate(on.isoformat())
    going = [piece for piece in letters_in(intake, batch) if piece.goes or _had_gone(piece, on)]
    if not going:
        raise NothingToMail
    _lock(intake, going)
    batch.mailed_on, batch.mailed_by, batch.recorded_at, batch.recorded_by_id = on, by.strip(), intake.now, recorded_by
    for piece in going:
        _went(intake, batch, piece, on)
    intake.record(Action.BATCH_MAILED, subject=batch.id, letters=len(going), on=on.isoformat())


def put_back(intake: Intake, batch: MailBatch) -> None:
    """The batch did not go: its letters wait again, and are written anew for the day they do go. Raises AlreadyMailed."""
    of_the_office(intake)
    _open_batch(intake, batch)
    pieces = [piece for piece in letters_in(intake, batch) if piece.goes]
    _lock(intake, pieces)
    batch.put_back_at = intake.now
    for piece in pieces:
        piece.delivery.batch_id, piece.delivery.place = None, 0
    intake.session.flush()
    for piece in pieces:
        write_anew(intake, piece.notice, piece.application)
    intake.record(Action.BATCH_PUT_BACK, subject=batch.id, letters=len(pieces))


def write_anew(intake: Intake, notice: Notice, application: Application) -> None:
    """Forget the words of a letter of which no copy went or lies printed: the next batch writes it for its own day."""
    lives = [
        way for way in recipients.deliveries_of(intake, notice)
        if way.sent_at is not None or (way.batch_id is not None and way.failed_at is None)
    ]
    if notice.sent_at is None and not lives and application.joined_to_id is None:
        notices.forget_words(notice)


def day_here(intake: Intake) -> date:
    """The calendar day at the servicer, the earlier one if unsure."""
    return local_date(intake.now, None, None)


def _pieces(intake: Intake, *conditions: Any) -> list[Piece]:
    """Letters on their way, with their files; a withdrawn application gets no more of them."""
    withdrawn = select(Event.id).where(Event.application_id == Application.id, Event.kind == EventKind.WITHDRAWN)
    asked = (
        select(Delivery, Notice, Application).join(Notice, Notice.id == Delivery.notice_id)
        .join(Application, Application.id == Delivery.application_id).where(*conditions)
    )
    return [
        Piece(delivery, notice, application, recipients.where_to(intake, delivery, application))
        for delivery, notice, application in intake.session.execute(
            asked.where(Delivery.batch_id.is_not(None) | ~withdrawn.exists() | Notice.kind.in_(ABOUT_LEAVE))
        )
    ]


def _lock(intake: Intake, pieces: Iterable[Piece]) -> None:
    """Hold the files of these letters, always in the same order, and see the letters as they are now."""
    pieces = list(pieces)
    for application in sorted({piece.application.id: piece.application for piece in pieces}.values(), key=lambda each: each.id):
        moments.lock(intake, application)
    for piece in pieces:
        intake.session.refresh(piece.notice, with_for_update=True)
        intake.session.refresh(piece.delivery, with_for_update=True)


def _open_batch(intake: Intake, batch: MailBatch) -> None:
    intake.session.refresh(batch, with_for_update=True)
    if batch.mailed_on is not None or batch.put_back_at is not None:
        raise AlreadyMailed


def _put_in(intake: Intake, batch: MailBatch, place: int, piece: Piece, office: Office) -> bool:
    delivery, notice, application = piece.delivery, piece.notice, piece.application
    if not delivery.open or delivery.batch_id is not None or delivery.failed_at is not None:
        return False
    try:
        with intake.session.begin_nested():
            # Never dated before a day that has come at the property.
            on = max(batch.dated_on, moments.today(application, intake.now))
            if notice.composed_at is None and not notices.compose(intake, notice, application, office, on):
                return False
            delivery.address, delivery.batch_id, delivery.place = piece.address, batch.id, place
    except Exception as error:
        # One letter that cannot be written must not keep everybody else's from the mail: it stays on the red list.
        log.error("letter not written", extra={"object_id": str(notice.id), "outcome": type(error).__name__}, exc_info=error)
        return False
    return True


def _had_gone(piece: Piece, on: date) -> bool:
    """What was dropped on a later day than the mailing was in the mail by then."""
    dropped_at = piece.notice.dropped_at
    return piece.delivery.failed_at is None and dropped_at is not None and moments.today(piece.application, dropped_at) > on


def _went(intake: Intake, batch: MailBatch, piece: Piece, on: date) -> None:
    delivery, notice = piece.delivery, piece.notice
    delivery.sent_on, delivery.sent_at, delivery.open = on, intake.now, False
    # Dropped after it had gone, or for a letter of the same batch: it is in the mail all the same.
    notice.dropped_at = None
    intake.record(
        Action.LETTER_MAILED, application_id=delivery.application_id, subject=notice.id, kind=notice.kind, on=on.isoformat(),
        batch=batch.reference,
    )
    if notice.sent_at is None:
        # A letter is not sent before the day it bears, where that day came earlier at the property than here.
        notices.mark_sent(intake, notice, piece.application, max(on, date.fromisoformat(notice.content["notice_on"])))
