"""Invitations to an application: whoever has the address may come in, and nobody by a link sent to another one."""

import pytest

from intake.errors import NotFound
from intake.kinds import Role
from intake.models import Account, Application, Person
from intake.operations import household, invitations
from tests.builders import Servicer, an_application


def an_invitation_to_luis(servicer: Servicer, rosa: Account) -> tuple[Application, Person, str]:
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        luis = household.add_person(intake, application, "Luis Rivera", email="luis@exmaple.org")
        _row, token = invitations.invite(intake, luis.email, Role.HOMEOWNER, name=luis.name, application_id=application.id)
    return application, luis, token


def test_a_link_sent_to_a_mistyped_address_stops_working_when_the_address_is_put_right(servicer: Servicer) -> None:
    rosa = servicer.person()
    application, luis, token = an_invitation_to_luis(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application, luis = intake.session.get_one(Application, application.id), intake.session.get_one(Person, luis.id)
        household.change_person(intake, application, luis, email="luis@example.org")
        with pytest.raises(NotFound):
            invitations.find_invitation(intake, token)


def test_a_link_goes_on_working_when_something_else_about_the_person_changes(servicer: Servicer) -> None:
    rosa = servicer.person()
    application, luis, token = an_invitation_to_luis(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application, luis = intake.session.get_one(Application, application.id), intake.session.get_one(Person, luis.id)
        household.change_person(intake, application, luis, phone="555-0100", email="Luis@exmaple.org ")
        assert invitations.find_invitation(intake, token).application_id == application.id


def test_a_link_sent_to_somebody_who_was_taken_off_the_application_stops_working(servicer: Servicer) -> None:
    rosa = servicer.person()
    application, luis, token = an_invitation_to_luis(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application, luis = intake.session.get_one(Application, application.id), intake.session.get_one(Person, luis.id)
        household.remove_person(intake, application, luis)
        with pytest.raises(NotFound):
            invitations.find_invitation(intake, token)
