"""Recording what is asked of others for a file, and owing the letter that says we wait for it past the 30 days (1024.41(c)(4))."""

from datetime import date

from intake.audit import Action
from intake.errors import AlreadyCame, ReasonNeeded
from intake.kinds import AwaitedKind
from intake.models import Application, AwaitedItem
from intake.notices.kinds import THIRD_PARTY_DELAY
from intake.operations import awaiting, moments, notices
from intake.operations.assessment import assess_application
from intake.operations.context import Intake
from intake.operations.staff import specialist


def wait_for(
    intake: Intake, application: Application, what: AwaitedKind, from_whom: str, asked_on: date, note: str = ""
) -> AwaitedItem:
    """Record that something was asked of somebody who is neither the homeowner nor the servicer; "other" needs its name.

    The homeowner is told in writing if it has not come when the 30 days end; evaluation goes on meanwhile.
    """
    by = specialist(intake)
    moments.refuse_future(intake, application, asked_on)
    if not from_whom.strip() or (what is AwaitedKind.OTHER and not note.strip()):
        raise ReasonNeeded
    item = AwaitedItem(
        application_id=application.id, what=what, note=note.strip(), from_whom=from_whom.strip(), asked_on=[asked_on.isoformat()],
        by_id=by, at=intake.now,
    )
    intake.session.add(item)
    intake.session.flush()
    intake.record(Action.WAITED_FOR, application_id=application.id, subject=item.id, what=what.value, on=asked_on.isoformat())
    owe_delay(intake, application)
    return item


def ask_again(intake: Intake, item: AwaitedItem, on: date) -> None:
    """Record that it was asked for once more: diligence goes on, and heightens when the 30 days are over. Raises AlreadyCame."""
    application = _open(intake, item, on)
    item.asked_on = sorted({*item.asked_on, on.isoformat()})
    intake.record(Action.WAITED_FOR, application_id=application.id, subject=item.id, what=item.what.value, on=on.isoformat())


def came(intake: Intake, item: AwaitedItem, on: date) -> None:
    """Record that it has come; a letter about the delay that has not gone will find nothing left to say. Raises AlreadyCame."""
    application = _open(intake, item, on)
    item.came_on = on
    intake.record(Action.AWAITED_CAME, application_id=application.id, subject=item.id, what=item.what.value, on=on.isoformat())


def owe_delay(intake: Intake, application: Application) -> None:
    """While the 30 days run and something is awaited, the letter about it is owed for their last morning; once for each evaluation."""
    ends_on = awaiting.evaluation_ends_on(assess_application(intake, application))
    if ends_on is None or not awaiting.still_awaited(intake, application):
        return
    for notice in notices.unsent(intake, application):
        if notice.kind == THIRD_PARTY_DELAY:
            if notice.due_on == ends_on:
                return
            notices.drop(intake, notice)
    told = [notice for notice in notices.sent(intake, application) if notice.kind == THIRD_PARTY_DELAY]
    if any(notice.due_on == ends_on for notice in told):
        return
    notices.owe(intake, application, THIRD_PARTY_DELAY, ends_on, moments.local_moment(application, ends_on, notices.MORNING))


def _open(intake: Intake, item: AwaitedItem, on: date) -> Application:
    specialist(intake)
    application = intake.session.get_one(Application, item.application_id)
    moments.lock(intake, application)
    moments.refuse_future(intake, application, on)
    if item.came_on is not None:
        raise AlreadyCame
    return application
