"""The ``foothold`` command: one word per thing an operator or a reader of papers does."""

import importlib

import click

COMMANDS = {
    "assess": ("portal.commands.assess", "assess"),
    "audit": ("portal.commands.keeping", "audit"),
    "backup": ("portal.commands.keeping", "backup"),
    "check": ("portal.commands.check", "check"),
    "clocks": ("portal.commands.clocks", "clocks"),
    "demo": ("portal.commands.demo", "demo"),
    "events": ("portal.commands.clocks", "events"),
    "loans": ("portal.commands.loans", "loans"),
    "migrate": ("portal.commands.serving", "migrate"),
    "people": ("portal.commands.people", "people"),
    "read": ("portal.commands.read", "read"),
    "reconcile": ("portal.commands.keeping", "reconcile"),
    "restore": ("portal.commands.keeping", "restore"),
    "serve": ("portal.commands.serving", "serve"),
    "worker": ("portal.commands.serving", "worker"),
}


class LazyGroup(click.Group):
    """Loads a command's module only when it is asked for, so that ``foothold read`` never waits for the web."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module, attribute = COMMANDS[name]
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command


@click.group(cls=LazyGroup)
def main() -> None:
    """Foothold: applications for mortgage help, from the first page to a specialist's desk."""
