"""A short-term plan offered before the application is complete, and how it ended (1024.41(c)(2)(iii))."""

import uuid
from datetime import date

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.kinds import PlanEnd, ShortTermPlan
from intake.models import Application
from intake.operations import completion, moments, short_term
from intake.operations.assessment import assess_application
from intake.operations.short_term import Terms
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.questions.fields import errors_of
from portal.specialist import file_header
from portal.specialist.act_forms import PlanEndForm, PlanForm
from portal.specialist.blueprint import specialist as room
from portal.specialist.forms import has_come
from portal.specialist.holding import hold


@room.get("/applications/<uuid:application_id>/plan")
@specialist
def plan(application_id: uuid.UUID) -> ResponseReturnValue:
    """Offer a plan, or say how the one that runs ended."""
    return _page(the_application(application_id), PlanForm(), PlanEndForm())


@room.post("/applications/<uuid:application_id>/plan")
@specialist
def offer_plan(application_id: uuid.UUID) -> ResponseReturnValue:
    """Offer it; its letter follows."""
    application, form = hold(the_application(application_id)), PlanForm()
    first_due_on, payment = form.first_due_on.data, form.monthly_payment.data
    if not form.validate() or first_due_on is None or payment is None:
        return _page(application, form, PlanEndForm(formdata=None)), 422
    short_term.offer(current_intake(), application, Terms(
        ShortTermPlan(form.plan.data), form.months.data or 0, first_due_on, payment,
        form.current_at_end.data == "yes", form.arrears_months.data or 0, form.words.data or "", form.may_change.data or "",
    ))
    flash(_("The plan is offered, and its letter is owed within 5 business days. The application goes on."))
    return redirect(url_for(".case", application_id=application.id))


@room.post("/applications/<uuid:application_id>/plan/end")
@specialist
def end_plan(application_id: uuid.UUID) -> ResponseReturnValue:
    """The plan has ended; asking for what is missing goes on at once."""
    application, form, intake = hold(the_application(application_id)), PlanEndForm(), current_intake()
    ended_on: date | None = form.ended_on.data
    if not form.validate() or ended_on is None or not has_come(form.ended_on, moments.today(application, intake.now)):
        return _page(application, PlanForm(formdata=None), form), 422
    short_term.end(intake, application, PlanEnd(form.how.data), ended_on, form.note.data or "")
    flash(_("Written down. Go on asking for what is missing now."))
    return redirect(url_for(".case", application_id=application.id))


def _page(application: Application, form: PlanForm, ending: PlanEndForm) -> str:
    intake = current_intake()
    return render_template(
        "specialist/plan.html", header=file_header.build(intake, me(), application, assess_application(intake, application)),
        form=form, ending=ending, running=short_term.running(application), complete=completion.is_complete(application),
        errors=[*errors_of(form), *errors_of(ending)],
    )
