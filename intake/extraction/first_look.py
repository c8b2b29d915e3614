"""A first look at a page through pdfium, at a twentieth of what pdfplumber would cost: its letters, and whether it is a picture."""

import re
from collections.abc import Callable, Iterator
from ctypes import c_float
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from intake.extraction.layout import ASKEW

# A page whose pictures cover this share of it, with fewer letters than a short paragraph, is read as a picture.
PICTURE_COVER = 0.5
FEW_LETTERS = 60
GARBLED_SHARE = 0.15
OBJECTS_LOOKED_AT = 2000
INVISIBLE = 3
_GARBLED = re.compile("[\x00-\x08\x0e-\x1b\ufffd\ufffe\ue000-\uf8ff]")


@dataclass(frozen=True)
class PageSurvey:
    """What the quick first look found on one page: letters, and whether it must be read as a picture."""

    letters: int
    picture: bool
    text: str


def survey_page(document: pypdfium2.PdfDocument, index: int, closely: bool = True) -> PageSurvey:
    """A first look at one page (from 0); ``closely`` also looks at its pictures."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return PageSurvey(0, False, "")
    try:
        textpage = page.get_textpage()
        text = textpage.get_text_bounded()
        textpage.close()
        letters = len("".join(text.split()))
        return PageSurvey(letters, closely and _is_picture(page, text, letters), text)
    except pypdfium2.PdfiumError:
        return PageSurvey(0, False, "")
    finally:
        page.close()


def _is_picture(page: pypdfium2.PdfPage, text: str, letters: int) -> bool:
    """Whether the page's own text is absent, garbled or hidden under a scan, so that its picture must be read."""
    area = max(page.get_width() * page.get_height(), 1.0)
    covered, marks, hidden, shown, turned = 0.0, 0, 0, 0, 0
    rotation = page.get_rotation()
    for kind, thing in islice(things_on(page.raw), OBJECTS_LOOKED_AT):
        marks += 1
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            covered += _area(thing) / area
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            invisible = pdfium.FPDFTextObj_GetTextRenderMode(thing) == INVISIBLE
            hidden, shown, turned = hidden + invisible, shown + (not invisible), turned + _turned(thing, rotation)
    if not letters:
        return marks > 0
    if covered >= PICTURE_COVER and (letters < FEW_LETTERS or hidden > shown):
        return True
    if turned > (hidden + shown) / 2:
        return True
    return len(_GARBLED.findall(text)) > GARBLED_SHARE * letters


def things_on(page: Any, levels: int = 3) -> Iterator[tuple[int, Any]]:
    """What is drawn on a page, and in its forms to this level, as (type, handle); pypdfium2's own walk costs twice as much."""
    return _things_of(page, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, levels)


def _things_of(holder: Any, count: Callable[..., int], get: Callable[..., Any], levels: int) -> Iterator[tuple[int, Any]]:
    for at in range(count(holder)):
        thing = get(holder, at)
        kind = pdfium.FPDFPageObj_GetType(thing)
        yield kind, thing
        if kind == pdfium.FPDF_PAGEOBJ_FORM and levels > 1:
            yield from _things_of(thing, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, levels - 1)


def _area(thing: Any) -> float:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return max(0.0, (right.value - left.value) * (top.value - bottom.value))


def _turned(thing: Any, rotation: int) -> bool:
    """Whether text does not run from left to right on the page as it is shown."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, matrix)
    across, up = matrix.a, matrix.b
    for _ in range(rotation // 90):
        across, up = up, -across
    return bool(across * ASKEW <= abs(up))
