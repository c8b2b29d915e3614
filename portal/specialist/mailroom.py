"""The mailroom: what waits to be printed, the batches, and what became of each: printed, put into the mail by whom, put back."""

import io
import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import abort, flash, redirect, render_template, send_file, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from intake.models import MailBatch
from intake.notices.pdf import batch_as_pdf
from intake.operations import mailroom
from intake.operations.mailroom import Piece
from portal.access import me, own_transactions, staff
from portal.database import current_intake, end_reading, short_intake
from portal.formatting import long_date
from portal.languages import current_language
from portal.letters import office_of
from portal.questions.fields import errors_of
from portal.specialist import countdown
from portal.specialist.blueprint import specialist as room
from portal.specialist.countdown import DueDate
from portal.specialist.layouts import layout
from portal.specialist.mail_forms import BatchForm, MailedForm
from portal.specialist.mail_words import FAILURES
from portal.specialist.wording import NOTICES, spoken
from portal.wiring import wiring


@dataclass(frozen=True)
class PieceLine:
    """One letter in a list of the mailroom."""

    application_id: uuid.UUID
    notice_id: uuid.UUID
    reference: str
    recipient: str
    address: list[str]
    letter: str
    languages: str
    due: DueDate | None
    state: str
    tone: str


@room.get("/mailroom")
@staff
def letters_to_mail() -> ResponseReturnValue:
    """What waits, and the batches made before."""
    return _mailroom(BatchForm(formdata=None, data={"dated_on": mailroom.day_here(current_intake())}))


@room.post("/mailroom/batches")
@staff
def make_batch() -> ResponseReturnValue:
    """Print together what waits."""
    form, intake = BatchForm(), current_intake()
    today = mailroom.day_here(intake)
    dated_on: date | None = form.dated_on.data
    if not form.validate() or dated_on is None:
        return _mailroom(form), 422
    if not today <= dated_on <= today + mailroom.DAYS_AHEAD:
        form.dated_on.errors = [_("Enter today or one of the next 7 days.")]
        return _mailroom(form), 422
    batch = mailroom.make_batch(intake, office_of(wiring().settings.servicer), dated_on)
    flash(_("The batch is made. Print it, and say here when it went into the mail."))
    if left := sum(bool(piece.address) for piece in mailroom.waiting(intake)):
        flash(ngettext(
            "%(num)d letter still waits. Make another batch. If it stays, it could not be written: tell whoever runs this site.",
            "%(num)d letters still wait. Make another batch. If they stay, they could not be written: tell whoever runs this site.", left,
        ))
    return redirect(url_for(".batch", batch_id=batch.id))


@room.get("/mailroom/batches/<uuid:batch_id>")
@staff
def batch(batch_id: uuid.UUID) -> ResponseReturnValue:
    """One batch: its letters, and what is next."""
    found = _batch_of(batch_id)
    return _batch(found, MailedForm(formdata=None, data={"on": mailroom.day_here(current_intake()), "by": me().name}))


@room.post("/mailroom/batches/<uuid:batch_id>/print")
@own_transactions
@staff
def print_batch(batch_id: uuid.UUID) -> ResponseReturnValue:
    """The batch as one PDF; printed again, it is the same."""
    _batch_of(batch_id)
    end_reading()
    with short_intake() as intake:
        found = intake.session.get_one(MailBatch, batch_id)
        content = _content(found, [piece for piece in mailroom.letters_in(intake, found) if piece.goes])
        mailroom.note_printed(intake, found)
    pdf = batch_as_pdf(content)
    return send_file(io.BytesIO(pdf), "application/pdf", as_attachment=True, download_name=f"letters-{batch_id.hex[:6].upper()}.pdf")


@room.post("/mailroom/batches/<uuid:batch_id>/mailed")
@staff
def mailed(batch_id: uuid.UUID) -> ResponseReturnValue:
    """The letters were put into the mail: on that day they count as sent."""
    found, form, intake = _batch_of(batch_id), MailedForm(), current_intake()
    on: date | None = form.on.data
    if not form.validate() or on is None:
        return _batch(found, form), 422
    if found.mailed_on is None and not found.dated_on <= on <= mailroom.day_here(intake):
        form.on.errors = [_("Enter a day from %(on)s to today.", on=long_date(found.dated_on))]
        return _batch(found, form), 422
    mailroom.mark_mailed(intake, found, on, form.by.data or "")
    flash(_("Written down. The letters count as sent on that day."))
    return redirect(url_for(".batch", batch_id=batch_id))


@room.post("/mailroom/batches/<uuid:batch_id>/put-back")
@staff
def put_back(batch_id: uuid.UUID) -> ResponseReturnValue:
    """The batch did not go: its letters wait again."""
    mailroom.put_back(current_intake(), _batch_of(batch_id))
    flash(_("The letters wait again. Throw the printed ones away: the next batch is dated anew."))
    return redirect(url_for(".letters_to_mail"))


def _batch_of(batch_id: uuid.UUID) -> MailBatch:
    return current_intake().session.get(MailBatch, batch_id) or abort(404)


def _mailroom(form: BatchForm) -> str:
    intake = current_intake()
    waiting = mailroom.waiting(intake)
    return render_template(
        "specialist/mailroom.html", layout=layout(), form=form, errors=errors_of(form), batches=mailroom.batches(intake),
        ready=[_line(each) for each in waiting if each.address], homeless=[_line(each) for each in waiting if not each.address],
        most=mailroom.MOST_LETTERS,
    )


def _batch(found: MailBatch, form: MailedForm) -> str:
    intake = current_intake()
    pieces = mailroom.letters_in(intake, found)
    still = [piece for piece in pieces if piece.goes]
    return render_template(
        "specialist/batch.html", layout=layout(), batch=found, form=form, errors=errors_of(form), letters=[_line(each) for each in pieces],
        still=len(still), overdue=found.mailed_on is None and found.put_back_at is None and mailroom.day_here(intake) > found.dated_on,
        short=max((piece.days_short for piece in still), default=0),
    )


def _line(piece: Piece) -> PieceLine:
    delivery, notice = piece.delivery, piece.notice
    state, tone = _state(piece)
    return PieceLine(
        piece.application.id, notice.id, piece.application.reference, delivery.recipient, piece.address, spoken(NOTICES, notice.kind),
        _languages(piece), countdown.due(piece.due_on, mailroom.day_here(current_intake())), state, tone,
    )


def _state(piece: Piece) -> tuple[str, str]:
    delivery = piece.delivery
    if delivery.failure is not None:
        return str(FAILURES[delivery.failure]), "late"
    if delivery.sent_on is not None:
        return _("In the mail"), "satisfied"
    if not piece.goes:
        return _("Not needed any more. Take it out."), "late"
    return _("Not mailed yet"), "soon"


def _languages(piece: Piece) -> str:
    return _("English") if piece.delivery.language == "en" else _("Spanish and English")


def _content(found: MailBatch, pieces: list[Piece]) -> dict[str, Any]:
    """The batch as it is printed, its cover in the language of whoever prints it."""
    servicer = wiring().settings.servicer
    office = office_of(servicer)
    title = _("Letters to mail, batch %(number)s", number=found.reference)
    count = ngettext("%(num)d letter.", "%(num)d letters.", len(pieces))
    return {
        "title": title, "from": servicer.name, "on": found.dated_on.isoformat(), "language": current_language(),
        "cover": [
            _("Dated %(on)s. Mail them on that day: the days in them are counted from it.", on=long_date(found.dated_on)), count,
            _("Each letter starts on a new sheet, also when printed on both sides. Fold in three: the address shows in the window "
              "of a number 10 envelope. This cover is not mailed."),
        ],
        "heads": [_("No."), _("To"), _("Town"), _("File"), _("Letter"), _("Languages"), _("Pages")],
        "letters": [
            mailroom.as_printed(piece, office) | {"kind": spoken(NOTICES, piece.notice.kind), "languages": _languages(piece)}
            for piece in pieces
        ],
        "signing": [_("Put into the mail on:") + " ____________________", _("By:") + " ____________________"],
    }
