"""The decision, the homeowner's answer and the appeal: what is owed, by when, who may, and what may not happen meanwhile."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from intake.errors import AlreadyDecided, FutureDate, NoAppeal, NotComplete, NothingOffered, OnlyStaff, ReasonNeeded, SamePerson
from intake.kinds import DeadlineState, EventKind, HardshipKind, HelpOption, OptionOutcome, RejectionReason
from intake.models import Account, Application, Decision, Notice
from intake.operations import assessment, completion, deciding, notices, requests, reviewing, signing
from intake.operations.context import Intake
from intake.operations.deciding import OptionDecision
from tests.builders import OFFICE, Servicer, a_loan, a_pay_stub, an_application

PLAN = OptionDecision(
    HelpOption.REPAYMENT_PLAN, OptionOutcome.OFFERED, "6 payments until you are up to date.", Decimal("1412.50"), date(2026, 12, 1)
)
NO_MODIFICATION = OptionDecision(
    HelpOption.MODIFICATION, OptionOutcome.DENIED, reason="Your income does not cover the new payment.",
    owner_rule="Fannie Mae, Servicing Guide D2-3.2-06: the payment must fall",
)
NOT_LOOKED_AT = OptionDecision(HelpOption.SHORT_SALE, OptionOutcome.NOT_EVALUATED)
HALTED = {"first_filing"}


class Case:
    """One complete file, decided on by whoever the test says."""

    def __init__(self, servicer: Servicer, **cells: str) -> None:
        self.servicer, self.rosa, self.sam = servicer, servicer.person(), servicer.specialist()
        with servicer.acting(self.rosa) as intake:
            loan = a_loan(intake, state="TX", zip="75201", **cells)
            application = an_application(
                intake, self.rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00")
            )
            signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
            signing.send(intake, application)
            notices.acknowledge(intake, application, OFFICE)
            stub = a_pay_stub(intake, application)
        self.id = application.id
        with servicer.acting(self.sam) as intake:
            reviewing.accept(intake, intake.session.merge(stub))
            completion.mark_complete(intake, self.application(intake))
            self.send(intake)

    def application(self, intake: Intake) -> Application:
        return intake.session.get_one(Application, self.id)

    def send(self, intake: Intake) -> list[Notice]:
        owed = notices.unsent(intake, self.application(intake))
        return [sent for each in owed if (sent := notices.send_owed(intake, each.id, OFFICE))]

    def does(self, who: Account, act: Callable[..., Any], *arguments: Any) -> Any:
        with self.servicer.acting(who) as intake:
            return act(intake, self.application(intake), *arguments)

    def decided(self, *options: OptionDecision, by: Account | None = None) -> Notice:
        """The decision made and its letter sent, on the same day."""
        self.does(by or self.sam, deciding.decide, options)
        with self.servicer.acting() as intake:
            (letter,) = self.send(intake)
            return letter

    def clock(self, key: str) -> tuple[date | None, DeadlineState]:
        with self.servicer.acting() as intake:
            found = assessment.assess_application(intake, self.application(intake)).deadline(key)
            assert found is not None
            return found.due_on, found.state

    def forbidden(self) -> set[str]:
        with self.servicer.acting() as intake:
            return {each.act.value for each in assessment.assess_application(intake, self.application(intake)).prohibited}


@pytest.fixture
def case(servicer: Servicer) -> Case:
    return Case(servicer)


def test_a_decision_owes_its_letter_by_the_thirtieth_day_and_counts_when_the_letter_goes(case: Case) -> None:
    case.servicer.clock.advance(timedelta(days=20))
    case.does(case.sam, deciding.decide, [PLAN])
    with case.servicer.acting() as intake:
        (owed,) = notices.unsent(intake, case.application(intake))
        assert (owed.kind, owed.due_on) == ("decision", date(2026, 11, 18))
        assert case.application(intake).event(EventKind.DECISION_SENT) is None
    assert case.clock("evaluation") == (date(2026, 11, 18), DeadlineState.PENDING)
    with case.servicer.acting() as intake:
        case.send(intake)
    assert case.clock("evaluation") == (date(2026, 11, 18), DeadlineState.MET)
    assert case.clock("offer_response") == (date(2026, 11, 22), DeadlineState.PENDING)
    assert case.clock("appeal_window")[1] is DeadlineState.NOT_APPLICABLE


def test_its_letter_names_each_option_with_its_terms_or_its_reasons(case: Case) -> None:
    letter = case.decided(PLAN, NO_MODIFICATION, NOT_LOOKED_AT)
    said = str(letter.letters["en"])
    assert letter.letters["en"]["title"] == "We can offer you help"
    assert "6 payments until you are up to date." in said
    assert "Monthly payment: $1,412.50" in said
    assert "Your income does not cover the new payment." in said
    assert "Fannie Mae, Servicing Guide D2-3.2-06: the payment must fall" in said
    assert "Say yes or no by 11:59 PM on Monday, November 2, 2026." in said
    assert "You can appeal our no to a loan modification until 11:59 PM on Monday, November 2, 2026." in said
    assert "We will not start foreclosure before we answer." in said
    assert "Podemos ofrecerle ayuda" in str(letter.letters["es"])


def test_without_a_denied_modification_nothing_is_said_of_an_appeal(case: Case) -> None:
    assert "appeal" not in str(case.decided(PLAN).letters["en"]["blocks"])


def test_a_decision_needs_a_complete_file_a_specialist_and_words(case: Case) -> None:
    with pytest.raises(OnlyStaff):
        case.does(case.rosa, deciding.decide, [PLAN])
    with pytest.raises(ReasonNeeded):
        case.does(case.sam, deciding.decide, [OptionDecision(HelpOption.MODIFICATION, OptionOutcome.DENIED)])
    with pytest.raises(ReasonNeeded):
        case.does(case.sam, deciding.decide, [])
    case.servicer.clock.advance(timedelta(hours=1))
    case.does(case.sam, requests.ask_for_paper, "income.wages", _wages(case), RejectionReason.AMOUNTS_DIFFER)
    with pytest.raises(NotComplete):
        case.does(case.sam, deciding.decide, [PLAN])


def _wages(case: Case) -> str:
    with case.servicer.acting() as intake:
        return str(case.application(intake).incomes[0].id)


def test_it_is_decided_once(case: Case) -> None:
    case.decided(PLAN)
    with pytest.raises(AlreadyDecided):
        case.does(case.sam, deciding.decide, [NO_MODIFICATION])


def test_the_homeowner_takes_an_offer_once_and_only_what_was_offered(case: Case) -> None:
    with pytest.raises(NothingOffered):
        case.does(case.rosa, deciding.answer_offer, HelpOption.REPAYMENT_PLAN)
    case.decided(PLAN, NO_MODIFICATION)
    with pytest.raises(NothingOffered):
        case.does(case.rosa, deciding.answer_offer, HelpOption.MODIFICATION)
    case.does(case.rosa, deciding.answer_offer, HelpOption.REPAYMENT_PLAN)
    assert case.clock("offer_response")[1] is DeadlineState.MET
    assert case.forbidden() >= HALTED
    with pytest.raises(NothingOffered):
        case.does(case.rosa, deciding.answer_offer, None)


def test_saying_no_to_every_offer_ends_the_protection_and_silence_does_not(servicer: Servicer) -> None:
    case = Case(servicer, oldest_unpaid_due_date="2026-04-01")
    case.decided(PLAN)
    case.servicer.clock.advance(timedelta(days=60))
    assert case.forbidden() >= HALTED
    case.does(case.rosa, deciding.answer_offer, None)
    assert case.forbidden() == set()


def test_an_appeal_may_be_made_through_its_fourteenth_day_and_not_after(servicer: Servicer) -> None:
    case = Case(servicer, oldest_unpaid_due_date="2026-04-01")
    case.decided(NO_MODIFICATION)
    last = case.clock("appeal_window")[0]
    assert last == date(2026, 11, 2)
    servicer.clock.moment = datetime.combine(date(2026, 11, 3), datetime.min.time(), servicer.clock.moment.tzinfo) + timedelta(hours=7)
    with pytest.raises(NoAppeal):
        case.does(case.rosa, deciding.appeal)
    with pytest.raises(FutureDate):
        case.does(case.sam, deciding.appeal, "by mail", date(2026, 11, 4))
    case.does(case.sam, deciding.appeal, "It came by mail on the last day.", date(2026, 11, 2))
    assert case.clock("appeal_window")[1] is DeadlineState.MET
    assert case.clock("appeal_decision") == (date(2026, 12, 2), DeadlineState.PENDING)
    assert case.forbidden() >= HALTED


def test_an_appeal_is_decided_by_somebody_else_and_moves_the_time_to_answer(case: Case) -> None:
    case.decided(PLAN, NO_MODIFICATION)
    case.servicer.clock.advance(timedelta(days=3))
    case.does(case.rosa, deciding.appeal, "My hours are back.")
    assert case.clock("offer_response")[0] is None
    with pytest.raises(NoAppeal):
        case.does(case.rosa, deciding.appeal)
    with pytest.raises(SamePerson):
        case.does(case.sam, deciding.decide_appeal, [NO_MODIFICATION])
    other = case.servicer.specialist("Dana Cole")
    case.servicer.clock.advance(timedelta(days=5))
    case.does(other, deciding.decide_appeal, [NO_MODIFICATION])
    with case.servicer.acting() as intake:
        (letter,) = case.send(intake)
    assert letter.kind == "appeal_decision"
    assert letter.due_on == date(2026, 11, 21)
    assert "This decision is final. You cannot appeal it again." in str(letter.letters["en"])
    assert case.clock("appeal_decision")[1] is DeadlineState.MET
    assert case.clock("offer_response")[0] == date(2026, 11, 10)  # 14 days after the answer, for the first offer too
    with pytest.raises(NoAppeal):
        case.does(other, deciding.decide_appeal, [NO_MODIFICATION])


def test_every_decision_stays_as_it_was_made(case: Case) -> None:
    case.decided(PLAN, NO_MODIFICATION)
    with case.servicer.acting() as intake:
        (kept,) = deciding.decisions(intake, case.application(intake))
        assert isinstance(kept, Decision)
        assert (kept.outcome, kept.by_id, kept.on) == ("offer_and_denied", case.sam.id, date(2026, 10, 19))
        assert kept.options[0]["monthly_payment"] == "1412.50"
