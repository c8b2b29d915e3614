"""A file to send papers to, made through the operations themselves, and papers small enough to make by hand."""

import io
import tempfile
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from sqlalchemy import Engine

from intake.audit import Actor
from intake.clock import Clock, FixedClock
from intake.database import open_engine, transaction
from intake.kinds import Channel, Role
from intake.models import Account, Application, Base
from intake.operations import applications
from intake.operations.context import Intake
from intake.operations.receiving import Incoming, Received, receive
from intake.storage.port import DocumentStore

# Noon on Sunday at the Pacific coast.
SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
PDF, JPEG, PNG = b"%PDF-1.7\n", b"\xff\xd8\xff\xe0 ", b"\x89PNG\r\n\x1a\n"
HEIC = b"\x00\x00\x00\x18ftypheic"


def a_paper(words: str = "pay stub", head: bytes = PDF) -> bytes:
    """Bytes that pass for a paper at the door."""
    return head + words.encode()


@cache
def _empty_database() -> bytes:
    """A database of SQLite with every table, made once: making the tables anew for every test would take most of its time."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/foothold.db")
        Base.metadata.create_all(engine)
        engine.dispose()
        return (Path(folder) / "foothold.db").read_bytes()


def an_engine(folder: Path) -> Engine:
    """SQLite with every table, in ``folder``."""
    (folder / "foothold.db").write_bytes(_empty_database())
    return open_engine(f"sqlite:///{folder}/foothold.db")


@dataclass
class Filing:
    """One homeowner's application in California, and the parts it is kept by."""

    engine: Engine
    store: DocumentStore
    clock: Clock
    account_id: uuid.UUID
    application_id: uuid.UUID
    role: Role = Role.HOMEOWNER

    @property
    def actor(self) -> Actor:
        return Actor(self.account_id, self.role.value)

    def send(self, body: bytes, key: str | None = None, **given: object) -> Received:
        """Send one paper, as the site does."""
        paper = Incoming(self.application_id, key or uuid.uuid4().hex, "stub.pdf", io.BytesIO(body), **given)  # type: ignore[arg-type]
        return receive(self.engine, self.store, self.clock, self.actor, paper)

    def acting_as(self, role: Role) -> "Filing":
        """The same file, in the hands of somebody else."""
        return Filing(self.engine, self.store, self.clock, an_account(self.engine, self.clock, role), self.application_id, role)


def an_account(engine: Engine, clock: Clock, role: Role) -> uuid.UUID:
    account = Account(
        id=uuid.uuid4(), role=role, name="Rosa Rivera", email=f"{uuid.uuid4().hex}@example.org", created_at=clock.now(),
        electronic_consent_at=clock.now() if role is Role.HOMEOWNER else None,
    )
    with transaction(engine) as session:
        session.add(account)
    return account.id


def a_filing(engine: Engine, store: DocumentStore, clock: Clock | None = None, state: str = "CA") -> Filing:
    """A homeowner who has just started."""
    clock = clock or FixedClock(SUNDAY)
    account_id = an_account(engine, clock, Role.HOMEOWNER)
    with transaction(engine) as session:
        account = session.get_one(Account, account_id)
        intake = Intake(session, store, clock, Actor(account_id, Role.HOMEOWNER.value))
        application = applications.start(intake, account, Channel.WEB, "en")
        application.state = state
        application_id = application.id
    return Filing(engine, store, clock, account_id, application_id)


def application_of(intake: Intake, filing: Filing) -> Application:
    return intake.session.get_one(Application, filing.application_id)
