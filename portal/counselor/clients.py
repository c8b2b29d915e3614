"""What a counselor sees of clients: whom they help, what leave they have, what is missing and by when."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from intake.completeness import Item
from intake.kinds import AuthorizationScope, EventKind
from intake.models import Account, Application, Authorization
from intake.operations import authorizations, finding, moments
from intake.operations.assessment import assess_application
from intake.operations.context import Intake

ENDS_SOON = timedelta(days=14)


class Leave(StrEnum):
    """Where the client's leave stands."""

    HOLDS = "holds"
    ENDING = "ending"
    ASKED = "asked"
    NONE = "none"


class View(StrEnum):
    """The parts of the client list that can be looked at alone."""

    ALL = "all"
    NEEDS_PAPERS = "needs_papers"
    WAITING = "waiting"
    NO_LEAVE = "no_leave"
    ENDING = "ending"


@dataclass(frozen=True)
class Client:
    """One client's file. Without leave nothing is shown but what the counselor themselves entered."""

    application: Application
    name: str
    leave: Leave
    authorization: Authorization | None
    missing: tuple[Item, ...]
    due_on: date | None
    sent_on: date | None

    @property
    def may_look(self) -> bool:
        return self.leave in {Leave.HOLDS, Leave.ENDING}

    def belongs_in(self, view: View) -> bool:
        """Whether this client is shown in a part of the list."""
        return {
            View.ALL: True,
            View.NEEDS_PAPERS: self.may_look and bool(self.missing),
            View.WAITING: self.may_look and self.sent_on is not None and not self.missing,
            View.NO_LEAVE: not self.may_look,
            View.ENDING: self.leave is Leave.ENDING,
        }[view]


def clients_of(intake: Intake, counselor: Account) -> list[Client]:
    """Everyone this counselor helps, the nearest date first."""
    found = [client(intake, counselor, application) for application in finding.for_account(intake, counselor)]
    return sorted(found, key=lambda each: (each.due_on or date.max, each.name))


def client(intake: Intake, counselor: Account, application: Application) -> Client:
    """One client, as far as this counselor may know."""
    today = moments.today(application, intake.now)
    mine = [each for each in authorizations.of_application(intake, application) if each.counselor_id == counselor.id]
    newest = next((each for each in mine if each.holds(today)), mine[0] if mine else None)
    leave = _leave(newest, today)
    name = application.people[0].name if application.people else application.reference
    may_view = newest is not None and newest.allows(AuthorizationScope.VIEW, today)
    if not may_view:
        return Client(application, name, leave, newest, (), None, None)
    file = assess_application(intake, application)
    sent = application.event(EventKind.SIGNED_AND_SENT)
    clock = file.deadline("reasonable_date")
    return Client(
        application, name, leave, newest, file.assessment.missing, clock.due_on if clock else None, sent.on if sent else None,
    )


def _leave(authorization: Authorization | None, today: date) -> Leave:
    if authorization is None or authorization.revoked_at is not None:
        return Leave.NONE
    if authorization.granted_at is None:
        return Leave.ASKED
    if not authorization.holds(today):
        return Leave.NONE
    soon = authorization.ends_on is not None and authorization.ends_on <= today + ENDS_SOON
    return Leave.ENDING if soon else Leave.HOLDS
