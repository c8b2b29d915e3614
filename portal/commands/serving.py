"""``foothold migrate``, ``serve`` and ``worker``: the database brought up to date, the web server, the reader of papers."""

import os
import signal
import sys
import threading
from typing import Any

import click
from gunicorn.app.base import BaseApplication

from intake.extraction.errands import isolation_layers
from portal.factory import create_app
from portal.logs import start_logging
from portal.migrating import migrate as bring_up_to_date
from portal.settings import SettingMissing, Settings
from portal.wiring import Wiring, wire
from portal.working import work


def settings_or_stop() -> Settings:
    """The settings, or a plain message and exit 2 when one is missing."""
    try:
        return Settings.from_environment(os.environ)
    except SettingMissing as missing:
        click.echo(f"foothold: {missing}", err=True)
        sys.exit(2)


def wired_or_stop() -> Wiring:
    """Everything the settings name, opened; or a plain message and exit 2."""
    try:
        return wire(settings_or_stop())
    except SettingMissing as missing:
        click.echo(f"foothold: {missing}", err=True)
        sys.exit(2)


class Server(BaseApplication):
    """Gunicorn around our site, told by us and not by a file."""

    def __init__(self, settings: Settings, options: dict[str, Any]) -> None:
        self.settings, self.options = settings, options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return create_app(self.settings)


@click.command()
def migrate() -> None:
    """Bring the database up to date."""
    bring_up_to_date(wired_or_stop().engine)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
@click.option("--processes", default=2, show_default=True, help="Web processes.")
@click.option("--threads", default=8, show_default=True, help="Threads in each.")
def serve(host: str, port: int, processes: int, threads: int) -> None:
    """Run the web server."""
    start_logging()
    Server(settings_or_stop(), {
        "bind": f"{host}:{port}", "workers": processes, "threads": threads, "worker_class": "gthread", "timeout": 320,
        # Uploads from slow phones take minutes; gunicorn's own heartbeat files must not wait for a busy disk.
        "graceful_timeout": 30, "worker_tmp_dir": "/dev/shm" if os.path.isdir("/dev/shm") else None,  # noqa: S108
        "loglevel": "warning", "control_socket_disable": True,
    }).run()


@click.command()
@click.option("--readers", default=2, show_default=True, help="Papers read at the same time.")
def worker(readers: int) -> None:
    """Read papers, send mail and letters, keep the history sealed."""
    start_logging()
    wired = wired_or_stop()
    if wired.settings.isolation == "strict":
        refuse_weak_isolation()
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    work(wired, readers, stopping)


def refuse_weak_isolation() -> None:
    """Stop with exit 2 when a layer around the reader of papers is not to be had here (FOOTHOLD_ISOLATION=strict)."""
    absent = [name for name, active in isolation_layers().items() if not active]
    if absent:
        click.echo(f"foothold: FOOTHOLD_ISOLATION=strict, but this machine does not offer: {', '.join(absent)}", err=True)
        sys.exit(2)
