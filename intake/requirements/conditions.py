"""When a requirement applies, and to whom: predicates by name, so that a requirement can be kept as plain data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from intake.kinds import HardshipKind, IncomeKind, PersonRole, Standing
from intake.requirements.model import SIGNING_ROLES, Income, Person, Requirement, Situation


@dataclass(frozen=True)
class Subject:
    """Whom and what one item is about: nobody in particular, a person, or a person's income."""

    person: Person | None = None
    income: Income | None = None


@dataclass(frozen=True)
class Ask:
    """A requirement asked of one subject."""

    requirement: Requirement
    subject: Subject

    @property
    def person(self) -> str | None:
        income = self.subject.income
        if income is not None:
            return income.person
        return self.subject.person.id if self.subject.person else None

    @property
    def source(self) -> str | None:
        return self.subject.income.id if self.subject.income else None


Condition = Callable[[Situation, Subject, tuple[str, ...]], bool]


def always(situation: Situation, subject: Subject, when: tuple[str, ...]) -> bool:
    return True


def has_hardship(situation: Situation, subject: Subject, when: tuple[str, ...]) -> bool:
    return any(hardship.kind in when for hardship in situation.hardships)


def has_hardship_before_default(situation: Situation, subject: Subject, when: tuple[str, ...]) -> bool:
    """A hardship while the loan is known to be less than 30 days behind: default is near, not here."""
    return situation.near_default is True and has_hardship(situation, subject, when)


def has_hardship_or_names_none(situation: Situation, subject: Subject, when: tuple[str, ...]) -> bool:
    """FHA asks for a hardship statement even before a kind of hardship is chosen."""
    return not situation.hardships or has_hardship(situation, subject, when)


def signs(situation: Situation, subject: Subject, when: tuple[str, ...]) -> bool:
    return subject.person is None or subject.person in situation.signers


def has_income(situation: Situation, subject: Subject, when: tuple[str, ...]) -> bool:
    """Income of these kinds that counts: not that of a signer who died or left the loan by divorce."""
    return subject.income is not None and subject.income.kind in when and _counts(situation, subject.person)


def signs_with_income(situation: Situation, subject: Subject, when: tuple[str, ...]) -> bool:
    """A signer who has income of one of these kinds."""
    if not signs(situation, subject, when):
        return False
    person_id = subject.person.id if subject.person else None
    return any(income.kind in when and income.person in (person_id, None) for income in situation.incomes)


def contributes(situation: Situation, subject: Subject, when: tuple[str, ...]) -> bool:
    """Somebody not on the loan whose own pay or benefit is counted (Fannie D2-2-05)."""
    return (
        subject.person is not None
        and subject.person.role is PersonRole.CONTRIBUTOR
        and subject.income is not None
        and subject.income.kind is not IncomeKind.NONBORROWER
    )


def succeeds_by_death(situation: Situation, subject: Subject, when: tuple[str, ...]) -> bool:
    return _is_successor(subject) and _by_death(situation)


def succeeds_by_divorce(situation: Situation, subject: Subject, when: tuple[str, ...]) -> bool:
    return _is_successor(subject) and _by_divorce(situation) and not _by_death(situation)


def succeeds_otherwise(situation: Situation, subject: Subject, when: tuple[str, ...]) -> bool:
    return _is_successor(subject) and not _by_divorce(situation) and not _by_death(situation)


CONDITIONS: Mapping[str, Condition] = {
    condition.__name__: condition
    for condition in (
        always, has_hardship, has_hardship_before_default, has_hardship_or_names_none, signs, has_income, signs_with_income, contributes,
        succeeds_by_death, succeeds_by_divorce, succeeds_otherwise,
    )
}


def subjects(requirement: Requirement, situation: Situation) -> tuple[Subject, ...]:
    """Whom and what a requirement is asked of in this situation."""
    condition = CONDITIONS[requirement.applies]
    return tuple(one for one in _candidates(requirement.per, situation) if condition(situation, one, requirement.when))


def _candidates(per: str, situation: Situation) -> tuple[Subject, ...]:
    if per == "source":
        return tuple(Subject(situation.person(income.person), income) for income in situation.incomes)
    if per == "person":
        # With nobody named yet, or nobody left who can sign, what a signer is asked for is asked of nobody in particular.
        nobody = () if situation.signers else (Subject(),)
        return (*(Subject(person) for person in situation.people), *nobody)
    return (Subject(),)


def _counts(situation: Situation, person: Person | None) -> bool:
    if person is None or person.standing is Standing.LIVING:
        return True
    return person.standing is Standing.DIVORCED and (person in situation.signers or person.role not in SIGNING_ROLES)


def _is_successor(subject: Subject) -> bool:
    person = subject.person
    return person is not None and person.role is PersonRole.SUCCESSOR and person.standing is not Standing.DECEASED


def _by_death(situation: Situation) -> bool:
    return _has_standing(situation, Standing.DECEASED) or _has_kind(situation, HardshipKind.DEATH)


def _by_divorce(situation: Situation) -> bool:
    return _has_standing(situation, Standing.DIVORCED) or _has_kind(situation, HardshipKind.DIVORCE)


def _has_standing(situation: Situation, standing: Standing) -> bool:
    return any(person.standing is standing for person in situation.people)


def _has_kind(situation: Situation, kind: HardshipKind) -> bool:
    return any(hardship.kind is kind for hardship in situation.hardships)
