"""Files described by their dates, as a lawyer would write them down."""

from datetime import date
from typing import Any

from intake.deadlines import Deadline, DecisionOutcome, Event, Facts, SaleDate, deadlines, prohibited_now
from intake.kinds import EventKind

KINDS = {
    "received": EventKind.APPLICATION_RECEIVED,
    "acknowledged": EventKind.ACKNOWLEDGMENT_SENT,
    "facially complete": EventKind.FIRST_FACIALLY_COMPLETE,
    "complete": EventKind.COMPLETE,
    "told complete": EventKind.COMPLETE_NOTICE_SENT,
    "decided": EventKind.DECISION_SENT,
    "accepted": EventKind.OFFER_ACCEPTED,
    "rejected": EventKind.OFFER_REJECTED,
    "appealed": EventKind.APPEAL_RECEIVED,
    "appeal decided": EventKind.APPEAL_DECIDED,
    "gap": EventKind.GAP_FOUND,
    "cured": EventKind.GAP_CURED,
    "withdrawn": EventKind.WITHDRAWN,
    "called": EventKind.LIVE_CONTACT,
    "short plan": EventKind.SHORT_TERM_OFFERED,
    "plan written": EventKind.SHORT_TERM_NOTICE_SENT,
    "plan ended": EventKind.SHORT_TERM_ENDED,
    "delay told": EventKind.THIRD_PARTY_DELAY_SENT,
    "written": EventKind.EARLY_INTERVENTION_SENT,
}


def day(text: str) -> date:
    return date.fromisoformat(text)


def event(line: str) -> Event:
    """An event from "2026-03-01 decided: denied"."""
    on, _, rest = line.partition(" ")
    name, _, outcome = rest.partition(": ")
    said = {"complete": True, "incomplete": False}.get(outcome)
    return Event(KINDS[name], day(on), DecisionOutcome(outcome) if outcome and said is None else None, said)


def facts(*lines: str, sales: tuple[tuple[str, str | None], ...] = (), due: str | None = None, **known: Any) -> Facts:
    """A file's dates: its events, its sales as (set on, sale on), its oldest unpaid due date, and anything else by name."""
    dates = {name: day(value) if name.endswith("_on") else value for name, value in known.items()}
    return Facts(
        events=tuple(event(line) for line in lines),
        sale_dates=tuple(SaleDate(day(set_on), day(sale_on) if sale_on else None) for set_on, sale_on in sales),
        oldest_unpaid_due_date=day(due) if due else None,
        **dates,
    )


def clock(file: Facts, key: str, today: str, subject: str | None = None) -> Deadline:
    """The last clock of this name."""
    return [found for found in deadlines(file, day(today)) if found.key == key and found.subject == subject][-1]


def due(file: Facts, key: str, today: str = "2026-03-02") -> str | None:
    found = clock(file, key, today).due_on
    return found.isoformat() if found else None


def state(file: Facts, key: str, today: str) -> str:
    return clock(file, key, today).state.value


def forbidden(file: Facts, today: str) -> dict[str, str | None]:
    """What may not happen, and until when."""
    return {limit.act.value: limit.until.isoformat() if limit.until else None for limit in prohibited_now(file, day(today))}
