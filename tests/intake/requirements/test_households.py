"""Made-up households in every programme: what is missing, by the catalogue and by the second statement; and no false "complete".

A thousand households in each are the drill, ``python -m tests.drills.households``; here are some of them.
"""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.completeness import Assessment
from intake.kinds import Investor, RequirementStatus
from tests.intake.requirements import second_statement as second
from tests.intake.requirements.made_up import (
    KINDS,
    PROGRAMMES,
    SPOILS,
    a_complete_file,
    a_household,
    a_sheet,
    as_told,
    some_sheets,
    spoiled,
)
from tests.intake.requirements.second_statement import Household, Missing, Sheet

SOME = 40
NOTHING: set[Missing] = {frozenset()}


def missing(of: Household, sheets: list[Sheet], chance: random.Random) -> Missing:
    return frozenset((item.key, item.person, item.source) for item in as_told(of, sheets, chance).missing)


@pytest.mark.parametrize("investor", PROGRAMMES)
def test_the_missing_list_is_the_second_statements(investor: Investor | None) -> None:
    chance = random.Random(20261122)
    for _ in range(SOME):
        of = a_household(chance, investor)
        sheets = some_sheets(chance, of)
        assert missing(of, sheets, chance) in second.missing_lists(of, sheets), (of, sheets)


@pytest.mark.parametrize("how", ["removed", *SPOILS])
@pytest.mark.parametrize("investor", PROGRAMMES)
def test_no_file_appears_complete_without_one_required_paper(investor: Investor | None, how: str) -> None:
    chance = random.Random(f"{how} {investor}")
    for _ in range(SOME // 8):
        of, sheets = a_complete_file(chance, investor)
        assert as_told(of, sheets, chance).appears_complete, (of, sheets)
        for sheet in sheets:
            others = [other for other in sheets if other is not sheet]
            left = others if how == "removed" else [*others, spoiled(sheet, how)]
            if second.missing_lists(of, others) != NOTHING and (second.missing_lists(of, left) != NOTHING or left[-1].unread):
                assert not as_told(of, left, chance).appears_complete, (of, sheet, left)


@given(seed=st.integers(0, 2**32), investor=st.sampled_from(PROGRAMMES), kind=st.sampled_from(KINDS))
@settings(max_examples=120, deadline=None)
def test_adding_a_good_paper_never_makes_a_file_less_complete(seed: int, investor: Investor | None, kind: str) -> None:
    chance = random.Random(seed)
    of = a_household(chance, investor)
    sheets = some_sheets(chance, of)
    more = a_sheet(chance, kind, chance.choice(list(of.people)))
    before, after = as_told(of, sheets, chance), as_told(of, [*sheets, more], chance)
    assert len(after.missing) <= len(before.missing), (of, sheets, more)
    assert accepted(after) >= accepted(before), (of, sheets, more)


@given(seed=st.integers(0, 2**32), investor=st.sampled_from(PROGRAMMES), kind=st.sampled_from(KINDS))
@settings(max_examples=40, deadline=None)
def test_a_complete_file_stays_complete_whatever_good_paper_is_added(seed: int, investor: Investor | None, kind: str) -> None:
    chance = random.Random(seed)
    of, sheets = a_complete_file(chance, investor)
    more = a_sheet(chance, kind, chance.choice(list(of.people)))
    assert as_told(of, [*sheets, more], chance).appears_complete, (of, sheets, more)


def accepted(found: Assessment) -> int:
    return sum(item.status is RequirementStatus.SATISFIED for item in found.items)
