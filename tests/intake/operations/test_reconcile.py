"""Every round finds what is amiss, mends only what is certain, changes nothing when dry, and nothing twice."""

import hashlib
import io
import uuid
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, select, update

from intake.clock import FixedClock
from intake.database import transaction
from intake.kinds import JobKind
from intake.models import Base, Document, Job, Upload
from intake.operations import documents, leases
from intake.operations.context import Intake
from intake.operations.reconcile import Finding, Found, Report, reconcile
from intake.storage.local import LocalStore
from tests.filing import Filing, a_filing, a_paper, an_engine

DAY = timedelta(days=1)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = an_engine(tmp_path)
    yield engine
    engine.dispose()


@pytest.fixture
def filing(engine: Engine, tmp_path: Path) -> Filing:
    # The store dates its files by the machine's own clock, so these tests begin now.
    return a_filing(engine, LocalStore(tmp_path / "papers"), FixedClock(datetime.now(UTC)))


def a_round(filing: Filing, *, dry_run: bool = False, within: timedelta = timedelta(hours=1)) -> Report:
    return reconcile(filing.engine, filing.store, filing.clock, dry_run=dry_run, rehash_within=within)


def later(filing: Filing, by: timedelta) -> None:
    assert isinstance(filing.clock, FixedClock)
    filing.clock.advance(by)


def kinds(report: Report) -> list[Found]:
    return [finding.what for finding in report.findings if finding.what not in (Found.JOB_LATE, Found.LEASE_RUN_OUT)]


def begin(filing: Filing, key: str = "picked", body: bytes = a_paper()) -> documents.Begun:
    with transaction(filing.engine) as session:
        intake = Intake(session, filing.store, filing.clock, filing.actor)
        sha256 = hashlib.sha256(body).hexdigest()
        return documents.begin(intake, filing.application_id, key, "stub.pdf", offered_for=[("income.wages", "a")], sha256=sha256)


def put(filing: Filing, key: str, body: bytes) -> None:
    filing.store.put(key, io.BytesIO(body), len(body), hashlib.sha256(body).hexdigest())


def one(filing: Filing, model: type[Base]) -> Base:
    with transaction(filing.engine, writing=False) as session:
        return session.scalars(select(model)).one()


def test_a_file_in_order_has_nothing_amiss(filing: Filing) -> None:
    filing.send(a_paper())
    assert kinds(a_round(filing)) == []


def test_bytes_that_came_though_their_process_died_become_a_document_dated_by_their_attempt(filing: Filing) -> None:
    begun = begin(filing)
    put(filing, begun.object_key, a_paper())
    later(filing, DAY)
    assert kinds(a_round(filing)) == []
    later(filing, timedelta(seconds=1))
    assert kinds(a_round(filing, dry_run=True)) == [Found.UPLOAD_FINISHED]
    assert kinds(a_round(filing)) == [Found.UPLOAD_FINISHED]
    document = one(filing, Document)
    assert isinstance(document, Document)
    assert (document.received_at, document.sent_by_id) == (begun.attempt_at, filing.account_id)
    assert kinds(a_round(filing)) == []


def test_bytes_of_an_earlier_attempt_count_when_the_later_one_brought_none(filing: Filing) -> None:
    first = begin(filing)
    put(filing, first.object_key, a_paper())
    later(filing, timedelta(hours=1))
    begin(filing)
    later(filing, 2 * DAY)
    assert kinds(a_round(filing)) == [Found.UPLOAD_FINISHED]
    document = one(filing, Document)
    assert isinstance(document, Document)
    assert document.received_at == first.attempt_at


def test_bytes_that_are_not_the_ones_intended_never_become_a_document(filing: Filing) -> None:
    put(filing, begin(filing).object_key, a_paper()[:-1])
    later(filing, 3 * DAY)
    assert kinds(a_round(filing)) == [Found.UPLOAD_ABANDONED, Found.FILE_WITHOUT_ROW]


def test_an_intention_without_bytes_is_given_up_after_a_day_and_can_still_be_taken_up_again(filing: Filing) -> None:
    begin(filing)
    later(filing, DAY + timedelta(seconds=1))
    assert kinds(a_round(filing)) == [Found.UPLOAD_ABANDONED]
    upload = one(filing, Upload)
    assert isinstance(upload, Upload)
    assert upload.state == "abandoned"
    assert kinds(a_round(filing)) == []
    assert not filing.send(a_paper(), key="picked").already_sent


def test_a_file_without_a_row_is_noted_then_put_aside_then_deleted_after_a_month(filing: Filing) -> None:
    put(filing, "papers/2026/left", a_paper())
    assert kinds(a_round(filing)) == []
    later(filing, 2 * DAY + timedelta(hours=1))
    assert kinds(a_round(filing)) == [Found.FILE_WITHOUT_ROW]
    assert [kept.key for kept in filing.store.keys("papers/")] == ["papers/2026/left"]
    assert kinds(a_round(filing)) == [Found.FILE_QUARANTINED]
    assert [kept.key for kept in filing.store.keys()] == ["quarantine/papers/2026/left"]
    later(filing, 27 * DAY)
    assert kinds(a_round(filing)) == []
    later(filing, DAY)
    assert kinds(a_round(filing)) == [Found.FILE_DELETED]
    assert list(filing.store.keys()) == []


def test_a_round_stopped_between_copy_and_deletion_is_finished_by_the_next(filing: Filing) -> None:
    put(filing, "papers/2026/left", a_paper())
    later(filing, 3 * DAY)
    a_round(filing)
    put(filing, "quarantine/papers/2026/left", a_paper())
    assert kinds(a_round(filing)) == [Found.FILE_QUARANTINED]
    assert [kept.key for kept in filing.store.keys()] == ["quarantine/papers/2026/left"]


def test_a_paper_that_is_not_where_its_receipt_says_is_an_alarm_and_its_row_stays(filing: Filing) -> None:
    received = filing.send(a_paper())
    document = one(filing, Document)
    assert isinstance(document, Document)
    filing.store.delete(document.object_key)
    for _ in range(2):
        report = a_round(filing)
        assert report.alarms == [Finding(Found.FILE_MISSING, str(received.document_id))]
        assert report.changes == []
    assert one(filing, Document) is not None


def test_a_paper_whose_bytes_changed_is_an_alarm(filing: Filing, tmp_path: Path) -> None:
    received = filing.send(a_paper())
    document = one(filing, Document)
    assert isinstance(document, Document)
    (tmp_path / "papers" / document.object_key).write_bytes(a_paper("changed"))
    assert a_round(filing).alarms == [Finding(Found.FILE_CHANGED, str(received.document_id))]


def test_each_hour_hashes_other_papers_until_all_have_had_their_turn(filing: Filing, tmp_path: Path) -> None:
    filing.send(a_paper())
    document = one(filing, Document)
    assert isinstance(document, Document)
    (tmp_path / "papers" / document.object_key).write_bytes(a_paper("changed"))
    alarms = []
    for _ in range(20):
        alarms.append(len(a_round(filing, within=timedelta(hours=10)).alarms))
        later(filing, timedelta(hours=1))
    assert sum(alarms[:10]) == 1
    assert alarms[:10] == alarms[10:]


def test_a_paper_nobody_was_asked_to_read_is_put_in_hand(filing: Filing) -> None:
    filing.send(a_paper())
    with transaction(filing.engine) as session:
        session.execute(delete(Job).where(Job.kind == JobKind.READ_DOCUMENT))
    assert kinds(a_round(filing, dry_run=True)) == [Found.READING_REQUESTED]
    assert kinds(a_round(filing)) == [Found.READING_REQUESTED]
    assert kinds(a_round(filing)) == []


def test_late_lost_and_failed_work_is_reported(filing: Filing) -> None:
    received = filing.send(a_paper())
    with transaction(filing.engine, writing=False) as session:
        job_id = str(session.scalars(select(Job.id).where(Job.subject_id == received.document_id)).one())
    later(filing, timedelta(minutes=10))
    assert a_round(filing).findings == ()
    later(filing, timedelta(seconds=1))
    assert Finding(Found.JOB_LATE, job_id) in a_round(filing).findings
    with transaction(filing.engine) as session:
        assert leases.claim(session, [JobKind.READ_DOCUMENT], filing.clock.now()) is not None
    assert a_round(filing).findings == ()
    later(filing, leases.LEASE)
    assert Finding(Found.LEASE_RUN_OUT, job_id) in a_round(filing).findings
    with transaction(filing.engine) as session:
        session.execute(update(Job).where(Job.subject_id == received.document_id).values(state="failed"))
    assert Finding(Found.JOB_FAILED, job_id) in a_round(filing).findings


def test_many_faults_of_every_kind_are_all_named_rightly_and_a_dry_round_changes_nothing(filing: Filing, tmp_path: Path) -> None:
    seeded: Counter[Found] = Counter()
    for number in range(5):
        body = a_paper(f"finish {number}")
        put(filing, begin(filing, f"finish {number}", body).object_key, body)
        begin(filing, f"abandon {number}")
        put(filing, f"papers/2026/orphan-{number}", a_paper())
        put(filing, f"pages/2026/orphan-{number}", a_paper())
        filing.store.delete(_key_of(filing, filing.send(a_paper(f"missing {number}")).document_id))
        key = _key_of(filing, filing.send(a_paper(f"changed {number}")).document_id)
        (tmp_path / "papers" / key).write_bytes(b"changed")
        seeded += Counter([
            Found.UPLOAD_FINISHED, Found.UPLOAD_ABANDONED, Found.FILE_WITHOUT_ROW, Found.FILE_WITHOUT_ROW, Found.FILE_MISSING,
            Found.FILE_CHANGED,
        ])
    later(filing, 3 * DAY)
    assert Counter(kinds(a_round(filing, dry_run=True))) == seeded
    assert Counter(kinds(a_round(filing, dry_run=True))) == seeded
    assert Counter(kinds(a_round(filing))) == seeded
    second = a_round(filing)
    assert {finding.what for finding in second.changes} == {Found.FILE_QUARANTINED}
    assert a_round(filing).changes == []


def _key_of(filing: Filing, document_id: uuid.UUID) -> str:
    with transaction(filing.engine, writing=False) as session:
        return session.get_one(Document, document_id).object_key
