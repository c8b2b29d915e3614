"""Opening what was sent as what it is: the type by its signature, and pictures with a limit on their pixels."""

import io
from typing import Literal

from PIL import Image, ImageOps

MOST_PIXELS = 50_000_000
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"}


class Locked(Exception):
    """The PDF opens only with a password."""


class Broken(Exception):
    """The file cannot be opened as what it claims to be."""


class TooLarge(Exception):
    """The picture has more pixels than will be opened."""


class TooMuch(Exception):
    """There is more of it than any paper holds."""


def type_of_bytes(head: bytes) -> Literal["pdf", "picture"] | None:
    """What a file is by its first bytes, whatever its name says; None for what we do not read."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    heif = head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS
    return "picture" if heif or head.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")) else None


def open_picture(data: bytes) -> Image.Image:
    """A photograph as sent, turned as its camera says; raises ``TooLarge`` or ``Broken``."""
    # Here, because children that read text know this module too, and are started for each paper.
    import pillow_heif

    pillow_heif.register_heif_opener(thumbnails=False)
    try:
        image = Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "HEIF", "MPO"))
        if image.width * image.height > MOST_PIXELS:
            raise TooLarge
        return _flat(ImageOps.exif_transpose(image))
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, Image.DecompressionBombError) as error:
        raise Broken from error


def _flat(image: Image.Image) -> Image.Image:
    """Colours over white, so that a screenshot's see-through parts are not read as black."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")
    return image.convert("RGB")


def causes(error: BaseException) -> list[BaseException]:
    """An error and everything it wraps: libraries hide the real cause in arguments and context."""
    found: list[BaseException] = []
    waiting = [error]
    while waiting and len(found) < 20:
        one = waiting.pop(0)
        found.append(one)
        waiting += [c for c in (one.__cause__, one.__context__, *one.args) if isinstance(c, BaseException) and c not in found]
    return found
