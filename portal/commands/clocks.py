"""``foothold clocks recompute`` and ``foothold events``: what time brings about, worked out, and told to other systems."""

import json
import sys

import click
from tqdm import tqdm

from intake.database import transaction
from intake.operations import nightly, publishing
from intake.operations.context import Intake
from portal.commands.serving import wired_or_stop


@click.group()
def clocks() -> None:
    """The legal clocks of every running file."""


@clocks.command()
@click.option("--all", "everything", is_flag=True, help="Every file, as after a change of a rule or a setting.")
def recompute(everything: bool) -> None:
    """Work out the clocks of every file whose day is over, as the worker does each night.

    It may be stopped and run again: it goes on with what is left. The exit code is 1 where a file's clocks could not be
    worked out; such a file is named in the log and tried again within the hour.
    """
    wired = wired_or_stop()
    if everything:
        nightly.all_over_again(wired.engine)
    with tqdm(total=nightly.waiting(wired.engine, wired.clock), unit=" files", disable=None) as bar:
        done = nightly.recompute(wired.engine, wired.store, wired.clock, bar.update)
    click.echo(f"{done.looked_at} files worked out, {done.changed} of them changed, {done.failed} failed")
    sys.exit(1 if done.failed else 0)


@click.command()
@click.option("--since", default=0, show_default=True, help="Only those after this number.")
def events(since: int) -> None:
    """What foreclosure counsel must be told (complete, stop, resume): one JSON object a line, in order."""
    wired = wired_or_stop()
    publishing.publish(wired.engine, wired.store, wired.clock, post=bool(wired.settings.events_url))
    while True:
        with transaction(wired.engine, writing=False) as session:
            found = publishing.since(Intake(session, wired.store, wired.clock), since)
        for each in found:
            click.echo(json.dumps(each))
        if not found:
            return
        since = found[-1]["number"]
