"""The client's leave: inviting them to their own file, asking for it, renewing it, and the paper signed by hand."""

import uuid

from flask import abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm

from intake.kinds import AuthorizationScope, EventKind, Role
from intake.models import Application, Document, Invitation
from intake.operations import authorizations, finding, household, invitations, messages
from intake.operations.accounts import find
from intake.words import N_
from portal import access
from portal.access import me
from portal.counselor.blueprint import counselor, the_client
from portal.counselor.clients import Client
from portal.counselor.forms import SCOPE_WORDS, InvitationForm, ScopesForm
from portal.database import current_intake
from portal.questions.fields import errors_of
from portal.showing import zone_of
from portal.wiring import wiring
from portal.words import choices

INVITED = N_("A housing counselor started a mortgage help application for you")
INVITED_BODY = N_(
    "%(counselor)s of %(agency)s started an application for mortgage help for you. Open this link within 7 days to see it and "
    "to say whether they may help you: %(link)s\n\nIf you do not know them, you can leave this."
)
SIGN = N_("Your application for mortgage help waits for you")
SIGN_BODY = N_("Your housing counselor asks you to look at your application, then sign and send it. Only you can do that: %(site)s")
MOST_LINKS_A_DAY = 3
ENOUGH = _l("We sent 3 links to this address today. Wait until tomorrow, or call the client.")
NOT_THEIRS = _l("This address cannot be a client's. Use the client's own e-mail address.")


@counselor.get("/clients/<uuid:application_id>/authorization")
@access.counselor
def authorization(application_id: uuid.UUID) -> ResponseReturnValue:
    """What the client allows, until when, how they said so, and what was before."""
    return _page(the_client(application_id))


@counselor.post("/clients/<uuid:application_id>/authorization")
@access.counselor
def ask(application_id: uuid.UUID) -> ResponseReturnValue:
    """Ask the client for leave, or to renew it."""
    found, form = the_client(application_id), ScopesForm()
    if not form.validate():
        return _page(found, scopes=form), 422
    authorizations.ask(current_intake(), found.application, me(), [AuthorizationScope(word) for word in form.scopes.data or []])
    if found.joined:
        flash(_("We asked %(name)s. You get an e-mail when they answer.", name=found.name))
    else:
        flash(_("Noted. The client sees it when they open their file."))
    return redirect(url_for(".authorization", application_id=application_id))


@counselor.post("/clients/<uuid:application_id>/invitation")
@access.counselor
def invite(application_id: uuid.UUID) -> ResponseReturnValue:
    """Send the client a link to their own file, where they can say yes."""
    found, form = the_client(application_id), InvitationForm()
    if found.joined or found.application.event(EventKind.WITHDRAWN):
        return redirect(url_for(".authorization", application_id=application_id))
    if not form.validate():
        return _page(found, invitation=form), 422
    if reason := why_not(form.email.data or ""):
        form.email.errors = [reason]
        return _page(found, invitation=form), 422
    invite_client(found.application, form.email.data or "")
    flash(_("The invitation is on its way to %(email)s.", email=form.email.data))
    return redirect(url_for(".authorization", application_id=application_id))


@counselor.get("/clients/<uuid:application_id>/authorization/paper")
@access.counselor
def on_paper(application_id: uuid.UUID) -> ResponseReturnValue:
    """Where an authorization that the client signed by hand is sent in; a specialist records it."""
    found = the_client(application_id)
    sent = [paper for paper in finding.papers(current_intake(), me(), found.application) if _is_signed_authorization(paper)]
    return render_template(
        "counselor/on_paper.html", client=found, application=found.application, key=uuid.uuid4(), sent=sent,
        zone=zone_of(found.application),
    )


@counselor.get("/clients/<uuid:application_id>/authorization/form")
@access.counselor
def to_sign(application_id: uuid.UUID) -> ResponseReturnValue:
    """An authorization to print and sign by hand; linked to in the client's language."""
    found, agency = the_client(application_id), me().agency
    if agency is None:
        abort(404)
    return render_template("counselor/to_sign.html", client=found, agency=agency, scopes=choices(AuthorizationScope))


@counselor.post("/clients/<uuid:application_id>/reminder")
@access.counselor
def remind_to_sign(application_id: uuid.UUID) -> ResponseReturnValue:
    """Ask the client by e-mail to look, sign and send; a counselor never signs."""
    found = the_client(application_id)
    if not found.may_look or not found.to_sign:
        abort(404)
    waiting = [
        account for account in finding.homeowners(found.application)
        if not messages.sent_today(current_intake(), account.email, SIGN)
    ]
    messages.tell(current_intake(), waiting, SIGN, SIGN_BODY)
    flash(_("We asked %(name)s by e-mail to sign.", name=found.name) if waiting else _("We asked them today already."))
    return redirect(url_for(".show", application_id=application_id))


def why_not(email: str) -> str:
    """Why no invitation can go there: somebody who is no homeowner has the address, or it got enough of them today."""
    known = find(current_intake(), email)
    if known is not None and known.role is not Role.HOMEOWNER:
        return str(NOT_THEIRS)
    return str(ENOUGH) if messages.sent_today(current_intake(), email.lower(), INVITED) >= MOST_LINKS_A_DAY else ""


def invite_client(application: Application, email: str) -> None:
    """Send the link; one that went to an address before this one no longer works."""
    intake, person = current_intake(), application.people[0]
    if person.email:
        invitations.take_back(intake, application.id, person.email)
    household.change_person(intake, application, person, email=email.lower())
    _row, token = invitations.invite(intake, email, Role.HOMEOWNER, name=person.name, application_id=application.id)
    link = wiring().settings.base_url + url_for("accounts.invitation", token=token, language=application.language)
    agency = me().agency
    messages.mail(
        intake, email.lower(), application.language, INVITED, INVITED_BODY, link=link, counselor=me().name,
        agency=agency.name if agency else "",
    )


def invited(found: Client) -> Invitation | None:
    """The client's invitation that still waits."""
    person = found.application.people[0] if found.application.people else None
    waiting = invitations.open_invitations(current_intake(), found.application.id)
    return next((each for each in waiting if person is not None and each.email == person.email), None)


def _is_signed_authorization(paper: Document) -> bool:
    return any(key == authorizations.SIGNED_PAPER for key, _source in paper.offered_for)


def _page(found: Client, **failed: FlaskForm) -> str:
    """The page; a form that failed is shown again as it was filled in."""
    problems = [problem for form in failed.values() for problem in errors_of(form)]
    person = found.application.people[0] if found.application.people else None
    forms = {
        "invitation": InvitationForm(formdata=None, email=person.email if person and not found.joined else ""),
        "scopes": ScopesForm(formdata=None), **failed,
    }
    return render_template(
        "counselor/authorization.html", client=found, invited=invited(found), scope_words=SCOPE_WORDS,
        zone=zone_of(found.application), problems=problems, errors_found=bool(problems), **forms,
    )
