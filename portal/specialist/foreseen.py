"""What a change would do to a file, as shown before it is kept: what stays forbidden, what begins or ends, which clocks move."""

from dataclasses import dataclass

from flask_babel import gettext as _

from intake.deadlines import Consequences, Deadline, Prohibition
from portal.formatting import short_date
from portal.specialist.case_page import ProhibitionLine
from portal.specialist.wording import ACTS, CLOCK_STATES, CLOCKS, spoken


@dataclass(frozen=True)
class ClockMoved:
    """One clock before and after: its day and its state; empty where it does not run."""

    words: str
    citation: str
    before: str
    after: str


@dataclass(frozen=True)
class Foreseen:
    """The consequences in words."""

    stays: list[ProhibitionLine]
    begins: list[ProhibitionLine]
    ends: list[ProhibitionLine]
    clocks: list[ClockMoved]

    @property
    def nothing(self) -> bool:
        """Whether nothing of the file's protections or clocks would change."""
        return not (self.begins or self.ends or self.clocks)


def foreseen(found: Consequences) -> Foreseen:
    """As the desk reads it."""
    return Foreseen(
        [_act(each) for each in found.stays], [_act(each) for each in found.begins], [_act(each) for each in found.ends],
        [_clock(moved.before, moved.after) for moved in found.clocks],
    )


def _act(limit: Prohibition) -> ProhibitionLine:
    return ProhibitionLine(spoken(ACTS, limit.act.value), limit.until, limit.citation)


def _clock(before: Deadline | None, after: Deadline | None) -> ClockMoved:
    known = after or before
    return ClockMoved(spoken(CLOCKS, known.key) if known else "", known.citation if known else "", _stands(before), _stands(after))


def _stands(clock: Deadline | None) -> str:
    if clock is None or clock.due_on is None:
        return _("does not run")
    return _("%(on)s (%(state)s)", on=short_date(clock.due_on), state=CLOCK_STATES[clock.state])
