"""Incomes in words: each one, and what they come to in a month before taxes."""

from dataclasses import dataclass
from decimal import Decimal

from flask_babel import gettext as _

from intake.income import monthly
from intake.kinds import IncomeKind
from intake.models import Application, Income
from portal.formatting import money
from portal.words import label


@dataclass(frozen=True)
class IncomeLine:
    """One income as a list shows it; ``words`` is empty until the page about it was saved."""

    income: Income
    what: str
    whose: str
    words: str


def incomes_in_words(application: Application) -> list[IncomeLine]:
    """Every income of the application, in order."""
    names = {person.id: person.name for person in application.people}
    several = len(application.people) > 1
    return [
        IncomeLine(income, label(income.kind), names.get(income.person_id, "") if several else "", income_in_words(income))
        for income in application.incomes
    ]


def income_in_words(income: Income) -> str:
    """Amount, rhythm and payer of one income."""
    if income.frequency is None:
        return ""
    amount = money(income.amount) if income.amount is not None else _("amount not known yet")
    said = {"amount": amount, "often": label(income.frequency).lower(), "payer": income.payer}
    if income.payer and income.kind is not IncomeKind.NONBORROWER:
        return _("%(amount)s %(often)s, from %(payer)s", **said)
    return _("%(amount)s %(often)s", **said)


def sum_in_words(application: Application) -> str:
    """What all incomes come to in a month; empty while there is none."""
    known = [i for i in application.incomes if i.amount is not None and i.frequency is not None]
    if not known:
        return ""
    total = sum((monthly(i.amount, i.frequency).amount for i in known if i.amount is not None and i.frequency is not None), Decimal(0))
    if len(known) < len(application.incomes):
        return _("So far that comes to about %(amount)s a month before taxes.", amount=money(total))
    return _("Together that comes to about %(amount)s a month before taxes.", amount=money(total))
