"""Boxes to be ticked on a PDF page, its form's own and those drawn on it with a mark inside, as pdfium knows them."""

import ctypes
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from intake.extraction.layout import Tick, Ticked, Word
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
# pdfium gives places in whole units of a device: this many of them make a point.
FINE = 100
DARK = 128
# Flags of fields that are not shown.
UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
BUTTONS = {pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON}


@dataclass(frozen=True)
class _Shape:
    """A small thing drawn: an outline, with straight sides along the page or round ones, or any other stroke; ``solid`` if filled dark."""

    box: Box
    outline: bool
    solid: bool = False


def ticks_on(document: pypdfium2.PdfDocument, number: int, words: Sequence[Word]) -> tuple[Tick, ...]:
    """The boxes of one page (from 1) and whether they are ticked; what the form says goes before what is drawn."""
    try:
        document.init_forms()
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return ()
    fields = list(_fields(document, page))
    shapes = [shape for shape in islice(_shapes(page), MOST_OBJECTS) if shape]
    page.close()
    return (*fields, *(tick for tick in _drawn(shapes, words) if not any(_holds(field.box, tick.box) for field in fields)))


def _fields(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[Tick]:
    """Check boxes and radio buttons of the form."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST_OBJECTS) if document.formenv else 0):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if pdfium.FPDFAnnot_GetFormFieldType(document.formenv, note) in BUTTONS and not pdfium.FPDFAnnot_GetFlags(note) & UNSEEN:
            place = pdfium.FS_RECTF()
            pdfium.FPDFAnnot_GetRect(note, place)
            box = _upright(page, [(place.left, place.top), (place.right, place.bottom)])
            yield Tick(box, _ticked(document.formenv, note))
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


def _shapes(page: pypdfium2.PdfPage) -> Iterator[_Shape | None]:
    """Every object looked at, None where it is no small shape."""
    objects = (pdfium.FPDFPage_GetObject(page, at) for at in range(pdfium.FPDFPage_CountObjects(page)))
    for thing, matrix in _objects(objects, pypdfium2.PdfMatrix(), 0):
        yield _shape(page, thing, matrix) if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_PATH else None


def _objects(objects: Iterable[Any], matrix: pypdfium2.PdfMatrix, depth: int) -> Iterator[tuple[Any, pypdfium2.PdfMatrix]]:
    """Objects with the way from their own places to the page's, those inside other forms included."""
    for thing in objects:
        yield thing, matrix
        if depth < DEEPEST and pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_FORM:
            inside = (pdfium.FPDFFormObj_GetObject(thing, at) for at in range(pdfium.FPDFFormObj_CountObjects(thing)))
            yield from _objects(inside, _matrix(thing).multiply(matrix), depth + 1)


def _matrix(thing: Any) -> pypdfium2.PdfMatrix:
    held = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, held)
    return pypdfium2.PdfMatrix.from_raw(held)


def _shape(page: pypdfium2.PdfPage, path: Any, matrix: pypdfium2.PdfMatrix) -> _Shape | None:
    box = _bounds(page, path, matrix)
    if max(box.x1 - box.x0, box.bottom - box.top) > LARGEST * 2:
        return None
    count = pdfium.FPDFPath_CountSegments(path)
    parts = [pdfium.FPDFPath_GetPathSegment(path, at) for at in range(min(count, MOST_PARTS))]
    kinds = [pdfium.FPDFPathSegment_GetType(part) for part in parts]
    places = [_place(part) for part in parts]
    outline = 4 <= count <= MOST_PARTS and _runs_straight(places, kinds) and _goes_around(places)
    return _Shape(box, outline, _is_solid(path))


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


def _is_solid(path: Any) -> bool:
    """Whether it is filled with a dark colour."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(path, red, green, blue, opaque)
    dark = opaque.value > DARK and (red.value * 3 + green.value * 6 + blue.value) / 10 < DARK
    return bool(fill.value) and dark


def _bounds(page: pypdfium2.PdfPage, thing: Any, matrix: pypdfium2.PdfMatrix) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(thing, *sides)
    left, bottom, right, top = (side.value for side in sides)
    return _upright(page, [matrix.on_point(x, y) for x in (left, right) for y in (bottom, top)])


def _upright(page: pypdfium2.PdfPage, corners: Iterable[Point]) -> Box:
    """The place on the page as it is shown, from the top left."""
    wide, high = (round(side * FINE) for side in page.get_size())
    across, down = ctypes.c_int(), ctypes.c_int()
    xs, ys = [], []
    for x, y in corners:
        pdfium.FPDF_PageToDevice(page, 0, 0, wide, high, 0, x, y, across, down)
        xs.append(across.value / FINE)
        ys.append(down.value / FINE)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _drawn(shapes: Sequence[_Shape], words: Sequence[Word]) -> Iterator[Tick]:
    """Outlines of a tick box's size, each once, and whether strokes or letters stand in them."""
    sized = [shape for shape in shapes if shape.outline and _is_tick_box(shape.box)]
    empty = [shape for shape in sized if not shape.solid]
    filled = [shape for shape in sized if shape.solid and any(_alike(shape.box, other.box) for other in empty)]
    inside = [*(s.box for s in shapes if not s.outline), *(w.box for w in words if w.box.x1 - w.box.x0 < LARGEST)]
    kept: list[Box] = []
    for shape in (*filled, *empty):
        if any(_holds(box, shape.box) for box in kept):
            continue
        kept.append(shape.box)
        inked = shape.solid or any(_holds(shape.box, box) and _is_mark_in(box, shape.box) for box in inside)
        yield Tick(shape.box, Ticked.YES if inked else Ticked.NO)


def _is_tick_box(box: Box) -> bool:
    wide, high = box.x1 - box.x0, box.bottom - box.top
    return min(wide, high) >= SMALLEST and max(wide, high) <= LARGEST and abs(wide - high) <= SQUARE * max(wide, high)


def _alike(one: Box, other: Box) -> bool:
    return abs((one.x1 - one.x0) - (other.x1 - other.x0)) < 1.5 and abs((one.bottom - one.top) - (other.bottom - other.top)) < 1.5


def _holds(box: Box, other: Box) -> bool:
    """Whether the middle of the other lies inside."""
    x, y = (other.x0 + other.x1) / 2, (other.top + other.bottom) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _is_mark_in(ink: Box, box: Box) -> bool:
    """Whether ink is of a mark's size in its box: neither a dot nor a line that only passes by."""
    wide, high = ink.x1 - ink.x0, ink.bottom - ink.top
    return max(wide, high) > 0.3 * (box.x1 - box.x0) and wide < 2 * (box.x1 - box.x0) and high < 2.5 * (box.bottom - box.top)
