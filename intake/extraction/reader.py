"""PDF pages to words and to pictures: the only module that knows pdfplumber."""

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from itertools import islice
from typing import Any

import pdfplumber
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import literal_name
from pdfminer.utils import decode_text
from pdfplumber.utils import extract_words
from PIL import Image

from intake.extraction import ink
from intake.extraction.layout import Page, Word
from intake.extraction.opening import Broken, Locked, causes
from intake.figures import Box

# Where pdfminer changed under the quick way it is left out, and pages are read as pdfplumber reads them.
with suppress(ImportError):
    from intake.extraction.letters import drawn_on

# Spaces narrower than this share of the letter size are inside a word (a fixed gap merges or splits columns).
WORD_GAP_RATIO = 0.15
MOST_MARKS = 400


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    """The PDF as pdfium sees it; raises ``Locked`` or ``Broken``."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise Locked from error
        raise Broken from error


def sound(data: bytes) -> bytes:
    """The PDF itself, or repaired when pdfium cannot open it as it is; raises ``Locked`` or ``Broken``."""
    try:
        open_pdf(data).close()
        return data
    except Broken:
        repaired = io.BytesIO()
        try:
            with pikepdf.open(io.BytesIO(data)) as pdf:
                if not len(pdf.pages):
                    raise
                pdf.save(repaired)
        except (pikepdf.PdfError, ValueError, RuntimeError, OverflowError) as error:
            raise Broken from error
        return repaired.getvalue()


class TextLayer:
    """The text of a PDF's pages as words; the file is taken apart once, however often pages are asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def _pdf(self) -> Any:
        return pdfplumber.open(io.BytesIO(self._data))

    def read(self, numbers: Sequence[int]) -> Iterator[Page]:
        """These pages (from 1), one at a time; a page the library stumbles over comes without words."""
        try:
            pages = self._pages(set(numbers))
        except Exception as error:
            _unless_spent(error)
            yield from (Page(number, 0.0, 0.0, ()) for number in numbers)
            return
        yield from map(_read_page, pages)

    def _pages(self, numbers: set[int]) -> list[Any]:
        """pdfplumber's pages of these numbers only: one it cannot even begin must not cost the others."""
        self._pdf.flush_cache()
        self._pdf.pages_to_parse = numbers
        return [page for page in self._pdf.pages if page.page_number in numbers]


def read_pages(data: bytes, numbers: Sequence[int]) -> Iterator[Page]:
    """These pages of a PDF as words, one at a time."""
    return TextLayer(data).read(numbers)


def _read_page(page: Any) -> Page:
    try:
        return _plumbed(page)
    except Exception as error:
        _unless_spent(error)
        return Page(page.page_number, 0.0, 0.0, ())
    finally:
        page.close()


def _unless_spent(error: Exception) -> None:
    """A page that confuses the library may still be read through pdfium; one that uses up all memory may not."""
    if any(isinstance(cause, MemoryError) for cause in causes(error)):
        raise error


def _plumbed(page: Any) -> Page:
    left, top = page.cropbox[0], page.cropbox[1]
    letters, things = _drawn(page)
    found = extract_words(letters, x_tolerance_ratio=WORD_GAP_RATIO, y_tolerance=2, keep_blank_chars=False)
    words = [Word(word["text"], _box(word, left, top)) for word in found if word["upright"]]
    notes = _notes(page)
    words += [word for word in _filled_fields(notes, left, top) if not _printed(word, words)]
    width, height = page.cropbox[2] - left, page.cropbox[3] - top
    signed = [note for note in notes if note["data"]["signs"]]
    marks = tuple(_box(thing, left, top) for thing in islice((*signed, *ink.strokes(page, things)), MOST_MARKS))
    return Page(page.page_number, float(width), float(height), tuple(words), marks=marks)


def _drawn(page: Any) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A page's letters, and its pictures and curves: by the quick way, or by pdfplumber's own where that finds nothing or fails."""
    try:
        quick = drawn_on(page, MOST_MARKS)
    except Exception as error:
        _unless_spent(error)
    else:
        if quick.letters:
            return quick.letters, [*quick.images, *quick.curves]
    return page.chars, [*page.images, *page.curves]


def _box(thing: Mapping[str, Any], left: float, top: float) -> Box:
    return Box(thing["x0"] - left, thing["top"] - top, thing["x1"] - left, thing["bottom"] - top)


def _notes(page: Any) -> list[dict[str, Any]]:
    """The annotations that were filled in or signed, where pdfplumber places them."""
    held = [note for note in map(resolve1, resolve1(page.page_obj.annots) or []) if isinstance(note, dict)]
    told = [{"Rect": note.get("Rect"), "typed": _typed(note), "signs": ink.signs(note)} for note in held]
    # pdfplumber unfolds whatever hangs on an annotation, appearance and fonts: it is shown only those that say something.
    page.page_obj.annots = [note for note in told if note["typed"] or note["signs"]]
    return list(page.annots)


def _filled_fields(notes: Sequence[dict[str, Any]], left: float, top: float) -> Iterator[Word]:
    """What was typed into the form's fields: it lives in annotations that the page's own text does not hold."""
    for note in notes:
        parts = note["data"]["typed"].split()[:40]
        step = (note["x1"] - note["x0"]) / max(sum(len(p) + 1 for p in parts), 1)
        at = note["x0"] - left
        for part in parts:
            yield Word(part, Box(at, note["top"] - top, at + step * len(part), note["bottom"] - top))
            at += step * (len(part) + 1)


def _typed(field: dict[str, Any]) -> str:
    """What a text field holds, or a note typed over the page; its parent speaks for a field that is shown in several places."""
    held = {"Widget": "V", "FreeText": "Contents"}.get(literal_name(field.get("Subtype")), "")
    for holder in (field, resolve1(field.get("Parent")) or {}):
        value = resolve1(holder.get(held)) if isinstance(holder, dict) else None
        if isinstance(value, bytes):
            return decode_text(value)
        if isinstance(value, str):
            return value
    return ""


def _printed(word: Word, words: Sequence[Word]) -> bool:
    middle = (word.box.x0 + word.box.x1) / 2
    return any(
        w.text in word.text and w.box.top - 3 <= word.middle <= w.box.bottom + 3 and w.box.x0 - 20 <= middle <= w.box.x1 + 20 for w in words
    )


def read_with_pdfium(document: pypdfium2.PdfDocument, number: int) -> Page:
    """A page's words from pdfium's letters: the second reader, for pages that pdfplumber returns empty."""
    page = document[number - 1]
    textpage = page.get_textpage()
    width, height = page.get_size()
    words: list[Word] = []
    letters: list[tuple[str, Box]] = []
    for index in range(min(textpage.count_chars(), 20_000)):
        letter = chr(pdfium.FPDFText_GetUnicode(textpage, index))
        box = _letter_box(textpage, index, height)
        apart = letters and (box.x0 - letters[-1][1].x1 > 3 or abs(box.bottom - letters[-1][1].bottom) > 3)
        if letters and (letter.isspace() or apart):
            words.append(_joined(letters))
            letters = []
        if not letter.isspace():
            letters.append((letter, box))
    if letters:
        words.append(_joined(letters))
    textpage.close()
    page.close()
    return Page(number, width, height, tuple(words))


def _letter_box(textpage: Any, index: int, height: float) -> Box:
    # The loose box includes the letter's side bearings; between tight ones a narrow "1" looks like a space.
    loose = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(textpage, index, loose)
    return Box(loose.left, height - loose.top, loose.right, height - loose.bottom)


def _joined(letters: Sequence[tuple[str, Box]]) -> Word:
    boxes = [box for _, box in letters]
    top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
    return Word("".join(letter for letter, _ in letters), Box(boxes[0].x0, min(top, bottom - 6), max(b.x1 for b in boxes), bottom))


def render(document: pypdfium2.PdfDocument, number: int, dpi: float, most_pixels: int = 16_000_000) -> Image.Image:
    """One page as a picture, never of more pixels than allowed, however large the page says it is."""
    page = document[number - 1]
    try:
        width, height = page.get_size()
        scale = min(dpi / 72, (most_pixels / max(width * height, 1.0)) ** 0.5)
        return page.render(scale=max(scale, 0.01)).to_pil().convert("RGB")
    finally:
        page.close()


def page_size(document: pypdfium2.PdfDocument, number: int) -> tuple[float, float]:
    """Width and height of the upright page in points."""
    width, height = document.get_page_size(number - 1)
    return float(width), float(height)
