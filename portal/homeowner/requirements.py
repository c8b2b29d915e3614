"""The papers asked for: all of them at a glance, one by one, and "I don't have this"."""

import uuid

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import RadioField, TextAreaField
from wtforms.validators import InputRequired, Length

from intake.kinds import HelpChoice
from intake.operations import requests
from intake.operations.assessment import unanswered
from portal.access import applicant, the_access
from portal.database import current_intake
from portal.homeowner.blueprint import homeowner
from portal.homeowner.help_words import REMIND_AFTER, next_steps
from portal.papers.cards import Asked, Card, asked_of
from portal.papers.sending import sending_page
from portal.questions.fields import errors_of
from portal.questions.form import QuestionForm
from portal.showing import ANSWERING, SEEING, SENDING, show
from portal.words import choices


class HelpForm(QuestionForm):
    """The honest ways to say that one does not have a paper."""

    choice = RadioField(
        _l("Which is true?"), choices=lambda: choices(HelpChoice), validators=[InputRequired(_l("Choose the answer that fits best."))]
    )
    note = TextAreaField(
        _l("Is there something we should know? (optional)"),
        description=_l("For example who has the paper, or when you sent it to us."),
        validators=[Length(max=500, message=_l("This is too long. Use 500 letters or fewer."))],
    )


@homeowner.get("/applications/<uuid:application_id>/papers")
@applicant
def papers(application_id: uuid.UUID) -> ResponseReturnValue:
    """One card for each thing to show; a helper who may only send papers gets the plain door."""
    access = the_access(application_id, *SEEING, *SENDING)
    if not access.scopes.intersection(SEEING):
        return redirect(url_for("papers.send_any", application_id=application_id))
    asked = asked_of(access)
    return show(
        "homeowner/papers.html", access, cards=asked.cards, asked_by=asked.by, left=[card for card in asked.cards if card.needs_you],
        expiring=[card for card in asked.cards if card.item in asked.file.assessment.expiring],
        still_to_tell=bool(unanswered(access.application)),
    )


@homeowner.get("/applications/<uuid:application_id>/papers/<slug>")
@applicant
def requirement(application_id: uuid.UUID, slug: str) -> ResponseReturnValue:
    """One thing to show: what counts, how new it must be, and the place to send it."""
    access = the_access(application_id, *SEEING)
    _card(asked_of(access), slug)
    return sending_page(access, slug)


@homeowner.route("/applications/<uuid:application_id>/papers/<slug>/help", methods=["GET", "POST"])
@applicant
def dont_have(application_id: uuid.UUID, slug: str) -> ResponseReturnValue:
    """ "I don't have this": six ways on, each with what happens next, who acts, and by when."""
    access = the_access(application_id, *ANSWERING, *SENDING)
    asked = asked_of(access)
    card, form, steps = _card(asked, slug), HelpForm(), next_steps(asked.file.today)
    if not form.is_submitted():
        return show("homeowner/dont_have.html", access, card=card, form=form, steps=steps)
    if not form.validate():
        return show("homeowner/dont_have.html", access, card=card, form=form, steps=steps, errors=errors_of(form), errors_found=True), 422
    choice = HelpChoice(form.choice.data)
    requests.help(
        current_intake(), access.application, card.item.key, card.row.source, choice, form.note.data or "",
        remind_on=asked.file.today + REMIND_AFTER if choice is HelpChoice.REMIND_ME else None,
    )
    flash(_("Thank you for telling us."))
    flash(steps[choice])
    return redirect(url_for(".papers", application_id=application_id))


def _card(asked: Asked, slug: str) -> Card:
    card = asked.card(slug)
    if card is None:
        abort(404)
    return card
