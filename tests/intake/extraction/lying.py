"""Papers whose own text says something else than they show, drawn for the tests."""

import io
from collections.abc import Callable

import pikepdf
from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.intake.extraction.drawn import STUB, Placed, pdf, picture

WIDE, HIGH = letter
Draw = Callable[[Canvas], None]


def drawn(*acts: Draw) -> bytes:
    """A PDF of one page on which these things are drawn, one over another."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    for act in acts:
        canvas.saveState()
        act(canvas)
        canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def stub(canvas: Canvas) -> None:
    """A pay stub in plain sight."""
    texts(canvas, STUB)


def texts(canvas: Canvas, placed: list[Placed], mode: int = 0, size: float = 10) -> None:
    canvas.setFont("Helvetica", size)
    for x, top, text in placed:
        canvas.drawString(x, HIGH - top, text, mode=mode)


def filled(colour: str, x: float, top: float, wide: float, high: float) -> Draw:
    """A box of one colour."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(colour)
        canvas.rect(x, HIGH - top - high, wide, high, stroke=0, fill=1)

    return draw


def image(source: Image.Image, x: float = 0, top: float = 0, wide: float = WIDE, high: float = HIGH) -> Draw:
    """A picture, by itself over the whole page."""
    return lambda canvas: canvas.drawImage(ImageReader(source), x, HIGH - top - high, wide, high)


def scan_of(placed: list[Placed]) -> Draw:
    """What an office machine saw of a paper."""
    return image(picture(pdf([placed]), 200))


def said_otherwise(data: bytes) -> bytes:
    """The PDF with a table by which each letter it shows is another one for whoever copies its text."""
    pairs = "".join(f"<{code:02x}> <{_other(code):04x}>\n" for code in range(33, 127))
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n94 beginbfchar\n{pairs}endbfchar endcmap end end"
    )
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as opened:
        for font in opened.pages[0].Resources.Font.values():
            font.ToUnicode = opened.make_stream(table.encode())
        opened.save(out)
    return out.getvalue()


def _other(code: int) -> int:
    """A letter for a letter and a digit for a digit, as a careful liar would have it."""
    for first, count in ((48, 10), (65, 26), (97, 26)):
        if first <= code < first + count:
            return first + (code - first + 7) % count
    return code


def without_its_type(data: bytes) -> bytes:
    """The PDF with a first page that does not say that it is one: pdfplumber passes it over, readers on a screen show it."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as opened:
        del opened.pages[0].obj["/Type"]
        opened.save(out)
    return out.getvalue()
