"""Before something weighty is changed: whether the person proved lately who they are, and the way to prove it again."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, TypeVar

from flask import flash, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from portal.wiring import wiring

View = TypeVar("View", bound=Callable[..., Any])

STEP_UP_LIFE = timedelta(minutes=20)
PROVED_AT = "proved_at"


def note_proof() -> None:
    """Remember in the session that everything asked for was proved just now."""
    session[PROVED_AT] = wiring().clock.now().isoformat()


def proved_lately() -> bool:
    """Whether the person proved who they are within the last 20 minutes."""
    at = session.get(PROVED_AT)
    return at is not None and wiring().clock.now() - datetime.fromisoformat(at) <= STEP_UP_LIFE


def prove_again(back: str) -> ResponseReturnValue:
    """To signing in once more, and from there to ``back``."""
    flash(_("For your safety, sign in again before you change this."))
    door = "accounts.password" if current_user.account.password_hash else "accounts.sign_in"
    return redirect(url_for(door, next=back))


def weighty(back: str) -> Callable[[View], View]:
    """The view changes something weighty: it asks for a proof not older than 20 minutes, then shows the page ``back``."""

    def mark(view: View) -> View:
        @wraps(view)
        def stepped_up(*args: Any, **kwargs: Any) -> Any:
            if request.method != "GET" and not proved_lately():
                return prove_again(url_for(back))
            return view(*args, **kwargs)

        return stepped_up  # type: ignore[return-value]

    return mark
