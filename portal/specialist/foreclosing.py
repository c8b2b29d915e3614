"""Foreclosure dates entered at the desk: what a new date does to the file is shown before it is kept, and old dates stay on record."""

import uuid
from dataclasses import dataclass, replace
from datetime import date

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select

from intake.deadlines import Act, Consequences
from intake.models import Account, Application, Loan
from intake.operations import foreclosure, moments
from intake.operations.assessment import assess_application
from intake.operations.foreclosure import Change, Filing, SaleChange
from intake.operations.loan_facts import current_sale
from intake.operations.loan_rows import SALE, sale_of
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.formatting import day
from portal.questions.fields import errors_of
from portal.specialist import file_header
from portal.specialist.act_forms import SET, FilingForm, SaleForm, as_typed
from portal.specialist.blueprint import specialist as room
from portal.specialist.foreseen import foreseen
from portal.specialist.forms import has_come
from portal.specialist.holding import hold


@dataclass(frozen=True)
class FactLine:
    """One word of the records about the foreclosure, with who told it; ``sale_on`` None is a sale called off."""

    filing: bool
    on: date | None
    set_on: date | None
    told_on: date
    by: str


@room.get("/applications/<uuid:application_id>/foreclosure")
@specialist
def foreclosure_dates(application_id: uuid.UUID) -> ResponseReturnValue:
    """Every date told so far, and what happened now."""
    return _page(the_application(application_id), SaleForm(), FilingForm(prefix="filing"))


@room.post("/applications/<uuid:application_id>/foreclosure/sale")
@specialist
def enter_sale(application_id: uuid.UUID) -> ResponseReturnValue:
    """A sale set, moved or called off: first shown, then kept."""
    application, form = hold(the_application(application_id)), SaleForm()
    set_on: date | None = form.set_on.data
    if not form.validate() or set_on is None or not has_come(form.set_on, moments.today(application, current_intake().now)):
        return _page(application, form, FilingForm(prefix="filing", formdata=None)), 422
    change = SaleChange(set_on, form.sale_on.data if form.what.data == SET else None)
    return _keep(application, change, form, url_for(".enter_sale", application_id=application_id))


@room.post("/applications/<uuid:application_id>/foreclosure/filing")
@specialist
def enter_filing(application_id: uuid.UUID) -> ResponseReturnValue:
    """The first filing: first shown, then kept."""
    application, form = hold(the_application(application_id)), FilingForm(prefix="filing")
    filed_on: date | None = form.filed_on.data
    if not form.validate() or filed_on is None or not has_come(form.filed_on, moments.today(application, current_intake().now)):
        return _page(application, SaleForm(formdata=None), form), 422
    return _keep(application, Filing(filed_on), form, url_for(".enter_filing", application_id=application_id))


def _keep(application: Application, change: Change, form: SaleForm | FilingForm, action: str) -> ResponseReturnValue:
    intake = current_intake()
    if "keep" in request.form:
        foreclosure.enter(intake, application, change)
        flash(_("Kept beside the dates told before. What the file was protected from stays."))
        return redirect(url_for(".case", application_id=application.id))
    file, found = foreclosure.foresee(intake, application, change)
    shown = foreseen(found if isinstance(change, SaleChange) else _without_the_filing(found))
    return render_template(
        "specialist/foreseen.html", header=file_header.build(intake, me(), application, file), foreseen=shown,
        typed=as_typed(form), action=action, back=url_for(".foreclosure_dates", application_id=application.id),
        heading=_in_words(change), warning=_warning(change, found),
        summary=_summary(application, change),
    )


def _in_words(change: Change) -> str:
    if isinstance(change, Filing):
        return _("First foreclosure filing: what it does")
    return _("Sale date: what it does") if change.sale_on else _("Sale called off: what it does")


def _summary(application: Application, change: Change) -> str:
    """What is scheduled now, and what would be."""
    if isinstance(change, Filing):
        return _("First filing on %(on)s.", on=day(change.filed_on))
    now = current_sale(application.loan, moments.today(application, current_intake().now))
    return _(
        "Sale now: %(now)s. Then: %(then)s.", now=day(now) if now else _("none"), then=day(change.sale_on) if change.sale_on else _("none"),
    )


def _without_the_filing(found: Consequences) -> Consequences:
    """A filing that has been made is not one that is allowed from now on."""
    return replace(found, ends=tuple(limit for limit in found.ends if limit.act is not Act.FIRST_FILING))


def _warning(change: Change, found: Consequences) -> str:
    """A filing that the rules did not allow is an error to be put right, not a fact to pass over (12 CFR 1024.35(b)(9))."""
    forbidden = any(limit.act is Act.FIRST_FILING for limit in (*found.ends, *found.stays))
    if isinstance(change, Filing) and forbidden:
        return _("A first filing is forbidden now, or was on that day. Tell foreclosure counsel before you go on.")
    return ""


def _page(application: Application, sale: SaleForm, filing: FilingForm) -> str:
    intake = current_intake()
    return render_template(
        "specialist/foreclosure.html", header=file_header.build(intake, me(), application, assess_application(intake, application)),
        sale=sale, filing=filing, lines=_lines(application.loan), errors=[*errors_of(sale), *errors_of(filing)],
    )


def _lines(loan: Loan | None) -> list[FactLine]:
    """Every sale and filing told so far, newest first."""
    facts = [fact for fact in loan.facts if fact.name in (SALE, foreclosure.FIRST_FILING)] if loan is not None else []
    ids = {fact.by_id for fact in facts if fact.by_id}
    names = {each.id: each.name for each in current_intake().session.scalars(select(Account).where(Account.id.in_(ids)))}
    lines = []
    for fact in reversed(facts):
        by = names[fact.by_id] if fact.by_id else _("the servicer's list")
        if fact.name == SALE:
            set_on, sale_on = sale_of(fact.value, fact.as_of)
            lines.append(FactLine(False, sale_on, set_on, fact.as_of, by))
        else:
            lines.append(FactLine(True, date.fromisoformat(fact.value) if fact.value else None, None, fact.as_of, by))
    return lines
