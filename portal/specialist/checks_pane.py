"""What was found in a paper: all of it in sentences, the most useful first, and check by check with what each saw."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask_babel import gettext as _

from intake.advice import findings
from intake.kinds import Outcome
from intake.models import Application, Document
from intake.operations.advising import seen_in, wanted_of
from intake.operations.assessment import FileAssessment
from portal.advising import in_words
from portal.formatting import money, short_date
from portal.specialist.paper_lists import was_read
from portal.specialist.wording import CHECKS, FOUND, outcome_words, spoken
from portal.words import FIGURE_LABELS, figure_label


@dataclass(frozen=True)
class CheckLine:
    """One check and what it found."""

    words: str
    outcome: str
    outcome_words: str
    detail: str


def sentences(application: Application, document: Document, file: FileAssessment) -> list[list[str]]:
    """All there is to say of each paper in a file, as the homeowner would read it, and what does not add up."""
    items = [item for item in file.assessment.items if str(document.id) in item.received]
    wanted, people = wanted_of(items), [person.name for person in application.people]
    seen = seen_in(document, items, people, file.documents.values())
    return [[in_words(advice).we_see for advice in findings(paper, wanted)] for paper in seen]


def lines(file: FileAssessment, document: Document, paper: dict[str, Any], *, first: bool) -> list[CheckLine]:
    """Every check of one paper; what the requirements found in its file stands with the ``first``."""
    return [*_checks_of(paper), *(_findings(file, document) if first else [])]


def _checks_of(paper: dict[str, Any]) -> list[CheckLine]:
    return [
        CheckLine(spoken(CHECKS, check["name"]), check["outcome"], outcome_words(check["outcome"]), _detail(check["detail"]))
        for check in paper.get("checks", [])
    ]


def _findings(file: FileAssessment, document: Document) -> list[CheckLine]:
    """What the requirements it was sent for found in it, beyond the paper's own arithmetic."""
    own = {check["name"] for paper in (document.reading.papers if document.reading else []) for check in paper.get("checks", [])}
    found = dict.fromkeys(
        (finding.check, finding.outcome, finding.detail) for item in file.assessment.items for finding in item.findings
        if finding.document_id == str(document.id) and finding.check not in own
        # Nothing can be said to hold of a paper that nobody has read.
        and (was_read(document) or finding.outcome is not Outcome.PASS)
    )
    return [
        CheckLine(spoken(CHECKS, check), outcome.value, outcome_words(outcome), "" if outcome is Outcome.PASS else _said(check, detail))
        for check, outcome, detail in found
    ]


def _said(check: str, detail: str) -> str:
    """What a finding about several statements names: the days left out, or two balances that should be one."""
    first, _slash, second = detail.partition("/")
    if check == "consecutive" and second:
        days = {"first": short_date(date.fromisoformat(first)), "last": short_date(date.fromisoformat(second))}
        return _("no statement for %(first)s to %(last)s", **days)
    if check == "balances_carry_over" and second:
        return _("one ends with %(ending)s, the next begins with %(beginning)s", ending=money(first), beginning=money(second))
    return detail


def _detail(detail: dict[str, Any]) -> str:
    """What a check found as data, small enough to read at a glance."""
    said = [(name, value if isinstance(value, list) else [value]) for name, value in detail.items() if value]
    return ", ".join(_("%(name)s: %(value)s", name=_found(name), value=", ".join(map(_word, values))) for name, values in said)


def _word(value: object) -> str:
    """A side of a picture by its name; anything else as it was read."""
    return str(FOUND[value]) if isinstance(value, str) and value in ("left", "right") else str(value)


def _found(name: str) -> str:
    return figure_label(name) if name in FIGURE_LABELS else spoken(FOUND, name)
