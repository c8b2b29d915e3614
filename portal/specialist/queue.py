"""Home and queue: what to do now, all that waits, and taking the next file under a lease."""

import uuid

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.operations import desk, red_list
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.specialist import queue_page, searching
from portal.specialist.blueprint import specialist as room
from portal.specialist.wording import CLOCKS, IN_QUEUE_FOR, spoken


@room.get("/")
@specialist
def home() -> ResponseReturnValue:
    """Start now: the next file, my open files, and how much waits."""
    table = queue_page.build(current_intake(), me(), "mine", 1)
    waiting, late = red_list.counts(current_intake())
    return render_template(
        "specialist/home.html", table=table, first=queue_page.first(current_intake(), me()), letters_waiting=waiting, letters_late=late
    )


@room.get("/queue")
@specialist
def queue() -> ResponseReturnValue:
    """Everything that waits, by view, in the order in which files are pulled."""
    asked = request.args.get("page", 1, type=int)
    return render_template("specialist/queue.html", table=queue_page.build(current_intake(), me(), request.args.get("view", "all"), asked))


@room.get("/find")
@specialist
def find() -> ResponseReturnValue:
    """Find a file by its reference, loan number or a name."""
    words = request.args.get("words", "").strip()
    return render_template("specialist/find.html", words=words, found=searching.applications(current_intake(), words))


@room.post("/next")
@specialist
def pull_next() -> ResponseReturnValue:
    """Take the file whose clock is nearest; nobody else gets it while the lease runs."""
    entry = desk.pull_next(current_intake(), me())
    if entry is None:
        flash(_("Nothing is waiting that you could take now."))
        return redirect(url_for(".home"))
    why = spoken(CLOCKS, entry.due_for) if entry.due_for else spoken(IN_QUEUE_FOR, entry.why)
    flash(_("This file is yours for 20 minutes. Picked because its clock is nearest: %(why)s.", why=why))
    return redirect(url_for(".case", application_id=entry.application_id))


@room.post("/applications/<uuid:application_id>/take")
@specialist
def take(application_id: uuid.UUID) -> ResponseReturnValue:
    """Take this very file."""
    desk.take(current_intake(), me(), the_application(application_id))
    flash(_("This file is yours for 20 minutes."))
    return redirect(url_for(".case", application_id=application_id))


@room.post("/applications/<uuid:application_id>/keep")
@specialist
def keep(application_id: uuid.UUID) -> ResponseReturnValue:
    """Keep the file for another 20 minutes."""
    desk.renew(current_intake(), me(), the_application(application_id))
    flash(_("This file is yours for another 20 minutes."))
    return redirect(url_for(".case", application_id=application_id))


@room.post("/applications/<uuid:application_id>/release")
@specialist
def release(application_id: uuid.UUID) -> ResponseReturnValue:
    """Put the file back."""
    desk.release(current_intake(), me(), the_application(application_id))
    flash(_("The file is back in the queue."))
    return redirect(url_for(".home"))
