"""The housing counselor's room: clients, their leave, and what each still has to send."""

import uuid

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.kinds import AuthorizationScope, Channel
from intake.operations import applications, authorizations, finding
from portal import access
from portal.access import me
from portal.counselor import leave, letters
from portal.counselor.blueprint import counselor, the_client
from portal.counselor.clients import Client, View, clients_of
from portal.counselor.forms import ClientForm
from portal.database import current_intake
from portal.formatting import day
from portal.questions.fields import errors_of

__all__ = ["counselor", "leave", "letters"]


@counselor.get("/")
@access.counselor
def home() -> ResponseReturnValue:
    """Everyone this counselor helps."""
    view = View(request.args["view"]) if request.args.get("view") in set(View) else View.ALL
    words = request.args.get("words", "").strip()
    found = clients_of(current_intake(), me())
    ended = finding.ended_leaves(current_intake(), me())
    return render_template(
        "counselor/home.html", clients=[each for each in found if each.belongs_in(view) and each.is_called(words)],
        counts={each: sum(one.belongs_in(each) for one in found) for each in View}, view=view, words=words, nobody=not found,
        ended=ended, letters_of_end={row.id: letters.letter_of_end(current_intake(), me(), row) for row in ended},
    )


@counselor.route("/clients/new", methods=["GET", "POST"])
@access.counselor
def new_client() -> ResponseReturnValue:
    """Start a file for a client; it is received today, whoever says yes to the help later."""
    form = ClientForm()
    if not form.validate_on_submit():
        return _new_client(form), 422 if form.is_submitted() else 200
    namesakes = [each for each in clients_of(current_intake(), me()) if each.name.casefold() == str(form.name.data).casefold()]
    if namesakes and not form.another.data:
        form.another.errors = [_("You have a client with this name. Open that file, or say that this is another.")]
        return _new_client(form, namesakes), 422
    if form.email.data and (reason := leave.why_not(form.email.data)):
        form.email.errors = [reason]
        return _new_client(form, namesakes), 422
    return redirect(url_for(".show", application_id=_start(form)))


@counselor.get("/clients/<uuid:application_id>")
@access.counselor
def show(application_id: uuid.UUID) -> ResponseReturnValue:
    """One client: what to do next, what is missing, and what leave there is."""
    found = the_client(application_id)
    own = finding.documents(current_intake(), me(), found.application)
    return render_template(
        "counselor/client.html", client=found, papers=own, invited=leave.invited(found),
        copies=letters.copies_for(current_intake(), me(), found.application),
    )


@counselor.get("/clients/<uuid:application_id>/missing")
@access.counselor
def missing(application_id: uuid.UUID) -> ResponseReturnValue:
    """What is missing as a plain list to take home; linked to in the client's language."""
    found = the_client(application_id)
    if not found.may_look:
        abort(404)
    return render_template("counselor/missing.html", client=found)


def _new_client(form: ClientForm, namesakes: list[Client] | None = None) -> str:
    problems = errors_of(form)
    return render_template(
        "counselor/new_client.html", form=form, namesakes=namesakes or [], problems=problems, errors_found=bool(problems)
    )


def _start(form: ClientForm) -> uuid.UUID:
    """Open the file. A client's name is an answer like any other, so it dates the application (decisions 2)."""
    intake, name = current_intake(), form.name.data or ""
    application = applications.start(intake, me(), Channel.COUNSELOR, form.language.data, name)
    received = applications.note_received(intake, application)
    authorizations.ask(intake, application, me(), list(AuthorizationScope))
    if received is not None:
        flash(_("The file for %(name)s is started. It counts from %(on)s.", name=name, on=day(received.on)))
    if form.email.data:
        leave.invite_client(application, form.email.data)
        flash(_("The invitation is on its way to %(email)s.", email=form.email.data))
    return application.id
