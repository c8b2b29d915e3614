"""What the letters about a counselor's leave say: who may help, with what and until when; and that it has ended."""

import uuid
from datetime import datetime
from typing import Any

from intake.models import Authorization, Notice
from intake.operations import moments
from intake.operations.assessment import FileAssessment
from intake.operations.context import Intake
from intake.operations.missing_items import iso

LAST_DAY = "last_day"
ON_PAPER = "paper"


def granted(intake: Intake, notice: Notice, file: FileAssessment) -> dict[str, Any] | None:
    """Nothing where the leave ended before its letter went: the letter of its end says all."""
    leave = leave_of(intake, notice)
    if leave.revoked_at is not None or leave.granted_at is None:
        return None
    return _named(leave) | {
        "given_by": leave.typed_name, "on_paper": leave.method == ON_PAPER, "scopes": leave.scopes, "ends_on": iso(leave.ends_on),
        "from_on": _on(file, leave.granted_at),
    }


def ended(intake: Intake, notice: Notice, file: FileAssessment) -> dict[str, Any] | None:
    """Ended by somebody, or by its last day; of one that was ended before its last day another letter has gone."""
    leave = leave_of(intake, notice)
    lapsed = notice.content["ended_by"] == LAST_DAY
    if lapsed and leave.revoked_at is not None:
        return None
    ended_on = iso(leave.ends_on) if leave.revoked_at is None else _on(file, leave.revoked_at)
    return _named(leave) | {"ended_on": ended_on}


def leave_of(intake: Intake, notice: Notice) -> Authorization:
    """The leave that a letter is about."""
    return intake.session.get_one(Authorization, uuid.UUID(notice.content["authorization"]))


def _named(leave: Authorization) -> dict[str, Any]:
    return {"counselor": leave.counselor.name, "agency": leave.agency.name}


def _on(file: FileAssessment, at: datetime) -> str:
    return moments.today(file.application, at).isoformat()
