"""Requirements as cards: what each asks for, where it stands in the homeowner's words, and under what address it is found."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from flask_babel import gettext as _

from intake.completeness import Item
from intake.kinds import DocumentKind, RequirementStatus, ReviewOutcome
from intake.models import Document
from intake.operations import rules
from intake.operations.assessment import FileAssessment, RequirementRow, assess_application, requirement_rows, source_of
from intake.operations.finding import Access
from portal.access import me
from portal.database import current_intake
from portal.showing import LOOKING, SEEING
from portal.words import label

SETTLED = frozenset({
    RequirementStatus.WAIVED, RequirementStatus.SATISFIED, RequirementStatus.AWAITING_REVIEW,
    RequirementStatus.NOT_IN_BORROWERS_CONTROL,
})


@dataclass(frozen=True)
class Card:
    """One thing to prove. ``signed_on_site`` says that signing at the end does it, without any paper."""

    slug: str
    row: RequirementRow
    whose: str
    about: str
    status: str
    signed_on_site: bool

    @property
    def item(self) -> Item:
        return self.row.item

    @property
    def needs_you(self) -> bool:
        """Whether something is left to send or to answer."""
        return self.row.status not in SETTLED and not self.signed_on_site and self.row.help is None


@dataclass(frozen=True)
class AskedBy:
    """By when the missing papers are asked for; ``projected`` until a letter has fixed it."""

    on: date
    projected: bool


@dataclass(frozen=True)
class Asked:
    """What is asked for in one file, as far as the viewer may see it; ``dated`` when they may know by when."""

    file: FileAssessment
    cards: list[Card]
    dated: bool = True

    def card(self, slug: str) -> Card | None:
        """The card at this address."""
        return next((card for card in self.cards if card.slug == slug), None)

    @property
    def by(self) -> AskedBy | None:
        """By when; None when nothing is missing or no clock runs yet."""
        clock = self.file.deadline("reasonable_date")
        if not self.dated or not self.cards or not self.file.assessment.missing or clock is None or clock.due_on is None:
            return None
        return AskedBy(clock.due_on, clock.projected)


def asked_of(access: Access) -> Asked:
    """What is asked for in this file; no cards for a helper who may only send papers."""
    file = assess_application(current_intake(), access.application)
    may_look = bool(access.scopes.intersection(LOOKING))
    return Asked(file, _cards(file) if access.scopes.intersection(SEEING) else [], dated=may_look)


def slug_of(key: str, source: str) -> str:
    """An address that does not say on a shared phone what kind of paper it is about."""
    return hashlib.sha256(f"{key} {source}".encode()).hexdigest()[:12]


def status_words(row: RequirementRow) -> str:
    """Where a requirement stands, in the homeowner's words."""
    if row.status is RequirementStatus.MISSING and row.help is not None:
        return _("We're helping you")
    if row.status is RequirementStatus.MISSING and any(_is_rejected(paper) for paper in row.documents):
        return _("Needs a new one")
    return label(row.status)


def offered_cards(cards: Iterable[Card], document: Document) -> list[Card]:
    """The cards that a paper was sent for."""
    offers = set(document.offered_for)
    return [card for card in cards if (card.item.key, source_of(card.item)) in offers or (card.item.key, "") in offers]


def takes(card: Card, kind: DocumentKind | None) -> bool:
    """Whether a paper of this kind could serve there."""
    return any(kind in part.kinds for choice in card.item.alternatives for part in choice.parts)


def _cards(file: FileAssessment) -> list[Card]:
    signable = {row.key for row in rules.pinned(file.application).requirements if row.signed_here}
    names = {str(person.id): person.name for person in file.application.people}
    payers = {str(income.id): income.payer for income in file.application.incomes}
    several = len(file.application.people) > 1
    return [
        Card(
            slug_of(row.item.key, row.source), row, names.get(row.item.person or "", "") if several else "",
            payers.get(row.item.source or "", ""), status_words(row),
            row.item.key in signable and not row.documents and row.request is None,
        )
        for row in requirement_rows(current_intake(), me(), file)
    ]


def _is_rejected(document: Document) -> bool:
    return document.review is not None and document.review.outcome is ReviewOutcome.REJECTED
