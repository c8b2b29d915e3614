"""Starting an application for mortgage help, saving its answers, and withdrawing it."""

import secrets
import uuid
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from intake.audit import Action
from intake.errors import AlreadySent, OnlyStaff, Withdrawn
from intake.kinds import Channel, EventKind, PersonRole, Role
from intake.models import Account, Answers, Application, Event, Member, Person
from intake.models.base import Word
from intake.operations import closing, desk, moments, notices, rules
from intake.operations.context import Intake

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
ANSWERS = {
    column.name: column.type for column in Answers.__table__.columns
    if column.name not in ("application_id", "answered", "dont_know", "changed_at")
}
ABOUT_TALKING = frozenset({"spoken_language", "interpreter", "large_print"})
STAFF = frozenset({Role.SPECIALIST.value, Role.ADMIN.value, "system"})


def start(
    intake: Intake,
    account: Account | None,
    channel: Channel,
    language: str,
    borrower_name: str = "",
    received_on: date | None = None,
) -> Application:
    """Open a file. A homeowner's account becomes its first member and person.

    ``received_on`` is the real date of an application that came by telephone or letter; such a file is received at once.
    """
    starter = account.id if account is not None else intake.actor.account_id
    application = Application(
        reference=_new_reference(intake), channel=channel, language=language, started_at=intake.now, started_by_id=starter,
        answers=Answers(answered=[], dont_know=[]),
    )
    intake.session.add(application)
    intake.session.flush()
    _add_first_person(intake, application, account, borrower_name)
    rules.pin(intake, application, received_on)
    intake.record(Action.APPLICATION_STARTED, application_id=application.id, subject=application.id, channel=channel.value)
    if received_on is not None:
        note_received(intake, application, received_on)
    intake.session.flush()
    return application


def note_received(intake: Intake, application: Application, on: date | None = None) -> Event | None:
    """Write ``application_received`` if this is the first sign of it, and owe the acknowledgment; None if it was written.

    Any later sign opens a closed file again.
    """
    on = on or moments.today(application, intake.now)
    moments.refuse_future(intake, application, on)
    event = moments.write_once(
        intake, application, EventKind.APPLICATION_RECEIVED, on, channel=application.channel.value
    )
    if event is not None:
        notices.owe_acknowledgment(intake, application, on)
        desk.refresh(intake, application)
    else:
        closing.reopen(intake, application, on)
        notices.hurry(intake, application, on)
        notices.owe_for_papers(intake, application)
    return event


def save_answers(
    intake: Intake, application: Application, question_key: str, values: Mapping[str, object], dont_know: Iterable[str] = ()
) -> None:
    """Keep the answers of one page; names in ``dont_know`` were asked and are honestly not known."""
    refuse_closed(intake, application)
    answers = application.answers
    # Two pages saved at the same instant must not forget each other.
    intake.session.refresh(answers, with_for_update=True)
    unknown = frozenset(dont_know)
    names = unknown.union(values)
    for name in names:
        setattr(answers, name, _typed(name, None if name in unknown else values[name]))
    answers.dont_know = sorted(unknown.union(answers.dont_know) - (names - unknown))
    answers.answered = [*(key for key in answers.answered if key != question_key), question_key]
    answers.changed_at = intake.now
    if application.loan is None and answers.property_state:
        application.state = answers.property_state
    intake.record(
        Action.ANSWER_SAVED, application_id=application.id, subject=application.id, question=question_key, fields=sorted(names)
    )
    said = {name for name in names if values.get(name) is not None or name in unknown}
    answered(intake, application, counts=bool(said - ABOUT_TALKING))


def answered(intake: Intake, application: Application, *, counts: bool = True) -> None:
    """What follows any saved answer: the first that counts dates the application, and the desk hears of it."""
    intake.session.flush()
    if counts:
        note_received(intake, application)
    desk.refresh(intake, application)


def withdraw(intake: Intake, application: Application, on: date, note: str = "") -> Event:
    """Record that the homeowner took the application back: their own word, or a specialist's who was told."""
    if intake.actor.role == Role.COUNSELOR:
        raise OnlyStaff
    if application.event(EventKind.WITHDRAWN) is not None:
        raise Withdrawn
    moments.refuse_future(intake, application, on)
    event = moments.write(intake, application, EventKind.WITHDRAWN, on, note=note)
    intake.record(Action.WITHDRAWN, application_id=application.id, subject=application.id, on=on.isoformat())
    desk.refresh(intake, application)
    return event


def refuse_closed(intake: Intake, application: Application) -> None:
    """Answers change until they are signed and sent; afterwards only a specialist records changes."""
    if application.event(EventKind.WITHDRAWN) is not None:
        raise Withdrawn
    if intake.actor.role not in STAFF and application.event(EventKind.SIGNED_AND_SENT) is not None:
        raise AlreadySent


def _add_first_person(intake: Intake, application: Application, account: Account | None, borrower_name: str) -> None:
    homeowner = account if account is not None and account.role is Role.HOMEOWNER else None
    if homeowner is not None:
        application.members.append(Member(account_id=homeowner.id, account=homeowner, added_at=intake.now))
    name = borrower_name or (homeowner.name if homeowner else "")
    if name:
        application.people.append(Person(
            account_id=homeowner.id if homeowner else None, name=name, role=PersonRole.BORROWER,
            email=homeowner.email if homeowner else "", position=0,
        ))
    intake.session.flush()


def _typed(name: str, value: object) -> Any:
    """The value as its column holds it, so that a row just written reads like one just loaded."""
    kind = ANSWERS[name]
    return kind.vocabulary(str(value)) if isinstance(kind, Word) and value is not None else value


def _new_reference(intake: Intake) -> str:
    while True:
        reference = "".join(secrets.choice(LETTERS) for _ in range(8))
        if intake.session.scalar(select(Application.id).where(Application.reference == reference)) is None:
            return reference


def by_reference(intake: Intake, reference: str) -> uuid.UUID | None:
    """The id of the application with this reference, however it was typed; who may see it is decided by finding."""
    tidy = "".join(reference.split()).replace("-", "").upper()
    return intake.session.scalar(select(Application.id).where(Application.reference == tidy))
