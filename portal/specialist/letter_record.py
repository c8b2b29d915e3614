"""The record of one letter: what it says, to whom it went, how, when and by whom, and what to do where it did not arrive."""

import io
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from flask import abort, flash, redirect, render_template, send_file, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf import FlaskForm

from intake.kinds import DeliveryChannel, DeliveryFailure
from intake.models import Account, Application, Consent, Delivery, Mail, MailBatch, Notice
from intake.notices.pdf import as_pdf
from intake.operations import consents, delivery, mailroom, notices, recipients
from intake.operations.context import Intake
from portal.access import me, staff, the_application
from portal.database import current_intake
from portal.languages import current_language
from portal.letters import office_of
from portal.questions.fields import errors_of
from portal.showing import zone_of
from portal.specialist import countdown
from portal.specialist.blueprint import specialist as room
from portal.specialist.file_header import borrower
from portal.specialist.layouts import layout
from portal.specialist.mail_forms import AddressForm, FailedForm, SettleForm
from portal.specialist.mail_words import FAILURES
from portal.specialist.wording import NOTICES, spoken
from portal.wiring import wiring


@dataclass(frozen=True)
class WayLine:
    """One letter's way to one person, and what can be done about it; ``wrong`` is the form that was filled in badly."""

    id: uuid.UUID
    recipient: str
    helper: bool
    on_paper: bool
    address: list[str]
    email: str
    mail_sent_at: datetime | None
    sent_on: date | None
    sent_at: datetime | None
    batch: MailBatch | None
    recorded_by: str
    failure: str
    failure_note: str
    failed_at: datetime | None
    failed_by: str
    settled_at: datetime | None
    settled_note: str
    settled_by: str
    may_fail: bool
    may_mend: bool
    may_address: bool
    may_copy: bool
    on_the_site: bool
    consent: Consent | None
    forms: dict[str, FlaskForm]
    wrong: str


@room.get("/applications/<uuid:application_id>/letters/<uuid:notice_id>")
@staff
def letter_record(application_id: uuid.UUID, notice_id: uuid.UUID) -> ResponseReturnValue:
    """How one letter went to each person."""
    return _record(*_letter(application_id, notice_id))


@room.get("/applications/<uuid:application_id>/letters/<uuid:notice_id>/pdf")
@staff
def letter_as_sent(application_id: uuid.UUID, notice_id: uuid.UUID) -> ResponseReturnValue:
    """The letter as it was written, in the language of the address."""
    application, notice = _letter(application_id, notice_id)
    if notice.composed_at is None:
        abort(404)
    words = notices.as_sent(notice, office_of(wiring().settings.servicer))[current_language()]
    name = f"{application.reference}-{notice.kind}.pdf"
    return send_file(io.BytesIO(as_pdf(words)), "application/pdf", as_attachment=True, download_name=name)


@room.post("/deliveries/<uuid:delivery_id>/came-back")
@staff
def came_back(delivery_id: uuid.UUID) -> ResponseReturnValue:
    """It could not be mailed, or it came back."""
    way = _way(delivery_id)
    form = FailedForm(prefix=str(way.id)).of(way.channel)
    if not form.validate():
        return _again(way, "failed", form)
    delivery.came_back(current_intake(), way, DeliveryFailure(form.failure.data), form.note.data or "")
    on_paper = way.channel is DeliveryChannel.SITE and not way.to_helper
    flash(_("Written down. The letter goes on paper now.") if on_paper else _("Written down. It stands on the red list."))
    return _back(way)


@room.post("/deliveries/<uuid:delivery_id>/mail-again")
@staff
def mail_again(delivery_id: uuid.UUID) -> ResponseReturnValue:
    """Mail it once more, to this address."""
    said = _("It waits in the mailroom. This person's letters go to that address from now on.")
    return _to_address(_way(delivery_id), delivery.mail_again, said)


@room.post("/deliveries/<uuid:delivery_id>/address")
@staff
def set_address(delivery_id: uuid.UUID) -> ResponseReturnValue:
    """Say where a letter goes that waits to be printed."""
    said = _("Saved. This person's letters go to that address from now on.")
    return _to_address(_way(delivery_id), delivery.set_address, said)


@room.post("/deliveries/<uuid:delivery_id>/settle")
@staff
def settle(delivery_id: uuid.UUID) -> ResponseReturnValue:
    """Nothing more can be done."""
    way = _way(delivery_id)
    form = SettleForm(prefix=str(way.id))
    if not form.validate():
        return _again(way, "settle", form)
    delivery.settle(current_intake(), way, form.why.data or "")
    flash(_("Written down. It is off the red list."))
    return _back(way)


@room.post("/deliveries/<uuid:delivery_id>/copy")
@staff
def paper_copy(delivery_id: uuid.UUID) -> ResponseReturnValue:
    """A paper copy, asked for by telephone."""
    way = _way(delivery_id)
    application, notice = _letter(way.application_id, way.notice_id)
    account = current_intake().session.get(Account, way.account_id) if way.account_id else None
    if account is None or notice.sent_at is None:
        abort(404)
    delivery.copy_on_paper(current_intake(), application, notice, account)
    flash(_("A paper copy waits in the mailroom."))
    return _back(way)


@room.post("/deliveries/<uuid:delivery_id>/paper-from-now-on")
@staff
def paper_from_now_on(delivery_id: uuid.UUID) -> ResponseReturnValue:
    """The homeowner took back their consent by telephone or mail."""
    way = _way(delivery_id)
    account = current_intake().session.get(Account, way.account_id) if way.account_id and not way.to_helper else None
    if account is None:
        abort(404)
    consents.choose_paper(current_intake(), account)
    flash(_("Written down. Their letters go on paper from the next one on."))
    return _back(way)


def _letter(application_id: uuid.UUID, notice_id: uuid.UUID) -> tuple[Application, Notice]:
    application = the_application(application_id)
    notice = current_intake().session.get(Notice, notice_id)
    if notice is None or notice.application_id != application.id:
        abort(404)
    return application, notice


def _to_address(way: Delivery, act: Callable[[Intake, Delivery, list[str]], object], said: str) -> ResponseReturnValue:
    form = AddressForm(prefix=str(way.id))
    if not form.validate():
        return _again(way, "address", form)
    act(current_intake(), way, form.lines)
    flash(said)
    return _back(way)


def _way(delivery_id: uuid.UUID) -> Delivery:
    return current_intake().session.get(Delivery, delivery_id) or abort(404)


def _back(way: Delivery) -> ResponseReturnValue:
    return redirect(url_for(".letter_record", application_id=way.application_id, notice_id=way.notice_id))


def _again(way: Delivery, wrong: str, form: FlaskForm) -> ResponseReturnValue:
    return _record(*_letter(way.application_id, way.notice_id), way, wrong, form), 422


def _record(
    application: Application, notice: Notice, tried: Delivery | None = None, wrong: str = "", form: FlaskForm | None = None
) -> str:
    intake = current_intake()
    ways = [_line(application, way, wrong if way is tried else "", form) for way in recipients.deliveries_of(intake, notice)]
    on, today = notice.sent_on, mailroom.day_here(intake)
    due = countdown.due(notice.due_on, on or today)
    return render_template(
        "specialist/letter_record.html", layout=layout(), application=application, notice=notice, name=borrower(application),
        kind=spoken(NOTICES, notice.kind), ways=ways, zone=zone_of(application), late=due if on and due and due.tone == "late" else None,
        due=due, errors=errors_of(form) if form else [], by_specialist=me().role.value == "specialist",
        dated_on=date.fromisoformat(notice.content["notice_on"]) if notice.content.get("notice_on") else None,
    )


def _line(application: Application, way: Delivery, wrong: str, form: FlaskForm | None) -> WayLine:
    session, intake = current_intake().session, current_intake()
    mail = session.get(Mail, way.mail_id) if way.mail_id else None
    batch = session.get(MailBatch, way.batch_id) if way.batch_id else None
    account = session.get(Account, way.account_id) if way.account_id else None
    on_paper, failed = way.channel is DeliveryChannel.PAPER, way.failed_at is not None
    where = recipients.where_to(intake, way, application) if on_paper else way.address
    return WayLine(
        way.id, way.recipient, way.to_helper, on_paper, where, way.email, mail.sent_at if mail else None, way.sent_on, way.sent_at, batch,
        _name(batch.recorded_by_id if batch else None), str(FAILURES[way.failure]) if way.failure else "", way.failure_note, way.failed_at,
        _name(way.failed_by_id), way.settled_at, way.settled_note, _name(way.settled_by_id),
        may_fail=not failed and (way.sent_at is not None or batch is not None), may_mend=failed and way.open,
        may_address=on_paper and way.open and not failed and batch is None,
        may_copy=way.sent_at is not None and account is not None and not way.to_helper,
        on_the_site=account is not None and not way.to_helper and consents.holds(account),
        consent=consents.in_force(intake, account, way.created_at) if account is not None and not on_paper and not way.to_helper else None,
        forms=_forms(way, where, wrong, form), wrong=wrong,
    )


def _forms(way: Delivery, where: list[str], wrong: str, form: FlaskForm | None) -> dict[str, FlaskForm]:
    forms: dict[str, FlaskForm] = {
        "failed": FailedForm(formdata=None, prefix=str(way.id)).of(way.channel),
        "address": AddressForm(formdata=None, prefix=str(way.id), data={"address": "\n".join(where)}),
        "settle": SettleForm(formdata=None, prefix=str(way.id)),
    }
    return forms | ({wrong: form} if wrong and form is not None else {})


def _name(account_id: uuid.UUID | None) -> str:
    account = current_intake().session.get(Account, account_id) if account_id else None
    return account.name if account is not None else ""
