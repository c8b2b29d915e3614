"""The bytes of a paper for whoever may see it: sealed in a sandbox, saved rather than opened, and every look on record."""

import uuid
from collections.abc import Iterator
from contextlib import ExitStack

from flask import Response, abort
from flask.typing import ResponseReturnValue

from intake.audit import Action
from intake.errors import FileMissing
from intake.models import Document
from intake.storage.port import CHUNK
from portal.access import own_transactions, signed_in, the_document
from portal.database import end_reading, short_intake
from portal.papers.blueprint import papers
from portal.security import FILE_CONTENT_POLICY
from portal.wiring import wiring

ENDINGS = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "image/heic": "heic"}


@papers.get("/documents/<uuid:document_id>/original")
@own_transactions
@signed_in
def original(document_id: uuid.UUID) -> ResponseReturnValue:
    """The file as it was sent."""
    document = the_document(document_id)
    object_key, media_type = document.object_key, document.media_type
    name = f"paper-{document.receipt}.{ENDINGS.get(media_type, 'bin')}"
    _note_view(document, "original")
    response = _stream(object_key, media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@papers.get("/documents/<uuid:document_id>/pages/<int:page>")
@own_transactions
@signed_in
def page_image(document_id: uuid.UUID, page: int) -> ResponseReturnValue:
    """The picture of one page, drawn by us from the paper."""
    document = the_document(document_id)
    picture = next((picture for picture in document.pages if picture.page == page), None)
    if picture is None:
        abort(404)
    object_key, media_type = picture.object_key, picture.media_type
    _note_view(document, f"page {page}")
    return _stream(object_key, media_type)


def _note_view(document: Document, what: str) -> None:
    subject, application_id = document.id, document.application_id
    end_reading()
    with short_intake() as intake:
        intake.record(Action.DOCUMENT_VIEWED, application_id=application_id, subject=subject, what=what)


def _stream(object_key: str, media_type: str) -> Response:
    """The bytes, opened before the answer begins so that a missing file is still a plain 404."""
    opened = ExitStack()
    try:
        body = opened.enter_context(wiring().store.open(object_key))
    except FileMissing:
        abort(404)

    def chunks() -> Iterator[bytes]:
        with opened:
            while chunk := body.read(CHUNK):
                yield chunk

    response = Response(chunks(), mimetype=media_type)
    response.call_on_close(opened.close)
    response.headers["Content-Security-Policy"] = FILE_CONTENT_POLICY
    return response
