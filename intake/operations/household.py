"""The people on an application, what made payments hard for them, and where their money comes from."""

import uuid
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import update

from intake.audit import Action
from intake.errors import CannotSign, NotFound
from intake.kinds import HardshipDuration, HardshipKind, IncomeKind, PayFrequency, PersonRole, Role, Standing
from intake.models import Account, Application, Document, Hardship, Income, Member, Person
from intake.operations import finding, invitations
from intake.operations.accounts import normal_email
from intake.operations.applications import answered, refuse_closed
from intake.operations.context import Intake

CONTACT = ("name", "role", "standing", "email", "phone", "best_time", "contact_private")
INCOME = ("person_id", "kind", "payer", "amount", "frequency")


def add_person(
    intake: Intake,
    application: Application,
    name: str,
    role: PersonRole = PersonRole.CO_BORROWER,
    standing: Standing = Standing.LIVING,
    email: str = "",
    phone: str = "",
    best_time: str = "",
    contact_private: bool = True,
) -> Person:
    """Add somebody to the application."""
    refuse_closed(intake, application)
    person = Person(
        name=name, role=role, standing=standing, email=email, phone=phone, best_time=best_time, contact_private=contact_private,
        position=_next([person.position for person in application.people]),
    )
    application.people.append(person)
    _saved(intake, application, "people", "added", person)
    return person


def change_person(intake: Intake, application: Application, person: Person, **changes: object) -> None:
    """Change what is known of somebody: name, role, standing, email, phone, best_time, contact_private."""
    refuse_closed(intake, application)
    if normal_email(str(changes.get("email", person.email))) != normal_email(person.email):
        _uninvite(intake, application, person)
    _change(person, CONTACT, changes)
    _saved(intake, application, "people", "changed", person, sorted(changes))


def remove_person(intake: Intake, application: Application, person: Person) -> None:
    """Take somebody off the application, with their incomes; not an account's own person."""
    refuse_closed(intake, application)
    if person not in application.people or person.account_id is not None:
        raise NotFound
    for income in [income for income in application.incomes if income.person_id == person.id]:
        remove_income(intake, application, income)
    _uninvite(intake, application, person)
    intake.session.execute(update(Document).where(Document.person_id == person.id).values(person_id=None))
    application.people.remove(person)
    intake.session.delete(person)
    _saved(intake, application, "people", "removed", person)


def connect(intake: Intake, application: Application, person: Person, account: Account) -> Member:
    """Give a person on the application their own account in it, as when a co-borrower follows an invitation."""
    if account.role is not Role.HOMEOWNER or person not in application.people or person.account_id not in (None, account.id):
        raise CannotSign
    person.account_id = account.id
    known = finding.member(application, account.id)
    if known is not None:
        return known
    member = Member(account_id=account.id, account=account, added_at=intake.now)
    application.members.append(member)
    intake.session.flush()
    intake.record(Action.APPLICATION_JOINED, application_id=application.id, subject=account.id)
    return member


def share_papers(intake: Intake, application: Application, account: Account, shares: bool) -> None:
    """Keep a homeowner's choice whether the other homeowners of the file see their papers."""
    mine = finding.member(application, account.id)
    if mine is None:
        raise NotFound
    mine.shares_papers = shares
    intake.record(
        Action.ANSWER_SAVED, application_id=application.id, subject=account.id, question="shares_papers", fields=["shares_papers"]
    )


def set_hardships(
    intake: Intake,
    application: Application,
    hardships: Sequence[tuple[HardshipKind, date | None, HardshipDuration | None]],
) -> None:
    """Keep what made payments hard, in place of what was said before."""
    refuse_closed(intake, application)
    for said_before in list(application.hardships):
        application.hardships.remove(said_before)
        intake.session.delete(said_before)
    for position, (kind, began, duration) in enumerate(hardships):
        application.hardships.append(Hardship(kind=kind, began=began, duration=duration, position=position))
    _note_answered(application, "hardships")
    intake.record(
        Action.ANSWER_SAVED, application_id=application.id, subject=application.id, question="hardships",
        fields=sorted({kind.value for kind, _, _ in hardships}),
    )
    answered(intake, application, counts=bool(hardships))


def add_income(
    intake: Intake,
    application: Application,
    person: Person,
    kind: IncomeKind,
    payer: str = "",
    amount: Decimal | None = None,
    frequency: PayFrequency | None = None,
) -> Income:
    """Add one income of one person."""
    refuse_closed(intake, application)
    income = Income(
        person_id=person.id, kind=kind, payer=payer, amount=amount, frequency=frequency,
        position=_next([income.position for income in application.incomes]),
    )
    application.incomes.append(income)
    _saved(intake, application, "incomes", "added", income)
    return income


def change_income(intake: Intake, application: Application, income: Income, **changes: object) -> None:
    """Change what is known of an income: person_id, kind, payer, amount, frequency."""
    refuse_closed(intake, application)
    _change(income, INCOME, changes)
    _saved(intake, application, "incomes", "changed", income, sorted(changes))


def remove_income(intake: Intake, application: Application, income: Income) -> None:
    """Take an income off the application."""
    refuse_closed(intake, application)
    if income not in application.incomes:
        raise NotFound
    application.incomes.remove(income)
    intake.session.delete(income)
    _saved(intake, application, "incomes", "removed", income)


def person(application: Application, person_id: uuid.UUID) -> Person:
    """The person of this id on this application. Raises NotFound."""
    found = next((person for person in application.people if person.id == person_id), None)
    if found is None:
        raise NotFound
    return found


def income(application: Application, income_id: uuid.UUID) -> Income:
    """The income of this id on this application. Raises NotFound."""
    found = next((income for income in application.incomes if income.id == income_id), None)
    if found is None:
        raise NotFound
    return found


def _uninvite(intake: Intake, application: Application, person: Person) -> None:
    """A link that went to an address which is not theirs, or no longer, must not open the file to whoever reads it."""
    if person.email:
        invitations.take_back(intake, application.id, person.email)


def _change(row: Person | Income, allowed: tuple[str, ...], changes: dict[str, object]) -> None:
    for name, value in changes.items():
        if name not in allowed:
            raise ValueError(f"{name} is not something that can be changed here")
        setattr(row, name, value)


def _saved(
    intake: Intake, application: Application, question: str, done: str, row: Person | Income, fields: Sequence[str] = ()
) -> None:
    _note_answered(application, question)
    intake.session.flush()
    intake.record(
        Action.ANSWER_SAVED, application_id=application.id, subject=row.id, question=question, done=done, fields=list(fields)
    )
    answered(intake, application)


def _note_answered(application: Application, question: str) -> None:
    answers = application.answers
    answers.answered = [*(key for key in answers.answered if key != question), question]


def _next(positions: list[int]) -> int:
    return max(positions, default=-1) + 1
