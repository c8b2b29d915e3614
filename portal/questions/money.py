"""Money: who lives on it, where it comes in, what is put by, and the bills where the programme asks."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, SelectField
from wtforms.validators import DataRequired

from intake.kinds import IncomeKind, PayFrequency, PersonRole, YesNoUnsure
from intake.models import Application, Income, Person
from intake.operations import applications, household
from intake.operations.context import Intake
from portal.questions.fields import MoneyField, WholeNumberField, line, one_of, several_of, yes_no
from portal.questions.form import QuestionForm, dont_know


class Household(QuestionForm):
    """How many people live on the money."""

    columns = ("household_size", "others_contribute")
    household_size = WholeNumberField(
        _l("How many people live in the home, with you?"), least=1, most=30, wrong=_l("Enter the number of people, like 3."),
        render_kw={"inputmode": "numeric"},
    )
    others_contribute = yes_no(_l("Does someone who is not on the loan help pay for the home?"))


class IncomeKinds(QuestionForm):
    """Every way money comes in; each gets a page of its own afterwards."""

    kinds = several_of(
        _l("Where does money come in?"), IncomeKind,
        description=_l("Choose all that fit, for everyone on the loan. Child support counts only if you want it to."),
    )
    none = BooleanField(_l("No money comes in now"))

    def validate(self, extra_validators: Any = None) -> bool:
        good = bool(super().validate(extra_validators))
        if not self.kinds.data and not self.none.data:
            self.kinds.errors = [_l("Choose at least one, or \"No money comes in now\".")]
            return False
        if self.kinds.data and self.none.data:
            self.kinds.errors = [_l("You chose some kinds and also \"No money comes in now\". Take one of them back.")]
            return False
        return good

    @classmethod
    def saved(cls, application: Application) -> dict[str, Any]:
        answers = application.answers
        kinds = {income.kind.value for income in application.incomes}
        if not kinds and answers.others_contribute is YesNoUnsure.YES:
            kinds.add(IncomeKind.NONBORROWER.value)
        return {"kinds": sorted(kinds), "none": answers.has_income is YesNoUnsure.NO}

    def keep(self, intake: Intake, application: Application, key: str) -> None:
        chosen = {IncomeKind(kind) for kind in self.kinds.data or []}
        for income in [income for income in application.incomes if income.kind not in chosen]:
            household.remove_income(intake, application, income)
        known = {income.kind for income in application.incomes}
        for kind in (kind for kind in IncomeKind if kind in chosen - known):
            household.add_income(intake, application, application.people[0], kind)
        applications.save_answers(intake, application, key, {"has_income": YesNoUnsure.YES if chosen else YesNoUnsure.NO})


class IncomeForm(QuestionForm):
    """One income: whose it is, who pays it, and how much each time before taxes."""

    person = SelectField(_l("Whose income is it?"))
    helper = line(_l("Who helps? Their full name"))
    payer = line(_l("Who pays it?"))
    amount = MoneyField(_l("How much each time, before taxes?"), description=_l("Before taxes and anything else is taken out."))
    amount_unknown = dont_know()
    frequency = one_of(_l("How often is it paid?"), PayFrequency)

    @classmethod
    def of(cls, income: Income, application: Application) -> dict[str, Any]:
        """What is known of this income, by name of field."""
        owner = next((person for person in application.people if person.id == income.person_id), None)
        helping = owner if owner is not None and owner.role is PersonRole.CONTRIBUTOR else None
        return {
            "person": str(income.person_id), "payer": income.payer, "amount": income.amount, "frequency": income.frequency,
            "helper": helping.name if helping else "", "amount_unknown": income.amount is None and income.frequency is not None,
        }

    def fit(self, application: Application, kind: IncomeKind) -> "IncomeForm":
        """Drop the questions that this kind of income, or this household, does not need."""
        if kind is IncomeKind.NONBORROWER:
            del self.person, self.payer
            self.helper.validators = [DataRequired(_l("Enter the full name of the person who helps."))]
            return self
        del self.helper
        if len(application.people) < 2:
            del self.person
        else:
            self.person.choices = [(str(person.id), person.name) for person in application.people]
        return self

    def validate(self, extra_validators: Any = None) -> bool:
        good = bool(super().validate(extra_validators))
        if self.amount.data is None and not self.amount_unknown.data and not self.amount.errors:
            self.amount.errors = [_l("Enter the amount, like 2,140.00, or choose \"I don't know\".")]
            return False
        return good

    def keep_income(self, intake: Intake, application: Application, income: Income) -> None:
        """Save this income."""
        household.change_income(
            intake, application, income, person_id=self._owner(intake, application, income).id,
            payer=self.payer.data or "" if "payer" in self else income.payer,
            amount=None if self.amount_unknown.data else self.amount.data, frequency=PayFrequency(self.frequency.data),
        )

    def _owner(self, intake: Intake, application: Application, income: Income) -> Person:
        owner = next(person for person in application.people if person.id == income.person_id)
        if "person" in self:
            return next(person for person in application.people if str(person.id) == self.person.data)
        if "helper" not in self:
            return owner
        if owner.role is PersonRole.CONTRIBUTOR:
            household.change_person(intake, application, owner, name=self.helper.data)
            return owner
        return household.add_person(intake, application, self.helper.data or "", PersonRole.CONTRIBUTOR)


class AnotherIncome(QuestionForm):
    """One more income, of any kind."""

    kind = one_of(_l("What kind of money is it?"), IncomeKind)


class Savings(QuestionForm):
    """What is put by; retirement accounts and college savings do not count."""

    columns = ("cash_checking", "cash_savings", "cash_investments", "cash_other")
    cash_checking = MoneyField(_l("Checking accounts and cash"))
    cash_checking_unknown = dont_know()
    cash_savings = MoneyField(_l("Savings accounts"))
    cash_savings_unknown = dont_know()
    cash_investments = MoneyField(_l("Stocks and bonds, not for retirement"))
    cash_investments_unknown = dont_know()
    cash_other = MoneyField(_l("Anything else"))
    cash_other_unknown = dont_know()


class Bills(QuestionForm):
    """Bills each month, only where the programme asks; 0 is a fine answer and so is an empty line."""

    columns = (
        "bills_food", "bills_utilities", "bills_transport", "bills_insurance", "bills_medical", "bills_children", "bills_debts",
        "bills_other",
    )
    bills_food = MoneyField(_l("Food and things for the house"))
    bills_utilities = MoneyField(_l("Power, water, phone and internet"))
    bills_transport = MoneyField(_l("Car, gas and getting around"))
    bills_insurance = MoneyField(_l("Insurance, not for the home"))
    bills_medical = MoneyField(_l("Doctors and medicine"))
    bills_children = MoneyField(_l("Child care, school and child support you pay"))
    bills_debts = MoneyField(_l("Credit cards and other loans"))
    bills_other = MoneyField(_l("Everything else"))


class Affordability(QuestionForm):
    """FHA asks for this statement in place of income papers."""

    columns = ("affordability_attested",)
    affordability_attested = BooleanField(_l("I can make the new payment if it fits what I told you here"))
