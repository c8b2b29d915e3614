"""Something found missing after everything had arrived: what holds meanwhile, what was asked, and what its coming does."""

import uuid
from dataclasses import dataclass
from datetime import date

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.kinds import EventKind, RejectionReason
from intake.models import Application, Event
from intake.operations import completion, gaps
from intake.operations.assessment import FileAssessment, assess_application, open_gap, open_requests, requirement_rows
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.formatting import day
from portal.questions.fields import errors_of
from portal.specialist import file_header, paper_lists
from portal.specialist.act_forms import GapForm, MistakeForm
from portal.specialist.blueprint import specialist as room
from portal.specialist.case_page import ProhibitionLine
from portal.specialist.forms import requirement_choices
from portal.specialist.holding import hold
from portal.specialist.wording import ACTS, spoken
from portal.words import label


@dataclass(frozen=True)
class Wanted:
    """One thing that was asked for."""

    title: str
    why: str
    by: date


@dataclass(frozen=True)
class GapPage:
    """Where the gap stands."""

    arrived_on: date | None
    gap: Event | None
    wanted: list[Wanted]
    until: date | None
    meanwhile: list[ProhibitionLine]
    all_here: bool
    complete_on: date


@room.get("/applications/<uuid:application_id>/gap")
@specialist
def gap(application_id: uuid.UUID) -> ResponseReturnValue:
    """What was found missing, or the place to say so."""
    return _page(the_application(application_id), GapForm(), MistakeForm(prefix="mistake"))


@room.post("/applications/<uuid:application_id>/gap")
@specialist
def find_gap(application_id: uuid.UUID) -> ResponseReturnValue:
    """Say what is missing; the homeowner is told at once."""
    application = hold(the_application(application_id))
    form = GapForm()
    form.requirement.choices = _requirements(application)
    if not form.validate():
        return _page(application, form, MistakeForm(prefix="mistake", formdata=None)), 422
    key, _bar, source = form.requirement.data.partition("|")
    gaps.find(
        current_intake(), application, key, source, RejectionReason(form.reason.data), (form.note.data or "").strip(), form.due_on.data
    )
    flash(_("Asked for. The letter to the homeowner goes within the hour, and the file's protections stay."))
    return redirect(url_for(".gap", application_id=application.id))


@room.post("/applications/<uuid:application_id>/gap/cured")
@specialist
def cure_gap(application_id: uuid.UUID) -> ResponseReturnValue:
    """It has come: complete again, as of the day it came."""
    event = gaps.cure(current_intake(), hold(the_application(application_id)))
    flash(_("Complete again as of %(on)s. The notice goes, and the 30 days run from that day.", on=day(event.on)))
    return redirect(url_for(".case", application_id=application_id))


@room.post("/applications/<uuid:application_id>/gap/mistake")
@specialist
def take_back_gap(application_id: uuid.UUID) -> ResponseReturnValue:
    """Nothing was missing."""
    application, form = hold(the_application(application_id)), MistakeForm(prefix="mistake")
    if not form.validate():
        return _page(application, GapForm(formdata=None), form), 422
    gaps.take_back(current_intake(), application, form.why.data or "")
    flash(_("Taken back. It stands in the history and counts for nothing."))
    return redirect(url_for(".case", application_id=application.id))


def _page(application: Application, form: GapForm, mistake: MistakeForm) -> str:
    intake = current_intake()
    file = assess_application(intake, application)
    form.requirement.choices = _requirements(application)
    return render_template(
        "specialist/gap.html", header=file_header.build(intake, me(), application, file), page=_found(application, file), form=form,
        mistake=mistake, errors=[*errors_of(form), *errors_of(mistake)],
    )


def _found(application: Application, file: FileAssessment) -> GapPage:
    intake, found = current_intake(), open_gap(application)
    arrived, gate = application.event(EventKind.FIRST_FACIALLY_COMPLETE), completion.gate(intake, application)
    titles = dict(_requirements(application))
    return GapPage(
        arrived.on if arrived else None, found,
        [
            Wanted(
                titles.get(f"{each.requirement_key}|{each.source}", each.requirement_key), f"{label(each.reason)} {each.note}",
                each.due_on,
            )
            for each in open_requests(intake, application)
        ],
        file.facts.gap_asked_by, [ProhibitionLine(spoken(ACTS, each.act.value), each.until, each.citation) for each in file.prohibited],
        gate.clear, gate.complete_on,
    )


def _requirements(application: Application) -> list[tuple[str, str]]:
    intake = current_intake()
    rows = requirement_rows(intake, me(), assess_application(intake, application))
    return requirement_choices(paper_lists.groups(application, rows))
