"""What every page of one application shares: whose it is, whom a counselor is helping, and the clock of the property."""

from typing import Any

from flask import render_template

from intake.kinds import AuthorizationScope, Role
from intake.models import Application
from intake.operations import moments
from intake.operations.finding import Access
from intake.places import zone
from portal.access import me

CENTRAL = "America/Chicago"
ANSWERING = (AuthorizationScope.ANSWER,)
SENDING = (AuthorizationScope.ADD_PAPERS,)
LOOKING = (AuthorizationScope.VIEW,)
SEEING = (AuthorizationScope.VIEW, AuthorizationScope.ANSWER)


def show(template: str, access: Access, **context: Any) -> str:
    """A page about one application, for its homeowner or for the counselor who helps."""
    return render_template(
        template, application=access.application, helping=helping(access.application), zone=zone_of(access.application),
        may_send=may(access, SENDING), may_answer=may(access, ANSWERING), **context,
    )


def may(access: Access, scopes: tuple[AuthorizationScope, ...]) -> bool:
    """Whether the viewer may do this with the application; a homeowner may do everything."""
    return bool(access.scopes.intersection(scopes))


def helping(application: Application) -> str:
    """The name a counselor's pages carry, so that nobody writes into the wrong file; empty for the homeowner."""
    if me().role is not Role.COUNSELOR:
        return ""
    return application.people[0].name if application.people else application.reference


def zone_of(application: Application) -> str:
    """The name of the property's time zone, in which every moment is shown; Central while the State is not known."""
    state, zip_code = moments.place(application)
    return zone(state, zip_code).key if state else CENTRAL
