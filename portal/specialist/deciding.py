"""The decision, option by option; the homeowner's word about an offer when it comes by mail or telephone; and the appeal."""

import uuid
from dataclasses import dataclass
from datetime import date

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.errors import ThirdPartyAwaited
from intake.kinds import EventKind, HelpOption, OptionOutcome
from intake.models import Application
from intake.operations import completion, deciding, denial_guard, moments
from intake.operations.assessment import assess_application
from intake.operations.deciding import OptionDecision
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.questions.fields import errors_of
from portal.specialist import file_header
from portal.specialist.blueprint import specialist as room
from portal.specialist.forms import DecideForm, OptionForm, WordForm, has_come
from portal.specialist.holding import hold
from portal.words import label

TAKE_NONE = "none"


@dataclass(frozen=True)
class OptionCard:
    """One option on the page: its form, and whether it stands open because something was typed in it."""

    form: OptionForm
    open: bool


@room.get("/applications/<uuid:application_id>/decide")
@specialist
def decide(application_id: uuid.UUID) -> ResponseReturnValue:
    """What is decided about each option; on an appeal, by somebody else."""
    return _decide(the_application(application_id), DecideForm(), _options(posted=False))


@room.post("/applications/<uuid:application_id>/decide")
@specialist
def record_decision(application_id: uuid.UUID) -> ResponseReturnValue:
    """Keep the decision; its letter goes at once."""
    application, form, options = hold(the_application(application_id)), DecideForm(), _options(posted=True)
    valid = all([form.validate(), *(each.validate() for each in options.values())])
    decided = [_decision(option, each) for option, each in options.items() if each.outcome.data]
    if valid and not decided:
        options[HelpOption.MODIFICATION].outcome.errors = [_("Decide about at least one option.")]
    if not valid or not decided:
        return _decide(application, form, options), 422
    intake = current_intake()
    write = deciding.decide_appeal if deciding.appeal_waits(intake, application) else deciding.decide
    try:
        write(intake, application, decided)
    except ThirdPartyAwaited:
        return _decide(application, form, options, refused=True), 409
    flash(_("The decision is recorded, and its letter is on its way."))
    return redirect(url_for(".case", application_id=application.id))


@room.get("/applications/<uuid:application_id>/word")
@specialist
def word(application_id: uuid.UUID) -> ResponseReturnValue:
    """The homeowner said yes, no or that they appeal, by telephone or mail."""
    return _word(the_application(application_id), _word_form(the_application(application_id)))


@room.post("/applications/<uuid:application_id>/word")
@specialist
def record_word(application_id: uuid.UUID) -> ResponseReturnValue:
    """Keep the homeowner's word, dated when it came."""
    application = hold(the_application(application_id))
    form, intake = _word_form(application), current_intake()
    on: date | None = form.on.data
    if not form.validate() or on is None or not has_come(form.on, moments.today(application, intake.now)):
        return _word(application, form), 422
    if form.said.data == "appeal":
        deciding.appeal(intake, application, form.note.data or "", on)
    else:
        deciding.answer_offer(intake, application, None if form.said.data == TAKE_NONE else HelpOption(form.said.data), on)
    flash(_("Written down. The clocks run from that day."))
    return redirect(url_for(".case", application_id=application.id))


def _options(*, posted: bool) -> dict[HelpOption, OptionForm]:
    return {option: OptionForm(request.form if posted else None, option) for option in HelpOption}


def _decision(option: HelpOption, form: OptionForm) -> OptionDecision:
    return OptionDecision(
        option, OptionOutcome(form.outcome.data), (form.terms.data or "").strip(), form.monthly_payment.data, form.first_due_on.data,
        (form.reason.data or "").strip(), (form.owner_rule.data or "").strip(), (form.npv_inputs.data or "").strip(),
        bool(form.other_criteria_open.data),
    )


def _decide(application: Application, form: DecideForm, options: dict[HelpOption, OptionForm], *, refused: bool = False) -> str:
    intake = current_intake()
    file = assess_application(intake, application)
    first, on_appeal = deciding.latest_decision(intake, application), deciding.appeal_waits(intake, application)
    cards = [OptionCard(each, bool(each.outcome.data or each.errors)) for each in options.values()]
    return render_template(
        "specialist/decide.html", header=file_header.build(intake, me(), application, file), application=application, form=form,
        ready=on_appeal or (completion.is_complete(application) and deciding.to_decide(intake, application)), cards=cards,
        errors=[each for card in cards for each in errors_of(card.form)], on_appeal=on_appeal,
        refused=refused, same_person=on_appeal and first is not None and first.by_id == me().id, why=deciding.why_appealed(application),
        guard=None if on_appeal else denial_guard.guard(intake, application), duplicative=application.event(EventKind.FOUND_DUPLICATIVE),
    )


def _word_form(application: Application) -> WordForm:
    form, intake = WordForm(), current_intake()
    latest = deciding.latest_sent(intake, application)
    offered = deciding.options_offered(latest) if latest is not None and deciding.answered(application, latest) is None else []
    form.said.choices = [
        *((option.value, _("Yes: %(option)s", option=label(option))) for option in offered),
        *([(TAKE_NONE, _("No to every offer"))] if offered else []),
        ("appeal", _("They appeal the denied modification")),
    ]
    return form


def _word(application: Application, form: WordForm) -> str:
    intake = current_intake()
    file = assess_application(intake, application)
    return render_template(
        "specialist/word.html", header=file_header.build(intake, me(), application, file), form=form, errors=errors_of(form),
        decided=deciding.latest_sent(intake, application) is not None,
    )
