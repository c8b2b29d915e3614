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


@pytest.mark.browser
def test_two_administrators_publish_the_servicers_own_freshness(foothold: Foothold, browse: Callable[..., Person]) -> None:
    ada = browse("en", 1440)
    ada.open(foothold.account(Role.ADMIN, "Ada Lind", fresh("ada")))
    ada.follow("Rules").sees("Proof of your pay").sees("Fannie Mae Servicing Guide D2-2-05")
    ada.follow("As a homeowner").choose("Wages, salary or tips").press("Show").sees("Prueba de su sueldo")
    ada.follow("Try a case").page.get_by_label("A sample case").select_option("stub_74_days_old")
    ada.write("Or paste your own rules, as JSON", '{"requirements": [{"key": "income.wages", "max_age_days": 60}]}')
    ada.press("Try it").sees("Needs clarification")
    ada.follow("Your own rules").page.get_by_label("Owner of the loan").select_option("usda")
    ada.press("Begin")
    ada.page.get_by_text("Change a requirement", exact=True).click()
    ada.page.get_by_label("Requirement", exact=True).first.select_option("income.wages")
    ada.write("At most this many days old (optional)", "60").press("Add to the draft").sees("90")
    for part, value in (("Month", "12"), ("Day", "1"), ("Year", "2059")):
        ada.group("For files that start from this day on").get_by_label(part, exact=True).fill(value)
    ada.write("Why, and on whose authority", "Our investor's letter").press("Put it before a second administrator")
    ada.sees("Another administrator has to confirm it.")

    ben = browse("es", 390, scheme="dark")
    ben.open(foothold.account(Role.ADMIN, "Ben Lind", fresh("ben"))).open(f"{foothold.address}/es/admin/")
    ben.follow("Your own rules").follow("USDA").press("Confirm and publish").sees("Published, begins later")
    ben.follow("Running files").sees("Newer rules for running files")
    ben.follow("To confirm with counsel").follow("What does USDA ask for? The conventional list is used.")
    ben.choose("Right as it is").write("Who said it: name and firm", "Lee Marsh").press("Write it down").sees("Confirmed")
