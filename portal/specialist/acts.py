"""The acts that move a file's clocks or end it, each with its rule and where it stands; and the second application of one loan."""

import uuid
from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from intake.kinds import EventKind
from intake.models import Application
from intake.operations import awaiting, closing, denial_guard, duplicates, gaps, short_term
from intake.operations.assessment import FileAssessment, assess_application, open_gap
from intake.operations.loan_facts import current_sale, transfer_of
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.formatting import day
from portal.questions.fields import errors_of
from portal.specialist import file_header
from portal.specialist.act_forms import DuplicateForm
from portal.specialist.blueprint import specialist as room
from portal.specialist.holding import hold


@dataclass(frozen=True)
class ActLine:
    """One act: what it is called, where it stands, its rule and its page."""

    words: str
    stands: str
    citation: str
    href: str


@room.get("/applications/<uuid:application_id>/acts")
@specialist
def acts(application_id: uuid.UUID) -> ResponseReturnValue:
    """All of them on one page."""
    application, intake = the_application(application_id), current_intake()
    file = assess_application(intake, application)
    return render_template(
        "specialist/acts.html", header=file_header.build(intake, me(), application, file), lines=_lines(application, file)
    )


@room.get("/applications/<uuid:application_id>/second")
@specialist
def duplicative(application_id: uuid.UUID) -> ResponseReturnValue:
    """Whether the law asks for a second review, and why or why not."""
    return _second(the_application(application_id), DuplicateForm())


@room.post("/applications/<uuid:application_id>/second")
@specialist
def find_duplicative(application_id: uuid.UUID) -> ResponseReturnValue:
    """Decide that it asks for none; the homeowner reads why."""
    application, form = hold(the_application(application_id)), DuplicateForm()
    if not form.validate():
        return _second(application, form), 422
    duplicates.find_duplicative(current_intake(), application, form.why.data or "")
    flash(_("Recorded. The homeowner was told that there is an update, and reads your reason."))
    return redirect(url_for(".case", application_id=application.id))


def _second(application: Application, form: DuplicateForm) -> str:
    intake = current_intake()
    return render_template(
        "specialist/duplicative.html", header=file_header.build(intake, me(), application, assess_application(intake, application)),
        earlier=duplicates.earlier_review(intake, application), found=application.event(EventKind.FOUND_DUPLICATIVE), form=form,
        errors=errors_of(form), citation=duplicates.CITATION,
    )


def _lines(application: Application, file: FileAssessment) -> list[ActLine]:
    sale, moved, gap = current_sale(application.loan, file.today), transfer_of(application), open_gap(application)
    plan, closed = short_term.running(application), application.closed
    earlier, waiting = duplicates.earlier_review(current_intake(), application), len(awaiting.still_awaited(current_intake(), application))

    def page(endpoint: str) -> str:
        return url_for(f"specialist.{endpoint}", application_id=application.id)

    lines = [
        ActLine(_("Sale date and first filing"), _("Sale on %(on)s", on=day(sale)) if sale else _("No sale is set"),
                "12 CFR 1024.41(b)(3), (f), (g)", page("foreclosure_dates")),
        ActLine(_("Servicing transfer"), _("Came to us on %(on)s", on=day(moved.on)) if moved else _("None recorded"),
                "12 CFR 1024.41(k)", page("transfer")),
        ActLine(_("Short-term plan"), _("Runs since %(on)s", on=day(plan.on)) if plan else _("None runs"), short_term.CITATION,
                page("plan")),
        ActLine(_("Found missing later"), _("Found on %(on)s", on=day(gap.on)) if gap else _("Nothing found"), gaps.CITATION,
                page("gap")),
        ActLine(_("What others must send us"), ngettext("%(num)d thing awaited", "%(num)d things awaited", waiting) if waiting else
                _("Nothing awaited"), denial_guard.CITATION, page("awaited")),
        ActLine(_("Close as incomplete"), _("Closed on %(on)s", on=day(closed.on)) if closed else _("Open"), closing.DILIGENCE,
                page("closing_gate")),
    ]
    if earlier is not None:
        stands = _("Decided on %(on)s", on=day(earlier.decided_on))
        lines.append(ActLine(_("An earlier application on this loan"), stands, duplicates.CITATION, page("duplicative")))
    return lines
