"""The one door to kept files: every store says the same things in the same words."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO, Protocol

CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Kept:
    """A file in a store: its key, its size in bytes and when it was put there."""

    key: str
    size: int
    put_at: datetime


class DocumentStore(Protocol):
    """Keeps files whole and unchanged under keys of our own making.

    ``put`` returns only when the bytes are safe and verified: read back (or fsynced) and equal to ``sha256``.
    A key therefore never shows half a file.
    """

    def put(self, key: str, body: BinaryIO, size: int, sha256: str) -> None:
        """Keep ``body`` (seekable, ``size`` bytes) from its beginning. Raises FileExists, StoreFault."""
        ...

    def open(self, key: str) -> AbstractContextManager[BinaryIO]:
        """The bytes under ``key``, as a stream to read. Raises FileMissing, StoreFault."""
        ...

    def delete(self, key: str) -> None:
        """Forget ``key``. Raises FileMissing, StoreFault."""
        ...

    def keys(self, prefix: str = "") -> Iterator[Kept]:
        """Everything kept under ``prefix``, in order of key. Raises StoreFault."""
        ...

    def sweep(self, before: datetime) -> int:
        """Drop what interrupted puts left behind before then; how many there were. Raises StoreFault."""
        ...
