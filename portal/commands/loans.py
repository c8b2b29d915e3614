"""``foothold loans import``: brings in the servicer's list of loans, as often as you like."""

import csv
import sys
from pathlib import Path

import click
from tqdm import tqdm

from intake.database import open_session
from intake.operations.context import Intake
from intake.operations.loan_rows import COLUMNS
from intake.operations.loans import ImportReport, import_rows
from portal.commands.serving import wired_or_stop


@click.group()
def loans() -> None:
    """Loans as the servicer's records give them."""


@loans.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
def import_file(file: Path, dry_run: bool) -> None:
    """Bring in FILE (CSV, UTF-8). The same list twice changes nothing; dated facts are added, never overwritten.

    Lines with a mistake are named and left out, the rest go in; the exit code is then 1.
    """
    wired = wired_or_stop()
    with file.open(newline="", encoding="utf-8-sig") as lines:
        rows = csv.DictReader(lines)
        absent = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
        if absent:
            click.echo(f"{file}: these columns are missing: {', '.join(absent)}", err=True)
            sys.exit(2)
        with tqdm(unit=" loans", disable=None) as bar, open_session(wired.engine, writing=True) as session:

            def keep(lines: int) -> None:
                # Some lines at a time: a long list must not keep everybody who sends a paper waiting for its end.
                session.commit()
                bar.update(lines)

            intake = Intake(session, wired.store, wired.clock)
            report = import_rows(intake, rows, source=file.name, dry_run=dry_run, progress=keep)
            session.commit()
    say(report, dry_run)
    sys.exit(1 if report.errors else 0)


def say(report: ImportReport, dry_run: bool) -> None:
    """What came of it, and every line with a mistake."""
    for error in report.errors:
        click.echo(f"line {error.line}: {error.message % error.details}", err=True)
    would = "would be " if dry_run else ""
    click.echo(
        f"{report.lines} lines: {report.loans_added} loans {would}added, {report.loans_changed} {would}changed, "
        f"{report.facts_added} dated facts {would}added, {report.unchanged} as before, {len(report.errors)} with mistakes"
    )
