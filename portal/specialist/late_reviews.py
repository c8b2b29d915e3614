"""The report on late reviews: files looked at so late that papers would have gone stale, which counts against us."""

from dataclasses import dataclass

from flask import render_template, request
from flask.typing import ResponseReturnValue

from intake.operations import late_reviews
from intake.operations.late_reviews import LateReview
from portal.access import me, staff
from portal.database import current_intake
from portal.specialist import file_header
from portal.specialist.blueprint import specialist as room
from portal.specialist.layouts import layout
from portal.specialist.report_page import PERIODS, USUAL_PERIOD


@dataclass(frozen=True)
class LateLine:
    """One file of the report; the administrator sees its reference and no name."""

    review: LateReview
    borrower: str


@room.get("/reports/late-reviews")
@staff
def late_review_report() -> ResponseReturnValue:
    """Each file, since when, by how many days; those that still wait among them."""
    asked = request.args.get("period", USUAL_PERIOD)
    period = asked if asked in PERIODS else USUAL_PERIOD
    intake, length = current_intake(), PERIODS[period][1]
    found = late_reviews.found(intake, intake.now - length if length else None)
    named = me().role == "specialist"
    return render_template(
        "specialist/late_reviews.html", layout=layout(), periods=PERIODS, period=period, named=named,
        lines=[LateLine(each, file_header.borrower(each.application) if named else "") for each in found],
    )
