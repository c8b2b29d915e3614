"""The first steps: an application of one's own, and the loan it is for."""

import uuid

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms.validators import Regexp

from intake.kinds import Channel, EventKind
from intake.models import Application
from intake.operations import applications, finding, matching
from portal.access import applicant, me, the_access
from portal.access import homeowner as only_homeowner
from portal.database import current_intake
from portal.homeowner.blueprint import homeowner
from portal.homeowner.tasks import headline
from portal.languages import current_language
from portal.questions.fields import errors_of, line
from portal.showing import ANSWERING, show

ZIP_WORDS = _l("Enter the ZIP code of the home, 5 numbers.")


class MatchForm(FlaskForm):
    """The two things that join an application to its loan."""

    number = line(_l("Loan number"), 40, needed=_l("Enter the loan number, or choose \"I don't know my loan number\" below."))
    zip = line(_l("ZIP code of the home"), 10, needed=ZIP_WORDS, also=(Regexp(r"^\d{5}(-\d{4})?$", message=ZIP_WORDS),))


@homeowner.get("/")
@only_homeowner
def home() -> ResponseReturnValue:
    """Where a homeowner lands: the one application, the list of several, or the start of the first."""
    found = finding.for_account(current_intake(), me())
    if len(found) == 1:
        return redirect(_door(found[0]))
    if not found:
        return render_template("homeowner/begin.html")
    rows = [(application, _door(application), headline(current_intake(), application)) for application in found]
    return render_template("homeowner/list.html", rows=rows)


@homeowner.post("/applications")
@only_homeowner
def begin() -> ResponseReturnValue:
    """Open an application. A double click opens one."""
    intake = current_intake()
    untouched = [
        a for a in finding.for_account(intake, me()) if a.event(EventKind.APPLICATION_RECEIVED) is None and a.loan is None
    ]
    application = untouched[0] if untouched else applications.start(intake, me(), Channel.WEB, current_language())
    return redirect(url_for(".match", application_id=application.id))


@homeowner.route("/applications/<uuid:application_id>/loan", methods=["GET", "POST"])
@applicant
def match(application_id: uuid.UUID) -> ResponseReturnValue:
    """Find the loan; no match stops nothing."""
    access = the_access(application_id, *ANSWERING)
    application, form = access.application, MatchForm()
    if application.loan is not None:
        return redirect(url_for(".tasks", application_id=application.id))
    if not form.is_submitted():
        form.number.data, form.zip.data = application.claimed_loan_number, application.claimed_zip
        return show("homeowner/match.html", access, form=form)
    if not form.validate():
        return show("homeowner/match.html", access, form=form, errors=errors_of(form), errors_found=True), 422
    if matching.match_loan(current_intake(), application, form.number.data or "", form.zip.data or ""):
        flash(_("We found your loan."))
        return redirect(url_for(".tasks", application_id=application.id))
    return redirect(url_for(".not_matched", application_id=application.id))


@homeowner.get("/applications/<uuid:application_id>/loan/later")
@applicant
def not_matched(application_id: uuid.UUID) -> ResponseReturnValue:
    """We did not find the loan: a person will, and the application goes on."""
    access = the_access(application_id, *ANSWERING)
    if access.application.loan is not None:
        return redirect(url_for(".tasks", application_id=application_id))
    return show("homeowner/not_matched.html", access, tried=bool(access.application.claimed_loan_number))


def _door(application: Application) -> str:
    sent = application.event(EventKind.SIGNED_AND_SENT) or application.event(EventKind.WITHDRAWN)
    return url_for(".status" if sent else ".tasks", application_id=application.id)
