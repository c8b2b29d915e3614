"""What a counselor sees of clients: whom they help, what leave they have, where each stands, what is missing and by when."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from intake.kinds import AuthorizationScope, EventKind
from intake.models import Account, Application, Authorization
from intake.operations import authorizations, finding, moments, signing
from intake.operations.assessment import unanswered
from intake.operations.context import Intake
from intake.operations.finding import Access
from portal.papers.cards import Asked, AskedBy, Card, asked_of
from portal.showing import SEEING

SOON = timedelta(days=7)
ENDS_SOON = timedelta(days=14)


class Leave(StrEnum):
    """Where the client's leave stands."""

    HOLDS = "holds"
    ENDING = "ending"
    ASKED = "asked"
    NONE = "none"


class Stage(StrEnum):
    """How far the application is, for a counselor who may look."""

    NOT_SENT = "not_sent"
    BEING_CHECKED = "being_checked"
    COMPLETE = "complete"
    WITHDRAWN = "withdrawn"


class View(StrEnum):
    """The parts of the client list that can be looked at alone."""

    ALL = "all"
    NEEDS_PAPERS = "needs_papers"
    DUE_SOON = "due_soon"
    WAITING = "waiting"
    NO_LEAVE = "no_leave"
    ENDING = "ending"


@dataclass(frozen=True)
class Client:
    """One client's file. Without leave nothing is shown but what the counselor themselves entered and sent.

    ``leaves`` are all this counselor ever asked for here, newest first; ``authorization`` is the one that counts now.
    ``renewing`` says that a new one waits for the client's answer; ``still_to_tell`` that answers are open without which
    nobody knows yet all that is missing.
    """

    access: Access
    name: str
    today: date
    leave: Leave
    leaves: tuple[Authorization, ...]
    authorization: Authorization | None
    renewing: bool
    stage: Stage | None
    missing: tuple[Card, ...]
    still_to_tell: bool
    asked_by: AskedBy | None
    to_sign: tuple[str, ...]

    @property
    def application(self) -> Application:
        return self.access.application

    @property
    def may_look(self) -> bool:
        return AuthorizationScope.VIEW in self.access.scopes

    @property
    def joined(self) -> bool:
        """Whether a homeowner has an account on this file."""
        return bool(self.application.members)

    @property
    def due_on(self) -> date | None:
        return self.asked_by.on if self.asked_by else None

    def belongs_in(self, view: View) -> bool:
        """Whether this client is shown in a part of the list."""
        return {
            View.ALL: True,
            View.NEEDS_PAPERS: self.may_look and bool(self.missing),
            View.DUE_SOON: self.due_on is not None and self.due_on <= self.today + SOON,
            View.WAITING: self.stage is Stage.BEING_CHECKED and not self.missing and not self.still_to_tell,
            View.NO_LEAVE: self.leave in {Leave.ASKED, Leave.NONE},
            View.ENDING: self.leave is Leave.ENDING,
        }[view]

    def is_called(self, words: str) -> bool:
        """Whether these words are part of the name or reference, or end the loan's number."""
        loan = self.application.loan.number if self.may_look and self.application.loan else self.application.claimed_loan_number
        written = f"{self.name} {self.application.reference}".casefold()
        return words.casefold() in written or (len(words) >= 4 and loan.endswith(words))


def clients_of(intake: Intake, counselor: Account) -> list[Client]:
    """Everyone this counselor helps, the nearest date first."""
    found = [
        client(intake, counselor, finding.access(intake, counselor, application.id))
        for application in finding.for_account(intake, counselor)
    ]
    return sorted(found, key=lambda each: (each.due_on or date.max, each.name.casefold()))


def client(intake: Intake, counselor: Account, access: Access) -> Client:
    """One client, as far as this counselor may know."""
    application, today = access.application, moments.today(access.application, intake.now)
    mine = tuple(each for each in authorizations.of_application(intake, application) if each.counselor_id == counselor.id)
    now = next((each for each in mine if each.holds(today)), mine[0] if mine else None)
    leave = _leave(now, today)
    may_look = AuthorizationScope.VIEW in access.scopes
    asked = asked_of(access) if may_look else None
    return Client(
        access, application.people[0].name if application.people else application.reference, today, leave, mine, now,
        leave in {Leave.HOLDS, Leave.ENDING} and any(each.granted_at is None and each.revoked_at is None for each in mine),
        _stage(application) if may_look else None, _missing(asked), bool(unanswered(application) and access.scopes.intersection(SEEING)),
        asked.by if asked else None,
        tuple(person.name for person in signing.waiting_to_sign(intake, application)) if may_look else (),
    )


def _missing(asked: Asked | None) -> tuple[Card, ...]:
    return tuple(card for card in asked.cards if card.needs_you) if asked else ()


def _stage(application: Application) -> Stage:
    if application.event(EventKind.WITHDRAWN):
        return Stage.WITHDRAWN
    if application.event(EventKind.COMPLETE):
        return Stage.COMPLETE
    return Stage.BEING_CHECKED if application.event(EventKind.SIGNED_AND_SENT) else Stage.NOT_SENT


def _leave(authorization: Authorization | None, today: date) -> Leave:
    if authorization is None or authorization.revoked_at is not None:
        return Leave.NONE
    if authorization.granted_at is None:
        return Leave.ASKED
    if not authorization.holds(today):
        return Leave.NONE
    soon = authorization.ends_on is not None and authorization.ends_on <= today + ENDS_SOON
    return Leave.ENDING if soon else Leave.HOLDS
