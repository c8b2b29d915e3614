"""What a package says as data: answers, papers with their figures and hashes, requirements, clocks and the whole history."""

import uuid
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from intake.models import Account, Answers, Application, AuditEntry, Authorization, Delivery, Document, Loan, Notice, Signature, Waiver
from intake.operations import copies
from intake.operations.assessment import FileAssessment, source_of
from intake.operations.context import Intake
from intake.operations.evidence import effective_figures
from intake.operations.loan_facts import facts_as_of

FORMAT = "foothold-package/1"
NOT_ANSWERS = frozenset({"application_id", "answered", "dont_know", "changed_at"})


def contents_of(intake: Intake, file: FileAssessment) -> dict[str, Any]:
    """The package's JSON, as of this moment; every value plain, every amount a string with two decimals."""
    application = file.application
    names = _Names(intake)
    everything = {
        "format": FORMAT, "made_at": intake.now, "made_by": names.of(intake.actor.account_id),
        "application": _row(application, "reference", "state", "channel", "language", "started_at", "rules_sha256"),
        "loan": _loan(application.loan),
        "people": [_row(each, "id", "name", "role", "standing", "email", "phone") for each in application.people],
        "hardships": [_row(each, "kind", "began", "duration") for each in application.hardships],
        "incomes": [_row(each, "id", "person_id", "kind", "payer", "amount", "frequency") for each in application.incomes],
        "answers": _answers(application.answers),
        "dont_know": application.answers.dont_know,
        "signatures": [
            _row(each, "person_id", "typed_name", "statement", "answers_sha256", "on", "at")
            for each in _of(intake, Signature, application)
        ],
        "requirements": [_requirement(file, item) for item in file.assessment.items],
        "appears_complete": file.assessment.appears_complete,
        "deadlines": [_row(each, "key", "citation", "starts_on", "due_on", "state") for each in file.deadlines],
        "prohibited_now": [_row(each, "act", "until", "citation") for each in file.prohibited],
        "moments": [{**_row(each, "kind", "on", "at", "details"), "by": names.of(each.by_id)} for each in application.events],
        "documents": [_document(each, names) for each in _of(intake, Document, application)],
        "waivers": [
            {**_row(each, "requirement_key", "source", "reason", "on"), "by": names.of(each.by_id)}
            for each in _of(intake, Waiver, application)
        ],
        "authorizations": [
            {**_row(each, "scopes", "asked_at", "granted_at", "ends_on", "revoked_at", "typed_name", "method"),
             "counselor": each.counselor.name, "agency": each.agency.name, "hud_id": each.agency.hud_id}
            for each in _of(intake, Authorization, application)
        ],
        "notices": _notices(intake, application),
        "deliveries": [
            _row(each, "notice_id", "recipient", "to_helper", "channel", "email", "address", "sent_on", "sent_at", "failed_at", "failure")
            for each in _of(intake, Delivery, application)
        ],
        "history": [
            {**_row(each, "at", "actor_role", "action", "subject", "details", "position", "seal"), "actor": names.of(each.actor_id)}
            for each in intake.session.scalars(
                select(AuditEntry).where(AuditEntry.application_id == application.id).order_by(AuditEntry.at, AuditEntry.id)
            )
        ],
    }
    plain: dict[str, Any] = _plain(everything)
    return plain


def _notices(intake: Intake, application: Application) -> list[dict[str, Any]]:
    """Every letter, owed or sent, and who got a copy of it when."""
    letters = list(_of(intake, Notice, application))
    copied = copies.of_notices(intake, letters)
    return [
        {
            **_row(each, "id", "kind", "due_on", "composed_at", "sent_at", "sent_on", "dropped_at", "content"),
            "copies": [{**_row(copy, "made_at", "opened_at"), "to": to.name} for copy, to in copied.get(str(each.id), [])],
        }
        for each in letters
    ]


class _Names:
    """Who an account is, in the words a reader of the package understands."""

    def __init__(self, intake: Intake) -> None:
        self._session = intake.session

    def of(self, account_id: uuid.UUID | None) -> str | None:
        account = self._session.get(Account, account_id) if account_id else None
        return f"{account.name} ({account.role.value})" if account else None


def _loan(loan: Loan | None) -> dict[str, Any] | None:
    if loan is None:
        return None
    said = _row(loan, "number", "investor", "borrower_names", "street", "city", "state", "zip", "principal_residence")
    facts = [_row(fact, "name", "value", "as_of", "imported_at", "source") for fact in loan.facts]
    return {**said, "facts_as_of": facts_as_of(loan), "facts": facts}


def _answers(answers: Answers) -> dict[str, Any]:
    names = [column.name for column in Answers.__table__.columns if column.name not in NOT_ANSWERS]
    return {name: value for name in names if (value := getattr(answers, name)) is not None}


def _requirement(file: FileAssessment, item: Any) -> dict[str, Any]:
    said = _row(item, "key", "title", "person", "status", "expires_on", "citation")
    receipts = [each.receipt for found in item.documents if found in file.documents for each in file.documents[found].files]
    return {**said, "source": source_of(item), "documents": receipts}


def _document(document: Document, names: _Names) -> dict[str, Any]:
    reading, review = document.reading, document.review
    said = _row(
        document, "id", "receipt", "filename", "kind", "media_type", "size", "sha256", "channel", "begun_at", "received_at",
        "received_on", "entered_at", "person_id", "advice_answer", "removed_at",
    )
    return {
        **said, "page_of": document.whole.receipt if document.whole is not document else None,
        "files": [file.receipt for file in document.files],
        "sent_by": names.of(document.sent_by_id), "entered_by": names.of(document.entered_by_id),
        "offered_for": [_row(offer, "requirement_key", "source") for offer in document.offers],
        "reading": _row(reading, "reader_version", "status", "kind", "files", "created_at") if reading else None,
        "papers": [
            {key: paper.get(key) for key in ("kind", "status", "pages", "page_range", "files", "checks", "deposits") if key in paper}
            for paper in (reading.papers if reading else [])
        ],
        "figures": [_row(each, "paper", "name", "value", "machine_value", "confirmed", "corrected", "by_staff", "read_from")
                    for each in effective_figures(document)],
        "verdicts": [
            {**_row(each, "paper", "figure", "machine_value", "value", "at"), "by": names.of(each.by_id)} for each in document.verdicts
        ],
        "review": {**_row(review, "outcome", "reason", "note", "at"), "by": names.of(review.by_id)} if review else None,
    }


def _of(intake: Intake, model: Any, application: Application) -> Iterable[Any]:
    return intake.session.scalars(select(model).where(model.application_id == application.id).order_by(model.id))


def _row(thing: object, *names: str) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}


def _plain(value: Any) -> Any:
    """The value as JSON has it."""
    match value:
        case dict():
            return {key: _plain(each) for key, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return f"{value:.2f}"
        case None | bool() | int() | float() | str():
            return value
        case _:
            return str(value)
