"""One transaction per request: a read for pages, a write for changes, committed before the answer leaves."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask, Response, current_app, g, request
from flask_login import current_user
from sqlalchemy.orm import Session

from intake.audit import Actor
from intake.database import open_session, transaction
from intake.operations.context import Intake
from portal.wiring import wiring

VISITOR = Actor(None, "visitor")
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def database() -> Session:
    """This request's session. A view marked ``@own_transactions`` gets one that only reads."""
    if "database" not in g:
        view = current_app.view_functions.get(request.endpoint or "")
        writing = request.method not in SAFE and not getattr(view, "own_transactions", False)
        g.database = open_session(wiring().engine, writing=writing)
        g.database.begin()
    session: Session = g.database
    return session


def acting() -> Actor:
    """Who is asking, for the history."""
    if current_user.is_authenticated:
        return Actor(current_user.account.id, current_user.role.value)
    return VISITOR


def current_intake() -> Intake:
    """What operations need, inside this request's transaction."""
    return Intake(database(), wiring().store, wiring().clock, acting())


@contextmanager
def short_intake() -> Iterator[Intake]:
    """What operations need, in a transaction of its own that ends with the block."""
    actor = acting()
    with transaction(wiring().engine) as session:
        yield Intake(session, wiring().store, wiring().clock, actor)


def end_reading() -> None:
    """Let go of this request's transaction early, before something slow; objects already loaded stay usable."""
    session: Session | None = g.pop("database", None)
    if session is not None:
        session.expunge_all()
        session.rollback()
        session.close()


def _finish(response: Response) -> Response:
    # An answer of 400 and above tells the person that nothing was changed, so nothing is.
    session: Session | None = g.get("database")
    if session is not None and request.method not in SAFE:
        if response.status_code < 400:
            session.commit()
        else:
            # Let go of the lock: the browser's session is kept after this, in a transaction of its own.
            end_reading()
    return response


def _close(_error: BaseException | None) -> None:
    session: Session | None = g.pop("database", None)
    if session is not None:
        session.close()


def init_app(app: Flask) -> None:
    """Let ``app`` open a transaction when a view first asks, and end it with the answer."""
    app.after_request(_finish)
    app.teardown_appcontext(_close)
