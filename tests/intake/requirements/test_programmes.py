"""The resolved set: canonical, hashed, and read back as it was written."""

import json
from dataclasses import replace
from datetime import date

import pytest

from intake.kinds import DocumentKind, Investor
from intake.requirements.model import Requirement
from intake.requirements.overlay import BadOverlay
from intake.requirements.programmes import RequirementSet, resolved_set

ON = date(2026, 11, 20)


@pytest.mark.parametrize("investor", [*Investor, None])
def test_a_pinned_set_comes_back_as_it_was(investor: Investor | None) -> None:
    pinned = resolved_set(investor, "CA", ON)
    back = RequirementSet.from_json(pinned.as_json())
    assert back == pinned
    assert (back.sha256, back.as_json()) == (pinned.sha256, pinned.as_json())


def test_the_json_is_canonical() -> None:
    text = resolved_set(Investor.FHA, "CA", ON).as_json()
    assert text == json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"))


def test_any_change_changes_the_hash() -> None:
    pinned = resolved_set(Investor.FHA, "CA", ON)
    changed = replace(pinned.requirements[0], title="Other words")
    assert replace(pinned, requirements=(changed, *pinned.requirements[1:])).sha256 != pinned.sha256
    assert resolved_set(Investor.FHA, "NV", ON).sha256 != pinned.sha256


def test_a_set_pinned_by_an_older_or_a_newer_version_can_still_be_read() -> None:
    kept = json.loads(resolved_set(Investor.FANNIE_MAE, "CA", ON).as_json())
    for row in kept["requirements"]:
        del row["title_es"]
        row["since_forgotten"] = True
        for part in (part for way in row["any_of"] for part in way):
            del part["words_es"]
            part["since_forgotten"] = True
    assert RequirementSet.from_json(json.dumps(kept)) == resolved_set(Investor.FANNIE_MAE, "CA", ON)


def wages_with(**change: object) -> Requirement:
    overlay = {"requirements": [{"key": "income.wages", **change}]}
    rows = resolved_set(Investor.PORTFOLIO, "CA", ON, overlay).requirements
    return next(row for row in rows if row.key == "income.wages")


def test_a_servicer_may_ask_for_fresher_papers() -> None:
    assert {part.max_age_days for way in wages_with(max_age_days=60).any_of for part in way} == {60, None}


def test_a_servicer_may_ask_for_more_of_one_kind() -> None:
    parts = {part.kinds[0]: part.count for way in wages_with(kind="bank_statement", count=3).any_of for part in way}
    assert (parts[DocumentKind.BANK_STATEMENT], parts[DocumentKind.PAY_STUB]) == (3, 1)


def test_a_servicer_may_take_another_paper_in_its_own_words() -> None:
    words = {"en": "Your W-2 for last year", "es": "Su W-2 del año pasado"}
    row = wages_with(also=[[{"words": words, "kinds": ["w2"]}]])
    assert (row.any_of[-1][0].kinds, row.any_of[-1][0].words_es) == ((DocumentKind.W2,), "Su W-2 del año pasado")
    assert len(row.any_of) == 4


def test_a_servicer_may_say_it_in_its_own_words_in_both_languages() -> None:
    row = wages_with(title={"en": "Your pay", "es": "Su sueldo"})
    assert (row.title, row.title_es) == ("Your pay", "Su sueldo")


def test_an_overlaid_set_is_pinned_like_any_other() -> None:
    overlay = {"requirements": [{"key": "income.wages", "max_age_days": 60}]}
    pinned = resolved_set(Investor.PORTFOLIO, "CA", ON, overlay)
    assert RequirementSet.from_json(pinned.as_json()) == pinned
    assert pinned.sha256 != resolved_set(Investor.PORTFOLIO, "CA", ON).sha256


@pytest.mark.parametrize(
    ("overlay", "at"),
    [
        ({"rows": []}, "overlay.rows"),
        ({"requirements": {}}, "overlay.requirements"),
        ({"requirements": [{"key": "income.wage"}]}, "overlay.requirements[0].key"),
        ({"requirements": [{"key": "income.wages", "citation": "none"}]}, "overlay.requirements[0].citation"),
        ({"requirements": [{"key": "income.wages", "applies": "always"}]}, "overlay.requirements[0].applies"),
        ({"requirements": [{"key": "income.wages", "max_age_days": 0}]}, "overlay.requirements[0].max_age_days"),
        ({"requirements": [{"key": "income.wages", "max_age_days": True}]}, "overlay.requirements[0].max_age_days"),
        ({"requirements": [{"key": "income.wages", "kind": "paystub", "count": 2}]}, "overlay.requirements[0].kind"),
        ({"requirements": [{"key": "income.wages", "title": {"en": "Your pay"}}]}, "overlay.requirements[0].title"),
        ({"requirements": [{"key": "income.wages", "also": [[{"kinds": ["w2"]}]]}]}, "overlay.requirements[0].also[0][0].words"),
        ({"requirements": [{"key": "income.wages"}]}, "overlay.requirements[0]"),
        ({"requirements": [{"key": "income.wages", "max_age_days": 3651}]}, "overlay.requirements[0].max_age_days"),
        ({"requirements": [{"key": "income.wages", "kind": "w2", "max_age_days": 30}]}, "overlay.requirements[0].kind"),
        ({"requirements": [{"key": "income.wages", "kind": ["w2"], "max_age_days": 30}]}, "overlay.requirements[0].kind"),
        ({"requirements": [{"key": "hardship.death", "max_age_days": 30}]}, "overlay.requirements[0].max_age_days"),
        ({"requirements": [{"key": "hardship.death", "count": 2}]}, "overlay.requirements[0].count"),
        ({"requirements": [{"key": "income.wages", "kind": "pay_stub", "count": 25}]}, "overlay.requirements[0].count"),
        ({"requirements": [{"key": "income.wages", "also": [[]]}]}, "overlay.requirements[0].also[0]"),
        (
            {"requirements": [{"key": "income.wages", "also": [[{"words": {"en": "a", "es": "b"}, "kinds": []}]]}]},
            "overlay.requirements[0].also[0][0].kinds",
        ),
        (
            {"requirements": [{"key": "income.wages", "also": [[{"words": {"en": "a", "es": "b"}, "kinds": ["w2"], "checks": [{}]}]]}]},
            "overlay.requirements[0].also[0][0].checks",
        ),
        ({"requirements": [{"key": "income.wages", "title": {"en": "Your pay", "es": " "}}]}, "overlay.requirements[0].title"),
        (
            {"requirements": [{"key": "income.wages", "also": [[{"words": {"en": "a", "es": "b"}, "kinds": ["w2"], "checks": ["x"]}]]}]},
            "overlay.requirements[0].also[0][0].checks",
        ),
    ],
)
def test_an_overlay_that_goes_too_far_is_refused_by_its_key(overlay: dict[str, object], at: str) -> None:
    with pytest.raises(BadOverlay) as refused:
        resolved_set(Investor.PORTFOLIO, "CA", ON, overlay)
    assert refused.value.at == at
