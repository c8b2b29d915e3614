"""Two doors for papers, one operation: a form of several files, and one file a request with its key from the browser."""

import re
import uuid
from typing import Any, BinaryIO, cast

from flask import abort, flash, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.datastructures import FileStorage

from intake.operations import authorizations, documents, finding
from intake.operations.finding import Access
from portal.access import applicant, me, own_transactions, the_access
from portal.database import current_intake, end_reading, short_intake
from portal.formatting import moment
from portal.papers.arrivals import Arrival, Sending, channel, refusal_words, take_in
from portal.papers.blueprint import papers, request_began
from portal.papers.cards import asked_of
from portal.papers.page_order import pages_asked
from portal.papers.pages import paper_page
from portal.security import ONE_FILE_REQUEST, SEVERAL_FILES_REQUEST, takes_files
from portal.showing import SENDING, show, zone_of

KEY = re.compile(r"[A-Za-z0-9-]{8,64}")


@papers.get("/<uuid:application_id>/send")
@applicant
def send_any(application_id: uuid.UUID) -> ResponseReturnValue:
    """Send a paper without saying what it is for; we find its place."""
    return sending_page(the_access(application_id, *SENDING))


@papers.post("/<uuid:application_id>/send")
@takes_files(SEVERAL_FILES_REQUEST)
@own_transactions
@applicant
def send(application_id: uuid.UUID) -> ResponseReturnValue:
    """Receive the files of a plain form; each gets its receipt or its reason, and none stops another."""
    access = the_access(application_id, *SENDING)
    slug, key = request.form.get("for", ""), request.form.get("key", "")
    files = [file for file in request.files.getlist("files") if file.filename]
    if not files or not KEY.fullmatch(key):
        return sending_page(access, slug, errors=[("files", _("Choose one or more files, or take a photo."))]), 422
    sending, by, zone = Sending(application_id, _offered_for(access, slug), request_began()), channel(), zone_of(access.application)
    end_reading()
    arrivals = take_in(sending, by, _parts(key, files))
    refused = [arrival for arrival in arrivals if arrival.receipt is None]
    for arrival in arrivals:
        if arrival.receipt is not None:
            flash(_receipt_words(arrival, zone))
    if refused:
        access = the_access(application_id, *SENDING)
        return sending_page(access, slug, errors=[("files", arrival.refusal) for arrival in refused]), 422
    received = [arrival.receipt for arrival in arrivals if arrival.receipt is not None]
    pages = _page_order_of(received[0].document_id, the_access(application_id, *SENDING)) if len(received) > 1 else ""
    if pages:
        return redirect(pages)
    if len(received) == 1:
        return redirect(url_for(".paper", document_id=received[0].document_id))
    return redirect(url_for(".receipts", application_id=application_id))


@papers.post("/<uuid:application_id>/intents")
@own_transactions
@applicant
def intend(application_id: uuid.UUID) -> ResponseReturnValue:
    """Note the intention to send one file, before any of its bytes travel."""
    access = the_access(application_id, *SENDING)
    wish = request.get_json(silent=True) or {}
    key, name, size = str(wish.get("key", "")), str(wish.get("name", ""))[:255], wish.get("size", 0)
    if not KEY.fullmatch(key) or not isinstance(size, int):
        abort(400)
    offered = _offered_for(access, str(wish.get("for", "")))
    by, code = channel(), "empty" if size == 0 else "too_large" if size > documents.MAX_BYTES else ""
    end_reading()
    with short_intake() as intake:
        begun = documents.begin(intake, application_id, key, name, offered_for=offered, channel=by, attempt_at=request_began())
        if code and begun.replay is None:
            documents.refuse(intake, begun.upload_id, code)
    if code and begun.replay is None:
        return jsonify(refused=refusal_words(code, name)), 422
    return jsonify(send=url_for(".take_file", application_id=application_id, key=key))


@papers.post("/<uuid:application_id>/files/<key>")
@takes_files(ONE_FILE_REQUEST)
@own_transactions
@applicant
def take_file(application_id: uuid.UUID, key: str) -> ResponseReturnValue:
    """Receive one file under the key its browser gave it; the same key again gives the same receipt."""
    access = the_access(application_id, *SENDING)
    file = request.files.get("file")
    if file is None or not KEY.fullmatch(key):
        abort(400)
    sending, by = Sending(application_id, _offered_for(access, request.form.get("for", "")), request_began()), channel()
    zone = zone_of(access.application)
    end_reading()
    [arrival] = take_in(sending, by, [(key, file.filename or "", cast(BinaryIO, file.stream))])
    if arrival.receipt is None:
        return jsonify(refused=arrival.refusal, again=arrival.again), 503 if arrival.again else 422
    receipt = arrival.receipt
    return jsonify(
        receipt=receipt.receipt, sha256=receipt.sha256, words=_receipt_words(arrival, zone),
        page=url_for(".paper", document_id=receipt.document_id), state=url_for(".state", document_id=receipt.document_id),
        pages=_page_order_of(receipt.document_id, the_access(application_id, *SENDING)),
    )


def sending_page(access: Access, slug: str = "", **page: Any) -> str:
    """The page from which papers are sent: of one requirement, or of none."""
    intake, asked = current_intake(), asked_of(access)
    card = asked.card(slug)
    own = finding.papers(intake, me(), access.application)
    shown = own if card is None else card.row.documents
    rows = [paper_page(intake, access.application, document, asked.cards, own) for document in shown]
    page |= {"rows": rows, "key": uuid.uuid4(), "errors_found": bool(page.get("errors"))}
    page["pages_asked"] = pages_asked(access.application, own, shown)
    if card is None:
        return show("papers/send.html", access, **page)
    reuse = [document for document in own if document not in shown]
    return show("homeowner/requirement.html", access, card=card, reuse=reuse, asked_by=asked.by, **page)


def _page_order_of(document_id: uuid.UUID, access: Access) -> str:
    """Where to say whether a paper just received is a page of another; empty when it looks like a paper of its own."""
    own = finding.papers(current_intake(), me(), access.application)
    received = [paper for paper in own if document_id in [file.id for file in paper.files]]
    return url_for(".pages", document_id=document_id) if pages_asked(access.application, own, received) else ""


def _offered_for(access: Access, slug: str) -> tuple[tuple[str, str], ...]:
    if slug == authorizations.SIGNED_PAPER:
        return ((slug, ""),)
    card = asked_of(access).card(slug) if slug else None
    return ((card.item.key, card.row.source),) if card is not None else ()


def _parts(key: str, files: list[FileStorage]) -> list[tuple[str, str, BinaryIO]]:
    return [(f"{key}-{part}", file.filename or "", cast(BinaryIO, file.stream)) for part, file in enumerate(files)]


def _receipt_words(arrival: Arrival, zone: str) -> str:
    receipt = arrival.receipt
    if receipt is None:
        return arrival.refusal
    said = {"name": arrival.filename, "when": moment(receipt.received_at, zone), "receipt": receipt.receipt}
    if receipt.already_sent:
        return _("You already sent %(name)s. We received it on %(when)s. Receipt %(receipt)s.", **said)
    return _("We received %(name)s on %(when)s. Receipt %(receipt)s.", **said)
