"""The rules applied to a described case, as the site applies them to a file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from intake import completeness
from intake.casefile import BadCase, Case
from intake.completeness import Assessment, last_good_days
from intake.deadlines import Deadline, Facts, PaperDates, Prohibition, deadlines, prohibited_now
from intake.reconciliation import reconciled
from intake.requirements.model import Requirement
from intake.requirements.overlay import BadOverlay
from intake.requirements.programmes import RequirementSet, resolved_set


@dataclass(frozen=True)
class Answer:
    """Everything the rules say of one case."""

    assessment: Assessment
    deadlines: tuple[Deadline, ...]
    prohibited_now: tuple[Prohibition, ...]


def answered(case: Case, overlay: Mapping[str, Any] | None = None) -> Answer:
    """What the rules say; ``overlay`` is tried in place of the case's own. Raises BadOverlay for it, BadCase for the case's own."""
    if overlay is not None:
        return answered_by(case, _rules(case, overlay).requirements)
    try:
        return answered_by(case, _rules(case, case.overlay).requirements)
    except BadOverlay as error:
        raise BadCase(f"loan.{error.at}", error.problem) from None


def answered_by(case: Case, rows: tuple[Requirement, ...]) -> Answer:
    """What these requirements, and every clock, say of a case."""
    situation, facts = case.situation, case.facts
    complete = facts.protected_on
    first = completeness.assess(situation, case.evidence, rows, case.today, complete, case.waivers)
    papers = reconciled(situation, case.evidence, first)
    assessment = completeness.assess(situation, papers, rows, case.today, complete, case.waivers)
    facts = _with_papers(facts, case, last_good_days(situation, papers, rows))
    return Answer(assessment, deadlines(facts, case.today), prohibited_now(facts, case.today))


def _rules(case: Case, overlay: Mapping[str, Any] | None) -> RequirementSet:
    return resolved_set(case.situation.investor, case.situation.state, case.started_on, overlay)


def _with_papers(facts: Facts, case: Case, last_days: dict[str, date]) -> Facts:
    papers = tuple(PaperDates(p.document_id, p.received_on, last_days.get(p.document_id)) for p in case.evidence)
    return replace(facts, papers=papers)
