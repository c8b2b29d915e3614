"""A short forbearance or repayment plan offered before the application is complete; the application goes on (1024.41(c)(2)(iii))."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from intake.errors import NothingOffered, NotShortTerm, PlanRuns, ReasonNeeded, Withdrawn
from intake.kinds import EventKind, PlanEnd, ShortTermPlan
from intake.models import Application, Event
from intake.operations import completion, desk, moments, notices
from intake.operations.context import Intake
from intake.operations.staff import specialist

CITATION = "12 CFR 1024.41(c)(2)(iii)"
LONGEST_MONTHS = 6
MOST_ARREARS_MONTHS = 3


@dataclass(frozen=True)
class Terms:
    """What is offered: how long, how much each month, and whether the loan is current at its end.

    ``arrears_months`` is what a repayment plan makes up for; ``may_change`` says why amounts are estimates (comment 5).
    """

    plan: ShortTermPlan
    months: int
    first_due_on: date
    monthly_payment: Decimal
    current_at_end: bool
    arrears_months: int = 0
    words: str = ""
    may_change: str = ""

    def as_data(self) -> dict[str, Any]:
        """As kept and printed: each payment with its day."""
        days = [months_after(self.first_due_on, number) for number in range(self.months)]
        return {
            "plan": self.plan.value, "months": self.months, "arrears_months": self.arrears_months,
            "begins_on": days[0].isoformat(), "ends_on": days[-1].isoformat(), "current_at_end": self.current_at_end,
            "payments": [{"on": day.isoformat(), "amount": f"{self.monthly_payment:.2f}"} for day in days],
            "terms": self.words.strip(), "estimated_because": self.may_change.strip(),
        }


def months_after(first: date, number: int) -> date:
    """The same day some months later, or the last one of a month that is too short."""
    year, month = divmod(first.month - 1 + number, 12)
    return date(first.year + year, month + 1, min(first.day, monthrange(first.year + year, month + 1)[1]))


def offer(intake: Intake, application: Application, terms: Terms) -> Event:
    """Offer the plan and owe its notice within five business days (comment 6). Raises NotShortTerm, PlanRuns."""
    specialist(intake)
    moments.lock(intake, application)
    if application.event(EventKind.WITHDRAWN) is not None:
        raise Withdrawn
    if application.event(EventKind.APPLICATION_RECEIVED) is None or completion.is_complete(application):
        raise NotShortTerm
    if running(application) is not None:
        raise PlanRuns
    if not is_short(terms):
        raise NotShortTerm
    today = moments.today(application, intake.now)
    event = moments.write(intake, application, EventKind.SHORT_TERM_OFFERED, today, **terms.as_data())
    notices.owe_short_term(intake, application, event)
    desk.refresh(intake, application)
    return event


def end(intake: Intake, application: Application, how: PlanEnd, on: date, note: str = "") -> Event:
    """Keep that the plan ended; asking the homeowner for what is missing goes on at once."""
    specialist(intake)
    moments.lock(intake, application)
    plan = running(application)
    if plan is None:
        raise NothingOffered
    if how is PlanEnd.NOT_PERFORMED and not note.strip():
        raise ReasonNeeded
    moments.refuse_future(intake, application, on)
    event = moments.write(
        intake, application, EventKind.SHORT_TERM_ENDED, max(on, plan.on), how=how.value, note=note.strip(), ends=str(plan.id)
    )
    desk.refresh(intake, application)
    return event


def is_short(terms: Terms) -> bool:
    """Whether the plan is one that may be offered on an incomplete application (comments 1 and 4)."""
    repaying = terms.plan is ShortTermPlan.REPAYMENT_PLAN
    arrears_fit = 1 <= terms.arrears_months <= MOST_ARREARS_MONTHS if repaying else terms.arrears_months == 0
    return 1 <= terms.months <= LONGEST_MONTHS and arrears_fit


def running(application: Application) -> Event | None:
    """The plan that was offered and has not ended."""
    offered, ended = application.latest(EventKind.SHORT_TERM_OFFERED), application.latest(EventKind.SHORT_TERM_ENDED)
    return None if offered is None or (ended is not None and ended.at >= offered.at) else offered
