"""Counselors' copies of letters, letters owed no more, and what others must send us."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("notices", sa.Column("dropped_at", sa.DateTime(timezone=True)))
    op.create_table(
        "notice_copies",
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("authorization_id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True)),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_notice_copies_account_id")),
        sa.ForeignKeyConstraint(["authorization_id"], ["authorizations.id"], name=op.f("fk_notice_copies_authorization_id")),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name=op.f("fk_notice_copies_notice_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_copies")),
        sa.UniqueConstraint("notice_id", "account_id", name=op.f("uq_notice_copies_notice_id_account_id")),
    )
    op.create_index(op.f("ix_notice_copies_account_id"), "notice_copies", ["account_id"])
    op.create_index(op.f("ix_notice_copies_notice_id"), "notice_copies", ["notice_id"])
    op.create_table(
        "awaited_items",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("from_whom", sa.String(length=200), nullable=False),
        sa.Column("asked_on", sa.JSON(), nullable=False),
        sa.Column("came_on", sa.Date()),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["applications.id"], name=op.f("fk_awaited_items_application_id")),
        sa.ForeignKeyConstraint(["by_id"], ["accounts.id"], name=op.f("fk_awaited_items_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_awaited_items")),
    )
    op.create_index(op.f("ix_awaited_items_application_id"), "awaited_items", ["application_id"])


def downgrade() -> None:
    op.drop_table("awaited_items")
    op.drop_table("notice_copies")
    op.drop_column("notices", "dropped_at")
