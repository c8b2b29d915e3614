"""Letters about income from offices, funds and employers never seen: their kind is known, and papers of the same words are none of them."""

from collections.abc import Sequence
from functools import cache

import pytest

from intake.extraction.layout import Page
from intake.extraction.read import Context, conclude
from intake.extraction.reading import PaperReading
from intake.kinds import DocumentKind
from tests.intake.extraction import income_specimens
from tests.intake.extraction.reading_aloud import words
from tests.intake.extraction.typed import FONTS, typed

LETTERS = {**income_specimens.BENEFITS, **income_specimens.UNEMPLOYMENT, **income_specimens.EMPLOYERS}
NAMES = list(LETTERS)


def read(pages: Sequence[Page]) -> PaperReading:
    [reading] = conclude(pages, len(pages), Context())
    return reading


@cache
def read_letter(name: str) -> PaperReading:
    return read(words(typed(LETTERS[name][1], list(FONTS)[NAMES.index(name) % len(FONTS)])))


@pytest.mark.parametrize("name", NAMES)
def test_the_kind_of_a_letter_is_known(name: str) -> None:
    assert read_letter(name).kind is LETTERS[name][0]


@pytest.mark.parametrize("name", income_specimens.OTHERS)
def test_a_paper_of_the_same_words_is_not_forced_into_a_kind(name: str) -> None:
    reading = read(words(typed(income_specimens.OTHERS[name])))
    assert (reading.kind, reading.figures) == (DocumentKind.OTHER, ())
