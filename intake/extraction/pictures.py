"""Photographs and scanned pages: opened with care, turned upright, and read as words."""

import pypdfium2
from PIL import Image

from intake.extraction import ocr, reader
from intake.extraction.layout import Page
from intake.extraction.opening import open_picture

OCR_DPI = 200


def picture_page(data: bytes) -> Page:
    """A photograph read as one page, one point to a pixel."""
    image = ocr.upright(open_picture(data))
    return ocr.read_picture(image, 1, (float(image.width), float(image.height)), straight=True)


def upright_page(document: pypdfium2.PdfDocument, number: int) -> tuple[Image.Image, tuple[float, float]]:
    """A scanned page turned upright, and its size in points as it then stands."""
    image = ocr.upright(reader.render(document, number, OCR_DPI))
    width, height = reader.page_size(document, number)
    return image, (height, width) if (image.width > image.height) != (width > height) else (width, height)


def scanned_page(data: bytes, number: int) -> Page:
    """A page of a PDF read from its picture."""
    image, size = upright_page(reader.open_pdf(data), number)
    return ocr.read_picture(image, number, size, straight=True)
