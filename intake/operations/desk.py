"""The specialists' queue: which files need somebody, in the order of their legal clocks, each in one pair of hands at a time."""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, TextClause, func, or_, select, text

from intake.audit import Action
from intake.errors import TakenByOther
from intake.kinds import EventKind, RequirementStatus
from intake.models import LONG_AGO, NO_DATE, Account, Application, Document, QueueEntry
from intake.operations import instructing, moments, reckoning
from intake.operations.assessment import FileAssessment, assess_application, note_answers, open_help
from intake.operations.context import Intake
from intake.operations.loan_facts import current_sale
from intake.places import local_date

LEASE = timedelta(minutes=20)
SALE_SOON = timedelta(days=45)
OWNERS_TURN = timedelta(days=2)
SERVICER_CLOCKS = frozenset({"acknowledgment", "complete_notice", "evaluation", "appeal_decision"})
# A complete file waits for its evaluation, which is done elsewhere: listed with its clock, but not pulled.
EVALUATE = "evaluate"
VIEWS = ("all", "mine", "unassigned", "due_today", "late", "new_papers", "sale_soon", "unmatched", "help", "evaluate")
# Written out, because SQLite takes the partial index only for a condition worded as the index words it.
IS_OPEN = text("queue_entries.open")
IN_ORDER = (QueueEntry.due_on, QueueEntry.sale_on, QueueEntry.waiting_since, QueueEntry.application_id)


@dataclass(frozen=True)
class QueueRow:
    """One file as the queue page lists it."""

    entry: QueueEntry
    application: Application


@dataclass(frozen=True)
class QueuePage:
    """One page of the queue."""

    rows: list[QueueRow]
    total: int
    page: int
    pages: int


def refresh(intake: Intake, application: Application) -> QueueEntry | None:
    """Work out anew whether and why the file needs somebody, and by when. None before it is received."""
    if application.event(EventKind.APPLICATION_RECEIVED) is None:
        return None
    # A paper that arrives while another is being accepted must not find the file closed over it.
    moments.lock(intake, application)
    note_answers(intake, application)
    file = assess_application(intake, application)
    entry = intake.session.get(QueueEntry, application.id, populate_existing=True)
    if entry is None:
        entry = QueueEntry(application_id=application.id, waiting_since=intake.now, lease_until=LONG_AGO, lease_fence=0)
        intake.session.add(entry)
    why = _why(intake, file)
    if why not in (None, EVALUATE) and not entry.open:
        entry.waiting_since = intake.now
    entry.open = why not in (None, EVALUATE)
    entry.why = why or "nothing"
    entry.due_on, entry.due_for = _due(file)
    entry.sale_on = current_sale(application.loan, file.today) or NO_DATE
    entry.new_papers = sum(each.seen_at is None and each.review is None for each in file.documents.values())
    entry.missing = len(file.assessment.missing)
    intake.session.flush()
    reckoning.keep(intake, file)
    instructing.tell(intake, file)
    return entry


def is_stale(entry: QueueEntry | None, file: FileAssessment) -> bool:
    """Whether time alone has made a file's place in the queue wrong: its dates, or papers that have grown too old."""
    if entry is None:
        return True
    sale = current_sale(file.application.loan, file.today) or NO_DATE
    return (entry.due_on, entry.due_for, entry.sale_on, entry.missing) != (*_due(file), sale, len(file.assessment.missing))


def pull_next(intake: Intake, specialist: Account) -> QueueEntry | None:
    """Give the specialist the file whose clock is nearest, under a lease; no two specialists ever get the same one.

    A file goes back to who worked on it last; others get it only when it is due, or has waited two days.
    On PostgreSQL the row is locked and rows locked by others are passed over; on SQLite the transaction holds the
    write lock (BEGIN IMMEDIATE), so that pulls come one after the other.
    """
    soon = (intake.now + timedelta(days=1)).date()
    ready = (
        select(QueueEntry)
        .where(
            IS_OPEN, QueueEntry.lease_until <= intake.now,
            or_(
                QueueEntry.owner_id.is_(None), QueueEntry.owner_id == specialist.id, QueueEntry.due_on <= soon,
                QueueEntry.waiting_since <= intake.now - OWNERS_TURN,
            ),
        )
        .order_by(*IN_ORDER).limit(1).with_for_update(skip_locked=True).execution_options(populate_existing=True)
    )
    entry = intake.session.scalar(ready)
    return None if entry is None else _lease(intake, entry, specialist)


def take(intake: Intake, specialist: Account, application: Application) -> QueueEntry:
    """Take this very file. Raises TakenByOther while somebody else is at it."""
    entry = _locked(intake, application)
    if _held_by_other(intake, entry, specialist):
        raise TakenByOther
    return _lease(intake, entry, specialist)


def renew(intake: Intake, specialist: Account, application: Application) -> QueueEntry:
    """Keep the file for another twenty minutes. Raises TakenByOther when somebody else has it by now."""
    entry = _locked(intake, application)
    if entry.holder_id != specialist.id and _held_by_other(intake, entry, specialist):
        raise TakenByOther
    entry.holder_id = specialist.id
    entry.lease_until = intake.now + LEASE
    return entry


def release(intake: Intake, specialist: Account, application: Application) -> QueueEntry:
    """Put the file back; it still goes first to whoever worked on it last."""
    entry = _locked(intake, application)
    if _held_by_other(intake, entry, specialist):
        raise TakenByOther
    entry.holder_id = None
    entry.lease_until = LONG_AGO
    intake.record(Action.RELEASED, application_id=application.id, subject=application.id)
    return entry


def disown(intake: Intake, application: Application) -> QueueEntry:
    """Let anybody have the file next, as when its specialist has gone home."""
    entry = _locked(intake, application)
    entry.owner_id = entry.holder_id = None
    entry.lease_until = LONG_AGO
    intake.record(Action.RELEASED, application_id=application.id, subject=application.id, disowned=True)
    return entry


def entry_of(intake: Intake, application: Application) -> QueueEntry | None:
    """The file's place in the queue, if it was received."""
    return intake.session.get(QueueEntry, application.id)


def page(intake: Intake, specialist: Account, view: str = "all", page: int = 1, size: int = 50) -> QueuePage:
    """One page of the queue, in the order in which files are pulled."""
    chosen = _view(intake, specialist, view)
    total = intake.session.scalar(select(func.count()).select_from(chosen.subquery())) or 0
    pages = max(1, -(-total // size))
    page = min(max(page, 1), pages)
    ids = chosen.order_by(*IN_ORDER).limit(size).offset((page - 1) * size).subquery()
    found = intake.session.execute(
        select(QueueEntry, Application).join(Application, Application.id == QueueEntry.application_id)
        .join(ids, ids.c.application_id == QueueEntry.application_id).order_by(*IN_ORDER)
    )
    return QueuePage([QueueRow(entry, application) for entry, application in found], total, page, pages)


def counts(intake: Intake, specialist: Account) -> dict[str, int]:
    """How many files each view holds, for the tabs over the queue."""
    narrowed = _narrowed(intake, specialist)
    found = intake.session.execute(select(*(func.count().filter(*narrowed[view]) for view in VIEWS)).select_from(QueueEntry)).one()
    return dict(zip(VIEWS, found, strict=True))


def _view(intake: Intake, specialist: Account, view: str) -> Select[uuid.UUID]:
    narrowed = _narrowed(intake, specialist)
    return select(QueueEntry.application_id).where(*narrowed.get(view, narrowed["all"]))


def _narrowed(intake: Intake, specialist: Account) -> dict[str, tuple[ColumnElement[bool] | TextClause, ...]]:
    today = local_date(intake.now, None, None)
    return {
        "all": (IS_OPEN,),
        "mine": (IS_OPEN, or_(QueueEntry.owner_id == specialist.id, QueueEntry.holder_id == specialist.id)),
        "unassigned": (IS_OPEN, QueueEntry.owner_id.is_(None)),
        "due_today": (QueueEntry.due_on == today,),
        "late": (QueueEntry.due_on < today,),
        "new_papers": (IS_OPEN, QueueEntry.new_papers > 0),
        "sale_soon": (QueueEntry.sale_on <= today + SALE_SOON, QueueEntry.sale_on >= today),
        "unmatched": (IS_OPEN, QueueEntry.why == "unmatched"),
        "help": (IS_OPEN, QueueEntry.why == "help"),
        EVALUATE: (QueueEntry.why == EVALUATE,),
    }


def _locked(intake: Intake, application: Application) -> QueueEntry:
    # The application first, as everybody does who changes a file: a paper arriving just now is waited for, not fought with.
    moments.lock(intake, application)
    entry = intake.session.scalar(
        select(QueueEntry).where(QueueEntry.application_id == application.id).with_for_update()
        .execution_options(populate_existing=True)
    )
    if entry is not None:
        return entry
    entry = QueueEntry(
        application_id=application.id, open=False, why="nothing", waiting_since=intake.now, lease_until=LONG_AGO, lease_fence=0
    )
    intake.session.add(entry)
    intake.session.flush()
    return entry


def _held_by_other(intake: Intake, entry: QueueEntry, specialist: Account) -> bool:
    return entry.holder_id not in (None, specialist.id) and entry.lease_until > intake.now


def _lease(intake: Intake, entry: QueueEntry, specialist: Account) -> QueueEntry:
    entry.holder_id = entry.owner_id = specialist.id
    entry.lease_until = intake.now + LEASE
    entry.lease_fence += 1
    _note_seen(intake, entry)
    intake.record(
        Action.PULLED, application_id=entry.application_id, subject=entry.application_id, why=entry.why, due_for=entry.due_for
    )
    return entry


def _note_seen(intake: Intake, entry: QueueEntry) -> None:
    unseen = intake.session.scalars(
        select(Document).where(Document.application_id == entry.application_id, Document.seen_at.is_(None))
    )
    for document in unseen:
        document.seen_at = intake.now
    entry.new_papers = 0


def _why(intake: Intake, file: FileAssessment) -> str | None:
    """The first thing somebody at the servicer has to do, or None."""
    application = file.application
    if application.event(EventKind.WITHDRAWN) is not None or application.joined_to_id is not None or application.closed is not None:
        return None
    if application.loan_id is None:
        return "unmatched"
    if open_help(intake, application):
        return "help"
    complete = application.latest(EventKind.COMPLETE)
    if any(document.review is None for document in file.documents.values()):
        return "new_papers"
    if complete is None and file.assessment.items and not file.assessment.missing and _all_settled(file):
        return "ready"
    if complete is not None and application.event(EventKind.DECISION_SENT) is None:
        return EVALUATE
    appealed, answer = application.latest(EventKind.APPEAL_RECEIVED), application.latest(EventKind.APPEAL_DECIDED)
    if appealed is not None and (answer is None or answer.at < appealed.at):
        return "appeal"
    return None


def _all_settled(file: FileAssessment) -> bool:
    settled = (RequirementStatus.SATISFIED, RequirementStatus.WAIVED, RequirementStatus.NOT_IN_BORROWERS_CONTROL)
    return all(item.status in settled for item in file.assessment.items)


def _due(file: FileAssessment) -> tuple[date, str]:
    """The next thing the servicer owes, and when: by law, or the promise to look at papers within five business days."""
    running = [
        (clock.due_on, clock.key) for clock in file.deadlines
        if clock.key in SERVICER_CLOCKS and clock.state in reckoning.RUNNING and clock.due_on is not None
    ]
    papers = reckoning.papers_due(file)
    if papers is not None:
        running.append((papers, "papers"))
    return min(running, default=(NO_DATE, ""))
