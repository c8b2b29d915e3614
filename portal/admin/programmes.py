"""Every requirement of a programme as a table: for an owner of the loan, a State and a day, with the servicer's own rules in it."""

from dataclasses import dataclass
from datetime import date

from flask import render_template, request
from flask.typing import ResponseReturnValue

from intake.kinds import Investor
from intake.models import Overlay
from intake.operations import overlays, rules
from intake.operations.context import Intake
from intake.requirements.differences import differences
from intake.requirements.model import Requirement
from intake.requirements.programmes import resolved_set
from portal.access import admin as only_admin
from portal.admin import rule_words
from portal.admin.blueprint import admin
from portal.admin.rule_forms import WhichForm
from portal.admin.rule_words import PartWords
from portal.database import current_intake


@dataclass(frozen=True)
class RequirementLine:
    """One requirement as the table shows it; ``own`` says that the servicer's own rules changed it."""

    key: str
    title: str
    why: str
    when: str
    per: str
    ways: list[list[PartWords]]
    signed_here: bool
    citation: str
    evidence: str
    evidence_words: str
    since: date | None
    until: date | None
    own: bool


@dataclass(frozen=True)
class Programme:
    """The table, and the servicer's own versions that are in it."""

    lines: list[RequirementLine]
    own: list[Overlay]


@admin.get("/rules")
@only_admin
def programme() -> ResponseReturnValue:
    """The requirements in force, chosen by owner, State and day."""
    intake, form = current_intake(), WhichForm(request.args)
    investor, state, on = form.which(overlays.today(intake))
    return render_template("admin/programme.html", form=form, page=table(intake, investor, state, on), investor=investor)


def table(intake: Intake, investor: Investor, state: str | None, on: date) -> Programme:
    """Every requirement of a day, each marked where it is the servicer's own."""
    plain, chosen = resolved_set(investor, state, on), rules.resolved(intake, investor, state, on)
    changed = {each.row.key for each in differences(plain.requirements, chosen.requirements)}
    return Programme(
        [_line(row, row.key in changed) for row in chosen.requirements], rules.in_force(intake, investor, state, on)
    )


def _line(row: Requirement, own: bool) -> RequirementLine:
    return RequirementLine(
        row.key, rule_words.in_page_words(row.title, row.title_es), rule_words.in_page_words(row.why, row.why_es),
        rule_words.when(row), rule_words.per(row), [[rule_words.part(each) for each in way] for way in row.any_of], row.signed_here,
        row.citation, row.evidence, str(rule_words.EVIDENCE.get(row.evidence, row.evidence)), row.effective_from, row.effective_to, own,
    )
