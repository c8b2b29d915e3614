"""The history: one entry for every change, in the change's own transaction (sealed into a chain by the worker)."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from intake.models import AuditEntry


@dataclass(frozen=True)
class Actor:
    """Who is acting: an account in a role, or the system itself (no account)."""

    account_id: uuid.UUID | None
    role: str


SYSTEM = Actor(None, "system")


class Action(StrEnum):
    """Every kind of change that leaves an entry."""

    ACCOUNT_CREATED = "account.created"
    ACCOUNT_CHANGED = "account.changed"
    ACCOUNT_DEACTIVATED = "account.deactivated"
    SIGNED_IN = "account.signed_in"
    SIGNED_OUT = "account.signed_out"
    SIGN_IN_REFUSED = "account.sign_in_refused"
    FACTOR_CHANGED = "account.factor_changed"
    INVITED = "account.invited"
    AGENCY_CHANGED = "agency.changed"
    CONSENT_GIVEN = "account.electronic_consent_given"
    LOANS_IMPORTED = "loans.imported"
    LOAN_FACT_ADDED = "loans.fact_added"
    APPLICATION_STARTED = "application.started"
    APPLICATION_JOINED = "application.joined"
    KEPT_APART = "application.kept_apart"
    LOAN_MATCHED = "application.loan_matched"
    LOAN_NOT_MATCHED = "application.loan_not_matched"
    ANSWER_SAVED = "application.answer_saved"
    MOMENT_RECORDED = "application.moment_recorded"
    SIGNED = "application.signed"
    SENT = "application.sent"
    WITHDRAWN = "application.withdrawn"
    UPLOAD_BEGUN = "document.upload_begun"
    UPLOAD_REFUSED = "document.upload_refused"
    DOCUMENT_RECEIVED = "document.received"
    DOCUMENT_OFFERED = "document.offered"
    DOCUMENT_REMOVED = "document.removed"
    DOCUMENT_MOVED = "document.moved"
    PAGES_JOINED = "document.pages_joined"
    PAGES_TAKEN_APART = "document.pages_taken_apart"
    KEPT_SEPARATE = "document.kept_separate"
    DOCUMENT_VIEWED = "document.viewed"
    DOCUMENT_READ = "document.read"
    FIGURE_CONFIRMED = "document.figure_confirmed"
    FIGURE_CORRECTED = "document.figure_corrected"
    ADVICE_ANSWERED = "document.advice_answered"
    DOCUMENT_IDENTIFIED = "document.identified"
    DOCUMENT_ACCEPTED = "document.accepted"
    DOCUMENT_REJECTED = "document.rejected"
    REVIEW_UNDONE = "document.review_undone"
    PAPER_REQUESTED = "request.made"
    HELP_ASKED = "request.help_asked"
    HELP_RESOLVED = "request.help_resolved"
    REQUIREMENT_WAIVED = "request.waived"
    WAITED_FOR = "awaited.asked"
    AWAITED_CAME = "awaited.came"
    AUTHORIZATION_ASKED = "authorization.asked"
    AUTHORIZATION_GRANTED = "authorization.granted"
    AUTHORIZATION_ENDED = "authorization.ended"
    PULLED = "queue.pulled"
    RELEASED = "queue.released"
    NOTICE_OWED = "notice.owed"
    NOTICE_SENT = "notice.sent"
    NOTICE_DROPPED = "notice.dropped"
    NOTICE_COPIED = "notice.copied"
    NOTICE_COMPOSED = "notice.composed"
    LETTER_POSTED = "letter.posted"
    LETTER_MAILED = "letter.mailed"
    LETTER_FAILED = "letter.failed"
    LETTER_TO_MAIL = "letter.to_mail"
    LETTER_SETTLED = "letter.settled"
    LETTER_ADDRESSED = "letter.addressed"
    BATCH_MADE = "mail_batch.made"
    BATCH_PRINTED = "mail_batch.printed"
    BATCH_MAILED = "mail_batch.mailed"
    BATCH_PUT_BACK = "mail_batch.put_back"
    MARKED_COMPLETE = "application.marked_complete"
    PACKAGE_BUILT = "application.package_built"
    DECIDED = "application.decided"
    OFFER_ANSWERED = "application.offer_answered"
    APPEALED = "application.appealed"
    CLOSED_INCOMPLETE = "application.closed_incomplete"
    REOPENED = "application.reopened"
    REFRESH_ASKED = "request.refresh_asked"
    OVERLAY_DRAFTED = "rules.overlay_drafted"
    OVERLAY_PROPOSED = "rules.overlay_proposed"
    OVERLAY_CONFIRMED = "rules.overlay_confirmed"
    OVERLAY_WITHDRAWN = "rules.overlay_withdrawn"
    COUNSEL_ANSWERED = "rules.counsel_answered"
    RULES_CHANGED = "application.rules_changed"
    COUNSEL_INSTRUCTED = "application.counsel_instructed"
    INCIDENT_RECORDED = "incident.recorded"
    RECONCILED = "store.reconciled"


def record(
    session: Session,
    actor: Actor,
    action: Action,
    at: datetime,
    *,
    application_id: uuid.UUID | None = None,
    subject: object = "",
    **details: Any,
) -> None:
    """Append one entry. ``details`` takes codes, counts and names of fields; never what a person wrote or earns."""
    session.add(AuditEntry(
        at=at, actor_id=actor.account_id, actor_role=actor.role, action=action.value, application_id=application_id,
        subject=str(subject), details=details,
    ))
