"""What forms of several rooms share: the list of slips for the top of the page, and an e-mail address."""

import re

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import StringField, ValidationError

ADDRESS = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}")


class Form(FlaskForm):
    """A form that can list its slips for the summary at the top of the page."""

    @property
    def slips(self) -> list[tuple[str, str]]:
        return [(field.id, str(message)) for field in self for message in field.errors[:1]]

    def slip(self, name: str, message: str) -> None:
        """Say beside a field what an operation found."""
        self[name].errors = [*self[name].errors, message]


def is_address(form: Form, field: StringField) -> None:
    """Hold a field to something that looks like an e-mail address; only the mail itself proves more."""
    field.data = (field.data or "").strip()
    if len(field.data) > 254 or not ADDRESS.fullmatch(field.data):
        raise ValidationError(_l("Enter an e-mail address, like rosa@example.com."))
