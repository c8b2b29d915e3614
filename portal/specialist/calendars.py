"""The calendars: the servicer's, of every file, and one file's own; on a page, for a spreadsheet, for a calendar program."""

import csv
import io
import json
import uuid
from collections.abc import Iterable

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.operations import publishing
from intake.operations.assessment import assess_application
from portal.access import me, specialist, staff, the_application
from portal.database import current_intake
from portal.specialist import agenda_page, file_calendar_page, file_header, icalendar
from portal.specialist.blueprint import specialist as room
from portal.specialist.icalendar import CalendarDay


@room.get("/calendar")
@specialist
def calendar() -> ResponseReturnValue:
    """What is late, due and at risk in the next days, over all files."""
    asked = request.args.get("page", 1, type=int)
    page = agenda_page.build(current_intake(), me(), agenda_page.wanted_of(request.args), asked)
    return render_template("specialist/calendar.html", page=page, days=agenda_page.DAYS)


@room.get("/calendar/dates.csv")
@specialist
def calendar_table() -> ResponseReturnValue:
    """The same for a spreadsheet."""
    text = io.StringIO()
    csv.writer(text).writerows(agenda_page.table(current_intake(), me(), agenda_page.wanted_of(request.args)))
    return _file(text.getvalue(), "text/csv", "dates.csv")


@room.get("/calendar/dates.ics")
@specialist
def calendar_file() -> ResponseReturnValue:
    """The same for a calendar program."""
    wanted = agenda_page.wanted_of(request.args)
    return _calendar(_("Foothold: dates of files"), agenda_page.calendar_days(current_intake(), me(), wanted), "dates.ics")


@room.get("/calendar/instructions.jsonl")
@staff
def instructions() -> ResponseReturnValue:
    """What foreclosure counsel was told, from a number on, one JSON object a line: as ``foothold events`` lists it."""
    found = publishing.since(current_intake(), request.args.get("since", 0, type=int))
    return _file("".join(f"{json.dumps(each)}\n" for each in found), "application/jsonl", "instructions.jsonl")


@room.get("/applications/<uuid:application_id>/calendar")
@specialist
def file_calendar(application_id: uuid.UUID) -> ResponseReturnValue:
    """Every date of one file, what may not happen to it, and what counsel was told."""
    application, intake = the_application(application_id), current_intake()
    file = assess_application(intake, application)
    return render_template(
        "specialist/file_calendar.html", header=file_header.build(intake, me(), application, file), today=file.today,
        page=file_calendar_page.build(intake, application, file),
    )


@room.get("/applications/<uuid:application_id>/calendar.ics")
@specialist
def file_calendar_file(application_id: uuid.UUID) -> ResponseReturnValue:
    """The open dates of one file for a calendar program."""
    application = the_application(application_id)
    days = file_calendar_page.calendar_days(assess_application(current_intake(), application))
    name = _("Foothold: file %(reference)s", reference=application.reference)
    return _calendar(name, days, f"{application.reference}.ics")


def _calendar(name: str, days: Iterable[CalendarDay], filename: str) -> Response:
    return _file(icalendar.written(name, days, current_intake().now), "text/calendar", filename)


def _file(text: str, media_type: str, filename: str) -> Response:
    answer = Response(text, mimetype=media_type)
    answer.headers["Content-Disposition"] = f"attachment; filename={filename}"
    return answer
