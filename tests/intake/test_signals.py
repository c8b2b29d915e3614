"""What foreclosure counsel must be told: stop, and go on."""

from intake.deadlines import signals
from tests.intake.filedates import day, facts

COMPLETE = ("2026-03-02 received", "2026-03-04 acknowledged", "2026-03-10 complete")
FILED = {"due": "2025-09-01", "first_filing_on": "2026-02-10"}


def told(*events: str, today: str = "2026-06-30", **known: object) -> list[tuple[str, str, str]]:
    found = signals(facts(*events, **known), day(today))
    return [(signal.on.isoformat(), signal.act.value, "stop" if signal.stop else "go on") for signal in found]


def test_counsel_is_told_to_stop_on_the_day_of_completion_and_to_go_on_after_the_last_day_to_appeal() -> None:
    assert told(*COMPLETE, "2026-04-01 decided: denied", **FILED) == [
        ("2025-09-01", "first_filing", "stop"), ("2025-12-31", "first_filing", "go on"),
        ("2026-03-10", "judgment_or_order", "stop"), ("2026-03-10", "sale", "stop"),
        ("2026-04-16", "judgment_or_order", "go on"), ("2026-04-16", "sale", "go on"),
    ]


def test_a_filing_that_was_made_is_no_filing_allowed_again() -> None:
    assert told(due="2026-01-01", first_filing_on="2026-03-01") == [("2026-01-01", "first_filing", "stop")]


def test_a_sale_moved_nearer_later_changes_nothing() -> None:
    sales = (("2026-02-15", "2026-06-01"), ("2026-03-20", "2026-04-10"))
    assert told(*COMPLETE, **FILED, sales=sales)[2:] == [("2026-03-10", "judgment_or_order", "stop"), ("2026-03-10", "sale", "stop")]


def test_nothing_is_told_before_its_day() -> None:
    assert told(*COMPLETE, **FILED, today="2026-03-09")[2:] == []


def test_nevada_goes_on_the_day_after_thirty_days_without_completion() -> None:
    found = told("2026-03-02 received", "2026-03-04 acknowledged", **FILED, state="NV")
    assert found[2:] == [("2026-03-02", "sale", "stop"), ("2026-04-04", "sale", "go on")]
