"""A reading: everything that was read in one paper, as plain data that can be written, kept and checked again."""

import math
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from intake.figures import FIGURES, Box, Check, Confidence, Deposit, Figure, Provenance, value_from_text
from intake.kinds import DocumentKind, Outcome, ReadingStatus

READER_VERSION = "2026.11.3"
TEXT_SOURCES = ("pdf", "ocr", "mixed")
MOST_PAGES = 100_000
MOST_FIGURES, MOST_CHECKS, MOST_DEPOSITS = 64, 32, 5_000
LONGEST_TEXT = 500
# A check may name every page that was read.
LONGEST_LIST = 250
LARGEST_AMOUNT = Decimal("1e12")
FARTHEST = 100_000.0
YEARS = range(1850, 2151)


@dataclass(frozen=True)
class PaperReading:
    """What one paper says, and how the reading of it ended; a file of several papers gives several.

    ``files`` says how many pages each file has, in order, when several were read as one paper; pages are then numbered
    through all of them.
    """

    status: ReadingStatus
    kind: DocumentKind = DocumentKind.OTHER
    kind_confidence: float = 0.0
    pages: int = 0
    text_source: str = "pdf"
    figures: tuple[Figure, ...] = ()
    checks: tuple[Check, ...] = ()
    deposits: tuple[Deposit, ...] = ()
    seconds: float = 0.0
    page_range: tuple[int, int] | None = None
    pages_unread: tuple[int, ...] = ()
    files: tuple[int, ...] = ()

    def figure(self, name: str) -> Figure | None:
        """The figure of this name, if it was read."""
        return next((f for f in self.figures if f.name == name), None)

    def as_json(self) -> dict[str, Any]:
        """The line of ``foothold read --json`` for this paper, less the file's name."""
        line: dict[str, Any] = {
            "status": self.status.value,
            "kind": self.kind.value,
            "kind_confidence": self.kind_confidence,
            "pages": self.pages,
            "text_source": self.text_source,
            "figures": [_figure_json(f) for f in self.figures],
            "checks": [{"name": c.name, "outcome": c.outcome.value, "detail": c.detail} for c in self.checks],
            "seconds": round(self.seconds, 2),
        }
        if self.kind is DocumentKind.BANK_STATEMENT:
            line["deposits"] = [_deposit_json(d) for d in self.deposits]
        if self.page_range:
            line["page_range"] = list(self.page_range)
        if self.pages_unread:
            line["pages_unread"] = list(self.pages_unread)
        if self.files:
            line["files"] = list(self.files)
        return line

    @classmethod
    def from_json(cls, data: Any) -> "PaperReading":
        """A reading from data that nobody vouches for; raises ``ValueError`` for anything that is not one."""
        data = _mapping(data, "reading")
        unknown = set(data) - _KEYS
        if unknown:
            raise ValueError("a reading holds keys that are not known")
        kind = DocumentKind(_text(data.get("kind")))
        pages = _whole(data.get("pages"))
        return cls(
            status=ReadingStatus(_text(data.get("status"))),
            kind=kind,
            kind_confidence=_share(data.get("kind_confidence")),
            pages=pages,
            text_source=_one_of(data.get("text_source"), TEXT_SOURCES),
            figures=tuple(_figure(item, kind, pages) for item in _list(data.get("figures"), MOST_FIGURES)),
            checks=tuple(_check(item) for item in _list(data.get("checks"), MOST_CHECKS)),
            deposits=deposits_from_json(data.get("deposits", []), pages),
            seconds=_number(data.get("seconds"), 0, 86_400),
            page_range=_page_range(data.get("page_range"), pages),
            pages_unread=tuple(_page(n, pages) for n in _list(data.get("pages_unread", []), pages)),
            files=tuple(_whole(n) for n in _list(data.get("files", []), MOST_PAGES)),
        )


# Control characters, and halves of letters that only together are one.
_UNKEEPABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
_KEYS = {
    "status",
    "kind",
    "kind_confidence",
    "pages",
    "text_source",
    "figures",
    "checks",
    "deposits",
    "seconds",
    "page_range",
    "pages_unread",
    "files",
}


def _box_json(box: Box) -> list[float]:
    return [round(side, 1) for side in (box.x0, box.top, box.x1, box.bottom)]


def _figure_json(figure: Figure) -> dict[str, Any]:
    source = figure.read_from
    return {
        "name": figure.name,
        "value": figure.text,
        "page": source.page,
        "box": _box_json(source.box),
        "words": source.words,
        "confidence": figure.confidence.value,
    }


def _deposit_json(deposit: Deposit) -> dict[str, Any]:
    return {
        "date": deposit.on.isoformat(),
        "description": deposit.description,
        "amount": f"{deposit.amount:.2f}",
        "balance": None if deposit.balance is None else f"{deposit.balance:.2f}",
        "page": deposit.page,
        "box": _box_json(deposit.box),
    }


def _mapping(data: Any, what: str) -> dict[str, Any]:
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        raise ValueError(f"a {what} must be an object")
    return data


def _list(data: Any, most: int) -> list[Any]:
    if not isinstance(data, list) or len(data) > most:
        raise ValueError("a list is missing or too long")
    return data


def _text(data: Any, longest: int = LONGEST_TEXT) -> str:
    if not isinstance(data, str) or len(data) > longest or _UNKEEPABLE.search(data):
        raise ValueError("a text is missing, too long or holds what no database keeps")
    return data


def _one_of(data: Any, allowed: tuple[str, ...]) -> str:
    if data not in allowed:
        raise ValueError("a word is not one of those known")
    return str(data)


def _number(data: Any, least: float, most: float) -> float:
    if isinstance(data, bool) or not isinstance(data, int | float) or not math.isfinite(data) or not least <= data <= most:
        raise ValueError("a number is missing or out of bounds")
    return float(data)


def _share(data: Any) -> float:
    return _number(data, 0, 1)


def _whole(data: Any) -> int:
    if isinstance(data, bool) or not isinstance(data, int) or not 0 <= data <= MOST_PAGES:
        raise ValueError("a count is missing or out of bounds")
    return data


def _page_range(data: Any, pages: int) -> tuple[int, int] | None:
    if data is None:
        return None
    first, last = (_page(n, pages) for n in _list(data, 2))
    if first > last:
        raise ValueError("a page range is out of order")
    return first, last


def _box(data: Any) -> Box:
    sides = [_number(side, -FARTHEST, FARTHEST) for side in _list(data, 4)]
    if len(sides) != 4 or sides[0] > sides[2] or sides[1] > sides[3]:
        raise ValueError("a box must have four sides in order")
    return Box(*sides)


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation as error:
        raise ValueError("an amount is not a number") from error
    if not amount.is_finite() or abs(amount) >= LARGEST_AMOUNT or int(amount.as_tuple().exponent) < -6:
        raise ValueError("an amount is out of bounds")
    return amount


def _page(data: Any, pages: int) -> int:
    page = _whole(data)
    if not 1 <= page <= pages:
        raise ValueError("a page counts from one to the last")
    return page


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    if day.year not in YEARS:
        raise ValueError("a date is of another age")
    return day


def _figure(data: Any, kind: DocumentKind, pages: int) -> Figure:
    data = _mapping(data, "figure")
    name, text = _text(data.get("name"), 40), _text(data.get("value"))
    if name not in FIGURES[kind]:
        raise ValueError("a figure is not one of its kind's")
    try:
        value = value_from_text(name, text)
    except InvalidOperation as error:
        raise ValueError("a figure's value is not of its type") from error
    if isinstance(value, Decimal):
        value = _amount(text)
    elif isinstance(value, date):
        value = _day(text)
    source = Provenance(_page(data.get("page"), pages), _box(data.get("box")), _text(data.get("words")))
    return Figure(name, value, source, Confidence(_text(data.get("confidence"), 10)))


def _check(data: Any) -> Check:
    data = _mapping(data, "check")
    detail = _mapping(data.get("detail"), "check's detail")
    if len(detail) > 24 or not all(_NAME.fullmatch(key) and _plain(value) for key, value in detail.items()):
        raise ValueError("a check's detail holds too much")
    return Check(_name(data.get("name")), Outcome(_text(data.get("outcome"), 20)), detail)


def _name(data: Any) -> str:
    if not _NAME.fullmatch(name := _text(data, 60)):
        raise ValueError("a name is not one")
    return name


def _plain(value: Any, depth: int = 0) -> bool:
    match value:
        case None | bool():
            return True
        case str():
            return len(value) <= LONGEST_TEXT and not _UNKEEPABLE.search(value)
        case int() | float():
            return math.isfinite(value) and abs(value) < 1e12
        case list():
            return depth < 2 and len(value) <= LONGEST_LIST and all(_plain(item, depth + 1) for item in value)
        case _:
            return False


def deposits_from_json(data: Any, pages: int = MOST_PAGES) -> tuple[Deposit, ...]:
    """The deposits of a bank statement as they were written; raises ``ValueError`` for anything else."""
    return tuple(_deposit(item, pages) for item in _list(data, MOST_DEPOSITS))


def _deposit(data: Any, pages: int) -> Deposit:
    data = _mapping(data, "deposit")
    balance = data.get("balance")
    return Deposit(
        _day(_text(data.get("date"), 10)),
        _text(data.get("description")),
        _amount(_text(data.get("amount"), 30)),
        None if balance is None else _amount(_text(balance, 30)),
        _page(data.get("page"), pages),
        _box(data.get("box")),
    )
