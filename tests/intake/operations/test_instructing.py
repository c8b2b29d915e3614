"""What foreclosure counsel is told, and exactly when: complete, stop, go on."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from intake.kinds import HardshipKind, HelpOption, OptionOutcome, RejectionReason
from intake.models import Account, Application, Document, Instruction
from intake.operations import applications, completion, deciding, matching, nightly, notices, reviewing, signing
from intake.operations.context import Intake
from intake.operations.deciding import OptionDecision
from intake.operations.loans import import_rows
from tests.builders import NUMBER, OFFICE, Servicer, a_loan, a_loan_line, a_pay_stub, an_application

DENIED = OptionDecision(HelpOption.MODIFICATION, OptionOutcome.DENIED, reason="Your income does not cover the new payment.")
PLAN = OptionDecision(HelpOption.REPAYMENT_PLAN, OptionOutcome.OFFERED, "6 payments.", Decimal("1412.50"), date(2026, 12, 1))
# More than 120 days behind by Monday, October 19, 2026.
BEHIND = {"state": "TX", "zip": "75201", "oldest_unpaid_due_date": "2026-05-01"}
FILED = {**BEHIND, "first_filing_on": "2026-10-01"}
SALE = {**FILED, "sale_on": "2027-02-15", "sale_set_on": "2026-10-02"}


class Case:
    """One file that is filled in day by day, and what counsel was told of its loan."""

    def __init__(self, servicer: Servicer, **cells: str) -> None:
        self.servicer, self.rosa, self.sam, self.cells = servicer, servicer.person(), servicer.specialist(), cells
        with servicer.acting(self.rosa) as intake:
            self.id = an_application(
                intake, self.rosa, loan=a_loan(intake, **cells), hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00")
            ).id

    def does(self, who: Account | None, act: Callable[..., Any], *arguments: Any) -> Any:
        with self.servicer.acting(who) as intake:
            return act(intake, intake.session.get_one(Application, self.id), *arguments)

    def arrives(self) -> None:
        """Signed and sent with everything asked for: facially complete."""
        with self.servicer.acting(self.rosa) as intake:
            application = intake.session.get_one(Application, self.id)
            signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
            signing.send(intake, application)
            notices.acknowledge(intake, application, OFFICE)
            a_pay_stub(intake, application)

    def completed(self) -> None:
        self.arrives()
        with self.servicer.acting(self.sam) as intake:
            reviewing.accept(intake, self.stub(intake))
            completion.mark_complete(intake, intake.session.get_one(Application, self.id))

    def stub(self, intake: Intake) -> Document:
        return intake.session.scalars(select(Document).where(Document.application_id == self.id)).one()

    def decided(self, *options: OptionDecision) -> None:
        self.does(self.sam, deciding.decide, options)
        self.letters_go()

    def letters_go(self) -> None:
        with self.servicer.acting() as intake:
            for owed in notices.unsent(intake, intake.session.get_one(Application, self.id)):
                notices.send_owed(intake, owed.id, OFFICE)

    def days_pass(self, days: int) -> None:
        """So many nights, in each of which the clocks are worked out."""
        for _ in range(days):
            self.servicer.clock.advance(timedelta(days=1))
            nightly.recompute(self.servicer.engine, self.servicer.store, self.servicer.clock)

    def told(self) -> list[tuple[str, ...]]:
        """What was told since the last time one asked: day, what, and which act, until when."""
        with self.servicer.acting() as intake:
            rows = intake.session.scalars(select(Instruction).order_by(Instruction.place)).all()
            new, self.seen = rows[getattr(self, "seen", 0):], len(rows)
            return [tuple(filter(None, (
                f"{each.on:%m-%d}", each.kind.value, each.act, f"until {each.until:%m-%d}" if each.until else ""
            ))) for each in new]


def test_complete_before_the_first_filing_counsel_is_told_at_once_not_to_file(servicer: Servicer) -> None:
    case = Case(servicer, **BEHIND)
    assert case.told() == []
    case.arrives()
    assert case.told() == [("10-19", "complete"), ("10-19", "stop", "first_filing")]
    with servicer.acting() as intake:
        complete = intake.session.scalars(select(Instruction).order_by(Instruction.place)).first()
        assert complete is not None
        assert complete.details == {"moment": "first_facially_complete", "stopped": ["first_filing"]}


def test_after_a_filing_what_must_stop_is_the_judgment_and_the_sale(servicer: Servicer) -> None:
    case = Case(servicer, **SALE)
    case.arrives()
    assert case.told() == [("10-19", "complete"), ("10-19", "stop", "judgment_or_order"), ("10-19", "stop", "sale")]


@pytest.mark.parametrize(("days", "stopped"), [(38, 2), (37, 0)])
def test_complete_37_days_before_a_sale_stops_nothing_and_38_days_does(servicer: Servicer, days: int, stopped: int) -> None:
    case = Case(servicer, **FILED, sale_on=str(date(2026, 10, 19) + timedelta(days=days)), sale_set_on="2026-10-02")
    case.arrives()
    assert [word[1] for word in case.told()] == ["complete", *["stop"] * stopped]


def test_a_person_confirming_what_had_arrived_tells_nothing_new(servicer: Servicer) -> None:
    case = Case(servicer, **SALE)
    case.arrives()
    case.told()
    case.days_pass(2)
    case.does(case.sam, lambda intake, _file: reviewing.accept(intake, case.stub(intake)))
    case.does(case.sam, completion.mark_complete)
    assert case.told() == []


def test_a_gap_found_stops_no_stop_and_its_cure_is_told_as_complete_again(servicer: Servicer) -> None:
    case = Case(servicer, **SALE)
    case.completed()
    case.told()
    case.days_pass(3)
    case.does(case.sam, lambda intake, _file: reviewing.reject(intake, case.stub(intake), RejectionReason.CUT_OFF))
    case.days_pass(1)
    assert case.told() == []
    with servicer.acting(case.rosa) as intake:
        second = a_pay_stub(intake, intake.session.get_one(Application, case.id), date(2026, 10, 16))
    with servicer.acting(case.sam) as intake:
        reviewing.accept(intake, intake.session.merge(second))
        completion.mark_complete(intake, intake.session.get_one(Application, case.id))
    assert case.told() == [("10-23", "complete")]


def test_counsel_goes_on_the_day_after_the_last_day_to_appeal_though_nobody_did_anything(servicer: Servicer) -> None:
    case = Case(servicer, **SALE)
    case.completed()
    case.decided(DENIED)
    case.told()
    case.days_pass(14)
    assert case.told() == []
    case.days_pass(1)
    assert case.told() == [("11-03", "resume", "judgment_or_order"), ("11-03", "resume", "sale")]
    case.days_pass(2)
    assert case.told() == []


def test_while_an_appeal_waits_nothing_goes_on(servicer: Servicer) -> None:
    case = Case(servicer, **SALE)
    case.completed()
    case.decided(DENIED)
    case.does(case.rosa, deciding.appeal)
    case.told()
    case.days_pass(20)
    assert case.told() == []
    case.does(servicer.specialist("Ida Novak"), deciding.decide_appeal, [DENIED])
    assert case.told() == []
    case.letters_go()
    assert case.told() == [("11-08", "resume", "judgment_or_order"), ("11-08", "resume", "sale")]


def test_an_offer_that_was_declined_lets_counsel_go_on_and_one_that_is_open_does_not(servicer: Servicer) -> None:
    case = Case(servicer, **SALE)
    case.completed()
    case.decided(PLAN)
    case.told()
    case.days_pass(30)
    assert case.told() == []
    case.does(case.rosa, deciding.answer_offer, None)
    assert [word[1:] for word in case.told()] == [("resume", "judgment_or_order"), ("resume", "sale")]


def test_time_alone_allows_the_first_filing_on_day_121(servicer: Servicer) -> None:
    case = Case(servicer, state="TX", zip="75201", oldest_unpaid_due_date="2026-07-01")
    assert case.told() == [("07-01", "stop", "first_filing", "until 10-30")]
    case.days_pass(10)
    assert case.told() == []
    case.days_pass(1)
    assert case.told() == [("10-30", "resume", "first_filing")]


def test_a_stop_that_lasts_longer_than_was_told_is_told_anew(servicer: Servicer) -> None:
    case = Case(servicer, state="TX", zip="75201", oldest_unpaid_due_date="2026-07-01")
    case.told()
    case.days_pass(1)
    case.arrives()
    assert case.told() == [("10-20", "complete"), ("10-20", "stop", "first_filing")]
    case.days_pass(20)
    assert case.told() == []


def test_nevada_stops_at_any_application_and_goes_on_thirty_days_after_the_acknowledgment(servicer: Servicer) -> None:
    case = Case(servicer, **{**SALE, "state": "NV", "zip": "89101"})
    assert case.told() == [("10-19", "stop", "sale")]
    case.letters_go()
    assert case.told() == [("10-19", "stop", "sale", "until 11-18")]
    case.days_pass(30)
    assert case.told() == []
    case.days_pass(1)
    assert case.told() == [("11-19", "resume", "sale")]


def test_withdrawing_lets_counsel_go_on(servicer: Servicer) -> None:
    case = Case(servicer, **SALE)
    case.completed()
    case.told()
    case.does(case.rosa, applications.withdraw, date(2026, 10, 19))
    assert case.told() == [("10-19", "resume", "judgment_or_order"), ("10-19", "resume", "sale")]


def test_of_two_applications_on_one_loan_the_one_that_still_forbids_counts(servicer: Servicer) -> None:
    case = Case(servicer, **SALE)
    case.completed()
    with servicer.acting() as intake:
        other = an_application(intake, servicer.person(), name="Luis Rivera")
        assert matching.match_loan(intake, other, NUMBER, "75201")
        other_id = other.id
    case.told()
    with servicer.acting() as intake:
        applications.withdraw(intake, intake.session.get_one(Application, other_id), date(2026, 10, 19))
    case.days_pass(1)
    assert case.told() == []
    case.does(case.rosa, applications.withdraw, date(2026, 10, 20))
    assert [word[1:] for word in case.told()] == [("resume", "judgment_or_order"), ("resume", "sale")]


def test_a_sale_moved_nearer_strips_nothing(servicer: Servicer) -> None:
    case = Case(servicer, **SALE)
    case.arrives()
    case.told()
    case.days_pass(1)
    with servicer.acting() as intake:
        line = a_loan_line(**{**SALE, "as_of": "2026-10-20", "sale_on": "2026-11-02", "sale_set_on": "2026-10-20"})
        import_rows(intake, [line])
    case.days_pass(1)
    assert case.told() == []


def test_while_the_loan_is_unknown_nobody_can_be_told_and_the_match_tells_all(servicer: Servicer) -> None:
    case = Case(servicer, **SALE)
    with servicer.acting(case.rosa) as intake:
        second = an_application(intake, case.rosa, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))
        signing.sign(intake, second, second.people[0], "Rosa Rivera", "True.")
        signing.send(intake, second)
        a_pay_stub(intake, second)
        case.id = second.id
    assert case.told() == []
    assert case.does(case.rosa, matching.match_loan, NUMBER, "75201")
    assert [word[1:] for word in case.told()] == [("complete",), ("stop", "judgment_or_order"), ("stop", "sale")]


def test_what_is_told_is_written_with_the_change_or_not_at_all(servicer: Servicer) -> None:
    case = Case(servicer, **SALE)

    class PowerCut(Exception):
        pass

    def cut_off(intake: Intake, application: Application) -> None:
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
        signing.send(intake, application)
        a_pay_stub(intake, application)
        assert len(intake.session.scalars(select(Instruction)).all()) == 3
        raise PowerCut

    with pytest.raises(PowerCut):
        case.does(case.rosa, cut_off)
    assert case.told() == []
