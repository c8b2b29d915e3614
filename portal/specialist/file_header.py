"""The strip over every page of a file: whose it is, its nearest clock, the sale date, who helps, and in whose hands it is."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from flask_babel import gettext as _

from intake.kinds import AuthorizationScope, EventKind
from intake.models import Account, Application, QueueEntry
from intake.operations import desk, finding
from intake.operations.assessment import FileAssessment
from intake.operations.context import Intake
from intake.operations.loan_facts import current_sale, facts_as_of
from portal.languages import LANGUAGES
from portal.showing import zone_of
from portal.specialist import countdown
from portal.specialist.countdown import DueDate
from portal.specialist.wording import CLOCKS, spoken


@dataclass(frozen=True)
class Lease:
    """In whose hands the file is. ``mine`` while this specialist holds it, ``theirs`` the colleague who does."""

    mine: bool
    theirs: str
    until: datetime | None
    owner: str


@dataclass(frozen=True)
class FileHeader:
    """What a specialist must know at a glance."""

    application_id: uuid.UUID
    reference: str
    borrower: str
    loan_number: str
    facts_on: date | None
    clock: str
    due: DueDate | None
    sale: DueDate | None
    helpers: str
    language: str
    interpreter: str
    lease: Lease
    zone: str
    complete_on: date | None
    withdrawn_on: date | None
    closed_on: date | None
    joined_to_id: uuid.UUID | None
    unmatched: bool


def build(intake: Intake, viewer: Account, application: Application, file: FileAssessment) -> FileHeader:
    """The strip for this file, as of now."""
    entry = desk.entry_of(intake, application)
    complete, withdrawn = application.latest(EventKind.COMPLETE), application.event(EventKind.WITHDRAWN)
    helpers = finding.counselors(intake, application, AuthorizationScope.VIEW)
    return FileHeader(
        application.id, application.reference, borrower(application), application.loan.number if application.loan else "",
        facts_as_of(application.loan), spoken(CLOCKS, entry.due_for) if entry and entry.due_for else "",
        countdown.due(entry.due_on, file.today) if entry else None,
        countdown.sale(current_sale(application.loan, file.today), file.today),
        ", ".join(_helper(each) for each in helpers), LANGUAGES.get(application.language, application.language),
        _interpreter(application), lease_of(intake, viewer, entry), zone_of(application),
        complete.on if complete else None, withdrawn.on if withdrawn else None,
        application.closed.on if application.closed else None, application.joined_to_id,
        application.loan_id is None,
    )


def borrower(application: Application) -> str:
    """The name a file goes by."""
    return application.people[0].name if application.people else _("No name yet")


def lease_of(intake: Intake, viewer: Account, entry: QueueEntry | None) -> Lease:
    """In whose hands the file is now."""
    if entry is None:
        return Lease(False, "", None, "")
    owner = intake.session.get(Account, entry.owner_id) if entry.owner_id else None
    holder = intake.session.get(Account, entry.holder_id) if entry.holder_id and entry.lease_until > intake.now else None
    mine = holder is not None and holder.id == viewer.id
    return Lease(
        mine, holder.name if holder is not None and not mine else "", entry.lease_until if holder is not None else None,
        owner.name if owner is not None else "",
    )


def _helper(account: Account) -> str:
    return f"{account.name} ({account.agency.name})" if account.agency else account.name


def _interpreter(application: Application) -> str:
    return _("interpreter asked for") if application.answers.interpreter else ""
