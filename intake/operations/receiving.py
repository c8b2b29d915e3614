"""Sending one paper from first byte to receipt: intention, bytes, document, in the one order that loses nothing.

Each step keeps its own short transaction, and no store is touched inside one. A process killed anywhere in between
leaves either a paper that was acknowledged and kept, or an attempt that was neither and can be made again.
"""

import hashlib
import io
import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import BinaryIO

from sqlalchemy import Engine

from intake.audit import Actor
from intake.clock import Clock
from intake.database import transaction
from intake.errors import EmptyPaper, KeyUsedForAnotherFile, PaperRefused, PaperTooLarge, WrongType
from intake.kinds import Channel
from intake.models import Document
from intake.operations import documents
from intake.operations.context import Intake
from intake.storage.port import CHUNK, DocumentStore


@dataclass(frozen=True)
class Incoming:
    """A paper on its way in: whose, under which key, and its bytes in a spool that can be read twice."""

    application_id: uuid.UUID
    key: str
    filename: str
    body: BinaryIO
    offered_for: tuple[tuple[str, str], ...] = ()
    person_id: uuid.UUID | None = None
    channel: Channel = Channel.WEB
    arrived_on: date | None = None
    attempt_at: datetime | None = None


@dataclass(frozen=True)
class Received:
    """The receipt. ``already_sent`` says that this very paper had been received before."""

    document_id: uuid.UUID
    receipt: str
    received_at: datetime
    received_on: date
    sha256: str
    size: int
    already_sent: bool


def receive(engine: Engine, store: DocumentStore, clock: Clock, actor: Actor, paper: Incoming) -> Received:
    """Receive one paper; call it with no transaction open.

    Raises PaperRefused (the attempt is on record), KeyUsedForAnotherFile, NotFound, StoreFault (try again).
    """
    attempt_at = paper.attempt_at or clock.now()
    size, sha256 = _measure(paper.body)
    with transaction(engine) as session:
        begun = documents.begin(
            Intake(session, store, clock, actor), paper.application_id, paper.key, paper.filename, offered_for=paper.offered_for,
            person_id=paper.person_id, channel=paper.channel, arrived_on=paper.arrived_on, attempt_at=attempt_at, sha256=sha256,
        )
    if begun.replay is not None:
        if begun.replay.sha256 != sha256:
            raise KeyUsedForAnotherFile
        return _receipt(begun.replay, already_sent=True)
    try:
        media_type = _media_type(paper.body, size)
    except PaperRefused as refusal:
        with transaction(engine) as session:
            documents.refuse(Intake(session, store, clock, actor), begun.upload_id, refusal.code)
        raise
    store.put(begun.object_key, paper.body, size, sha256)
    with transaction(engine) as session:
        document, already_sent = documents.record(
            Intake(session, store, clock, actor), begun, size=size, sha256=sha256, media_type=media_type
        )
    return _receipt(document, already_sent=already_sent)


def _measure(body: BinaryIO) -> tuple[int, str]:
    """Size and SHA-256; a paper over the limit is measured no further than that."""
    size, hashed = 0, hashlib.sha256()
    body.seek(0)
    while size <= documents.MAX_BYTES and (chunk := body.read(CHUNK)):
        size += len(chunk)
        hashed.update(chunk)
    return size, hashed.hexdigest()


def _media_type(body: BinaryIO, size: int) -> str:
    if size == 0:
        raise EmptyPaper
    if size > documents.MAX_BYTES:
        raise PaperTooLarge
    body.seek(0, io.SEEK_SET)
    media_type = documents.sniff(body.read(documents.HEAD_BYTES))
    if media_type is None:
        raise WrongType
    return media_type


def _receipt(document: Document, *, already_sent: bool) -> Received:
    return Received(
        document.id, document.receipt, document.received_at, document.received_on, document.sha256, document.size, already_sent
    )
