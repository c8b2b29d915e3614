"""Sending a paper: one document and one receipt whatever happens on the way, dated by the attempt that succeeded."""

import hashlib
import io
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from intake.clock import FixedClock
from intake.database import open_engine, transaction
from intake.errors import (
    AlreadyRemoved,
    CannotRemove,
    EmptyPaper,
    FutureDate,
    KeyUsedForAnotherFile,
    NotFound,
    PaperTooLarge,
    StoreFault,
    UnknownAnswer,
    WrongType,
)
from intake.kinds import Channel, EventKind, JobKind, Role
from intake.models import AuditEntry, Base, Document, Event, Incident, Job, QueueEntry, Upload
from intake.operations import documents
from intake.operations.context import Intake
from intake.storage.local import LocalStore
from tests.filing import HEIC, JPEG, PDF, PNG, SUNDAY, Filing, a_filing, a_paper, an_engine, application_of
from tests.servers import PostgresServer


@pytest.fixture
def store(tmp_path: Path) -> LocalStore:
    return LocalStore(tmp_path / "papers")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = an_engine(tmp_path)
    yield engine
    engine.dispose()


@pytest.fixture
def filing(engine: Engine, store: LocalStore) -> Filing:
    return a_filing(engine, store)


def count(filing: Filing, model: type[Base]) -> int:
    with transaction(filing.engine, writing=False) as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def actions(filing: Filing) -> list[str]:
    with transaction(filing.engine, writing=False) as session:
        return list(session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))


def the_document(filing: Filing) -> Document:
    with transaction(filing.engine, writing=False) as session:
        document = session.scalars(select(Document)).one()
        assert document.offers is not None
        return document


def as_intake(filing: Filing, session: object) -> Intake:
    return Intake(session, filing.store, filing.clock, filing.actor)  # type: ignore[arg-type]


def test_a_sent_paper_is_kept_as_sent_with_a_receipt_a_job_and_an_entry_in_the_history(filing: Filing) -> None:
    received = filing.send(a_paper())
    document = the_document(filing)
    with filing.store.open(document.object_key) as kept:
        assert kept.read() == a_paper()
    assert (document.receipt, document.sha256, document.size) == (received.receipt, received.sha256, len(a_paper()))
    assert document.received_on == date(2026, 11, 22)
    assert document.media_type == "application/pdf"
    with transaction(filing.engine, writing=False) as session:
        job = session.scalars(select(Job).where(Job.kind == JobKind.READ_DOCUMENT)).one()
        assert (job.subject_id, job.application_id) == (document.id, filing.application_id)
        assert session.get(QueueEntry, filing.application_id) is not None
    assert {"document.upload_begun", "document.received"} <= set(actions(filing))


def test_a_receipt_is_short_and_has_no_letters_that_look_alike(filing: Filing) -> None:
    receipts = [filing.send(a_paper(str(number))).receipt for number in range(10)]
    assert all(len(receipt) == 9 and receipt[4] == "-" for receipt in receipts)
    assert not set("".join(receipts)) & set("0O1IL2Z5S8B")
    assert len(set(receipts)) == 10


def test_the_first_paper_makes_the_application_received_on_the_papers_own_day(filing: Filing) -> None:
    filing.send(a_paper("first"))
    filing.send(a_paper("second"))
    with transaction(filing.engine, writing=False) as session:
        events = session.scalars(select(Event).where(Event.kind == EventKind.APPLICATION_RECEIVED)).all()
        assert [event.on for event in events] == [date(2026, 11, 22)]


def test_the_same_key_and_file_bring_the_same_receipt_and_no_second_document(filing: Filing) -> None:
    first = filing.send(a_paper(), key="picked")
    again = filing.send(a_paper(), key="picked")
    assert again.receipt == first.receipt
    assert (first.already_sent, again.already_sent) == (False, True)
    assert count(filing, Document) == 1


def test_the_same_key_with_another_file_is_refused_and_the_first_stays(filing: Filing) -> None:
    first = filing.send(a_paper("one"), key="picked")
    with pytest.raises(KeyUsedForAnotherFile):
        filing.send(a_paper("two"), key="picked")
    assert the_document(filing).receipt == first.receipt


def test_the_same_paper_picked_again_within_a_day_was_already_sent(filing: Filing) -> None:
    first = filing.send(a_paper(), offered_for=(("income.wages", "a"),))
    filing.clock.advance(timedelta(hours=23, minutes=59))  # type: ignore[attr-defined]
    again = filing.send(a_paper(), offered_for=(("income.wages", "b"),))
    assert (again.receipt, again.already_sent) == (first.receipt, True)
    assert {offer.source for offer in the_document(filing).offers} == {"a", "b"}


def test_the_same_paper_a_day_later_is_a_paper_of_its_own(filing: Filing) -> None:
    first = filing.send(a_paper())
    filing.clock.advance(timedelta(hours=24))  # type: ignore[attr-defined]
    again = filing.send(a_paper())
    assert again.receipt != first.receipt
    assert not again.already_sent


def test_the_same_paper_in_another_household_is_another_document(filing: Filing) -> None:
    neighbour = a_filing(filing.engine, filing.store, filing.clock)
    assert filing.send(a_paper()).receipt != neighbour.send(a_paper()).receipt
    assert count(filing, Document) == 2


@pytest.mark.parametrize(
    ("local", "received_on"),
    [(datetime(2026, 11, 22, 23, 30), date(2026, 11, 22)), (datetime(2026, 11, 23, 0, 30), date(2026, 11, 23))],  # noqa: DTZ001  local
)
def test_a_paper_is_dated_where_the_property_is(engine: Engine, store: LocalStore, local: datetime, received_on: date) -> None:
    moment = local.replace(tzinfo=UTC) + timedelta(hours=8)
    filing = a_filing(engine, store, FixedClock(moment), state="CA")
    assert filing.send(a_paper()).received_on == received_on


def test_a_paper_is_dated_by_the_start_of_the_attempt_that_brought_it(filing: Filing) -> None:
    started = SUNDAY - timedelta(minutes=4)
    received = filing.send(a_paper(), attempt_at=started)
    assert received.received_at == started


def test_a_dropped_attempt_is_kept_as_evidence_and_the_one_that_succeeded_gives_the_date(filing: Filing) -> None:
    with transaction(filing.engine) as session:
        documents.begin(as_intake(filing, session), filing.application_id, "picked", "stub.pdf")
    filing.clock.advance(timedelta(hours=5))  # type: ignore[attr-defined]
    received = filing.send(a_paper(), key="picked")
    document = the_document(filing)
    assert (document.begun_at, document.received_at) == (SUNDAY, SUNDAY + timedelta(hours=5))
    assert received.received_at == document.received_at


def test_of_two_attempts_under_way_the_first_to_arrive_is_the_document_with_its_own_bytes_and_time(filing: Filing) -> None:
    body = a_paper()
    sha256 = hashlib.sha256(body).hexdigest()
    facts = {"size": len(body), "sha256": sha256, "media_type": "application/pdf"}
    with transaction(filing.engine) as session:
        slow = documents.begin(as_intake(filing, session), filing.application_id, "picked", "stub.pdf")
    filing.clock.advance(timedelta(minutes=1))  # type: ignore[attr-defined]
    with transaction(filing.engine) as session:
        documents.begin(as_intake(filing, session), filing.application_id, "picked", "stub.pdf")
    filing.store.put(slow.object_key, io.BytesIO(body), len(body), sha256)
    with transaction(filing.engine) as session:
        document, already_sent = documents.record(as_intake(filing, session), slow, **facts)  # type: ignore[arg-type]
    assert (document.object_key, document.received_at, already_sent) == (slow.object_key, SUNDAY, False)
    assert filing.send(body, key="picked").receipt == document.receipt


@pytest.mark.parametrize(("body", "media_type"), [
    (PDF, "application/pdf"), (b"junk" * 250 + PDF, "application/pdf"), (JPEG, "image/jpeg"), (PNG, "image/png"), (HEIC, "image/heic"),
])
def test_papers_are_known_by_their_first_bytes_and_not_by_their_names(filing: Filing, body: bytes, media_type: str) -> None:
    filing.send(body)
    assert the_document(filing).media_type == media_type


@pytest.mark.parametrize(("body", "refusal"), [
    (b"", EmptyPaper), (b"MZ\x90 a program", WrongType), (b"<html>", WrongType), (b" " * 1024 + PDF, WrongType),
    (b"\x00\x00\x00\x18ftypisom", WrongType),
])
def test_what_is_no_paper_is_not_received_but_the_attempt_is_on_record(
    filing: Filing, body: bytes, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal) as caught:
        filing.send(body)
    with transaction(filing.engine, writing=False) as session:
        upload = session.scalars(select(Upload)).one()
        assert (upload.state, upload.refusal) == ("refused", caught.value.code)  # type: ignore[attr-defined]
    assert count(filing, Document) == 0
    assert list(filing.store.keys()) == []
    assert "document.upload_refused" in actions(filing)


def test_a_paper_of_exactly_25_mib_is_received(filing: Filing) -> None:
    assert filing.send(PDF.ljust(25 * 1024 * 1024, b" ")).size == 25 * 1024 * 1024


def test_a_paper_one_byte_over_25_mib_is_too_large(filing: Filing) -> None:
    with pytest.raises(PaperTooLarge):
        filing.send(PDF.ljust(25 * 1024 * 1024 + 1, b" "))
    assert count(filing, Document) == 0


def test_after_a_refusal_the_same_key_may_bring_the_right_file(filing: Filing) -> None:
    with pytest.raises(EmptyPaper):
        filing.send(b"", key="picked")
    assert not filing.send(a_paper(), key="picked").already_sent
    assert count(filing, Upload) == 1


def test_when_the_store_fails_nothing_is_acknowledged_and_the_next_try_succeeds(filing: Filing, tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("a file where the folder should be")
    with pytest.raises(StoreFault):
        filing.send(a_paper(), key="picked")
    assert count(filing, Document) == 0
    (tmp_path / "papers").unlink()
    assert not filing.send(a_paper(), key="picked").already_sent


def test_a_paper_that_came_by_mail_keeps_both_dates_and_who_says_so(filing: Filing) -> None:
    desk = filing.acting_as(Role.SPECIALIST)
    received = desk.send(a_paper(), channel=Channel.MAIL, arrived_on=date(2026, 11, 19))
    document = the_document(filing)
    assert received.received_on == date(2026, 11, 19)
    assert (document.entered_at, document.entered_by_id) == (SUNDAY, desk.account_id)
    with transaction(filing.engine, writing=False) as session:
        assert session.scalars(select(Event.on).where(Event.kind == EventKind.APPLICATION_RECEIVED)).one() == date(2026, 11, 19)


def test_a_day_of_arrival_typed_wrong_is_put_right_by_entering_the_paper_again(filing: Filing) -> None:
    desk = filing.acting_as(Role.SPECIALIST)
    desk.send(a_paper(), channel=Channel.MAIL, arrived_on=date(2026, 11, 20))
    again = desk.send(a_paper(), channel=Channel.MAIL, arrived_on=date(2026, 11, 12))
    assert (again.received_on, again.already_sent) == (date(2026, 11, 12), False)
    assert desk.send(a_paper(), channel=Channel.MAIL, arrived_on=date(2026, 11, 12)).already_sent


def test_no_paper_arrives_tomorrow(filing: Filing) -> None:
    desk = filing.acting_as(Role.SPECIALIST)
    with pytest.raises(FutureDate):
        desk.send(a_paper(), channel=Channel.FAX, arrived_on=date(2026, 11, 23))
    assert desk.send(a_paper(), channel=Channel.FAX, arrived_on=date(2026, 11, 22)).received_on == date(2026, 11, 22)


def test_a_paper_for_an_application_that_is_not_there_is_not_found(filing: Filing) -> None:
    filing.application_id = uuid.uuid4()
    with pytest.raises(NotFound):
        filing.send(a_paper())


def test_the_senders_name_for_a_file_is_kept_without_signs_that_deceive() -> None:
    assert documents.tidy_filename("pay\u202efdp.exe\x00\n") == "payfdp.exe"
    assert len(documents.tidy_filename("ñ" * 200).encode()) == 254


def test_a_paper_can_be_offered_for_another_requirement_once(filing: Filing) -> None:
    filing.send(a_paper(), offered_for=(("income.wages", "a"),))
    with transaction(filing.engine) as session:
        for _ in range(2):
            documents.offer_for(as_intake(filing, session), session.scalars(select(Document)).one(), "form.710")
    assert {(offer.requirement_key, offer.source) for offer in the_document(filing).offers} == {("income.wages", "a"), ("form.710", "")}


def test_a_paper_sent_by_mistake_can_be_taken_back_and_sent_again(filing: Filing) -> None:
    first = filing.send(a_paper(), key="picked")
    with transaction(filing.engine) as session:
        documents.remove(as_intake(filing, session), session.scalars(select(Document)).one())
    assert filing.send(a_paper(), key="picked").receipt != first.receipt
    with transaction(filing.engine) as session, pytest.raises(AlreadyRemoved):
        documents.remove(as_intake(filing, session), session.scalars(select(Document).where(Document.removed_at.is_not(None))).one())


def test_after_signing_a_paper_stays(filing: Filing) -> None:
    filing.send(a_paper())
    with transaction(filing.engine) as session:
        session.add(Event(
            application_id=filing.application_id, kind=EventKind.SIGNED_AND_SENT, on=date(2026, 11, 22), at=SUNDAY, details={}
        ))
    with transaction(filing.engine) as session, pytest.raises(CannotRemove):
        documents.remove(as_intake(filing, session), session.scalars(select(Document)).one())
    assert the_document(filing).removed_at is None


def test_a_misfiled_paper_is_gone_at_once_and_is_read_again_where_it_belongs(filing: Filing) -> None:
    neighbour = a_filing(filing.engine, filing.store, filing.clock)
    filing.send(a_paper(), offered_for=(("income.wages", "a"),))
    desk = filing.acting_as(Role.SPECIALIST)
    with transaction(filing.engine) as session:
        intake = as_intake(desk, session)
        documents.move(intake, session.scalars(select(Document)).one(), application_of(intake, neighbour), "the neighbours' stub")
    document = the_document(filing)
    assert (document.application_id, document.offers) == (neighbour.application_id, [])
    with transaction(filing.engine, writing=False) as session:
        incident = session.scalars(select(Incident)).one()
        assert (incident.application_id, incident.other_application_id) == (filing.application_id, neighbour.application_id)
        job = session.scalars(select(Job).where(Job.kind == JobKind.READ_DOCUMENT)).one()
        assert (job.application_id, job.state, job.details["edition"]) == (neighbour.application_id, "ready", 2)
        received = session.scalars(select(Event).where(Event.application_id == neighbour.application_id)).first()
        assert received is not None
        assert received.kind is EventKind.APPLICATION_RECEIVED


def test_an_answer_to_advice_is_kept_and_only_the_answers_there_are(filing: Filing) -> None:
    filing.send(a_paper())
    with transaction(filing.engine) as session:
        documents.answer_advice(as_intake(filing, session), session.scalars(select(Document)).one(), "send_anyway")
    assert the_document(filing).advice_answer == "send_anyway"
    with transaction(filing.engine) as session, pytest.raises(UnknownAnswer):
        documents.answer_advice(as_intake(filing, session), session.scalars(select(Document)).one(), "whatever")


@pytest.fixture(scope="module")
def postgres(postgres_server: PostgresServer) -> Iterator[Engine]:
    engine = open_engine(postgres_server.fresh_database())
    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
@pytest.mark.parametrize("keys", ["one key", "a key each"])
def test_one_paper_sent_eight_times_at_once_is_one_document(
    request: pytest.FixtureRequest, store: LocalStore, database: str, keys: str
) -> None:
    engine = request.getfixturevalue("engine" if database == "sqlite" else "postgres")
    filing = a_filing(engine, store)
    with ThreadPoolExecutor(8) as hands:
        sent = list(hands.map(lambda number: filing.send(a_paper(), key="picked" if keys == "one key" else str(number)), range(8)))
    assert len({received.receipt for received in sent}) == 1
    assert sum(not received.already_sent for received in sent) == 1
    with transaction(engine, writing=False) as session:
        here = Document.application_id == filing.application_id
        assert session.scalar(select(func.count()).select_from(Document).where(here)) == 1
        assert session.scalar(select(func.count()).select_from(Job).where(Job.application_id == filing.application_id)) == 2


def test_a_read_receipt_names_the_days_of_a_daylight_saving_change(engine: Engine, store: LocalStore) -> None:
    # 2026-11-01, when clocks in California go back: 06:59 UTC is still 31 October there, 07:00 UTC is the 1st.
    before = a_filing(engine, store, FixedClock(datetime(2026, 11, 1, 6, 59, tzinfo=UTC)))
    after = a_filing(engine, store, FixedClock(datetime(2026, 11, 1, 7, 0, tzinfo=UTC)))
    assert (before.send(a_paper()).received_on, after.send(a_paper()).received_on) == (date(2026, 10, 31), date(2026, 11, 1))
