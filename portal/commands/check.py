"""``foothold check``: everything this installation depends on, tried for real."""

import sys

import click

from portal.checks import BAD, findings
from portal.commands.serving import wired_or_stop

MARKS = {"good": "ok  ", "watch": "note", "bad": "BAD "}


@click.command()
def check() -> None:
    """Try settings, database, store, worker, mail and isolation; exit 1 when something is wrong."""
    found = findings(wired_or_stop())
    for finding in found:
        click.echo(f"{MARKS[finding.state]}  {finding.subject}: {finding.words % finding.details}")
    sys.exit(1 if any(finding.state == BAD for finding in found) else 0)
