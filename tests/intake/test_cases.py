"""Cases as a lawyer would write them: facts in, the missing list and the dates out, by the door of ``foothold assess``."""

import pytest

from tests.intake.cases import acknowledging, completing, deciding, foreclosing, papers, people, states, transferring
from tests.intake.cases.telling import Case, follows

TABLES = (acknowledging, completing, deciding, foreclosing, transferring, states, papers, people)
CASES = [case for table in TABLES for case in table.CASES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.says} ({case.cite})")
def test_a_case_comes_out_as_it_was_worked_out_by_hand(case: Case) -> None:
    expected, found = follows(case)
    assert found == expected


def test_no_case_is_told_twice() -> None:
    told = [(case.given, case.on) for case in CASES]
    assert len(told) == len(set(told))
