"""A homeowner's whole way, first page to last: on a telephone in Spanish, and again without JavaScript in English."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from intake.database import transaction
from intake.kinds import Role
from intake.models import Loan
from intake.operations.loan_rows import normalised
from portal.formatting import money
from tests.journeys import desk
from tests.journeys.papers import Papers, papers_of
from tests.journeys.person import Person
from tests.journeys.running import Foothold, fresh, today

NAME = "Rosa Rivera Delgado"
RECEIPT = re.compile(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b")
LOANS = {"es": "7004418302", "en": "7004431655"}


def create_account(person: Person, foothold: Foothold) -> None:
    """From the plain public page to an account, by the code in the mail."""
    email = fresh("rosa")
    person.open(f"{foothold.address}/{person.language}/").follow("Start")
    for answer in ("Yes", "No", "Yes, I signed it", "Neither"):
        person.choose(answer).press("Continue")
    person.follow("Continue").follow("Set up my account")
    person.write("E-mail address", email).press("Send my code")
    person.write("Code from the e-mail", foothold.code_for(email)).press("Continue")
    person.write("Your full name", NAME).press("Continue")
    person.press("Send my letters on paper")


def match_loan(person: Person, foothold: Foothold) -> None:
    """The wrong ZIP is no dead end; the right one shows nothing of the servicer's records."""
    number = normalised(LOANS[person.language])
    with transaction(foothold.wired.engine, writing=False) as session:
        loan = session.query(Loan).filter_by(number=number).one()
    person.press("Start now")
    person.write("Loan number", number).write("ZIP code of the home", loan.zip).press("Find my loan")
    person.sees("Your application for mortgage help").sees_not(loan.street)


def tell_about_oneself(person: Person) -> None:
    person.follow("Continue")
    person.choose("I am on the loan").write("Phone (optional)", "209 555 0188").press("Save and continue")
    person.write("Which language do you like to speak with us?", "Español").press("Save and continue")
    person.choose("No").press("Save and continue")
    person.choose("No").press("Save and continue")
    person.choose("No").press("Save and continue")
    person.sees("Check your answers: %(section)s", section=person.say("About you")).follow("Continue")


def tell_about_the_home(person: Person) -> None:
    person.follow("Your home")
    person.write("Street and number", "1187 Larkspur Avenue").write("City", "Stockton").write("ZIP code", "95210")
    person.page.get_by_label(person.say("State")).select_option("CA")
    person.press("Save and continue")
    person.choose_for("Is it your main home?", "Yes").choose_for("Who lives there now?", "I live there").press("Save and continue")
    person.choose("I want to stay in my home").choose_for("Is the home for sale now?", "No").press("Save and continue")
    person.choose_for("Are your property taxes part of your mortgage payment?", "Yes")
    person.choose_for("Is your home insurance part of your mortgage payment?", "I am not sure").press("Save and continue")
    person.choose("No").press("Save and continue")
    person.choose("No").press("Save and continue")
    person.follow("Continue")


def tell_what_happened(person: Person) -> None:
    person.follow("What happened")
    person.choose("My pay or my hours were cut").press("Save and continue")
    person.write("Month", "5").write("Year", "2026").choose("It should be over within 6 months").press("Save and continue")
    person.press("Save and continue").follow("Continue")


def tell_about_money(person: Person, papers: Papers) -> None:
    """A slip is said in plain words and what was typed stays."""
    person.follow("Money")
    person.choose_for("Does someone who is not on the loan help pay for the home?", "No").press("Save and continue")
    person.sees("Enter the number of people, like 3.")
    person.write("How many people live in the home, with you?", "3").press("Save and continue")
    person.choose("Wages, salary or tips").press("Save and continue")
    person.write("Who pays it?", papers.stub_truth["employer"])
    person.write("How much each time, before taxes?", f" $ {papers.stub_truth['gross_pay']}").choose("Every 2 weeks")
    person.press("Save and continue").follow("Continue")
    person.write("Checking accounts and cash", "640").write("Savings accounts", "0")
    person.write("Stocks and bonds, not for retirement", "0").write("Anything else", "0").press("Save and continue")
    person.follow("Continue")


def send_papers(person: Person, papers: Papers) -> dict[str, str]:
    """A PDF, two photographs and two months of statements; the receipt of each, by its name."""
    person.follow("Send your papers").follow("Proof of your pay")
    person.attach("Choose files, or take a photo", *papers.files)
    if person.scripts:
        rows = person.page.get_by_role("link", name=person.say("See the receipt and what we read"))
        expect(rows).to_have_count(len(papers.files), timeout=30_000)
        person.look()
    else:
        person.press("Send")
    person.follow("Back to your papers").follow("Proof of your pay")
    shown = person.page.locator("main").inner_text()
    receipts = {file.name: RECEIPT.findall(shown.split(file.name)[1])[0] for file in papers.files}
    assert len(set(receipts.values())) == len(papers.files)
    return receipts


def confirm_what_was_read(person: Person, papers: Papers) -> None:
    """The gross pay of the PDF, read within seconds, is confirmed."""
    person.follow(papers.stub.name)
    amount = money(papers.stub_truth["gross_pay"])
    for _try in range(40):
        if amount in person.page.locator("main").inner_text():
            break
        person.page.wait_for_timeout(1500)
        person.page.reload()
    person.look().sees(amount)
    person.press("Yes, this is right").sees("Noted")


def sign_and_send(person: Person) -> None:
    person.follow("Back to your papers").follow("Back to the list").follow("Review, sign and send").follow("Continue to sign")
    person.write("Type your full name", NAME).choose("I agree, and this is my signature").press("Sign and send")
    person.sees("Your application is sent").follow("See where it stands")
    person.sees("We received your application")


@pytest.mark.browser
@pytest.mark.parametrize(("language", "scripts"), [("es", True), ("en", False)], ids=["spanish-telephone", "without-javascript"])
def test_from_a_homeowners_first_page_to_a_complete_package(
    foothold: Foothold, browse: Callable[..., Person], tmp_path: Path, language: str, scripts: bool
) -> None:
    papers = papers_of(NAME, tmp_path, today())
    person = browse(language, 390 if scripts else 320, scripts)
    create_account(person, foothold)
    match_loan(person, foothold)
    tell_about_oneself(person)
    tell_about_the_home(person)
    tell_what_happened(person)
    tell_about_money(person, papers)
    receipts = send_papers(person, papers)
    confirm_what_was_read(person, papers)
    sign_and_send(person)

    specialist = browse("en", 1440, scripts)
    door = foothold.account(Role.SPECIALIST, "Joan Petrakis", fresh("joan"))
    desk.pull(specialist, foothold, door, NAME)
    desk.review(specialist, foothold, receipts.values())
    desk.mark_complete(specialist, NAME)
    pdf, data = desk.package(specialist, tmp_path)
    desk.check_package(pdf, data, papers.stub_truth["gross_pay"], len(papers.files))
    specialist.follow("Reports").sees("How this is counted")

    person.page.reload()
    person.look().sees("Your application is complete")
