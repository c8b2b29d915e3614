"""Copies of the homeowner's letters, for the counselor who may have them: which, since when, and the words as they were sent."""

import io
import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import abort, render_template, send_file
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.errors import NotFound
from intake.models import Account, Application, Authorization, Notice, NoticeCopy
from intake.notices.pdf import as_pdf
from intake.operations import copies, finding, notices
from intake.operations.context import Intake
from portal import access
from portal.access import me, own_transactions
from portal.counselor.blueprint import counselor
from portal.database import current_intake, short_intake
from portal.languages import current_language
from portal.letters import office_of
from portal.wiring import wiring


@dataclass(frozen=True)
class CopyLine:
    """One copy in the list on the client's page."""

    notice_id: uuid.UUID
    title: str
    sent_on: date | None
    opened: bool


@counselor.get("/letters/<uuid:notice_id>")
@own_transactions
@access.counselor
def letter(notice_id: uuid.UUID) -> ResponseReturnValue:
    """One copy, as the letter was sent."""
    notice, copy = _mine(notice_id)
    page = render_template("counselor/letter.html", letter=_words(notice), notice_id=notice.id, client=_client(notice))
    _opened(copy)
    return page


@counselor.get("/letters/<uuid:notice_id>/pdf")
@own_transactions
@access.counselor
def letter_pdf(notice_id: uuid.UUID) -> ResponseReturnValue:
    """One copy as a PDF to keep, in the language of the address."""
    notice, copy = _mine(notice_id)
    pdf = as_pdf(_words(notice))
    _opened(copy)
    name = _("letter-%(date)s.pdf", date=notice.sent_on)
    return send_file(io.BytesIO(pdf), "application/pdf", as_attachment=True, download_name=name)


def copies_for(intake: Intake, account: Account, application: Application) -> list[CopyLine]:
    """The letters of this file that were copied to the counselor, newest first."""
    return [
        CopyLine(notice.id, str(_words(notice)["title"]), notice.sent_on, copy.opened_at is not None)
        for copy, notice in copies.for_counselor(intake, account, application)
    ]


def letter_of_end(intake: Intake, account: Account, leave: Authorization) -> uuid.UUID | None:
    """The letter that says that this leave has ended, where one has gone."""
    application = intake.session.get_one(Application, leave.application_id)
    return next((notice.id for _copy, notice in copies.for_counselor(intake, account, application)), None)


def _mine(notice_id: uuid.UUID) -> tuple[Notice, NoticeCopy]:
    intake = current_intake()
    notice = intake.session.get(Notice, notice_id)
    if notice is None:
        abort(404)
    try:
        return notice, copies.readable(intake, me(), notice)
    except NotFound:
        abort(404)


def _client(notice: Notice) -> uuid.UUID | None:
    """The client's file, while there is leave to see it."""
    try:
        return finding.access(current_intake(), me(), notice.application_id).application.id
    except NotFound:
        return None


def _words(notice: Notice) -> dict[str, Any]:
    """The letter's words, addressed to who gets the copy: the homeowner's address is not theirs to have."""
    words: dict[str, Any] = notices.as_sent(notice, office_of(wiring().settings.servicer))[current_language()]
    agency = me().agency
    return {**words, "to": [_("Copy for %(name)s", name=me().name), agency.name if agency else "", ", ".join(notice.content["borrowers"])]}


def _opened(copy: NoticeCopy) -> None:
    """Keep when the counselor first saw it."""
    if copy.opened_at is None:
        with short_intake() as intake:
            copies.mark_opened(intake, intake.session.get_one(NoticeCopy, copy.id))
