"""One topic a page, saved at each step, honest about not knowing, and nothing typed is ever lost."""

import uuid
from collections.abc import Callable
from decimal import Decimal

import pytest

from intake.database import transaction
from intake.kinds import EventKind, Investor, PersonRole
from intake.models import Account, Application, Loan
from tests.browsing import Page, Visitor
from tests.conftest import Site
from tests.portal.homeowner.filing import an_application
from tests.portal.homeowner.walking import begin


@pytest.fixture
def rosa(site: Site, loan_of: Callable[..., Loan]) -> Account:
    loan_of()
    return site.account()


@pytest.fixture
def file(site: Site, rosa: Account) -> uuid.UUID:
    return an_application(site, rosa)


def ask(site: Site, account: Account, file: uuid.UUID, question: str) -> Visitor:
    visitor = site.visitor(account)
    visitor.open(f"/en/homeowner/applications/{file}/questions/{question}")
    return visitor


def choose(page: Page, **chosen: str) -> None:
    for name, value in chosen.items():
        control = page.soup.find("input", attrs={"name": name, "value": value})
        assert control is not None
        control["checked"] = ""


def kept(site: Site, file: uuid.UUID, column: str) -> object:
    with transaction(site.engine, writing=False) as session:
        return getattr(session.get_one(Application, file).answers, column)


@pytest.mark.parametrize("typed", ["1240", "$1,240.00", " 1 240 ", "1,240"])
def test_money_is_taken_as_people_write_it(site: Site, rosa: Account, file: uuid.UUID, typed: str) -> None:
    ask(site, rosa, file, "savings").press("Save and continue", {"Checking accounts and cash": typed})
    assert kept(site, file, "cash_checking") == Decimal("1240.00")


@pytest.mark.parametrize("typed", ["about a thousand", "-5", "1e12", "NaN"])
def test_what_is_no_amount_is_asked_again_and_everything_typed_is_still_there(
    site: Site, rosa: Account, file: uuid.UUID, typed: str
) -> None:
    fields = {"Checking accounts and cash": typed, "Savings accounts": "88"}
    page = ask(site, rosa, file, "savings").press("Save and continue", fields)
    assert page.status == 422
    assert page.error_for("Checking accounts and cash") == "Enter an amount in dollars, like 2,140.00."
    assert page.control("Checking accounts and cash")["value"] == typed
    assert page.control("Savings accounts")["value"] == "88"
    assert kept(site, file, "cash_savings") is None


def test_not_knowing_is_an_answer_of_its_own(site: Site, rosa: Account, file: uuid.UUID) -> None:
    visitor = ask(site, rosa, file, "savings")
    choose(visitor.page, cash_savings_unknown="y")
    visitor.press("Save and continue")
    assert kept(site, file, "dont_know") == ["cash_savings"]
    page = visitor.open(f"/en/homeowner/applications/{file}/check/money")
    assert page.sees("Savings accounts I don't know")


def test_a_page_without_an_answer_says_which(site: Site, rosa: Account, file: uuid.UUID) -> None:
    page = ask(site, rosa, file, "residence").press("Save and continue")
    assert page.status == 422
    assert page.sees("There is a problem Choose yes, no, or not sure. Choose the answer that fits best.")


@pytest.mark.parametrize("typed", ["three", "0", "31", "2.5", "-1"])
def test_a_number_of_people_that_cannot_be_is_asked_again(site: Site, rosa: Account, file: uuid.UUID, typed: str) -> None:
    label = "How many people live in the home, with you?"
    page = ask(site, rosa, file, "household").press("Save and continue", {label: typed})
    assert page.error_for(label) == "Enter the number of people, like 3."
    assert page.control(label)["value"] == typed


def test_a_slip_is_told_once_however_many_rules_it_breaks(site: Site, rosa: Account, file: uuid.UUID) -> None:
    page = ask(site, rosa, file, "property").press("Save and continue", {"ZIP code": "9365012345678"})
    assert page.status == 422
    assert page.error_for("ZIP code") == "Enter the ZIP code, 5 numbers."


def test_an_answer_that_another_makes_pointless_is_dropped(site: Site, rosa: Account, file: uuid.UUID) -> None:
    visitor = ask(site, rosa, file, "association")
    choose(visitor.page, hoa="no")
    visitor.press("Save and continue", {"If you do, how much each month?": "80"})
    assert kept(site, file, "hoa_monthly") is None


def test_a_hardship_cannot_begin_next_month(site: Site, rosa: Account, file: uuid.UUID) -> None:
    visitor = ask(site, rosa, file, "since")
    page = visitor.press("Save and continue", {"Month": 12, "Year": 2026})
    assert page.status == 422
    assert page.sees("Enter a date that is not in the future.")
    assert page.control("Month")["value"] == "12"


def test_a_month_that_does_not_exist_stays_as_typed(site: Site, rosa: Account, file: uuid.UUID) -> None:
    page = ask(site, rosa, file, "since").press("Save and continue", {"Month": 13, "Year": 2026})
    assert page.status == 422
    assert page.control("Month")["value"] == "13"


def test_another_browser_goes_on_where_this_one_stopped(site: Site, rosa: Account, file: uuid.UUID) -> None:
    ask(site, rosa, file, "savings").press("Save and continue", {"Savings accounts": "88"})
    elsewhere = ask(site, rosa, file, "savings")
    assert elsewhere.page.control("Savings accounts")["value"] == "88.00"


def test_answers_can_be_changed_from_the_list_to_check(site: Site, rosa: Account, file: uuid.UUID) -> None:
    visitor = site.visitor(rosa)
    visitor.open(f"/en/homeowner/applications/{file}/check/what-happened")
    assert visitor.page.sees("August 2026")
    assert visitor.follow("Change When it started").heading == "When it started"


def test_after_signing_the_answers_are_shown_and_no_longer_changed(site: Site, rosa: Account) -> None:
    file = an_application(site, rosa, signed=True)
    visitor = ask(site, rosa, file, "savings")
    assert visitor.page.heading == "Check your answers: Money"
    assert not visitor.page.sees("Change")


@pytest.mark.parametrize(
    ("investor", "asked"),
    [(Investor.VA, True), (Investor.USDA, True), (Investor.PORTFOLIO, True), (Investor.FANNIE_MAE, False), (Investor.FHA, False)],
)
def test_bills_are_asked_only_where_the_programme_asks(
    site: Site, loan_of: Callable[..., Loan], investor: Investor, asked: bool
) -> None:
    loan_of(investor, "55")
    account = site.account()
    page = ask(site, account, an_application(site, account, loan_number="55"), "bills").page
    assert (page.status == 200) is asked


def test_an_income_of_unknown_amount_can_be_told(site: Site, rosa: Account, file: uuid.UUID) -> None:
    visitor = site.visitor(rosa)
    visitor.open(f"/en/homeowner/applications/{file}/incomes/new")
    visitor.press("Continue", {"Rent that people pay me": True})
    page = visitor.press("Save and continue", {"Who pays it?": "My tenant", "Every month": True})
    assert page.status == 422
    choose(page, amount_unknown="y")
    page = visitor.press("Save and continue")
    assert page.sees("amount not known yet every month, from My tenant")
    assert page.sees("So far that comes to about $4,636.67 a month before taxes.")


def test_help_from_someone_at_home_names_that_person(site: Site, rosa: Account, file: uuid.UUID) -> None:
    visitor = site.visitor(rosa)
    visitor.open(f"/en/homeowner/applications/{file}/incomes/new")
    visitor.press("Continue", {"Help from someone who lives with me": True})
    visitor.press(
        "Save and continue",
        {"Who helps? Their full name": "Luz Rivera", "How much each time, before taxes?": "300", "Every month": True},
    )
    with transaction(site.engine, writing=False) as session:
        people = session.get_one(Application, file).people
        assert [(person.name, person.role) for person in people][1:] == [("Luz Rivera", PersonRole.CONTRIBUTOR)]


def test_people_are_added_once_however_often_the_button_is_pressed(site: Site, rosa: Account, file: uuid.UUID) -> None:
    visitor = site.visitor(rosa)
    visitor.open(f"/en/homeowner/applications/{file}/people/new")
    form = visitor.page
    visitor.press("Save and continue", {"Their full name": "Luis Rivera", "They are on the loan with me": True, "Can sign": True})
    visitor.page = form
    page = visitor.press("Save and continue", {"Their full name": "Luis Rivera", "They are on the loan with me": True})
    assert page.text.count("Remove Luis Rivera") == 1
    visitor.follow("Remove Luis Rivera")
    assert not visitor.press("Yes, remove").sees("Luis Rivera")


def test_no_match_is_no_dead_end_and_the_application_is_dated(site: Site, rosa: Account) -> None:
    visitor = begin(site, number="9999")
    assert visitor.page.heading == "A person will find your loan"
    visitor.follow("Go on")
    assert visitor.page.heading == "Your application for mortgage help"
    application_id = uuid.UUID(visitor.page.address.rsplit("/", 1)[-1])
    with transaction(site.engine, writing=False) as session:
        application = session.get_one(Application, application_id)
        assert application.event(EventKind.APPLICATION_RECEIVED) is not None
        assert application.claimed_loan_number == "9999"


def test_a_match_shows_nothing_of_the_servicers_records(site: Site, loan_of: Callable[..., Loan]) -> None:
    loan_of()
    visitor = begin(site)
    assert visitor.page.sees("We found your loan.")
    visitor.follow("About you")
    assert "RIVERA" not in visitor.page.response.text
    assert "ELM" not in visitor.page.response.text


@pytest.mark.parametrize(
    "door", ["", "/questions/you", "/people", "/incomes", "/papers", "/review", "/sign", "/status", "/letters", "/helpers", "/loan"]
)
def test_a_stranger_finds_nothing_behind_any_door_of_an_application(site: Site, file: uuid.UUID, door: str) -> None:
    stranger = site.visitor(site.account(name="Sam Stone"))
    assert stranger.client.get(f"/en/homeowner/applications/{file}{door}").status_code == 404
