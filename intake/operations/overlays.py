"""The servicer's own rules: drafted, proposed with a date and a reason, confirmed by a second administrator, withdrawn; never edited."""

import uuid
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select

from intake.audit import Action
from intake.errors import ChangesNothing, NotADraft, NotFound, NotProposed, PastDate, ReasonNeeded, SecondPersonNeeded
from intake.kinds import Investor
from intake.models import Overlay
from intake.operations import rules
from intake.operations.context import Intake
from intake.operations.staff import administrator
from intake.places import local_date
from intake.requirements.overlay import overlaid
from intake.requirements.programmes import RequirementSet, resolved_set


class Standing(StrEnum):
    """Where one version of an overlay stands on a day."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    COMING = "coming"
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


def today(intake: Intake) -> date:
    """The day from which an overlay may hold: one that is over in no State."""
    return local_date(intake.now, None)


def draft(intake: Intake, investor: Investor, state: str = rules.EVERY_STATE, content: Mapping[str, Any] | None = None) -> Overlay:
    """Begin a new version for an investor, in one State or in every one, from what holds there now. Raises BadOverlay."""
    held = next((each for each in rules.in_force(intake, investor, state or None, today(intake)) if each.state == state), None)
    overlay = Overlay(
        investor=investor, state=state, content=held.content if held else {"requirements": []},
        written_by_id=administrator(intake), written_at=intake.now,
    )
    if content is not None:
        check(intake, overlay, content)
        overlay.content = dict(content)
    intake.session.add(overlay)
    intake.session.flush()
    intake.record(Action.OVERLAY_DRAFTED, subject=overlay.id, investor=investor.value, state=state)
    return overlay


def change(intake: Intake, overlay: Overlay, content: Mapping[str, Any]) -> None:
    """Change a draft; whoever changes it last is who wrote it. Raises BadOverlay."""
    if standing(intake, overlay) is not Standing.DRAFT:
        raise NotADraft
    check(intake, overlay, content)
    overlay.content = dict(content)
    overlay.written_by_id, overlay.written_at = administrator(intake), intake.now
    intake.session.flush()
    intake.session.expire(overlay, ["written_by"])
    intake.record(Action.OVERLAY_DRAFTED, subject=overlay.id, changes=len(overlay.content["requirements"]))


def propose(intake: Intake, overlay: Overlay, effective_from: date, why: str) -> None:
    """Put a draft before a second administrator, with its day and its reason; it has no effect yet. Raises BadOverlay."""
    if standing(intake, overlay) is not Standing.DRAFT:
        raise NotADraft
    if not why.strip():
        raise ReasonNeeded
    if effective_from < today(intake):
        raise PastDate(effective_from.isoformat())
    if before(intake, overlay, effective_from).requirements == after(intake, overlay, effective_from).requirements:
        raise ChangesNothing
    overlay.effective_from, overlay.why = effective_from, why.strip()
    overlay.written_by_id, overlay.proposed_at = administrator(intake), intake.now
    check(intake, overlay, overlay.content)
    overlay.version = 1 + (intake.session.scalar(
        select(func.max(Overlay.version)).where(Overlay.investor == overlay.investor, Overlay.state == overlay.state)
    ) or 0)
    intake.session.flush()
    intake.session.expire(overlay, ["written_by"])
    intake.record(
        Action.OVERLAY_PROPOSED, subject=overlay.id, name=rules.name_of(overlay), effective_from=effective_from.isoformat()
    )


def confirm(intake: Intake, overlay: Overlay) -> None:
    """Publish what somebody else proposed. It holds from its day, or from today where that has passed meanwhile. Raises BadOverlay."""
    intake.session.refresh(overlay, with_for_update=True)
    if standing(intake, overlay) is not Standing.PROPOSED or overlay.effective_from is None:
        raise NotProposed
    if administrator(intake) == overlay.written_by_id:
        raise SecondPersonNeeded
    asked_from, overlay.effective_from = overlay.effective_from, max(overlay.effective_from, today(intake))
    check(intake, overlay, overlay.content)
    overlay.confirmed_by_id, overlay.confirmed_at = intake.actor.account_id, intake.now
    intake.session.flush()
    intake.record(
        Action.OVERLAY_CONFIRMED, subject=overlay.id, name=rules.name_of(overlay), asked_from=asked_from.isoformat(),
        effective_from=overlay.effective_from.isoformat(), proposed_by=str(overlay.written_by_id),
    )


def withdraw(intake: Intake, overlay: Overlay, why: str) -> None:
    """End an overlay for files that start from now on; one person may, since it goes back to what two had agreed before."""
    by = administrator(intake)
    if standing(intake, overlay) is Standing.WITHDRAWN:
        raise NotProposed
    if not why.strip():
        raise ReasonNeeded
    overlay.withdrawn_by_id, overlay.withdrawn_at, overlay.withdrawn_why = by, intake.now, why.strip()
    intake.session.flush()
    intake.record(
        Action.OVERLAY_WITHDRAWN, subject=overlay.id, name=rules.name_of(overlay), published=overlay.confirmed_at is not None
    )


def check(intake: Intake, overlay: Overlay, content: Mapping[str, Any]) -> None:
    """Raise BadOverlay, with the place of the fault, for what an overlay may not ask."""
    overlaid(_without(intake, overlay, overlay.effective_from or today(intake)).requirements, content)


def before(intake: Intake, overlay: Overlay, on: date | None = None) -> RequirementSet:
    """What holds, or would hold, on the overlay's day without it."""
    on = on or overlay.effective_from or today(intake)
    return _with(_without(intake, overlay, on), [
        each for each in rules.in_force(intake, overlay.investor, overlay.state or None, on)
        if each.state == overlay.state and each.id != overlay.id
    ])


def after(intake: Intake, overlay: Overlay, on: date | None = None) -> RequirementSet:
    """What holds, or would hold, on the overlay's day with it."""
    return _with(_without(intake, overlay, on or overlay.effective_from or today(intake)), [overlay])


def tried(intake: Intake, overlay: Overlay, state: str | None, on: date) -> RequirementSet:
    """The rules of a day in a State with this version in the place of what is published for the same scope."""
    published = [each for each in rules.in_force(intake, overlay.investor, state, on) if each.state != overlay.state]
    applies = overlay.state in (rules.EVERY_STATE, state)
    return _with(
        resolved_set(overlay.investor, state, on),
        sorted([*published, *([overlay] if applies else [])], key=lambda each: each.state),
    )


def standing(intake: Intake, overlay: Overlay) -> Standing:
    """Where this version stands today."""
    if overlay.withdrawn_at is not None:
        return Standing.WITHDRAWN
    if overlay.confirmed_at is None or overlay.effective_from is None:
        return Standing.DRAFT if overlay.proposed_at is None else Standing.PROPOSED
    if overlay.effective_from > today(intake):
        return Standing.COMING
    holding = rules.in_force(intake, overlay.investor, overlay.state or None, today(intake))
    return Standing.IN_FORCE if overlay in holding else Standing.SUPERSEDED


def get(intake: Intake, overlay_id: uuid.UUID) -> Overlay:
    """The overlay of this id. Raises NotFound."""
    overlay = intake.session.get(Overlay, overlay_id)
    if overlay is None:
        raise NotFound
    return overlay


def every(intake: Intake) -> list[Overlay]:
    """Every version there has been, the newest first."""
    return list(intake.session.scalars(select(Overlay).order_by(Overlay.written_at.desc())))


def waiting(intake: Intake) -> int:
    """How many are proposed and wait for a second administrator."""
    rows = select(func.count()).select_from(Overlay).where(
        Overlay.proposed_at.is_not(None), Overlay.confirmed_at.is_(None), Overlay.withdrawn_at.is_(None)
    )
    return intake.session.scalar(rows) or 0


def _without(intake: Intake, overlay: Overlay, on: date) -> RequirementSet:
    """The programme on a day with the overlays that come before this one's State, but none for the same State."""
    wider = [
        each for each in rules.in_force(intake, overlay.investor, overlay.state or None, on)
        if overlay.state != rules.EVERY_STATE and each.state == rules.EVERY_STATE
    ]
    return _with(resolved_set(overlay.investor, overlay.state or None, on), wider)


def _with(chosen: RequirementSet, overlays: list[Overlay]) -> RequirementSet:
    for overlay in overlays:
        chosen = chosen.with_overlay(overlay.content, rules.name_of(overlay))
    return chosen
