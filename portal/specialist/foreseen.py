"""What a change would do to a file, as shown before it is kept: what stays forbidden, what begins or ends, which clocks move."""

from dataclasses import dataclass
from datetime import date

from intake.deadlines import Consequences, Deadline, Prohibition
from portal.specialist.case_page import ProhibitionLine
from portal.specialist.wording import ACTS, CLOCKS, spoken


@dataclass(frozen=True)
class ClockMoved:
    """One clock before and after; no day where it does not run."""

    words: str
    citation: str
    before: date | None
    after: date | None


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
    return ClockMoved(
        spoken(CLOCKS, known.key) if known else "", known.citation if known else "", before.due_on if before else None,
        after.due_on if after else None,
    )
