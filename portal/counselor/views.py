"""The housing counselor's room: clients, their leave, and what each still has to send."""

import uuid

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf import FlaskForm

from intake.errors import NotFound
from intake.kinds import AuthorizationScope, Channel, Role
from intake.models import Application
from intake.operations import applications, authorizations, finding, invitations, messages
from intake.words import N_
from portal import access
from portal.access import me
from portal.counselor.clients import Client, View, client, clients_of
from portal.counselor.forms import ClientForm, InvitationForm, ScopesForm
from portal.database import current_intake
from portal.questions.fields import errors_of
from portal.wiring import wiring

counselor = Blueprint("counselor", __name__, url_prefix="/counselor")

INVITED = N_("A housing counselor started a mortgage help application for you")
INVITED_BODY = N_("Open this link within 7 days to see it and to say who may help you: %(link)s")


@counselor.get("/")
@access.counselor
def home() -> ResponseReturnValue:
    """Everyone this counselor helps."""
    view = View(request.args["view"]) if request.args.get("view") in set(View) else View.ALL
    words = request.args.get("words", "").strip()
    found = clients_of(current_intake(), me())
    shown = [each for each in found if each.belongs_in(view) and _matches(each, words)]
    counts = {each: sum(one.belongs_in(each) for one in found) for each in View}
    return render_template("counselor/home.html", clients=shown, counts=counts, view=view, words=words, nobody=not found)


@counselor.route("/clients/new", methods=["GET", "POST"])
@access.counselor
def new_client() -> ResponseReturnValue:
    """Start a file for a client; it is dated from its first answer or paper, whoever says yes later."""
    form = ClientForm()
    if form.validate_on_submit():
        intake = current_intake()
        application = applications.start(intake, me(), Channel.COUNSELOR, form.language.data, form.name.data)
        authorizations.ask(intake, application, me(), list(AuthorizationScope))
        if form.email.data:
            _invite(application, form.email.data)
        flash(_("The file for %(name)s is started.", name=form.name.data))
        return redirect(url_for("counselor.show", application_id=application.id))
    problems = errors_of(form)
    page = render_template("counselor/new_client.html", form=form, problems=problems, errors_found=problems)
    return page, 422 if problems else 200


@counselor.get("/clients/<uuid:application_id>")
@access.counselor
def show(application_id: uuid.UUID) -> ResponseReturnValue:
    """One client: the leave there is, the next thing to do, and what is missing."""
    return render_template("counselor/client.html", **_client_page(_the_client(application_id)))


@counselor.post("/clients/<uuid:application_id>/invitation")
@access.counselor
def invite(application_id: uuid.UUID) -> ResponseReturnValue:
    """Send the client a link to their own file, where they can say yes."""
    found = _the_client(application_id)
    form = InvitationForm()
    if not form.validate_on_submit():
        return render_template("counselor/client.html", **_client_page(found, invitation=form)), 422
    _invite(found.application, form.email.data)
    flash(_("The invitation is on its way to %(email)s.", email=form.email.data))
    return redirect(url_for("counselor.show", application_id=application_id))


@counselor.post("/clients/<uuid:application_id>/leave")
@access.counselor
def ask(application_id: uuid.UUID) -> ResponseReturnValue:
    """Ask the client for leave, or to renew it."""
    found = _the_client(application_id)
    form = ScopesForm()
    if not form.validate_on_submit():
        return render_template("counselor/client.html", **_client_page(found, scopes=form)), 422
    authorizations.ask(current_intake(), found.application, me(), [AuthorizationScope(word) for word in form.scopes.data])
    flash(_("We asked %(name)s to let you help.", name=found.name))
    return redirect(url_for("counselor.show", application_id=application_id))


@counselor.get("/clients/<uuid:application_id>/missing")
@access.counselor
def missing(application_id: uuid.UUID) -> ResponseReturnValue:
    """What is missing as a plain list to take home; linked to in the client's language."""
    found = _the_client(application_id)
    if not found.may_look:
        abort(404)
    return render_template("counselor/missing.html", client=found)


def _the_client(application_id: uuid.UUID) -> Client:
    try:
        granted = finding.access(current_intake(), me(), application_id)
    except NotFound:
        abort(404)
    return client(current_intake(), me(), granted.application)


def _client_page(found: Client, **forms: FlaskForm) -> dict[str, object]:
    """What the client page needs; a form that failed is shown again as it was filled in."""
    problems = [problem for form in forms.values() for problem in errors_of(form)]
    return {
        "client": found, "access": finding.access(current_intake(), me(), found.application.id), "invitation": InvitationForm(),
        "scopes": ScopesForm(), "joined": bool(found.application.members), "problems": problems, "errors_found": problems, **forms,
    }


def _matches(found: Client, words: str) -> bool:
    return words.casefold() in f"{found.name} {found.application.reference}".casefold()


def _invite(application: Application, email: str) -> None:
    intake = current_intake()
    _row, token = invitations.invite(
        intake, email, Role.HOMEOWNER, name=application.people[0].name if application.people else "", application_id=application.id,
    )
    link = wiring().settings.base_url + url_for("accounts.invitation", token=token, language=application.language)
    messages.mail(intake, email, application.language, INVITED, INVITED_BODY, link=link)
