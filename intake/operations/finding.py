"""Who may see what: the one place that scopes every application, paper and address to the account that asks.

Foreign and missing are the same answer, NotFound.
"""

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import selectinload

from intake.errors import NotFound
from intake.kinds import AuthorizationScope, Role
from intake.models import Account, Application, Authorization, Document, Incident, Member, Person, Placement
from intake.operations.context import Intake
from intake.operations.moments import today

EVERYTHING = frozenset(AuthorizationScope)
# Which files are pages of which paper, fetched for all at once.
JOINED = (selectinload(Document.placement).selectinload(Placement.paper), selectinload(Document.leaves).selectinload(Placement.document))


@dataclass(frozen=True)
class Access:
    """What an account may do with one application.

    ``own_papers_only`` is the counselor who started a file for a client who has not said yes: papers may be sent, and
    only those they sent are seen (receipt comes before authority; 12 CFR 1024.31 comment 1).
    ``papers`` is False for an administrator, who runs the service and reads nobody's papers.
    ``on_behalf_of`` are the homeowners whose leave a counselor has: the counselor sees no paper that all of them may not.
    """

    application: Application
    scopes: frozenset[AuthorizationScope]
    own_papers_only: bool = False
    papers: bool = True
    on_behalf_of: frozenset[uuid.UUID] = frozenset()


@dataclass(frozen=True)
class Contact:
    """How to reach a person; blank where the viewer may not know."""

    email: str = ""
    phone: str = ""
    best_time: str = ""
    private: bool = False


def access(intake: Intake, account: Account, application_id: uuid.UUID) -> Access:
    """What this account may do with this application, or with the one it was joined to. Raises NotFound when that is nothing."""
    application = intake.session.get(Application, application_id)
    if application is None or not account.active:
        raise NotFound
    if application.joined_to_id is not None and account.role is not Role.SPECIALIST:
        application = intake.session.get_one(Application, application.joined_to_id)
    granted = _access(intake, account, application)
    if granted is None:
        raise NotFound
    return granted


def visible(
    intake: Intake, account: Account, application_id: uuid.UUID, scope: AuthorizationScope = AuthorizationScope.VIEW
) -> Application:
    """The application, if this account may do this with it. Raises NotFound."""
    granted = access(intake, account, application_id)
    if scope not in granted.scopes:
        raise NotFound
    return granted.application


def for_account(intake: Intake, account: Account) -> list[Application]:
    """The applications a homeowner shares in, or a counselor helps with (stubs too), newest first."""
    if not account.active:
        return []
    by_member = select(Member.application_id).where(Member.account_id == account.id)
    by_leave = select(Authorization.application_id).where(Authorization.counselor_id == account.id)
    if account.role is Role.HOMEOWNER:
        mine = or_(Application.id.in_(by_member))
    elif account.role is Role.COUNSELOR:
        mine = or_(Application.id.in_(by_leave), Application.started_by_id == account.id)
    else:
        return []
    running = select(Application).where(mine, Application.joined_to_id.is_(None))
    found = intake.session.scalars(running.order_by(Application.started_at.desc()))
    return [application for application in found if _access(intake, account, application) is not None]


def ended_leaves(intake: Intake, account: Account) -> list[Authorization]:
    """The newest leave this counselor once had of each application they may no longer see, newest first."""
    rows = intake.session.scalars(
        select(Authorization).where(Authorization.counselor_id == account.id, Authorization.granted_at.is_not(None))
        .order_by(Authorization.granted_at.desc())
    )
    newest = {row.application_id: row for row in reversed(list(rows))}
    gone = [row for row in newest.values() if _access(intake, account, intake.session.get_one(Application, row.application_id)) is None]
    return sorted(gone, key=lambda row: row.asked_at, reverse=True)


def owners(application: Application, files: Iterable[Document]) -> set[uuid.UUID | None]:
    """The homeowners to whom these files belong, each by itself; None for a file without one."""
    return {owner.account_id if (owner := _owner(application, file)) is not None else None for file in files}


def documents(intake: Intake, account: Account, application: Application) -> list[Document]:
    """The files of an application that this account may see, each with its own receipt, in order of arrival."""
    granted = _access(intake, account, application)
    if granted is None or not granted.papers:
        return []
    rows = intake.session.scalars(
        select(Document).where(Document.application_id == application.id).options(*JOINED)
    )
    return [document for document in sorted(rows, key=as_sent) if _may_see(account, granted, document)]


def as_sent(file: Document) -> tuple[object, ...]:
    """In order of arrival; files of one sending by the numbers that cameras put in their names."""
    return file.received_at, [int(digits) for digits in re.findall(r"\d{1,18}", file.filename)], file.filename, file.receipt


def papers(intake: Intake, account: Account, application: Application) -> list[Document]:
    """The papers that this account may see: a file that is a page of one of them is not listed beside it."""
    seen = documents(intake, account, application)
    return [document for document in seen if document.whole is document or document.whole not in seen]


def document_visible(intake: Intake, account: Account, document_id: uuid.UUID) -> Document:
    """The paper, if this account may see it. Raises NotFound."""
    document = intake.session.get(Document, document_id)
    if document is None:
        raise NotFound
    granted = access(intake, account, document.application_id)
    if not granted.papers or not _may_see(account, granted, document):
        raise NotFound
    return document


def contact(account: Account, application: Application, person: Person) -> Contact:
    """How to reach a person on the application, as far as this account may know it."""
    if not _may_reach(account, application, person):
        return Contact(private=True)
    return Contact(person.email, person.phone, person.best_time)


def mailing_address(account: Account, application: Application) -> str | None:
    """The address for letters; it belongs to the first person, and is as private as their telephone."""
    first = application.people[0] if application.people else None
    if first is not None and not _may_reach(account, application, first):
        return None
    return application.answers.mailing_address


def homeowners(application: Application) -> list[Account]:
    """The accounts that share in the application as its homeowners."""
    return [member.account for member in application.members]


def member(application: Application, account_id: uuid.UUID | None) -> Member | None:
    """This account's part in the application, if it has one."""
    return next((member for member in application.members if member.account_id == account_id), None)


def counselors(intake: Intake, application: Application, scope: AuthorizationScope) -> list[Account]:
    """The active counselors whose authorization holds today and covers this."""
    rows = intake.session.scalars(select(Authorization).where(Authorization.application_id == application.id))
    local = today(application, intake.now)
    return [row.counselor for row in rows if row.counselor.active and row.agency.active and row.allows(scope, local)]


def incidents(intake: Intake, application: Application) -> list[Incident]:
    """What went wrong with papers of this application, or with papers moved to it, newest first."""
    touches = or_(Incident.application_id == application.id, Incident.other_application_id == application.id)
    return list(intake.session.scalars(select(Incident).where(touches).order_by(Incident.at.desc())))


def _access(intake: Intake, account: Account, application: Application) -> Access | None:
    match account.role:
        case Role.SPECIALIST:
            return Access(application, EVERYTHING)
        case Role.ADMIN:
            return Access(application, frozenset({AuthorizationScope.VIEW}), papers=False)
        case Role.HOMEOWNER:
            return Access(application, EVERYTHING) if member(application, account.id) else None
        case _:
            return _counselor_access(intake, account, application)


def _counselor_access(intake: Intake, account: Account, application: Application) -> Access | None:
    if account.agency is None or not account.agency.active:
        return None
    rows = list(intake.session.scalars(select(Authorization).where(
        Authorization.application_id == application.id, Authorization.counselor_id == account.id,
    )))
    local = today(application, intake.now)
    holding = [row for row in rows if row.holds(local)]
    if holding:
        scopes = frozenset(AuthorizationScope(scope) for row in holding for scope in row.scopes)
        return Access(application, scopes, on_behalf_of=_givers(application, holding))
    ended = any(row.granted_at is not None or row.revoked_at is not None for row in rows)
    if ended or application.started_by_id != account.id:
        return None
    told_by_client = frozenset() if application.members else frozenset({AuthorizationScope.ANSWER})
    return Access(application, frozenset({AuthorizationScope.ADD_PAPERS}) | told_by_client, own_papers_only=True)


def _may_see(account: Account, granted: Access, document: Document) -> bool:
    if account.role is Role.SPECIALIST:
        return True
    if document.removed_at is not None:
        return False
    if document.sent_by_id == account.id:
        return True
    if granted.own_papers_only:
        return False
    if account.role is Role.COUNSELOR:
        nobody_to_ask = not granted.application.members
        may_see = nobody_to_ask or any(_shares(giver, granted.application, document) for giver in granted.on_behalf_of)
        return may_see and AuthorizationScope.VIEW in granted.scopes
    return _shares(account.id, granted.application, document)


def _givers(application: Application, leaves: Iterable[Authorization]) -> frozenset[uuid.UUID]:
    """Who gave these leaves: whoever said yes here, the person who signed the paper, or the one homeowner there is."""
    signed_on_paper = {row.typed_name.casefold() for row in leaves}
    people = [person for person in application.people if person.name.casefold() in signed_on_paper]
    accounts = [row.granted_by_id for row in leaves] + [person.account_id for person in people]
    givers = frozenset(each for each in accounts if each is not None and member(application, each) is not None)
    if givers or len(application.members) > 1:
        return givers
    return frozenset(each.account_id for each in application.members)


def _shares(account_id: uuid.UUID, application: Application, document: Document) -> bool:
    """Co-borrowers see each other's papers only when both agreed to it."""
    owner = _whose(application, document)
    if owner is None or owner.account_id == account_id:
        return True
    mine = member(application, account_id)
    return mine is not None and mine.shares_papers and owner.shares_papers


def _whose(application: Application, document: Document) -> Member | None:
    """The homeowner a paper belongs to: who sent it, else whom it is about, else who has been on the file longest.

    The pages of one paper belong to whoever the paper belongs to.
    """
    return _owner(application, document.whole)


def _owner(application: Application, document: Document) -> Member | None:
    sender = member(application, document.sent_by_id)
    if sender is not None:
        return sender
    about = next((person for person in application.people if person.id == document.person_id), None)
    if about is not None and (theirs := member(application, about.account_id)) is not None:
        return theirs
    return application.members[0] if application.members else None


def _may_reach(account: Account, application: Application, person: Person) -> bool:
    if account.role is Role.SPECIALIST or person.account_id in (None, account.id):
        return True
    if account.role is Role.HOMEOWNER:
        mine = next((each for each in application.people if each.account_id == account.id), None)
        return not person.contact_private and mine is not None and not mine.contact_private
    return not person.contact_private or len(application.members) < 2
