"""Who is signed in: from the session to the account, on every request anew, so that a closed account is out at once."""

import uuid

from flask_login import UserMixin

from intake.kinds import Role
from intake.models import Account
from portal.database import database


class SignedIn(UserMixin):
    """An account as Flask-Login wants it."""

    def __init__(self, account: Account) -> None:
        self.account = account

    @property
    def role(self) -> Role:
        return self.account.role

    def get_id(self) -> str:
        return str(self.account.id)


def load_account(account_id: str) -> SignedIn | None:
    """The active account behind a session, or None."""
    account = database().get(Account, uuid.UUID(account_id))
    return SignedIn(account) if account is not None and account.active else None
