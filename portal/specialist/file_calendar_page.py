"""The calendar of one file: every clock by its date, what may not happen and until when, what is at risk, and what counsel was told.

Computed from the file's facts for every look; the index by which files are found is not asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from flask_babel import gettext as _

from intake.deadlines import Deadline
from intake.kinds import DeadlineState, InstructionKind
from intake.models import Application, Instruction
from intake.operations import agenda, instructing, reckoning
from intake.operations.assessment import FileAssessment
from intake.operations.context import Intake
from portal.formatting import short_date
from portal.specialist import countdown
from portal.specialist.agenda_page import calendar_day
from portal.specialist.countdown import DueDate
from portal.specialist.icalendar import CalendarDay
from portal.specialist.paper_lists import paper_name
from portal.specialist.wording import ACTS, CLOCK_STATES, CLOCKS, EVENTS, INSTRUCTED, spoken
from portal.words import sentence


@dataclass(frozen=True)
class DateLine:
    """One date of the file: whose it is to keep, where it stands and by what rule; ``tone`` is late, open or past."""

    on: date
    due: DueDate | None
    words: str
    about: str
    state: str
    tone: str
    citation: str
    group: str


@dataclass(frozen=True)
class LimitLine:
    """What may not happen to this file now, and until when."""

    words: str
    until: str
    citation: str


@dataclass(frozen=True)
class ToldLine:
    """One thing foreclosure counsel was told."""

    on: date
    words: str
    until: date | None
    citation: str
    written_at: datetime
    delivered: str


@dataclass(frozen=True)
class FileCalendar:
    """The whole calendar of a file: what is late, what is to come, clocks without a date yet, and what was met or is over."""

    late: list[DateLine]
    coming: list[DateLine]
    undated: list[str]
    past: list[DateLine]
    limits: list[LimitLine]
    told: list[ToldLine]


def build(intake: Intake, application: Application, file: FileAssessment) -> FileCalendar:
    """The calendar as of today at the property."""
    lines = sorted([*_clocks(file), *_others(file)], key=lambda line: (line.on, line.words))
    return FileCalendar(
        [line for line in lines if line.tone == "late"], [line for line in lines if line.tone == "open"],
        [spoken(CLOCKS, clock.key) for clock in file.deadlines if clock.due_on is None and clock.state is DeadlineState.PENDING],
        [line for line in reversed(lines) if line.tone == "past"],
        [
            LimitLine(
                spoken(ACTS, limit.act.value), _("until %(on)s", on=short_date(limit.until)) if limit.until else
                _("no date: it ends by what happens"), limit.citation,
            )
            for limit in file.prohibited
        ],
        [_told(each) for each in instructing.of_file(intake, application)],
    )


def calendar_days(file: FileAssessment) -> Iterator[CalendarDay]:
    """The open dates of a file for a calendar program."""
    for each in sorted(reckoning.dates_of(file), key=lambda one: (one.due_on, one.key, one.about)):
        yield calendar_day(file.application, each.key, each.about, each.due_on)


def _clocks(file: FileAssessment) -> Iterator[DateLine]:
    files = {str(each.id): each for paper in file.documents.values() for each in paper.files}
    for clock in file.deadlines:
        if clock.due_on is None or clock.state is DeadlineState.NOT_APPLICABLE:
            continue
        state, tone = _state(clock, file.today)
        if clock.projected:
            state = _("%(state)s, projected", state=state)
        yield DateLine(
            clock.due_on, countdown.clock_due(clock, file.today), spoken(CLOCKS, clock.key),
            paper_name(files[clock.subject]) if clock.subject in files else "", state, tone, clock.citation, _whose(clock.key),
        )


def _others(file: FileAssessment) -> Iterator[DateLine]:
    """Dates that no clock of the regulation gives: a sale, a paper that grows too old, our own promise to look at papers."""
    titles = {f"{item.key} {item.source or item.person or ''}".strip(): sentence(item.title) for item in file.assessment.items}
    clocks = {clock.key for clock in file.deadlines}
    for each in reckoning.dates_of(file):
        if each.key not in clocks:
            late = each.due_on < file.today
            yield DateLine(
                each.due_on, countdown.due(each.due_on, file.today), spoken(CLOCKS, each.key), titles.get(each.about, ""),
                str(CLOCK_STATES[DeadlineState.MISSED if late else DeadlineState.PENDING]), "late" if late else "open",
                each.citation, _whose(each.key),
            )


def _state(clock: Deadline, today: date) -> tuple[str, str]:
    """Where a clock stands in words, and whether it is late, open or past."""
    state = str(CLOCK_STATES[clock.state])
    if countdown.unknown(clock):
        return _("Not recorded here"), "past"
    if clock.met_on is not None and clock.met_by is not None:
        return _("%(state)s: %(what)s, %(on)s", state=state, what=spoken(EVENTS, clock.met_by.value), on=short_date(clock.met_on)), "past"
    if clock.state is DeadlineState.MET:
        return state, "past"
    if clock.key in agenda.AT_RISK and clock.due_on is not None and clock.due_on < today:
        return _("Over"), "past"
    return state, "late" if clock.state is DeadlineState.MISSED else "open"


def _whose(key: str) -> str:
    if key in reckoning.FORECLOSURE:
        return _("Foreclosure")
    return _("Homeowner") if key in reckoning.HOMEOWNERS else _("Us")


def _told(each: Instruction) -> ToldLine:
    what = each.kind.value if each.kind is InstructionKind.COMPLETE else f"{each.kind.value}.{each.act}"
    return ToldLine(each.on, spoken(INSTRUCTED, what), each.until, each.citation, each.at, _delivery(each))


def _delivery(each: Instruction) -> str:
    if each.delivered_at is not None:
        return _("Delivered")
    return _("In the feed as number %(number)s", number=each.number) if each.number is not None else _("Written down")
