"""What the administrator's pages show, decided before the template."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from intake.kinds import Role
from intake.models import Account
from intake.operations import accounts as people
from intake.operations.context import Intake

SIZE = 50
STAFF = (Role.ADMIN, Role.SPECIALIST, Role.COUNSELOR)


@dataclass(frozen=True)
class Row:
    """One account in the list."""

    id: uuid.UUID
    name: str
    email: str
    role: Role
    agency: str
    second_factor: bool
    active: bool
    seen: datetime | None


@dataclass(frozen=True)
class PeoplePage:
    """One page of the list, and what was asked for."""

    rows: list[Row]
    words: str
    homeowners: bool
    number: int
    more: bool


def people_page(intake: Intake, words: str, homeowners: bool, number: int) -> PeoplePage:
    """Staff and counselors; homeowners only when asked for, since they are many."""
    found = people.page_of(intake, (Role.HOMEOWNER,) if homeowners else STAFF, words, number, SIZE)
    seen = people.last_seen(intake, found[:SIZE])
    return PeoplePage([row(account, seen.get(account.id)) for account in found[:SIZE]], words, homeowners, number, len(found) > SIZE)


def row(account: Account, seen: datetime | None) -> Row:
    """An account as the list shows it."""
    return Row(
        account.id, account.name, account.email, account.role, account.agency.name if account.agency else "",
        bool(account.totp_secret), account.active, seen,
    )
