"""What counsel confirmed of the facts that no source settled, as an administrator writes it down."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from intake.audit import Action
from intake.errors import FutureDate, ReasonNeeded, UnknownRequirement
from intake.models import CounselAnswer
from intake.operations.context import Intake
from intake.operations.staff import administrator
from intake.places import local_date
from intake.requirements.unconfirmed import Unconfirmed, unconfirmed


@dataclass(frozen=True)
class Fact:
    """One unconfirmed fact with counsel's latest answer. ``changed`` says that its value is no longer the one counsel agreed to."""

    asked: Unconfirmed
    answer: CounselAnswer | None

    @property
    def changed(self) -> bool:
        return self.answer is not None and self.answer.agreed and self.answer.value != self.asked.value

    @property
    def is_open(self) -> bool:
        """Whether it still has to be put to counsel, or counsel wants it otherwise."""
        return self.answer is None or not self.answer.agreed or self.changed


def facts(intake: Intake) -> list[Fact]:
    """Every fact to confirm, those still open first."""
    latest = {answer.key: answer for answer in intake.session.scalars(select(CounselAnswer).order_by(CounselAnswer.at))}
    found = [Fact(each, latest.get(each.key)) for each in unconfirmed(_today(intake))]
    return sorted(found, key=lambda fact: not fact.is_open)


def still_open(of: Iterable[Fact]) -> int:
    """How many are not settled."""
    return sum(fact.is_open for fact in of)


def answers(intake: Intake, key: str) -> list[CounselAnswer]:
    """Everything counsel said about one fact, the newest first."""
    return list(intake.session.scalars(select(CounselAnswer).where(CounselAnswer.key == key).order_by(CounselAnswer.at.desc())))


def write_down(intake: Intake, key: str, agreed: bool, counsel: str, words: str, on: date) -> CounselAnswer:
    """Keep counsel's answer beside the value it is about; earlier answers stay."""
    by = administrator(intake)
    asked = next((fact.asked for fact in facts(intake) if fact.asked.key == key), None)
    if asked is None:
        raise UnknownRequirement(key)
    if not counsel.strip() or (not agreed and not words.strip()):
        raise ReasonNeeded
    if on > intake.now.date():
        raise FutureDate(on.isoformat())
    answer = CounselAnswer(
        key=key, value=asked.value, agreed=agreed, counsel=counsel.strip(), words=words.strip(), on=on, by_id=by, at=intake.now
    )
    intake.session.add(answer)
    intake.session.flush()
    intake.record(Action.COUNSEL_ANSWERED, subject=key, agreed=agreed, on=on.isoformat())
    return answer


def _today(intake: Intake) -> date:
    return local_date(intake.now, None)
