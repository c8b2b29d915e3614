"""What an administrator fills in."""

import re

from flask_babel import lazy_gettext as _l
from wtforms import RadioField, SelectField, StringField, ValidationError
from wtforms.validators import InputRequired, Length

from intake.kinds import Role
from intake.models import Agency
from portal.forms import Form, is_address
from portal.words import label

HUD_ID = re.compile(r"[89]\d{4}")
INVITED = (Role.COUNSELOR, Role.SPECIALIST, Role.ADMIN)


class InviteForm(Form):
    """Whom to invite, as what."""

    email = StringField(_l("E-mail address"), [is_address], render_kw={"type": "email", "spellcheck": "false"})
    name = StringField(_l("Name (optional)"), [Length(max=200, message=_l("Enter at most 200 letters."))])
    role = RadioField(_l("Role"), [InputRequired(_l("Choose a role."))])
    agency = SelectField(_l("Agency (counselors only)"))

    def __init__(self, agencies: list[Agency]) -> None:
        super().__init__()
        self.role.choices = [(role.value, label(role)) for role in INVITED]
        self.agency.choices = [("", _l("None")), *((str(agency.id), f"{agency.name} ({agency.hud_id})") for agency in agencies)]

    def validate_agency(self, field: SelectField) -> None:
        if (self.role.data == Role.COUNSELOR) != bool(field.data):
            raise ValidationError(_l("A counselor needs an agency, and only a counselor has one."))


class AgencyForm(Form):
    """A counseling agency approved by HUD."""

    name = StringField(
        _l("Agency name"),
        [InputRequired(_l("Enter the agency's name.")), Length(max=200, message=_l("Enter at most 200 letters."))],
    )
    hud_id = StringField(_l("HUD id"), render_kw={"inputmode": "numeric"})
    phone = StringField(_l("Telephone (optional)"), [Length(max=40, message=_l("Enter at most 40 characters."))], render_kw={"type": "tel"})

    def validate_hud_id(self, field: StringField) -> None:
        field.data = (field.data or "").strip()
        if not HUD_ID.fullmatch(field.data):
            raise ValidationError(_l("Enter the agency's five digits at HUD. They begin with 8 or 9."))
