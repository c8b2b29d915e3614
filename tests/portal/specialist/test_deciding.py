"""Deciding at the desk, and the homeowner's answer and appeal: what each of them sees and what then may not be done."""

from datetime import UTC, datetime, timedelta

from intake.database import transaction
from intake.models import Application
from intake.operations import notices
from tests.browsing import Page, Visitor, words_of
from tests.builders import OFFICE
from tests.portal.specialist.conftest import File, Office, a_pay_stub
from tests.portal.specialist.test_completing import settle_all_but_wages

TERMS = "A repayment plan: what is offered, in plain words"
REASON = "A loan modification: why it is not offered, in plain words"


def choose(page: Page, option: str, words: str) -> None:
    """Click the button that reads so in the group of this option."""
    group = next(each for each in page.soup.find_all("fieldset") if each.legend and words_of(each.legend) == option)
    for each in group.find_all("label"):
        button = each.find("input")
        button.attrs.pop("checked", None)
        if words_of(each) == words:
            button["checked"] = ""


def send_letters(office: Office, file: File) -> None:
    """The worker's turn: every letter owed goes out."""
    with transaction(office.site.engine) as session:
        intake = office.site.intake(session)
        application = session.get_one(Application, file.application_id)
        for notice in notices.unsent(intake, application):
            notices.send_owed(intake, notice.id, OFFICE)


def complete_file(office: Office, dana: Visitor) -> File:
    """A file with everything settled, marked complete, its letters sent."""
    file = office.file()
    paper = file.send(read=[a_pay_stub()])
    settle_all_but_wages(dana, file)
    dana.open(f"/en/specialist/papers/{paper}")
    dana.press("Accept")
    dana.press("Mark complete")
    send_letters(office, file)
    return file


def decide(dana: Visitor, file: File, *, offer: bool = True, deny: bool = True) -> Page:
    page = dana.open(f"{file.case}/decide")
    fields = {}
    if offer:
        choose(page, "A repayment plan", "We offer it")
        fields[TERMS] = "Six payments of $1,412.50, then you are up to date."
        fields["A repayment plan: new monthly payment (optional)"] = "1,412.50"
    if deny:
        choose(page, "A loan modification", "We do not offer it")
        fields[REASON] = "Your income does not cover the new payment."
    return dana.press("Decide and send the letter", fields)


def test_a_complete_file_is_decided_and_the_homeowner_says_yes(office: Office) -> None:
    dana = office.specialist()
    file = complete_file(office, dana)
    assert dana.open(file.case).link("Decide").endswith("/decide")
    assert decide(dana, file).sees("The decision is recorded, and its letter is on its way.")
    send_letters(office, file)

    rosa = file.homeowner()
    rosa.open(f"/en/homeowner/applications/{file.application_id}/status")
    page = rosa.follow("Go to the decision")
    assert page.heading == "We can offer you help"
    assert page.sees("Six payments of $1,412.50, then you are up to date.")
    assert page.sees("Say yes or no by 11:59 PM on Sunday, December 6, 2026.")
    assert page.sees("Ask us to look again by 11:59 PM on Sunday, December 6, 2026")
    page = rosa.press("Send my answer", {"Yes, I want this: A repayment plan": True})
    assert page.sees("You said yes on Sunday, November 22, 2026: A repayment plan.")
    assert dana.open(file.case).sees("The homeowner answered our offer")


def test_nothing_chosen_is_said_beside_the_question_and_keeps_nothing(office: Office) -> None:
    dana = office.specialist()
    file = complete_file(office, dana)
    dana.open(f"{file.case}/decide")
    page = dana.press("Decide and send the letter", {REASON: "Typed and kept"})
    assert page.status == 422
    assert page.sees("Decide about at least one option.")
    assert page.control(REASON).text.strip() == "Typed and kept"

    choose(page, "A loan modification", "We do not offer it")
    page = dana.press("Decide and send the letter", {REASON: " "})
    assert page.error_for(REASON) == "Write the specific reason. The homeowner reads it in the letter."
    assert not dana.open(file.case).sees("Decided on the options")


def test_a_denial_can_be_appealed_and_somebody_else_decides(office: Office) -> None:
    dana = office.specialist()
    file = complete_file(office, dana)
    decide(dana, file, offer=False)
    send_letters(office, file)
    rosa = file.homeowner()
    page = rosa.open(f"/en/homeowner/applications/{file.application_id}/decision")
    assert page.heading == "Our decision about your application"
    page = rosa.press("Appeal", {"Why should we look again? (optional)": "My hours are back."})
    assert page.sees("You appealed on Sunday, November 22, 2026.")

    page = dana.open(f"{file.case}/decide")
    assert page.sees("The homeowner says: My hours are back.")
    assert page.sees("You made the first decision. Somebody else decides the appeal.")
    assert not page.soup.find_all("textarea")
    noor = office.specialist("Noor Haddad")
    assert decide(noor, file, deny=False).sees("The decision is recorded")
    send_letters(office, file)
    page = rosa.open(f"/en/homeowner/applications/{file.application_id}/decision")
    assert page.heading == "We can offer you help"
    assert not page.sees("You can appeal")


def test_a_word_that_came_by_mail_counts_from_its_own_day(office: Office) -> None:
    dana = office.specialist()
    file = complete_file(office, dana)
    decide(dana, file)
    send_letters(office, file)
    office.site.clock.advance(timedelta(days=10))
    dana = office.specialist("Noor Haddad")
    dana.open(f"{file.case}/word")
    page = dana.press("Write it down", {
        "No to every offer": True, "Month": "11", "Day": "25", "Year": "2026",
    })
    assert page.sees("Written down. The clocks run from that day.")
    page = file.homeowner().open(f"/en/homeowner/applications/{file.application_id}/decision")
    assert page.sees("You said no to every option on Wednesday, November 25, 2026.")


def test_after_the_last_day_an_appeal_is_answered_with_a_telephone_not_a_dead_end(office: Office) -> None:
    dana = office.specialist()
    file = complete_file(office, dana)
    decide(dana, file, offer=False)
    send_letters(office, file)
    office.site.clock.moment = datetime(2026, 12, 7, 5, 50, tzinfo=UTC)  # ten minutes before midnight in Chicago
    rosa = file.homeowner()
    rosa.open(f"/en/homeowner/applications/{file.application_id}/decision")
    office.site.clock.advance(timedelta(minutes=15))
    page = rosa.press("Appeal")
    assert page.sees("The time to appeal is over, or you appealed before. Call us: we can still talk.")


def test_a_file_that_is_not_complete_shows_nothing_to_decide(office: Office) -> None:
    page = office.specialist().open(f"{office.file().case}/decide")
    assert page.sees("There is nothing to decide now. Every option is decided once the file is marked complete.")
    assert not page.soup.find_all("textarea")
