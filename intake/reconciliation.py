"""Stated income beside what the papers of each source show; where they differ, the homeowner is asked, not refused."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from intake.completeness import Assessment, Item
from intake.income import Comparison, MonthlyAmount, compare, counted, documented
from intake.kinds import IncomeKind, Outcome
from intake.requirements.evidence import Evidence
from intake.requirements.model import Income, Situation
from intake.statements.model import LooksLike, RegularDeposits
from intake.statements.payers import same_payer

CHECK = "stated_income"
# What deposits of an income of each kind look like; words that do not say may be any.
LOOKS_OF: Mapping[IncomeKind, frozenset[LooksLike]] = {
    IncomeKind.WAGES: frozenset({LooksLike.PAY}),
    IncomeKind.SELF_EMPLOYED: frozenset(),
    IncomeKind.UNEMPLOYMENT_BEN: frozenset({LooksLike.UNEMPLOYMENT}),
    IncomeKind.BENEFIT_TAXABLE: frozenset({LooksLike.BENEFIT, LooksLike.PENSION}),
    IncomeKind.BENEFIT_NONTAX: frozenset({LooksLike.BENEFIT, LooksLike.PENSION}),
    IncomeKind.RENTAL: frozenset({LooksLike.RENT}),
    IncomeKind.INVEST_INS: frozenset(),
    IncomeKind.OTHER: frozenset({LooksLike.CHILD_SUPPORT}),
    IncomeKind.NONBORROWER: frozenset(),
}


@dataclass(frozen=True)
class ShownByDeposits:
    """What regular deposits show of one income: what reaches the account each month, and what it counts for if nothing else shows it.

    ``outcome`` is never a failure: pay may be split between accounts, and what was taken out of it before is not known.
    """

    outcome: Outcome
    deposits: tuple[RegularDeposits, ...]
    net: MonthlyAmount
    counts_for: MonthlyAmount


def comparisons(situation: Situation, papers: Iterable[Evidence], item: Item) -> dict[str, Comparison]:
    """For each paper offered for one source of income, what it shows beside what was stated."""
    income = next((income for income in situation.incomes if income.id == item.source), None)
    if income is None:
        return {}
    offered = (paper for paper in papers if paper.document_id in item.received and paper.reading != "unread")
    return {
        paper.document_id: compare(income.stated_monthly, documented(paper.kind, paper.figures, paper.document_id))
        for paper in offered
    }


def reconciled(situation: Situation, evidence: Iterable[Evidence], first: Assessment) -> tuple[Evidence, ...]:
    """The same papers, those that do not bear out the income they were offered for marked so; assess them again."""
    papers = tuple(evidence)
    differing = {
        document_id
        for item in first.items
        for document_id, found in comparisons(situation, papers, item).items()
        if found.outcome is Outcome.FAIL
    }
    return tuple(
        replace(paper, failed_checks=(*paper.failed_checks, CHECK)) if paper.document_id in differing else paper for paper in papers
    )


def shown_by_deposits(income: Income, incomes: Sequence[Income], regular: Iterable[RegularDeposits]) -> ShownByDeposits | None:
    """The regular deposits of one income: those of its payer by name, else the only ones that look like its kind and nobody else's."""
    usable = [deposits for deposits in regular if deposits.monthly is not None]
    own = _of_payer(income, usable) or _of_kind(income, incomes, usable)
    amounts = [deposits.monthly for deposits in own if deposits.monthly is not None]
    if not amounts:
        return None
    net = MonthlyAmount(
        sum((each.amount for each in amounts), Decimal(0)), " + ".join(each.formula for each in amounts), amounts[0].citation
    )
    count = counted(net, income.kind)
    return ShownByDeposits(_bears_out(income.stated_monthly, net, count), tuple(own), net, count)


def _of_payer(income: Income, regular: Iterable[RegularDeposits]) -> list[RegularDeposits]:
    looks = LOOKS_OF[income.kind] | {LooksLike.OTHER}
    return [each for each in regular if each.looks_like in looks and same_payer(income.payer, each.payer)]


def _of_kind(income: Income, incomes: Sequence[Income], regular: Sequence[RegularDeposits]) -> list[RegularDeposits]:
    alike = [each for each in regular if each.looks_like in LOOKS_OF[income.kind]]
    rivals = [other for other in incomes if other.id != income.id and LOOKS_OF[other.kind] & LOOKS_OF[income.kind]]
    return alike if len(alike) == 1 and not rivals else []


def _bears_out(stated: Decimal | None, net: MonthlyAmount, count: MonthlyAmount) -> Outcome:
    """What was stated is before taxes: it fits from what reaches the account up to what that counts for."""
    if stated is None:
        return Outcome.INCONCLUSIVE
    within = min(net.amount, count.amount) <= stated <= max(net.amount, count.amount)
    close = Outcome.PASS in {compare(stated, net).outcome, compare(stated, count).outcome}
    return Outcome.PASS if within or close else Outcome.INCONCLUSIVE
