"""The bank statements of a file as the rules see them: read from the rows, put in order by account, their regular deposits found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from intake.extraction.reading import deposits_from_json
from intake.kinds import DocumentKind, PersonRole, ReviewOutcome
from intake.models import Application, Document
from intake.operations.evidence import evidence_of
from intake.statements.model import RegularDeposits, Statement, by_account
from intake.statements.months import runs
from intake.statements.regular import regular_deposits


@dataclass(frozen=True)
class Run:
    """Statements of one account that follow one another, oldest first, and the regular deposits in them."""

    statements: tuple[Statement, ...]
    regular: tuple[RegularDeposits, ...]


def statement_key(document: Document, position: int) -> str:
    """What names one statement: its file, and its place among the papers found in it."""
    return f"{document.id}/{position}"


def accounts_of(application: Application, documents: Iterable[Document]) -> list[list[Run]]:
    """The statements in these papers by account, each account's in unbroken runs, oldest first; papers sent back are left out."""
    names = [person.name for person in application.people if person.role is not PersonRole.CONTRIBUTOR]
    return [
        [Run(run, regular_deposits(run, names)) for run in runs(account)] for account in by_account(tuple(_statements(documents)))
    ]


def run_with(accounts: Iterable[Sequence[Run]], document: Document, position: int) -> Run | None:
    """The run that this paper belongs to."""
    key = statement_key(document, position)
    return next((run for found in accounts for run in found if any(statement.key == key for statement in run.statements)), None)


def latest_deposits(application: Application, documents: Iterable[Document]) -> list[RegularDeposits]:
    """The regular deposits in each account's latest statements in a row: those that say what comes in now."""
    return [deposits for found in accounts_of(application, documents) for deposits in found[-1].regular]


def _statements(documents: Iterable[Document]) -> Iterable[Statement]:
    for document in documents:
        if document.reading is None or (document.review is not None and document.review.outcome is ReviewOutcome.REJECTED):
            continue
        for position, (paper, shown) in enumerate(zip(document.reading.papers, evidence_of(document), strict=False)):
            if shown.kind is DocumentKind.BANK_STATEMENT:
                deposits = deposits_from_json(paper.get("deposits", []))
                yield Statement.read(statement_key(document, position), shown.figures, deposits)
