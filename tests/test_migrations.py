"""The database grows by numbered steps: each can be undone and redone, and the last equals the mapped tables."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from intake.database import open_engine
from intake.models import Base
from portal.migrating import current_step, migrate, migrations_folder, newest_step, undo


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


def test_migrating_again_changes_nothing(engine: Engine) -> None:
    migrate(engine)
    before = inspect(engine).get_table_names()
    migrate(engine)
    assert inspect(engine).get_table_names() == before
    assert current_step(engine) == newest_step()
