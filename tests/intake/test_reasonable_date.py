"""The reasonable date: milestones, floor, cap and tie-break."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.deadlines import Facts, PaperDates, SaleDate, reasonable, reasonable_date
from intake.requirements.settings import POLICY
from tests.intake.filedates import clock, day, due, facts

NOTICE = "2026-03-02"


def around(day_of: str, days: int) -> str:
    return (day(day_of) + timedelta(days=days)).isoformat()


def fixed(stale: list[str] | None = None, **known: Any) -> str:
    return reasonable_date(day(NOTICE), facts(**known), [day(text) for text in stale or []]).on.isoformat()


def sale_in(days: int, set_on: str = "2026-01-05") -> tuple[tuple[str, str], ...]:
    return ((set_on, around(NOTICE, days)),)


@pytest.mark.parametrize(
    ("stale", "expected"),
    [
        ([], 30),
        ([29], 29), ([30], 30), ([31], 30),
        ([7], 7), ([6], 30),  # under 7 days cannot be used: the next, here the cap
        ([6, 12], 12), ([7, 12], 7), ([3, 5, 40], 30),
        ([-1], 30),  # already too old
    ],
)
def test_the_first_paper_to_grow_old_sets_the_date(stale: list[int], expected: int) -> None:
    assert fixed([around(NOTICE, days) for days in stale]) == around(NOTICE, expected)


@pytest.mark.parametrize(("days_behind", "expected"), [(90, 30), (91, 29), (113, 7), (114, 30), (120, 30), (121, 30)])
def test_the_120th_day_behind_is_a_milestone(days_behind: int, expected: int) -> None:
    assert fixed(due=around(NOTICE, -days_behind)) == around(NOTICE, expected)


@pytest.mark.parametrize(
    ("days_to_sale", "expected"),
    [
        (None, 30), (121, 30), (120, 30), (119, 29), (97, 7),
        (96, 30),  # 90 days before the sale is 6 days off; 38 days before it is 58 off
        (68, 30), (67, 29), (45, 7),
    ],
)
def test_90_and_38_days_before_a_sale_are_milestones(days_to_sale: int | None, expected: int) -> None:
    assert fixed(sales=sale_in(days_to_sale) if days_to_sale else ()) == around(NOTICE, expected)


def test_a_sale_set_after_the_notice_changes_nothing() -> None:
    assert fixed(sales=sale_in(100, set_on="2026-03-02")) == around(NOTICE, 10)
    assert fixed(sales=sale_in(100, set_on="2026-03-03")) == around(NOTICE, 30)


def test_the_earliest_usable_milestone_wins_whatever_its_kind() -> None:
    assert fixed([around(NOTICE, 20)], due=around(NOTICE, -105), sales=sale_in(100)) == around(NOTICE, 10)


def test_the_reason_is_said() -> None:
    assert reasonable_date(day(NOTICE), facts(sales=sale_in(100)), []).because == "90 days before the foreclosure sale"
    assert reasonable_date(day(NOTICE), facts(), []).because == "30 days after the notice"


@pytest.mark.parametrize(("stale", "passed_over"), [([7], ""), ([6], "a paper already sent is too old after this day"), ([-1], "")])
def test_a_milestone_too_near_to_be_the_date_is_named(stale: list[int], passed_over: str) -> None:
    assert reasonable_date(day(NOTICE), facts(), [day(around(NOTICE, days)) for days in stale]).passed_over == passed_over


def test_the_letter_of_the_comments_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reasonable, "POLICY", replace(POLICY, literal_reasonable_date=True))
    assert fixed([around(NOTICE, 6), around(NOTICE, 12)]) == around(NOTICE, 7)
    assert fixed([around(NOTICE, 12)]) == around(NOTICE, 12)
    assert fixed([around(NOTICE, 0), around(NOTICE, 12)]) == around(NOTICE, 7)
    assert fixed([around(NOTICE, -1), around(NOTICE, 12)]) == around(NOTICE, 12)  # past: no milestone any more


def test_the_date_is_fixed_as_of_the_notice_and_later_papers_do_not_move_it() -> None:
    papers = (PaperDates("d1", day("2026-03-02"), day("2026-03-20")), PaperDates("d2", day("2026-03-10"), day("2026-03-15")))
    file = facts("2026-02-25 received", "2026-03-02 acknowledged", papers=papers)
    assert due(file, "reasonable_date", "2026-03-12") == "2026-03-20"


def test_the_date_in_the_notice_that_was_sent_holds() -> None:
    file = facts("2026-02-25 received", "2026-03-02 acknowledged", noticed_reasonable_date=day("2026-03-27"))
    assert due(file, "reasonable_date", "2026-03-12") == "2026-03-27"


def test_before_the_notice_the_date_is_a_projection_that_does_not_move() -> None:
    file = facts("2026-03-02 received")
    for today in ("2026-03-02", "2026-03-09", "2026-04-08"):
        projected = clock(file, "reasonable_date", today)
        assert (projected.due_on, projected.projected) == (day("2026-04-08"), True)
    assert clock(file, "reasonable_date", "2026-04-09").due_on is None


@pytest.mark.parametrize(("days_to_sale", "projected"), [(45, True), (44, False)])
def test_no_date_is_projected_where_no_notice_is_owed(days_to_sale: int, projected: bool) -> None:
    file = facts("2026-03-02 received", sales=sale_in(days_to_sale))
    assert (clock(file, "reasonable_date", "2026-03-02").state == "pending") is projected


@pytest.mark.parametrize(
    ("arrived", "today", "expected"),
    [
        ("2026-04-01 facially complete", "2026-04-02", "met"), ("2026-04-02 facially complete", "2026-04-03", "missed"),
        ("2026-04-01 complete", "2026-04-02", "met"), (None, "2026-04-01", "pending"), (None, "2026-04-02", "missed"),
    ],
)
def test_the_papers_may_come_through_the_whole_of_the_day(arrived: str | None, today: str, expected: str) -> None:
    file = facts("2026-02-25 received", "2026-03-02 acknowledged", *([arrived] if arrived else []))
    assert clock(file, "reasonable_date", today).state == expected


def test_nothing_is_asked_by_a_date_when_the_application_was_complete_at_the_notice() -> None:
    file = facts("2026-02-25 received", "2026-03-02 complete", "2026-03-02 acknowledged")
    assert clock(file, "reasonable_date", "2026-03-12").state == "not_applicable"


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(
    notice=DAYS, stale=st.lists(DAYS, max_size=5), oldest=st.none() | DAYS,
    sales=st.lists(st.tuples(DAYS, st.none() | DAYS), max_size=3),
)
def test_it_is_never_under_7_nor_over_30_days_away_and_says_what_was_nearer(
    notice: date, stale: list[date], oldest: date | None, sales: list[tuple[date, date | None]]
) -> None:
    file = Facts(oldest_unpaid_due_date=oldest, sale_dates=tuple(SaleDate(*sale) for sale in sales))
    fixed = reasonable_date(notice, file, stale)
    assert timedelta(days=7) <= fixed.on - notice <= timedelta(days=30)
    assert fixed.because
    if any(timedelta() <= good_until - notice < timedelta(days=7) for good_until in stale):
        assert fixed.passed_over
