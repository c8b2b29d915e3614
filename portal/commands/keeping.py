"""``foothold audit``, ``reconcile``, ``backup`` and ``restore``: what an operator does so that nothing is ever lost or changed unseen."""

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import click
from tqdm import tqdm

from intake.database import transaction
from intake.operations import archive, sealing
from intake.operations.archive import DamagedBackup, NotEmpty
from intake.operations.reconcile import reconcile as make_a_round
from portal.commands.serving import wired_or_stop


def one_more(bar: tqdm) -> Callable[[str], None]:
    """Moves the progress bar by one, whatever file was done."""

    def done(_name: str) -> None:
        bar.update()

    return done


@click.group()
def audit() -> None:
    """The sealed history."""


@audit.command()
def verify() -> None:
    """Check every seal of the history; exit 1 and name the place when anything was changed, left out or cut off."""
    wired = wired_or_stop()
    sealing.seal_all(wired.engine, wired.settings.secret_key)
    with transaction(wired.engine, writing=False) as session:
        faults = sealing.verify(session, wired.settings.secret_key, sealing.anchors(wired.store))
        head = sealing.head(session)
    for fault in faults:
        click.echo(f"at entry {fault.position}: {fault.what}", err=True)
    click.echo(f"{head.position if head else 0} entries, {len(faults)} faults")
    sys.exit(1 if faults else 0)


@click.command()
@click.option("--dry-run", is_flag=True, help="Only report.")
def reconcile(dry_run: bool) -> None:
    """Hold rows and files against each other; what can be mended is, and the rest is reported."""
    wired = wired_or_stop()
    report = make_a_round(wired.engine, wired.store, wired.clock, dry_run=dry_run)
    for finding in report.findings:
        click.echo(f"{finding.what}: {finding.subject}")
    counts = Counter(finding.what for finding in report.findings)
    said = ", ".join(f"{count} {what}" for what, count in sorted(counts.items())) or "nothing amiss"
    click.echo(f"{'found' if dry_run else 'found and dealt with'}: {said}")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def backup(folder: Path) -> None:
    """Copy every row and every paper into a new FOLDER, each with its hash."""
    wired = wired_or_stop()
    with tqdm(unit=" files", disable=None) as bar:
        try:
            manifest = archive.backup(wired.engine, wired.store, folder, wired.clock.now(), one_more(bar))
        except NotEmpty:
            raise click.ClickException(f"{folder} is there already; a backup goes into a new folder") from None
    click.echo(f"{sum(manifest.rows.values())} rows and {len(manifest.files)} files are in {folder}")


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def restore(folder: Path) -> None:
    """Put a backup into an empty, migrated database and an empty store, every hash checked; exit 1 when anything differs."""
    wired = wired_or_stop()
    with tqdm(unit=" files", disable=None) as bar:
        try:
            differences = archive.restore(wired.engine, wired.store, folder, one_more(bar))
        except DamagedBackup as damage:
            raise click.ClickException(f"this backup cannot be used: {damage}") from None
        except NotEmpty as occupied:
            raise click.ClickException(f"a backup is put back only where nothing is yet: {occupied}") from None
    for difference in differences:
        click.echo(f"{difference.name}: {difference.what}", err=True)
    click.echo(f"restored, {len(differences)} differences")
    sys.exit(1 if differences else 0)
