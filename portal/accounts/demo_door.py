"""The demonstration's front door: sign in as a sample person, and read the mail they got. Closed everywhere else."""

import email
import email.policy
import uuid
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from flask import abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from werkzeug.wrappers import Response

from intake.kinds import Role
from intake.models import Account, SignInCode
from intake.operations import accounts as people
from intake.operations import proving
from intake.operations.context import Intake
from portal.access import own_transactions, public
from portal.accounts.blueprint import accounts
from portal.accounts.entering import start_session
from portal.database import current_intake, short_intake
from portal.wiring import wiring

MOST_MESSAGES = 50


@dataclass(frozen=True)
class Sample:
    """A sample person to sign in as."""

    code_id: uuid.UUID
    name: str
    role: Role
    about: str


@dataclass(frozen=True)
class Message:
    """One e-mail as the demonstration's people got it."""

    to: str
    subject: str
    body: str


def _only_in_demo() -> None:
    if not wiring().settings.demo:
        abort(404)


@accounts.get("/demo")
@public
def demo() -> ResponseReturnValue:
    """The sample people, homeowners first."""
    _only_in_demo()
    return render_template("accounts/demo.html", groups=_by_role(current_intake()))


def _by_role(intake: Intake) -> list[tuple[Role, list[Sample]]]:
    rows = intake.session.execute(
        select(SignInCode, Account).join(Account, Account.email == SignInCode.email)
        .where(SignInCode.purpose == proving.DEMO, Account.active).order_by(Account.name)
    ).all()
    samples = [Sample(code.id, account.name, account.role, code.details.get("about", "")) for code, account in rows]
    groups = [(role, [sample for sample in samples if sample.role is role]) for role in Role]
    return [(role, group) for role, group in groups if group]


@accounts.post("/demo/<uuid:code_id>")
@public
@own_transactions
def demo_enter(code_id: uuid.UUID) -> ResponseReturnValue:
    """Sign in as the sample person whose button was pressed."""
    _only_in_demo()
    code = current_intake().session.get(SignInCode, code_id)
    if code is None or code.purpose != proving.DEMO:
        abort(404)
    return _enter_as(code)


@accounts.get("/demo/<token>")
@public
@own_transactions
def demo_link(token: str) -> ResponseReturnValue:
    """Sign in by the link that ``foothold demo`` printed; one click, as only a demonstration may."""
    _only_in_demo()
    return _enter_as(proving.find_link(current_intake(), token, proving.DEMO))


def _enter_as(code: SignInCode) -> Response:
    with short_intake() as intake:
        account = people.find(intake, code.email)
    if account is None or not account.active:
        abort(404)
    start_session(account)
    return redirect(url_for("accounts.home", language=account.language))


@accounts.get("/demo/mail")
@public
def demo_mail() -> ResponseReturnValue:
    """The newest mail in the folder, so that codes can be read."""
    _only_in_demo()
    sort, _, folder = wiring().settings.mail.partition(":")
    return render_template("accounts/demo_mail.html", messages=_newest(Path(folder)) if sort == "folder" else [])


def _newest(folder: Path) -> list[Message]:
    files = sorted(folder.glob("*.eml"), key=lambda file: file.stat().st_mtime, reverse=True)
    return [_read(file) for file in files[:MOST_MESSAGES]]


def _read(file: Path) -> Message:
    parsed = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    if not isinstance(parsed, EmailMessage):
        return Message("", file.name, "")
    body = parsed.get_body(("plain",))
    return Message(str(parsed["To"] or ""), str(parsed["Subject"] or ""), body.get_content().strip() if body else "")
