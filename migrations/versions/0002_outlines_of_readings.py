"""What reports count readings by, kept in columns of its own: which figures were given and how surely, and how long it took.

The outline has a default, so that a server of the version before may still keep a reading while the new one starts.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

OUTLINED = {
    "sqlite": """
        UPDATE readings SET seconds = json_extract(papers, '$[0].seconds'), outline = (
            SELECT json_group_array(json_array(
                json_extract(paper.value, '$.kind'), json_extract(paper.value, '$.text_source'),
                json((SELECT json_group_object(json_extract(figure.value, '$.name'), json_extract(figure.value, '$.confidence'))
                      FROM json_each(paper.value, '$.figures') AS figure))
            )) FROM json_each(readings.papers) AS paper
        )""",
    "postgresql": """
        UPDATE readings SET seconds = CAST(papers -> 0 ->> 'seconds' AS double precision), outline = (
            SELECT CAST(coalesce(json_agg(json_build_array(
                paper.value -> 'kind', paper.value -> 'text_source',
                (SELECT coalesce(json_object_agg(figure.value ->> 'name', figure.value -> 'confidence'), '{}')
                 FROM json_array_elements(paper.value -> 'figures') AS figure)
            ) ORDER BY paper.place), '[]') AS text)
            FROM json_array_elements(readings.papers) WITH ORDINALITY AS paper (value, place)
        )""",
}


def upgrade() -> None:
    op.add_column("readings", sa.Column("outline", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("readings", sa.Column("seconds", sa.Double(), nullable=True))
    op.execute(OUTLINED[op.get_bind().dialect.name])


def downgrade() -> None:
    op.drop_column("readings", "seconds")
    op.drop_column("readings", "outline")
