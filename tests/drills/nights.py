"""A night's work on many files: ``python -m tests.drills.nights FILES... [--database URL]``.

Forty files are made through the operations themselves, each with its own dates, State and papers, and copied row by row until
there are as many as asked for; then a night passes and every file's clocks are worked out. Two sizes or more show whether the
cost of a file stays the same, and whether memory does.
"""

import argparse
import resource
import tempfile
import time
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert, select
from tqdm import tqdm

from intake.kinds import DocumentKind, HardshipKind, IncomeKind, PayFrequency
from intake.models import Application, Base
from intake.operations import completion, household, nightly, notices, reviewing, signing
from tests.builders import OFFICE, Servicer, a_document, a_loan, a_pay_stub, a_servicer, an_application, read_as

PATTERNS = 40
BATCH = 200
PLACES = (("CA", "90210"), ("TX", "75201"), ("NV", "89101"), ("NY", "10001"), ("FL", "33101"))
# The rows of a file, in the order in which they may be written.
TABLES = (
    "loans", "loan_facts", "applications", "answers", "people", "incomes", "hardships", "application_members", "events", "signatures",
    "documents", "document_offers", "readings", "reviews", "notices", "queue_entries", "calendar_files", "calendar_entries", "instructions",
)
# Columns that name a paper, a person or an income as text.
NAMING = {"source", "about"}
UNIQUE = {"loans": "number", "applications": "reference", "documents": "receipt"}


def a_pattern(servicer: Servicer, at: int) -> None:
    """One file: received, acknowledged, with some papers, and every third of them complete."""
    rosa, sam = servicer.person(), servicer.specialist()
    state, zip_code = PLACES[at % len(PLACES)]
    today = servicer.clock.now().date()
    facts = {"oldest_unpaid_due_date": str(today - timedelta(days=60 + 2 * at)), "loan_number": f"P{at}", "state": state, "zip": zip_code}
    if at % 4 == 0:
        facts |= {"first_filing_on": "2026-10-05", "sale_on": str(today + timedelta(days=60 + 4 * at)), "sale_set_on": "2026-10-10"}
    with servicer.acting(rosa) as intake:
        application = an_application(
            intake, rosa, loan=a_loan(intake, **facts), hardship=HardshipKind.DISABILITY_ILLNESS, wages=Decimal("2140")
        )
        person = application.people[0]
        benefit = household.add_income(intake, application, person, IncomeKind.BENEFIT_TAXABLE, "SSA", Decimal("900"), PayFrequency.MONTHLY)
        papers = [a_pay_stub(intake, application, today - timedelta(days=2 * at)) for _ in range(2)]
        for months in range(3):
            papers.append(_statement(intake, application, benefit.id, today - timedelta(days=15 + at + 30 * months)))
        papers.append(a_document(intake, application, offered_for=("hardship.disability_illness", "")))
        signing.sign(intake, application, person, "Rosa Rivera", "True.")
        signing.send(intake, application)
        notices.acknowledge(intake, application, OFFICE)
    if at % 3 == 0:
        with servicer.acting(sam) as intake:
            for paper in papers:
                reviewing.accept(intake, intake.session.merge(paper))
            completion.mark_complete(intake, intake.session.get_one(Application, application.id), "A drill.")


def _statement(intake: Any, application: Application, source: uuid.UUID, end: date) -> Any:
    document = a_document(
        intake, application, offered_for=("income.benefit_taxable", str(source)), person_id=application.people[0].id
    )
    read_as(intake, document, DocumentKind.BANK_STATEMENT, {
        "period_start": str(end - timedelta(days=29)), "period_end": str(end), "account_last4": "1234", "bank": "First Bank",
        "beginning_balance": "100.00", "ending_balance": "100.00", "account_holder": "Rosa Rivera",
    })
    return document


def patterns(connection: Connection) -> list[dict[str, list[dict[str, Any]]]]:
    """The rows of each pattern, by table."""
    found = []
    for application in connection.execute(select(Base.metadata.tables["applications"])).mappings().all():
        ids = {application["id"], application["loan_id"]}
        rows: dict[str, list[dict[str, Any]]] = {}
        for name in TABLES:
            table = Base.metadata.tables[name]
            rows[name] = [dict(row) for row in connection.execute(select(table)).mappings() if _belongs(table, row, ids)]
            ids |= {row["id"] for row in rows[name] if "id" in row}
        found.append(rows)
    return found


def _belongs(table: Table, row: Any, ids: set[Any]) -> bool:
    owner = next(name for name in ("application_id", "document_id", "loan_id", "id") if name in table.c)
    return row["id" if table.name in ("loans", "applications") else owner] in ids


def copies(pattern: dict[str, list[dict[str, Any]]]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The same file anew: every identity of its own another one, the accounts the same."""
    new = {row["id"]: uuid.uuid4() for rows in pattern.values() for row in rows if "id" in row}
    in_words = {str(old): str(other) for old, other in new.items()}
    for name, rows in pattern.items():
        made = [
            {column: new.get(value, value) if isinstance(value, uuid.UUID) else value for column, value in row.items()} for row in rows
        ]
        for row in made:
            for column in NAMING & row.keys():
                row[column] = " ".join(in_words.get(word, word) for word in row[column].split(" "))
            row.pop("place", None)
            if name in UNIQUE:
                row[UNIQUE[name]] = uuid.uuid4().hex[:12]
            if name == "documents":
                row["object_key"] = f"papers/2026/{row['id']}"
            if name == "instructions":
                row["number"] = None
        yield name, made


def fill(servicer: Servicer, found: list[dict[str, list[dict[str, Any]]]], count: int, have: int) -> None:
    """Copies of every pattern in turn, until there are so many files."""
    for begin in tqdm(range(have, count, BATCH), desc="files being made", unit_scale=BATCH, disable=None):
        together: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
        for at in range(begin, min(begin + BATCH, count)):
            for name, rows in copies(found[at % len(found)]):
                together[name] += rows
        with servicer.engine.begin() as connection:
            for name in TABLES:
                if together[name]:
                    connection.execute(insert(Base.metadata.tables[name]), together[name])


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("files", type=int, nargs="+")
    asked.add_argument("--database")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        servicer = a_servicer(Path(folder), given.database)
        for at in range(PATTERNS):
            a_pattern(servicer, at)
        with servicer.engine.connect() as connection:
            found = patterns(connection)
        have = PATTERNS
        for count in given.files:
            fill(servicer, found, count, have)
            have = count
            servicer.clock.advance(timedelta(days=1))
            with tqdm(total=nightly.waiting(servicer.engine, servicer.clock), unit=" files", disable=None) as bar:
                began, cpu = time.perf_counter(), time.process_time()
                done = nightly.recompute(servicer.engine, servicer.store, servicer.clock, bar.update)
                seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{count:8} files: {seconds:8.1f} s, {seconds / count * 1000:5.2f} ms a file ({cpu / count * 1000:5.2f} ms of CPU), "
                f"{done.changed} changed, {done.failed} failed, at most {memory:.0f} MB of memory",
                flush=True,
            )


if __name__ == "__main__":
    main()
