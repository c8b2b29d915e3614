"""What a specialist fills in at the desk: a verdict, a figure, a request, a waiver, the gate."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField, Form, HiddenField, RadioField, SelectField, StringField, TextAreaField, ValidationError
from wtforms.validators import AnyOf, DataRequired, Email, InputRequired, Length, Optional

from intake.kinds import AwaitedKind, Channel, DocumentKind, HelpOption, OptionOutcome, RejectionReason
from intake.places import ZONES
from portal.languages import LANGUAGES
from portal.questions.fields import DateField, MoneyField, line
from portal.specialist.paper_lists import RequirementGroup
from portal.words import choices, label

LONGEST_NOTE = 1000
WHICH_DAY = _l("Enter the date in numbers: month, day, year.")
NOT_LONGER = Length(max=LONGEST_NOTE, message=_l("Keep it under 1,000 characters."))


class RejectForm(FlaskForm):
    """Send a paper back: why, and in words where the reason needs them."""

    reason = RadioField(_l("Why can't we use this paper?"), choices=lambda: reasons(), validators=[
        InputRequired(_l("Choose a reason.")),
    ])
    note = TextAreaField(_l("A note the homeowner will read (optional)"), [NOT_LONGER])

    def validate_note(self, field: TextAreaField) -> None:
        """A reason of "something else" says nothing without words."""
        if self.reason.data == RejectionReason.OTHER.value and not (field.data or "").strip():
            raise ValidationError(_("Write what the homeowner should send instead."))


class IdentifyForm(FlaskForm):
    """What a paper is and whose."""

    kind = SelectField(_l("Kind of paper"), choices=lambda: [("", _l("Leave it to the machine")), *choices(DocumentKind)])
    person = SelectField(_l("Whose paper it is"), validate_choice=True)


class LinkForm(FlaskForm):
    """Which requirement a paper is for."""

    requirement = SelectField(_l("Use it for this requirement too"))


class AskForm(FlaskForm):
    """Ask the homeowner for a paper."""

    reason = SelectField(_l("Why we ask"), choices=lambda: [("", _l("Nothing usable is on file")), *reasons()])
    note = TextAreaField(_l("What to send, in plain words"), [NOT_LONGER])
    due_on = DateField(_l("Ask for it by (optional)"))


class WaiveForm(FlaskForm):
    """Decide that a requirement need not be met."""

    reason = TextAreaField(_l("Why it is not needed"), [DataRequired(_l("Give the reason.")), NOT_LONGER])


class CompleteForm(FlaskForm):
    """Confirm that a file is complete."""

    override_reason = TextAreaField(_l("Reason for completing it with open items"), [NOT_LONGER])


class DecideForm(FlaskForm):
    """The decision as a whole; what is decided stands in one OptionForm for each option."""


class OptionForm(Form):
    """What is decided about one option; each of its labels begins with the option, since the page holds one form for each."""

    outcome = RadioField(
        choices=lambda: [("", _l("Not part of this decision")), *choices(OptionOutcome)], default="",
    )
    terms = TextAreaField(_l("what is offered, in plain words"), [NOT_LONGER])
    monthly_payment = MoneyField(_l("new monthly payment (optional)"))
    first_due_on = DateField(_l("first payment due (optional)"))
    reason = TextAreaField(_l("why it is not offered, in plain words"), [NOT_LONGER])
    owner_rule = TextAreaField(_l("the owner's name and rule, if a rule decided"), [NOT_LONGER])
    npv_inputs = TextAreaField(_l("the figures put in, if a net present value decided"), [NOT_LONGER])
    other_criteria_open = BooleanField(_l("this alone decided, and no other condition was looked at"))

    def __init__(self, formdata: Any, option: HelpOption) -> None:
        super().__init__(formdata, prefix=option.value)
        self.outcome.label.text = label(option)
        for field in self:
            if field is not self.outcome:
                field.label.text = f"{label(option)}: {field.label.text}"

    def validate_terms(self, field: TextAreaField) -> None:
        """An offer says what it is."""
        if self.outcome.data == OptionOutcome.OFFERED.value and not (field.data or "").strip():
            raise ValidationError(_("Write what is offered. The homeowner reads it in the letter."))

    def validate_reason(self, field: TextAreaField) -> None:
        """A denial says why (1024.41(d))."""
        if self.outcome.data == OptionOutcome.DENIED.value and not (field.data or "").strip():
            raise ValidationError(_("Write the specific reason. The homeowner reads it in the letter."))


class WordForm(FlaskForm):
    """What the homeowner said about our decision, by telephone or mail."""

    said = RadioField(_l("What the homeowner said"), validators=[InputRequired(_l("Choose what they said."))])
    on = DateField(_l("Day on which it came"), [DataRequired(WHICH_DAY)])
    note = TextAreaField(_l("Their reason, for an appeal (optional)"), [NOT_LONGER])


class AwaitForm(FlaskForm):
    """Something that neither the homeowner nor we have, asked of somebody else."""

    what = RadioField(_l("What we wait for"), choices=lambda: choices(AwaitedKind), validators=[InputRequired(_l("Choose what it is."))])
    note = line(_l("What it is, if it is another paper"), 200)
    from_whom = line(_l("Who must send it"), 200, needed=_l("Write who must send it. The homeowner reads the name in the letter."))
    asked_on = DateField(_l("Day on which we asked"), [DataRequired(WHICH_DAY)])

    def validate_note(self, field: StringField) -> None:
        """Another paper has no name but the one written here."""
        if self.what.data == AwaitedKind.OTHER.value and not (field.data or "").strip():
            raise ValidationError(_("Write what it is. The homeowner reads it in the letter."))


class AwaitedForm(FlaskForm):
    """What has become of it: asked for again, or come."""

    on = DateField(_l("Day"), [DataRequired(WHICH_DAY)])


class WithdrawForm(FlaskForm):
    """The homeowner took the application back."""

    on = DateField(_l("Date of the homeowner's word"), [DataRequired(WHICH_DAY)])
    note = TextAreaField(_l("How we heard of it"), [DataRequired(_l("Write how the homeowner told us.")), NOT_LONGER])


class TelephoneForm(FlaskForm):
    """An application taken by telephone, by letter or in person."""

    channel = RadioField(_l("How it came"), choices=lambda: [
        (channel.value, label(channel)) for channel in (Channel.TELEPHONE, Channel.MAIL, Channel.FAX, Channel.IN_PERSON)
    ], default=Channel.TELEPHONE.value)
    received_on = DateField(_l("Date of the call, or the day the letter arrived"), [DataRequired(WHICH_DAY)])
    name = line(_l("Homeowner's full name"), needed=_l("Enter the homeowner's name."))
    language = RadioField(_l("Language for letters and this site"), choices=lambda: list(LANGUAGES.items()), default="en")
    phone = line(_l("Phone (optional)"), 40)
    email = line(_l("Email (optional)"), 254, also=[Optional(), Email(_l("Enter an email address like name@example.com."))])
    state = line(_l("State of the property, two letters (optional)"), 2, also=[Optional(), AnyOf(ZONES, _l("Enter two letters, like IL."))])
    zip = line(_l("ZIP of the property (optional)"), 10)
    loan_number = line(_l("Loan number (optional)"), 40)


class ArrivedForm(FlaskForm):
    """Papers that came by mail, by fax or by hand."""

    channel = RadioField(_l("How they came"), choices=lambda: [
        (channel.value, label(channel)) for channel in (Channel.MAIL, Channel.FAX, Channel.IN_PERSON)
    ], validators=[InputRequired(_l("Choose how the papers came."))])
    arrived_on = DateField(_l("The day they arrived here"), [DataRequired(WHICH_DAY)])
    requirement = SelectField(_l("What they are for"))
    key = HiddenField()


class MoveForm(FlaskForm):
    """A paper filed under the wrong person."""

    to = RadioField(_l("Where it belongs"), validators=[InputRequired(_l("Choose the file it belongs to."))], validate_choice=False)
    note = TextAreaField(_l("What went wrong"), [DataRequired(_l("Write what went wrong.")), NOT_LONGER])


class ButtonForm(FlaskForm):
    """A step that needs nothing but the press of a button."""


def reasons() -> list[tuple[str, str]]:
    """Why a paper cannot be used. That a newer one is wanted of a good one is no such reason: it is decided on a page of its own."""
    return [(code, words) for code, words in choices(RejectionReason) if code != RejectionReason.NEWER_NEEDED]


def has_come(field: DateField, today: date) -> bool:
    """Whether the day typed has come; when it has not, the field says so."""
    if field.data is not None and field.data <= today:
        return True
    field.errors = [_("Enter a date that is not in the future.")]
    return False


def requirement_choices(groups: Iterable[RequirementGroup]) -> list[tuple[str, str]]:
    """Requirements for a select: key and source in the value, title and whose in the words."""
    return [
        (f"{group.key}|{group.source}", f"{group.title} ({group.about})" if group.about else group.title)
        for group in groups
    ]
