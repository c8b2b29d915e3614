"""Review, sign and send: everything before one's eyes, a statement in plain words, each person for themselves."""

import uuid

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField
from wtforms.validators import DataRequired

from intake.errors import NameDiffers
from intake.kinds import EventKind, Role
from intake.models import Application, Person
from intake.operations import finding, signing
from intake.operations.assessment import unanswered
from portal.access import applicant, me, the_access
from portal.access import homeowner as only_homeowner
from portal.database import current_intake
from portal.homeowner.blueprint import homeowner
from portal.homeowner.clocks import clock_date
from portal.homeowner.questions import answers_of
from portal.homeowner.statement import as_text, statement_of
from portal.papers.cards import asked_of
from portal.questions.fields import errors_of, line
from portal.showing import SEEING, show
from portal.steps import SECTIONS, Section, is_answered, questions_of


class SignForm(FlaskForm):
    """A name, and the will to sign with it."""

    name = line(_l("Type your full name"), needed=_l("Type your full name to sign."))
    differs = BooleanField(_l("My legal name is different from the name on this application"))
    agree = BooleanField(_l("I agree, and this is my signature"), validators=[DataRequired(_l("Tick the box to say that you agree."))])


@homeowner.get("/applications/<uuid:application_id>/review")
@applicant
def review(application_id: uuid.UUID) -> ResponseReturnValue:
    """Everything said and sent, before signing; what is missing never hides the way on."""
    access = the_access(application_id, *SEEING)
    application = access.application
    sections = [(SECTIONS[section], answers_of(access, section)) for section in Section]
    asked = asked_of(access)
    return show(
        "homeowner/review.html", access, sections=sections, left=[card for card in asked.cards if card.needs_you],
        papers=finding.documents(current_intake(), me(), application), open_questions=_open_questions(application),
        unanswered=unanswered(application), may_sign=_may_sign(application),
    )


@homeowner.route("/applications/<uuid:application_id>/sign", methods=["GET", "POST"])
@only_homeowner
def sign(application_id: uuid.UUID) -> ResponseReturnValue:
    """Sign and send. A counselor never sees this page."""
    access = the_access(application_id, *SEEING)
    application, form = access.application, SignForm()
    person = _myself(application)
    if person is None or application.event(EventKind.WITHDRAWN) or _has_signed(application, person):
        return redirect(url_for(".sent" if application.event(EventKind.SIGNED_AND_SENT) else ".review", application_id=application_id))
    sentences = statement_of(application)
    page = {"form": form, "person": person, "sentences": sentences, "name_differs": bool(form.differs.data)}
    if not form.is_submitted():
        return show("homeowner/sign.html", access, **page)
    if not form.validate():
        return show("homeowner/sign.html", access, **page, errors=errors_of(form), errors_found=True), 422
    try:
        signing.sign(current_intake(), application, person, form.name.data or "", as_text(sentences), bool(form.differs.data))
    except NameDiffers as refusal:
        words = _("The name on this application is %(name)s. Type it the same way, or tick the box below.", name=refusal.detail)
        form.name.errors, page["name_differs"] = [words], True
        return show("homeowner/sign.html", access, **page, errors=errors_of(form), errors_found=True), 422
    signing.send(current_intake(), application)
    return redirect(url_for(".sent", application_id=application_id))


@homeowner.get("/applications/<uuid:application_id>/sent")
@applicant
def sent(application_id: uuid.UUID) -> ResponseReturnValue:
    """Proof that it was sent: the number, the moment, and what happens next; it can be opened and printed for years."""
    access = the_access(application_id, *SEEING)
    application, intake = access.application, current_intake()
    event = application.event(EventKind.SIGNED_AND_SENT)
    if event is None:
        return redirect(url_for(".tasks", application_id=application_id))
    asked = asked_of(access)
    return show(
        "homeowner/sent.html", access, event=event, asked_by=asked.by, left=[card for card in asked.cards if card.needs_you],
        acknowledged_by=clock_date(asked.file, "acknowledgment"), signatures=signing.signatures(intake, application),
        waiting=signing.waiting_to_sign(intake, application), names={person.id: person.name for person in application.people},
    )


def _myself(application: Application) -> Person | None:
    return next((person for person in application.people if person.account_id == me().id), None)


def _has_signed(application: Application, person: Person) -> bool:
    return any(signature.person_id == person.id for signature in signing.signatures(current_intake(), application))


def _may_sign(application: Application) -> bool:
    person = _myself(application)
    return me().role is Role.HOMEOWNER and person is not None and not _has_signed(application, person)


def _open_questions(application: Application) -> int:
    return sum(not is_answered(application, question) for question in questions_of(application))
