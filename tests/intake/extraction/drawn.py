"""Papers drawn for one test each: words at places on pages, as PDF and as photographs of them."""

import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pillow_heif
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

Placed = tuple[float, float, str]


def pdf(pages: Sequence[Iterable[Placed]], size: float = 10, password: str | None = None) -> bytes:
    """A PDF of pages, each with texts at (x, points from the top)."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter, encrypt=password)
    for page in pages:
        canvas.setFont("Helvetica", size)
        for x, top, text in page:
            canvas.drawString(x, letter[1] - top, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def painted(paint: Callable[[Canvas], None]) -> bytes:
    """A PDF of one page with whatever is painted on it."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    paint(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(*texts: str, x: float = 60, top: float = 60, step: float = 18) -> list[Placed]:
    """Texts one under another."""
    return [(x, top + step * at, text) for at, text in enumerate(texts)]


def table(columns: Sequence[float], rows: Iterable[Sequence[str]], top: float, step: float = 18) -> list[Placed]:
    """Rows of texts in columns; an empty text leaves its place empty."""
    return [(x, top + step * at, text) for at, row in enumerate(rows) for x, text in zip(columns, row, strict=True) if text]


def picture(data: bytes, dpi: float = 150) -> Image.Image:
    """The first page as a camera's flat, perfect view of it."""
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    try:
        return document[0].render(scale=dpi / 72).to_pil().convert("RGB")
    finally:
        document.close()


def shaded(image: Image.Image) -> Image.Image:
    """The picture with a shadow falling over its right half."""
    shadow = Image.new("L", image.size, 255)
    ImageDraw.Draw(shadow).rectangle((image.width // 2, 0, image.width, image.height), fill=150)
    soft = shadow.filter(ImageFilter.GaussianBlur(image.width / 12))
    return Image.composite(image, Image.new("RGB", image.size, "black"), soft)


def bent(image: Image.Image) -> Image.Image:
    """The picture of a page that does not lie flat: its lines rise to the middle and fall again, the lower ones more."""
    rise = image.height / 60
    half = image.width / 2
    flat = image.load()
    out = Image.new("RGB", image.size, "white")
    kept = out.load()
    for x in range(image.width):
        for y in range(image.height):
            source = round(y + rise * (1 - ((x - half) / half) ** 2) * (0.5 + y / image.height / 2))
            if source < image.height:
                kept[x, y] = flat[x, source]
    return out


def darkest(path: Path, box: Sequence[float]) -> int:
    """The darkest grey, from 0 to 255, within this box of a picture's own pixels."""
    with Image.open(path) as image:
        return image.convert("L").crop(tuple(round(side) for side in box)).getextrema()[0]


def saved(image: Image.Image, path: Path, form: str) -> Path:
    """The picture as a file of that form, with a place in its metadata as telephones write it."""
    if form == "HEIF":
        pillow_heif.register_heif_opener()
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (38.0, 34.0, 0.0)}
    image.save(path, form, quality=82, **({} if form == "PNG" else {"exif": exif}))
    return path


STUB = [
    *lines("Quarry Lane Printing Inc", "9 Quarry Lane", "Dayton, OH 45402"),
    *lines("Employee Name: Delia Marsh", "Pay Period: 10/18/2026 - 10/31/2026", "Pay Date: 11/06/2026", "Pay Frequency: Biweekly", x=330),
    *table(
        (60, 240, 330, 430),
        [
            ("Earnings", "Hours", "Current", "YTD"),
            ("Regular", "80.00", "2,000.00", "44,000.00"),
            ("Gross Pay", "", "2,000.00", "44,000.00"),
            ("Total Deductions", "", "500.00", "11,000.00"),
            ("Net Pay", "", "1,500.00", "33,000.00"),
        ],
        top=160,
    ),
]
