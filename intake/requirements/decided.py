"""What people decided beside the papers: a waiver, an open question, a signature on the site."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Waiver:
    """A person's decision that a requirement need not be met; ``person`` is a person or an income, None waives it for all."""

    key: str
    person: str | None
    by: str
    on: date
    reason: str


@dataclass(frozen=True)
class Clarification:
    """A person's open question about a requirement; ``source`` is a person or an income, None for the whole file."""

    key: str
    source: str | None
    by: str
    on: date
    reason: str


@dataclass(frozen=True)
class SignedHere:
    """A form filled in and signed on the site by one person, which needs no paper."""

    key: str
    person: str | None
    on: date


def is_about(decided: Waiver | Clarification, key: str, person: str | None, source: str | None) -> bool:
    """Whether a waiver or a question is about this item."""
    whom = decided.person if isinstance(decided, Waiver) else decided.source
    return decided.key == key and whom in (None, source, person)
