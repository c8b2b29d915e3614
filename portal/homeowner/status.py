"""Where it stands: one true status in words, the one thing to do, whose turn it is and by when; letters; taking it back."""

import io
import uuid
from dataclasses import dataclass
from datetime import date

from flask import abort, flash, redirect, request, send_file, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.errors import Withdrawn
from intake.kinds import EventKind, Role
from intake.models import Application, Notice
from intake.notices.pdf import as_pdf
from intake.operations import applications, assessment, authorizations, delivery, finding, moments, notices, signing
from portal.access import applicant, me, own_transactions, the_access
from portal.access import homeowner as only_homeowner
from portal.database import current_intake, short_intake
from portal.homeowner.blueprint import homeowner
from portal.homeowner.clocks import clock_date, late_with, timeline
from portal.homeowner.news import news
from portal.languages import current_language
from portal.letters import office_of
from portal.papers.cards import Asked, asked_of
from portal.showing import LOOKING, show
from portal.wiring import wiring


@dataclass(frozen=True)
class Standing:
    """The status: its words, what the homeowner has to do (or that there is nothing), and the page to do it on."""

    headline: str
    to_do: str
    by: date | None = None
    href: str | None = None
    button: str = ""


@dataclass(frozen=True)
class SentLetter:
    """One letter in the list of them."""

    id: uuid.UUID
    title: str
    sent_on: date | None
    opened: bool


@homeowner.get("/applications/<uuid:application_id>/status")
@applicant
def status(application_id: uuid.UUID) -> ResponseReturnValue:
    """One true picture of the application."""
    access = the_access(application_id, *LOOKING)
    application, asked = access.application, asked_of(access)
    papers = finding.documents(current_intake(), me(), application)
    return show(
        "homeowner/status.html", access, standing=standing(application, asked), left=[card for card in asked.cards if card.needs_you],
        asked_by=asked.by, timeline=timeline(application, asked.file, papers), late=late_with(asked.file), papers=papers,
        news=news(application, asked.file),
        letters=_letters(application), closed=bool(application.event(EventKind.WITHDRAWN)),
        asking=authorizations.unanswered(current_intake(), application),
        waiting=signing.waiting_to_sign(current_intake(), application) if application.event(EventKind.SIGNED_AND_SENT) else [],
    )


def standing(application: Application, asked: Asked) -> Standing:
    """The one status that is true now, most telling first."""
    nothing = _("Nothing for you to do.")
    if application.event(EventKind.WITHDRAWN):
        return Standing(_("You took this application back"), _("You can start a new one at any time."))
    if application.closed:
        return _closed(application)
    if application.event(EventKind.DECISION_SENT):
        href = url_for(".decision", application_id=application.id)
        to_do = _("Read our decision. It says what you can do and by when.")
        return Standing(_("We sent you our decision"), to_do, None, href, _("Go to the decision"))
    left = [card for card in asked.cards if card.needs_you]
    if not application.event(EventKind.SIGNED_AND_SENT):
        href = url_for(".tasks", application_id=application.id)
        return Standing(_("You have not signed and sent it yet"), _("Go on with your application."), None, href, _("Continue"))
    if application.event(EventKind.COMPLETE) and assessment.open_gap(application) is None:
        return Standing(_("Your application is complete"), nothing, clock_date(asked.file, "evaluation"))
    if waits_for_me(application):
        href = url_for(".sign", application_id=application.id)
        return Standing(_("We need your signature"), _("Read the statement and sign it."), None, href, _("Go to sign"))
    if left:
        href = url_for(".papers", application_id=application.id)
        by = asked.by.on if asked.by else None
        to_do = _("Look at what we still need, and send it or answer.")
        return Standing(_("We need something from you"), to_do, by, href, _("Go to your papers"))
    if application.event(EventKind.FIRST_FACIALLY_COMPLETE):
        return Standing(_("Everything we asked for has arrived. We're checking it"), nothing, clock_date(asked.file, "complete_notice"))
    return Standing(_("We're checking your papers"), nothing, clock_date(asked.file, "acknowledgment"))


def _closed(application: Application) -> Standing:
    """Closed, and how to go on: with the papers, or with the application where it was never signed."""
    to_do = _("You can still send what is missing. Your application opens again as soon as anything comes.")
    signed = application.event(EventKind.SIGNED_AND_SENT) is not None
    href = url_for(".papers" if signed else ".tasks", application_id=application.id)
    headline = _("We closed your application because papers are missing")
    return Standing(headline, to_do, None, href, _("Go to your papers") if signed else _("Continue"))


def waits_for_me(application: Application) -> bool:
    """Whether the one who looks is a person on the loan who has not signed."""
    waiting = signing.waiting_to_sign(current_intake(), application)
    return any(person.account_id is not None and person.account_id == me().id for person in waiting)


@homeowner.get("/applications/<uuid:application_id>/letters")
@applicant
def letters(application_id: uuid.UUID) -> ResponseReturnValue:
    """Every letter we wrote, in one place."""
    access = the_access(application_id, *LOOKING)
    return show("homeowner/letters.html", access, letters=_letters(access.application))


@homeowner.get("/applications/<uuid:application_id>/letters/<uuid:notice_id>")
@own_transactions
@applicant
def letter(application_id: uuid.UUID, notice_id: uuid.UUID) -> ResponseReturnValue:
    """One letter, as it was sent."""
    access = the_access(application_id, *LOOKING)
    notice = _sent(access.application, notice_id)
    answer = show(
        "homeowner/letter.html", access, notice=notice, letter=_words(notice, current_language()),
        copy=delivery.waiting_copy(current_intake(), notice, me()), may_ask=me().role is Role.HOMEOWNER,
    )
    _opened(notice)
    return answer


@homeowner.get("/applications/<uuid:application_id>/letters/<uuid:notice_id>/pdf")
@own_transactions
@applicant
def letter_pdf(application_id: uuid.UUID, notice_id: uuid.UUID) -> ResponseReturnValue:
    """One letter as a PDF to keep, in the language of the address."""
    notice = _sent(the_access(application_id, *LOOKING).application, notice_id)
    pdf = as_pdf(_words(notice, current_language()))
    _opened(notice)
    name = _("letter-%(date)s.pdf", date=notice.sent_on)
    return send_file(io.BytesIO(pdf), "application/pdf", as_attachment=True, download_name=name)


@homeowner.post("/applications/<uuid:application_id>/letters/<uuid:notice_id>/paper-copy")
@only_homeowner
def paper_copy(application_id: uuid.UUID, notice_id: uuid.UUID) -> ResponseReturnValue:
    """Ask for a letter on paper; there is no fee."""
    application = the_access(application_id, *LOOKING).application
    delivery.copy_on_paper(current_intake(), application, _sent(application, notice_id), me())
    flash(_("We mail you this letter on paper. There is no fee."))
    return redirect(url_for(".letter", application_id=application_id, notice_id=notice_id))


@homeowner.route("/applications/<uuid:application_id>/take-back", methods=["GET", "POST"])
@only_homeowner
def withdraw(application_id: uuid.UUID) -> ResponseReturnValue:
    """Take the application back, in two steps."""
    access = the_access(application_id, *LOOKING)
    application = access.application
    if request.method == "GET":
        return show("homeowner/withdraw.html", access)
    try:
        applications.withdraw(current_intake(), application, moments.today(application, current_intake().now))
    except Withdrawn:
        return redirect(url_for(".status", application_id=application_id))
    flash(_("Your application is taken back."))
    return redirect(url_for(".status", application_id=application_id))


def _letters(application: Application) -> list[SentLetter]:
    return [
        SentLetter(notice.id, str(_words(notice, current_language())["title"]), notice.sent_on, notice.opened_at is not None)
        for notice in notices.sent(current_intake(), application)
    ]


def _sent(application: Application, notice_id: uuid.UUID) -> Notice:
    found = next((notice for notice in notices.sent(current_intake(), application) if notice.id == notice_id), None)
    return found or abort(404)


def _words(notice: Notice, language: str) -> dict[str, object]:
    """The letter as it was sent to whoever looks: with their own name and address at its head, not another person's."""
    words: dict[str, object] = notices.as_sent(notice, office_of(wiring().settings.servicer))[language]
    return words | {"to": delivery.addressed_to(current_intake(), notice, me())}


def _opened(notice: Notice) -> None:
    """Keep when a homeowner first saw it."""
    if me().role is Role.HOMEOWNER and notice.opened_at is None:
        with short_intake() as intake:
            notices.mark_opened(intake, intake.session.get_one(Notice, notice.id))
