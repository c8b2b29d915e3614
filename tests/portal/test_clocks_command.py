"""``foothold clocks recompute`` and ``foothold events``, as an operator runs them; and the settings of where events are posted."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import func, select

from intake.database import transaction
from intake.kinds import HardshipKind
from intake.models import CalendarEntry, Instruction
from portal.commands import main
from portal.settings import SettingMissing, Settings
from tests.builders import a_loan, a_pay_stub, an_application
from tests.conftest import SECRET, Site

Run = Callable[..., Result]


def surroundings(folder: Path) -> dict[str, str]:
    return {
        "FOOTHOLD_DATABASE_URL": f"sqlite:///{folder}/foothold.db", "FOOTHOLD_STORE": f"file://{folder}/papers",
        "FOOTHOLD_SECRET_KEY": SECRET, "FOOTHOLD_BASE_URL": "https://help.example", "FOOTHOLD_MAIL": f"folder:{folder}/mail",
        "FOOTHOLD_MAIL_FROM": "help@example.org", "FOOTHOLD_SPOOL": str(folder / "spool"),
    }


@pytest.fixture
def run(site: Site, tmp_path: Path) -> Run:
    return lambda *words: CliRunner().invoke(main, words, env=surroundings(tmp_path))


def files(site: Site, count: int) -> None:
    rosa = site.account()
    with site.acting(rosa) as intake:
        for number in range(count):
            loan = a_loan(intake, loan_number=str(number), state="TX", zip="75201", oldest_unpaid_due_date="2026-10-01")
            application = an_application(intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))
            a_pay_stub(intake, application, date(2026, 11, 13))


def test_recomputing_says_how_many_files_there_were_and_a_second_run_finds_none(site: Site, run: Run) -> None:
    files(site, 3)
    with transaction(site.engine) as session:
        for row in session.scalars(select(CalendarEntry)):
            session.delete(row)
    done = run("clocks", "recompute", "--all")
    assert (done.exit_code, done.stdout) == (0, "3 files worked out, 3 of them changed, 0 failed\n")
    assert run("clocks", "recompute").stdout == "0 files worked out, 0 of them changed, 0 failed\n"
    with transaction(site.engine, writing=False) as session:
        assert (session.scalar(select(func.count()).select_from(CalendarEntry)) or 0) >= 3


def test_events_are_one_object_a_line_from_a_number_on(site: Site, run: Run) -> None:
    files(site, 3)
    told = run("events")
    assert told.exit_code == 0
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    assert [line["number"] for line in lines] == [1, 2, 3]
    assert {line["kind"] for line in lines} == {"stop"}
    assert {line["until"] for line in lines} == {"2027-01-30"}
    assert [json.loads(line)["number"] for line in run("events", "--since", "2").stdout.splitlines()] == [3]
    assert run("events", "--since", "3").stdout == ""
    with transaction(site.engine, writing=False) as session:
        assert all(row.number for row in session.scalars(select(Instruction)))


@pytest.mark.parametrize(("url", "secret", "word"), [
    ("http://counsel.example/in", SECRET, "https"), ("https://ann:secret@counsel.example/in", SECRET, "https"),
    ("ftp://counsel.example/in", SECRET, "https"), ("https:///in", SECRET, "https"), ("https://counsel.example/in", "short", "SECRET"),
])
def test_events_are_posted_only_encrypted_and_signed(tmp_path: Path, url: str, secret: str, word: str) -> None:
    given = {**surroundings(tmp_path), "FOOTHOLD_EVENTS_URL": url, "FOOTHOLD_EVENTS_SECRET": secret}
    with pytest.raises(SettingMissing, match=word):
        Settings.from_environment(given)


def test_an_address_with_its_secret_is_taken(tmp_path: Path) -> None:
    given = {**surroundings(tmp_path), "FOOTHOLD_EVENTS_URL": "https://counsel.example/in", "FOOTHOLD_EVENTS_SECRET": SECRET}
    settings = Settings.from_environment(given)
    assert settings.events_url == "https://counsel.example/in"
    assert SECRET not in repr(settings)
