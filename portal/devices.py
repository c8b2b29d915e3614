"""Devices on which an account has signed in before: remembered in a signed cookie, only to keep strangers' failures apart.

It proves nothing by itself; it gives the owner a count of tries of their own while somebody else hammers on the account.
"""

import hashlib
import secrets
from typing import Any

from flask import Response, after_this_request, request
from itsdangerous import BadSignature, URLSafeTimedSerializer

from portal.wiring import wiring

LIFE_SECONDS = 180 * 24 * 3600
MOST_ACCOUNTS = 5


def known_device(email: str) -> str | None:
    """The name of this device if the account has signed in on it before."""
    device, accounts = _remembered()
    return f"device:{device}" if _hashed(email) in accounts else None


def remember_device(email: str) -> None:
    """Let this device be known to the account from now on."""
    device, accounts = _remembered()
    mine = _hashed(email)
    value = _signer().dumps([device, [mine, *(other for other in accounts if other != mine)][:MOST_ACCOUNTS]])

    @after_this_request
    def keep(response: Response) -> Response:
        response.set_cookie(
            _cookie_name(), value, max_age=LIFE_SECONDS, path="/", secure=wiring().settings.secure, httponly=True, samesite="Lax"
        )
        return response


def _remembered() -> tuple[str, list[str]]:
    try:
        device, accounts = _read(request.cookies.get(_cookie_name(), ""))
    except (BadSignature, ValueError, TypeError):
        return secrets.token_hex(8), []
    return str(device), [str(each) for each in accounts]


def _read(cookie: str) -> Any:
    return _signer().loads(cookie, max_age=LIFE_SECONDS)


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(wiring().settings.secret_key, salt="known-device")


def _cookie_name() -> str:
    return "__Host-device" if wiring().settings.secure else "device"


def _hashed(email: str) -> str:
    return hashlib.sha256(email.strip().lower().encode()).hexdigest()[:16]
