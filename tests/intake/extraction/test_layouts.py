"""Layouts nobody fitted a rule to: every figure given is right, and nearly every one is given."""

from collections import Counter
from collections.abc import Callable

import pytest

from intake.kinds import DocumentKind
from tests.intake.extraction.layouts import Drawn, a_statement, a_stub
from tests.intake.extraction.reading_aloud import figures, read_pages


@pytest.mark.parametrize(
    ("draw", "kind"), [(a_stub, DocumentKind.PAY_STUB), (a_statement, DocumentKind.BANK_STATEMENT)], ids=["stubs", "statements"]
)
def test_forty_layouts_are_read_right_or_not_at_all(draw: Callable[[int], Drawn], kind: DocumentKind) -> None:
    outcomes: Counter[str] = Counter()
    wrong = []
    for seed in range(1000, 1040):
        drawn = draw(seed)
        [reading] = read_pages([drawn.page])
        assert reading.kind is kind, seed
        read = figures(reading)
        for name, value in drawn.truth.items():
            same = name in read and read[name].strip(".") == value.strip(".")
            outcomes["right" if same else "missing" if name not in read else "wrong"] += 1
            wrong += [(seed, name, value, read[name])] if name in read and not same else []
    assert wrong == []
    assert outcomes["right"] >= 0.97 * outcomes.total()


def test_no_deposit_of_forty_statements_is_lost_or_made_up() -> None:
    for seed in range(1000, 1040):
        drawn = a_statement(seed)
        [reading] = read_pages([drawn.page])
        assert [(d.on, d.amount) for d in reading.deposits] == sorted(drawn.deposits), seed
