"""Whether a file has what its programme asks for: from answers, papers, reviews and waivers to a status for every requirement."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from intake.kinds import DocumentKind, Outcome, RequirementStatus, ReviewOutcome, Signed


@dataclass(frozen=True)
class Evidence:
    """One received paper, as far as it has been read and reviewed.

    ``offered_for`` holds (requirement key, income id or person id or None) pairs chosen when it was sent; when empty, the
    paper counts wherever its kind and person fit. ``reading`` is "ok", "partial" or "unread". ``failed_checks`` names what the
    reader, or the comparing of amounts, found wrong.
    """

    document_id: str
    kind: DocumentKind | None
    received_on: date
    person: str | None = None
    figures: Mapping[str, Decimal | date | str] = field(default_factory=dict)
    pages_present: int | None = None
    pages_expected: int | None = None
    signed: Signed | None = None
    review: ReviewOutcome = ReviewOutcome.NONE
    reading: str = "unread"
    offered_for: tuple[tuple[str, str | None], ...] = ()
    failed_checks: tuple[str, ...] = ()
    blank: bool = False


@dataclass(frozen=True)
class Waiver:
    """A person's decision that a requirement need not be met; a person of None waives it for everyone."""

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


@dataclass(frozen=True)
class Finding:
    """What one check of one paper found for one requirement."""

    check: str
    outcome: Outcome
    document_id: str
    detail: str = ""


@dataclass(frozen=True)
class Part:
    """One paper to send, as shown: its words, how many are needed and had, and how recent it must be."""

    words: str
    kinds: tuple[DocumentKind, ...]
    count: int
    have: int
    dated_on_or_after: date | None
    only_if_offered: bool = False


@dataclass(frozen=True)
class Choice:
    """One of "any one of these": its parts are all needed."""

    parts: tuple[Part, ...]
    status: RequirementStatus


@dataclass(frozen=True)
class Item:
    """One requirement of one person and source, and where it stands.

    ``documents`` are the papers that count for the chosen alternative; ``received`` every unrejected paper offered for it.
    ``chosen`` is the index of the best alternative; ``expires_on`` the last good day of the first of its papers to grow old.
    """

    key: str
    title: str
    why: str
    person: str | None
    source: str | None
    status: RequirementStatus
    alternatives: tuple[Choice, ...]
    documents: tuple[str, ...]
    received: tuple[str, ...]
    chosen: int | None
    expires_on: date | None
    citation: str
    findings: tuple[Finding, ...] = ()
    settled_by: Waiver | SignedHere | None = None
    asked: Clarification | None = None
    was_read: bool = False


@dataclass(frozen=True)
class Assessment:
    """The machine's opinion of a file; only a person can say complete."""

    items: tuple[Item, ...]
    missing: tuple[Item, ...]
    expiring: tuple[Item, ...]
    appears_complete: bool


def offered(item: Item, paper: Evidence) -> bool:
    """Whether a paper was sent for an item: by choice, or, when none was made, by its kind and person."""
    if paper.offered_for:
        return any(key == item.key and whom in (None, item.source, item.person) for key, whom in paper.offered_for)
    kinds = {kind for choice in item.alternatives for part in choice.parts if not part.only_if_offered for kind in part.kinds}
    return paper.kind in kinds and (item.person is None or paper.person in (None, item.person))


def everything_arrived(items: Iterable[Item], evidence: Iterable[Evidence]) -> bool:
    """Whether each of these items has at least one unrejected paper offered for it: facially complete (1024.41(c)(2)(iv)).

    Readings are not consulted.
    """
    papers = [paper for paper in evidence if paper.review is not ReviewOutcome.REJECTED]
    settled = {RequirementStatus.WAIVED, RequirementStatus.SATISFIED, RequirementStatus.NOT_IN_BORROWERS_CONTROL}
    return all(item.status in settled or any(offered(item, paper) for paper in papers) for item in items)
