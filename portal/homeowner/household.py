"""The other people on the application: a list, and a page for each."""

import uuid
from dataclasses import dataclass

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField

from intake.errors import NotFound
from intake.kinds import Role
from intake.models import Application, Person
from intake.operations import finding, household, invitations, messages
from intake.operations.evidence import situation_of
from intake.words import N_
from portal.access import answering, me, the_access
from portal.access import homeowner as only_homeowner
from portal.database import current_intake
from portal.homeowner.answering import is_closed, the_answers
from portal.homeowner.blueprint import homeowner
from portal.homeowner.people_words import person_in_words
from portal.homeowner.questions import after
from portal.questions.about_you import PersonForm, first_person
from portal.questions.fields import errors_of
from portal.showing import ANSWERING, show
from portal.wiring import wiring

INVITED = N_("You are invited to sign an application for mortgage help")
INVITED_BODY = N_("Somebody on your loan asks for mortgage help and named you. Open this link within 7 days: %(link)s")


@dataclass(frozen=True)
class PersonRow:
    """One person as the list shows them. Somebody with an account of their own changes their own page."""

    person: Person
    words: str
    may_change: bool
    may_be_invited: bool


class SharingForm(FlaskForm):
    """What the others on the application may see of one's own; nothing unless both agree."""

    papers = BooleanField(_l("The others on this application may see the papers I send, if I may see theirs"))
    contact = BooleanField(_l("The others may see my phone, email and mailing address"))


@homeowner.get("/applications/<uuid:application_id>/people")
@answering
def people(application_id: uuid.UUID) -> ResponseReturnValue:
    """Everybody on the application."""
    access = the_answers(application_id)
    application = access.application
    own, signers = first_person(application), {str(signer.id) for signer in situation_of(application).signers}
    rows = [
        PersonRow(
            person, person_in_words(person), may_change=person is not own and person.account_id is None,
            may_be_invited=person is not own and person.account_id is None and str(person.id) in signers,
        )
        for person in application.people
    ]
    return show(
        "homeowner/people.html", access, rows=rows, closed=is_closed(application), several=len(application.members) > 1,
        following=after(application, "others_on_loan"),
    )


@homeowner.route("/applications/<uuid:application_id>/people/new", methods=["GET", "POST"])
@answering
def add_person(application_id: uuid.UUID) -> ResponseReturnValue:
    """Add somebody."""
    access = the_answers(application_id)
    form = PersonForm()
    if not form.is_submitted():
        return show("homeowner/person.html", access, form=form, person=None)
    if not form.validate():
        return show("homeowner/person.html", access, form=form, person=None, errors=errors_of(form), errors_found=True), 422
    known = [p for p in access.application.people if p.name.casefold() == str(form.name.data).casefold()]
    if not known:
        household.add_person(current_intake(), access.application, **form.said)
    flash(_("Saved."))
    return redirect(url_for(".people", application_id=application_id))


@homeowner.route("/applications/<uuid:application_id>/people/<uuid:person_id>", methods=["GET", "POST"])
@answering
def person(application_id: uuid.UUID, person_id: uuid.UUID) -> ResponseReturnValue:
    """Change what is known of somebody."""
    access = the_answers(application_id)
    somebody = _other(access.application, person_id)
    form = PersonForm(data=PersonForm.of(somebody))
    if not form.is_submitted():
        return show("homeowner/person.html", access, form=form, person=somebody)
    if not form.validate():
        return show("homeowner/person.html", access, form=form, person=somebody, errors=errors_of(form), errors_found=True), 422
    household.change_person(current_intake(), access.application, somebody, **form.said)
    flash(_("Saved."))
    return redirect(url_for(".people", application_id=application_id))


@homeowner.route("/applications/<uuid:application_id>/people/<uuid:person_id>/remove", methods=["GET", "POST"])
@answering
def remove_person(application_id: uuid.UUID, person_id: uuid.UUID) -> ResponseReturnValue:
    """Take somebody off, in two steps."""
    access = the_answers(application_id)
    somebody = _other(access.application, person_id)
    if request.method == "GET":
        return show("homeowner/remove_person.html", access, person=somebody)
    household.remove_person(current_intake(), access.application, somebody)
    flash(_("Removed."))
    return redirect(url_for(".people", application_id=application_id))


@homeowner.post("/applications/<uuid:application_id>/people/<uuid:person_id>/invitation")
@only_homeowner
def invite_person(application_id: uuid.UUID, person_id: uuid.UUID) -> ResponseReturnValue:
    """Send somebody on the loan a link to an account of their own, with which they sign."""
    application, intake = the_access(application_id, *ANSWERING).application, current_intake()
    somebody = _other(application, person_id)
    if not somebody.email:
        flash(_("Add their email first."))
        return redirect(url_for(".person", application_id=application_id, person_id=person_id))
    _row, token = invitations.invite(intake, somebody.email, Role.HOMEOWNER, name=somebody.name, application_id=application.id)
    link = wiring().settings.base_url + url_for("accounts.invitation", token=token, language=application.language)
    messages.mail(intake, somebody.email, application.language, INVITED, INVITED_BODY, link=link)
    flash(_("The invitation is on its way to %(name)s.", name=somebody.name))
    return redirect(url_for(".people", application_id=application_id))


@homeowner.route("/applications/<uuid:application_id>/sharing", methods=["GET", "POST"])
@only_homeowner
def sharing(application_id: uuid.UUID) -> ResponseReturnValue:
    """What the others on the application may see of one's own."""
    access = the_access(application_id, *ANSWERING)
    application = access.application
    mine, person = finding.member(application, me().id), first_person(application)
    form = SharingForm(data={
        "papers": mine is not None and mine.shares_papers, "contact": person is not None and not person.contact_private,
    })
    if not form.validate_on_submit():
        return show("homeowner/sharing.html", access, form=form, closed=is_closed(application))
    household.share_papers(current_intake(), application, me(), bool(form.papers.data))
    if person is not None and not is_closed(application):
        household.change_person(current_intake(), application, person, contact_private=not form.contact.data)
    flash(_("Saved."))
    return redirect(url_for(".people", application_id=application_id))


def _other(application: Application, person_id: uuid.UUID) -> Person:
    """A person who has no account of their own here; those with one change their own page."""
    try:
        somebody = household.person(application, person_id)
    except NotFound:
        abort(404)
    if somebody is first_person(application) or somebody.account_id is not None:
        abort(404)
    return somebody
