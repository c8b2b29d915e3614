"""Accounts: opened, changed, closed, and their sessions. How a password is hashed or a page looks is the edge's affair."""

import uuid
from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, func, or_, select

from intake.audit import Action
from intake.errors import AddressTaken, LastAdmin, NotFound, NotYourself
from intake.kinds import Role
from intake.models import Account, RecoveryCode, SignedInSession
from intake.operations.context import Intake

MOST_SESSIONS = 5
VISITOR_LIFE = timedelta(hours=12)
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def normal_email(typed: str) -> str:
    """The one way an address is kept and looked up."""
    return typed.strip().lower()


def find(intake: Intake, email: str) -> Account | None:
    """The account of this address, closed ones too."""
    return intake.session.scalar(select(Account).where(Account.email == normal_email(email)))


def get(intake: Intake, account_id: uuid.UUID) -> Account:
    """The account of this id, closed ones too. Raises NotFound."""
    account = intake.session.get(Account, account_id)
    if account is None:
        raise NotFound
    return account


def open_account(
    intake: Intake, email: str, name: str, language: str, role: Role = Role.HOMEOWNER, *,
    agency_id: uuid.UUID | None = None, password_hash: str | None = None,
) -> Account:
    """Open an account. Raises AddressTaken when the address has one."""
    if find(intake, email) is not None:
        raise AddressTaken
    account = Account(
        role=role, email=normal_email(email), name=name.strip(), language=language, agency_id=agency_id,
        password_hash=password_hash, created_at=intake.now,
    )
    intake.session.add(account)
    intake.session.flush()
    intake.record(Action.ACCOUNT_CREATED, subject=account.id, role=role.value)
    return account


def change(intake: Intake, account: Account, **changes: str) -> None:
    """Change the name, language or colour scheme of an account."""
    for name, value in changes.items():
        if name not in {"name", "language", "colour_scheme"}:
            raise ValueError(f"{name} is not something that can be changed here")
        setattr(account, name, value)
    intake.record(Action.ACCOUNT_CHANGED, subject=account.id, fields=sorted(changes))


def set_password(intake: Intake, account: Account, password_hash: str) -> None:
    """Keep a new password; every session ends, the second factor stays."""
    account.password_hash = password_hash
    end_sessions(intake, account)
    intake.record(Action.ACCOUNT_CHANGED, subject=account.id, fields=["password"])



def sessions_of(intake: Intake, account: Account, seen_since: datetime) -> list[SignedInSession]:
    """The sessions of an account that were seen since then, newest first."""
    return list(intake.session.scalars(
        select(SignedInSession).where(SignedInSession.account_id == account.id, SignedInSession.last_seen_at >= seen_since)
        .order_by(SignedInSession.last_seen_at.desc())
    ))


def end_sessions(intake: Intake, account: Account, but: str = "") -> None:
    """Sign the account out everywhere, except in the session kept under the hash ``but``."""
    intake.session.execute(
        delete(SignedInSession).where(SignedInSession.account_id == account.id, SignedInSession.id_hash != but)
    )


def make_room_for_session(intake: Intake, account: Account) -> None:
    """End the sessions seen longest ago, so that one more does not exceed the most an account may have.

    In passing, forget browsers that opened the sign-in page and went away.
    """
    intake.session.execute(delete(SignedInSession).where(
        SignedInSession.account_id.is_(None), SignedInSession.last_seen_at < intake.now - VISITOR_LIFE,
    ))
    known = sessions_of(intake, account, LONG_AGO)
    for row in known[MOST_SESSIONS - 1:]:
        intake.session.delete(row)



def page_of(intake: Intake, roles: Collection[Role], words: str = "", page: int = 1, size: int = 50) -> list[Account]:
    """Accounts in these roles whose name or address holds these words, by name; one more than ``size`` when there are more."""
    chosen = select(Account).where(Account.role.in_(roles)).order_by(Account.name, Account.email)
    if words:
        chosen = chosen.where(or_(Account.email.contains(words.lower(), autoescape=True), Account.name.icontains(words, autoescape=True)))
    return list(intake.session.scalars(chosen.offset((page - 1) * size).limit(size + 1)))


def last_seen(intake: Intake, accounts: Iterable[Account]) -> dict[uuid.UUID, datetime]:
    """When each was last seen, of those whose sessions are still known."""
    rows = intake.session.execute(
        select(SignedInSession.account_id, func.max(SignedInSession.last_seen_at))
        .where(SignedInSession.account_id.in_([account.id for account in accounts])).group_by(SignedInSession.account_id)
    )
    return {account_id: seen for account_id, seen in rows if account_id is not None}


def deactivate(intake: Intake, account: Account) -> None:
    """Close an account: out at once, everywhere. Raises NotYourself or LastAdmin."""
    if account.id == intake.actor.account_id:
        raise NotYourself
    if account.role is Role.ADMIN and account.active and _active_admins(intake) < 2:
        raise LastAdmin
    account.active = False
    end_sessions(intake, account)
    intake.record(Action.ACCOUNT_DEACTIVATED, subject=account.id)


def clear_factor(intake: Intake, account: Account) -> None:
    """Let somebody who lost app and recovery codes set up a new app at the next sign-in; out everywhere until then."""
    account.totp_secret = None
    intake.session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account.id))
    end_sessions(intake, account)
    intake.record(Action.FACTOR_CHANGED, subject=account.id, cleared=True)


def reactivate(intake: Intake, account: Account) -> None:
    """Let a closed account sign in again."""
    account.active = True
    intake.record(Action.ACCOUNT_CHANGED, subject=account.id, fields=["active"])


def _active_admins(intake: Intake) -> int:
    rows = select(Account.id).where(Account.role == Role.ADMIN, Account.active).with_for_update()
    return len(intake.session.scalars(rows).all())
