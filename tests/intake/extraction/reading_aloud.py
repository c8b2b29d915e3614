"""Reading drawn papers through the real front door, and saying what was read."""

import io
from collections.abc import Iterable, Sequence
from datetime import date

from PIL import Image

from intake.extraction import pictures, reader
from intake.extraction.layout import Page
from intake.extraction.read import Context, conclude
from intake.extraction.reading import PaperReading
from tests.intake.extraction.drawn import Placed, pdf


def read_pages(pages: Sequence[Iterable[Placed]], people: Sequence[str] = (), on: date | None = None) -> list[PaperReading]:
    """The readings of a PDF drawn of these pages."""
    return read_pdf(pdf(pages), people, on)


def read_pdf(data: bytes, people: Sequence[str] = (), on: date | None = None) -> list[PaperReading]:
    """The readings of a PDF."""
    read = words(data)
    return conclude(read, len(read), Context(tuple(people), on))


def words(data: bytes) -> list[Page]:
    """All pages of a PDF as words."""
    return list(reader.read_pages(data, range(1, len(reader.open_pdf(data)) + 1)))


def seen_in(image: Image.Image) -> Page:
    """The words and marks of a picture of a page."""
    held = io.BytesIO()
    image.save(held, "JPEG", quality=85)
    return pictures.read(*pictures.upright_photograph(held.getvalue()), 1)


def figures(reading: PaperReading) -> dict[str, str]:
    """Figure names and values as the contracts write them."""
    return {figure.name: figure.text for figure in reading.figures}


def outcome(reading: PaperReading, name: str) -> str:
    """What one check of a reading found."""
    return next(check.outcome.value for check in reading.checks if check.name == name)
