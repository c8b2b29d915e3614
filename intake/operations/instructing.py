"""What foreclosure counsel must be told, written down in the change that causes it: complete, stop, go on (1024.41(g), comments 1 to 5).

What was told last stands beside what holds now; the difference is told. So nothing is told twice for a second look, and what
came about while nobody looked is told at the next one: the night's at the latest.
"""

import uuid
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from intake.audit import Action
from intake.deadlines import Act, Prohibition, merged, signals
from intake.deadlines.facts import COMPLETIONS
from intake.deadlines.signals import FORECLOSURE
from intake.kinds import EventKind, InstructionKind
from intake.models import Application, Instruction
from intake.operations import assessment
from intake.operations.assessment import FileAssessment
from intake.operations.context import Intake

# Facially complete counts as complete for what foreclosure may do (1024.41(c)(2)(iv)).
COMPLETE = (EventKind.FIRST_FACIALLY_COMPLETE, *COMPLETIONS)


def tell(intake: Intake, file: FileAssessment) -> list[Instruction]:
    """Write down what has to be told by now of this file's loan; nothing while its loan is not known."""
    application = file.application
    if application.loan_id is None:
        return []
    told = told_of(intake, [application.loan_id])
    limits = _limits(intake, file)
    new = [*_completions(file, told, limits), *_changes(file, told, limits)]
    for each in new:
        each.at = intake.now
        intake.session.add(each)
        intake.session.flush()
        intake.record(
            Action.COUNSEL_INSTRUCTED, application_id=application.id, subject=each.id, kind=each.kind.value, act=each.act,
            on=each.on.isoformat(),
        )
    return new


def told_of(intake: Intake, loan_ids: Iterable[uuid.UUID]) -> list[Instruction]:
    """Everything told of these loans, oldest first."""
    return list(intake.session.scalars(select(Instruction).where(Instruction.loan_id.in_(loan_ids)).order_by(Instruction.place)))


def is_news(file: FileAssessment, told: Sequence[Instruction]) -> bool:
    """Whether something may have to be told of a file; of two files on one loan only a closer look can say."""
    limits = _by_act(file.prohibited)
    return bool(_completions(file, told, limits) or _changes(file, told, limits))


def of_file(intake: Intake, application: Application) -> list[Instruction]:
    """What was told of this file's loan, newest first."""
    return told_of(intake, [application.loan_id])[::-1] if application.loan_id is not None else []


def _completions(file: FileAssessment, told: Iterable[Instruction], limits: dict[Act, Prohibition]) -> list[Instruction]:
    """Each day on which the application became complete, or complete again, told once."""
    known = {each.on for each in told if each.kind is InstructionKind.COMPLETE and each.application_id == file.application.id}
    if file.application.joined_to_id is not None or file.facts.first(EventKind.WITHDRAWN) is not None:
        return []
    first_of_day = {event.on: event for event in reversed(file.facts.events) if event.kind in COMPLETE}
    stopped = [act.value for act in FORECLOSURE if act in limits]
    return [
        _instruction(
            file, InstructionKind.COMPLETE, on, citation="12 CFR 1024.41(g), comments 1 to 5", moment=event.kind.value, stopped=stopped
        )
        for on, event in sorted(first_of_day.items()) if on not in known
    ]


def _changes(file: FileAssessment, told: Iterable[Instruction], limits: dict[Act, Prohibition]) -> list[Instruction]:
    last = {Act(each.act): each for each in told if each.act}
    found = []
    for act in FORECLOSURE:
        before, now = last.get(act), limits.get(act)
        if now is not None and not _says(before, now):
            on = file.today if _stops(before) else _since(file, act, stop=True)
            found.append(_instruction(file, InstructionKind.STOP, on, act, now.until, now.citation))
        # A filing already made is not a filing allowed again.
        elif now is None and _stops(before) and not (act is Act.FIRST_FILING and file.facts.first_filing_on):
            found.append(_instruction(file, InstructionKind.RESUME, _since(file, act, stop=False), act))
    return found


def _limits(intake: Intake, file: FileAssessment) -> dict[Act, Prohibition]:
    """What may not happen to the loan now: what any running application for it forbids."""
    application = file.application
    rows = select(Application).where(
        Application.loan_id == application.loan_id, Application.id != application.id, Application.joined_to_id.is_(None)
    )
    others = [each for each in intake.session.scalars(rows) if each.event(EventKind.APPLICATION_RECEIVED) is not None]
    found = [] if application.joined_to_id is not None else list(file.prohibited)
    for other in others:
        found += assessment.assess_application(intake, other).prohibited
    return _by_act(found)


def _by_act(limits: Iterable[Prohibition]) -> dict[Act, Prohibition]:
    return {limit.act: limit for limit in merged(limits)}


def _stops(told: Instruction | None) -> bool:
    return told is not None and told.kind is InstructionKind.STOP


def _says(told: Instruction | None, limit: Prohibition) -> bool:
    """Whether counsel knows this limit, by its date: a stop that lasts longer than was told must be told anew."""
    return told is not None and _stops(told) and told.until == limit.until


def _since(file: FileAssessment, act: Act, *, stop: bool) -> date:
    """The legal day on which an act came to be forbidden, or ceased to be; today where only another file on the loan tells."""
    changes = [each for each in signals(file.facts, file.today) if each.act is act]
    return changes[-1].on if changes and changes[-1].stop is stop else file.today


def _instruction(
    file: FileAssessment, kind: InstructionKind, on: date, act: Act | None = None, until: date | None = None, citation: str = "",
    **details: Any,
) -> Instruction:
    return Instruction(
        id=uuid.uuid4(), application_id=file.application.id, loan_id=file.application.loan_id, kind=kind, act=act.value if act else "",
        on=on, until=until, citation=citation, details=details,
    )
