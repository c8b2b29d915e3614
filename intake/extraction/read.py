"""The front door of reading, run inside the limited child: words in, readings out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from intake.extraction import checks
from intake.extraction.kinds import (
    bank_statement,
    benefits,
    business,
    deaths,
    deeds,
    deposits,
    employment,
    housing,
    lease,
    marriages,
    mortgage,
    offers,
    orders,
    pay_stub,
    rent,
    signed_papers,
    tax_forms,
    tax_returns,
    unemployment,
)
from intake.extraction.layout import Page, Tick, Ticked, Word
from intake.extraction.looks import looks
from intake.extraction.reading import PaperReading
from intake.extraction.recognise import suspects
from intake.extraction.splitting import Part, as_one, split
from intake.extraction.whose import whose
from intake.figures import Box, Figure
from intake.kinds import DocumentKind, ReadingStatus

# How sure of a kind its figures alone make, and how many pages such a paper may have: a book of instructions is none.
WEAKLY = 0.5
FEW_PAGES = 12
READERS: dict[DocumentKind, Callable[[Sequence[Page]], list[Figure]]] = {
    DocumentKind.PAY_STUB: pay_stub.figures,
    DocumentKind.BANK_STATEMENT: bank_statement.figures,
    DocumentKind.W2: tax_forms.w2,
    DocumentKind.FORM_1099: tax_forms.form_1099,
    DocumentKind.FORM_1098: tax_forms.form_1098,
    DocumentKind.FORM_1040: tax_returns.form_1040,
    DocumentKind.SCHEDULE_C: tax_returns.schedule_c,
    DocumentKind.SCHEDULE_E: tax_returns.schedule_e,
    DocumentKind.BENEFIT_LETTER: benefits.benefit_letter,
    DocumentKind.UNEMPLOYMENT_LETTER: unemployment.unemployment_letter,
    DocumentKind.EMPLOYMENT_LETTER: employment.employment_letter,
    DocumentKind.PROFIT_AND_LOSS: business.profit_and_loss,
    DocumentKind.INVESTMENT_STATEMENT: business.investment_statement,
    DocumentKind.MORTGAGE_STATEMENT: mortgage.mortgage_statement,
    DocumentKind.UTILITY_BILL: housing.utility_bill,
    DocumentKind.PROPERTY_TAX_BILL: housing.property_tax_bill,
    DocumentKind.INSURANCE_BILL: housing.insurance_bill,
    DocumentKind.HOA_BILL: housing.hoa_bill,
    DocumentKind.LEASE: lease.lease,
    DocumentKind.HARDSHIP_LETTER: signed_papers.letter,
    DocumentKind.FORM_710: signed_papers.signed_paper,
    DocumentKind.FORM_4506C: signed_papers.form_4506c,
    DocumentKind.THIRD_PARTY_AUTHORIZATION: signed_papers.signed_paper,
    DocumentKind.DIVORCE_DECREE: marriages.divorce_decree,
    DocumentKind.SEPARATION_AGREEMENT: marriages.separation_agreement,
    DocumentKind.QUITCLAIM_DEED: deeds.quitclaim_deed,
    DocumentKind.DEATH_CERTIFICATE: deaths.death_certificate,
    DocumentKind.PCS_ORDERS: orders.pcs_orders,
    DocumentKind.OFFER_LETTER: offers.offer_letter,
    DocumentKind.RENT_CHECK: rent.rent_check,
    DocumentKind.OBITUARY: deaths.obituary,
}


@dataclass(frozen=True)
class Context:
    """Who may be named on the paper, and the day its age is counted to; both may be unknown.

    For a ``summary`` some pages are left out, and with them what only all of them can say: transactions, and what is missing.
    ``together`` says that the pages came in several files, of which a person said that they are one paper.
    """

    people: tuple[str, ...] = ()
    on: date | None = None
    summary: bool = False
    together: bool = False


def conclude(pages: Sequence[Page], total: int, context: Context, unread: Sequence[int] = ()) -> list[PaperReading]:
    """The readings of a file whose words were read: one for each paper in it."""
    with_words = [page for page in pages if page.words]
    if not with_words:
        return [
            PaperReading(
                ReadingStatus.PARTIAL if unread else ReadingStatus.NO_TEXT,
                pages=total,
                pages_unread=tuple(unread),
                text_source=_source(pages),
            )
        ]
    if context.together:
        # A photograph of a page on which not a word was seen is a bad one at least as often as it shows an empty page.
        unread = sorted({*unread, *(page.number for page in pages if page.source == "ocr" and not page.words)})
    parts = as_one(with_words) if context.together else split(with_words)
    return [_reading(part, total, context, unread, alone=len(parts) == 1) for part in parts]


# The figures that show a kind whose words are too few to tell it.
TELLING = {
    DocumentKind.PAY_STUB: {"gross_pay", "net_pay"},
    DocumentKind.BANK_STATEMENT: {"beginning_balance", "ending_balance"},
    DocumentKind.W2: {"wages_box1", "federal_tax_withheld"},
    DocumentKind.BENEFIT_LETTER: {"monthly_benefit", "recipient"},
    DocumentKind.UNEMPLOYMENT_LETTER: {"weekly_benefit", "recipient"},
    DocumentKind.PROFIT_AND_LOSS: {"gross_income", "total_expenses", "net_profit"},
    DocumentKind.MORTGAGE_STATEMENT: {"amount_due", "unpaid_principal"},
    DocumentKind.LEASE: {"landlord", "tenant", "monthly_rent"},
    DocumentKind.EMPLOYMENT_LETTER: {"employer", "employee", "hire_date"},
}


def _told_by_figures(part: Part) -> tuple[Part, list[Figure]]:
    """A paper of weak words as the kind whose telling figures it holds; otherwise as it was."""
    for kind in suspects(part.pages):
        if kind in TELLING and len(part.pages) <= FEW_PAGES:
            figures = _kept(READERS[kind](part.pages))
            if TELLING[kind] <= {figure.name for figure in figures}:
                return replace(part, kind=kind, confidence=WEAKLY), figures
    return part, []


def _reading(part: Part, total: int, context: Context, unread: Sequence[int], alone: bool) -> PaperReading:
    if part.kind is DocumentKind.OTHER:
        part, figures = _told_by_figures(part)
    else:
        read_figures = READERS.get(part.kind)
        figures = _kept(read_figures(part.pages)) if read_figures else []
    listed = part.kind is DocumentKind.BANK_STATEMENT and not context.summary
    paid_in = deposits.deposits(part.pages, figures) if listed else []
    found = [*checks.paper_checks(part.kind, part.pages, figures, paid_in), *looks(part.kind, part.pages, figures)]
    if context.summary:
        found = [check for check in found if check.name not in checks.OF_ALL_PAGES]
    if part.kind is not DocumentKind.OTHER:
        found.append(whose(part.kind, figures, context.people))
        if context.on:
            found.append(checks.age(checks.document_date(part.kind, figures), context.on))
    reading = PaperReading(
        ReadingStatus.PARTIAL if unread else ReadingStatus.OK,
        part.kind,
        part.confidence,
        total,
        _source(part.pages),
        tuple(figures),
        tuple(found),
        tuple(paid_in),
        pages_unread=tuple(unread),
    )
    return reading if alone else replace(reading, page_range=(part.pages[0].number, part.pages[-1].number))


def _kept(figures: Sequence[Figure]) -> list[Figure]:
    """One figure of each name, the first given."""
    kept: dict[str, Figure] = {}
    for figure in figures:
        kept.setdefault(figure.name, figure)
    return list(kept.values())


def _source(pages: Sequence[Page]) -> str:
    sources = {page.source for page in pages}
    return "mixed" if len(sources) > 1 else next(iter(sources), "pdf")


def page_as_json(page: Page) -> dict[str, Any]:
    """A page's words and marks as plain data, to travel from one child to another."""
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "source": page.source,
        "words": [[word.text, word.sure, *_sides(word.box)] for word in page.words],
        "marks": [_sides(box) for box in page.marks],
        "ticks": [[tick.ticked.value, *_sides(tick.box)] for tick in page.ticks],
    }


def page_from_json(data: Mapping[str, Any], after: int = 0) -> Page:
    """The reverse of ``page_as_json``; ``after`` is how many pages of other files come before this one's first."""
    return Page(
        after + data["number"],
        data["width"],
        data["height"],
        tuple(Word(text, Box(*sides), sure) for text, sure, *sides in data["words"]),
        data["source"],
        tuple(Box(*sides) for sides in data["marks"]),
        tuple(Tick(Box(*sides), Ticked(ticked)) for ticked, *sides in data["ticks"]),
    )


def _sides(box: Box) -> list[float]:
    return [round(side, 2) for side in (box.x0, box.top, box.x1, box.bottom)]
