"""How long a healthy paper waits behind files made to hurt: one household sends them all, and the real workers read them.

Run by hand: ``python -m tests.drills.bombs [--readers 2]``; it fails when the healthy paper, sent last, is not read within a minute.
Seconds of reading are those of the clock: on a busy machine more than the file took.
"""

import argparse
import os
import sys
import tempfile
import time
import uuid
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

from sqlalchemy import select

from intake.clock import SystemClock
from intake.database import transaction
from intake.extraction.sandbox import Reader
from intake.handlers import reading_handler
from intake.kinds import DocumentKind, JobKind
from intake.models import Reading
from intake.storage.local import LocalStore
from intake.worker import Worker
from tests.filing import Filing, a_filing, an_engine
from tests.intake.extraction.bombs import BOMBS
from tests.intake.extraction.drawn import STUB, pdf

GOAL = 60.0
HEALTHY = "the healthy paper"


def endings(filing: Filing, sent: dict[uuid.UUID, str], readers: int) -> dict[str, tuple[float, Reading]]:
    """Every paper's reading, and how long after the workers began it was kept."""
    found: dict[str, tuple[float, Reading]] = {}
    with ExitStack() as opened:
        workers = []
        for _ in range(readers):
            reader = opened.enter_context(Reader())
            handlers = {JobKind.READ_DOCUMENT: reading_handler(reader.read_together, reader.page_pictures)}
            workers.append(Worker(filing.engine, filing.store, filing.clock, handlers))
        threads = [Thread(target=worker.run) for worker in workers]
        began = time.monotonic()
        for thread in threads:
            thread.start()
        while len(found) < len(sent):
            time.sleep(0.1)
            with transaction(filing.engine, writing=False) as session:
                readings = session.scalars(select(Reading)).all()
            for reading in readings:
                if (name := sent[reading.document_id]) not in found:
                    found[name] = waited, _ = time.monotonic() - began, reading
                    print(f"{waited:>7.1f} s  {reading.status.value:<14} {reading.seconds or 0:>6.1f} s of reading  {name}", flush=True)
        for worker in workers:
            worker.stop()
        for thread in threads:
            thread.join()
    return found


def main() -> None:
    """Send them, wait for all, and say by the exit whether the healthy one was read in time."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--readers", type=int, default=2)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        filing = a_filing(an_engine(Path(name)), LocalStore(Path(name) / "papers"), SystemClock())
        sent = {filing.send(make()).document_id: title for title, make in BOMBS.items()}
        sent[filing.send(pdf([STUB])).document_id] = HEALTHY
        print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, {options.readers} papers read at a time", flush=True)
        found = endings(filing, sent, options.readers)
        filing.engine.dispose()
    waited, reading = found[HEALTHY]
    print(f"{len(BOMBS)} bombs; the healthy paper was read after {waited:.1f} s (goal {GOAL:.0f} s)")
    sys.exit(waited > GOAL or reading.kind is not DocumentKind.PAY_STUB)


if __name__ == "__main__":
    main()
