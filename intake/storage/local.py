"""A directory as the store of papers: for one machine, and durable there, because a shown receipt must be true."""

import hashlib
import os
import re
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from intake.errors import FileExists, FileMissing, StoreFault
from intake.storage.port import CHUNK, Kept

KEY = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")
PARTS = ".parts"


class LocalStore:
    """Keeps each file under its key below ``root``, readable by this user only.

    A file is written aside, forced to disk, and only then given its name; the name is forced to disk as well.
    """

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def put(self, key: str, body: BinaryIO, size: int, sha256: str) -> None:
        path = self._path(key)
        with _faults():
            if path.exists():
                raise FileExists(key)
            part = self._write_part(body, size, sha256)
            try:
                _make_folder(path.parent)
                # A link, unlike a rename, never replaces a file that appeared meanwhile.
                os.link(part, path)
            except FileExistsError as error:
                raise FileExists(key) from error
            finally:
                part.unlink()
            _force_folder(path.parent)

    def _write_part(self, body: BinaryIO, size: int, sha256: str) -> Path:
        part = self.root / PARTS / uuid.uuid4().hex
        _make_folder(part.parent)
        try:
            with open(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
                counted, digest = _copy(body, file)
                file.flush()
                os.fsync(file.fileno())
            if (counted, digest) != (size, sha256):
                raise StoreFault("the bytes that arrived are not the bytes that were promised")
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        return part

    def open(self, key: str) -> AbstractContextManager[BinaryIO]:
        path = self._path(key)
        try:
            return path.open("rb")
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
            raise FileMissing(key) from error
        except OSError as error:
            raise StoreFault(error.strerror) from error

    def delete(self, key: str) -> None:
        path = self._path(key)
        with _faults():
            try:
                path.unlink()
            except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
                raise FileMissing(key) from error
            _force_folder(path.parent)

    def keys(self, prefix: str = "") -> Iterator[Kept]:
        with _faults():
            found = {path.relative_to(self.root).as_posix(): path for path in self.root.rglob("*") if path.is_file()}
        for key in sorted(found):
            if key.startswith(prefix) and not key.startswith(PARTS):
                with _faults():
                    facts = found[key].stat()
                yield Kept(key, facts.st_size, datetime.fromtimestamp(facts.st_mtime, UTC))

    def sweep(self, before: datetime) -> int:
        swept = 0
        with _faults():
            for part in (self.root / PARTS).glob("*"):
                if part.stat().st_mtime < before.timestamp():
                    part.unlink(missing_ok=True)
                    swept += 1
        return swept

    def _path(self, key: str) -> Path:
        """Where a key's file is; a key that would leave the root, or is not one of ours, is refused."""
        path = self.root / key
        if not KEY.fullmatch(key) or path.resolve() != path:
            raise StoreFault("not a key of this store")
        return path


@contextmanager
def _faults() -> Iterator[None]:
    """What the operating system says, in the store's own words."""
    try:
        yield
    except OSError as error:
        raise StoreFault(error.strerror) from error


def _copy(body: BinaryIO, file: BinaryIO) -> tuple[int, str]:
    counted, hashed = 0, hashlib.sha256()
    body.seek(0)
    while chunk := body.read(CHUNK):
        counted += len(chunk)
        hashed.update(chunk)
        file.write(chunk)
    return counted, hashed.hexdigest()


def _make_folder(folder: Path) -> None:
    """Make a folder whose own name is on disk too, so that nothing in it can vanish with it."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    _force_folder(folder.parent)


def _force_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
