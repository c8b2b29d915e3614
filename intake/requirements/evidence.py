"""One received paper against one part of a requirement: what each check finds, and how long the paper stays fresh."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import IntEnum

from intake.figures import FIGURES
from intake.kinds import DocumentKind, Outcome, ReviewOutcome, Signed
from intake.requirements.model import Alternative
from intake.requirements.settings import POLICY
from intake.statements.model import Statement

# Decisions 6: which figure dates a paper; the first one present counts. Kinds not named here do not grow old.
DATED_BY: Mapping[DocumentKind, tuple[str, ...]] = {
    DocumentKind.PAY_STUB: ("pay_date", "pay_period_end"),
    DocumentKind.BANK_STATEMENT: ("period_end",),
    DocumentKind.BENEFIT_LETTER: ("letter_date",),
    DocumentKind.PROFIT_AND_LOSS: ("period_end",),
    DocumentKind.INVESTMENT_STATEMENT: ("period_end", "date"),
    DocumentKind.RENT_CHECK: ("date",),
    DocumentKind.UTILITY_BILL: ("statement_date",),
    DocumentKind.FORM_4506C: ("signature_date",),
}
# These say themselves until when they hold.
HOLDS_UNTIL: Mapping[DocumentKind, str] = {DocumentKind.UNEMPLOYMENT_LETTER: "benefit_end", DocumentKind.LEASE: "lease_end"}
# These name several people, so whose they are decides nothing.
NAMES_SEVERAL = frozenset({
    DocumentKind.DIVORCE_DECREE, DocumentKind.SEPARATION_AGREEMENT, DocumentKind.QUITCLAIM_DEED, DocumentKind.DEATH_CERTIFICATE,
    DocumentKind.OBITUARY,
})
# A pay stub may be dated some days ahead; no paper is dated more than this after it came.
POST_DATED = timedelta(days=31)
# Judged here, where the requirement is known, and not by what the reader found.
JUDGED_HERE = frozenset({"year_to_date", "age"})


@dataclass(frozen=True)
class Evidence:
    """One received paper, as far as it has been read and reviewed.

    ``offered_for`` holds (requirement key, income id or person id or None) pairs chosen when it was sent; when empty, the
    paper counts wherever its kind and person fit. ``reading`` is "ok", "partial" or "unread". ``failed_checks`` names what the
    reader, or the comparing of amounts, found wrong.
    """

    document_id: str
    kind: DocumentKind | None
    received_on: date
    person: str | None = None
    figures: Mapping[str, Decimal | date | str] = field(default_factory=dict)
    pages_present: int | None = None
    pages_expected: int | None = None
    signed: Signed | None = None
    review: ReviewOutcome = ReviewOutcome.NONE
    reading: str = "unread"
    offered_for: tuple[tuple[str, str | None], ...] = ()
    failed_checks: tuple[str, ...] = ()
    blank: bool = False


@dataclass(frozen=True)
class Finding:
    """What one check of one paper found for one requirement."""

    check: str
    outcome: Outcome
    document_id: str
    detail: str = ""


class Fit(IntEnum):
    """How well a paper serves: failed a check, received with nothing failed, or accepted by a person and fresh."""

    FAILED = 0
    RECEIVED = 1
    ACCEPTED = 2


@dataclass(frozen=True)
class Verdict:
    """One paper for one part; ``was_read`` says that what the part needs to know has been read or a person has accepted it."""

    paper: Evidence
    fit: Fit
    was_read: bool
    last_good_day: date | None
    findings: tuple[Finding, ...]


def judge(paper: Evidence, part: Alternative, person: str | None, as_of: date) -> Verdict:
    """Every check of one paper for one part of one person's item. A person's acceptance settles all but its age."""
    last_good = last_good_day(paper, part)
    findings = tuple(
        Finding(check, outcome, paper.document_id) for check, outcome in _checks(paper, part, person, last_good, as_of)
    )
    failed = {finding.check for finding in findings if finding.outcome is Outcome.FAIL}
    if paper.review is ReviewOutcome.ACCEPTED:
        return Verdict(paper, Fit.FAILED if "age" in failed else Fit.ACCEPTED, True, last_good, findings)
    return Verdict(paper, Fit.FAILED if failed else Fit.RECEIVED, _was_read(paper, part, last_good), last_good, findings)


def dated(paper: Evidence) -> date | None:
    """The date from which a paper's age is counted, if it was read; one well after the paper came was not read right."""
    names = DATED_BY.get(paper.kind, ()) if paper.kind else ()
    on = next((value for name in names if isinstance(value := paper.figures.get(name), date)), None)
    return on if on is None or on <= paper.received_on + POST_DATED else None


def last_good_day(paper: Evidence, part: Alternative) -> date | None:
    """The last day on which the paper is fresh enough for this part; None when it does not grow old or its date is not known."""
    if "latest_year" in part.checks:
        return _last_day_of_tax_year(paper)
    if part.max_age_days is None or paper.kind is None:
        return None
    if paper.kind in HOLDS_UNTIL:
        until = paper.figures.get(HOLDS_UNTIL[paper.kind])
        return until if isinstance(until, date) else None
    on = dated(paper)
    return on + timedelta(days=part.max_age_days) if on else None


def statement_of(paper: Evidence) -> Statement:
    """A bank statement as its months are counted."""
    return Statement.read(paper.document_id, paper.figures)


def _checks(
    paper: Evidence, part: Alternative, person: str | None, last_good: date | None, as_of: date
) -> Iterable[tuple[str, Outcome]]:
    yield "kind", _known(paper.kind, paper.kind in part.kinds)
    if person is not None and paper.kind not in NAMES_SEVERAL:
        yield "person", _known(paper.person, paper.person == person)
    yield "blank", Outcome.FAIL if paper.blank else Outcome.PASS
    if paper.pages_present is not None and paper.pages_expected is not None:
        yield "pages", Outcome.PASS if paper.pages_present >= paper.pages_expected else Outcome.FAIL
    if part.max_age_days is not None or "latest_year" in part.checks:
        yield "age", _known(last_good, last_good is not None and as_of <= last_good)
    if "signed" in part.checks:
        yield "signed", _signature(paper.signed)
    if "year_to_date" in part.checks:
        yield "year_to_date", _year_to_date(paper)
    for check in paper.failed_checks:
        if check not in JUDGED_HERE:
            yield check, Outcome.FAIL


def _known(fact: object, holds: bool) -> Outcome:
    if fact is None:
        return Outcome.INCONCLUSIVE
    return Outcome.PASS if holds else Outcome.FAIL


def _signature(signed: Signed | None) -> Outcome:
    if signed is None or signed is Signed.UNCLEAR:
        return Outcome.INCONCLUSIVE
    return Outcome.PASS if signed is Signed.YES else Outcome.FAIL


def _year_to_date(paper: Evidence) -> Outcome:
    if "year_to_date" in paper.failed_checks:
        return Outcome.FAIL
    return Outcome.PASS if "ytd_gross" in paper.figures else Outcome.INCONCLUSIVE


def _was_read(paper: Evidence, part: Alternative, last_good: date | None) -> bool:
    """Whether the kind, and the date and signature that this part turns on, were read; an unclear signature was."""
    if paper.reading != "ok" or paper.kind is None or (last_good is None and _grows_old(paper, part)):
        return False
    return paper.signed is not None or "signed" not in part.checks or "signed" not in FIGURES[paper.kind]


def _grows_old(paper: Evidence, part: Alternative) -> bool:
    ages = paper.kind in DATED_BY or paper.kind in HOLDS_UNTIL
    return "latest_year" in part.checks or (part.max_age_days is not None and ages)


def _last_day_of_tax_year(paper: Evidence) -> date | None:
    """A return is the latest one until the extended filing day of the year after its own filing year."""
    year = str(paper.figures.get("tax_year", ""))
    return date(int(year) + 2, *POLICY.tax_return_good_until) if year.isdecimal() else None
