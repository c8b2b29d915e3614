"""Runs the jobs in hand: takes one under a lease, does it outside any transaction, keeps its result behind the fence.

A worker may be killed at any moment: its lease runs out, another takes the job, and a late result is not kept.
"""

import logging
import threading
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine, select
from sqlalchemy.exc import SQLAlchemyError

from intake.clock import Clock
from intake.database import transaction
from intake.errors import LeaseLost
from intake.kinds import JobKind
from intake.models import Application, WorkerBeat
from intake.operations import leases
from intake.operations.context import Intake
from intake.operations.leases import NOBODY, Lease
from intake.storage.port import DocumentStore

BEAT = timedelta(seconds=20)
IDLE = timedelta(seconds=1)
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(hours=1)
MOST_DOUBLINGS = 7
log = logging.getLogger("foothold.worker")


@dataclass(frozen=True)
class Work:
    """One job in hand, and what it takes to do it."""

    engine: Engine
    store: DocumentStore
    clock: Clock
    lease: Lease

    @contextmanager
    def looking(self) -> Iterator[Intake]:
        """A transaction that only reads."""
        with transaction(self.engine, writing=False) as session:
            yield Intake(session, self.store, self.clock)

    @contextmanager
    def keeping(self) -> Iterator[Intake]:
        """The transaction that keeps the result and ends the job, both or neither. Raises LeaseLost."""
        with self._fenced() as intake:
            leases.finish(intake.session, self.lease, intake.now)
            yield intake

    @contextmanager
    def giving_up(self) -> Iterator[Intake]:
        """The same for a job at which every try failed."""
        with self._fenced() as intake:
            leases.give_up(intake.session, self.lease, intake.now)
            yield intake

    @contextmanager
    def _fenced(self) -> Iterator[Intake]:
        with transaction(self.engine) as session:
            # Everyone takes the application before its jobs, so that no two transactions wait for each other.
            session.execute(
                select(Application.id).where(Application.id == self.lease.application_id).with_for_update(key_share=True)
            )
            yield Intake(session, self.store, self.clock)


@dataclass(frozen=True)
class Handler:
    """How one kind of job is done: ``run``, which ends in ``work.keeping()``, and what is kept after the last failed try.

    Only a lost worker or a fault of store, mail or database is tried again; what a reading found is final.
    """

    run: Callable[[Work], None]
    give_up: Callable[[Intake, Lease], None]
    tries: int = 3


@dataclass(frozen=True)
class Duty:
    """Something to do every so often, whoever gets to it; it must bear being done twice."""

    name: str
    every: timedelta
    do: Callable[[], object]


class Worker:
    """One worker: takes only the kinds of job it has handlers for, so that mail need not wait behind reading."""

    def __init__(
        self,
        engine: Engine,
        store: DocumentStore,
        clock: Clock,
        handlers: Mapping[JobKind, Handler],
        duties: Sequence[Duty] = (),
        name: str = "worker",
    ) -> None:
        self.engine, self.store, self.clock, self.handlers, self.duties = engine, store, clock, handlers, duties
        self.name = name
        self._due: dict[str, datetime] = {}
        self._turn: uuid.UUID = NOBODY
        self._stopping = threading.Event()
        self._held: Lease | None = None

    def stop(self) -> None:
        """Ask a running worker to end after the job in hand."""
        self._stopping.set()

    def run(self) -> None:
        """Work until told to stop."""
        with self._heartbeat():
            while not self._stopping.is_set():
                try:
                    self.do_duties()
                    worked = self.work_once()
                except SQLAlchemyError as error:
                    log.error("database fault", extra={"outcome": type(error).__name__})
                    worked = False
                except Exception as error:
                    # One job that can be neither done nor given up must not leave everybody else's papers unread.
                    log.error("job failed", extra={"outcome": type(error).__name__}, exc_info=error)
                    worked = False
                if not worked:
                    self._stopping.wait(IDLE.total_seconds())

    def run_until_idle(self) -> int:
        """Do every duty that is due and every job that is ready; how many jobs there were."""
        self.beat()
        self.do_duties()
        done = 0
        while self.work_once():
            done += 1
        return done

    def work_once(self) -> bool:
        """Do one job, if one is ready."""
        if not self.handlers:
            return False
        with transaction(self.engine) as session:
            lease = leases.claim(session, list(self.handlers), self.clock.now(), self._turn)
        if lease is None:
            return False
        self._turn = lease.application_id or NOBODY
        self._held = lease
        try:
            self._do(Work(self.engine, self.store, self.clock, lease))
        finally:
            self._held = None
        return True

    def do_duties(self) -> None:
        """Do what is due of the regular duties; one that fails is tried again when it is next due."""
        for duty in self.duties:
            now = self.clock.now()
            if self._due.get(duty.name, now) > now:
                continue
            self._due[duty.name] = now + duty.every
            try:
                duty.do()
            except Exception as error:
                log.error("duty failed", extra={"event": duty.name, "outcome": type(error).__name__}, exc_info=error)

    def beat(self) -> None:
        """Give a sign of life, and hold on to the job in hand."""
        lease = self._held
        with transaction(self.engine) as session:
            session.merge(WorkerBeat(name=self.name, heard_at=self.clock.now()))
            if lease is not None:
                leases.renew(session, lease, self.clock.now())

    def _do(self, work: Work) -> None:
        lease, handler = work.lease, self.handlers[work.lease.kind]
        said = {"event": lease.kind.value, "object_id": str(lease.subject_id)}
        try:
            if lease.attempt > handler.tries:
                self._give_up(work, handler)
            else:
                handler.run(work)
        except LeaseLost:
            log.warning("lease lost", extra=said)
        except Exception as error:
            # Whatever went wrong, the job is not lost: it is put back, or given up with a word to a person.
            log.error("try failed", extra={**said, "outcome": type(error).__name__}, exc_info=error)
            self._try_again(work, handler, type(error).__name__)

    def _try_again(self, work: Work, handler: Handler, failure: str) -> None:
        wait = min(FIRST_WAIT * 2 ** min(work.lease.attempt - 1, MOST_DOUBLINGS), LONGEST_WAIT)
        with transaction(self.engine) as session:
            held = leases.put_back(session, work.lease, self.clock.now() + wait, failure)
        if held and work.lease.attempt >= handler.tries:
            self._give_up(work, handler)

    def _give_up(self, work: Work, handler: Handler) -> None:
        with work.giving_up() as intake:
            handler.give_up(intake, work.lease)

    @contextmanager
    def _heartbeat(self) -> Iterator[None]:
        """Beat from a thread of its own while the block lasts: reading one paper may take longer than a lease."""
        ended = threading.Event()
        thread = threading.Thread(target=self._beat_until, args=(ended,), name=f"{self.name}-heartbeat", daemon=True)
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()

    def _beat_until(self, ended: threading.Event) -> None:
        while True:
            try:
                self.beat()
            except SQLAlchemyError as error:
                log.error("heartbeat failed", extra={"outcome": type(error).__name__})
            if ended.wait(BEAT.total_seconds()):
                return
