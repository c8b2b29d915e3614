"""The doors that are not the web, and putting files right: every date the real one, every change in the history."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import select

from intake.database import transaction
from intake.kinds import Channel, EventKind, Role
from intake.models import Application, Document, Event, Incident
from tests.browsing import Visitor
from tests.portal.specialist.conftest import File, Office, a_pay_stub

PDF = b"%PDF-1.7\na scanned pay stub"


def on_day(month: int, day: int) -> dict[str, Any]:
    return {"Month": month, "Day": day, "Year": 2026}


def events(office: Office, kind: EventKind) -> list[date]:
    with transaction(office.site.engine, writing=False) as session:
        return list(session.scalars(select(Event.on).where(Event.kind == kind)))


def add_by_mail(dana: Visitor, file: File, **day: Any) -> None:
    dana.open(f"{file.case}/arrived")
    dana.press("Add the papers", {"Mail": True, **on_day(**day), "Scanned files": ("scan.pdf", PDF)})


def test_an_application_by_telephone_counts_from_the_day_of_the_call(office: Office) -> None:
    dana = office.specialist()
    dana.open("/en/specialist/start")

    page = dana.press("Start the application", {
        **on_day(11, 18), "Homeowner's full name": "Walter Finch", "Phone (optional)": "312-555-0101",
        "State of the property, two letters (optional)": "IL",
    })

    assert page.heading == "Case of Walter Finch"
    assert page.sees("The application is on file, dated November 18, 2026.")
    assert page.sees("312-555-0101")
    assert events(office, EventKind.APPLICATION_RECEIVED) == [date(2026, 11, 18)]


def test_a_call_from_tomorrow_is_not_believed(office: Office) -> None:
    dana = office.specialist()
    dana.open("/en/specialist/start")

    page = dana.press("Start the application", {**on_day(11, 23), "Homeowner's full name": "Walter Finch"})

    assert page.status == 422
    assert page.sees("Enter a date that is not in the future.")
    assert events(office, EventKind.APPLICATION_RECEIVED) == []


def test_a_paper_that_came_by_mail_keeps_both_days_and_who_entered_it(office: Office) -> None:
    file, dana = office.file(days_ago=10), office.specialist("Dana Osei")

    add_by_mail(dana, file, month=11, day=16)
    assert dana.page.sees("arrived Nov 16, 2026.")

    page = dana.follow("Look at it")
    assert page.sees("Arrived Nov 16, 2026 , Mail")
    assert page.sees("Entered November 22, 2026, 12:00 PM CST, Dana Osei")
    with transaction(office.site.engine, writing=False) as session:
        kept = session.scalars(select(Document)).one()
        assert (kept.received_on, kept.channel) == (date(2026, 11, 16), Channel.MAIL)
        assert kept.entered_by_id is not None


def test_a_file_of_no_known_type_is_refused_and_the_others_are_kept(office: Office) -> None:
    file, dana = office.file(), office.specialist()
    dana.open(f"{file.case}/arrived")

    page = dana.press("Add the papers", {
        "Fax": True, **on_day(11, 20), "Scanned files": [("notes.txt", b"hello there"), ("scan.pdf", PDF)],
    })

    assert page.sees("notes.txt is not a PDF or a picture.")
    assert page.sees("scan.pdf: receipt")


def test_papers_need_a_day_a_door_and_a_file(office: Office) -> None:
    file, dana = office.file(), office.specialist()
    dana.open(f"{file.case}/arrived")

    page = dana.press("Add the papers")

    for error in ("Choose how the papers came.", "Enter the date in numbers: month, day, year.", "Choose the scanned files."):
        assert page.sees(error)


def test_an_unmatched_file_is_matched_by_hand(office: Office) -> None:
    office.file("Grace Okon")
    lost, dana = office.file("Victor Lind", matched=False), office.specialist()
    dana.open(lost.case)
    dana.follow("Not matched yet")
    assert dana.page.sees("The homeowner gave loan number 77000001 and ZIP 99999.")

    dana.open(f"{lost.case}/match?words=okon")
    page = dana.press("This is the loan 77000000")

    assert page.sees("Matched to loan 77000000.")
    assert page.sees("Another application is on the same loan: Grace Okon")


def test_two_files_on_one_loan_are_joined_or_kept_apart(office: Office) -> None:
    first, second, dana = office.file("Grace Okon", days_ago=2), office.file("Sam Okon", matched=False), office.specialist()
    dana.open(f"{second.case}/match?words=okon")
    dana.press("This is the loan 77000000")
    assert dana.press("Keep them apart").sees("Two applications on one loan were kept apart")

    page = dana.press("Join the two files")

    assert page.address == first.case
    assert page.sees("Sam Okon")
    assert dana.open(second.case).sees("This file was joined to another on the same loan.")


def test_a_paper_under_the_wrong_person_is_gone_from_there_at_once(office: Office, kept: Callable[..., Document]) -> None:
    wrong, right, dana = office.file("Rosa Rivera"), office.file("Grace Okon"), office.specialist()
    paper = wrong.send(read=[a_pay_stub()])
    receipt = kept(paper).receipt
    assert wrong.homeowner().open(f"/en/papers/documents/{paper}").status == 200

    dana.open(f"/en/specialist/papers/{paper}")
    dana.follow("This paper belongs to someone else")
    dana.press("Search", {"Whose is it? Reference, loan number or a name": "Okon"})
    choice = next(label.text.strip() for label in dana.page.soup.select("label.choice") if "Grace Okon" in label.text)
    page = dana.press("Move the paper", {choice: True, "What went wrong": "Two envelopes were swapped."})

    assert page.address == wrong.case
    assert page.sees("A paper was filed under the wrong person")
    assert not [link for link in page.soup.select(".paper-list a") if receipt in link.text]
    assert wrong.homeowner().open(f"/en/papers/documents/{paper}").status == 404
    assert kept(paper).application_id == right.application_id
    assert dana.open(right.case).sees("It was moved into this file.")
    with transaction(office.site.engine, writing=False) as session:
        assert [incident.document_id for incident in session.scalars(select(Incident))] == [paper]


def test_a_withdrawal_carries_the_homeowners_own_day(rosa: File, office: Office) -> None:
    dana = office.specialist()
    dana.open(f"{rosa.case}/withdraw")
    assert dana.press("Record withdrawal", on_day(11, 23)).status == 422

    page = dana.press("Record withdrawal", {**on_day(11, 22), "How we heard of it": "She called."})

    assert page.sees("Withdrawal recorded, dated November 22, 2026.")
    assert events(office, EventKind.WITHDRAWN) == [date(2026, 11, 22)]


def test_every_step_is_in_the_files_history_newest_first(rosa: File, office: Office) -> None:
    dana = office.specialist("Dana Osei")
    dana.open(rosa.case)
    dana.press("Take this file")
    dana.open(rosa.case)
    dana.follow("Review papers")
    dana.press("Accept")

    steps = [step.text for step in dana.open(f"{rosa.case}?history=all").soup.select(".timeline strong")]

    assert steps[:3] == ["Paper accepted", "File taken to work on", "Paper read by the machine"]
    assert "Application signed" in steps
    assert dana.page.sees("Dana Osei (Specialist)")


def test_the_first_person_of_a_telephone_file_is_not_an_account(office: Office) -> None:
    dana = office.specialist()
    dana.open("/en/specialist/start")
    dana.press("Start the application", {**on_day(11, 20), "Homeowner's full name": "Walter Finch"})

    with transaction(office.site.engine, writing=False) as session:
        application = session.scalars(select(Application)).one()
        assert [(person.name, person.account_id) for person in application.people] == [("Walter Finch", None)]
        assert [member.account.role for member in application.members] == list[Role]()
