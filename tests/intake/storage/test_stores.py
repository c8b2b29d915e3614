"""Both stores of papers keep one contract: what is said of one is said of the other."""

import hashlib
import io
import os
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from intake.errors import FileExists, FileMissing, StoreFault
from intake.storage.local import LocalStore
from intake.storage.port import DocumentStore
from intake.storage.probe import probe
from intake.storage.s3 import S3Store
from tests.servers import S3Server

PAPER = b"%PDF-1.7 a pay stub" * 1000
KEY = "papers/2026/3f2b"


def sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def put(store: DocumentStore, key: str, body: bytes) -> None:
    store.put(key, io.BytesIO(body), len(body), sha256(body))


def read(store: DocumentStore, key: str) -> bytes:
    with store.open(key) as file:
        return file.read()


@pytest.fixture(params=["directory", pytest.param("s3", marks=pytest.mark.s3)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DocumentStore]:
    if request.param == "directory":
        yield LocalStore(tmp_path / "store")
    else:
        server: S3Server = request.getfixturevalue("s3_server")
        yield S3Store(server.fresh_bucket(), endpoint=server.endpoint, region="us-east-1")


def test_a_kept_paper_reads_back_byte_for_byte(store: DocumentStore) -> None:
    put(store, KEY, PAPER)
    assert read(store, KEY) == PAPER


def test_a_spool_that_was_read_before_is_kept_from_its_beginning(store: DocumentStore) -> None:
    spool = io.BytesIO(PAPER)
    spool.read()
    store.put(KEY, spool, len(PAPER), sha256(PAPER))
    assert read(store, KEY) == PAPER


def test_a_kept_paper_is_never_overwritten(store: DocumentStore) -> None:
    put(store, KEY, PAPER)
    with pytest.raises(FileExists):
        put(store, KEY, b"another paper")
    assert read(store, KEY) == PAPER


def test_a_missing_paper_is_said_to_be_missing(store: DocumentStore) -> None:
    with pytest.raises(FileMissing), store.open(KEY):
        pass
    with pytest.raises(FileMissing):
        store.delete(KEY)


def test_a_forgotten_paper_is_gone_and_its_neighbour_is_not(store: DocumentStore) -> None:
    put(store, "papers/2026/a", PAPER)
    put(store, "papers/2026/b", PAPER)
    store.delete("papers/2026/a")
    assert [kept.key for kept in store.keys()] == ["papers/2026/b"]


def test_bytes_that_differ_from_what_was_promised_leave_nothing_behind(store: DocumentStore) -> None:
    with pytest.raises(StoreFault):
        store.put(KEY, io.BytesIO(PAPER), len(PAPER), sha256(b"something else"))
    assert list(store.keys()) == []


def test_a_body_cut_short_leaves_nothing_behind(store: DocumentStore) -> None:
    with pytest.raises(StoreFault):
        store.put(KEY, io.BytesIO(PAPER[:100]), len(PAPER), sha256(PAPER))
    assert list(store.keys()) == []


def test_papers_are_listed_by_prefix_in_order_with_size_and_time(store: DocumentStore) -> None:
    before = datetime.now(UTC) - timedelta(seconds=5)
    for key in ("papers/2026/b", "papers-old/x", "papers/2026/a", "pages/2026/c"):
        put(store, key, PAPER)
    listed = list(store.keys("papers/"))
    assert [(kept.key, kept.size) for kept in listed] == [("papers/2026/a", len(PAPER)), ("papers/2026/b", len(PAPER))]
    assert all(before < kept.put_at < datetime.now(UTC) + timedelta(seconds=5) for kept in listed)
    assert [kept.key for kept in store.keys()] == ["pages/2026/c", "papers-old/x", "papers/2026/a", "papers/2026/b"]


def test_a_probe_passes_and_leaves_nothing(store: DocumentStore) -> None:
    probe(store)
    assert list(store.keys()) == []


@pytest.mark.parametrize("key", ["../outside", "/etc/hostname", "papers/../../outside", "papers//a", "", ".parts/a", "a/\0"])
def test_a_key_that_would_leave_the_directory_is_refused(tmp_path: Path, key: str) -> None:
    store = LocalStore(tmp_path / "store")
    with pytest.raises(StoreFault):
        put(store, key, PAPER)
    with pytest.raises(StoreFault), store.open(key):
        pass
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_link_planted_in_the_directory_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "store" / "papers").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StoreFault):
        put(LocalStore(tmp_path / "store"), "papers/a", PAPER)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_papers_in_the_directory_are_readable_by_their_owner_only(tmp_path: Path) -> None:
    store = LocalStore(tmp_path / "store")
    put(store, KEY, PAPER)
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "store").rglob("*")} == {0}


def test_the_directory_is_forced_to_disk_before_put_returns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forced: list[str] = []
    really = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: (forced.append(os.readlink(f"/proc/self/fd/{fd}")), really(fd)))
    store = LocalStore(tmp_path / "store")
    put(store, KEY, PAPER)
    folder = str(tmp_path / "store" / "papers" / "2026")
    assert any("/.parts/" in path for path in forced)
    assert forced[-1] == folder
    assert {str(tmp_path), str(tmp_path / "store"), str(tmp_path / "store" / "papers")} <= set(forced)


def test_leftovers_of_an_interrupted_put_are_swept_once_they_are_old(tmp_path: Path) -> None:
    store = LocalStore(tmp_path / "store")
    put(store, KEY, PAPER)
    left = tmp_path / "store" / ".parts" / "left-behind"
    left.write_bytes(PAPER[:10])
    now = datetime.now(UTC)
    assert store.sweep(now - timedelta(hours=1)) == 0
    assert store.sweep(now + timedelta(hours=1)) == 1
    assert [kept.key for kept in store.keys()] == [KEY]


def test_of_two_papers_put_at_once_under_one_key_exactly_one_is_kept(tmp_path: Path) -> None:
    store, outcomes, ready = LocalStore(tmp_path / "store"), [], threading.Barrier(2)

    def try_to_keep(body: bytes) -> None:
        ready.wait()
        try:
            put(store, KEY, body)
            outcomes.append(body)
        except FileExists:
            outcomes.append(None)

    bodies = [b"one" * 100_000, b"two" * 100_000]
    threads = [threading.Thread(target=try_to_keep, args=(body,)) for body in bodies]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count(None) == 1
    assert read(store, KEY) in outcomes


def test_a_full_disk_is_a_fault_of_the_store(tmp_path: Path) -> None:
    class FullDisk(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(28, "No space left on device")

    with pytest.raises(StoreFault, match="No space left"):
        LocalStore(tmp_path / "store").put(KEY, FullDisk(PAPER), len(PAPER), sha256(PAPER))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_service_that_cannot_be_reached_is_a_fault_of_the_store_within_seconds() -> None:
    store = S3Store("papers", endpoint="http://127.0.0.1:1", region="us-east-1", access_key="a", secret_key="b")
    started = time.monotonic()
    with pytest.raises(StoreFault):
        put(store, KEY, PAPER)
    assert time.monotonic() - started < 20


@pytest.mark.s3
def test_wrong_credentials_are_a_fault_and_not_a_missing_paper(s3_server: S3Server) -> None:
    store = S3Store(
        s3_server.fresh_bucket(), endpoint=s3_server.endpoint, region="us-east-1", access_key="tests", secret_key="wrong",
    )
    with pytest.raises(StoreFault) as caught, store.open(KEY):
        pass
    assert not isinstance(caught.value, FileMissing)
