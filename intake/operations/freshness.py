"""The freshness freeze: a paper that was fresh when the file became facially complete stays fresh, however late we look at it."""

from intake.completeness import Item
from intake.errors import StillFresh
from intake.kinds import EventKind, Outcome
from intake.models import Application, Document
from intake.operations.assessment import FileAssessment, assess_application
from intake.operations.context import Intake


def is_frozen(file: FileAssessment, item: Item) -> bool:
    """Whether everything had arrived, and nothing sent for this item was too old that day."""
    ages = {finding.document_id: finding.outcome for finding in item.findings if finding.check == "age"}
    return _arrived(file) and Outcome.PASS in ages.values() and Outcome.FAIL not in ages.values()


def refuse_frozen(intake: Intake, document: Document) -> None:
    """A paper that was fresh that day cannot be sent back for its age. Raises StillFresh."""
    file = assess_application(intake, intake.session.get_one(Application, document.application_id))
    found = {
        finding.outcome for item in file.assessment.items for finding in item.findings
        if finding.check == "age" and finding.document_id == str(document.id)
    }
    if _arrived(file) and Outcome.PASS in found:
        raise StillFresh


def _arrived(file: FileAssessment) -> bool:
    return file.application.event(EventKind.FIRST_FACIALLY_COMPLETE) is not None
