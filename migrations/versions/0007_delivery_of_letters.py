"""How each letter went to each person, what went into the mail together, and every word about letters on the site."""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

NOTICES = sa.table(
    "notices", sa.column("id", sa.Uuid()), sa.column("application_id", sa.Uuid()), sa.column("language", sa.String()),
    sa.column("delivery", sa.JSON()), sa.column("sent_on", sa.Date()), sa.column("sent_at", sa.DateTime(timezone=True)),
    sa.column("composed_at", sa.DateTime(timezone=True)),
)
MAIL = sa.table("mail", sa.column("id", sa.Uuid()), sa.column("recipient", sa.String()))
ACCOUNTS = sa.table(
    "accounts", sa.column("id", sa.Uuid()), sa.column("email", sa.String()), sa.column("name", sa.String()),
    sa.column("language", sa.String()), sa.column("role", sa.String()), sa.column("electronic_consent_at", sa.DateTime(timezone=True)),
)
DELIVERIES = sa.table(
    "deliveries", sa.column("id", sa.Uuid()), sa.column("notice_id", sa.Uuid()), sa.column("application_id", sa.Uuid()),
    sa.column("account_id", sa.Uuid()), sa.column("recipient", sa.String()), sa.column("to_helper", sa.Boolean()),
    sa.column("channel", sa.String()), sa.column("language", sa.String()), sa.column("email", sa.String()),
    sa.column("mail_id", sa.Uuid()), sa.column("address", sa.JSON()), sa.column("place", sa.Integer()),
    sa.column("created_at", sa.DateTime(timezone=True)), sa.column("sent_on", sa.Date()),
    sa.column("sent_at", sa.DateTime(timezone=True)), sa.column("failure_note", sa.Text()), sa.column("settled_note", sa.Text()),
    sa.column("open", sa.Boolean()),
)
CONSENTS = sa.table(
    "consents", sa.column("id", sa.Uuid()), sa.column("account_id", sa.Uuid()), sa.column("agreed", sa.Boolean()),
    sa.column("at", sa.DateTime(timezone=True)), sa.column("email", sa.String()), sa.column("language", sa.String()),
    sa.column("statement", sa.Text()), sa.column("shown_by", sa.String()),
)


def upgrade() -> None:
    _add_tables()
    op.add_column("notices", sa.Column("composed_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("mail", sa.Column("refused_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("people", sa.Column("mailing_address", sa.String(length=300), nullable=True))
    _move_proofs()
    _keep_consents()
    op.drop_column("notices", "delivery")


def downgrade() -> None:
    op.add_column("notices", sa.Column("delivery", sa.JSON(), nullable=False, server_default="[]"))
    _move_proofs_back()
    for table, column in (("people", "mailing_address"), ("mail", "refused_at"), ("notices", "composed_at")):
        op.drop_column(table, column)
    for table in ("consents", "deliveries", "mail_batches"):
        op.drop_table(table)


def _add_tables() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "mail_batches",
        sa.Column("made_at", moment, nullable=False),
        sa.Column("made_by_id", sa.Uuid(), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("printed_at", moment, nullable=True),
        sa.Column("times_printed", sa.Integer(), nullable=False),
        sa.Column("mailed_on", sa.Date(), nullable=True),
        sa.Column("mailed_by", sa.String(length=200), nullable=False),
        sa.Column("recorded_at", moment, nullable=True),
        sa.Column("recorded_by_id", sa.Uuid(), nullable=True),
        sa.Column("put_back_at", moment, nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["made_by_id"], ["accounts.id"], name=op.f("fk_mail_batches_made_by_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["accounts.id"], name=op.f("fk_mail_batches_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_batches")),
    )
    op.create_table(
        "deliveries",
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("recipient", sa.String(length=200), nullable=False),
        sa.Column("to_helper", sa.Boolean(), nullable=False),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=5), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("mail_id", sa.Uuid(), nullable=True),
        sa.Column("address", sa.JSON(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("sent_at", moment, nullable=True),
        sa.Column("failed_at", moment, nullable=True),
        sa.Column("failure", sa.String(length=40), nullable=True),
        sa.Column("failure_note", sa.Text(), nullable=False),
        sa.Column("failed_by_id", sa.Uuid(), nullable=True),
        sa.Column("settled_at", moment, nullable=True),
        sa.Column("settled_by_id", sa.Uuid(), nullable=True),
        sa.Column("settled_note", sa.Text(), nullable=False),
        sa.Column("in_place_of_id", sa.Uuid(), nullable=True),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_deliveries_{column}"))
            for column, target in (
                ("notice_id", "notices.id"), ("application_id", "applications.id"), ("account_id", "accounts.id"), ("mail_id", "mail.id"),
                ("batch_id", "mail_batches.id"), ("failed_by_id", "accounts.id"), ("settled_by_id", "accounts.id"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
    )
    for column in ("notice_id", "application_id", "account_id", "mail_id", "batch_id"):
        op.create_index(op.f(f"ix_deliveries_{column}"), "deliveries", [column])
    op.create_index(
        "ix_deliveries_open", "deliveries", ["application_id"], sqlite_where=sa.text("open"), postgresql_where=sa.text("open")
    )
    op.create_table(
        "consents",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("language", sa.String(length=5), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("shown_by", sa.String(length=40), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_consents_account_id")),
        sa.ForeignKeyConstraint(["by_id"], ["accounts.id"], name=op.f("fk_consents_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    op.create_index(op.f("ix_consents_account_id"), "consents", ["account_id"])


def _move_proofs() -> None:
    """Each e-mail that a letter's proof named becomes the letter's way to that person."""
    connection = op.get_bind()
    people = {row.email: row for row in connection.execute(sa.select(ACCOUNTS))}
    addresses = {str(row.id): row.recipient for row in connection.execute(sa.select(MAIL))}
    sent = connection.execute(sa.select(NOTICES).where(NOTICES.c.sent_at.is_not(None))).all()
    rows = [
        _proof(notice, entry, addresses[entry["mail"]], people.get(addresses[entry["mail"]]))
        for notice in sent for entry in notice.delivery if entry.get("mail") in addresses
    ]
    if rows:
        connection.execute(sa.insert(DELIVERIES), rows)
    connection.execute(sa.update(NOTICES).where(NOTICES.c.sent_at.is_not(None)).values(composed_at=NOTICES.c.sent_at))


def _proof(notice: sa.Row, entry: dict[str, str], email: str, account: sa.Row | None) -> dict[str, object]:
    return {
        "id": uuid.uuid4(), "notice_id": notice.id, "application_id": notice.application_id,
        "account_id": account.id if account else None, "recipient": account.name if account else email,
        "to_helper": account is not None and account.role == "counselor", "channel": "site",
        "language": account.language if account else notice.language, "email": email, "mail_id": uuid.UUID(entry["mail"]), "address": [],
        "place": 0, "created_at": notice.sent_at, "sent_on": notice.sent_on, "sent_at": datetime.fromisoformat(entry["at"]),
        "failure_note": "", "settled_note": "", "open": False,
    }


def _move_proofs_back() -> None:
    connection = op.get_bind()
    for notice in connection.execute(sa.select(NOTICES.c.id)).all():
        ways = connection.execute(
            sa.select(DELIVERIES).where(DELIVERIES.c.notice_id == notice.id, DELIVERIES.c.mail_id.is_not(None))
        ).all()
        proofs = [{"channel": "email", "mail": str(way.mail_id), "at": _in_utc(way.sent_at)} for way in ways]
        connection.execute(sa.update(NOTICES).where(NOTICES.c.id == notice.id).values(delivery=proofs))


def _in_utc(moment: datetime) -> str:
    """SQLite keeps moments without their zone, which is UTC."""
    return (moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()


def _keep_consents() -> None:
    """Who had agreed goes on having agreed; what they read then was not kept, and is left empty."""
    connection = op.get_bind()
    agreed = connection.execute(sa.select(ACCOUNTS).where(ACCOUNTS.c.electronic_consent_at.is_not(None))).all()
    rows = [
        {"id": uuid.uuid4(), "account_id": row.id, "agreed": True, "at": row.electronic_consent_at, "email": row.email,
         "language": row.language, "statement": "", "shown_by": "word_in_pdf"}
        for row in agreed
    ]
    if rows:
        connection.execute(sa.insert(CONSENTS), rows)
