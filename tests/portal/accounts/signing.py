"""What tests of the accounts room share: the mail that waits, colleagues with passwords and apps, ways in."""

import pyotp
from sqlalchemy import select

from intake.database import transaction
from intake.kinds import Role
from intake.models import Account, Mail
from portal import passwords
from tests.browsing import Page, Visitor
from tests.conftest import Site

PASSWORD = "teapot lantern gravel"
APP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
ROSA = "rosa@example.org"


def mail_to(site: Site, email: str) -> list[Mail]:
    """The mail waiting for this address, oldest first."""
    with transaction(site.engine, writing=False) as session:
        return list(session.scalars(select(Mail).where(Mail.recipient == email).order_by(Mail.created_at)))


def newest_code(site: Site, email: str) -> str:
    return str(mail_to(site, email)[-1].details["code"])


def newest_path(site: Site, email: str) -> str:
    return str(mail_to(site, email)[-1].details["path"])


def colleague(site: Site, role: Role = Role.SPECIALIST, **columns: object) -> Account:
    """Somebody with a password and an app."""
    return site.account(role, "Sam Ortiz", **{"password_hash": passwords.hashed(PASSWORD), "totp_secret": APP, **columns})


def app_code(site: Site, secret: str = APP) -> str:
    """What the app shows now."""
    return pyotp.TOTP(secret).at(site.clock.now())


def ask_for_code(visitor: Visitor, email: str = ROSA) -> Page:
    visitor.open("/en/account/sign-in")
    return visitor.press("Send my code", {"E-mail address": email})


def try_password(visitor: Visitor, email: str, password: str = PASSWORD) -> Page:
    visitor.open("/en/account/password")
    return visitor.press("Continue", {"E-mail address": email, "Password": password})


def try_app(visitor: Visitor, code: str) -> Page:
    return visitor.press("Continue", {"Code from your app": code})


def is_signed_in(visitor: Visitor) -> bool:
    return visitor.client.get("/en/account/stay").status_code == 204
