"""The queue as a table: files in the order of their legal clocks, each with what a specialist chooses by."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from intake.kinds import AuthorizationScope, EventKind
from intake.models import Account, Application, Authorization, Loan, QueueEntry
from intake.operations import desk, moments
from intake.operations.context import Intake
from intake.operations.loan_facts import facts_as_of
from portal.languages import LANGUAGES
from portal.specialist import countdown
from portal.specialist.countdown import DueDate
from portal.specialist.file_header import borrower
from portal.specialist.wording import CLOCKS, IN_QUEUE_FOR, spoken

VIEWS: Mapping[str, tuple[LazyString, LazyString]] = {
    "all": (_l("All"), _l("The queue is clear. Nothing is waiting for anybody.")),
    "mine": (_l("Mine"), _l("You have no open files. Pull the next one.")),
    "unassigned": (_l("Unassigned"), _l("Every open file has somebody who works on it.")),
    "due_today": (_l("Due today"), _l("No clock ends today.")),
    "late": (_l("Late"), _l("Nothing is late.")),
    "new_papers": (_l("New papers"), _l("No file has papers that nobody has looked at.")),
    "sale_soon": (_l("Sale within 45 days"), _l("No open file has a foreclosure sale within 45 days.")),
    "unmatched": (_l("Needs loan match"), _l("Every open file has its loan.")),
    "evaluate": (_l("Complete, to decide"), _l("No complete file is waiting for its decision.")),
    "help": (_l("Asked for help with papers"), _l("Nobody is waiting for help to find a paper.")),
}
LOOK_AHEAD = 20
STAGES: tuple[tuple[EventKind, LazyString], ...] = (
    (EventKind.DECISION_SENT, _l("Decided")), (EventKind.COMPLETE, _l("Complete")),
    (EventKind.FIRST_FACIALLY_COMPLETE, _l("Facially complete")), (EventKind.SIGNED_AND_SENT, _l("Signed and sent")),
    (EventKind.APPLICATION_RECEIVED, _l("Received, not signed")),
)


@dataclass(frozen=True)
class Row:
    """One file in the table."""

    application_id: uuid.UUID
    reference: str
    borrower: str
    loan_number: str
    clock: str
    due: DueDate | None
    stage: str
    why: str
    missing: int
    new_papers: int
    sale: DueDate | None
    language: str
    helper: str
    owner: str
    holder: str
    mine: bool
    facts_on: date | None
    waiting_since: datetime


@dataclass(frozen=True)
class Tab:
    """One view of the queue with how many files it holds."""

    view: str
    words: str
    count: int


@dataclass(frozen=True)
class QueueTable:
    """One page of one view."""

    view: str
    tabs: list[Tab]
    rows: list[Row]
    empty: str
    total: int
    page: int
    pages: int


def build(intake: Intake, viewer: Account, view: str, page: int) -> QueueTable:
    """One page of the queue; an unknown view shows all of it."""
    view = view if view in VIEWS else "all"
    found = desk.page(intake, viewer, view, page)
    counts = desk.counts(intake, viewer)
    tabs = [Tab(name, str(words), counts[name]) for name, (words, _empty) in VIEWS.items()]
    return QueueTable(view, tabs, rows(intake, viewer, found.rows), str(VIEWS[view][1]), found.total, found.page, found.pages)


def rows(intake: Intake, viewer: Account, found: list[desk.QueueRow]) -> list[Row]:
    """The rows of these files; everything they need is fetched for all of them at once."""
    ids = [row.application.id for row in found]
    _fetch(intake, ids)
    helpers = _helpers(intake, found)
    names = _names(intake, [row.entry for row in found])
    return [_row(intake, viewer, row.entry, row.application, helpers, names) for row in found]


def _row(
    intake: Intake, viewer: Account, entry: QueueEntry, application: Application, helpers: dict[uuid.UUID, str],
    names: dict[uuid.UUID, str],
) -> Row:
    today = moments.today(application, intake.now)
    held = entry.holder_id is not None and entry.lease_until > intake.now
    return Row(
        application.id, application.reference, borrower(application), application.loan.number if application.loan else "",
        spoken(CLOCKS, entry.due_for) if entry.due_for else "", countdown.due(entry.due_on, today), _stage(application),
        spoken(IN_QUEUE_FOR, entry.why), entry.missing, entry.new_papers, countdown.sale(_sale(entry), today),
        LANGUAGES.get(application.language, application.language), helpers.get(application.id, ""),
        names.get(entry.owner_id, "") if entry.owner_id else "", names.get(entry.holder_id, "") if held and entry.holder_id else "",
        held and entry.holder_id == viewer.id, facts_as_of(application.loan), entry.waiting_since,
    )


def _stage(application: Application) -> str:
    if application.event(EventKind.WITHDRAWN) is not None:
        return _("Withdrawn")
    return next((str(words) for kind, words in STAGES if application.event(kind) is not None), _("Started"))


def _sale(entry: QueueEntry) -> date | None:
    return entry.sale_on if entry.sale_on.year < date.max.year else None


def _fetch(intake: Intake, ids: list[uuid.UUID]) -> None:
    intake.session.scalars(
        select(Application).where(Application.id.in_(ids)).options(
            selectinload(Application.people), selectinload(Application.events), joinedload(Application.answers),
            joinedload(Application.loan).selectinload(Loan.facts),
        )
    ).unique().all()


def _helpers(intake: Intake, found: list[desk.QueueRow]) -> dict[uuid.UUID, str]:
    """Who helps whom, by the leave that holds today."""
    by_id = {row.application.id: row.application for row in found}
    leaves = intake.session.scalars(
        select(Authorization).where(Authorization.application_id.in_(by_id), Authorization.granted_at.is_not(None))
        .options(joinedload(Authorization.counselor))
    )
    return {
        leave.application_id: leave.counselor.name for leave in leaves
        if leave.allows(AuthorizationScope.VIEW, moments.today(by_id[leave.application_id], intake.now))
    }


def _names(intake: Intake, entries: list[QueueEntry]) -> dict[uuid.UUID, str]:
    ids = {found for entry in entries for found in (entry.owner_id, entry.holder_id) if found}
    return {account.id: account.name for account in intake.session.scalars(select(Account).where(Account.id.in_(ids)))}


def first(intake: Intake, viewer: Account) -> Row | None:
    """The first file in the queue that is in nobody's hands."""
    head = rows(intake, viewer, desk.page(intake, viewer, "all", 1, LOOK_AHEAD).rows)
    return next((row for row in head if not row.holder), None)
