"""What a counselor fills in: a new client, and a request for leave to help."""

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import EmailField, RadioField, SelectMultipleField, StringField
from wtforms.validators import Email, InputRequired, Length, Optional

from intake.kinds import AuthorizationScope
from portal.languages import LANGUAGES
from portal.words import choices

NEEDED_TO_HELP = frozenset({AuthorizationScope.VIEW, AuthorizationScope.ADD_PAPERS})


class ClientForm(FlaskForm):  # type: ignore[misc]
    """A client whose file the counselor starts."""

    name = StringField(
        _l("Client's full name"), [InputRequired(_l("Enter the client's name as it is on the loan.")), Length(max=200)],
        filters=[lambda value: " ".join((value or "").split())],
    )
    language = RadioField(
        _l("Which language should letters be in?"), choices=list(LANGUAGES.items()), default="en",
    )
    email = EmailField(
        _l("Client's e-mail (optional)"),
        [Optional(), Email(_l("Enter an e-mail address like name@example.com, or leave this empty.")), Length(max=254)],
    )


class ScopesForm(FlaskForm):  # type: ignore[misc]
    """What the counselor asks leave to do."""

    scopes = SelectMultipleField(
        _l("What do you ask to be allowed?"), default=[scope.value for scope in AuthorizationScope],
        validators=[InputRequired(_l("Choose at least one."))],
    )

    def __init__(self) -> None:
        super().__init__()
        self.scopes.choices = choices(AuthorizationScope)


class InvitationForm(FlaskForm):  # type: ignore[misc]
    """Where the client's own invitation goes."""

    email = EmailField(
        _l("Client's e-mail"),
        [InputRequired(_l("Enter the client's e-mail address.")),
         Email(_l("Enter an e-mail address like name@example.com.")), Length(max=254)],
    )
