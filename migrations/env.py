"""Brings a database from one numbered step to another, SQLite or PostgreSQL, with limits on how long it may wait."""

from alembic import context
from sqlalchemy import Engine, text

from intake.models import Base
from intake.models.base import Money, UtcDateTime, Word

WRITTEN_AS = {UtcDateTime: "sa.DateTime(timezone=True)", Money: "sa.BigInteger()", Word: "sa.String(length=40)"}


def written_plainly(kind: str, thing: object, _context: object) -> str | bool:
    """Write our own column types as plain ones, because a migration must not change when our code does."""
    return WRITTEN_AS.get(type(thing), False) if kind == "type" else False


def migrate(engine: Engine) -> None:
    """Run the chosen steps in one transaction, one migrator at a time."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SET lock_timeout = '5s'"))
            connection.execute(text("SELECT pg_advisory_xact_lock(70710678)"))
        context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True, compare_type=True,
                          render_item=written_plainly)
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()


migrate(context.config.attributes["engine"])
