"""What a counselor fills in: a new client, where their invitation goes, and a request for leave to help."""

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField, RadioField, SelectMultipleField
from wtforms.validators import InputRequired, Optional

from intake.kinds import AuthorizationScope
from portal.languages import LANGUAGES
from portal.questions.fields import an_address, line

SCOPE_WORDS = {
    AuthorizationScope.VIEW: _l("See the application and its papers"),
    AuthorizationScope.ADD_PAPERS: _l("Add papers"),
    AuthorizationScope.ANSWER: _l("Fill in answers"),
    AuthorizationScope.TALK: _l("Talk with us about the loan"),
    AuthorizationScope.RECEIVE_NOTICES: _l("Get copies of letters"),
}
LIKE_AN_ADDRESS = _l("Enter an e-mail address like name@example.com.")


class ClientForm(FlaskForm):
    """A client whose file the counselor starts; ``another`` is asked when a client of this name is in the list."""

    name = line(_l("Client's full name"), needed=_l("Enter the client's name as it is on the loan."))
    language = RadioField(_l("Which language should letters be in?"), choices=list(LANGUAGES.items()), default="en")
    email = line(_l("Client's e-mail (optional)"), 254, also=(
        Optional(), an_address(_l("Enter an e-mail address like name@example.com, or leave this empty.")),
    ))
    another = BooleanField(_l("This is another person, or a second home. Start a new file"))


class ScopesForm(FlaskForm):
    """What the counselor asks leave to do."""

    scopes = SelectMultipleField(
        _l("What do you ask to be allowed?"), [InputRequired(_l("Choose at least one."))],
        choices=[(scope.value, words) for scope, words in SCOPE_WORDS.items()], default=[scope.value for scope in AuthorizationScope],
    )


class InvitationForm(FlaskForm):
    """Where the client's own invitation goes."""

    email = line(_l("Client's e-mail"), 254, needed=_l("Enter the client's e-mail address."), also=(an_address(LIKE_AN_ADDRESS),))
