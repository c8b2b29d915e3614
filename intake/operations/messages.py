"""E-mail that carries the news of a change: written in the change's own transaction, saying nothing private."""

from collections.abc import Iterable
from typing import Any

from intake.kinds import AuthorizationScope, JobKind
from intake.models import Account, Application, Mail
from intake.operations import finding
from intake.operations.context import Intake
from intake.words import N_

UPDATE = N_("There is an update on your mortgage help application")
UPDATE_BODY = N_("There is an update on your mortgage help application. Sign in to read it: %(site)s")


def mail(intake: Intake, recipient: str, language: str, subject: str, body: str, **details: Any) -> Mail:
    """Leave one e-mail for the worker to send; ``subject`` and ``body`` are message ids."""
    row = Mail(recipient=recipient, language=language, subject=subject, body=body, details=details, created_at=intake.now)
    intake.session.add(row)
    intake.session.flush()
    intake.enqueue(JobKind.SEND_MAIL, row.id)
    return row


def tell(intake: Intake, accounts: Iterable[Account], subject: str = UPDATE, body: str = UPDATE_BODY) -> list[Mail]:
    """Send the same neutral news to each of these accounts, in their own language."""
    return [mail(intake, account.email, account.language, subject, body) for account in accounts if account.active]


def tell_homeowners(intake: Intake, application: Application, subject: str = UPDATE, body: str = UPDATE_BODY) -> list[Mail]:
    """Send the news to every homeowner of the application."""
    return tell(intake, finding.homeowners(application), subject, body)


def tell_with_helpers(intake: Intake, application: Application) -> list[Mail]:
    """Send the news to the homeowners, and to counselors who may receive notices."""
    helpers = finding.counselors(intake, application, AuthorizationScope.RECEIVE_NOTICES)
    return tell_homeowners(intake, application) + tell(intake, helpers)
