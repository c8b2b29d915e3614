"""A homeowner who calls or writes is asked the same questions, and a specialist writes down what they say."""

import uuid
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from intake.database import transaction
from intake.kinds import EventKind, HardshipKind, Role
from intake.models import Application
from intake.operations import moments
from tests.browsing import Page, Visitor
from tests.conftest import Site
from tests.portal.homeowner.filing import an_application
from tests.portal.homeowner.walking import answer
from tests.portal.specialist.conftest import File, Office


@pytest.fixture
def dana(office: Office) -> Visitor:
    """A specialist who has just taken Rosa's call."""
    dana = office.specialist("Dana Osei")
    dana.open("/en/specialist/start")
    dana.press("Start the application", {"Month": 11, "Day": 18, "Year": 2026, "Homeowner's full name": "Rosa Rivera"})
    return dana


def told(site: Site) -> Application:
    """The one application there is, with everything told so far."""
    with transaction(site.engine, writing=False) as session:
        application = session.scalars(select(Application)).one()
        application.answers, application.hardships, application.incomes, application.people  # noqa: B018  loaded before the session ends
        return application


def question(dana: Visitor, site: Site, key: str) -> Page:
    return dana.open(f"/en/homeowner/applications/{told(site).id}/questions/{key}")


def bar(page: Page) -> str:
    """The words over the page that say whose file it is."""
    found = page.soup.select_one(".acting-for")
    return found.get_text(" ", strip=True) if found else ""


def choose(visitor: Visitor, name: str, value: str) -> None:
    control = visitor.page.soup.find("input", attrs={"name": name, "value": value})
    assert control is not None
    control["checked"] = ""


def test_an_application_by_telephone_is_answered_from_the_case_page_group_by_group(dana: Visitor, site: Site) -> None:
    dana.follow("Write down answers")
    for group in ("About you", "Your home", "What happened", "Money"):
        page = dana.follow(group)
        while page.soup.find("button", string="Save and continue"):
            assert "You are writing down what Rosa Rivera tells you" in bar(page)
            page = answer(dana)
        if "/incomes" in page.address:
            page = dana.follow("Continue")
        while page.soup.find("button", string="Save and continue"):
            page = answer(dana)
        assert page.heading == f"Check your answers: {group}"
        page = dana.follow("Continue")
        assert page.heading == "Write down answers"

    assert page.text.count("Completed") == 4
    kept = told(site)
    assert [hardship.kind for hardship in kept.hardships] == [HardshipKind.REDUCED_INCOME]
    assert [(income.payer, income.amount) for income in kept.incomes] == [("Acme Bakery", Decimal("2140.00"))]
    assert (kept.answers.property_city, kept.answers.cash_checking) == ("Fresno", Decimal("1240.00"))
    case = dana.follow("Back to the case")
    assert case.sees("Acme Bakery")
    assert case.sees("Proof of your pay")


def test_the_history_says_who_wrote_it_down(dana: Visitor, site: Site) -> None:
    question(dana, site, "association")
    choose(dana, "hoa", "no")
    dana.press("Save and continue")

    case = dana.open(f"/en/specialist/applications/{told(site).id}")

    newest = case.soup.select(".timeline li")[0].get_text(" ", strip=True)
    assert "Answers saved : HOA dues" in newest
    assert "Dana Osei (Specialist)" in newest


def test_people_and_incomes_are_added_changed_and_taken_off(dana: Visitor, site: Site) -> None:
    address = f"/en/homeowner/applications/{told(site).id}"
    dana.open(f"{address}/people")
    dana.follow("Add a person")
    dana.press("Save and continue", {"Their full name": "Mae Rivera", "They are on the loan with me": True, "Can sign": True})
    assert [person.name for person in told(site).people] == ["Rosa Rivera", "Mae Rivera"]

    dana.open(f"{address}/incomes/new")
    dana.press("Continue", {"Rent that people pay me": True})
    dana.press("Save and continue", {"Who pays it?": "A tenant", "How much each time, before taxes?": "700", "Every month": True})
    assert dana.page.sees("$700.00 every month, from A tenant")
    dana.follow("Remove Rent that people pay me")
    dana.press("Yes, remove")
    assert told(site).incomes == []

    dana.open(f"{address}/people")
    dana.follow("Remove Mae Rivera")
    dana.press("Yes, remove")
    assert [person.name for person in told(site).people] == ["Rosa Rivera"]


def test_nobody_is_invited_and_nothing_is_signed_from_there(dana: Visitor, site: Site) -> None:
    address = f"/en/homeowner/applications/{told(site).id}"
    dana.open(f"{address}/people/new")
    page = dana.press("Save and continue", {"Their full name": "Mae Rivera", "They are on the loan with me": True, "Can sign": True})

    assert not page.sees("Invite")
    for door in ("/sign", "/review", "/papers", "/sharing", "/take-back", ""):
        assert dana.client.get(f"{address}{door}").status_code == 404


def test_saving_an_answer_takes_the_file_so_that_a_colleague_is_told_before_typing(dana: Visitor, office: Office) -> None:
    kai = office.specialist("Kai Lund")
    assert question(kai, office.site, "association").sees("A colleague is working on this file")

    dana.open(f"/en/specialist/applications/{told(office.site).id}")
    dana.press("Put it back")
    question(kai, office.site, "association")
    choose(kai, "hoa", "no")
    kai.press("Save and continue")

    page = question(dana, office.site, "association")
    assert page.status == 409
    assert page.sees("A colleague is working on this file, so nothing was changed.")


def test_what_is_typed_while_a_colleague_takes_the_file_is_not_saved(dana: Visitor, office: Office) -> None:
    question(dana, office.site, "story")
    with transaction(office.site.engine) as session:
        application = session.scalars(select(Application)).one()
        path = f"/en/specialist/applications/{application.id}"
    typing = dana.page
    dana.open(path)
    dana.press("Put it back")
    kai = office.specialist("Kai Lund")
    kai.open(path)
    kai.press("Take this file")

    dana.page = typing
    page = dana.press("Save and continue", {"Is there more you want us to know? (optional)": "My hours were cut."})

    assert page.status == 409
    assert not told(office.site).answers.hardship_story


def test_an_application_of_the_web_is_written_into_until_it_is_signed(site: Site, office: Office) -> None:
    rosa, dana = site.account(), office.specialist()
    open_file = an_application(site, rosa)
    dana.open(f"/en/homeowner/applications/{open_file}/questions/association")
    choose(dana, "hoa", "no")
    assert dana.press("Save and continue").sees("Saved.")


def test_what_a_homeowner_signed_on_the_site_is_read_and_not_written_over(rosa: File, office: Office) -> None:
    dana, address = office.specialist(), f"/en/homeowner/applications/{rosa.application_id}"
    assert not dana.open(rosa.case).sees("Write down answers")
    assert dana.open(f"{rosa.case}/answers").sees("These answers can no longer change here.")
    page = dana.open(f"{address}/questions/association")
    assert page.heading == "Check your answers: Your home"
    assert not page.sees("Change")
    assert dana.client.post(f"{address}/incomes/{rosa.income_source}/remove", data=_token(dana)).status_code == 409
    assert dana.open(rosa.case).sees("Harbor Market")


@pytest.mark.parametrize(("moment", "open_still"), [(EventKind.SIGNED_AND_SENT, True), (EventKind.WITHDRAWN, False)])
def test_what_came_by_telephone_is_written_down_after_signing_too_but_not_after_it_was_taken_back(
    dana: Visitor, site: Site, moment: EventKind, open_still: bool
) -> None:
    with transaction(site.engine) as session:
        application = session.scalars(select(Application)).one()
        moments.write(site.intake(session), application, moment, date(2026, 11, 20))

    page = question(dana, site, "association")

    assert (page.heading == "HOA dues") is open_still
    assert dana.open(f"/en/specialist/applications/{told(site).id}").sees("Write down answers") is open_still


def test_no_homeowner_reaches_what_was_told_for_another(dana: Visitor, site: Site) -> None:
    application, stranger = told(site), site.visitor(site.account(Role.HOMEOWNER, "Sam Stone"))
    for door in ("questions/hardships", "check/money", "people", "people/new", "incomes", "incomes/new"):
        assert stranger.client.get(f"/en/homeowner/applications/{application.id}/{door}").status_code == 404
    assert stranger.client.get(f"/en/specialist/applications/{application.id}/answers").status_code == 404
    assert dana.client.get(f"/en/homeowner/applications/{uuid.uuid4()}/questions/hardships").status_code == 404


def _token(visitor: Visitor) -> dict[str, str]:
    found = visitor.page.soup.find("input", attrs={"name": "csrf_token"})
    assert found is not None
    return {"csrf_token": str(found["value"])}
