"""Papers asked for, "I don't have this", signing, status, letters and helpers, in the words of the pages."""

import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from intake.database import transaction
from intake.kinds import AuthorizationScope, HelpChoice, PersonRole, Role
from intake.models import Account, Agency, Application, HelpFlag, Loan, Mail, Person, Signature
from intake.operations import authorizations, household, notices
from tests.browsing import Visitor
from tests.builders import OFFICE
from tests.conftest import Site
from tests.portal.homeowner.filing import a_paper, an_application


@pytest.fixture
def rosa(site: Site, loan_of: Callable[..., Loan]) -> Account:
    loan_of()
    return site.account()


@pytest.fixture
def counselor(site: Site) -> Account:
    agency = Agency(id=uuid.uuid4(), name="Puente Homeownership Center", hud_id="81234", created_at=site.clock.now())
    with transaction(site.engine) as session:
        session.add(agency)
    return site.account(Role.COUNSELOR, "Carlos Ibarra", "carlos@puente.example", agency_id=agency.id)


def at(site: Site, account: Account, file: uuid.UUID, door: str) -> Visitor:
    visitor = site.visitor(account)
    visitor.open(f"/en/homeowner/applications/{file}{door}")
    return visitor


def test_each_thing_to_show_is_a_card_with_its_status(site: Site, rosa: Account) -> None:
    file = an_application(site, rosa)
    page = at(site, rosa, file, "/papers").page
    assert page.sees("Proof of your pay Nothing yet Acme Bakery")
    assert page.sees("Your signed application You sign this at the end")
    a_paper(site, rosa, file)
    assert at(site, rosa, file, "/papers").page.sees("Proof of your pay Received Acme Bakery")


def test_a_requirement_lists_any_one_of_these_with_a_date_and_not_a_number_of_days(site: Site, rosa: Account) -> None:
    visitor = at(site, rosa, an_application(site, rosa), "/papers")
    page = visitor.follow("Proof of your pay")
    assert page.sees("Any one of these Your most recent pay stub, dated")
    assert "days" not in page.text


def test_the_address_of_a_requirement_does_not_tell_what_it_is_about(site: Site, rosa: Account) -> None:
    visitor = at(site, rosa, an_application(site, rosa), "/papers")
    assert "income" not in visitor.page.link("Proof of your pay")


@pytest.mark.parametrize(("words", "choice"), [("I can't get it", "cannot_get_it"), ("Someone else has to send it", "someone_else_sends")])
def test_not_having_a_paper_is_told_and_says_who_acts_and_by_when(site: Site, rosa: Account, words: str, choice: str) -> None:
    file = an_application(site, rosa)
    visitor = at(site, rosa, file, "/papers")
    visitor.follow("Proof of your pay")
    visitor.follow("I don't have this")
    page = visitor.press("Continue", {words: True})
    assert page.sees("Somebody on our team will look by Wednesday, November 25, 2026")
    assert page.sees("Proof of your pay We're helping you")
    with transaction(site.engine, writing=False) as session:
        assert session.scalars(select(HelpFlag)).one().choice is HelpChoice(choice)


def test_a_reminder_is_mailed_on_the_day_it_was_promised_for(site: Site, rosa: Account) -> None:
    visitor = at(site, rosa, an_application(site, rosa), "/papers")
    visitor.follow("Proof of your pay")
    visitor.follow("I don't have this")
    page = visitor.press("Continue", {"Remind me later": True})
    assert page.sees("We will remind you by email on Wednesday, November 25, 2026.")
    with transaction(site.engine, writing=False) as session:
        assert "remind" in session.scalars(select(Mail.subject)).one()


def test_choosing_nothing_keeps_the_note(site: Site, rosa: Account) -> None:
    visitor = at(site, rosa, an_application(site, rosa), "/papers")
    visitor.follow("Proof of your pay")
    visitor.follow("I don't have this")
    page = visitor.press("Continue", {"Is there something we should know? (optional)": "My boss has it"})
    assert page.status == 422
    assert page.sees("My boss has it")


def sign(visitor: Visitor, name: str, **also: bool) -> str:
    fields = {"Type your full name": name, "I agree, and this is my signature": True, **also}
    return visitor.press("Sign and send", fields).heading


def test_papers_may_be_missing_when_signing(site: Site, rosa: Account) -> None:
    visitor = at(site, rosa, an_application(site, rosa), "/review")
    assert visitor.page.sees("What we still need Proof of your pay")
    visitor.follow("Continue to sign")
    assert sign(visitor, "rosa  rivera") == "Your application is sent"


def test_another_name_is_taken_only_when_the_legal_name_differs(site: Site, rosa: Account) -> None:
    visitor = at(site, rosa, an_application(site, rosa), "/sign")
    assert sign(visitor, "Rosa R. Delgado") == "Sign and send"
    assert visitor.page.sees("The name on this application is Rosa Rivera.")
    assert visitor.page.control("Type your full name")["value"] == "Rosa R. Delgado"
    differs = {"My legal name is different from the name on this application": True}
    assert sign(visitor, "Rosa R. Delgado", **differs) == "Your application is sent"


def test_signing_without_agreeing_keeps_the_name(site: Site, rosa: Account) -> None:
    visitor = at(site, rosa, an_application(site, rosa), "/sign")
    page = visitor.press("Sign and send", {"Type your full name": "Rosa Rivera"})
    assert page.status == 422
    assert page.control("Type your full name")["value"] == "Rosa Rivera"
    with transaction(site.engine, writing=False) as session:
        assert session.scalars(select(Signature)).all() == []


def test_the_words_agreed_to_are_kept_with_the_signature(site: Site, rosa: Account) -> None:
    sign(at(site, rosa, an_application(site, rosa), "/sign"), "Rosa Rivera")
    with transaction(site.engine, writing=False) as session:
        assert session.scalars(select(Signature)).one().statement.startswith("1. I ask for help with my mortgage.")


def test_a_co_borrower_who_has_not_signed_does_not_hold_the_application_back(site: Site, rosa: Account) -> None:
    file = an_application(site, rosa)
    with transaction(site.engine) as session:
        household.add_person(site.intake(session, rosa), session.get_one(Application, file), "Luis Rivera", email="luis@example.org")
    visitor = at(site, rosa, file, "/sign")
    sign(visitor, "Rosa Rivera")
    assert visitor.page.sees("Luis Rivera still needs to sign.")
    visitor.follow("Invite them")
    assert visitor.press("Invite Luis Rivera to sign").sees("The invitation is on its way to Luis Rivera.")
    with transaction(site.engine, writing=False) as session:
        assert session.scalars(select(Mail.recipient)).all()[-1] == "luis@example.org"


def test_the_status_is_one_headline_one_thing_to_do_and_a_way_forward(site: Site, rosa: Account) -> None:
    file = an_application(site, rosa, signed=True)
    page = at(site, rosa, file, "/status").page
    assert page.heading == "We need something from you"
    assert page.sees("What we still need Proof of your pay")
    a_paper(site, rosa, file)
    page = at(site, rosa, file, "/status").page
    assert page.heading == "Everything we asked for has arrived. We're checking it"
    assert page.sees("Nothing for you to do.")


def test_what_we_owe_and_are_late_with_is_said_plainly(site: Site, rosa: Account) -> None:
    file = an_application(site, rosa, signed=True)
    assert not at(site, rosa, file, "/status").page.sees("We are late")
    site.clock.advance(timedelta(days=20))
    assert at(site, rosa, file, "/status").page.sees("We are late: We write to you by this day to say we have it")


def test_the_acknowledgment_can_be_read_as_a_page_with_what_is_missing_and_by_when(site: Site, rosa: Account) -> None:
    file = an_application(site, rosa, signed=True)
    with transaction(site.engine) as session:
        notices.acknowledge(site.intake(session), session.get_one(Application, file), OFFICE)
    visitor = at(site, rosa, file, "/letters")
    assert visitor.page.sees("Not read yet")
    page = visitor.follow("We have your application for mortgage help, November 22, 2026")
    assert page.sees("Papers we still need")
    assert page.sees("Proof of your pay")
    assert page.sees("Send it by 11:59 PM on Tuesday, December 22, 2026.")
    assert page.sees("think about calling those lenders too")
    assert at(site, rosa, file, "/letters").page.sees("We have your application for mortgage help, November 22, 2026 Read")


def test_a_letter_can_be_kept_as_a_pdf_in_either_language(site: Site, rosa: Account) -> None:
    file = an_application(site, rosa, signed=True)
    with transaction(site.engine) as session:
        notice = notices.acknowledge(site.intake(session), session.get_one(Application, file), OFFICE)
        assert notice is not None
        address = f"/letters/{notice.id}"
    at(site, rosa, file, address)
    for words, name in ((" PDF, English", "letter"), (" PDF, Español", "carta")):
        answer = at(site, rosa, file, address).follow(words.strip()).response
        assert answer.mimetype == "application/pdf"
        assert f"{name}-2026-11-22" in answer.headers["Content-Disposition"]
        assert answer.data.startswith(b"%PDF-")


def test_an_application_is_taken_back_in_two_steps(site: Site, rosa: Account) -> None:
    visitor = at(site, rosa, an_application(site, rosa), "/status")
    visitor.follow("Take this application back")
    assert visitor.press("Yes, take it back").heading == "You took this application back"
    assert visitor.press("Start another application").heading == "Which loan is this about?"


def test_a_counselor_is_let_in_by_name_sees_whom_they_help_cannot_sign_and_is_out_at_once(
    site: Site, rosa: Account, counselor: Account
) -> None:
    file = an_application(site, rosa)
    assert at(site, counselor, file, "/papers").page.status == 404
    visitor = at(site, rosa, file, "/helpers")
    visitor.press("Continue", {"Your counselor's email": "carlos@puente.example"})
    visitor.press("Yes, let them help", {"Type your full name to say yes": "Rosa Rivera"})
    assert visitor.page.sees("Carlos Ibarra, Puente Homeownership Center")
    helped = at(site, counselor, file, "/questions/savings")
    assert "You are helping Rosa Rivera" in helped.page.soup.get_text()
    helped.press("Save and continue", {"Savings accounts": "12"})
    assert at(site, counselor, file, "/review").page.sees("Only Rosa Rivera can sign.")
    assert at(site, counselor, file, "/sign").page.status == 404
    visitor.follow("Stop Carlos Ibarra")
    assert visitor.press("Yes, stop it").sees("Carlos Ibarra can no longer see your file.")
    assert at(site, counselor, file, "/questions/savings").page.status == 404


def test_somebody_who_is_no_counselor_cannot_be_let_in(site: Site, rosa: Account) -> None:
    site.account(name="Sam Stone", email="sam@example.org")
    visitor = at(site, rosa, an_application(site, rosa), "/helpers")
    page = visitor.press("Continue", {"Your counselor's email": "sam@example.org"})
    assert page.status == 422
    assert "We do not know a housing counselor with this email." in page.error_for("Your counselor's email")


def test_a_helper_who_may_only_look_neither_answers_nor_sends(site: Site, rosa: Account, counselor: Account) -> None:
    file = an_application(site, rosa)
    with transaction(site.engine) as session:
        asked = authorizations.ask(
            site.intake(session, rosa), session.get_one(Application, file), session.get_one(Account, counselor.id),
            [AuthorizationScope.VIEW],
        )
        authorizations.grant(site.intake(session, rosa), asked, "Rosa Rivera", None)
    paper = a_paper(site, rosa, file).document_id
    assert at(site, counselor, file, "/status").page.status == 200
    assert at(site, counselor, file, "/questions/savings").page.status == 404
    looking = at(site, counselor, file, "/papers")
    assert "You are helping Rosa Rivera" in looking.page.soup.get_text()
    assert looking.follow("Proof of your pay").soup.find("input", type="file") is None
    assert not looking.open(f"/en/papers/documents/{paper}").sees("Remove this paper")


def test_a_co_borrower_who_joined_is_asked_for_their_signature(site: Site, rosa: Account) -> None:
    file = an_application(site, rosa, signed=True)
    luis = site.account(name="Luis Rivera")
    with transaction(site.engine) as session:
        application = session.get_one(Application, file)
        person = Person(application_id=file, name="Luis Rivera", role=PersonRole.CO_BORROWER, position=1)
        application.people.append(person)
        session.flush()
        household.connect(site.intake(session, luis), application, person, session.get_one(Account, luis.id))
    visitor = site.visitor(luis)
    assert visitor.open("/en/homeowner/").heading == "We need your signature"
    visitor.follow("Go to sign")
    assert sign(visitor, "Luis Rivera") == "Your application is sent"


def test_co_borrowers_see_each_others_papers_only_when_both_agree(site: Site, rosa: Account) -> None:
    file = an_application(site, rosa)
    paper = a_paper(site, rosa, file).document_id
    luis = site.account(name="Luis Rivera")
    with transaction(site.engine) as session:
        application = session.get_one(Application, file)
        person = household.add_person(site.intake(session, rosa), application, "Luis Rivera")
        household.connect(site.intake(session, luis), application, person, session.get_one(Account, luis.id))
    seen = []
    for account in (rosa, luis):
        seen.append(site.visitor(luis).client.get(f"/en/papers/documents/{paper}").status_code)
        words = "The others on this application may see the papers I send, if I may see theirs"
        at(site, account, file, "/sharing").press("Save", {words: True})
    seen.append(site.visitor(luis).client.get(f"/en/papers/documents/{paper}").status_code)
    assert seen == [404, 404, 200]
