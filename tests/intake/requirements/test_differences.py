"""What an overlay changes is said requirement by requirement, and what asks less of the homeowner than the owner may want is marked."""

from datetime import date
from typing import Any

import pytest

from intake.kinds import DocumentKind, Investor
from intake.requirements.differences import Aspect, Difference, differences
from intake.requirements.overlay import overlaid
from intake.requirements.programmes import resolved_set

ROWS = resolved_set(Investor.FANNIE_MAE, "CA", date(2026, 11, 20)).requirements


def changed(**change: Any) -> tuple[Difference, ...]:
    return differences(ROWS, overlaid(ROWS, {"requirements": [{"key": "income.wages", **change}]}))


def test_the_same_list_does_not_differ() -> None:
    assert differences(ROWS, ROWS) == ()


@pytest.mark.parametrize(("days", "eases"), [(89, False), (91, True)])
def test_a_changed_age_is_said_of_every_paper_it_touches(days: int, eases: bool) -> None:
    found = changed(max_age_days=days)
    assert [(each.aspect, each.before, each.after, each.eases) for each in found] == [(Aspect.AGE, "90", str(days), eases)] * 3


@pytest.mark.parametrize(("count", "eases"), [(3, False), (1, True)])
def test_a_changed_count_names_the_paper(count: int, eases: bool) -> None:
    (found,) = changed(kind="bank_statement", count=count)
    assert found.part is not None
    assert (found.aspect, found.part.kinds, found.eases) == (Aspect.COUNT, (DocumentKind.BANK_STATEMENT,), eases)


def test_a_further_way_is_shown_whole() -> None:
    (found,) = changed(also=[[{"words": {"en": "Your W-2", "es": "Su W-2"}, "kinds": ["w2"]}]])
    assert (found.aspect, found.way[0].words, found.eases) == (Aspect.WAY_ADDED, "Your W-2", True)


def test_other_words_are_shown_before_and_after() -> None:
    (found,) = changed(title={"en": "Your pay", "es": "Su sueldo"})
    assert (found.aspect, found.before, found.after, found.after.es) == (  # type: ignore[attr-defined]
        Aspect.TITLE, "Proof of your pay", "Your pay", "Su sueldo"
    )


def test_what_a_programme_no_longer_asks_is_dropped_and_what_it_newly_asks_is_added() -> None:
    old, new = (resolved_set(Investor.FHA, "CA", day).requirements for day in (date(2025, 9, 30), date(2025, 10, 1)))
    found = {(each.row.key, each.aspect) for each in differences(old, new)}
    assert ("income.wages", Aspect.DROPPED) in found
    assert ("attestation.fha", Aspect.ADDED) in found
