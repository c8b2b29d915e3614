"""Following an invitation: a counselor's, a specialist's or an administrator's account, or a homeowner's place in an application."""

from flask import redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from intake.errors import AddressTaken, NotFound
from intake.kinds import Role
from intake.models import Account, Agency, Application, Invitation
from intake.operations import finding, household, invitations
from intake.operations.context import Intake
from portal import passwords, throttle
from portal.access import own_transactions, public
from portal.accounts.blueprint import accounts
from portal.accounts.entering import go_on
from portal.accounts.forms import InvitedForm, NameForm
from portal.database import current_intake, short_intake
from portal.languages import current_language


@accounts.route("/invitation/<token>", methods=["GET", "POST"])
@public
@own_transactions
def invitation(token: str) -> ResponseReturnValue:
    """What the invitation offers; opening it changes nothing, the button accepts."""
    if request.method == "GET":
        throttle.count(throttle.link_tries())
    intake = current_intake()
    try:
        offered = invitations.find_invitation(intake, token)
    except NotFound:
        return render_template("accounts/link_over.html"), 404
    form = NameForm(name=offered.name) if offered.role is Role.HOMEOWNER else InvitedForm(name=offered.name)
    form.whose = offered.email
    agency = intake.session.get(Agency, offered.agency_id) if offered.agency_id else None
    shown = {"form": form, "offered": offered, "agency": agency}
    if not form.validate_on_submit():
        return render_template("accounts/invitation.html", **shown), 422 if request.method == "POST" else 200
    return _accept(token, offered, form)


def _accept(token: str, offered: Invitation, form: NameForm | InvitedForm) -> ResponseReturnValue:
    password_hash = passwords.hashed(form.password.data) if offered.role is not Role.HOMEOWNER else None
    try:
        with short_intake() as intake:
            used, account = invitations.accept_invitation(intake, token, form.name.data, current_language(), password_hash)
            _join(intake, used, account)
    except AddressTaken:
        return redirect(url_for("accounts.sign_in"))
    if used.role is Role.HOMEOWNER and account.electronic_consent_at is None:
        session["next"] = url_for("accounts.electronic_papers")
    return go_on(account)


def _join(intake: Intake, used: Invitation, account: Account) -> None:
    """Give an invited homeowner their place in the application, or in the one it was joined to: as the person of that address."""
    application = intake.session.get(Application, used.application_id) if used.application_id else None
    if application is not None and application.joined_to_id is not None:
        application = intake.session.get_one(Application, application.joined_to_id)
    if application is None or finding.member(application, account.id) is not None:
        return
    named = [person for person in application.people if person.account_id is None and person.email.lower() == account.email]
    for person in named[:1]:
        household.connect(intake, application, person, account)
