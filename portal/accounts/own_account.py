"""A person's own account: name, language, colours, password, second factor and devices."""

from dataclasses import dataclass
from datetime import datetime

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.audit import Action
from intake.kinds import DeliveryChannel, Role
from intake.operations import accounts as people
from intake.operations import messages, proving, recipients
from portal import passwords
from portal.access import me, own_transactions, signed_in
from portal.accounts.blueprint import accounts
from portal.accounts.entering import start_session
from portal.accounts.forms import AccountForm, NewPasswordForm
from portal.accounts.with_password import CHANGED_BODY, CHANGED_SUBJECT
from portal.database import current_intake, short_intake
from portal.sessions import IDLE, hash_of, kept_session
from portal.step_up import prove_again, proved_lately
from portal.wiring import wiring


@dataclass(frozen=True)
class Device:
    """One place where the account is signed in."""

    since: datetime
    seen: datetime
    here: bool


@accounts.route("/", methods=["GET", "POST"])
@signed_in
def account() -> ResponseReturnValue:
    """The account page."""
    intake, mine = current_intake(), me()
    form = AccountForm(obj=mine)
    if form.validate_on_submit():
        people.change(
            intake, mine, name=form.name.data.strip(), language=form.language.data, colour_scheme=form.colour_scheme.data
        )
        flash(_("Saved."))
        return redirect(url_for("accounts.account", language=form.language.data))
    devices = [
        Device(row.created_at, row.last_seen_at, row.id_hash == _here())
        for row in people.sessions_of(intake, mine, wiring().clock.now() - IDLE)
    ]
    page = render_template(
        "accounts/account.html", form=form, account=mine, devices=devices,
        codes_left=proving.recovery_codes_left(intake, mine), letters=mine.role is Role.HOMEOWNER,
        on_the_site=recipients.channel_of(intake, mine) is DeliveryChannel.SITE,
    )
    return page, 422 if request.method == "POST" else 200


@accounts.post("/sign-out-elsewhere")
@signed_in
def sign_out_elsewhere() -> ResponseReturnValue:
    """End every session but this one."""
    people.end_sessions(current_intake(), me(), but=_here())
    current_intake().record(Action.SIGNED_OUT, subject=me().id, elsewhere=True)
    flash(_("You are signed out everywhere else."))
    return redirect(url_for("accounts.account"))


def _here() -> str:
    token = kept_session().token
    return hash_of(token) if token else ""


@accounts.route("/change-password", methods=["GET", "POST"])
@signed_in
@own_transactions
def change_password() -> ResponseReturnValue:
    """Choose a password, after having proved lately who is asking; every other session ends."""
    if not proved_lately():
        return prove_again(url_for("accounts.change_password"))
    mine = me()
    form = NewPasswordForm()
    form.whose = mine.email
    if not form.validate_on_submit():
        return render_template("accounts/change_password.html", form=form, account=mine), 422 if request.method == "POST" else 200
    password_hash = passwords.hashed(form.password.data)
    with short_intake() as intake:
        kept = people.get(intake, mine.id)
        people.set_password(intake, kept, password_hash)
        messages.mail(intake, kept.email, kept.language, CHANGED_SUBJECT, CHANGED_BODY)
    start_session(kept)
    flash(_("Your password is changed. You are signed out everywhere else."))
    return redirect(url_for("accounts.account"))
