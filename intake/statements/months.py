"""Whether the statements of one account follow one another: no day left out between them, the balance carried from one to the next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from intake.kinds import Outcome
from intake.statements.model import FIRST_DAY, Statement

DAY = timedelta(days=1)
# Banks close a period on a working day and open the next after the weekend; more days than this are somebody's missing statement.
MOST_DAYS_BETWEEN = 8
# The period of a statement of which only the end was read.
A_MONTH = timedelta(days=30)
DAYS_IN_A_MONTH = 30.4
# Words that tell no bank from another.
SAID_BY_MANY = frozenset("bank of the credit union federal national savings financial n.a. na and".split())


@dataclass(frozen=True)
class Step:
    """How one statement follows the one before it.

    ``missing`` and ``shared`` are the first and last day that no statement, or both, speak of; ``balances`` is the balance the one
    ended with and the other began with, where both were read and the two follow one another.
    """

    before: str
    after: str
    outcome: Outcome
    missing: tuple[date, date] | None = None
    shared: tuple[date, date] | None = None
    balances: tuple[Decimal, Decimal] | None = None

    @property
    def carries_over(self) -> bool | None:
        """Whether the balance was carried from one to the other; None where that cannot be told."""
        return None if self.balances is None else self.balances[0] == self.balances[1]


@dataclass(frozen=True)
class Months:
    """The statements of one account in order; ``undated`` are those whose period was not read."""

    steps: tuple[Step, ...]
    undated: tuple[str, ...]

    @property
    def outcome(self) -> Outcome:
        """Whether all of them follow one another; not to be told of one statement alone or of one without its period."""
        found = {step.outcome for step in self.steps}
        if Outcome.FAIL in found:
            return Outcome.FAIL
        return Outcome.PASS if found == {Outcome.PASS} and not self.undated else Outcome.INCONCLUSIVE


def follow(statements: Iterable[Statement]) -> Months:
    """How the statements of one account follow one another, oldest first."""
    given = tuple(statements)
    return Months(tuple(_step(*pair) for pair in pairwise(_dated(given))), tuple(each.key for each in given if each.end is None))


def runs(statements: Iterable[Statement]) -> list[tuple[Statement, ...]]:
    """The statements of one account in unbroken runs, oldest first; those without a period go with the latest."""
    given = tuple(statements)
    dated, undated = _dated(given), tuple(each for each in given if each.end is None)
    found: list[tuple[Statement, ...]] = [dated[:1]] if dated else []
    for before, statement in pairwise(dated):
        if _step(before, statement).outcome is Outcome.FAIL:
            found.append((statement,))
        else:
            found[-1] = (*found[-1], statement)
    return [*found[:-1], (*found[-1], *undated)] if found else [undated] if undated else []


def months_covered(statements: Iterable[Statement]) -> int:
    """The most months that an unbroken run of one account's statements covers; each day counts once.

    A statement whose period or account was not read may be a month next to any other.
    """
    given = tuple(statements)
    accounts = {each.last4 for each in given} - {""} or {""}
    return max((_longest([each for each in given if each.last4 in ("", account)]) for account in accounts), default=0)


def _longest(statements: Sequence[Statement]) -> int:
    dated = [each for each in statements if each.end is not None]
    covered = (max(1, round(_days(run) / DAYS_IN_A_MONTH)) for run in runs(dated))
    return max(covered, default=0) + len(statements) - len(dated)


def _days(run: Sequence[Statement]) -> int:
    days, covered_to = 0, date.min
    for first, last in map(_period, run):
        days += max(0, (last - max(covered_to, first - DAY)).days)
        covered_to = max(covered_to, last)
    return days


def _dated(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted((each for each in statements if each.end is not None), key=lambda each: (*_period(each)[::-1], each.key)))


def _period(statement: Statement) -> tuple[date, date]:
    start, end = statement.start, statement.end or FIRST_DAY
    return (start, end) if start is not None and start <= end else (end - A_MONTH, end)


def _step(before: Statement, after: Statement) -> Step:
    last, (first, end) = _period(before)[1], _period(after)
    between = (first - last).days - 1
    # A period that begins on the day the one before it ends shares no money with it.
    adjoining = -1 <= between <= MOST_DAYS_BETWEEN
    balances = (before.ending, after.beginning) if adjoining and before.ending is not None and after.beginning is not None else None
    return Step(
        before.key, after.key, _judged(before, after, between, balances), (last + DAY, first - DAY) if between > 0 else None,
        (first, min(last, end)) if between < -1 else None, balances,
    )


def _judged(before: Statement, after: Statement, between: int, balances: tuple[Decimal, Decimal] | None) -> Outcome:
    """A gap fails. Days of a weekend, another bank's name or an unread account are settled by a balance that was carried over."""
    carried = balances is not None and balances[0] == balances[1]
    differ = balances is not None and not carried
    if between > MOST_DAYS_BETWEEN or (between > 0 and differ):
        return Outcome.FAIL
    same_account = bool(before.last4) and before.last4 == after.last4 and _one_bank(before, after)
    return Outcome.PASS if carried or (between <= 0 and not differ and same_account) else Outcome.INCONCLUSIVE


def _one_bank(before: Statement, after: Statement) -> bool:
    one, other = (set(each.bank.casefold().split()) - SAID_BY_MANY for each in (before, after))
    return not one or not other or bool(one & other)
