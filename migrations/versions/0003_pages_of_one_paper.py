"""A paper that was photographed page by page is one paper: which files are its pages, in which order, and what was read of them.

Undone, every file is a paper of its own again, as it was received; what was read and said of the joined papers goes.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "placements",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("paper_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_placements_document_id")),
        sa.ForeignKeyConstraint(["paper_id"], ["documents.id"], name=op.f("fk_placements_paper_id")),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_placements")),
    )
    op.create_index(op.f("ix_placements_paper_id"), "placements", ["paper_id"])
    op.add_column("readings", sa.Column("files", sa.JSON(), nullable=False, server_default="[]"))


def downgrade() -> None:
    joined = "SELECT id FROM readings WHERE CAST(files AS TEXT) <> '[]'"
    op.execute(f"DELETE FROM figure_verdicts WHERE reading_id IN ({joined})")  # noqa: S608  our own words only
    op.execute("DELETE FROM readings WHERE CAST(files AS TEXT) <> '[]'")
    op.drop_column("readings", "files")
    op.drop_table("placements")
