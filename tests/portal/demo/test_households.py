"""The sample households show what they are there to show, on whatever day the demonstration starts."""

import csv
import re
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO, StringIO

import pillow_heif
import pypdfium2
import pytest
from PIL import Image

from intake.kinds import DocumentKind, Investor, Role, Standing
from intake.operations.loan_rows import COLUMNS, parse_row
from intake.requirements.programmes import resolved_set
from portal.demo.households import households
from portal.demo.loans import loan_rows, loans_csv
from portal.demo.people import STAFF, Household
from portal.demo.photographs import PictureFormat

pillow_heif.register_heif_opener()
TODAY = date(2026, 11, 22)
WHEN_MADE = {"pay_date", "period_end", "letter_date", "signature_date", "statement_date"}
DAYS = [TODAY, date(2027, 1, 1), date(2027, 3, 1), date(2028, 2, 29)]
on_any_day = pytest.mark.parametrize("today", DAYS)


def household(key: str, today: date = TODAY) -> Household:
    return next(each for each in households(today) if each.key == key)


@on_any_day
def test_no_paper_is_from_the_future(today):
    for each in households(today):
        assert each.started_on <= today
        for sent in each.papers:
            if sent.paper.kind is DocumentKind.HOA_BILL:
                continue  # a bill is for a time to come
            dates = [date.fromisoformat(value) for name, value in sent.paper.truth().items() if name in WHEN_MADE]
            assert max(dates, default=each.started_on) <= each.started_on, (each.key, sent.filename)


@on_any_day
def test_every_paper_is_sent_for_a_requirement_of_the_households_programme(today):
    for each in households(today):
        keys = {row.key for row in resolved_set(each.investor, each.home.state, today).requirements}
        assert {sent.offered_for for sent in each.papers} <= keys | {""}, each.key


def test_every_paper_is_about_somebody_on_the_application_and_their_own_income():
    for each in households(TODAY):
        for sent in each.papers:
            assert sent.person in {person.name for person in each.people}
            if sent.income is not None:
                income = each.incomes[sent.income]
                assert (income.person, sent.offered_for) == (sent.person, f"income.{income.kind}")


def test_every_file_opens_as_what_it_is_sent_as():
    for each in households(TODAY):
        for sent in each.papers:
            if sent.shot is None:
                assert len(pypdfium2.PdfDocument(sent.content())) >= 1
                continue
            quick = replace(sent, shot=replace(sent.shot, width=500))
            expected = "HEIF" if sent.shot.format is PictureFormat.HEIC else "JPEG"
            assert Image.open(BytesIO(quick.content())).format == expected


def test_people_have_addresses_that_can_never_reach_anyone_and_no_two_share_one():
    addresses = [each.email for each in households(TODAY)] + [staff.email for staff in STAFF]
    addresses += [person.email for each in households(TODAY) for person in each.people if person.email]
    assert len(addresses) == len(set(addresses))
    assert all(address.endswith((".example", "@example.org")) for address in addresses)


@on_any_day
def test_the_stale_stub_is_past_ninety_days_and_the_fresh_ones_are_not(today):
    for each in households(today):
        for sent in each.papers:
            if sent.paper.kind is DocumentKind.PAY_STUB:
                age = today - date.fromisoformat(sent.paper.truth()["pay_date"])
                assert (age > timedelta(days=90)) is (each.key == "wexler")


def test_the_other_persons_stub_names_nobody_of_the_household():
    watts = household("watts")
    assert watts.papers[0].paper.truth()["employee"] not in {person.name for person in watts.people}


@on_any_day
def test_one_sale_is_near_and_one_is_within_days(today):
    near, within_days = household("carver", today).loan, household("whitfield", today).loan
    assert (near.sale_on - today).days == 41
    assert (within_days.sale_on - today).days == 6
    for loan in (near, within_days):
        assert loan.sale_set_on < today
        assert (loan.first_filing_on - loan.oldest_unpaid_due_date).days > 120


def test_the_fha_household_sends_nothing_about_income():
    popescu = household("popescu")
    assert popescu.investor is Investor.FHA
    assert not [sent for sent in popescu.papers if sent.offered_for.startswith("income.")]


def test_a_person_who_died_has_no_account_and_no_income():
    for each in households(TODAY):
        gone = {person.name for person in each.people if person.standing is Standing.DECEASED}
        assert each.name not in gone
        assert not gone & {income.person for income in each.incomes}


def test_two_clients_have_a_counselor_whose_agency_has_an_id_of_huds_form():
    counselors = {staff.email: staff for staff in STAFF if staff.role is Role.COUNSELOR}
    helped = [each for each in households(TODAY) if each.counselor]
    assert len(helped) == 2
    for each in helped:
        assert re.fullmatch(r"[89]\d{4}", counselors[each.counselor].agency.hud_id)


@on_any_day
def test_the_list_of_loans_is_what_the_import_takes(today):
    rows = list(csv.DictReader(StringIO(loans_csv(today))))
    assert list(rows[0]) == list(COLUMNS)
    assert [parse_row(row).number for row in rows] == [row["loan_number"] for row in loan_rows(today)]
    assert len({row["loan_number"] for row in rows}) == len(rows) >= 50


@on_any_day
def test_the_records_were_drawn_up_before_anybody_began_and_say_nothing_later_than_themselves(today):
    first_start = min(each.started_on for each in households(today))
    for row in loan_rows(today):
        as_of = date.fromisoformat(row["as_of"])
        assert as_of < first_start
        known = [date.fromisoformat(row[name]) for name in ("first_filing_on", "sale_set_on", "transferred_in_on") if row[name]]
        assert max(known, default=as_of) <= as_of


def test_every_household_but_the_unmatched_one_has_its_loan_on_the_list():
    listed = {row["loan_number"]: row["zip"] for row in loan_rows(TODAY)}
    for each in households(TODAY):
        assert (listed.get(each.loan_number) == each.home.zip) is (each.key != "lindqvist")
