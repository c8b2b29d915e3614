"""The other people on the application: a list, and a page for each."""

import uuid

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.errors import NotFound
from intake.models import Application, Person
from intake.operations import household
from portal.access import applicant, the_access
from portal.database import current_intake
from portal.homeowner.blueprint import homeowner
from portal.homeowner.people_words import person_in_words
from portal.homeowner.questions import after, is_closed
from portal.questions.about_you import PersonForm, first_person
from portal.questions.fields import errors_of
from portal.showing import ANSWERING, show


@homeowner.get("/applications/<uuid:application_id>/people")
@applicant
def people(application_id: uuid.UUID) -> ResponseReturnValue:
    """Everybody on the application."""
    access = the_access(application_id, *ANSWERING)
    application = access.application
    own = first_person(application)
    rows = [(person, person_in_words(person), person is own or person.account_id is not None) for person in application.people]
    return show(
        "homeowner/people.html", access, rows=rows, closed=is_closed(application), following=after(application, "others_on_loan")
    )


@homeowner.route("/applications/<uuid:application_id>/people/new", methods=["GET", "POST"])
@applicant
def add_person(application_id: uuid.UUID) -> ResponseReturnValue:
    """Add somebody."""
    access = the_access(application_id, *ANSWERING)
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
@applicant
def person(application_id: uuid.UUID, person_id: uuid.UUID) -> ResponseReturnValue:
    """Change what is known of somebody."""
    access = the_access(application_id, *ANSWERING)
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
@applicant
def remove_person(application_id: uuid.UUID, person_id: uuid.UUID) -> ResponseReturnValue:
    """Take somebody off, in two steps."""
    access = the_access(application_id, *ANSWERING)
    somebody = _other(access.application, person_id)
    if request.method == "GET":
        return show("homeowner/remove_person.html", access, person=somebody)
    household.remove_person(current_intake(), access.application, somebody)
    flash(_("Removed."))
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
