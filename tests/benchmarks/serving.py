"""A real site started for a benchmark, an account signed in to it, and a browser without keep-alive."""

import http.client
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from intake.database import transaction
from intake.kinds import Role
from intake.models import Account, SignedInSession
from portal.sessions import hash_of
from portal.wiring import Wiring

BOUNDARY = "a-boundary-of-our-own"


class Browser:
    """Asks with a cookie, on a new connection each time, as a proxy without keep-alive would."""

    def __init__(self, port: int, token: str = "") -> None:
        self.port = port
        self.headers = {"Cookie": f"sid={token}"} if token else {}

    def ask(self, method: str, path: str, body: bytes = b"", kind: str = "application/x-www-form-urlencoded") -> tuple[int, bytes]:
        headers = {**self.headers, **({"Content-Type": kind} if body else {})}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request(method, path, body or None, headers)
            answer = connection.getresponse()
            if answer.status >= 400:
                raise SystemExit(f"{path}: {answer.status} {answer.read()[:300]!r}")
            return answer.status, answer.read()
        finally:
            connection.close()

    def send(self, path: str, token: str, name: str, body: bytes) -> None:
        """One file, as the uploader sends it."""
        place = 'Content-Disposition: form-data; name='
        head = (
            f'--{BOUNDARY}\r\n{place}"csrf_token"\r\n\r\n{token}\r\n'
            f'--{BOUNDARY}\r\n{place}"file"; filename="{name}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        ).encode()
        self.ask("POST", path, head + body + f"\r\n--{BOUNDARY}--\r\n".encode(), f"multipart/form-data; boundary={BOUNDARY}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def served(port: int, environment: dict[str, str], *command: str) -> Iterator[None]:
    """A server in a process of its own, until the block ends."""
    process = subprocess.Popen([sys.executable, *command], env=environment, start_new_session=True)
    try:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                if process.poll() is not None:
                    raise SystemExit("the server did not start") from None
                time.sleep(0.05)
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=40)


def sign_in(wired: Wiring, role: Role) -> tuple[Account, str]:
    """An account of this role and the cookie of its open session."""
    token, now = secrets.token_urlsafe(32), datetime.now(UTC)
    account = Account(id=uuid.uuid4(), role=role, email=f"{uuid.uuid4()}@example.org", name="Someone", created_at=now)
    values = {"_user_id": str(account.id), "_fresh": True}
    with transaction(wired.engine) as session:
        session.add(account)
        session.flush()
        session.add(SignedInSession(id_hash=hash_of(token), account_id=account.id, values=values, created_at=now, last_seen_at=now))
    return account, token


def token_on(page: bytes) -> str:
    found = re.search(rb'name="csrf_token" value="([^"]+)"', page)
    if found is None:
        raise SystemExit("a page without its token")
    return found[1].decode()
