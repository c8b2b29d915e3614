"""What foreclosure counsel must be told and when: each day on which an act became forbidden, or ceased to be."""

from dataclasses import dataclass
from datetime import date, timedelta

from intake.deadlines.clocks import deadlines
from intake.deadlines.facts import Facts
from intake.deadlines.prohibitions import Act, prohibited_now

FORECLOSURE = (Act.FIRST_FILING, Act.JUDGMENT_OR_ORDER, Act.SALE)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Signal:
    """On this day an act was to stop, or might go on again; a stop says by which rules (1024.41(g), comments 1 to 5)."""

    on: date
    act: Act
    stop: bool
    citation: str = ""


def signals(facts: Facts, today: date) -> tuple[Signal, ...]:
    """Every change up to today in what foreclosure may do, each judged by what was known on its day."""
    found: list[Signal] = []
    before: set[Act] = set()
    for day in _days_of_change(facts, today):
        limits = {limit.act: limit for limit in prohibited_now(facts.as_known_on(day), day) if limit.act in FORECLOSURE}
        found += [Signal(day, act, True, limits[act].citation) for act in FORECLOSURE if act in limits and act not in before]
        # A filing already made is not a filing allowed again.
        resumed = [act for act in FORECLOSURE if act in before and act not in limits]
        found += [Signal(day, act, False) for act in resumed if not (act is Act.FIRST_FILING and facts.as_known_on(day).first_filing_on)]
        before = set(limits)
    return tuple(found)


def _days_of_change(facts: Facts, today: date) -> list[date]:
    """The only days on which an answer can change: something became known, or a clock ran out the day before."""
    learned = [event.on for event in facts.events] + [sale.counts_from for sale in facts.sale_dates]
    learned += [day for day in (facts.oldest_unpaid_due_date, facts.first_filing_on, facts.transferred_in_on) if day]
    days = {day for day in learned if day <= today}
    for day in tuple(days):
        for limit in prohibited_now(facts.as_known_on(day), day):
            days |= {limit.until, limit.until + DAY} if limit.until else set()
        days |= {clock.due_on + DAY for clock in deadlines(facts.as_known_on(day), day) if clock.due_on}
    return sorted(day for day in days if day <= today)
