"""Invitations to open an account in a role: seven days, once."""

import secrets
import uuid
from datetime import timedelta

from sqlalchemy import select, update

from intake.audit import Action
from intake.errors import AddressTaken, NotFound
from intake.kinds import Role
from intake.models import Account, Invitation, Mail
from intake.operations.accounts import find, normal_email, open_account
from intake.operations.context import Intake
from intake.operations.messages import mail
from intake.operations.proving import changes_one, hash_of
from intake.words import N_

INVITATION_LIFE = timedelta(days=7)
SUBJECT = N_("You are invited")
BODY = N_(
    "You are invited to open an account for mortgage help applications. The link works for 7 days, once: %(site)s%(path)s\n\n"
    "If you do not know why you got this, you can leave it."
)



def invite(
    intake: Intake, email: str, role: Role, *, name: str = "", agency_id: uuid.UUID | None = None,
    application_id: uuid.UUID | None = None,
) -> tuple[Invitation, str]:
    """Invite an address to open an account in a role; the token goes into the link and is not kept.

    A homeowner may have an account already and joins with it. Raises AddressTaken when another role's account has the address.
    """
    known = find(intake, email)
    if known is not None and not (role is known.role is Role.HOMEOWNER):
        raise AddressTaken
    token = secrets.token_urlsafe(32)
    invitation = Invitation(
        token_hash=hash_of(token), email=normal_email(email), name=name.strip(), role=role, agency_id=agency_id,
        application_id=application_id, invited_by_id=intake.actor.account_id, expires_at=intake.now + INVITATION_LIFE,
    )
    intake.session.add(invitation)
    intake.session.flush()
    intake.record(Action.INVITED, subject=invitation.id, application_id=application_id, role=role.value)
    return invitation, token


def open_invitations(intake: Intake, application_id: uuid.UUID) -> list[Invitation]:
    """The invitations to this application that can still be accepted, the one with the longest life first."""
    rows = select(Invitation).where(
        Invitation.application_id == application_id, Invitation.used_at.is_(None), Invitation.expires_at > intake.now
    )
    return list(intake.session.scalars(rows.order_by(Invitation.expires_at.desc())))


def take_back(intake: Intake, application_id: uuid.UUID, email: str) -> None:
    """The links sent to this address for this application stop working, as when the address had a mistake in it."""
    for invitation in open_invitations(intake, application_id):
        if invitation.email == normal_email(email):
            invitation.expires_at = intake.now
    intake.session.flush()


def send(intake: Intake, invitation: Invitation, language: str, path: str) -> Mail:
    """Mail the invitation; ``path`` is the address of its page on the site."""
    return mail(intake, invitation.email, language, SUBJECT, BODY, path=path)


def find_invitation(intake: Intake, token: str) -> Invitation:
    """The unused invitation behind a link, in time; opening it changes nothing. Raises NotFound."""
    invitation = intake.session.scalar(select(Invitation).where(Invitation.token_hash == hash_of(token)))
    if invitation is None or invitation.used_at is not None or invitation.expires_at <= intake.now:
        raise NotFound
    return invitation


def accept_invitation(
    intake: Intake, token: str, name: str, language: str, password_hash: str | None = None
) -> tuple[Invitation, Account]:
    """Use the invitation up: open the account it promises, or the homeowner's own when the address has one."""
    invitation = find_invitation(intake, token)
    if not changes_one(intake, update(Invitation).where(Invitation.id == invitation.id, Invitation.used_at.is_(None))
                        .values(used_at=intake.now)):
        raise NotFound
    known = find(intake, invitation.email)
    if known is not None and invitation.role is known.role is Role.HOMEOWNER and known.active:
        return invitation, known
    account = open_account(
        intake, invitation.email, name, language, invitation.role, agency_id=invitation.agency_id, password_hash=password_hash
    )
    return invitation, account
