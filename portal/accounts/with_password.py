"""Signing in with a password, and choosing a new one by mail."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.errors import NotFound
from intake.models import Account
from intake.operations import accounts as people
from intake.operations import messages, proving
from intake.words import N_
from portal import passwords, throttle
from portal.access import own_transactions, public
from portal.accounts.blueprint import accounts
from portal.accounts.entering import go_on, keep_next, refuse
from portal.accounts.forms import EmailForm, NewPasswordForm, PasswordForm
from portal.database import current_intake, short_intake
from portal.languages import current_language

RESET_SUBJECT = N_("Choose a new password")
RESET_BODY = N_(
    "To choose a new password, open this page within 60 minutes: %(site)s%(path)s\n\n"
    "If you did not ask for this, you can leave it. Your password stays as it is."
)
NOBODY_SUBJECT = N_("There is no account for this address")
NOBODY_BODY = N_(
    "Somebody asked for a new password for this address, but it has no account with us. You may have used another address. "
    "To start or go on: %(site)s%(path)s\n\nIf that was not you, you can leave this."
)
CHANGED_SUBJECT = N_("Your password was changed")
CHANGED_BODY = N_("The password of your account was changed, and it was signed out everywhere. If that was not you, call us now.")


@accounts.route("/password", methods=["GET", "POST"])
@public
@own_transactions
def password() -> ResponseReturnValue:
    """Sign in with address and password. A wrong password and an unknown address are one answer, and take as long."""
    keep_next()
    form = PasswordForm()
    if not form.validate_on_submit():
        return render_template("accounts/password.html", form=form), 422 if request.method == "POST" else 200
    tries = throttle.sign_in_tries(form.email.data)
    throttle.count(tries)
    with short_intake() as intake:
        account = people.find(intake, form.email.data)
    kept = account.password_hash if account is not None and account.active else None
    if not passwords.matches(kept, form.password.data) or account is None:
        refuse(account)
        form.slip("email", _("This address and password do not go together. Check both and try again, or choose a new password."))
        return render_template("accounts/password.html", form=form), 422
    throttle.forgive(tries)
    _renew_hash(account, form.password.data)
    return go_on(account)


def _renew_hash(account: Account, typed: str) -> None:
    """Keep the password with today's costs when it was kept with others."""
    if account.password_hash and passwords.is_outdated(account.password_hash):
        renewed = passwords.hashed(typed)
        with short_intake() as intake:
            people.get(intake, account.id).password_hash = renewed


@accounts.route("/forgotten", methods=["GET", "POST"])
@public
@own_transactions
def forgotten() -> ResponseReturnValue:
    """Ask for a mail to choose a new password; the answer is the same for every address."""
    form = EmailForm()
    if not form.validate_on_submit():
        return render_template("accounts/forgotten.html", form=form), 422 if request.method == "POST" else 200
    throttle.count(throttle.reset_tries(form.email.data))
    with short_intake() as intake:
        issued = proving.issue(intake, form.email.data, proving.RESET, proving.RESET_LIFE)
        account = people.find(intake, issued.row.email)
        if account is not None and account.active:
            path = url_for("accounts.new_password", token=issued.token)
            messages.mail(intake, issued.row.email, account.language, RESET_SUBJECT, RESET_BODY, path=path)
        else:
            path = url_for("start.start")
            messages.mail(intake, issued.row.email, current_language(), NOBODY_SUBJECT, NOBODY_BODY, path=path)
    return redirect(url_for("accounts.forgotten_sent"))


@accounts.get("/forgotten/sent")
@public
def forgotten_sent() -> ResponseReturnValue:
    """What happens next, the same for every address."""
    return render_template("accounts/forgotten_sent.html")


@accounts.route("/new-password/<token>", methods=["GET", "POST"])
@public
@own_transactions
def new_password(token: str) -> ResponseReturnValue:
    """Choose a new password from the mail's link. It proves the first factor only: the second is asked for as ever."""
    try:
        row = proving.find_link(current_intake(), token, proving.RESET)
    except NotFound:
        return render_template("accounts/link_over.html", again="accounts.forgotten"), 404
    form = NewPasswordForm()
    form.whose = row.email
    if not form.validate_on_submit():
        return render_template("accounts/new_password.html", form=form, email=row.email), 422 if request.method == "POST" else 200
    password_hash = passwords.hashed(form.password.data)
    with short_intake() as intake:
        email = proving.use_link(intake, token, proving.RESET).email
        account = people.find(intake, email)
        if account is None or not account.active:
            raise NotFound
        people.set_password(intake, account, password_hash)
        messages.mail(intake, account.email, account.language, CHANGED_SUBJECT, CHANGED_BODY)
    throttle.forgive(throttle.sign_in_tries(email))
    return go_on(account)
