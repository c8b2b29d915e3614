"""The requirements pinned to a file: chosen once, kept whole with their hash, so that later changes of policy do not touch it."""

import json
from datetime import date, datetime

from sqlalchemy import or_, select

from intake.kinds import EventKind, Investor
from intake.models import Application, Overlay, RulesChange
from intake.operations.context import Intake
from intake.operations.moments import place
from intake.places import local_date
from intake.requirements.programmes import RequirementSet, resolved_set

EVERY_STATE = ""
# Sets that were read lately, by their hash: files started on one day for one investor and State share theirs.
_READ: dict[str, RequirementSet] = {}
MOST_READ = 1_000


def pin(intake: Intake, application: Application, received_on: date | None = None) -> RequirementSet:
    """Choose the requirements by the loan's investor, the State and the day the file came, and keep them with the file.

    The day at the property counts, and what was confirmed by the moment the file started: a loan matched later changes whose
    rules they are, not of which day. ``received_on`` is the real day of an application that came on paper.
    """
    investor = application.loan.investor if application.loan else None
    on, known_at = _as_of(intake, application)
    return keep(application, resolved(intake, investor, place(application)[0], received_on or on, known_at))


def keep(application: Application, chosen: RequirementSet) -> RequirementSet:
    """Hold the file to these requirements from now on."""
    application.rules = json.loads(chosen.as_json())
    application.rules_sha256 = chosen.sha256
    return chosen


def pinned(application: Application) -> RequirementSet:
    """The requirements this file is held to; a set is known by its hash, and made of its JSON once."""
    found = _READ.get(application.rules_sha256)
    if found is None:
        found = RequirementSet.from_data(application.rules)
        if len(_READ) >= MOST_READ:
            _READ.clear()
        if application.rules_sha256:
            _READ[application.rules_sha256] = found
    return found


def resolved(
    intake: Intake, investor: Investor | None, state: str | None, on: date, known_at: datetime | None = None
) -> RequirementSet:
    """The requirements of a day: the programme's, then the servicer's own for every State, then those for this one."""
    chosen = resolved_set(investor, state, on)
    for overlay in in_force(intake, investor, state, on, known_at):
        chosen = chosen.with_overlay(overlay.content, name_of(overlay))
    return chosen


def in_force(
    intake: Intake, investor: Investor | None, state: str | None, on: date, known_at: datetime | None = None
) -> list[Overlay]:
    """The published overlays that hold on a day, as was known at a moment: the newest for every State, the newest for this State."""
    at = known_at or intake.now
    rows = intake.session.scalars(
        select(Overlay).where(
            Overlay.investor == investor, Overlay.state.in_((EVERY_STATE, state or EVERY_STATE)), Overlay.confirmed_at <= at,
            or_(Overlay.withdrawn_at.is_(None), Overlay.withdrawn_at > at), Overlay.effective_from <= on,
        ).order_by(Overlay.effective_from, Overlay.version)
    )
    newest = {overlay.state: overlay for overlay in rows}
    return [newest[each] for each in sorted(newest)]


def name_of(overlay: Overlay) -> str:
    """How a pinned set names an overlay, the same for ever."""
    return f"{overlay.investor.value}/{overlay.state or 'all'}/{overlay.version}"


def _as_of(intake: Intake, application: Application) -> tuple[date, datetime]:
    """The day and the moment whose rules hold for a file: when it came, or when newer rules were last given to it."""
    given = intake.session.scalar(
        select(RulesChange.at).where(RulesChange.application_id == application.id).order_by(RulesChange.at.desc()).limit(1)
    )
    if given is not None:
        return local_date(given, *place(application)), given
    received = application.event(EventKind.APPLICATION_RECEIVED)
    return received.on if received else local_date(application.started_at, *place(application)), application.started_at
