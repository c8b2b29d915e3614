"""The gate before "complete": what holds it shut, as of which day it opens, and which clocks that starts."""

from datetime import date, timedelta

from sqlalchemy import select

from intake.database import transaction
from intake.kinds import EventKind, Role
from intake.models import Event
from tests.browsing import Visitor
from tests.portal.specialist.conftest import File, Office, a_pay_stub


def completed(office: Office) -> list[Event]:
    with transaction(office.site.engine, writing=False) as session:
        return list(session.scalars(select(Event).where(Event.kind == EventKind.COMPLETE)))


def settle_all_but_wages(dana: Visitor, file: File) -> None:
    """Waive every requirement that is open, but the proof of pay."""
    page = dana.open(f"{file.case}/complete")
    rows = [row for row in page.soup.select("tbody tr") if "Open" in row.text and "Proof of your pay" not in row.text]
    for link in [str(row.a["href"]) for row in rows if row.a]:
        dana.open(link)
        dana.press("Waive it", {"Why it is not needed": "Not needed for this test of the gate."})


def test_a_file_with_an_open_item_is_not_marked_complete(office: Office) -> None:
    file = office.file()
    file.send(read=[a_pay_stub()])
    dana = office.specialist()
    dana.open(f"{file.case}/complete")
    assert dana.page.sees("Some items are open, so the file cannot be marked complete without a reason.")

    page = dana.press("Mark complete")

    assert page.status == 422
    assert page.error_for("Reason for completing it with open items") == (
        "Some items are open. Settle them, or give the reason for completing without them."
    )
    assert completed(office) == []


def test_the_last_paper_of_a_settled_file_leads_to_the_gate_and_can_still_be_undone(office: Office) -> None:
    file, dana = office.file(), office.specialist()
    paper = file.send(read=[a_pay_stub()])
    settle_all_but_wages(dana, file)
    dana.open(f"/en/specialist/papers/{paper}")

    page = dana.press("Accept")
    assert page.heading == "Check for completeness"
    assert not page.sees("Some items are open")

    assert dana.press("Undo the last decision").sees("The decision was undone.")
    assert dana.open(f"{file.case}/complete").sees("Some items are open")


def test_a_reason_opens_the_gate_and_stays_in_the_history(office: Office) -> None:
    file = office.file()
    file.send(read=[a_pay_stub()])
    dana = office.specialist()
    dana.open(f"{file.case}/complete")

    page = dana.press("Mark complete", {"Reason for completing it with open items": "The rest is in our own records."})

    assert page.sees("Complete as of")
    assert [event.details["override_reason"] for event in completed(office)] == ["The rest is in our own records."]


def test_complete_is_dated_on_the_day_the_last_required_paper_came(office: Office) -> None:
    file = office.file(days_ago=20)
    office.site.clock.advance(timedelta(days=-12))
    paper = file.send(read=[a_pay_stub(paid_on=date(2026, 11, 6))])
    office.site.clock.advance(timedelta(days=12))
    dana = office.specialist()
    dana.open(f"/en/specialist/papers/{paper}")
    dana.press("Accept")
    settle_all_but_wages(dana, file)

    page = dana.open(f"{file.case}/complete")
    assert page.sees("The file is complete as of Tuesday, November 10, 2026, the day on which the last required paper arrived, not today.")
    assert page.sees("Decision: Dec 10, 2026 in 18 days")
    assert page.sees("At least one of these dates has passed already. The delay is ours")

    assert dana.press("Mark complete").sees("Marked complete as of November 10, 2026.")
    assert [event.on for event in completed(office)] == [date(2026, 11, 10)]
    assert dana.open(f"{file.case}/complete").sees("This file is already complete.")


def test_the_homeowners_status_says_so(office: Office) -> None:
    file = office.file()
    dana = office.specialist()
    dana.open(f"{file.case}/complete")
    dana.press("Mark complete", {"Reason for completing it with open items": "The rest is in our own records."})

    assert file.account.role is Role.HOMEOWNER
    assert file.homeowner().open(f"/en/homeowner/applications/{file.application_id}").sees("Your application is complete")
