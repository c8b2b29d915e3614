"""Homeowner, counselor and specialist see equal dates, whatever has happened to a file: read from the pages' own page objects."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

from flask import template_rendered
from flask_babel import force_locale
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.database import transaction
from intake.kinds import EventKind, Role
from intake.models import Account, Event
from portal.homeowner import clocks
from portal.specialist.wording import CLOCK_STATES, CLOCKS
from tests.conftest import A_SUNDAY, Site
from tests.households import Household, a_household

Dates = set[tuple[str, date]]
# What may follow one upon the other in a file.
COURSE = (
    EventKind.APPLICATION_RECEIVED, EventKind.ACKNOWLEDGMENT_SENT, EventKind.FIRST_FACIALLY_COMPLETE, EventKind.COMPLETE,
    EventKind.COMPLETE_NOTICE_SENT, EventKind.GAP_FOUND, EventKind.GAP_CURED, EventKind.DECISION_SENT, EventKind.APPEAL_RECEIVED,
    EventKind.APPEAL_DECIDED,
)
DAYS_AGO = st.lists(st.integers(1, 80), min_size=len(COURSE), max_size=len(COURSE)).map(lambda days: sorted(days, reverse=True))
HAPPENED = st.lists(st.booleans(), min_size=len(COURSE), max_size=len(COURSE))


@given(days_ago=DAYS_AGO, happened=HAPPENED, outcome=st.sampled_from(["offer", "denied", "offer_and_denied"]))
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_everyone_sees_the_same_dates(site: Site, days_ago: list[int], happened: list[bool], outcome: str) -> None:
    mark = f"M{uuid.uuid4().hex[:8]}"
    family = a_household(site, mark, f"{uuid.uuid4().int % 10**10:010d}", f"8{uuid.uuid4().int % 10**4:04d}")
    _tell(site, family, days_ago, [kind for kind, is_so in zip(COURSE, happened, strict=True) if is_so], outcome)
    status, client = f"/en/homeowner/applications/{_id(family)}/status", f"/en/counselor/clients/{_id(family)}"
    own, helpers = _seen(site, family.homeowner, status), _seen(site, family.counselor, status)
    desk = _on_the_desk(site, f"/en/specialist/applications/{_id(family)}")

    assert _coming(site, own) == _coming(site, helpers)
    assert own["asked_by"] == helpers["asked_by"] == _seen(site, family.counselor, client)["client"].asked_by
    assert _coming(site, own) <= desk["Running"] | desk["Missed"], (own, desk)
    # A date by which papers are asked for is shown to the homeowner only while some are missing.
    assert {(key, on) for key, on in desk["Running"] if key in _keys(site) - {"reasonable_date"}} <= _coming(site, own)
    assert own["asked_by"] is None or ("reasonable_date", own["asked_by"].on) in desk["Running"] | desk["Missed"] | desk["Met"]


def _id(family: Household) -> uuid.UUID:
    return family.objects["application_id"]


def _tell(site: Site, family: Household, days_ago: list[int], happened: list[EventKind], outcome: str) -> None:
    """Write down what happened, as the operations would; the file is received already."""
    today = A_SUNDAY.date()
    with transaction(site.engine) as session:
        for ago, kind in zip(days_ago[1:], (kind for kind in COURSE[1:] if kind in happened), strict=False):
            details = {"outcome": outcome} if kind in (EventKind.DECISION_SENT, EventKind.APPEAL_DECIDED) else {}
            session.add(Event(
                application_id=_id(family), kind=kind, on=today - timedelta(days=ago), at=A_SUNDAY - timedelta(days=ago), details=details,
            ))
        received = session.query(Event).filter_by(application_id=_id(family), kind=EventKind.APPLICATION_RECEIVED).one()
        received.on, received.at = today - timedelta(days=days_ago[0]), A_SUNDAY - timedelta(days=days_ago[0])


def _seen(site: Site, who: Account, address: str) -> dict[str, Any]:
    """What the page was given to show."""
    with _shown(site) as contexts:
        page = site.visitor(who).open(address)
    assert page.status == 200, page.text
    return {name: value for context in contexts for name, value in context.items()}


@contextmanager
def _shown(site: Site) -> Iterator[list[dict[str, Any]]]:
    contexts: list[dict[str, Any]] = []

    def keep(_sender: object, context: dict[str, Any], **_rest: object) -> None:
        contexts.append(context)

    with template_rendered.connected_to(keep, site.app):
        yield contexts


def _coming(site: Site, seen: dict[str, Any]) -> Dates:
    """The dates still ahead, or owed and late, by the clock they belong to."""
    keys = {words: key for key, words in _in_english(site).items()}
    return {(keys[moment.words], moment.on) for moment in seen["timeline"] if moment.state != "done"}


def _keys(site: Site) -> set[str]:
    return set(_in_english(site))


def _in_english(site: Site) -> dict[str, str]:
    with site.app.test_request_context(), force_locale("en"):
        return clocks._will_happen()


def _on_the_desk(site: Site, address: str) -> dict[str, Dates]:
    """The specialist's clocks of the file as a whole, by their state."""
    lines = _seen(site, site.account(Role.SPECIALIST, "Sam Ortiz"), address)["page"].clocks
    with site.app.test_request_context(), force_locale("en"):
        keys = {str(words): key for key, words in CLOCKS.items()}
        found: dict[str, Dates] = {str(words): set() for words in CLOCK_STATES.values()}
    for line in lines:
        if line.due is not None and not line.paper and line.state in found:
            found[line.state].add((keys[line.words], line.due.on))
    return found
