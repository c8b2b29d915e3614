"""Each clock: what starts it, when it ends, what met it, and on whose authority."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from intake.business_days import add_business_days
from intake.deadlines.exits import appeal, appeal_window, offer_window
from intake.deadlines.facts import ENOUGH_FOR_NOTICE, Event, Facts
from intake.deadlines.reasonable import CITATION as REASONABLE
from intake.deadlines.reasonable import disclosed
from intake.deadlines.transfers import complete_by_disclosed_date, new_servicer_acknowledges
from intake.kinds import DeadlineState, EventKind
from intake.requirements.settings import POLICY

# These States oblige an acknowledgment of every document.
EVERY_DOCUMENT = {"CA": "Cal. Civ. Code 2924.10", "NV": "NRS 107.520"}
MONTH = timedelta(days=30)
HALF_A_YEAR, HALF_A_YEAR_AFTER_CEASING = timedelta(days=180), timedelta(days=190)


@dataclass(frozen=True)
class Deadline:
    """One clock: what starts it, when it ends, and what met it.

    ``starts_on`` and ``due_on`` are None while nothing has started it. ``subject`` is the paper it is about, if one.
    ``projected`` marks a date computed before the notice that will fix it; ``because`` and ``passed_over`` say what fixed the
    reasonable date, and what would have but for its shortest time.
    """

    key: str
    citation: str
    starts_on: date | None
    due_on: date | None
    state: DeadlineState
    subject: str | None = None
    met_by: EventKind | None = None
    met_on: date | None = None
    projected: bool = False
    because: str = ""
    passed_over: str = ""


def deadlines(facts: Facts, today: date) -> tuple[Deadline, ...]:
    """Every clock of the file, the ones that do not apply included."""
    application = (
        acknowledgment(facts, today), *document_acknowledgments(facts, today), reasonable(facts, today),
        *complete_notices(facts, today), evaluation(facts, today), offer_response(facts, today), appeal_period(facts, today),
        appeal_decision(facts, today), *short_term_notices(facts, today),
    )
    loan = (live_contact(facts, today), *early_intervention_notices(facts, today), first_filing_allowed(facts, today))
    return tuple(_unless_withdrawn(clock, facts) for clock in application) + loan


def acknowledgment(facts: Facts, today: date) -> Deadline:
    """Within 5 business days of an application received 45 days or more before a sale; Nevada asks it of every application."""
    citation, received = "12 CFR 1024.41(b)(2)(i)(B)", facts.received_on
    federal = facts.regulated and not facts.duplicative and facts.is_before_sale(received, ENOUGH_FOR_NOTICE)
    nevada = facts.state == "NV" and facts.principal_residence
    if received is None or not (federal or nevada):
        return _not_applicable("acknowledgment", citation)
    due, moved = _business_days(received, 5), facts.transferred_in_on
    if moved and moved > received and not nevada and new_servicer_acknowledges(facts):
        due, citation = _business_days(moved, 10), "12 CFR 1024.41(k)(2)(i)"
    if nevada:
        citation = f"{citation}; {EVERY_DOCUMENT['NV']}" if federal else EVERY_DOCUMENT["NV"]
    return _clock("acknowledgment", citation, received, due, today, facts.acknowledged)


def document_acknowledgments(facts: Facts, today: date) -> Iterator[Deadline]:
    """In California and Nevada, 5 business days for each document."""
    citation = EVERY_DOCUMENT.get(facts.state or "")
    if citation is None or not facts.principal_residence:
        return
    for paper in facts.papers:
        # A letter says nothing of a paper that came after it was written, though it went into the mail later.
        sent = min(
            (event for event in facts.every(EventKind.ACKNOWLEDGMENT_SENT) if (event.written_on or event.on) >= paper.received_on),
            key=lambda event: event.on, default=None,
        )
        due = _business_days(paper.received_on, 5)
        yield _clock("acknowledgment", citation, paper.received_on, due, today, sent, paper.document_id)


def reasonable(facts: Facts, today: date) -> Deadline:
    """The date in the acknowledgment by which the missing papers are asked for; a projection until it is sent."""
    received, notice, complete = facts.received_on, facts.acknowledged, facts.protected_on
    owed = notice is not None or facts.is_before_sale(received, ENOUGH_FOR_NOTICE)
    exempt = not facts.regulated or facts.duplicative
    if received is None or exempt or not owed or (complete and (notice is None or complete <= notice.on)):
        return _not_applicable("reasonable_date", REASONABLE)
    fixed = disclosed(facts, notice.on if notice else acknowledgment(facts, today).due_on or received)
    due: date | None = fixed.on
    if notice is None:
        # Projected from the last day for the notice, so that it does not move as days pass; once over, it says nothing.
        due = fixed.on if fixed.on >= today else None
        projected = Deadline("reasonable_date", REASONABLE, None, due, DeadlineState.PENDING, projected=True)
        return replace(projected, because=fixed.because, passed_over=fixed.passed_over)
    arrived = facts.first(EventKind.FIRST_FACIALLY_COMPLETE, EventKind.COMPLETE, since=received)
    running = _clock("reasonable_date", REASONABLE, notice.on, due, today, arrived)
    return replace(running, because=fixed.because, passed_over=fixed.passed_over)


def complete_notices(facts: Facts, today: date) -> Iterator[Deadline]:
    """Within 5 business days of each completion, unless the acknowledgment said complete or the decision came first."""
    citation = "12 CFR 1024.41(c)(3)(i)"
    if not facts.completions:
        yield _not_applicable("complete_notice", citation)
    for at, completion in enumerate(facts.completions):
        due = _business_days(completion.on, 5)
        later = facts.completions[at + 1].on if at + 1 < len(facts.completions) else date.max
        if _notice_is_excused(facts, completion, first=at == 0, due=due):
            yield _not_applicable("complete_notice", citation, completion.on)
            continue
        sent = facts.first(EventKind.COMPLETE_NOTICE_SENT, since=completion.on)
        yield _clock("complete_notice", citation, completion.on, due, today, sent if sent and sent.on < later else None)


def evaluation(facts: Facts, today: date) -> Deadline:
    """All options within 30 days of actual completion; after a transfer, of the transfer."""
    citation, complete = "12 CFR 1024.41(c)(1)", facts.completed_on
    federal = facts.regulated and not facts.duplicative and _in_time_for_evaluation(facts)
    nevada = facts.state == "NV" and facts.principal_residence
    if complete is None or not (federal or nevada):
        return _not_applicable("evaluation", citation)
    starts, decided = complete, facts.first(EventKind.DECISION_SENT, since=complete)
    moved = facts.transferred_in_on
    if moved and moved > complete and not nevada and not (decided and decided.on < moved):
        starts, citation = moved, "12 CFR 1024.41(k)(3)"
    if nevada:
        citation = f"{citation}; {EVERY_DOCUMENT['NV']}" if federal else EVERY_DOCUMENT["NV"]
    clock = _clock("evaluation", citation, starts, starts + MONTH, today, decided)
    return _waiting_for_others(clock, facts) if decided is None else clock


def short_term_notices(facts: Facts, today: date) -> Iterator[Deadline]:
    """A short-term plan offered on an incomplete application is put in writing within 5 business days (comment 6)."""
    if not facts.regulated:
        return
    for offer in facts.every(EventKind.SHORT_TERM_OFFERED):
        sent = facts.first(EventKind.SHORT_TERM_NOTICE_SENT, since=offer.on)
        due = _business_days(offer.on, 5)
        yield _clock("short_term_notice", "12 CFR 1024.41(c)(2)(iii)", offer.on, due, today, sent)


def offer_response(facts: Facts, today: date) -> Deadline:
    """14 or 7 days to answer an offer; an appeal stops the time until 14 days after its decision."""
    window = offer_window(facts)
    if window is None:
        return _not_applicable("offer_response", "12 CFR 1024.41(e)(1)")
    answered = facts.first(EventKind.OFFER_ACCEPTED, EventKind.OFFER_REJECTED, since=window.offered_on)
    return _clock("offer_response", window.citation, window.starts_on, window.due_on, today, answered)


def appeal_period(facts: Facts, today: date) -> Deadline:
    """14 days to appeal the denial of a modification."""
    window = appeal_window(facts)
    if window is None:
        return _not_applicable("appeal_window", "12 CFR 1024.41(h)(2)")
    made = facts.first(EventKind.APPEAL_RECEIVED, since=window.starts_on)
    return _clock("appeal_window", window.citation, window.starts_on, window.due_on, today, made)


def appeal_decision(facts: Facts, today: date) -> Deadline:
    """30 days to decide an appeal, from the later of the appeal and a transfer."""
    citation, made = "12 CFR 1024.41(h)(4)", appeal(facts)
    if made is None:
        return _not_applicable("appeal_decision", citation)
    starts, decided = made.on, facts.first(EventKind.APPEAL_DECIDED, since=made.on)
    if facts.transferred_in_on and facts.transferred_in_on > starts and not (decided and decided.on < facts.transferred_in_on):
        starts, citation = facts.transferred_in_on, "12 CFR 1024.41(k)(4)"
    return _clock("appeal_decision", citation, starts, starts + MONTH, today, decided)


def live_contact(facts: Facts, today: date) -> Deadline:
    """Contact by day 36; an application under way is contact (comment 39(a)-6)."""
    citation, due = "12 CFR 1024.39(a)", facts.day_of_delinquency(36)
    silenced = facts.bankruptcy or (facts.debt_collector and facts.cease_contact)
    if due is None or not facts.regulated or silenced:
        return _not_applicable("live_contact", citation)
    made = facts.first(EventKind.LIVE_CONTACT, since=facts.oldest_unpaid_due_date or due)
    under_way = facts.first(EventKind.APPLICATION_RECEIVED)
    met = min((event for event in (made, under_way) if event), key=lambda event: event.on, default=None)
    return _clock("live_contact", citation, facts.oldest_unpaid_due_date, due, today, met)


def early_intervention_notices(facts: Facts, today: date) -> Iterator[Deadline]:
    """A written notice by day 45, and again half a year after each one while the loan stays unpaid (comment 39(b)(1)-2).

    In bankruptcy, where one is enough, or after a request to stop calling it changes its words; under both it falls away.
    """
    key, unpaid, due = "early_intervention_notice", facts.oldest_unpaid_due_date, facts.day_of_delinquency(45)
    stop, citation = facts.debt_collector and facts.cease_contact, "12 CFR 1024.39(b)(1)"
    if unpaid is None or due is None or not facts.regulated or (facts.bankruptcy and stop):
        yield _not_applicable(key, citation)
        return
    if facts.bankruptcy or stop:
        citation = "12 CFR 1024.39(c)(1)(iii)" if facts.bankruptcy else "12 CFR 1024.39(d)(3)"
    again, starts = HALF_A_YEAR_AFTER_CEASING if stop else HALF_A_YEAR, unpaid
    for notice in facts.every(EventKind.EARLY_INTERVENTION_SENT):
        if notice.on >= unpaid:
            yield _clock(key, citation, starts, due, today, notice)
            starts, due = notice.on, notice.on + again
        elif not facts.bankruptcy:
            due = max(due, notice.on + again)
    if starts == unpaid or not facts.bankruptcy:
        yield _clock(key, citation, starts, due, today, None)


def first_filing_allowed(facts: Facts, today: date) -> Deadline:
    """Day 121: the first on which a foreclosure may be filed, small servicers included (1024.41(j))."""
    citation, allowed = "12 CFR 1024.41(f)(1)(i)", facts.day_of_delinquency(121)
    if allowed is None or not facts.principal_residence:
        return _not_applicable("first_filing_allowed", citation)
    state = DeadlineState.MET if today >= allowed else DeadlineState.PENDING
    if facts.first_filing_on is not None and facts.first_filing_on < allowed:
        state = DeadlineState.MISSED
    return Deadline("first_filing_allowed", citation, facts.oldest_unpaid_due_date, allowed, state)


def _clock(
    key: str, citation: str, starts_on: date | None, due_on: date | None, today: date, met: Event | None, subject: str | None = None
) -> Deadline:
    """A clock that runs: met in time, missed, or pending through the whole of its last day."""
    if due_on is None:
        return Deadline(key, citation, starts_on, None, DeadlineState.PENDING, subject)
    if met is not None and met.on <= today:
        state = DeadlineState.MET if met.on <= due_on else DeadlineState.MISSED
        return Deadline(key, citation, starts_on, due_on, state, subject, met.kind, met.on)
    state = DeadlineState.MISSED if today > due_on else DeadlineState.PENDING
    return Deadline(key, citation, starts_on, due_on, state, subject)


def _waiting_for_others(clock: Deadline, facts: Facts) -> Deadline:
    """Told in writing that a third party's paper is still awaited, the homeowner waits for a prompt decision (c)(4)(ii)."""
    told = facts.first(EventKind.THIRD_PARTY_DELAY_SENT, since=clock.starts_on or date.max)
    if told is None:
        return clock
    return replace(clock, state=DeadlineState.PENDING, citation=f"{clock.citation}; 12 CFR 1024.41(c)(4)(ii)", met_on=None)


def _not_applicable(key: str, citation: str, starts_on: date | None = None) -> Deadline:
    return Deadline(key, citation, starts_on, None, DeadlineState.NOT_APPLICABLE)


def _unless_withdrawn(clock: Deadline, facts: Facts) -> Deadline:
    withdrawn = facts.first(EventKind.WITHDRAWN)
    running = clock.met_on is None and clock.state in (DeadlineState.PENDING, DeadlineState.MISSED)
    if withdrawn and running and (clock.due_on is None or clock.due_on >= withdrawn.on):
        return replace(clock, state=DeadlineState.NOT_APPLICABLE)
    return clock


def _notice_is_excused(facts: Facts, completion: Event, first: bool, due: date) -> bool:
    """1024.41(c)(3)(ii). An acknowledgment of unknown words is taken to say complete when all had come with the application."""
    if not facts.regulated or facts.duplicative or not _in_time_for_evaluation(facts):
        return True
    acknowledged, received = facts.acknowledged, facts.received_on
    if first and acknowledged and received:
        said = acknowledged.said_complete
        if (said and completion.on <= acknowledged.on) or (said is None and completion.on <= received):
            return True
    ended = facts.first(EventKind.DECISION_SENT, EventKind.GAP_FOUND, since=completion.on)
    sent = facts.first(EventKind.COMPLETE_NOTICE_SENT, since=completion.on)
    return ended is not None and ended.on <= due and (sent is None or sent.on > ended.on)


def _in_time_for_evaluation(facts: Facts) -> bool:
    return facts.in_time_for_evaluation or complete_by_disclosed_date(facts)


def _business_days(start: date, count: int) -> date:
    return add_business_days(start, count, POLICY.observed_holidays_extend)
