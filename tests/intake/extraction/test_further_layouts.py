"""Layouts of publishers nobody fitted a rule to: every figure given is right, and nearly every one is given."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from statistics import mean

import pytest

from intake.extraction.reading import PaperReading
from tests.intake.extraction.reading_aloud import read_pdf
from tests.layouts.catalogue import layouts_of
from tests.layouts.judging import Judgement, Outcome, deposits_judged, judged, of_its_kind
from tests.layouts.specimen import Layout, Specimen

LAYOUTS = layouts_of("first_printing")
every_layout = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)


@cache
def papers(layout: Layout) -> tuple[tuple[Specimen, PaperReading], ...]:
    """A few papers of a layout with what was read of them; of one that shuffles itself, many."""
    specimens = [layout.specimen(seed) for seed in range(40 if layout.name.startswith("shuffled") else 3)]
    return tuple((specimen, of_its_kind(specimen.kind, read_pdf(specimen.pdf))) for specimen in specimens)


def judgements(layout: Layout) -> Iterator[Judgement]:
    return (one for specimen, reading in papers(layout) for one in judged(specimen, reading))


@every_layout
def test_its_kind_is_known(layout: Layout) -> None:
    assert [(specimen.kind, reading.kind) for specimen, reading in papers(layout) if specimen.kind is not reading.kind] == []


@every_layout
def test_no_figure_is_wrong_or_made_up(layout: Layout) -> None:
    assert [one for one in judgements(layout) if one.outcome in {Outcome.WRONG, Outcome.UNPRINTED}] == []


@pytest.mark.parametrize("layout", [layout for layout in LAYOUTS if layout.specimen(0).deposits], ids=lambda layout: layout.name)
def test_no_deposit_is_lost_or_made_up(layout: Layout) -> None:
    read = (one for specimen, reading in papers(layout) for one in deposits_judged(specimen, reading))
    assert [one for one in read if one.outcome is not Outcome.FOUND] == []


def test_nine_of_ten_figures_are_found() -> None:
    """Layouts weigh the same, however many figures and papers each has."""
    shares = [share_found(layout) for layout in LAYOUTS if layout.specimen(0).truth]
    assert mean(shares) >= 0.9


def share_found(layout: Layout) -> float:
    outcomes = Counter(one.outcome for one in judgements(layout) if one.outcome is not Outcome.UNPRINTED)
    return outcomes[Outcome.FOUND] / outcomes.total()
