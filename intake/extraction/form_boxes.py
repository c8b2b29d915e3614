"""Boxes to be ticked on a PDF page, its form's own and those drawn on it with a mark inside, as pdfium knows them."""

import ctypes
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from intake.extraction.layout import Tick, Ticked, Word
from intake.extraction.places import box_on, shown
from intake.figures import Box

Point = tuple[float, float]

# A box to tick is this wide and high, in points, and nearly square.
SMALLEST, LARGEST = 5.0, 20.0
SQUARE = 0.2
# A corner cut aslant is at most this wide.
MITRE = 1.2
MOST_OBJECTS = 4000
DEEPEST = 5
MOST_PARTS = 80
DARK = 128
# Flags of fields that are not shown.
UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
BUTTONS = {pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON}


@dataclass(frozen=True)
class FormBoxes:
    """The boxes to be ticked on one page: those of its form, and others drawn on it, with whether something drawn marks them."""

    fields: tuple[Tick, ...]
    drawn: tuple[tuple[Box, bool], ...]

    def ticked(self, words: Sequence[Word]) -> tuple[Tick, ...]:
        """All of them and whether they are ticked, which letters may do too."""
        letters = [word.box for word in words if word.box.x1 - word.box.x0 < LARGEST] if self.drawn else []
        marked = ((box, inked or any(_marks(letter, box) for letter in letters)) for box, inked in self.drawn)
        return (*self.fields, *(Tick(box, Ticked.YES if inked else Ticked.NO) for box, inked in marked))


@dataclass(frozen=True)
class _Shape:
    """A small thing drawn on a page that is still open; most are looked at no closer than where they stand."""

    box: Box
    path: Any

    @cached_property
    def outline(self) -> bool:
        """Whether it is one, with straight sides along the page or round ones, and no other stroke."""
        count = pdfium.FPDFPath_CountSegments(self.path)
        if not 4 <= count <= MOST_PARTS:
            return False
        parts = [pdfium.FPDFPath_GetPathSegment(self.path, at) for at in range(count)]
        places = [_place(part) for part in parts]
        return _runs_straight(places, [pdfium.FPDFPathSegment_GetType(part) for part in parts]) and _goes_around(places)

    @cached_property
    def solid(self) -> bool:
        """Whether it is filled with a dark colour."""
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(self.path, fill, stroke)
        red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
        pdfium.FPDFPageObj_GetFillColor(self.path, red, green, blue, opaque)
        dark = opaque.value > DARK and (red.value * 3 + green.value * 6 + blue.value) / 10 < DARK
        return bool(fill.value) and dark


def boxes_on(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> FormBoxes:
    """The boxes of one page of a document whose form is open; what the form says goes before what is drawn."""
    way = shown(page)
    fields = tuple(_fields(document, page, way))
    shapes = [shape for shape in islice(_shapes(page, way), MOST_OBJECTS) if shape]
    return FormBoxes(fields, tuple((box, inked) for box, inked in _drawn(shapes) if not any(_holds(field.box, box) for field in fields)))


def _fields(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, way: pypdfium2.PdfMatrix) -> Iterator[Tick]:
    """Check boxes and radio buttons of the form."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST_OBJECTS) if document.formenv else 0):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if pdfium.FPDFAnnot_GetFormFieldType(document.formenv, note) in BUTTONS and not pdfium.FPDFAnnot_GetFlags(note) & UNSEEN:
            place = pdfium.FS_RECTF()
            pdfium.FPDFAnnot_GetRect(note, place)
            yield Tick(box_on(way, place.left, place.bottom, place.right, place.top), _ticked(document.formenv, note))
        pdfium.FPDFPage_CloseAnnot(note)


def _ticked(form: Any, note: Any) -> Ticked:
    """As it is shown; unclear where its value says that it is ticked and whoever filled the form did not show it."""
    if pdfium.FPDFAnnot_IsChecked(form, note):
        return Ticked.YES
    value = _text(lambda held, size: pdfium.FPDFAnnot_GetStringValue(note, b"V", held, size))
    export = _text(lambda held, size: pdfium.FPDFAnnot_GetFormFieldExportValue(form, note, held, size))
    return Ticked.UNCLEAR if value not in {"", "Off"} and value == export else Ticked.NO


def _text(ask: Callable[[Any, int], int]) -> str:
    size = min(ask(None, 0), 512)
    held = ctypes.create_string_buffer(size + 2)
    ask(ctypes.cast(held, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    return held.raw[:size].decode("utf-16-le", "replace").split("\0")[0]


def _shapes(page: pypdfium2.PdfPage, way: pypdfium2.PdfMatrix) -> Iterator[_Shape | None]:
    """Every object looked at, None where it is no small shape."""
    sides = [ctypes.c_float() for _ in range(4)]
    objects = (pdfium.FPDFPage_GetObject(page, at) for at in range(pdfium.FPDFPage_CountObjects(page)))
    for kind, thing, its_way in _objects(objects, way, 0):
        if kind != pdfium.FPDF_PAGEOBJ_PATH:
            yield None
            continue
        pdfium.FPDFPageObj_GetBounds(thing, *sides)
        box = box_on(its_way, *(side.value for side in sides))
        yield _Shape(box, thing) if max(box.x1 - box.x0, box.bottom - box.top) <= LARGEST * 2 else None


def _objects(objects: Iterable[Any], way: pypdfium2.PdfMatrix, depth: int) -> Iterator[tuple[int, Any, pypdfium2.PdfMatrix]]:
    """Objects by type with the way from their own places to the page's, those inside other forms included."""
    for thing in objects:
        kind = pdfium.FPDFPageObj_GetType(thing)
        yield kind, thing, way
        if depth < DEEPEST and kind == pdfium.FPDF_PAGEOBJ_FORM:
            inside = (pdfium.FPDFFormObj_GetObject(thing, at) for at in range(pdfium.FPDFFormObj_CountObjects(thing)))
            yield from _objects(inside, _matrix(thing).multiply(way), depth + 1)


def _matrix(thing: Any) -> pypdfium2.PdfMatrix:
    held = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, held)
    return pypdfium2.PdfMatrix.from_raw(held)


def _runs_straight(places: Sequence[Point], kinds: Sequence[int]) -> bool:
    """Whether its straight parts run along the page's sides, as those of a box do, mitred ones too, and those of a cross do not."""
    steps = zip(pairwise(places), kinds[1:], strict=True)
    return all(
        kind != pdfium.FPDF_SEGMENT_LINETO or min(abs(there[0] - here[0]), abs(there[1] - here[1])) < MITRE for (here, there), kind in steps
    )


def _goes_around(places: Sequence[Point]) -> bool:
    """Whether nothing of it lies inside, as in the outline of a box or a circle and unlike in handwriting."""
    xs, ys = ([place[side] for place in places] for side in (0, 1))
    near = min(1.5, 0.15 * min(max(xs) - min(xs), max(ys) - min(ys)))
    return all(min(x - min(xs), max(xs) - x, y - min(ys), max(ys) - y) <= near for x, y in places)


def _place(segment: Any) -> Point:
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    return x.value, y.value


def _drawn(shapes: Sequence[_Shape]) -> Iterator[tuple[Box, bool]]:
    """Outlines of a tick box's size, each once, and whether other shapes mark them."""
    sized = [shape for shape in shapes if _is_tick_box(shape.box) and shape.outline]
    empty = [shape for shape in sized if not shape.solid]
    filled = [shape for shape in sized if shape.solid and any(_alike(shape.box, other.box) for other in empty)]
    kept: list[Box] = []
    for shape in (*filled, *empty):
        if any(_holds(box, shape.box) for box in kept):
            continue
        kept.append(shape.box)
        yield shape.box, shape.solid or any(_marks(other.box, shape.box) and not other.outline for other in shapes)


def _is_tick_box(box: Box) -> bool:
    wide, high = box.x1 - box.x0, box.bottom - box.top
    return min(wide, high) >= SMALLEST and max(wide, high) <= LARGEST and abs(wide - high) <= SQUARE * max(wide, high)


def _alike(one: Box, other: Box) -> bool:
    return abs((one.x1 - one.x0) - (other.x1 - other.x0)) < 1.5 and abs((one.bottom - one.top) - (other.bottom - other.top)) < 1.5


def _holds(box: Box, other: Box) -> bool:
    """Whether the middle of the other lies inside."""
    x, y = (other.x0 + other.x1) / 2, (other.top + other.bottom) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _marks(ink: Box, box: Box) -> bool:
    """Whether ink of a mark's size stands in a box: neither a dot nor a line that only passes by."""
    wide, high = ink.x1 - ink.x0, ink.bottom - ink.top
    sized = max(wide, high) > 0.3 * (box.x1 - box.x0) and wide < 2 * (box.x1 - box.x0) and high < 2.5 * (box.bottom - box.top)
    return sized and _holds(box, ink)
