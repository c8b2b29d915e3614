"""Everything that opens a received file, run in a limited child process whose answers are never trusted."""

import json
import math
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

from intake.extraction.children import Child, Ended
from intake.extraction.drawing import LARGEST_PICTURE
from intake.extraction.opening import type_of_bytes
from intake.extraction.reading import PaperReading
from intake.kinds import ReadingStatus

LARGEST_FILE = 25 * 1024 * 1024
WALL_SECONDS = {"text": 20.0, "picture": 45.0}
PACKAGE_SECONDS = 120.0
PAPER_SECONDS, PICTURE_PAGE_SECONDS = 180.0, 30.0
CHUNK = 10
MOST_PAGES = 5_000


@dataclass(frozen=True)
class PagePicture:
    """One page as a picture file; width and height are in the points of the reading's boxes."""

    page: int
    path: Path
    width: float
    height: float


def _object(payload: bytes) -> dict[str, Any]:
    """A child's JSON object; anything else is an answer not to be trusted."""
    try:
        data = json.loads(payload)
    except (ValueError, RecursionError) as error:
        raise Ended(ReadingStatus.NEEDS_PERSON) from error
    if not isinstance(data, dict):
        raise Ended(ReadingStatus.NEEDS_PERSON)
    if "status" in data:
        with suppress(ValueError):
            raise Ended(ReadingStatus(str(data["status"])))
        raise Ended(ReadingStatus.NEEDS_PERSON)
    return data


def _count(data: Any, most: int = MOST_PAGES) -> int:
    if isinstance(data, bool) or not isinstance(data, int) or not 0 <= data <= most:
        raise Ended(ReadingStatus.NEEDS_PERSON)
    return data


def _numbers(data: Any, total: int) -> list[int]:
    if not isinstance(data, list) or len(data) > total:
        raise Ended(ReadingStatus.NEEDS_PERSON)
    return [_count(number, total) for number in data]


class Reader:
    """Reads papers one at a time, with children spawned ahead so that no paper waits for libraries to load."""

    def __init__(self, warm: Sequence[str] = ("text", "picture")) -> None:
        self._warm = warm
        self._spare: dict[str, Child] = {}
        self._held: dict[str, Child] = {}

    def __enter__(self) -> "Reader":
        self._replenish()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._let_go()
        for child in self._spare.values():
            child.end()
        self._spare.clear()

    def _replenish(self) -> None:
        for work in self._warm:
            if work not in self._spare:
                self._spare[work] = Child(work)

    def _hold(self, work: str, files: Sequence[int]) -> Child:
        """The child for this work on this file: the one that has it, else one that was started ahead, else a new one."""
        if work not in self._held or not self._held[work].serves(files):
            self._let_go(work)
            ahead = self._spare.pop(work, None)
            self._held[work] = ahead or Child(work)
        return self._held[work]

    def _let_go(self, *works: str) -> None:
        """End what is held, or the children of these works only: none is ever given a second file."""
        for work in set(works or self._held) & set(self._held):
            self._held.pop(work).end()

    def read(self, path: Path, people: Sequence[str] = (), on: date | None = None, summary: bool = False) -> list[PaperReading]:
        """The readings of a local file, one for each paper in it; whatever the file does, a named status comes back.

        For a ``summary`` of a long PDF only the pages that say its sums are read, and no transactions.
        """
        started = time.monotonic()
        self._let_go()
        try:
            readings = self._read(path, people, on, started, summary)
        except Ended as ended:
            readings = [PaperReading(ended.status)]
        self._replenish()
        return [replace(reading, seconds=round(time.monotonic() - started, 2)) for reading in readings]

    def _read(self, path: Path, people: Sequence[str], on: date | None, started: float, summary: bool) -> list[PaperReading]:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            what = type_of_bytes(file.read(1024))
            if size > LARGEST_FILE or what is None:
                return [PaperReading(ReadingStatus.TOO_LARGE if size > LARGEST_FILE else ReadingStatus.WRONG_TYPE)]
            asked = {"people": [name[:200] for name in people][:50], "on": on.isoformat() if on else None, "summary": summary}
            if what == "picture":
                words = self._ask("picture", {"do": "photograph"}, [file.fileno()])
                return self._conclude([words], 1, [], asked)
            return self._read_pdf(file.fileno(), asked, started)

    def _read_pdf(self, file: int, asked: dict[str, Any], started: float) -> list[PaperReading]:
        look = _object(self._ask("text", {"do": "survey", **asked}, [file]))
        if "readings" in look:
            return _readings(look)
        total = _count(look.get("pages"))
        text, pictures = _numbers(look.get("text"), total), _numbers(look.get("pictures"), total)
        until = started + PAPER_SECONDS + PICTURE_PAGE_SECONDS * len(pictures)
        chunks: list[tuple[str, list[int], dict[str, Any]]] = []
        for at in range(0, len(text), CHUNK):
            chunks.append(("text", text[at : at + CHUNK], {"do": "words", "pages": text[at : at + CHUNK]}))
        chunks += [("picture", [number], {"do": "scan", "page": number}) for number in pictures]
        words, ends = [], []
        read: set[int] = set()
        for work, numbers, job in chunks:
            try:
                words.append(self._ask(work, job, [file], until))
                read.update(numbers)
            except Ended as ended:
                ends.append(ended)
        if not words:
            raise ends[0] if ends else Ended(ReadingStatus.NO_TEXT)
        unread = [number for number in range(1, total + 1) if number not in read]
        return self._conclude(words, total, unread, asked)

    def _conclude(self, words: Sequence[bytes], total: int, unread: Sequence[int], asked: dict[str, Any]) -> list[PaperReading]:
        job = {"do": "conclude", "frames": len(words), "total": total, "unread": list(unread), **asked}
        return _readings(_object(self._ask("text", job, [], parts=words)))

    def _ask(self, work: str, job: dict[str, Any], files: Sequence[int], until: float = math.inf, parts: Sequence[bytes] = ()) -> bytes:
        """One child's answer to one job; a child that answers with a status raises it here, not later."""
        if time.monotonic() > until:
            raise Ended(ReadingStatus.TOO_COMPLEX)
        child = self._hold(work, files)
        try:
            child.begin(job, files, parts)
            payload = child.answer(time.monotonic() + WALL_SECONDS[work])
            if payload.startswith(b'{"status"'):
                _object(payload)
        except Ended:
            self._let_go(work)
            raise
        return payload

    def page_pictures(self, path: Path, folder: Path, dpi: int = 100, pages: Sequence[int] | None = None) -> list[PagePicture]:
        """A JPEG of each page, upright and without metadata, in this folder; pages that cannot be drawn are left out.

        The children that just read this file draw it, and end.
        """
        try:
            with path.open("rb") as file:
                what = type_of_bytes(file.read(1024))
                if what is None:
                    return []
                if what == "picture":
                    return self._drawn("picture", {"do": "draw_upright", "page": None, "longest": 1700}, file.fileno(), folder)
                return sorted(self._pdf_pictures(file.fileno(), folder, dpi, pages or ()), key=lambda picture: picture.page)
        finally:
            self._let_go()

    def _pdf_pictures(self, file: int, folder: Path, dpi: int, wanted: Sequence[int]) -> Iterator[PagePicture]:
        upright: list[int] = []
        for at in range(0, max(len(wanted), 1), CHUNK):
            yield from self._drawn("text", {"do": "draw", "pages": list(wanted[at : at + CHUNK]), "dpi": dpi}, file, folder, upright)
        for number in upright:
            yield from self._drawn("picture", {"do": "draw_upright", "page": number, "longest": 11 * dpi}, file, folder)

    def _drawn(self, work: str, job: dict[str, Any], file: int, folder: Path, upright: list[int] | None = None) -> list[PagePicture]:
        """The pictures that a child draws: one, or as many as it says, with the numbers of those that must be turned ``upright``."""
        drawn: list[PagePicture] = []
        child = self._hold(work, [file])
        try:
            child.begin(job, [file])
            count = 1
            if upright is not None:
                said = _object(child.answer(time.monotonic() + WALL_SECONDS[work]))
                count = _count(said.get("drawn"))
                upright += _numbers(said.get("pictures"), MOST_PAGES)
            for _ in range(count):
                drawn.append(_kept(child, time.monotonic() + WALL_SECONDS[work], folder))
        except Ended:
            self._let_go(work)
        return drawn


def _readings(answer: dict[str, Any]) -> list[PaperReading]:
    """The child's readings, each checked against the schema; one that does not hold is for a person to look at."""
    given = answer.get("readings")
    if not isinstance(given, list) or not 1 <= len(given) <= MOST_PAGES:
        raise Ended(ReadingStatus.NEEDS_PERSON)
    try:
        return [PaperReading.from_json(reading) for reading in given]
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise Ended(ReadingStatus.NEEDS_PERSON) from error


def _kept(child: Child, until: float, folder: Path) -> PagePicture:
    said = _object(child.answer(until, 4096))
    jpeg = child.answer(until, LARGEST_PICTURE)
    page, sides = _count(said.get("page")), (said.get("width"), said.get("height"))
    if not jpeg.startswith(b"\xff\xd8\xff") or not all(isinstance(side, int | float) and 0 < side < 1e6 for side in sides):
        raise Ended(ReadingStatus.NEEDS_PERSON)
    path = folder / f"page-{page:04}.jpg"
    path.write_bytes(jpeg)
    return PagePicture(page, path, float(sides[0] or 0), float(sides[1] or 0))


def clean_pdf(path: Path, out: Path) -> int:
    """Any received file as a PDF that only shows pages; how many, 0 (and no file) when it cannot be made."""
    with path.open("rb") as file:
        what = type_of_bytes(file.read(1024))
        if what is None:
            return 0
        work, do = ("package", "clean") if what == "pdf" else ("picture", "photograph_as_pdf")
        return _written(work, {"do": do}, [file.fileno()], out)


def bind_package(parts: Sequence[tuple[str, Path]], out: Path) -> int:
    """Cleaned parts as one bookmarked PDF; how many pages, 0 (and no file) when it cannot be made."""
    with ExitStack() as stack:
        files = [stack.enter_context(path.open("rb")).fileno() for _, path in parts]
        return _written("package", {"do": "bind", "titles": [title[:200] for title, _ in parts]}, files, out)


def _written(work: str, job: dict[str, Any], files: Sequence[int], out: Path) -> int:
    child = Child(work)
    try:
        with out.open("wb") as target:
            child.begin(job, [*files, target.fileno()])
            pages = _count(_object(child.answer(time.monotonic() + PACKAGE_SECONDS)).get("pages"), 1_000_000)
    except Ended:
        pages = 0
    finally:
        child.end()
    if not pages:
        out.unlink(missing_ok=True)
    return pages


def isolation_layers() -> dict[str, bool]:
    """Which limits a child really has on this machine: asked of a child, not assumed."""
    child = Child("text")
    try:
        child.begin({"do": "probe"}, [])
        said = _object(child.layers)
    except Ended:
        said = {}
    finally:
        child.end()
    names = ("rlimits", "no_new_privs", "empty_environment", "user_namespace", "network_namespace", "landlock")
    return {name: said.get(name) is True for name in names}
