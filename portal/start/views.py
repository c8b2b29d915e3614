"""The public pages: what this is, who it is for, where else to turn. They keep nothing and set no cookie."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import public
from portal.start.checks import BY_KEY, advice, answered, before, following

start = Blueprint("start", __name__, url_prefix="")
GO = "go"


@start.get("/", endpoint="start")
@public
def first_page() -> ResponseReturnValue:
    """The first page."""
    return render_template("start/start.html")


@start.get("/check/<key>")
@public
def check(key: str) -> ResponseReturnValue:
    """One question; its answer leads on, with the others, in the address."""
    asked = BY_KEY.get(key)
    if asked is None:
        abort(404)
    answers = answered(request.args)
    unanswered = GO in request.args and key not in answers
    if GO in request.args and not unanswered:
        after = following(asked)
        return redirect(url_for("start.check", key=after.key, **answers) if after else url_for("start.result", **answers))
    earlier = before(asked)
    back = url_for("start.check", key=earlier.key, **answers) if earlier else url_for("start.start")
    return render_template("start/check.html", asked=asked, answers=answers, unanswered=unanswered, back=back)


@start.get("/check/result")
@public
def result() -> ResponseReturnValue:
    """What the answers mean, and the way on: there is always one."""
    answers = answered(request.args)
    return render_template("start/result.html", advice=advice(answers), answers=answers)


@start.get("/expect")
@public
def expect() -> ResponseReturnValue:
    """The steps ahead and how long each takes."""
    return render_template("start/expect.html", sale_soon=request.args.get("sale") in {"yes", "unsure"})


@start.get("/sale-date")
@public
def sale() -> ResponseReturnValue:
    """What to do when the sale of the home has a date."""
    return render_template("start/sale.html")


@start.get("/help", endpoint="help")
@public
def help_page() -> ResponseReturnValue:
    """People to talk to."""
    return render_template("start/help.html")


@start.get("/privacy")
@public
def privacy() -> ResponseReturnValue:
    """What is kept, for what, and who sees it."""
    return render_template("start/privacy.html")


@start.get("/accessibility")
@public
def accessibility() -> ResponseReturnValue:
    """How this site is made usable for everybody, and whom to tell when it is not."""
    return render_template("start/accessibility.html")
