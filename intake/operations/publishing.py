"""What foreclosure counsel was told, as other systems take it: numbered in order, listed from a number on, and posted till it is taken."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Engine, func, select, text
from sqlalchemy.exc import IntegrityError

from intake.clock import Clock
from intake.database import transaction
from intake.kinds import JobKind
from intake.models import Application, Instruction, Job, Loan
from intake.operations.context import Intake
from intake.storage.port import DocumentStore

AT_ONCE = 500
# In words, not as a parameter: SQLite finds the index of what is not published only when it can read that it is meant.
UNPUBLISHED = text("instructions.number IS NULL")


def publish(engine: Engine, store: DocumentStore, clock: Clock, *, post: bool = False) -> int:
    """Give every new instruction its number, in order, and with ``post`` leave the posting of them to the worker; how many.

    Only here are they numbered, after the changes that caused them were committed: a number once seen is never followed
    by a lower one.
    """
    published = 0
    while batch := _publish_batch(engine, store, clock, post):
        published += batch
    return published


def since(intake: Intake, number: int, limit: int = AT_ONCE) -> list[dict[str, Any]]:
    """The instructions published after this number, in order, as other systems read them."""
    rows = select(Instruction).where(Instruction.number > number).order_by(Instruction.number).limit(limit)
    return _as_data(intake, list(intake.session.scalars(rows)))


def to_post(intake: Intake, loan_id: uuid.UUID) -> list[dict[str, Any]]:
    """What was published of this loan and not delivered, in order."""
    rows = select(Instruction).where(
        Instruction.loan_id == loan_id, Instruction.number.is_not(None), Instruction.delivered_at.is_(None)
    )
    return _as_data(intake, list(intake.session.scalars(rows.order_by(Instruction.number))))


def mark_delivered(intake: Intake, ids: Iterable[str]) -> None:
    """Keep that the other system has taken these."""
    wanted = [uuid.UUID(each) for each in ids]
    for each in intake.session.scalars(select(Instruction).where(Instruction.id.in_(wanted))):
        each.delivered_at = each.delivered_at or intake.now


def _publish_batch(engine: Engine, store: DocumentStore, clock: Clock, post: bool) -> int:
    try:
        with transaction(engine) as session:
            last = session.scalar(select(func.max(Instruction.number))) or 0
            new = session.scalars(select(Instruction).where(UNPUBLISHED).order_by(Instruction.place).limit(AT_ONCE)).all()
            for number, each in enumerate(new, last + 1):
                each.number = number
            session.flush()
            if post:
                intake = Intake(session, store, clock)
                for loan_id, each in {each.loan_id: each for each in new}.items():
                    _post(intake, loan_id, each.application_id)
            return len(new)
    except IntegrityError:
        # Another worker took these numbers in the same instant: the instructions are its to publish.
        return 0


def _post(intake: Intake, loan_id: uuid.UUID, application_id: uuid.UUID) -> None:
    """Leave the posting of a loan's instructions for the worker: one job for a loan, so that they arrive in order."""
    known = select(Job.id).where(Job.kind == JobKind.POST_INSTRUCTIONS, Job.subject_id == loan_id)
    if intake.session.scalar(known) is None:
        intake.enqueue(JobKind.POST_INSTRUCTIONS, loan_id, application_id=application_id)
    else:
        intake.again(JobKind.POST_INSTRUCTIONS, loan_id, application_id=application_id)


def _as_data(intake: Intake, found: Sequence[Instruction]) -> list[dict[str, Any]]:
    """As other systems read them: numbers, dates and codes, and nobody's name."""
    loans = dict(intake.session.execute(select(Loan.id, Loan.number).where(Loan.id.in_({each.loan_id for each in found}))).all())
    files = select(Application.id, Application.reference).where(Application.id.in_({each.application_id for each in found}))
    references = dict(intake.session.execute(files).all())
    return [
        {
            "id": str(each.id), "number": each.number, "kind": each.kind.value, "act": each.act or None, "on": each.on.isoformat(),
            "until": each.until.isoformat() if each.until else None, "citation": each.citation, "loan_number": loans[each.loan_id],
            "file": references[each.application_id], "written_at": each.at.isoformat(), **each.details,
        }
        for each in found
    ]
