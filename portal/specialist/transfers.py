"""A loan that came from another servicer: the facts entered, and the clocks that go on from theirs (1024.41(k))."""

import uuid
from datetime import date

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.models import Application
from intake.operations import moments, transfers
from intake.operations.assessment import assess_application
from intake.operations.loan_facts import transfer_of
from intake.operations.transfers import Transfer
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.formatting import day
from portal.questions.fields import errors_of
from portal.specialist import file_header
from portal.specialist.act_forms import TransferForm, as_typed
from portal.specialist.blueprint import specialist as room
from portal.specialist.foreseen import foreseen
from portal.specialist.forms import has_come
from portal.specialist.holding import hold


@room.get("/applications/<uuid:application_id>/transfer")
@specialist
def transfer(application_id: uuid.UUID) -> ResponseReturnValue:
    """When the loan came to us, and what the servicer before us had done."""
    return _page(the_application(application_id), TransferForm())


@room.post("/applications/<uuid:application_id>/transfer")
@specialist
def enter_transfer(application_id: uuid.UUID) -> ResponseReturnValue:
    """First shown, then kept."""
    application, form, intake = hold(the_application(application_id)), TransferForm(), current_intake()
    moved_on: date | None = form.moved_on.data
    if not form.validate() or moved_on is None or not has_come(form.moved_on, moments.today(application, intake.now)):
        return _page(application, form), 422
    told = Transfer(moved_on, form.received_on.data, form.acknowledged_on.data, form.reasonable_date.data, form.complete_on.data)
    if not told.in_order:
        form.received_on.errors = [_("These days don't follow one another. Nothing comes before the application, or after the transfer.")]
        return _page(application, form), 422
    if "keep" in request.form:
        transfers.enter(intake, application, told)
        flash(_("The transfer is recorded. The clocks go on from the days entered."))
        return redirect(url_for(".case", application_id=application.id))
    file, found = transfers.foresee(intake, application, told)
    return render_template(
        "specialist/foreseen.html", header=file_header.build(intake, me(), application, file), foreseen=foreseen(found),
        typed=as_typed(form), action=url_for(".enter_transfer", application_id=application_id), heading=_("Transfer: what it does"),
        back=url_for(".transfer", application_id=application_id), warning="",
        summary=_("We are the servicer since %(on)s.", on=day(moved_on)),
    )


def _page(application: Application, form: TransferForm) -> str:
    intake = current_intake()
    return render_template(
        "specialist/transfer.html", header=file_header.build(intake, me(), application, assess_application(intake, application)),
        form=form, errors=errors_of(form), known=transfer_of(application),
    )
