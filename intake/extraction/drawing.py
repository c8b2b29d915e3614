"""Pictures of pages for people to look at: small, upright, without anything the camera wrote about where and when."""

import io
import socket

from PIL import Image

from intake.extraction import frames

LARGEST_PICTURE = 180 * 1024


def as_small_jpeg(image: Image.Image, longest: int = 2200) -> bytes:
    """A JPEG of at most 180 KB: quality goes first, then size."""
    image = image.convert("RGB")
    image.thumbnail((longest, longest))
    while True:
        for quality in (80, 65, 50):
            out = io.BytesIO()
            image.save(out, "JPEG", quality=quality, optimize=True)
            if out.tell() <= LARGEST_PICTURE:
                return out.getvalue()
        image = image.resize((max(1, image.width * 4 // 5), max(1, image.height * 4 // 5)))


def send_picture(channel: socket.socket, page: int, size: tuple[float, float], jpeg: bytes) -> None:
    """One page's picture: what it is, then its bytes."""
    frames.send_json(channel, {"page": page, "width": size[0], "height": size[1]})
    frames.send(channel, jpeg)
