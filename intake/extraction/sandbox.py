"""Everything that opens a received file, run in a limited child process whose answers are never trusted."""

import math
import os
import time
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from intake.extraction.answers import Lie, count_of, object_of, readings_of, size_of, some_of, survey_of
from intake.extraction.children import Child, Ended, Mother
from intake.extraction.drawing import LARGEST_PICTURE
from intake.extraction.isolation import CHUNK, MOST_READ
from intake.extraction.opening import type_of_bytes
from intake.extraction.reading import PaperReading
from intake.kinds import ReadingStatus

LARGEST_FILE = 25 * 1024 * 1024
WALL_SECONDS = {"text": 20.0, "picture": 45.0}
PACKAGE_SECONDS = 120.0
PAPER_SECONDS, PICTURE_PAGE_SECONDS = 180.0, 30.0


@dataclass(frozen=True)
class PagePicture:
    """One page as a picture file; width and height are in the points of the reading's boxes."""

    page: int
    path: Path
    width: float
    height: float


@dataclass(frozen=True)
class _Told:
    """The words of some pages, which only another child will open; which pages, and which of those asked are pictures."""

    words: bytes
    read: list[int]
    pictures: list[int]


@dataclass(frozen=True)
class _Words:
    """The words of one file as its children gave them, how many pages it has, which were not read, and the first reason why."""

    frames: tuple[bytes, ...]
    pages: int
    unread: tuple[int, ...] = ()
    why: Ended | None = None


def _asked(people: Sequence[str], on: date | None, *, summary: bool = False, together: bool = False) -> dict[str, Any]:
    day = on.isoformat() if on else None
    return {"people": [name[:200] for name in people][:50], "on": day, "summary": summary, "together": together}


def _type_of(file: BinaryIO) -> str:
    """What may be opened of a file; raises Ended for what is not."""
    what = type_of_bytes(file.read(1024))
    if os.fstat(file.fileno()).st_size > LARGEST_FILE:
        raise Ended(ReadingStatus.TOO_LARGE)
    if what is None:
        raise Ended(ReadingStatus.WRONG_TYPE)
    return what


class Reader:
    """Reads papers one at a time, each in children of its own; no paper waits for libraries to load once their mothers have."""

    def __init__(self, warm: Sequence[str] = ("text", "picture")) -> None:
        self._warm = warm
        self._mothers: dict[str, Mother] = {}
        self._held: dict[str, Child] = {}

    def __enter__(self) -> "Reader":
        self._mothers = {work: Mother(work) for work in self._warm}
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._let_go()
        for mother in self._mothers.values():
            mother.end()
        self._mothers.clear()

    def _hold(self, work: str, files: Sequence[int]) -> Child:
        """The child for this work on this file: the one that has it, or a new one; raises ``Ended`` when none can be had."""
        if work not in self._held or not self._held[work].serves(files):
            self._let_go(work)
            if work not in self._mothers or not self._mothers[work].lives:
                self._mothers[work] = Mother(work)
            self._held[work] = self._mothers[work].bear()
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
            readings = self._read(path, _asked(people, on, summary=summary), started + PAPER_SECONDS)
        except Ended as ended:
            readings = [PaperReading(ended.status)]
        return [replace(reading, seconds=round(time.monotonic() - started, 2)) for reading in readings]

    def read_together(self, paths: Sequence[Path], people: Sequence[str] = (), on: date | None = None) -> list[PaperReading]:
        """The reading of local files that are the pages of one paper, in this order; one file alone may hold several papers."""
        if len(paths) == 1:
            return self.read(paths[0], people, on)
        started = time.monotonic()
        until = started + PAPER_SECONDS + PICTURE_PAGE_SECONDS * len(paths)
        files = [self._words_of_one(path, until) for path in paths]
        # Whoever opened one of the files has no say over the others: the words of all are concluded by a child that opened none.
        self._let_go()
        try:
            readings = self._conclude(files, _asked(people, on, together=True))
        except Ended as ended:
            readings = [PaperReading(ended.status, pages=sum(file.pages for file in files))]
        seconds = round(time.monotonic() - started, 2)
        return [replace(reading, seconds=seconds, files=tuple(file.pages for file in files)) for reading in readings]

    def _read(self, path: Path, asked: dict[str, Any], until: float) -> list[PaperReading]:
        with path.open("rb") as file:
            if _type_of(file) == "picture":
                return self._conclude([self._words_of_picture(file.fileno(), until)], asked)
            look = object_of(self._ask("text", {"do": "survey", **asked}, [file.fileno()]))
            return readings_of(look) if "readings" in look else self._conclude([self._words_of_pdf(file.fileno(), look, until)], asked)

    def _words_of_one(self, path: Path, until: float) -> _Words:
        """The words of one file of several; one that cannot be opened stands for a page that was not read."""
        try:
            with path.open("rb") as file:
                if _type_of(file) == "picture":
                    return self._words_of_picture(file.fileno(), until)
                look = object_of(self._ask("text", {"do": "survey", **_asked((), None, together=True)}, [file.fileno()], until))
                return self._words_of_pdf(file.fileno(), look, until)
        except Ended as ended:
            return _Words((), 1, (1,), ended)

    def _words_of_picture(self, file: int, until: float) -> _Words:
        told = self._told("picture", {"do": "photograph"}, [1], file, until)
        return _Words((told.words,), 1, tuple({1} - {*told.read}))

    def _words_of_pdf(self, file: int, look: dict[str, Any], until: float) -> _Words:
        survey = survey_of(look)
        until += PICTURE_PAGE_SECONDS * len(survey.pictures)
        waiting = deque(("text", survey.text[at : at + CHUNK]) for at in range(0, len(survey.text), CHUNK))
        waiting += [("picture", [number]) for number in survey.pictures]
        told: list[_Told] = []
        why = None
        while waiting:
            work, numbers = waiting.popleft()
            job = {"do": "words", "pages": numbers} if work == "text" else {"do": "scan", "page": numbers[0]}
            try:
                told.append(self._told(work, job, numbers, file, until))
            except Ended as ended:
                why = why or ended
                continue
            waiting += [("picture", [number]) for number in told[-1].pictures]
            until += PICTURE_PAGE_SECONDS * len(told[-1].pictures)
        read = {number for some in told for number in some.read}
        unread = sorted({*range(1, survey.pages + 1)} - read)
        return _Words(tuple(some.words for some in told if some.read), survey.pages, tuple(unread), why)

    def _told(self, work: str, job: dict[str, Any], numbers: Sequence[int], file: int, until: float) -> _Told:
        """What a child says of some pages of a file."""
        said = object_of(self._ask(work, job, [file], until))
        try:
            pictures, unread = some_of(said.get("pictures"), numbers if work == "text" else ()), some_of(said.get("unread"), numbers)
            words = self._held[work].answer(time.monotonic() + WALL_SECONDS[work])
        except Ended:
            self._let_go(work)
            raise
        return _Told(words, sorted({*numbers} - {*pictures, *unread}), pictures)

    def _conclude(self, files: Sequence[_Words], asked: dict[str, Any]) -> list[PaperReading]:
        """The readings of a file, or of files that are one paper, from their words; Ended when there are none."""
        if not any(file.frames for file in files):
            raise next((file.why for file in files if file.why), Ended(ReadingStatus.NO_TEXT))
        before = [sum(file.pages for file in files[:at]) for at in range(len(files))]
        total = sum(file.pages for file in files)
        unread = [after + number for file, after in zip(files, before, strict=True) for number in file.unread]
        job = {
            "do": "conclude", "total": total, "unread": unread, **asked,
            "after": [after for file, after in zip(files, before, strict=True) for _ in file.frames],
            # To draw conclusions from a page costs at most a tenth of what reading it may.
            "times": 1 + (total - len(unread)) // 100,
        }
        return readings_of(object_of(self._ask("text", job, [], parts=[frame for file in files for frame in file.frames])), total, unread)

    def _ask(self, work: str, job: dict[str, Any], files: Sequence[int], until: float = math.inf, parts: Sequence[bytes] = ()) -> bytes:
        """One child's answer to one job; a child that answers with a status raises it here, not later."""
        if time.monotonic() > until:
            raise Ended(ReadingStatus.TOO_COMPLEX)
        child = self._hold(work, files)
        try:
            child.begin(job, files, parts)
            payload = child.answer(time.monotonic() + WALL_SECONDS[work] * job.get("times", 1))
            if payload.startswith(b'{"status"'):
                object_of(payload)
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
        asked = {*(job.get("pages") or range(1, MOST_READ + 1))} if upright is not None else {job["page"] or 1}
        child = self._hold(work, [file])
        try:
            child.begin(job, [file])
            count = 1
            if upright is not None:
                said = object_of(child.answer(time.monotonic() + WALL_SECONDS[work]))
                upright += (turned := some_of(said.get("pictures"), asked))
                asked -= {*turned}
                count = count_of(said.get("drawn"), len(asked))
            for _ in range(count):
                drawn.append(_kept(child, time.monotonic() + WALL_SECONDS[work], folder, asked))
                asked.remove(drawn[-1].page)
        except Ended:
            self._let_go(work)
        return drawn


def _kept(child: Child, until: float, folder: Path, asked: Collection[int]) -> PagePicture:
    said = object_of(child.answer(until, 4096))
    jpeg = child.answer(until, LARGEST_PICTURE)
    [page], (wide, high) = some_of([said.get("page")], asked), size_of(said)
    if not jpeg.startswith(b"\xff\xd8\xff"):
        raise Lie
    path = folder / f"page-{page:04}.jpg"
    path.write_bytes(jpeg)
    return PagePicture(page, path, wide, high)


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
    try:
        with out.open("wb") as target, _only_child(work) as child:
            child.begin(job, [*files, target.fileno()])
            pages = count_of(object_of(child.answer(time.monotonic() + PACKAGE_SECONDS)).get("pages"), 1_000_000)
    except Ended:
        pages = 0
    if not pages:
        out.unlink(missing_ok=True)
    return pages


def isolation_layers() -> dict[str, bool]:
    """Which limits a child really has on this machine: asked of a child, not assumed."""
    try:
        with _only_child("text") as child:
            child.begin({"do": "probe"}, [])
            said = object_of(child.layers)
    except Ended:
        said = {}
    names = ("rlimits", "no_new_privs", "empty_environment", "user_namespace", "network_namespace", "landlock")
    return {name: said.get(name) is True for name in names}


@contextmanager
def _only_child(work: str) -> Iterator[Child]:
    """A child whose mother bears no other."""
    mother = Mother(work)
    try:
        child = mother.bear()
        yield child
        child.end()
    finally:
        mother.end()
