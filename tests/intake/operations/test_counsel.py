"""What counsel has to confirm: open until agreed, and open again when the value is no longer the one agreed to."""

from datetime import date, timedelta

import pytest

from intake.errors import FutureDate, OnlyAdministrators, ReasonNeeded, UnknownRequirement
from intake.kinds import Role
from intake.models import Account
from intake.operations import counsel
from intake.operations.counsel import Fact
from intake.requirements.settings import TO_CONFIRM
from tests.builders import Servicer

MONDAY = date(2026, 10, 19)


@pytest.fixture
def ada(servicer: Servicer) -> Account:
    return servicer.person(Role.ADMIN, "Ada Admin")


def fact(servicer: Servicer, key: str) -> Fact:
    with servicer.acting() as intake:
        return next(each for each in counsel.facts(intake) if each.asked.key == key)


def write_down(servicer: Servicer, by: Account, key: str, agreed: bool = True, words: str = "", on: date = MONDAY) -> None:
    with servicer.acting(by) as intake:
        counsel.write_down(intake, key, agreed, "Lee Marsh, Marsh & Ono", words, on)


def test_every_setting_and_every_requirement_tagged_u_is_listed_with_value_source_and_reason(servicer: Servicer) -> None:
    with servicer.acting() as intake:
        facts = [each.asked for each in counsel.facts(intake)]
    keys = {each.key for each in facts}
    assert {each.key for each in TO_CONFIRM} <= keys
    assert {"hardship.divorce", "hardship.relocation_mil", "hardship.other"} <= keys
    assert len(keys) == len(facts)
    assert [each.key for each in facts if not (each.question and each.citation and each.because)] == []


def test_what_counsel_agreed_to_goes_after_what_is_open(servicer: Servicer, ada: Account) -> None:
    with servicer.acting() as intake:
        before = counsel.still_open(counsel.facts(intake))
    write_down(servicer, ada, "california_appeal_days")
    with servicer.acting() as intake:
        facts = counsel.facts(intake)
    assert counsel.still_open(facts) == before - 1
    last = facts[-1]
    assert last.answer is not None
    assert (last.asked.key, last.answer.counsel, last.answer.on) == ("california_appeal_days", "Lee Marsh, Marsh & Ono", MONDAY)


def test_what_counsel_wants_otherwise_stays_open_with_their_words(servicer: Servicer, ada: Account) -> None:
    write_down(servicer, ada, "california_appeal_days", agreed=False, words="Give 30 days")
    found = fact(servicer, "california_appeal_days")
    assert found.is_open
    assert found.answer is not None
    assert found.answer.words == "Give 30 days"


def test_an_answer_about_another_value_than_todays_is_asked_anew(servicer: Servicer, ada: Account) -> None:
    write_down(servicer, ada, "california_appeal_days")
    with servicer.acting() as intake:
        counsel.answers(intake, "california_appeal_days")[0].value = "14"
    found = fact(servicer, "california_appeal_days")
    assert (found.changed, found.is_open) == (True, True)


def test_the_latest_answer_counts_and_the_earlier_ones_stay(servicer: Servicer, ada: Account) -> None:
    write_down(servicer, ada, "va_list", agreed=False, words="VA has a list")
    servicer.clock.advance(timedelta(days=1))
    write_down(servicer, ada, "va_list")
    assert not fact(servicer, "va_list").is_open
    with servicer.acting() as intake:
        assert [answer.agreed for answer in counsel.answers(intake, "va_list")] == [True, False]


def test_an_answer_needs_who_gave_it_a_day_that_has_come_and_an_administrator(servicer: Servicer, ada: Account) -> None:
    with pytest.raises(FutureDate):
        write_down(servicer, ada, "va_list", on=MONDAY + timedelta(days=1))
    with pytest.raises(ReasonNeeded):
        write_down(servicer, ada, "va_list", agreed=False)
    with pytest.raises(UnknownRequirement):
        write_down(servicer, ada, "no_such_setting")
    with pytest.raises(OnlyAdministrators):
        write_down(servicer, servicer.specialist(), "va_list")
