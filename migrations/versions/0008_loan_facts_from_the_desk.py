"""Facts about a loan are entered at the desk too: who entered one, and the same word again later on the same day."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

BEFORE, NOW = "uq_loan_facts_loan_id_name_as_of_value", "uq_loan_facts_loan_id_name_as_of_value_imported_at"


def upgrade() -> None:
    with op.batch_alter_table("loan_facts") as table:
        table.add_column(sa.Column("by_id", sa.Uuid(), nullable=True))
        table.create_foreign_key(op.f("fk_loan_facts_by_id"), "accounts", ["by_id"], ["id"])
        table.drop_constraint(op.f(BEFORE), type_="unique")
        table.create_unique_constraint(op.f(NOW), ["loan_id", "name", "as_of", "value", "imported_at"])


def downgrade() -> None:
    # Of the same word told twice for one day, the later one stays: it is the one that counts.
    op.execute(
        "DELETE FROM loan_facts WHERE EXISTS (SELECT 1 FROM loan_facts AS later WHERE later.loan_id = loan_facts.loan_id"
        " AND later.name = loan_facts.name AND later.as_of = loan_facts.as_of AND later.value = loan_facts.value"
        " AND later.imported_at > loan_facts.imported_at)"
    )
    with op.batch_alter_table("loan_facts") as table:
        table.drop_constraint(op.f(NOW), type_="unique")
        table.create_unique_constraint(op.f(BEFORE), ["loan_id", "name", "as_of", "value"])
        table.drop_constraint(op.f("fk_loan_facts_by_id"), type_="foreignkey")
        table.drop_column("by_id")
