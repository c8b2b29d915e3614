"""The database grows by numbered steps: each can be undone and redone, and the last equals the mapped tables."""

import json
import re
import uuid
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import JSON, Date, DateTime, Engine, Uuid, column, inspect, select, table, text

from intake.clock import FixedClock
from intake.database import open_engine, transaction
from intake.extraction.reading import PaperReading
from intake.kinds import DocumentKind, ReadingStatus
from intake.models import Base, Consent, Delivery, Document, Reading
from intake.operations import joining, readings
from intake.storage.local import LocalStore
from portal.migrating import current_step, migrate, migrations_folder, newest_step, undo
from tests.builders import MONDAY, Servicer, a_document, an_application, read_as
from tests.filing import SUNDAY, a_filing, a_paper


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/steps.db"
    else:
        url = request.getfixturevalue("postgres_server").fresh_database()
    opened = open_engine(url)
    yield opened
    opened.dispose()


def steps() -> list[str]:
    scripts = ScriptDirectory(str(migrations_folder()))
    return [script.revision for script in reversed(list(scripts.walk_revisions()))]


def test_the_steps_form_one_numbered_line() -> None:
    assert steps() == [f"{number:04d}" for number in range(1, len(steps()) + 1)]
    assert all(re.match(r"\d{4}_\w+\.py", path.name) for path in (migrations_folder() / "versions").glob("*.py"))


def test_the_last_step_equals_the_mapped_tables(engine: Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    assert current_step(engine) == newest_step()


def test_every_step_is_undone_and_redone(engine: Engine) -> None:
    migrate(engine)
    line = ["base", *steps()]
    for before, after in reversed(list(zip(line, line[1:], strict=False))):
        undo(engine, before)
        migrate(engine, after)
        undo(engine, before)
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}
    migrate(engine)
    assert set(Base.metadata.tables) <= set(inspect(engine).get_table_names())


def test_undoing_the_joining_of_pages_leaves_every_file_as_it_was_received_and_read(engine: Engine, tmp_path: Path) -> None:
    migrate(engine)
    servicer = Servicer(engine, LocalStore(tmp_path / "papers"), FixedClock(MONDAY))
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        pages = [a_document(intake, application) for _page in range(2)]
        for page in pages:
            read_as(intake, page, DocumentKind.BANK_STATEMENT, {"ending_balance": "10.00"})
        receipts = {page.receipt for page in pages}
        paper = joining.join(intake, pages)
        whole = PaperReading(ReadingStatus.OK, DocumentKind.BANK_STATEMENT, 0.9, 2, files=(1, 1))
        readings.keep_reading(intake, paper.id, "together", [whole], [page.id for page in pages])
    undo(engine, "0002")
    with engine.connect() as connection:
        assert set(connection.execute(text("SELECT receipt FROM documents")).scalars()) == receipts
        assert connection.execute(text("SELECT count(*) FROM readings")).scalar() == 2
    migrate(engine)
    with servicer.acting() as intake:
        assert all(page.whole is page and page.reading is not None for page in intake.session.scalars(select(Document)))


def test_migrating_again_changes_nothing(engine: Engine) -> None:
    migrate(engine)
    before = inspect(engine).get_table_names()
    migrate(engine)
    assert inspect(engine).get_table_names() == before
    assert current_step(engine) == newest_step()


def test_what_reports_count_is_gathered_from_readings_kept_before_there_were_reports(engine: Engine, tmp_path: Path) -> None:
    migrate(engine)
    filing = a_filing(engine, LocalStore(tmp_path / "papers"), FixedClock(SUNDAY))
    stub = {
        "kind": "pay_stub", "text_source": "pdf", "seconds": 1.25,
        "figures": [{"name": "net_pay", "confidence": "check"}, {"name": "gross_pay", "confidence": "high"}],
    }
    unread = {"kind": "other", "seconds": 0.5}
    sent = [filing.send(a_paper(words)).document_id for words in ("two papers", "one")]
    with transaction(engine) as session:
        for document_id, papers in zip(sent, ([stub, unread], [unread]), strict=True):
            session.add(Reading(
                document_id=document_id, reader_version="1", status=ReadingStatus.OK, kind=DocumentKind(str(papers[0]["kind"])),
                papers=papers, created_at=SUNDAY,
            ))
    kept = outlines(engine)

    undo(engine, "0001")
    migrate(engine)

    assert outlines(engine) == kept
    assert kept == [
        (0.5, [["other", None, {}]]),
        (1.25, [["pay_stub", "pdf", {"gross_pay": "high", "net_pay": "check"}], ["other", None, {}]]),
    ]


def outlines(engine: Engine) -> list[tuple[float | None, Any]]:
    with transaction(engine, writing=False) as session:
        found = session.execute(select(Reading.seconds, Reading.outline).order_by(Reading.seconds)).all()
        return [(seconds, json.loads(outline)) for seconds, outline in found]


def test_the_proof_of_letters_sent_before_is_kept_with_each_person_and_comes_back(engine: Engine) -> None:
    migrate(engine, "0005")
    application, rosa, mail, letter = (uuid.uuid4() for _ in range(4))
    proof = [{"channel": "email", "mail": str(mail), "at": MONDAY.isoformat()}]
    _keep(engine, "applications", id=application, reference="REF", claimed_loan_number="", claimed_zip="", channel="web", language="en",
          started_at=MONDAY, rules={}, rules_sha256="")
    _keep(engine, "accounts", id=rosa, role="homeowner", email="rosa@example.org", name="Rosa", language="es", colour_scheme="",
          totp_last_counter=0, active=True, created_at=MONDAY, electronic_consent_at=MONDAY)
    _keep(engine, "mail", id=mail, recipient="rosa@example.org", subject="News", body="News", language="es", details={}, created_at=MONDAY)
    _keep(engine, "notices", id=letter, application_id=application, kind="acknowledgment", language="es", content={}, letters={},
          created_at=MONDAY, due_on=date(2026, 10, 26), send_after=MONDAY, sent_at=MONDAY, sent_on=MONDAY.date(), delivery=proof)
    migrate(engine)
    with transaction(engine) as session:
        way, word = session.scalars(select(Delivery)).one(), session.scalars(select(Consent)).one()
        assert (way.recipient, way.email, way.language, way.open) == ("Rosa", "rosa@example.org", "es", False)
        assert (way.notice_id, way.account_id, way.mail_id) == (letter, rosa, mail)
        assert (way.sent_on, way.sent_at) == (date(2026, 10, 19), MONDAY)
        assert (word.account_id, word.agreed, word.at) == (rosa, True, MONDAY)
    undo(engine, "0005")
    with engine.begin() as connection:
        (kept,) = connection.execute(select(table("notices", column("delivery", JSON())))).one()
    assert kept == proof


def _keep(engine: Engine, name: str, /, **values: Any) -> None:
    """A row as an earlier step kept it."""
    kinds = {uuid.UUID: Uuid(), datetime: DateTime(timezone=True), date: Date(), dict: JSON(), list: JSON()}
    columns = (column(key, kinds.get(type(value))) for key, value in values.items())
    with engine.begin() as connection:
        connection.execute(table(name, *columns).insert().values(**values))
