"""Letters that the rules oblige: owed in the change that calls for them, composed as data, sent once by each borrower's channel."""

import uuid
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select, update

from intake.audit import Action
from intake.business_days import add_business_days
from intake.deadlines import reminder_days
from intake.deadlines.clocks import EVERY_DOCUMENT
from intake.errors import NothingMissing
from intake.kinds import DeliveryChannel, EventKind, JobKind
from intake.models import Application, Delivery, Event, Job, Notice
from intake.notices.kinds import (
    ACKNOWLEDGMENT,
    APPEAL_DECISION,
    CLARIFICATION,
    COMPLETE,
    DECISION,
    REMINDER,
    SHORT_TERM,
    THIRD_PARTY_DELAY,
)
from intake.notices.office import Office
from intake.operations import copies, desk, moments, recipients
from intake.operations.asking_facts import asked_by, last_day
from intake.operations.assessment import assess_application
from intake.operations.context import Intake
from intake.operations.notice_facts import facts_of
from intake.operations.staff import specialist

ACKNOWLEDGE_WITHIN = 5
ACKNOWLEDGE_UNSIGNED_AFTER = 3
COMPLETE_NOTICE_WITHIN = 5
SHORT_TERM_NOTICE_WITHIN = 5
# What a letter was owed about stays beside what it came to say.
ABOUT = "owed_about"
NOON, MORNING = time(12), time(10)
# What a letter said that clocks turn on.
SAID = {"complete": "said_complete", "outcome": "outcome"}
SENT_AS = {
    ACKNOWLEDGMENT: EventKind.ACKNOWLEDGMENT_SENT, COMPLETE: EventKind.COMPLETE_NOTICE_SENT,
    DECISION: EventKind.DECISION_SENT, APPEAL_DECISION: EventKind.APPEAL_DECIDED,
    SHORT_TERM: EventKind.SHORT_TERM_NOTICE_SENT, THIRD_PARTY_DELAY: EventKind.THIRD_PARTY_DELAY_SENT,
}
# What ends with a file that is joined to another: the file that goes on is owed its own.
ENDS_WITH_ITS_FILE = frozenset({REMINDER, THIRD_PARTY_DELAY})
STILL_OWED = (Notice.sent_at.is_(None), Notice.dropped_at.is_(None))


def owe_acknowledgment(intake: Intake, application: Application, received_on: date) -> Notice:
    """Owe the acknowledgment from the day of receipt; it goes unsigned or not at noon on the third business day."""
    waits_until = moments.local_moment(application, add_business_days(received_on, ACKNOWLEDGE_UNSIGNED_AFTER), NOON)
    return owe(intake, application, ACKNOWLEDGMENT, add_business_days(received_on, ACKNOWLEDGE_WITHIN), waits_until)


def owe_for_papers(intake: Intake, application: Application) -> Notice | None:
    """Where a State wants every paper acknowledged (California, Nevada), owe a letter for those that none has covered."""
    if moments.place(application)[0] not in EVERY_DOCUMENT or application.event(EventKind.WITHDRAWN) is not None:
        return None
    if ACKNOWLEDGMENT in [each.kind for each in unsent(intake, application) if each.composed_at is None]:
        return None
    open_clocks = [
        clock for clock in assess_application(intake, application).deadlines
        if clock.key == ACKNOWLEDGMENT and clock.subject is not None and clock.met_on is None and clock.due_on is not None
    ]
    first = min(open_clocks, key=lambda clock: clock.starts_on or date.max, default=None)
    if first is None or first.due_on is None or first.starts_on is None:
        return None
    waits_until = moments.local_moment(application, add_business_days(first.starts_on, ACKNOWLEDGE_UNSIGNED_AFTER), NOON)
    return owe(intake, application, ACKNOWLEDGMENT, first.due_on, waits_until)


def owe_short_term(intake: Intake, application: Application, offer: Event) -> Notice:
    """A short-term plan was offered on an incomplete application: put it in writing (1024.41(c)(2)(iii), comment 6).

    The offer's details say ``plan``, ``terms``, ``begins_on``, ``ends_on``, ``payments`` (each with ``on`` and ``amount``),
    ``current_at_end`` and, where amounts may change, ``estimated_because``.
    """
    due_on = add_business_days(offer.on, SHORT_TERM_NOTICE_WITHIN)
    return owe(intake, application, SHORT_TERM, due_on, intake.now, offer=str(offer.id))


def remind(intake: Intake, application: Application) -> Notice:
    """Remind the homeowner once more, at once, of what is missing. Raises NothingMissing where a reminder would say nothing."""
    specialist(intake)
    file = assess_application(intake, application)
    if asked_by(intake, file) is None:
        raise NothingMissing
    return owe(intake, application, REMINDER, file.today, intake.now)


def owe(intake: Intake, application: Application, kind: str, due_on: date, send_after: datetime, **about: Any) -> Notice:
    """Write down that a letter is owed and what it is about, and leave the work of sending it for the worker."""
    notice = Notice(
        application_id=application.id, kind=kind, language=application.language, content=about, created_at=intake.now,
        due_on=due_on, send_after=max(send_after, intake.now),
    )
    intake.session.add(notice)
    intake.session.flush()
    intake.enqueue(JobKind.ACKNOWLEDGE, notice.id, application_id=application.id, run_after=notice.send_after)
    intake.record(Action.NOTICE_OWED, application_id=application.id, subject=notice.id, kind=kind, due_on=due_on.isoformat())
    return notice


def hurry(intake: Intake, application: Application, received_on: date) -> None:
    """An earlier day of receipt has come to light: the acknowledgment is due by that day's count."""
    for notice in unsent(intake, application):
        due_on = add_business_days(received_on, ACKNOWLEDGE_WITHIN)
        if notice.kind == ACKNOWLEDGMENT and due_on < notice.due_on:
            notice.due_on = due_on
            waits_until = moments.local_moment(application, add_business_days(received_on, ACKNOWLEDGE_UNSIGNED_AFTER), NOON)
            _send_from(intake, notice, max(waits_until, intake.now))


def bring_forward(intake: Intake, application: Application) -> None:
    """The application is signed and sent: its acknowledgment need not wait any longer."""
    for notice in unsent(intake, application):
        if notice.kind == ACKNOWLEDGMENT:
            _send_from(intake, notice, min(notice.send_after, intake.now))


def acknowledge(intake: Intake, application: Application, office: Office) -> Notice | None:
    """Send the acknowledgment that is owed; None when there is none to send."""
    owed = next((notice for notice in unsent(intake, application) if notice.kind == ACKNOWLEDGMENT), None)
    return send_owed(intake, owed.id, office) if owed is not None else None


def send_owed(intake: Intake, notice_id: uuid.UUID, office: Office) -> Notice | None:
    """The hour of a letter has come: send it to whoever reads it on the site, and leave it to the mailroom for whoever gets paper.

    None where nothing went: it was sent before, there is nothing left to say, or every borrower gets paper. It is then composed
    when it is printed, since its days are counted from the day it goes into the mail.
    """
    known = intake.session.get(Notice, notice_id)
    application = intake.session.get(Application, known.application_id) if known is not None else None
    if application is None:
        return None
    # The file before its letter, as everywhere, so that no two transactions wait for each other.
    moments.lock(intake, application)
    notice = intake.session.get_one(Notice, notice_id, with_for_update=True, populate_existing=True)
    if notice.sent_at is not None or notice.dropped_at is not None or recipients.deliveries_of(intake, notice):
        return None
    if application.joined_to_id is not None or _withdrawn(application, notice):
        return None
    today = moments.today(application, intake.now)
    facts = facts_of(intake, notice, assess_application(intake, application, today))
    if facts is None:
        drop(intake, notice)
        return None
    if not any(way.channel is DeliveryChannel.SITE for way in recipients.route(intake, notice, application)):
        return None
    _fix(intake, notice, facts, office, today)
    mark_sent(intake, notice, application, today)
    return notice


def compose(intake: Intake, notice: Notice, application: Application, office: Office, on: date) -> bool:
    """Fix what a letter says, dated ``on``, in every language. False where there is nothing left to say: it is then owed no more."""
    facts = facts_of(intake, notice, assess_application(intake, application, on))
    if facts is None:
        drop(intake, notice)
        return False
    _fix(intake, notice, facts, office, on)
    return True


def forget_words(notice: Notice) -> None:
    """Nothing of a letter has gone: it will be written anew, about the same."""
    notice.content, notice.letters, notice.composed_at = notice.content.get(ABOUT, {}), {}, None


def mark_sent(intake: Intake, notice: Notice, application: Application, on: date) -> None:
    """The first borrower's copy went on a day: from then on the letter counts as sent, and stands on the site (1024.11)."""
    notice.sent_at, notice.sent_on = intake.now, on
    said = {name: notice.content[fact] for fact, name in SAID.items() if fact in notice.content}
    written_on = moments.today(application, notice.composed_at or intake.now).isoformat()
    if notice.kind in SENT_AS:
        moments.write(intake, application, SENT_AS[notice.kind], on, notice=str(notice.id), written_on=written_on, **said)
    recipients.post(intake, notice, application, moments.today(application, intake.now))
    intake.record(Action.NOTICE_SENT, application_id=application.id, subject=notice.id, kind=notice.kind, on=on.isoformat())
    copies.make(intake, application, notice)
    _owe_reminders(intake, application, notice)
    # The clock that this letter met must not stand in the queue as the next one, nor be called late there.
    desk.refresh(intake, application)


def drop(intake: Intake, notice: Notice) -> None:
    """There is nothing left to say in this letter: it is owed no more, and the history says so."""
    notice.dropped_at = intake.now
    for way in recipients.deliveries_of(intake, notice):
        way.open = False
    intake.record(Action.NOTICE_DROPPED, application_id=notice.application_id, subject=notice.id, kind=notice.kind)


def drop_reminders(intake: Intake, application: Application) -> None:
    """Nothing is missing any more, or another day is named: what was to be sent about it is not."""
    for notice in unsent(intake, application):
        if notice.kind == REMINDER:
            drop(intake, notice)


def pass_on(intake: Intake, second: Application, first: Application, office: Office) -> None:
    """Two files become one: what the second was owed is sent now, ends with it, or is sent from the first at its hour."""
    for notice in unsent(intake, second):
        if notice.kind == ACKNOWLEDGMENT or (notice.send_after <= intake.now and notice.kind not in ENDS_WITH_ITS_FILE):
            sent_now = send_owed(intake, notice.id, office)
            if sent_now is None and notice.composed_at is None and notice.dropped_at is None:
                # Who gets it on paper gets it written now: after joining nothing is left here to write it from.
                compose(intake, notice, second, office, moments.today(second, intake.now))
    for notice in unsent(intake, second):
        if notice.composed_at is not None:
            continue
        if notice.kind in ENDS_WITH_ITS_FILE:
            drop(intake, notice)
        else:
            notice.application_id = first.id
            _move_job(intake, notice, application_id=first.id)


def due_notices(intake: Intake) -> list[uuid.UUID]:
    """The letters owed whose hour has come and that nobody has handled: the worker's sweep, should a job ever have been lost."""
    handled = select(Delivery.id).where(Delivery.notice_id == Notice.id)
    found = intake.session.execute(
        select(Notice, Application).join(Application, Application.id == Notice.application_id)
        .where(*STILL_OWED, Notice.send_after <= intake.now, Application.joined_to_id.is_(None), ~handled.exists())
        .order_by(Notice.due_on)
    )
    return [notice.id for notice, application in found if not _withdrawn(application, notice)]


def unsent(intake: Intake, application: Application) -> list[Notice]:
    """The letters owed on this application."""
    rows = select(Notice).where(Notice.application_id == application.id, *STILL_OWED)
    return list(intake.session.scalars(rows.order_by(Notice.due_on)))


def sent(intake: Intake, application: Application) -> list[Notice]:
    """The letters sent on this application, newest first."""
    rows = select(Notice).where(Notice.application_id == application.id, Notice.sent_at.is_not(None))
    return list(intake.session.scalars(rows.order_by(Notice.sent_at.desc())))


def reminders_sent(intake: Intake, application: Application) -> list[Notice]:
    """The reminders of what is missing that are on record, oldest first: two are needed before a file may be closed."""
    return [notice for notice in reversed(sent(intake, application)) if notice.kind == REMINDER]


def as_sent(notice: Notice, office: Office) -> dict[str, Any]:
    """A letter's words by language; one sent before its words were kept is written from its facts."""
    return notice.letters or office.write(notice.kind, notice.content)


def mark_opened(intake: Intake, notice: Notice) -> None:
    """Keep when a homeowner first opened a letter."""
    if notice.opened_at is None:
        notice.opened_at = intake.now
        intake.record(Action.DOCUMENT_VIEWED, application_id=notice.application_id, subject=notice.id, kind=notice.kind)


def _fix(intake: Intake, notice: Notice, facts: dict[str, Any], office: Office, on: date) -> None:
    notice.content = {**facts, ABOUT: notice.content}
    notice.letters = office.write(notice.kind, notice.content)
    notice.composed_at = intake.now
    said = {"kind": notice.kind, "dated_on": on.isoformat()}
    intake.record(Action.NOTICE_COMPOSED, application_id=notice.application_id, subject=notice.id, **said)


def _owe_reminders(intake: Intake, application: Application, letter: Notice) -> None:
    """A letter named a day for what is missing: the reminders before it are owed now, in place of earlier ones."""
    by = _day_named(letter)
    if by is None or letter.sent_on is None or application.joined_to_id is not None or _withdrawn(application, letter):
        # A letter on paper may go when its file is over: nobody would send what it reminds of.
        return
    drop_reminders(intake, application)
    for on in reminder_days(letter.sent_on, by):
        owe(intake, application, REMINDER, on, moments.local_moment(application, on, MORNING))


def _day_named(letter: Notice) -> date | None:
    """The acknowledgment's reasonable date, or the last day for what was found missing after completeness."""
    if letter.kind == ACKNOWLEDGMENT and letter.content.get("reasonable_date"):
        return date.fromisoformat(letter.content["reasonable_date"])
    return last_day(letter) if letter.kind == CLARIFICATION and letter.content["gap"] else None


def _send_from(intake: Intake, notice: Notice, at: datetime) -> None:
    notice.send_after = at
    _move_job(intake, notice, run_after=at)


def _move_job(intake: Intake, notice: Notice, **to: Any) -> None:
    waiting = (Job.kind == JobKind.ACKNOWLEDGE, Job.subject_id == notice.id, Job.state == "ready")
    intake.session.execute(update(Job).where(*waiting).values(**to))


def _withdrawn(application: Application, notice: Notice) -> bool:
    """Taken back, an application gets no more letters, but for those about who may see it."""
    return application.event(EventKind.WITHDRAWN) is not None and notice.kind not in copies.ABOUT_LEAVE
