"""What the children answer, checked before anything is believed: a child that lies is one whose paper a person looks at."""

import json
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from intake.extraction.children import Ended
from intake.extraction.isolation import MOST_PAGES, MOST_READ
from intake.extraction.reading import PaperReading
from intake.kinds import ReadingStatus

LARGEST_SIDE = 1e6
# What a child may say instead of an answer; that a paper was read it has to show.
_ENDINGS = frozenset(ReadingStatus) - {ReadingStatus.OK, ReadingStatus.PARTIAL}


class Lie(Ended):
    """An answer that no honest child gives."""

    def __init__(self) -> None:
        super().__init__(ReadingStatus.NEEDS_PERSON)


@dataclass(frozen=True)
class Survey:
    """How many pages a file has, and which of them to read how."""

    pages: int
    text: list[int]
    pictures: list[int]


def object_of(payload: bytes) -> dict[str, Any]:
    """A child's JSON object; the status it ends with instead is raised as ``Ended``."""
    try:
        data = json.loads(payload)
    except (ValueError, RecursionError) as error:
        raise Lie from error
    if not isinstance(data, dict):
        raise Lie
    if "status" in data:
        with suppress(ValueError):
            if (status := ReadingStatus(str(data["status"]))) in _ENDINGS:
                raise Ended(status)
        raise Lie
    return data


def count_of(data: Any, most: int = MOST_PAGES) -> int:
    """A whole number from 0 to ``most``."""
    if isinstance(data, bool) or not isinstance(data, int) or not 0 <= data <= most:
        raise Lie
    return data


def some_of(data: Any, among: Collection[int]) -> list[int]:
    """Some of the page numbers that may be said here, each once."""
    if not isinstance(data, list) or len(data) > len(among):
        raise Lie
    numbers = [count_of(number) for number in data]
    if len({*numbers}) < len(numbers) or not {*numbers} <= {*among}:
        raise Lie
    return numbers


def survey_of(data: dict[str, Any]) -> Survey:
    """Which pages to read; none in two ways."""
    total = count_of(data.get("pages"))
    text, pictures = some_of(data.get("text"), range(1, total + 1)), some_of(data.get("pictures"), range(1, total + 1))
    if {*text} & {*pictures} or not 0 < len(text) + len(pictures) <= MOST_READ:
        raise Lie
    return Survey(total, text, pictures)


def size_of(data: dict[str, Any]) -> tuple[float, float]:
    """Width and height of a page."""
    sides = data.get("width"), data.get("height")
    if not all(isinstance(side, int | float) and not isinstance(side, bool) and 0 < side < LARGEST_SIDE for side in sides):
        raise Lie
    return float(sides[0] or 0), float(sides[1] or 0)


def readings_of(data: dict[str, Any], total: int | None = None, unread: Sequence[int] = ()) -> list[PaperReading]:
    """Readings that hold to the schema and to what is known of the file: its pages, once they are, and which were not read."""
    given = data.get("readings")
    if not isinstance(given, list) or not 1 <= len(given) <= MOST_PAGES:
        raise Lie
    try:
        readings = [PaperReading.from_json(reading) for reading in given]
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise Lie from error
    if len(readings) > max(readings[0].pages, 1) or any(not _holds(reading, total or readings[0].pages, unread) for reading in readings):
        raise Lie
    return readings


def _holds(reading: PaperReading, total: int, unread: Sequence[int]) -> bool:
    whole = reading.status is not ReadingStatus.OK or not reading.pages_unread
    return reading.pages == total <= MOST_PAGES and whole and {*unread} <= {*reading.pages_unread}
