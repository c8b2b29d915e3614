"""Newer rules for running files: what would change in each of them, and the decision with its reason."""

from itertools import islice

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from intake.errors import AsksForMore
from intake.kinds import Investor
from intake.operations import newer_rules, overlays
from intake.operations.newer_rules import Answer
from portal.access import admin as only_admin
from portal.admin import rule_words
from portal.admin.blueprint import admin
from portal.admin.rule_forms import GiveForm, WhichForm
from portal.database import current_intake
from portal.questions.fields import errors_of
from portal.step_up import weighty

SIZE, DECISIONS_SHOWN = 25, 20


@admin.get("/rules/running")
@only_admin
def running() -> ResponseReturnValue:
    """The files held to other rules than today's, each with what would change."""
    return _page(GiveForm())


@admin.post("/rules/running")
@only_admin
@weighty("admin.running")
def give_rules() -> ResponseReturnValue:
    """Give the rules of today to the files chosen, where that may be."""
    intake, form = current_intake(), GiveForm()
    investor, state, reference = _which()
    chosen = set(request.form.getlist("file"))
    valid = form.validate()
    found = newer_rules.waiting(intake, investor, state, reference)
    if form.which.data != "all":
        found = (each for each in found if str(each.id) in chosen)
    files = list(islice(found, newer_rules.MOST_AT_ONCE))
    if not files and valid:
        form.which.errors = [_("Tick at least one file.")]
        valid = False
    if not valid:
        return _page(form, chosen), 422
    try:
        given = newer_rules.give(intake, files, form.reason.data or "", bool(form.seen.data))
    except AsksForMore:
        form.seen.errors = [_("Some of these homeowners would be asked for more. Tick that you have seen it, or leave those files out.")]
        return _page(form, chosen), 422
    flash(ngettext("%(num)s file is held to today's rules now.", "%(num)s files are held to today's rules now.", len(given)))
    if left := len(files) - len(given):
        flash(ngettext(
            "%(num)s file stays as it is, because it would be complete no more.",
            "%(num)s files stay as they are, because they would be complete no more.", left,
        ))
    if len(files) == newer_rules.MOST_AT_ONCE:
        flash(_("There may be more files. Decide again for the next ones."))
    return redirect(url_for("admin.running", investor=investor, state=state))


def _page(form: GiveForm, chosen: set[str] | None = None) -> str:
    intake, which = current_intake(), WhichForm(request.args)
    investor, state, reference = _which()
    which.investor.data, which.state.data = investor.value, state
    files = list(islice(newer_rules.waiting(intake, investor, state, reference), SIZE + 1))
    effects = [newer_rules.effect(intake, each) for each in files[:SIZE]]
    return render_template(
        "admin/running.html", which=which, reference=reference, form=form, errors=errors_of(form), chosen=chosen or set(),
        effects=[(each, rule_words.in_words(each.differences)) for each in effects], more=len(files) > SIZE, Answer=Answer,
        today=overlays.today(intake), decisions=newer_rules.latest(intake, DECISIONS_SHOWN),
    )


def _which() -> tuple[Investor, str, str]:
    asked = request.args
    investor = asked.get("investor")
    known = Investor(investor) if investor in set(Investor) else Investor.FANNIE_MAE
    return known, asked.get("state", ""), asked.get("reference", "").strip()
