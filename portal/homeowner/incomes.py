"""Where money comes in: the list with its monthly sum, and a page for each income."""

import uuid

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.errors import NotFound
from intake.kinds import IncomeKind
from intake.models import Application, Income
from intake.operations import household
from portal.access import answering
from portal.database import current_intake
from portal.homeowner.answering import is_closed, the_answers
from portal.homeowner.blueprint import homeowner
from portal.homeowner.income_words import incomes_in_words, sum_in_words
from portal.homeowner.questions import after
from portal.questions.fields import errors_of
from portal.questions.money import AnotherIncome, IncomeForm
from portal.showing import show
from portal.words import label


@homeowner.get("/applications/<uuid:application_id>/incomes")
@answering
def incomes(application_id: uuid.UUID) -> ResponseReturnValue:
    """Every income; the first one without its page leads there."""
    access = the_answers(application_id)
    application = access.application
    bare = next((income for income in application.incomes if income.frequency is None), None)
    if bare is not None and not is_closed(application) and "list" not in request.args:
        return redirect(url_for(".income", application_id=application_id, income_id=bare.id))
    return show(
        "homeowner/incomes.html", access, rows=incomes_in_words(application), total=sum_in_words(application),
        closed=is_closed(application), following=after(application, "income_kinds"),
    )


@homeowner.route("/applications/<uuid:application_id>/incomes/new", methods=["GET", "POST"])
@answering
def add_income(application_id: uuid.UUID) -> ResponseReturnValue:
    """One more income: its kind first."""
    access = the_answers(application_id)
    form = AnotherIncome()
    if not form.is_submitted():
        return show("homeowner/add_income.html", access, form=form)
    if not form.validate():
        return show("homeowner/add_income.html", access, form=form, errors=errors_of(form), errors_found=True), 422
    application = access.application
    if not application.people:
        abort(404)
    income = household.add_income(current_intake(), application, application.people[0], IncomeKind(form.kind.data))
    return redirect(url_for(".income", application_id=application_id, income_id=income.id))


@homeowner.route("/applications/<uuid:application_id>/incomes/<uuid:income_id>", methods=["GET", "POST"])
@answering
def income(application_id: uuid.UUID, income_id: uuid.UUID) -> ResponseReturnValue:
    """One income: whose, from whom, how much before taxes, how often."""
    access = the_answers(application_id)
    one = _income(access.application, income_id)
    form = IncomeForm(data=IncomeForm.of(one, access.application)).fit(access.application, one.kind)
    page = {"form": form, "income": one, "title": label(one.kind)}
    if not form.is_submitted():
        return show("homeowner/income.html", access, **page)
    if not form.validate():
        return show("homeowner/income.html", access, **page, errors=errors_of(form), errors_found=True), 422
    form.keep_income(current_intake(), access.application, one)
    flash(_("Saved."))
    return redirect(url_for(".incomes", application_id=application_id))


@homeowner.route("/applications/<uuid:application_id>/incomes/<uuid:income_id>/remove", methods=["GET", "POST"])
@answering
def remove_income(application_id: uuid.UUID, income_id: uuid.UUID) -> ResponseReturnValue:
    """Take an income off, in two steps."""
    access = the_answers(application_id)
    one = _income(access.application, income_id)
    if request.method == "GET":
        return show("homeowner/remove_income.html", access, income=one)
    household.remove_income(current_intake(), access.application, one)
    flash(_("Removed."))
    return redirect(url_for(".incomes", application_id=application_id, list=1))


def _income(application: Application, income_id: uuid.UUID) -> Income:
    try:
        return household.income(application, income_id)
    except NotFound:
        abort(404)
