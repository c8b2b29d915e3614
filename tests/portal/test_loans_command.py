"""``foothold loans import`` beside a site in use."""

import csv
import os
import threading
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from intake.database import transaction
from intake.models import Loan
from intake.operations.loan_rows import COLUMNS
from intake.operations.loans import AT_ONCE
from portal.commands import main
from tests.builders import a_loan_line
from tests.conftest import SECRET, Site


def loans_kept(site: Site) -> int:
    with transaction(site.engine, writing=False) as session:
        return session.scalar(select(func.count()).select_from(Loan)) or 0


def test_nobody_waits_for_the_end_of_a_long_list(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "DATABASE_URL": f"sqlite:///{tmp_path}/foothold.db", "STORE": f"file://{tmp_path}/papers", "SECRET_KEY": SECRET,
        "BASE_URL": "https://help.example", "MAIL": f"folder:{tmp_path}/mail", "MAIL_FROM": "help@example.org",
        "SPOOL": str(tmp_path / "spool"),
    }.items():
        monkeypatch.setenv(f"FOOTHOLD_{name}", value)
    os.mkfifo(tmp_path / "loans.csv")
    importing = threading.Thread(target=CliRunner().invoke, args=(main, ["loans", "import", str(tmp_path / "loans.csv")]))
    importing.start()
    with (tmp_path / "loans.csv").open("w") as lines:
        table = csv.DictWriter(lines, COLUMNS)
        table.writeheader()
        table.writerows(a_loan_line(loan_number=f"{number:010}") for number in range(AT_ONCE + 200))
        lines.flush()
        until = time.monotonic() + 30
        while loans_kept(site) < AT_ONCE and time.monotonic() < until:
            time.sleep(0.05)
        assert loans_kept(site) == AT_ONCE
        site.account(name="Somebody who comes meanwhile")
    importing.join(60)
    assert loans_kept(site) == AT_ONCE + 200
