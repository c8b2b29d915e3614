"""The calendars at the desk: of all files and of one, on a page, for a spreadsheet and for a calendar program."""

import csv
import io
import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import delete

from intake.kinds import HardshipKind, Role
from intake.models import CalendarEntry
from intake.operations import nightly, publishing
from portal.specialist.icalendar import CalendarDay, written
from tests.browsing import Page, words_of
from tests.builders import a_loan, an_application
from tests.conftest import Site
from tests.portal.specialist.conftest import File, Office
from tests.portal.specialist.test_deciding import complete_file

CALENDAR = "/en/specialist/calendar"


def dates(page: Page) -> list[tuple[str, str, str]]:
    """What the page lists, day by day: the day, the clock, and whose file."""
    found = []
    for table in page.soup.main.select("table.table--dates"):
        day = words_of(table.caption)
        for line in table.select("tbody tr"):
            found.append((day, words_of(line.th), words_of(line.find("td")).split("  ")[0]))
    return found


def tabs(page: Page) -> dict[str, int]:
    return {words_of(link).rsplit(" ", 1)[0]: int(words_of(link.strong)) for link in page.soup.main.select(".tabs a")}


def nights_pass(office: Office, days: int) -> None:
    for _ in range(days):
        office.site.clock.advance(timedelta(days=1))
        nightly.recompute(office.site.engine, office.site.store, office.site.clock)


def test_what_is_due_stands_under_its_week_and_day_and_leads_to_the_file(office: Office, rosa: File) -> None:
    dana = office.specialist()
    page = dana.open(CALENDAR)
    assert tabs(page) == {"Everything": 2, "Late": 0, "Due": 2, "At risk": 0}
    assert [found[:2] for found in dates(page)] == [
        ("Monday, November 30, 2026", "Acknowledgment with the missing list"), ("Monday, November 30, 2026", "Papers looked at"),
    ]
    assert page.sees("Week of November 30, 2026 2 dates")
    assert page.sees("12 CFR 1024.41(b)(2)(i)(B)")
    assert dana.follow("Rosa Rivera").heading == "Calendar of Rosa Rivera"


def test_what_was_not_done_by_its_day_is_late_from_the_next_day_on(office: Office, rosa: File) -> None:
    nights_pass(office, 8)
    assert tabs(office.specialist().open(CALENDAR))["Late"] == 0
    nights_pass(office, 1)
    page = office.specialist().open(f"{CALENDAR}?group=late")
    assert tabs(page)["Late"] == 2
    assert page.sees("1 day late")


def test_what_a_homeowner_may_lose_is_at_risk(office: Office, rosa: File) -> None:
    page = office.specialist().open(f"{CALENDAR}?days=90&group=risk")
    assert [found[:2] for found in dates(page)] == []
    with office.site.acting(office.site.account()) as intake:
        loan = a_loan(intake, sale_on="2026-12-20", sale_set_on="2026-11-01", as_of="2026-11-20", oldest_unpaid_due_date="2026-08-01")
        an_application(intake, None, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=None, name="Luis Rivera")
    page = office.specialist().open(f"{CALENDAR}?days=90&group=risk")
    assert [found[:2] for found in dates(page)] == [
        ("Monday, November 30, 2026", "First foreclosure filing not before"), ("Sunday, December 20, 2026", "Foreclosure sale"),
    ]
    assert tabs(page)["At risk"] == 2


def test_the_calendar_narrows_to_a_clock_to_days_and_to_ones_own_files(office: Office, rosa: File) -> None:
    dana = office.specialist()
    office.file("Ana Diaz")
    page = dana.open(f"{CALENDAR}?clock=papers")
    assert [found[1] for found in dates(page)] == ["Papers looked at"]
    assert tabs(dana.open(f"{CALENDAR}?days=7"))["Due"] == 0 + len(dates(dana.page))
    assert dates(dana.open(f"{CALENDAR}?whose=mine")) == []
    dana.open(rosa.case)
    dana.press("Take this file")
    assert {found[2] for found in dates(dana.open(f"{CALENDAR}?whose=mine"))} == {words_of_file(dana.page)}


def words_of_file(page: Page) -> str:
    return words_of(page.soup.main.select_one("table.table--dates td"))


WRONG = ["days=-1", "days=many", "days=99999999", "group=else", "clock=unheard", "page=-4", "page=999", "whose=x"]


@pytest.mark.parametrize("asked", WRONG)
def test_an_address_nobody_wrote_shows_a_calendar_all_the_same(office: Office, rosa: File, asked: str) -> None:
    assert office.specialist().open(f"{CALENDAR}?{asked}").status == 200


def test_the_same_dates_come_as_a_table_and_as_a_calendar_file_without_names(office: Office, rosa: File) -> None:
    dana = office.specialist()
    rows = list(csv.DictReader(io.StringIO(dana.client.get(f"{CALENDAR}/dates.csv").get_data(as_text=True))))
    assert [(row["date"], row["group"], row["clock"]) for row in rows] == [
        ("2026-11-30", "due", "acknowledgment"), ("2026-11-30", "due", "papers"),
    ]
    answer = dana.client.get(f"{CALENDAR}/dates.ics")
    assert answer.mimetype == "text/calendar"
    text = answer.get_data(as_text=True)
    assert text.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201" in text
    assert f"SUMMARY:Papers looked at: file {rows[0]['file']}" in text
    assert "Rosa" not in text


def test_a_files_own_calendar_shows_clocks_limits_and_what_counsel_is_told(office: Office) -> None:
    dana = office.specialist()
    file = complete_file(office, dana)
    page = dana.open(f"{file.case}/calendar")
    assert page.sees("Not allowed now")
    assert page.sees("Do not make the first foreclosure filing, no date: it ends by what happens")
    assert page.sees("Decision Dec 22, 2026 in 30 days Running Us 12 CFR 1024.41(c)(1)")
    assert page.sees("Acknowledgment with the missing list Nov 30, 2026 Met: Acknowledgment sent, Nov 22, 2026")
    assert page.sees("The application is complete: counsel must know")
    assert page.sees("Stop: no first foreclosure filing")
    assert page.sees("Written down")
    publishing.publish(office.site.engine, office.site.store, office.site.clock)
    assert dana.open(f"{file.case}/calendar").sees("In the feed as number 1")
    assert "SUMMARY:Decision: file" in dana.client.get(f"{file.case}/calendar.ics").get_data(as_text=True)
    assert dana.open(file.case).link("Calendar of this file").endswith(f"{file.application_id}/calendar")


def test_the_page_of_a_file_computes_its_dates_whatever_the_index_says(office: Office, rosa: File) -> None:
    with office.site.acting() as intake:
        intake.session.execute(delete(CalendarEntry))
    assert office.specialist().open(f"{rosa.case}/calendar").sees("Acknowledgment with the missing list Nov 30, 2026")


def test_the_feed_of_instructions_is_for_staff_and_goes_on_from_a_number(office: Office) -> None:
    complete_file(office, office.specialist())
    publishing.publish(office.site.engine, office.site.store, office.site.clock)
    admin = office.site.visitor(office.site.account(Role.ADMIN, "Ada Admin"))

    def listed(since: str) -> list[int]:
        text = admin.client.get(f"{CALENDAR}/instructions.jsonl?since={since}").get_data(as_text=True)
        return [json.loads(line)["number"] for line in text.splitlines()]

    everything = listed("0")
    assert everything == list(range(1, len(everything) + 1))
    assert len(everything) > 1
    assert listed("1") == everything[1:]
    assert listed("nothing") == everything


def test_a_calendar_file_folds_long_lines_and_hides_no_mark(site: Site) -> None:
    day = CalendarDay("one@foothold", date(2026, 11, 30), "Carta; plazo, día del préstamo " + "ñ" * 60, "https://help.example/")
    text = written("Foothold", [day], site.clock.now())
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "SUMMARY:Carta\\; plazo\\, día" in text.replace("\r\n ", "")
    assert Decimal(text.count("ñ")) == 60
