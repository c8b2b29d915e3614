"""Files that are broken, locked, mislabelled or made to hurt: each is received or plainly refused, none harms its neighbours."""

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import select

from intake.database import transaction
from intake.extraction.sandbox import Reader
from intake.kinds import DocumentKind, ReadingStatus
from intake.models import Document, Loan, Upload
from intake.operations.documents import MAX_BYTES
from portal.wiring import wiring
from portal.working import reading_worker
from tests.browsing import Page, Visitor
from tests.conftest import Site
from tests.intake.extraction.drawn import STUB, pdf, picture
from tests.portal.homeowner.filing import an_application

CRAFTED = Path(__file__).parents[4] / "shared" / "samples" / "hostile" / "_crafted"
WAITS = "A person will look at this."
LOCKED = ("This file has a password, so we cannot open it.", "Send a copy without the password, or a screenshot of each page.")
NO_WORDS = ("We could not read this file.", "A clearer picture helps: put the paper flat, fill the screen, no flash.")
UNREADABLE = ("We could not read this file.", "The file may be damaged. Save it again and send it, or take a photo of the paper.")
GOOD = pdf([STUB])


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """The real reader, which opens files only in its limited children."""
    with Reader() as one:
        yield one


@pytest.fixture
def rosa(site: Site, loan_of: Callable[..., Loan]) -> Visitor:
    """A homeowner at the page of her pay."""
    loan_of()
    account = site.account(name="Delia Marsh")
    visitor = site.visitor(account)
    visitor.open(f"/en/homeowner/applications/{an_application(site, account)}/papers")
    visitor.follow("Proof of your pay")
    return visitor


def locked(owner_only: bool = False) -> bytes:
    """A pay stub that opens only with a password; or that anybody may look at and nobody may copy from."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(GOOD)) as opened:
        allowed = pikepdf.Permissions(extract=False, modify_other=False)
        opened.save(out, encryption=pikepdf.Encryption(owner="held back", user="" if owner_only else "opensesame", allow=allowed))
    return out.getvalue()


def pages(count: int) -> bytes:
    """A PDF of that many pages of a few words."""
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=1)
    for number in range(count):
        canvas.drawString(72, 720, f"Page {number + 1} of a catalogue")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def photographed(form: str) -> bytes:
    """The pay stub as a picture file."""
    out = io.BytesIO()
    picture(GOOD, 120).save(out, form)
    return out.getvalue()


def half(content: bytes) -> bytes:
    return content[: len(content) // 2]


def without_its_pages() -> bytes:
    """A PDF whose catalogue leads nowhere."""
    return b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 9 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def a_bomb() -> bytes:
    """A picture of a few bytes that claims sixty thousand dots each way, and is believed."""
    content = bytearray(photographed("PNG"))
    content[16:24] = struct.pack("!II", 60_000, 60_000)
    content[29:33] = struct.pack("!I", zlib.crc32(content[12:29]))
    return bytes(content)


REFUSED = {
    "an empty file": ("stub.pdf", lambda: b"", "stub.pdf is empty. Open it to check, then send it again.", "empty"),
    "one byte more than 25 MiB": (
        "long.pdf", lambda: GOOD.ljust(MAX_BYTES + 1), "long.pdf is larger than 25 MB. A photo of each page is often smaller.", "too_large",
    ),
    "a text under the name of a PDF": (
        "notes.pdf", lambda: b"Gross pay 2,000.00\n" * 40,
        "notes.pdf is not a PDF or a picture. Take a photo of the paper, or save it as a PDF.", "wrong_type",
    ),
    "a program under the name of a picture": (
        "photo.jpg", lambda: b"MZ" + bytes(600),
        "photo.jpg is not a PDF or a picture. Take a photo of the paper, or save it as a PDF.", "wrong_type",
    ),
}
RECEIVED = {
    "half a PDF": ("stub.pdf", lambda: half(GOOD), UNREADABLE),
    "a PDF without pages": ("stub.pdf", without_its_pages, UNREADABLE),
    "half a photograph": ("stub.jpg", lambda: half(photographed("JPEG")), UNREADABLE),
    "a PDF with a password": ("stub.pdf", locked, LOCKED),
    "5,000 pages": ("catalogue.pdf", lambda: pages(5_000), (WAITS,)),
    "a picture too large to open": ("stub.png", a_bomb, UNREADABLE),
    "a PDF that may not be copied from": ("stub.pdf", lambda: locked(owner_only=True), ("Gross pay: $2,000.00",)),
    "a PDF under the name of a photograph": ("stub.jpg", lambda: GOOD, ("Gross pay: $2,000.00",)),
    "a PNG under the name of a PDF": ("stub.pdf", lambda: photographed("PNG"), ("Gross pay: $2,000.00",)),
}


def send(visitor: Visitor, *files: tuple[str, bytes]) -> Page:
    return visitor.press("Send", {"Choose files, or take a photo": list(files)})


def read_all(site: Site, reader: Reader) -> int:
    """Let the site's own worker read whatever waits; how many papers there were."""
    with site.app.app_context():
        worker = reading_worker(wiring(), reader, "reader")
    return worker.run_until_idle()


def kept(site: Site) -> list[Document]:
    with transaction(site.engine, writing=False) as session:
        found = list(session.scalars(select(Document).order_by(Document.received_at, Document.receipt)))
        for document in found:
            document.reading  # noqa: B018  loaded before the session ends
        return found


def one_named(documents: list[Document], name: str) -> Document:
    return next(document for document in documents if document.filename == name)


@pytest.mark.parametrize(("name", "make", "words", "code"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_paper_is_refused_in_plain_words_with_the_attempt_on_record(
    rosa: Visitor, site: Site, reader: Reader, name: str, make: Callable[[], bytes], words: str, code: str
) -> None:
    page = send(rosa, (name, make()), ("healthy.pdf", GOOD))

    assert page.status == 422
    assert words in page.error_for("Choose files, or take a photo")
    with transaction(site.engine, writing=False) as session:
        assert [upload.refusal for upload in session.scalars(select(Upload).where(Upload.state == "refused"))] == [code]
    assert read_all(site, reader) == 1
    assert reads_the_healthy_one(site)


@pytest.mark.parametrize(("name", "make", "words"), RECEIVED.values(), ids=RECEIVED)
def test_what_is_a_paper_is_kept_as_it_is_and_its_sender_is_told(
    rosa: Visitor, site: Site, reader: Reader, name: str, make: Callable[[], bytes], words: tuple[str, ...]
) -> None:
    content = make()
    page = send(rosa, (name, content))
    assert page.heading.startswith("Receipt ")
    address, receipt = page.address, page.heading
    site.clock.moment += timedelta(seconds=1)
    rosa.open(rosa.page.link("Back to your papers"))
    rosa.follow("Proof of your pay")
    send(rosa, ("healthy.pdf", GOOD.replace(b"%%EOF", b"%%EOF\n")))

    assert read_all(site, reader) == 2

    page = rosa.open(address)
    assert page.heading == receipt
    for sentence in words:
        assert page.sees(sentence)
    original = rosa.client.get(page.link("Save the file as you sent it"))
    assert original.get_data() == content
    assert reads_the_healthy_one(site)


def reads_the_healthy_one(site: Site) -> bool:
    """Whether the paper that waited behind was read as well as ever."""
    reading = one_named(kept(site), "healthy.pdf").reading
    assert reading is not None
    return reading.status is ReadingStatus.OK and reading.papers[0]["kind"] == DocumentKind.PAY_STUB


@pytest.mark.skipif(not CRAFTED.is_dir(), reason="the shared sample papers are not beside this checkout")
def test_every_crafted_file_ends_in_a_receipt_or_a_reason_and_the_paper_behind_them_all_is_read(
    rosa: Visitor, site: Site, reader: Reader
) -> None:
    files = sorted(CRAFTED.iterdir())

    page = send(rosa, *((file.name, file.read_bytes()) for file in files), ("healthy.pdf", GOOD))

    received = {document.filename: document for document in kept(site)}
    refused = [file.name for file in files if file.name not in received]
    assert [name for name in refused if name not in page.error_for("Choose files, or take a photo")] == []
    assert read_all(site, reader) == len(received)
    unread = [document.filename for document in kept(site) if document.reading is None]
    assert unread == []
    silent = [name for name, document in received.items() if not says_how_it_went(rosa, document)]
    assert silent == []
    assert reads_the_healthy_one(site)


def says_how_it_went(visitor: Visitor, document: Document) -> bool:
    """Whether the page of a paper says what was seen, or who looks next."""
    page = visitor.open(f"/en/papers/documents/{document.id}")
    told = (WAITS, LOCKED[0], UNREADABLE[0], "What we read", "We have read it.", "A person will look at it.")
    return page.heading == f"Receipt {document.receipt}" and any(page.sees(words) for words in told)
