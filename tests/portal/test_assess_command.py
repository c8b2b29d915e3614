"""``foothold assess``: cases from files, answers as a table or as JSON."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from portal.commands.assess import assess

CASE: dict[str, Any] = {
    "today": "2026-11-20",
    "loan": {"investor": "fannie_mae", "state": "CA", "oldest_unpaid_due_date": "2026-07-01"},
    "people": [{"id": "p1", "name": "Rosa Rivera"}],
    "hardships": [{"kind": "death"}],
    "incomes": [{"id": "i1", "person": "p1", "kind": "wages", "stated_monthly": "4280.00"}],
    "documents": [
        {"id": "d1", "kind": "pay_stub", "person": "p1", "received_on": "2026-11-10", "figures": {"pay_date": "2026-11-06"}},
        {"id": "d2", "kind": "form_710", "person": "p1", "received_on": "2026-11-10", "signed": "yes", "review": "accepted"},
    ],
    "events": [{"kind": "application_received", "on": "2026-11-10"}, {"kind": "acknowledgment_sent", "on": "2026-11-13"}],
}


def run(folder: Path, *cases: object, options: tuple[str, ...] = ("--json",)) -> Result:
    paths = []
    for number, case in enumerate(cases):
        path = folder / f"case{number}.json"
        path.write_text(case if isinstance(case, str) else json.dumps(case))
        paths.append(str(path))
    return CliRunner().invoke(assess, [*options, *paths])


def answer(folder: Path, **changes: Any) -> dict[str, Any]:
    result = run(folder, CASE | changes)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_the_answer_holds_what_the_contract_promises(tmp_path: Path) -> None:
    found = answer(tmp_path)
    assert {(row["key"], row["person"], row["status"]) for row in found["requirements"]} == {
        ("form.710", "p1", "satisfied"), ("income.wages", "p1", "awaiting_review"), ("hardship.death", None, "missing"),
    }
    stub = next(row for row in found["requirements"] if row["key"] == "income.wages")
    assert (stub["title"], stub["documents"], stub["expires_on"]) == ("Proof of your pay", ["d1"], "2027-02-04")
    assert stub["citation"].startswith("Fannie Mae Servicing Guide")
    assert found["missing"] == [{"key": "hardship.death", "person": None, "source": None}]
    assert found["appears_complete"] is False
    clocks = {(clock["key"], clock["subject"]): (clock["due_on"], clock["state"]) for clock in found["deadlines"]}
    assert clocks[("acknowledgment", None)] == ("2026-11-18", "met")
    assert clocks[("acknowledgment", "d1")] == ("2026-11-18", "met")
    assert clocks[("reasonable_date", None)] == ("2026-12-13", "pending")
    assert clocks[("evaluation", None)] == (None, "not_applicable")
    assert found["prohibited_now"] == [
        {"act": "deny_or_close", "until": "2026-12-13", "citation": "12 CFR 1024.41(b)(1), (b)(2)(ii)"}
    ]


def test_a_paper_already_sent_brings_the_reasonable_date_nearer(tmp_path: Path) -> None:
    old_stub = {**CASE["documents"][0], "figures": {"pay_date": "2026-09-01"}}  # its last good day is November 30
    found = answer(tmp_path, documents=[old_stub])
    assert next(clock["due_on"] for clock in found["deadlines"] if clock["key"] == "reasonable_date") == "2026-11-30"


def test_a_stub_that_does_not_bear_out_the_stated_pay_needs_a_word(tmp_path: Path) -> None:
    figures = {"pay_date": "2026-11-06", "pay_frequency": "semimonthly"}
    for gross, status in (("2140.00", "awaiting_review"), ("1200.00", "needs_clarification")):
        found = answer(tmp_path, documents=[{**CASE["documents"][0], "figures": {**figures, "gross_pay": gross}}])
        assert next(row["status"] for row in found["requirements"] if row["key"] == "income.wages") == status


def test_a_waiver_and_a_choice_of_requirement_are_heard(tmp_path: Path) -> None:
    waiver = {"key": "hardship.death", "by": "Dana", "on": "2026-11-14", "reason": "seen in the county record"}
    assert answer(tmp_path, waivers=[waiver])["missing"] == []
    obituary = {"id": "d3", "kind": "w2", "received_on": "2026-11-11", "figures": {"tax_year": "2025"}, "offered_for": ["hardship.death"]}
    found = answer(tmp_path, documents=[*CASE["documents"], obituary])
    assert next(row["status"] for row in found["requirements"] if row["key"] == "hardship.death") == "needs_clarification"


def test_the_rules_are_those_of_the_day_the_application_came(tmp_path: Path) -> None:
    for received, asks_income in (("2025-09-30", True), ("2025-10-01", False)):
        found = answer(
            tmp_path, loan={"investor": "fha"}, events=[{"kind": "application_received", "on": received}], documents=[]
        )
        assert any(row["key"] == "income.wages" for row in found["requirements"]) is asks_income


def test_a_servicers_overlay_can_be_tried(tmp_path: Path) -> None:
    fresher = {"requirements": [{"key": "income.wages", "max_age_days": 7}]}
    found = answer(tmp_path, loan=CASE["loan"] | {"overlay": fresher})
    assert {row["key"] for row in found["missing"]} == {"hardship.death", "income.wages"}


def test_a_bad_overlay_is_named_like_any_other_mistake(tmp_path: Path) -> None:
    result = run(tmp_path, CASE | {"loan": {"overlay": {"requirements": [{"key": "income.wages", "citation": "mine"}]}}})
    assert result.exit_code == 2
    assert "case0.json: loan.overlay.requirements[0].citation: an overlay may not change this" in result.stderr


def test_an_overlay_from_a_file_is_tried_on_every_case(tmp_path: Path) -> None:
    overlay = tmp_path / "ours.json"
    overlay.write_text(json.dumps({"requirements": [{"key": "income.wages", "max_age_days": 7}]}))
    result = run(tmp_path, CASE, CASE | {"loan": {"investor": "fha"}}, options=("--json", "--overlay", str(overlay)))
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert {row["key"] for row in first["missing"]} == {"hardship.death", "income.wages"}
    assert second["error"] == "overlay.requirements[0].key: no requirement is called 'income.wages' here"
    assert result.exit_code == 2


def test_an_overlay_that_cannot_be_read_is_wrong_use(tmp_path: Path) -> None:
    overlay = tmp_path / "ours.json"
    overlay.write_text("[1")
    result = run(tmp_path, CASE, options=("--overlay", str(overlay)))
    assert result.exit_code == 2
    assert "ours.json: the file: is not JSON (line 1, column 3" in result.stderr


def test_several_cases_answer_in_order_one_line_each(tmp_path: Path) -> None:
    result = run(tmp_path, CASE, CASE | {"hardships": []})
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["appears_complete"] for line in lines] == [False, True]


def test_a_bad_case_is_named_by_path_and_key_and_the_others_are_answered(tmp_path: Path) -> None:
    result = run(tmp_path, CASE | {"loan": {"invester": "fha"}}, CASE, "{")
    assert result.exit_code == 2
    assert f"{tmp_path / 'case0.json'}: loan.invester: unknown key" in result.stderr
    assert f"{tmp_path / 'case2.json'}: the file: is not JSON (line 1, column 2" in result.stderr
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert ["error" in line for line in lines] == [True, False, True]


def test_a_file_that_hides_a_value_or_holds_an_endless_number_is_named(tmp_path: Path) -> None:
    result = run(tmp_path, '{"today": "2026-11-20", "loan": {}, "today": "2026-11-21"}', '{"today": ' + "9" * 6000 + "}", CASE)
    assert "case0.json: the file: the key 'today' stands twice in one object" in result.stderr
    assert "case1.json: the file: holds a number that is too long" in result.stderr
    assert len(result.stdout.splitlines()) == 3


def test_two_investment_statements_known_by_one_date_are_fresh_or_stale(tmp_path: Path) -> None:
    money = [{"id": "i1", "person": "p1", "kind": "invest_ins", "stated_monthly": "300.00"}]
    for dates, status in ((("2026-09-30", "2026-10-31"), "awaiting_review"), (("2024-09-30", "2024-10-31"), "needs_clarification")):
        papers = [
            {"id": f"v{at}", "kind": "investment_statement", "person": "p1", "received_on": "2026-11-10", "figures": {"date": on}}
            for at, on in enumerate(dates)
        ]
        found = answer(tmp_path, incomes=money, documents=papers)
        assert next(row["status"] for row in found["requirements"] if row["key"] == "income.invest_ins") == status


def test_a_missing_file_and_one_that_is_not_text_are_named(tmp_path: Path) -> None:
    (tmp_path / "picture.json").write_bytes(b"\xff\xd8\xff\xe0")
    result = CliRunner().invoke(assess, [str(tmp_path / "nowhere.json"), str(tmp_path / "picture.json")])
    assert result.exit_code == 2
    assert "nowhere.json: the file: no such file or directory" in result.stderr
    assert "picture.json: the file: is not text in UTF-8" in result.stderr


def test_people_read_a_table(tmp_path: Path) -> None:
    result = run(tmp_path, CASE, options=())
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].endswith("case0.json: 1 missing")
    assert any(line.split() == ["income.wages", "p1", "i1", "awaiting", "review", "2027-02-04", "d1"] for line in lines)
    assert any(line.split()[:4] == ["reasonable_date", "2026-11-13", "2026-12-13", "pending"] for line in lines)
    assert any(line.split()[:2] == ["deny_or_close", "2026-12-13"] for line in lines)
