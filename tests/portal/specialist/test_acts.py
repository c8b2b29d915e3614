"""The acts that move a file's clocks, at the desk: what each shows before it is done, what it refuses, and what the homeowner sees."""

from datetime import UTC, date, datetime, timedelta

import pytest

from intake.database import transaction
from intake.kinds import EventKind
from intake.models import Application, Notice
from intake.operations import notices
from tests.browsing import Page, Visitor
from tests.builders import OFFICE
from tests.portal.specialist.conftest import File, Office, a_pay_stub
from tests.portal.specialist.test_deciding import choose, complete_file, decide, send_letters
from tests.portal.specialist.test_requirements import wages


@pytest.fixture
def dana(office: Office) -> Visitor:
    return office.specialist()


def on(page: Page, heading: str, day: date) -> dict[str, object]:
    """The three boxes of the date that stands under these words."""
    group = next(each for each in page.soup.find_all("fieldset") if each.legend and each.legend.get_text().strip() == heading)
    for box, value in zip(group.find_all("input"), (day.month, day.day, day.year), strict=True):
        box["value"] = str(value)
    return {}


def status_of(file: File) -> Page:
    return file.homeowner().open(f"/en/homeowner/applications/{file.application_id}/status")


def long_asked(office: Office) -> File:
    """A file received five weeks ago: acknowledged, reminded twice, and nothing came."""
    office.site.clock.advance(timedelta(days=-35))
    file = office.file()
    for _day in range(35):
        with transaction(office.site.engine) as session:
            intake = office.site.intake(session)
            for notice in notices.unsent(intake, session.get_one(Application, file.application_id)):
                if notice.send_after <= intake.now:
                    notices.send_owed(intake, notice.id, OFFICE)
        office.site.clock.advance(timedelta(days=1))
    return file


def test_every_act_is_one_step_from_the_case_with_its_rule(rosa: File, dana: Visitor) -> None:
    dana.open(rosa.case)
    page = dana.follow("Dates, plans and closing")
    for words, rule in (
        ("Sale date and first filing", "12 CFR 1024.41(b)(3), (f), (g)"), ("Servicing transfer", "12 CFR 1024.41(k)"),
        ("Short-term plan", "12 CFR 1024.41(c)(2)(iii)"), ("Found missing later", "12 CFR 1024.41(c)(2)(iv)"),
        ("What others must send us", "12 CFR 1024.41(c)(4)(i)"), ("Close as incomplete", "12 CFR 1024.41(b)(1)"),
    ):
        assert page.link(words)
        assert page.sees(rule)


def test_a_file_is_not_closed_while_anything_is_lacking_and_each_is_named(office: Office, dana: Visitor) -> None:
    file = office.file()
    send_letters(office, file)
    page = dana.open(f"{file.case}/close")
    assert page.sees("Proof of your pay")
    assert page.sees("The homeowner has until")
    assert page.sees("2 more reminders must go first, on different days.")
    page = dana.press("Send a reminder now")
    assert page.sees("The reminder is on its way.")
    token = page.soup.find("input", attrs={"name": "csrf_token"})["value"]
    answer = dana.client.post(f"{file.case}/close", data={"csrf_token": token})
    assert answer.status_code == 409
    assert "nothing was changed" in answer.text


def test_closed_the_homeowner_is_told_how_to_go_on_and_a_paper_opens_it_again(office: Office, dana: Visitor) -> None:
    file = long_asked(office)
    dana.open(f"{file.case}/close")
    assert dana.press("Close it and send the letter").sees("Closed as incomplete. The letter that says so")
    send_letters(office, file)
    page = status_of(file)
    assert page.heading == "We closed your application because papers are missing"
    assert page.sees("You can still send what is missing. Your application opens again as soon as anything comes.")
    assert "/letters/" in page.link("We closed your application because papers are missing, ")
    office.site.clock.advance(timedelta(minutes=5))
    file.send(read=[a_pay_stub()])
    page = status_of(file)
    assert page.heading == "Everything we asked for has arrived. We're checking it"
    assert page.sees("We opened your application again")
    assert dana.open(file.case).sees("Opened again")


def test_a_sale_date_shows_what_it_does_before_it_is_kept(office: Office, dana: Visitor) -> None:
    file = complete_file(office, dana)
    page = dana.open(f"{file.case}/foreclosure")
    on(page, "Day of the sale", date(2026, 12, 20))
    on(page, "Day on which it was set, moved or called off", date(2026, 11, 20))
    page = dana.press("Show what it does", {"It was set for a day, or moved to one": True})
    assert page.heading == "Sale date: what it does"
    assert page.sees("Sale now: none. Then: December 20, 2026.")
    assert page.sees("No protection and no clock of this file changes.")
    assert page.sees("Do not make the first foreclosure filing")
    assert dana.open(f"{file.case}/foreclosure").sees("No sale and no filing were told.")

    page = dana.page
    on(page, "Day of the sale", date(2026, 12, 20))
    on(page, "Day on which it was set, moved or called off", date(2026, 11, 20))
    dana.press("Show what it does", {"It was set for a day, or moved to one": True})
    assert dana.press("Keep it").sees("Kept beside the dates told before. What the file was protected from stays.")
    assert dana.open(f"{file.case}/foreclosure").sees("Sale set Dec 20, 2026 Nov 20, 2026 Nov 22, 2026 Dana Osei")
    assert dana.open(file.case).sees("A fact about the loan was added : Foreclosure sale")
    page = status_of(file)
    assert page.sees("Our records show a foreclosure sale of your home on Sunday, December 20, 2026.")


def test_a_sale_needs_its_day_and_one_that_has_come(office: Office, dana: Visitor) -> None:
    file = office.file()
    page = dana.open(f"{file.case}/foreclosure")
    on(page, "Day on which it was set, moved or called off", date(2026, 11, 20))
    assert dana.press("Show what it does", {"It was set for a day, or moved to one": True}).sees("Enter the day of the sale.")
    page = dana.open(f"{file.case}/foreclosure")
    on(page, "Day on which it was set, moved or called off", date(2026, 11, 30))
    assert dana.press("Show what it does", {"It was called off": True}).sees("Enter a date that is not in the future.")


def test_a_filing_that_is_forbidden_is_said_loudly(office: Office, dana: Visitor) -> None:
    file = complete_file(office, dana)
    page = dana.open(f"{file.case}/foreclosure")
    on(page, "Day of the first notice or filing", date(2026, 11, 22))
    page = dana.press("Show what the filing does")
    assert page.sees("A first filing is forbidden now, or was on that day. Tell foreclosure counsel before you go on.")
    assert page.sees("Becomes forbidden")
    assert dana.press("Keep it").sees("Kept beside the dates told before.")


def test_a_transfer_shows_the_clocks_that_move_and_the_homeowner_learns_that_nothing_is_lost(office: Office, dana: Visitor) -> None:
    file = office.file()
    page = dana.open(f"{file.case}/transfer")
    on(page, "Day on which we became the servicer", date(2026, 11, 20))
    on(page, "The servicer before us received an application on (optional)", date(2026, 11, 16))
    page = dana.press("Show what it does")
    assert page.sees("We are the servicer since November 20, 2026.")
    assert page.sees("Acknowledgment with the missing list")
    assert page.sees("12 CFR 1024.41(k)(2)(i)")
    assert dana.press("Keep it").sees("The transfer is recorded.")
    assert status_of(file).sees("Your application goes on. What you sent them counts. The days they gave you hold.")
    page = dana.open(f"{file.case}/transfer")
    assert page.sees("The loan came to us on Friday, November 20, 2026.")


def test_days_of_a_transfer_that_make_no_sense_are_said_so(office: Office, dana: Visitor) -> None:
    file = office.file()
    page = dana.open(f"{file.case}/transfer")
    on(page, "Day on which we became the servicer", date(2026, 11, 16))
    on(page, "The servicer before us received an application on (optional)", date(2026, 11, 20))
    assert dana.press("Show what it does").sees("These days don't follow one another.")


def test_a_short_plan_is_offered_and_the_homeowner_reads_its_payments(office: Office, dana: Visitor) -> None:
    file = office.file()
    page = dana.open(f"{file.case}/plan")
    on(page, "First payment due", date(2026, 12, 1))
    fields = {
        "A repayment plan": True, "For how many months": "4", "Payment each month": "2,310.50", "Months behind that it makes up for": "4",
        "Yes": True,
    }
    page = dana.press("Offer the plan", fields)
    assert page.error_for("Months behind that it makes up for") == "Enter a number from 0 to 3."
    on(page, "First payment due", date(2026, 12, 1))
    page = dana.press("Offer the plan", {**fields, "Months behind that it makes up for": "2"})
    assert page.sees("The plan is offered, and its letter is owed within 5 business days.")
    page = status_of(file)
    assert page.sees("You pay $2,310.50 each month, first on Tuesday, December 1, 2026 and last on Monday, March 1, 2027.")
    assert page.sees("You can still complete your application.")

    page = dana.open(f"{file.case}/plan")
    assert page.sees("A plan runs since")
    on(page, "Day on which it ended", date(2026, 11, 22))
    assert dana.press("Write down that it ended", {"The payments were not made": True}).sees("Write which payment was not made.")
    on(dana.page, "Day on which it ended", date(2026, 11, 22))
    assert dana.press("Write down that it ended", {"The homeowner asks for more help": True}).sees("Go on asking for what is missing now.")
    assert not status_of(file).sees("A plan for a short time")


def test_a_gap_is_found_told_and_cured(office: Office, dana: Visitor) -> None:
    file = complete_file(office, dana)
    office.site.clock.advance(timedelta(minutes=5))
    page = dana.open(f"{file.case}/gap")
    assert page.sees("Everything we asked for had arrived by Sunday, November 22, 2026.")
    page = dana.press("Tell the homeowner", {
        "What it is about": "Proof of your pay (Rosa Rivera, Harbor Market)", "Why we ask": "Some pages of this paper are missing.",
        "What to send, in plain words": "The second page.",
    })
    assert page.sees("Asked for. The letter to the homeowner goes within the hour, and the file's protections stay.")
    assert page.sees("Found on Sunday, November 22, 2026")
    assert page.sees("Some pages of this paper are missing. The second page. by Dec 6, 2026")
    assert page.sees("Do not deny or close the application until Dec 6, 2026")
    assert page.sees("Not yet: some requirements are still open.")
    assert status_of(file).sees("We need something from you")
    office.site.clock.advance(timedelta(days=2))
    paper = file.send("both pages", read=[a_pay_stub()])
    dana = office.specialist("Noor Haddad")
    dana.open(f"/en/specialist/papers/{paper}")
    dana.press("Accept")
    dana.open(f"{file.case}/gap")
    assert dana.press("Confirm: complete again").sees("Complete again as of November 24, 2026.")


def test_a_gap_that_was_none_is_taken_back_with_a_reason(office: Office, dana: Visitor) -> None:
    file = complete_file(office, dana)
    office.site.clock.advance(timedelta(minutes=5))
    dana.open(f"{file.case}/gap")
    dana.press("Tell the homeowner", {"Why we ask": "We could not read this paper.", "What to send, in plain words": "A sharper one."})
    assert dana.press("Nothing is missing").sees("Give the reason.")
    page = dana.press("Nothing is missing", {"Why nothing is missing": "It can be read after all."})
    assert page.sees("Taken back. It stands in the history and counts for nothing.")
    assert status_of(file).heading == "Your application is complete"


def test_a_denial_waits_for_others_and_the_page_says_for_what(office: Office, dana: Visitor) -> None:
    file = complete_file(office, dana)
    page = dana.open(f"{file.case}/awaited")
    on(page, "Day on which we asked", date(2026, 11, 22))
    page = dana.press("Write down that we wait for it", {
        "The approval of the mortgage insurer": True, "Who must send it": "Prairie Mortgage Insurance",
    })
    assert page.sees("Nothing is denied while this is awaited. A denial for it is allowed only when all of this is on record:")
    page = decide(dana, file)
    assert page.status == 409
    assert page.sees("Nothing was decided: something is awaited from somebody else.")
    assert status_of(file).sees("We wait for this: The approval of the mortgage insurer, from Prairie Mortgage Insurance.")
    dana.open(f"{file.case}/decide")
    page = dana.follow("What others must send us")
    day = page.soup.select_one("section.summary-box fieldset")
    for box, value in zip(day.find_all("input"), ("11", "22", "2026"), strict=True):
        box["value"] = value
    assert dana.press("It came on this day").sees("Came on November 22, 2026")
    assert decide(dana, file).sees("The decision is recorded, and its letter is on its way.")


def test_a_newer_paper_is_a_decision_with_its_reason(office: Office, dana: Visitor) -> None:
    file = complete_file(office, dana)
    office.site.clock.advance(timedelta(days=100))
    dana = office.specialist("Noor Haddad")
    page = dana.open(wages(file).replace("?", "/ask-again?"))
    assert page.sees("This was fresh when everything had arrived, so it is not too old, however late we look at it.")
    page = dana.press("Ask again, for this reason", {"This paper is too old for us to use.": True})
    assert page.status == 409
    assert page.sees("This paper was fresh when everything had arrived, so it stays fresh.")
    dana.open(wages(file))
    page = dana.follow("Decide that a newer one is needed")
    assert page.sees("Everything had arrived by Sunday, November 22, 2026.")
    assert dana.press("Ask for a newer one").sees("Give the reason. The homeowner reads it.")
    page = dana.press("Ask for a newer one", {"Why a newer one is needed, in words for the homeowner": "The owner's rules ask for one."})
    assert page.sees("Asked for a newer paper. The homeowner reads your reason.")
    page = file.homeowner().open(f"/en/homeowner/applications/{file.application_id}/papers")
    assert page.sees("Your paper was good when you sent it. We now need a newer one. The note says why. The owner's rules ask for one.")


def test_a_review_that_came_too_late_for_the_papers_is_counted_against_us(office: Office, dana: Visitor) -> None:
    assert dana.open("/en/specialist/reports/late-reviews").sees("None.")
    file = office.file()
    file.send(read=[a_pay_stub()])
    office.site.clock.moment = datetime(2027, 2, 15, 18, 0, tzinfo=UTC)
    dana = office.specialist("Noor Haddad")
    dana.open("/en/specialist/reports")
    page = dana.follow("Reviews that came late")
    assert page.sees("1 file")
    assert page.sees("Rosa Rivera")
    assert page.sees("Nov 22, 2026 Feb 11, 2027 not yet 4")


def test_a_second_application_shows_why_no_second_review_is_owed_or_that_one_is(office: Office, dana: Visitor) -> None:
    file = complete_file(office, dana)
    page = dana.open(f"{file.case}/second")
    assert page.sees("No complete application on this loan was decided before. This one is reviewed like any other.")
    page = dana.open(f"{file.case}/decide")
    choose(page, "A loan modification", "We do not offer it")
    dana.press("Decide and send the letter", {"A loan modification: why it is not offered, in plain words": "The payment would not fall."})
    send_letters(office, file)
    again = _again(office, file)
    dana = office.specialist("Noor Haddad")
    page = dana.open(f"{again.case}/second")
    assert page.sees("We met every clock of ours then.")
    assert page.sees("The records show the loan current since then, or do not tell.")
    assert page.sees("So the law asks for a review of this application like of any other.")


def _again(office: Office, file: File) -> File:
    """Another application on the same loan, received a day later."""
    office.site.clock.advance(timedelta(days=1))
    second = office.file("Rosa Rivera", matched=False)
    with transaction(office.site.engine) as session:
        first = session.get_one(Application, file.application_id)
        session.get_one(Application, second.application_id).loan_id = first.loan_id
    return second


def test_a_letter_about_closing_that_has_not_gone_is_owed_no_more_once_a_paper_comes(office: Office, dana: Visitor) -> None:
    file = long_asked(office)
    dana.open(f"{file.case}/close")
    dana.press("Close it and send the letter")
    office.site.clock.advance(timedelta(minutes=5))
    file.send(read=[a_pay_stub()])
    send_letters(office, file)
    with transaction(office.site.engine, writing=False) as session:
        closed = session.query(Notice).filter_by(application_id=file.application_id, kind="closed").one()
        assert (closed.sent_at, closed.dropped_at is None) == (None, False)
        assert session.get_one(Application, file.application_id).latest(EventKind.REOPENED) is not None
    assert dana.open(file.case).sees("A letter is owed no more")
