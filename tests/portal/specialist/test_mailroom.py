"""The mailroom and the red list at the desk: a batch made, printed and mailed; a letter that came back; a copy asked for."""

import io
from datetime import date, timedelta

import pdfplumber
import pytest
from sqlalchemy import select

from intake.database import transaction
from intake.kinds import EventKind, Role
from intake.models import Account, Application, Mail, Notice
from intake.operations import delivery, mailroom, notices
from portal.accounts import sample_paper
from tests.browsing import Page, Visitor
from tests.builders import OFFICE
from tests.portal.specialist.conftest import File, Office


def a_file_on_paper(office: Office, name: str = "Rosa Rivera", language: str = "en", days_ago: int = 0) -> File:
    """A file whose homeowner gets letters on paper; the acknowledgment's hour has come."""
    file = office.file(name, language, days_ago=days_ago)
    with transaction(office.site.engine) as session:
        session.get_one(Account, file.account.id).electronic_consent_at = None
    send_letters(office, file)
    return file


def send_letters(office: Office, file: File) -> None:
    with transaction(office.site.engine) as session:
        intake = office.site.intake(session)
        for notice in notices.unsent(intake, session.get_one(Application, file.application_id)):
            notices.send_owed(intake, notice.id, OFFICE)


def make_batch(dana: Visitor) -> Page:
    dana.open("/en/specialist/mailroom")
    return dana.press("Make a batch of 1 letter")


def record_of(office: Office, file: File) -> str:
    with transaction(office.site.engine, writing=False) as session:
        notice = session.scalars(select(Notice.id).where(Notice.application_id == file.application_id)).first()
    return f"{file.case}/letters/{notice}"


def printed(dana: Visitor, batch: Page) -> str:
    action = next(form["action"] for form in batch.soup.find_all("form") if form["action"].endswith("/print"))
    answer = dana.client.post(action)
    assert answer.mimetype == "application/pdf"
    with pdfplumber.open(io.BytesIO(answer.data)) as pdf:
        return "\n".join(page.extract_text() for page in pdf.pages)


def test_what_waits_is_printed_mailed_and_only_then_sent(office: Office) -> None:
    office.site.app.config["WTF_CSRF_ENABLED"] = False
    file, dana = a_file_on_paper(office), office.specialist()
    page = dana.open(file.case)
    assert page.sees("in the mailroom")
    page = make_batch(dana)
    assert page.sees("1 letter, dated Sunday, November 22, 2026.")
    said = printed(dana, page)
    assert "Rosa Rivera\n9 Elm St\nChicago, IL 60601" in said
    assert "We have your application for mortgage help" in said
    assert file.homeowner().open(f"/en/homeowner/applications/{file.application_id}/letters").sees("No letters yet.")

    page = dana.open(page.address)
    assert page.sees("Printed 1 time")
    page = dana.press("They are in the mail", {"Who put them into the mail": "Pat Lee"})
    assert page.sees("Put into the mail on Sunday, November 22, 2026 by Pat Lee.")
    assert file.homeowner().open(f"/en/homeowner/applications/{file.application_id}/letters").sees("November 22, 2026")
    page = dana.open(record_of(office, file))
    assert page.sees("Put into the mail on Sunday, November 22, 2026 by Pat Lee. Written down by Dana Osei")
    page = dana.open(file.case)
    assert page.sees("Letter put into the mail : Acknowledgment, November 22, 2026")
    assert page.sees("Acknowledgment sent, dated November 22, 2026")


def test_a_day_that_cannot_be_is_said_beside_the_date(office: Office) -> None:
    a_file_on_paper(office)
    dana = office.specialist()
    dana.open("/en/specialist/mailroom")
    page = dana.press("Make a batch of 1 letter", {"Day": "21"})
    assert page.status == 422
    assert page.sees("Enter today or one of the next 7 days.")
    page = make_batch(dana)
    page = dana.press("They are in the mail", {"Day": "23"})
    assert page.status == 422
    assert page.sees("Enter a day from Sunday, November 22, 2026 to today.")


def test_a_batch_that_did_not_go_is_put_back(office: Office) -> None:
    a_file_on_paper(office)
    dana = office.specialist()
    make_batch(dana)
    office.site.clock.advance(timedelta(days=2))
    dana = office.specialist("Noor Haddad")
    dana.open("/en/specialist/mailroom")
    with transaction(office.site.engine, writing=False) as session:
        intake = office.site.intake(session)
        batch = mailroom.batches(intake)[0][0]
    page = dana.open(f"/en/specialist/mailroom/batches/{batch.id}")
    assert page.sees("The day these letters bear has passed, and they are not marked as mailed.")
    page = dana.press("Put the letters back")
    assert page.sees("The letters wait again.")
    assert page.sees("Put back, not mailed")
    assert page.sees("9 Elm St, Chicago, IL 60601")


def test_the_red_list_counts_the_days_and_leads_to_what_is_to_be_done(office: Office) -> None:
    file, dana = a_file_on_paper(office, days_ago=10), office.specialist()
    page = dana.open("/en/specialist/")
    assert page.sees("Waiting for somebody 1")
    page = dana.open("/en/specialist/red-list")
    assert page.sees("1 is late.")
    assert page.sees("3 days late")
    assert page.sees("To be printed in the mailroom")
    assert page.sees("Runs until it is sent")
    assert page.link("Acknowledgment").startswith(file.case)


def test_mail_that_came_back_is_mailed_again_to_another_address(office: Office) -> None:
    file, dana = a_file_on_paper(office), office.specialist()
    make_batch(dana)
    dana.press("They are in the mail")
    dana.open(record_of(office, file))
    page = dana.press("Write it down", {"Something else": True})
    assert page.status == 422
    assert page.error_for("Note (optional)") == "Write what happened."
    page = dana.press("Write it down", {"Moved, no new address known": True})
    assert page.sees("Written down. It stands on the red list.")
    assert dana.open("/en/specialist/red-list").sees("Came back or could not be mailed")
    dana.open(record_of(office, file))
    page = dana.press("Mail it to this address", {"Address, one line for each line of the envelope": "1\n2\n3\n4\n5\n6"})
    assert page.sees("Use at most 5 lines")
    page = dana.press("Mail it to this address", {"Address, one line for each line of the envelope": "5 New Rd\nJoliet, IL 60435"})
    assert page.sees("On paper, by mail: 5 New Rd, Joliet, IL 60435")
    assert dana.open("/en/specialist/mailroom").sees("5 New Rd, Joliet, IL 60435")


def test_a_homeowner_asks_for_a_letter_on_paper(office: Office) -> None:
    file = office.file()
    send_letters(office, file)
    rosa = file.homeowner()
    rosa.open(f"/en/homeowner/applications/{file.application_id}/letters")
    page = rosa.follow("We have your application for mortgage help, November 22, 2026")
    assert page.sees("Rosa Rivera, 9 Elm St, Chicago, IL 60601")
    page = rosa.press("Mail me this letter on paper (no fee)")
    assert page.sees("A paper copy is on its way to you by mail.")
    assert office.specialist().open("/en/specialist/red-list").sees("Met: another copy went, or this one did before")


def test_the_record_shows_the_consent_a_letter_on_the_site_rests_on(office: Office) -> None:
    file, dana = office.file(), office.specialist()
    rosa = file.homeowner()
    rosa.open("/en/account/electronic-papers")
    rosa.press("I agree to letters on this site", {"The word in the sample paper": sample_paper.word_for(file.account.id)})
    office.site.clock.advance(timedelta(minutes=1))
    send_letters(office, file)
    page = dana.open(record_of(office, file))
    assert page.sees("Agreed to letters on the site on November 22, 2026")
    assert page.sees("You have a right to letters on paper.")


def test_consent_taken_back_by_telephone_holds_from_the_next_letter(office: Office) -> None:
    file, dana = office.file(), office.specialist()
    send_letters(office, file)
    dana.open(record_of(office, file))
    assert dana.press("They want every letter on paper from now on Rosa Rivera").sees("Their letters go on paper from the next one on.")
    assert file.homeowner().open("/en/account/").sees("You get your letters on paper, by mail.")


def test_an_e_mail_that_came_back_stands_in_the_record_and_with_the_homeowner(office: Office) -> None:
    file = office.file()
    send_letters(office, file)
    with transaction(office.site.engine) as session:
        newest = session.scalars(select(Mail).where(Mail.recipient == file.account.email).order_by(Mail.created_at.desc())).first()
        assert newest is not None
        office.site.clock.advance(timedelta(minutes=5))
        delivery.email_refused(office.site.intake(session), newest)
    page = office.specialist().open(record_of(office, file))
    assert page.sees("The e-mail was refused or came back")
    assert page.sees("Followed by a letter on paper")
    assert file.homeowner().open("/en/account/electronic-papers").sees("came back, so your letters come on paper now.")


@pytest.mark.parametrize("address", ["mailroom", "red-list"])
def test_the_administrator_works_in_the_mailroom_too(office: Office, address: str) -> None:
    a_file_on_paper(office)
    ada = office.site.visitor(office.site.account(Role.ADMIN, "Ada Admin"))
    assert ada.open(f"/en/specialist/{address}").sees("Rosa Rivera")


def test_the_clock_at_the_desk_is_met_by_the_mailing(office: Office) -> None:
    file, dana = a_file_on_paper(office, days_ago=3), office.specialist()
    make_batch(dana)
    dana.press("They are in the mail")
    with transaction(office.site.engine, writing=False) as session:
        sent = session.get_one(Application, file.application_id).event(EventKind.ACKNOWLEDGMENT_SENT)
        assert sent is not None
        assert sent.on == date(2026, 11, 22)
