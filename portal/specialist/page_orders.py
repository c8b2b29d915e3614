"""Files that are pages of one paper, as a specialist sees it: joined, put in another order, taken apart, or kept separate."""

import uuid

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.models import Application
from intake.operations import joining
from intake.operations.assessment import assess_application
from portal.access import me, specialist, the_application, the_paper
from portal.database import current_intake
from portal.papers.page_order import PageOrder, page_order
from portal.specialist import file_header, paper_lists
from portal.specialist.blueprint import specialist as room
from portal.specialist.holding import hold


@room.get("/papers/<uuid:document_id>/pages")
@specialist
def pages(document_id: uuid.UUID) -> ResponseReturnValue:
    """Which files are pages of this paper, and in which order."""
    return _page(*_order(document_id))


@room.post("/papers/<uuid:document_id>/pages")
@specialist
def join_pages(document_id: uuid.UUID) -> ResponseReturnValue:
    """These are pages of one paper, in this order; it is read anew and decided as one."""
    order, application = _order(document_id)
    files = order.chosen(request.form)
    if len(files) < 2:
        return _page(order.as_sent(request.form), application, _("Give a page number to at least two files.")), 422
    hold(application)
    paper = joining.join(current_intake(), files)
    flash(_("Joined as pages of one paper. It is being read as one."))
    return redirect(url_for(".paper", document_id=paper.id))


@room.post("/papers/<uuid:document_id>/separate")
@specialist
def keep_separate(document_id: uuid.UUID) -> ResponseReturnValue:
    """They are separate papers; the question is not asked again."""
    order, application = _order(document_id)
    named = order.chosen(request.form)
    hold(application)
    joining.keep_separate(current_intake(), [file for file in named if file.whole.files == [file]])
    flash(_("Kept as separate papers."))
    return redirect(url_for(".paper", document_id=order.paper.id))


@room.post("/papers/<uuid:document_id>/apart")
@specialist
def take_apart(document_id: uuid.UUID) -> ResponseReturnValue:
    """Each file is a paper of its own again."""
    order, application = _order(document_id)
    hold(application)
    joining.take_apart(current_intake(), order.paper)
    flash(_("Each file is a paper of its own again."))
    return redirect(url_for(".paper", document_id=document_id))


def _order(document_id: uuid.UUID) -> tuple[PageOrder, Application]:
    paper = the_paper(document_id)
    application = the_application(paper.application_id)
    file = assess_application(current_intake(), application)
    return page_order(application, list(file.documents.values()), paper), application


def _page(order: PageOrder, application: Application, wrong: str = "") -> str:
    intake = current_intake()
    return render_template(
        "specialist/pages.html", order=order, name=paper_lists.paper_name(order.paper),
        header=file_header.build(intake, me(), application, assess_application(intake, application)),
        errors=[(order.pages[0].field, wrong)] if wrong else [], errors_found=bool(wrong),
    )
