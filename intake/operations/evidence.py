"""Rows as the rules see them: the homeowner's situation, what each paper proves, and the figures that count."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from intake.extraction.whose import name_matches
from intake.figures import value_from_text
from intake.income import compare, documented, monthly
from intake.kinds import DocumentKind, EventKind, Outcome, ReadingStatus, ReviewOutcome, Signed, YesNoUnsure
from intake.models import Application, Document, Income
from intake.operations import moments
from intake.operations.loan_facts import date_on
from intake.requirements import model as reasoned
from intake.requirements.evidence import Evidence

NOTHING_STATED: Mapping[str, Decimal | None] = {}
# Judged by the rules from what they are about, and only where the requirement calls for it.
LEFT_TO_RULES = frozenset({"pages_present", "signed", "blank"})
READ = {ReadingStatus.OK: "ok", ReadingStatus.PARTIAL: "partial"}


@dataclass(frozen=True)
class FigureInUse:
    """One figure as it counts now: the person's word over the machine's, both kept.

    ``read_from`` is the reader's own record (page, box, words, confidence); None for a figure only a person has given.
    """

    paper: int
    name: str
    value: str
    machine_value: str | None
    confirmed: bool
    corrected: bool
    by_staff: bool
    read_from: dict[str, Any] | None


def situation_of(application: Application) -> reasoned.Situation:
    """The answers that decide which papers are needed."""
    answers, loan = application.answers, application.loan
    lives_there = answers.principal_residence is not YesNoUnsure.NO
    received = application.event(EventKind.APPLICATION_RECEIVED)
    unpaid_since = date_on(loan, "oldest_unpaid_due_date", received.on) if received else None
    return reasoned.Situation(
        investor=loan.investor if loan else None,
        state=moments.place(application)[0],
        people=tuple(reasoned.Person(str(each.id), each.name, each.role, each.standing) for each in application.people),
        hardships=tuple(reasoned.Hardship(each.kind, each.began, each.duration) for each in application.hardships),
        incomes=tuple(
            reasoned.Income(str(each.id), str(each.person_id), each.kind, stated_monthly(each), each.payer)
            for each in application.incomes
        ),
        intent=answers.intent,
        principal_residence=lives_there,
        near_default=reasoned.is_near_default(unpaid_since, received.on) if received else None,
    )


def stated_monthly(income: Income) -> Decimal | None:
    """What the homeowner said of an income, by the month; None until both amount and frequency are told."""
    if income.amount is None or income.frequency is None:
        return None
    return monthly(income.amount, income.frequency).amount


def evidence_of(
    document: Document, stated: Mapping[str, Decimal | None] = NOTHING_STATED, people: Sequence[str] = ()
) -> list[Evidence]:
    """What a received file proves: one piece of evidence for each paper read in it, one in all while it is unread.

    ``stated`` holds the monthly amount told for each income; a paper sent for an income is set beside it. ``people`` are
    the names on the application now: the reader knew only those of its day.
    """
    reading = document.reading
    papers = reading.papers if reading is not None and reading.papers else [{}]
    return [_evidence(document, position, paper, stated, people) for position, paper in enumerate(papers)]


def effective_figures(document: Document) -> list[FigureInUse]:
    """Every figure of a document as it counts now, in the order of the reading, then those only a person has given."""
    reading = document.reading
    read = {
        (position, figure["name"]): figure
        for position, paper in enumerate(reading.papers if reading else []) for figure in paper.get("figures", [])
    }
    # A specialist's word stands over a homeowner's, and of two by the same side the later.
    in_order = sorted(document.said, key=lambda verdict: (verdict.by_staff, verdict.at))
    said = {(verdict.paper, verdict.figure): verdict for verdict in in_order}
    figures = []
    for place in dict.fromkeys((*read, *said)):
        figure, verdict = read.get(place), said.get(place)
        machine = figure["value"] if figure else None
        figures.append(FigureInUse(
            place[0], place[1], verdict.value if verdict else str(machine), machine, verdict is not None,
            verdict is not None and verdict.value != machine, verdict is not None and verdict.by_staff, figure,
        ))
    return figures


def _evidence(
    document: Document, position: int, paper: dict[str, Any], stated: Mapping[str, Decimal | None], people: Sequence[str]
) -> Evidence:
    figures = {
        figure.name: value for figure in effective_figures(document)
        if figure.paper == position and (value := _value(figure)) is not None
    }
    kind = document.kind if document.kind is not None and position == 0 else _kind(paper)
    pages = _check(paper, "pages_present")
    return Evidence(
        document_id=str(document.id), kind=kind, received_on=document.arrived_on,
        person=str(document.person_id) if document.person_id else None,
        figures=figures,
        pages_present=_count(pages, "found"), pages_expected=_count(pages, "expected"),
        signed=Signed(str(figures["signed"])) if "signed" in figures else None,
        review=document.review.outcome if document.review else ReviewOutcome.NONE,
        reading=_how_read(document, kind),
        offered_for=tuple((key, source or None) for key, source in document.offered_for),
        blank=any(check["name"] == "blank" and check["outcome"] == Outcome.FAIL for check in paper.get("checks", [])),
        failed_checks=(*_failed(document, paper, people), *_amounts_differ(document, kind, figures, stated)),
    )


def _amounts_differ(
    document: Document, kind: DocumentKind | None, figures: Mapping[str, Any], stated: Mapping[str, Decimal | None]
) -> Iterator[str]:
    """Papers that do not bear out what was told must be cleared up with the homeowner, who may simply have mistyped."""
    shown = documented(kind, figures)
    if any(compare(stated.get(source), shown).outcome is Outcome.FAIL for _key, source in document.offered_for):
        yield "amounts"


def _value(figure: FigureInUse) -> Decimal | date | str | None:
    try:
        return value_from_text(figure.name, figure.value)
    except (ValueError, InvalidOperation):
        return None


def _kind(paper: dict[str, Any]) -> DocumentKind | None:
    """What the machine took the paper for; "other" is its way of saying that it does not know, which fails nothing."""
    kind = DocumentKind(paper.get("kind") or DocumentKind.OTHER)
    return None if kind is DocumentKind.OTHER else kind


def _how_read(document: Document, kind: DocumentKind | None) -> str:
    """A paper whose kind is not known was not read to the end: with it the machine never says "complete"."""
    how = READ.get(document.reading.status, "unread") if document.reading else "unread"
    return "partial" if how == "ok" and kind is None else how


def _check(paper: dict[str, Any], name: str) -> dict[str, Any]:
    return next((check["detail"] for check in paper.get("checks", []) if check["name"] == name), {})


def _count(detail: dict[str, Any], name: str) -> int | None:
    """A number of pages, kept as the number itself or as the list of pages that were found."""
    said = detail.get(name)
    return len(said) if isinstance(said, list) else said


def _failed(document: Document, paper: dict[str, Any], people: Sequence[str]) -> Iterator[str]:
    """What the reader found wrong; a name that the sender says is theirs too, or that is on the application by now, is not wrong."""
    explained = {"name_matches"} if document.advice_answer == "mine_under_another_name" else set()
    for check in paper.get("checks", []):
        if check["outcome"] == Outcome.FAIL and check["name"] not in LEFT_TO_RULES | explained and not _is_theirs_by_now(check, people):
            yield check["name"]


def _is_theirs_by_now(check: dict[str, Any], people: Sequence[str]) -> bool:
    return check["name"] == "name_matches" and name_matches(check["detail"].get("found", ()), people).outcome is Outcome.PASS
