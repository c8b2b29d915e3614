"""Who at the servicer is acting: what only a specialist, or only an administrator, decides is refused to everybody else."""

import uuid

from intake.errors import OnlyAdministrators, OnlyStaff
from intake.kinds import Role
from intake.operations.context import Intake


def specialist(intake: Intake) -> uuid.UUID:
    """The account of the specialist who is acting. Raises OnlyStaff."""
    if intake.actor.role != Role.SPECIALIST or intake.actor.account_id is None:
        raise OnlyStaff
    return intake.actor.account_id


def administrator(intake: Intake) -> uuid.UUID:
    """The account of the administrator who is acting. Raises OnlyAdministrators."""
    if intake.actor.role != Role.ADMIN or intake.actor.account_id is None:
        raise OnlyAdministrators
    return intake.actor.account_id


def of_the_office(intake: Intake) -> uuid.UUID:
    """The account of whoever at the servicer is acting: mail is put into envelopes by administrators too. Raises OnlyStaff."""
    if intake.actor.role not in (Role.SPECIALIST, Role.ADMIN) or intake.actor.account_id is None:
        raise OnlyStaff
    return intake.actor.account_id
