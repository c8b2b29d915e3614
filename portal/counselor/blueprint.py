"""The counselor's room as Flask knows it, and the one way its views load a client."""

import uuid

from flask import Blueprint, abort

from intake.errors import NotFound
from intake.operations import finding
from portal.access import me
from portal.counselor.clients import Client, client
from portal.database import current_intake

counselor = Blueprint("counselor", __name__, url_prefix="/counselor")


def the_client(application_id: uuid.UUID) -> Client:
    """The client if this counselor may help on the file today; ended, foreign and missing all answer 404."""
    try:
        return client(current_intake(), me(), finding.access(current_intake(), me(), application_id))
    except NotFound:
        abort(404)
