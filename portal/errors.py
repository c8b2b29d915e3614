"""What a person is told when something is not found, not allowed, too large or broken: what is safe, and what to do next."""

import logging
import math
import uuid

from flask import Flask, jsonify, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, TooManyRequests

from intake.errors import NotFound, Refusal

log = logging.getLogger(__name__)


def _page(status: int, title: str, *sentences: str) -> ResponseReturnValue:
    if request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json":
        return jsonify(error=title, sentences=sentences), status
    return render_template("errors/error.html", title=title, sentences=sentences, status=status), status


def _not_found(_error: Exception) -> ResponseReturnValue:
    return _page(404, _("We could not find that page"), _("The address may have a mistake, or the page may have moved."))


def _too_large(_error: Exception) -> ResponseReturnValue:
    return _page(
        413, _("That is too much to send at once"),
        _("Each file can be up to 25 MB, and all the files together up to 110 MB. Nothing you sent before was lost."),
        _("Go back and send the files one at a time. A photograph instead of a scan is often smaller."),
    )


def _too_many(error: TooManyRequests) -> ResponseReturnValue:
    seconds = int(error.retry_after) if isinstance(error.retry_after, int) else 900
    minutes = max(1, math.ceil(seconds / 60))
    response = make_response(_page(
        429, ngettext("Wait %(num)s minute, then try again", "Wait %(num)s minutes, then try again", minutes),
        _("There were too many tries in a short time. What you saved is safe."),
        _("You can also open the link in the newest e-mail from us, or choose a new password."),
    ))
    response.headers["Retry-After"] = str(seconds)
    return response


def _cross_site(_error: Exception) -> ResponseReturnValue:
    return _page(
        400, _("This page was open for too long"),
        _("For your safety we did not save that last step. Everything before it is saved."),
        _("Go back, load the page again, and repeat the step."),
    )


def _refused(error: Refusal) -> ResponseReturnValue:
    if isinstance(error, NotFound):
        return _not_found(error)
    log.info("refused", extra={"outcome": error.code})
    return _page(409, _("That can't be done now"), _("Nothing was changed. Go back and look at the page again, or call us."))


def _other(error: HTTPException) -> ResponseReturnValue:
    return _page(error.code or 500, _("That did not work"), _("Nothing was changed. Go back and try again, or call us."))


def _broken(error: Exception) -> ResponseReturnValue:
    reference = uuid.uuid4().hex[:8]
    log.error("failure", extra={"reference": reference}, exc_info=error)
    return _page(
        500, _("We're sorry, something went wrong on our side"),
        _("Everything you saved before is safe. Try again in a few minutes, or call us."),
        _("If you call, give this number: %(reference)s", reference=reference),
    )


def init_app(app: Flask) -> None:
    """Answer every kind of failure in the person's words."""
    app.register_error_handler(404, _not_found)
    app.register_error_handler(413, _too_large)
    app.register_error_handler(429, _too_many)
    app.register_error_handler(CSRFError, _cross_site)
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(HTTPException, _other)
    app.register_error_handler(Exception, _broken)
