"""A reader of papers that reads nothing: for tests of how papers are worked, not of what is in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from intake.extraction.reading import PaperReading
from intake.kinds import DocumentKind, ReadingStatus

A_STUB = PaperReading(ReadingStatus.OK, DocumentKind.PAY_STUB, 0.9, pages=2)


@dataclass(frozen=True)
class Picture:
    """A picture of one page."""

    page: int
    path: Path
    width: float = 612.0
    height: float = 792.0


@dataclass
class PlainOpener:
    """Gives the same answer for every paper, each of its files a page when there are several, and remembers what it was asked."""

    answer: Sequence[PaperReading] = (A_STUB,)
    before: Callable[[], None] = lambda: None
    read_papers: list[tuple[bytes, tuple[str, ...], date]] = field(default_factory=list)

    def read(self, paths: Sequence[Path], people: Sequence[str], on: date) -> Sequence[PaperReading]:
        self.before()
        self.read_papers.append((b"".join(path.read_bytes() for path in paths), tuple(people), on))
        pages = (1,) * len(paths)
        return self.answer if len(pages) == 1 else [replace(answer, pages=len(pages), files=pages) for answer in self.answer]

    def page_pictures(self, path: Path, folder: Path, dpi: int, pages: Sequence[int]) -> Sequence[Picture]:
        pictures = [Picture(page, folder / f"{page}.jpg") for page in pages]
        for picture in pictures:
            picture.path.write_bytes(b"\xff\xd8\xff page %d" % picture.page)
        return pictures
