"""Letters about income from many offices, funds and employers are read right; papers of the same words are none of them."""

from collections.abc import Sequence
from functools import cache

import pytest

from intake.extraction.layout import Page
from intake.extraction.read import Context, conclude
from intake.extraction.reading import PaperReading
from intake.kinds import DocumentKind
from tests.intake.extraction import income_specimens, later_income_specimens
from tests.intake.extraction.reading_aloud import figures, words
from tests.intake.extraction.typed import FONTS, typed

LETTERS = {
    **income_specimens.BENEFITS,
    **income_specimens.UNEMPLOYMENT,
    **income_specimens.EMPLOYERS,
    **later_income_specimens.LATER,
}
OTHERS = {**income_specimens.OTHERS, **later_income_specimens.LATER_OTHERS}
NAMES = list(LETTERS)


def read(pages: Sequence[Page]) -> PaperReading:
    [reading] = conclude(pages, len(pages), Context())
    return reading


@cache
def read_letter(name: str) -> PaperReading:
    return read(words(typed(LETTERS[name][1], list(FONTS)[NAMES.index(name) % len(FONTS)])))


def differing(name: str) -> dict[str, tuple[str | None, str]]:
    """What was read otherwise than it is printed, and what is not printed at all."""
    truth, found = LETTERS[name][2], figures(read_letter(name))
    return {key: (truth.get(key), value) for key, value in found.items() if value != truth.get(key)}


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_is_known_and_nothing_in_it_is_read_wrong(name: str) -> None:
    assert read_letter(name).kind is LETTERS[name][0]
    assert differing(name) == {}


def test_nearly_everything_such_letters_say_is_read() -> None:
    missing = [(name, key) for name in NAMES for key in LETTERS[name][2] if key not in figures(read_letter(name))]
    assert len(missing) <= 0.04 * sum(len(truth) for _, _, truth in LETTERS.values()), missing


@pytest.mark.parametrize("name", OTHERS)
def test_a_paper_of_the_same_words_is_not_forced_into_a_kind(name: str) -> None:
    reading = read(words(typed(OTHERS[name])))
    assert (reading.kind, reading.figures) == (DocumentKind.OTHER, ())
