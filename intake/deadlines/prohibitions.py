"""What may not happen to a file now, until when, and by which rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from intake.business_days import add_business_days
from intake.deadlines.clocks import first_filing_allowed, reasonable
from intake.deadlines.exits import lapsed, released
from intake.deadlines.facts import MORE_THAN_37, Facts
from intake.deadlines.reasonable import disclosed
from intake.deadlines.transfers import complete_by_disclosed_date, new_servicer_acknowledges
from intake.kinds import DeadlineState, EventKind
from intake.requirements.settings import POLICY

NEVADA_COMPLETION = timedelta(days=30)
CALIFORNIA_BUSINESS_DAYS = 5


class Act(StrEnum):
    """What may be forbidden to happen to a file."""

    FIRST_FILING = "first_filing"
    JUDGMENT_OR_ORDER = "judgment_or_order"
    SALE = "sale"
    DENY_OR_CLOSE = "deny_or_close"


@dataclass(frozen=True)
class Prohibition:
    """One act, and the date its rule names: the first day a filing is allowed, the reasonable date before which none may close.

    An until of None has no date: it ends by what happens, not by time.
    """

    act: Act
    until: date | None
    citation: str


def prohibited_now(facts: Facts, today: date) -> tuple[Prohibition, ...]:
    """Each act that is forbidden today, once: the longest of its limits, with every rule that forbids it."""
    return merged(_all(facts, today))


def merged(limits: Iterable[Prohibition]) -> tuple[Prohibition, ...]:
    """Each act once, as long as the longest of its limits forbids it."""
    by_act: dict[Act, list[Prohibition]] = {act: [] for act in Act}
    for limit in limits:
        by_act[limit.act].append(limit)
    return tuple(_longest(act, found) for act, found in by_act.items() if found)


def _longest(act: Act, limits: list[Prohibition]) -> Prohibition:
    untils = [limit.until for limit in limits]
    until = None if None in untils else max(day for day in untils if day)
    return Prohibition(act, until, "; ".join(dict.fromkeys(limit.citation for limit in limits)))


def _all(facts: Facts, today: date) -> Iterator[Prohibition]:
    if not facts.principal_residence:
        return
    if facts.first_filing_on is None:
        yield from _first_120_days(facts, today)
    if facts.first(EventKind.WITHDRAWN) is not None:
        return
    if facts.small_servicer:
        yield from _performing_under_agreement(facts)
    elif not facts.duplicative:
        yield from _complete_application(facts, today)
        yield from _short_term_plan(facts)
        yield from _transferred(facts, today)
        yield from _still_collecting(facts, today)
    if facts.state == "CA":
        yield from _california(facts, today)
    if facts.state == "NV":
        yield from _nevada(facts, today)


def _first_120_days(facts: Facts, today: date) -> Iterator[Prohibition]:
    """No filing through day 120; a loan with no known unpaid payment is not delinquent at all."""
    clock = first_filing_allowed(facts, today)
    if clock.due_on is None or today < clock.due_on:
        yield Prohibition(Act.FIRST_FILING, clock.due_on, clock.citation)


def _complete_application(facts: Facts, today: date) -> Iterator[Prohibition]:
    """(f)(2) where no filing was made before completion, (g) where one was and a sale was more than 37 days away.

    Closed because what was found missing did not come in the time given, it is complete no more (c)(2)(iv).
    """
    complete = facts.protected_on
    if complete is None or facts.is_closed or released(facts, today):
        return
    if facts.first_filing_on is None:
        yield Prohibition(Act.FIRST_FILING, None, "12 CFR 1024.41(f)(2)")
    elif facts.first_filing_on <= complete and facts.is_before_sale(complete, MORE_THAN_37):
        yield from _no_foreclosure(facts, "12 CFR 1024.41(g)")
    elif facts.first_filing_on >= complete:
        # A filing made against (f)(2) must not earn the servicer what a lawful one would not; of the same day, it may have been.
        yield from _no_foreclosure(facts, "12 CFR 1024.41(f)(2)")
    elif complete_by_disclosed_date(facts):
        yield from _no_foreclosure(facts, "12 CFR 1024.41(g), (k)(2)(ii)(B)")


def _performing_under_agreement(facts: Facts) -> Iterator[Prohibition]:
    """Small servicers: nothing while the borrower performs under an agreement."""
    if facts.first(EventKind.OFFER_ACCEPTED) is not None:
        yield from _no_foreclosure(facts, "12 CFR 1024.41(j)")


def _short_term_plan(facts: Facts) -> Iterator[Prohibition]:
    """Nothing while the borrower performs under a short-term plan offered on an incomplete application."""
    offer, ended = facts.last(EventKind.SHORT_TERM_OFFERED), facts.last(EventKind.SHORT_TERM_ENDED)
    if offer is not None and (ended is None or ended.on < offer.on):
        yield from _no_foreclosure(facts, "12 CFR 1024.41(c)(2)(iii)")


def _no_foreclosure(facts: Facts, citation: str) -> Iterator[Prohibition]:
    if facts.first_filing_on is None:
        yield Prohibition(Act.FIRST_FILING, None, citation)
    yield Prohibition(Act.JUDGMENT_OR_ORDER, None, citation)
    yield Prohibition(Act.SALE, None, citation)


def _transferred(facts: Facts, today: date) -> Iterator[Prohibition]:
    """A new servicer waits for the reasonable date that was disclosed before any first filing.

    The rule binds one to whom the acknowledgment fell; while it owes that, no day is disclosed yet. The setting holds one whose
    predecessor had acknowledged to the predecessor's date.
    """
    notice, fell_to_it = facts.acknowledged, new_servicer_acknowledges(facts)
    if facts.first_filing_on is not None or facts.protected_on is not None or not (fell_to_it or _pending_at_transfer(facts)):
        return
    until = disclosed(facts, notice.on).on if notice else None
    if (until is None and fell_to_it) or (until is not None and today <= until):
        yield Prohibition(Act.FIRST_FILING, until, "12 CFR 1024.41(k)(2)(ii)(A)")


def _pending_at_transfer(facts: Facts) -> bool:
    moved, received = facts.transferred_in_on, facts.received_on
    return POLICY.no_filing_after_any_transfer and moved is not None and received is not None and received <= moved


def _still_collecting(facts: Facts, today: date) -> Iterator[Prohibition]:
    """An application is not closed for missing papers before the reasonable date is over, nor while a gap may be cured."""
    if facts.is_closed:
        return
    if facts.gap_is_open:
        if facts.gap_asked_by is None or today <= facts.gap_asked_by:
            yield Prohibition(Act.DENY_OR_CLOSE, facts.gap_asked_by, "12 CFR 1024.41(c)(2)(iv)")
        return
    clock = reasonable(facts, today)
    if facts.protected_on is None and clock.state is DeadlineState.PENDING:
        yield Prohibition(Act.DENY_OR_CLOSE, None if clock.projected else clock.due_on, "12 CFR 1024.41(b)(1), (b)(2)(ii)")


def _california(facts: Facts, today: date) -> Iterator[Prohibition]:
    """No notice or sale while an application complete 5 business days before the sale is pending."""
    complete = facts.protected_on
    if complete is None or facts.is_closed or released(facts, today):
        return
    sale = facts.sale_known_on(complete)
    if sale is None or add_business_days(complete, CALIFORNIA_BUSINESS_DAYS) <= sale:
        yield from _no_filing_or_sale(facts, None, "Cal. Civ. Code 2923.6(c)")


def _nevada(facts: Facts, today: date) -> Iterator[Prohibition]:
    """Any application stops filing and sale, unless it is not completed within 30 days of its acknowledgment."""
    if facts.received_on is None or released(facts, today) or lapsed(facts, today):
        return
    notice = facts.acknowledged
    last_day = notice.on + NEVADA_COMPLETION if notice and facts.protected_on is None else None
    if last_day is None or today <= last_day:
        yield from _no_filing_or_sale(facts, last_day, "NRS 107.530(1)")


def _no_filing_or_sale(facts: Facts, until: date | None, citation: str) -> Iterator[Prohibition]:
    if facts.first_filing_on is None:
        yield Prohibition(Act.FIRST_FILING, until, citation)
    yield Prohibition(Act.SALE, until, citation)
