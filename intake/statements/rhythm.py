"""How often money comes in, from the days it came: weekly, every two weeks, twice a month, monthly, allowing for weekends and holidays."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from intake.business_days import add_business_days, is_business_day, subtract_business_days
from intake.kinds import PayFrequency

# The longest that the next deposit may be waited for before it is said to have stopped.
LONGEST_WAIT = {
    PayFrequency.WEEKLY: 12, PayFrequency.BIWEEKLY: 19, PayFrequency.SEMIMONTHLY: 22, PayFrequency.MONTHLY: 40,
}
WEEKS = ((PayFrequency.WEEKLY, 7), (PayFrequency.BIWEEKLY, 14))
# The days on which firms that pay twice a month do so; two weeks apart on these days can be either, and two deposits alone on any
# others are nothing.
USUAL_HALVES = ((1, 15), (1, 16), (5, 20), (7, 22), (10, 25), (15, 31))
ANY_HALVES = tuple((first, second) for first in range(1, 17) for second in range(first + 13, min(first + 17, 31) + 1))
MONTH_APART = range(26, 37)
DAYS_BESIDE = 2
# Nobody is asked for more statements than this; what spans more was not read right.
LONGEST_RUN = timedelta(days=800)


@dataclass(frozen=True)
class Rhythm:
    """How often; ``frequency`` is None where it is every two weeks or twice a month and the days do not tell which.

    ``not_seen`` counts the days between the first and the last on which money was due and none was seen.
    """

    frequency: PayFrequency | None
    not_seen: int = 0


def rhythm_of(days: Iterable[date]) -> Rhythm | None:
    """The rhythm of these days; None when there is none, or one day only."""
    on = sorted(set(days))
    if len(on) < 2 or on[-1] - on[0] > LONGEST_RUN:
        return None
    weeks = next((Rhythm(often, unseen) for often, step in WEEKS if (unseen := _not_seen(on, _every(on, step))) is not None), None)
    about_half_a_month = 11 < (on[-1] - on[0]).days / (len(on) - 1) < 22
    halves = _best(on, USUAL_HALVES if weeks or len(on) == 2 else ANY_HALVES) if about_half_a_month else None
    if weeks is not None:
        either = weeks.frequency is PayFrequency.BIWEEKLY and halves is not None and halves <= weeks.not_seen
        return Rhythm(None, weeks.not_seen) if either else weeks
    if halves is not None:
        return Rhythm(PayFrequency.SEMIMONTHLY, halves)
    return _monthly(on)


def _best(on: Sequence[date], halves: Iterable[tuple[int, int]]) -> int | None:
    found = [_not_seen(on, [_twice_a_month(on, pair, move)]) for pair in halves for move in (_before, _after)]
    return min((unseen for unseen in found if unseen is not None), default=None)


def _not_seen(on: Sequence[date], calendars: Iterable[list[frozenset[date]]]) -> int | None:
    """How many due days have no deposit, on the calendar of due days that fits best; None when none fits.

    Each due day is the set of days on which its money may come. Three quarters of them must have some, and one deposit in four may
    have come a day or two beside its own, as pay does before Thanksgiving.
    """
    found = []
    for due in calendars:
        number_of = {day: number for number, days in enumerate(due) for day in days}
        met = {number_of[day] for day in on if day in number_of}
        strays = [day for day in on if day not in number_of]
        unmet = [days for number, days in enumerate(due) if number not in met]
        near = sum(any(_beside(day, days) for day in strays) for days in unmet) if len(strays) <= len(on) // 4 else 0
        seen = len(met) + min(near, len(strays))
        if len(on) == seen and 4 * seen >= 3 * len(due):
            found.append(len(due) - seen)
    return min(found, default=None)


def _beside(day: date, due: frozenset[date]) -> bool:
    return any(abs((day - each).days) <= DAYS_BESIDE for each in due)


def _every(on: Sequence[date], step: int) -> list[list[frozenset[date]]]:
    """The calendars of a day every so many days, one for each day of the week (or of two) that a deposit came on."""
    calendars = []
    for offset in sorted({(day - on[0]).days % step for day in on}):
        first = on[0] + timedelta(days=offset if offset <= step // 2 else offset - step)
        count = round((on[-1] - first).days / step) + 1
        calendars.append([_moved(first + timedelta(days=step * n), _before, _after) for n in range(count)])
    return calendars


def _twice_a_month(on: Sequence[date], halves: tuple[int, int], move: Callable[[date], date]) -> list[frozenset[date]]:
    """Both due days of each month from the first deposit to the last."""
    months = range(on[0].year * 12 + on[0].month - 2, on[-1].year * 12 + on[-1].month + 1)
    due = [_moved(_day_of(month, day), move) for month in months for day in halves]
    return [days for days in due if max(days) >= on[0] and min(days) <= on[-1]]


def _monthly(on: Sequence[date]) -> Rhythm | None:
    """About a month apart, whether on the same day of the month or on the same weekday of it, as Social Security pays."""
    apart = [(later - earlier).days for earlier, later in pairwise(on)]
    skipped = sum(1 for days in apart if days - 30 in MONTH_APART or days - 31 in MONTH_APART)
    steady = all(days in MONTH_APART or days - 30 in MONTH_APART or days - 31 in MONTH_APART for days in apart)
    return Rhythm(PayFrequency.MONTHLY, skipped) if steady and 4 * len(on) >= 3 * (len(on) + skipped) else None


@lru_cache(10_000)
def _moved(due: date, *moves: Callable[[date], date]) -> frozenset[date]:
    """The day itself, and where it falls on a weekend or holiday the working day beside it."""
    return frozenset({due} if is_business_day(due, observed=True) else {due, *(move(due) for move in moves)})


def _before(day: date) -> date:
    return subtract_business_days(day, 1, observed=True)


def _after(day: date) -> date:
    return add_business_days(day, 1, observed=True)


@lru_cache(10_000)
def _day_of(month: int, day: int) -> date:
    """A day of the month counted from year 0; past the month's end its last day."""
    year, at = divmod(month, 12)
    first = date(year, at + 1, 1)
    next_month = date(year + (at == 11), (at + 1) % 12 + 1, 1)
    return min(first + timedelta(days=day - 1), next_month - timedelta(days=1))
