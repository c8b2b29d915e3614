"""Builds, once per process, what the settings name: the database, the store of papers, the clock."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from flask import current_app
from sqlalchemy import Engine

from intake.clock import Clock, SystemClock
from intake.database import open_engine
from intake.storage.local import LocalStore
from intake.storage.port import DocumentStore
from intake.storage.s3 import S3Store
from portal.settings import SettingMissing, Settings

EXTENSION = "foothold"


@dataclass(frozen=True)
class Wiring:
    """What a process works with."""

    settings: Settings
    engine: Engine
    store: DocumentStore
    clock: Clock


def wire(settings: Settings, clock: Clock | None = None) -> Wiring:
    """Open what ``settings`` name. Raises SettingMissing for a store of no known sort."""
    settings.spool.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Wiring(settings, open_engine(settings.database_url), open_store(settings.store), clock or SystemClock())


def open_store(url: str) -> DocumentStore:
    """The store behind ``file:///folder`` or ``s3://bucket?endpoint=...&region=...``.

    Credentials for S3 come the way boto3 finds them (environment, profile or instance role).
    """
    parts = urlsplit(url)
    if parts.scheme == "file":
        return LocalStore(Path(unquote(parts.path)))
    if parts.scheme == "s3":
        options = {name: values[0] for name, values in parse_qs(parts.query).items()}
        return S3Store(parts.netloc, endpoint=options.get("endpoint"), region=options.get("region", "us-east-1"))
    raise SettingMissing("FOOTHOLD_STORE must begin with file:// or s3://")


def wiring() -> Wiring:
    """The wiring of the running site."""
    found: Wiring = current_app.extensions[EXTENSION]
    return found
