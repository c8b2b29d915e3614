"""Whether the statements of one account follow one another."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.kinds import Outcome
from intake.statements.model import Statement, by_account
from intake.statements.months import Months, follow, months_covered, runs
from tests.intake.statements.accounts import a_month, on


def with_balances(month: int, beginning: str, ending: str, **read: object) -> Statement:
    return a_month(month, beginning=Decimal(beginning), ending=Decimal(ending), **read)


def test_months_side_by_side_with_the_balance_carried_over_follow_one_another() -> None:
    found = follow([with_balances(10, "912.40", "380.11"), with_balances(9, "1204.00", "912.40")])
    assert found.outcome is Outcome.PASS
    assert [(step.before, step.after, step.carries_over) for step in found.steps] == [("09", "10", True)]


def test_a_month_left_out_is_named() -> None:
    found = follow([a_month(8), a_month(10)])
    assert found.outcome is Outcome.FAIL
    assert [step.missing for step in found.steps] == [(on("09-01"), on("09-30"))]


def test_a_balance_that_was_not_carried_over_leaves_it_open_and_shows_both() -> None:
    found = follow([with_balances(9, "1204.00", "912.40"), with_balances(10, "900.00", "380.11")])
    assert found.outcome is Outcome.INCONCLUSIVE
    assert found.steps[0].balances == (Decimal("912.40"), Decimal("900.00"))


@pytest.mark.parametrize(("beginning", "outcome"), [("912.40", Outcome.PASS), ("900.00", Outcome.FAIL), (None, Outcome.INCONCLUSIVE)])
def test_a_weekend_between_two_periods_is_settled_by_the_balance(beginning: str | None, outcome: Outcome) -> None:
    after = a_month(10, start=on("10-03"), beginning=Decimal(beginning) if beginning else None)
    assert follow([with_balances(9, "1204.00", "912.40"), after]).outcome is outcome


@pytest.mark.parametrize(("days", "outcome"), [(8, Outcome.INCONCLUSIVE), (9, Outcome.FAIL)])
def test_more_than_eight_days_between_are_a_statement_left_out(days: int, outcome: Outcome) -> None:
    assert follow([a_month(9), a_month(10, start=on("10-01") + timedelta(days=days))]).outcome is outcome


def test_periods_that_share_days_follow_one_another_and_say_which() -> None:
    found = follow([a_month(9), a_month(10, start=on("09-15"))])
    assert found.outcome is Outcome.PASS
    assert [step.shared for step in found.steps] == [(on("09-15"), on("09-30"))]


def test_a_period_may_begin_on_the_day_the_one_before_it_ends() -> None:
    found = follow([with_balances(9, "1204.00", "912.40"), with_balances(10, "912.40", "380.11", start=on("09-30"))])
    assert (found.outcome, found.steps[0].shared) == (Outcome.PASS, None)


@pytest.mark.parametrize("unread", [{"last4": ""}, {"bank": "Bank of Fernwood"}])
def test_another_bank_or_an_unread_account_leaves_it_open_unless_the_balance_goes_on(unread: dict[str, str]) -> None:
    assert follow([a_month(9), a_month(10, **unread)]).outcome is Outcome.INCONCLUSIVE
    assert follow([with_balances(9, "1204.00", "912.40"), with_balances(10, "912.40", "380.11", **unread)]).outcome is Outcome.PASS


@pytest.mark.parametrize("statements", [[a_month(9)], [], [a_month(8), a_month(9), a_month(10, start=None, end=None)]])
def test_one_statement_or_one_without_its_period_leaves_it_open(statements: list[Statement]) -> None:
    assert follow(statements).outcome is Outcome.INCONCLUSIVE


def test_a_gap_parts_the_statements_into_runs() -> None:
    july, august, october, undated = a_month(7), a_month(8), a_month(10), a_month(12, start=None, end=None)
    assert runs([october, august, undated, july]) == [(july, august), (october, undated)]
    assert runs([]) == []


def test_statements_are_kept_apart_by_account_and_an_unread_account_joins_the_only_one() -> None:
    savings, unread = a_month(9, last4="9920"), a_month(10, last4="")
    assert by_account((a_month(9), unread)) == [(a_month(9), unread)]
    assert by_account((a_month(9), savings, unread)) == [(a_month(9),), (savings,), (unread,)]


@pytest.mark.parametrize(("statements", "months"), [
    ([], 0), ([a_month(9)], 1), ([a_month(9), a_month(10)], 2), ([a_month(9), a_month(9, key="again")], 1), ([a_month(8), a_month(10)], 1),
    ([a_month(10, start=date(2026, 8, 1))], 3), ([a_month(9), a_month(10, last4="9920")], 1), ([a_month(9), a_month(10, last4="")], 2),
    ([a_month(9), a_month(10, start=None, end=None)], 2), ([a_month(10, start=None)], 1),
    ([a_month(7), a_month(9), a_month(10)], 2),
])
def test_months_in_a_row_are_counted_each_day_once(statements: list[Statement], months: int) -> None:
    assert months_covered(statements) == months


def test_a_day_nobody_can_believe_was_not_read() -> None:
    assert Statement.read("d1", {"period_start": date(1, 1, 1), "period_end": date(9999, 12, 31), "bank": Decimal(1)}) == Statement("d1")


MONTHS = st.lists(st.integers(1, 12), unique=True, max_size=12)


@settings(deadline=None)
@given(MONTHS)
def test_in_whatever_order_they_came_no_month_is_missing_or_missed(months: list[int]) -> None:
    found: Months = follow([a_month(month) for month in months])
    missing = {day.month for step in found.steps if step.missing for day in step.missing}
    between = set(range(min(months), max(months) + 1)) if months else set()
    named = {month for step in found.steps if step.missing for month in range(step.missing[0].month, step.missing[1].month + 1)}
    assert named == between - set(months)
    assert missing <= named
    assert len(runs(a_month(month) for month in months)) == sum(month - 1 not in months for month in months)


@settings(deadline=None)
@given(MONTHS, st.integers(1, 12))
def test_a_statement_sent_twice_covers_no_more_months(months: list[int], again: int) -> None:
    statements = [a_month(month) for month in (*months, again)]
    assert months_covered([*statements, replace(a_month(again), key="again")]) == months_covered(statements)
