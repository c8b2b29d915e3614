"""Nobody is denied for what others have not sent, but long after the 30 days and where the owner leaves no other way ((c)(4)(i))."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from intake.completeness import Item
from intake.errors import ThirdPartyAwaited
from intake.kinds import EventKind, RequirementStatus
from intake.models import Application, AwaitedItem
from intake.operations import awaiting
from intake.operations.assessment import assess_application
from intake.operations.context import Intake
from intake.requirements.settings import POLICY

CITATION = "12 CFR 1024.41(c)(4)(i)"


@dataclass(frozen=True)
class Guard:
    """What is not in the homeowner's control and has not come, and what must be on record before that may lead to a denial.

    ``told`` says that the letter about the delay went, ``asked_again`` that each thing was asked for once more after the 30 days;
    ``since`` is the day from which a significant period is over.
    """

    awaited: tuple[AwaitedItem, ...]
    items: tuple[Item, ...]
    told: bool
    asked_again: bool
    since: date | None
    today: date

    @property
    def stands(self) -> bool:
        """Whether anything is awaited at all."""
        return bool(self.awaited or self.items)

    @property
    def yields(self) -> bool:
        """Whether a denial that names the owner's rule is allowed all the same: never for what the servicer itself should have."""
        return not self.items and self.told and self.asked_again and self.since is not None and self.today >= self.since


def guard(intake: Intake, application: Application) -> Guard:
    """How the file stands towards third parties today."""
    file = assess_application(intake, application)
    awaited, ends_on = tuple(awaiting.still_awaited(intake, application)), awaiting.evaluation_ends_on(file)
    complete, told = application.latest(EventKind.COMPLETE), application.latest(EventKind.THIRD_PARTY_DELAY_SENT)
    return Guard(
        awaited, tuple(item for item in file.assessment.items if item.status is RequirementStatus.NOT_IN_BORROWERS_CONTROL),
        complete is not None and told is not None and told.at >= complete.at,
        ends_on is not None and all(max(each.asked_on) > ends_on.isoformat() for each in awaited),
        ends_on + timedelta(days=POLICY.significant_period_days) if ends_on else None, file.today,
    )


def refuse_denial(intake: Intake, application: Application, owner_rules: Iterable[str]) -> None:
    """Refuse denials, each with the owner's rule it names, while something is awaited. Raises ThirdPartyAwaited."""
    rules = list(owner_rules)
    found = guard(intake, application)
    if rules and found.stands and not (found.yields and all(rule.strip() for rule in rules)):
        raise ThirdPartyAwaited
