"""The servicer's own records of loans, imported line by line: dated facts are added and never overwritten."""

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from intake.audit import Action
from intake.kinds import EventKind
from intake.models import Application, Loan, LoanFact
from intake.operations import desk
from intake.operations.context import Intake
from intake.operations.loan_facts import fact_on, facts_as_of, value_on
from intake.operations.loan_rows import AS_OF, LoanRow, RowFault, parse_row
from intake.words import N_

AT_ONCE = 500
TWICE = N_("This loan number is in the file twice. Keep one line for each loan.")


@dataclass(frozen=True)
class LineError:
    """Why one line was left out: a message id and what fills it."""

    line: int
    message: str
    details: dict[str, str]


@dataclass
class ImportReport:
    """What an import did, or would do."""

    lines: int = 0
    loans_added: int = 0
    loans_changed: int = 0
    facts_added: int = 0
    unchanged: int = 0
    errors: list[LineError] = field(default_factory=list)


def import_rows(
    intake: Intake,
    rows: Iterable[Mapping[str, str | None]],
    *,
    source: str = "",
    dry_run: bool = False,
    progress: Callable[[int], None] | None = None,
) -> ImportReport:
    """Bring in the servicer's list. The same list twice changes nothing; a bad line is reported and the rest go in.

    Line 1 is the line of column names. ``progress`` is told how many lines were just done.
    """
    report = ImportReport()
    seen: set[str] = set()
    numbered = enumerate(rows, start=2)
    while batch := list(islice(numbered, AT_ONCE)):
        parsed = list(_parsed(batch, seen, report))
        known = _known(intake, [row.number for row in parsed])
        touched = [_bring_in(intake, row, known.get(row.number), report, source, dry_run) for row in parsed]
        # Batch by batch, so that a hundred thousand loans are never held at once.
        intake.session.flush()
        for application in running_applications(intake, [loan for loan in touched if loan is not None]):
            desk.refresh(intake, application)
        if progress is not None:
            progress(len(batch))
    if not dry_run:
        intake.record(
            Action.LOANS_IMPORTED, subject=source, lines=report.lines, added=report.loans_added, changed=report.loans_changed,
            facts=report.facts_added, refused=len(report.errors),
        )
    return report


def running_applications(intake: Intake, loans: Iterable[Loan]) -> Iterator[Application]:
    """The applications for these loans that have not been withdrawn or joined to another."""
    ids = iter([loan.id for loan in loans])
    while batch := list(islice(ids, AT_ONCE)):
        found = intake.session.scalars(
            select(Application).where(Application.loan_id.in_(batch), Application.joined_to_id.is_(None))
        )
        yield from (each for each in found if each.event(EventKind.WITHDRAWN) is None)


def _parsed(
    batch: list[tuple[int, Mapping[str, str | None]]], seen: set[str], report: ImportReport
) -> Iterator[LoanRow]:
    for line, cells in batch:
        report.lines += 1
        try:
            row = parse_row(cells)
        except RowFault as fault:
            report.errors.append(LineError(line, fault.message, fault.details))
            continue
        if row.number in seen:
            report.errors.append(LineError(line, TWICE, {}))
            continue
        seen.add(row.number)
        yield row


def _known(intake: Intake, numbers: list[str]) -> dict[str, Loan]:
    found = intake.session.scalars(select(Loan).where(Loan.number.in_(numbers)).options(selectinload(Loan.facts)))
    return {loan.number: loan for loan in found}


def _bring_in(
    intake: Intake, row: LoanRow, loan: Loan | None, report: ImportReport, source: str, dry_run: bool
) -> Loan | None:
    """Add or change one loan; the loan when anything changed and is to be kept."""
    new = [fact for name, value in row.facts.items() if _differs(loan, name, value, row.as_of) for fact in [(name, value)]]
    changed = {} if loan is None else {name: value for name, value in row.standing.items() if getattr(loan, name) != value}
    report.facts_added += len(new)
    if loan is None:
        report.loans_added += 1
    elif changed or new:
        report.loans_changed += 1
    else:
        report.unchanged += 1
    if dry_run:
        return None
    if loan is None:
        loan = Loan(id=uuid.uuid4(), number=row.number, imported_at=intake.now, facts=[], **row.standing)
        intake.session.add(loan)
    elif changed and row.as_of >= (facts_as_of(loan) or row.as_of):
        for name, value in changed.items():
            setattr(loan, name, value)
    _append(intake, loan, [*new, *_seen_again(loan, row)], row, source)
    return loan if new or changed else None


def _append(intake: Intake, loan: Loan, facts: list[tuple[str, str]], row: LoanRow, source: str) -> None:
    carried = _carried_on(loan, facts, row.as_of)
    for name, value, as_of in [*((name, value, row.as_of) for name, value in facts), *carried]:
        loan.facts.append(LoanFact(name=name, value=value, as_of=as_of, imported_at=intake.now, source=source))
    names = [name for name, _ in facts if name != AS_OF]
    if names:
        intake.record(Action.LOAN_FACT_ADDED, subject=loan.id, facts=names, as_of=row.as_of.isoformat())


def _carried_on(loan: Loan, facts: list[tuple[str, str]], as_of: date) -> list[tuple[str, str, date]]:
    """An older list that comes late must not change what a newer one had already confirmed: that is said again."""
    later = min((fact.as_of for fact in loan.facts if fact.name == AS_OF and fact.as_of > as_of), default=None)
    if later is None:
        return []
    told = {fact.name for fact in loan.facts if as_of < fact.as_of <= later}
    return [(name, value_on(loan, name, later), later) for name, _ in facts if name != AS_OF and name not in told]


def _seen_again(loan: Loan, row: LoanRow) -> list[tuple[str, str]]:
    known = any(fact.name == AS_OF and fact.as_of == row.as_of for fact in loan.facts)
    return [] if known else [(AS_OF, row.as_of.isoformat())]


def _differs(loan: Loan | None, name: str, value: str, as_of: date) -> bool:
    """Whether the list says something new; what the desk entered and a list does not know yet is not taken back by an empty cell."""
    known = fact_on(loan, name, as_of)
    if known is not None and known.by_id is not None and not value:
        return False
    return (known.value if known is not None else "") != value
