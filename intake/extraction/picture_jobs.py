"""What the picture child can do with a file: read photographs and scanned pages, and turn them upright."""

import socket
from collections.abc import Callable, Sequence
from typing import Any

from intake.extraction import frames, isolation, ocr, packaging, pictures, reader
from intake.extraction.drawing import as_small_jpeg, send_picture
from intake.extraction.opening import open_picture
from intake.extraction.read import page_as_json
from intake.extraction.text_jobs import pdf_of, whole

Job = dict[str, Any]
ocr.models()


def photograph(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """The words of a photograph."""
    frames.send_json(channel, {"pages": [page_as_json(pictures.picture_page(whole(files[0])))]})


def scan(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """The words of one page of a PDF, from its picture."""
    frames.send_json(channel, {"pages": [page_as_json(pictures.scanned_page(pdf_of(files[0]), job["page"]))]})


def draw_upright(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """A photograph, or one scanned page, upright: the same turn as was read."""
    data = whole(files[0])
    if job["page"] is None:
        image = ocr.upright(open_picture(data))
        number, size = 1, (float(image.width), float(image.height))
    else:
        number = job["page"]
        image, size = pictures.upright_page(reader.open_pdf(reader.sound(data)), number)
    send_picture(channel, number, size, as_small_jpeg(image, longest=job["longest"]))


def photograph_as_pdf(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """A photograph as a page of a plain PDF."""
    isolation.allow_package()
    packaging.picture_as_pdf(ocr.upright(open_picture(whole(files[0]))), files[1])
    frames.send_json(channel, {"pages": 1})


JOBS: dict[str, Callable[[socket.socket, Job, Sequence[int]], None]] = {
    "photograph": photograph,
    "scan": scan,
    "draw_upright": draw_upright,
    "photograph_as_pdf": photograph_as_pdf,
}
