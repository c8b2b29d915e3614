"""The servicer's calendar: what is late, what is due and what is at risk in the next days, found by the index of dates."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import joinedload, selectinload

from intake.models import Account, Application, CalendarEntry, QueueEntry
from intake.operations.context import Intake
from intake.operations.reckoning import FORECLOSURE, HOMEOWNERS, RECORDED_ELSEWHERE
from intake.places import local_date

LATE, DUE, RISK = "late", "due", "risk"
GROUPS = (LATE, DUE, RISK)
SIZE = 100
AT_RISK = HOMEOWNERS | FORECLOSURE


@dataclass(frozen=True)
class Wanted:
    """Which dates are asked for: in so many days, of one group or clock or of all, of everybody's files or of one's own."""

    days: int
    group: str = ""
    key: str = ""
    mine: bool = False


@dataclass(frozen=True)
class Agenda:
    """One page of the calendar in order of date, with counts of all that was asked for: by group, by clock and by day."""

    today: date
    rows: list[tuple[CalendarEntry, Application]]
    groups: dict[str, int]
    keys: dict[str, int]
    days: dict[date, int]
    total: int
    page: int
    pages: int


def agenda(intake: Intake, viewer: Account, wanted: Wanted, page: int = 1, size: int = SIZE) -> Agenda:
    """The dates asked for. Days are those of the last State in which a day begins, so that nothing is called late too soon."""
    today = local_date(intake.now, None, None)
    groups, keys, days = _counts(intake, viewer, wanted, today)
    total = sum(days.values())
    pages = max(1, -(-total // size))
    page = min(max(page, 1), pages)
    chosen = (
        select(CalendarEntry, Application).join(Application, Application.id == CalendarEntry.application_id)
        .where(_in_group(wanted.group, today, wanted.days), *_of_key(wanted), *_whose(viewer, wanted))
        .order_by(CalendarEntry.due_on, CalendarEntry.key, CalendarEntry.application_id, CalendarEntry.about)
        .limit(size).offset((page - 1) * size)
        .options(selectinload(Application.people), joinedload(Application.loan))
    )
    rows = [(entry, file) for entry, file in intake.session.execute(chosen)]
    return Agenda(today, rows, groups, keys, days, total, page, pages)


def group_of(key: str, due_on: date, today: date) -> str:
    """Whether a date is the servicer's to meet, still or no longer in time, or one after which somebody loses something."""
    if key in AT_RISK:
        return RISK
    return LATE if due_on < today else DUE


def _counts(
    intake: Intake, viewer: Account, wanted: Wanted, today: date
) -> tuple[dict[str, int], dict[str, int], dict[date, int]]:
    """How many dates there are by group, by clock within the group asked for, and by day within the clock asked for too."""
    rows = select(CalendarEntry.key, CalendarEntry.due_on, func.count()).group_by(CalendarEntry.key, CalendarEntry.due_on)
    groups, keys, days = Counter[str](), Counter[str](), Counter[date]()
    for key, due_on, count in intake.session.execute(rows.where(_in_group("", today, wanted.days), *_whose(viewer, wanted))):
        group = group_of(key, due_on, today)
        groups[group] += count
        if wanted.group in ("", group):
            keys[key] += count
            if wanted.key in ("", key):
                days[due_on] += count
    return {group: groups[group] for group in GROUPS}, dict(keys), dict(sorted(days.items()))


def _in_group(group: str, today: date, days: int) -> ColumnElement[bool]:
    due_on, key = CalendarEntry.due_on, CalendarEntry.key
    until = today + timedelta(days=days)
    found = {
        LATE: and_(due_on < today, key.not_in(AT_RISK | RECORDED_ELSEWHERE)),
        DUE: and_(due_on >= today, due_on <= until, key.not_in(AT_RISK)),
        RISK: and_(due_on >= today, due_on <= until, key.in_(AT_RISK)),
    }
    return found[group] if group in found else or_(*found.values())


def _of_key(wanted: Wanted) -> list[ColumnElement[bool]]:
    return [CalendarEntry.key == wanted.key] if wanted.key else []


def _whose(viewer: Account, wanted: Wanted) -> list[ColumnElement[bool]]:
    if not wanted.mine:
        return []
    own = select(QueueEntry.application_id).where(or_(QueueEntry.owner_id == viewer.id, QueueEntry.holder_id == viewer.id))
    return [CalendarEntry.application_id.in_(own)]
