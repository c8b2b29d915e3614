"""What may not happen to a file: the 120 and 37 days, the three exits, and the States' own limits."""

from dataclasses import replace
from typing import Any

import pytest

from intake.deadlines import prohibited_now, prohibitions
from intake.requirements.settings import POLICY
from tests.intake.filedates import day, due, facts, forbidden

BEHIND = {"due": "2025-10-01"}  # day 121 was January 30, 2026
FILED = {**BEHIND, "first_filing_on": "2026-02-10"}
COMPLETE = ("2026-03-02 received", "2026-03-04 acknowledged", "2026-03-10 complete")


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2026-01-29", {"first_filing": "2026-01-30"}), ("2026-01-30", {})],
)
def test_no_first_filing_through_day_120(today: str, expected: dict[str, str]) -> None:
    assert forbidden(facts(**BEHIND), today) == expected
    assert forbidden(facts(**BEHIND, small_servicer=True), today) == expected


def test_a_loan_with_nothing_unpaid_is_not_filed_on() -> None:
    assert forbidden(facts(), "2026-03-02") == {"first_filing": None}


def test_rules_for_a_home_do_not_bind_another_property() -> None:
    assert forbidden(facts(*COMPLETE, due="2026-02-01", principal_residence=False), "2026-03-12") == {}


def test_a_complete_application_before_any_filing_bars_it_even_past_day_120() -> None:
    assert forbidden(facts(*COMPLETE, **BEHIND), "2026-03-12") == {"first_filing": None}


def test_a_facially_complete_application_protects_as_a_complete_one() -> None:
    file = facts("2026-03-02 received", "2026-03-10 facially complete", **BEHIND)
    assert forbidden(file, "2026-03-12") == {"first_filing": None}


@pytest.mark.parametrize(
    ("sale", "expected"),
    [
        ((), {"judgment_or_order": None, "sale": None}),
        ((("2026-02-15", "2026-04-17"),), {"judgment_or_order": None, "sale": None}),  # 38 days
        ((("2026-02-15", "2026-04-16"),), {}),  # 37 days
        ((("2026-03-11", "2026-04-16"),), {"judgment_or_order": None, "sale": None}),  # set after completion
        ((("2026-02-15", "2026-06-01"), ("2026-03-20", "2026-04-10")), {"judgment_or_order": None, "sale": None}),  # moved nearer
        ((("2026-02-15", "2026-04-10"), ("2026-03-20", "2026-06-01")), {}),  # moved away after completion
        ((("2026-02-15", "2026-04-10"), ("2026-03-01", None)), {"judgment_or_order": None, "sale": None}),  # called off before
    ],
)
def test_after_a_filing_judgment_and_sale_wait_for_an_application_complete_over_37_days_before(sale: Any, expected: dict) -> None:
    assert forbidden(facts(*COMPLETE, **FILED, sales=sale), "2026-03-25") == expected


def test_complete_37_days_before_a_sale_still_bars_a_first_filing() -> None:
    assert forbidden(facts(*COMPLETE, **BEHIND, sales=(("2026-02-15", "2026-04-01"),)), "2026-03-12") == {"first_filing": None}


@pytest.mark.parametrize(
    ("filed", "expected"),
    [("2026-03-11", ["judgment_or_order", "sale"]), ("2026-03-10", ["judgment_or_order", "sale"]), ("2026-03-09", [])],
)
def test_a_filing_made_against_the_rule_earns_no_sale(filed: str, expected: list[str]) -> None:
    # Complete March 10, 30 days before the sale; a filing of the same day may have come after.
    file = facts(*COMPLETE, **BEHIND, first_filing_on=filed, sales=(("2026-02-15", "2026-04-09"),))
    assert list(forbidden(file, "2026-03-25")) == expected


@pytest.mark.parametrize(
    ("after", "today", "protected"),
    [
        ([], "2026-04-20", True),
        (["2026-04-01 decided: denied"], "2026-04-15", True),  # the last day to appeal
        (["2026-04-01 decided: denied"], "2026-04-16", False),
        (["2026-04-01 decided: denied", "2026-04-15 appealed"], "2026-06-01", True),
        (["2026-04-01 decided: denied", "2026-04-16 appealed"], "2026-06-01", False),  # too late
        (["2026-04-01 decided: denied", "2026-04-10 appealed", "2026-05-01 appeal decided: denied"], "2026-05-01", False),
        (["2026-04-01 decided: denied", "2026-04-10 appealed", "2026-05-01 appeal decided: offer"], "2026-05-10", True),
        (["2026-04-01 decided: denied", "2026-04-10 appealed", "2026-05-01 appeal decided: offer", "2026-05-09 rejected"],
         "2026-05-10", False),
        (["2026-04-01 decided: offer"], "2026-04-10", True),
        (["2026-04-01 decided: offer"], "2026-06-01", True),  # silence counts once a person records it
        (["2026-04-01 decided: offer", "2026-04-10 rejected"], "2026-04-10", False),
        (["2026-04-01 decided: offer", "2026-04-10 accepted"], "2026-06-01", True),  # while performing
        (["2026-04-01 decided: offer_and_denied", "2026-04-10 appealed", "2026-04-11 rejected"], "2026-04-20", True),
        # the offer refused was the first one; the appeal brought another
        (["2026-04-01 decided", "2026-04-10 appealed", "2026-04-11 rejected", "2026-05-01 appeal decided: offer"], "2026-05-10", True),
        (["2026-04-01 decided", "2026-04-10 appealed", "2026-04-11 rejected", "2026-05-01 appeal decided: denied"], "2026-05-10", False),
        (["2026-04-01 decided"], "2026-06-01", True),
    ],
)
def test_the_limits_end_only_by_the_three_exits(after: list[str], today: str, protected: bool) -> None:
    expected: dict[str, str | None] = {"judgment_or_order": None, "sale": None} if protected else {}
    assert forbidden(facts(*COMPLETE, *after, **FILED), today) == expected


def test_a_denial_without_a_right_to_appeal_ends_the_limits_at_once() -> None:
    # Complete 60 days before the sale, after the filing, past day 120.
    file = facts(*COMPLETE, "2026-04-01 decided: denied", **FILED, sales=(("2026-02-15", "2026-05-09"),))
    assert forbidden(file, "2026-04-01") == {}


def test_a_gap_found_later_leaves_the_protection_and_bars_closing() -> None:
    file = facts(*COMPLETE, "2026-03-20 gap", **FILED)
    assert forbidden(file, "2026-03-25") == {"judgment_or_order": None, "sale": None, "deny_or_close": None}
    cured = facts(*COMPLETE, "2026-03-20 gap", "2026-03-24 cured", **FILED)
    assert forbidden(cured, "2026-03-25") == {"judgment_or_order": None, "sale": None}


@pytest.mark.parametrize(("today", "expected"), [("2026-04-03", {"deny_or_close": "2026-04-03"}), ("2026-04-04", {})])
def test_an_incomplete_application_is_not_closed_before_the_reasonable_date_is_over(today: str, expected: dict) -> None:
    assert forbidden(facts("2026-03-02 received", "2026-03-04 acknowledged", **FILED), today) == expected


def test_before_its_acknowledgment_an_application_is_not_closed() -> None:
    assert forbidden(facts("2026-03-02 received", **FILED), "2026-03-12") == {"deny_or_close": None}


def test_a_withdrawn_application_protects_no_more() -> None:
    assert forbidden(facts(*COMPLETE, "2026-03-20 withdrawn", **FILED), "2026-03-25") == {}


def test_small_servicers_hold_still_while_the_borrower_performs() -> None:
    assert forbidden(facts(*COMPLETE, **FILED, small_servicer=True), "2026-03-25") == {}
    performing = facts(*COMPLETE, "2026-04-01 decided: offer", "2026-04-05 accepted", **FILED, small_servicer=True)
    assert forbidden(performing, "2026-04-10") == {"judgment_or_order": None, "sale": None}


def test_nothing_moves_while_the_borrower_performs_under_a_short_term_plan() -> None:
    plan = ("2026-03-02 received", "2026-03-04 acknowledged", "2026-03-05 short plan")
    assert forbidden(facts(*plan, **BEHIND), "2026-06-01") == {"first_filing": None, "judgment_or_order": None, "sale": None}
    assert forbidden(facts(*plan, "2026-05-20 plan ended", **BEHIND), "2026-06-01") == {}
    assert forbidden(facts(*plan, "2026-03-05 plan ended", **BEHIND), "2026-06-01") == {}
    again = facts(*plan, "2026-05-20 plan ended", "2026-05-21 short plan", **BEHIND)
    assert forbidden(again, "2026-06-01") == {"first_filing": None, "judgment_or_order": None, "sale": None}


def test_a_new_servicer_files_nothing_before_the_reasonable_date_it_discloses_is_over() -> None:
    file = facts("2026-03-02 received", "2026-03-10 acknowledged", **BEHIND, transferred_in_on="2026-03-06")
    assert forbidden(file, "2026-04-09") == {"first_filing": "2026-04-09", "deny_or_close": "2026-04-09"}
    assert forbidden(file, "2026-04-10") == {}


@pytest.mark.parametrize(
    ("moved", "sent", "waits"),
    [
        ("2026-03-01", "2026-03-10", False),  # it applied to the new servicer
        ("2026-03-02", "2026-03-10", True),  # or to either
        ("2026-03-09", "2026-03-10", True),
        ("2026-03-10", "2026-03-10", True),  # the old servicer's time was over: the date given later is waited for
        ("2026-03-09", "2026-03-06", True),  # the old servicer had acknowledged it: so is its date
        ("2026-03-09", None, True),  # nothing is disclosed yet
    ],
)
def test_a_new_servicer_waits_for_the_date_disclosed_to_who_applied_before_it(moved: str, sent: str | None, waits: bool) -> None:
    file = facts("2026-03-02 received", *([f"{sent} acknowledged"] if sent else []), **BEHIND, transferred_in_on=moved)
    assert ("first_filing" in forbidden(file, "2026-03-12")) is waits


# California and Nevada

@pytest.mark.parametrize(("sale", "expected"), [("2026-03-17", {"sale": None}), ("2026-03-16", {})])
def test_california_stops_a_sale_for_an_application_complete_five_business_days_before(sale: str, expected: dict) -> None:
    file = facts(*COMPLETE, **FILED, sales=(("2026-02-15", sale),), state="CA")
    assert forbidden(file, "2026-03-12") == expected


def test_california_stops_the_sale_while_a_complete_application_is_pending_and_no_longer() -> None:
    assert forbidden(facts(*COMPLETE, **BEHIND, state="CA"), "2026-03-12") == {"first_filing": None, "sale": None}
    denied = facts(*COMPLETE, "2026-04-01 decided: denied", **BEHIND, state="CA")
    assert forbidden(denied, "2026-05-01") == {"first_filing": None, "sale": None}
    assert forbidden(denied, "2026-05-02") == {}  # 31 days after the denial


@pytest.mark.parametrize(
    ("events", "today", "expected"),
    [
        (["2026-03-02 received"], "2026-03-12", {"first_filing": None, "sale": None, "deny_or_close": None}),
        (["2026-03-02 received", "2026-03-04 acknowledged"], "2026-04-03",
         {"first_filing": "2026-04-03", "sale": "2026-04-03", "deny_or_close": "2026-04-03"}),
        (["2026-03-02 received", "2026-03-04 acknowledged"], "2026-04-04", {}),
        (["2026-03-02 received", "2026-03-04 acknowledged", "2026-04-03 complete"], "2026-06-01", {"first_filing": None, "sale": None}),
    ],
)
def test_nevada_stops_for_any_application_thirty_days_after_its_acknowledgment(
    events: list[str], today: str, expected: dict
) -> None:
    assert forbidden(facts(*events, **BEHIND, state="NV"), today) == expected


def test_nevada_takes_silence_for_fourteen_days_as_a_rejection() -> None:
    file = facts(*COMPLETE, "2026-04-01 decided: offer", **BEHIND, state="NV")
    assert forbidden(file, "2026-04-15") == {"first_filing": None, "sale": None}
    assert forbidden(file, "2026-04-16") == {"first_filing": None}  # the federal limit still holds


def test_every_limit_names_every_rule_behind_it() -> None:
    file = facts(*COMPLETE, due="2026-02-01", state="CA")
    limits = {limit.act.value: limit.citation for limit in prohibited_now(file, day("2026-03-12"))}
    assert limits["first_filing"] == "12 CFR 1024.41(f)(1)(i); 12 CFR 1024.41(f)(2); Cal. Civ. Code 2923.6(c)"
    assert limits["sale"] == "Cal. Civ. Code 2923.6(c)"


TAKEN_OVER = {"transferred_in_on": "2026-03-05", **FILED}  # received March 2: the old servicer's five days ran to March 9


@pytest.mark.parametrize(("complete", "protected"), [("2026-04-01", True), ("2026-04-15", False)])
def test_after_a_transfer_complete_by_the_disclosed_date_is_in_time_however_near_the_sale(complete: str, protected: bool) -> None:
    events = ("2026-03-02 received", "2026-03-10 acknowledged", f"{complete} complete")
    file = facts(*events, **TAKEN_OVER, noticed_reasonable_date=day("2026-04-09"), sales=(("2026-02-15", "2026-05-01"),))
    assert forbidden(file, complete) == ({"judgment_or_order": None, "sale": None} if protected else {})
    assert due(file, "evaluation", complete) == ("2026-05-01" if protected else None)


def test_a_transferee_that_had_nothing_to_acknowledge_keeps_the_37_days() -> None:
    events = ("2026-03-02 received", "2026-03-04 acknowledged", "2026-04-01 complete")
    file = facts(*events, **TAKEN_OVER, sales=(("2026-02-15", "2026-05-01"),))
    assert forbidden(file, "2026-04-01") == {}


def test_a_new_servicer_that_sends_no_acknowledgment_may_not_file_at_all() -> None:
    file = facts("2026-03-02 received", **BEHIND, transferred_in_on="2026-03-05")
    assert forbidden(file, "2026-06-30") == {"first_filing": None, "deny_or_close": None}


def test_california_lets_nothing_happen_in_the_31_days_after_a_denial_however_near_the_sale() -> None:
    file = facts(*COMPLETE, "2026-04-01 decided: denied", **FILED, state="CA", sales=(("2026-02-15", "2026-05-20"),))
    assert due(file, "appeal_window") == "2026-05-01"
    assert "sale" in forbidden(file, "2026-05-01")
    assert "sale" not in forbidden(file, "2026-05-02")


def test_whether_a_date_the_old_servicer_gave_bars_a_filing_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    file = facts("2026-03-02 received", "2026-03-04 acknowledged", **BEHIND, transferred_in_on="2026-03-06")
    assert "first_filing" in forbidden(file, "2026-03-12")
    monkeypatch.setattr(prohibitions, "POLICY", replace(POLICY, no_filing_after_any_transfer=False))
    assert "first_filing" not in forbidden(file, "2026-03-12")
