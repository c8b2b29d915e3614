"""Our decision: what is offered, the homeowner's yes or no, and the appeal, each with its last day."""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import flash, make_response, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import RadioField, TextAreaField
from wtforms.validators import InputRequired, Length

from intake.errors import NoAppeal, NothingOffered
from intake.kinds import EventKind, HelpOption, OptionOutcome, Role
from intake.models import Application, Event
from intake.operations import deciding, moments
from portal.access import applicant, me, the_access
from portal.access import homeowner as only_homeowner
from portal.database import current_intake
from portal.formatting import money
from portal.homeowner.blueprint import homeowner
from portal.questions.fields import errors_of
from portal.showing import LOOKING, show
from portal.words import label

TAKE_NONE = "none"
LONGEST_REASON = 2000


class AnswerForm(FlaskForm):
    """Yes to one of the options, or no to all."""

    said = RadioField(_l("Which one do you want?"), validators=[InputRequired(_l("Choose an option, or none of them."))])


class AppealForm(FlaskForm):
    """Ask for another look."""

    why = TextAreaField(_l("Why should we look again? (optional)"), [
        Length(max=LONGEST_REASON, message=_l("This is too long. Use fewer words.")),
    ])


@dataclass(frozen=True)
class Offered:
    """One option that may be taken, in the homeowner's words."""

    words: str
    terms: str
    monthly_payment: str
    first_due_on: date | None


@dataclass(frozen=True)
class Deciding:
    """Where a decision stands for the homeowner; a last day of None is one that an appeal has stopped, or that there is not."""

    letter_id: uuid.UUID
    offered: list[Offered]
    answer: Event | None
    taken: str
    answer_by: date | None
    late: bool
    may_appeal: bool
    appeal_by: date | None
    appealed: Event | None


@homeowner.get("/applications/<uuid:application_id>/decision")
@applicant
def decision(application_id: uuid.UUID) -> ResponseReturnValue:
    """What we decided, and what can be done about it."""
    return _shown(application_id, _answer_form(application_id), AppealForm())


@homeowner.post("/applications/<uuid:application_id>/decision/answer")
@only_homeowner
def answer_offer(application_id: uuid.UUID) -> ResponseReturnValue:
    """Take one of the options, or none."""
    application, form = the_access(application_id, *LOOKING).application, _answer_form(application_id)
    if not form.validate():
        return _shown(application_id, form, AppealForm(), 422)
    chosen = None if form.said.data == TAKE_NONE else HelpOption(form.said.data)
    try:
        deciding.answer_offer(current_intake(), application, chosen)
        flash(_("We have your answer."))
    except NothingOffered:
        flash(_("Your answer was kept before. Nothing was changed."))
    return redirect(url_for(".decision", application_id=application_id))


@homeowner.post("/applications/<uuid:application_id>/decision/appeal")
@only_homeowner
def appeal(application_id: uuid.UUID) -> ResponseReturnValue:
    """Ask for another look by somebody else."""
    application, form = the_access(application_id, *LOOKING).application, AppealForm()
    if not form.validate():
        return _shown(application_id, _answer_form(application_id), form, 422)
    try:
        deciding.appeal(current_intake(), application, form.why.data or "")
        flash(_("We have your appeal. We write to you within 30 days."))
    except NoAppeal:
        flash(_("The time to appeal is over, or you appealed before. Call us: we can still talk."))
    return redirect(url_for(".decision", application_id=application_id))


def _shown(application_id: uuid.UUID, form: AnswerForm, asking: AppealForm, status: int = 200) -> ResponseReturnValue:
    access = the_access(application_id, *LOOKING)
    found = _deciding(access.application)
    if found is None:
        return redirect(url_for(".status", application_id=application_id))
    page = show(
        "homeowner/decision.html", access, found=found, form=form, asking=asking, errors=[*errors_of(form), *errors_of(asking)],
        mine=me().role is Role.HOMEOWNER,
    )
    return make_response(page, status)


def _answer_form(application_id: uuid.UUID) -> AnswerForm:
    form = AnswerForm()
    latest = deciding.latest_sent(current_intake(), the_access(application_id, *LOOKING).application)
    offered = deciding.options_offered(latest) if latest is not None else []
    form.said.choices = [
        *((option.value, _("Yes, I want this: %(option)s", option=label(option))) for option in offered),
        (TAKE_NONE, _("No, none of these")),
    ]
    return form


def _offered(option: dict[str, Any]) -> Offered:
    due = option["first_due_on"]
    return Offered(
        label(HelpOption(option["option"])), option["terms"], money(option["monthly_payment"]).removeprefix("$"),
        date.fromisoformat(due) if due else None,
    )


def _deciding(application: Application) -> Deciding | None:
    intake = current_intake()
    latest = deciding.latest_sent(intake, application)
    if latest is None:
        return None
    today = moments.today(application, intake.now)
    offer, window = deciding.windows(intake, application)
    answer, offered = deciding.answered(application, latest), deciding.options_offered(latest)
    answer_by = offer.due_on if offer is not None and offered else None
    return Deciding(
        latest.notice_id, [_offered(each) for each in latest.options if each["outcome"] == OptionOutcome.OFFERED], answer,
        label(HelpOption(answer.details["option"])) if answer is not None and "option" in answer.details else "",
        answer_by, answer_by is not None and today > answer_by, deciding.may_appeal(intake, application),
        window.due_on if window is not None and not latest.on_appeal else None,
        None if latest.on_appeal else application.latest(EventKind.APPEAL_RECEIVED),
    )
