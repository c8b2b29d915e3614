"""PDF pages to words and to pictures: the only module that knows pdfplumber."""

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property, partial
from itertools import islice
from typing import Any

import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium
from pdfminer.pdftypes import resolve1
from pdfplumber.utils import extract_words
from PIL import Image

from intake.extraction import fields, ink, isolation
from intake.extraction.layout import ASKEW, Page, Word, said
from intake.extraction.opening import Broken, Locked, causes
from intake.extraction.visible import DRAWING_SECONDS, PLAINLY, SEEN, Sight, crossed, fitting
from intake.figures import Box

# Where pdfminer changed under the quick way it is left out, and pages are read as pdfplumber reads them.
with suppress(ImportError):
    from intake.extraction.content import packed_in
    from intake.extraction.letters import drawn_on

# Spaces narrower than this share of the letter size are inside a word (a fixed gap merges or splits columns).
WORD_GAP_RATIO = 0.15
MOST_MARKS = 400
# The CPU time of one page; what takes longer is left to the second reader.
PAGE_SECONDS = 3.0
MOST_PIXELS = 16_000_000


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    """The PDF as pdfium sees it; raises ``Locked`` or ``Broken``."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise Locked from error
        raise Broken from error


def repaired(data: bytes) -> bytes:
    """A PDF that pdfium cannot open as it is, written anew; raises ``Broken``."""
    # Here, because hardly any paper needs it, and a child is started for each.
    import pikepdf

    whole = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            if not len(pdf.pages):
                raise Broken
            pdf.save(whole)
    except (pikepdf.PdfError, ValueError, RuntimeError, OverflowError) as error:
        raise Broken from error
    return whole.getvalue()


class TextLayer:
    """The text of a PDF's pages as words; the file is taken apart once, however often pages are asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def _pdf(self) -> Any:
        pdf = pdfplumber.open(io.BytesIO(self._data))
        document: Any = pdf.doc
        with suppress(NameError):
            document._get_objects = partial(packed_in, document)
        return pdf

    def read(self, numbers: Sequence[int], sights: Mapping[int, Sight] | None = None) -> Iterator[Page]:
        """These pages (from 1), one at a time, less what is not seen; a page the library stumbles over comes without words."""
        pages = {}
        try:
            pages = {page.page_number: page for page in self._pages(set(numbers))}
        except Exception as error:
            _unless_spent(error)
        for number in numbers:
            sight = sights[number] if sights else None
            yield _read_page(pages[number], sight) if number in pages else Page(number, 0.0, 0.0, ())

    def _pages(self, numbers: set[int]) -> list[Any]:
        """pdfplumber's pages of these numbers only: one it cannot even begin must not cost the others."""
        self._pdf.flush_cache()
        self._pdf.pages_to_parse = numbers
        return [page for page in self._pdf.pages if page.page_number in numbers]


def read_pages(data: bytes, numbers: Sequence[int]) -> Iterator[Page]:
    """These pages of a PDF as words, one at a time."""
    return TextLayer(data).read(numbers)


def _read_page(page: Any, sight: Sight | None) -> Page:
    try:
        with isolation.at_most(PAGE_SECONDS):
            return _plumbed(page, sight)
    except (Exception, isolation.Overlong) as error:
        _unless_spent(error)
        return Page(page.page_number, 0.0, 0.0, ())
    finally:
        page.close()


def _unless_spent(error: BaseException) -> None:
    """A page that confuses the library may still be read through pdfium; one that uses up all memory may not."""
    if any(isinstance(cause, MemoryError) for cause in causes(error)):
        raise error


def _plumbed(page: Any, sight: Sight | None) -> Page:
    left, top = page.cropbox[0], page.cropbox[1]
    size = float(page.cropbox[2] - left), float(page.cropbox[3] - top)
    letters, things = _drawn(page)
    hides = False
    if sight is not None:
        placed = [(letter["text"], _box(letter, left, top)) for letter in letters]
        letters, hides = _seen(letters, placed, sight.ink_of(placed, *size))
    joined = extract_words(letters, x_tolerance_ratio=WORD_GAP_RATIO, y_tolerance=2, keep_blank_chars=False)
    words = [Word(said(word["text"]), _box(word, left, top)) for word in joined if word["upright"]]
    notes = [note for note in _notes(page) if sight is None or sight.field_shows(_box(note, left, top), *size)]
    typed = tuple(word for word in _filled_fields(notes, left, top) if word.text and not printed(word, words))
    signed = [note for note in notes if note["data"]["signs"]]
    marks = tuple(_box(thing, left, top) for thing in islice((*signed, *ink.strokes(page, things)), MOST_MARKS))
    unclear = any(note["data"]["typed"] is None for note in notes)
    told = (*(word for word in words if word.text), *typed)
    return Page(page.page_number, *size, told, marks=marks, typed=typed, hides=hides, doubtful=unclear)


def _seen(letters: Sequence[Any], placed: Sequence[tuple[str, Box]], inks: Sequence[int]) -> tuple[list[Any], bool]:
    """The letters that are seen, and whether there are others; none where digits lie over digits, which only their order may part."""
    if crossed(placed):
        return [], True
    return [letter for letter, ink in zip(letters, inks, strict=True) if ink >= SEEN], any(ink < PLAINLY for ink in inks)


def _drawn(page: Any) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A page's letters, and its pictures and curves: by the quick way, or by pdfplumber's own where that finds nothing or fails.

    Letters set askew are left out: those of a watermark would be taken into the words they cross.
    """
    try:
        quick = drawn_on(page, MOST_MARKS)
    except Exception as error:
        _unless_spent(error)
    else:
        if quick.letters:
            return [letter for letter in quick.letters if not letter.get("askew")], [*quick.images, *quick.curves]
    level = [letter for letter in page.chars if abs(letter["matrix"][1]) <= ASKEW * abs(letter["matrix"][0])]
    return level, [*page.images, *page.curves]


def _box(thing: Mapping[str, Any], left: float, top: float) -> Box:
    return Box(thing["x0"] - left, thing["top"] - top, thing["x1"] - left, thing["bottom"] - top)


def _notes(page: Any) -> list[dict[str, Any]]:
    """The annotations that were filled in or signed, where pdfplumber places them."""
    held = [note for note in map(resolve1, resolve1(page.page_obj.annots) or []) if isinstance(note, dict)]
    form = resolve1(page.pdf.doc.catalog.get("AcroForm"))
    drawn_anew = isinstance(form, dict) and resolve1(form.get("NeedAppearances")) is True
    told = [{"Rect": note.get("Rect"), "typed": fields.typed(note, drawn_anew), "signs": ink.signs(note)} for note in held]
    # pdfplumber unfolds whatever hangs on an annotation, appearance and fonts: it is shown only those that say something.
    page.page_obj.annots = [note for note in told if note["typed"] != "" or note["signs"]]
    return list(page.annots)


def _filled_fields(notes: Sequence[dict[str, Any]], left: float, top: float) -> Iterator[Word]:
    """What was typed into the form's fields: it lives in annotations that the page's own text does not hold."""
    for note in notes:
        parts = (note["data"]["typed"] or "").split()[:40]
        step = (note["x1"] - note["x0"]) / max(sum(len(p) + 1 for p in parts), 1)
        at = note["x0"] - left
        for part in parts:
            yield Word(said(part), Box(at, note["top"] - top, at + step * len(part), note["bottom"] - top))
            at += step * (len(part) + 1)


def printed(word: Word, words: Sequence[Word]) -> bool:
    middle = (word.box.x0 + word.box.x1) / 2
    return any(
        w.text in word.text and w.box.top - 3 <= word.middle <= w.box.bottom + 3 and w.box.x0 - 20 <= middle <= w.box.x1 + 20 for w in words
    )


def render(document: pypdfium2.PdfDocument, number: int, dpi: float) -> Image.Image:
    """One page as a picture, never of more pixels nor longer than allowed, however large or long the page says it is."""
    page = document[number - 1]
    try:
        with isolation.ending_after(DRAWING_SECONDS):
            return page.render(scale=fitting(page.get_size(), dpi / 72, MOST_PIXELS)).to_pil().convert("RGB")
    finally:
        page.close()


def page_size(document: pypdfium2.PdfDocument, number: int) -> tuple[float, float]:
    """Width and height of the upright page in points."""
    width, height = document.get_page_size(number - 1)
    return float(width), float(height)
