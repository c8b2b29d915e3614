"""What the picture child can do with a file: read photographs and scanned pages, and turn them upright."""

import socket
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from intake.extraction import frames, isolation, ocr, packaging, pictures
from intake.extraction.drawing import as_small_jpeg, send_picture
from intake.extraction.opening import open_picture
from intake.extraction.text_jobs import paper_of, send_words, whole
from intake.extraction.upright import upright

Job = dict[str, Any]
ocr.models()


@lru_cache(maxsize=16)
def _upright(file: int, number: int | None) -> pictures.Standing:
    """A photograph, or one page of a scan, turned upright: once for reading it and for showing it."""
    if number is None:
        return pictures.upright_photograph(whole(file))
    return pictures.upright_page(paper_of(file).document, number)


def photograph(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """The words of a photograph."""
    _read(channel, files[0], None)


def scan(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """The words of one page of a PDF, from its picture."""
    _read(channel, files[0], job["page"])


def _read(channel: socket.socket, file: int, number: int | None) -> None:
    send_words(channel, [pictures.read(*_upright(file, number), number or 1)])


def draw_upright(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """A photograph, or one scanned page, upright: the same turn as was read."""
    standing, size = _upright(files[0], job["page"])
    send_picture(channel, job["page"] or 1, size, as_small_jpeg(standing.image, longest=job["longest"]))


def photograph_as_pdf(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """A photograph as a page of a plain PDF."""
    isolation.allow_package()
    packaging.picture_as_pdf(upright(open_picture(whole(files[0]))).image, files[1])
    frames.send_json(channel, {"pages": 1})


JOBS: dict[str, Callable[[socket.socket, Job, Sequence[int]], None]] = {
    "photograph": photograph,
    "scan": scan,
    "draw_upright": draw_upright,
    "photograph_as_pdf": photograph_as_pdf,
}
