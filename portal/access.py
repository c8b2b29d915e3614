"""Who may see what: each view carries the mark of its guard, and every object is loaded through one scoped loader."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from flask import abort, redirect, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from intake.errors import NotFound
from intake.kinds import AuthorizationScope, Role
from intake.models import Account, Application, Document
from intake.operations import finding
from portal.database import current_intake

View = TypeVar("View", bound=Callable[..., Any])


def public(view: View) -> View:
    """Anyone may see it, signed in or not."""
    view.access = "public"  # type: ignore[attr-defined]
    return view


def own_transactions(view: View) -> View:
    """The view opens short transactions itself (upload is the named exception to one per request)."""
    view.own_transactions = True  # type: ignore[attr-defined]
    return view


def only(*roles: Role) -> Callable[[View], View]:
    """Only accounts in these roles; a visitor is sent to sign in, another role gets 404."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(*args: Any, **kwargs: Any) -> Any:
            if not current_user.is_authenticated:
                return _to_sign_in()
            if current_user.role not in roles:
                abort(404)
            return view(*args, **kwargs)

        guarded.access = "+".join(sorted(role.value for role in roles))  # type: ignore[attr-defined]
        return guarded  # type: ignore[return-value]

    return guard


signed_in = only(*Role)
homeowner = only(Role.HOMEOWNER)
counselor = only(Role.COUNSELOR)
applicant = only(Role.HOMEOWNER, Role.COUNSELOR)
answering = only(Role.HOMEOWNER, Role.COUNSELOR, Role.SPECIALIST)
specialist = only(Role.SPECIALIST)
staff = only(Role.SPECIALIST, Role.ADMIN)
admin = only(Role.ADMIN)


def me() -> Account:
    """The account that is signed in; only for views behind a guard."""
    account: Account = current_user.account
    return account


def the_application(application_id: uuid.UUID) -> Application:
    """The application if this account may see it; foreign and missing both answer 404."""
    try:
        return finding.visible(current_intake(), me(), application_id)
    except NotFound:
        abort(404)


def the_access(application_id: uuid.UUID, *any_of: AuthorizationScope) -> finding.Access:
    """What this account may do with the application, if that is at least one of these; otherwise 404."""
    try:
        granted = finding.access(current_intake(), me(), application_id)
    except NotFound:
        abort(404)
    if not granted.scopes.intersection(any_of):
        abort(404)
    return granted


def the_document(document_id: uuid.UUID) -> Document:
    """The document if this account may see it; foreign and missing both answer 404."""
    try:
        return finding.document_visible(current_intake(), me(), document_id)
    except NotFound:
        abort(404)


def the_paper(document_id: uuid.UUID) -> Document:
    """The paper that this file is, or is a page of, if this account may see both."""
    return the_document(the_document(document_id).whole.id)


def _to_sign_in() -> Response:
    following = request.full_path.rstrip("?") if request.method == "GET" else None
    return redirect(url_for("accounts.sign_in", next=following))
