"""Twenty files that hurt whoever reads them, each in a way of its own, for the drill in which a healthy paper waits behind them."""

import io
import zlib
from collections.abc import Callable
from random import Random

from PIL import Image

from tests.intake.extraction import hostile
from tests.intake.extraction.drawn import pdf
from tests.intake.extraction.hostile import document, page

_NOISE = 0xA9B0


def _deflated(content: bytes) -> bytes:
    return page(zlib.compress(content, 9), filters=b"/Filter/FlateDecode")


def rectangles() -> bytes:
    """Three hundred thousand boxes on one page."""
    dice = Random(_NOISE)
    return _deflated(b" ".join(b"%d %d %d %d re f" % tuple(dice.randrange(600) for _ in range(4)) for _ in range(300_000)))


def nested_states() -> bytes:
    """A state saved two hundred thousand times."""
    return page(b"q " * 200_000 + b"BT /F 10 Tf (deep) Tj ET")


def nested_lists() -> bytes:
    """Lists that hold lists, sixty thousand deep, where a page's resources should be."""
    return page(b"BT /F 10 Tf (deep) Tj ET", resources=b"[" * 60_000 + b"]" * 60_000)


def torn_stream() -> bytes:
    """Three megabytes of nothing, deflated badly and cut off."""
    packed = zlib.compress(Random(_NOISE).randbytes(3_000_000), 1)
    return page(packed[:-1000], filters=b"/Filter/FlateDecode")


def filters_in_a_row() -> bytes:
    """A stream to be unpacked forty times."""
    packed = b"BT /F 10 Tf (unpacked) Tj ET" * 100_000
    for _ in range(40):
        packed = zlib.compress(packed, 9)
    return page(packed, filters=b"/Filter[" + b"/FlateDecode" * 40 + b"]")


def endless_page() -> bytes:
    """A page thirty million inches high."""
    return page(b"BT /F 10 Tf (high) Tj ET").replace(b"0 0 612 792", b"0 0 612 2147483647")


def large_picture() -> bytes:
    """A picture of four hundred million dots on one page."""
    black = zlib.compressobj(9)
    rows = b"".join(black.compress(b"\0" * 2_500) for _ in range(20_000)) + black.flush()
    head = b"<</Type/XObject/Subtype/Image/Width 20000/Height 20000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode/Length %d>>"
    image = head % len(rows) + b"stream\n" + rows + b"\nendstream"
    return page(b"q 612 0 0 792 0 0 cm /I Do Q", b"<</XObject<</I 6 0 R>>>>", [image])


def noise() -> Image.Image:
    """A picture in which nothing can be read and everything looks like letters."""
    return Image.effect_noise((425, 550), 200).resize((1700, 2200), Image.Resampling.NEAREST)


def noisy_photograph() -> bytes:
    out = io.BytesIO()
    noise().convert("RGB").save(out, "JPEG", quality=70)
    return out.getvalue()


def noisy_scan(pages: int = 60) -> bytes:
    """A long scan of nothing but noise."""
    photograph = noisy_photograph()
    head = b"<</Type/XObject/Subtype/Image/Width 1700/Height 2200/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode/Length %d>>"
    image = head % len(photograph) + b"stream\n" + photograph + b"\nendstream"
    return _alike(b"q 612 0 0 792 0 0 cm /I Do Q", pages, b"<</XObject<</I 4 0 R>>>>", image)


def tiny_dashes() -> bytes:
    """Lines across the page, in dashes that nobody could tell apart."""
    return _deflated(b"[0.001] 0 d 0.5 w " + b"".join(b"0 %d m 612 %d l S " % (row % 792, 792 - row % 792) for row in range(2_000)))


def fine_pattern() -> bytes:
    """A page tiled with a pattern of the smallest tiles."""
    tile = (
        b"<</Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.01/YStep 0.01/Resources<<>>/Length 18>>"
        b"stream\n0 0 0.01 0.01 re f\nendstream"
    )
    return page(b"/Pattern cs /P scn 0 0 612 792 re f", b"<</Pattern<</P 6 0 R>>>>", [tile])


def many_fields() -> bytes:
    """Fifty thousand fields to be filled in on one page."""
    count = 50_000
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(f)/V(1,000.00)/Rect[10 10 90 20]>>"
    annots = b"[" + b" ".join(b"%d 0 R" % (6 + number) for number in range(count)) + b"]"
    return page(b"BT /F 10 Tf (form) Tj ET", b"<</Font<</F 5 0 R>>>>/Annots " + annots, [field] * count)


def numbers_over_numbers() -> bytes:
    """Twelve thousand digits in one place."""
    return _deflated(_digits())


def amounts_everywhere() -> bytes:
    """A page of nothing but small amounts and captions of every kind."""
    words = ["net pay", "gross", "total", "balance", "1,234.56", "10/02/2026", "account", "-5.00", "deposit", "wages"]
    dice = Random(_NOISE)
    placed = [(x, top / 2, dice.choice(words)) for top in range(20, 1560, 6) for x in range(10, 600, 18)]
    return pdf([[(float(x), float(top), text) for x, top, text in placed]], size=3)


def slow_pages(pages: int = 100) -> bytes:
    """A hundred pages, each of which takes as long as it may."""
    return _alike(_digits(), pages, b"<</Font<</F 4 0 R>>>>", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")


def _digits() -> bytes:
    return b"BT /F 10 Tf " + b"".join(b"1 0 0 1 100 %d.%02d Tm (%d) Tj " % (400, n % 50, n % 10) for n in range(12_000)) + b"ET"


def _alike(content: bytes, pages: int, resources: bytes, thing: bytes) -> bytes:
    """A PDF of pages that all show the same content, with one thing it needs, which is object 4."""
    packed = zlib.compress(content, 9)
    kids = b" ".join(b"%d 0 R" % (5 + number) for number in range(pages))
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources %s/Contents 3 0 R>>" % resources
    return document([
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed), thing, *[leaf] * pages,
    ])


BOMBS: dict[str, Callable[[], bytes]] = {
    "flate bomb": hostile.flate_bomb,
    "text loop": hostile.text_loop,
    "exponential forms": hostile.exponential_forms,
    "page loop": hostile.page_loop,
    "five thousand pages": lambda: hostile.many_pages(5_000),
    "picture bomb": hostile.picture_bomb,
    "rectangles": rectangles,
    "nested states": nested_states,
    "nested lists": nested_lists,
    "torn stream": torn_stream,
    "filters in a row": filters_in_a_row,
    "endless page": endless_page,
    "large picture": large_picture,
    "noisy photograph": noisy_photograph,
    "noisy scan": noisy_scan,
    "tiny dashes": tiny_dashes,
    "fine pattern": fine_pattern,
    "many fields": many_fields,
    "numbers over numbers": numbers_over_numbers,
    "amounts everywhere": amounts_everywhere,
    "slow pages": slow_pages,
}
