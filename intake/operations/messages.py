"""E-mail that carries the news of a change: written in the change's own transaction, saying nothing private."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import func, select

from intake.kinds import AuthorizationScope, JobKind
from intake.models import Account, Application, HelpFlag, Job, Mail
from intake.operations import finding, moments
from intake.operations.context import Intake
from intake.words import N_

UPDATE = N_("There is an update on your mortgage help application")
UPDATE_BODY = N_("There is an update on your mortgage help application. Sign in to read it: %(site)s")
REMINDER = N_("You asked us to remind you about your mortgage help application")
REMINDER_BODY = N_("You asked us to remind you about a paper for your application. Sign in to go on: %(site)s")
MORNING = time(10)


def mail(
    intake: Intake, recipient: str, language: str, subject: str, body: str, *, send_after: datetime | None = None, **details: Any
) -> Mail:
    """Leave one e-mail for the worker to send, at once or later; ``subject`` and ``body`` are message ids."""
    row = Mail(recipient=recipient, language=language, subject=subject, body=body, details=details, created_at=intake.now)
    intake.session.add(row)
    intake.session.flush()
    intake.enqueue(JobKind.SEND_MAIL, row.id, run_after=send_after)
    return row


def sent_today(intake: Intake, recipient: str, subject: str) -> int:
    """How many mails with this subject went to this address within 24 hours, so that nobody is pestered in our name."""
    rows = select(func.count()).select_from(Mail).where(
        Mail.recipient == recipient, Mail.subject == subject, Mail.created_at > intake.now - timedelta(days=1)
    )
    return intake.session.scalar(rows) or 0


def tell(intake: Intake, accounts: Iterable[Account], subject: str = UPDATE, body: str = UPDATE_BODY) -> list[Mail]:
    """Send the same neutral news to each of these accounts, in their own language."""
    return [mail(intake, account.email, account.language, subject, body) for account in accounts if account.active]


def remind(intake: Intake, application: Application, flag: HelpFlag, on: date) -> list[Mail]:
    """Remind the homeowners on the morning of a day, as they asked."""
    morning = moments.local_moment(application, on, MORNING)
    return [
        mail(intake, account.email, account.language, REMINDER, REMINDER_BODY, send_after=morning, flag=str(flag.id))
        for account in finding.homeowners(application) if account.active
    ]


def stop_reminding(intake: Intake, flag: HelpFlag) -> None:
    """The paper has come, or is no longer waited for: what was to be sent about it is not sent."""
    waiting = intake.session.execute(
        select(Job, Mail).join(Mail, Mail.id == Job.subject_id).where(
            Job.kind == JobKind.SEND_MAIL, Job.state == "ready", Job.run_after > intake.now, Mail.subject == REMINDER,
        )
    )
    for job, letter in waiting:
        if letter.details.get("flag") == str(flag.id):
            job.state, job.done_at = "done", intake.now


def tell_homeowners(intake: Intake, application: Application, subject: str = UPDATE, body: str = UPDATE_BODY) -> list[Mail]:
    """Send the news to every homeowner of the application."""
    return tell(intake, finding.homeowners(application), subject, body)


def tell_with_helpers(intake: Intake, application: Application) -> list[Mail]:
    """Send the news to the homeowners, and to counselors who may receive notices."""
    helpers = finding.counselors(intake, application, AuthorizationScope.RECEIVE_NOTICES)
    return tell_homeowners(intake, application) + tell(intake, helpers)
