"""How near a legal date is, in words: "today", "in 3 business days", "2 days late"."""

from dataclasses import dataclass
from datetime import date, timedelta

from flask_babel import gettext as _
from flask_babel import ngettext

from intake.business_days import is_business_day
from intake.deadlines import Deadline
from intake.kinds import DeadlineState, EventKind
from intake.models import NO_DATE

SOON = 10
NEAR = 3
# Done and recorded in the servicer's own systems: with no record here they are unknown, not late (12 CFR 1024.39).
RECORDED_ELSEWHERE = frozenset({"live_contact", "early_intervention_notice"})


@dataclass(frozen=True)
class DueDate:
    """A date with the words that say how near it is; ``tone`` is late, soon or empty and only repeats the words."""

    on: date
    words: str
    tone: str


def due(on: date | None, today: date) -> DueDate | None:
    """The due-date cell for a date that matters while it is still ahead or was passed; None when there is none."""
    if on is None or on == NO_DATE:
        return None
    days = (on - today).days
    if days < 0:
        return DueDate(on, ngettext("%(num)d day late", "%(num)d days late", -days), "late")
    if days == 0:
        return DueDate(on, _("today"), "soon")
    if days <= SOON:
        return DueDate(on, _in_business_days(today, on), "soon" if days <= NEAR else "")
    return DueDate(on, ngettext("in %(num)d day", "in %(num)d days", days), "")


def unknown(clock: Deadline) -> bool:
    """Whether a clock has run out that only the servicer's own systems could say was met: nobody recorded it here."""
    said_here = clock.met_by not in (None, EventKind.APPLICATION_RECEIVED)
    return clock.key in RECORDED_ELSEWHERE and clock.state is DeadlineState.MISSED and not said_here


def clock_due(clock: Deadline, today: date) -> DueDate | None:
    """The due-date cell of a clock; one that was met is neither near nor late, one met late stays as late as it was."""
    if clock.due_on is None or clock.state is DeadlineState.NOT_APPLICABLE:
        return None
    if clock.state is DeadlineState.MET or unknown(clock):
        return DueDate(clock.due_on, "", "")
    return due(clock.due_on, clock.met_on or today)


def sale(on: date | None, today: date) -> DueDate | None:
    """The cell of a foreclosure sale; one inside 37 days is as near as can be (12 CFR 1024.41(c) and (g))."""
    found = due(on, today)
    if on is None or found is None:
        return None
    if found.tone == "late":
        return DueDate(on, _("date has passed"), "late")
    return DueDate(on, found.words, "late" if (on - today).days <= 37 else "soon" if (on - today).days <= 45 else "")


def _in_business_days(today: date, on: date) -> str:
    between = sum(is_business_day(today + timedelta(days=n)) for n in range(1, (on - today).days + 1))
    return ngettext("in %(num)d business day", "in %(num)d business days", between)
