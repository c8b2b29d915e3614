"""What others must send: asked for, asked again, come; and why nobody is denied for it meanwhile (1024.41(c)(4))."""

import uuid
from datetime import date

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.kinds import AwaitedKind
from intake.models import Application, AwaitedItem
from intake.operations import awaiting, denial_guard, moments, third_parties
from intake.operations.assessment import assess_application
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.questions.fields import errors_of
from portal.specialist import file_header
from portal.specialist.act_forms import AwaitForm, CameForm
from portal.specialist.blueprint import specialist as room
from portal.specialist.forms import has_come
from portal.specialist.holding import hold


@room.get("/applications/<uuid:application_id>/others")
@specialist
def others(application_id: uuid.UUID) -> ResponseReturnValue:
    """Everything asked of others for this file."""
    return _page(the_application(application_id), AwaitForm(), CameForm(prefix="came"))


@room.post("/applications/<uuid:application_id>/others")
@specialist
def await_other(application_id: uuid.UUID) -> ResponseReturnValue:
    """Something was asked of somebody else."""
    application, form, intake = hold(the_application(application_id)), AwaitForm(), current_intake()
    asked_on: date | None = form.asked_on.data
    if not form.validate() or asked_on is None or not has_come(form.asked_on, moments.today(application, intake.now)):
        return _page(application, form, CameForm(prefix="came", formdata=None)), 422
    third_parties.wait_for(intake, application, AwaitedKind(form.what.data), form.whom.data or "", asked_on, form.note.data or "")
    flash(_("Written down. If it has not come when the 30 days end, the homeowner is told in writing."))
    return redirect(url_for(".others", application_id=application.id))


@room.post("/applications/<uuid:application_id>/others/update")
@specialist
def update_other(application_id: uuid.UUID) -> ResponseReturnValue:
    """It was asked for again, or it has come."""
    application, form, intake = hold(the_application(application_id)), CameForm(prefix="came"), current_intake()
    form.item.choices = _waiting(application)
    on: date | None = form.on.data
    if not form.validate() or on is None or not has_come(form.on, moments.today(application, intake.now)):
        return _page(application, AwaitForm(formdata=None), form), 422
    item = next((each for each in awaiting.still_awaited(intake, application) if str(each.id) == form.item.data), None) or abort(404)
    (third_parties.ask_again if "again" in request.form else third_parties.came)(intake, item, on)
    flash(_("Written down."))
    return redirect(url_for(".others", application_id=application.id))


def _waiting(application: Application) -> list[tuple[str, str]]:
    return [(str(each.id), in_words(each)) for each in awaiting.still_awaited(current_intake(), application)]


def in_words(item: AwaitedItem) -> str:
    """What is awaited, and from whom."""
    what = item.note if item.what is AwaitedKind.OTHER else AwaitForm.kinds()[item.what]
    return _("%(what)s, from %(whom)s", what=what, whom=item.from_whom)


def _page(application: Application, form: AwaitForm, came: CameForm) -> str:
    intake = current_intake()
    came.item.choices = _waiting(application)
    return render_template(
        "specialist/others.html", header=file_header.build(intake, me(), application, assess_application(intake, application)),
        lines=[
            (in_words(each), [date.fromisoformat(on) for on in each.asked_on], each.came_on)
            for each in awaiting.of_application(intake, application)
        ], form=form, came=came,
        guard=denial_guard.guard(intake, application), citation=denial_guard.CITATION, errors=[*errors_of(form), *errors_of(came)],
    )
