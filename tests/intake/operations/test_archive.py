"""A backup holds every row and every paper, and restores into an empty place of either sort with nothing different."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from intake.audit import SYSTEM, Action, record
from intake.database import open_engine, transaction
from intake.kinds import IncomeKind
from intake.models import Base, Document, Income, Person
from intake.operations import applications, archive, sealing
from intake.operations.archive import DamagedBackup, Difference, NotEmpty
from intake.operations.context import Intake
from intake.storage.local import LocalStore
from intake.storage.port import DocumentStore
from intake.storage.s3 import S3Store
from tests.filing import SUNDAY, Filing, a_filing, a_paper, an_engine, application_of
from tests.servers import PostgresServer, S3Server

KEY = "a key"


def engine_in(folder: Path) -> Engine:
    folder.mkdir()
    return an_engine(folder)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = engine_in(tmp_path / "here")
    yield engine
    engine.dispose()


@pytest.fixture
def filing(engine: Engine, tmp_path: Path) -> Filing:
    """Two joined households with papers, money, ñ, and a sealed history."""
    filing = a_filing(engine, LocalStore(tmp_path / "papers"))
    neighbour = a_filing(engine, filing.store, filing.clock)
    for number in range(3):
        filing.send(a_paper(f"nómina {number}"), offered_for=(("income.wages", "a"),))
    with transaction(engine) as session:
        intake = Intake(session, filing.store, filing.clock, filing.actor)
        mine, theirs = application_of(intake, filing), application_of(intake, neighbour)
        theirs.joined_to_id = mine.id
        person = session.scalars(select(Person).where(Person.application_id == mine.id)).one()
        mine.incomes.append(Income(person_id=person.id, kind=IncomeKind.WAGES, payer="Panadería Núñez", amount=Decimal("2140.01")))
        applications.save_answers(intake, mine, "property", {"property_state": "CA", "property_zip": "90001"}, ["property_city"])
    sealing.seal_all(engine, KEY)
    return filing


@pytest.fixture
def saved(filing: Filing, tmp_path: Path) -> Path:
    archive.backup(filing.engine, filing.store, tmp_path / "backup", SUNDAY)
    return tmp_path / "backup"


@pytest.fixture(params=["one machine", pytest.param("grown", marks=[pytest.mark.postgresql, pytest.mark.s3])])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Engine, DocumentStore]]:
    """An empty place: SQLite and a directory, or PostgreSQL and S3."""
    if request.param == "one machine":
        engine: Engine = engine_in(tmp_path / "there")
        yield engine, LocalStore(tmp_path / "restored")
    else:
        postgres: PostgresServer = request.getfixturevalue("postgres_server")
        s3: S3Server = request.getfixturevalue("s3_server")
        engine = open_engine(postgres.fresh_database())
        Base.metadata.create_all(engine)
        yield engine, S3Store(s3.fresh_bucket(), endpoint=s3.endpoint, region="us-east-1")
    engine.dispose()


def everything(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    with engine.connect() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in Base.metadata.sorted_tables
        }


def test_what_is_restored_is_what_was_saved_whichever_database_and_store(
    filing: Filing, saved: Path, elsewhere: tuple[Engine, DocumentStore]
) -> None:
    engine, store = elsewhere
    assert archive.restore(engine, store, saved) == []
    assert everything(engine) == everything(filing.engine)
    assert [(kept.key, kept.size) for kept in store.keys()] == [(kept.key, kept.size) for kept in filing.store.keys()]
    with transaction(engine, writing=False) as session:
        assert sealing.verify(session, KEY) == []


def test_a_restored_place_goes_on_working(saved: Path, filing: Filing, elsewhere: tuple[Engine, DocumentStore]) -> None:
    engine, store = elsewhere
    archive.restore(engine, store, saved)
    moved = Filing(engine, store, filing.clock, filing.account_id, filing.application_id)
    assert moved.send(a_paper("nómina 0")).already_sent
    assert not moved.send(a_paper("a new one")).already_sent
    with transaction(engine) as session:
        record(session, SYSTEM, Action.SIGNED_IN, SUNDAY)
    sealing.seal_all(engine, KEY)
    with transaction(engine, writing=False) as session:
        assert sealing.verify(session, KEY) == []


def test_every_paper_of_the_backup_stands_in_its_manifest_with_its_hash(filing: Filing, saved: Path) -> None:
    files = json.loads((saved / "manifest.json").read_text())["files"]
    with transaction(filing.engine, writing=False) as session:
        for document in session.scalars(select(Document)):
            assert files[f"files/{document.object_key}"] == [document.size, document.sha256]
    assert (saved / "rows" / "documents.jsonl").read_text().count("\n") == 3


def test_a_backup_is_readable_by_its_owner_only(saved: Path) -> None:
    assert saved.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("harm", ["a paper changed", "a paper gone", "a row changed", "no manifest"])
def test_a_damaged_backup_is_refused_before_anything_is_written(filing: Filing, saved: Path, tmp_path: Path, harm: str) -> None:
    paper = next(path for path in (saved / "files").rglob("*") if path.is_file())
    rows = saved / "rows" / "people.jsonl"
    match harm:
        case "a paper changed":
            paper.write_bytes(b"x" + paper.read_bytes()[1:])
        case "a paper gone":
            paper.unlink()
        case "a row changed":
            rows.write_text(rows.read_text().replace("Rosa", "Rosb"))
        case _:
            (saved / "manifest.json").unlink()
    there = engine_in(tmp_path / "there")
    with pytest.raises(DamagedBackup):
        archive.restore(there, LocalStore(tmp_path / "restored"), saved)
    assert set(map(len, everything(there).values())) == {0}
    assert list(LocalStore(tmp_path / "restored").keys()) == []
    there.dispose()


def test_a_backup_never_goes_over_what_is_there(filing: Filing, saved: Path, tmp_path: Path) -> None:
    with pytest.raises(NotEmpty):
        archive.restore(filing.engine, LocalStore(tmp_path / "restored"), saved)
    with pytest.raises(NotEmpty):
        archive.backup(filing.engine, filing.store, saved, SUNDAY)
    there = engine_in(tmp_path / "there")
    with pytest.raises(NotEmpty):
        archive.restore(there, filing.store, saved)
    assert set(map(len, everything(there).values())) == {0}
    there.dispose()


def test_a_paper_that_was_missing_when_the_backup_was_taken_is_named_when_it_is_restored(filing: Filing, tmp_path: Path) -> None:
    with transaction(filing.engine, writing=False) as session:
        key = session.scalars(select(Document.object_key)).first() or ""
    filing.store.delete(key)
    archive.backup(filing.engine, filing.store, tmp_path / "backup", SUNDAY)
    there = engine_in(tmp_path / "there")
    assert archive.restore(there, LocalStore(tmp_path / "restored"), tmp_path / "backup") == [Difference(key, "file_missing")]
    there.dispose()


def test_a_paper_received_while_the_backup_runs_does_no_harm(filing: Filing, tmp_path: Path) -> None:
    late: list[str] = []

    def send_one(name: str) -> None:
        if name == "rows/people.jsonl":
            late.append(filing.send(a_paper("late")).receipt)

    archive.backup(filing.engine, filing.store, tmp_path / "backup", SUNDAY, send_one)
    there = engine_in(tmp_path / "there")
    assert archive.restore(there, LocalStore(tmp_path / "restored"), tmp_path / "backup") == []
    with transaction(there, writing=False) as session:
        assert late[0] not in session.scalars(select(Document.receipt)).all()
    there.dispose()
