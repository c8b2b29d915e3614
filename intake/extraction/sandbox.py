"""Everything that opens a received file, run in limited child processes whose answers are never trusted."""

import os
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from intake.extraction import showing
from intake.extraction.answers import object_of, readings_of, some_of, survey_of
from intake.extraction.children import Ended, Mother
from intake.extraction.hands import Hands, heard
from intake.extraction.isolation import CHUNK
from intake.extraction.opening import type_of_bytes
from intake.extraction.patience import Patience
from intake.extraction.reading import PaperReading
from intake.extraction.showing import PagePicture
from intake.kinds import ReadingStatus

LARGEST_FILE = 25 * 1024 * 1024


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

    def __init__(self, warm: Sequence[str] = ("text", "picture"), mother: Callable[[str], Mother] = Mother) -> None:
        self._hands = Hands(warm, mother)
        self._patience: dict[Path, Patience] = {}

    def __enter__(self) -> "Reader":
        self._hands.begin()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._hands.end()

    def read(self, path: Path, people: Sequence[str] = (), on: date | None = None, summary: bool = False) -> list[PaperReading]:
        """The readings of a local file, one for each paper in it; whatever the file does, a named status comes back.

        For a ``summary`` of a long PDF only the pages that say its sums are read, and no transactions.
        """
        started = time.monotonic()
        self._hands.let_go()
        self._patience = {path: Patience.begun()}
        try:
            readings = self._read(path, _asked(people, on, summary=summary), self._patience[path])
        except Ended as ended:
            readings = [PaperReading(ended.status)]
        return [replace(reading, seconds=round(time.monotonic() - started, 2)) for reading in readings]

    def read_together(self, paths: Sequence[Path], people: Sequence[str] = (), on: date | None = None) -> list[PaperReading]:
        """The reading of local files that are the pages of one paper, in this order; one file alone may hold several papers."""
        if len(paths) == 1:
            return self.read(paths[0], people, on)
        started = time.monotonic()
        patience = Patience.begun()
        patience.add_pictures(len(paths))
        # Each file has its own: one made to hurt must not cost the others theirs.
        self._patience = {path: replace(patience) for path in paths}
        files = [self._words_of_one(path, self._patience[path]) for path in paths]
        # Whoever opened one of the files has no say over the others: the words of all are concluded by a child that opened none.
        self._hands.let_go()
        try:
            readings = self._conclude(files, _asked(people, on, together=True))
        except Ended as ended:
            readings = [PaperReading(ended.status, pages=sum(file.pages for file in files))]
        seconds = round(time.monotonic() - started, 2)
        return [replace(reading, seconds=seconds, files=tuple(file.pages for file in files)) for reading in readings]

    def page_pictures(self, path: Path, folder: Path, dpi: int = 100, pages: Sequence[int] | None = None) -> list[PagePicture]:
        """A JPEG of each page in this folder, drawn by the children that just read this file, which then end."""
        try:
            patience = self._patience.get(path, Patience.begun()).for_drawing()
            return showing.page_pictures(self._hands, path, folder, dpi, pages or (), patience)
        finally:
            self._hands.let_go()

    def _read(self, path: Path, asked: dict[str, Any], patience: Patience) -> list[PaperReading]:
        with path.open("rb") as file:
            if _type_of(file) == "picture":
                return self._conclude([self._words_of_picture(file.fileno(), patience)], asked)
            look = self._look(file.fileno(), asked, patience)
            return readings_of(look) if "readings" in look else self._conclude([self._words_of_pdf(file.fileno(), look, patience)], asked)

    def _words_of_one(self, path: Path, patience: Patience) -> _Words:
        """The words of one file of several; one that cannot be opened stands for a page that was not read."""
        try:
            with path.open("rb") as file:
                if _type_of(file) == "picture":
                    return self._words_of_picture(file.fileno(), patience)
                look = self._look(file.fileno(), _asked((), None, together=True), patience)
                return self._words_of_pdf(file.fileno(), look, patience)
        except Ended as ended:
            return _Words((), 1, (1,), ended)

    def _look(self, file: int, asked: dict[str, Any], patience: Patience) -> dict[str, Any]:
        """A first look at a PDF: its readings, or which pages to read how."""
        with self._hands.asked("text", {"do": "survey", **asked}, file, patience) as child:
            return object_of(heard(child, "text"))

    def _words_of_picture(self, file: int, patience: Patience) -> _Words:
        told = self._told("picture", {"do": "photograph"}, [1], file, patience)
        return _Words((told.words,), 1, tuple({1} - {*told.read}))

    def _words_of_pdf(self, file: int, look: dict[str, Any], patience: Patience) -> _Words:
        survey = survey_of(look)
        patience.add_pictures(len(survey.pictures))
        waiting = deque(("text", survey.text[at : at + CHUNK]) for at in range(0, len(survey.text), CHUNK))
        waiting += [("picture", [number]) for number in survey.pictures]
        told: list[_Told] = []
        why = None
        while waiting:
            work, numbers = waiting.popleft()
            job = {"do": "words", "pages": numbers} if work == "text" else {"do": "scan", "page": numbers[0]}
            try:
                told.append(self._told(work, job, numbers, file, patience))
            except Ended as ended:
                why = why or ended
                continue
            waiting += [("picture", [number]) for number in told[-1].pictures]
            patience.add_pictures(len(told[-1].pictures))
        read = {number for some in told for number in some.read}
        unread = sorted({*range(1, survey.pages + 1)} - read)
        return _Words(tuple(some.words for some in told if some.read), survey.pages, tuple(unread), why)

    def _told(self, work: str, job: dict[str, Any], numbers: Sequence[int], file: int, patience: Patience) -> _Told:
        """What a child says of some pages of a file."""
        with self._hands.asked(work, job, file, patience) as child:
            said = object_of(heard(child, work))
            pictures, unread = some_of(said.get("pictures"), numbers if work == "text" else ()), some_of(said.get("unread"), numbers)
            wordless = some_of(said.get("wordless"), numbers)
            words = heard(child, work)
        read = sorted({*numbers} - {*pictures, *unread})
        patience.regain(len({*read} - {*wordless}) / len(numbers))
        return _Told(words, read, pictures)

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
        }
        frames = [frame for file in files for frame in file.frames]
        return readings_of(object_of(self._hands.asked_of_words(job, frames, total - len(unread))), total, unread)
