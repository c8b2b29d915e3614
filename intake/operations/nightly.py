"""Every running file's clocks worked out anew when its day is over: what time alone brings about, told and entered without anybody asking.

A file is due from midnight at its property. A run takes the files that are due, some at a time, and may be killed anywhere: what
it did is done, and the next run goes on with the rest. Files in which nothing changed are only looked at, together and without
holding anybody up; those in which something did are refreshed one by one, as any change of a file is.
"""

import logging
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine, func, select, update
from sqlalchemy.exc import OperationalError

from intake.clock import Clock
from intake.database import transaction
from intake.models import LONG_AGO, Application, CalendarFile, QueueEntry
from intake.operations import desk, gathering, instructing, moments, reckoning
from intake.operations.assessment import FileAssessment, assess_kept
from intake.operations.context import Intake
from intake.storage.port import DocumentStore

AT_A_TIME = 50
# A file whose clocks cannot be worked out must not keep the others waiting, nor be forgotten.
TRIED_AGAIN_AFTER = timedelta(hours=1)
log = logging.getLogger("foothold.nightly")


@dataclass
class Round:
    """What one run did."""

    looked_at: int = 0
    changed: int = 0
    failed: int = 0


@dataclass(frozen=True)
class _Looked:
    """Files of one batch: until when each holds in which nothing changed, and those to refresh or to try again later."""

    unchanged: dict[uuid.UUID, datetime]
    changed: list[uuid.UUID]
    failed: list[uuid.UUID]


def waiting(engine: Engine, clock: Clock) -> int:
    """How many files are due to be worked out."""
    with transaction(engine, writing=False) as session:
        return session.scalar(select(func.count()).select_from(CalendarFile).where(CalendarFile.good_until <= clock.now())) or 0


def all_over_again(engine: Engine) -> None:
    """Make every file due, as after a change of a rule or a setting."""
    with transaction(engine) as session:
        session.execute(update(CalendarFile).values(good_until=LONG_AGO))


def recompute(
    engine: Engine,
    store: DocumentStore,
    clock: Clock,
    progress: Callable[[int], object] = lambda files: None,
    at_most: float = float("inf"),
) -> Round:
    """Work out every file that is due, for ``at_most`` so many seconds; ``progress`` is told how many were just done."""
    done, began = Round(), time.monotonic()
    while time.monotonic() - began < at_most and (ids := _due(engine, clock)):
        looked = _look_safely(engine, store, clock, ids)
        _keep(engine, clock, looked)
        for each in looked.changed:
            if _refreshed(engine, store, clock, each):
                done.changed += 1
            else:
                done.failed += 1
        done.looked_at += len(ids)
        done.failed += len(looked.failed)
        progress(len(ids))
    return done


def _due(engine: Engine, clock: Clock) -> list[uuid.UUID]:
    with transaction(engine, writing=False) as session:
        rows = select(CalendarFile.application_id).where(CalendarFile.good_until <= clock.now())
        return list(session.scalars(rows.order_by(CalendarFile.good_until, CalendarFile.application_id).limit(AT_A_TIME)))


def _look_safely(engine: Engine, store: DocumentStore, clock: Clock, ids: Sequence[uuid.UUID]) -> _Looked:
    """The same, one by one where a file among them cannot even be fetched."""
    try:
        return _look(engine, store, clock, ids)
    except OperationalError:
        raise
    except Exception as error:
        if len(ids) == 1:
            log.error("clocks failed", extra={"object_id": str(ids[0]), "outcome": type(error).__name__}, exc_info=error)
            return _Looked({}, [], list(ids))
    singly = [_look_safely(engine, store, clock, [each]) for each in ids]
    return _Looked(
        {each: until for one in singly for each, until in one.unchanged.items()}, [each for one in singly for each in one.changed],
        [each for one in singly for each in one.failed],
    )


def _look(engine: Engine, store: DocumentStore, clock: Clock, ids: Sequence[uuid.UUID]) -> _Looked:
    """Work out some files together, changing nothing."""
    looked = _Looked({}, [], [])
    with transaction(engine, writing=False) as session:
        intake = Intake(session, store, clock)
        files, kept = gathering.applications(intake, ids), gathering.kept(intake, ids)
        changed = _Differences(intake, files)
        for each in files:
            try:
                file = assess_kept(each, kept[each.id], moments.today(each, intake.now))
                if changed.of(file):
                    looked.changed.append(each.id)
                else:
                    looked.unchanged[each.id] = reckoning.good_until(file)
            except Exception as error:
                log.error("clocks failed", extra={"object_id": str(each.id), "outcome": type(error).__name__}, exc_info=error)
                looked.failed.append(each.id)
    return looked


class _Differences:
    """What was kept of some files, to hold beside what is worked out now."""

    def __init__(self, intake: Intake, files: Sequence[Application]) -> None:
        self.dates: dict[uuid.UUID, set[reckoning.Date]] = {each.id: set() for each in files}
        for row in reckoning.entries_of(intake, files):
            self.dates[row.application_id].add(reckoning.as_date(row))
        self.told: dict[uuid.UUID | None, list[instructing.Instruction]] = {each.loan_id: [] for each in files}
        for told in instructing.told_of(intake, [each.loan_id for each in files if each.loan_id is not None]):
            self.told[told.loan_id].append(told)
        queued = intake.session.scalars(select(QueueEntry).where(QueueEntry.application_id.in_([each.id for each in files])))
        self.queue = {entry.application_id: entry for entry in queued}

    def of(self, file: FileAssessment) -> bool:
        """Whether anything differs: a date, what counsel is to be told, or the file's place in the queue."""
        application = file.application
        return (
            reckoning.dates_of(file) != self.dates[application.id]
            or (application.loan_id is not None and instructing.is_news(file, self.told[application.loan_id]))
            or desk.is_stale(self.queue.get(application.id), file)
        )


def _keep(engine: Engine, clock: Clock, looked: _Looked) -> None:
    later = clock.now() + TRIED_AGAIN_AFTER
    rows = [
        {"application_id": each, "good_until": until}
        for each, until in (*looked.unchanged.items(), *((failed, later) for failed in looked.failed))
    ]
    if rows:
        with transaction(engine) as session:
            session.execute(update(CalendarFile), rows)


def _refreshed(engine: Engine, store: DocumentStore, clock: Clock, application_id: uuid.UUID) -> bool:
    try:
        with transaction(engine) as session:
            intake = Intake(session, store, clock)
            refreshed = desk.refresh(intake, session.get_one(Application, application_id)) is not None
    except OperationalError:
        raise
    except Exception as error:
        log.error("clocks failed", extra={"object_id": str(application_id), "outcome": type(error).__name__}, exc_info=error)
        refreshed = False
    if not refreshed:
        _keep(engine, clock, _Looked({}, [], [application_id]))
    return refreshed
