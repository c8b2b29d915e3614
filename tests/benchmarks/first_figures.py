"""From sending a paper to its first figures, through the real site and worker, two papers at once."""

import secrets
import statistics
import subprocess
import sys
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from sqlalchemy import select

from intake.database import transaction
from intake.kinds import Channel, ReadingStatus, Role
from intake.models import Account, Document, Reading
from intake.operations import applications
from intake.operations.context import Intake
from portal.commands.demo import surroundings
from portal.demo.households import households
from portal.demo.papers.bank_statement_layouts import running
from portal.demo.photographs import Photograph, photograph
from portal.migrating import migrate
from portal.settings import Settings
from portal.wiring import Wiring, wire
from tests.benchmarks.serving import Browser, free_port, served, sign_in, token_on
from tests.intake.extraction.long_papers import a_long_statement

PAIRS = 10


def measure(folder: Path) -> None:
    """Pairs of papers sent at once to a site with two readers, one pair after another."""
    port = free_port()
    environment = dict(surroundings(folder / "site", f"http://127.0.0.1:{port}"))
    wired = wire(Settings.from_environment(environment))
    migrate(wired.engine)
    homeowner, cookie = sign_in(wired, Role.HOMEOWNER)
    with transaction(wired.engine) as session:
        intake = Intake(session, wired.store, wired.clock)
        application = applications.start(intake, session.get_one(Account, homeowner.id), Channel.WEB, "en").id
    statement = a_long_statement(60, running).draw()
    stub = next(s.paper for h in households(date(2026, 11, 22)) for s in h.papers if s.paper.kind.value == "pay_stub")
    serving = ("-m", "portal.commands", "serve", "--port", str(port), "--processes", "1")
    with served(port, environment, *serving):
        worker = subprocess.Popen([sys.executable, "-m", "portal.commands", "worker", "--readers", "2"], env=environment)
        try:
            time.sleep(15)
            browser = Browser(port, cookie)
            token = token_on(browser.ask("GET", f"/en/homeowner/applications/{application}")[1])
            place = f"/en/papers/{application}/files"
            report("a text paper of two pages", 8, [pair(wired, browser, place, token, "pdf", [statement] * 2) for _ in range(PAIRS)])
            shots = [photograph(stub.draw(), Photograph(tilt=0.4 * n, seed=f"shot {n}")) for n in range(2)]
            report("a photograph", 15, [pair(wired, browser, place, token, "jpg", shots) for _ in range(PAIRS)])
        finally:
            worker.terminate()
            worker.wait(timeout=60)


def report(name: str, goal: int, pairs: list[list[float]]) -> None:
    spans = [span for pair in pairs for span in pair]
    tenths = statistics.quantiles(spans, n=10)
    print(
        f"{name:28} to its first figures: median {statistics.median(spans):5.1f} s, 90th percentile {tenths[8]:5.1f} s (goal {goal} s)",
        flush=True,
    )


def pair(wired: Wiring, browser: Browser, place: str, token: str, form: str, bodies: list[bytes]) -> list[float]:
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda body: until_read(wired, browser, place, token, form, body), bodies))


def until_read(wired: Wiring, browser: Browser, place: str, token: str, form: str, body: bytes) -> float:
    """Seconds from the first byte sent until the figures of the paper are kept."""
    name = f"{uuid.uuid4()}.{form}"
    began = time.monotonic()
    # A paper that no store has seen: what comes after its end is nobody's business.
    browser.send(f"{place}/{uuid.uuid4()}", token, name, body + b"\n% " + secrets.token_hex(8).encode())
    read = select(Reading).join(Document, Document.id == Reading.document_id).where(Document.filename == name)
    while True:
        with transaction(wired.engine, writing=False) as session:
            reading = session.scalar(read)
        if reading is not None:
            if reading.status is not ReadingStatus.OK or not reading.papers[0]["figures"]:
                raise SystemExit(f"{name}: {reading.status.value}, without figures")
            return time.monotonic() - began
        time.sleep(0.05)
