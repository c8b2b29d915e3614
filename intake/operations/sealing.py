"""Seals the history into a chain of keyed hashes, so that nobody can change, drop, reorder or slip in an entry unseen.

Entries are appended plainly with the changes they record; the worker seals them afterwards, in batches and in order.
Whoever holds the database but not the key cannot make a seal; cutting off the end of the chain shows against an anchor,
a copy of its head that is kept in the store of papers every day.
"""

import hashlib
import hmac
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC

from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from intake.clock import Clock
from intake.database import transaction
from intake.errors import FileExists
from intake.models import AuditEntry
from intake.storage.port import DocumentStore

BATCH = 500
BEGINNING = "0" * 64
ANCHORS = "anchors/"


@dataclass(frozen=True)
class Anchor:
    """The head of the chain at some moment: how long it was, and its last seal."""

    position: int
    seal: str


@dataclass(frozen=True)
class Fault:
    """Something wrong with the history, at or after this position: changed, missing or cut_off."""

    position: int
    what: str


def seal_all(engine: Engine, key: str | bytes) -> int:
    """Seal every entry that is not sealed yet, a batch to a transaction; how many were."""
    sealed = 0
    while batch := _seal_batch(engine, _bytes(key)):
        sealed += batch
    return sealed


def verify(session: Session, key: str | bytes, anchors: Iterable[Anchor] = ()) -> list[Fault]:
    """Every fault in the sealed history, first to last; an empty list when it is whole."""
    key, faults = _bytes(key), []
    waiting = {anchor.position: anchor.seal for anchor in anchors}
    before, expected = BEGINNING, 1
    for entry in _sealed(session):
        position = entry.position or 0
        if position != expected:
            faults.append(Fault(expected, "missing"))
        elif entry.seal != _seal(key, before, entry, position):
            faults.append(Fault(position, "changed"))
        elif waiting.get(position, entry.seal) != entry.seal:
            faults.append(Fault(position, "changed"))
        waiting.pop(position, None)
        before, expected = entry.seal or "", position + 1
    return faults + [Fault(position, "cut_off") for position in sorted(waiting)]


def head(session: Session) -> Anchor | None:
    """The end of the chain as it is now; None before anything was sealed."""
    last = session.scalar(select(AuditEntry).where(AuditEntry.position.is_not(None)).order_by(AuditEntry.position.desc()).limit(1))
    return Anchor(last.position or 0, last.seal or "") if last is not None else None


def drop_anchor(engine: Engine, store: DocumentStore, clock: Clock) -> Anchor | None:
    """Keep today's head in the store, once a day; None when there is nothing to keep or it was kept already."""
    with transaction(engine, writing=False) as session:
        anchor = head(session)
    if anchor is None:
        return None
    body = json.dumps(asdict(anchor)).encode()
    try:
        store.put(f"{ANCHORS}{clock.now().date().isoformat()}", io.BytesIO(body), len(body), hashlib.sha256(body).hexdigest())
    except FileExists:
        return None
    return anchor


def anchors(store: DocumentStore) -> list[Anchor]:
    """Every anchor in the store, oldest first."""
    found = []
    for kept in store.keys(ANCHORS):
        with store.open(kept.key) as file:
            found.append(Anchor(**json.loads(file.read())))
    return found


def _seal_batch(engine: Engine, key: bytes) -> int:
    try:
        with transaction(engine) as session:
            last = head(session) or Anchor(0, BEGINNING)
            entries = session.scalars(
                select(AuditEntry).where(AuditEntry.position.is_(None)).order_by(AuditEntry.id).limit(BATCH)
            ).all()
            before = last.seal
            for position, entry in enumerate(entries, last.position + 1):
                before = _seal(key, before, entry, position)
                entry.position, entry.seal = position, before
            return len(entries)
    except IntegrityError:
        # Another worker took these positions in the same instant: the entries are its to seal.
        return 0


def _sealed(session: Session) -> Iterator[AuditEntry]:
    rows = select(AuditEntry).where(AuditEntry.position.is_not(None)).order_by(AuditEntry.position)
    yield from session.scalars(rows.execution_options(yield_per=BATCH))


def _seal(key: bytes, before: str, entry: AuditEntry, position: int) -> str:
    said = json.dumps([
        before, position, entry.id, entry.at.astimezone(UTC).isoformat(), str(entry.actor_id), entry.actor_role, entry.action,
        str(entry.application_id), entry.subject, entry.details,
    ], sort_keys=True, separators=(",", ":"))
    return hmac.new(key, said.encode(), hashlib.sha256).hexdigest()


def _bytes(key: str | bytes) -> bytes:
    return key.encode() if isinstance(key, str) else key
