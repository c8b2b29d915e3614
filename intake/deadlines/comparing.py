"""What a change of a file's facts does to its protections and clocks: what stays, what begins, what ends, which days move."""

from dataclasses import dataclass
from datetime import date

from intake.deadlines.clocks import Deadline, deadlines
from intake.deadlines.facts import Facts
from intake.deadlines.prohibitions import Prohibition, prohibited_now
from intake.kinds import DeadlineState

IDLE = DeadlineState.NOT_APPLICABLE


@dataclass(frozen=True)
class Moved:
    """One clock before and after; None where it does not run."""

    before: Deadline | None
    after: Deadline | None


@dataclass(frozen=True)
class Consequences:
    """What changes if these facts were kept. ``stays``, ``begins`` and ``ends`` are acts that may not happen to the file."""

    stays: tuple[Prohibition, ...]
    begins: tuple[Prohibition, ...]
    ends: tuple[Prohibition, ...]
    clocks: tuple[Moved, ...]


def consequences(before: Facts, after: Facts, today: date) -> Consequences:
    """The two sets of facts compared as of one day."""
    then = {limit.act: limit for limit in prohibited_now(before, today)}
    now = {limit.act: limit for limit in prohibited_now(after, today)}
    return Consequences(
        tuple(limit for act, limit in now.items() if act in then),
        tuple(limit for act, limit in now.items() if act not in then),
        tuple(limit for act, limit in then.items() if act not in now),
        tuple(_moved(before, after, today)),
    )


def _moved(before: Facts, after: Facts, today: date) -> list[Moved]:
    then, now = _running(before, today), _running(after, today)
    return [
        Moved(then.get(place), now.get(place)) for place in dict.fromkeys((*then, *now))
        if _told(then.get(place)) != _told(now.get(place))
    ]


def _running(facts: Facts, today: date) -> dict[tuple[str, str | None, int], Deadline]:
    """The clocks that run, by what they are about: of several of one kind each has its place."""
    found: dict[tuple[str, str | None, int], Deadline] = {}
    for clock in deadlines(facts, today):
        if clock.state is not IDLE:
            found[clock.key, clock.subject, sum(key[:2] == (clock.key, clock.subject) for key in found)] = clock
    return found


def _told(clock: Deadline | None) -> tuple[object, ...] | None:
    return None if clock is None else (clock.due_on, clock.state)
