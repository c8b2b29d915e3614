"""After a decision: the time to answer an offer and to appeal, and whether the foreclosure limits have ended."""

from dataclasses import dataclass
from datetime import date, timedelta

from intake.deadlines.facts import MORE_THAN_37, DecisionOutcome, Event, Facts
from intake.kinds import EventKind
from intake.requirements.settings import POLICY

FULL_PROTECTION = 90
FORTNIGHT = timedelta(days=14)
WEEK = timedelta(days=7)
CALIFORNIA_APPEAL = "Cal. Civ. Code 2923.6(d)"
# These States give 14 days to answer an offer whatever the sale date.
FORTNIGHT_STATES = {"CA": "Cal. Civ. Code 2923.6", "NV": "NRS 107.520"}


@dataclass(frozen=True)
class Window:
    """Time the homeowner has; a due_on of None is time that an appeal has stopped."""

    offered_on: date
    starts_on: date
    due_on: date | None
    citation: str


def makes_offer(event: Event | None) -> bool:
    """Whether a decision offers something; one without an outcome is taken to offer and deny."""
    return event is not None and event.outcome is not DecisionOutcome.DENIED


def denies(event: Event | None) -> bool:
    """Whether a decision denies a modification."""
    return event is not None and event.outcome is not DecisionOutcome.OFFER


def appeal_window(facts: Facts) -> Window | None:
    """The time to appeal: for a denied modification, complete 90 days before a sale or in the pre-foreclosure period (h)(1).

    California gives its own, longer time to whoever's complete application was denied.
    """
    decision = facts.decision
    if decision is None or not facts.regulated or facts.duplicative or not denies(decision):
        return None
    federal = facts.is_before_sale(facts.protected_on, FULL_PROTECTION) or facts.before_foreclosure
    if facts.state == "CA" and facts.protected_on is not None:
        citation = f"12 CFR 1024.41(h)(2); {CALIFORNIA_APPEAL}" if federal else CALIFORNIA_APPEAL
        return Window(decision.on, decision.on, decision.on + timedelta(days=POLICY.california_appeal_days), citation)
    return Window(decision.on, decision.on, decision.on + FORTNIGHT, "12 CFR 1024.41(h)(2)") if federal else None


def appeal(facts: Facts) -> Event | None:
    """The appeal made in time against the latest decision."""
    window = appeal_window(facts)
    made = facts.first(EventKind.APPEAL_RECEIVED, since=window.starts_on) if window else None
    return made if made and window and window.due_on and made.on <= window.due_on else None


def appeal_answer(facts: Facts) -> Event | None:
    """What was decided on the appeal."""
    made = appeal(facts)
    return facts.first(EventKind.APPEAL_DECIDED, since=made.on) if made else None


def offer_window(facts: Facts) -> Window | None:
    """The least time to answer an offer: 14 days when complete 90 days before a sale, 7 when more than 37 (e)(1).

    An appeal moves it to 14 days after the appeal's decision, a prior offer's time too (e)(2)(iii), (h)(4).
    """
    decision = facts.decision
    if decision is None or not facts.regulated or facts.duplicative:
        return None
    made, answer = appeal(facts), appeal_answer(facts)
    if not makes_offer(decision) and not (answer is not None and makes_offer(answer)):
        return None
    days, citation = _time_to_answer(facts, decision)
    if days is None:
        return None
    if made is None:
        return Window(decision.on, decision.on, decision.on + days, citation)
    if answer is None:
        return Window(decision.on, decision.on, None, "12 CFR 1024.41(e)(2)(iii)")
    return Window(decision.on, answer.on, answer.on + FORTNIGHT, "12 CFR 1024.41(e)(2)(iii), (h)(4)")


def released(facts: Facts, today: date) -> bool:
    """Whether the limits of (f)(2) and (g) have ended: nothing offered and no appeal left, or every offer rejected.

    Failure to perform, and silence unless the setting says otherwise, count only when a person records them as a rejection.
    """
    decision, made, answer = facts.decision, appeal(facts), appeal_answer(facts)
    if decision is None or (made is not None and answer is None):
        return False
    if not makes_offer(decision) and (answer is None or answer.outcome is DecisionOutcome.DENIED):
        window = appeal_window(facts)
        return answer is not None or window is None or window.due_on is None or today > window.due_on
    offered_on = answer.on if answer is not None and makes_offer(answer) else decision.on
    if facts.first(EventKind.OFFER_REJECTED, since=offered_on) is not None:
        return True
    return POLICY.silence_rejects_offer and lapsed(facts, today)


def lapsed(facts: Facts, today: date) -> bool:
    """Whether the time to answer an offer ran out without an acceptance."""
    window = offer_window(facts)
    if window is None or window.due_on is None or facts.first(EventKind.OFFER_ACCEPTED, since=window.offered_on):
        return False
    return today > window.due_on


def _time_to_answer(facts: Facts, decision: Event) -> tuple[timedelta | None, str]:
    fixed_on = facts.protected_on or decision.on
    citation = "12 CFR 1024.41(e)(1)"
    if facts.is_before_sale(fixed_on, FULL_PROTECTION):
        return FORTNIGHT, citation
    if facts.state in FORTNIGHT_STATES:
        return FORTNIGHT, FORTNIGHT_STATES[facts.state]
    return (WEEK if facts.is_before_sale(fixed_on, MORE_THAN_37) else None), citation
