"""An agency's counselor, their clients, and the ways of both through the site."""

import re
import uuid
from dataclasses import dataclass

import pytest
from sqlalchemy import select

from intake.database import transaction
from intake.kinds import Role
from intake.models import Account, Agency, Application, Mail
from tests.browsing import Page, Visitor
from tests.conftest import Site

PDF = b"%PDF-1.7\n"


@dataclass
class Room:
    """A counselor at work: the site, their account, and their browser."""

    site: Site
    account: Account
    browser: Visitor

    def add_client(self, name: str = "Rosa Rivera", email: str = "", language: str = "English") -> uuid.UUID:
        """Start a file for a client; its id."""
        self.browser.open("/en/counselor/clients/new")
        page = self.browser.press("Save and start the file", {
            "Client's full name": name, language: True, "Client's e-mail (optional)": email,
        })
        assert page.heading == name, page.text
        return uuid.UUID(page.address.rsplit("/", 1)[-1])

    def client(self, application_id: uuid.UUID, part: str = "") -> Page:
        """A client's page, or a part of it."""
        return self.browser.open(f"/en/counselor/clients/{application_id}{part}")

    def send(self, application_id: uuid.UUID, name: str, content: bytes = PDF) -> Page:
        """Send one paper without saying what it is for."""
        self.browser.open(f"/en/papers/{application_id}/send")
        return self.browser.press("Send", {"Choose files, or take a photo": (name, content + name.encode())})

    def invited(self, email: str) -> Visitor:
        """Follow the link in the newest mail to this address; the page of the invitation is open."""
        with transaction(self.site.engine, writing=False) as session:
            mail = session.scalars(select(Mail).where(Mail.recipient == email).order_by(Mail.created_at.desc())).first()
            assert mail is not None, f"no mail to {email}"
            link = re.sub("^https://[^/]+", "", mail.details["link"])
        visitor = self.site.visitor()
        visitor.open(link)
        return visitor

    def joined(self, application_id: uuid.UUID, email: str) -> Visitor:
        """The client, signed in on the file after following the link."""
        rosa = self.invited(email)
        rosa.press("Accept and continue")
        rosa.open(f"/en/homeowner/applications/{application_id}")
        return rosa


def says_yes(rosa: Visitor, application_id: uuid.UUID, **choices: object) -> Page:
    """The client lets the counselor help, with whatever is changed on the page."""
    rosa.open(f"/en/homeowner/applications/{application_id}")
    rosa.follow("Say yes or no")
    return rosa.press("Yes, let them help", {"Type your full name to say yes": "Rosa Rivera", **choices})


def kept_application(site: Site, application_id: uuid.UUID) -> Application:
    """The application with its events and people, as it is kept."""
    with transaction(site.engine, writing=False) as session:
        application = session.get_one(Application, application_id)
        application.events, application.people, application.members  # noqa: B018  loaded before the session ends
        return application


@pytest.fixture
def room(site: Site) -> Room:
    """Carla Hope's room, with no clients yet."""
    with transaction(site.engine) as session:
        agency = Agency(name="Hope Counseling", hud_id="81234", created_at=site.clock.now(), active=True)
        session.add(agency)
        session.flush()
        agency_id = agency.id
    carla = site.account(Role.COUNSELOR, "Carla Hope", agency_id=agency_id)
    return Room(site, carla, site.visitor(carla))
