"""Whatever is done to the sealed history shows: an edit, a deletion, another order, an insertion, a cut tail."""

import random
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, func, select, update
from sqlalchemy.orm import Session

from intake.audit import SYSTEM, Action, record
from intake.clock import FixedClock
from intake.database import open_engine, transaction
from intake.models import AuditEntry, Base
from intake.operations import sealing
from intake.operations.sealing import Anchor, Fault
from intake.storage.local import LocalStore
from tests.filing import SUNDAY, an_engine
from tests.servers import PostgresServer

KEY = "a key that is not in the database"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = an_engine(tmp_path)
    yield engine
    engine.dispose()


def write(engine: Engine, entries: int) -> None:
    with transaction(engine) as session:
        for number in range(entries):
            record(session, SYSTEM, Action.ANSWER_SAVED, SUNDAY + timedelta(seconds=number), subject=number, fields=["name"])


def faults(engine: Engine, *anchors: Anchor) -> list[Fault]:
    with transaction(engine, writing=False) as session:
        return sealing.verify(session, KEY, anchors)


@pytest.fixture
def sealed(engine: Engine) -> Engine:
    write(engine, 20)
    sealing.seal_all(engine, KEY)
    return engine


def the_head(engine: Engine) -> Anchor:
    with transaction(engine, writing=False) as session:
        anchor = sealing.head(session)
    assert anchor is not None
    return anchor


def test_a_history_left_alone_is_whole(sealed: Engine) -> None:
    assert faults(sealed, the_head(sealed)) == []
    write(sealed, 5)
    assert sealing.seal_all(sealed, KEY) == 5
    assert faults(sealed) == []
    assert the_head(sealed).position == 25


def test_another_key_fits_no_entry(sealed: Engine) -> None:
    with transaction(sealed, writing=False) as session:
        assert sealing.verify(session, "another key")[0] == Fault(1, "changed")


@pytest.mark.parametrize("column", [
    {"action": "application.signed"}, {"actor_role": "specialist"}, {"subject": "other"}, {"details": {"fields": []}},
    {"at": SUNDAY}, {"seal": "f" * 64},
])
def test_an_edited_entry_shows_where_it_is(sealed: Engine, column: dict) -> None:
    with transaction(sealed) as session:
        session.execute(update(AuditEntry).where(AuditEntry.position == 7).values(**column))
    assert faults(sealed)[0] == Fault(7, "changed")


def test_a_deleted_entry_shows(sealed: Engine) -> None:
    with transaction(sealed) as session:
        session.execute(delete(AuditEntry).where(AuditEntry.position == 7))
    assert faults(sealed)[0] == Fault(7, "missing")


def test_a_deleted_entry_shows_though_the_rest_is_moved_up(sealed: Engine) -> None:
    with transaction(sealed) as session:
        session.execute(delete(AuditEntry).where(AuditEntry.position == 7))
        for position in range(8, 21):
            session.execute(update(AuditEntry).where(AuditEntry.position == position).values(position=position - 1))
    assert faults(sealed)[0] == Fault(7, "changed")


def test_a_cut_tail_shows_against_an_anchor(sealed: Engine) -> None:
    anchor = the_head(sealed)
    with transaction(sealed) as session:
        session.execute(delete(AuditEntry).where(AuditEntry.position > 15))
    assert faults(sealed) == []
    assert faults(sealed, anchor) == [Fault(20, "cut_off")]


def test_a_tail_that_was_unsealed_edited_and_sealed_again_shows_against_an_anchor(sealed: Engine) -> None:
    anchor = the_head(sealed)
    with transaction(sealed) as session:
        session.execute(update(AuditEntry).where(AuditEntry.position > 15).values(position=None, seal=None, subject="changed"))
    sealing.seal_all(sealed, KEY)
    assert faults(sealed) == []
    assert faults(sealed, anchor) == [Fault(20, "changed")]


def test_a_hundred_random_tamperings_are_all_found(tmp_path: Path) -> None:
    engine = an_engine(tmp_path)
    write(engine, 30)
    sealing.seal_all(engine, KEY)
    anchor, chance = the_head(engine), random.Random(7)
    for _ in range(100):
        with Session(engine) as session:
            _tamper(session, chance)
            assert sealing.verify(session, KEY, (anchor,)) != []
            session.rollback()
    assert faults(engine, anchor) == []
    engine.dispose()


def _tamper(session: Session, chance: random.Random) -> None:
    first, second = chance.sample(range(1, 31), 2)
    how = chance.choice(["edit", "delete", "swap", "insert", "cut"])
    entries = {entry.position: entry for entry in session.scalars(select(AuditEntry))}
    if how == "edit":
        entries[first].details = {"fields": [str(chance.random())]}
    elif how == "delete":
        session.delete(entries[first])
    elif how == "swap":
        seals = entries[first].seal, entries[second].seal
        entries[first].position, entries[first].seal = None, None
        session.flush()
        entries[second].position, entries[second].seal = first, seals[0]
        session.flush()
        entries[first].position, entries[first].seal = second, seals[1]
    elif how == "insert":
        record(session, SYSTEM, Action.SIGNED, SUNDAY)
        session.flush()
        new = session.scalars(select(AuditEntry).where(AuditEntry.position.is_(None))).one()
        new.position, new.seal = 31, entries[30].seal
    else:
        session.execute(delete(AuditEntry).where(AuditEntry.position >= first))
    session.flush()


def test_an_anchor_is_kept_in_the_store_once_a_day(sealed: Engine, tmp_path: Path) -> None:
    store, clock = LocalStore(tmp_path / "papers"), FixedClock(SUNDAY)
    assert sealing.drop_anchor(sealed, store, clock) == Anchor(20, the_head(sealed).seal)
    assert sealing.drop_anchor(sealed, store, clock) is None
    write(sealed, 1)
    sealing.seal_all(sealed, KEY)
    clock.advance(timedelta(days=1))
    sealing.drop_anchor(sealed, store, clock)
    assert [anchor.position for anchor in sealing.anchors(store)] == [20, 21]
    assert faults(sealed, *sealing.anchors(store)) == []


@pytest.fixture(scope="module")
def postgres(postgres_server: PostgresServer) -> Iterator[Engine]:
    engine = open_engine(postgres_server.fresh_database())
    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def test_many_writers_and_two_sealers_at_once_make_one_chain(request: pytest.FixtureRequest, database: str) -> None:
    engine = request.getfixturevalue("engine" if database == "sqlite" else "postgres")
    threads = [threading.Thread(target=lambda: [write(engine, 10) for _ in range(5)]) for _ in range(4)]
    threads += [threading.Thread(target=lambda: [sealing.seal_all(engine, KEY) for _ in range(5)]) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sealing.seal_all(engine, KEY)
    assert faults(engine) == []
    with transaction(engine, writing=False) as session:
        assert session.scalar(select(func.max(AuditEntry.position))) == 200
