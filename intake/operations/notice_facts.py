"""What each letter says today: the facts of its kind, from the file as it stands; none where there is nothing left to say."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from intake.deadlines import Act, exits, prohibited_now, reasonable_date
from intake.deadlines import Event as Moment
from intake.kinds import EventKind
from intake.models import Decision, Notice
from intake.notices import kinds
from intake.operations import asking_facts, authorization_facts, awaiting, recipients
from intake.operations.assessment import FileAssessment, unanswered
from intake.operations.context import Intake
from intake.operations.loan_facts import current_sale
from intake.operations.missing_items import iso, missing_list

EVALUATED_WITHIN_DAYS = 30
TOLD_AS = {kinds.DECISION: EventKind.DECISION_SENT, kinds.APPEAL_DECISION: EventKind.APPEAL_DECIDED}
Facts = dict[str, Any]


def facts_of(intake: Intake, notice: Notice, file: FileAssessment) -> Facts | None:
    """Everything this letter says, beside what it was about from its birth; None when there is nothing left to say."""
    own = FACTS[notice.kind](intake, notice, file)
    return None if own is None else dict(notice.content) | _common(file) | own


def _common(file: FileAssessment) -> Facts:
    return {
        "reference": file.application.reference, "notice_on": file.today.isoformat(), "received_on": iso(file.facts.received_on),
        "borrowers": [person.name for person in file.application.people], "address": recipients.address_of(file.application),
        "state": file.facts.state,
        "standing": {
            "debt_collector": file.facts.debt_collector, "bankruptcy": file.facts.bankruptcy,
            "cease_contact": file.facts.cease_contact,
        },
    }


def _acknowledgment(intake: Intake, notice: Notice, file: FileAssessment) -> Facts:
    """41(b)(2)(i)(B) and (b)(2)(ii): received, complete or not, what is missing, by when, and the other-mortgages statement."""
    application = file.application
    missing, answers = missing_list(file), unanswered(application)
    good_until = {paper.document_id: paper.last_good_day for paper in file.facts.papers}
    content: Facts = {
        "complete": application.event(EventKind.COMPLETE) is not None,
        "everything_arrived": application.event(EventKind.FIRST_FACIALLY_COMPLETE) is not None,
        "papers": [
            {"receipt": each.receipt, "received_on": each.received_on.isoformat(), "good_until": iso(good_until.get(name))}
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


def _complete(intake: Intake, notice: Notice, file: FileAssessment) -> Facts:
    """41(c)(3)(i): complete, since when, decided by when, what may not happen meanwhile, and what more may be asked."""
    complete = file.application.latest(EventKind.COMPLETE)
    decided_by = file.deadline("evaluation")
    return {
        "complete": True, "complete_on": iso(complete.on if complete else None),
        "decision_by": iso(decided_by.due_on if decided_by else None), "decided_within_days": EVALUATED_WITHIN_DAYS,
        "foreclosure_begun": file.facts.first_filing_on is not None,
        "sale_on": iso(current_sale(file.application.loan, file.today)), "more_may_be_needed": True, "other_protections": True,
    }


def _decision(intake: Intake, notice: Notice, file: FileAssessment) -> Facts:
    """41(c)(1)(ii), (d), (e), (h): each option with its terms or reasons, the time to answer and the time to appeal."""
    decision = intake.session.scalars(select(Decision).where(Decision.notice_id == notice.id)).one()
    told = replace(file.facts, events=(*file.facts.events, Moment(TOLD_AS[notice.kind], file.today, decision.outcome)))
    offer, appeal = exits.offer_window(told), None if decision.on_appeal else exits.appeal_window(told)
    loan = file.application.loan
    return {
        "outcome": decision.outcome.value, "options": decision.options, "on_appeal": decision.on_appeal,
        "owner": loan.investor.value if loan is not None else "",
        "answer_by": iso(offer.due_on if offer else None), "appeal_by": iso(appeal.due_on if appeal else None),
        "halted": [limit.act.value for limit in prohibited_now(told, file.today) if limit.act is not Act.DENY_OR_CLOSE],
        **awaiting.never_came(intake, file),
    }


FACTS: Mapping[str, Callable[[Intake, Notice, FileAssessment], Facts | None]] = {
    kinds.ACKNOWLEDGMENT: _acknowledgment, kinds.COMPLETE: _complete, kinds.DECISION: _decision, kinds.APPEAL_DECISION: _decision,
    kinds.REMINDER: asking_facts.reminder, kinds.CLARIFICATION: asking_facts.clarification,
    kinds.THIRD_PARTY_DELAY: awaiting.delay, kinds.SHORT_TERM: asking_facts.short_term,
    kinds.AUTHORIZATION_GRANTED: authorization_facts.granted, kinds.AUTHORIZATION_ENDED: authorization_facts.ended,
    kinds.CLOSED: asking_facts.closed,
}
