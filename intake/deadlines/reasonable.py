"""The reasonable date: by when the missing papers are asked for, fixed as of the day of the notice."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from intake.deadlines.facts import LAST_DAY_BEFORE_FILING, MORE_THAN_37, Facts
from intake.requirements.settings import POLICY
from intake.words import N_

CITATION = "12 CFR 1024.41(b)(2)(ii), comments 1 to 3"
SHORTEST, LONGEST = timedelta(days=7), timedelta(days=30)


@dataclass(frozen=True)
class ReasonableDate:
    """The date by which the missing papers are asked for, which milestone fixed it, and which nearer one was passed over.

    No date is under 7 days off (comment 3), so a milestone nearer than that cannot be the date.
    """

    on: date
    because: str
    passed_over: str = ""


def reasonable_date(notice_on: date, facts: Facts, stale_on: Iterable[date]) -> ReasonableDate:
    """The earliest milestone at least 7 days off, and never more than 30 days off.

    ``stale_on`` are the last good days of the papers already sent. A milestone nearer than 7 days cannot be used: the next
    one is, or, where the setting reads the comments to the letter, the seventh day.
    """
    floor, cap = notice_on + SHORTEST, ReasonableDate(notice_on + LONGEST, N_("30 days after the notice"))
    coming = [milestone for milestone in _milestones(notice_on, facts, stale_on) if milestone.on >= notice_on]
    nearer = min((milestone for milestone in coming if milestone.on < floor), key=lambda milestone: milestone.on, default=None)
    if POLICY.literal_reasonable_date and nearer is not None:
        return ReasonableDate(floor, N_("7 days after the notice, the shortest time allowed"), nearer.because)
    chosen = min([*(milestone for milestone in coming if milestone.on >= floor), cap], key=lambda milestone: milestone.on)
    return replace(chosen, passed_over=nearer.because) if nearer is not None else chosen


def disclosed(facts: Facts, notice_on: date) -> ReasonableDate:
    """The date that a notice of this day gives: the one stored with it, else the one that follows from what was known then."""
    stale_on = [paper.last_good_day for paper in facts.papers if paper.last_good_day and paper.received_on <= notice_on]
    fixed = reasonable_date(notice_on, facts, stale_on)
    return replace(fixed, on=facts.noticed_reasonable_date or fixed.on)


def _milestones(notice_on: date, facts: Facts, stale_on: Iterable[date]) -> list[ReasonableDate]:
    milestones = [ReasonableDate(day, N_("a paper already sent is too old after this day")) for day in stale_on]
    if (day_120 := facts.day_of_delinquency(LAST_DAY_BEFORE_FILING)) is not None:
        milestones.append(ReasonableDate(day_120, N_("the 120th day behind on payments")))
    if (sale := facts.sale_known_on(notice_on)) is not None:
        milestones.append(ReasonableDate(sale - timedelta(days=90), N_("90 days before the foreclosure sale")))
        milestones.append(ReasonableDate(sale - timedelta(days=MORE_THAN_37), N_("38 days before the foreclosure sale")))
    return milestones
