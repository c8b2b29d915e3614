"""What a bank statement seems to show of the money that comes in, said to its sender plainly and without a promise."""

import uuid
from collections.abc import Callable

import pytest

from intake.database import transaction
from intake.extraction.reading import PaperReading
from intake.models import Account, Application, Loan
from intake.operations import household
from tests.browsing import Page
from tests.conftest import Site
from tests.portal.homeowner.filing import a_paper, an_application, read
from tests.portal.statements import FROM_SAVINGS, OCTOBER, PAYROLL, SEPTEMBER, a_deposit, a_statement

PAY = "It looks like pay from HARBOR MARKET comes in every 2 weeks: about $3,250 a month."


@pytest.fixture
def rosa(site: Site, loan_of: Callable[..., Loan]) -> Account:
    loan_of()
    return site.account()


def sent(site: Site, account: Account, file: uuid.UUID, *statements: PaperReading) -> list[uuid.UUID]:
    """Statements this account sent for its pay, and which were read."""
    papers = []
    for number, statement in enumerate(statements):
        body = b"%PDF-1.7\n%" + f"{account.id} {number}".encode()
        papers.append(a_paper(site, account, file, key=f"statement-{account.id.hex[:8]}-{number}", body=body).document_id)
        read(site, papers[-1], statement)
    return papers


def page_of(site: Site, account: Account, paper: uuid.UUID, language: str = "en") -> Page:
    return site.visitor(account).open(f"/{language}/papers/documents/{paper}")


def test_pay_over_two_statements_is_said_in_one_sentence_in_both_languages(site: Site, rosa: Account) -> None:
    papers = sent(site, rosa, an_application(site, rosa), SEPTEMBER, OCTOBER)
    page = page_of(site, rosa, papers[-1])
    assert page.sees(PAY)
    assert page.sees("This is what reaches your account, after anything is taken out. A person will look at this.")
    assert page_of(site, rosa, papers[-1], "es").sees("Parece que llega un sueldo de HARBOR MARKET cada 2 semanas: unos $3,250 al mes.")


def test_a_transfer_between_own_accounts_is_not_said_to_come_in(site: Site, rosa: Account) -> None:
    papers = sent(site, rosa, an_application(site, rosa), SEPTEMBER, OCTOBER)
    assert not page_of(site, rosa, papers[-1]).sees("SAV")


def test_where_how_often_cannot_be_told_no_amount_is_given(site: Site, rosa: Account) -> None:
    [paper] = sent(site, rosa, an_application(site, rosa), SEPTEMBER)
    page = page_of(site, rosa, paper)
    assert page.sees("Money from HARBOR MARKET comes in. We could not tell how often.")
    assert not page.sees("a month.")


def test_pay_that_has_ended_is_said_with_its_last_day(site: Site, rosa: Account) -> None:
    ended = a_statement("10-01", "10-31", "420.50", "388.20", a_deposit("10-02", PAYROLL, "1500.00"))
    papers = sent(site, rosa, an_application(site, rosa), SEPTEMBER, ended)
    assert page_of(site, rosa, papers[-1]).sees("The last one we see is of October 2, 2026.")


def test_a_statement_that_shows_nothing_regular_says_nothing(site: Site, rosa: Account) -> None:
    quiet = a_statement("10-01", "10-31", "420.50", "388.20", a_deposit("10-13", FROM_SAVINGS, "200.00"))
    [paper] = sent(site, rosa, an_application(site, rosa), quiet)
    assert not page_of(site, rosa, paper).sees("Money that comes in")


def test_the_month_left_out_between_two_statements_is_asked_for_at_once(site: Site, rosa: Account) -> None:
    november = a_statement("11-01", "11-15", "1.00", "2.00")
    papers = sent(site, rosa, an_application(site, rosa), SEPTEMBER, november)
    for paper in papers:
        page = page_of(site, rosa, paper)
        assert page.sees("Your bank statements leave out October 1, 2026 to October 31, 2026. Send the statement for those days.")
        assert page.sees("Send another paper")


def test_a_statement_of_someone_else_that_one_may_not_see_adds_nothing(site: Site, rosa: Account) -> None:
    file = an_application(site, rosa)
    [own] = sent(site, rosa, file, SEPTEMBER)
    luis = site.account(name="Luis Rivera")
    with transaction(site.engine) as session:
        application = session.get_one(Application, file)
        person = household.add_person(site.intake(session, rosa), application, "Luis Rivera")
        household.connect(site.intake(session, luis), application, person, session.get_one(Account, luis.id))
    sent(site, luis, file, OCTOBER)
    assert not page_of(site, rosa, own).sees(PAY)
