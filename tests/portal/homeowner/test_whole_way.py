"""From the first page of the room to a signed application, as a homeowner with a plain browser does it."""

from collections.abc import Callable

from intake.kinds import Investor
from intake.models import Loan
from tests.conftest import Site
from tests.portal.homeowner.walking import answer_everything, begin, sent_application


def test_a_homeowner_without_an_application_is_asked_to_start_one(site: Site) -> None:
    rosa = site.visitor(site.account())
    assert rosa.open("/en/homeowner/").heading == "Start your application"
    page = rosa.press("Start now")
    assert page.heading == "Which loan is this about?"


def test_every_question_is_asked_one_a_page_and_leads_to_the_next(site: Site, loan_of: Callable[..., Loan]) -> None:
    loan_of()
    rosa = begin(site)
    answer_everything(rosa)
    page = rosa.open("/en/homeowner/")
    assert page.sees("About you Completed")
    assert page.sees("Money Completed")
    assert page.sees("Next: Send your papers")


def test_the_sum_of_incomes_is_said_in_words(site: Site, loan_of: Callable[..., Loan]) -> None:
    loan_of()
    rosa = begin(site)
    answer_everything(rosa)
    rosa.open("/en/homeowner/")
    rosa.follow("Money")
    assert rosa.page.sees("$2,140.00 every 2 weeks, from Acme Bakery")
    rosa.open(rosa.page.address.replace("/check/money", "/incomes"))
    assert rosa.page.sees("Together that comes to about $4,636.67 a month before taxes.")


def test_a_signed_application_says_when_it_was_sent_and_what_comes_next(site: Site, loan_of: Callable[..., Loan]) -> None:
    loan_of()
    rosa = sent_application(site)
    assert rosa.page.heading == "Your application is sent"
    assert rosa.page.sees("Sent November 22, 2026, 10:00 AM PST.")
    assert rosa.page.sees("By Monday, November 30, 2026 we write to you.")
    assert rosa.follow("See where it stands").heading == "We need something from you"


def test_fha_asks_for_a_statement_and_for_no_income_papers(site: Site, loan_of: Callable[..., Loan]) -> None:
    loan_of(Investor.FHA)
    rosa = begin(site)
    answer_everything(rosa)
    rosa.open("/en/homeowner/")
    page = rosa.follow("Money")
    assert page.sees("A statement about the new payment")
    rosa.open("/en/homeowner/")
    page = rosa.follow("Send your papers")
    assert page.sees("Your hardship statement")
    assert not page.sees("Proof of your pay")


