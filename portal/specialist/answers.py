"""Writing down what a homeowner says on the telephone or in a letter: the same questions, group by group."""

import uuid

from flask import render_template
from flask.typing import ResponseReturnValue

from intake.operations.assessment import assess_application
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.homeowner.answering import is_closed
from portal.homeowner.tasks import section_task
from portal.specialist import file_header
from portal.specialist.blueprint import specialist as room
from portal.steps import Section


@room.get("/applications/<uuid:application_id>/answers")
@specialist
def answers(application_id: uuid.UUID) -> ResponseReturnValue:
    """How far each group of questions is, with the way to ask it."""
    application, intake = the_application(application_id), current_intake()
    file, closed = assess_application(intake, application), is_closed(application)
    return render_template(
        "specialist/answers.html", header=file_header.build(intake, me(), application, file), closed=closed,
        sections=[section_task(application, section, may_answer=not closed) for section in Section],
    )
