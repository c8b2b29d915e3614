"""The figures of one paper beside its page: what was read and where, what the homeowner told us, what a person said of it."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import InvalidOperation
from typing import Any

from flask_babel import gettext as _

from intake.extraction.whose import same_person
from intake.figures import FIGURES, Confidence, FigureType, type_of, value_from_text
from intake.income import compare, documented
from intake.kinds import DocumentKind, Outcome, PayFrequency
from intake.models import Application, Document, Income
from intake.operations.evidence import FigureInUse, effective_figures, evidence_of
from intake.requirements.evidence import Evidence
from intake.statements.payers import same_payer
from portal.formatting import money, short_date
from portal.specialist.told import a_month
from portal.words import figure_label, label

PERSON_NAMED = frozenset({
    "employee", "account_holder", "taxpayer", "recipient", "borrower", "person", "tenant", "landlord", "owner", "holder",
})
PAYER_NAMED = frozenset({"employer", "payer", "agency", "business"})
PAID_EACH_TIME = frozenset({"gross_pay", "pay", "monthly_benefit", "weekly_benefit", "monthly_rent"})


@dataclass(frozen=True)
class Mark:
    """One rectangle over a page, in the points the page is measured in."""

    key: str
    page: int
    x: float
    y: float
    width: float
    height: float
    chosen: bool


@dataclass(frozen=True)
class Line:
    """One figure as the pane shows it. ``key`` names it in the address and ties it to its mark on the page."""

    key: str
    paper: int
    name: str
    label: str
    value: str
    machine_value: str
    confidence: str
    confidence_words: str
    page: int | None
    chosen: bool
    given_by: str
    corrected: bool
    by_staff: bool
    written: str
    stated: str
    differs: bool

    @property
    def needs_attention(self) -> bool:
        """Whether a specialist should look before the paper is decided: the homeowner's own correction is looked at too."""
        doubtful = self.confidence != Confidence.HIGH or self.differs or self.corrected
        return bool(self.value) and not self.by_staff and doubtful


def written(name: str, value: str) -> str:
    """A figure's value as a page shows it; what cannot be understood is shown as it stands."""
    try:
        understood = value_from_text(name, value)
    except (ValueError, InvalidOperation):
        return value
    match type_of(name):
        case FigureType.AMOUNT:
            return money(value)
        case FigureType.DATE:
            return short_date(understood)  # type: ignore[arg-type]
        case FigureType.RATE:
            return f"{value}%"
        case _:
            return label(PayFrequency(value)) if name == "pay_frequency" and value in set(PayFrequency) else value


def lines(application: Application, document: Document, paper: int, kind: DocumentKind | None, chosen: str) -> list[Line]:
    """The figures of one paper, those that need a look first; names its kind should have and nobody found come last."""
    found = {figure.name: figure for figure in effective_figures(document) if figure.paper == paper}
    told = _Told(application, document, evidence_of(document)[paper])
    read = [_line(figure, told, chosen) for figure in found.values()]
    absent = [_absent(paper, name, told, chosen) for name in (FIGURES[kind] if kind else ()) if name not in found]
    return sorted(read, key=lambda line: not line.needs_attention) + absent


def marks(document: Document, chosen: str) -> list[Mark]:
    """Every box a figure or a deposit was read from."""
    found = []
    for position, paper in enumerate(_papers(document)):
        for figure in paper.get("figures", []):
            found.append(_mark(f"{position}-{figure['name']}", figure, chosen))
        for number, deposit in enumerate(paper.get("deposits", [])):
            found.append(_mark(f"{position}-deposit-{number}", deposit, chosen))
    return found


def chosen_key(document: Document, asked: str) -> str:
    """The figure an address names: ``gross_pay`` means that of the first paper that has one, ``1-gross_pay`` the second paper's."""
    known = {mark.key for mark in marks(document, "")}
    if asked in known:
        return asked
    return next((key for key in sorted(known) if key.split("-", 1)[1] == asked), "")


def _papers(document: Document) -> list[dict[str, Any]]:
    return list(document.reading.papers) if document.reading else []


def _mark(key: str, read: dict[str, Any], chosen: str) -> Mark:
    x0, top, x1, bottom = read["box"]
    return Mark(key, read["page"], x0, top, round(x1 - x0, 2), round(bottom - top, 2), key == chosen)


def _line(figure: FigureInUse, told: "_Told", chosen: str) -> Line:
    key = f"{figure.paper}-{figure.name}"
    read = figure.read_from or {}
    confidence = str(read.get("confidence", ""))
    stated, differs = told.beside(figure.name, figure.value)
    who = _("a specialist") if figure.by_staff else _("the homeowner")
    return Line(
        key, figure.paper, figure.name, figure_label(figure.name), written(figure.name, figure.value),
        written(figure.name, figure.machine_value) if figure.machine_value is not None else "",
        confidence, _confidence_words(confidence), read.get("page"), key == chosen, who if figure.confirmed else "",
        figure.corrected, figure.by_staff, figure.value, stated, differs,
    )


def _absent(paper: int, name: str, told: "_Told", chosen: str) -> Line:
    key = f"{paper}-{name}"
    return Line(
        key, paper, name, figure_label(name), "", "", "", _confidence_words(""), None, key == chosen, "", False, False, "",
        told.beside(name, "")[0], False,
    )


def _confidence_words(confidence: str) -> str:
    return {Confidence.HIGH.value: _("High"), Confidence.CHECK.value: _("Check")}.get(confidence, _("Not found"))


class _Told:
    """What the homeowner told us of the things a paper shows."""

    def __init__(self, application: Application, document: Document, shown: Evidence) -> None:
        self.names = [person.name for person in application.people]
        self.incomes = list(_incomes_of(application, document))
        self.shown = documented(shown.kind, shown.figures)

    def beside(self, name: str, value: str) -> tuple[str, bool]:
        """The stated answer and whether the paper says something else; empty when nothing was asked."""
        if name in PERSON_NAMED:
            return ", ".join(self.names), bool(value) and not any(same_person(value, told) for told in self.names)
        if name in PAYER_NAMED:
            payers = [income.payer for income in self.incomes if income.payer]
            return ", ".join(payers), bool(value and payers) and not any(same_payer(value, told) for told in payers)
        if name in PAID_EACH_TIME:
            return self._amount()
        if name == "pay_frequency":
            told = [income.frequency for income in self.incomes if income.frequency]
            return ", ".join(label(each) for each in told), bool(value and told) and value not in told
        return "", False

    def _amount(self) -> tuple[str, bool]:
        told = [income for income in self.incomes if income.amount is not None and income.frequency is not None]
        words = ", ".join(
            _("%(amount)s, %(frequency)s", amount=money(income.amount), frequency=label(income.frequency).lower())
            for income in told
        )
        found = [compare(a_month(income), self.shown).outcome for income in told]
        return words, bool(found) and all(outcome is Outcome.FAIL for outcome in found)


def _incomes_of(application: Application, document: Document) -> Iterable[Income]:
    """The incomes a paper was sent for; when it was sent for none in particular, those of the person it is about."""
    sent_for = {source for _key, source in document.offered_for}
    named = [income for income in application.incomes if str(income.id) in sent_for]
    if named:
        return named
    about: uuid.UUID | None = document.person_id
    return [income for income in application.incomes if about in (None, income.person_id)]
