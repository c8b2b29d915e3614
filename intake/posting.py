"""Posts what counsel must be told to the servicer's own system: signed, over https, to the one address the settings give.

The address is an operator's, never a user's, and no answer can send us elsewhere: a redirect is a failure like any other.
"""

import hashlib
import hmac
import json
import urllib.request
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from urllib.error import HTTPError, URLError

from intake.operations import publishing
from intake.operations.context import Intake
from intake.operations.leases import Lease
from intake.worker import Handler, Work

SECONDS = 10
# With waits that double up to an hour, about a week; a later instruction of the same loan begins anew.
TRIES = 170
SIGNED = "Foothold-Signature"


class NotTaken(Exception):
    """The other system did not take an instruction: it could not be reached, or did not answer with success."""


class Poster(Protocol):
    """Hands one instruction to the other system. Raises NotTaken."""

    def post(self, instruction: Mapping[str, Any], at: datetime) -> None: ...


class Webhook:
    """Posts JSON to one address, signed with a secret that both sides know."""

    def __init__(self, address: str, secret: str) -> None:
        self.address, self.secret = address, secret.encode()
        self.opener = urllib.request.build_opener(_StayHere)

    def post(self, instruction: Mapping[str, Any], at: datetime) -> None:
        """One instruction; any answer but 2xx is a refusal, and nothing the other side says is read."""
        body = json.dumps(instruction, sort_keys=True).encode()
        headers = {
            "Content-Type": "application/json", "Foothold-Event": str(instruction["id"]), SIGNED: signature(self.secret, at, body),
        }
        request = urllib.request.Request(self.address, body, headers, method="POST")  # noqa: S310  an address of the settings
        try:
            self.opener.open(request, timeout=SECONDS).close()
        except HTTPError as error:
            error.close()
            raise NotTaken(f"answered {error.code}") from None
        except (URLError, OSError) as error:
            raise NotTaken(type(error).__name__) from None


class _StayHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        """Go nowhere else: the answer then counts as the error it is."""


def signature(secret: bytes, at: datetime, body: bytes) -> str:
    """The moment of sending and the HMAC over it and the body: who checks both cannot be fed an old or a changed one."""
    seconds = str(int(at.timestamp()))
    digest = hmac.new(secret, f"{seconds}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={seconds},v1={digest}"


def posting_handler(poster: Poster) -> Handler:
    """Posts what waits of a loan, in order, until it is taken. What was taken may be posted again, never left out."""
    return Handler(lambda work: _post(work, poster), _leave_unposted, TRIES)


def _post(work: Work, poster: Poster) -> None:
    with work.looking() as intake:
        waiting: Sequence[dict[str, Any]] = publishing.to_post(intake, work.lease.subject_id)
    for instruction in waiting:
        poster.post(instruction, work.clock.now())
    with work.keeping() as intake:
        publishing.mark_delivered(intake, [instruction["id"] for instruction in waiting])


def _leave_unposted(intake: Intake, lease: Lease) -> None:
    """The job's own row says that it failed, and why; the instructions stay in the feed, marked as not delivered."""
