"""A paper after it came: its receipt, what was read, the one advice, another use for it, and taking it back."""

import re
import uuid

from flask import abort, flash, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.errors import CannotRemove, NotAValue, UnknownAnswer, UnknownFigure
from intake.figures import FigureType, type_of
from intake.kinds import AuthorizationScope
from intake.models import Document
from intake.operations import documents, finding, readings
from intake.operations.finding import Access
from portal.access import applicant, me, the_access, the_document, the_paper
from portal.database import current_intake
from portal.papers.blueprint import papers
from portal.papers.cards import asked_of
from portal.papers.page_order import pages_asked
from portal.papers.pages import PaperPage, paper_page, reader_is_heard
from portal.showing import SEEING, SENDING, show


@papers.get("/documents/<uuid:document_id>")
@applicant
def paper(document_id: uuid.UUID) -> ResponseReturnValue:
    """The receipt of one paper, and what was read of it; of one that is a page of another, the receipt alone."""
    document = the_document(document_id)
    if document.whole is not document:
        access = the_access(document.application_id, *SENDING, *SEEING)
        own = finding.papers(current_intake(), me(), access.application)
        return show("papers/page.html", access, file=document, whole=document.whole if document.whole in own else None)
    return _show(*_paper(document_id))


@papers.get("/documents/<uuid:document_id>/state")
@applicant
def state(document_id: uuid.UUID) -> ResponseReturnValue:
    """Whether a paper has been read by now, for a page that waits."""
    document, access = _paper(document_id)
    page = _page(document, access)
    words = ""
    if page.state == "waiting":
        words = _("A person will look at this.")
    elif page.state == "read":
        words = _("We have a question about it.") if page.has_question else _("We have read it.")
    return jsonify(state=page.state, words=words)


@papers.post("/documents/<uuid:document_id>/figures/<int:paper>/<figure>")
@applicant
def say_figure(document_id: uuid.UUID, paper: int, figure: str) -> ResponseReturnValue:
    """Yes, this is right; or the right value, beside which what was read is kept."""
    document, access = _paper(document_id, *SENDING)
    value = request.form.get("value", "").strip()
    try:
        if request.form.get("right"):
            readings.confirm_figure(current_intake(), document, figure, paper)
        else:
            readings.correct_figure(current_intake(), document, figure, as_written(figure, value), paper)
    except UnknownFigure:
        abort(404)
    except NotAValue:
        wrong = (f"figure-{paper}-{figure}", _("Type what the paper says, like 2,140.00 for money or 11/6/2026 for a date."))
        return _show(document, access, errors=[wrong], errors_found=True, typed={(paper, figure): value}), 422
    flash(_("Thank you. We noted it."))
    return redirect(url_for(".paper", document_id=document_id))


@papers.post("/documents/<uuid:document_id>/advice")
@applicant
def answer_advice(document_id: uuid.UUID) -> ResponseReturnValue:
    """What the sender says to the advice; the paper stays received whatever it is."""
    document, _access = _paper(document_id, *SENDING)
    try:
        documents.answer_advice(current_intake(), document, request.form.get("answer", ""))
    except UnknownAnswer:
        abort(400)
    flash(_("Thank you. Your paper stays here as it is, and a person will look at it."))
    return redirect(url_for(".paper", document_id=document_id))


@papers.post("/documents/<uuid:document_id>/uses")
@applicant
def use_for(document_id: uuid.UUID) -> ResponseReturnValue:
    """Use a paper for another requirement as well, or instead of the one it was sent for."""
    document, access = _paper(document_id, *SENDING)
    card = asked_of(access).card(request.form.get("for", ""))
    if card is None:
        abort(404)
    offer = documents.offer_instead if request.form.get("instead") else documents.offer_for
    offer(current_intake(), document, card.item.key, card.row.source)
    flash(_("We will use this paper here."))
    return redirect(url_for("homeowner.requirement", application_id=access.application.id, slug=card.slug))


@papers.route("/documents/<uuid:document_id>/remove", methods=["GET", "POST"])
@applicant
def remove(document_id: uuid.UUID) -> ResponseReturnValue:
    """Take back a paper sent by mistake, in two steps; after signing papers are only added."""
    document, access = _paper(document_id, *SENDING)
    page = _page(document, access)
    if request.method == "GET" or not page.can_remove:
        return show("papers/remove.html", access, page=page)
    try:
        documents.remove(current_intake(), document)
    except CannotRemove:
        return show("papers/remove.html", access, page=page), 409
    flash(_("The paper is removed from your application."))
    return redirect(url_for("homeowner.papers", application_id=access.application.id))


@papers.get("/<uuid:application_id>/receipts")
@applicant
def receipts(application_id: uuid.UUID) -> ResponseReturnValue:
    """Every receipt, to print and keep."""
    access = the_access(application_id, *SENDING, *SEEING)
    rows = finding.documents(current_intake(), me(), access.application)
    own = finding.papers(current_intake(), me(), access.application)
    return show(
        "papers/receipts.html", access, rows=rows, reading=any(paper.reading is None for paper in own) and _heard(),
        pages_asked=pages_asked(access.application, own, own),
    )


def as_written(figure: str, value: str) -> str:
    """A date as people type it (11/6/2026) in the form figures are kept in; anything else as it is."""
    typed = re.fullmatch(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", value)
    if type_of(figure) is not FigureType.DATE or typed is None:
        return value
    month, day, year = typed.groups()
    return f"{year}-{month:0>2}-{day:0>2}"


def _paper(document_id: uuid.UUID, *scopes: AuthorizationScope) -> tuple[Document, Access]:
    """The paper that a file is, or is a page of."""
    document = the_paper(document_id)
    return document, the_access(document.application_id, *(scopes or (*SENDING, *SEEING)))


def _page(document: Document, access: Access) -> PaperPage:
    own = finding.papers(current_intake(), me(), access.application)
    return paper_page(current_intake(), access.application, document, asked_of(access).cards, own)


def _show(document: Document, access: Access, **more: object) -> str:
    asked = pages_asked(access.application, finding.papers(current_intake(), me(), access.application), [document])
    return show("papers/paper.html", access, page=_page(document, access), **{"typed": {}, "pages_asked": asked, **more})


def _heard() -> bool:
    return reader_is_heard(current_intake())

