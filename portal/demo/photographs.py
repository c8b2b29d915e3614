"""Photographs and scans of a page, as telephones and office machines make them: tilted, shaded, turned, grainy."""

from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from zlib import crc32

import numpy as np
import pillow_heif
import pypdfium2
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

Points = list[tuple[float, float]]

# EXIF's numbers for "turn me clockwise by this much to see me upright" (Exif 2.32, tag 0x0112).
ORIENTATION_TAG = 0x0112
ORIENTATIONS = {0: 1, 90: 6, 180: 3, 270: 8}
# HEIC's scale of quality runs lower than JPEG's for the same look; without this, grain makes the files four times as large.
HEIC_QUALITY_BELOW_JPEG = 37
TABLE_COLOURS = ((122, 88, 58), (74, 70, 68), (156, 140, 120), (92, 62, 44))


class PictureFormat(StrEnum):
    """How a telephone keeps a picture."""

    JPEG = "jpeg"
    HEIC = "heic"


@dataclass(frozen=True)
class Photograph:
    """How a page was photographed.

    ``tilt`` is in degrees; ``lean`` is how much shorter the far edge looks; ``lying`` is how far, clockwise, the kept
    picture must be turned to stand upright, and ``says_so`` whether it carries that as its EXIF orientation.
    """

    page: int = 1
    width: int = 2000
    tilt: float = 2.0
    lean: float = 0.03
    shade: float = 0.35
    blur: float = 0.8
    noise: float = 5.0
    quality: int = 82
    lying: int = 0
    says_so: bool = False
    format: PictureFormat = PictureFormat.JPEG
    seed: str = "kitchen table"


BEYOND_READING = Photograph(tilt=5.5, lean=0.08, shade=0.6, blur=17.0, noise=14.0, quality=55)


def photograph(pdf: bytes, shot: Photograph) -> bytes:
    """The picture a telephone would keep of one page of a paper."""
    draw = np.random.default_rng(crc32(shot.seed.encode()))
    size = shot.width, round(shot.width * 4 / 3)
    page = _rendered(pdf, shot.page, shot.width * 0.86)
    seen = _laid_on(_table(size, draw), page, _corners(size, page.size, shot, draw))
    seen = _lit(seen, shot, draw).filter(ImageFilter.GaussianBlur(shot.blur))
    return _kept(_grainy(seen, shot.noise, draw), shot)


def scanned(pdf: bytes, dpi: int = 150, tilt: float = 0.4, seed: str = "office machine") -> bytes:
    """A PDF of pictures only, one for each page, as a flatbed machine makes it."""
    draw = np.random.default_rng(crc32(seed.encode()))
    document = pypdfium2.PdfDocument(pdf)
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for number in range(1, len(document) + 1):
        page = _rendered(pdf, number, 8.5 * dpi).rotate(tilt, Image.Resampling.BICUBIC, fillcolor=(250, 250, 248))
        picture = BytesIO()
        _grainy(page.filter(ImageFilter.GaussianBlur(0.5)), 3.0, draw).convert("L").save(picture, "JPEG", quality=80)
        width, height = page.width * 72 / dpi, page.height * 72 / dpi
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(picture), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _rendered(pdf: bytes, number: int, width: float) -> Image.Image:
    page = pypdfium2.PdfDocument(pdf)[number - 1]
    picture: Image.Image = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
    return picture


def _table(size: tuple[int, int], draw: np.random.Generator) -> Image.Image:
    """A table top: one colour, with a grain that runs along it."""
    colour = np.array(TABLE_COLOURS[draw.integers(len(TABLE_COLOURS))], dtype=np.float32)
    coarse = draw.normal(0, 14, (size[1] // 6, 12)).astype(np.float32)
    grain = Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC)
    return Image.fromarray(np.clip(colour + np.asarray(grain)[:, :, None], 0, 255).astype(np.uint8))


def _corners(size: tuple[int, int], page: tuple[int, int], shot: Photograph, draw: np.random.Generator) -> Points:
    """Where the four corners of the page lie in the picture: top left, top right, bottom right, bottom left."""
    scale = min(0.94 * size[0] / page[0], 0.94 * size[1] / page[1]) * (1 - abs(shot.tilt) / 60)
    half = np.array(page) * scale / 2
    square = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * half
    square[:2, 0] *= 1 - shot.lean
    square += draw.normal(0, 0.002 * size[0], (4, 2))
    angle = np.radians(shot.tilt)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return [(float(x), float(y)) for x, y in square @ turn + np.array(size) / 2]


def _laid_on(table: Image.Image, page: Image.Image, corners: Points) -> Image.Image:
    """The page on the table with the soft shadow of its edge."""
    flat: Points = [(0, 0), (page.width, 0), (page.width, page.height), (0, page.height)]
    inverse = _perspective(corners, flat)
    placed = page.transform(table.size, Image.Transform.PERSPECTIVE, inverse, Image.Resampling.BICUBIC)
    outline = Image.new("L", page.size, 255).transform(table.size, Image.Transform.PERSPECTIVE, inverse, Image.Resampling.BICUBIC)
    shadow = outline.filter(ImageFilter.GaussianBlur(table.width / 120)).point(lambda level: level * 0.45)
    dark = Image.composite(Image.new("RGB", table.size, (12, 10, 8)), table, shadow)
    return Image.composite(placed, dark, outline)


def _perspective(seen: Points, flat: Points) -> list[float]:
    """The eight numbers with which Pillow finds, for a point of the picture, the point of the page."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(seen, flat, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
    return [float(number) for number in np.linalg.solve(np.array(rows), np.array(flat).reshape(8))]


def _lit(picture: Image.Image, shot: Photograph, draw: np.random.Generator) -> Image.Image:
    """Light from one side, darker in the far corners, a little warm as lamps are."""
    across, down = np.meshgrid(np.linspace(-1, 1, picture.width), np.linspace(-1, 1, picture.height))
    angle = draw.uniform(0, 2 * np.pi)
    slope = (across * np.cos(angle) + down * np.sin(angle) + 1.4) / 2.8
    light = 1 - shot.shade * slope - 0.12 * shot.shade * (across**2 + down**2)
    lit = np.asarray(picture, dtype=np.float32) * light[:, :, None] * np.array([1.0, 0.975, 0.92])
    return Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8))


def _grainy(picture: Image.Image, noise: float, draw: np.random.Generator) -> Image.Image:
    grain = draw.normal(0, noise, (picture.height, picture.width, 1))
    return Image.fromarray(np.clip(np.asarray(picture, dtype=np.float32) + grain, 0, 255).astype(np.uint8))


def _kept(upright: Image.Image, shot: Photograph) -> bytes:
    """The picture as the telephone stores it: turned, and with or without a word about it."""
    picture = upright.rotate(shot.lying, expand=True)
    exif = Image.Exif()
    exif[ORIENTATION_TAG] = ORIENTATIONS[shot.lying] if shot.says_so else 1
    buffer = BytesIO()
    if shot.format is PictureFormat.HEIC:
        quality = shot.quality - HEIC_QUALITY_BELOW_JPEG
        pillow_heif.from_pillow(picture).save(buffer, quality=quality, exif=exif.tobytes(), enc_params={"preset": "ultrafast"})
    else:
        picture.save(buffer, "JPEG", quality=shot.quality, exif=exif)
    return buffer.getvalue()
