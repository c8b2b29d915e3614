"""Nobody is denied for what others have not sent (1024.41(c)(4)), and when the rule allows it all the same."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from intake.errors import ThirdPartyAwaited
from intake.kinds import AwaitedKind, HelpOption, OptionOutcome
from intake.operations import awaiting, deciding, third_parties
from intake.operations.deciding import OptionDecision
from tests.builders import Servicer
from tests.intake.operations.acting import Case
from tests.intake.operations.test_deciding import NO_MODIFICATION, PLAN

COMPLETE, DAY_30 = date(2026, 10, 19), date(2026, 11, 18)


@pytest.fixture
def case(servicer: Servicer) -> Case:
    """Complete on October 19; the insurer's approval was asked for on October 20."""
    made = Case(servicer)
    made.completes()
    made.days_pass(1)
    made.does(made.sam, third_parties.wait_for, AwaitedKind.INSURER_APPROVAL, "Prairie Mortgage Insurance", date(2026, 10, 20))
    return made


def decide(case: Case, *options: OptionDecision) -> None:
    case.does(case.sam, deciding.decide, options)


def news(case: Case, act: str, on: date) -> None:
    with case.servicer.acting(case.sam) as intake:
        (item,) = awaiting.still_awaited(intake, case.application(intake))
        (third_parties.ask_again if act == "again" else third_parties.came)(intake, item, on)


def refused(case: Case, options: Sequence[OptionDecision] = (NO_MODIFICATION,)) -> bool:
    try:
        decide(case, *options)
    except ThirdPartyAwaited:
        return True
    return False


def test_a_denial_waits_for_what_others_must_send(case: Case) -> None:
    assert refused(case)
    assert refused(case, (PLAN, NO_MODIFICATION))
    news(case, "came", date(2026, 10, 20))
    assert not refused(case)


def test_an_offer_does_not_wait(case: Case) -> None:
    assert not refused(case, (PLAN, OptionDecision(HelpOption.SHORT_SALE, OptionOutcome.NOT_EVALUATED)))


def test_it_is_allowed_long_after_the_thirty_days_told_asked_again_and_by_the_owners_rule(case: Case) -> None:
    case.days_pass((DAY_30 - COMPLETE).days)
    news(case, "again", DAY_30 + timedelta(days=1))
    case.days_pass(28)
    assert refused(case)
    case.days_pass(1)
    assert refused(case, (replace(NO_MODIFICATION, owner_rule=" "),))
    assert not refused(case)


def test_not_where_the_homeowner_was_never_told_of_the_delay(case: Case) -> None:
    case.servicer.clock.advance(DAY_30 - date(2026, 10, 20) + timedelta(days=40))
    news(case, "again", DAY_30 + timedelta(days=1))
    assert refused(case)


def test_nor_where_it_was_not_asked_for_again_after_the_thirty_days(case: Case) -> None:
    case.days_pass(70)
    assert refused(case)
