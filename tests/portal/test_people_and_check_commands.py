"""The commands that let people in and that say whether everything is well."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from intake.database import transaction
from intake.kinds import Role
from intake.models import Agency, Invitation, Mail
from portal.commands import main
from tests.conftest import SECRET, Site


@pytest.fixture
def run(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Runs ``foothold`` on the same installation as ``site``."""
    for name, value in {
        "DATABASE_URL": f"sqlite:///{tmp_path}/foothold.db", "STORE": f"file://{tmp_path}/papers", "SECRET_KEY": SECRET,
        "BASE_URL": "https://help.example", "MAIL": f"folder:{tmp_path}/mail", "MAIL_FROM": "help@example.org",
        "SPOOL": str(tmp_path / "spool"),
    }.items():
        monkeypatch.setenv(f"FOOTHOLD_{name}", value)

    def run_it(*words: str) -> Result:
        return CliRunner().invoke(main, words)

    return run_it


def test_an_invitation_is_printed_and_mailed_and_its_link_opens(run, site: Site) -> None:
    said = run("people", "invite", "--email", "Ada@Example.org", "--role", "admin", "--name", "Ada Admin")
    assert said.exit_code == 0
    link = said.output.strip()
    assert link.startswith("https://help.example/en/account/invitation/")
    page = site.visitor().open(link.removeprefix("https://help.example"))
    assert page.sees("ada@example.org")
    assert page.control("Your full name")["value"] == "Ada Admin"
    with transaction(site.engine, writing=False) as session:
        assert session.scalars(select(Mail)).one().recipient == "ada@example.org"


def test_a_counselor_is_invited_for_an_agency_that_is_known(run, site: Site) -> None:
    with transaction(site.engine) as session:
        session.add(Agency(name="Casa Segura", hud_id="81234", created_at=site.clock.now()))
    assert run("people", "invite", "--email", "ana@example.org", "--role", "counselor").exit_code == 2
    assert "89999" in run("people", "invite", "--email", "ana@example.org", "--role", "counselor", "--agency", "89999").output
    assert run("people", "invite", "--email", "ana@example.org", "--role", "counselor", "--agency", "81234").exit_code == 0
    with transaction(site.engine, writing=False) as session:
        assert session.scalars(select(Invitation)).one().role is Role.COUNSELOR


def test_an_address_with_an_account_is_not_invited(run, site: Site) -> None:
    sam = site.account(Role.SPECIALIST)
    said = run("people", "invite", "--email", sam.email, "--role", "admin")
    assert said.exit_code == 2
    assert "account already" in said.output


def test_check_names_what_is_wrong_and_ends_with_one(run) -> None:
    said = run("check")
    assert said.exit_code == 1
    assert "BAD   Database: At step 0000" in said.output
    assert "ok    Store of papers" in said.output


def test_check_misses_only_the_worker_on_a_fresh_installation(run, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTHOLD_DATABASE_URL", f"sqlite:///{tmp_path}/fresh.db")
    assert run("migrate").exit_code == 0
    wrong = [line for line in run("check").output.splitlines() if line.startswith("BAD")]
    assert [line.split(":")[0] for line in wrong] == ["BAD   Worker"]


def test_a_missing_setting_is_named(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FOOTHOLD_STORE")
    said = run("check")
    assert said.exit_code == 2
    assert "FOOTHOLD_STORE" in said.output
