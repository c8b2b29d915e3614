"""Received papers as plain PDFs that only show pages: no scripts, forms, attachments or links, and bound with bookmarks."""

import os
from collections.abc import Sequence
from typing import BinaryIO

import pikepdf
from PIL import Image

# What a page needs in order to be seen; everything else on it is left behind.
_PAGE_KEYS = {"/Type", "/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/UserUnit", "/Group", "/Parent"}
# What can act, carry a file or tell on its sender, wherever in a page's resources it hides.
_FORBIDDEN = (
    "/JS",
    "/JavaScript",
    "/AA",
    "/A",
    "/OpenAction",
    "/EF",
    "/EmbeddedFiles",
    "/AF",
    "/RichMedia",
    "/PieceInfo",
    "/Metadata",
    "/XFA",
    "/AcroForm",
    "/OPI",
)
LETTER_INCHES = (8.5, 11.0)


def clean(source: BinaryIO, target: int) -> int:
    """A new PDF of the source's pages as they look, written to an open file; how many pages."""
    with pikepdf.open(source) as pdf, pikepdf.new() as fresh:
        pdf.flatten_annotations("all")
        for page in pdf.pages:
            for key in [key for key in page.obj.keys() if key not in _PAGE_KEYS]:
                del page.obj[key]
            fresh.pages.append(page)
        for thing in fresh.objects:
            _disarm(thing)
        return _save(fresh, target)


def _disarm(thing: pikepdf.Object) -> None:
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key in _FORBIDDEN:
            if key in thing:
                del thing[key]


def picture_as_pdf(image: Image.Image, target: int) -> None:
    """A photograph as one page no larger than a letter, without its metadata."""
    across, down = sorted(LETTER_INCHES) if image.width <= image.height else sorted(LETTER_INCHES, reverse=True)
    resolution = max(image.width / across, image.height / down)
    with os.fdopen(target, "wb") as out:
        image.convert("RGB").save(out, "PDF", resolution=resolution, quality=85)


def bind(parts: Sequence[tuple[str, BinaryIO]], target: int) -> int:
    """Cleaned PDFs one after another, each with a bookmark at its first page; how many pages."""
    with pikepdf.new() as bound:
        with bound.open_outline() as outline:
            for title, source in parts:
                with pikepdf.open(source) as part:
                    outline.root.append(pikepdf.OutlineItem(title, len(bound.pages)))
                    bound.pages.extend(part.pages)
        return _save(bound, target)


def _save(pdf: pikepdf.Pdf, target: int) -> int:
    pages = len(pdf.pages)
    with os.fdopen(target, "wb") as out:
        pdf.save(out, deterministic_id=True)
    return pages
