"""Sample people look at what was read: a sender answers what the site asks of it, a specialist compares every figure."""

import tempfile
import uuid
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from intake.extraction.reading import PaperReading
from intake.extraction.sandbox import Reader
from intake.models import Document
from intake.operations import readings
from intake.operations.context import Intake
from portal.demo.people import SentPaper
from portal.papers.pages import ASKED


def read(reader: Reader, paper: SentPaper, people: Sequence[str], on: date) -> list[PaperReading]:
    """What the reader finds in the paper, at once; the worker draws its pages later."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper"
        path.write_bytes(paper.content())
        return reader.read(path, people, on)


def answer(intake: Intake, document_id: uuid.UUID, says: Sequence[tuple[str, str]]) -> None:
    """The sender's word on each figure the site asks about: what they say it is, else that it is right."""
    document, otherwise = intake.session.get_one(Document, document_id), dict(says)
    for name in _figures(document):
        if name in otherwise:
            readings.correct_figure(intake, document, name, otherwise[name])
        elif name in ASKED[document.readings[-1].kind]:
            readings.confirm_figure(intake, document, name)


def look_over(intake: Intake, document_id: uuid.UUID) -> None:
    """A specialist finds every figure as it stands on the page."""
    document = intake.session.get_one(Document, document_id)
    for name in _figures(document):
        readings.confirm_figure(intake, document, name)


def _figures(document: Document) -> list[str]:
    return [figure["name"] for figure in document.readings[-1].papers[0]["figures"]]
