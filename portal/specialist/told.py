"""What the homeowner told us, laid out for a specialist: people, incomes, hardships and the answers page by page."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from intake.income import monthly
from intake.models import Account, Application, Income
from intake.operations import finding
from intake.operations.assessment import FileAssessment
from portal.formatting import money, month
from portal.specialist.shown import CountsFor, GrossLine, ShownLine, counts_for, gross, gross_line, shown
from portal.words import label

SECTIONS: Mapping[str, tuple[LazyString, dict[str, LazyString]]] = {
    "talking": (_l("Talking with us"), {
        "spoken_language": _l("Language spoken"), "interpreter": _l("Interpreter"), "large_print": _l("Large print"),
    }),
    "home": (_l("The home"), {
        "property_street": _l("Street"), "property_city": _l("City"), "property_state": _l("State"), "property_zip": _l("ZIP"),
        "principal_residence": _l("Main home"), "occupancy": _l("Who lives there"), "intent": _l("Wish for the home"),
        "for_sale": _l("For sale"), "sale_agent": _l("Sales agent"), "taxes_in_payment": _l("Taxes in the payment"),
        "insurance_in_payment": _l("Insurance in the payment"), "hoa": _l("HOA or condo fees"),
        "hoa_monthly": _l("HOA fees a month"), "other_loans": _l("Other loans on the home"), "other_lender": _l("Other lender"),
    }),
    "happened": (_l("What happened"), {
        "hardship_story": _l("In their words"), "active_duty": _l("Active duty"), "bankruptcy": _l("Bankruptcy"),
        "bankruptcy_chapter": _l("Chapter"),
    }),
    "money": (_l("Household and money"), {
        "others_on_loan": _l("Others on the loan"), "has_income": _l("Has income"), "household_size": _l("People in the home"),
        "others_contribute": _l("Others help pay"), "cash_checking": _l("Checking"), "cash_savings": _l("Savings"),
        "cash_investments": _l("Investments"), "cash_other": _l("Other cash"), "bills_food": _l("Food a month"),
        "bills_utilities": _l("Utilities a month"), "bills_transport": _l("Transport a month"),
        "bills_insurance": _l("Insurance a month"), "bills_medical": _l("Medical a month"), "bills_children": _l("Children a month"),
        "bills_debts": _l("Debts a month"), "bills_other": _l("Other bills a month"),
        "affordability_attested": _l("Says the payment is within reach"),
    }),
}


@dataclass(frozen=True)
class Told:
    """One answer: what was asked, and what was said."""

    asked: str
    said: str


@dataclass(frozen=True)
class Section:
    """Answers that belong together."""

    title: str
    answers: list[Told]


@dataclass(frozen=True)
class PersonLine:
    """One person on the application."""

    name: str
    role: str
    standing: str
    reach: str


@dataclass(frozen=True)
class IncomeLine:
    """One income as it was told."""

    whose: str
    kind: str
    payer: str
    amount: str
    a_month: str
    shown: list[ShownLine]
    counts_for: CountsFor | None


@dataclass(frozen=True)
class Incomes:
    """Every income, and what they come to; ``gross`` is None while no income was told."""

    lines: list[IncomeLine]
    gross: GrossLine | None


def sections(application: Application) -> list[Section]:
    """What was answered, in the order in which it is asked; topics nobody has come to are left out."""
    found = [
        Section(str(title), [told for name, asked in names.items() if (told := _told(application, name, str(asked)))])
        for title, names in SECTIONS.values()
    ]
    return [section for section in found if section.answers]


def hardships(application: Application) -> list[str]:
    """What made payments hard, since when and for how long."""
    return [
        ", ".join(part for part in (
            label(each.kind), _("since %(month)s", month=month(each.began)) if each.began else "", label(each.duration),
        ) if part)
        for each in application.hardships
    ]


def people(viewer: Account, application: Application) -> list[PersonLine]:
    """The people on the application and how to reach them."""
    lines = []
    for person in application.people:
        contact = finding.contact(viewer, application, person)
        reach = ", ".join(word for word in (contact.phone, contact.email, contact.best_time) if word)
        lines.append(PersonLine(person.name, label(person.role), label(person.standing), reach))
    return lines


def incomes(application: Application, file: FileAssessment) -> Incomes:
    """Every income as it was told, what that makes a month, what papers show of it, and the sums."""
    by_papers, found = shown(application, file), gross(application, file)
    counted = {each.income.id: counts_for(each) for each in found.incomes}
    names = {person.id: person.name for person in application.people}
    lines = []
    for income in application.incomes:
        amount = money(income.amount) if income.amount is not None else _("not known")
        each = _("%(amount)s, %(frequency)s", amount=amount, frequency=label(income.frequency).lower()) if income.frequency else amount
        lines.append(IncomeLine(
            names.get(income.person_id, ""), label(income.kind), income.payer, each, money(a_month(income)),
            by_papers.get(str(income.id), []), counted.get(str(income.id)),
        ))
    return Incomes(lines, gross_line(found) if lines else None)


def a_month(income: Income) -> Decimal | None:
    """What an income was said to bring each month; None when amount or frequency is not known."""
    if income.amount is None or income.frequency is None:
        return None
    return monthly(income.amount, income.frequency).amount


def _told(application: Application, name: str, asked: str) -> Told | None:
    answers = application.answers
    if name in answers.dont_know:
        return Told(asked, _("Does not know"))
    value = getattr(answers, name)
    return None if value is None or value == "" else Told(asked, _said(value))


def _said(value: object) -> str:
    if isinstance(value, StrEnum):
        return label(value)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return money(value) if isinstance(value, Decimal) else str(value)
