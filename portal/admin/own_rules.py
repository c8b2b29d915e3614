"""The servicer's own rules: a draft filled in by forms or as JSON, what it changes, its proposal, confirmation and withdrawal."""

import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf import FlaskForm

from intake.errors import ChangesNothing, NotFound, PastDate, SecondPersonNeeded
from intake.kinds import Investor
from intake.models import Overlay
from intake.operations import overlays, rules
from intake.operations.context import Intake
from intake.operations.overlays import Standing
from intake.requirements.differences import differences
from intake.requirements.model import Requirement
from intake.requirements.overlay import BadOverlay, overlaid, still_applying
from intake.requirements.programmes import resolved_set
from portal.access import admin as only_admin
from portal.access import me
from portal.admin import rule_words
from portal.admin.blueprint import admin
from portal.admin.rule_forms import ChangeForm, FurtherWayForm, JsonForm, NewOverlayForm, ProposeForm, ReasonForm
from portal.admin.rule_words import DifferenceWords
from portal.database import current_intake
from portal.questions.fields import errors_of
from portal.step_up import weighty


@dataclass(frozen=True)
class VersionLine:
    """One version in the list."""

    overlay: Overlay
    standing: Standing
    words: str
    colour: str
    changes: int


@dataclass
class Forms:
    """The forms of one version's page; the one that was sent holds what was typed and what is wrong with it."""

    change: ChangeForm
    way: FurtherWayForm
    json: JsonForm
    propose: ProposeForm
    withdraw: ReasonForm

    @property
    def errors(self) -> list[tuple[str, str]]:
        """What is wrong, for the top of the page."""
        return [each for form in (self.change, self.way, self.json, self.propose, self.withdraw) for each in errors_of(form)]


@admin.route("/rules/own", methods=["GET", "POST"])
@only_admin
@weighty("admin.own_rules")
def own_rules() -> ResponseReturnValue:
    """Every version there has been, and the way to begin one: with what holds now in it, so that only the rest need be changed."""
    intake, form = current_intake(), NewOverlayForm()
    if form.validate_on_submit():
        investor, state = Investor(form.investor.data), form.state.data or rules.EVERY_STATE
        return redirect(url_for("admin.own_version", overlay_id=overlays.draft(intake, investor, state).id))
    lines = [_line(intake, each) for each in overlays.every(intake)]
    return render_template("admin/own_rules.html", form=form, lines=lines), 422 if request.method == "POST" else 200


@admin.get("/rules/own/<uuid:overlay_id>")
@only_admin
def own_version(overlay_id: uuid.UUID) -> ResponseReturnValue:
    """One version: what it changes, who is behind it, and what can be done with it."""
    overlay = _overlay(overlay_id)
    return _page(overlay, _forms(overlay))


@admin.post("/rules/own/<uuid:overlay_id>/change")
@only_admin
@weighty("admin.own_rules")
def change_rule(overlay_id: uuid.UUID) -> ResponseReturnValue:
    """One of the usual changes: how new, how many, what it is called."""
    return _add(overlay_id, lambda forms: forms.change)


@admin.post("/rules/own/<uuid:overlay_id>/further-way")
@only_admin
@weighty("admin.own_rules")
def further_way(overlay_id: uuid.UUID) -> ResponseReturnValue:
    """A further paper that a requirement takes."""
    return _add(overlay_id, lambda forms: forms.way)


@admin.post("/rules/own/<uuid:overlay_id>/take-out/<int:position>")
@only_admin
@weighty("admin.own_rules")
def take_out(overlay_id: uuid.UUID, position: int) -> ResponseReturnValue:
    """Take one change out of the draft."""
    overlay = _overlay(overlay_id)
    kept = [each for at, each in enumerate(overlay.content["requirements"]) if at != position]
    overlays.change(current_intake(), overlay, {"requirements": kept})
    flash(_("The change is taken out."))
    return redirect(url_for("admin.own_version", overlay_id=overlay_id))


@admin.post("/rules/own/<uuid:overlay_id>/json")
@only_admin
@weighty("admin.own_rules")
def change_json(overlay_id: uuid.UUID) -> ResponseReturnValue:
    """All changes at once; a mistake is named by its place."""
    overlay = _overlay(overlay_id)
    forms = _forms(overlay, JsonForm)
    try:
        content = json.loads(forms.json.content.data or "")
        return _kept(overlay, content)
    except json.JSONDecodeError as error:
        forms.json.content.errors = [_("Line %(line)s, column %(column)s: this is not JSON.", line=error.lineno, column=error.colno)]
    except RecursionError:
        forms.json.content.errors = [_("This is nested too deeply.")]
    except BadOverlay as error:
        forms.json.content.errors = [f"{error.at}: {error.problem}"]
    return _page(overlay, forms), 422


@admin.post("/rules/own/<uuid:overlay_id>/propose")
@only_admin
@weighty("admin.own_rules")
def propose_rules(overlay_id: uuid.UUID) -> ResponseReturnValue:
    """Put it before a second administrator."""
    overlay = _overlay(overlay_id)
    forms = _forms(overlay, ProposeForm)
    on: date | None = forms.propose.effective_from.data
    if forms.propose.validate() and on is not None:
        try:
            overlays.propose(current_intake(), overlay, on, forms.propose.why.data or "")
        except PastDate:
            forms.propose.effective_from.errors = [_("Enter today or a later day. Rules do not change for a day that is over.")]
        except ChangesNothing:
            forms.propose.why.errors = [_("This asks for the same as what holds already. Add a change first.")]
        else:
            flash(_("It waits for a second administrator now."))
            return redirect(url_for("admin.own_version", overlay_id=overlay_id))
    return _page(overlay, forms), 422


@admin.post("/rules/own/<uuid:overlay_id>/confirm")
@only_admin
@weighty("admin.own_rules")
def confirm_rules(overlay_id: uuid.UUID) -> ResponseReturnValue:
    """Publish what somebody else proposed."""
    overlay = _overlay(overlay_id)
    try:
        overlays.confirm(current_intake(), overlay)
        flash(_("It is published."))
    except SecondPersonNeeded:
        flash(_("You wrote this version. Another administrator has to confirm it."))
    except BadOverlay as error:
        flash(_("It no longer fits the programme: %(at)s: %(problem)s", at=error.at, problem=error.problem))
    return redirect(url_for("admin.own_version", overlay_id=overlay_id))


@admin.post("/rules/own/<uuid:overlay_id>/withdraw")
@only_admin
@weighty("admin.own_rules")
def withdraw_rules(overlay_id: uuid.UUID) -> ResponseReturnValue:
    """End a version, or turn back a proposal."""
    overlay = _overlay(overlay_id)
    forms = _forms(overlay, ReasonForm)
    if not forms.withdraw.validate():
        return _page(overlay, forms), 422
    overlays.withdraw(current_intake(), overlay, forms.withdraw.why.data or "")
    flash(_("It is withdrawn."))
    return redirect(url_for("admin.own_version", overlay_id=overlay_id))


def _add(overlay_id: uuid.UUID, which: Callable[[Forms], ChangeForm | FurtherWayForm]) -> ResponseReturnValue:
    """Add the change of the form that was sent to the draft; what the overlay may not do is said beside the form's first field."""
    overlay = _overlay(overlay_id)
    forms = _forms(overlay, type(which(_forms(overlay))))
    form = which(forms)
    if form.validate():
        try:
            return _kept(overlay, {"requirements": [*overlay.content["requirements"], form.change()]})
        except BadOverlay as error:
            form.key.errors = [f"{error.at.rpartition('.')[2]}: {error.problem}"]
    return _page(overlay, forms), 422


def _kept(overlay: Overlay, content: Any) -> ResponseReturnValue:
    overlays.change(current_intake(), overlay, content)
    flash(_("The change is in the draft."))
    return redirect(url_for("admin.own_version", overlay_id=overlay.id))


def _page(overlay: Overlay, forms: Forms) -> str:
    intake = current_intake()
    before, after = overlays.before(intake, overlay), overlays.after(intake, overlay)
    programme = resolved_set(overlay.investor, overlay.state or None, before.on).requirements
    return render_template(
        "admin/own_version.html", line=_line(intake, overlay), forms=forms, mine=overlay.written_by_id == me().id,
        changes=_changes(overlay, programme),
        differences=rule_words.in_words(differences(before.requirements, after.requirements)),
        back_to=", ".join(before.overlays), today=overlays.today(intake), Standing=Standing,
    )


def _forms(overlay: Overlay, sent: type[FlaskForm] | None = None) -> Forms:
    """Every form of the page, of which only the one that was sent reads the request; the ids of all stay apart by a prefix."""
    def made(kind: type[Any], prefix: str, **values: Any) -> Any:
        return kind(request.form if kind is sent else None, prefix=prefix, **values)

    forms = Forms(
        made(ChangeForm, "change-"), made(FurtherWayForm, "way-"),
        made(JsonForm, "json-", content=json.dumps(overlay.content, indent=2, ensure_ascii=False)),
        made(ProposeForm, "propose-", effective_from=overlay.effective_from), made(ReasonForm, "withdraw-"),
    )
    rows = {row.key: row for row in overlays.after(current_intake(), overlay).requirements}
    asked = [(key, f"{rule_words.in_page_words(row.title, row.title_es)} ({key})") for key, row in rows.items()]
    forms.change.key.choices = forms.way.key.choices = asked
    return forms


def _changes(overlay: Overlay, rows: tuple[Requirement, ...]) -> list[list[DifferenceWords]]:
    """Each change of a version by itself, as it was made; empty for one that finds nothing to change any more."""
    single = [still_applying(rows, {"requirements": [each]}) for each in overlay.content["requirements"]]
    return [rule_words.in_words(differences(rows, overlaid(rows, each))) for each in single]


def _line(intake: Intake, overlay: Overlay) -> VersionLine:
    standing = overlays.standing(intake, overlay)
    return VersionLine(
        overlay, standing, str(rule_words.STANDINGS[standing]), rule_words.COLOURS.get(standing, ""),
        len(overlay.content["requirements"]),
    )


def _overlay(overlay_id: uuid.UUID) -> Overlay:
    try:
        return overlays.get(current_intake(), overlay_id)
    except NotFound:
        abort(404)
