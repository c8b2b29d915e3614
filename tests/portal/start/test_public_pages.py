"""The pages before an account: light, kept nowhere, never a dead end."""

import gzip

import pytest
from sqlalchemy import func, select

from intake.database import transaction
from intake.models import Base
from tests.conftest import Site

PAGES = (
    "", "check/loan", "check/sale", "check/you", "check/more", "check/result", "expect", "sale-date", "help", "privacy",
    "accessibility",
)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("page", PAGES)
def test_a_public_page_sets_no_cookie_keeps_nothing_and_shows_a_telephone(site: Site, language: str, page: str) -> None:
    answer = site.visitor().open(f"/{language}/{page}")
    assert answer.status == 200
    assert not answer.response.headers.getlist("Set-Cookie")
    assert answer.soup.find("a", href="tel:800-555-0142")
    with transaction(site.engine, writing=False) as session:
        assert sum(session.scalar(select(func.count()).select_from(table)) or 0 for table in Base.metadata.sorted_tables) == 0


def test_the_bare_address_leads_to_the_first_page_in_the_browsers_language(site: Site) -> None:
    assert site.visitor().client.get("/", headers={"Accept-Language": "es-MX,es;q=0.9"}).location == "/es/"
    assert site.visitor().client.get("/", headers={"Accept-Language": "fr"}).location == "/en/"


def test_the_questions_lead_on_one_at_a_time_and_carry_the_answers_along(site: Site) -> None:
    visitor = site.visitor()
    visitor.open("/en/")
    visitor.follow("Start")
    visitor.press("Continue", {"No, to another company": True})
    visitor.press("Continue", {"Yes": True})
    visitor.press("Continue", {"No, I inherited the home or the owner died": True})
    page = visitor.press("Continue", {"I am on active duty, or was in the last year": True})
    headings = [heading.text for heading in page.soup.select(".summary-box h2")]
    assert headings == [
        "There is a sale date", "Another company takes your payments", "You can apply too", "You have more protection",
    ]
    visitor.follow("Back")
    assert visitor.page.control("I am on active duty, or was in the last year").has_attr("checked")


def test_a_question_without_an_answer_asks_again_and_says_that_unsure_is_fine(site: Site) -> None:
    visitor = site.visitor()
    visitor.open("/en/check/loan")
    page = visitor.press("Continue")
    assert page.error_for("Yes") == 'Choose one answer. "I am not sure" is fine.'
    assert page.soup.title.text.startswith("Error:")


@pytest.mark.parametrize("answers", [
    "loan=no", "loan=unsure&sale=unsure&you=unsure&more=unsure", "you=helper", "more=bankruptcy", "", "loan=x",
])
def test_every_answer_leaves_a_way_on(site: Site, answers: str) -> None:
    page = site.visitor().open(f"/en/check/result?{answers}")
    assert page.link("Continue").startswith("/en/expect")
    assert page.soup.main.find("a", href="tel:800-569-4287")


def test_a_sale_date_is_remembered_on_the_next_page_only_by_its_address(site: Site) -> None:
    visitor = site.visitor()
    assert visitor.open("/en/expect?sale=yes").sees("There may be a sale date")
    assert not visitor.open("/en/expect?sale=no").sees("There may be a sale date")


def test_a_question_that_does_not_exist_is_not_found(site: Site) -> None:
    assert site.visitor().open("/en/check/other").status == 404


def test_the_first_page_is_light(site: Site) -> None:
    client = site.visitor().client
    parts = [client.get("/en/").data, *(client.get(f"/static/{name}").data for name in ("css/portal.css", "js/ui.js", "icon.svg"))]
    assert sum(len(gzip.compress(part)) for part in parts) < 15_000
    assert sum(len(part) for part in parts) < 60_000


def test_only_the_demonstration_shows_its_door(site: Site, make_site) -> None:
    assert "sample person" not in site.visitor().open("/en/").text
    assert site.visitor().open("/en/account/demo").status == 404
    assert site.visitor().open("/en/account/demo/mail").status == 404
