"""What an installation depends on, each thing tried for real: shown by ``foothold check`` and on the administrator's page."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from intake.database import SQLITE_PRAGMAS, transaction
from intake.errors import StoreFault
from intake.extraction.errands import isolation_layers
from intake.models import Job, Mail, WorkerBeat
from intake.storage.probe import probe
from intake.words import N_
from portal.migrating import current_step, newest_step
from portal.wiring import Wiring

GOOD, WATCH, BAD = "good", "watch", "bad"
SILENCE = timedelta(seconds=60)
SLOW = timedelta(minutes=10)
POSTGRES_SETTINGS = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}


@dataclass(frozen=True)
class Finding:
    """What was found of one thing; ``subject`` and ``words`` are message ids, ``details`` fills them in."""

    subject: str
    state: str
    words: str
    details: dict[str, Any] = field(default_factory=dict)


def findings(wired: Wiring) -> list[Finding]:
    """Everything an operator should know, in the order in which to mend it."""
    found = [_settings(wired)]
    database = _database(wired)
    found.extend(database)
    if all(finding.state != BAD for finding in database):
        with transaction(wired.engine, writing=False) as session:
            now = wired.clock.now()
            found.extend([_worker(session, now), _mail_waiting(session, now), _jobs(session, now)])
    return [*found, _store(wired), _mail_folder(wired), _isolation(wired)]


def _settings(wired: Wiring) -> Finding:
    if wired.settings.demo:
        return Finding(N_("Settings"), WATCH, N_("A demonstration: made-up people, sign-in without a password. Not for real papers."))
    return Finding(N_("Settings"), GOOD, N_("Read; the site answers at %(address)s."), {"address": wired.settings.base_url})


def _database(wired: Wiring) -> list[Finding]:
    try:
        at, newest = current_step(wired.engine), newest_step()
        with transaction(wired.engine, writing=False) as session:
            durable = _durability(session)
    except Exception as error:  # whatever a driver raises, the operator reads which and goes on
        return [Finding(N_("Database"), BAD, N_("It does not answer: %(fault)s."), {"fault": type(error).__name__})]
    if at == newest:
        return [Finding(N_("Database"), GOOD, N_("Up to date, at step %(step)s."), {"step": at}), durable]
    words = N_("At step %(step)s of %(newest)s. Run: foothold migrate")
    return [Finding(N_("Database"), BAD, words, {"step": at or "0000", "newest": newest}), durable]


def _durability(session: Session) -> Finding:
    """Whether an acknowledged change outlives a power cut."""
    if session.get_bind().dialect.name == "sqlite":
        wanted = SQLITE_PRAGMAS
        found = {name: str(session.execute(text(f"PRAGMA {name}")).scalar()) for name in wanted}
    else:
        wanted = POSTGRES_SETTINGS
        found = {name: str(session.execute(text(f"SHOW {name}")).scalar()) for name in wanted}
    wrong = [f"{name}={found[name]}" for name in wanted if found[name] != wanted[name]]
    shown = ", ".join(wrong or [f"{name}={value}" for name, value in found.items()])
    words = N_("Not durable: %(settings)s.") if wrong else N_("Durable: %(settings)s.")
    return Finding(N_("Database settings"), BAD if wrong else GOOD, words, {"settings": shown})


def _worker(session: Session, now: datetime) -> Finding:
    heard = session.scalar(select(func.max(WorkerBeat.heard_at)))
    if heard is None:
        return Finding(N_("Worker"), BAD, N_("Never heard. Run: foothold worker"))
    words = N_("Last heard %(seconds)s seconds ago.")
    return Finding(N_("Worker"), GOOD if now - heard <= SILENCE else BAD, words, {"seconds": _seconds(now - heard)})


def _mail_waiting(session: Session, now: datetime) -> Finding:
    unsent = select(func.count(), func.min(Mail.created_at)).where(Mail.sent_at.is_(None), Mail.refused_at.is_(None))
    waiting, oldest = session.execute(unsent).one()
    late = oldest is not None and now - oldest > SLOW
    return Finding(N_("Mail"), BAD if late else GOOD, N_("Not sent yet: %(count)s."), {"count": waiting})


def _jobs(session: Session, now: datetime) -> Finding:
    failed = session.scalar(select(func.count()).select_from(Job).where(Job.state == "failed"))
    waiting, oldest = session.execute(
        select(func.count(), func.min(Job.run_after)).where(Job.state == "ready", Job.run_after <= now)
    ).one()
    late = oldest is not None and now - oldest > SLOW
    words = N_("Waiting: %(waiting)s, the oldest for %(seconds)s seconds. Failed: %(failed)s.")
    details = {"waiting": waiting, "seconds": _seconds(now - oldest) if oldest else 0, "failed": failed}
    return Finding(N_("Jobs"), BAD if late else WATCH if failed else GOOD, words, details)


def _store(wired: Wiring) -> Finding:
    try:
        probe(wired.store)
    except (StoreFault, OSError) as error:
        words = N_("A small file could not be kept and read back: %(fault)s.")
        return Finding(N_("Store of papers"), BAD, words, {"fault": type(error).__name__})
    return Finding(N_("Store of papers"), GOOD, N_("A small file was kept, read back and removed."))


def _mail_folder(wired: Wiring) -> Finding:
    sort, _, folder = wired.settings.mail.partition(":")
    if sort != "folder":
        return Finding(N_("Where mail goes"), GOOD, N_("To an SMTP server."))
    state = GOOD if wired.settings.demo else WATCH
    return Finding(N_("Where mail goes"), state, N_("Into the folder %(folder)s; nobody gets it."), {"folder": Path(folder).name})


def _isolation(wired: Wiring) -> Finding:
    layers = isolation_layers()
    missing = [name for name, active in layers.items() if not active]
    words = N_("Active: %(active)s. Not offered here: %(missing)s.") if missing else N_("Active: %(active)s.")
    details = {"active": _listed(name for name in layers if layers[name]), "missing": _listed(missing)}
    return Finding(N_("Walls around the reader of papers"), WATCH if missing else GOOD, words, details)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(name.replace("_", " ") for name in names))


def _seconds(since: timedelta) -> int:
    return max(0, round(since.total_seconds()))
