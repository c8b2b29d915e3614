"""What the report on reading costs as papers grow: ``python -m tests.benchmarks.grades [PAPERS] [DATABASE_URL]``.

Half of the papers and then all of them are counted in one run, so that a noisy machine slows both. Hardly two of these
papers gave the same figures as surely, which is the worst there can be. Beside it stands what opening every reading takes.
"""

import random
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, insert, select

from intake.clock import SystemClock
from intake.database import open_engine, open_session, transaction
from intake.extraction.reading import TEXT_SOURCES
from intake.figures import FIGURES
from intake.kinds import Channel, DocumentKind, ReadingStatus, Role
from intake.models import Account, Application, Base, Document, FigureVerdict, Reading
from intake.operations import grading
from intake.operations.context import Intake
from intake.storage.local import LocalStore

PAPERS = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
BATCH = 2_500
DAYS = 730
KINDS = [kind for kind in DocumentKind if FIGURES[kind]]


def a_reading(chance: random.Random) -> tuple[DocumentKind, list[dict[str, Any]]]:
    """A paper of some kind on which most figures were found, with the place and the words of each."""
    kind = chance.choice(KINDS)
    figures = [
        {"name": name, "value": "2140.00", "page": 1, "box": [10.0, 10.0, 90.0, 20.0], "words": "2,140.00",
         "confidence": chance.choice(("high", "high", "check"))}
        for name in FIGURES[kind] if chance.random() < 0.9
    ]
    checks = [{"name": "pages_present", "outcome": "pass", "detail": {"found": [1], "expected": 1}}] * 4
    seconds = round(chance.gammavariate(2, 2), 2)
    return kind, [{"status": "ok", "kind": kind.value, "kind_confidence": 0.98, "pages": 1, "text_source": chance.choice(TEXT_SOURCES),
                   "figures": figures, "checks": checks, "seconds": seconds}]


def fill(engine: Engine, papers: int, chance: random.Random) -> None:
    """So many more papers over two years; of every second figure somebody has said something."""
    with transaction(engine) as session:
        said_by = Account(id=uuid.uuid4(), role=Role.SPECIALIST, email=f"{uuid.uuid4()}@example.org", name="", created_at=datetime.now(UTC))
        session.add(said_by)
        file = Application(reference=uuid.uuid4().hex[:12], channel=Channel.WEB, language="en", started_at=said_by.created_at, rules={})
        session.add(file)
        session.flush()
        by_id, file_id = said_by.id, file.id
    for begin in range(0, papers, BATCH):
        rows: dict[type[Base], list[dict[str, Any]]] = {Document: [], Reading: [], FigureVerdict: []}
        for _ in range(min(BATCH, papers - begin)):
            document_id, reading_id, (kind, read) = uuid.uuid4(), uuid.uuid4(), a_reading(chance)
            at = datetime.now(UTC) - timedelta(days=chance.random() * DAYS)
            rows[Document].append({
                "id": document_id, "application_id": file_id, "receipt": document_id.hex[:12], "object_key": document_id.hex,
                "filename": "", "media_type": "application/pdf", "size": 1, "sha256": "", "channel": Channel.WEB, "begun_at": at,
                "received_at": at, "received_on": at.date(),
            })
            rows[Reading].append({
                "id": reading_id, "document_id": document_id, "reader_version": f"2026.{chance.randint(9, 11)}.1", "kind": kind,
                "status": ReadingStatus.OK, "papers": read, "created_at": at,
            })
            rows[FigureVerdict].extend(
                {"document_id": document_id, "reading_id": reading_id, "paper": 0, "figure": figure["name"], "machine_value": "2140.00",
                 "value": "2140.00" if chance.random() < 0.98 else "2410.00", "by_id": by_id, "by_staff": chance.random() < 0.5, "at": at}
                for figure in read[0]["figures"] if chance.random() < 0.5
            )
        with transaction(engine) as session:
            for model, each in rows.items():
                session.execute(insert(model), each)


def timed(act: Callable[[], object]) -> float:
    """The quickest of three, in seconds."""
    spans = []
    for _ in range(3):
        began = time.perf_counter()
        act()
        spans.append(time.perf_counter() - began)
    return min(spans)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(sys.argv[2] if len(sys.argv) > 2 else f"sqlite:///{folder}/foothold.db")
        Base.metadata.create_all(engine)
        store, chance = LocalStore(Path(folder)), random.Random(1)

        def counted(days: int | None) -> None:
            with open_session(engine, writing=False) as session:
                grading.grades(Intake(session, store, SystemClock()), datetime.now(UTC) - timedelta(days=days) if days else None)

        def opened() -> None:
            with open_session(engine, writing=False) as session:
                for reading in session.scalars(select(Reading.papers).execution_options(yield_per=1000)):
                    sum(len(paper["figures"]) for paper in reading)

        before = 0.0
        for papers in (PAPERS // 2, PAPERS):
            fill(engine, PAPERS // 2, chance)
            everything, usual, whole = timed(lambda: counted(None)), timed(lambda: counted(90)), timed(opened)
            print(f"{papers:8} papers: all of two years {everything:6.2f} s, 90 days {usual:6.2f} s, every reading opened {whole:6.2f} s")
            if before:
                print(f"twice the papers cost {everything / before:.1f} times as much; 90 days {usual / everything:.2f} of two years")
            before = everything


if __name__ == "__main__":
    main()
