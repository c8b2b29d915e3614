"""The requirements pinned to a file: chosen once, kept whole with their hash, so that later changes of policy do not touch it."""

import json

from intake.models import Application
from intake.operations.context import Intake
from intake.operations.moments import place, today
from intake.requirements.programmes import RequirementSet, resolved_set

# Sets that were read lately, by their hash: files started on one day for one investor and State share theirs.
_READ: dict[str, RequirementSet] = {}
MOST_READ = 1_000


def pin(intake: Intake, application: Application) -> RequirementSet:
    """Choose the requirements by the loan's investor, the State and today, and keep them with the file."""
    investor = application.loan.investor if application.loan else None
    chosen = resolved_set(investor, place(application)[0], today(application, intake.now))
    application.rules = json.loads(chosen.as_json())
    application.rules_sha256 = chosen.sha256
    return chosen


def pinned(application: Application) -> RequirementSet:
    """The requirements this file is held to; a set is known by its hash, and made of its JSON once."""
    found = _READ.get(application.rules_sha256)
    if found is None:
        found = RequirementSet.from_data(application.rules)
        if len(_READ) >= MOST_READ:
            _READ.clear()
        if application.rules_sha256:
            _READ[application.rules_sha256] = found
    return found
