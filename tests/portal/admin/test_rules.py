"""The administrator's pages about rules: read, previewed, tried, published by two, given to running files, confirmed with counsel."""

import json
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from intake.database import transaction
from intake.kinds import HardshipKind, Investor, Role
from intake.models import Application, CounselAnswer, Overlay, RulesChange
from intake.operations import applications, rules
from intake.requirements.programmes import resolved_set
from portal.admin.trying import FOLDER, SAMPLES
from tests.browsing import Page, Visitor, words_of
from tests.builders import NUMBER, a_loan, an_application
from tests.conftest import Site
from tests.portal.admin.test_admin import an_admin, prove

TODAY = {"Month": "11", "Day": "22", "Year": "2026"}


def two_admins(site: Site) -> tuple[Visitor, Visitor]:
    ben = site.visitor(site.account(Role.ADMIN, "Ben Admin"))
    prove(site, ben)
    return an_admin(site)[1], ben


def a_draft(visitor: Visitor, investor: str = "Fannie Mae") -> Page:
    visitor.open("/en/admin/rules/own")
    return visitor.press("Begin", {"Owner of the loan": investor})


def propose(visitor: Visitor, day: str = "22") -> Page:
    why = {"Why, and on whose authority": "Our investor's letter"}
    return visitor.press("Put it before a second administrator", TODAY | {"Day": day} | why)


def publish_60_days(ada: Visitor, ben: Visitor) -> None:
    a_draft(ada)
    ada.press("Add to the draft", {"Requirement": "Proof of your pay (income.wages)", "At most this many days old (optional)": "60"})
    propose(ada)
    ben.open(ada.page.address)
    ben.press("Confirm and publish")


def rows_of(page: Page) -> dict[str, str]:
    return {words_of(row.th): words_of(row) for row in page.soup.select("tbody tr") if row.th}


def row(page: Page, start: str) -> str:
    return next(words for name, words in rows_of(page).items() if name.startswith(start))


@pytest.mark.parametrize("investor", list(Investor))
def test_every_requirement_of_every_programme_is_read_with_its_authority(site: Site, investor: Investor) -> None:
    _, ada = an_admin(site)
    page = ada.open(f"/en/admin/rules?investor={investor}&on-month=11&on-day=22&on-year=2026")
    asked = resolved_set(investor, None, site.clock.now().date()).requirements
    lines = [words_of(line) for line in page.soup.select("tbody tr")]
    assert len(lines) == len(asked)
    for line, each in zip(lines, asked, strict=True):
        assert each.key in line
        assert " ".join(each.citation.split()) in line
        assert f"{each.evidence}: " in line
        assert all(part.words in line for way in each.any_of for part in way)


def test_counts_ages_checks_and_whose_it_is_stand_in_words(site: Site) -> None:
    _, ada = an_admin(site)
    wages = row(ada.open("/en/admin/rules?investor=fannie_mae"), "Proof of your pay")
    assert "Has income of one of these kinds that counts: Wages, salary or tips Each source of income" in wages
    assert "Pay stub: 1 paper, at most 90 days old, shows the pay of this year so far" in wages
    assert "Bank statement: 2 papers, at most 90 days old, months in a row" in wages
    assert "E: Official page, excerpt read" in wages


@pytest.mark.parametrize(("day", "asked"), [("30&on-month=9", True), ("1&on-month=10", False)])
def test_the_rules_are_those_of_the_day_chosen(site: Site, day: str, asked: bool) -> None:
    _, ada = an_admin(site)
    page = ada.open(f"/en/admin/rules?investor=fha&on-year=2025&on-day={day}")
    assert page.sees("income.wages") is asked
    assert page.sees("attestation.fha") is not asked


def test_a_homeowners_list_is_previewed_in_both_languages(site: Site) -> None:
    _, ada = an_admin(site)
    page = ada.open("/es/admin/rules/preview?investor=fha&household=two&hardships=death&incomes=wages")
    english, spanish = (words_of(page.soup.find("section", lang=language)) for language in ("en", "es"))
    assert "Your hardship statement You sign this at the end" in english
    assert "Your signed statement about payments" in english
    assert "Luis Rivera" in english
    assert "Proof of your pay" not in english, "FHA asks for no income papers"
    assert "Your" not in spanish


def test_a_draft_is_previewed_before_anybody_is_held_to_it(site: Site) -> None:
    _, ada = an_admin(site)
    a_draft(ada)
    ada.press("Add to the draft", {
        "Requirement": "Proof of your pay (income.wages)", "What it is called, in English (optional)": "Papers about your job",
        "What it is called, in Spanish (optional)": "Papeles de su trabajo",
    })
    page = ada.open(ada.page.link("See it as a homeowner") + "&incomes=wages")
    assert "Papers about your job" in words_of(page.soup.find("section", lang="en"))
    assert "Papeles de su trabajo" in words_of(page.soup.find("section", lang="es"))
    assert not ada.open("/en/admin/rules/preview?investor=fannie_mae&incomes=wages").sees("Papers about your job")


@pytest.mark.parametrize("name", list(SAMPLES))
def test_every_sample_case_is_answered(site: Site, name: str) -> None:
    _, ada = an_admin(site)
    ada.open("/en/admin/rules/try")
    page = ada.press("Try it", {"A sample case": str(SAMPLES[name])})
    assert page.status == 200
    assert len(rows_of(page)) > 1
    assert not page.sees("It changes")


def test_a_case_is_seen_before_and_after_rules_that_are_tried(site: Site) -> None:
    _, ada = an_admin(site)
    ada.open("/en/admin/rules/try")
    page = ada.press("Try it", {
        "A sample case": str(SAMPLES["stub_74_days_old"]),
        "Or paste your own rules, as JSON": json.dumps({"requirements": [{"key": "income.wages", "max_age_days": 60}]}),
    })
    assert "It changes Proof of your pay" in row(page, "It changes")
    assert "Awaiting review Needs clarification d1" in row(page, "It changes")
    assert row(page, "The case as a whole").endswith("1 thing missing")


def test_a_version_that_waits_can_be_tried_on_an_uploaded_case(site: Site) -> None:
    _, ada = an_admin(site)
    a_draft(ada, "Freddie Mac")
    ada.press("Add to the draft", {"Requirement": "Proof of your pay (income.wages)", "At most this many days old (optional)": "60"})
    ada.follow("Try it on a case")
    case = (FOLDER / "stub_74_days_old.json").read_bytes()
    page = ada.press("Try it", {"Or choose a file CASE.json": ("mine.json", case)})
    assert page.sees("mine.json")
    assert "Needs clarification" in row(page, "It changes")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"Or paste a case, as JSON": '{"today": "2026-11-20", "loan": {"invester": "fha"}}'},
            "the pasted case : loan.invester : unknown key",
        ),
        ({"Or paste a case, as JSON": "{"}, "the pasted case : line 1, column 2 : is not JSON"),
        ({"Or choose a file CASE.json": ("picture.json", b"\xff\xd8")}, "picture.json : the file : is not text in UTF-8"),
        (
            {"A sample case": "Fannie Mae, California: wages, everything in order", "Or paste your own rules, as JSON": '{"rows": 1}'},
            "the pasted rules : overlay.rows : an overlay may not change this",
        ),
        ({}, "Choose a sample, paste a case or choose a file."),
    ],
)
def test_a_mistake_is_named_by_its_file_and_its_place(site: Site, fields: dict[str, Any], said: str) -> None:
    _, ada = an_admin(site)
    ada.open("/en/admin/rules/try")
    page = ada.press("Try it", fields)
    assert page.status == 422
    assert said in words_of(page.soup.select_one(".error-summary"))


def test_a_servicers_own_freshness_is_published_by_two_without_code(site: Site) -> None:
    ada, ben = two_admins(site)
    publish_60_days(ada, ben)
    assert ben.page.sees("It is published.")
    assert row(ben.page, "Proof of your pay income.wages").endswith("show your pay 90 60")
    wages = row(ada.open("/en/admin/rules?investor=fannie_mae"), "Proof of your pay")
    assert "Your own rules" in wages
    assert "Pay stub: 1 paper, at most 60 days old" in wages
    with site.acting() as intake:
        application = an_application(intake, site.account(), loan=a_loan(intake))
        assert rules.pinned(application).overlays == ("fannie_mae/all/1",)


def test_a_homeowner_reads_the_servicers_own_words_in_their_own_language(site: Site) -> None:
    ada, ben = two_admins(site)
    a_draft(ada)
    ada.press("Add to the draft", {
        "Requirement": "Proof of your pay (income.wages)", "What it is called, in English (optional)": "Papers about your job",
        "What it is called, in Spanish (optional)": "Papeles de su trabajo",
    })
    propose(ada)
    ben.open(ada.page.address)
    ben.press("Confirm and publish")
    rosa = site.account()
    with site.acting(rosa) as intake:
        file_id = an_application(intake, rosa, loan=a_loan(intake), wages=Decimal("2140")).id
    browser = site.visitor(rosa)
    assert browser.open(f"/es/homeowner/applications/{file_id}/papers").sees("Papeles de su trabajo")
    assert browser.open(f"/en/homeowner/applications/{file_id}/papers").sees("Papers about your job")


def test_whoever_wrote_it_is_told_that_another_confirms(site: Site) -> None:
    ada, _ = two_admins(site)
    a_draft(ada)
    ada.press("Add to the draft", {"Requirement": "Proof of your pay (income.wages)", "At most this many days old (optional)": "60"})
    assert propose(ada).sees("Another administrator has to confirm it.")
    assert "Confirm and publish" not in ada.page.text
    assert ada.open("/en/admin/").sees("1 version waits for a second administrator.")


def test_a_further_paper_and_own_words_are_filled_in_and_taken_out(site: Site) -> None:
    _, ada = an_admin(site)
    a_draft(ada)
    ada.press("Add to the draft", {
        "What the homeowner reads, in English": "Your letter", "What the homeowner reads, in Spanish": "Su carta",
        "Which kind of paper": "Letter about what happened",
    }, nth=1)
    assert ada.page.sees("A further way to show it")
    assert ada.page.sees("Asks less than before")
    ada.press("Take out 1")
    assert ada.page.sees("Nothing changes.")


def test_what_is_half_filled_in_is_said_beside_it(site: Site) -> None:
    _, ada = an_admin(site)
    a_draft(ada)
    page = ada.press("Add to the draft", {
        "Requirement": "Proof of your pay (income.wages)", "What it is called, in English (optional)": "Pay",
        "At most this many days old (optional)": "0",
    })
    assert page.error_for("What it is called, in Spanish (optional)") == "Write it in both languages."
    assert page.error_for("At most this many days old (optional)") == "Enter a whole number from 1 to 3650."


def test_json_is_taken_for_everything_and_a_mistake_is_named_by_its_place(site: Site) -> None:
    _, ada = an_admin(site)
    a_draft(ada)
    page = ada.press("Keep it in the draft", {"All changes, as JSON": '{"requirements": [{"key": "income.wages", "citation": "mine"}]}'})
    assert page.error_for("All changes, as JSON") == "overlay.requirements[0].citation: an overlay may not change this"
    assert ada.press("Keep it in the draft", {"All changes, as JSON": "{"}).error_for("All changes, as JSON").startswith("Line 1, column 2")
    for not_an_overlay in ("null", "[]", "7"):
        page = ada.press("Keep it in the draft", {"All changes, as JSON": not_an_overlay})
        assert page.error_for("All changes, as JSON") == "overlay: must be an object"
    ada.press("Keep it in the draft", {"All changes, as JSON": '{"requirements": [{"key": "income.wages", "max_age_days": 60}]}'})
    assert ada.page.sees("The change is in the draft.")
    assert ada.press("Keep it in the draft", {"All changes, as JSON": "{}"}).sees("Nothing changes.")


def test_a_day_that_is_over_and_a_version_that_changes_nothing_are_not_proposed(site: Site) -> None:
    _, ada = an_admin(site)
    a_draft(ada)
    assert propose(ada).sees("This asks for the same as what holds already.")
    ada.press("Add to the draft", {"Requirement": "Proof of your pay (income.wages)", "At most this many days old (optional)": "60"})
    assert propose(ada, day="21").sees("Enter today or a later day.")
    with transaction(site.engine, writing=False) as session:
        assert session.scalars(select(Overlay.proposed_at)).all() == [None]


def test_withdrawing_says_what_holds_then_and_keeps_why(site: Site) -> None:
    ada, ben = two_admins(site)
    publish_60_days(ada, ben)
    ada.open(ada.page.address)
    assert ada.page.sees("Then the programme holds as it stands.")
    page = ada.press("Withdraw it", {"Why": "The investor took it back"})
    assert page.sees("Withdrawn")
    assert page.sees("The investor took it back")
    assert not ada.open("/en/admin/rules?investor=fannie_mae").sees("at most 60 days old")


def a_running_file(site: Site, number: str = NUMBER) -> Any:
    rosa = site.account()
    with site.acting(rosa) as intake:
        loan = a_loan(intake, loan_number=number)
        application = an_application(intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140"))
        applications.note_received(intake, application)
        return application.id


def test_newer_rules_reach_a_running_file_only_by_a_decision_with_a_reason(site: Site) -> None:
    ada, ben = two_admins(site)
    file_id = a_running_file(site)
    assert ada.open("/en/admin/rules/running").sees("Every running file of this owner and State is held to what today's rules ask.")
    site.clock.advance(timedelta(minutes=1))
    publish_60_days(ada, ben)
    with transaction(site.engine, writing=False) as session:
        application = session.get_one(Application, file_id)
        reference, sha256 = application.reference, application.rules_sha256
    page = ada.open("/en/admin/rules/running")
    assert "90 → 60" in row(page, reference)
    assert ada.press("Hold these files to today's rules").error_for("Why, and on whose authority") == "Give the reason."
    ada.press("Hold these files to today's rules", {reference: True, "Why, and on whose authority": "The investor asks it"})
    assert ada.page.sees("1 file is held to today's rules now.")
    assert "Ada Admin November 22, 2026" in row(ada.page, reference)
    assert "The investor asks it" in row(ada.page, reference)
    assert sha256 in row(ada.page, reference)
    with transaction(site.engine, writing=False) as session:
        change = session.scalars(select(RulesChange)).one()
        assert (change.before_sha256, change.after_sha256) == (sha256, session.get_one(Application, file_id).rules_sha256)


def test_every_file_of_an_owner_takes_them_at_once(site: Site) -> None:
    ada, ben = two_admins(site)
    for number in ("0045-118827", "0045-118828"):
        a_running_file(site, number)
    site.clock.advance(timedelta(minutes=1))
    publish_60_days(ada, ben)
    ada.open("/en/admin/rules/running")
    everything = {"Every running file of this owner and State that can take them": True}
    ada.press("Hold these files to today's rules", everything | {"Why, and on whose authority": "The investor asks it"})
    assert ada.page.sees("2 files are held to today's rules now.")
    assert ada.page.sees("Every running file of this owner and State is held to what today's rules ask.")


def test_what_counsel_must_confirm_is_counted_first_and_goes_down_when_written_down(site: Site) -> None:
    _, ada = an_admin(site)
    before = ada.open("/en/admin/").text
    ada.follow("To confirm with counsel")
    first = ada.page.soup.select_one("tbody tr")
    assert "Not confirmed" in words_of(first)
    ada.follow("Does California give 30 days to appeal a denial? 30 are shown.")
    assert ada.page.sees("Cal. Civ. Code 2923.6(d)")
    page = ada.press("Write it down", {"It must be otherwise": True, "Who said it: name and firm": "Lee Marsh"})
    assert page.error_for("In which words (needed when it must be otherwise)") == "Write what counsel wants instead."
    ada.press("Write it down", {"Right as it is": True})
    last = ada.page.soup.select("tbody tr")[-1]
    assert "Confirmed Lee Marsh, Nov 22, 2026" in words_of(last)
    assert ada.open("/en/admin/").text != before
    with transaction(site.engine, writing=False) as session:
        assert session.scalars(select(CounselAnswer)).one().value == "30"


def test_publishing_asks_who_is_there(site: Site) -> None:
    ada, ben = two_admins(site)
    a_draft(ada)
    ada.press("Add to the draft", {"Requirement": "Proof of your pay (income.wages)", "At most this many days old (optional)": "60"})
    propose(ada)
    ben.open(ada.page.address)
    site.clock.advance(timedelta(minutes=21))
    assert "Sign in" in ben.press("Confirm and publish").heading


def test_the_sample_cases_are_shipped_with_the_site() -> None:
    assert {path.stem for path in Path(FOLDER).glob("*.json")} == set(SAMPLES)
