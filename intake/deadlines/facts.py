"""The dated facts the clocks are computed from, and what follows from them directly."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from intake.kinds import EventKind

COMPLETIONS = (EventKind.COMPLETE, EventKind.GAP_CURED)
LAST_DAY_BEFORE_FILING = 120
MORE_THAN_37 = 38
ENOUGH_FOR_NOTICE = 45


class DecisionOutcome(StrEnum):
    """What a decision notice, or the answer to an appeal, said."""

    OFFER = "offer"
    DENIED = "denied"
    OFFER_AND_DENIED = "offer_and_denied"


@dataclass(frozen=True)
class SaleDate:
    """A foreclosure sale as scheduled on a day, or called off (sale_on None); never edited, only followed by another.

    ``known_on`` is the day on which the servicer's records first said so, where that was later: what an application had
    earned until then was earned without this sale.
    """

    set_on: date
    sale_on: date | None
    known_on: date | None = None

    @property
    def counts_from(self) -> date:
        """The first day on which it is the sale that is scheduled."""
        return max(self.set_on, self.known_on or self.set_on)


@dataclass(frozen=True)
class Event:
    """A moment from which clocks run or by which they are met.

    ``said_complete`` is of an acknowledgment: whether it told the homeowner that the application was complete; None when
    that is not known. ``written_on`` is of a letter: the day its words were fixed, where it went on a later day.
    """

    kind: EventKind
    on: date
    outcome: DecisionOutcome | None = None
    said_complete: bool | None = None
    written_on: date | None = None


@dataclass(frozen=True)
class PaperDates:
    """When a paper came, and the last day on which it is fresh enough, if it grows old."""

    document_id: str
    received_on: date
    last_good_day: date | None = None


@dataclass(frozen=True)
class Facts:
    """What is known of a file's dates.

    ``noticed_reasonable_date`` is the one stored with the acknowledgment, where there is one. ``duplicative`` says that this
    servicer already complied for a complete application and the loan has been delinquent ever since (1024.41(i)).
    ``gap_asked_by`` is the day until which the homeowner may send what was found missing after completion.
    """

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
    gap_asked_by: date | None = None

    def as_known_on(self, day: date) -> "Facts":
        """The same file without what had not happened yet."""
        return replace(
            self, events=tuple(event for event in self.events if event.on <= day),
            papers=tuple(paper for paper in self.papers if paper.received_on <= day),
            sale_dates=tuple(sale for sale in self.sale_dates if sale.counts_from <= day),
            first_filing_on=self.first_filing_on if self.first_filing_on and self.first_filing_on <= day else None,
            transferred_in_on=self.transferred_in_on if self.transferred_in_on and self.transferred_in_on <= day else None,
        )

    def first(self, *kinds: EventKind, since: date = date.min) -> Event | None:
        """The earliest event of these kinds on or after a day."""
        return min(self._of(kinds, since), key=lambda event: event.on, default=None)

    def last(self, *kinds: EventKind, since: date = date.min) -> Event | None:
        """The latest event of these kinds on or after a day."""
        return max(self._of(kinds, since), key=lambda event: event.on, default=None)

    def every(self, *kinds: EventKind) -> tuple[Event, ...]:
        """All events of these kinds, in order."""
        return tuple(sorted(self._of(kinds, date.min), key=lambda event: event.on))

    def _of(self, kinds: Iterable[EventKind], since: date) -> list[Event]:
        return [event for event in self.events if event.kind in kinds and event.on >= since]

    @property
    def regulated(self) -> bool:
        """Whether 1024.39 to 41 apply in full (1024.30(b)(1), (c)(2))."""
        return self.principal_residence and not self.small_servicer

    @property
    def received_on(self) -> date | None:
        """When the application was received."""
        event = self.first(EventKind.APPLICATION_RECEIVED)
        return event.on if event else None

    @property
    def acknowledged(self) -> Event | None:
        """The first acknowledgment of the application."""
        return self.first(EventKind.ACKNOWLEDGMENT_SENT, since=self.received_on) if self.received_on else None

    @property
    def protected_on(self) -> date | None:
        """When the application was first complete or facially complete: the date that fixes the protections."""
        facially = self.first(EventKind.FIRST_FACIALLY_COMPLETE)
        return min((event.on for event in (facially, *self.completions) if event), default=None)

    @property
    def completions(self) -> tuple[Event, ...]:
        """Each day on which the application became complete, in order: a cure and its confirmation of one day are one.

        An acknowledgment that said complete, with nothing on record by then, says so of the application as submitted
        (comment 41(c)(2)(iv)-1.i).
        """
        recorded = {event.on: event for event in self.every(*COMPLETIONS)}
        told, received = self.acknowledged, self.received_on
        if told and received and told.said_complete and all(on > told.on for on in recorded):
            arrived = self.first(EventKind.FIRST_FACIALLY_COMPLETE)
            submitted = arrived.on if arrived and arrived.on <= told.on else received
            recorded = {submitted: Event(EventKind.COMPLETE, submitted)} | recorded
        return tuple(recorded.values())

    @property
    def gap_is_open(self) -> bool:
        """Whether something was found missing after completion and has not come since; of one day, the later in order counts."""
        placed = [(event.on, place, event.kind) for place, event in enumerate(self.events)]
        gap = max((each for each in placed if each[2] is EventKind.GAP_FOUND), default=None)
        return gap is not None and not any(each > gap for each in placed if each[2] in COMPLETIONS)

    @property
    def is_closed(self) -> bool:
        """Whether the application was closed as incomplete and not opened again."""
        closed = self.last(EventKind.CLOSED_INCOMPLETE)
        return closed is not None and self.first(EventKind.REOPENED, since=closed.on) is None

    @property
    def completed_on(self) -> date | None:
        """When the application last became actually complete, unless a gap is open."""
        return self.completions[-1].on if self.completions and not self.gap_is_open else None

    @property
    def decision(self) -> Event | None:
        """The latest decision notice."""
        return self.last(EventKind.DECISION_SENT)

    def sale_known_on(self, day: date) -> date | None:
        """The sale scheduled as of a day; a sale already past then is no longer scheduled.

        Of two dates set on one day the later line corrects the earlier.
        """
        known = sorted((sale for sale in self.sale_dates if sale.counts_from <= day), key=lambda sale: sale.counts_from)
        latest = known[-1].sale_on if known else None
        return latest if latest and latest >= day else None

    def days_to_sale(self, day: date) -> int | None:
        """Days from a day to the sale scheduled as of that day; None when none was."""
        sale = self.sale_known_on(day)
        return (sale - day).days if sale else None

    def is_before_sale(self, day: date | None, days: int) -> bool:
        """Whether a day is at least so many days before the sale scheduled then; no sale is always enough (41(b)(3))."""
        if day is None:
            return False
        left = self.days_to_sale(day)
        return left is None or left >= days

    @property
    def in_time_for_evaluation(self) -> bool:
        """Complete, or facially complete, more than 37 days before a sale."""
        return any(self.is_before_sale(day, MORE_THAN_37) for day in (self.protected_on, self.completed_on))

    def day_of_delinquency(self, number: int) -> date | None:
        """The date of a day of delinquency, counting from the oldest unpaid due date (1024.31)."""
        return self.oldest_unpaid_due_date + timedelta(days=number) if self.oldest_unpaid_due_date else None

    @property
    def before_foreclosure(self) -> bool:
        """Whether the application was complete in the pre-foreclosure period, in the protective reading (1024.41(h)(1))."""
        if self.protected_on is None:
            return False
        day_120 = self.day_of_delinquency(LAST_DAY_BEFORE_FILING)
        by_day_120 = day_120 is not None and self.protected_on <= day_120
        return by_day_120 or self.first_filing_on is None or self.protected_on <= self.first_filing_on
