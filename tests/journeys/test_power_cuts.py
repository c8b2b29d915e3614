"""kill -9 of the real web server in the middle of a file, and of the real worker in the middle of a reading."""

import http.client
import json
import re
import secrets
import time
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from intake.database import transaction
from intake.kinds import Channel, JobKind, Role
from intake.models import LONG_AGO, Account, Document, Job, Reading, SignedInSession
from intake.operations import accounts, applications
from intake.operations.context import Intake
from portal.sessions import hash_of
from tests.journeys.papers import papers_of
from tests.journeys.running import PATIENCE, Foothold, fresh, running, today

BOUNDARY = "between-the-parts"


@pytest.fixture(params=["sqlite-and-directory", "postgresql-and-s3"])
def installation(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Foothold]:
    grown = {}
    if request.param == "postgresql-and-s3":
        s3 = request.getfixturevalue("s3_server")
        grown = {
            "FOOTHOLD_DATABASE_URL": request.getfixturevalue("postgres_server").fresh_database(),
            "FOOTHOLD_STORE": f"s3://{s3.fresh_bucket()}?endpoint={s3.endpoint}",
        }
    with running(tmp_path / "site", grown, reading=False) as started:
        yield started


class Phone:
    """A homeowner's telephone: signed in, with one application and one paper to send."""

    def __init__(self, foothold: Foothold, folder: Path) -> None:
        self.foothold, self.token = foothold, secrets.token_urlsafe(32)
        now = datetime.now(UTC)
        with transaction(foothold.wired.engine) as session:
            intake = Intake(session, foothold.wired.store, foothold.wired.clock)
            account = accounts.open_account(intake, fresh("rosa"), "Rosa Rivera", "en", Role.HOMEOWNER)
            values = {"_user_id": str(account.id), "_fresh": True}
            session.add(SignedInSession(
                id_hash=hash_of(self.token), account_id=account.id, values=values, created_at=now, last_seen_at=now,
            ))
            owner = session.get_one(Account, account.id)
            self.application_id = applications.start(intake, owner, Channel.WEB, "en").id
        self.paper = papers_of("Rosa Rivera", folder, today()).stub.read_bytes()
        self.key = str(uuid.uuid4())
        page = self._ask("GET", f"/en/homeowner/applications/{self.application_id}")
        found = re.search(r'name="csrf_token" value="([^"]+)"', page)
        assert found
        self.csrf = found[1]

    def send(self) -> dict[str, str]:
        """Send the paper under the key minted when it was picked; the receipt."""
        receipt: dict[str, str] = json.loads(self._ask("POST", self._address(), self._body()))
        return receipt

    def begin_and_be_cut(self) -> None:
        """Send half of it; then the web server is gone."""
        connection, body = self._connection(), self._body()
        connection.putrequest("POST", self._address())
        for name, value in {**self._headers(), "Content-Length": str(len(body))}.items():
            connection.putheader(name, value)
        connection.endheaders(body[: len(body) // 2])
        self.foothold.kill("serve")
        with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
            connection.getresponse()

    def _address(self) -> str:
        return f"/en/papers/{self.application_id}/files/{self.key}"

    def _headers(self) -> dict[str, str]:
        return {"Cookie": f"sid={self.token}", "Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}

    def _body(self) -> bytes:
        place = "Content-Disposition: form-data; name="
        head = (f'--{BOUNDARY}\r\n{place}"csrf_token"\r\n\r\n{self.csrf}\r\n'
                f'--{BOUNDARY}\r\n{place}"file"; filename="talon.pdf"\r\nContent-Type: application/pdf\r\n\r\n')
        return head.encode() + self.paper + f"\r\n--{BOUNDARY}--\r\n".encode()

    def _connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(self.foothold.address.removeprefix("http://"), timeout=PATIENCE)

    def _ask(self, method: str, path: str, body: bytes | None = None) -> str:
        connection = self._connection()
        connection.request(method, path, body, self._headers() if body else {"Cookie": f"sid={self.token}"})
        answer = connection.getresponse()
        said = answer.read().decode()
        assert answer.status < 400, said[:500]
        return said


def until(foothold: Foothold, row: type[Job] | type[Reading], **state: object) -> None:
    """Wait for a row in this state."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with transaction(foothold.wired.engine, writing=False) as session:
            if session.query(row).filter_by(**state).count():
                return
        time.sleep(0.02)
    raise AssertionError(f"no {row.__name__} with {state}")


def test_a_paper_cut_off_halfway_and_sent_again_is_one_document_read_once(installation: Foothold, tmp_path: Path) -> None:
    phone = Phone(installation, tmp_path)
    port = installation.address.rpartition(":")[2]
    phone.begin_and_be_cut()
    installation.start("serve", "--port", port, "--processes", "1")
    first = phone.send()
    installation.kill("serve")
    installation.start("serve", "--port", port, "--processes", "1")
    assert phone.send()["receipt"] == first["receipt"], "the same key brings the same receipt"

    installation.start("worker", "--readers", "1")
    until(installation, Job, kind=JobKind.READ_DOCUMENT, attempts=1)
    installation.kill("worker")
    with transaction(installation.wired.engine) as session:
        # The lease of a worker that died runs out by itself, after four minutes that nobody waits for here.
        session.execute(update(Job).where(Job.state == "ready").values(lease_until=LONG_AGO))
    installation.start("worker", "--readers", "1")
    until(installation, Reading)
    with transaction(installation.wired.engine, writing=False) as session:
        document = session.query(Document).one()
        assert (document.receipt, document.sha256) == (first["receipt"], first["sha256"])
        assert session.query(Reading).count() == 1
        with installation.wired.store.open(document.object_key) as kept:
            assert kept.read() == phone.paper
