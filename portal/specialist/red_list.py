"""The red list: every letter somebody is still owed, across all files, the worst first."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from flask import render_template, request
from flask.typing import ResponseReturnValue

from intake.operations import mailroom
from intake.operations import red_list as owed
from intake.operations.red_list import RedLine
from portal.access import staff
from portal.database import current_intake
from portal.showing import zone_of
from portal.specialist import countdown
from portal.specialist.blueprint import specialist as room
from portal.specialist.countdown import DueDate
from portal.specialist.file_header import borrower
from portal.specialist.layouts import layout
from portal.specialist.mail_words import FAILURES, WAITS
from portal.specialist.wording import NOTICES, spoken

SIZE = 50


@dataclass(frozen=True)
class OwedLine:
    """One letter on the red list."""

    application_id: uuid.UUID
    notice_id: uuid.UUID
    batch_id: uuid.UUID | None
    reference: str
    borrower: str
    letter: str
    recipient: str
    due: DueDate | None
    waits: str
    reason: str
    clock_runs: bool
    needs_person: bool
    at: datetime | None
    zone: str


@room.get("/red-list")
@staff
def red_list() -> ResponseReturnValue:
    """Every letter that has not reached a borrower; those that wait for nobody only when asked for."""
    intake, everything = current_intake(), request.args.get("show") == "all"
    found = owed.lines(intake)
    today = mailroom.day_here(intake)
    lines = [line for line in found if everything or line.needs_person or line.due_on < today]
    pages = max(1, -(-len(lines) // SIZE))
    page = min(max(request.args.get("page", 1, type=int), 1), pages)
    return render_template(
        "specialist/red_list.html", layout=layout(), lines=[_line(each) for each in lines[(page - 1) * SIZE:page * SIZE]], page=page,
        pages=pages, total=len(lines), others=len(found) - len(lines), late=sum(line.due_on < today for line in lines),
        everything=everything,
    )


def _line(line: RedLine) -> OwedLine:
    way, application = line.delivery, line.application
    return OwedLine(
        application.id, line.notice.id, line.batch.id if line.batch else None, application.reference, borrower(application),
        spoken(NOTICES, line.notice.kind), way.recipient if way else "", countdown.due(line.due_on, mailroom.day_here(current_intake())),
        str(WAITS[line.waits]), str(FAILURES[way.failure]) if way and way.failure else "", line.clock_runs, line.needs_person,
        line.sends_itself_at, zone_of(application),
    )
