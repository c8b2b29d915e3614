"""Moments from which legal clocks run: written once, also when two first answers are saved at the same instant."""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

from sqlalchemy import func, select

from intake.kinds import EventKind
from intake.models import Application, Event, Notice
from intake.operations import applications, moments
from tests.builders import Servicer, a_loan, an_application

AT_ONCE = 8


def test_eight_first_answers_at_once_date_the_application_once_and_owe_one_letter(shared: Servicer) -> None:
    rosa = shared.person()
    with shared.acting(rosa) as intake:
        application_id = an_application(intake, rosa).id
    together = threading.Barrier(AT_ONCE)

    def answer(page: int) -> None:
        together.wait(30)
        with shared.acting(rosa) as intake:
            application = intake.session.get_one(Application, application_id)
            applications.save_answers(intake, application, f"page-{page}", {"household_size": page})

    with ThreadPoolExecutor(AT_ONCE) as threads:
        list(threads.map(answer, range(AT_ONCE)))
    with shared.acting() as intake:
        received = select(func.count()).select_from(Event).where(Event.kind == EventKind.APPLICATION_RECEIVED)
        assert intake.session.scalar(received) == 1
        assert intake.session.scalar(select(func.count()).select_from(Notice)) == 1


def test_a_moment_written_once_is_not_written_again_from_a_stale_copy(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        assert application.event(EventKind.APPLICATION_RECEIVED) is None
        intake.session.add(Event(
            id=uuid.uuid4(), application_id=application.id, kind=EventKind.APPLICATION_RECEIVED, on=date(2026, 10, 19), at=intake.now
        ))
        intake.session.flush()
        servicer.clock.advance(timedelta(days=1))
        assert applications.note_received(intake, application) is None
        received = application.event(EventKind.APPLICATION_RECEIVED)
        assert received is not None
        assert received.on == date(2026, 10, 19)


def test_the_place_is_the_loans_when_known_else_the_homeowners_word(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        assert moments.place(application) == (None, None)
        applications.save_answers(intake, application, "address", {"property_state": "NY", "property_zip": "10001"})
        assert moments.place(application) == ("NY", "10001")
        application.loan = a_loan(intake)
        assert moments.place(application) == ("CA", "90210")


def test_with_no_place_known_the_day_is_the_earliest_it_can_be(servicer: Servicer) -> None:
    rosa = servicer.person()
    servicer.clock.moment = servicer.clock.moment.replace(hour=9, minute=30)  # 23:30 of the day before in Honolulu
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        applications.save_answers(intake, application, "intent", {"intent": "keep"})
        received = application.event(EventKind.APPLICATION_RECEIVED)
        assert received is not None
        assert received.on == date(2026, 10, 18)
