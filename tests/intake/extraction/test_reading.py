"""A reading as data: what goes out is what comes back, and nothing else does."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from intake.extraction.reading import PaperReading
from tests.intake.extraction.drawn import STUB
from tests.intake.extraction.reading_aloud import read_pages
from tests.intake.extraction.test_bank_statements import HEAD, RUNNING, SUMMARY


@pytest.mark.parametrize("page", [STUB, [*HEAD, *SUMMARY, *RUNNING]], ids=["stub", "statement"])
def test_a_reading_comes_back_from_its_json_as_it_was(page: list[Any]) -> None:
    [reading] = read_pages([page], people=["Delia Marsh"])

    line = reading.as_json()
    assert PaperReading.from_json(line).as_json() == line
    assert set(line) >= {"status", "kind", "kind_confidence", "pages", "text_source", "figures", "checks", "seconds"}


def _set(*path: Any, to: Any) -> Callable[[Any], None]:
    def change(line: Any) -> None:
        for step in path[:-1]:
            line = line[step]
        line[path[-1]] = to

    return change


HOSTILE = {
    "a status nobody knows": _set("status", to="fine"),
    "a kind nobody knows": _set("kind", to="passport"),
    "a status that is no word": _set("status", to=["ok"]),
    "confidence that is no number": _set("kind_confidence", to=float("nan")),
    "infinite seconds": _set("seconds", to=float("inf")),
    "true for a number": _set("pages", to=True),
    "a figure of another kind": _set("figures", 0, "name", to="wages_box1"),
    "an amount that is text": _set("figures", 0, "value", to="much" * 200),
    "an amount without end": _set("figures", -1, "value", to="1e999999"),
    "not a number": _set("figures", -1, "value", to="NaN"),
    "a box of three sides": _set("figures", 0, "box", to=[1, 2, 3]),
    "a box inside out": _set("figures", 0, "box", to=[9, 9, 1, 1]),
    "a box beyond any page": _set("figures", 0, "box", to=[0, 0, 1e300, 1]),
    "page nought": _set("figures", 0, "page", to=0),
    "words without end": _set("figures", 0, "words", to="x" * 10_000),
    "too many figures": _set("figures", to=[{}] * 1000),
    "figures that are no list": _set("figures", to={"a": 1}),
    "a detail of details": _set("checks", 0, "detail", to={"a": {"b": 1}}),
    "an endless detail": _set("checks", 0, "detail", to={"a": "x" * 10_000}),
    "a key of its own": _set("run", to="me"),
    "pages out of order": _set("page_range", to=[5, 2]),
    "deposits of nothing": _set("deposits", to=[1]),
}


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_a_hostile_child_could_send_is_refused(change: Callable[[Any], None]) -> None:
    line = copy.deepcopy(read_pages([STUB])[0].as_json())
    line["figures"].sort(key=lambda figure: figure["name"] == "net_pay")
    change(line)

    with pytest.raises(ValueError, match=r"\w"):
        PaperReading.from_json(line)


@pytest.mark.parametrize("data", [None, [], "reading", 5, {}, {"status": "ok"}])
def test_what_is_no_reading_at_all_is_refused(data: Any) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        PaperReading.from_json(data)
