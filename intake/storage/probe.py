"""Tries a store of papers for real: keep, read back, forget. For ``foothold check`` and the readiness page."""

import hashlib
import io
import uuid

from intake.errors import StoreFault
from intake.storage.port import DocumentStore


def probe(store: DocumentStore) -> None:
    """Pass through the whole life of a small file. Raises StoreFault when any step fails."""
    body, key = uuid.uuid4().bytes, f"probe/{uuid.uuid4()}"
    store.put(key, io.BytesIO(body), len(body), hashlib.sha256(body).hexdigest())
    with store.open(key) as file:
        if file.read() != body:
            raise StoreFault("what was kept is not what is read")
    store.delete(key)
