"""Holding a file while changing it, so that two specialists never work on the same one; and what to say when that fails."""

from flask import current_app, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound as Missing

from intake.errors import NotFound, Refusal
from intake.models import Application
from intake.operations import desk
from portal.access import me
from portal.database import current_intake
from portal.specialist.blueprint import specialist
from portal.specialist.layouts import layout
from portal.specialist.wording import refusal_sentence


def hold(application: Application) -> Application:
    """Take the file, or keep it for longer, before anything in it is changed. Raises TakenByOther."""
    intake, account = current_intake(), me()
    entry = desk.entry_of(intake, application)
    if entry is not None and entry.holder_id == account.id and entry.lease_until > intake.now:
        desk.renew(intake, account, application)
    else:
        desk.take(intake, account, application)
    return application


@specialist.errorhandler(Refusal)
def refused(error: Refusal) -> ResponseReturnValue:
    """Say in the desk's words why nothing was changed."""
    if isinstance(error, NotFound):
        return current_app.handle_http_exception(Missing())
    sentence = refusal_sentence(error.code)
    return render_template("specialist/refused.html", title=_("That can't be done now"), sentence=sentence, layout=layout()), 409
