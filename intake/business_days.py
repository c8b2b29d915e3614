"""Days that count: every day but Saturdays, Sundays and the legal public holidays of 5 U.S.C. 6103(a)."""

from datetime import date, timedelta
from functools import cache, lru_cache

import holidays

SATURDAY = 5


def is_business_day(day: date, observed: bool = False) -> bool:
    """Whether a day counts.

    Regulation X does not say whether the weekday on which a weekend holiday is observed counts; by default it does,
    so that no deadline is later for it.
    """
    return day.weekday() < SATURDAY and day not in _public_holidays(day.year, observed)


@lru_cache(maxsize=10_000)
def add_business_days(start: date, count: int, observed: bool = False) -> date:
    """The day that lies so many business days after start, which is itself day 0 (1024.41(k)(2)(ii), comment 1)."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= is_business_day(day, observed)
    return day


def subtract_business_days(start: date, count: int, observed: bool = False) -> date:
    """The day that lies so many business days before start."""
    day = start
    while count > 0:
        day -= timedelta(days=1)
        count -= is_business_day(day, observed)
    return day


@cache
def _public_holidays(year: int, observed: bool) -> frozenset[date]:
    # New Year's Day of the year after may be observed on December 31.
    calendar = holidays.country_holidays("US", years=(year, year + 1), observed=observed)
    return frozenset(day for day in calendar if day.year == year)
