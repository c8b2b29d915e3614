"""Takes a kept paper out of the store into a local file, and only if its bytes are those that were received."""

import hashlib
from pathlib import Path

from intake.errors import StoreFault
from intake.storage.port import CHUNK, DocumentStore


def fetch(store: DocumentStore, key: str, sha256: str, path: Path) -> None:
    """Write the bytes under ``key`` to ``path``. Raises FileMissing, StoreFault (also when they are not the same bytes)."""
    hashed = hashlib.sha256()
    with store.open(key) as kept, path.open("wb") as file:
        while chunk := kept.read(CHUNK):
            hashed.update(chunk)
            file.write(chunk)
    if hashed.hexdigest() != sha256:
        raise StoreFault("the bytes in the store are not those that were received")
