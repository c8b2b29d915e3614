"""Putting files right: the loan of an unmatched file, two files on one loan, a paper filed under the wrong person, withdrawal."""

import uuid
from datetime import date

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.models import Application, Loan
from intake.operations import applications, documents, matching, moments
from intake.operations.assessment import assess_application
from portal.access import me, specialist, the_application, the_paper
from portal.database import current_intake
from portal.formatting import day
from portal.letters import office_of
from portal.questions.fields import errors_of
from portal.specialist import file_header, paper_lists, searching
from portal.specialist.blueprint import specialist as room
from portal.specialist.forms import MoveForm, WithdrawForm, has_come
from portal.specialist.holding import hold
from portal.wiring import wiring


@room.get("/applications/<uuid:application_id>/match")
@specialist
def match(application_id: uuid.UUID) -> ResponseReturnValue:
    """Find the loan by number, ZIP or name; what the homeowner claimed is searched first."""
    application, intake = the_application(application_id), current_intake()
    words = request.args.get("words", application.claimed_loan_number or file_header.borrower(application)).strip()
    file = assess_application(intake, application)
    return render_template(
        "specialist/match.html", header=file_header.build(intake, me(), application, file), application=application, words=words,
        loans=searching.loans(intake, words),
    )


@room.post("/applications/<uuid:application_id>/match/<uuid:loan_id>")
@specialist
def match_loan(application_id: uuid.UUID, loan_id: uuid.UUID) -> ResponseReturnValue:
    """This is the loan; the papers asked for are chosen anew by its investor."""
    application, loan = hold(the_application(application_id)), current_intake().session.get(Loan, loan_id)
    if loan is None:
        abort(404)
    matching.match_by_hand(current_intake(), application, loan)
    flash(_("Matched to loan %(number)s.", number=loan.number))
    return redirect(url_for(".case", application_id=application.id))


@room.post("/applications/<uuid:application_id>/join/<uuid:other_id>")
@specialist
def join(application_id: uuid.UUID, other_id: uuid.UUID) -> ResponseReturnValue:
    """Make one file of two on the same loan; the one received first is kept."""
    both = hold(the_application(application_id)), hold(the_application(other_id))
    kept = matching.join(current_intake(), *both, office_of(wiring().settings.servicer))
    flash(_("The two files are one now. Neither homeowner sees the other's papers until both agree."))
    return redirect(url_for(".case", application_id=kept.id))


@room.post("/applications/<uuid:application_id>/keep-apart/<uuid:other_id>")
@specialist
def keep_apart(application_id: uuid.UUID, other_id: uuid.UUID) -> ResponseReturnValue:
    """Record that two files on one loan stay two."""
    matching.keep_apart(current_intake(), hold(the_application(application_id)), the_application(other_id))
    flash(_("Kept as two files. This stands in the history of both."))
    return redirect(url_for(".case", application_id=application_id))


@room.get("/papers/<uuid:document_id>/move")
@specialist
def move(document_id: uuid.UUID) -> ResponseReturnValue:
    """Find the file a wrongly filed paper belongs to."""
    return _move(document_id, MoveForm(formdata=None))


@room.post("/papers/<uuid:document_id>/move")
@specialist
def move_paper(document_id: uuid.UUID) -> ResponseReturnValue:
    """Move it: gone from the first file at once, and an incident is kept."""
    document, form = the_paper(document_id), MoveForm()
    form.to.choices = [(str(each.id), each.reference) for each in _targets(document.application_id)]
    if not form.validate():
        return _move(document_id, form), 422
    origin, to = hold(the_application(document.application_id)), the_application(uuid.UUID(form.to.data))
    documents.move(current_intake(), document, to, (form.note.data or "").strip())
    flash(_("The paper is gone from this file and stands in file %(reference)s. An incident was recorded.", reference=to.reference))
    return redirect(url_for(".case", application_id=origin.id))


@room.get("/applications/<uuid:application_id>/withdraw")
@specialist
def withdraw(application_id: uuid.UUID) -> ResponseReturnValue:
    """Record that the homeowner took the application back."""
    return _withdraw(the_application(application_id), WithdrawForm())


@room.post("/applications/<uuid:application_id>/withdraw")
@specialist
def record_withdrawal(application_id: uuid.UUID) -> ResponseReturnValue:
    """Keep the homeowner's own date and how we heard of it."""
    application, form = hold(the_application(application_id)), WithdrawForm()
    on: date | None = form.on.data
    if not form.validate() or on is None or not has_come(form.on, moments.today(application, current_intake().now)):
        return _withdraw(application, form), 422
    applications.withdraw(current_intake(), application, on, (form.note.data or "").strip())
    flash(_("Withdrawal recorded, dated %(on)s.", on=day(on)))
    return redirect(url_for(".case", application_id=application.id))


def _move(document_id: uuid.UUID, form: MoveForm) -> str:
    intake, document = current_intake(), the_paper(document_id)
    application = the_application(document.application_id)
    file, found = assess_application(intake, application), _targets(application.id)
    form.to.choices = [(str(each.id), _described(each)) for each in found]
    return render_template(
        "specialist/move.html", header=file_header.build(intake, me(), application, file), document=document, form=form,
        name=paper_lists.paper_name(document), words=_words(), errors=errors_of(form), errors_found=bool(form.errors),
    )


def _targets(from_id: uuid.UUID) -> list[Application]:
    """The files the searched words may mean, but for the one the paper lies in."""
    return [each for each in searching.applications(current_intake(), _words()) if each.id != from_id]


def _words() -> str:
    return request.values.get("words", "").strip()


def _described(application: Application) -> str:
    loan = _("loan %(number)s", number=application.loan.number) if application.loan else _("no loan yet")
    return _("%(name)s, file %(reference)s, %(loan)s", name=file_header.borrower(application), reference=application.reference, loan=loan)


def _withdraw(application: Application, form: WithdrawForm) -> str:
    intake = current_intake()
    file = assess_application(intake, application)
    return render_template(
        "specialist/withdraw.html", header=file_header.build(intake, me(), application, file), form=form, errors=errors_of(form),
        errors_found=bool(form.errors),
    )
