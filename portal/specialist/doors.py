"""The doors that are not the web: applications by telephone or letter, and papers by mail, by fax or by hand."""

import uuid
from collections.abc import Sequence
from typing import BinaryIO, cast

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.datastructures import FileStorage

from intake.errors import KeyUsedForAnotherFile, PaperRefused, StoreFault
from intake.kinds import Channel
from intake.models import Application
from intake.operations import applications, household, matching, moments
from intake.operations.assessment import assess_application, requirement_rows
from intake.operations.receiving import Incoming, receive
from intake.places import local_date
from portal.access import me, own_transactions, specialist, the_application
from portal.database import acting, current_intake, end_reading
from portal.formatting import day
from portal.papers.arrivals import Arrival, refusal_words
from portal.questions.fields import errors_of
from portal.security import SEVERAL_FILES_REQUEST, takes_files
from portal.specialist import file_header, paper_lists
from portal.specialist.blueprint import specialist as room
from portal.specialist.forms import ArrivedForm, TelephoneForm, has_come, requirement_choices
from portal.specialist.holding import hold
from portal.wiring import wiring


@room.get("/start")
@specialist
def start() -> ResponseReturnValue:
    """Write down an application that came by telephone, letter or in person."""
    return _start(TelephoneForm())


@room.post("/start")
@specialist
def start_application() -> ResponseReturnValue:
    """Open the file, dated on the day on which the application really came."""
    form, intake = TelephoneForm(), current_intake()
    if not form.validate() or not has_come(form.received_on, local_date(intake.now, None)):
        return _start(form), 422
    application = applications.start(
        intake, None, Channel(form.channel.data), form.language.data, form.name.data or "", received_on=form.received_on.data
    )
    _write_down(application, form)
    hold(application)
    flash(_("The application is on file, dated %(on)s.", on=day(form.received_on.data)))
    return redirect(url_for(".case", application_id=application.id))


@room.get("/applications/<uuid:application_id>/arrived")
@specialist
def arrived(application_id: uuid.UUID) -> ResponseReturnValue:
    """Add papers that came by mail, by fax or by hand."""
    return _arrived(the_application(application_id))


@room.post("/applications/<uuid:application_id>/arrived")
@takes_files(SEVERAL_FILES_REQUEST)
@own_transactions
@specialist
def keep_arrived(application_id: uuid.UUID) -> ResponseReturnValue:
    """Keep each file under the day on which it really arrived; the day it was entered is kept beside it."""
    application, form = the_application(application_id), ArrivedForm()
    form.requirement.choices = _requirements(application)
    files = [file for file in request.files.getlist("files") if file.filename]
    valid = form.validate() and has_come(form.arrived_on, moments.today(application, current_intake().now))
    if not valid or not files:
        absent = [] if files else [("files", _("Choose the scanned files."))]
        return _arrived(application, form, absent=absent), 422
    offered = (tuple(form.requirement.data.split("|", 1)),) if form.requirement.data else ()
    end_reading()
    arrivals = [_receive(application_id, form, offered, file, number) for number, file in enumerate(files)]
    return _arrived(the_application(application_id), arrivals=arrivals)


def _receive(
    application_id: uuid.UUID, form: ArrivedForm, offered: tuple[tuple[str, str], ...], file: FileStorage, number: int
) -> Arrival:
    """One file by itself, so that one that cannot be taken loses none of the others."""
    site, name = wiring(), file.filename or ""
    paper = Incoming(
        application_id, f"{form.key.data}-{number}", name, cast(BinaryIO, file.stream), offered_for=offered,
        channel=Channel(form.channel.data), arrived_on=form.arrived_on.data,
    )
    try:
        return Arrival(name, receive(site.engine, site.store, site.clock, acting(), paper))
    except (PaperRefused, KeyUsedForAnotherFile) as refusal:
        return Arrival(name, refusal=refusal_words(refusal.code, name))
    except StoreFault:
        return Arrival(name, refusal=refusal_words("store_fault", name), again=True)


def _start(form: TelephoneForm) -> str:
    return render_template("specialist/start.html", form=form, errors=errors_of(form), errors_found=bool(form.errors))


def _write_down(application: Application, form: TelephoneForm) -> None:
    """How to reach the homeowner, where the property is, and which loan they named."""
    intake = current_intake()
    if form.phone.data or form.email.data:
        household.change_person(
            intake, application, application.people[0], phone=form.phone.data or "", email=(form.email.data or "").lower()
        )
    if form.state.data or form.zip.data:
        applications.save_answers(
            intake, application, "property", {"property_state": form.state.data or None, "property_zip": form.zip.data or None}
        )
    if form.loan_number.data:
        matching.match_loan(intake, application, form.loan_number.data, form.zip.data or "")


def _arrived(
    application: Application, form: ArrivedForm | None = None, *, arrivals: Sequence[Arrival] = (),
    absent: Sequence[tuple[str, str]] = (),
) -> str:
    intake = current_intake()
    file = assess_application(intake, application)
    if form is None:
        form = ArrivedForm(formdata=None, key=uuid.uuid4().hex)
    form.requirement.choices = _requirements(application)
    return render_template(
        "specialist/arrived.html", header=file_header.build(intake, me(), application, file), form=form, arrivals=arrivals,
        errors=[*errors_of(form), *absent], errors_found=bool(form.errors or absent),
    )


def _requirements(application: Application) -> list[tuple[str, str]]:
    """What the papers may be for; a person may also sort them later."""
    intake = current_intake()
    rows = requirement_rows(intake, me(), assess_application(intake, application))
    return [("", _("Not sure, sort them later")), *requirement_choices(paper_lists.groups(application, rows))]
