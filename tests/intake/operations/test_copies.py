"""Letters about a counselor's leave, and counselors' copies of every letter: who got what, by whose leave, and when."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from intake.errors import NotFound
from intake.kinds import AuthorizationScope, HardshipKind
from intake.models import Account, Application, Authorization, Notice
from intake.operations import authorizations, copies, notices
from intake.operations.context import Intake
from tests.builders import OFFICE, Servicer, a_loan, an_application

LETTERS_TOO = frozenset({AuthorizationScope.VIEW, AuthorizationScope.RECEIVE_NOTICES})


def a_file(servicer: Servicer, rosa: Account) -> Application:
    with servicer.acting(rosa) as intake:
        loan = a_loan(intake, state="TX", zip="75201")
        return an_application(intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))


def leave(
    intake: Intake, application: Application, counselor: Account, scopes: frozenset[AuthorizationScope] = LETTERS_TOO,
    ends_on: date | None = None,
) -> Authorization:
    asked = authorizations.ask(intake, application, intake.session.get_one(Account, counselor.id), scopes)
    return authorizations.grant(intake, asked, "Rosa Rivera", ends_on)


def again(intake: Intake, application: Application) -> Application:
    return intake.session.get_one(Application, application.id)


def owed(intake: Intake, application: Application, kind: str) -> list[Notice]:
    return [notice for notice in notices.unsent(intake, application) if notice.kind == kind]


def send(intake: Intake, application: Application, kind: str) -> Notice | None:
    return notices.send_owed(intake, owed(intake, application, kind)[0].id, OFFICE)


def read_by(intake: Intake, counselor: Account, application: Application) -> list[str]:
    return [notice.kind for _copy, notice in copies.for_counselor(intake, intake.session.get_one(Account, counselor.id), application)]


def test_giving_leave_owes_the_homeowner_a_letter_that_says_to_whom_and_for_what(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        leave(intake, application, carla, ends_on=date(2027, 4, 19))
        told = send(intake, application, "authorization_granted")
        assert told is not None
        assert (told.content["counselor"], told.content["agency"]) == ("Carla Hope", "Hope Counseling")
        assert (told.content["given_by"], told.content["from_on"], told.content["ends_on"]) == ("Rosa Rivera", "2026-10-19", "2027-04-19")
        assert told.content["scopes"] == ["receive_notices", "view"]
        assert read_by(intake, carla, application) == ["authorization_granted"]


def test_the_counselor_concerned_gets_that_copy_even_without_leave_for_letters(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        leave(intake, application, carla, frozenset({AuthorizationScope.VIEW}))
        told = send(intake, application, "authorization_granted")
        assert told is not None
        assert [account.name for _copy, account in copies.of_notices(intake, [told])[str(told.id)]] == ["Carla Hope"]


@pytest.mark.parametrize(("who", "said"), [("rosa", "homeowner"), ("carla", "counselor"), ("sam", "servicer")])
def test_ending_leave_owes_a_letter_that_says_by_whom(servicer: Servicer, who: str, said: str) -> None:
    people = {"rosa": servicer.person(), "carla": servicer.counselor(), "sam": servicer.specialist()}
    application = a_file(servicer, people["rosa"])
    with servicer.acting(people["rosa"]) as intake:
        given = leave(intake, again(intake, application), people["carla"])
    with servicer.acting(people[who]) as intake:
        application = again(intake, application)
        authorizations.revoke(intake, intake.session.get_one(Authorization, given.id))
        assert send(intake, application, "authorization_granted") is None  # it was over before its letter went
        told = send(intake, application, "authorization_ended")
        assert told is not None
        assert (told.content["ended_by"], told.content["ended_on"]) == (said, "2026-10-19")


def test_a_no_to_what_was_only_asked_is_no_end_of_leave(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        asked = authorizations.ask(intake, application, intake.session.get_one(Account, carla.id), LETTERS_TOO)
        authorizations.revoke(intake, asked)
        assert owed(intake, application, "authorization_ended") == []


def test_the_morning_after_its_last_day_a_letter_says_that_leave_has_run_out(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        leave(intake, application, carla, ends_on=date(2026, 10, 30))
        (letter,) = owed(intake, application, "authorization_ended")
        assert letter.send_after == datetime(2026, 10, 31, 15, 0, tzinfo=UTC)  # ten in Dallas
        servicer.clock.moment = letter.send_after
        told = notices.send_owed(intake, letter.id, OFFICE)
        assert told is not None
        assert (told.content["ended_by"], told.content["ended_on"]) == ("last_day", "2026-10-30")


def test_leave_ended_before_its_last_day_is_told_once(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        given = leave(intake, application, carla, ends_on=date(2026, 10, 30))
        authorizations.revoke(intake, given)
        servicer.clock.moment = datetime(2026, 11, 2, 18, 0, tzinfo=UTC)
        told = [notices.send_owed(intake, letter.id, OFFICE) for letter in owed(intake, application, "authorization_ended")]
        assert [letter.content["ended_by"] for letter in told if letter is not None] == ["homeowner"]


def test_every_letter_is_copied_to_whoever_has_leave_for_letters_on_that_day(servicer: Servicer) -> None:
    rosa, carla, nosy = servicer.person(), servicer.counselor(), servicer.counselor("Nosy")
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        given = leave(intake, application, carla)
        leave(intake, application, nosy, frozenset({AuthorizationScope.VIEW}))
        servicer.clock.advance(timedelta(days=3))
        letter = notices.acknowledge(intake, application, OFFICE)
        assert letter is not None
        ((copy, account),) = copies.of_notices(intake, [letter])[str(letter.id)]
        assert (account.name, copy.authorization_id, copy.made_at) == ("Carla Hope", given.id, intake.now)
        assert read_by(intake, carla, application) == ["acknowledgment"]
        assert read_by(intake, nosy, application) == []


def test_when_a_counselor_first_opened_a_copy_is_kept(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        leave(intake, application, carla)
        letter = notices.acknowledge(intake, application, OFFICE)
        assert letter is not None
        servicer.clock.advance(timedelta(hours=1))
        first = intake.now
        copies.mark_opened(intake, copies.readable(intake, intake.session.get_one(Account, carla.id), letter))
        servicer.clock.advance(timedelta(hours=1))
        copies.mark_opened(intake, copies.readable(intake, intake.session.get_one(Account, carla.id), letter))
        assert copies.readable(intake, intake.session.get_one(Account, carla.id), letter).opened_at == first


def test_after_the_end_of_leave_only_the_letter_that_says_so_can_be_read(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        given = leave(intake, application, carla)
        before = notices.acknowledge(intake, application, OFFICE)
        authorizations.revoke(intake, given)
        told = send(intake, application, "authorization_ended")
        assert before is not None
        assert told is not None
        account = intake.session.get_one(Account, carla.id)
        assert read_by(intake, carla, application) == ["authorization_ended"]
        with pytest.raises(NotFound):
            copies.readable(intake, account, before)
        assert copies.readable(intake, account, told).account_id == carla.id


def test_nobody_reads_a_letter_that_was_not_copied_to_them(servicer: Servicer) -> None:
    rosa, stranger = servicer.person(), servicer.counselor("Stranger")
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        letter = notices.acknowledge(intake, again(intake, application), OFFICE)
        assert letter is not None
        with pytest.raises(NotFound):
            copies.readable(intake, intake.session.get_one(Account, stranger.id), letter)


def test_an_agency_that_was_closed_reads_nothing_more(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    application = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = again(intake, application)
        leave(intake, application, carla)
        notices.acknowledge(intake, application, OFFICE)
        account = intake.session.get_one(Account, carla.id)
        assert account.agency is not None
        account.agency.active = False
        assert read_by(intake, carla, application) == []
