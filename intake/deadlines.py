"""Every clock of Regulation X 1024.39 to 41, with the California and Nevada overlays, computed from dated facts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from intake.kinds import DeadlineState, EventKind


class DecisionOutcome(StrEnum):
    """What a decision notice, or the answer to an appeal, said."""

    OFFER = "offer"
    DENIED = "denied"
    OFFER_AND_DENIED = "offer_and_denied"


class Act(StrEnum):
    """What may be forbidden to happen to a file."""

    FIRST_FILING = "first_filing"
    JUDGMENT_OR_ORDER = "judgment_or_order"
    SALE = "sale"
    DENY_OR_CLOSE = "deny_or_close"


@dataclass(frozen=True)
class SaleDate:
    """A foreclosure sale as scheduled on a day, or called off (sale_on None); never edited, only followed by another."""

    set_on: date
    sale_on: date | None


@dataclass(frozen=True)
class Event:
    """A moment from which clocks run or by which they are met."""

    kind: EventKind
    on: date
    outcome: DecisionOutcome | None = None


@dataclass(frozen=True)
class PaperDates:
    """When a paper came, and the last day on which it is fresh enough, if it grows old."""

    document_id: str
    received_on: date
    last_good_day: date | None = None


@dataclass(frozen=True)
class Facts:
    """What the clocks are computed from."""

    state: str | None = None
    principal_residence: bool = True
    small_servicer: bool = False
    oldest_unpaid_due_date: date | None = None
    first_filing_on: date | None = None
    sale_dates: tuple[SaleDate, ...] = ()
    transferred_in_on: date | None = None
    bankruptcy: bool = False
    debt_collector: bool = False
    cease_contact: bool = False
    duplicative: bool = False
    events: tuple[Event, ...] = ()
    papers: tuple[PaperDates, ...] = ()
    noticed_reasonable_date: date | None = None


@dataclass(frozen=True)
class Deadline:
    """One clock: what starts it, when it ends, and what met it.

    ``starts_on`` and ``due_on`` are None while nothing has started it. ``subject`` is the paper it is about, if one.
    ``projected`` marks a date computed before the notice that will fix it.
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


@dataclass(frozen=True)
class ReasonableDate:
    """The date by which the missing papers are asked for, and which milestone fixed it."""

    on: date
    because: str


@dataclass(frozen=True)
class Prohibition:
    """What may not happen to this file now; an until of None is open-ended."""

    act: Act
    until: date | None
    citation: str
