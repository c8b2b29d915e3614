"""``foothold read`` for people and for programs."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from portal.commands.read import read
from tests.intake.extraction.drawn import STUB, lines, pdf
from tests.intake.extraction.test_bank_statements import HEAD, RUNNING, SUMMARY


@pytest.fixture
def stub(tmp_path: Path) -> Path:
    path = tmp_path / "stub.pdf"
    path.write_bytes(pdf([STUB]))
    return path


def test_every_file_has_its_line_even_one_that_is_not_there(stub: Path, tmp_path: Path) -> None:
    junk = tmp_path / "junk.bin"
    junk.write_bytes(b"nothing we know")

    result = CliRunner().invoke(read, ["--json", str(stub), str(junk), str(tmp_path / "missing.pdf")])

    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [(Path(row["file"]).name, row["status"]) for row in rows] == [
        ("stub.pdf", "ok"),
        ("junk.bin", "wrong_type"),
        ("missing.pdf", "damaged"),
    ]
    assert {f["name"]: f["value"] for f in rows[0]["figures"]}["net_pay"] == "1500.00"


def test_people_and_a_day_give_the_name_and_age_checks(stub: Path, tmp_path: Path) -> None:
    people = tmp_path / "people.json"
    people.write_text(json.dumps([{"name": "Delia Marsh"}]))

    result = CliRunner().invoke(read, ["--json", str(stub), "--people", str(people), "--on", "2027-02-05"])

    checks = {check["name"]: check["outcome"] for check in json.loads(result.stdout)["checks"]}
    assert (checks["name_matches"], checks["age"]) == ("pass", "fail")


def test_drawing_puts_each_page_with_its_boxes_in_a_folder(stub: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(read, [str(stub), "--draw", str(tmp_path / "drawn")])

    assert result.exit_code == 0
    assert "net_pay" in result.stdout
    assert [path.name for path in (tmp_path / "drawn").iterdir()] == ["stub-0001.png"]


def test_a_bank_statement_tells_which_of_its_deposits_are_regular(tmp_path: Path) -> None:
    path = tmp_path / "statement.pdf"
    path.write_bytes(pdf([[*HEAD, *SUMMARY, *RUNNING]]))

    result = CliRunner().invoke(read, ["--json", str(path)])
    table = CliRunner().invoke(read, [str(path)])

    row = json.loads(result.stdout)
    assert [(found["payer"], found["looks_like"], found["frequency"], found["monthly_amount"]) for found in row["regular_deposits"]] == [
        ("HARBOR TOOL", "pay", "biweekly", "3250.00")
    ]
    [pay] = row["regular_deposits"]
    assert [row["deposits"][number]["date"] for number in pay["deposits"]] == ["2026-10-02", "2026-10-16"]
    assert (pay["formula"], pay["doubts"]) == ("3000.00 / 2 x 26 / 12", ["seen_twice"])
    assert "regular HARBOR TOOL: pay, biweekly, 3,250.00 a month (3000.00 / 2 x 26 / 12), seen twice" in table.stdout


def test_other_papers_say_nothing_of_regular_deposits(stub: Path) -> None:
    assert "regular_deposits" not in json.loads(CliRunner().invoke(read, ["--json", str(stub)]).stdout)


def test_a_summary_of_a_long_paper_names_the_pages_it_left_out(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf([STUB, *(lines(f"Nothing on page {number}") for number in range(2, 23))]))

    row = json.loads(CliRunner().invoke(read, ["--json", "--summary", str(path)]).stdout)

    assert (row["status"], row["kind"], row["pages_unread"]) == ("partial", "pay_stub", list(range(3, 21)))


@pytest.mark.parametrize("arguments", [[], ["--on", "yesterday", "x.pdf"], ["--people", "nowhere.json", "x.pdf"], ["/"]])
def test_wrong_use_is_said_and_ends_with_two(arguments: list[str]) -> None:
    assert CliRunner().invoke(read, arguments).exit_code == 2
