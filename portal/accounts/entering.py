"""The way in: what has been proved so far, what is still owed, and the session that starts when nothing is."""

import uuid
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from flask import redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_user

from intake.audit import Action
from intake.kinds import Role
from intake.models import Account
from intake.operations import accounts as people
from portal.database import short_intake
from portal.devices import remember_device
from portal.sessions import kept_session
from portal.signing_in import SignedIn
from portal.step_up import note_proof
from portal.wiring import wiring

HALFWAY_LIFE = timedelta(minutes=15)
HALFWAY, NEXT = "halfway", "next"
HOMES = {
    Role.HOMEOWNER: "homeowner.home", Role.COUNSELOR: "counselor.home", Role.SPECIALIST: "specialist.home", Role.ADMIN: "admin.home",
}


def keep_next() -> None:
    """Keep where the person was going, if it is a page of ours."""
    wanted = request.args.get("next", "")
    parts = urlsplit(wanted)
    if wanted.startswith("/") and not wanted.startswith(("//", "/\\")) and not (parts.scheme or parts.netloc):
        session[NEXT] = wanted


def halfway() -> dict[str, Any]:
    """What this browser has proved so far and not long ago; empty when nothing."""
    kept: dict[str, Any] = session.get(HALFWAY) or {}
    if kept and wiring().clock.now() - datetime.fromisoformat(kept["at"]) > HALFWAY_LIFE:
        return {}
    return kept


def keep_halfway(**proved: str) -> None:
    """Go on under a new session number with only this proved."""
    following = session.get(NEXT)
    kept = kept_session()
    if not current_user.is_authenticated:
        kept.clear()
    kept.renew()
    kept[HALFWAY] = {**proved, "at": wiring().clock.now().isoformat()}
    if following:
        kept[NEXT] = following


def owes_factor(account: Account) -> bool:
    """Whether this account may not come in without a second factor."""
    return account.role is not Role.HOMEOWNER or wiring().settings.homeowner_second_factor


def go_on(account: Account) -> ResponseReturnValue:
    """After the first proof: to the second, to setting one up, or in."""
    if account.totp_secret:
        keep_halfway(account=str(account.id))
        return redirect(url_for("accounts.second_factor"))
    if owes_factor(account):
        keep_halfway(account=str(account.id))
        return redirect(url_for("accounts.enrol"))
    return enter(account)


def enter(account: Account) -> ResponseReturnValue:
    """Sign in, and go where the person was going."""
    following = session.get(NEXT)
    start_session(account)
    return redirect(following or url_for("accounts.home"))


def start_session(account: Account) -> None:
    """A new session under a new number, with room made for it."""
    kept = kept_session()
    kept.clear()
    kept.renew()
    login_user(SignedIn(account))
    note_proof()
    remember_device(account.email)
    with short_intake() as intake:
        people.make_room_for_session(intake, account)
        intake.record(Action.SIGNED_IN, subject=account.id)


def refuse(account: Account | None) -> None:
    """Leave an entry in the history when a proof was wrong; for an unknown address too, so that both take as long."""
    with short_intake() as intake:
        intake.record(Action.SIGN_IN_REFUSED, subject=account.id if account is not None else "")


def halfway_account() -> Account | None:
    """The active account whose first proof this browser has given."""
    proved = halfway().get("account")
    if not proved:
        return None
    with short_intake() as intake:
        account = intake.session.get(Account, uuid.UUID(proved))
    return account if account is not None and account.active else None
