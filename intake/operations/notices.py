"""Letters that the rules oblige: owed in the change that calls for them, composed as data, sent once by each borrower's channel."""

import uuid
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select, update

from intake.audit import Action
from intake.business_days import add_business_days
from intake.deadlines import Act, exits, prohibited_now, reasonable_date
from intake.deadlines import Event as Moment
from intake.deadlines.clocks import EVERY_DOCUMENT
from intake.kinds import DeliveryChannel, EventKind, JobKind
from intake.models import Application, Decision, Delivery, Job, Notice
from intake.notices.office import Office
from intake.operations import desk, moments, recipients
from intake.operations.assessment import FileAssessment, assess_application, source_of, unanswered
from intake.operations.context import Intake
from intake.operations.loan_facts import current_sale

ACKNOWLEDGMENT = "acknowledgment"
COMPLETE = "complete"
DECISION = "decision"
APPEAL_DECISION = "appeal_decision"
ACKNOWLEDGE_WITHIN = 5
ACKNOWLEDGE_UNSIGNED_AFTER = 3
COMPLETE_NOTICE_WITHIN = 5
EVALUATED_WITHIN_DAYS = 30
NOON = time(12)
# What a letter said that clocks turn on.
SAID = {"complete": "said_complete", "outcome": "outcome"}
SENT_AS = {
    ACKNOWLEDGMENT: EventKind.ACKNOWLEDGMENT_SENT, COMPLETE: EventKind.COMPLETE_NOTICE_SENT,
    DECISION: EventKind.DECISION_SENT, APPEAL_DECISION: EventKind.APPEAL_DECIDED,
}


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


def owe(intake: Intake, application: Application, kind: str, due_on: date, send_after: datetime) -> Notice:
    """Write down that a letter is owed, and leave the work of sending it for the worker."""
    notice = Notice(
        application_id=application.id, kind=kind, language=application.language, content={}, created_at=intake.now, due_on=due_on,
        send_after=max(send_after, intake.now),
    )
    intake.session.add(notice)
    intake.session.flush()
    intake.enqueue(JobKind.ACKNOWLEDGE, notice.id, application_id=application.id, run_after=notice.send_after)
    intake.record(
        Action.NOTICE_OWED, application_id=application.id, subject=notice.id, kind=kind, due_on=due_on.isoformat()
    )
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

    None where nothing went: it was sent before, or every borrower gets paper. It is then composed when it is printed, since its
    days are counted from the day it goes into the mail.
    """
    known = intake.session.get(Notice, notice_id)
    application = intake.session.get(Application, known.application_id) if known is not None else None
    if application is None:
        return None
    # The file before its letter, as everywhere, so that no two transactions wait for each other.
    moments.lock(intake, application)
    notice = intake.session.get_one(Notice, notice_id, with_for_update=True, populate_existing=True)
    if notice.sent_at is not None or recipients.deliveries_of(intake, notice):
        return None
    if application.event(EventKind.WITHDRAWN) is not None or application.joined_to_id is not None:
        return None
    ways = recipients.route(intake, notice, application)
    if not any(way.channel is DeliveryChannel.SITE for way in ways):
        return None
    today = moments.today(application, intake.now)
    compose(intake, notice, application, office, today)
    mark_sent(intake, notice, application, today)
    return notice


def compose(intake: Intake, notice: Notice, application: Application, office: Office, on: date) -> None:
    """Fix what a letter says, dated ``on``, in every language."""
    file = assess_application(intake, application, on)
    notice.content = _common(application, file) | _facts_of(intake, notice, application, file)
    notice.letters = office.write(notice.kind, notice.content)
    notice.composed_at = intake.now
    intake.record(
        Action.NOTICE_COMPOSED, application_id=application.id, subject=notice.id, kind=notice.kind, dated_on=on.isoformat()
    )


def mark_sent(intake: Intake, notice: Notice, application: Application, on: date) -> None:
    """The first borrower's copy went on a day: from then on the letter counts as sent, and stands on the site (1024.11)."""
    notice.sent_at, notice.sent_on = intake.now, on
    said = {name: notice.content[fact] for fact, name in SAID.items() if fact in notice.content}
    written_on = moments.today(application, notice.composed_at or intake.now).isoformat()
    moments.write(intake, application, SENT_AS[notice.kind], on, notice=str(notice.id), written_on=written_on, **said)
    recipients.post(intake, notice, application, moments.today(application, intake.now))
    intake.record(Action.NOTICE_SENT, application_id=application.id, subject=notice.id, kind=notice.kind, on=on.isoformat())
    # The clock that this letter met must not stand in the queue as the next one, nor be called late there.
    desk.refresh(intake, application)


def due_notices(intake: Intake) -> list[uuid.UUID]:
    """The letters owed whose hour has come and that nobody has handled: the worker's sweep, should a job ever have been lost."""
    running = select(Application.id).where(Application.joined_to_id.is_(None), Application.id == Notice.application_id)
    handled = select(Delivery.id).where(Delivery.notice_id == Notice.id)
    found = intake.session.scalars(
        select(Notice).where(Notice.sent_at.is_(None), Notice.send_after <= intake.now, running.exists(), ~handled.exists())
        .order_by(Notice.due_on)
    )
    return [notice.id for notice in found if not _withdrawn(intake, notice)]


def unsent(intake: Intake, application: Application) -> list[Notice]:
    """The letters owed on this application."""
    rows = select(Notice).where(Notice.application_id == application.id, Notice.sent_at.is_(None))
    return list(intake.session.scalars(rows.order_by(Notice.due_on)))


def sent(intake: Intake, application: Application) -> list[Notice]:
    """The letters sent on this application, newest first."""
    rows = select(Notice).where(Notice.application_id == application.id, Notice.sent_at.is_not(None))
    return list(intake.session.scalars(rows.order_by(Notice.sent_at.desc())))


def as_sent(notice: Notice, office: Office) -> dict[str, Any]:
    """A letter's words by language; one sent before its words were kept is written from its facts."""
    return notice.letters or office.write(notice.kind, notice.content)


def mark_opened(intake: Intake, notice: Notice) -> None:
    """Keep when a homeowner first opened a letter."""
    if notice.opened_at is None:
        notice.opened_at = intake.now
        intake.record(Action.DOCUMENT_VIEWED, application_id=notice.application_id, subject=notice.id, kind=notice.kind)


def missing_list(file: FileAssessment) -> list[dict[str, Any]]:
    """What is still needed, as a letter lists it: titles are message ids."""
    names = {person.id: person.name for person in file.situation.people}
    payers = {str(income.id): income.payer for income in file.application.incomes}
    return [
        {
            "key": item.key, "source": source_of(item), "title": item.title, "person": names.get(item.person or "", ""),
            "about": payers.get(item.source or "", ""), "status": item.status.value,
            "any_of": [
                [{"words": part.words, "count": part.count, "dated_on_or_after": _iso(part.dated_on_or_after)}
                 for part in choice.parts]
                for choice in item.alternatives
            ],
        }
        for item in file.assessment.missing
    ]


def _facts_of(intake: Intake, notice: Notice, application: Application, file: FileAssessment) -> dict[str, Any]:
    if notice.kind in (DECISION, APPEAL_DECISION):
        return _decision(intake, notice, file)
    return (_acknowledgment if notice.kind == ACKNOWLEDGMENT else _complete)(application, file)


def _common(application: Application, file: FileAssessment) -> dict[str, Any]:
    return {
        "reference": application.reference, "notice_on": file.today.isoformat(), "received_on": _iso(file.facts.received_on),
        "borrowers": [person.name for person in application.people], "address": recipients.address_of(application),
        "state": file.facts.state,
        "standing": {
            "debt_collector": file.facts.debt_collector, "bankruptcy": file.facts.bankruptcy,
            "cease_contact": file.facts.cease_contact,
        },
    }


def _acknowledgment(application: Application, file: FileAssessment) -> dict[str, Any]:
    """41(b)(2)(i)(B) and (b)(2)(ii): received, complete or not, what is missing, by when, and the other-mortgages statement."""
    missing, answers = missing_list(file), unanswered(application)
    good_until = {paper.document_id: paper.last_good_day for paper in file.facts.papers}
    content: dict[str, Any] = {
        "complete": application.event(EventKind.COMPLETE) is not None,
        "everything_arrived": application.event(EventKind.FIRST_FACIALLY_COMPLETE) is not None,
        "papers": [
            {"receipt": each.receipt, "received_on": each.received_on.isoformat(), "good_until": _iso(good_until.get(name))}
            for name, document in file.documents.items() for each in document.files
        ],
        "missing": missing, "missing_answers": answers, "other_mortgages": True,
        "signed": application.event(EventKind.SIGNED_AND_SENT) is not None,
    }
    if missing or answers:
        stale_on = [paper.last_good_day for paper in file.facts.papers if paper.last_good_day is not None]
        chosen = reasonable_date(file.today, file.facts, stale_on)
        content |= {"reasonable_date": chosen.on.isoformat(), "because": chosen.because}
    return content


def _complete(application: Application, file: FileAssessment) -> dict[str, Any]:
    """41(c)(3)(i): complete, since when, decided by when, what may not happen meanwhile, and what more may be asked."""
    complete = application.latest(EventKind.COMPLETE)
    decided_by = file.deadline("evaluation")
    return {
        "complete": True, "complete_on": _iso(complete.on if complete else None),
        "decision_by": _iso(decided_by.due_on if decided_by else None), "decided_within_days": EVALUATED_WITHIN_DAYS,
        "foreclosure_begun": file.facts.first_filing_on is not None,
        "sale_on": _iso(current_sale(application.loan, file.today)), "more_may_be_needed": True, "other_protections": True,
    }


def _decision(intake: Intake, notice: Notice, file: FileAssessment) -> dict[str, Any]:
    """41(c)(1)(ii), (d), (e), (h): each option with its terms or reasons, the time to answer and the time to appeal."""
    decision = intake.session.scalars(select(Decision).where(Decision.notice_id == notice.id)).one()
    told = replace(file.facts, events=(*file.facts.events, Moment(SENT_AS[notice.kind], file.today, decision.outcome)))
    offer, appeal = exits.offer_window(told), None if decision.on_appeal else exits.appeal_window(told)
    return {
        "outcome": decision.outcome.value, "options": decision.options, "on_appeal": decision.on_appeal,
        "answer_by": _iso(offer.due_on if offer else None), "appeal_by": _iso(appeal.due_on if appeal else None),
        "halted": [limit.act.value for limit in prohibited_now(told, file.today) if limit.act is not Act.DENY_OR_CLOSE],
    }


def _send_from(intake: Intake, notice: Notice, at: datetime) -> None:
    notice.send_after = at
    intake.session.execute(
        update(Job).where(Job.kind == JobKind.ACKNOWLEDGE, Job.subject_id == notice.id, Job.state == "ready").values(run_after=at)
    )


def _withdrawn(intake: Intake, notice: Notice) -> bool:
    application = intake.session.get(Application, notice.application_id)
    return application is None or application.event(EventKind.WITHDRAWN) is not None


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None
