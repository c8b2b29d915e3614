"""``foothold people``: who may sign in as counselor, specialist or administrator."""

import sys

import click
from sqlalchemy import select

from intake.database import transaction
from intake.errors import AddressTaken
from intake.kinds import Role
from intake.models import Agency
from intake.operations import invitations
from intake.operations.context import Intake
from portal.commands.serving import wired_or_stop

INVITED = [Role.COUNSELOR.value, Role.SPECIALIST.value, Role.ADMIN.value]


@click.group()
def people() -> None:
    """People who work here or help homeowners."""


@people.command()
@click.option("--email", required=True, help="Where the invitation goes.")
@click.option("--role", required=True, type=click.Choice(INVITED), help="What they may do.")
@click.option("--name", default="", help="Their name, to begin with.")
@click.option("--agency", "hud_id", help="HUD id of the counselor's agency, five digits.")
@click.option("--language", default="en", type=click.Choice(["en", "es"]), show_default=True)
@click.option("--mail/--no-mail", default=True, show_default=True, help="Send it by e-mail too.")
def invite(email: str, role: str, name: str, hud_id: str | None, language: str, mail: bool) -> None:
    """Invite somebody; prints the link, which works for 7 days and once."""
    wired = wired_or_stop()
    if (role == Role.COUNSELOR.value) != bool(hud_id):
        click.echo("A counselor needs --agency, and only a counselor has one.", err=True)
        sys.exit(2)
    with transaction(wired.engine) as session:
        intake = Intake(session, wired.store, wired.clock)
        agency = session.scalar(select(Agency).where(Agency.hud_id == hud_id)) if hud_id else None
        if hud_id and agency is None:
            click.echo(f"No agency with HUD id {hud_id}. An administrator adds it first.", err=True)
            sys.exit(2)
        try:
            invitation, token = invitations.invite(intake, email, Role(role), name=name, agency_id=agency.id if agency else None)
        except AddressTaken:
            click.echo(f"{email} has an account already.", err=True)
            sys.exit(2)
        path = f"/{language}/account/invitation/{token}"
        if mail:
            invitations.send(intake, invitation, language, path)
    click.echo(wired.settings.base_url.rstrip("/") + path)
