"""What is filled in about letters on paper: the day they bear, the day they went, why one failed, where it goes."""

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import RadioField, TextAreaField, ValidationError
from wtforms.validators import DataRequired, InputRequired, Length

from intake.kinds import DeliveryChannel, DeliveryFailure
from portal.questions.fields import DateField, line
from portal.specialist.forms import NOT_LONGER, WHICH_DAY
from portal.specialist.mail_words import FAILURES, ON_PAPER

LONGEST_ADDRESS = 300
MOST_LINES = 5


class BatchForm(FlaskForm):
    """Print what waits."""

    dated_on = DateField(_l("The day they go into the mail"), [DataRequired(WHICH_DAY)])


class MailedForm(FlaskForm):
    """The letters went."""

    on = DateField(_l("The day they went into the mail"), [DataRequired(WHICH_DAY)])
    by = line(_l("Who put them into the mail"), needed=_l("Enter the name of who put them into the mail."))


class FailedForm(FlaskForm):
    """A letter came back, or could not be mailed."""

    failure = RadioField(_l("What happened"), validators=[InputRequired(_l("Choose what happened."))])
    note = TextAreaField(_l("Note (optional)"), [NOT_LONGER])

    def of(self, channel: DeliveryChannel) -> "FailedForm":
        """With what can happen to a letter by this channel."""
        can_be = ON_PAPER if channel is DeliveryChannel.PAPER else (DeliveryFailure.EMAIL_REFUSED, DeliveryFailure.OTHER)
        self.failure.choices = [(each.value, FAILURES[each]) for each in can_be]
        return self

    def validate_note(self, field: TextAreaField) -> None:
        """A reason of "something else" says nothing without words."""
        if self.failure.data == DeliveryFailure.OTHER.value and not (field.data or "").strip():
            raise ValidationError(_("Write what happened."))


class AddressForm(FlaskForm):
    """Where a letter goes."""

    address = TextAreaField(_l("Address, one line for each line of the envelope"), [
        DataRequired(_l("Enter the address.")), Length(max=LONGEST_ADDRESS, message=_l("This is too long. Use fewer words.")),
    ])

    def validate_address(self, field: TextAreaField) -> None:
        """More lines than the window of an envelope shows would reach nobody."""
        if len(self.lines) > MOST_LINES:
            raise ValidationError(_("Use at most 5 lines: more do not fit into the window of the envelope."))

    @property
    def lines(self) -> list[str]:
        return [each.strip() for each in (self.address.data or "").splitlines() if each.strip()]


class SettleForm(FlaskForm):
    """Nothing more can be done."""

    why = TextAreaField(_l("What was done, or why nothing more can be done"), [DataRequired(_l("Write what was done.")), NOT_LONGER])
