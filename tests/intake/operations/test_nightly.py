"""What time alone brings about, worked out each night: whole, once, in any order of powers failing."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select, update

from intake.database import transaction
from intake.kinds import EventKind, HardshipKind
from intake.models import Application, CalendarEntry, CalendarFile, QueueEntry
from intake.operations import applications, assessment, nightly, reckoning
from tests.builders import Servicer, a_loan, a_pay_stub, an_application


def a_file(servicer: Servicer, number: str = "0045-118827", **cells: str) -> Application:
    """A file with a stub of October 9, in California unless told otherwise."""
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(
            intake, rosa, loan=a_loan(intake, loan_number=number, **cells), hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00")
        )
        a_pay_stub(intake, application)
    return application


def night(servicer: Servicer, days: int = 1) -> nightly.Round:
    servicer.clock.advance(timedelta(days=days))
    return nightly.recompute(servicer.engine, servicer.store, servicer.clock)


def dates(servicer: Servicer, application: Application) -> set[tuple[str, date]]:
    with servicer.acting() as intake:
        return {(row.key, row.due_on) for row in reckoning.entries_of(intake, [application])}


def computed(servicer: Servicer, application: Application) -> set[tuple[str, date]]:
    """The same dates by what the rules say now, written down here anew."""
    with servicer.acting() as intake:
        file = assessment.assess_application(intake, intake.session.get_one(Application, application.id))
        return {
            (clock.key, clock.due_on) for clock in file.deadlines
            if clock.due_on is not None and clock.met_on is None and clock.state.value in ("pending", "missed") and not clock.projected
            and not (clock.state.value == "missed" and clock.key in ("live_contact", "early_intervention_notice"))
        }


def test_the_index_holds_what_is_computed_after_every_change_and_after_every_night(servicer: Servicer) -> None:
    application = a_file(servicer, sale_on="2027-03-01", sale_set_on="2026-10-01")
    ours = {("papers", date(2026, 10, 26)), ("sale", date(2027, 3, 1)), ("paper_too_old", date(2027, 1, 7))}
    for _ in range(4):
        assert dates(servicer, application) - ours == computed(servicer, application)
        night(servicer, 16)
    assert ("first_filing_allowed", date(2026, 11, 30)) not in dates(servicer, application)


def test_each_file_is_due_at_midnight_where_its_property_is(servicer: Servicer) -> None:
    a_file(servicer, "1", state="NY", zip="10001"), a_file(servicer, "2", state="HI", zip="96801")
    midnight_in_new_york = datetime.fromisoformat("2026-10-20T04:00:00+00:00")
    servicer.clock.moment = midnight_in_new_york - timedelta(seconds=1)
    assert nightly.waiting(servicer.engine, servicer.clock) == 0
    servicer.clock.moment = midnight_in_new_york
    assert nightly.recompute(servicer.engine, servicer.store, servicer.clock).looked_at == 1
    servicer.clock.moment = midnight_in_new_york + timedelta(hours=6)
    assert nightly.recompute(servicer.engine, servicer.store, servicer.clock).looked_at == 1


def test_where_a_property_may_be_in_two_zones_its_night_comes_once(servicer: Servicer) -> None:
    a_file(servicer, state="KS", zip="67735")
    for hour in (5, 6):
        servicer.clock.moment = datetime.fromisoformat(f"2026-10-20T0{hour}:00:00+00:00")
        assert nightly.recompute(servicer.engine, servicer.store, servicer.clock).looked_at == (hour == 6)


def test_a_run_that_is_stopped_goes_on_with_the_rest(servicer: Servicer, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        a_file(servicer, str(number))
    servicer.clock.advance(timedelta(days=1))
    monkeypatch.setattr(nightly, "AT_A_TIME", 2)

    class Killed(BaseException):
        pass

    def killed_after_four(done: int) -> None:
        seen.append(done)
        if sum(seen) == 4:
            raise Killed

    seen: list[int] = []
    with pytest.raises(Killed):
        nightly.recompute(servicer.engine, servicer.store, servicer.clock, killed_after_four)
    assert nightly.waiting(servicer.engine, servicer.clock) == 1
    assert nightly.recompute(servicer.engine, servicer.store, servicer.clock).looked_at == 1


def test_a_night_in_which_nothing_changes_writes_nothing_of_a_file(servicer: Servicer) -> None:
    application = a_file(servicer)
    with servicer.acting() as intake:
        before = {row.id for row in reckoning.entries_of(intake, [application])}
    assert night(servicer) == nightly.Round(looked_at=1)
    with servicer.acting() as intake:
        assert {row.id for row in reckoning.entries_of(intake, [application])} == before


def test_the_night_a_paper_grows_too_old_the_queue_counts_it_as_missing(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, loan=a_loan(intake), hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))
        a_pay_stub(intake, application, date(2026, 7, 22))
        assert application.event(EventKind.FIRST_FACIALLY_COMPLETE) is None

    def missing() -> int:
        with servicer.acting() as intake:
            return intake.session.get_one(QueueEntry, application.id).missing

    before = missing()
    assert ("paper_too_old", date(2026, 10, 20)) in dates(servicer, application)
    night(servicer, 1)
    assert missing() == before
    assert night(servicer, 1).changed == 1
    assert missing() == before + 1
    assert "paper_too_old" not in {key for key, _day in dates(servicer, application)}


def test_a_file_whose_clocks_cannot_be_worked_out_keeps_no_other_waiting(servicer: Servicer) -> None:
    sick, well = a_file(servicer, "1"), a_file(servicer, "2")
    with transaction(servicer.engine) as session:
        session.execute(update(Application).where(Application.id == sick.id).values(rules={"rows": "lost"}, rules_sha256="another"))
    assert night(servicer) == nightly.Round(looked_at=2, failed=1)
    assert nightly.waiting(servicer.engine, servicer.clock) == 0
    servicer.clock.advance(timedelta(hours=1))
    assert nightly.waiting(servicer.engine, servicer.clock) == 1
    with servicer.acting() as intake:
        assert intake.session.get_one(CalendarFile, well.id).good_until > servicer.clock.now()


def test_a_withdrawn_file_has_no_dates_and_is_looked_at_no_more(servicer: Servicer) -> None:
    application = a_file(servicer, oldest_unpaid_due_date="2026-05-01", state="TX", zip="75201")
    with servicer.acting() as intake:
        applications.withdraw(intake, intake.session.get_one(Application, application.id), date(2026, 10, 19))
    assert dates(servicer, application) == set()
    assert night(servicer, 3) == nightly.Round()


def test_everything_can_be_worked_out_over_again(servicer: Servicer) -> None:
    application = a_file(servicer)
    before = dates(servicer, application)
    with transaction(servicer.engine) as session:
        for row in session.scalars(select(CalendarEntry)):
            session.delete(row)
    nightly.all_over_again(servicer.engine)
    assert nightly.recompute(servicer.engine, servicer.store, servicer.clock) == nightly.Round(looked_at=1, changed=1)
    assert dates(servicer, application) == before
    assert ("acknowledgment", date(2026, 10, 26)) in before


def test_several_papers_of_one_day_are_each_acknowledged_in_california(shared: Servicer) -> None:
    application = a_file(shared)
    with shared.acting() as intake:
        a_pay_stub(intake, intake.session.get_one(Application, application.id), date(2026, 10, 16))
        rows = reckoning.entries_of(intake, [application])
    acknowledgments = [row for row in rows if row.key == "acknowledgment"]
    assert len({row.about for row in acknowledgments}) == 3
    assert {row.due_on for row in acknowledgments} == {date(2026, 10, 26)}
