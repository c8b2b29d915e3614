"""Opens the database the one right way, SQLite or PostgreSQL, for the site, the worker and the commands."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session

WRITING = "foothold_writing"
SQLITE_PRAGMAS = {"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "5000"}


def open_engine(url: str) -> Engine:
    """An engine on ``url``; SQLite gets its durable pragmas and explicit transactions.

    ``synchronous=FULL`` because a receipt that was shown must outlive a power cut.
    """
    if url.startswith("sqlite"):
        engine = create_engine(url, hide_parameters=True, connect_args={"timeout": 30, "check_same_thread": False})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(url, hide_parameters=True, pool_pre_ping=True, pool_size=10, max_overflow=20)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for name, value in SQLITE_PRAGMAS.items():
        cursor.execute(f"PRAGMA {name}={value}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that will write takes its lock at once, so that it never fails halfway for having read first.
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def open_session(engine: Engine, *, writing: bool) -> Session:
    """A session whose transaction is a deferred read, or a write that takes its lock at the start."""
    return Session(engine.execution_options(**{WRITING: writing}), expire_on_commit=False)


@contextmanager
def transaction(engine: Engine, *, writing: bool = True) -> Iterator[Session]:
    """One transaction: committed at the end, rolled back by any exception."""
    with open_session(engine, writing=writing) as session, session.begin():
        yield session
