"""What the papers of each income come to in a month by the guides' conventions, added up beside what was told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from intake.completeness import Assessment
from intake.income import MonthlyAmount, average, cents, counted, documented, grossed_up, monthly, stub_frequency
from intake.kinds import DocumentKind, IncomeKind, PayFrequency, ReviewOutcome
from intake.reconciliation import shown_by_deposits
from intake.requirements.evidence import Evidence
from intake.requirements.model import Income, Situation
from intake.statements.model import RegularDeposits
from intake.words import N_

# Collected on the form, but not part of the gross income a modification is measured by (Fannie Mae F-1-12, F-1-15).
LEFT_OUT = frozenset({IncomeKind.UNEMPLOYMENT_BEN})
# The first kind that shows the income is taken; within it the paper with the latest date.
IN_ORDER = (
    DocumentKind.PAY_STUB, DocumentKind.EMPLOYMENT_LETTER, DocumentKind.BENEFIT_LETTER, DocumentKind.UNEMPLOYMENT_LETTER,
    DocumentKind.PROFIT_AND_LOSS, DocumentKind.LEASE, DocumentKind.SCHEDULE_C, DocumentKind.SCHEDULE_E,
)
TAX_RETURN = N_("A tax return's amount over its twelve months")
MONTHS = 12


@dataclass(frozen=True)
class CountedIncome:
    """One income: what it was said to bring, what its papers count for (None while none shows it), and whether it is added in."""

    income: Income
    counts_for: MonthlyAmount | None
    added: bool


@dataclass(frozen=True)
class GrossIncome:
    """The household's monthly gross as told and as papers show it; ``open`` are the incomes that are not known on that side."""

    incomes: tuple[CountedIncome, ...]

    @property
    def told(self) -> Decimal:
        """The sum of what was told of the incomes that are added in."""
        return sum((each.income.stated_monthly or Decimal(0) for each in self._added), Decimal(0))

    @property
    def shown(self) -> Decimal:
        """The sum of what papers show of the incomes that are added in."""
        return sum((each.counts_for.amount for each in self._added if each.counts_for), Decimal(0))

    @property
    def not_told(self) -> tuple[Income, ...]:
        """The incomes whose amount nobody has told."""
        return tuple(each.income for each in self._added if each.income.stated_monthly is None)

    @property
    def not_shown(self) -> tuple[Income, ...]:
        """The incomes that no paper shows yet: the sum of the others is then "at least"."""
        return tuple(each.income for each in self._added if each.counts_for is None)

    @property
    def _added(self) -> list[CountedIncome]:
        return [each for each in self.incomes if each.added]


def gross_income(
    situation: Situation, evidence: Iterable[Evidence], assessment: Assessment, regular: Sequence[RegularDeposits] = ()
) -> GrossIncome:
    """Every income of the household, what its papers count for, and the sums."""
    papers = tuple(evidence)
    return GrossIncome(tuple(
        CountedIncome(income, _counts_for(income, situation, papers, assessment, regular), income.kind not in LEFT_OUT)
        for income in situation.incomes
    ))


def _counts_for(
    income: Income, situation: Situation, papers: Sequence[Evidence], assessment: Assessment, regular: Sequence[RegularDeposits]
) -> MonthlyAmount | None:
    offered = {name for item in assessment.items if item.source == income.id for name in item.received}
    usable = [
        paper for paper in papers
        if paper.reading != "unread" and paper.review is not ReviewOutcome.REJECTED
        and (paper.document_id in offered or any(source == income.id for _key, source in paper.offered_for))
    ]
    for kind in IN_ORDER:
        shown = _shown_by(kind, [paper for paper in usable if paper.kind is kind])
        if shown is not None:
            return _by_convention(income, kind, shown)
    deposits = shown_by_deposits(income, situation.incomes, regular)
    return deposits.counts_for if deposits else None


def _shown_by(kind: DocumentKind, papers: Sequence[Evidence]) -> MonthlyAmount | None:
    if kind is DocumentKind.PAY_STUB and (averaged := _average_of_stubs(papers)) is not None:
        return averaged
    latest_first = sorted(papers, key=lambda paper: paper.received_on, reverse=True)
    return next((shown for paper in latest_first if (shown := _shown(paper)) is not None), None)


def _average_of_stubs(stubs: Sequence[Evidence]) -> MonthlyAmount | None:
    """Stubs of one rhythm whose pay differs count by their average (Fannie Mae Job Aid)."""
    amounts = [gross for stub in stubs if isinstance(gross := stub.figures.get("gross_pay"), Decimal)]
    rhythms = {stub_frequency(stub.figures) for stub in stubs}
    rhythm = rhythms.pop() if len(rhythms) == 1 else None
    if rhythm is None or len(amounts) < len(stubs) or len(set(amounts)) < 2:
        return None
    found = average(sum(amounts, Decimal(0)), len(amounts), rhythm)
    return MonthlyAmount(found.amount, found.formula, found.citation, stubs[-1].document_id)


def _shown(paper: Evidence) -> MonthlyAmount | None:
    figures, name = paper.figures, paper.document_id
    match paper.kind:
        case DocumentKind.LEASE if isinstance(rent := figures.get("monthly_rent"), Decimal):
            return replace(monthly(rent, PayFrequency.MONTHLY), document_id=name)
        case DocumentKind.SCHEDULE_C if isinstance(net := figures.get("net_profit"), Decimal):
            return MonthlyAmount(cents(net / MONTHS), f"{net} / {MONTHS}", TAX_RETURN, name)
        case DocumentKind.SCHEDULE_E if isinstance(rents := figures.get("rents_received"), Decimal):
            return MonthlyAmount(cents(rents / MONTHS), f"{rents} / {MONTHS}", TAX_RETURN, name)
        case _:
            return documented(paper.kind, figures, name)


def _by_convention(income: Income, kind: DocumentKind, shown: MonthlyAmount) -> MonthlyAmount:
    """Untaxed benefits are raised once; three quarters of a rent count."""
    if income.kind is IncomeKind.BENEFIT_NONTAX and kind is DocumentKind.BENEFIT_LETTER:
        return grossed_up(shown)
    if kind in (DocumentKind.LEASE, DocumentKind.SCHEDULE_E):
        return counted(shown, IncomeKind.RENTAL)
    return shown
