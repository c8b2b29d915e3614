"""``foothold demo``: everything on this machine with sample people, loans and papers; nothing to configure."""

import os
import secrets
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path

import click
from sqlalchemy import select

from intake.database import transaction
from intake.models import Account
from portal.demo.seed import plant
from portal.migrating import migrate
from portal.settings import Settings
from portal.wiring import Wiring, wire

LAST_ENTRY = "planted"


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
@click.option("--data", default="./var/demo", show_default=True, type=click.Path(path_type=Path), help="Folder that keeps everything.")
def demo(host: str, port: int, data: Path) -> None:
    """Run the whole of Foothold here, with sample loans, people and papers."""
    environment = surroundings(data.resolve(), f"http://{host}:{port}")
    wired = wire(Settings.from_environment(environment))
    click.echo("Bringing the database up to date ...")
    migrate(wired.engine)
    mark = data / LAST_ENTRY
    if not mark.exists():
        if somebody_is_there(wired):
            raise click.ClickException(f"{data} was left half filled. Remove that folder, or name another with --data.")
        click.echo("Drawing sample papers and sending them in ...")
        plant(wired)
        mark.touch()
    wired.engine.dispose()
    children = [
        _start(environment, data / "serve.log", "serve", "--host", host, "--port", str(port), "--processes", "1"),
        _start(environment, data / "worker.log", "worker"),
    ]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        _wait_until_it_answers(f"http://{host}:{port}/health/live", children)
        click.echo(f"\nFoothold is running at  http://{host}:{port}/")
        click.echo(f"Sign in with one click: http://{host}:{port}/en/account/demo   (homeowners, counselor, specialists, administrator)")
        click.echo(f"Everything is kept in {data}. Press Ctrl+C to stop.", nl=True)
        _keep_running(children)
    except KeyboardInterrupt:
        click.echo("\nStopping.")
    finally:
        for child in children:
            child.terminate()
        for child in children:
            child.wait(timeout=40)


def somebody_is_there(wired: Wiring) -> bool:
    """Whether the database holds any account."""
    with transaction(wired.engine, writing=False) as session:
        return session.scalar(select(Account.id).limit(1)) is not None


def surroundings(data: Path, address: str) -> Mapping[str, str]:
    """The environment of a demonstration kept in ``data``: SQLite, a directory store, mail in a folder."""
    data.mkdir(parents=True, exist_ok=True)
    secret = data / "secret"
    if not secret.exists():
        secret.touch(mode=0o600)
        secret.write_text(secrets.token_urlsafe(48))
    return {
        **os.environ,
        "FOOTHOLD_DATABASE_URL": f"sqlite:///{data}/foothold.db",
        "FOOTHOLD_STORE": f"file://{data}/papers",
        "FOOTHOLD_SECRET_KEY": secret.read_text(),
        "FOOTHOLD_BASE_URL": address,
        "FOOTHOLD_MAIL": f"folder:{data}/mail",
        "FOOTHOLD_MAIL_FROM": "mortgage-help@servicer.example",
        "FOOTHOLD_SPOOL": f"{data}/spool",
        "FOOTHOLD_DEMO": "yes",
    }


def _start(environment: Mapping[str, str], log: Path, *words: str) -> subprocess.Popen[bytes]:
    with log.open("ab") as lines:
        return subprocess.Popen([sys.executable, "-m", "portal.commands", *words], env=dict(environment), stderr=lines)  # noqa: S603  our words


def _wait_until_it_answers(address: str, children: list[subprocess.Popen[bytes]]) -> None:
    while True:
        if any(child.poll() is not None for child in children):
            raise click.ClickException("the site could not start; the logs are in its folder")
        try:
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310  our own address
            return
        except OSError:
            time.sleep(0.1)


def _keep_running(children: list[subprocess.Popen[bytes]]) -> None:
    """Stay until a child ends; it is then an error that names it."""
    while all(child.poll() is None for child in children):
        time.sleep(0.5)
    raise click.ClickException("a part of the demonstration stopped; the logs are in its folder")
