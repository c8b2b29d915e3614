"""What papers show of each income, for a specialist to hold beside what was told."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from flask_babel import gettext as _

from intake.gross_income import CountedIncome, GrossIncome, gross_income
from intake.income import MonthlyAmount
from intake.kinds import Outcome
from intake.models import Application
from intake.operations.assessment import FileAssessment
from intake.operations.bank_statements import latest_deposits
from intake.reconciliation import ShownByDeposits, comparisons, shown_by_deposits
from intake.requirements.model import Income
from portal.formatting import money
from portal.specialist.paper_lists import paper_name
from portal.words import label


@dataclass(frozen=True)
class ShownLine:
    """One monthly amount, the paper it is from and the formula that gave it; ``fits`` says in words whether it bears out the answer."""

    words: str
    amount: str
    formula: str
    outcome: str
    fits: str
    document_id: uuid.UUID


@dataclass(frozen=True)
class CountsFor:
    """What an income comes to by the guides' conventions, how it was worked out and by whose convention."""

    amount: str
    formula: str
    convention: str


@dataclass(frozen=True)
class GrossLine:
    """The household's gross a month as told and as papers show it; ``open`` says in words what is not known yet."""

    told: str
    shown: str
    open: str
    left_out: str


def gross(application: Application, file: FileAssessment) -> GrossIncome:
    """What the papers of every income come to, and the sums."""
    regular = latest_deposits(application, file.documents.values())
    return gross_income(file.situation, file.evidence, file.assessment, regular)


def counts_for(counted: CountedIncome) -> CountsFor | None:
    """One income's amount as the page shows it; None while no paper shows it."""
    found = counted.counts_for
    return CountsFor(money(found.amount), found.formula, _(found.citation)) if found else None


def gross_line(found: GrossIncome) -> GrossLine:
    """The sums in words; a sum that lacks an income says so."""
    lacking = ", ".join(_name(income) for income in found.not_shown)
    out = ", ".join(_name(each.income) for each in found.incomes if not each.added)
    return GrossLine(
        money(found.told), money(found.shown) if any(each.counts_for for each in found.incomes) else _("not known"),
        _("No paper shows a monthly amount yet for: %(incomes)s.", incomes=lacking) if lacking else "",
        _("Left out of the gross income for a modification (Fannie Mae F-1-12): %(incomes)s.", incomes=out) if out else "",
    )


def _name(income: Income) -> str:
    return income.payer or label(income.kind)


def shown(application: Application, file: FileAssessment) -> dict[str, list[ShownLine]]:
    """What papers, and the regular deposits of bank statements, show of each income by its id."""
    regular = latest_deposits(application, file.documents.values())
    return {
        income.id: [*_by_papers(file, income), *_by_deposits(shown_by_deposits(income, file.situation.incomes, regular))]
        for income in file.situation.incomes
    }


def _by_papers(file: FileAssessment, income: Income) -> Iterator[ShownLine]:
    for item in file.assessment.items:
        if item.source != income.id:
            continue
        for document_id, compared in comparisons(file.situation, file.evidence, item).items():
            if compared.documented is not None:
                yield _line(paper_name(file.documents[document_id]), compared.documented, compared.outcome, document_id)


def _by_deposits(found: ShownByDeposits | None) -> Iterator[ShownLine]:
    if found is None:
        return
    document_id = found.deposits[0].deposits[-1].statement.split("/")[0]
    yield _line(_("Reaches the bank account"), found.net, found.outcome, document_id)
    if found.counts_for != found.net:
        yield _line(_("What that counts for, if no other paper shows it"), found.counts_for, found.outcome, document_id)


def _line(words: str, shown: MonthlyAmount, outcome: Outcome, document_id: str) -> ShownLine:
    fits = {Outcome.PASS: _("Fits"), Outcome.FAIL: _("Differs"), Outcome.INCONCLUSIVE: _("Could not tell")}[outcome]
    return ShownLine(words, money(shown.amount), shown.formula, outcome.value, fits, uuid.UUID(document_id))
