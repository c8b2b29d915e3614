"""The second factor: asked for, set up, and its recovery codes shown once."""

from flask import Response, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from intake.models import Account
from intake.operations import accounts as people
from intake.operations import messages, proving
from intake.words import N_
from portal import throttle
from portal.access import own_transactions, public
from portal.accounts import totp
from portal.accounts.blueprint import accounts
from portal.accounts.entering import enter, halfway_account, refuse, start_session
from portal.accounts.forms import FactorForm
from portal.database import short_intake
from portal.step_up import prove_again, proved_lately
from portal.wiring import wiring

NEW_SECRET = "new_factor"  # noqa: S105 - the name of a value kept in the session, not a secret
FACTOR_SUBJECT = N_("A sign-in app was added to your account")
FACTOR_BODY = N_("From now on your account asks for a code from an app when you sign in. If that was not you, call us now.")


@accounts.route("/second-factor", methods=["GET", "POST"])
@public
@own_transactions
def second_factor() -> ResponseReturnValue:
    """Enter the code that the app shows now, or a recovery code."""
    account = halfway_account()
    if account is None or not account.totp_secret:
        return redirect(url_for("accounts.sign_in"))
    form = FactorForm()
    if not form.validate_on_submit():
        return render_template("accounts/second_factor.html", form=form), 422 if request.method == "POST" else 200
    tries = throttle.code_tries(account.email)
    throttle.count(tries)
    if not _proves(account, form.code.data):
        refuse(account)
        form.slip("code", _("That code did not work. Wait until your app shows the next one and enter that."))
        return render_template("accounts/second_factor.html", form=form), 422
    throttle.forgive(tries)
    return enter(account)


def _proves(account: Account, typed: str) -> bool:
    """Whether this is the app's code of now, not used before, or an unused recovery code."""
    counter = totp.counter_of(account.totp_secret or "", typed, wiring().clock.now())
    with short_intake() as intake:
        if counter is not None:
            return proving.use_counter(intake, account.id, counter)
        return proving.use_recovery_code(intake, account.id, totp.normal(typed))


def _enrolling() -> Account | None:
    """Who may set up a second factor: somebody signed in, or on the way in with none yet."""
    if current_user.is_authenticated:
        account: Account = current_user.account
        return account
    account_on_the_way = halfway_account()
    return account_on_the_way if account_on_the_way is not None and not account_on_the_way.totp_secret else None


@accounts.route("/second-factor/set-up", methods=["GET", "POST"])
@public
@own_transactions
def enrol() -> ResponseReturnValue:
    """Pair an authenticator app, prove it with one code, and get the recovery codes."""
    account = _enrolling()
    if account is None:
        return redirect(url_for("accounts.sign_in"))
    if current_user.is_authenticated and not proved_lately():
        return prove_again(url_for("accounts.enrol"))
    secret = session.get(NEW_SECRET) or totp.new_secret()
    session[NEW_SECRET] = secret
    form = FactorForm()
    shown = {"form": form, "secret": totp.in_fours(secret)}
    if not form.validate_on_submit():
        return render_template("accounts/enrol.html", **shown), 422 if request.method == "POST" else 200
    throttle.count(throttle.code_tries(account.email))
    counter = totp.counter_of(secret, form.code.data, wiring().clock.now())
    if counter is None:
        form.slip("code", _("That code did not work. Wait until your app shows the next one and enter that."))
        return render_template("accounts/enrol.html", **shown), 422
    return _keep_factor(account, secret, counter)


def _keep_factor(account: Account, secret: str, counter: int) -> ResponseReturnValue:
    following = session.get("next")
    with short_intake() as intake:
        account = people.get(intake, account.id)
        codes = proving.set_factor(intake, account, secret, counter)
        people.end_sessions(intake, account)
        messages.mail(intake, account.email, account.language, FACTOR_SUBJECT, FACTOR_BODY)
    start_session(account)
    return render_template("accounts/recovery_codes.html", codes=codes, following=following or url_for("accounts.home"))


@accounts.get("/second-factor/picture.svg")
@public
def factor_picture() -> ResponseReturnValue:
    """The square for the app to scan; only in the browser that is setting it up."""
    account, secret = _enrolling(), session.get(NEW_SECRET)
    if account is None or not secret:
        return Response(status=404)
    issuer = wiring().settings.servicer.name
    return Response(totp.picture(secret, account.email, issuer), mimetype="image/svg+xml")
