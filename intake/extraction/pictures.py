"""Photographs and scanned pages: opened with care, turned upright, and read as words and marks."""

import cv2
import numpy as np
import pypdfium2

from intake.extraction import picture_marks, reader, ticks
from intake.extraction.layout import Page, Tick, Word
from intake.extraction.ocr import Pixels, crop, find_lines, pixels_of, read_lines, size
from intake.extraction.opening import open_picture
from intake.extraction.strips import words_on
from intake.extraction.upright import GLANCE, Upright, upright
from intake.figures import Box

OCR_DPI = 200
# Lines are looked for in a picture in which the smaller type stands about this high, within these sizes.
TYPE_SEEN = 25.0
LEAST_SIDE, MOST_SIDE = 1120, 2240
ORDINARY_SIDE = 1920
# A picture with less grey than this share is bare black and white.
BARE = 0.002


Standing = tuple[Upright, tuple[float, float]]


def upright_photograph(data: bytes) -> Standing:
    """A photograph turned upright, one point to a pixel."""
    standing = upright(open_picture(data))
    return standing, (float(standing.image.width), float(standing.image.height))


def upright_page(document: pypdfium2.PdfDocument, number: int) -> Standing:
    """A scanned page turned upright, and its size in points as it then stands."""
    standing = upright(reader.render(document, number, OCR_DPI))
    width, height = reader.page_size(document, number)
    lies = (standing.image.width > standing.image.height) != (width > height)
    return standing, (height, width) if lies else (width, height)


def read(standing: Upright, page_size: tuple[float, float], number: int) -> Page:
    """The words and marks of an upright picture, with boxes in points of a page of this size."""
    pixels = _softened(_even_light(pixels_of(standing.image)))
    lines = [found.corners for found in find_lines(pixels, _side(standing)) if size(found.corners)[1] < 2 * size(found.corners)[0]]
    strips = [crop(pixels, corners) for corners in lines]
    words = [
        word
        for strip, corners, letters in zip(strips, lines, read_lines(strips), strict=True)
        for word in words_on(strip, corners, letters)
    ]
    heights = sorted(size(corners)[1] for corners in lines)
    sheet = picture_marks.sheet(pixels, heights[len(heights) // 2] if heights else picture_marks.TYPE_HEIGHT)
    drawn = picture_marks.ticks_on(sheet, words)
    marks = picture_marks.pen_marks(sheet, words, drawn)
    across, down = page_size[0] / pixels.shape[1], page_size[1] / pixels.shape[0]

    def placed(box: Box) -> Box:
        return Box(box.x0 * across, box.top * down, box.x1 * across, box.bottom * down)

    seen = tuple(Word(word.text, placed(word.box), word.sure) for word in words)
    boxes = (*ticks.typed(seen), *(Tick(placed(tick.box), tick.ticked) for tick in drawn))
    return Page(number, *page_size, seen, "ocr", tuple(placed(mark) for mark in marks), boxes)


def _side(standing: Upright) -> float:
    """How large the picture is made to look for lines in it: the smaller its type, the larger."""
    if not standing.type_height:
        return ORDINARY_SIDE
    seen = standing.type_height * GLANCE / max(standing.image.size)
    return min(max(GLANCE * (TYPE_SEEN / seen) ** 1.2, LEAST_SIDE), MOST_SIDE)


def _even_light(pixels: Pixels) -> Pixels:
    """Shadows taken out: each colour divided by the paper's brightness around it."""
    small = cv2.resize(pixels, (max(1, pixels.shape[1] // 8), max(1, pixels.shape[0] // 8)), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 21)
    if float(np.percentile(paper, 5)) > 200:
        return pixels
    light = cv2.resize(paper, (pixels.shape[1], pixels.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(pixels, np.maximum(light, 60), scale=255))


def _softened(pixels: Pixels) -> Pixels:
    """A fax's bare black and white with some grey at its edges, as the engine knows letters."""
    some = pixels[::4, ::4, 1]
    grey = ((some > 20) & (some < 235)).mean()
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), 0.7)) if grey < BARE else pixels
