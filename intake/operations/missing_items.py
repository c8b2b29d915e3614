"""What is still needed, as a letter lists it: the file's own items, with whose they are and why they are asked for again."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from intake.completeness import Choice, Item
from intake.kinds import EventKind, RejectionReason, ReviewOutcome
from intake.models import Application, Document, PaperRequest
from intake.operations import rules
from intake.operations.assessment import FileAssessment, open_gap, source_of, unanswered
from intake.requirements.model import Requirement


def missing_list(file: FileAssessment) -> list[dict[str, Any]]:
    """Every item that is missing or needs a word; titles are message ids, or a servicer's own words with their Spanish."""
    return [entry(file, item) for item in file.assessment.missing]


def still_missing(file: FileAssessment) -> bool:
    """Whether a reminder would name anything: something is missing, and not everything asked for has arrived, or a gap is open."""
    application = file.application
    ended = (EventKind.FIRST_FACIALLY_COMPLETE, EventKind.COMPLETE, EventKind.DECISION_SENT)
    if open_gap(application) is None and any(application.event(kind) is not None for kind in ended):
        return False
    return bool(file.assessment.missing) or bool(unanswered(application))


def entry(file: FileAssessment, item: Item, reasons: Iterable[Mapping[str, str]] | None = None) -> dict[str, Any]:
    """One item with every way to give it, and why a paper for it was not good enough."""
    names = {person.id: person.name for person in file.situation.people}
    payers = {str(income.id): income.payer for income in file.application.incomes}
    row = _row(file.application, item.key)
    return {
        "key": item.key, "source": source_of(item), "title": item.title, "title_es": row.title_es if row else "",
        "person": names.get(item.person or "", ""), "about": payers.get(item.source or "", ""), "status": item.status.value,
        "any_of": [_way(row, at, choice) for at, choice in enumerate(item.alternatives)],
        "why": list(reasons if reasons is not None else (reason_of(document) for document in turned_down(file, item))),
    }


def turned_down(file: FileAssessment, item: Item) -> list[Document]:
    """The papers sent for an item that a person could not use; a second copy of one paper asks for nothing."""
    about = {(item.key, source_of(item)), (item.key, "")}
    return [document for document in rejected(file) if about.intersection(document.offered_for)]


def rejected(file: FileAssessment) -> list[Document]:
    """The papers that a person could not use, in order of arrival."""
    return [
        document for document in file.documents.values()
        if (review := document.review) is not None and review.outcome is ReviewOutcome.REJECTED
        and review.reason is not RejectionReason.DUPLICATE
    ]


def reason_of(document: Document) -> dict[str, str]:
    """Why a person could not use a paper, and which it was."""
    review = document.review
    reason = review.reason if review is not None and review.reason is not None else RejectionReason.OTHER
    return {"reason": reason.value, "note": review.note if review is not None else "", "receipt": document.receipt}


def reason_asked(file: FileAssessment, request: PaperRequest) -> dict[str, str]:
    """Why a specialist asks for a paper, and about which one, if one."""
    document = file.documents.get(str(request.document_id))
    return {"reason": request.reason.value, "note": request.note, "receipt": document.receipt if document is not None else ""}


def iso(on: date | None) -> str | None:
    """A date as a letter's facts keep it."""
    return on.isoformat() if on else None


def _row(application: Application, key: str) -> Requirement | None:
    return next((row for row in rules.pinned(application).requirements if row.key == key), None)


def _way(row: Requirement | None, at: int, choice: Choice) -> list[dict[str, Any]]:
    own = row.any_of[at] if row is not None and at < len(row.any_of) else ()
    return [
        {
            "words": part.words, "words_es": own[number].words_es if number < len(own) else "", "count": part.count,
            "dated_on_or_after": iso(part.dated_on_or_after),
        }
        for number, part in enumerate(choice.parts)
    ]
