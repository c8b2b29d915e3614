"""What the package child can do with files: clean a PDF of all but its pages, and bind several as one."""

import io
import socket
from collections.abc import Callable, Sequence
from typing import Any

from intake.extraction import frames, isolation, packaging
from intake.extraction.text_jobs import whole

Job = dict[str, Any]


def clean(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """The PDF again with nothing in it but pages to look at."""
    isolation.allow_package()
    frames.send_json(channel, {"pages": packaging.clean(io.BytesIO(whole(files[0])), files[1])})


def bind(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """Several cleaned PDFs as one with bookmarks; the last file is the one to write."""
    isolation.allow_package()
    parts = [(title, io.BytesIO(whole(file))) for title, file in zip(job["titles"], files[:-1], strict=True)]
    frames.send_json(channel, {"pages": packaging.bind(parts, files[-1])})


JOBS: dict[str, Callable[[socket.socket, Job, Sequence[int]], None]] = {"clean": clean, "bind": bind}
