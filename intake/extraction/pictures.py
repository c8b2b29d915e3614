"""Photographs and scanned pages: opened with care and turned upright."""

import pypdfium2
from PIL import Image

from intake.extraction import ocr, reader
from intake.extraction.opening import open_picture

OCR_DPI = 200


Upright = tuple[Image.Image, tuple[float, float]]


def upright_photograph(data: bytes) -> Upright:
    """A photograph turned upright, one point to a pixel."""
    image = ocr.upright(open_picture(data))
    return image, (float(image.width), float(image.height))


def upright_page(document: pypdfium2.PdfDocument, number: int) -> Upright:
    """A scanned page turned upright, and its size in points as it then stands."""
    image = ocr.upright(reader.render(document, number, OCR_DPI))
    width, height = reader.page_size(document, number)
    return image, (height, width) if (image.width > image.height) != (width > height) else (width, height)
