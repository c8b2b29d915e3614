"""Pictures of a file's pages for people to look at, drawn by the children that read it and kept in a folder."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intake.extraction.answers import Lie, count_of, object_of, size_of, some_of
from intake.extraction.children import Child, Ended
from intake.extraction.drawing import LARGEST_PICTURE
from intake.extraction.hands import Hands, heard
from intake.extraction.isolation import CHUNK, MOST_READ
from intake.extraction.opening import type_of_bytes
from intake.extraction.patience import Patience

LONGEST_PHOTOGRAPH = 1700


@dataclass(frozen=True)
class PagePicture:
    """One page as a picture file; width and height are in the points of the reading's boxes."""

    page: int
    path: Path
    width: float
    height: float


@dataclass(frozen=True)
class Show:
    """The drawing of one open file into a folder."""

    hands: Hands
    file: int
    folder: Path
    patience: Patience

    def pages(self, dpi: int, wanted: Sequence[int]) -> Iterator[PagePicture]:
        """These pages of a PDF, or all of a short one; those that must be turned upright come last."""
        upright: list[int] = []
        for at in range(0, max(len(wanted), 1), CHUNK):
            yield from self._chunk(list(wanted[at : at + CHUNK]), dpi, upright)
        for number in upright:
            yield from self.turned(number, 11 * dpi)

    def turned(self, number: int | None, longest: int) -> list[PagePicture]:
        """One page, or a photograph, turned upright; none when that fails."""
        job = {"do": "draw_upright", "page": number, "longest": longest}
        return self._drawn("picture", job, {number or 1}, None)

    def _chunk(self, numbers: list[int], dpi: int, upright: list[int]) -> list[PagePicture]:
        job = {"do": "draw", "pages": numbers, "dpi": dpi}
        return self._drawn("text", job, {*numbers} or {*range(1, MOST_READ + 1)}, upright)

    def _drawn(self, work: str, job: dict[str, Any], asked: set[int], upright: list[int] | None) -> list[PagePicture]:
        """The pictures that a child draws: one, or as many as it says, with the numbers of those that must be turned ``upright``."""
        drawn: list[PagePicture] = []
        with suppress(Ended):
            with self.hands.asked(work, job, self.file, self.patience) as child:
                count = 1
                if upright is not None:
                    said = object_of(heard(child, work))
                    upright += (turned := some_of(said.get("pictures"), asked))
                    asked -= {*turned}
                    count = count_of(said.get("drawn"), len(asked))
                for _ in range(count):
                    drawn.append(self._kept(child, work, asked))
                    asked.remove(drawn[-1].page)
        return drawn

    def _kept(self, child: Child, work: str, asked: Collection[int]) -> PagePicture:
        said = object_of(heard(child, work, 4096))
        jpeg = heard(child, work, LARGEST_PICTURE)
        [page], (wide, high) = some_of([said.get("page")], asked), size_of(said)
        if not jpeg.startswith(b"\xff\xd8\xff"):
            raise Lie
        path = self.folder / f"page-{page:04}.jpg"
        path.write_bytes(jpeg)
        return PagePicture(page, path, wide, high)


def page_pictures(hands: Hands, path: Path, folder: Path, dpi: int, pages: Sequence[int], patience: Patience) -> list[PagePicture]:
    """A JPEG of each page, upright and without metadata; pages that cannot be drawn, or not in time, are left out."""
    with path.open("rb") as file:
        what = type_of_bytes(file.read(1024))
        show = Show(hands, file.fileno(), folder, patience)
        match what:
            case "picture":
                return show.turned(None, LONGEST_PHOTOGRAPH)
            case "pdf":
                return sorted(show.pages(dpi, pages), key=lambda picture: picture.page)
        return []
