"""Papers as advice sees them: what was read of each, what the rules found in it, and whether it had come before."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from intake.advice import Detail, Seen, Wanted
from intake.completeness import Item
from intake.figures import FigureType, type_of
from intake.kinds import DocumentKind, Outcome, PayFrequency, ReadingStatus, ReviewOutcome, Signed
from intake.models import Document
from intake.operations.evidence import evidence_of
from intake.requirements.evidence import DATED_BY, Evidence, Finding, dated

# By what two papers of one kind are told to be of the same day or year, where the rules do not date them.
OF_WHEN = ("tax_year", "period_end", "letter_date", "statement_date", "date", "signature_date")
# By what two papers that look alike are told apart, where both say it.
NUMBERS = ("account_last4", "account_number", "loan_number_last4")
# Amounts in the details of checks that are no figures of a paper.
SUMS = frozenset({"difference", "listed"})


def wanted_of(items: Iterable[Item]) -> list[Wanted]:
    """The papers that would do for these requirements."""
    parts = (part for item in items for choice in item.alternatives for part in choice.parts)
    return [Wanted(part.words, part.kinds, part.dated_on_or_after) for part in parts]


def seen_in(document: Document, items: Sequence[Item], people: Sequence[str], others: Iterable[Document]) -> list[Seen]:
    """What advice needs of each paper in a file; ``items`` are what it was sent for, ``people`` the names on the application.

    ``others`` are the papers that it may be the same as, as far as the reader of the advice may see them.
    """
    ruled = [found for item in items for found in item.findings if found.document_id == str(document.id)]
    papers = document.reading.papers if document.reading is not None else []
    before = [other for other in others if other is not document and _came_before(other, document)]
    return [
        _seen(document, paper, found, ruled, _same_as(document, found, before))
        for paper, found in zip(papers, evidence_of(document, people=people), strict=False)
    ]


def _seen(document: Document, paper: Mapping[str, Any], found: Evidence, ruled: Sequence[Finding], same_as: date | None) -> Seen:
    checks = {check["name"]: check for check in paper.get("checks", [])}
    signed = _detail(checks, "signed")
    return Seen(
        ReadingStatus(paper["status"]), found.kind or DocumentKind(paper["kind"]),
        1.0 if document.kind is not None else float(paper.get("kind_confidence", 0)), dated(found),
        str(found.figures.get("tax_year", "")), paper.get("pages", 1), found.pages_present, found.pages_expected,
        tuple(sorted({*paper.get("pages_unread", ()), *_detail(checks, "legible").get("pages", ())})),
        tuple(_detail(checks, "whole_in_picture").get("sides", ())),
        tuple(str(name) for name in _detail(checks, "name_matches").get("found", ())),
        found.signed is Signed.YES and not signed.get("signature_date") and "signature_date" not in found.figures,
        _failed(checks, found, ruled), _unsure(found, ruled), _days_left_out(ruled), same_as,
    )


def _failed(checks: Mapping[str, Any], found: Evidence, ruled: Sequence[Finding]) -> dict[str, Mapping[str, Detail]]:
    """What the paper's own checks and the rules found wrong, with the values that were found."""
    own = {name: _values(check["detail"]) for name, check in checks.items() if check["outcome"] == Outcome.FAIL}
    if "name_matches" not in found.failed_checks:
        own.pop("name_matches", None)
    # Two balances that do not carry over may have a statement between them; that they do not is said all the same.
    wrong = [one for one in ruled if one.outcome is Outcome.FAIL or _does_not_carry_over(one)]
    return {**{one.check: _said(one) for one in wrong if one.check not in checks}, **own}


def _does_not_carry_over(finding: Finding) -> bool:
    return finding.check == "balances_carry_over" and finding.outcome is Outcome.INCONCLUSIVE and "/" in finding.detail


def _unsure(found: Evidence, ruled: Sequence[Finding]) -> frozenset[str]:
    """What the rules could not tell, as far as the paper was read well enough for that to mean something."""
    if "gross_pay" not in found.figures:
        return frozenset()
    return frozenset(one.check for one in ruled if one.outcome is Outcome.INCONCLUSIVE)


def _days_left_out(ruled: Iterable[Finding]) -> tuple[date, date] | None:
    gaps = (one.detail.split("/") for one in ruled if one.check == "consecutive" and one.outcome is Outcome.FAIL)
    return next(((date.fromisoformat(first), date.fromisoformat(last)) for first, last in gaps), None)


def _said(finding: Finding) -> dict[str, Detail]:
    """What a finding about several papers names."""
    if finding.check == "balances_carry_over":
        ending, _slash, beginning = finding.detail.partition("/")
        return {"ending": Decimal(ending), "beginning": Decimal(beginning)}
    return {"accounts": finding.detail}


def _values(detail: Mapping[str, Any]) -> dict[str, Detail]:
    return {name: _value(name, value) for name, value in detail.items() if isinstance(value, str | int) and value != ""}


def _value(name: str, value: str | int) -> Detail:
    """A detail of a check as what it is: an amount, how often pay comes, or the words themselves."""
    if value in set(PayFrequency):
        return PayFrequency(str(value))
    return Decimal(value) if name in SUMS or type_of(name) is FigureType.AMOUNT else value


def _detail(checks: Mapping[str, Any], name: str) -> dict[str, Any]:
    detail: dict[str, Any] = checks[name]["detail"] if name in checks else {}
    return detail


def _came_before(other: Document, document: Document) -> bool:
    rejected = other.review is not None and other.review.outcome is ReviewOutcome.REJECTED
    return other.removed_at is None and not rejected and (other.arrived_at, other.receipt) < (document.arrived_at, document.receipt)


def _same_as(document: Document, found: Evidence, before: Iterable[Document]) -> date | None:
    """The day on which the same paper had come before: the same bytes, or the same amounts of the same day."""
    for other in before:
        same_bytes = {file.sha256 for file in other.files} == {file.sha256 for file in document.files}
        if same_bytes or any(_say_the_same(found, shown) for shown in evidence_of(other)):
            return other.arrived_on
    return None


def _say_the_same(one: Evidence, other: Evidence) -> bool:
    """Whether two whole papers of one kind and day agree in every amount and number that both show, and show two amounts at least."""
    if one.kind is None or one.kind is not other.kind or _lacks_pages(one) or _lacks_pages(other):
        return False
    both = one.figures.keys() & other.figures.keys()
    day = next((name for name in (*DATED_BY.get(one.kind, ()), *OF_WHEN) if name in both), None)
    amounts = [name for name in both if isinstance(one.figures[name], Decimal)]
    told_by = [*amounts, *(name for name in NUMBERS if name in both), *([day] if day else [])]
    return day is not None and len(amounts) > 1 and all(one.figures[name] == other.figures[name] for name in told_by)


def _lacks_pages(paper: Evidence) -> bool:
    return paper.pages_present is not None and paper.pages_expected is not None and paper.pages_present < paper.pages_expected
