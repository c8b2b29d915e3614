"""What the text child can do with a file: survey, read and conclude a PDF, and draw its pages."""

import json
import os
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from typing import Any

from pypdfium2 import PdfiumError

from intake.extraction import frames, isolation, reader
from intake.extraction.drawing import as_small_jpeg, send_picture
from intake.extraction.first_look import survey_page
from intake.extraction.isolation import CHUNK, MOST_PAGES, MOST_READ
from intake.extraction.layout import Page, plain
from intake.extraction.opening import Broken
from intake.extraction.paper import Paper
from intake.extraction.read import Context, conclude, page_as_json, page_from_json
from intake.extraction.recognise import ENOUGH, weigh_words
from intake.extraction.summary import LONG, telling_pages
from intake.kinds import DocumentKind, ReadingStatus

Job = dict[str, Any]
# Beyond this many pages the first look takes letters only.
LOOK_CLOSELY = 250


def whole(file: int) -> bytes:
    """All bytes of a file that came as an open descriptor."""
    with os.fdopen(file, "rb") as stream:
        stream.seek(0)
        return stream.read()


@cache
def paper_of(file: int) -> Paper:
    """The one paper of this child, which all its jobs are about."""
    return Paper(whole(file))


def survey(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """A first look: the readings at once for a short text PDF, or for a summary, otherwise which pages to read and how.

    ``together`` means that the file is part of a paper, so that only its words are wanted.
    """
    paper = paper_of(files[0])
    document = paper.document
    total = len(document)
    isolation.limit_cpu(isolation.cpu_for(total))
    if total > MOST_PAGES:
        frames.send_json(channel, {"status": ReadingStatus.TOO_MANY_PAGES.value, "pages": total})
        return
    if total > MOST_READ and not _speaks_for_a_kind(document):
        frames.send_json(channel, {"status": ReadingStatus.TOO_MANY_PAGES.value, "pages": total})
        return
    summary = job["summary"] and total >= LONG
    chosen = _telling(document) if summary else _chosen(total)
    pictures: list[int] = []
    text: list[int] = []
    for number in chosen:
        (pictures if paper.is_picture(number, closely=total <= LOOK_CLOSELY) else text).append(number)
    if not job["together"] and not pictures and len(text) <= CHUNK and (summary or len(text) == total):
        told = paper.read(text)
        pictures, text = list(told.pictures), [number for number in text if number not in told.pictures]
        if not pictures:
            if paper.cut_short and not any(page.words for page in told.pages):
                raise Broken
            unread = sorted({*range(1, total + 1)} - {page.number for page in told.pages})
            _answer(channel, conclude(told.pages, total, _context(job), unread))
            return
    frames.send_json(channel, {"pages": total, "text": text, "pictures": pictures})


def _speaks_for_a_kind(document: Any) -> bool:
    """Whether any of a long file's pages looks like a paper we know, from a quick look at some of them."""
    total = len(document)
    for number in sorted({*range(1, 31), *range(1, total + 1, max(1, total // 60))}):
        text = f" {plain(survey_page(document, number - 1, closely=False).text)} "
        if any(score >= ENOUGH for kind, score in weigh_words(text, "").items() if kind is not DocumentKind.OTHER):
            return True
    return False


def _telling(document: Any) -> list[int]:
    return telling_pages([survey_page(document, index, closely=False).text for index in range(len(document))])


def _chosen(total: int) -> list[int]:
    """The pages worth reading of a long file: its beginning and its end."""
    if total <= MOST_READ:
        return list(range(1, total + 1))
    return [*range(1, MOST_READ - 49), *range(total - 49, total + 1)]


def words(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """The words of some pages, and the numbers of those whose pictures have to be read instead or that cannot be read."""
    isolation.limit_cpu(isolation.cpu_for(len(job["pages"])))
    told = paper_of(files[0]).read(job["pages"])
    send_words(channel, told.pages, told.pictures, told.unread)


def send_words(channel: socket.socket, pages: Sequence[Page], pictures: Sequence[int] = (), unread: Sequence[int] = ()) -> None:
    """What the parent has to know, then the words, which only another child will open."""
    wordless = [page.number for page in pages if not page.words]
    frames.send_json(channel, {"pictures": pictures, "unread": unread, "wordless": wordless})
    frames.send_json(channel, {"pages": [page_as_json(page) for page in pages]})


def conclude_words(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """The readings of a file, or of files that are one paper, whose words came from other children."""
    pages = [page_from_json(page, after) for after in job["after"] for page in json.loads(frames.receive(channel))["pages"]]
    _answer(channel, conclude(sorted(pages, key=lambda p: p.number), job["total"], _context(job), job["unread"]))


def _answer(channel: socket.socket, readings: Sequence[Any]) -> None:
    frames.send_json(channel, {"readings": [reading.as_json() for reading in readings]})


def _context(job: Job) -> Context:
    return Context(tuple(job["people"]), date.fromisoformat(job["on"]) if job["on"] else None, job["summary"], job["together"])


def draw(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """Pictures of the pages that have text of their own; the numbers of those that must be turned upright first."""
    paper = paper_of(files[0])
    total = len(paper.document)
    numbers = [number for number in job["pages"] or range(1, min(total, MOST_READ) + 1) if 1 <= number <= total]
    pictures = [number for number in numbers if paper.is_picture(number)]
    drawn = list(_drawn(paper.document, [number for number in numbers if number not in pictures], job["dpi"]))
    frames.send_json(channel, {"drawn": len(drawn), "pictures": pictures})
    for number, jpeg in drawn:
        send_picture(channel, number, reader.page_size(paper.document, number), jpeg)


def _drawn(document: Any, numbers: Sequence[int], dpi: float) -> Iterator[tuple[int, bytes]]:
    """Those of the pages that can be drawn."""
    for number in numbers:
        with suppress(PdfiumError):
            yield number, as_small_jpeg(reader.render(document, number, dpi))


def probe(channel: socket.socket, job: Job, files: Sequence[int]) -> None:
    """Nothing: the layers were said at the start."""
    frames.send_json(channel, {})


JOBS: dict[str, Callable[[socket.socket, Job, Sequence[int]], None]] = {
    "survey": survey,
    "words": words,
    "conclude": conclude_words,
    "draw": draw,
    "probe": probe,
}
