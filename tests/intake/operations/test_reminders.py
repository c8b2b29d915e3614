"""Reminders of what is missing: owed with the letter that names the day, sent while something is missing, and counted."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from intake.errors import NothingMissing, OnlyStaff
from intake.kinds import HardshipKind
from intake.models import Account, Application, AuditEntry, Job, Notice
from intake.operations import applications, assessment, notices, signing
from intake.operations.context import Intake
from tests.builders import OFFICE, Servicer, a_loan, a_pay_stub, an_application


def acknowledged(servicer: Servicer, rosa: Account, intake: Intake, **cells: str) -> Application:
    """A file in Texas whose acknowledgment has named what is missing, and November 18 as the day."""
    loan = a_loan(intake, state="TX", zip="75201", **cells)
    application = an_application(intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))
    assert notices.acknowledge(intake, application, OFFICE) is not None
    return application


def reminders(intake: Intake, application: Application) -> list[Notice]:
    return [notice for notice in notices.unsent(intake, application) if notice.kind == "reminder"]


def test_two_reminders_are_owed_in_the_transaction_of_the_letter_that_names_the_day(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = acknowledged(servicer, rosa, intake)
        assert [notice.due_on for notice in reminders(intake, application)] == [date(2026, 11, 4), date(2026, 11, 13)]
        first = reminders(intake, application)[0]
        assert first.send_after == datetime(2026, 11, 4, 16, 0, tzinfo=UTC)  # ten in Dallas
        assert intake.session.scalars(select(Job.run_after).where(Job.subject_id == first.id)).one() == first.send_after


def test_a_reminder_names_what_is_missing_on_its_day_and_counts(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = acknowledged(servicer, rosa, intake)
        assert notices.reminders_sent(intake, application) == []
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
        for owed in reminders(intake, application):
            servicer.clock.moment = owed.send_after
            assert notices.due_notices(intake) == [owed.id]
            notices.send_owed(intake, owed.id, OFFICE)
        first, second = notices.reminders_sent(intake, application)
        assert (first.sent_on, second.sent_on) == (date(2026, 11, 4), date(2026, 11, 13))
        assert [entry["key"] for entry in second.content["missing"]] == ["income.wages"]
        assert second.content["asked_by"] == "2026-11-18"
        assert second.content["overdue"] is False


def test_a_reminder_does_not_move_the_day_it_reminds_of(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = acknowledged(servicer, rosa, intake)
        for owed in reminders(intake, application):
            servicer.clock.moment = owed.send_after
            notices.send_owed(intake, owed.id, OFFICE)
        clock = assessment.assess_application(intake, application).deadline("reasonable_date")
        assert clock is not None
        assert clock.due_on == date(2026, 11, 18)
        assert reminders(intake, application) == []


def test_once_everything_has_arrived_nobody_is_reminded(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = acknowledged(servicer, rosa, intake)
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
        a_pay_stub(intake, application)
        owed = reminders(intake, application)[0]
        servicer.clock.moment = owed.send_after
        assert notices.send_owed(intake, owed.id, OFFICE) is None
        assert owed.sent_at is None
        assert owed.dropped_at == intake.now
        assert owed not in notices.unsent(intake, application)
        assert notices.due_notices(intake) == []
        assert notices.reminders_sent(intake, application) == []
        assert "notice.dropped" in intake.session.scalars(select(AuditEntry.action).where(AuditEntry.subject == str(owed.id))).all()


def test_a_letter_that_names_another_day_puts_its_own_reminders_in_place_of_the_old(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = acknowledged(servicer, rosa, intake)
        servicer.clock.advance(timedelta(days=4))
        again = notices.owe(intake, application, "acknowledgment", date(2026, 10, 26), intake.now)
        notices.send_owed(intake, again.id, OFFICE)
        assert [notice.due_on for notice in reminders(intake, application)] == [date(2026, 11, 8), date(2026, 11, 17)]


def test_an_application_taken_back_is_not_reminded(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = acknowledged(servicer, rosa, intake)
        owed = reminders(intake, application)[0]
        applications.withdraw(intake, application, date(2026, 10, 19))
        servicer.clock.moment = owed.send_after
        assert notices.due_notices(intake) == []
        assert notices.send_owed(intake, owed.id, OFFICE) is None


def test_a_reminder_that_goes_late_says_that_the_day_is_over(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = acknowledged(servicer, rosa, intake)
        servicer.clock.moment = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
        sent = notices.send_owed(intake, reminders(intake, application)[0].id, OFFICE)
        assert sent is not None
        assert sent.content["overdue"] is True


def test_a_specialist_may_remind_once_more_only_where_something_is_missing(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, loan=a_loan(intake, state="TX", zip="75201"))
        with pytest.raises(OnlyStaff):
            notices.remind(intake, application)
    with servicer.acting(servicer.specialist()) as intake:
        application = intake.session.get_one(Application, application.id)
        with pytest.raises(NothingMissing):  # no letter has named a day
            notices.remind(intake, application)
        notices.acknowledge(intake, application, OFFICE)
        more = notices.remind(intake, application)
        assert more.due_on == date(2026, 10, 19)
        assert notices.send_owed(intake, more.id, OFFICE) is more
        assert more.content["missing_answers"] == ["hardships", "incomes"]
