"""Puts the workers together: who reads papers, who sends mail and letters, who tells counsel, and what is done every so often."""

import os
import socket
import threading
from contextlib import ExitStack
from datetime import timedelta

from intake.audit import SYSTEM
from intake.database import transaction
from intake.extraction.sandbox import Reader
from intake.handlers import mail_handler, reading_handler, sweep_spool, transaction_handler
from intake.kinds import JobKind
from intake.mailing import open_mailer
from intake.operations import nightly, notices, publishing, sealing
from intake.operations.context import Intake
from intake.operations.leases import Lease
from intake.operations.reconcile import reconcile
from intake.posting import Webhook, posting_handler
from intake.worker import Duty, Worker
from portal.letters import compose, office_of
from portal.wiring import Wiring

SEAL_EVERY = timedelta(seconds=30)
SWEEP_EVERY = timedelta(minutes=1)
PUBLISH_EVERY = timedelta(seconds=5)
RECOMPUTE_EVERY, RECOMPUTE_AT_MOST = timedelta(seconds=30), timedelta(seconds=20)
ANCHOR_EVERY = RECONCILE_EVERY = timedelta(hours=1)
# A folder in the spool older than any reading may take was left by a killed worker.
READING_TAKES_AT_MOST = timedelta(hours=3)


def reading_worker(wired: Wiring, reader: Reader, name: str) -> Worker:
    """Reads papers, one at a time."""
    reading = reading_handler(reader.read_together, reader.page_pictures, wired.settings.spool)
    return Worker(wired.engine, wired.store, wired.clock, {JobKind.READ_DOCUMENT: reading}, name=name)


def office_worker(wired: Wiring, name: str) -> Worker:
    """Sends mail and letters and keeps the history sealed, so that none of it waits behind a paper being read."""
    settings = wired.settings
    office = office_of(settings.servicer)

    def send_letter(intake: Intake, lease: Lease) -> None:
        notices.send_owed(intake, lease.subject_id, office)

    def sweep() -> None:
        with transaction(wired.engine) as session:
            intake = Intake(session, wired.store, wired.clock, SYSTEM)
            for notice_id in notices.due_notices(intake):
                notices.send_owed(intake, notice_id, office)

    mailer = open_mailer(settings.mail, settings.mail_from)
    handlers = {
        JobKind.SEND_MAIL: mail_handler(mailer, lambda mail: compose(mail, settings.base_url)),
        JobKind.ACKNOWLEDGE: transaction_handler(send_letter),
    }
    duties = (
        Duty("letters", SWEEP_EVERY, sweep),
        Duty("seal", SEAL_EVERY, lambda: sealing.seal_all(wired.engine, settings.secret_key)),
        Duty("anchor", ANCHOR_EVERY, lambda: sealing.drop_anchor(wired.engine, wired.store, wired.clock)),
        Duty("spool", SWEEP_EVERY, lambda: sweep_spool(settings.spool, wired.clock.now() - READING_TAKES_AT_MOST)),
        Duty("reconcile", RECONCILE_EVERY, lambda: reconcile(wired.engine, wired.store, wired.clock, dry_run=False)),
    )
    return Worker(wired.engine, wired.store, wired.clock, handlers, duties, name)


def counsel_worker(wired: Wiring, name: str) -> Worker:
    """Works out the clocks of files whose day is over, and tells the servicer's other systems what foreclosure counsel must know."""
    settings = wired.settings
    poster = Webhook(settings.events_url, settings.events_secret) if settings.events_url else None

    def publish() -> None:
        publishing.publish(wired.engine, wired.store, wired.clock, post=poster is not None)

    def recompute() -> None:
        # A slice at a time, so that an instruction to stop never waits for the end of the night's work.
        nightly.recompute(wired.engine, wired.store, wired.clock, at_most=RECOMPUTE_AT_MOST.total_seconds())

    handlers = {JobKind.POST_INSTRUCTIONS: posting_handler(poster)} if poster is not None else {}
    duties = (Duty("clocks", RECOMPUTE_EVERY, recompute), Duty("publish", PUBLISH_EVERY, publish))
    return Worker(wired.engine, wired.store, wired.clock, handlers, duties, name)


def work(wired: Wiring, readers: int, stopping: threading.Event) -> None:
    """Run one office worker, one for counsel and ``readers`` reading workers until ``stopping`` is set."""
    place = f"{socket.gethostname()}-{os.getpid()}"
    with ExitStack() as open_readers:
        workers = [office_worker(wired, f"{place}-office"), counsel_worker(wired, f"{place}-counsel")]
        for number in range(1, readers + 1):
            workers.append(reading_worker(wired, open_readers.enter_context(Reader()), f"{place}-reader-{number}"))
        threads = [threading.Thread(target=worker.run, name=worker.name) for worker in workers]
        for thread in threads:
            thread.start()
        stopping.wait()
        for worker in workers:
            worker.stop()
        for thread in threads:
            thread.join()
