"""The whole of Foothold started as an operator starts it: migrations, web server, workers, mail in a folder."""

import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email import message_from_bytes
from pathlib import Path

from intake.database import transaction
from intake.kinds import Role
from intake.models import Account
from intake.operations import accounts, agencies, proving
from intake.operations.context import Intake
from intake.operations.loans import import_rows
from portal.commands.demo import surroundings
from portal.demo.loans import loan_rows
from portal.migrating import migrate
from portal.settings import Settings
from portal.wiring import Wiring, wire

PATIENCE = 60.0


@dataclass
class Foothold:
    """A running installation and the doors an operator has to it."""

    address: str
    folder: Path
    wired: Wiring
    environment: dict[str, str]
    processes: dict[str, subprocess.Popen[bytes]]

    def start(self, *words: str) -> None:
        """Start one part (serve or worker) and, when it is the web server, wait until it answers."""
        self.processes[words[0]] = start(self.environment, self.folder / f"{words[0]}.log", *words)
        if words[0] == "serve":
            wait_for(f"{self.address}/health/live", list(self.processes.values()))

    def kill(self, part: str) -> None:
        """End a part and all its children as a power cut would."""
        process = self.processes.pop(part)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def account(self, role: Role, name: str, email: str, agency: tuple[str, str] | None = None) -> str:
        """Open an account; the address of its one-click door (the demonstration's)."""
        with transaction(self.wired.engine) as session:
            intake = Intake(session, self.wired.store, self.wired.clock)
            agency_id = agencies.add_agency(intake, *agency).id if agency else None
            account: Account = accounts.open_account(intake, email, name, "en", role, agency_id=agency_id)
            token = proving.mint_demo_link(intake, account, name)
        return f"{self.address}/en/account/demo/{token}"

    def newest_mail(self, recipient: str) -> str:
        """The text of the newest mail to this address; waits for the worker to send it."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            found = [
                message for path in sorted((self.folder / "mail").glob("*.eml"), key=lambda path: path.stat().st_mtime)
                if (message := message_from_bytes(path.read_bytes()))["To"] == recipient
            ]
            if found:
                return str(found[-1].get_payload(decode=True), "utf-8")
            time.sleep(0.1)
        raise AssertionError(f"no mail came for {recipient}")

    def code_for(self, recipient: str) -> str:
        """The six digits in the newest mail."""
        found = re.search(r"\b(\d{6})\b", self.newest_mail(recipient))
        assert found, "a mail without a code"
        return found[1]


@contextmanager
def running(folder: Path, environment: dict[str, str] | None = None, *, reading: bool = True) -> Iterator[Foothold]:
    """A web server and (when ``reading``) a worker of their own, with the sample loans in the database."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    surrounding = {**surroundings(folder, address), **(environment or {})}
    wired = wire(Settings.from_environment(surrounding))
    migrate(wired.engine)
    with transaction(wired.engine) as session:
        import_rows(Intake(session, wired.store, wired.clock), list(loan_rows(datetime.now(UTC).date())), source="sample")
    foothold = Foothold(address, folder, wired, surrounding, {})
    try:
        foothold.start("serve", "--port", str(port), "--processes", "1")
        if reading:
            foothold.start("worker", "--readers", "1")
        yield foothold
    finally:
        for process in foothold.processes.values():
            os.killpg(process.pid, signal.SIGTERM)
        for process in foothold.processes.values():
            process.wait(timeout=40)
        wired.engine.dispose()


def start(environment: dict[str, str], log: Path, *words: str) -> subprocess.Popen[bytes]:
    """One foothold command in a process group of its own."""
    with log.open("ab") as lines:
        return subprocess.Popen([sys.executable, "-m", "portal.commands", *words], env=environment, start_new_session=True, stderr=lines)


def wait_for(address: str, children: list[subprocess.Popen[bytes]]) -> None:
    """Until the site answers; a child that ended is an error."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert all(child.poll() is None for child in children), "a part of the site ended"
        try:
            urllib.request.urlopen(address, timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the site does not answer")


def fresh(word: str) -> str:
    """An e-mail address nobody has."""
    return f"{word}.{secrets.token_hex(4)}@example.org"


def today() -> date:
    return datetime.now(UTC).date()
