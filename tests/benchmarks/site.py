"""What the site costs beside the bare framework, with 100,000 files waiting: ``python -m tests.benchmarks.site [FILES]``.

Both run under the same gunicorn on this machine and are asked in turn, so that a noisy machine slows both. Prints the
bytes of a homeowner's first page, and the median and 95th percentile of each request with its ratio to the bare one.
"""

import os
import re
import secrets
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert

from intake.database import transaction
from intake.kinds import Channel, Role
from intake.models import Account, Answers, Application, QueueEntry
from intake.operations import applications
from intake.operations.context import Intake
from portal.commands.demo import surroundings
from portal.migrating import migrate
from portal.settings import Settings
from portal.wiring import Wiring, wire
from tests.benchmarks.serving import Browser, free_port, served, sign_in, token_on

FILES = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
ASKED = 200
UPLOADS = 12


def fill_queue(wired: Wiring, files: int) -> None:
    """So many files waiting, their clocks spread over the coming months."""
    now = datetime.now(UTC)
    for begin in range(0, files, 5000):
        ids = [uuid.uuid4() for _ in range(begin, min(begin + 5000, files))]
        with transaction(wired.engine) as session:
            said = {"channel": Channel.WEB, "language": "en", "started_at": now, "rules": {}}
            session.execute(insert(Application), [{"id": each, "reference": each.hex[:12], **said} for each in ids])
            session.execute(insert(Answers), [{"application_id": each, "answered": [], "dont_know": []} for each in ids])
            session.execute(insert(QueueEntry), [
                {"application_id": each, "open": True, "why": "new", "due_on": now.date() + timedelta(days=1 + (begin + place) % 90),
                 "due_for": "acknowledgment", "waiting_since": now}
                for place, each in enumerate(ids)
            ])


def compare(name: str, ours: Callable[[], object], bare: Callable[[], object], times: int) -> None:
    """Ask each in turn; print median and 95th percentile in milliseconds, and our ratio to the bare one."""
    spans: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(times):
        for who, act in (("ours", ours), ("bare", bare)):
            began = time.perf_counter()
            act()
            spans[who].append((time.perf_counter() - began) * 1000)
    median = {who: statistics.median(values) for who, values in spans.items()}
    p95 = {who: statistics.quantiles(values, n=20)[18] for who, values in spans.items()}
    print(
        f"{name:28} median {median['ours']:8.1f} ms ({median['ours'] / median['bare']:5.1f} x bare)   "
        f"p95 {p95['ours']:8.1f} ms ({p95['ours'] / p95['bare']:5.1f} x bare)", flush=True,
    )


def first_page(port: int) -> None:
    """The bytes that a homeowner's browser transfers for the first page: the page and everything it names."""
    browser = Browser(port)
    _status, page = browser.ask("GET", "/en/")
    parts = {"page": len(page)}
    for address in sorted(set(re.findall(rb'(?:href|src)="(/static/[^"]+)"', page))):
        _status, body = browser.ask("GET", address.decode().replace("&amp;", "&"))
        parts[address.decode().split("?")[0]] = len(body)
    print(f"first page: {sum(parts.values())} bytes uncompressed (goal 60,000): {parts}")


def upload(browser: Browser, path: str, token: str) -> None:
    """Send 10 MB that no store has seen, as the uploader does."""
    browser.send(path, token, "paper.pdf", b"%PDF-1.4\n" + secrets.token_bytes(10_000_000))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        port, bare_port = free_port(), free_port()
        environment = dict(surroundings(Path(folder), f"http://127.0.0.1:{port}"))
        wired = wire(Settings.from_environment(environment))
        migrate(wired.engine)
        homeowner, cookie = sign_in(wired, Role.HOMEOWNER)
        specialist, staff_cookie = sign_in(wired, Role.SPECIALIST)
        with transaction(wired.engine) as session:
            application = applications.start(
                Intake(session, wired.store, wired.clock), session.get_one(Account, homeowner.id), Channel.WEB, "en",
            ).id
        print(f"{FILES} files waiting ...", flush=True)
        fill_queue(wired, FILES)
        serving = ("-m", "portal.commands", "serve", "--port", str(port), "--processes", "1")
        bare = ("-m", "gunicorn", "-k", "gthread", "--threads", "8", "-b", f"127.0.0.1:{bare_port}", "tests.benchmarks.bare:app")
        with served(port, environment, *serving), served(bare_port, dict(os.environ), *bare):
            first_page(port)
            plain, owner, desk = Browser(bare_port), Browser(port, cookie), Browser(port, staff_cookie)
            place = f"/en/homeowner/applications/{application}"
            compare("task list", lambda: owner.ask("GET", place), lambda: plain.ask("GET", "/"), ASKED)
            compare("queue, first page", lambda: desk.ask("GET", "/en/specialist/queue"), lambda: plain.ask("GET", "/"), ASKED // 4)
            pull = f"csrf_token={token_on(desk.ask('GET', '/en/specialist/')[1])}".encode()
            compare("pull next", lambda: desk.ask("POST", "/en/specialist/next", pull), lambda: plain.ask("GET", "/"), ASKED)
            token, files = token_on(owner.ask("GET", place)[1]), f"/en/papers/{application}/files"
            compare(
                "10 MB sent, to receipt", lambda: upload(owner, f"{files}/{uuid.uuid4()}", token),
                lambda: upload(plain, "/file", ""), UPLOADS,
            )


if __name__ == "__main__":
    main()
