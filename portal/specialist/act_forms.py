"""What a specialist fills in for the acts that change a file's clocks: foreclosure dates, a transfer, a plan, a gap, a refresh."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectField, TextAreaField, ValidationError
from wtforms.validators import DataRequired, InputRequired

from intake.kinds import HelpOption, PlanEnd, ShortTermPlan
from intake.operations.short_term import LONGEST_MONTHS, MOST_ARREARS_MONTHS
from portal.questions.fields import DateField, MoneyField, WholeNumberField
from portal.specialist.act_words import PLAN_ENDS
from portal.specialist.forms import NOT_LONGER, WHICH_DAY, reasons
from portal.words import label

SET, CALLED_OFF = "set", "called_off"


class SaleForm(FlaskForm):
    """A foreclosure sale set, moved or called off."""

    what = RadioField(_l("What happened to the sale"), choices=[
        (SET, _l("It was set for a day, or moved to one")), (CALLED_OFF, _l("It was called off")),
    ], validators=[InputRequired(_l("Choose what happened."))])
    sale_on = DateField(_l("Day of the sale"))
    set_on = DateField(_l("Day on which it was set, moved or called off"), [DataRequired(WHICH_DAY)])

    def validate_sale_on(self, field: DateField) -> None:
        """A sale that is set has its day, after the one on which it was set."""
        if self.what.data != SET:
            return
        if field.data is None:
            raise ValidationError(_("Enter the day of the sale."))
        if self.set_on.data is not None and field.data < self.set_on.data:
            raise ValidationError(_("The sale can't be before the day on which it was set."))


class FilingForm(FlaskForm):
    """The first notice or filing of a foreclosure."""

    filed_on = DateField(_l("Day of the first notice or filing"), [DataRequired(WHICH_DAY)])


class TransferForm(FlaskForm):
    """A loan that came from another servicer."""

    moved_on = DateField(_l("Day on which we became the servicer"), [DataRequired(WHICH_DAY)])
    received_on = DateField(_l("The servicer before us received an application on (optional)"))
    acknowledged_on = DateField(_l("They wrote that they have it on (optional)"))
    reasonable_date = DateField(_l("Their letter asked for the missing papers by (optional)"))
    complete_on = DateField(_l("For them it was complete on (optional)"))


class PlanForm(FlaskForm):
    """A short-term plan offered before the application is complete."""

    plan = RadioField(_l("Which plan"), choices=lambda: [
        (each.value, label(HelpOption(each.value))) for each in ShortTermPlan
    ], validators=[InputRequired(_l("Choose a plan."))])
    months = WholeNumberField(
        _l("For how many months"), least=1, most=LONGEST_MONTHS,
        wrong=_l("Enter a number from 1 to 6. A longer plan needs a complete application."),
    )
    first_due_on = DateField(_l("First payment due"), [DataRequired(WHICH_DAY)])
    monthly_payment = MoneyField(_l("Payment each month"), [InputRequired(_l("Enter the payment. For a pause it is 0."))])
    arrears_months = WholeNumberField(
        _l("Months behind that it makes up for"), least=0, most=MOST_ARREARS_MONTHS, wrong=_l("Enter a number from 0 to 3."),
    )
    current_at_end = RadioField(_l("Is the loan up to date at the end?"), choices=[("yes", _l("Yes")), ("no", _l("No"))], validators=[
        InputRequired(_l("Choose yes or no.")),
    ])
    words = TextAreaField(_l("Anything else the homeowner must know (optional)"), [NOT_LONGER])
    may_change = TextAreaField(_l("If amounts may still change: why (optional)"), [NOT_LONGER])

    def validate_arrears_months(self, field: WholeNumberField) -> None:
        """A repayment plan makes up for one to three months (comment 41(c)(2)(iii)-4); a forbearance for none."""
        repaying, months = self.plan.data == ShortTermPlan.REPAYMENT_PLAN, field.data or 0
        if repaying and not 1 <= months <= 3:
            raise ValidationError(_("A short repayment plan makes up for 1 to 3 months."))
        if not repaying and months:
            raise ValidationError(_("A forbearance makes up for nothing: enter 0."))


class PlanEndForm(FlaskForm):
    """How a short-term plan ended."""

    how = RadioField(_l("How it ended"), choices=lambda: [(each.value, PLAN_ENDS[each]) for each in PlanEnd], validators=[
        InputRequired(_l("Choose how it ended.")),
    ])
    ended_on = DateField(_l("Day on which it ended"), [DataRequired(WHICH_DAY)])
    note = TextAreaField(_l("What happened (needed if payments were not made)"), [NOT_LONGER])

    def validate_note(self, field: TextAreaField) -> None:
        """That somebody did not pay ends a protection, and is said in words."""
        if self.how.data == PlanEnd.NOT_PERFORMED and not (field.data or "").strip():
            raise ValidationError(_("Write which payment was not made."))


class GapForm(FlaskForm):
    """Something found missing after everything had arrived."""

    requirement = SelectField(_l("What it is about"))
    reason = SelectField(_l("Why we ask"), choices=lambda: [("", _l("Choose a reason")), *reasons()], validators=[
        InputRequired(_l("Choose the reason the homeowner will read.")),
    ])
    note = TextAreaField(_l("What to send, in plain words"), [DataRequired(_l("Write what is needed.")), NOT_LONGER])
    due_on = DateField(_l("Send it by (optional)"))


class MistakeForm(FlaskForm):
    """Nothing was missing after all."""

    why = TextAreaField(_l("Why nothing is missing"), [DataRequired(_l("Give the reason.")), NOT_LONGER])


class RefreshForm(FlaskForm):
    """A newer paper though the one on file was fresh."""

    why = TextAreaField(_l("Why a newer one is needed, in words for the homeowner"), [
        DataRequired(_l("Give the reason. The homeowner reads it.")), NOT_LONGER,
    ])
    due_on = DateField(_l("Send it by (optional)"))


class AskAgainForm(FlaskForm):
    """Ask again for what is on file and good."""

    reason = RadioField(_l("Why we ask again"), choices=lambda: reasons(), validators=[
        InputRequired(_l("Choose the reason the homeowner will read. Without one, nobody is asked again.")),
    ])
    paper = RadioField(_l("About which paper"), choices=list, validate_choice=False)
    note = TextAreaField(_l("What to send, in plain words"), [NOT_LONGER])
    due_on = DateField(_l("Ask for it by (optional)"))

    def validate_note(self, field: TextAreaField) -> None:
        """A reason of "something else" says nothing without words."""
        if self.reason.data == "other" and not (field.data or "").strip():
            raise ValidationError(_("Write what the homeowner should send instead."))


class DuplicateForm(FlaskForm):
    """The law asks for no second review."""

    why = TextAreaField(_l("Why we do not look again, in words for the homeowner"), [
        DataRequired(_l("Give the reason. The homeowner reads it.")), NOT_LONGER,
    ])


def as_typed(form: FlaskForm) -> list[tuple[str, Any]]:
    """What was typed into a form, to be sent once more by the button that confirms it."""
    typed: list[tuple[str, Any]] = []
    for field in form:
        if isinstance(field, DateField):
            typed += [(f"{field.name}-{part}", value) for part, value in field.typed.items()]
        elif field.name != "csrf_token":
            typed.append((field.name, "" if field.data is None else field.data))
    return typed
