"""Instructions reach the servicer's own system: numbered, signed, in order, again until they are taken, and nowhere else."""

import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from sqlalchemy import select

from intake.kinds import HardshipKind, JobKind
from intake.models import Instruction, Job
from intake.operations import publishing, signing
from intake.posting import Webhook, posting_handler
from intake.worker import Worker
from tests.builders import Servicer, a_loan, a_pay_stub, a_servicer, an_application

SECRET = "a secret that both systems know by heart"
SALE = {
    "state": "TX", "zip": "75201", "oldest_unpaid_due_date": "2026-05-01", "first_filing_on": "2026-10-01", "sale_on": "2027-02-15",
    "sale_set_on": "2026-10-02",
}


@dataclass
class OtherSystem:
    """A system at an address of its own, that answers as it is told and keeps what it was sent."""

    server: HTTPServer
    answers: list[int] = field(default_factory=list)
    came: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/instructions"

    @property
    def taken(self) -> list[dict[str, object]]:
        return [json.loads(body) for _headers, body in self.came]


@pytest.fixture
def other() -> Iterator[OtherSystem]:
    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            system.came.append((dict(self.headers), body))
            self.send_response(system.answers.pop(0) if system.answers else 204)
            self.send_header("Location", f"{system.address}/elsewhere")
            self.end_headers()

        def do_GET(self) -> None:
            system.came.append((dict(self.headers), b'{"followed": true}'))

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Answering)
    system = OtherSystem(server)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield system
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def servicer(tmp_path: Path) -> Iterator[Servicer]:
    made = a_servicer(tmp_path)
    yield made
    made.engine.dispose()


def a_protected_file(servicer: Servicer, number: str = "0045-118827") -> None:
    """A file with a filing and a sale, to which everything has come: complete, and two stops."""
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        loan = a_loan(intake, loan_number=number, **SALE)
        application = an_application(intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
        signing.send(intake, application)
        a_pay_stub(intake, application)


def publish(servicer: Servicer) -> int:
    return publishing.publish(servicer.engine, servicer.store, servicer.clock, post=True)


def worker(servicer: Servicer, other: OtherSystem) -> Worker:
    handlers = {JobKind.POST_INSTRUCTIONS: posting_handler(Webhook(other.address, SECRET))}
    return Worker(servicer.engine, servicer.store, servicer.clock, handlers)


def numbers_delivered(servicer: Servicer) -> list[int | None]:
    with servicer.acting() as intake:
        rows = intake.session.scalars(select(Instruction).order_by(Instruction.place))
        return [row.number for row in rows if row.delivered_at is not None]


def test_each_instruction_is_posted_once_in_order_with_dates_and_codes_and_nobodys_name(servicer: Servicer, other: OtherSystem) -> None:
    a_protected_file(servicer)
    assert publish(servicer) == 3
    assert worker(servicer, other).run_until_idle() == 1
    assert [(each["number"], each["kind"], each["act"]) for each in other.taken] == [
        (1, "complete", None), (2, "stop", "judgment_or_order"), (3, "stop", "sale"),
    ]
    assert other.taken[1]["loan_number"] == "0045118827"
    assert (other.taken[1]["on"], other.taken[1]["citation"]) == ("2026-10-19", "12 CFR 1024.41(g)")
    assert "Rivera" not in str(other.came)
    assert numbers_delivered(servicer) == [1, 2, 3]
    assert publish(servicer) == 0
    assert worker(servicer, other).run_until_idle() == 0


def test_the_signature_is_an_hmac_over_the_moment_and_the_body(servicer: Servicer, other: OtherSystem) -> None:
    a_protected_file(servicer)
    publish(servicer)
    worker(servicer, other).run_until_idle()
    headers, body = other.came[0]
    moment, signed = (part.partition("=")[2] for part in headers["Foothold-Signature"].split(","))
    assert int(moment) == int(servicer.clock.now().timestamp())
    assert signed == hmac.new(SECRET.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    assert headers["Foothold-Event"] == other.taken[0]["id"]


@pytest.mark.parametrize("answer", [500, 404, 302, 307])
def test_what_is_not_taken_is_posted_again_later_and_the_rest_of_its_loan_waits_for_it(
    servicer: Servicer, other: OtherSystem, answer: int
) -> None:
    a_protected_file(servicer)
    publish(servicer)
    other.answers = [204, answer]
    at_work = worker(servicer, other)
    at_work.run_until_idle()
    assert [each["number"] for each in other.taken] == [1, 2]
    assert numbers_delivered(servicer) == []
    servicer.clock.advance(timedelta(seconds=29))
    assert at_work.run_until_idle() == 0
    servicer.clock.advance(timedelta(seconds=1))
    at_work.run_until_idle()
    # At least once, never out of order, and never where a redirect would send it.
    assert [each["number"] for each in other.taken] == [1, 2, 1, 2, 3]
    assert numbers_delivered(servicer) == [1, 2, 3]


def test_a_system_that_cannot_be_reached_is_tried_again_and_keeps_no_other_loan_waiting(servicer: Servicer, other: OtherSystem) -> None:
    a_protected_file(servicer, "1"), a_protected_file(servicer, "2")
    publish(servicer)
    nobody = Worker(
        servicer.engine, servicer.store, servicer.clock,
        {JobKind.POST_INSTRUCTIONS: posting_handler(Webhook("http://127.0.0.1:1/", SECRET))},
    )
    assert nobody.run_until_idle() == 2
    with servicer.acting() as intake:
        assert {job.state for job in intake.session.scalars(select(Job).where(Job.kind == JobKind.POST_INSTRUCTIONS))} == {"ready"}
    servicer.clock.advance(timedelta(minutes=1))
    worker(servicer, other).run_until_idle()
    assert sorted(str(each["loan_number"]) for each in other.taken) == ["1"] * 3 + ["2"] * 3


def test_what_comes_while_a_loan_waits_is_posted_after_what_waited(servicer: Servicer, other: OtherSystem) -> None:
    a_protected_file(servicer)
    publish(servicer)
    other.answers = [503]
    at_work = worker(servicer, other)
    at_work.run_until_idle()
    with servicer.acting() as intake:
        told = intake.session.scalars(select(Instruction)).first()
        assert told is not None
        intake.session.add(Instruction(
            application_id=told.application_id, loan_id=told.loan_id, kind="resume", act="sale", on=told.on, at=servicer.clock.now(),
            details={},
        ))
    publish(servicer)
    at_work.run_until_idle()
    assert [each["number"] for each in other.taken] == [1, 1, 2, 3, 4]


def test_numbers_follow_one_another_whoever_publishes(shared_by_two: Servicer) -> None:
    for number in range(3):
        a_protected_file(shared_by_two, str(number))
    threads = [threading.Thread(target=publish, args=(shared_by_two,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    publish(shared_by_two)
    with shared_by_two.acting() as intake:
        listed = publishing.since(intake, 0)
        assert [each["number"] for each in listed] == list(range(1, 10))
        assert [each["number"] for each in publishing.since(intake, 7)] == [8, 9]


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def shared_by_two(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Servicer]:
    url = request.getfixturevalue("postgres_server").fresh_database() if request.param == "postgresql" else None
    made = a_servicer(tmp_path, url)
    yield made
    made.engine.dispose()
