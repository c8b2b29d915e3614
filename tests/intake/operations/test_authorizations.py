"""A homeowner's leave for a counselor: who may give it, who is told, and that receipt never waits for it."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from intake.errors import AlreadyEnded, CannotSign, NotACounselor, ReasonNeeded
from intake.kinds import AuthorizationScope as Scope
from intake.kinds import Channel, EventKind
from intake.models import Account, Application, Authorization, Document, Mail
from intake.operations import applications, authorizations, household
from intake.operations.context import Intake
from tests.builders import Servicer, a_document, an_application

BOTH = frozenset({Scope.VIEW, Scope.ADD_PAPERS})


def mailed(intake: Intake) -> list[str]:
    return list(intake.session.scalars(select(Mail.recipient).order_by(Mail.created_at)))


def test_what_a_counselor_sends_counts_when_it_arrives_with_or_without_leave(servicer: Servicer) -> None:
    carla = servicer.counselor()
    with servicer.acting(carla) as intake:
        application = applications.start(
            intake, intake.session.get_one(Account, carla.id), Channel.COUNSELOR, "en", borrower_name="Rosa Rivera"
        )
        paper = a_document(intake, application)
        received = application.event(EventKind.APPLICATION_RECEIVED)
        assert received is not None
        assert (received.on, paper.received_on) == (date(2026, 10, 19), date(2026, 10, 19))
        assert authorizations.of_application(intake, application) == []


def test_asking_again_before_the_answer_changes_the_one_request(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    with servicer.acting(rosa) as intake:
        application_id = an_application(intake, rosa).id
    with servicer.acting(carla) as intake:
        application, counselor = intake.session.get_one(Application, application_id), intake.session.get_one(Account, carla.id)
        authorizations.ask(intake, application, counselor, {Scope.VIEW})
        authorizations.ask(intake, application, counselor, BOTH)
        (asked,) = authorizations.of_application(intake, application)
        assert asked.scopes == ["add_papers", "view"]
        assert mailed(intake) == [rosa.email, rosa.email]


def test_leave_is_given_by_a_homeowner_of_the_file_in_their_own_name(servicer: Servicer) -> None:
    rosa, carla, eve = servicer.person(), servicer.counselor(), servicer.person(name="Eve")
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        asked_id = authorizations.ask(intake, application, intake.session.get_one(Account, carla.id), BOTH).id
    for stranger in (carla, eve, servicer.specialist()):
        with servicer.acting(stranger) as intake, pytest.raises(CannotSign):
            authorizations.grant(intake, intake.session.get_one(Authorization, asked_id), stranger.name, None)
    with servicer.acting(rosa) as intake:
        asked = intake.session.get_one(Authorization, asked_id)
        with pytest.raises(ReasonNeeded):
            authorizations.grant(intake, asked, " ", None)
        with pytest.raises(AlreadyEnded):
            authorizations.grant(intake, asked, "Rosa Rivera", date(2026, 10, 18))
        authorizations.grant(intake, asked, "Rosa Rivera", date(2026, 10, 19), scopes={Scope.VIEW})
        assert authorizations.holds(intake, asked)
        assert (asked.typed_name, asked.scopes, asked.method) == ("Rosa Rivera", ["view"], "signed_here")
        assert mailed(intake) == [carla.email]


def test_a_specialist_enters_leave_from_a_signed_paper_only(servicer: Servicer) -> None:
    carla, sam = servicer.counselor(), servicer.specialist()
    with servicer.acting(carla) as intake:
        counselor = intake.session.get_one(Account, carla.id)
        application = applications.start(intake, counselor, Channel.COUNSELOR, "en", borrower_name="Rosa Rivera")
        paper_id = a_document(intake, application).id
        asked_id = authorizations.ask(intake, application, counselor, BOTH).id
    with servicer.acting(sam) as intake:
        asked = intake.session.get_one(Authorization, asked_id)
        paper = intake.session.get_one(Document, paper_id)
        with pytest.raises(CannotSign):
            authorizations.grant(intake, asked, "Rosa Rivera", None, method="paper")
        authorizations.grant(intake, asked, "Rosa Rivera", None, method="paper", document=paper)
        assert (asked.method, asked.document_id) == ("paper", paper_id)


def test_ending_it_tells_the_others_and_cannot_be_done_twice(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        asked = authorizations.ask(intake, application, intake.session.get_one(Account, carla.id), BOTH)
        authorizations.grant(intake, asked, "Rosa Rivera", None)
        authorizations.revoke(intake, asked)
        assert mailed(intake) == [carla.email, carla.email]
        assert not authorizations.holds(intake, asked)
        with pytest.raises(AlreadyEnded):
            authorizations.revoke(intake, asked)
        with pytest.raises(AlreadyEnded):
            authorizations.grant(intake, asked, "Rosa Rivera", None)
        servicer.clock.advance(timedelta(days=1))
        anew = authorizations.ask(intake, application, intake.session.get_one(Account, carla.id), BOTH)
        assert anew.id != asked.id


def test_it_is_ended_by_a_homeowner_of_the_file_the_counselor_or_a_specialist_and_nobody_else(servicer: Servicer) -> None:
    rosa, carla, sam = servicer.person(), servicer.counselor(), servicer.specialist()
    eve, other = servicer.person(name="Eve"), servicer.counselor("Other Counselor")
    for entitled in (rosa, carla, sam):
        with servicer.acting(rosa) as intake:
            application = an_application(intake, rosa)
            asked_id = authorizations.ask(intake, application, intake.session.get_one(Account, carla.id), BOTH).id
        for stranger in (eve, other):
            with servicer.acting(stranger) as intake, pytest.raises(CannotSign):
                authorizations.revoke(intake, intake.session.get_one(Authorization, asked_id))
        with servicer.acting(entitled) as intake:
            authorizations.revoke(intake, intake.session.get_one(Authorization, asked_id))
            assert intake.session.get_one(Authorization, asked_id).revoked_by_id == entitled.id


def test_only_active_counselors_are_asked_for(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        with pytest.raises(NotACounselor):
            authorizations.ask(intake, application, sam, BOTH)


def test_a_person_is_connected_to_one_homeowners_account_only(servicer: Servicer) -> None:
    rosa, luis, carla = servicer.person(), servicer.person(name="Luis Rivera"), servicer.counselor()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        beside = household.add_person(intake, application, "Ana Rivera")
        for person, account in ((application.people[0], luis), (beside, carla)):
            with pytest.raises(CannotSign):
                household.connect(intake, application, person, intake.session.get_one(Account, account.id))
