"""Photographs that are pages of one paper, as their sender says: joined, put in another order, taken apart, or kept separate."""

import uuid

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.models import Document
from intake.operations import finding, joining
from intake.operations.finding import Access
from portal.access import applicant, me, the_access, the_paper
from portal.database import current_intake
from portal.papers.blueprint import papers
from portal.papers.cards import asked_of, offered_cards
from portal.papers.page_order import PageOrder, page_order
from portal.showing import SENDING, show


@papers.get("/documents/<uuid:document_id>/pages")
@applicant
def pages(document_id: uuid.UUID) -> ResponseReturnValue:
    """Which files are pages of this paper, and in which order."""
    order, access = _order(document_id)
    return show("papers/pages.html", access, order=order, errors=[])


@papers.post("/documents/<uuid:document_id>/pages")
@applicant
def join_pages(document_id: uuid.UUID) -> ResponseReturnValue:
    """These are pages of one paper, in this order."""
    order, access = _order(document_id)
    files = order.chosen(request.form)
    if len(files) < 2:
        wrong = (order.pages[0].field, _("Give a page number to at least two files."))
        return show("papers/pages.html", access, order=order.as_sent(request.form), errors=[wrong], errors_found=True), 422
    paper = joining.join(current_intake(), files)
    flash(_("These are pages of one paper now. Every receipt stays as it is."))
    return redirect(url_for(".paper", document_id=paper.id))


@papers.post("/documents/<uuid:document_id>/separate")
@applicant
def keep_separate(document_id: uuid.UUID) -> ResponseReturnValue:
    """They are separate papers; the question is not asked again."""
    order, access = _order(document_id)
    named = order.chosen(request.form)
    joining.keep_separate(current_intake(), [file for file in named if file.whole.files == [file]])
    flash(_("Thank you. Each of them is a paper of its own."))
    return _back_to_where_it_was_sent(access, order.paper)


@papers.post("/documents/<uuid:document_id>/apart")
@applicant
def take_apart(document_id: uuid.UUID) -> ResponseReturnValue:
    """Each file is a paper of its own again."""
    order, access = _order(document_id)
    joining.take_apart(current_intake(), order.paper)
    flash(_("Each file is a paper of its own again."))
    return _back_to_where_it_was_sent(access, order.paper)


def _order(document_id: uuid.UUID) -> tuple[PageOrder, Access]:
    paper = the_paper(document_id)
    access = the_access(paper.application_id, *SENDING)
    return page_order(access.application, finding.papers(current_intake(), me(), access.application), paper), access


def _back_to_where_it_was_sent(access: Access, paper: Document) -> ResponseReturnValue:
    card = next(iter(offered_cards(asked_of(access).cards, paper)), None)
    if card is None:
        return redirect(url_for(".receipts", application_id=access.application.id))
    return redirect(url_for("homeowner.requirement", application_id=access.application.id, slug=card.slug))
