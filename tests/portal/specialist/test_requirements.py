"""Asking for papers without asking twice, answering "I don't have this", and waiving."""

import pytest
from sqlalchemy import select

from intake.database import transaction
from intake.kinds import HelpChoice, RejectionReason
from intake.models import Application, HelpFlag, PaperRequest
from intake.operations import requests
from tests.browsing import Visitor
from tests.portal.specialist.conftest import File, Office, a_pay_stub


def wages(file: File) -> str:
    return f"{file.case}/requirements/income.wages?source={file.income_source}"


def asked(office: Office) -> list[PaperRequest]:
    with transaction(office.site.engine, writing=False) as session:
        return list(session.scalars(select(PaperRequest)))


@pytest.fixture
def dana(office: Office) -> Visitor:
    return office.specialist()


def test_a_paper_is_asked_for_with_its_reason(office: Office, dana: Visitor) -> None:
    file = office.file()
    dana.open(wages(file))

    page = dana.press("Ask for it", {"What to send, in plain words": "The newest one."})

    assert page.sees("Asked for. The letter to the homeowner goes within the hour.")
    assert page.sees("We need something else. See the note below. The newest one.")
    assert [(each.reason, each.source) for each in asked(office)] == [(RejectionReason.OTHER, file.income_source)]


def test_what_is_on_file_and_good_is_not_asked_for_again_without_a_reason(office: Office, dana: Visitor) -> None:
    file = office.file()
    paper = file.send(read=[a_pay_stub()])
    dana.open(f"/en/specialist/papers/{paper}")
    dana.press("Accept")
    dana.open(wages(file))
    assert dana.page.sees("This is on file and good. Ask again only with a reason")

    page = dana.follow("Ask again, with a reason")
    assert page.heading == "Ask again?"
    assert page.sees("Accepted, Dana Osei.")
    assert page.sees("Gross pay $2,140.00")
    page = dana.press("Ask again, for this reason")
    assert page.status == 422
    assert page.sees("Choose the reason the homeowner will read. Without one, nobody is asked again.")
    assert asked(office) == []

    assert dana.press("Ask again, for this reason", {"Part of this paper is cut off.": True}).status == 200
    assert [each.reason for each in asked(office)] == [RejectionReason.CUT_OFF]
    page = file.homeowner().open(f"/en/homeowner/applications/{file.application_id}/papers")
    assert page.sees("We asked for this again: Part of this paper is cut off.")


def test_asking_past_the_guard_leads_back_to_it(rosa: File, office: Office, dana: Visitor) -> None:
    page = dana.open(wages(rosa))
    assert page.link("Ask again, with a reason")
    token = page.soup.find("input", attrs={"name": "csrf_token"})["value"]
    answer = dana.client.post(
        f"{rosa.case}/requirements/income.wages/ask?source={rosa.income_source}", data={"csrf_token": token}, follow_redirects=True
    )
    assert "Ask again?" in answer.text
    assert asked(office) == []


def test_the_homeowner_is_never_given_less_than_seven_days(office: Office, dana: Visitor) -> None:
    file = office.file()
    dana.open(wages(file))

    page = dana.press("Ask for it", {"Month": "11", "Day": "27", "Year": "2026"})

    assert page.status == 409
    assert page.sees("Give the homeowner at least 7 days to find a paper.")
    assert asked(office) == []


def test_i_dont_have_this_is_shown_with_advice_and_dealt_with_once(rosa: File, office: Office, dana: Visitor) -> None:
    with transaction(office.site.engine) as session:
        application = session.get_one(Application, rosa.application_id)
        requests.help(
            office.site.intake(session, rosa.account), application, "income.wages", rosa.income_source, HelpChoice.CANNOT_GET_IT
        )
    assert dana.open("/en/specialist/queue?view=help").sees("Rosa Rivera")

    page = dana.open(wages(rosa))
    assert page.sees("The homeowner said: I can't get it")
    assert page.sees("Look for another paper that proves the same, or waive it with a reason.")

    assert not dana.press("Mark as dealt with").sees("The homeowner said: I can't get it")
    with transaction(office.site.engine, writing=False) as session:
        assert [flag.resolved_at is not None for flag in session.scalars(select(HelpFlag))] == [True]


def test_a_requirement_is_waived_only_with_a_reason(rosa: File, dana: Visitor) -> None:
    dana.open(wages(rosa))
    assert dana.press("Waive it").error_for("Why it is not needed") == "Give the reason."

    page = dana.press("Waive it", {"Why it is not needed": "The employer closed and kept no records."})

    assert page.sees("Waived. The reason is in the history.")
    assert dana.open(rosa.case).sees("The employer closed and kept no records.")
