"""The words of each letter as it was sent, by language."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("notices", sa.Column("letters", sa.JSON(), nullable=False, server_default="{}"))


def downgrade() -> None:
    op.drop_column("notices", "letters")
