"""What counsel has yet to confirm: every default nobody could settle, with its value, its source and its reason."""

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.errors import FutureDate
from intake.operations import counsel as counsel_of
from intake.operations.counsel import Fact
from portal.access import admin as only_admin
from portal.admin.blueprint import admin
from portal.admin.rule_forms import CounselForm
from portal.database import current_intake
from portal.questions.fields import errors_of
from portal.step_up import weighty
from portal.words import sentence


@admin.get("/rules/counsel")
@only_admin
def counsel() -> ResponseReturnValue:
    """Every fact to confirm, the open ones first."""
    facts = counsel_of.facts(current_intake())
    return render_template("admin/counsel.html", facts=facts, open_facts=counsel_of.still_open(facts), value=value_words)


@admin.route("/rules/counsel/<fact>", methods=["GET", "POST"])
@only_admin
@weighty("admin.counsel")
def counsel_fact(fact: str) -> ResponseReturnValue:
    """One fact with everything counsel said of it, and the form for what they say now."""
    intake, form = current_intake(), CounselForm()
    found = next((each for each in counsel_of.facts(intake) if each.asked.key == fact), None)
    if found is None:
        abort(404)
    if form.validate_on_submit():
        try:
            counsel_of.write_down(
                intake, fact, form.agreed.data == "yes", form.counsel.data, form.words.data or "", form.on.data or intake.now.date()
            )
        except FutureDate:
            form.on.errors = [_("Enter a date that is not in the future.")]
        else:
            flash(_("Written down."))
            return redirect(url_for("admin.counsel"))
    return render_template(
        "admin/counsel_fact.html", fact=found, form=form, errors=errors_of(form), value=value_words(found),
        answers=counsel_of.answers(intake, fact),
    ), 422 if request.method == "POST" else 200


def value_words(fact: Fact) -> str:
    """A default's value as a page says it: a requirement as its ways, a switch as yes or no."""
    if fact.asked.ways:
        return f" {_('or')} ".join(f" {_('and')} ".join(sentence(words) for words in way) for way in fact.asked.ways)
    return {"True": _("Yes"), "False": _("No"), "": _("None")}.get(fact.asked.value, fact.asked.value)
