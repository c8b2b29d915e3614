"""A homeowner's leave for a counselor to help: asked, given with a name and a last day, and ended at once; told in writing."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlalchemy import select

from intake.audit import Action
from intake.business_days import add_business_days
from intake.errors import AlreadyEnded, CannotSign, NotACounselor, ReasonNeeded
from intake.kinds import AuthorizationScope, Role
from intake.models import Account, Application, Authorization, Document
from intake.notices.kinds import AUTHORIZATION_ENDED, AUTHORIZATION_GRANTED
from intake.operations import finding, messages, moments, notices
from intake.operations.authorization_facts import LAST_DAY, ON_PAPER
from intake.operations.context import Intake
from intake.requirements.settings import POLICY
from intake.words import N_

SIGNED_HERE = "signed_here"
# What a paper is sent for that a homeowner signed by hand to let a counselor help; no requirement of the application.
SIGNED_PAPER = "authorization"
ASKED = N_("A housing counselor asks to help with your mortgage application")
ASKED_BODY = N_("A housing counselor asks for your permission to help. Sign in to say yes or no: %(site)s")
GRANTED = N_("A homeowner said yes to your help")
GRANTED_BODY = N_("A homeowner gave you permission to help with an application. Sign in to see it: %(site)s")
ENDED = N_("Permission to help with an application has ended")
ENDED_BODY = N_("Permission to help with an application has ended. Sign in to see your list: %(site)s")


def ask(
    intake: Intake, application: Application, counselor: Account, scopes: Iterable[AuthorizationScope]
) -> Authorization:
    """Ask the homeowners to let a counselor help; asking again before an answer only changes what is asked for."""
    if counselor.role is not Role.COUNSELOR or not counselor.active or counselor.agency is None or not counselor.agency.active:
        raise NotACounselor
    wanted = sorted({scope.value for scope in scopes})
    pending = next((each for each in of_application(intake, application) if _is_pending(each, counselor)), None)
    if pending is None:
        pending = Authorization(
            application_id=application.id, agency_id=counselor.agency.id, agency=counselor.agency, counselor_id=counselor.id,
            counselor=counselor, scopes=wanted, asked_at=intake.now,
        )
        intake.session.add(pending)
    pending.scopes = wanted
    intake.session.flush()
    intake.record(Action.AUTHORIZATION_ASKED, application_id=application.id, subject=pending.id, scopes=wanted)
    if intake.actor.account_id == counselor.id:
        messages.tell_homeowners(intake, application, ASKED, ASKED_BODY)
    return pending


def unanswered(intake: Intake, application: Application) -> list[Authorization]:
    """What counselors ask and nobody has answered yet, newest first."""
    return [each for each in of_application(intake, application) if each.granted_at is None and each.revoked_at is None]


def grant(
    intake: Intake,
    authorization: Authorization,
    typed_name: str,
    ends_on: date | None,
    method: str = SIGNED_HERE,
    document: Document | None = None,
    scopes: Iterable[AuthorizationScope] | None = None,
) -> Authorization:
    """Give the leave that was asked for: by a homeowner on the site, or by a specialist from a signed paper.

    It takes the place of any leave this counselor has: one word from the homeowner is then enough to end it.
    """
    application = intake.session.get_one(Application, authorization.application_id)
    _refuse_others(intake, application, method, document)
    if authorization.revoked_at is not None:
        raise AlreadyEnded
    if not typed_name.strip():
        raise ReasonNeeded
    if ends_on is not None and ends_on < moments.today(application, intake.now):
        raise AlreadyEnded(ends_on.isoformat())
    _end(intake, [each for each in _in_force(intake, authorization) if each.granted_at is not None])
    authorization.granted_at = intake.now
    authorization.granted_by_id = intake.actor.account_id
    authorization.typed_name, authorization.method, authorization.ends_on = typed_name.strip(), method, ends_on
    authorization.document_id = document.id if document else None
    if scopes is not None:
        authorization.scopes = sorted({scope.value for scope in scopes})
    intake.session.flush()
    intake.record(
        Action.AUTHORIZATION_GRANTED, application_id=application.id, subject=authorization.id, scopes=authorization.scopes,
        method=method, ends_on=ends_on.isoformat() if ends_on else None,
    )
    messages.tell(intake, [authorization.counselor], GRANTED, GRANTED_BODY)
    _owe_letters(intake, application, authorization)
    return authorization


def revoke(intake: Intake, authorization: Authorization) -> None:
    """End the leave, or refuse it. From the end of a leave the counselor sees nothing of the file, whatever else they asked."""
    if authorization.revoked_at is not None:
        raise AlreadyEnded
    application = intake.session.get_one(Application, authorization.application_id)
    mine = authorization.counselor_id == intake.actor.account_id or finding.member(application, intake.actor.account_id) is not None
    if not mine and intake.actor.role != Role.SPECIALIST:
        raise CannotSign
    _end(intake, _in_force(intake, authorization) if authorization.granted_at is not None else [])
    _end(intake, [authorization])
    intake.session.flush()
    if authorization.granted_at is not None:
        today = moments.today(application, intake.now)
        _owe(intake, application, authorization, AUTHORIZATION_ENDED, today, intake.now, ended_by=_ender(intake))
    told = [authorization.counselor, *finding.homeowners(application)]
    messages.tell(intake, [account for account in told if account.id != intake.actor.account_id], ENDED, ENDED_BODY)


def of_application(intake: Intake, application: Application) -> list[Authorization]:
    """Every leave asked for on this application, newest first."""
    rows = select(Authorization).where(Authorization.application_id == application.id)
    return list(intake.session.scalars(rows.order_by(Authorization.asked_at.desc())))


def holds(intake: Intake, authorization: Authorization) -> bool:
    """Whether it is granted, not revoked, and its last day has not passed where the property is."""
    application = intake.session.get_one(Application, authorization.application_id)
    return authorization.holds(moments.today(application, intake.now))


def _in_force(intake: Intake, authorization: Authorization) -> list[Authorization]:
    """The same counselor's other leaves on the same file, given or asked for, that nobody has ended."""
    application = intake.session.get_one(Application, authorization.application_id)
    return [
        each for each in of_application(intake, application)
        if each.counselor_id == authorization.counselor_id and each.revoked_at is None and each.id != authorization.id
    ]


def _end(intake: Intake, leaves: Iterable[Authorization]) -> None:
    for leave in leaves:
        leave.revoked_at, leave.revoked_by_id = intake.now, intake.actor.account_id
        intake.record(Action.AUTHORIZATION_ENDED, application_id=leave.application_id, subject=leave.id)


def _owe_letters(intake: Intake, application: Application, leave: Authorization) -> None:
    """The letter that it was given; and, where it has a last day, the one that goes the morning after."""
    _owe(intake, application, leave, AUTHORIZATION_GRANTED, moments.today(application, intake.now), intake.now)
    if leave.ends_on is not None:
        after = moments.local_moment(application, leave.ends_on + timedelta(days=1), notices.MORNING)
        _owe(intake, application, leave, AUTHORIZATION_ENDED, leave.ends_on, after, ended_by=LAST_DAY)


def _owe(
    intake: Intake, application: Application, leave: Authorization, kind: str, on: date, send_after: datetime, **about: str
) -> None:
    due_on = add_business_days(on, POLICY.promptly_business_days)
    notices.owe(intake, application, kind, due_on, send_after, authorization=str(leave.id), **about)


def _ender(intake: Intake) -> str:
    return {Role.COUNSELOR: "counselor", Role.SPECIALIST: "servicer"}.get(Role(intake.actor.role), "homeowner")


def _is_pending(authorization: Authorization, counselor: Account) -> bool:
    return (
        authorization.counselor_id == counselor.id and authorization.granted_at is None and authorization.revoked_at is None
    )


def _refuse_others(intake: Intake, application: Application, method: str, document: Document | None) -> None:
    """A homeowner of the file signs here; a specialist enters a paper that a homeowner signed. A counselor does neither."""
    if intake.actor.role == Role.HOMEOWNER and method == SIGNED_HERE:
        if finding.member(application, intake.actor.account_id) is None:
            raise CannotSign
    elif intake.actor.role != Role.SPECIALIST or method != ON_PAPER or document is None:
        raise CannotSign
