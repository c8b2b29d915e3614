"""A case by the rules as they hold and by rules that are tried, side by side; a mistake is named by its file and its place in it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from intake.case_answer import Answer, answered_by
from intake.casefile import BadCase, Case, read_case
from intake.completeness import Item
from intake.deadlines import Deadline
from intake.kinds import DeadlineState, RequirementStatus
from intake.operations import rules
from intake.operations.context import Intake
from intake.requirements.overlay import BadOverlay, overlaid
from intake.requirements.programmes import RequirementSet
from portal.access import admin as only_admin
from portal.admin.blueprint import admin
from portal.admin.previewing import chosen_overlay, chosen_rules, overlay_choices
from portal.admin.rule_forms import TryForm
from portal.database import current_intake
from portal.specialist.wording import CLOCKS, spoken, status_words
from portal.words import sentence

FOLDER = Path(__file__).parent / "sample_cases"
LARGEST = 1_000_000
SAMPLES = {
    "wages_in_order": _l("Fannie Mae, California: wages, everything in order"),
    "stub_74_days_old": _l("Freddie Mac, Texas: a pay stub 74 days old"),
    "two_statements_of_august_and_september": _l("Portfolio, Nevada: bank statements of August and September"),
    "own_business_unsigned": _l("Fannie Mae, Florida: own business, profit and loss not signed"),
    "fha_two_borrowers": _l("FHA, Ohio: two borrowers, one attestation"),
    "heir_after_a_death": _l("VA, Virginia: somebody who inherited the home"),
    "divorced_with_support": _l("USDA, Georgia: divorced, with child support"),
    "complete_then_late": _l("Fannie Mae, Washington: complete, then reviewed 3 months late"),
}


class Mistake(ValueError):
    """What cannot be tried: in which file, at which place, and what is wrong there."""

    def __init__(self, file: str, at: str, problem: str) -> None:
        super().__init__(f"{file}: {at}: {problem}")
        self.file, self.at, self.problem = file, at, problem


@dataclass(frozen=True)
class StatusLine:
    """One requirement before and after; a status is None where it is not asked."""

    title: str
    key: str
    about: str
    before: RequirementStatus | None
    after: RequirementStatus | None
    papers: str

    @property
    def changed(self) -> bool:
        return self.before is not self.after


@dataclass(frozen=True)
class ClockLine:
    """One clock's last day before and after."""

    words: str
    citation: str
    before: date | None
    after: date | None


@dataclass(frozen=True)
class Comparison:
    """A case by two sets of rules."""

    name: str
    today: date
    before: Answer
    after: Answer
    lines: list[StatusLine]
    clocks: list[ClockLine]
    overlays: tuple[str, ...]


@admin.route("/rules/try", methods=["GET", "POST"])
@only_admin
def try_case() -> ResponseReturnValue:
    """Pick, paste or upload a case, and see what other rules would make of it. Nothing is kept."""
    intake, form = current_intake(), TryForm(overlay=request.args.get("overlay", ""))
    form.sample.choices = [("", _("No sample")), *((name, str(words)) for name, words in SAMPLES.items())]
    form.overlay.choices = overlay_choices(intake)
    if not form.validate_on_submit():
        return _page(form)
    try:
        found, mistake = _compared(intake, form), None
    except Mistake as error:
        found, mistake = None, error
    return _page(form, found, mistake), 422 if mistake else 200


def _page(form: TryForm, found: Comparison | None = None, mistake: Mistake | None = None) -> str:
    return render_template("admin/try.html", form=form, found=found, mistake=mistake, status_words=status_words)


def _compared(intake: Intake, form: TryForm) -> Comparison:
    name, text = _described(form)
    try:
        case = read_case(_parsed(name, text))
    except BadCase as error:
        raise Mistake(name, error.key, error.problem) from None
    held = _held(intake, case)
    tried = _tried(intake, case, held, form, name)
    before, after = answered_by(case, held.requirements), answered_by(case, tried.requirements)
    return Comparison(name, case.today, before, after, _lines(before, after, case), _clocks(before, after), tried.overlays)


def _described(form: TryForm) -> tuple[str, str]:
    """The case's name and text: the file before what was pasted before the sample."""
    if form.uploaded.data and form.uploaded.data.filename:
        name, content = form.uploaded.data.filename, form.uploaded.data.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise Mistake(name, _("the file"), _("is larger than 1 MB"))
        try:
            return name, content.decode()
        except UnicodeDecodeError:
            raise Mistake(name, _("the file"), _("is not text in UTF-8")) from None
    if (form.pasted.data or "").strip():
        return _("the pasted case"), form.pasted.data
    if form.sample.data in SAMPLES:
        return f"{form.sample.data}.json", (FOLDER / f"{form.sample.data}.json").read_text()
    raise Mistake(_("the case"), _("nothing"), _("Choose a sample, paste a case or choose a file."))


def _parsed(name: str, text: str) -> Any:
    try:
        return json.loads(text, parse_float=Decimal)
    except json.JSONDecodeError as error:
        place = _("line %(line)s, column %(column)s", line=error.lineno, column=error.colno)
        raise Mistake(name, place, _("is not JSON: %(what)s", what=error.msg)) from None
    except RecursionError:
        raise Mistake(name, _("the file"), _("is nested too deeply")) from None


def _held(intake: Intake, case: Case) -> RequirementSet:
    return rules.resolved(intake, case.situation.investor, case.situation.state, case.started_on)


def _tried(intake: Intake, case: Case, held: RequirementSet, form: TryForm, name: str) -> RequirementSet:
    """The rules to compare with: those pasted, else those chosen, else the case's own, else the same ones."""
    if (form.overlay_json.data or "").strip():
        pasted = _("the pasted rules")
        return _laid_over(held, _parsed(pasted, form.overlay_json.data), pasted)
    overlay = chosen_overlay(intake, form.overlay.data)
    if overlay is not None and case.situation.investor is not None:
        if overlay.investor is not case.situation.investor:
            raise Mistake(name, "loan.investor", _("the rules chosen are for another owner of the loan"))
        return chosen_rules(intake, case.situation.investor, case.situation.state, case.started_on, overlay)
    if case.overlay is not None:
        return _laid_over(held, case.overlay, name, under="loan.")
    return held


def _laid_over(held: RequirementSet, overlay: Mapping[str, Any], name: str, under: str = "") -> RequirementSet:
    try:
        rows = overlaid(held.requirements, overlay)
    except BadOverlay as error:
        raise Mistake(name, f"{under}{error.at}", error.problem) from None
    return RequirementSet(held.investor, held.state, held.on, rows, (*held.overlays, _("those tried here")))


def _lines(before: Answer, after: Answer, case: Case) -> list[StatusLine]:
    """Every requirement that either asks, in the order of the newer rules; what changes comes first."""
    old, new = ({_about(item): item for item in answer.assessment.items} for answer in (before, after))
    names = {person.id: person.name or person.id for person in case.situation.people}
    both = [(old.get(about), new.get(about)) for about in dict.fromkeys((*new, *old))]
    return sorted((_line(one, other, names) for one, other in both), key=lambda line: not line.changed)


def _line(before: Item | None, after: Item | None, names: Mapping[str, str]) -> StatusLine:
    item = after or before
    assert item is not None  # noqa: S101  one of the two asks it
    about = ", ".join(filter(None, (names.get(item.person or "", ""), item.source or "")))
    return StatusLine(
        sentence(item.title), item.key, about, before.status if before else None, after.status if after else None,
        ", ".join(item.documents),
    )


def _clocks(before: Answer, after: Answer) -> list[ClockLine]:
    """The last days that differ."""
    old = {(clock.key, clock.subject): clock for clock in before.deadlines}
    return [
        ClockLine(spoken(CLOCKS, clock.key), clock.citation, _due(old.get((clock.key, clock.subject))), _due(clock))
        for clock in after.deadlines if _due(old.get((clock.key, clock.subject))) != _due(clock)
    ]


def _due(clock: Deadline | None) -> date | None:
    return None if clock is None or clock.state is DeadlineState.NOT_APPLICABLE else clock.due_on


def _about(item: Item) -> tuple[str, str | None, str | None]:
    return item.key, item.person, item.source
