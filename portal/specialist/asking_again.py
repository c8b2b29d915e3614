"""Before anybody is asked twice: the papers on file beside the reasons the homeowner would read, and the decision to want a newer one."""

import uuid
from dataclasses import dataclass
from datetime import date

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.kinds import EventKind, RejectionReason
from intake.models import Account, Application, Document
from intake.operations import freshness, refreshing, requests
from intake.operations.assessment import FileAssessment, RequirementRow, assess_application, requirement_rows
from intake.operations.evidence import effective_figures
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.questions.fields import errors_of
from portal.specialist import figures_pane, file_header, paper_lists
from portal.specialist.act_forms import AskAgainForm, RefreshForm
from portal.specialist.blueprint import specialist as room
from portal.specialist.holding import hold
from portal.specialist.review_page import in_words_of
from portal.specialist.wording import status_words
from portal.words import figure_label

MOST_FIGURES = 9


@dataclass(frozen=True)
class OnFile:
    """One paper that is on file: when it came, until when it was good, who accepted it, and what it says."""

    id: uuid.UUID
    name: str
    state: str
    received_on: date
    good_until: date | None
    accepted_by: str
    figures: list[tuple[str, str]]
    picture: tuple[uuid.UUID, int] | None


@room.get("/applications/<uuid:application_id>/requirements/<key>/ask-again")
@specialist
def ask_again(application_id: uuid.UUID, key: str) -> ResponseReturnValue:
    """What is on file, and the reasons there may be to ask for it again."""
    return _guard(the_application(application_id), key, AskAgainForm())


@room.post("/applications/<uuid:application_id>/requirements/<key>/ask-again")
@specialist
def asked_again(application_id: uuid.UUID, key: str) -> ResponseReturnValue:
    """Ask again, for the reason chosen; without one nothing is asked."""
    application, form = hold(the_application(application_id)), AskAgainForm()
    row, _file = _row(application, key)
    if not form.validate():
        return _guard(application, key, form), 422
    about = next((document for document in row.documents if str(document.id) == form.paper.data), None)
    requests.ask_for_paper(
        current_intake(), application, key, row.source, RejectionReason(form.reason.data), (form.note.data or "").strip(),
        form.due_on.data, about,
    )
    flash(_("Asked for. The letter to the homeowner goes within the hour."))
    return redirect(url_for(".requirement", application_id=application.id, key=key, source=row.source))


@room.get("/applications/<uuid:application_id>/requirements/<key>/refresh")
@specialist
def refresh(application_id: uuid.UUID, key: str) -> ResponseReturnValue:
    """Papers that were fresh when everything had arrived stay fresh; here is where a newer one is decided on."""
    return _refresh(the_application(application_id), key, RefreshForm())


@room.post("/applications/<uuid:application_id>/requirements/<key>/refresh")
@specialist
def ask_for_newer(application_id: uuid.UUID, key: str) -> ResponseReturnValue:
    """Ask for a newer paper, with the reason in words."""
    application, form = hold(the_application(application_id)), RefreshForm()
    row, _file = _row(application, key)
    if not form.validate():
        return _refresh(application, key, form), 422
    refreshing.ask(current_intake(), application, key, row.source, form.why.data or "", form.due_on.data)
    flash(_("Asked for a newer paper. The homeowner reads your reason."))
    return redirect(url_for(".requirement", application_id=application.id, key=key, source=row.source))


def _row(application: Application, key: str) -> tuple[RequirementRow, FileAssessment]:
    intake, source = current_intake(), request.values.get("source", "")
    file = assess_application(intake, application)
    row = next((each for each in requirement_rows(intake, me(), file) if (each.item.key, each.source) == (key, source)), None)
    return (row, file) if row is not None else abort(404)


def _guard(application: Application, key: str, form: AskAgainForm) -> str:
    row, file = _row(application, key)
    papers = _papers(row, file)
    form.paper.choices = [(str(each.id), each.name) for each in papers]
    return render_template(
        "specialist/ask_again.html", header=file_header.build(current_intake(), me(), application, file), row=row, papers=papers,
        form=form, errors=errors_of(form), status_words=status_words(row.status), frozen=freshness.is_frozen(file, row.item),
        about=paper_lists.about(application, row), settled=paper_lists.settled(row),
    )


def _refresh(application: Application, key: str, form: RefreshForm) -> str:
    row, file = _row(application, key)
    arrived = application.event(EventKind.FIRST_FACIALLY_COMPLETE)
    return render_template(
        "specialist/refresh.html", header=file_header.build(current_intake(), me(), application, file), row=row,
        papers=_papers(row, file), form=form, errors=errors_of(form), about=paper_lists.about(application, row),
        settled=paper_lists.settled(row),
        frozen=freshness.is_frozen(file, row.item), arrived_on=arrived.on if arrived else None,
        reads=in_words_of(application, RejectionReason.NEWER_NEEDED), citation=refreshing.CITATION,
    )


def _papers(row: RequirementRow, file: FileAssessment) -> list[OnFile]:
    return [_on_file(document, file) for document in row.documents]


def _on_file(document: Document, file: FileAssessment) -> OnFile:
    shown = paper_lists.link(document)
    good_until = next((each.last_good_day for each in file.facts.papers if each.document_id == str(document.id)), None)
    by = current_intake().session.get(Account, document.review.by_id) if document.review is not None else None
    said = effective_figures(document)[:MOST_FIGURES]
    figures = [(figure_label(each.name), figures_pane.written(each.name, each.value)) for each in said]
    first = next(((each.id, each.pages[0].page) for each in document.files if each.pages), None)
    return OnFile(document.id, shown.name, shown.state, document.arrived_on, good_until, by.name if by else "", figures, first)
