"""Stated income beside what the papers of each source show; where they differ, the homeowner is asked, not refused."""

from collections.abc import Iterable
from dataclasses import replace

from intake.completeness import Assessment, Item
from intake.income import Comparison, compare, documented
from intake.kinds import Outcome
from intake.requirements.evidence import Evidence
from intake.requirements.model import Situation

CHECK = "stated_income"


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
