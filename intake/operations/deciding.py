"""Deciding on every option, the homeowner's answer to an offer, and the appeal that somebody else decides."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from intake.audit import Action
from intake.deadlines import DecisionOutcome, Window, exits
from intake.errors import AlreadyDecided, NoAppeal, NotComplete, NothingOffered, ReasonNeeded, SamePerson, Withdrawn
from intake.kinds import EventKind, HelpOption, OptionOutcome
from intake.models import Application, Decision, Event, Notice
from intake.operations import assessment, completion, denial_guard, desk, moments, notices
from intake.operations.context import Intake
from intake.operations.staff import specialist

DECIDE_WITHIN = timedelta(days=30)


@dataclass(frozen=True)
class OptionDecision:
    """What was decided about one option.

    An offer says its ``terms``. A denial says its ``reason``; where the owner of the loan asks for it, ``owner_rule`` names
    the rule, and where the net present value decided, ``npv_inputs`` lists what was put in (1024.41(d), comments 1 to 4);
    ``other_criteria_open`` says that this alone decided and nothing else was evaluated, which the letter must say too.
    """

    option: HelpOption
    outcome: OptionOutcome
    terms: str = ""
    monthly_payment: Decimal | None = None
    first_due_on: date | None = None
    reason: str = ""
    owner_rule: str = ""
    npv_inputs: str = ""
    other_criteria_open: bool = False

    def as_data(self) -> dict[str, Any]:
        """As kept and printed."""
        return {
            "option": self.option.value, "outcome": self.outcome.value, "terms": self.terms,
            "monthly_payment": None if self.monthly_payment is None else f"{self.monthly_payment:.2f}",
            "first_due_on": self.first_due_on.isoformat() if self.first_due_on else None,
            "reason": self.reason, "owner_rule": self.owner_rule, "npv_inputs": self.npv_inputs,
            "other_criteria_open": self.other_criteria_open,
        }


def decide(intake: Intake, application: Application, options: Iterable[OptionDecision]) -> Decision:
    """Decide on a complete application and owe the letter that says so (1024.41(c)(1)(ii), (d)).

    Raises NotComplete, AlreadyDecided, ReasonNeeded, ThirdPartyAwaited.
    """
    specialist(intake)
    moments.lock(intake, application)
    if application.event(EventKind.WITHDRAWN) is not None:
        raise Withdrawn
    if not completion.is_complete(application):
        raise NotComplete
    if not to_decide(intake, application):
        raise AlreadyDecided
    options = tuple(options)
    denial_guard.refuse_denial(intake, application, [each.owner_rule for each in options if each.outcome is OptionOutcome.DENIED])
    due = assessment.assess_application(intake, application).deadline("evaluation")
    by = due.due_on if due is not None and due.due_on is not None else moments.today(application, intake.now) + DECIDE_WITHIN
    return _write(intake, application, notices.DECISION, options, by)


def answer_offer(intake: Intake, application: Application, option: HelpOption | None, on: date | None = None) -> Event:
    """The homeowner takes one of the options offered, or none of them (1024.41(e)). Raises NothingOffered.

    ``on`` is the day of their word, where it came by mail or telephone.
    """
    moments.lock(intake, application)
    on = _day_of_the_word(intake, application, on)
    latest = latest_decision(intake, application)
    offered = options_offered(latest) if latest is not None else []
    if not offered or not is_sent(intake, latest) or answered(application, latest) or (option is not None and option not in offered):
        raise NothingOffered
    kind = EventKind.OFFER_REJECTED if option is None else EventKind.OFFER_ACCEPTED
    said = {} if option is None else {"option": option.value}
    event = moments.write(intake, application, kind, on, **said)
    intake.record(Action.OFFER_ANSWERED, application_id=application.id, subject=event.id, **said)
    desk.refresh(intake, application)
    return event


def appeal(intake: Intake, application: Application, why: str = "", on: date | None = None) -> Event:
    """Ask for another look at a denied modification (1024.41(h)). Raises NoAppeal when the time was over or it was asked before.

    ``on`` is the day on which it came, where it came by mail or telephone.
    """
    moments.lock(intake, application)
    on = _day_of_the_word(intake, application, on)
    if not may_appeal(intake, application, on):
        raise NoAppeal
    event = moments.write(intake, application, EventKind.APPEAL_RECEIVED, on, why=why.strip())
    intake.record(Action.APPEALED, application_id=application.id, subject=event.id)
    # It must not wait for whoever decided before.
    desk.disown(intake, application)
    desk.refresh(intake, application)
    return event


def decide_appeal(intake: Intake, application: Application, options: Iterable[OptionDecision]) -> Decision:
    """Decide an appeal, by somebody who did not make the decision, and owe its letter. Raises NoAppeal, SamePerson."""
    by = specialist(intake)
    moments.lock(intake, application)
    if not appeal_waits(intake, application):
        raise NoAppeal
    first = latest_decision(intake, application)
    if first is not None and first.by_id == by:
        raise SamePerson
    due = assessment.assess_application(intake, application).deadline("appeal_decision")
    until = due.due_on if due is not None and due.due_on is not None else moments.today(application, intake.now) + DECIDE_WITHIN
    return _write(intake, application, notices.APPEAL_DECISION, tuple(options), until)


def to_decide(intake: Intake, application: Application) -> bool:
    """Whether the file became complete and has not been decided on since."""
    complete, latest = application.latest(EventKind.COMPLETE), latest_decision(intake, application)
    return complete is not None and (latest is None or latest.at < complete.at)


def decisions(intake: Intake, application: Application) -> list[Decision]:
    """Every decision on this application, oldest first."""
    return list(intake.session.scalars(select(Decision).where(Decision.application_id == application.id).order_by(Decision.at)))


def latest_decision(intake: Intake, application: Application) -> Decision | None:
    """The newest decision, the one on an appeal included."""
    return next(reversed(decisions(intake, application)), None)


def latest_sent(intake: Intake, application: Application) -> Decision | None:
    """The newest decision whose letter has gone: what the homeowner knows of."""
    return next((each for each in reversed(decisions(intake, application)) if is_sent(intake, each)), None)


def options_offered(decision: Decision) -> list[HelpOption]:
    """What may be accepted."""
    return [HelpOption(each["option"]) for each in decision.options if each["outcome"] == OptionOutcome.OFFERED.value]


def is_sent(intake: Intake, decision: Decision | None) -> bool:
    """Whether the homeowner was told."""
    return decision is not None and intake.session.get_one(Notice, decision.notice_id).sent_at is not None


def answered(application: Application, decision: Decision | None) -> Event | None:
    """The homeowner's answer to this decision's offer."""
    since = [
        event for event in application.events
        if event.kind in (EventKind.OFFER_ACCEPTED, EventKind.OFFER_REJECTED) and decision is not None and event.at >= decision.at
    ]
    return since[-1] if since else None


def windows(intake: Intake, application: Application) -> tuple[Window | None, Window | None]:
    """The time to answer the offer and the time to appeal, as they stand."""
    facts = assessment.assess_application(intake, application).facts
    return exits.offer_window(facts), exits.appeal_window(facts)


def may_appeal(intake: Intake, application: Application, on: date | None = None) -> bool:
    """Whether an appeal may be made on a day: a modification was denied, the time runs, and none was made."""
    latest, on = latest_decision(intake, application), on or moments.today(application, intake.now)
    _offer, window = windows(intake, application)
    if latest is None or latest.on_appeal or not is_sent(intake, latest) or window is None or window.due_on is None:
        return False
    return on <= window.due_on and _appeal_of(application, latest) is None


def appeal_waits(intake: Intake, application: Application) -> bool:
    """Whether an appeal was made that nobody has decided."""
    latest = latest_decision(intake, application)
    return latest is not None and not latest.on_appeal and _appeal_of(application, latest) is not None


def why_appealed(application: Application) -> str:
    """What the homeowner said with the appeal, if anything."""
    made = application.latest(EventKind.APPEAL_RECEIVED)
    return str(made.details.get("why", "")) if made is not None else ""


def _day_of_the_word(intake: Intake, application: Application, on: date | None) -> date:
    if on is None:
        return moments.today(application, intake.now)
    specialist(intake)
    moments.refuse_future(intake, application, on)
    return on


def _appeal_of(application: Application, decision: Decision) -> Event | None:
    made = application.latest(EventKind.APPEAL_RECEIVED)
    return made if made is not None and made.at >= decision.at else None


def _write(
    intake: Intake, application: Application, kind: str, options: tuple[OptionDecision, ...], due_on: date
) -> Decision:
    if not options or any(not _explained(each) for each in options):
        raise ReasonNeeded
    notice = notices.owe(intake, application, kind, due_on, intake.now)
    decision = Decision(
        application_id=application.id, notice_id=notice.id, on_appeal=kind == notices.APPEAL_DECISION, outcome=outcome_of(options),
        options=[each.as_data() for each in options], by_id=specialist(intake), on=moments.today(application, intake.now),
        at=intake.now,
    )
    intake.session.add(decision)
    intake.session.flush()
    intake.record(
        Action.DECIDED, application_id=application.id, subject=decision.id, outcome=decision.outcome.value,
        on_appeal=decision.on_appeal,
    )
    desk.refresh(intake, application)
    return decision


def outcome_of(options: tuple[OptionDecision, ...]) -> DecisionOutcome:
    """An offer, a denial, or both: not offering a modification is denying it, whatever else is offered (1024.41(d))."""
    offered = [each.option for each in options if each.outcome is OptionOutcome.OFFERED]
    if not offered:
        return DecisionOutcome.DENIED
    denied = any(each.option is HelpOption.MODIFICATION and each.outcome is OptionOutcome.DENIED for each in options)
    return DecisionOutcome.OFFER_AND_DENIED if denied else DecisionOutcome.OFFER


def _explained(each: OptionDecision) -> bool:
    if each.outcome is OptionOutcome.OFFERED:
        return bool(each.terms.strip())
    return each.outcome is OptionOutcome.NOT_EVALUATED or bool(each.reason.strip())
