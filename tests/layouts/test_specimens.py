"""The layouts themselves: each paper is sound, and says what its truth claims."""

import io
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pdfplumber
import pytest

from intake.figures import FigureType, type_of
from portal.demo.papers.writing import abbreviated, short, slashed, spelled
from tests.layouts import hands
from tests.layouts.catalogue import layouts_of, printings
from tests.layouts.specimen import Layout

Mark = dict[str, Any]

EVERY = [layout for printing in printings() for layout in layouts_of(printing)]
every_layout = pytest.mark.parametrize("layout", EVERY, ids=lambda layout: layout.name)
DAYS = (
    slashed,
    short,
    abbreviated,
    spelled,
    hands.plain,
    hands.dashed,
    hands.dotted,
    hands.by_computer,
    hands.by_the_army,
    hands.hyphened,
    hands.by_orders,
    hands.padded,
    hands.in_that_year_briefly,
    hands.shouted,
    hands.on_a_weekday,
    hands.in_that_year,
    hands.in_spanish,
)


def squeezed(text: str) -> str:
    """Letters and digits only, so that it does not matter how words are set."""
    return re.sub(r"[\W_]", "", text.lower())


def printed(name: str, value: str, text: str) -> bool:
    match type_of(name):
        case FigureType.DATE:
            return any(squeezed(write(date.fromisoformat(value))) in text for write in DAYS)
        case FigureType.AMOUNT | FigureType.RATE:
            return re.sub(r"\D", "", value) in text
        case _:
            return all(squeezed(word) in text for word in value.split())


@every_layout
def test_the_same_seed_gives_the_same_paper_and_another_seed_another(layout: Layout) -> None:
    assert layout.specimen(1) == layout.specimen(1)
    assert layout.specimen(1).pdf != layout.specimen(2).pdf


@every_layout
def test_every_figure_is_printed(layout: Layout) -> None:
    specimen = layout.specimen(3)
    with pdfplumber.open(io.BytesIO(specimen.pdf)) as pdf:
        text = squeezed("".join(page.extract_text(use_text_flow=True) for page in pdf.pages))
    said_otherwise = {"signed", "pay_frequency", "form", "filing_status"}
    assert [(n, v) for n, v in specimen.truth.items() if n not in said_otherwise and not printed(n, v, text)] == []


@every_layout
def test_nothing_is_printed_over_anything_else_or_off_the_page(layout: Layout) -> None:
    with pdfplumber.open(io.BytesIO(layout.specimen(4).pdf)) as pdf:
        for page in pdf.pages:
            marks = sorted((mark for mark in page.chars if mark["text"].strip()), key=lambda mark: mark["top"])
            assert [m["text"] for m in marks if not (4 < m["x0"] and m["x1"] < page.width - 4 and m["bottom"] < page.height - 4)] == []
            assert [(one["text"], other["text"]) for one, other in _near(marks) if _covers(one, other)] == []


def _near(marks: list[Mark]) -> Iterator[tuple[Mark, Mark]]:
    for at, one in enumerate(marks):
        for other in marks[at + 1 :]:
            if other["top"] > one["bottom"]:
                break
            yield one, other


def _covers(one: Mark, other: Mark) -> bool:
    across = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 0.25 * min(one["width"], other["width"]) and down > 0.35 * min(one["size"], other["size"])
