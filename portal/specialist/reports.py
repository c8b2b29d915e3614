"""The reports: how well the machine reads, on a page and for a spreadsheet. They hold counts and nobody's data."""

import csv
import io

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue

from portal.access import staff
from portal.database import current_intake
from portal.specialist import report_page
from portal.specialist.blueprint import specialist as room
from portal.specialist.layouts import layout


@room.get("/reports")
@staff
def reports() -> ResponseReturnValue:
    """What people said of the figures the machine gave, by its version and by kind of paper."""
    page = report_page.build(current_intake(), report_page.asked_for(request.args))
    return render_template(
        "specialist/reports.html", layout=layout(), page=page, periods=report_page.PERIODS, sources=report_page.SOURCES,
    )


@room.get("/reports/figures.csv")
@staff
def reported_figures() -> ResponseReturnValue:
    """The same counts as a file."""
    written = io.StringIO()
    csv.writer(written).writerows(report_page.lines(current_intake(), report_page.asked_for(request.args)))
    answer = Response(written.getvalue(), mimetype="text/csv")
    answer.headers["Content-Disposition"] = "attachment; filename=figures.csv"
    return answer
