"""The gate before "complete": every requirement with the papers that meet it, what is open, and what the button starts."""

import uuid
from dataclasses import dataclass
from datetime import date

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.deadlines import Deadline
from intake.kinds import DeadlineState
from intake.models import Application
from intake.operations import completion
from intake.operations.assessment import FileAssessment, assess_application, requirement_rows, source_of
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.formatting import day
from portal.questions.fields import errors_of
from portal.specialist import countdown, file_header, paper_lists
from portal.specialist.blueprint import specialist as room
from portal.specialist.countdown import DueDate
from portal.specialist.forms import CompleteForm
from portal.specialist.holding import hold
from portal.specialist.paper_lists import RequirementGroup
from portal.specialist.wording import CLOCKS, spoken


@dataclass(frozen=True)
class ClockStarted:
    """A clock that completion starts, which may already have run out."""

    words: str
    citation: str
    due: DueDate | None


@dataclass(frozen=True)
class GatePage:
    """What must be seen before the button is pressed."""

    requirements: list[RequirementGroup]
    open_keys: set[tuple[str, str]]
    unanswered: list[str]
    complete_on: date
    clocks: list[ClockStarted]
    any_late: bool
    notice_follows: bool
    clear: bool
    already: bool


@room.get("/applications/<uuid:application_id>/complete")
@specialist
def gate(application_id: uuid.UUID) -> ResponseReturnValue:
    """The checklist, and what confirming it means."""
    return _gate(the_application(application_id), CompleteForm())


@room.post("/applications/<uuid:application_id>/complete")
@specialist
def mark_complete(application_id: uuid.UUID) -> ResponseReturnValue:
    """Confirm it: not with anything open, unless a reason is given."""
    application, form = hold(the_application(application_id)), CompleteForm()
    valid = form.validate()
    reason = (form.override_reason.data or "").strip()
    if not completion.gate(current_intake(), application).clear and not reason:
        form.override_reason.errors = [_("Some items are open. Settle them, or give the reason for completing without them.")]
        valid = False
    if not valid:
        return _gate(application, form), 422
    event = completion.mark_complete(current_intake(), application, reason)
    flash(_("Marked complete as of %(on)s.", on=day(event.on)))
    return redirect(url_for(".case", application_id=application.id))


def _gate(application: Application, form: CompleteForm) -> str:
    intake = current_intake()
    file = assess_application(intake, application)
    return render_template(
        "specialist/complete.html", header=file_header.build(intake, me(), application, file), page=_page(application, file),
        form=form, errors=errors_of(form), errors_found=bool(form.errors), decided=request.args.get("decided", ""),
    )


def _page(application: Application, file: FileAssessment) -> GatePage:
    intake = current_intake()
    found = completion.gate(intake, application)
    return GatePage(
        paper_lists.groups(application, requirement_rows(intake, me(), file)),
        {(item.key, source_of(item)) for item in found.unresolved}, [topic(each) for each in found.unanswered],
        found.complete_on, [_started(clock, file.today) for clock in _running(found)], bool(found.late),
        any(clock.key == "complete_notice" for clock in _running(found)), found.clear, completion.is_complete(application),
    )


def _running(found: completion.Gate) -> list[Deadline]:
    return [clock for clock in found.clocks if clock.due_on is not None and clock.state is not DeadlineState.NOT_APPLICABLE]


def _started(clock: Deadline, today: date) -> ClockStarted:
    return ClockStarted(spoken(CLOCKS, clock.key), clock.citation, countdown.clock_due(clock, today))


def topic(topic: str) -> str:
    """What was never told, as the desk says it."""
    return {
        "people": _("Who is on the loan was never told."), "hardships": _("What made payments hard was never told."),
        "incomes": _("Where money comes in was never told."),
    }.get(topic, topic)
