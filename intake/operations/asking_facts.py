"""What the letters that ask say: the reminder, the clarification, and the short-term plan on an incomplete application."""

import uuid
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from intake.completeness import LISTED_AS_MISSING, Item
from intake.deadlines import Act
from intake.models import Document, Event, Notice, PaperRequest
from intake.notices import kinds
from intake.operations.assessment import FileAssessment, open_gap, open_requests, source_of, unanswered
from intake.operations.context import Intake
from intake.operations.missing_items import (
    entry,
    iso,
    missing_list,
    reason_asked,
    reason_of,
    rejected,
    still_missing,
    turned_down,
)

Facts = dict[str, Any]
TIME_TO_SEND = timedelta(days=14)


def reminder(intake: Intake, notice: Notice, file: FileAssessment) -> Facts | None:
    """What is still missing, and the day by which a letter asked for it; nothing once it has arrived."""
    by = asked_by(intake, file)
    if by is None:
        return None
    return {
        "missing": missing_list(file), "missing_answers": unanswered(file.application), "asked_by": by.isoformat(),
        "overdue": file.today > by, "gap": open_gap(file.application) is not None, "halted": halted(file),
    }


def asked_by(intake: Intake, file: FileAssessment) -> date | None:
    """The day a reminder reminds of: the acknowledgment's, or the last one for what was found missing after completeness.

    None where a reminder would say nothing.
    """
    if not still_missing(file):
        return None
    gap = open_gap(file.application)
    if gap is None:
        return file.facts.noticed_reasonable_date
    about_it = [letter for letter in _clarifications(intake, file) if letter.sent_at and (letter.composed_at or letter.sent_at) >= gap.at]
    return max((last_day(letter) for letter in about_it), default=None)


def last_day(letter: Notice) -> date:
    """The last day that a clarification gives for anything in it."""
    return max(date.fromisoformat(each["due_on"]) for each in letter.content["asked"])


def clarification(intake: Intake, notice: Notice, file: FileAssessment) -> Facts | None:
    """Every paper asked for, or turned down, that no letter has told of; nothing where the papers came meanwhile."""
    told = _told(intake, file)
    requests = [each for each in open_requests(intake, file.application) if str(each.id) not in told]
    papers = [each for each in rejected(file) if each.review is not None and str(each.review.id) not in told]
    asked = [*_requested(file, requests), *_turned_down(file, requests, papers)]
    if not asked:
        return None
    return {
        "asked": asked, "gap": open_gap(file.application) is not None, "halted": halted(file),
        "about": [str(each.id) for each in requests] + [str(each.review.id) for each in papers if each.review is not None],
    }


def short_term(intake: Intake, notice: Notice, file: FileAssessment) -> Facts:
    """41(c)(2)(iii): the plan as it was offered, and what the application still lacks."""
    offer = intake.session.get_one(Event, uuid.UUID(notice.content["offer"])).details
    by = file.facts.noticed_reasonable_date
    return {
        "plan": offer["plan"], "terms": offer.get("terms", ""), "begins_on": offer.get("begins_on"), "ends_on": offer.get("ends_on"),
        "payments": offer.get("payments", []), "current_at_end": bool(offer.get("current_at_end")),
        "estimated_because": offer.get("estimated_because", ""), "halted": halted(file),
        "still_needed": missing_list(file), "answers_needed": unanswered(file.application),
        "asked_by": iso(by) if by is not None and by >= file.today else None,
    }


def closed(intake: Intake, notice: Notice, file: FileAssessment) -> Facts | None:
    """What did not come, by when it had been asked for; nothing once the file was opened again."""
    held = file.application.closed
    if held is None:
        return None
    return {
        "missing": missing_list(file), "missing_answers": unanswered(file.application), "closed_on": held.on.isoformat(),
        "asked_by": held.details["asked_by"],
    }


def halted(file: FileAssessment) -> list[str]:
    """What may not happen to the home now."""
    return [limit.act.value for limit in file.prohibited if limit.act is not Act.DENY_OR_CLOSE]


def _requested(file: FileAssessment, requests: list[PaperRequest]) -> list[Facts]:
    found = ((each, file.item(each.requirement_key, each.source)) for each in requests)
    return [
        entry(file, item, [reason_asked(file, each)]) | {"due_on": each.due_on.isoformat()} for each, item in found if item is not None
    ]


def _turned_down(file: FileAssessment, requests: list[PaperRequest], papers: list[Document]) -> list[Facts]:
    """Items whose paper could not be used, and papers that were sent for nothing in particular; not what is asked for already."""
    asked = {(each.requirement_key, each.source) for each in requests}
    due_on = {"due_on": time_to_send(file).isoformat()}
    items = [
        item for item in file.assessment.items
        if item.status in LISTED_AS_MISSING and (item.key, source_of(item)) not in asked and _about(file, item, papers)
    ]
    again = [entry(file, item, [reason_of(each) for each in _about(file, item, papers)]) | due_on for item in items]
    alone = [each for each in papers if not each.offered_for]
    return again + [{"receipt": each.receipt, "why": [reason_of(each) | {"receipt": ""}]} | due_on for each in alone]


def _about(file: FileAssessment, item: Item, papers: list[Document]) -> list[Document]:
    return [each for each in turned_down(file, item) if each in papers]


def time_to_send(file: FileAssessment) -> date:
    """By when a paper in place of one that could not be used is asked for: two weeks, or the day the acknowledgment named."""
    return max(file.today + TIME_TO_SEND, file.facts.noticed_reasonable_date or date.min)


def _told(intake: Intake, file: FileAssessment) -> set[str]:
    """What letters before this one have asked for, those printed and not mailed yet among them."""
    return {name for letter in _clarifications(intake, file) for name in letter.content["about"]}


def _clarifications(intake: Intake, file: FileAssessment) -> list[Notice]:
    written = select(Notice).where(
        Notice.application_id == file.application.id, Notice.kind == kinds.CLARIFICATION, Notice.composed_at.is_not(None),
        Notice.dropped_at.is_(None),
    )
    return list(intake.session.scalars(written))
