"""Who may see what: foreign and missing are one answer, and sight ends the moment leave ends."""

import uuid
from datetime import date, timedelta

import pytest

from intake.errors import NotFound
from intake.kinds import AuthorizationScope as Scope
from intake.kinds import Channel, HardshipKind, Role
from intake.models import Account, Application, Authorization
from intake.operations import applications, authorizations, finding, household
from intake.operations.context import Intake
from tests.builders import Servicer, a_document, a_loan, an_application

ALL = frozenset(Scope)


def test_a_homeowner_sees_their_own_application_and_nobody_elses(servicer: Servicer) -> None:
    rosa, eve = servicer.person(), servicer.person(name="Eve")
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        paper = a_document(intake, application)
        assert finding.visible(intake, rosa, application.id) is application
        assert finding.document_visible(intake, rosa, paper.id) is paper
        for wanted in (application.id, uuid.uuid4()):
            with pytest.raises(NotFound) as refused:
                finding.visible(intake, eve, wanted)
            assert str(refused.value) == "not_found"
        for wanted in (paper.id, uuid.uuid4()):
            with pytest.raises(NotFound):
                finding.document_visible(intake, eve, wanted)
        assert finding.for_account(intake, eve) == []


def test_a_deactivated_account_sees_nothing(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.person(Role.SPECIALIST, active=False)
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        intake.session.get_one(Account, rosa.id).active = False
        for account in (intake.session.get_one(Account, rosa.id), intake.session.get_one(Account, sam.id)):
            with pytest.raises(NotFound):
                finding.visible(intake, account, application.id)


def test_a_specialist_sees_every_file_and_an_administrator_no_papers(servicer: Servicer) -> None:
    rosa, sam, admin = servicer.person(), servicer.specialist(), servicer.person(Role.ADMIN)
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        paper = a_document(intake, application)
        assert finding.document_visible(intake, sam, paper.id) is paper
        assert finding.visible(intake, admin, application.id) is application
        assert finding.documents(intake, admin, application) == []
        with pytest.raises(NotFound):
            finding.document_visible(intake, admin, paper.id)
        with pytest.raises(NotFound):
            finding.visible(intake, admin, application.id, Scope.ANSWER)


def granted(servicer: Servicer, rosa: Account, carla: Account, scopes: frozenset[Scope], ends_on: date | None = None) -> uuid.UUID:
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, loan=a_loan(intake), hardship=HardshipKind.UNEMPLOYMENT)
        a_document(intake, application)
        asked = authorizations.ask(intake, application, intake.session.get_one(Account, carla.id), scopes)
        authorizations.grant(intake, asked, "Rosa Rivera", ends_on)
        return application.id


def sees(servicer: Servicer, account: Account, application_id: uuid.UUID, scope: Scope = Scope.VIEW) -> bool:
    with servicer.acting(account) as intake:
        try:
            finding.visible(intake, intake.session.get_one(Account, account.id), application_id, scope)
        except NotFound:
            return False
        return True


def test_a_counselor_does_only_what_the_homeowner_allowed(servicer: Servicer) -> None:
    rosa, carla, other = servicer.person(), servicer.counselor(), servicer.counselor("Other Counselor")
    application_id = granted(servicer, rosa, carla, frozenset({Scope.VIEW, Scope.ADD_PAPERS}))
    assert {scope for scope in Scope if sees(servicer, carla, application_id, scope)} == {Scope.VIEW, Scope.ADD_PAPERS}
    assert not any(sees(servicer, other, application_id, scope) for scope in Scope)


def test_sight_lasts_through_the_last_day_and_ends_with_it(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    application_id = granted(servicer, rosa, carla, ALL, ends_on=date(2026, 10, 21))
    servicer.clock.advance(timedelta(days=2, hours=14, minutes=30))  # 23:30 on the 21st in California
    assert sees(servicer, carla, application_id)
    servicer.clock.advance(timedelta(hours=1))
    assert not sees(servicer, carla, application_id)


def test_sight_ends_at_once_when_leave_is_taken_back(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    application_id = granted(servicer, rosa, carla, ALL)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application_id)
        authorizations.revoke(intake, authorizations.of_application(intake, application)[0])
        with pytest.raises(NotFound):
            finding.visible(intake, intake.session.get_one(Account, carla.id), application_id)
        assert finding.documents(intake, intake.session.get_one(Account, carla.id), application) == []
    with servicer.acting(carla) as intake:
        assert finding.for_account(intake, intake.session.get_one(Account, carla.id)) == []


def test_sight_ends_when_the_agency_is_closed(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    application_id = granted(servicer, rosa, carla, ALL)
    with servicer.acting() as intake:
        agency = intake.session.get_one(Account, carla.id).agency
        assert agency is not None
        agency.active = False
    assert not sees(servicer, carla, application_id)


def started_by(servicer: Servicer, carla: Account) -> uuid.UUID:
    with servicer.acting(carla) as intake:
        counselor = intake.session.get_one(Account, carla.id)
        application = applications.start(intake, counselor, Channel.COUNSELOR, "en", borrower_name="Rosa Rivera")
        a_document(intake, application)
        return application.id


def stub(intake: Intake, account: Account, application_id: uuid.UUID) -> finding.Access:
    return finding.access(intake, intake.session.get_one(Account, account.id), application_id)


def test_a_counselor_who_started_a_file_sends_papers_and_sees_only_those(servicer: Servicer) -> None:
    carla, rosa = servicer.counselor(), servicer.person()
    application_id = started_by(servicer, carla)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application_id)
        household.connect(intake, application, application.people[0], intake.session.get_one(Account, rosa.id))
        a_document(intake, application)
    with servicer.acting(carla) as intake:
        found = stub(intake, carla, application_id)
        assert found.own_papers_only
        assert found.scopes == {Scope.ADD_PAPERS}
        papers = finding.documents(intake, intake.session.get_one(Account, carla.id), found.application)
        assert [paper.sent_by_id for paper in papers] == [carla.id]
    assert not sees(servicer, carla, application_id)
    assert sees(servicer, rosa, application_id)


def test_until_a_homeowner_joins_the_counselor_answers_what_they_were_told(servicer: Servicer) -> None:
    carla = servicer.counselor()
    application_id = started_by(servicer, carla)
    with servicer.acting(carla) as intake:
        assert stub(intake, carla, application_id).scopes == {Scope.ADD_PAPERS, Scope.ANSWER}


def test_a_counselor_who_started_a_file_sees_nothing_once_the_homeowner_said_no(servicer: Servicer) -> None:
    carla, rosa = servicer.counselor(), servicer.person()
    application_id = started_by(servicer, carla)
    with servicer.acting(carla) as intake:
        application = intake.session.get_one(Application, application_id)
        asked = authorizations.ask(intake, application, intake.session.get_one(Account, carla.id), ALL)
        assert stub(intake, carla, application_id).own_papers_only
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application_id)
        household.connect(intake, application, application.people[0], intake.session.get_one(Account, rosa.id))
        authorizations.revoke(intake, intake.session.get_one(Authorization, asked.id))
    assert not any(sees(servicer, carla, application_id, scope) for scope in Scope)


def two_homeowners(servicer: Servicer, share: tuple[bool, bool]) -> tuple[Account, Account, uuid.UUID]:
    rosa, luis = servicer.person(), servicer.person(name="Luis Rivera")
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        beside = household.add_person(intake, application, "Luis Rivera", email="luis@example.org", phone="555-0100")
        household.connect(intake, application, beside, intake.session.get_one(Account, luis.id))
        a_document(intake, application)
        for account, shares in zip((rosa, luis), share, strict=True):
            household.share_papers(intake, application, account, shares)
    with servicer.acting(luis) as intake:
        a_document(intake, intake.session.get_one(Application, application.id))
    return rosa, luis, application.id


@pytest.mark.parametrize(("share", "seen"), [((True, True), 2), ((True, False), 1), ((False, True), 1), ((False, False), 1)])
def test_co_borrowers_see_each_others_papers_only_when_both_agreed(
    servicer: Servicer, share: tuple[bool, bool], seen: int
) -> None:
    rosa, luis, application_id = two_homeowners(servicer, share)
    with servicer.acting() as intake:
        application = intake.session.get_one(Application, application_id)
        for account in (rosa, luis):
            papers = finding.documents(intake, account, application)
            assert len(papers) == seen
            assert account.id in {paper.sent_by_id for paper in papers}


def test_an_address_kept_private_is_shown_to_nobody_but_staff_and_its_owner(servicer: Servicer) -> None:
    rosa, luis, application_id = two_homeowners(servicer, (True, True))
    sam = servicer.specialist()
    with servicer.acting(luis) as intake:
        application = intake.session.get_one(Application, application_id)
        beside = application.people[1]
        assert finding.contact(rosa, application, beside).private
        assert finding.contact(luis, application, beside).phone == "555-0100"
        assert finding.contact(sam, application, beside).phone == "555-0100"


def test_addresses_are_shown_when_neither_keeps_theirs_private(servicer: Servicer) -> None:
    rosa, luis, application_id = two_homeowners(servicer, (True, True))
    with servicer.acting(luis) as intake:
        application = intake.session.get_one(Application, application_id)
        household.change_person(intake, application, application.people[1], contact_private=False)
        assert finding.contact(rosa, application, application.people[1]).private
        household.change_person(intake, application, application.people[0], contact_private=False)
        assert finding.contact(rosa, application, application.people[1]).phone == "555-0100"
        assert finding.mailing_address(luis, application) is None


def test_a_paper_that_came_by_mail_belongs_to_the_person_it_is_about(servicer: Servicer) -> None:
    rosa, luis, application_id = two_homeowners(servicer, (False, False))
    with servicer.acting(servicer.specialist()) as intake:
        application = intake.session.get_one(Application, application_id)
        paper = a_document(
            intake, application, person_id=application.people[1].id, channel=Channel.MAIL, arrived_on=date(2026, 10, 16)
        )
        assert finding.document_visible(intake, luis, paper.id) is paper
        with pytest.raises(NotFound):
            finding.document_visible(intake, rosa, paper.id)


def test_a_removed_paper_is_gone_for_everyone_but_the_specialist(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        paper = a_document(intake, application)
        paper.removed_at = intake.now
        assert finding.documents(intake, rosa, application) == []
        assert finding.documents(intake, sam, application) == [paper]
