"""Signing and sending: by the people on the application, each for themselves."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Decimal

import pytest

from intake.errors import CannotSign, NameDiffers, NotSigned, Withdrawn
from intake.kinds import EventKind, HardshipKind, Standing
from intake.models import Account, Application
from intake.operations import applications, authorizations, finding, household, signing
from tests.builders import Servicer, a_loan, an_application

STATEMENT = "All of this is true."


def started(servicer: Servicer, rosa: Account) -> Application:
    with servicer.acting(rosa) as intake:
        return an_application(intake, rosa, loan=a_loan(intake), hardship=HardshipKind.UNEMPLOYMENT, wages=Decimal("2140.00"))


@pytest.mark.parametrize("typed", ["Rosa Rivera", " rosa   RIVERA ", "Rosa Rivera."])
def test_a_name_is_the_same_whatever_its_spacing_and_capitals(servicer: Servicer, typed: str) -> None:
    rosa = servicer.person()
    application = started(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application.id)
        signature = signing.sign(intake, application, application.people[0], typed, STATEMENT)
        assert (signature.on, signature.statement) == (date(2026, 10, 19), STATEMENT)


def test_another_name_is_taken_only_as_a_legal_name_that_differs(servicer: Servicer) -> None:
    rosa = servicer.person()
    application = started(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application.id)
        with pytest.raises(NameDiffers) as refused:
            signing.sign(intake, application, application.people[0], "Rosa Maria Rivera", STATEMENT)
        assert refused.value.detail == "Rosa Rivera"
        with pytest.raises(NameDiffers):
            signing.sign(intake, application, application.people[0], " ", STATEMENT, legal_name_differs=True)
        signing.sign(intake, application, application.people[0], "Rosa Maria Rivera", STATEMENT, legal_name_differs=True)


def test_nobody_signs_for_somebody_else(servicer: Servicer) -> None:
    rosa, carla, sam = servicer.person(), servicer.counselor(), servicer.specialist()
    application = started(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application.id)
        beside = household.add_person(intake, application, "Luis Rivera")
        asked = authorizations.ask(intake, application, intake.session.get_one(Account, carla.id), finding.EVERYTHING)
        authorizations.grant(intake, asked, "Rosa Rivera", None)
        with pytest.raises(CannotSign):
            signing.sign(intake, application, beside, "Luis Rivera", STATEMENT)
    for helper in (carla, sam):
        with servicer.acting(helper) as intake:
            application = intake.session.get_one(Application, application.id)
            with pytest.raises(CannotSign):
                signing.sign(intake, application, application.people[0], "Rosa Rivera", STATEMENT)


def test_a_co_borrower_signs_with_their_own_account_also_after_sending(servicer: Servicer) -> None:
    rosa, luis = servicer.person(), servicer.person(name="Luis Rivera")
    application = started(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application.id)
        household.add_person(intake, application, "Luis Rivera")
        signing.sign(intake, application, application.people[0], "Rosa Rivera", STATEMENT)
        signing.send(intake, application)
        assert [person.name for person in signing.waiting_to_sign(intake, application)] == ["Luis Rivera"]
    with servicer.acting(luis) as intake:
        application = intake.session.get_one(Application, application.id)
        household.connect(intake, application, application.people[1], intake.session.get_one(Account, luis.id))
        signing.sign(intake, application, application.people[1], "Luis Rivera", STATEMENT)
        assert signing.waiting_to_sign(intake, application) == []


def test_a_deceased_co_borrower_is_not_waited_for(servicer: Servicer) -> None:
    rosa = servicer.person()
    application = started(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application.id)
        household.add_person(intake, application, "Luis Rivera", standing=Standing.DECEASED)
        assert [person.name for person in signing.waiting_to_sign(intake, application)] == ["Rosa Rivera"]


def test_nothing_is_sent_unsigned_and_nothing_twice(servicer: Servicer) -> None:
    rosa = servicer.person()
    application = started(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application.id)
        with pytest.raises(NotSigned):
            signing.send(intake, application)
        signing.sign(intake, application, application.people[0], "Rosa Rivera", STATEMENT)
        first = signing.send(intake, application)
        servicer.clock.advance(timedelta(days=1))
        assert signing.send(intake, application) is first
        assert [event.kind for event in application.events].count(EventKind.SIGNED_AND_SENT) == 1


def test_a_withdrawn_application_is_neither_signed_nor_sent(servicer: Servicer) -> None:
    rosa = servicer.person()
    application = started(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application.id)
        signing.sign(intake, application, application.people[0], "Rosa Rivera", STATEMENT)
        applications.withdraw(intake, application, date(2026, 10, 19))
        with pytest.raises(Withdrawn):
            signing.sign(intake, application, application.people[0], "Rosa Rivera", STATEMENT)
        with pytest.raises(Withdrawn):
            signing.send(intake, application)


def test_the_signature_keeps_the_answers_as_they_stood(servicer: Servicer) -> None:
    rosa = servicer.person()
    application = started(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application.id)
        signature = signing.sign(intake, application, application.people[0], "Rosa Rivera", STATEMENT)
        kept = signature.answers_sha256
        assert signing.answers_sha256(application) == kept
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application.id)
        assert signing.answers_sha256(application) == kept
        household.change_income(intake, application, application.incomes[0], amount=Decimal("2141.00"))
        assert signing.answers_sha256(application) != kept


def test_a_double_click_signs_and_sends_once(shared: Servicer) -> None:
    rosa = shared.person()
    application_id = started(shared, rosa).id

    def sign_and_send(_click: int) -> None:
        with shared.acting(rosa) as intake:
            application = intake.session.get_one(Application, application_id)
            assert application.event(EventKind.SIGNED_AND_SENT) is None
            together.wait(30)
            signing.sign(intake, application, application.people[0], "Rosa Rivera", STATEMENT)
            signing.send(intake, application)

    # On SQLite the second click's transaction begins when the first one's has ended; there one is enough to show the way.
    together = threading.Barrier(2 if shared.engine.dialect.name == "postgresql" else 1)
    with ThreadPoolExecutor(2) as clicks:
        list(clicks.map(sign_and_send, range(together.parties)))
    with shared.acting(rosa) as intake:
        application = intake.session.get_one(Application, application_id)
        assert len(signing.signatures(intake, application)) == 1
        assert [event.kind for event in application.events].count(EventKind.SIGNED_AND_SENT) == 1
