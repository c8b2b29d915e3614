"""What others must send us: written down, asked for again, come; and the reminder that goes to the homeowner at once."""

import uuid
from dataclasses import dataclass
from datetime import date

from flask import abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.kinds import AwaitedKind
from intake.models import Application, AwaitedItem
from intake.operations import awaiting, denial_guard, moments, notices, third_parties
from intake.operations.assessment import assess_application
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.questions.fields import errors_of
from portal.specialist import file_header
from portal.specialist.blueprint import specialist as room
from portal.specialist.forms import AwaitedForm, AwaitForm, has_come
from portal.specialist.holding import hold
from portal.words import label


@dataclass(frozen=True)
class AwaitedCard:
    """One thing asked of others, with the form for what has become of it."""

    item: AwaitedItem
    words: str
    asked_on: list[date]
    form: AwaitedForm


@room.get("/applications/<uuid:application_id>/awaited")
@specialist
def awaited(application_id: uuid.UUID) -> ResponseReturnValue:
    """Everything asked of others for this file."""
    return _awaited(the_application(application_id), AwaitForm())


@room.post("/applications/<uuid:application_id>/awaited")
@specialist
def wait_for(application_id: uuid.UUID) -> ResponseReturnValue:
    """Write down that something was asked of somebody else."""
    application, form = hold(the_application(application_id)), AwaitForm()
    intake, on = current_intake(), form.asked_on.data
    if not form.validate() or on is None or not has_come(form.asked_on, moments.today(application, intake.now)):
        return _awaited(application, form), 422
    third_parties.wait_for(
        intake, application, AwaitedKind(form.what.data), form.from_whom.data or "", on, (form.note.data or "").strip()
    )
    flash(_("Written down. If it has not come when the 30 days end, the homeowner is told in writing."))
    return redirect(url_for(".awaited", application_id=application.id))


@room.post("/applications/<uuid:application_id>/awaited/<uuid:awaited_id>/<any(again, came):what>")
@specialist
def awaited_news(application_id: uuid.UUID, awaited_id: uuid.UUID, what: str) -> ResponseReturnValue:
    """It was asked for once more, or it has come."""
    application, intake = hold(the_application(application_id)), current_intake()
    item = next((each for each in awaiting.still_awaited(intake, application) if each.id == awaited_id), None)
    if item is None:
        abort(404)
    form = _form(item)
    on = form.on.data
    if not form.validate() or on is None or not has_come(form.on, moments.today(application, intake.now)):
        return _awaited(application, AwaitForm(formdata=None), (item, form)), 422
    (third_parties.ask_again if what == "again" else third_parties.came)(intake, item, on)
    flash(_("Written down."))
    return redirect(url_for(".awaited", application_id=application.id))


@room.post("/applications/<uuid:application_id>/remind")
@specialist
def remind(application_id: uuid.UUID) -> ResponseReturnValue:
    """Send the homeowner a reminder of what is missing, at once."""
    application = hold(the_application(application_id))
    notices.remind(current_intake(), application)
    flash(_("The reminder is on its way."))
    return redirect(url_for(".case", application_id=application.id))


def _form(item: AwaitedItem, *, typed: bool = True) -> AwaitedForm:
    prefix = f"i{item.id.hex}"
    return AwaitedForm(prefix=prefix) if typed else AwaitedForm(formdata=None, prefix=prefix)


def _awaited(application: Application, form: AwaitForm, answered: tuple[AwaitedItem, AwaitedForm] | None = None) -> str:
    intake = current_intake()
    file = assess_application(intake, application)
    cards = [_card(item, answered) for item in awaiting.of_application(intake, application)]
    return render_template(
        "specialist/awaited.html", header=file_header.build(intake, me(), application, file), form=form, cards=cards,
        guard=denial_guard.guard(intake, application),
        ends_on=awaiting.evaluation_ends_on(file), errors=[*errors_of(form), *(each for card in cards for each in errors_of(card.form))],
    )


def _card(item: AwaitedItem, answered: tuple[AwaitedItem, AwaitedForm] | None) -> AwaitedCard:
    form = answered[1] if answered is not None and answered[0].id == item.id else _form(item, typed=False)
    words = item.note if item.what is AwaitedKind.OTHER else label(item.what)
    return AwaitedCard(item, words, [date.fromisoformat(on) for on in item.asked_on], form)
