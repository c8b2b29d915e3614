"""The servicer's calendar as a page: what is late, due and at risk, by week and day, with the files behind each date."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from flask import url_for
from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from intake.models import Account, Application, CalendarEntry
from intake.operations import agenda
from intake.operations.agenda import Wanted
from intake.operations.context import Intake
from portal.specialist import countdown
from portal.specialist.countdown import DueDate
from portal.specialist.file_header import borrower
from portal.specialist.icalendar import CalendarDay
from portal.specialist.wording import CLOCKS, spoken

DAYS = (7, 14, 30, 60, 90)
USUAL_DAYS = 14
MOST_DOWNLOADED = 5_000
GROUPS: Mapping[str, tuple[LazyString, LazyString]] = {
    "": (_l("Everything"), _l("Nothing is late, due or at risk in these days.")),
    "late": (_l("Late"), _l("Nothing is late.")),
    "due": (_l("Due"), _l("Nothing is due in these days.")),
    "risk": (_l("At risk"), _l("Nothing is at risk in these days.")),
}
COLUMNS = ("date", "group", "clock", "file", "loan_number", "citation")


@dataclass(frozen=True)
class Tab:
    """One group with how many dates it holds."""

    group: str
    words: str
    count: int


@dataclass(frozen=True)
class Line:
    """One date of one file."""

    application_id: uuid.UUID
    reference: str
    borrower: str
    loan_number: str
    clock: str
    citation: str
    group: str
    group_words: str
    due: DueDate | None


@dataclass(frozen=True)
class Day:
    """One day: how many dates there are in all, and those of this page."""

    on: date
    total: int
    lines: list[Line]


@dataclass(frozen=True)
class Week:
    """The days of one week, which begins on its Monday."""

    monday: date
    total: int
    days: list[Day]


@dataclass(frozen=True)
class AgendaPage:
    """One page of the calendar as it was asked for."""

    wanted: Wanted
    tabs: list[Tab]
    clocks: list[tuple[str, str]]
    weeks: list[Week]
    empty: str
    total: int
    page: int
    pages: int


def wanted_of(words: Mapping[str, str]) -> Wanted:
    """What an address asks for; a word that is not known asks for the usual."""
    days = int(words["days"]) if words.get("days", "").isdecimal() and int(words["days"][:4]) in DAYS else USUAL_DAYS
    return Wanted(
        days, words.get("group", "") if words.get("group", "") in GROUPS else "", words.get("clock", "")[:40],
        words.get("whose", "") == "mine",
    )


def build(intake: Intake, viewer: Account, wanted: Wanted, page: int) -> AgendaPage:
    """One page of the calendar."""
    found = agenda.agenda(intake, viewer, wanted, page)
    tabs = [
        Tab(group, str(words), found.groups[group] if group else sum(found.groups.values())) for group, (words, _empty) in GROUPS.items()
    ]
    clocks = sorted({(key, spoken(CLOCKS, key)) for key in (*found.keys, *([wanted.key] if wanted.key else []))}, key=lambda one: one[1])
    return AgendaPage(
        wanted, tabs, clocks, list(_weeks(found)), str(GROUPS[wanted.group][1]), found.total, found.page, found.pages,
    )


def table(intake: Intake, viewer: Account, wanted: Wanted) -> Iterator[tuple[str, ...]]:
    """The same dates as rows for a spreadsheet."""
    found = agenda.agenda(intake, viewer, wanted, size=MOST_DOWNLOADED)
    yield COLUMNS
    for entry, file in found.rows:
        group = agenda.group_of(entry.key, entry.due_on, found.today)
        yield entry.due_on.isoformat(), group, entry.key, file.reference, file.loan.number if file.loan else "", entry.citation


def calendar_days(intake: Intake, viewer: Account, wanted: Wanted) -> Iterator[CalendarDay]:
    """The same dates for a calendar program."""
    for entry, file in agenda.agenda(intake, viewer, wanted, size=MOST_DOWNLOADED).rows:
        yield calendar_day(file, entry.key, entry.about, entry.due_on)


def calendar_day(application: Application, key: str, about: str, on: date) -> CalendarDay:
    """One date of a file for a calendar program: the file goes by its reference there."""
    about_words = about.replace(" ", "-")
    return CalendarDay(
        f"{application.id}-{key}-{about_words}-{on.isoformat()}@foothold", on,
        _("%(clock)s: file %(reference)s", clock=spoken(CLOCKS, key), reference=application.reference),
        url_for("specialist.file_calendar", application_id=application.id, _external=True),
    )


def _weeks(found: agenda.Agenda) -> Iterator[Week]:
    for monday, rows in groupby(found.rows, key=lambda row: _monday(row[0].due_on)):
        days = [
            Day(on, found.days[on], [_line(entry, file, found.today) for entry, file in same])
            for on, same in groupby(rows, key=lambda row: row[0].due_on)
        ]
        yield Week(monday, sum(count for on, count in found.days.items() if _monday(on) == monday), days)


def _line(entry: CalendarEntry, file: Application, today: date) -> Line:
    group = agenda.group_of(entry.key, entry.due_on, today)
    return Line(
        file.id, file.reference, borrower(file), file.loan.number if file.loan else "", spoken(CLOCKS, entry.key), entry.citation,
        group, str(GROUPS[group][0]), countdown.due(entry.due_on, today),
    )


def _monday(on: date) -> date:
    return on - timedelta(days=on.weekday())
