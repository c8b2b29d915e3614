"""Closing a file as incomplete: everything that must be on record first, what is lacking of it, and opening it again."""

import uuid

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.models import Application
from intake.operations import closing
from intake.operations.assessment import assess_application
from intake.operations.closing import Lacking
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.specialist import file_header
from portal.specialist.act_words import lacking
from portal.specialist.blueprint import specialist as room
from portal.specialist.completing import topic
from portal.specialist.holding import hold


@room.get("/applications/<uuid:application_id>/close")
@specialist
def closing_gate(application_id: uuid.UUID) -> ResponseReturnValue:
    """What is on record, and what is lacking."""
    return _gate(the_application(application_id))


@room.post("/applications/<uuid:application_id>/close")
@specialist
def close(application_id: uuid.UUID) -> ResponseReturnValue:
    """Close it; refused by name while anything is lacking."""
    application, intake = hold(the_application(application_id)), current_intake()
    if closing.gate(intake, application).lacking:
        return _gate(application, refused=True), 409
    closing.close(intake, application)
    flash(_("Closed as incomplete. The letter that says so, and how to go on, is on its way."))
    return redirect(url_for(".case", application_id=application.id))


@room.post("/applications/<uuid:application_id>/reopen")
@specialist
def reopen(application_id: uuid.UUID) -> ResponseReturnValue:
    """Open it again by hand."""
    application = hold(the_application(application_id))
    closing.reopen_by_hand(current_intake(), application)
    flash(_("The file is open again."))
    return redirect(url_for(".case", application_id=application.id))


def _gate(application: Application, *, refused: bool = False) -> str:
    intake = current_intake()
    found = closing.gate(intake, application)
    return render_template(
        "specialist/close.html", header=file_header.build(intake, me(), application, assess_application(intake, application)),
        gate=found, lacking=[(lacking(each, len(found.reminders)), each.citation) for each in found.lacking], refused=refused,
        may_remind=any(each.what is Lacking.REMINDERS for each in found.lacking),
        unanswered=[topic(each) for each in found.unanswered], closed=application.closed,
    )
