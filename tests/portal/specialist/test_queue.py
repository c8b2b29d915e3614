"""Who gets which file, in which order, and for how long."""

from datetime import date, timedelta

from intake.models import Application, LoanFact
from tests.portal.specialist.conftest import File, Office, a_pay_stub


def test_two_specialists_never_get_the_same_file(office: Office) -> None:
    for name in ("Rosa Rivera", "Grace Okon"):
        office.file(name).send(read=[a_pay_stub()])
    dana, theo = office.specialist("Dana Osei"), office.specialist("Theo Marsh")

    for each in (dana, theo):
        each.open("/en/specialist/")
        each.press("Pull next")

    assert {dana.page.address, theo.page.address} == {file.case for file in office.files}
    dana.open("/en/specialist/")
    assert dana.press("Pull next").sees("Nothing is waiting that you could take now.")


def test_a_pulled_file_says_why_and_for_how_long_it_is_held(office: Office) -> None:
    office.file().send(read=[a_pay_stub()])
    dana = office.specialist()

    dana.open("/en/specialist/")
    page = dana.press("Pull next")

    assert page.sees("Picked because its clock is nearest: Acknowledgment with the missing list.") or page.sees("Papers looked at.")
    assert page.sees("This file is yours until November 22, 2026, 12:20 PM CST.")


def test_a_file_in_a_colleagues_hands_can_be_read_and_not_changed(office: Office) -> None:
    file = office.file()
    paper = file.send(read=[a_pay_stub()])
    dana, theo = office.specialist("Dana Osei"), office.specialist("Theo Marsh")
    dana.open(file.case)
    dana.press("Take this file")

    theo.open(f"/en/specialist/papers/{paper}")
    assert theo.page.sees("Dana Osei has this file until")
    page = theo.press("Accept")

    assert page.status == 409
    assert page.sees("A colleague is working on this file, so nothing was changed.")
    assert dana.open(file.case).sees("To review")


def test_a_file_put_back_or_left_for_twenty_minutes_can_be_taken_by_another(office: Office) -> None:
    file = office.file()
    dana, theo = office.specialist("Dana Osei"), office.specialist("Theo Marsh")
    dana.open(file.case)
    dana.press("Take this file")
    office.site.clock.advance(timedelta(minutes=20, seconds=1))

    theo.open(file.case)
    assert theo.press("Take this file").sees("This file is yours for 20 minutes.")
    assert theo.press("Put it back").sees("The file is back in the queue.")
    dana.open(file.case)
    assert dana.press("Take this file").sees("This file is yours for 20 minutes.")


def test_the_nearest_clock_comes_first_and_an_unmatched_file_has_a_view_of_its_own(office: Office) -> None:
    office.file("Late Lopez", days_ago=3).send(read=[a_pay_stub()])
    office.file("New Nguyen").send(read=[a_pay_stub()])
    office.file("Lost Lindqvist", matched=False)
    dana = office.specialist()

    page = dana.open("/en/specialist/queue")
    assert page.text.index("Late Lopez") < page.text.index("New Nguyen")

    page = dana.open("/en/specialist/queue?view=unmatched")
    assert page.sees("Lost Lindqvist")
    assert not page.sees("New Nguyen")
    assert dana.open("/en/specialist/queue?view=late").sees("Nothing is late.")


def test_a_file_is_found_by_reference_loan_number_or_name(office: Office) -> None:
    office.file("Rosa Rivera")
    office.file("Grace Okon")
    dana = office.specialist()

    for words in ("rivera", "77000000"):
        page = dana.open(f"/en/specialist/find?words={words}")
        assert page.sees("Rosa Rivera")
        assert not page.sees("Grace Okon")
    assert dana.open("/en/specialist/find?words=nobody").sees('No file was found for "nobody".')


def test_contact_that_only_the_servicers_own_systems_know_of_is_unknown_and_not_called_missed(office: Office, rosa: File) -> None:
    with office.site.acting() as intake:
        loan = intake.session.get_one(Application, rosa.application_id).loan
        assert loan is not None
        loan.facts.append(LoanFact(
            name="oldest_unpaid_due_date", value="2026-09-01", as_of=date(2026, 11, 1), imported_at=intake.now,
        ))
    joan = office.specialist("Joan Petrakis")
    joan.open(rosa.case)
    row = next(row for row in joan.page.soup.find_all("tr") if "Live contact" in row.get_text())
    assert "Not recorded here" in row.get_text()
    assert "late" not in row.get_text()
