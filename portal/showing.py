"""What every page of one application shares: whose it is, who is at it for whom, and the clock of the property."""

from typing import Any

from flask import render_template, url_for

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
    """A page about one application, for its homeowner, the counselor who helps or the specialist who writes down."""
    by_specialist = me().role is Role.SPECIALIST
    overview = url_for("specialist.answers" if by_specialist else "homeowner.tasks", application_id=access.application.id)
    return render_template(
        template, application=access.application, helping=helping(access.application), by_specialist=by_specialist,
        overview=overview, zone=zone_of(access.application), may_send=may(access, SENDING), may_answer=may(access, ANSWERING),
        **context,
    )


def may(access: Access, scopes: tuple[AuthorizationScope, ...]) -> bool:
    """Whether the viewer may do this with the application; a homeowner may do everything."""
    return bool(access.scopes.intersection(scopes))


def helping(application: Application) -> str:
    """The name that pages carry for anybody else, so that nobody writes into the wrong file; empty for the homeowner."""
    if me().role is Role.HOMEOWNER:
        return ""
    return application.people[0].name if application.people else application.reference


def zone_of(application: Application) -> str:
    """The name of the property's time zone, in which every moment is shown; Central while the State is not known."""
    state, zip_code = moments.place(application)
    return zone(state, zip_code).key if state else CENTRAL
