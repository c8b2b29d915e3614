"""Fixtures used everywhere: a site of one's own on a fresh database, store and clock, and people to visit it."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from intake.audit import SYSTEM, Actor
from intake.clock import FixedClock
from intake.database import open_engine, transaction
from intake.kinds import Role
from intake.models import Account, Base
from intake.operations.context import Intake
from intake.storage.local import LocalStore
from intake.storage.port import DocumentStore
from portal.factory import create_app
from portal.sessions import KeptSession
from portal.settings import Settings
from portal.wiring import Wiring
from tests.browsing import Visitor

pytest_plugins = ["tests.servers"]

A_SUNDAY = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
SECRET = "a secret of forty characters for trying only"


class OverHttps(FlaskClient):
    """Asks over https at the site's own name, as a browser would."""

    def open(self, *args: Any, **kwargs: Any) -> Any:
        kwargs.setdefault("base_url", "https://help.example")
        return super().open(*args, **kwargs)

    def session_transaction(self, *args: Any, **kwargs: Any) -> Any:
        kwargs.setdefault("base_url", "https://help.example")
        return super().session_transaction(*args, **kwargs)


@dataclass
class Site:
    """The whole site, with the doors a test needs: its parts, and a browser for anybody."""

    app: Flask
    engine: Engine
    store: DocumentStore
    clock: FixedClock
    folder: Path

    def intake(self, session: Session, account: Account | None = None) -> Intake:
        """What operations need, inside the given transaction, acting for ``account`` or the system."""
        actor = SYSTEM if account is None else Actor(account.id, account.role.value)
        return Intake(session, self.store, self.clock, actor)

    @contextmanager
    def acting(self, account: Account | None = None) -> Iterator[Intake]:
        """One transaction in which ``account`` (or the system) acts."""
        with transaction(self.engine) as session:
            yield self.intake(session, account)

    def account(self, role: Role = Role.HOMEOWNER, name: str = "Rosa Rivera", email: str | None = None, **columns: object) -> Account:
        """An account that exists; a homeowner's reads letters on the site unless told otherwise."""
        if role is Role.HOMEOWNER:
            columns.setdefault("electronic_consent_at", self.clock.now())
        account = Account(
            id=uuid.uuid4(), role=role, name=name, email=email or f"{uuid.uuid4().hex[:10]}@example.org",
            created_at=self.clock.now(), **columns,
        )
        with transaction(self.engine) as session:
            session.add(account)
        return account

    def visitor(self, account: Account | None = None) -> Visitor:
        """A browser, signed in as ``account`` when one is given."""
        client = self.app.test_client()
        if account is not None:
            with client.session_transaction() as session:
                assert isinstance(session, KeptSession)
                session["_user_id"] = str(account.id)
                session["_fresh"] = True
        return Visitor(client)


@pytest.fixture
def make_site(tmp_path: Path) -> Iterator[Callable[..., Site]]:
    """Makes sites; any setting may be given by name."""
    opened: list[Engine] = []

    def make(**settings: object) -> Site:
        clock = FixedClock(A_SUNDAY)
        given = Settings(
            database_url=f"sqlite:///{tmp_path}/foothold.db", store=f"file://{tmp_path}/papers", secret_key=SECRET,
            base_url="https://help.example", mail=f"folder:{tmp_path}/mail", mail_from="help@example.org", spool=tmp_path / "spool",
        )
        given = Settings(**{**{name: getattr(given, name) for name in given.__dataclass_fields__}, **settings})
        given.spool.mkdir(exist_ok=True)
        engine = open_engine(given.database_url)
        opened.append(engine)
        Base.metadata.create_all(engine)
        store = LocalStore(tmp_path / "papers")
        app = create_app(given, Wiring(given, engine, store, clock))
        app.config.update(TESTING=True, PROPAGATE_EXCEPTIONS=False, PREFERRED_URL_SCHEME="https", SERVER_NAME=None)
        app.test_client_class = OverHttps
        return Site(app, engine, store, clock, tmp_path)

    yield make
    for engine in opened:
        engine.dispose()


@pytest.fixture
def site(make_site: Callable[..., Site]) -> Site:
    """A site with nobody on it yet."""
    return make_site()
