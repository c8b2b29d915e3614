"""Pictures to words: the only module that knows the OCR engine, whose models come with the rapidocr wheel.

The models are run directly, with a short preparation of our own, so that each letter's place is known, only letters that
occur on American papers are considered, and one thread is used.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
import onnxruntime
from PIL import Image

from intake.extraction.layout import Page, Word
from intake.figures import Box

Pixels = np.ndarray[Any, Any]

LONG_SIDE = 1920
SHORT_SIDE = 736
INK = 0.3
SURE_BOX = 0.5
GROWTH = 1.6
LETTER_HEIGHT = 48
BATCH = 6
SURE_LETTERS = 0.6
# Lines turned further than this are straightened; less is within the noise of the measure.
SKEW_FLOOR = 0.15
SKEW_CEILING = 20.0


@dataclass(frozen=True)
class _Models:
    find: onnxruntime.InferenceSession
    read: onnxruntime.InferenceSession
    way_up: onnxruntime.InferenceSession
    letters: tuple[str, ...]
    columns: Pixels


@cache
def models() -> _Models:
    """The three models, loaded once; a warm child calls this before any paper is given to it."""
    cv2.setNumThreads(1)
    folder = files("rapidocr") / "models"

    def session(part: str) -> onnxruntime.InferenceSession:
        name = next(f.name for f in sorted(folder.iterdir(), key=lambda f: f.name) if part in f.name and f.name.endswith(".onnx"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        return onnxruntime.InferenceSession(str(folder / name), options, providers=["CPUExecutionProvider"])

    read = session("_rec_")
    letters = ["", *read.get_modelmeta().custom_metadata_map["character"].splitlines(), " "]
    latin = [i for i, c in enumerate(letters) if c == "" or (len(c) == 1 and (ord(c) < 0x180 or c in "–—‘’“”•€"))]
    return _Models(session("_det_"), read, session("_cls_"), tuple(letters[i] for i in latin), np.array(latin))


def _normal(pixels: Pixels) -> Pixels:
    return np.asarray((pixels.astype(np.float32) / 255 - 0.5) / 0.5).transpose(2, 0, 1)


def _pixels(image: Image.Image) -> Pixels:
    return np.ascontiguousarray(np.asarray(image.convert("RGB"))[:, :, ::-1])


def _find_lines(pixels: Pixels, long_side: int = LONG_SIDE) -> list[Pixels]:
    """The four corners of each run of text, clockwise from its top left in the picture as it stands."""
    height, width = pixels.shape[:2]
    scale = min(long_side / max(height, width), max(1.0, SHORT_SIDE * 1.6 / min(height, width)))
    tall, wide = (max(32, round(side * scale / 32) * 32) for side in (height, width))
    batch = _normal(cv2.resize(pixels, (wide, tall), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC))[None]
    heat = models().find.run(None, {"x": batch})[0][0, 0]
    mask = cv2.dilate((heat > INK).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    back = np.array([width / wide, height / tall])
    found = (_quadrangle(contour, heat, mask) for contour in contours[:1500])
    return [corners * back for corners in found if corners is not None]


def _quadrangle(contour: Pixels, heat: Pixels, mask: Pixels) -> Pixels | None:
    middle, (wide, tall), angle = cv2.minAreaRect(contour)
    if min(wide, tall) < 3:
        return None
    x, y, w, h = cv2.boundingRect(contour)
    inside = mask[y : y + h, x : x + w] > 0
    if heat[y : y + h, x : x + w][inside].mean() < SURE_BOX:
        return None
    grow = GROWTH * wide * tall / (wide + tall)
    corners = cv2.boxPoints((middle, (wide + grow, tall + grow), angle))
    by_x = corners[np.argsort(corners[:, 0])]
    left, right = by_x[:2][np.argsort(by_x[:2, 1])], by_x[2:][np.argsort(by_x[2:, 1])]
    return np.array([left[0], right[0], right[1], left[1]], np.float32)


def _size(corners: Pixels) -> tuple[float, float]:
    return float(np.linalg.norm(corners[0] - corners[1])), float(np.linalg.norm(corners[0] - corners[3]))


def _crop(pixels: Pixels, corners: Pixels) -> Pixels:
    wide, tall = (max(2, round(side)) for side in _size(corners))
    target = np.array([[0, 0], [wide, 0], [wide, tall], [0, tall]], np.float32)
    move = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    return np.asarray(cv2.warpPerspective(pixels, move, (wide, tall), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE))


def upright(image: Image.Image) -> Image.Image:
    """The picture turned so that its lines run from left to right; the same answer every time for the same picture."""
    for _ in range(2):
        pixels = _pixels(image)
        lines = _find_lines(pixels, 1120)
        long_ones = [c for c in lines if max(_size(c)) > 2.5 * min(_size(c))]
        if sum(_size(c)[1] > _size(c)[0] for c in long_ones) <= len(long_ones) / 2:
            break
        image = image.transpose(Image.Transpose.ROTATE_90)
    level = [c for c in long_ones if _size(c)[0] > _size(c)[1]]
    if _upside_down(pixels, level):
        image = image.transpose(Image.Transpose.ROTATE_180)
    skew = _skew(level)
    if SKEW_FLOOR < abs(skew) < SKEW_CEILING:
        image = image.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor="white")
    return image


def _upside_down(pixels: Pixels, lines: Sequence[Pixels]) -> bool:
    """Whether most of the longer lines stand on their heads: guessed from how they begin, then tried by reading both ways."""
    longest = sorted(lines, key=lambda c: -_size(c)[0])[:12]
    strips = [_crop(pixels, corners) for corners in longest]
    votes = 0.0
    for strip in strips:
        start = cv2.resize(strip[:, : 4 * strip.shape[0]], (192, 48))
        chances = models().way_up.run(None, {"x": _normal(start)[None]})[0][0]
        votes += float(chances[1] - chances[0])
    if votes < -len(strips) / 2 or not strips:
        return False
    some = strips[: BATCH - 2]
    return _legibility([np.ascontiguousarray(strip[::-1, ::-1]) for strip in some]) > _legibility(some)


def _legibility(strips: Sequence[Pixels]) -> float:
    """How surely the letters of these strips are read."""
    sure = [sure for letters in _read_lines(strips) for _, _, sure in letters]
    return sum(sure) / max(len(sure), 1)


def _skew(lines: Sequence[Pixels]) -> float:
    """The angle of the lines in degrees, positive when they fall to the right; long lines weigh more."""
    slopes = sorted(
        (math.degrees(math.atan2(*(((c[1] + c[2]) - (c[0] + c[3]))[::-1]))), _size(c)[0]) for c in lines if _size(c)[0] > 5 * _size(c)[1]
    )
    half, passed = sum(length for _, length in slopes) / 2, 0.0
    for angle, length in slopes:
        passed += length
        if passed >= half:
            return angle
    return 0.0


def read_picture(image: Image.Image, number: int, size: tuple[float, float], straight: bool = False) -> Page:
    """An upright page of words from a picture, with boxes in points of a page of this size."""
    if not straight:
        image = upright(image)
    pixels = _even_light(_pixels(image))
    lines = [c for c in _find_lines(pixels) if _size(c)[1] < 2 * _size(c)[0]]
    lines.sort(key=lambda c: _size(c)[0] / _size(c)[1])
    across, down = size[0] / pixels.shape[1], size[1] / pixels.shape[0]
    words: list[Word] = []
    for start in range(0, len(lines), BATCH):
        group = lines[start : start + BATCH]
        for corners, letters in zip(group, _read_lines([_crop(pixels, c) for c in group]), strict=True):
            words += _words(corners, letters, across, down)
    return Page(number, size[0], size[1], tuple(words), source="ocr")


def _even_light(pixels: Pixels) -> Pixels:
    """Shadows taken out: each colour divided by the paper's brightness around it."""
    small = cv2.resize(pixels, (max(1, pixels.shape[1] // 8), max(1, pixels.shape[0] // 8)), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 21)
    if float(np.percentile(paper, 5)) > 200:
        return pixels
    light = cv2.resize(paper, (pixels.shape[1], pixels.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(pixels, np.maximum(light, 60), scale=255))


_Letter = tuple[str, float, float]


def _read_lines(crops: Sequence[Pixels]) -> list[list[_Letter]]:
    """For each strip its letters as (letter, place from 0 to 1, how sure)."""
    widths = [max(8, math.ceil(LETTER_HEIGHT * c.shape[1] / c.shape[0])) for c in crops]
    widest = max(64, *widths)
    batch = np.zeros((len(crops), 3, LETTER_HEIGHT, widest), np.float32)
    for row, (crop, wide) in enumerate(zip(crops, widths, strict=True)):
        batch[row, :, :, :wide] = _normal(cv2.resize(crop, (wide, LETTER_HEIGHT)))
    steps = models().read.run(None, {"x": batch})[0][:, :, models().columns]
    return [_letters(steps[row], widest / wide) for row, wide in enumerate(widths)]


def _letters(steps: Pixels, stretch: float) -> list[_Letter]:
    best, sure = steps.argmax(1), steps.max(1)
    kept, previous = [], 0
    for at, column in enumerate(best):
        if column and column != previous:
            kept.append((models().letters[column], min(1.0, (at + 0.5) / len(best) * stretch), float(sure[at])))
        previous = column
    return kept


def _words(corners: Pixels, letters: Sequence[_Letter], across: float, down: float) -> Iterable[Word]:
    """The strip's words, each with its share of the strip's length."""
    if not letters or sum(sure for *_, sure in letters) / len(letters) < SURE_LETTERS:
        return
    places = [place for _, place, _ in letters]
    step = min((b - a for a, b in pairwise(places) if b > a), default=0.5)
    run: list[_Letter] = []
    for letter in [*letters, (" ", 1.0, 1.0)]:
        if letter[0] != " ":
            run.append(letter)
        elif run:
            first, last = max(0.0, run[0][1] - step / 2), min(1.0, run[-1][1] + step / 2)
            yield Word("".join(text for text, *_ in run), _box(corners, first, last, across, down))
            run = []


def _box(corners: Pixels, first: float, last: float, across: float, down: float) -> Box:
    top, bottom = corners[1] - corners[0], corners[2] - corners[3]
    points = [corners[0] + top * first, corners[0] + top * last, corners[3] + bottom * first, corners[3] + bottom * last]
    xs, ys = [float(p[0]) for p in points], [float(p[1]) for p in points]
    # The engine's strips are grown by a margin; a line's words keep the middle of it.
    trim = (max(ys) - min(ys)) * 0.12
    return Box(min(xs) * across, (min(ys) + trim) * down, max(xs) * across, (max(ys) - trim) * down)
