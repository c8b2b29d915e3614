"""A received paper as its sender sees it: the receipt, what was read, and at most one advice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select

from intake.advice import SURE_OF_KIND, advise
from intake.figures import FigureType, type_of
from intake.kinds import DocumentKind, EventKind, ReadingStatus, ReviewOutcome, Role
from intake.models import Application, Document, WorkerBeat
from intake.operations import finding
from intake.operations.advising import seen_in, wanted_of
from intake.operations.context import Intake
from intake.operations.evidence import FigureInUse, effective_figures
from intake.operations.sheets import Sheet, sheets_of
from portal.access import me
from portal.advising import AdviceShown, in_words
from portal.formatting import day, money
from portal.papers.cards import Card, offered_cards, takes
from portal.papers.money_in import regular_money
from portal.words import figure_label, label

SILENT_AFTER = timedelta(seconds=60)
MOST_FIGURES = 3
# Any other ending of a reading leaves the paper to a person, and there is nothing to advise.
SHOWN_AS_READ = frozenset({
    ReadingStatus.OK, ReadingStatus.PARTIAL, ReadingStatus.ENCRYPTED, ReadingStatus.DAMAGED, ReadingStatus.NO_TEXT,
    ReadingStatus.WRONG_TYPE,
})
ASKED = {
    DocumentKind.PAY_STUB: ("gross_pay", "net_pay", "pay_date"),
    DocumentKind.BANK_STATEMENT: ("total_deposits", "period_end"),
    DocumentKind.BENEFIT_LETTER: ("monthly_benefit", "letter_date"),
    DocumentKind.UNEMPLOYMENT_LETTER: ("weekly_benefit", "benefit_end"),
    DocumentKind.PROFIT_AND_LOSS: ("net_profit", "period_end"),
    DocumentKind.EMPLOYMENT_LETTER: ("pay", "hire_date"),
    DocumentKind.LEASE: ("monthly_rent", "lease_end"),
    DocumentKind.W2: ("wages_box1", "tax_year"),
    DocumentKind.FORM_1040: ("total_income", "tax_year"),
    DocumentKind.FORM_1099: ("amount", "tax_year"),
    DocumentKind.INVESTMENT_STATEMENT: ("value", "period_end"),
    DocumentKind.RENT_CHECK: ("value", "date"),
}


@dataclass(frozen=True)
class FigureAsked:
    """One figure that a person is asked about: is it right? ``settled`` once they said so or gave the right one."""

    paper: int
    name: str
    label: str
    value: str
    read: str
    settled: bool


@dataclass(frozen=True)
class PaperPage:
    """Everything the page of one paper shows; ``state`` is reading, waiting, read, accepted, rejected."""

    document: Document
    state: str
    kind: str
    figures: list[FigureAsked]
    money_in: list[str]
    advice: AdviceShown | None
    rejection: str
    sent_for: list[Card]
    could_serve: list[Card]
    can_remove: bool
    may_arrange: bool
    sheets: list[Sheet]

    @property
    def has_question(self) -> bool:
        """Whether something on the page waits for the sender's word."""
        return self.advice is not None or any(not figure.settled for figure in self.figures)


def paper_page(
    intake: Intake, application: Application, document: Document, cards: Iterable[Card], own: Sequence[Document]
) -> PaperPage:
    """What to show of a paper now; ``own`` are all papers of the file that the viewer may see."""
    cards = list(cards)
    sent_for = offered_cards(cards, document)
    state = state_of(intake, document)
    asks = state == "read"
    advice = advice_about(application, document, sent_for, own) if asks and document.advice_answer is None else None
    kind = known_kind(document)
    rejected = document.review if document.review is not None and document.review.outcome is ReviewOutcome.REJECTED else None
    return PaperPage(
        document, state, label(kind), figures_asked(document) if asks else [],
        regular_money(application, own, document) if asks else [], advice,
        f"{label(rejected.reason)} {rejected.note}".strip() if rejected is not None else "", sent_for,
        [card for card in cards if card.needs_you and card not in sent_for and takes(card, kind)] if asks else [],
        application.event(EventKind.SIGNED_AND_SENT) is None and document.review is None and _may_take_back(application, document),
        state != "accepted", sheets_of(document),
    )


def _may_take_back(application: Application, document: Document) -> bool:
    """Everybody takes back what they sent; a homeowner also what a helper sent, but nobody what another homeowner did."""
    return all(
        file.sent_by_id == me().id or (me().role is Role.HOMEOWNER and finding.member(application, file.sent_by_id) is None)
        for file in document.files
    )


def state_of(intake: Intake, document: Document) -> str:
    """Where a paper is on its way: being read, waiting for a person, read, accepted or rejected."""
    if document.review is not None:
        return "rejected" if document.review.outcome is ReviewOutcome.REJECTED else "accepted"
    if document.reading is not None:
        return "read" if document.reading.status in SHOWN_AS_READ else "waiting"
    return "reading" if reader_is_heard(intake) else "waiting"


def reader_is_heard(intake: Intake) -> bool:
    """Whether a worker gave a sign of life within the last minute."""
    heard = intake.session.scalar(select(func.max(WorkerBeat.heard_at)))
    return heard is not None and intake.now - heard <= SILENT_AFTER


def known_kind(document: Document) -> DocumentKind | None:
    """What the paper is, as far as a person said or the reader is sure."""
    if document.kind is not None:
        return document.kind
    first = document.reading.papers[0] if document.reading is not None and document.reading.papers else None
    if first is None or first.get("kind_confidence", 0) < SURE_OF_KIND or first["kind"] == DocumentKind.OTHER:
        return None
    return DocumentKind(first["kind"])


def figures_asked(document: Document) -> list[FigureAsked]:
    """The one to three figures that matter most on this paper, for the sender to confirm."""
    kinds = [DocumentKind(paper["kind"]) for paper in document.reading.papers] if document.reading else []
    found = {(figure.paper, figure.name): figure for figure in effective_figures(document)}
    wanted = [(at, name) for at, kind in enumerate(kinds) for name in ASKED.get(kind, ())]
    return [_asked(found[place]) for place in wanted if place in found][:MOST_FIGURES]


def advice_about(application: Application, document: Document, sent_for: Sequence[Card], own: Iterable[Document]) -> AdviceShown | None:
    """The one advice about this paper, in the page's language; ``own`` are all papers that the viewer may see."""
    items, people = [card.item for card in sent_for], [person.name for person in application.people]
    advice = advise(seen_in(document, items, people, own), wanted_of(items))
    return in_words(advice, to_helper=me().role is not Role.HOMEOWNER) if advice is not None else None


def _asked(figure: FigureInUse) -> FigureAsked:
    return FigureAsked(
        figure.paper, figure.name, figure_label(figure.name), figure_in_words(figure.name, figure.value),
        figure_in_words(figure.name, figure.machine_value or "") if figure.corrected else "", figure.confirmed,
    )


def figure_in_words(name: str, value: str) -> str:
    """A figure's value as people write it."""
    kind = type_of(name)
    if not value:
        return ""
    if kind is FigureType.AMOUNT:
        return money(value)
    return day(date.fromisoformat(value)) if kind is FigureType.DATE else value
