"""What only others can send: asked for, asked for again, come; and the letter that says we wait for it (1024.41(c)(4))."""

from datetime import date
from typing import Any

from sqlalchemy import select

from intake.kinds import EventKind
from intake.models import Application, AwaitedItem, Notice
from intake.operations.asking_facts import halted
from intake.operations.assessment import FileAssessment
from intake.operations.context import Intake
from intake.operations.missing_items import iso


def of_application(intake: Intake, application: Application) -> list[AwaitedItem]:
    """Everything that was ever asked of others for this file, oldest first."""
    rows = select(AwaitedItem).where(AwaitedItem.application_id == application.id)
    return list(intake.session.scalars(rows.order_by(AwaitedItem.at)))


def still_awaited(intake: Intake, application: Application) -> list[AwaitedItem]:
    """What has not come."""
    return [each for each in of_application(intake, application) if each.came_on is None]


def evaluation_ends_on(file: FileAssessment) -> date | None:
    """The 30th day of an evaluation that has not ended; None where none is running."""
    clock = file.deadline("evaluation")
    return clock.due_on if clock is not None and clock.met_on is None else None


def delay(intake: Intake, notice: Notice, file: FileAssessment) -> dict[str, Any] | None:
    """41(c)(4)(ii): what was not received, that it was asked for, that the decision follows promptly; nothing once all has come."""
    items, complete = still_awaited(intake, file.application), file.application.latest(EventKind.COMPLETE)
    decision_by = evaluation_ends_on(file)
    if not items or complete is None or decision_by is None:
        return None
    return {
        "complete_on": complete.on.isoformat(), "decision_by": iso(decision_by), "awaited": [_as_data(each) for each in items],
        "halted": halted(file),
    }


def never_came(intake: Intake, file: FileAssessment) -> dict[str, Any]:
    """What a decision repeats of the letter about the delay, where what was awaited never came (1024.41(c)(4)(i))."""
    told, items = file.application.latest(EventKind.THIRD_PARTY_DELAY_SENT), still_awaited(intake, file.application)
    return {"awaited": [_as_data(each) for each in items], "delay_told_on": told.on.isoformat()} if told and items else {}


def _as_data(item: AwaitedItem) -> dict[str, Any]:
    return {"what": item.what.value, "note": item.note, "from_whom": item.from_whom, "asked_on": item.asked_on}
