"""The review desk: one paper beside its figures, and the decisions taken on it."""

import uuid
from collections.abc import Mapping
from datetime import date, datetime

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.errors import NotAValue
from intake.figures import FigureType, type_of
from intake.kinds import DocumentKind, RejectionReason
from intake.models import Application, Document
from intake.operations import completion, documents, readings, reviewing
from intake.operations.assessment import assess_application
from portal.access import me, specialist, the_application, the_paper
from portal.database import current_intake
from portal.papers.page_order import pages_asked
from portal.questions.fields import errors_of
from portal.specialist import file_header, paper_lists, review_page
from portal.specialist.blueprint import specialist as room
from portal.specialist.forms import IdentifyForm, LinkForm, RejectForm, requirement_choices
from portal.specialist.holding import hold
from portal.specialist.review_page import ReviewPage, in_words_of


@room.get("/papers/<uuid:document_id>")
@specialist
def paper(document_id: uuid.UUID) -> ResponseReturnValue:
    """One paper: its requirements, its pages with the boxes, its figures. ``figure`` chooses one; ``decide=reject`` opens the form."""
    document = the_paper(document_id)
    return _desk(document) if document.id == document_id else redirect(url_for(".paper", document_id=document.id))


@room.post("/papers/<uuid:document_id>/accept")
@specialist
def accept(document_id: uuid.UUID) -> ResponseReturnValue:
    """The paper is good for what it was sent for."""
    document, application = _held(document_id)
    reviewing.accept(current_intake(), document)
    flash(_("Accepted: %(paper)s.", paper=paper_lists.paper_name(document)))
    return _onward(application, document)


@room.post("/papers/<uuid:document_id>/reject")
@specialist
def reject(document_id: uuid.UUID) -> ResponseReturnValue:
    """Send the paper back, for a reason the homeowner reads; ``preview`` first shows what that will be."""
    document, application = _held(document_id)
    form = RejectForm()
    if not form.validate():
        return _desk(document, rejecting=form), 422
    reason, note = RejectionReason(form.reason.data), (form.note.data or "").strip()
    if request.form.get("do") == "preview":
        return _desk(document, rejecting=form, preview=in_words_of(application, reason))
    reviewing.reject(current_intake(), document, reason, note)
    flash(_("Sent back: %(paper)s. The homeowner was told why.", paper=paper_lists.paper_name(document)))
    return _onward(application, document)


@room.post("/papers/<uuid:document_id>/undo")
@specialist
def undo(document_id: uuid.UUID) -> ResponseReturnValue:
    """Take the decision back; the paper waits for review again."""
    document, _application = _held(document_id)
    reviewing.undo(current_intake(), document)
    flash(_("The decision was undone. Both steps stay in the history."))
    return redirect(url_for(".paper", document_id=document.id))


@room.post("/papers/<uuid:document_id>/figures/<int:position>/<name>/confirm")
@specialist
def confirm_figure(document_id: uuid.UUID, position: int, name: str) -> ResponseReturnValue:
    """What the machine read is right."""
    document, _application = _held(document_id)
    readings.confirm_figure(current_intake(), document, name, position)
    return redirect(_at_figure(document, position, name))


@room.post("/papers/<uuid:document_id>/figures/<int:position>/<name>/correct")
@specialist
def correct_figure(document_id: uuid.UUID, position: int, name: str) -> ResponseReturnValue:
    """What the figure really is; both values are kept."""
    document, _application = _held(document_id)
    try:
        readings.correct_figure(current_intake(), document, name, _as_contracts_write_it(name), position)
    except NotAValue:
        return _desk(document, wrong_value=f"{position}-{name}"), 422
    return redirect(_at_figure(document, position, name))


@room.post("/papers/<uuid:document_id>/identify")
@specialist
def identify(document_id: uuid.UUID) -> ResponseReturnValue:
    """What the paper is, and whose."""
    document, application = _held(document_id)
    form = _identify_form(application, document)
    if not form.validate():
        return _desk(document), 422
    person = next((each for each in application.people if str(each.id) == form.person.data), None)
    reviewing.identify(current_intake(), document, DocumentKind(form.kind.data) if form.kind.data else None, person)
    flash(_("Saved what this paper is."))
    return redirect(url_for(".paper", document_id=document.id))


@room.post("/papers/<uuid:document_id>/link")
@specialist
def link(document_id: uuid.UUID) -> ResponseReturnValue:
    """Use the paper for another requirement as well."""
    document, application = _held(document_id)
    form = _link_form(review_page.build(
        current_intake(), me(), application, assess_application(current_intake(), application), document, "",
    ))
    if not form.validate():
        return _desk(document), 422
    documents.offer_for(current_intake(), document, *form.requirement.data.split("|", 1))
    flash(_("This paper now counts for that requirement too."))
    return redirect(url_for(".paper", document_id=document.id))


def _held(document_id: uuid.UUID) -> tuple[Document, Application]:
    document = the_paper(document_id)
    return document, hold(the_application(document.application_id))


def _desk(
    document: Document, rejecting: RejectForm | None = None, preview: str = "", wrong_value: str = ""
) -> str:
    intake, application = current_intake(), the_application(document.application_id)
    file = assess_application(intake, application)
    page = review_page.build(intake, me(), application, file, document, wrong_value or request.args.get("figure", ""))
    deciding = rejecting is not None or request.args.get("decide") == "reject"
    form = rejecting or RejectForm()
    return render_template(
        "specialist/paper.html", page=page, header=file_header.build(intake, me(), application, file), deciding=deciding,
        reject=form, preview=preview, reads={reason: in_words_of(application, reason) for reason in RejectionReason},
        reader=file_header.borrower(application), identify=_identify_form(application, document), link=_link_form(page),
        pages_asked=pages_asked(application, list(file.documents.values()), [document]), wrong_value=wrong_value,
        errors=errors_of(form) if rejecting else [], errors_found=bool(form.errors or wrong_value),
        decided=request.args.get("decided", ""), lang=application.language,
    )


def _onward(application: Application, document: Document) -> ResponseReturnValue:
    """To the next paper nobody has decided, else to the next step of the file; what was just decided can be undone from there."""
    following = review_page.next_paper(assess_application(current_intake(), application), document)
    if following is not None:
        return redirect(url_for(".paper", document_id=following, decided=document.id))
    settled = completion.gate(current_intake(), application).clear and not completion.is_complete(application)
    return redirect(url_for(".gate" if settled else ".case", application_id=application.id, decided=document.id))


def _at_figure(document: Document, position: int, name: str) -> str:
    return url_for(".paper", document_id=document.id, figure=f"{position}-{name}", _anchor=f"line-{position}-{name}")


def _as_contracts_write_it(name: str) -> str:
    """Dates are typed the American way; everything else the operation tidies itself."""
    typed = request.form.get("value", "").strip()
    if type_of(name) is FigureType.DATE:
        for written in ("%m/%d/%Y", "%m-%d-%Y", "%b %d, %Y"):
            try:
                return _date(typed, written).isoformat()
            except ValueError:
                continue
    return typed


def _date(typed: str, written: str) -> date:
    # A calendar day has no time zone, so the naive moment never leaves this line.
    return datetime.strptime(typed, written).date()  # noqa: DTZ007  a day, not a moment


def _identify_form(application: Application, document: Document) -> IdentifyForm:
    form = IdentifyForm(
        formdata=_own("kind"), kind=document.kind.value if document.kind else "",
        person=str(document.person_id) if document.person_id else "",
    )
    form.person.choices = [("", _("Not known")), *((str(each.id), each.name) for each in application.people)]
    return form


def _link_form(page: ReviewPage) -> LinkForm:
    form = LinkForm(formdata=_own("requirement"))
    here = page.document.id
    form.requirement.choices = requirement_choices(
        group for group in page.requirements if here not in [each.id for each in group.papers]
    )
    return form


def _own(field: str) -> Mapping[str, str] | None:
    """The posted form if it is the one with this field: several forms share the page."""
    return request.form if field in request.form else None
