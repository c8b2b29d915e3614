"""The clocks of Regulation X, each boundary from both sides."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.deadlines import DecisionOutcome, Event, Facts, PaperDates, SaleDate, deadlines, exits
from intake.kinds import EventKind
from intake.requirements.settings import POLICY
from tests.intake.filedates import clock, day, due, facts, state

RECEIVED = "2026-03-02 received"  # a Monday


def sale_in(days: int, of: str = "2026-03-02", set_on: str = "2026-01-05") -> tuple[tuple[str, str], ...]:
    return ((set_on, date.fromordinal(day(of).toordinal() + days).isoformat()),)


# Acknowledgment: 1024.41(b)(2)

@pytest.mark.parametrize(
    ("received", "due_on"),
    [
        ("2026-03-02", "2026-03-09"),
        ("2026-03-06", "2026-03-13"),  # a Friday
        ("2026-03-07", "2026-03-13"),  # a Saturday
        ("2026-03-08", "2026-03-13"),  # a Sunday
        ("2024-10-01", "2024-10-08"),  # the official example
        ("2026-10-07", "2026-10-15"),  # over Columbus Day
        ("2026-10-12", "2026-10-19"),  # on Columbus Day itself
        ("2026-11-20", "2026-11-30"),  # over Thanksgiving
        ("2026-06-26", "2026-07-03"),  # July 4 falls on a Saturday: the Friday before counts
        ("2026-12-31", "2027-01-08"),  # New Year
    ],
)
def test_an_application_is_acknowledged_within_five_business_days(received: str, due_on: str) -> None:
    assert due(facts(f"{received} received"), "acknowledgment", received) == due_on


@pytest.mark.parametrize(
    ("sales", "due_on"),
    [
        ((), "2026-03-09"),
        (sale_in(45), "2026-03-09"),
        (sale_in(44), None),
        (sale_in(44, set_on="2026-03-02"), None),  # set on the day of receipt counts
        (sale_in(44, set_on="2026-03-03"), "2026-03-09"),  # set the day after does not
        ((("2026-01-05", "2026-04-01"), ("2026-02-01", "2026-07-01")), "2026-03-09"),  # moved away before receipt
        ((("2026-01-05", "2026-07-01"), ("2026-03-10", "2026-04-01")), "2026-03-09"),  # moved near after receipt
        ((("2026-01-05", "2026-04-01"), ("2026-02-01", None)), "2026-03-09"),  # called off
        ((("2026-02-01", "2026-04-01"), ("2026-02-01", "2026-07-01")), "2026-03-09"),  # corrected the same day
        ((("2026-01-05", "2026-03-02"),), None),  # on the very day
        ((("2026-01-05", "2026-03-01"),), "2026-03-09"),  # already past: none is scheduled any more
    ],
)
def test_an_acknowledgment_is_owed_45_days_before_a_sale_known_at_receipt(sales: Any, due_on: str | None) -> None:
    assert due(facts(RECEIVED, sales=sales), "acknowledgment") == due_on


@pytest.mark.parametrize(
    ("sent", "today", "expected"),
    [
        (None, "2026-03-09", "pending"),
        (None, "2026-03-10", "missed"),
        ("2026-03-09", "2026-03-20", "met"),
        ("2026-03-10", "2026-03-20", "missed"),
        ("2026-03-02", "2026-03-02", "met"),
    ],
)
def test_the_acknowledgment_may_go_through_the_whole_of_its_last_day(sent: str | None, today: str, expected: str) -> None:
    file = facts(RECEIVED, *([f"{sent} acknowledged"] if sent else []))
    assert state(file, "acknowledgment", today) == expected


@pytest.mark.parametrize("exempt", [{"principal_residence": False}, {"small_servicer": True}, {"duplicative": True}])
def test_exempt_loans_and_repeated_applications_owe_no_acknowledgment(exempt: dict[str, bool]) -> None:
    assert state(facts(RECEIVED, **exempt), "acknowledgment", "2026-03-02") == "not_applicable"


@pytest.mark.parametrize(
    ("moved", "sent", "due_on"),
    [
        ("2026-03-09", None, "2026-03-23"),  # on the last day of the old servicer's five: ten more business days
        ("2026-03-10", None, "2026-03-09"),  # its time had run out
        ("2026-03-09", "2026-03-06", "2026-03-09"),  # already sent
        ("2026-02-27", None, "2026-03-09"),  # transferred before the application came
        ("2026-03-02", None, "2026-03-09"),  # on the same day
    ],
)
def test_a_new_servicer_has_ten_business_days_from_the_transfer(moved: str, sent: str | None, due_on: str) -> None:
    file = facts(RECEIVED, *([f"{sent} acknowledged"] if sent else []), transferred_in_on=moved)
    assert due(file, "acknowledgment") == due_on


def test_a_transfer_within_the_first_five_days_follows_the_official_example() -> None:
    # Received October 1, transferred October 8 over Columbus Day: due October 23 (comment 41(k)(2)(ii)-1).
    file = facts("2024-10-01 received", transferred_in_on="2024-10-08")
    assert due(file, "acknowledgment", "2024-10-08") == "2024-10-23"


@pytest.mark.parametrize(("state_", "subjects"), [("CA", ["d1", "d2"]), ("NV", ["d1", "d2"]), ("OR", []), (None, [])])
def test_california_and_nevada_acknowledge_every_document(state_: str | None, subjects: list[str]) -> None:
    papers = (PaperDates("d1", day("2026-03-02")), PaperDates("d2", day("2026-03-20")))
    clocks = [c for c in deadlines(facts(RECEIVED, state=state_, papers=papers), day("2026-03-20")) if c.key == "acknowledgment"]
    assert [c.subject for c in clocks if c.subject] == subjects


def test_a_later_document_needs_an_acknowledgment_of_its_own() -> None:
    papers = (PaperDates("d1", day("2026-03-02")), PaperDates("d2", day("2026-03-20")))
    file = facts(RECEIVED, "2026-03-04 acknowledged", state="CA", papers=papers)
    assert clock(file, "acknowledgment", "2026-03-27", "d1").state == "met"
    second = clock(file, "acknowledgment", "2026-03-27", "d2")
    assert (second.due_on, second.state) == (day("2026-03-27"), "pending")
    assert clock(file, "acknowledgment", "2026-03-28", "d2").state == "missed"


def test_nevada_acknowledges_even_an_application_close_to_a_sale() -> None:
    near = sale_in(30)
    assert due(facts(RECEIVED, sales=near), "acknowledgment") is None
    nevada = clock(facts(RECEIVED, sales=near, state="NV"), "acknowledgment", "2026-03-02")
    assert (nevada.due_on, nevada.citation) == (day("2026-03-09"), "NRS 107.520")


# Complete notice: 1024.41(c)(3)

@pytest.mark.parametrize(
    ("events", "sales", "expected"),
    [
        (["2026-03-10 complete"], (), "2026-03-17"),
        (["2026-03-10 complete"], sale_in(38, "2026-03-10"), "2026-03-17"),
        (["2026-03-10 complete"], sale_in(37, "2026-03-10"), None),
        # facially complete above 37 days, actually complete at 37 or below: still owed
        (["2026-03-09 facially complete", "2026-03-10 complete"], sale_in(37, "2026-03-10"), "2026-03-17"),
        # a sale set after completion takes nothing away
        (["2026-03-10 complete"], sale_in(30, "2026-03-10", set_on="2026-03-11"), "2026-03-17"),
        # the decision went first
        (["2026-03-10 complete", "2026-03-16 decided"], (), None),
        # the acknowledgment said complete
        (["2026-03-03 complete", "2026-03-06 acknowledged: complete"], (), None),
        (["2026-03-03 complete", "2026-03-06 acknowledged"], (), "2026-03-10"),
        # everything came with the application, and the acknowledgment followed
        (["2026-03-02 complete", "2026-03-06 acknowledged"], (), None),
        (["2026-03-02 complete", "2026-03-06 acknowledged: incomplete"], (), "2026-03-09"),
        (["2026-03-02 complete"], (), "2026-03-09"),
    ],
)
def test_a_complete_application_is_confirmed_within_five_business_days(events: list[str], sales: Any, expected: str | None) -> None:
    assert due(facts(RECEIVED, *events, sales=sales), "complete_notice", "2026-03-10") == expected


def test_a_cured_gap_owes_a_second_notice_and_new_thirty_days() -> None:
    # The worked example: complete March 1, sale May 30, gap cured March 21, decision April 1.
    file = facts(
        "2026-02-20 received", "2026-03-01 complete", "2026-03-05 told complete", "2026-03-10 gap", "2026-03-21 cured",
        "2026-04-01 decided", sales=(("2026-02-01", "2026-05-30"),), due="2026-01-01",
    )
    notices = [c for c in deadlines(file, day("2026-04-01")) if c.key == "complete_notice"]
    assert [(c.due_on, c.state.value) for c in notices] == [(day("2026-03-06"), "met"), (day("2026-03-27"), "missed")]
    assert due(file, "evaluation") == "2026-04-20"
    assert due(file, "offer_response") == "2026-04-15"
    assert due(file, "appeal_window") == "2026-04-15"


def test_a_cure_and_its_confirmation_of_one_day_owe_one_notice() -> None:
    file = facts(RECEIVED, "2026-03-04 complete", "2026-03-12 gap", "2026-03-20 cured", "2026-03-20 complete", "2026-03-24 told complete")
    notices = [c for c in deadlines(file, day("2026-04-01")) if c.key == "complete_notice" and c.due_on]
    assert [(c.due_on, c.state.value) for c in notices] == [(day("2026-03-11"), "missed"), (day("2026-03-27"), "met")]


@pytest.mark.parametrize(
    ("said", "due_on"),
    [
        (["2026-03-06 acknowledged: complete"], "2026-04-01"),  # as submitted
        (["2026-03-04 facially complete", "2026-03-06 acknowledged: complete"], "2026-04-03"),  # as it then was
        (["2026-03-06 acknowledged: incomplete"], None),
        (["2026-03-06 acknowledged"], None),
    ],
)
def test_an_acknowledgment_that_said_complete_starts_the_thirty_days(said: list[str], due_on: str | None) -> None:
    assert due(facts(RECEIVED, *said), "evaluation", "2026-03-10") == due_on


def test_while_a_gap_is_open_no_evaluation_is_due() -> None:
    file = facts(RECEIVED, "2026-03-10 complete", "2026-03-15 gap")
    assert state(file, "evaluation", "2026-04-20") == "not_applicable"


# Evaluation: 1024.41(c)(1)

@pytest.mark.parametrize(
    ("complete", "due_on"),
    [("2026-03-10", "2026-04-09"), ("2024-10-23", "2024-11-22"), ("2026-11-25", "2026-12-25"), ("2026-01-31", "2026-03-02")],
)
def test_the_decision_is_due_thirty_calendar_days_after_completion_holidays_or_not(complete: str, due_on: str) -> None:
    assert due(facts("2024-01-02 received", f"{complete} complete"), "evaluation", complete) == due_on


@pytest.mark.parametrize(
    ("days", "due_on"), [(90, "2026-04-09"), (45, "2026-04-09"), (38, "2026-04-09"), (37, None), (1, None)]
)
def test_an_evaluation_is_owed_more_than_37_days_before_a_sale(days: int, due_on: str | None) -> None:
    file = facts(RECEIVED, "2026-03-10 complete", sales=sale_in(days, "2026-03-10"))
    assert due(file, "evaluation", "2026-03-10") == due_on


def test_nevada_decides_in_thirty_days_even_close_to_a_sale() -> None:
    file = facts(RECEIVED, "2026-03-10 complete", sales=sale_in(30, "2026-03-10"), state="NV")
    assert due(file, "evaluation", "2026-03-10") == "2026-04-09"


@pytest.mark.parametrize(
    ("decided", "today", "expected"),
    [("2026-04-09", "2026-05-01", "met"), ("2026-04-10", "2026-05-01", "missed"), (None, "2026-04-09", "pending"),
     (None, "2026-04-10", "missed")],
)
def test_the_decision_may_go_on_the_thirtieth_day(decided: str | None, today: str, expected: str) -> None:
    file = facts(RECEIVED, "2026-03-10 complete", *([f"{decided} decided"] if decided else []))
    assert state(file, "evaluation", today) == expected


def test_a_transfer_after_completion_gives_thirty_days_from_the_transfer() -> None:
    file = facts(RECEIVED, "2026-03-10 complete", transferred_in_on="2026-03-25")
    assert due(file, "evaluation") == "2026-04-24"
    decided_before = facts(RECEIVED, "2026-03-10 complete", "2026-03-20 decided", transferred_in_on="2026-03-25")
    assert due(decided_before, "evaluation") == "2026-04-09"


# Answers and appeals: 1024.41(e), (h)

@pytest.mark.parametrize(
    ("days", "response", "appeal"),
    [(None, "2026-04-15", "2026-04-15"), (90, "2026-04-15", "2026-04-15"), (89, "2026-04-08", None), (38, "2026-04-08", None),
     (37, None, None)],
)
def test_the_time_to_answer_and_to_appeal_is_fixed_at_completion(days: int | None, response: str | None, appeal: str | None) -> None:
    # More than 120 days behind and already filed, so that only the days before the sale count.
    sales = sale_in(days, "2026-03-10") if days is not None else ()
    file = facts(RECEIVED, "2026-03-10 complete", "2026-04-01 decided", sales=sales, due="2025-09-01", first_filing_on="2026-02-01")
    assert (due(file, "offer_response"), due(file, "appeal_window")) == (response, appeal)


def test_a_sale_set_after_completion_does_not_shorten_the_time() -> None:
    # Complete March 10, sale set March 15 for May 20, decision April 1.
    file = facts(
        "2026-03-02 received", "2026-03-10 complete", "2026-04-01 decided", sales=(("2026-03-15", "2026-05-20"),), due="2025-09-01",
        first_filing_on="2026-02-01",
    )
    assert due(file, "evaluation") == "2026-04-09"
    assert due(file, "offer_response") == due(file, "appeal_window") == "2026-04-15"


def test_before_any_filing_an_appeal_exists_however_near_the_sale() -> None:
    # Due January 1, complete March 10, sale June 7 (89 days), no filing, decision April 1.
    file = facts(
        "2026-03-02 received", "2026-03-10 complete", "2026-04-01 decided", sales=(("2026-02-01", "2026-06-07"),), due="2026-01-01"
    )
    assert due(file, "offer_response") == "2026-04-08"
    assert due(file, "appeal_window") == "2026-04-15"


@pytest.mark.parametrize(("complete", "appeal"), [("2026-05-01", "2026-06-15"), ("2026-05-02", None)])
def test_complete_by_day_120_is_in_the_preforeclosure_period(complete: str, appeal: str | None) -> None:
    # Due January 1: May 1 is day 120. A filing was made before, and the sale is near.
    file = facts(
        "2026-03-02 received", f"{complete} complete", "2026-06-01 decided", sales=(("2026-02-01", "2026-07-01"),), due="2026-01-01",
        first_filing_on="2026-03-01",
    )
    assert due(file, "appeal_window") == appeal


@pytest.mark.parametrize(("filed", "appeal"), [("2026-05-09", None), ("2026-05-10", "2026-06-15"), ("2026-05-11", "2026-06-15")])
def test_complete_before_the_filing_is_in_the_preforeclosure_period_and_the_same_day_too(filed: str, appeal: str | None) -> None:
    file = facts(
        "2026-03-02 received", "2026-05-10 complete", "2026-06-01 decided", sales=(("2026-02-01", "2026-07-01"),), due="2026-01-01",
        first_filing_on=filed,
    )
    assert due(file, "appeal_window") == appeal


@pytest.mark.parametrize(
    ("outcome", "response", "appeal"),
    [("offer", "2026-04-15", None), ("denied", None, "2026-04-15"), ("offer_and_denied", "2026-04-15", "2026-04-15")],
)
def test_an_offer_is_answered_and_a_denial_appealed(outcome: str, response: str | None, appeal: str | None) -> None:
    file = facts(RECEIVED, "2026-03-10 complete", f"2026-04-01 decided: {outcome}")
    assert (due(file, "offer_response"), due(file, "appeal_window")) == (response, appeal)


@pytest.mark.parametrize(("answer", "expected"), [("accepted", "met"), ("rejected", "met")])
def test_either_answer_meets_the_time_to_answer(answer: str, expected: str) -> None:
    file = facts(RECEIVED, "2026-03-10 complete", "2026-04-01 decided", f"2026-04-15 {answer}")
    assert state(file, "offer_response", "2026-04-20") == expected


def test_an_appeal_stops_the_time_to_answer_until_fourteen_days_after_its_decision() -> None:
    events = [RECEIVED, "2026-03-10 complete", "2026-04-01 decided", "2026-04-10 appealed"]
    waiting = clock(facts(*events), "offer_response", "2026-04-20")
    assert (waiting.due_on, waiting.state) == (None, "pending")
    decided = clock(facts(*events, "2026-05-04 appeal decided"), "offer_response", "2026-05-05")
    assert (decided.due_on, decided.citation) == (day("2026-05-18"), "12 CFR 1024.41(e)(2)(iii), (h)(4)")


@pytest.mark.parametrize(
    ("appealed", "due_on"), [("2026-04-15", "2026-05-15"), ("2026-04-16", None)]
)
def test_an_appeal_made_in_time_is_decided_in_thirty_days(appealed: str, due_on: str | None) -> None:
    file = facts(RECEIVED, "2026-03-10 complete", "2026-04-01 decided: denied", f"{appealed} appealed")
    assert due(file, "appeal_decision") == due_on


def test_after_a_transfer_an_appeal_is_decided_thirty_days_from_the_later_date() -> None:
    events = (RECEIVED, "2026-03-10 complete", "2026-04-01 decided: denied", "2026-04-10 appealed")
    assert due(facts(*events, transferred_in_on="2026-04-20"), "appeal_decision") == "2026-05-20"
    assert due(facts(*events, transferred_in_on="2026-04-05"), "appeal_decision") == "2026-05-10"


def test_a_denial_reversed_on_appeal_opens_fourteen_days_to_answer() -> None:
    events = (RECEIVED, "2026-03-10 complete", "2026-04-01 decided: denied", "2026-04-10 appealed")
    assert due(facts(*events, "2026-05-04 appeal decided: offer"), "offer_response") == "2026-05-18"
    assert due(facts(*events, "2026-05-04 appeal decided: denied"), "offer_response") is None


@pytest.mark.parametrize(("state_", "due_on"), [("CA", "2026-04-15"), ("NV", "2026-04-15"), ("OR", "2026-04-08")])
def test_california_and_nevada_give_fourteen_days_to_answer_near_a_sale(state_: str, due_on: str) -> None:
    file = facts(RECEIVED, "2026-03-10 complete", "2026-04-01 decided", sales=sale_in(60, "2026-03-10"), state=state_)
    assert due(file, "offer_response") == due_on


def test_the_days_to_appeal_in_california_are_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    events = (RECEIVED, "2026-03-10 complete", "2026-04-01 decided: denied")
    assert due(facts(*events, state="CA"), "appeal_window") == "2026-05-01"
    monkeypatch.setattr(exits, "POLICY", replace(POLICY, california_appeal_days=14))
    assert due(facts(*events, state="CA"), "appeal_window") == "2026-04-15"
    assert due(facts(*events, state="OR"), "appeal_window") == "2026-04-15"


@pytest.mark.parametrize("exempt", [{"principal_residence": False}, {"small_servicer": True}, {"duplicative": True}])
def test_exempt_loans_have_none_of_the_application_clocks(exempt: dict[str, bool]) -> None:
    file = facts(RECEIVED, "2026-03-03 acknowledged", "2026-03-10 complete", "2026-04-01 decided", "2026-04-05 appealed", **exempt)
    running = {clock.key for clock in deadlines(file, day("2026-04-10")) if clock.state != "not_applicable"}
    assert running == set()


# The loan's own clocks: 1024.39, 1024.41(f)(1)

@pytest.mark.parametrize(
    ("oldest", "key", "due_on"),
    [
        ("2026-01-01", "live_contact", "2026-02-06"),
        ("2026-01-01", "early_intervention_notice", "2026-02-15"),
        ("2026-01-01", "first_filing_allowed", "2026-05-02"),
        ("2024-01-01", "first_filing_allowed", "2024-05-01"),  # a leap year
        ("2026-07-01", "first_filing_allowed", "2026-10-30"),
    ],
)
def test_days_behind_are_counted_from_the_oldest_unpaid_due_date(oldest: str, key: str, due_on: str) -> None:
    assert due(facts(due=oldest), key, oldest) == due_on


@pytest.mark.parametrize(("today", "expected"), [("2026-05-01", "pending"), ("2026-05-02", "met")])
def test_no_first_filing_on_day_120_and_on_day_121_it_may_be_made(today: str, expected: str) -> None:
    assert state(facts(due="2026-01-01"), "first_filing_allowed", today) == expected


@pytest.mark.parametrize(("filed", "expected"), [("2026-05-01", "missed"), ("2026-05-02", "met")])
def test_a_filing_before_day_121_is_a_breach(filed: str, expected: str) -> None:
    assert state(facts(due="2026-01-01", first_filing_on=filed), "first_filing_allowed", "2026-06-01") == expected


def test_small_servicers_too_wait_for_day_121() -> None:
    assert due(facts(due="2026-01-01", small_servicer=True), "first_filing_allowed") == "2026-05-02"
    assert state(facts(due="2026-01-01", small_servicer=True), "live_contact", "2026-03-02") == "not_applicable"


@pytest.mark.parametrize(
    ("events", "expected"),
    [([], "missed"), (["2026-02-06 called"], "met"), (["2026-02-07 called"], "missed"), (["2026-01-20 received"], "met")],
)
def test_a_call_or_an_application_under_way_is_live_contact(events: list[str], expected: str) -> None:
    assert state(facts(*events, due="2026-01-01"), "live_contact", "2026-03-02") == expected


@pytest.mark.parametrize(
    ("known", "contact", "notice"),
    [
        ({"bankruptcy": True}, "not_applicable", "missed"),
        ({"cease_contact": True}, "missed", "missed"),  # binds only a debt collector
        ({"cease_contact": True, "debt_collector": True}, "not_applicable", "missed"),
        ({"cease_contact": True, "debt_collector": True, "bankruptcy": True}, "not_applicable", "not_applicable"),
    ],
)
def test_bankruptcy_and_a_request_to_stop_end_the_calls(known: dict[str, bool], contact: str, notice: str) -> None:
    file = facts(due="2026-01-01", **known)
    assert state(file, "live_contact", "2026-03-02") == contact
    assert state(file, "early_intervention_notice", "2026-03-02") == notice


@pytest.mark.parametrize(
    ("known", "citation"),
    [({}, "12 CFR 1024.39(b)(1)"), ({"bankruptcy": True}, "12 CFR 1024.39(c)(1)(iii)"),
     ({"cease_contact": True, "debt_collector": True}, "12 CFR 1024.39(d)(3)")],
)
def test_the_early_notice_is_owed_under_the_rule_for_its_words(known: dict[str, bool], citation: str) -> None:
    assert clock(facts(due="2026-01-01", **known), "early_intervention_notice", "2026-02-01").citation == citation


def test_a_notice_written_before_the_loan_fell_behind_holds_for_180_days() -> None:
    assert due(facts("2025-08-20 written", due="2026-01-01"), "early_intervention_notice") == "2026-02-16"
    assert due(facts("2025-08-18 written", due="2026-01-01"), "early_intervention_notice") == "2026-02-15"


@pytest.mark.parametrize(
    ("known", "again"),
    [({}, "2026-10-12"), ({"cease_contact": True, "debt_collector": True}, "2026-10-22"), ({"bankruptcy": True}, None)],
)
def test_the_notice_is_written_again_half_a_year_later_and_in_bankruptcy_once(known: dict[str, bool], again: str | None) -> None:
    file = facts("2026-04-15 written", due="2026-03-01", **known)
    clocks = [c for c in deadlines(file, day("2026-05-01")) if c.key == "early_intervention_notice"]
    assert [(c.due_on, c.state.value) for c in clocks] == [
        (day("2026-04-15"), "met"), *([(day(again), "pending")] if again else []),
    ]


# Every clock

def test_every_clock_of_the_contract_is_always_there() -> None:
    keys = {found.key for found in deadlines(facts(), day("2026-03-02"))}
    assert keys == {
        "acknowledgment", "reasonable_date", "complete_notice", "evaluation", "offer_response", "appeal_window", "appeal_decision",
        "live_contact", "early_intervention_notice", "first_filing_allowed",
    }


def test_every_clock_says_by_whose_authority() -> None:
    assert all(found.citation for found in deadlines(facts(RECEIVED, state="NV"), day("2026-03-02")))


def test_a_withdrawn_application_leaves_no_clock_running() -> None:
    file = facts(RECEIVED, "2026-03-05 withdrawn")
    assert state(file, "acknowledgment", "2026-04-01") == "not_applicable"


def test_a_clock_already_missed_when_the_application_is_withdrawn_stays_missed() -> None:
    file = facts(RECEIVED, "2026-03-20 withdrawn")
    assert state(file, "acknowledgment", "2026-04-01") == "missed"


def test_a_met_clock_names_what_met_it() -> None:
    met = clock(facts(RECEIVED, "2026-03-05 acknowledged"), "acknowledgment", "2026-03-20")
    assert (met.met_by, met.met_on) == (EventKind.ACKNOWLEDGMENT_SENT, day("2026-03-05"))


def test_a_short_term_plan_is_put_in_writing_within_five_business_days() -> None:
    file = facts(RECEIVED, "2026-03-05 short plan")
    assert (due(file, "short_term_notice"), clock(file, "short_term_notice", "2026-03-13").state) == ("2026-03-12", "missed")
    assert clock(facts(RECEIVED, "2026-03-05 short plan", "2026-03-12 plan written"), "short_term_notice", "2026-03-13").state == "met"


def test_a_decision_that_waits_for_a_third_party_is_not_missed_once_the_homeowner_was_told() -> None:
    events = (RECEIVED, "2026-03-10 complete")
    assert state(facts(*events), "evaluation", "2026-04-20") == "missed"
    told = clock(facts(*events, "2026-04-09 delay told"), "evaluation", "2026-04-20")
    assert (told.state, told.due_on, told.citation) == ("pending", day("2026-04-09"), "12 CFR 1024.41(c)(1); 12 CFR 1024.41(c)(4)(ii)")


WHEN = st.dates(day("2026-01-01"), day("2026-06-30"))
EVENTS = st.lists(
    st.builds(Event, st.sampled_from(list(EventKind)), WHEN, st.none() | st.sampled_from(list(DecisionOutcome)), st.none() | st.booleans()),
    max_size=12,
)
SALES = st.lists(st.builds(SaleDate, WHEN, st.none() | st.dates(day("2026-01-01"), day("2026-12-31"))), max_size=3)
PAPERS = st.lists(st.tuples(WHEN, st.none() | st.dates(day("2026-01-01"), day("2026-12-31"))), max_size=3)
FILES = st.builds(
    Facts, state=st.sampled_from(["CA", "NV", "OR", None]), small_servicer=st.booleans(), duplicative=st.booleans(),
    oldest_unpaid_due_date=st.none() | st.dates(day("2025-06-01"), day("2026-03-01")), first_filing_on=st.none() | WHEN,
    sale_dates=SALES.map(tuple), transferred_in_on=st.none() | WHEN, events=EVENTS.map(tuple),
    papers=PAPERS.map(lambda papers: tuple(PaperDates(f"d{at}", *dates) for at, dates in enumerate(papers))),
    noticed_reasonable_date=st.none() | WHEN,
)


@given(file=FILES, today=st.dates(day("2026-01-01"), day("2026-12-31")), later=st.integers(0, 400))
@settings(deadline=None)
def test_no_clock_moves_because_time_passed(file: Facts, today: date, later: int) -> None:
    for before, after in zip(deadlines(file, today), deadlines(file, today + timedelta(days=later)), strict=True):
        assert (before.key, before.subject, before.starts_on) == (after.key, after.subject, after.starts_on)
        assert before.due_on == after.due_on or (before.projected and after.due_on is None)


@given(file=FILES, today=WHEN, changes=SALES)
@settings(deadline=None)
def test_a_later_sale_date_takes_no_earned_time_away(file: Facts, today: date, changes: list[SaleDate]) -> None:
    known, tomorrow = file.as_known_on(today), today + timedelta(days=1)
    moved = replace(known, sale_dates=(*known.sale_dates, *(replace(sale, set_on=tomorrow) for sale in changes)))
    # A date that no notice has fixed yet is only a projection.
    before, after = ([clock for clock in deadlines(each, tomorrow) if not clock.projected] for each in (known, moved))
    assert before == after
