"""Two people, one loan: each opens an application, and when a specialist joins them there is one to follow."""

from collections.abc import Callable
from datetime import timedelta

from intake.database import transaction
from intake.kinds import Role
from intake.models import Application, Loan
from intake.operations import matching
from tests.builders import OFFICE
from tests.conftest import Site
from tests.portal.homeowner.filing import an_application


def test_a_second_account_on_the_loan_sees_nothing_of_the_first(site: Site, loan_of: Callable[..., Loan]) -> None:
    loan_of()
    an_application(site, site.account(name="Rosa Rivera"))
    luis = site.account(name="Luis Rivera")
    file = an_application(site, luis)
    page = site.visitor(luis).open(f"/en/homeowner/applications/{file}/people")
    assert page.sees("Luis Rivera")
    assert "Rosa" not in page.response.text


def test_after_joining_both_are_led_to_the_one_that_goes_on(site: Site, loan_of: Callable[..., Loan]) -> None:
    loan_of()
    rosa, luis, joan = site.account(), site.account(name="Luis Rivera"), site.account(Role.SPECIALIST, "Joan Petrakis")
    first = an_application(site, rosa)
    site.clock.advance(timedelta(hours=1))
    second = an_application(site, luis)
    with transaction(site.engine) as session:
        matching.join(site.intake(session, joan), session.get_one(Application, second), session.get_one(Application, first), OFFICE)
    for account in (rosa, luis):
        assert site.visitor(account).open("/en/homeowner/").address == f"/en/homeowner/applications/{first}"
    assert site.visitor(luis).open(f"/en/homeowner/applications/{second}/people").sees("Rosa Rivera")


def test_an_account_with_several_applications_gets_a_list(site: Site, loan_of: Callable[..., Loan]) -> None:
    loan_of()
    loan_of(number="77")
    rosa = site.account()
    an_application(site, rosa)
    an_application(site, rosa, signed=True, loan_number="77")
    page = site.visitor(rosa).open("/en/homeowner/")
    assert page.heading == "Your applications"
    assert page.sees("You have not sent it yet")
    assert page.sees("We're checking your papers")


def test_a_double_click_on_start_opens_one_application(site: Site) -> None:
    rosa = site.visitor(site.account())
    start = rosa.open("/en/homeowner/")
    first = rosa.press("Start now").address
    rosa.page = start
    assert rosa.press("Start now").address == first
