"""Pictures of pages turned upright: sideways, upside down, aslant or bent, by how their lines of type run."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image

from intake.extraction.ocr import Found, Pixels, crop, find_lines, on_their_heads, pixels_of, size

# The first look is at a picture of this size.
GLANCE = 1120
# Lines turned further than this are straightened; less is within the noise of the measure.
SKEW_FLOOR = 0.15
SKEW_CEILING = 20.0
# Where lines run in different ways, from so many of them it is told how the page bends; less than this share of a line's height is let be.
TELLING_LINES = 10
# A line is long enough to tell at so many times its height; twice as long to tell how the whole page is turned.
LONG = 2.5
BEND_FLOOR = 0.2
# So many rows of the picture are levelled at a time.
BAND = 512
# Slopes of lines are trusted up to so far from the rest: about two degrees.
TRUSTED = 0.035


@dataclass(frozen=True)
class Upright:
    """A picture whose lines run from left to right, and how high its smaller lines of type stand, in its pixels; 0 without lines."""

    image: Image.Image
    type_height: float


def upright(image: Image.Image) -> Upright:
    """The picture turned; the same answer every time for the same picture."""
    for _ in range(2):
        pixels = pixels_of(image)
        lines = find_lines(pixels, GLANCE)
        long_ones = [found for found in lines if max(size(found.corners)) > 2.5 * min(size(found.corners))]
        standing = sum(size(found.corners)[1] > size(found.corners)[0] for found in long_ones)
        if standing <= len(long_ones) / 2:
            break
        image = image.transpose(Image.Transpose.ROTATE_90)
    level = [found for found in long_ones if size(found.corners)[0] > size(found.corners)[1]]
    if _upside_down(pixels, level):
        image = image.transpose(Image.Transpose.ROTATE_180)
        level = [_turned(found, image.size, 180.0) for found in level]
    skew = _skew(level)
    if SKEW_FLOOR < abs(skew) < SKEW_CEILING:
        image = image.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor="white")
        level = [_turned(found, image.size, skew) for found in level]
    heights = sorted(size(found.corners)[1] for found in level)
    height = heights[len(heights) // 4] if heights else 0.0
    return Upright(_levelled(image, level, height), height)


def _turned(found: Found, picture: tuple[int, int], degrees: float) -> Found:
    """Where a line comes to lie when the picture is turned about its middle."""
    middle = np.array(picture) / 2
    angle = math.radians(degrees)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    return Found((found.corners - middle) @ turn + middle, math.tan(math.atan(found.slope) - angle))


def _levelled(image: Image.Image, lines: Sequence[Found], height: float) -> Image.Image:
    """A bent or leaning page with each of its lines made level, where the lines show how it bends."""
    bend = _bend(lines, image.size)
    if bend is None:
        return image
    wide, tall = image.size
    across = np.linspace(-1, 1, wide, dtype=np.float32)[None]
    corners = np.array([[-1], [1]], np.float32)
    if float(abs(_drop(bend, across, corners)).max()) * wide / 2 < BEND_FLOOR * height:
        return image
    bent = np.asarray(image)
    flat = np.empty_like(bent)
    columns = np.repeat(np.arange(wide, dtype=np.float32)[None], BAND, 0)
    for top in range(0, tall, BAND):
        rows = np.arange(top, min(top + BAND, tall), dtype=np.float32)[:, None]
        sunk = rows + _drop(bend, across, rows * 2 / tall - 1) * np.float32(wide / 2)
        flat[top : top + BAND] = cv2.remap(bent, columns[: len(rows)], sunk, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return Image.fromarray(flat)


def _bend(lines: Sequence[Found], picture: tuple[int, int]) -> Pixels | None:
    """How the slope of lines changes over the page: by 1, x, y and xy of its middle; None when too few lines tell."""
    long_ones = [found for found in lines if size(found.corners)[0] > LONG * size(found.corners)[1]]
    if len(long_ones) < TELLING_LINES:
        return None
    centres = np.array([found.corners.mean(0) for found in long_ones]) / (np.array(picture) / 2) - 1
    slopes, weights = np.array([found.slope for found in long_ones]), np.array([size(found.corners)[0] for found in long_ones])
    terms = np.column_stack([np.ones(len(slopes)), centres, centres.prod(1)])
    bend = np.zeros(4)
    for _ in range(4):
        trusted = weights * (abs(slopes - terms @ bend) < TRUSTED)
        pull = np.diag([0, 1, 1, 1]) * 0.02 * trusted.sum()
        bend = np.linalg.solve(terms.T @ (trusted[:, None] * terms) + pull + 1e-6 * np.eye(4), terms.T @ (trusted * slopes))
    return bend


def _drop(bend: Pixels, across: Pixels, down: Pixels) -> Pixels:
    """How far a line has sunk on its way from the middle of the page, in halves of the page's width."""
    level, curve, lean, both = (np.float32(term) for term in bend)
    return np.asarray(across * (level + lean * down) + across**2 / 2 * (curve + both * down))


def _upside_down(pixels: Pixels, lines: Sequence[Found]) -> bool:
    longest = sorted(lines, key=lambda found: -size(found.corners)[0])[:12]
    return on_their_heads([crop(pixels, found.corners) for found in longest])


def _skew(lines: Sequence[Found]) -> float:
    """The angle of the lines in degrees, positive when they fall to the right; long lines weigh more."""
    lengths = ((found, size(found.corners)) for found in lines)
    slopes = sorted((math.degrees(math.atan(found.slope)), wide) for found, (wide, high) in lengths if wide > 2 * LONG * high)
    half, passed = sum(length for _, length in slopes) / 2, 0.0
    for angle, length in slopes:
        passed += length
        if passed >= half:
            return angle
    return 0.0
