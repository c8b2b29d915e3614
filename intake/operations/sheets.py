"""The pages of a paper in order, numbered through all its files as the reader numbered them, each with its picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from intake.models import Document, PageImage


@dataclass(frozen=True)
class Sheet:
    """One page: its number in the paper, the file it is in, its number there, and its picture if one could be drawn."""

    number: int
    file: Document
    page: int
    picture: PageImage | None


def sheets_of(paper: Document) -> list[Sheet]:
    """The pages that can be shown of a file; of a paper in several files every page, so that none is passed over."""
    if len(paper.files) == 1:
        return [Sheet(picture.page, paper, picture.page, picture) for picture in paper.pages]
    places = [(file, page) for file, count in zip(paper.files, _pages_of_each(paper), strict=True) for page in range(1, count + 1)]
    pictures = {(file.id, picture.page): picture for file in paper.files for picture in file.pages}
    return [Sheet(number, file, page, pictures.get((file.id, page))) for number, (file, page) in enumerate(places, 1)]


def _pages_of_each(paper: Document) -> Sequence[int]:
    """As the reader counted them; before it has, as many as were drawn, and at least one."""
    counted: list[int] = paper.reading.papers[0].get("files", []) if paper.reading is not None else []
    return counted or [max(len(file.pages), 1) for file in paper.files]
