"""The calendar date where the property is."""

from datetime import UTC, date, datetime

import pytest

from intake.places import STATES, ZONES, local_date, zones


@pytest.mark.parametrize(
    ("moment", "state", "zip_code", "day"),
    [
        # 23:30 and 00:30 in California, which is UTC-8 in winter and UTC-7 in summer.
        ("2026-11-20T07:30", "CA", "94601", "2026-11-19"),
        ("2026-11-20T08:30", "CA", "94601", "2026-11-20"),
        ("2026-07-20T06:30", "CA", "94601", "2026-07-19"),
        ("2026-07-20T07:30", "CA", "94601", "2026-07-20"),
        # 23:30 and 00:30 in New York on the night the clocks go back.
        ("2026-11-01T03:30", "NY", "10001", "2026-10-31"),
        ("2026-11-01T04:30", "NY", "10001", "2026-11-01"),
        ("2026-11-02T04:30", "NY", "10001", "2026-11-01"),
        ("2026-11-02T05:30", "NY", "10001", "2026-11-02"),
        # Arizona keeps no daylight-saving time.
        ("2026-07-20T06:30", "AZ", "85001", "2026-07-19"),
        ("2026-07-20T07:30", "AZ", "85001", "2026-07-20"),
        # El Paso is an hour behind the rest of Texas.
        ("2026-11-20T06:30", "TX", "79901", "2026-11-19"),
        ("2026-11-20T06:30", "TX", "75201", "2026-11-20"),
        # With no ZIP, or one on the line, the earlier date.
        ("2026-11-20T06:30", "TX", None, "2026-11-19"),
        ("2026-11-20T06:30", "TX", "79830", "2026-11-19"),
        ("2026-11-20T05:30", "TN", "37201", "2026-11-19"),
        ("2026-11-20T05:30", "TN", "37919", "2026-11-20"),
        # Of Alaska only two islands keep Hawaii's time.
        ("2026-11-20T09:30", "AK", "99501", "2026-11-20"),
        ("2026-11-20T09:30", "AK", "99546", "2026-11-19"),
        # Nothing known of the place: as late as a day begins anywhere in the fifty States.
        ("2026-11-20T09:30", None, None, "2026-11-19"),
        ("2026-11-20T10:30", None, None, "2026-11-20"),
    ],
)
def test_a_moment_falls_on_the_propertys_own_date(moment: str, state: str | None, zip_code: str | None, day: str) -> None:
    at = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert local_date(at, state, zip_code) == date.fromisoformat(day)


def test_every_state_has_a_time_zone_that_exists() -> None:
    assert set(STATES) == set(ZONES)
    for state in STATES:
        assert zones(state)
