"""At the desk: what others must send us, the reminder that goes at once, and who got a copy of a letter."""

import pytest

from intake.database import transaction
from intake.models import Application, AwaitedItem
from intake.operations import notices
from tests.browsing import Visitor
from tests.portal.specialist.conftest import File, Office
from tests.portal.specialist.test_deciding import complete_file, send_letters

TODAY = {"Month": "11", "Day": "22", "Year": "2026"}


@pytest.fixture
def dana(office: Office) -> Visitor:
    return office.specialist()


def owed(office: Office, file: File) -> list[str]:
    with transaction(office.site.engine, writing=False) as session:
        intake = office.site.intake(session)
        return [notice.kind for notice in notices.unsent(intake, session.get_one(Application, file.application_id))]


def wait(dana: Visitor, file: File, **fields: object) -> None:
    dana.open(file.case)
    dana.follow("What others must send us")
    dana.press("Write down that we wait for it", {
        "The approval of the mortgage insurer": True, "Who must send it": "Arch MI", **TODAY, **fields,
    })


def test_what_is_asked_of_others_is_written_down_with_who_and_when(office: Office, dana: Visitor) -> None:
    file = complete_file(office, dana)
    wait(dana, file)

    assert dana.page.sees("Written down. If it has not come when the 30 days end, the homeowner is told in writing.")
    assert dana.page.sees("The approval of the mortgage insurer, Arch MI")
    assert dana.page.sees("Asked on November 22, 2026")
    assert owed(office, file) == ["third_party_delay"]


def test_it_comes_on_a_day_that_is_written_down(office: Office, dana: Visitor) -> None:
    file = complete_file(office, dana)
    wait(dana, file)
    with transaction(office.site.engine, writing=False) as session:
        item = session.query(AwaitedItem).one()

    assert dana.press("Asked again on this day", dict(TODAY)).status == 200
    page = dana.open(f"{file.case}/awaited")
    # The second button of the form sends it to an address of its own.
    form = page.soup.find("form", action=f"{file.case}/awaited/{item.id}/again")
    form["action"] = page.soup.find("button", formaction=True)["formaction"]
    page = dana.press("Asked again on this day", dict(TODAY))

    assert page.sees("Came on November 22, 2026")
    assert not page.sees("It came on this day")


def test_without_a_name_or_with_a_day_to_come_nothing_is_kept(office: Office, dana: Visitor) -> None:
    file = complete_file(office, dana)
    wait(dana, file, **{"Who must send it": ""})
    assert dana.page.error_for("Who must send it") == "Write who must send it. The homeowner reads the name in the letter."
    wait(dana, file, **{"Day": "23"})
    assert dana.page.status == 422
    assert owed(office, file) == []


def test_a_reminder_can_be_sent_at_once_while_something_is_missing(office: Office, dana: Visitor) -> None:
    file = office.file()
    assert not dana.open(file.case).sees("Send a reminder of what is missing")  # no letter has named a day yet
    send_letters(office, file)

    dana.open(file.case)
    page = dana.press("Send a reminder of what is missing")

    assert page.sees("The reminder is on its way.")
    assert page.sees("Reminder of what is missing")
    assert "reminder" in owed(office, file)
