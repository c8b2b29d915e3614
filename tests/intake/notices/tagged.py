"""A tagged PDF as a screen reader meets it: its tags in order, the words under each, and what was drawn outside of any."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pdfplumber
import pikepdf

DRAWS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "EI"}
BEGINS, ENDS = {"BDC", "BMC"}, "EMC"


@dataclass(frozen=True)
class Tag:
    """One element of the structure tree: its kind, its depth, and the pieces of content marked as its own."""

    kind: str
    depth: int
    pieces: tuple[tuple[int, int], ...]


class TaggedPdf:
    """One PDF opened twice: as objects, and as characters that know which piece of content they stand in."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(content))
        with pdfplumber.open(io.BytesIO(content)) as opened:
            self.characters: list[dict[str, Any]] = [each for page in opened.pages for each in page.chars]
        self._pages = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages, start=1)}

    @cached_property
    def tags(self) -> list[Tag]:
        """The structure tree from its root, in reading order."""
        return list(self._under(self.pdf.Root.StructTreeRoot, 0, None))

    def kinds(self, *of: str) -> list[str]:
        """The tags of these kinds, in reading order."""
        return [tag.kind for tag in self.tags if tag.kind in of]

    def words(self, *of: str) -> list[str]:
        """The words marked directly under each tag of these kinds, without spaces."""
        return ["".join(self._text(piece) for piece in tag.pieces) for tag in self.tags if tag.kind in of]

    @cached_property
    def in_order(self) -> list[tuple[int, int]]:
        """Every piece of content of the structure tree, as it is read aloud."""
        return list(self._pieces_under(self.pdf.Root.StructTreeRoot, None))

    @property
    def read_aloud(self) -> str:
        """Every word in the order of the structure tree, without spaces."""
        return "".join(self._text(piece) for piece in self.in_order)

    @property
    def unmarked(self) -> list[str]:
        """Whatever is drawn that is neither in the structure tree nor said to be an artifact."""
        return [f"{number}: {name}" for page, number in zip(self.pdf.pages, self._pages.values(), strict=True) for name in _unmarked(page)]

    @property
    def pieces(self) -> set[tuple[int, int]]:
        """Every piece of content that a page marks for the structure tree."""
        return {
            (number, int(mark.MCID)) for page, number in zip(self.pdf.pages, self._pages.values(), strict=True)
            for mark in _marks(page) if "/MCID" in mark
        }

    @property
    def fonts(self) -> list[pikepdf.Object]:
        """Every font that a page uses."""
        return [font for page in self.pdf.pages for font in page.Resources.get("/Font", {}).values()]

    def _text(self, piece: tuple[int, int]) -> str:
        found = [each["text"] for each in self.characters if (each["page_number"], each["mcid"]) == piece]
        return "".join("".join(found).split())

    def _under(self, node: pikepdf.Object, depth: int, page: int | None) -> Iterator[Tag]:
        page = self._pages[node.Pg.objgen] if "/Pg" in node else page
        if "/S" in node:
            yield Tag(
                str(node.S).lstrip("/"), depth, tuple(_piece(kid, page, self._pages) for kid in _kids(node) if _is_content(kid))
            )
        for kid in _kids(node):
            if not _is_content(kid):
                yield from self._under(kid, depth + 1, page)

    def _pieces_under(self, node: pikepdf.Object, page: int | None) -> Iterator[tuple[int, int]]:
        page = self._pages[node.Pg.objgen] if "/Pg" in node else page
        for kid in _kids(node):
            if _is_content(kid):
                yield _piece(kid, page, self._pages)
            else:
                yield from self._pieces_under(kid, page)


def _kids(node: pikepdf.Object) -> list[Any]:
    kids = node.get("/K")
    return [] if kids is None else list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_content(kid: Any) -> bool:
    return not isinstance(kid, pikepdf.Dictionary) or kid.get("/Type") == "/MCR"


def _piece(kid: Any, page: int | None, pages: dict[Any, int]) -> tuple[int, int]:
    if isinstance(kid, pikepdf.Dictionary):
        return (pages[kid.Pg.objgen] if "/Pg" in kid else page or 0), int(kid.MCID)
    return page or 0, int(kid)


def _marks(page: pikepdf.Page) -> Iterator[pikepdf.Dictionary]:
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "BDC":
            yield operands[1]


def _unmarked(page: pikepdf.Page) -> Iterator[str]:
    depth = 0
    for _operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        depth += (name in BEGINS) - (name == ENDS)
        if name in DRAWS and depth == 0:
            yield name
