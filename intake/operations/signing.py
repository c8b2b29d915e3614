"""Signing and sending the application: by the people on it, each for themselves, and never by those who help."""

import hashlib
import json
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from intake.audit import Action
from intake.errors import CannotSign, NameDiffers, NotSigned, Withdrawn
from intake.kinds import EventKind, Role, Standing
from intake.models import Application, Event, Person, Signature
from intake.operations import assessment, desk, moments, notices
from intake.operations.applications import ANSWERS, note_received
from intake.operations.context import Intake


def sign(
    intake: Intake,
    application: Application,
    person: Person,
    typed_name: str,
    statement: str,
    legal_name_differs: bool = False,
) -> Signature:
    """Keep a person's signature: the words agreed to, the name typed, and a hash of the answers as they stood.

    A helper of any kind, a specialist too, cannot sign. A name unlike the one on the application is taken only when
    the person says that their legal name differs. Signing again changes nothing.
    """
    if application.event(EventKind.WITHDRAWN) is not None:
        raise Withdrawn
    if intake.actor.role != Role.HOMEOWNER or person not in application.people:
        raise CannotSign
    if person.account_id is None or person.account_id != intake.actor.account_id or person.standing is Standing.DECEASED:
        raise CannotSign
    if not typed_name.strip() or (_plain(typed_name) != _plain(person.name) and not legal_name_differs):
        raise NameDiffers(person.name)
    moments.lock(intake, application)
    # A double click signs once.
    mine = next((each for each in signatures(intake, application) if each.person_id == person.id), None)
    if mine is not None:
        return mine
    note_received(intake, application)
    signature = Signature(
        application_id=application.id, person_id=person.id, account_id=intake.actor.account_id, typed_name=typed_name.strip(),
        statement=statement, answers_sha256=answers_sha256(application), on=moments.today(application, intake.now), at=intake.now,
    )
    intake.session.add(signature)
    intake.session.flush()
    intake.record(Action.SIGNED, application_id=application.id, subject=person.id, name_differs=legal_name_differs)
    assessment.mark_moments(intake, application)
    desk.refresh(intake, application)
    return signature


def send(intake: Intake, application: Application) -> Event:
    """Send the signed application: its acknowledgment goes at once. Sending it again changes nothing."""
    if application.event(EventKind.WITHDRAWN) is not None:
        raise Withdrawn
    if not signatures(intake, application):
        raise NotSigned
    moments.lock(intake, application)
    intake.session.refresh(application, ["events"])
    sent = application.event(EventKind.SIGNED_AND_SENT)
    if sent is not None:
        return sent
    sent = moments.write(intake, application, EventKind.SIGNED_AND_SENT, moments.today(application, intake.now))
    intake.record(Action.SENT, application_id=application.id, subject=application.id)
    notices.bring_forward(intake, application)
    desk.refresh(intake, application)
    return sent


def signatures(intake: Intake, application: Application) -> list[Signature]:
    """The signatures on the application, oldest first."""
    rows = select(Signature).where(Signature.application_id == application.id).order_by(Signature.at)
    return list(intake.session.scalars(rows))


def waiting_to_sign(intake: Intake, application: Application) -> list[Person]:
    """Who is still to sign."""
    signed = {signature.person_id for signature in signatures(intake, application)}
    signers = {signer.id for signer in assessment.situation_of(application).signers}
    return [person for person in application.people if str(person.id) in signers and person.id not in signed]


def answers_sha256(application: Application) -> str:
    """The hash of everything the homeowner told us, as it stands now."""
    return hashlib.sha256(json.dumps(answers_as_data(application), sort_keys=True, default=_text).encode()).hexdigest()


def answers_as_data(application: Application) -> dict[str, Any]:
    """Everything the homeowner told us, as plain data."""
    answers = application.answers
    return {
        "answers": {name: getattr(answers, name) for name in sorted(ANSWERS)},
        "dont_know": answers.dont_know,
        "people": [
            {"id": each.id, "name": each.name, "role": each.role, "standing": each.standing, "email": each.email, "phone": each.phone}
            for each in application.people
        ],
        "hardships": [{"kind": each.kind, "began": each.began, "duration": each.duration} for each in application.hardships],
        "incomes": [
            {"id": each.id, "person": each.person_id, "kind": each.kind, "payer": each.payer, "amount": each.amount,
             "frequency": each.frequency}
            for each in application.incomes
        ],
    }


def _text(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, Decimal) else str(value)


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace(".", " ").split())
