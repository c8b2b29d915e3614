"""The deposits of a bank statement beside its pages: each one, and those that come in regularly, by payer."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask_babel import gettext as _
from flask_babel import ngettext

from intake.models import Application, Document
from intake.operations.assessment import FileAssessment
from intake.operations.bank_statements import Run, accounts_of, run_with
from intake.statements.model import NEVER_INCOME, Doubt, RegularDeposits, SeenDeposit
from portal.formatting import money, short_date
from portal.specialist.wording import DOUBTS, spoken
from portal.words import label, sentence


@dataclass(frozen=True)
class DepositLine:
    """One deposit: ``key`` ties it to its box on the page of the paper it is printed in, ``here`` says that it is this paper."""

    key: str
    page: int
    on: str
    description: str
    amount: str
    chosen: bool
    document_id: uuid.UUID
    here: bool = True


@dataclass(frozen=True)
class RegularLine:
    """The regular deposits of one payer."""

    payer: str
    looks_like: str
    often: str
    a_month: str
    formula: str
    doubts: list[str]
    never_income: bool
    deposits: list[DepositLine]


@dataclass(frozen=True)
class RegularPane:
    """What comes in regularly in the statements that this one belongs with; ``words`` say which they are."""

    words: str
    lines: list[RegularLine]


def deposits(document: Document, position: int, paper: dict[str, Any], chosen: str) -> list[DepositLine]:
    """Every deposit read from one statement."""
    return [
        DepositLine(
            key := f"{position}-deposit-{number}", deposit["page"], short_date(date.fromisoformat(deposit["date"])),
            deposit["description"], money(deposit["amount"]), key == chosen, document.id,
        )
        for number, deposit in enumerate(paper.get("deposits", []))
    ]


def regular_panes(application: Application, file: FileAssessment, document: Document, chosen: str) -> list[RegularPane | None]:
    """For each paper of a document, what comes in regularly beside it; None where nothing was found, which proves nothing."""
    accounts = accounts_of(application, file.documents.values())
    count = len(document.reading.papers) if document.reading is not None and document.reading.papers else 1
    return [_pane(run_with(accounts, document, position), document, chosen) for position in range(count)]


def often_words(regular: RegularDeposits) -> str:
    """How often it comes."""
    return label(regular.frequency) if regular.frequency is not None else _("Every 2 weeks, or twice a month")


def _pane(run: Run | None, document: Document, chosen: str) -> RegularPane | None:
    if run is None or not run.regular:
        return None
    days = [each.start for each in run.statements if each.start] + [each.end for each in run.statements if each.end]
    counted = ngettext("From %(num)s statement", "From %(num)s statements in a row", len(run.statements))
    words = f"{counted}, {short_date(min(days))} - {short_date(max(days))}" if days else counted
    return RegularPane(words, [_line(regular, document, chosen) for regular in run.regular])


def _line(regular: RegularDeposits, document: Document, chosen: str) -> RegularLine:
    monthly = regular.monthly
    return RegularLine(
        _payer(regular), label(regular.looks_like), often_words(regular),
        money(monthly.amount) if monthly else "", monthly.formula if monthly else "", _doubts(regular.doubts),
        regular.looks_like in NEVER_INCOME, [_seen(seen, document, chosen) for seen in _in_order(regular.deposits)],
    )


def _payer(regular: RegularDeposits) -> str:
    """The payer; the bank's own words where they name nobody, or are about the household's own money."""
    named = regular.payer and regular.looks_like not in NEVER_INCOME
    return sentence(regular.payer) if named else regular.deposits[0].deposit.description


def _doubts(doubts: Iterable[Doubt]) -> list[str]:
    return [spoken(DOUBTS, doubt.value) for doubt in doubts]


def _in_order(deposits: Sequence[SeenDeposit]) -> list[SeenDeposit]:
    return sorted(deposits, key=lambda seen: seen.deposit.on)


def _seen(seen: SeenDeposit, document: Document, chosen: str) -> DepositLine:
    document_id, position = seen.statement.split("/")
    key, here = f"{position}-deposit-{seen.number}", document_id == str(document.id)
    deposit = seen.deposit
    return DepositLine(
        key, deposit.page, short_date(deposit.on), deposit.description, money(deposit.amount), here and key == chosen,
        uuid.UUID(document_id), here,
    )
