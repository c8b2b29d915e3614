"""The package for whoever decides: one bookmarked PDF of every paper, and the file as data."""

import json
import tempfile
import uuid
from pathlib import Path

from flask import Response, render_template, send_file
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.errors import PackageFault, StoreFault
from intake.extraction.errands import bind_package, clean_pdf
from intake.models import Application
from intake.operations import packages
from intake.operations.assessment import assess_application
from intake.operations.packages import Package
from portal.access import me, own_transactions, specialist, the_application
from portal.database import current_intake, end_reading, short_intake
from portal.specialist import file_header, paper_lists
from portal.specialist.blueprint import specialist as room
from portal.wiring import wiring


@room.get("/applications/<uuid:application_id>/package")
@specialist
def package(application_id: uuid.UUID) -> ResponseReturnValue:
    """What goes into the package, and the two ways to have it."""
    application, intake = the_application(application_id), current_intake()
    file = assess_application(intake, application)
    return render_template(
        "specialist/package.html", header=file_header.build(intake, me(), application, file),
        papers=[paper_lists.link(document) for document in file.documents.values()],
    )


@room.post("/applications/<uuid:application_id>/package/papers")
@own_transactions
@specialist
def bound_papers(application_id: uuid.UUID) -> ResponseReturnValue:
    """Every paper in one PDF with bookmarks; whatever opens a received file does so in the limited child."""
    gathered = _gathered(application_id)
    with tempfile.TemporaryDirectory(dir=wiring().settings.spool) as folder:
        try:
            # The open file outlives its folder: nothing of the package stays on this machine.
            bound = packages.assemble(gathered, wiring().store, clean_pdf, bind_package, Path(folder)).open("rb")
        except (StoreFault, PackageFault):
            sentence = _("We could not put the papers together just now. Nothing was lost. Try again in a minute.")
            return render_template("specialist/refused.html", title=_("The package was not built"), sentence=sentence), 503
    return send_file(bound, "application/pdf", as_attachment=True, download_name=f"{gathered.reference}.pdf")


@room.post("/applications/<uuid:application_id>/package/data")
@own_transactions
@specialist
def data(application_id: uuid.UUID) -> ResponseReturnValue:
    """Answers, figures with their sources, hashes and history, as JSON."""
    gathered = _gathered(application_id)
    answer = Response(json.dumps(gathered.json, ensure_ascii=False, indent=1), mimetype="application/json")
    answer.headers["Content-Disposition"] = f"attachment; filename={gathered.reference}.json"
    return answer


def _gathered(application_id: uuid.UUID) -> Package:
    """The package's content as of now, in a transaction of its own that ends before any paper is opened."""
    the_application(application_id)
    end_reading()
    with short_intake() as intake:
        return packages.gather(intake, intake.session.get_one(Application, application_id))
