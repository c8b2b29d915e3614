"""Helpers: who may see the file, what they may do and until when; saying yes to one, and stopping one at once."""

import uuid
from datetime import date, timedelta
from typing import Any

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms.validators import DataRequired, ValidationError

from intake.errors import AlreadyEnded, NotACounselor
from intake.kinds import AuthorizationScope, Role
from intake.models import Account, Application, Authorization
from intake.operations import authorizations, moments
from intake.operations.accounts import find
from portal.access import homeowner as only_homeowner
from portal.access import the_access
from portal.database import current_intake
from portal.homeowner.blueprint import homeowner
from portal.questions.fields import DateField, an_address, errors_of, line, several_of
from portal.showing import SEEING, show
from portal.words import choices

USUAL_LENGTH = timedelta(days=365)


class NotBeforeToday:
    """A last day that has not passed."""

    def __call__(self, form: FlaskForm, field: DateField) -> None:
        if field.data is not None and field.data < form.today:
            raise ValidationError(_l("Enter a day that has not passed."))


class AllowForm(FlaskForm):
    """What a helper may do, until when, and the name that says so."""

    today: date
    scopes = several_of(_l("What may they do?"), AuthorizationScope, validators=[DataRequired(_l("Choose at least one."))])
    ends_on = DateField(_l("Until which day?"), validators=[DataRequired(_l("Enter the last day.")), NotBeforeToday()])
    name = line(_l("Type your full name to say yes"), needed=_l("Type your full name."))


class AskForm(FlaskForm):
    """A counselor by the email their agency gave you."""

    email = line(
        _l("Your counselor's email"), 254, needed=_l("Enter your counselor's email."),
        also=(an_address(_l("Enter an email address like name@example.com.")),),
    )


@homeowner.route("/applications/<uuid:application_id>/helpers", methods=["GET", "POST"])
@only_homeowner
def helpers(application_id: uuid.UUID) -> ResponseReturnValue:
    """Everybody who helps or asks to; and a counselor of one's own choice."""
    access = the_access(application_id, *SEEING)
    application, form = access.application, AskForm()
    if not form.is_submitted():
        return show("homeowner/helpers.html", access, form=form, **_rows(application))
    if not form.validate():
        return show("homeowner/helpers.html", access, form=form, **_rows(application), errors=errors_of(form), errors_found=True), 422
    counselor = find(current_intake(), form.email.data or "")
    try:
        asked = _ask(application, counselor)
    except NotACounselor:
        form.email.errors = [_l("We do not know a housing counselor with this email. Check it with them, or call us.")]
        return show("homeowner/helpers.html", access, form=form, **_rows(application), errors=errors_of(form), errors_found=True), 422
    return redirect(url_for(".allow", application_id=application_id, authorization_id=asked.id))


@homeowner.route("/applications/<uuid:application_id>/helpers/<uuid:authorization_id>", methods=["GET", "POST"])
@only_homeowner
def allow(application_id: uuid.UUID, authorization_id: uuid.UUID) -> ResponseReturnValue:
    """Say yes to a helper: what they may do, until when, signed with one's name."""
    access = the_access(application_id, *SEEING)
    application = access.application
    asked = _authorization(application, authorization_id)
    today = moments.today(application, current_intake().now)
    form = AllowForm(data={"scopes": list(asked.scopes), "ends_on": today + USUAL_LENGTH})
    form.today = today
    if asked.revoked_at is not None or asked.granted_at is not None:
        return redirect(url_for(".helpers", application_id=application_id))
    if not form.is_submitted():
        return show("homeowner/allow.html", access, form=form, asked=asked)
    if not form.validate():
        return show("homeowner/allow.html", access, form=form, asked=asked, errors=errors_of(form), errors_found=True), 422
    scopes = [AuthorizationScope(scope) for scope in form.scopes.data or []]
    authorizations.grant(current_intake(), asked, form.name.data or "", form.ends_on.data, scopes=scopes)
    flash(_("%(name)s may help you now. You can stop it at any time.", name=asked.counselor.name))
    return redirect(url_for(".helpers", application_id=application_id))


@homeowner.route("/applications/<uuid:application_id>/helpers/<uuid:authorization_id>/stop", methods=["GET", "POST"])
@only_homeowner
def stop(application_id: uuid.UUID, authorization_id: uuid.UUID) -> ResponseReturnValue:
    """Stop a helper, or say no to one: from that moment they see nothing."""
    access = the_access(application_id, *SEEING)
    asked = _authorization(access.application, authorization_id)
    if request.method == "GET":
        return show("homeowner/stop.html", access, asked=asked)
    try:
        authorizations.revoke(current_intake(), asked)
    except AlreadyEnded:
        return redirect(url_for(".helpers", application_id=application_id))
    flash(_("%(name)s can no longer see your file.", name=asked.counselor.name))
    return redirect(url_for(".helpers", application_id=application_id))


def _ask(application: Application, counselor: Account | None) -> Authorization:
    if counselor is None or counselor.role is not Role.COUNSELOR:
        raise NotACounselor
    return authorizations.ask(current_intake(), application, counselor, AuthorizationScope)


def _rows(application: Application) -> dict[str, Any]:
    today = moments.today(application, current_intake().now)
    known = authorizations.of_application(current_intake(), application)
    holding = [row for row in known if row.holds(today)]
    asking = [row for row in known if row.granted_at is None and row.revoked_at is None]
    ended = [row for row in known if row not in holding and row not in asking]
    return {"holding": holding, "asking": asking, "ended": ended, "scope_words": dict(choices(AuthorizationScope))}


def _authorization(application: Application, authorization_id: uuid.UUID) -> Authorization:
    known = authorizations.of_application(current_intake(), application)
    found = next((row for row in known if row.id == authorization_id), None)
    if found is None:
        abort(404)
    return found
