"""Signed papers, court papers, deeds, certificates, orders, offers and rent: what they say is read right, or not at all."""

from collections.abc import Sequence
from functools import cache

import pytest

from intake.extraction.layout import Page, plain
from intake.extraction.read import Context, conclude
from intake.extraction.reading import PaperReading
from intake.kinds import DocumentKind
from tests.intake.extraction import family_specimens, later_specimens, signed_specimens
from tests.intake.extraction.reading_aloud import figures, words
from tests.intake.extraction.typed import FONTS, typed

PAPERS = {
    **signed_specimens.LETTERS, **signed_specimens.FORMS, **family_specimens.COURT, **family_specimens.DEEDS, **family_specimens.DEATHS,
    **family_specimens.ORDERS, **family_specimens.OFFERS, **family_specimens.CHECKS, **later_specimens.LATER,
}  # fmt: skip
OTHERS = {**family_specimens.OTHERS, **later_specimens.LATER_OTHERS}
NAMES = list(PAPERS)


def read(pages: Sequence[Page]) -> PaperReading:
    [reading] = conclude(pages, len(pages), Context())
    return reading


@cache
def read_paper(name: str) -> tuple[list[Page], PaperReading]:
    pages = words(typed(PAPERS[name][1], list(FONTS)[NAMES.index(name) % len(FONTS)]))
    return pages, read(pages)


def differing(name: str) -> dict[str, tuple[str | None, str]]:
    """What was read otherwise than it is printed, and what is not printed at all."""
    truth, found = PAPERS[name][2], figures(read_paper(name)[1])
    return {key: (truth.get(key), value) for key, value in found.items() if value != truth.get(key)}


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_is_known_and_nothing_in_it_is_read_wrong(name: str) -> None:
    assert read_paper(name)[1].kind is PAPERS[name][0]
    assert differing(name) == {}


def test_nearly_everything_such_papers_say_is_read() -> None:
    missing = [(name, key) for name in NAMES for key in PAPERS[name][2] if key not in figures(read_paper(name)[1])]
    assert len(missing) <= 0.02 * sum(len(truth) for _, _, truth in PAPERS.values()), missing


@pytest.mark.parametrize("kind", sorted({kind for kind, _, _ in PAPERS.values()}))
def test_each_kind_is_drawn_in_at_least_five_ways(kind: DocumentKind) -> None:
    assert sum(one is kind for one, _, _ in PAPERS.values()) >= 5


@pytest.mark.parametrize("name", OTHERS)
def test_a_paper_of_the_same_words_is_not_forced_into_a_kind(name: str) -> None:
    reading = read(words(typed(OTHERS[name])))
    assert (reading.kind, reading.figures) == (DocumentKind.OTHER, ())


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_stands_where_it_says(name: str) -> None:
    pages, reading = read_paper(name)
    for figure in reading.figures:
        place = figure.read_from
        inside = [
            word.text for word in pages[place.page - 1].words
            if place.box.x0 - 0.1 <= word.box.x0 and word.box.x1 <= place.box.x1 + 0.1
            and place.box.top - 0.1 <= word.box.top and word.box.bottom <= place.box.bottom + 0.1
        ]  # fmt: skip
        assert set(plain(place.words).split()) <= set(plain(" ".join(inside)).split())


ABOUT_OTHER_PAPERS = {
    "a divorce": "The decree of divorce was entered on March 2, 2026. I am the petitioner and my ex-husband signed a quitclaim deed.",
    "a death": "My wife passed away on April 2, 2026. The death certificate and the obituary are attached.",
    "a move": "I received PCS orders (permanent change of station) from the Department of the Army with a reporting date of July 10, 2026.",
    "a new job": "I had a weekly benefit amount of $420 until I accepted an offer of employment. My offer letter is attached.",
    "a separation": "We signed a separation agreement and live separate and apart. He pays $600 in spousal support.",
}


@pytest.mark.parametrize("about", ABOUT_OTHER_PAPERS)
def test_a_letter_that_speaks_of_other_papers_is_still_a_letter(about: str) -> None:
    told = f"Dear Servicer,\n\nMy hardship is this. {ABOUT_OTHER_PAPERS[about]}\nI fell behind on my mortgage and want to keep my home."
    reading = read(words(typed(f"May 3, 2026\n\n{told}\n\nSincerely,\n\n~~~~~~~~~~~~~~~~~~\n\nAnneliese Probst")))
    assert reading.kind is DocumentKind.HARDSHIP_LETTER
    assert figures(reading) == {"person": "Anneliese Probst", "signed": "yes", "signature_date": "2026-05-03"}


TWO_PAGES = """
                    MARITAL SETTLEMENT AGREEMENT
This agreement is made on May 2, 2026 between Petra Vance ("Wife") and Otto Vance ("Husband").
The parties live separate and apart.
\f
Employment. Husband's annual salary is $61,000. Taxes. The parties shall file separate returns, Form 1040.
The quitclaim deed shall be held by counsel. Upon entry of a judgment of divorce this agreement is merged.
"""


def test_the_second_page_of_an_agreement_is_no_deed_though_it_speaks_of_one() -> None:
    assert figures(read(words(typed(TWO_PAGES)))) == {"people": "Petra Vance; Otto Vance", "date": "2026-05-02"}
