"""Backup and restore: every row and every paper in one folder, each file with its hash, the same for every database.

Rows first and files after: a file is kept before its row is written and never deleted soon, so every row that was
copied finds its file. Rows are read in one snapshot. A backup of SQLite restores into PostgreSQL, and back.
"""

import hashlib
import json
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Column, Connection, Date, Engine, Table, Uuid, func, insert, inspect, select, text, update

from intake.errors import FileExists, FileMissing
from intake.models import Base, Document
from intake.models.base import Money, UtcDateTime
from intake.storage.port import CHUNK, DocumentStore

BATCH = 500
MANIFEST = "manifest.json"
FORMAT = 1
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Manifest:
    """What a backup holds: rows by table, and size and SHA-256 of each of its files by name."""

    taken_at: str
    revision: str | None
    rows: dict[str, int]
    files: dict[str, tuple[int, str]]


@dataclass(frozen=True)
class Difference:
    """Something restored that is not as it was: a row's or file's name, and what is wrong with it."""

    name: str
    what: str


class NotEmpty(Exception):
    """A backup goes only into a new folder, and back only into an empty database and store: nothing is overwritten."""


class DamagedBackup(Exception):
    """A file of the backup is missing, or is not what the manifest says; nothing was restored from it."""


def backup(engine: Engine, store: DocumentStore, folder: Path, now: datetime, progress: Progress = lambda name: None) -> Manifest:
    """Copy everything into a new ``folder``; the manifest is written last, so that half a backup is none. Raises NotEmpty."""
    try:
        folder.mkdir(parents=True, mode=0o700)
    except FileExistsError as error:
        raise NotEmpty(folder.name) from error
    (folder / "rows").mkdir()
    rows: dict[str, int] = {}
    files: dict[str, tuple[int, str]] = {}
    with _snapshot(engine) as connection:
        revision = _revision(connection)
        for table in Base.metadata.sorted_tables:
            name = f"rows/{table.name}.jsonl"
            rows[table.name] = _write_rows(connection, table, folder / name)
            files[name] = _measure(folder / name)
            progress(name)
    for kept in store.keys():
        name = f"files/{kept.key}"
        try:
            files[name] = _copy_out(store, kept.key, folder / name)
        except FileMissing:
            # A file no row knew, deleted since it was listed; a paper that is missing shows when it is restored.
            continue
        progress(name)
    manifest = Manifest(now.isoformat(), revision, rows, files)
    said = {"format": FORMAT, "taken_at": manifest.taken_at, "revision": revision, "rows": rows, "files": files}
    (folder / MANIFEST).write_text(json.dumps(said, indent=1))
    return manifest


def restore(engine: Engine, store: DocumentStore, folder: Path, progress: Progress = lambda name: None) -> list[Difference]:
    """Put a backup into a database that has its tables but no rows, and into a store without files.

    Every hash is checked before anything is written, and every paper's again from the store. Raises DamagedBackup,
    NotEmpty; returns what is still not as it was, an empty list when all is.
    """
    manifest = read_manifest(folder)
    _refuse_damaged(folder, manifest)
    with engine.connect() as connection:
        _refuse_occupied(connection, store, manifest)
    for name in manifest.files:
        if name.startswith("files/"):
            _copy_in(store, folder / name, name.removeprefix("files/"), *manifest.files[name])
            progress(name)
    with engine.begin() as connection:
        for table in Base.metadata.sorted_tables:
            _read_rows(connection, table, folder / f"rows/{table.name}.jsonl")
            progress(f"rows/{table.name}.jsonl")
        _restart_counting(connection)
    return list(_differences(engine, store, manifest))


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a backup. Raises DamagedBackup when there is none."""
    try:
        said = json.loads((folder / MANIFEST).read_text())
        files = {name: (size, sha256) for name, (size, sha256) in said["files"].items()}
        return Manifest(said["taken_at"], said["revision"], said["rows"], files)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DamagedBackup(MANIFEST) from error


def _snapshot(engine: Engine) -> Any:
    """A connection that sees one moment only: a read transaction of SQLite, or of PostgreSQL at REPEATABLE READ."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ").begin()
    return engine.begin()


def _revision(connection: Connection) -> str | None:
    """The migration the database stands at, if it was made by migrations."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _write_rows(connection: Connection, table: Table, path: Path) -> int:
    rows = 0
    found = connection.execution_options(yield_per=BATCH).execute(select(table).order_by(*table.primary_key.columns))
    with path.open("w") as file:
        for row in found.mappings():
            file.write(json.dumps({name: _as_json(value) for name, value in row.items()}) + "\n")
            rows += 1
    return rows


def _as_json(value: Any) -> Any:
    """Dates, ids and amounts as text; everything else is JSON already."""
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | float | str | list | dict) else str(value)


def _read_rows(connection: Connection, table: Table, path: Path) -> None:
    """Insert a table's rows; a column that points into its own table is filled in when all of them are there."""
    own = [column.name for column in table.columns if any(key.column.table is table for key in column.foreign_keys)]
    later: list[dict[str, Any]] = []
    for batch in _batches(path):
        rows = [{name: _from_json(table.columns[name], value) for name, value in row.items()} for row in batch]
        later += [dict(row) for row in rows if any(row[name] is not None for name in own)]
        connection.execute(insert(table), [{**row, **dict.fromkeys(own)} for row in rows])
    for row in later:
        this = [column == row[column.name] for column in table.primary_key.columns]
        connection.execute(update(table).where(*this).values({name: row[name] for name in own}))


def _batches(path: Path) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    with path.open() as file:
        for line in file:
            batch.append(json.loads(line))
            if len(batch) == BATCH:
                yield batch
                batch = []
    if batch:
        yield batch


def _from_json(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    match column.type:
        case Uuid():
            return uuid.UUID(value)
        case UtcDateTime():
            return datetime.fromisoformat(value)
        case Date():
            return date.fromisoformat(value)
        case Money():
            return Decimal(value)
        case _:
            return value


def _restart_counting(connection: Connection) -> None:
    """PostgreSQL counts in sequences of its own, which must go on after the highest number restored."""
    if connection.dialect.name != "postgresql":
        return
    for table in Base.metadata.sorted_tables:
        column = table.autoincrement_column
        if column is not None:
            highest = connection.scalar(select(func.max(column)))
            if highest is not None:
                connection.execute(select(func.setval(func.pg_get_serial_sequence(table.name, column.name), highest)))


def _copy_out(store: DocumentStore, key: str, path: Path) -> tuple[int, str]:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with store.open(key) as kept, path.open("wb") as file:
        for chunk in _chunks(kept):
            file.write(chunk)
    return _measure(path)


def _copy_in(store: DocumentStore, path: Path, key: str, size: int, sha256: str) -> None:
    with path.open("rb") as file:
        try:
            store.put(key, file, size, sha256)
        except FileExists as error:
            raise NotEmpty(key) from error


def _refuse_damaged(folder: Path, manifest: Manifest) -> None:
    for name, facts in manifest.files.items():
        path = folder / name
        if not path.is_file() or _measure(path) != facts:
            raise DamagedBackup(name)


def _refuse_occupied(connection: Connection, store: DocumentStore, manifest: Manifest) -> None:
    if manifest.revision != _revision(connection):
        raise DamagedBackup(f"it was taken at migration {manifest.revision}, and this database stands elsewhere")
    for table in Base.metadata.sorted_tables:
        if connection.scalar(select(func.count()).select_from(table)):
            raise NotEmpty(table.name)
    if next(iter(store.keys()), None) is not None:
        raise NotEmpty("store")


def _differences(engine: Engine, store: DocumentStore, manifest: Manifest) -> Iterator[Difference]:
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            if connection.scalar(select(func.count()).select_from(table)) != manifest.rows.get(table.name, 0):
                yield Difference(table.name, "rows_differ")
        papers = connection.execute(select(Document.object_key, Document.sha256)).all()
    here = {kept.key for kept in store.keys()}
    for key, sha256 in papers:
        if key not in here:
            yield Difference(key, "file_missing")
        else:
            with store.open(key) as kept:
                if _hash(_chunks(kept))[1] != sha256:
                    yield Difference(key, "file_changed")


def _measure(path: Path) -> tuple[int, str]:
    with path.open("rb") as file:
        return _hash(_chunks(file))


def _hash(chunks: Iterable[bytes]) -> tuple[int, str]:
    size, hashed = 0, hashlib.sha256()
    for chunk in chunks:
        size += len(chunk)
        hashed.update(chunk)
    return size, hashed.hexdigest()


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk
