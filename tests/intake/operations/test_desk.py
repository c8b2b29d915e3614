"""The queue: its order, one pair of hands at a time, back to its owner, and fast with a hundred thousand files."""

import multiprocessing
import time
import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import date, datetime, timedelta
from decimal import Decimal
from multiprocessing.synchronize import Barrier

import pytest
from sqlalchemy import Engine, func, insert, select

from intake.audit import Actor
from intake.database import open_engine, transaction
from intake.errors import TakenByOther
from intake.kinds import Channel, HardshipKind, HelpChoice, Role
from intake.models import LONG_AGO, NO_DATE, Account, Application, Document, QueueEntry
from intake.operations import desk, moments, notices, requests, reviewing
from intake.operations.context import Intake
from tests.builders import MONDAY, OFFICE, Servicer, a_document, a_loan, a_pay_stub, an_application

PULLS, PROCESSES = 16, 4


def waiting(servicer: Servicer, count: int, **columns: object) -> list[uuid.UUID]:
    """So many files waiting in the queue, in this order."""
    ids = [uuid.uuid4() for _ in range(count)]
    usual = {"open": True, "why": "new_papers", "due_on": NO_DATE, "due_for": "", "sale_on": NO_DATE, "new_papers": 1,
             "lease_until": LONG_AGO, "lease_fence": 0, "owner_id": None, "holder_id": None}
    with transaction(servicer.engine) as session:
        session.execute(insert(Application), [
            {"id": each, "reference": each.hex[:12], "channel": Channel.WEB, "started_at": MONDAY, "rules": {}, "claimed_zip": "",
             "language": "en", "rules_sha256": "", "claimed_loan_number": ""}
            for each in ids
        ])
        session.execute(insert(QueueEntry), [
            usual | {"application_id": each, "waiting_since": MONDAY + timedelta(seconds=place)} | columns
            for place, each in enumerate(ids)
        ])
    return ids


def pulled(servicer: Servicer, specialist: Account) -> uuid.UUID | None:
    with servicer.acting(specialist) as intake:
        entry = desk.pull_next(intake, specialist)
        return entry.application_id if entry else None


def test_files_come_by_legal_clock_then_sale_date_then_waiting_time(servicer: Servicer) -> None:
    sam = servicer.specialist()
    patient = waiting(servicer, 2)
    sale = waiting(servicer, 1, sale_on=date(2026, 12, 1))
    due = waiting(servicer, 1, due_on=date(2026, 10, 30))
    due_and_sale = waiting(servicer, 1, due_on=date(2026, 10, 30), sale_on=date(2026, 12, 1))
    assert [pulled(servicer, sam) for _ in range(6)] == [*due_and_sale, *due, *sale, *patient, None]


def test_a_pulled_file_is_nobody_elses_for_twenty_minutes(servicer: Servicer) -> None:
    sam, ana = servicer.specialist(), servicer.specialist("Ana Cruz")
    (file,) = waiting(servicer, 1, due_on=date(2026, 10, 20))
    assert pulled(servicer, sam) == file
    servicer.clock.advance(timedelta(minutes=19, seconds=59))
    assert pulled(servicer, ana) is None
    servicer.clock.advance(timedelta(seconds=1))
    assert pulled(servicer, ana) == file


def test_a_file_goes_back_to_its_owner_until_it_is_due_or_has_waited_two_days(servicer: Servicer) -> None:
    sam, ana = servicer.specialist(), servicer.specialist("Ana Cruz")
    (file,) = waiting(servicer, 1, due_on=date(2026, 10, 30))
    assert pulled(servicer, sam) == file
    servicer.clock.advance(timedelta(hours=1))
    assert pulled(servicer, ana) is None
    assert pulled(servicer, sam) == file
    servicer.clock.advance(timedelta(days=2))
    assert pulled(servicer, ana) == file


def test_a_file_that_is_due_goes_to_whoever_is_there(servicer: Servicer) -> None:
    sam, ana = servicer.specialist(), servicer.specialist("Ana Cruz")
    (file,) = waiting(servicer, 1, due_on=date(2026, 10, 20))
    pulled(servicer, sam)
    servicer.clock.advance(timedelta(minutes=20))
    assert pulled(servicer, ana) == file


def test_a_file_in_hand_is_not_taken_and_its_lease_can_be_kept(servicer: Servicer) -> None:
    sam, ana = servicer.specialist(), servicer.specialist("Ana Cruz")
    (file,) = waiting(servicer, 1)
    with servicer.acting(sam) as intake:
        application = intake.session.get_one(Application, file)
        desk.take(intake, sam, application)
        servicer.clock.advance(timedelta(minutes=15))
        desk.renew(intake, sam, application)
        servicer.clock.advance(timedelta(minutes=15))
        for grab in (desk.take, desk.renew, desk.release):
            with pytest.raises(TakenByOther):
                grab(intake, ana, application)
        desk.release(intake, sam, application)
        assert desk.take(intake, ana, application).holder_id == ana.id


def a_real_file(servicer: Servicer, rosa: Account) -> uuid.UUID:
    with servicer.acting(rosa) as intake:
        return an_application(
            intake, rosa, loan=a_loan(intake), hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00")
        ).id


def place(intake: Intake, application_id: uuid.UUID) -> QueueEntry:
    return intake.session.get_one(QueueEntry, application_id)


def test_a_file_with_nothing_to_look_at_is_not_in_the_queue(servicer: Servicer) -> None:
    application_id = a_real_file(servicer, servicer.person())
    with servicer.acting() as intake:
        assert not place(intake, application_id).open
    assert pulled(servicer, servicer.specialist()) is None


def test_new_papers_bring_the_file_back_once_with_their_count(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    application_id = a_real_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application_id)
        a_pay_stub(intake, application)
        servicer.clock.advance(timedelta(hours=1))
        a_document(intake, application)
        entry = place(intake, application_id)
        assert (entry.open, entry.why, entry.new_papers, entry.due_for) == (True, "new_papers", 2, "acknowledgment")
        assert entry.waiting_since == MONDAY
        assert intake.session.scalar(select(func.count()).select_from(QueueEntry)) == 1
    assert pulled(servicer, sam) == application_id
    with servicer.acting(rosa) as intake:
        assert place(intake, application_id).new_papers == 0
        a_document(intake, intake.session.get_one(Application, application_id))
        entry = place(intake, application_id)
        assert (entry.new_papers, entry.holder_id) == (1, sam.id)
    assert pulled(servicer, servicer.specialist("Ana Cruz")) is None


def test_papers_are_looked_at_within_five_business_days(servicer: Servicer) -> None:
    rosa = servicer.person()
    application_id = a_real_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        a_document(intake, intake.session.get_one(Application, application_id))
        assert place(intake, application_id).due_on == date(2026, 10, 26)


def test_a_word_that_a_paper_cannot_be_had_brings_the_file_to_a_person(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    application_id = a_real_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application_id)
        flag = requests.help(intake, application, "income.wages", str(application.incomes[0].id), HelpChoice.CANNOT_GET_IT)
        assert (place(intake, application_id).open, place(intake, application_id).why) == (True, "help")
    with servicer.acting(sam) as intake:
        requests.resolve_help(intake, intake.session.merge(flag))
        assert not place(intake, application_id).open


def test_the_views_hold_what_their_names_say(servicer: Servicer) -> None:
    sam = servicer.specialist()
    waiting(servicer, 1, due_on=date(2026, 10, 19))
    waiting(servicer, 2, due_on=date(2026, 10, 18), new_papers=0)
    waiting(servicer, 1, sale_on=date(2026, 12, 3), why="unmatched", owner_id=sam.id)
    waiting(servicer, 1, sale_on=date(2026, 12, 4), why="help")
    waiting(servicer, 1, open=False)
    with servicer.acting(sam) as intake:
        assert desk.counts(intake, sam) == {
            "all": 5, "mine": 1, "unassigned": 4, "due_today": 1, "late": 2, "new_papers": 3, "sale_soon": 1, "unmatched": 1,
            "help": 1, "evaluate": 0,
        }


def test_the_queue_is_leafed_through_in_the_order_of_pulling(servicer: Servicer) -> None:
    sam = servicer.specialist()
    ids = waiting(servicer, 7)
    with servicer.acting(sam) as intake:
        pages = [desk.page(intake, sam, "all", number, size=3) for number in (1, 2, 3)]
        assert [row.entry.application_id for page in pages for row in page.rows] == ids
        assert (pages[0].total, pages[0].pages) == (7, 3)
        assert desk.page(intake, sam, "all", 99, size=3).page == 3


def _pull_in_a_process(url: str, together: Barrier, people: range, taken: "multiprocessing.Queue[uuid.UUID | None]") -> None:
    engine = open_engine(url)
    together.wait(120)
    with ThreadPoolExecutor(len(people)) as threads:
        for file in threads.map(lambda mine: _pull(engine, specialist_number(mine)), people):
            taken.put(file)
    engine.dispose()


def specialist_number(mine: int) -> Account:
    return Account(
        id=uuid.UUID(int=mine), role=Role.SPECIALIST, name=f"Specialist {mine}", email=f"{mine}@example.org", created_at=MONDAY
    )


def _pull(engine: Engine, account: Account) -> uuid.UUID | None:
    with transaction(engine) as session:
        intake = Intake(session, None, _Now(), Actor(account.id, account.role.value))  # type: ignore[arg-type]
        entry = desk.pull_next(intake, account)
        return entry.application_id if entry else None


class _Now:
    def now(self) -> datetime:
        return MONDAY


def sixteen_specialists(servicer: Servicer) -> list[Account]:
    people = [specialist_number(mine) for mine in range(1, PULLS + 1)]
    with transaction(servicer.engine) as session:
        session.add_all(people)
    return people


def test_sixteen_pulls_at_once_from_four_processes_never_share_a_file(shared: Servicer) -> None:
    sixteen_specialists(shared)
    ids = waiting(shared, PULLS - 2)
    url = shared.engine.url.render_as_string(hide_password=False)
    context = multiprocessing.get_context("spawn")
    taken: multiprocessing.Queue[uuid.UUID | None] = context.Queue()
    together = context.Barrier(PROCESSES)
    children = [
        context.Process(target=_pull_in_a_process, args=(url, together, range(first, first + PULLS // PROCESSES), taken))
        for first in range(1, PULLS + 1, PULLS // PROCESSES)
    ]
    for child in children:
        child.start()
    files = [taken.get(timeout=120) for _ in range(PULLS)]
    for child in children:
        child.join(60)
    assert Counter(file for file in files if file is not None) == Counter(ids)
    assert files.count(None) == 2


def test_sixteen_threads_empty_the_queue_without_sharing_or_leaving_a_file(shared: Servicer) -> None:
    people = sixteen_specialists(shared)
    ids = waiting(shared, 120)

    def pull_until_empty(account: Account) -> list[uuid.UUID]:
        mine = []
        while (file := _pull(shared.engine, account)) is not None:
            mine.append(file)
        return mine

    with ThreadPoolExecutor(PULLS) as threads:
        taken = [file for files in threads.map(pull_until_empty, people) for file in files]
    assert Counter(taken) == Counter(ids)


def test_a_pull_and_a_page_stay_quick_with_a_hundred_thousand_files_waiting(servicer: Servicer) -> None:
    sam = servicer.specialist()
    for _ in range(10):
        waiting(servicer, 10_000, owner_id=None)
    started = time.perf_counter()
    for _ in range(5):
        assert pulled(servicer, sam) is not None
    pull = (time.perf_counter() - started) / 5
    started = time.perf_counter()
    with servicer.acting(sam) as intake:
        assert desk.page(intake, sam, "all", 3).total == 99_999 + 1
    page = time.perf_counter() - started
    assert pull < 0.5
    assert page < 1.0


def test_a_paper_that_arrives_while_the_last_one_is_accepted_keeps_the_file_in_the_queue(shared: Servicer) -> None:
    rosa, sam = shared.person(), shared.specialist()
    application_id = a_real_file(shared, rosa)
    with shared.acting(rosa) as intake:
        stub_id = a_pay_stub(intake, intake.session.get_one(Application, application_id)).id

    def accept() -> None:
        with transaction(shared.engine) as session:
            intake = Intake(session, shared.store, shared.clock, Actor(sam.id, sam.role.value))
            reviewing.accept(intake, session.get_one(Document, stub_id))

    with ThreadPoolExecutor(1) as threads:
        with shared.acting(rosa) as intake:
            a_document(intake, intake.session.get_one(Application, application_id))
            accepting = threads.submit(accept)
            # It must wait for this transaction, which has not ended; long enough for it to have come to the lock.
            assert not wait([accepting], timeout=1.5).done
        accepting.result(30)
    with shared.acting() as intake:
        assert (place(intake, application_id).open, place(intake, application_id).new_papers) == (True, 1)


def test_a_specialist_who_decides_while_a_paper_arrives_waits_for_it_and_neither_fails(shared: Servicer) -> None:
    rosa, sam = shared.person(), shared.specialist()
    application_id = a_real_file(shared, rosa)
    with shared.acting(rosa) as intake:
        stub_id = a_pay_stub(intake, intake.session.get_one(Application, application_id)).id

    def take_and_accept() -> None:
        with transaction(shared.engine) as session:
            intake = Intake(session, shared.store, shared.clock, Actor(sam.id, sam.role.value))
            desk.take(intake, sam, session.get_one(Application, application_id))
            reviewing.accept(intake, session.get_one(Document, stub_id))

    with ThreadPoolExecutor(1) as threads:
        with shared.acting(rosa) as intake:
            application = intake.session.get_one(Application, application_id)
            moments.lock(intake, application)
            deciding = threads.submit(take_and_accept)
            # It must wait for this transaction; long enough for it to have come to the lock.
            assert not wait([deciding], timeout=1.5).done
            a_document(intake, application)
        deciding.result(30)
    with shared.acting() as intake:
        assert (place(intake, application_id).holder_id, place(intake, application_id).why) == (sam.id, "new_papers")


def test_a_letter_that_was_sent_is_no_longer_the_clock_a_file_waits_for(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, loan=a_loan(intake))
        entry = desk.entry_of(intake, application)
        assert entry is not None
        assert entry.due_for == "acknowledgment"
    with servicer.acting() as intake:
        application = intake.session.get_one(Application, application.id)
        notices.acknowledge(intake, application, OFFICE)
        entry = desk.entry_of(intake, application)
        assert entry is not None
        assert entry.due_for != "acknowledgment"
