"""An administrator sees how the installation does and invites a specialist, who gets in only with a good password and an app."""

import re
from collections.abc import Callable

import pyotp
import pytest

from intake.kinds import Role
from tests.journeys.person import Person
from tests.journeys.running import Foothold, fresh

PASSPHRASE = "copper lantern walks uphill"


@pytest.mark.browser
def test_an_administrator_invites_a_specialist(foothold: Foothold, browse: Callable[..., Person]) -> None:
    admin = browse("en", 1440)
    admin.open(foothold.account(Role.ADMIN, "Sabine Roth", fresh("sabine")))
    admin.follow("Health").sees("Store of papers").sees("Walls around the reader of papers")
    admin.follow("Agencies").write("Agency name", "Hearthside Housing").write("HUD id", "71234").press("Add the agency")
    admin.sees("Enter the agency's five digits at HUD. They begin with 8 or 9.")
    admin.write("HUD id", "84417").press("Add the agency").sees("Hearthside Housing")
    email = fresh("joan")
    admin.follow("People").follow("Invite somebody")
    admin.write("E-mail address", email).write("Name (optional)", "Joan Petrakis").choose("Specialist").press("Send the invitation")

    link = re.search(r"http\S+", foothold.newest_mail(email))
    assert link
    joan = browse("es", 1280, scheme="dark")
    joan.open(link[0].replace("/en/", "/es/"))
    joan.write("New password", "password password").press("Accept and continue")
    joan.sees("This password is easy to guess. Use four words that do not belong together.")
    joan.write("New password", PASSPHRASE).press("Accept and continue")
    secret = re.sub(r"\s", "", joan.page.locator("main strong, main code").first.inner_text())
    joan.write("Code from your app", pyotp.TOTP(secret).now()).press("Continue")
    joan.follow("I have kept them")
    joan.sees("Pull next")
    joan.press("Sign out").sees("You are signed out")
    admin.open(f"{foothold.address}/en/admin/people").sees(email)
