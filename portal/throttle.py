"""How often something may be tried: counted in rows of a short transaction of their own, so that limits hold across processes."""

import hashlib
import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import request
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session
from werkzeug.exceptions import TooManyRequests

from intake.database import transaction
from intake.models import Attempt
from portal.devices import known_device
from portal.wiring import wiring

LONGEST_MEMORY = timedelta(days=2)


@dataclass(frozen=True)
class Limit:
    """At most so many within so long."""

    most: int
    within: timedelta


Tries = Mapping[str, tuple[Limit, ...]]


def sign_in_tries(email: str) -> Tries:
    """A password, or an asked-for code.

    First by account *and* place, so that a stranger's failures never lock the owner out; the limit on the account from
    everywhere does not hold on a device it has signed in on.
    """
    who, place, device = hashed(email), _address(), known_device(email)
    tries = {
        f"sign-in:{who}:{device or place}": (Limit(5, timedelta(minutes=15)),),
        f"sign-in:from:{place}": (Limit(100, timedelta(minutes=15)),),
    }
    return tries if device else {**tries, f"sign-in:{who}": (Limit(20, timedelta(hours=1)),)}


def code_tries(email: str) -> Tries:
    """Typing an e-mailed code or a second factor."""
    who, device = hashed(email), known_device(email)
    limits = (Limit(5, timedelta(minutes=5)), Limit(20, timedelta(hours=1)), Limit(50, timedelta(days=1)))
    return {f"code:{who}:{device or 'anywhere'}": limits}


def reset_tries(email: str) -> Tries:
    """Asking for a mail to choose a new password."""
    return {
        f"reset:{hashed(email)}": (Limit(3, timedelta(hours=1)), Limit(5, timedelta(days=1))),
        f"reset:from:{_address()}": (Limit(20, timedelta(hours=1)),),
    }


def link_tries() -> Tries:
    """Opening links that hold a secret."""
    return {f"link:from:{_address()}": (Limit(60, timedelta(hours=1)),)}


def count(tries: Tries) -> None:
    """Count one try under every key, or none and refuse with 429 when any is used up.

    A refused try is not counted: hammering on does not make the wait longer.
    """
    now = wiring().clock.now()
    with transaction(wiring().engine) as session:
        _one_at_a_time(session, tries)
        waits = [wait for key, limits in tries.items() for limit in limits if (wait := _wait(session, key, limit, now))]
        if not waits:
            session.add_all(Attempt(key=key, at=now) for key in tries)
    if waits:
        raise TooManyRequests(retry_after=max(1, round(max(waits).total_seconds())))


def forgive(tries: Tries) -> None:
    """Forget the tries that led to a success; and, in passing, those too old to matter to anybody."""
    now = wiring().clock.now()
    with transaction(wiring().engine) as session:
        session.execute(delete(Attempt).where(Attempt.key.in_([key for key in tries if ":from:" not in key])))
        session.execute(delete(Attempt).where(Attempt.at < now - LONGEST_MEMORY))


def hashed(email: str) -> str:
    """An address as it appears in a key: recognisable to us, readable to nobody."""
    return hashlib.sha256(email.strip().lower().encode()).hexdigest()[:32]


def _wait(session: Session, key: str, limit: Limit, now: datetime) -> timedelta | None:
    recent = session.scalars(
        select(Attempt.at).where(Attempt.key == key, Attempt.at > now - limit.within).order_by(Attempt.at.desc()).limit(limit.most)
    ).all()
    return recent[-1] + limit.within - now if len(recent) == limit.most else None


def _one_at_a_time(session: Session, tries: Tries) -> None:
    # SQLite's write transaction is alone already; on PostgreSQL two counts of one key must wait for each other.
    if session.get_bind().dialect.name == "postgresql":
        for key in sorted(tries):
            session.execute(select(func.pg_advisory_xact_lock(func.hashtext(key))))


def _address() -> str:
    """Where the request comes from; of an IPv6 address the network, since one household has billions of them."""
    try:
        address = ipaddress.ip_address(request.remote_addr or "")
    except ValueError:
        return "unknown"
    if address.version == 6:
        return str(ipaddress.ip_network((address, 64), strict=False).network_address)
    return str(address)
