"""Finds the migrations, in a checkout or inside the installed package, and runs them."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

HERE = Path(__file__).parent


def migrations_folder() -> Path:
    """The folder of migrations: beside the packages in a checkout, inside this one in a wheel."""
    inside = HERE / "migrations"
    return inside if inside.is_dir() else HERE.parent / "migrations"


def configuration(engine: Engine) -> Config:
    """What Alembic needs to work on this database."""
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    config.attributes["engine"] = engine
    return config


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the database up to ``revision``."""
    command.upgrade(configuration(engine), revision)


def undo(engine: Engine, revision: str) -> None:
    """Bring the database back down to ``revision``."""
    command.downgrade(configuration(engine), revision)


def current_step(engine: Engine) -> str | None:
    """The step the database is at, or None when it has never been migrated."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest_step() -> str:
    """The last step there is."""
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    head = ScriptDirectory.from_config(config).get_current_head()
    if head is None:
        raise RuntimeError("no migrations found")
    return head
