"""Whatever a file does, reading it ends in a named status, within its limits, and the next paper is read."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from intake.extraction.errands import bind_package, clean_pdf, isolation_layers
from intake.extraction.sandbox import Reader
from intake.kinds import DocumentKind, ReadingStatus
from tests.intake.extraction import bombs, hostile
from tests.intake.extraction.drawn import STUB, Placed, lines, pdf, picture, saved, table
from tests.intake.extraction.reading_aloud import outcome

S = ReadingStatus
# A chunk's wall clock and what a busy machine needs to start a child.
LONGEST = 35.0


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(warm=("text",)) as one:
        yield one


@pytest.fixture
def stub(tmp_path: Path) -> Path:
    path = tmp_path / "stub.pdf"
    path.write_bytes(pdf([STUB]))
    return path


FAMILIES: dict[str, tuple[Callable[[], bytes], set[S]]] = {
    "a flate bomb": (hostile.flate_bomb, {S.TOO_COMPLEX, S.DAMAGED, S.NO_TEXT, S.PARTIAL}),
    "a text loop": (hostile.text_loop, {S.TOO_COMPLEX, S.PARTIAL, S.OK}),
    "exponential forms": (hostile.exponential_forms, {S.TOO_COMPLEX, S.PARTIAL, S.OK, S.NO_TEXT}),
    "a page loop": (hostile.page_loop, {S.DAMAGED, S.NO_TEXT}),
    "a locked PDF": (lambda: pdf([STUB], password="secret"), {S.ENCRYPTED}),
    "half a PDF": (lambda: pdf([STUB])[:700], {S.DAMAGED}),
    "a PDF cut in the middle of its page": (lambda: pdf([STUB])[: pdf([STUB]).index(b"stream") + 300], {S.DAMAGED}),
    "half a photograph": (hostile.truncated_jpeg, {S.DAMAGED}),
    "no bytes": (lambda: b"", {S.WRONG_TYPE}),
    "a program": (lambda: b"MZ" + bytes(500), {S.WRONG_TYPE}),
    "six thousand pages": (lambda: hostile.many_pages(5_001), {S.TOO_MANY_PAGES}),
    "a pattern without end": (bombs.fine_pattern, {S.TOO_COMPLEX}),
    "a page without end": (bombs.endless_page, {S.NO_TEXT, S.TOO_COMPLEX}),
    "a picture bomb": (hostile.picture_bomb, {S.TOO_LARGE, S.DAMAGED}),
}


@pytest.mark.parametrize(("make", "expected"), FAMILIES.values(), ids=FAMILIES.keys())
def test_a_hostile_file_ends_in_a_named_status_in_time(
    make: Callable[[], bytes], expected: set[S], reader: Reader, tmp_path: Path, stub: Path
) -> None:
    path = tmp_path / "sent.pdf"
    path.write_bytes(make())
    started = time.monotonic()

    readings = reader.read(path)

    assert time.monotonic() - started < LONGEST
    assert {reading.status for reading in readings} <= expected
    [healthy] = reader.read(stub)
    assert (healthy.status, healthy.kind) == (S.OK, DocumentKind.PAY_STUB)


def test_a_text_pdf_is_known_by_its_bytes_not_its_name(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(pdf([STUB]))

    assert [r.kind for r in reader.read(path)] == [DocumentKind.PAY_STUB]


def test_the_limits_a_child_is_under_are_asked_of_a_child() -> None:
    layers = isolation_layers()

    assert {name: layers[name] for name in ("rlimits", "no_new_privs", "empty_environment")} == {
        "rlimits": True,
        "no_new_privs": True,
        "empty_environment": True,
    }
    assert set(layers) == {"rlimits", "no_new_privs", "empty_environment", "user_namespace", "network_namespace", "landlock"}


def test_page_pictures_are_small_and_lie_under_the_boxes(reader: Reader, stub: Path, tmp_path: Path) -> None:
    [page] = reader.page_pictures(stub, tmp_path)

    assert (page.page, page.width, page.height) == (1, 612.0, 792.0)
    assert page.path.stat().st_size <= 180 * 1024
    with Image.open(page.path) as image:
        assert image.size == (850, 1100)


def test_another_file_is_never_answered_for_by_the_children_of_the_one_before(reader: Reader, stub: Path, tmp_path: Path) -> None:
    reader.read(stub)
    stub.write_bytes(pdf([STUB, lines("A second page")]))

    assert [page.page for page in reader.page_pictures(stub, tmp_path)] == [1, 2]


def test_a_long_paper_is_read_whole_and_shown_by_the_children_that_read_it(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf([[*STUB, *lines("Page 1 of 60", top=700)], *(lines(f"Page {number} of 60") for number in range(2, 61))]))

    [reading] = reader.read(path)

    assert (reading.status, reading.kind, reading.pages, reading.pages_unread) == (S.OK, DocumentKind.PAY_STUB, 60, ())
    assert outcome(reading, "pages_present") == "pass"
    assert [page.page for page in reader.page_pictures(path, tmp_path, pages=(1, 22, 60))] == [1, 22, 60]


def test_a_stub_of_ten_crowded_pages_is_read_whole(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "crowded.pdf"
    path.write_bytes(
        pdf([[*lines("Employee Name: Delia Marsh", "Pay Date: 11/06/2026", top=30, step=9), *_crowded(n)] for n in range(10)], size=7)
    )

    [reading] = reader.read(path)

    assert (reading.status, reading.kind, reading.pages_unread) == (S.OK, DocumentKind.PAY_STUB, ())
    net = reading.figure("net_pay")
    assert net is not None
    assert (net.text, net.read_from.page) == ("1500.00", 1)


def _crowded(page: int) -> list[Placed]:
    """A table of 420 amounts, every line called something else."""
    sides = ("Hours", "Rate", "Current", "YTD", "Current", "YTD")
    lines_of_pay = [(f"Code {page} {line} pay", *(f"{line + 10}{at}.{page}{at}" for at in range(6))) for line in range(70)]
    lines_of_pay[34] = ("Net Pay", "", "", "1,500.00", "33,000.00", "", "")
    return table((40, 160, 230, 300, 370, 440, 510), [("Earnings", *sides), *lines_of_pay], top=65, step=9.5)


def test_a_reader_whose_mothers_were_killed_reads_the_next_paper(stub: Path) -> None:
    servers = started_by(os.getpid())
    with Reader(warm=("text",)) as reader:
        reader.read(stub)
        for process in started_by(os.getpid()) - servers:
            os.kill(process, signal.SIGKILL)

        assert [reading.kind for reading in reader.read(stub)] == [DocumentKind.PAY_STUB]


def test_nothing_that_was_started_outlives_a_program_killed_while_it_reads(tmp_path: Path) -> None:
    path = tmp_path / "endless.pdf"
    path.write_bytes(hostile.text_loop())
    with subprocess.Popen([sys.executable, "-m", "portal.commands", "read", str(path)], stdout=subprocess.DEVNULL) as program:
        until = time.monotonic() + 60
        while len(family := started_by(program.pid)) < 2 and time.monotonic() < until:
            time.sleep(0.05)
        program.kill()

    until = time.monotonic() + 10
    while any(map(runs, family)) and time.monotonic() < until:
        time.sleep(0.05)
    assert len(family) == 2
    assert not any(map(runs, family))


def started_by(process: int) -> set[int]:
    """The processes that one started, and those that they started."""
    threads = Path(f"/proc/{process}/task").glob("*/children")
    children = {int(child) for thread in threads for child in thread.read_text().split()}
    return children.union(*(started_by(child) for child in children))


def runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_received_pdf_leaves_without_scripts_forms_or_attachments(stub: Path, tmp_path: Path) -> None:
    armed, out = tmp_path / "armed.pdf", tmp_path / "clean.pdf"
    with pikepdf.open(stub) as opened:
        opened.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        opened.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array())
        opened.attachments["run.exe"] = b"MZ"
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=pikepdf.Dictionary(S=pikepdf.Name.Launch, F="run.exe")
        )
        opened.pages[0].Annots = pikepdf.Array([opened.make_indirect(link)])
        opened.save(armed)

    assert clean_pdf(armed, out) == 1

    kept = out.read_bytes()
    with pikepdf.open(out) as cleaned:
        cleaned.save(
            tmp_path / "plain.pdf", stream_decode_level=pikepdf.StreamDecodeLevel.all, object_stream_mode=pikepdf.ObjectStreamMode.disable
        )
        assert not {"/OpenAction", "/AcroForm", "/Names", "/AA"} & set(cleaned.Root.keys())
    assert not any(word in (tmp_path / "plain.pdf").read_bytes() + kept for word in (b"JavaScript", b"Launch", b"run.exe", b"AcroForm"))


def test_what_cannot_be_cleaned_leaves_no_file(tmp_path: Path) -> None:
    locked, out = tmp_path / "locked.pdf", tmp_path / "clean.pdf"
    locked.write_bytes(pdf([STUB], password="secret"))

    assert clean_pdf(locked, out) == 0
    assert not out.exists()


def test_a_package_is_one_pdf_with_a_bookmark_for_each_paper(stub: Path, tmp_path: Path) -> None:
    photo = saved(picture(stub.read_bytes(), 60), tmp_path / "photo.jpg", "JPEG")
    parts = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    assert [clean_pdf(source, part) for source, part in zip((stub, photo), parts, strict=True)] == [1, 1]

    assert bind_package([("Pay stub", parts[0]), ("Photograph", parts[1])], tmp_path / "package.pdf") == 2

    with pikepdf.open(tmp_path / "package.pdf") as bound, bound.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Pay stub", "Photograph"]
        assert b"GPS" not in (tmp_path / "package.pdf").read_bytes()
