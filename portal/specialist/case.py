"""The case: the whole picture of one file, and the page of each of its requirements with what can be asked or waived."""

import uuid

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import force_locale
from flask_babel import gettext as _

from intake.kinds import EventKind, HelpChoice, RejectionReason
from intake.models import Application, HelpFlag
from intake.operations import requests
from intake.operations.assessment import FileAssessment, RequirementRow, assess_application, open_help, requirement_rows
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.homeowner.answering import is_closed
from portal.questions.fields import errors_of
from portal.specialist import case_page, file_header, paper_lists
from portal.specialist.blueprint import specialist as room
from portal.specialist.forms import AskForm, WaiveForm
from portal.specialist.holding import hold
from portal.specialist.review_page import in_words_of
from portal.specialist.wording import status_words
from portal.words import label


@room.get("/applications/<uuid:application_id>")
@specialist
def case(application_id: uuid.UUID) -> ResponseReturnValue:
    """Everything about one file, its history newest first."""
    application, intake = the_application(application_id), current_intake()
    file = assess_application(intake, application)
    return render_template(
        "specialist/case.html", header=file_header.build(intake, me(), application, file), today=file.today,
        page=case_page.build(intake, me(), application, file, everything="all" in request.args.getlist("history")),
        decided=request.args.get("decided", ""), closed=is_closed(application),
    )


@room.get("/applications/<uuid:application_id>/requirements/<key>")
@specialist
def requirement(application_id: uuid.UUID, key: str) -> ResponseReturnValue:
    """One requirement: its papers, and what can be asked of the homeowner or decided about it."""
    return _requirement(the_application(application_id), key)


@room.post("/applications/<uuid:application_id>/requirements/<key>/ask")
@specialist
def ask(application_id: uuid.UUID, key: str) -> ResponseReturnValue:
    """Ask for a paper; what is on file and still good is asked for again only with a reason."""
    application = hold(the_application(application_id))
    row = _row(application, key)
    if row.status in requests.ON_FILE:
        return redirect(url_for(".ask_again", application_id=application.id, key=key, source=row.source))
    form = AskForm()
    if not form.validate():
        return _requirement(application, key, ask=form), 422
    reason = RejectionReason(form.reason.data) if form.reason.data else None
    requests.ask_for_paper(
        current_intake(), application, key, row.source, reason, (form.note.data or "").strip(), form.due_on.data
    )
    flash(_("Asked for. The letter to the homeowner goes within the hour."))
    return redirect(url_for(".requirement", application_id=application.id, key=key, source=row.source))


@room.post("/applications/<uuid:application_id>/requirements/<key>/waive")
@specialist
def waive(application_id: uuid.UUID, key: str) -> ResponseReturnValue:
    """Decide that the requirement need not be met, and say why."""
    application = hold(the_application(application_id))
    row, form = _row(application, key), WaiveForm(prefix="waive")
    if not form.validate():
        return _requirement(application, key, waive=form), 422
    requests.waive(current_intake(), application, key, row.source, form.reason.data or "")
    flash(_("Waived. The reason is in the history."))
    return redirect(url_for(".requirement", application_id=application.id, key=key, source=row.source))


@room.post("/applications/<uuid:application_id>/help/<uuid:flag_id>/resolve")
@specialist
def resolve_help(application_id: uuid.UUID, flag_id: uuid.UUID) -> ResponseReturnValue:
    """Somebody has dealt with an "I don't have this"."""
    application = hold(the_application(application_id))
    flag = next((each for each in open_help(current_intake(), application) if each.id == flag_id), None)
    if flag is None:
        abort(404)
    requests.resolve_help(current_intake(), flag)
    flash(_("Marked as dealt with. The homeowner was told that there is an update."))
    return redirect(url_for(".requirement", application_id=application.id, key=flag.requirement_key, source=flag.source))


def _row(application: Application, key: str, file: FileAssessment | None = None) -> RequirementRow:
    """The requirement an address names; ``source`` says of which income or person."""
    intake, source = current_intake(), request.values.get("source", "")
    file = file or assess_application(intake, application)
    row = next((each for each in requirement_rows(intake, me(), file) if (each.item.key, each.source) == (key, source)), None)
    if row is None:
        abort(404)
    return row


def _requirement(application: Application, key: str, ask: AskForm | None = None, waive: WaiveForm | None = None) -> str:
    intake = current_intake()
    file = assess_application(intake, application)
    row = _row(application, key, file)
    failed = ask or waive
    return render_template(
        "specialist/requirement.html", header=file_header.build(intake, me(), application, file), row=row,
        about=paper_lists.about(application, row), papers=[paper_lists.link(document) for document in row.documents],
        status_words=status_words(row.status), on_file=row.status in requests.ON_FILE, ask=ask or AskForm(formdata=None),
        waive=waive or WaiveForm(prefix="waive", formdata=None),
        help=_help(application, row.help),
        arrived=application.event(EventKind.FIRST_FACIALLY_COMPLETE) is not None,
        errors=errors_of(failed) if failed else [], errors_found=failed is not None,
        ask_reads={reason: in_words_of(application, reason) for reason in RejectionReason},
    )


def _help(application: Application, flag: HelpFlag | None) -> dict[str, object] | None:
    """What the homeowner said they cannot send, and what a specialist may do about it."""
    if flag is None:
        return None
    with force_locale(application.language):
        theirs = label(flag.choice)
    return {"flag": flag, "words": label(flag.choice), "theirs": theirs, "advice": _advice(flag.choice)}


def _advice(choice: HelpChoice) -> str:
    return {
        HelpChoice.REMIND_ME: _("They asked to be reminded. Nothing else is needed from you."),
        HelpChoice.HELP_ME_FIND_IT: _("Call and help them find it, or say what else counts."),
        HelpChoice.CANNOT_GET_IT: _("Look for another paper that proves the same, or waive it with a reason."),
        HelpChoice.DOES_NOT_APPLY: _("Check the answers. Waive it with a reason if they are right."),
        HelpChoice.SOMEONE_ELSE_SENDS: _("Wait for the other person, or ask who it is and until when."),
        HelpChoice.YOU_MAY_HAVE_IT: _("Look in our own records, then add it as a paper or ask again."),
    }[choice]
