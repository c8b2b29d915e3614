"""The values the rules reason about: a homeowner's situation, and a requirement as one row of a table."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from intake.kinds import (
    DocumentKind,
    HardshipDuration,
    HardshipKind,
    IncomeKind,
    Intent,
    Investor,
    PersonRole,
    Standing,
)

DEFAULT_AFTER_DAYS = 30
SIGNING_ROLES = (PersonRole.BORROWER, PersonRole.CO_BORROWER, PersonRole.SUCCESSOR)


@dataclass(frozen=True)
class Person:
    """Somebody on the application."""

    id: str
    name: str = ""
    role: PersonRole = PersonRole.BORROWER
    standing: Standing = Standing.LIVING


@dataclass(frozen=True)
class Hardship:
    """What made payments hard, since when and for how long."""

    kind: HardshipKind
    began: date | None = None
    duration: HardshipDuration | None = None


@dataclass(frozen=True)
class Income:
    """One source of income of one person; ``stated_monthly`` is what the homeowner told us, before any paper."""

    id: str
    person: str | None
    kind: IncomeKind
    stated_monthly: Decimal | None = None
    payer: str = ""


@dataclass(frozen=True)
class Situation:
    """The answers that decide which papers are needed; an investor of None is a loan not yet matched.

    ``near_default`` says whether the loan was less than 30 days behind when the application came; None where that is not known.
    """

    investor: Investor | None = None
    state: str | None = None
    people: tuple[Person, ...] = ()
    hardships: tuple[Hardship, ...] = ()
    incomes: tuple[Income, ...] = ()
    intent: Intent | None = None
    principal_residence: bool = True
    small_servicer: bool = False
    near_default: bool | None = None

    def person(self, person_id: str | None) -> Person | None:
        """The person of this id, if there is one."""
        return next((person for person in self.people if person.id == person_id), None)

    @property
    def signers(self) -> tuple[Person, ...]:
        """Who must sign: everyone on the note, and successors, unless deceased or divorced (Fannie D2-2-05).

        When only divorced signers are left, they sign: somebody has to.
        """
        able = [person for person in self.people if person.role in SIGNING_ROLES and person.standing is not Standing.DECEASED]
        return tuple(person for person in able if person.standing is Standing.LIVING) or tuple(able)


def is_near_default(oldest_unpaid: date | None, on: date) -> bool | None:
    """Whether a loan whose oldest unpaid payment was due then is less than 30 days behind on a day."""
    return None if oldest_unpaid is None else (on - oldest_unpaid).days < DEFAULT_AFTER_DAYS


@dataclass(frozen=True)
class Alternative:
    """One part of one way to meet a requirement: so many papers of these kinds, in this condition.

    ``checks`` names what else must hold beside what always must (its kind, person and pages): signed, year_to_date,
    consecutive (months side by side), latest_year (of a tax return).
    ``only_if_offered`` keeps a catch-all kind from answering a requirement nobody sent it for.
    """

    words: str
    kinds: tuple[DocumentKind, ...]
    count: int = 1
    max_age_days: int | None = None
    checks: tuple[str, ...] = ()
    only_if_offered: bool = False
    words_es: str = ""


@dataclass(frozen=True)
class Requirement:
    """One row of the catalogue: what is asked, of whom, why, and on whose authority.

    ``any_of`` holds the ways to meet it; each way is a tuple of parts of which all are needed.
    ``applies`` names a predicate of conditions.py, ``when`` the kinds of hardship or income it is about; ``per`` says whether
    it is asked once for the "application", of each "person" or of each "source" of income.
    ``signed_here`` means that signing on the site does the same as sending the paper. English words are message ids; the
    Spanish of a servicer's own words stands beside them.
    """

    key: str
    title: str
    why: str
    applies: str
    per: str
    any_of: tuple[tuple[Alternative, ...], ...]
    citation: str
    evidence: str
    in_borrowers_control: bool = True
    signed_here: bool = False
    when: tuple[str, ...] = ()
    title_es: str = ""
    why_es: str = ""
    effective_from: date | None = None
    effective_to: date | None = None

    @cached_property
    def kinds_unasked(self) -> frozenset[DocumentKind]:
        """The kinds of paper that count for it wherever they come from; the others only where they were sent for it."""
        return frozenset(kind for way in self.any_of for part in way if not part.only_if_offered for kind in part.kinds)

    def in_force(self, on: date) -> bool:
        """Whether this row is in force on a date."""
        return (self.effective_from or date.min) <= on <= (self.effective_to or date.max)
