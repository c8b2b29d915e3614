"""Dates as a calendar file (RFC 5545) for the specialist's own calendar program: whole days, and nobody's name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

LONGEST_LINE = 75


@dataclass(frozen=True)
class CalendarDay:
    """One entry: an identity that stays the same from one download to the next, the day, the words, and where to look."""

    uid: str
    on: date
    summary: str
    address: str


def written(name: str, days: Iterable[CalendarDay], now: datetime) -> str:
    """The calendar file."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Foothold//Calendar//EN", f"X-WR-CALNAME:{_text(name)}"]
    stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    for day in days:
        lines += [
            "BEGIN:VEVENT", f"UID:{day.uid}", f"DTSTAMP:{stamp}", f"DTSTART;VALUE=DATE:{day.on:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day.on + timedelta(days=1):%Y%m%d}", f"SUMMARY:{_text(day.summary)}", f"URL:{day.address}",
            "TRANSP:TRANSPARENT", "END:VEVENT",
        ]
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line))


def _text(words: str) -> str:
    for mark in "\\;,":
        words = words.replace(mark, f"\\{mark}")
    return " ".join(words.split())


def _folded(line: str) -> Iterator[str]:
    """A line of at most 75 bytes, gone on with on the next after a space; no letter is cut in two."""
    part, room = "", LONGEST_LINE
    for letter in line:
        if room < len(letter.encode()):
            yield part
            part, room = " ", LONGEST_LINE - 1
        part, room = part + letter, room - len(letter.encode())
    yield part
