"""Sessions kept on the server: the browser holds a random number, the database only its hash, and either side can end it."""

import hashlib
import secrets
import uuid
from datetime import timedelta
from typing import Any

from flask import Flask, Request, Response, session
from flask.sessions import SessionInterface, SessionMixin
from sqlalchemy import delete
from werkzeug.datastructures import CallbackDict

from intake.database import transaction
from intake.models import SignedInSession
from portal.wiring import EXTENSION, Wiring

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
WARN_BEFORE_SECONDS = 150
TOUCH_EVERY = timedelta(seconds=60)


def hash_of(token: str) -> str:
    """What is kept of a secret that the browser or a mail holds."""
    return hashlib.sha256(token.encode()).hexdigest()


class KeptSession(CallbackDict[str, Any], SessionMixin):
    """The values of one browser's session; ``token`` is None until there is something to keep."""

    def __init__(self, values: dict[str, Any] | None = None, token: str | None = None) -> None:
        def changed(kept: CallbackDict[str, Any]) -> None:
            self.modified = True

        super().__init__(values or {}, changed)
        self.token = token
        self.ended_token: str | None = None
        self.modified = False
        self.accessed = True

    @property
    def permanent(self) -> bool:
        return False

    @permanent.setter
    def permanent(self, value: bool) -> None:
        """Lifetimes are the server's, not the cookie's."""

    def renew(self) -> None:
        """Go on under a new number, as at every sign-in and step-up; the old one is forgotten."""
        self.ended_token = self.token or self.ended_token
        self.token = None
        self.modified = True

    def end(self) -> None:
        """Forget everything, on the server too."""
        self.clear()
        self.renew()


class ServerSessions(SessionInterface):
    """Loads and keeps sessions in short transactions of their own."""

    def __init__(self, wired: Wiring) -> None:
        self.engine, self.clock, self.secure = wired.engine, wired.clock, wired.settings.secure

    def get_cookie_name(self, app: Flask) -> str:
        return "__Host-sid" if self.secure else "sid"

    def open_session(self, app: Flask, request: Request) -> KeptSession:
        token = request.cookies.get(self.get_cookie_name(app))
        if not token or request.path.startswith("/static/"):
            return KeptSession()
        now = self.clock.now()
        with transaction(self.engine, writing=False) as db:
            row = db.get(SignedInSession, hash_of(token))
            if row is None or now - row.created_at > LONGEST or now - row.last_seen_at > IDLE:
                return KeptSession()
            kept = KeptSession(dict(row.values), token)
            stale = now - row.last_seen_at > TOUCH_EVERY
        if stale:
            with transaction(self.engine) as db:
                row = db.get(SignedInSession, hash_of(token))
                if row is not None:
                    row.last_seen_at = now
        return kept

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if not isinstance(session, KeptSession) or not session.modified:
            return
        now = self.clock.now()
        name = self.get_cookie_name(app)
        with transaction(self.engine) as db:
            if session.ended_token:
                db.execute(delete(SignedInSession).where(SignedInSession.id_hash == hash_of(session.ended_token)))
            if not session and session.token is None:
                response.delete_cookie(name, path="/", secure=self.secure, httponly=True, samesite="Lax")
                return
            if session.token is None:
                session.token = secrets.token_urlsafe(32)
                db.add(SignedInSession(id_hash=hash_of(session.token), created_at=now, last_seen_at=now, values={}))
                db.flush()
            row = db.get(SignedInSession, hash_of(session.token))
            if row is None:
                return
            row.values = dict(session)
            row.account_id = _account_of(session)
            row.last_seen_at = now
        response.set_cookie(name, session.token, path="/", secure=self.secure, httponly=True, samesite="Lax")


def _account_of(session: KeptSession) -> uuid.UUID | None:
    account = session.get("_user_id")
    return uuid.UUID(account) if account else None


def kept_session() -> KeptSession:
    """This request's session, as the type that can be renewed and ended."""
    found = session._get_current_object()  # type: ignore[attr-defined]
    if not isinstance(found, KeptSession):
        raise TypeError("the site keeps its sessions on the server")
    return found


def init_app(app: Flask) -> None:
    """Keep ``app``'s sessions on the server."""
    app.session_interface = ServerSessions(app.extensions[EXTENSION])
    app.jinja_env.globals.update(session_seconds=int(IDLE.total_seconds()), session_warn_seconds=WARN_BEFORE_SECONDS)
