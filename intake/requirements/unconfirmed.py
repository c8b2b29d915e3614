"""What counsel has yet to confirm, with its value as it stands: the settings, and the requirements tagged U."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from intake.kinds import Investor
from intake.requirements.model import Requirement
from intake.requirements.programmes import PROGRAMMES
from intake.requirements.settings import POLICY, TO_CONFIRM
from intake.words import N_

# Their lists as a whole are among the settings to confirm.
CONFIRMED_AS_A_LIST = frozenset({Investor.VA, Investor.USDA})
IS_THIS_THE_LIST = N_("Are these the papers to ask for?")
NOBODY_KNOWS = N_("The form's own list could not be read. These are the papers that servicers are known to take.")


@dataclass(frozen=True)
class Unconfirmed:
    """One fact to put to counsel. ``value`` is the default as plain text; ``title`` names the requirement it is about, if one.

    ``question``, ``because`` and ``title`` are message ids, and so is each of the ``ways`` of a requirement.
    """

    key: str
    question: str
    value: str
    citation: str
    because: str
    title: str = ""
    ways: tuple[tuple[str, ...], ...] = ()


def unconfirmed(on: date) -> tuple[Unconfirmed, ...]:
    """Everything tagged U that is in force on a day or will be."""
    settings = tuple(
        Unconfirmed(each.key, each.question, value_of(each.setting), each.citation, each.because) for each in TO_CONFIRM
    )
    rows = {
        row.key: row for investor, programme in PROGRAMMES.items() if investor not in CONFIRMED_AS_A_LIST
        for row in programme if row.evidence == "U" and (row.effective_to or date.max) >= on
    }
    return settings + tuple(_about(row) for row in rows.values())


def value_of(setting: str) -> str:
    """A setting's value as text that does not depend on a language."""
    value = getattr(POLICY, setting) if setting else ""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def open_ones(facts: Iterable[Unconfirmed], agreed: Mapping[str, str]) -> tuple[Unconfirmed, ...]:
    """Those that counsel has not agreed to; ``agreed`` holds the value each was agreed at, and a changed value is asked anew."""
    return tuple(fact for fact in facts if agreed.get(fact.key) != fact.value)


def _about(row: Requirement) -> Unconfirmed:
    ways = tuple(tuple(part.words for part in way) for way in row.any_of)
    value = " / ".join(" + ".join(way) for way in ways)
    return Unconfirmed(row.key, IS_THIS_THE_LIST, value, row.citation, NOBODY_KNOWS, row.title, ways)
