"""Files made to hurt whoever opens them, one of each family, as small as they come."""

import io
import struct
import zlib

from PIL import Image
from reportlab.pdfgen.canvas import Canvas


def document(objects: list[bytes]) -> bytes:
    """A PDF of these numbered objects, the first its catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table))


def page(content: bytes, resources: bytes = b"<</Font<</F 5 0 R>>>>", extra: list[bytes] | None = None, filters: bytes = b"") -> bytes:
    return document(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources %s/Contents 4 0 R>>" % resources,
            b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), filters, content),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            *(extra or []),
        ]
    )


def flate_bomb() -> bytes:
    """A few kilobytes that unpack to a gigabyte."""
    block = zlib.compressobj(9)
    inner = b"".join(block.compress(b" " * 1_000_000) for _ in range(1000)) + block.flush()
    return page(zlib.compress(inner, 9), filters=b"/Filter[/FlateDecode/FlateDecode]")


def text_loop() -> bytes:
    """Millions of letters drawn one by one on a page of a few kilobytes."""
    content = b"BT /F 10 Tf " + b"(words without end) Tj " * 400_000 + b"ET"
    return page(zlib.compress(content, 9), filters=b"/Filter/FlateDecode")


def exponential_forms(levels: int = 24) -> bytes:
    """Forms that draw the next form twice each."""
    forms = [
        b"<</Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</X %d 0 R>>/Font<</F 5 0 R>>>>/Length %d>>stream\n%s\nendstream"
        % (7 + level, len(body), body)
        for level in range(levels)
        for body in [b"/X Do /X Do" if level < levels - 1 else b"BT /F 9 Tf (x) Tj ET"]
    ]
    return page(b"/X Do", b"<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>", extra=forms)


def page_loop() -> bytes:
    """A page tree that is its own child."""
    return document([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"])


def many_pages(count: int) -> bytes:
    """A PDF of that many pages of a few words."""
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=1)
    for number in range(count):
        canvas.drawString(72, 720, f"Nothing on page {number + 1} that anybody asked for")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def picture_bomb() -> bytes:
    """A PNG of a few kilobytes that claims sixty thousand pixels each way."""
    header = struct.pack("!IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack("!I", len(body)) + name + body + struct.pack("!I", zlib.crc32(name + body))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100_000)) + chunk(b"IEND", b"")


def truncated_jpeg() -> bytes:
    """The first half of a photograph."""
    out = io.BytesIO()
    Image.effect_noise((600, 800), 60).convert("RGB").save(out, "JPEG")
    return out.getvalue()[: out.tell() // 2]
