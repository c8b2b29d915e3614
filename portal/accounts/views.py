"""Signing in and out: an e-mailed code or link first, and from here to a person's own first page."""

import uuid

from flask import abort, make_response, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from intake.audit import Action
from intake.errors import AddressTaken, NotFound
from intake.kinds import Role
from intake.models import Account
from intake.operations import accounts as people
from intake.operations import messages, proving
from intake.operations.context import Intake
from intake.words import N_
from portal import throttle
from portal.access import me, own_transactions, public, signed_in
from portal.accounts import demo_door, electronic, factor, invited, own_account, with_password  # noqa: F401 - they hang their views here
from portal.accounts.blueprint import accounts
from portal.accounts.entering import HOMES, go_on, halfway, keep_halfway, keep_next, refuse
from portal.accounts.forms import CodeForm, EmailForm, NameForm
from portal.accounts.totp import normal
from portal.database import current_intake, short_intake
from portal.languages import current_language
from portal.sessions import kept_session

CODE_SUBJECT = N_("Your sign-in code")
CODE_BODY = N_(
    "Your sign-in code is %(code)s. It works once, for the next 10 minutes.\n\n"
    "Or open this page and press the button: %(site)s%(path)s\n\n"
    "If you did not ask for this, you can leave it. We never ask for this code on the phone."
)
USE_PASSWORD_SUBJECT = N_("How to sign in")
USE_PASSWORD_BODY = N_(
    "Somebody asked for a sign-in code for this address. Your account signs in with a password and an app: %(site)s%(path)s\n\n"
    "If that was not you, you can leave this."
)
ASKED = "asked"


@accounts.route("/sign-in", methods=["GET", "POST"])
@public
@own_transactions
def sign_in() -> ResponseReturnValue:
    """Ask for a code. The answer is the same whether or not the address has an account."""
    keep_next()
    form = EmailForm()
    if not form.validate_on_submit():
        return render_template("accounts/sign_in.html", form=form), 422 if request.method == "POST" else 200
    throttle.count(throttle.sign_in_tries(form.email.data))
    with short_intake() as intake:
        issued = proving.issue(intake, form.email.data)
        _mail_code(intake, issued)
    session[ASKED] = {"code": str(issued.row.id), "email": issued.row.email}
    return redirect(url_for("accounts.code"))


def _mail_code(intake: Intake, issued: proving.Issued) -> None:
    """The code goes only to homeowners, old or new; other accounts are told how they sign in."""
    email = issued.row.email
    account = people.find(intake, email)
    if account is None or (account.active and account.role is Role.HOMEOWNER):
        path = url_for("accounts.link", token=issued.token)
        messages.mail(intake, email, current_language(), CODE_SUBJECT, CODE_BODY, code=issued.code, path=path)
    else:
        path = url_for("accounts.password")
        messages.mail(intake, email, current_language(), USE_PASSWORD_SUBJECT, USE_PASSWORD_BODY, path=path)


@accounts.route("/code", methods=["GET", "POST"])
@public
@own_transactions
def code() -> ResponseReturnValue:
    """Enter the code that was sent."""
    asked = session.get(ASKED)
    if not asked:
        return redirect(url_for("accounts.sign_in"))
    form = CodeForm()
    if not form.validate_on_submit():
        return render_template("accounts/code.html", form=form, email=asked["email"]), 422 if request.method == "POST" else 200
    tries = throttle.code_tries(asked["email"])
    throttle.count(tries)
    with short_intake() as intake:
        proved = proving.prove_code(intake, uuid.UUID(asked["code"]), normal(form.code.data))
        account = people.find(intake, asked["email"])
    if proved is None or not _may_use_codes(account):
        refuse(account)
        form.slip("code", _("That code did not work. Check it and try again, or ask for a new code."))
        return render_template("accounts/code.html", form=form, email=asked["email"]), 422
    throttle.forgive({**tries, **throttle.sign_in_tries(asked["email"])})
    return _address_proved(account, proved.email)


@accounts.route("/link/<token>", methods=["GET", "POST"])
@public
@own_transactions
def link(token: str) -> ResponseReturnValue:
    """The link in the mail. Opening it changes nothing (mail scanners open links too); the button signs in."""
    if request.method == "GET":
        throttle.count(throttle.link_tries())
        try:
            email = proving.find_link(current_intake(), token).email
        except NotFound:
            return render_template("accounts/link_over.html"), 404
        return render_template("accounts/link.html", email=email)
    with short_intake() as intake:
        email = proving.use_link(intake, token).email
        account = people.find(intake, email)
    if not _may_use_codes(account):
        abort(404)
    return _address_proved(account, email)


def _may_use_codes(account: Account | None) -> bool:
    return account is None or (account.active and account.role is Role.HOMEOWNER)


def _address_proved(account: Account | None, email: str) -> ResponseReturnValue:
    if account is not None:
        return go_on(account)
    keep_halfway(email=email)
    return redirect(url_for("accounts.name"))


@accounts.route("/name", methods=["GET", "POST"])
@public
@own_transactions
def name() -> ResponseReturnValue:
    """The last step of a new account: what to call its owner."""
    email = halfway().get("email")
    if not email:
        return redirect(url_for("accounts.sign_in"))
    form = NameForm()
    if not form.validate_on_submit():
        return render_template("accounts/name.html", form=form, email=email), 422 if request.method == "POST" else 200
    try:
        with short_intake() as intake:
            account = people.open_account(intake, email, form.name.data, current_language())
    except AddressTaken:
        return redirect(url_for("accounts.sign_in"))
    if account.role is Role.HOMEOWNER:
        session.setdefault("next", url_for("accounts.electronic_papers"))
    return go_on(account)


@accounts.get("/home")
@signed_in
def home() -> ResponseReturnValue:
    """To the first page of whoever is signed in."""
    return redirect(url_for(HOMES[me().role]))


@accounts.get("/stay")
@signed_in
def stay() -> ResponseReturnValue:
    """A sign of life from an open page; asking is all it takes to stay signed in."""
    return "", 204


@accounts.post("/sign-out")
@public
def sign_out() -> ResponseReturnValue:
    """End the session here and on the server, and have the browser forget what it kept of us."""
    if current_user.is_authenticated:
        current_intake().record(Action.SIGNED_OUT, subject=me().id)
    kept_session().end()
    response = make_response(redirect(url_for("accounts.signed_out")))
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response


@accounts.get("/signed-out")
@public
def signed_out() -> ResponseReturnValue:
    """What to know after signing out."""
    return render_template("accounts/signed_out.html")
