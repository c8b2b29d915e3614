"""What is asked for when signing in and about one's own account."""

from flask_babel import lazy_gettext as _l
from wtforms import PasswordField, RadioField, StringField, ValidationError
from wtforms.validators import InputRequired, Length

from portal import passwords
from portal.forms import Form, is_address
from portal.languages import LANGUAGES
from portal.wiring import wiring

FAULTS = {
    "short": _l("Make your password at least 15 characters long. Four words that do not belong together are easy to keep in mind."),
    "long": _l("Make your password at most 256 characters long."),
    "run": _l("This password is mostly one pattern over again. Use four words that do not belong together."),
    "common": _l("This password is easy to guess. Use four words that do not belong together."),
}


def good_password(form: Form, field: PasswordField) -> None:
    """Say what is wrong with a new password; the form knows whose it will be."""
    found = passwords.fault(field.data or "", form.whose.split("@")[0], wiring().settings.servicer.name)
    if found:
        raise ValidationError(FAULTS[found])


class EmailForm(Form):
    """Where to send a code or a link."""

    email = StringField(
        _l("E-mail address"), [is_address],
        render_kw={"type": "email", "autocomplete": "email", "inputmode": "email", "spellcheck": "false", "autocapitalize": "none"},
    )


class CodeForm(Form):
    """The six figures sent by e-mail."""

    code = StringField(
        _l("Code from the e-mail"), [InputRequired(_l("Enter the 6 digits from the e-mail."))],
        render_kw={"autocomplete": "one-time-code", "inputmode": "numeric", "maxlength": "20"},
    )


class NameForm(Form):
    """What to call a new homeowner."""

    name = StringField(
        _l("Your full name"), [InputRequired(_l("Enter your name.")), Length(max=200, message=_l("Enter at most 200 letters."))],
        render_kw={"autocomplete": "name"},
    )


class PasswordForm(EmailForm):
    """Signing in with a password."""

    password = PasswordField(
        _l("Password"), [InputRequired(_l("Enter your password."))], render_kw={"autocomplete": "current-password"}
    )


class FactorForm(Form):
    """The changing code of the app, or a recovery code."""

    code = StringField(
        _l("Code from your app"), [InputRequired(_l("Enter the 6 digits that your app shows now."))],
        render_kw={"autocomplete": "one-time-code", "maxlength": "40", "autocapitalize": "characters"},
    )


class NewPasswordForm(Form):
    """A password to be kept from now on."""

    whose = ""
    password = PasswordField(_l("New password"), [good_password], render_kw={"autocomplete": "new-password"})


class InvitedForm(NewPasswordForm):
    """An invited helper's or colleague's own account."""

    name = StringField(
        _l("Your full name"), [InputRequired(_l("Enter your name.")), Length(max=200, message=_l("Enter at most 200 letters."))],
        render_kw={"autocomplete": "name"},
    )


class AccountForm(Form):
    """How the site speaks and looks for this account."""

    name = StringField(
        _l("Your full name"), [InputRequired(_l("Enter your name.")), Length(max=200, message=_l("Enter at most 200 letters."))],
        render_kw={"autocomplete": "name"},
    )
    language = RadioField(_l("Language for pages and e-mail"), choices=list(LANGUAGES.items()))
    colour_scheme = RadioField(
        _l("Colors"),
        choices=[
            ("", _l("The same as my device")), ("light", _l("Dark words on a light page")), ("dark", _l("Light words on a dark page")),
        ],
    )


class ConsentForm(Form):
    """The word from the sample paper."""

    word = StringField(
        _l("The word in the sample paper"), [InputRequired(_l("Open the sample paper and enter the word that stands in it."))],
        render_kw={"autocomplete": "off", "autocapitalize": "none"},
    )
