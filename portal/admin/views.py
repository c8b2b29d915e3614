"""The administrator's room: people and their roles, agencies, the health of the installation; the rules have modules of their own."""

import uuid

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select

from intake.errors import AddressTaken, AgencyKnown, LastAdmin, NotFound, NotYourself
from intake.kinds import Role
from intake.models import Account, Agency
from intake.operations import accounts as people_of
from intake.operations import agencies as agencies_of
from intake.operations import counsel as counsel_of
from intake.operations import invitations, messages, overlays
from intake.words import N_
from portal.access import admin as only_admin
from portal.access import me
from portal.admin import counsel, own_rules, previewing, programmes, running, trying
from portal.admin.blueprint import admin
from portal.admin.forms import AgencyForm, InviteForm
from portal.admin.pages import people_page, row
from portal.checks import findings
from portal.database import current_intake, end_reading
from portal.languages import current_language
from portal.step_up import weighty
from portal.wiring import wiring

__all__ = ["admin", "counsel", "own_rules", "previewing", "programmes", "running", "trying"]

CLEARED_SUBJECT = N_("Set up your sign-in app again")
CLEARED_BODY = N_(
    "An administrator took the sign-in app off your account. You set up a new one when you next sign in: %(site)s%(path)s\n\n"
    "If you did not ask for this, call us now."
)


@admin.get("/")
@only_admin
def home() -> ResponseReturnValue:
    """What waits for an administrator, first of all what counsel has yet to confirm."""
    intake = current_intake()
    facts = counsel_of.facts(intake)
    return render_template(
        "admin/home.html", open_facts=counsel_of.still_open(facts), all_facts=len(facts), waiting=overlays.waiting(intake)
    )


@admin.get("/health")
@only_admin
def health() -> ResponseReturnValue:
    """Everything the installation depends on, tried now."""
    me()
    end_reading()
    return render_template("admin/health.html", findings=findings(wiring()))


@admin.get("/people")
@only_admin
def people() -> ResponseReturnValue:
    """Who may sign in, as what."""
    number = max(1, request.args.get("page", 1, int))
    page = people_page(current_intake(), request.args.get("words", "").strip(), request.args.get("show") == "homeowners", number)
    return render_template("admin/people.html", page=page)


@admin.route("/people/invite", methods=["GET", "POST"])
@only_admin
@weighty("admin.invite")
def invite() -> ResponseReturnValue:
    """Invite a counselor, a specialist or an administrator."""
    intake = current_intake()
    form = InviteForm(list(intake.session.scalars(select(Agency).where(Agency.active).order_by(Agency.name))))
    if form.validate_on_submit():
        try:
            invitation, token = invitations.invite(
                intake, form.email.data, Role(form.role.data), name=form.name.data or "",
                agency_id=uuid.UUID(form.agency.data) if form.agency.data else None,
            )
        except AddressTaken:
            form.slip("email", _("This address has an account already."))
        else:
            invitations.send(intake, invitation, current_language(), url_for("accounts.invitation", token=token))
            flash(_("The invitation is on its way. It works for 7 days."))
            return redirect(url_for("admin.people"))
    return render_template("admin/invite.html", form=form), 422 if request.method == "POST" else 200


@admin.get("/people/<uuid:account_id>")
@only_admin
def person(account_id: uuid.UUID) -> ResponseReturnValue:
    """One account, and what can be done with it."""
    account = _account(account_id)
    seen = people_of.last_seen(current_intake(), [account]).get(account.id)
    return render_template("admin/person.html", row=row(account, seen), mine=account.id == me().id)


@admin.post("/people/<uuid:account_id>/deactivate")
@only_admin
@weighty("admin.people")
def deactivate(account_id: uuid.UUID) -> ResponseReturnValue:
    """Close an account: out at once, everywhere."""
    account = _account(account_id)
    try:
        people_of.deactivate(current_intake(), account)
        flash(_("The account is closed, and signed out everywhere."))
    except NotYourself:
        flash(_("You cannot close your own account. Ask another administrator."))
    except LastAdmin:
        flash(_("This is the last administrator. Invite another one first."))
    return redirect(url_for("admin.person", account_id=account_id))


@admin.post("/people/<uuid:account_id>/reactivate")
@only_admin
@weighty("admin.people")
def reactivate(account_id: uuid.UUID) -> ResponseReturnValue:
    """Let a closed account sign in again."""
    people_of.reactivate(current_intake(), _account(account_id))
    flash(_("The account is open again."))
    return redirect(url_for("admin.person", account_id=account_id))


@admin.post("/people/<uuid:account_id>/clear-factor")
@only_admin
@weighty("admin.people")
def clear_factor(account_id: uuid.UUID) -> ResponseReturnValue:
    """For somebody who lost phone and recovery codes, once it is known who is asking."""
    account = _account(account_id)
    if account.id == me().id:
        flash(_("You cannot do this to your own account. Ask another administrator."))
    else:
        intake = current_intake()
        people_of.clear_factor(intake, account)
        path = url_for("accounts.password", language=account.language)
        messages.mail(intake, account.email, account.language, CLEARED_SUBJECT, CLEARED_BODY, path=path)
        flash(_("They set up a new app when they next sign in."))
    return redirect(url_for("admin.person", account_id=account_id))


@admin.route("/agencies", methods=["GET", "POST"])
@only_admin
@weighty("admin.agencies")
def agencies() -> ResponseReturnValue:
    """Counseling agencies, and a form for one more."""
    intake, form = current_intake(), AgencyForm()
    if form.validate_on_submit():
        try:
            agencies_of.add_agency(intake, form.name.data, form.hud_id.data, form.phone.data or "")
        except AgencyKnown:
            form.slip("hud_id", _("An agency with this HUD id is in the list already."))
        else:
            flash(_("The agency is added."))
            return redirect(url_for("admin.agencies"))
    known = list(intake.session.scalars(select(Agency).order_by(Agency.name)))
    return render_template("admin/agencies.html", form=form, agencies=known), 422 if request.method == "POST" else 200


@admin.post("/agencies/<uuid:agency_id>/active")
@only_admin
@weighty("admin.agencies")
def agency_active(agency_id: uuid.UUID) -> ResponseReturnValue:
    """Approve an agency, or end its approval."""
    agency = current_intake().session.get(Agency, agency_id)
    if agency is None:
        abort(404)
    agencies_of.set_agency_active(current_intake(), agency, request.form.get("active") == "yes")
    flash(_("Saved."))
    return redirect(url_for("admin.agencies"))


def _account(account_id: uuid.UUID) -> Account:
    try:
        return people_of.get(current_intake(), account_id)
    except NotFound:
        abort(404)
