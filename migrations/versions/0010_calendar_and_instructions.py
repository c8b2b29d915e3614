"""The dates by which the servicer's calendar finds files, and what foreclosure counsel is told.

Files that are already running are made due, so that the first night works out their dates and what has to be told of them.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "calendar_files",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("good_until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["applications.id"], name=op.f("fk_calendar_files_application_id")),
        sa.PrimaryKeyConstraint("application_id", name=op.f("pk_calendar_files")),
    )
    op.create_index("ix_calendar_files_good_until", "calendar_files", ["good_until", "application_id"])
    op.create_table(
        "calendar_entries",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("about", sa.String(length=80), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("citation", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["applications.id"], name=op.f("fk_calendar_entries_application_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_entries")),
    )
    op.create_index(op.f("ix_calendar_entries_application_id"), "calendar_entries", ["application_id"])
    op.create_index(op.f("ix_calendar_entries_due_on_key"), "calendar_entries", ["due_on", "key"])
    op.create_table(
        "instructions",
        sa.Column("place", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("loan_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("act", sa.String(length=40), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("citation", sa.Text(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=True),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["application_id"], ["applications.id"], name=op.f("fk_instructions_application_id")),
        sa.ForeignKeyConstraint(["loan_id"], ["loans.id"], name=op.f("fk_instructions_loan_id")),
        sa.PrimaryKeyConstraint("place", name=op.f("pk_instructions")),
        sa.UniqueConstraint("id", name=op.f("uq_instructions_id")),
        sa.UniqueConstraint("number", name=op.f("uq_instructions_number")),
    )
    op.create_index(op.f("ix_instructions_application_id"), "instructions", ["application_id"])
    op.create_index(op.f("ix_instructions_loan_id"), "instructions", ["loan_id"])
    op.create_index(
        "ix_instructions_unpublished", "instructions", ["place"],
        sqlite_where=sa.text("number IS NULL"), postgresql_where=sa.text("number IS NULL"),
    )
    op.execute(
        "INSERT INTO calendar_files (application_id, good_until) "
        "SELECT application_id, '1970-01-01 00:00:00' FROM events WHERE kind = 'application_received'"
    )


def downgrade() -> None:
    op.drop_table("instructions")
    op.drop_table("calendar_entries")
    op.drop_table("calendar_files")
