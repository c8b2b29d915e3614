"""Pictures to words: the only module that knows the OCR engine, whose models come with the rapidocr wheel.

The models are run directly, with a short preparation of our own, so that each letter's place is known, only letters that
occur on American papers are considered, and one thread is used.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import cv2
import numpy as np
import onnxruntime
from PIL import Image

Pixels = np.ndarray[Any, Any]

INK = 0.3
SURE_BOX = 0.5
GROWTH = 1.6
LETTER_HEIGHT = 48
BATCH, LONGEST_BATCH = 6, 8000
# Another letter is worth remembering at this share of certainty: a comma taken for a point in a blurred amount has more.
RIVAL = 0.01
# A small picture gains nothing from being looked at in more than this enlargement.
MOST_ENLARGED = 2.6


class Letter(NamedTuple):
    """One letter read: its place along the strip from 0 to 1, how sure, and the letter it would otherwise be, if any."""

    text: str
    place: float
    sure: float
    rival: str = ""


class Found(NamedTuple):
    """One run of text: its corners, clockwise from its top left in the picture as it stands, and how much it falls to the right."""

    corners: Pixels
    slope: float


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


def pixels_of(image: Image.Image) -> Pixels:
    return np.ascontiguousarray(np.asarray(image.convert("RGB"))[:, :, ::-1])


def find_lines(pixels: Pixels, long_side: float) -> list[Found]:
    """The runs of text on a picture, looked for in this size of it."""
    height, width = pixels.shape[:2]
    scale = min(long_side / max(height, width), MOST_ENLARGED)
    tall, wide = (max(32, round(side * scale / 32) * 32) for side in (height, width))
    batch = _normal(cv2.resize(pixels, (wide, tall), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC))[None]
    heat = models().find.run(None, {"x": batch})[0][0, 0]
    mask = cv2.dilate((heat > INK).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    back = np.array([width / wide, height / tall])
    found = ((contour, _quadrangle(contour, heat, mask)) for contour in contours[:1500])
    return [Found(corners * back, _slope(contour) * back[1] / back[0]) for contour, corners in found if corners is not None]


def _slope(contour: Pixels) -> float:
    """From the run's own weight; its corners are too few pixels apart to tell so fine an angle."""
    moments = cv2.moments(contour)
    return float(moments["mu11"] / max(moments["mu20"], 1.0))


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


def size(corners: Pixels) -> tuple[float, float]:
    return float(np.linalg.norm(corners[0] - corners[1])), float(np.linalg.norm(corners[0] - corners[3]))


def crop(pixels: Pixels, corners: Pixels) -> Pixels:
    wide, tall = (max(2, round(side)) for side in size(corners))
    target = np.array([[0, 0], [wide, 0], [wide, tall], [0, tall]], np.float32)
    move = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    return np.asarray(cv2.warpPerspective(pixels, move, (wide, tall), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE))


def on_their_heads(strips: Sequence[Pixels]) -> bool:
    """Whether most of these strips stand on their heads: guessed from how they begin, then tried by reading some both ways."""
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
    sure = [letter.sure for letters in read_lines(strips) for letter in letters]
    return sum(sure) / max(len(sure), 1)


def read_lines(strips: Sequence[Pixels]) -> list[list[Letter]]:
    """The letters of each strip; strips of about one shape are read together."""
    read: list[list[Letter]] = [[] for _ in strips]
    by_shape = sorted(range(len(strips)), key=lambda at: strips[at].shape[1] / strips[at].shape[0])
    while by_shape:
        # Of long strips fewer at a time: what the engine holds grows with the length of all.
        longest = strips[by_shape[min(BATCH, len(by_shape)) - 1]]
        few = max(1, min(BATCH, LONGEST_BATCH * longest.shape[0] // (LETTER_HEIGHT * longest.shape[1])))
        group, by_shape = by_shape[:few], by_shape[few:]
        for at, letters in zip(group, _read_together([strips[at] for at in group]), strict=True):
            read[at] = letters
    return read


def _read_together(strips: Sequence[Pixels]) -> list[list[Letter]]:
    widths = [max(8, math.ceil(LETTER_HEIGHT * s.shape[1] / s.shape[0])) for s in strips]
    widest = max(64, *widths)
    batch = np.zeros((len(strips), 3, LETTER_HEIGHT, widest), np.float32)
    for row, (strip, wide) in enumerate(zip(strips, widths, strict=True)):
        batch[row, :, :, :wide] = _normal(cv2.resize(strip, (wide, LETTER_HEIGHT)))
    steps = models().read.run(None, {"x": batch})[0][:, :, models().columns]
    return [_letters(steps[row], widest / wide) for row, wide in enumerate(widths)]


def _letters(steps: Pixels, stretch: float) -> list[Letter]:
    best = steps.argmax(1)
    kept, previous = [], 0
    for at, column in enumerate(best):
        if column and column != previous:
            place = min(1.0, (at + 0.5) / len(best) * stretch)
            kept.append(Letter(models().letters[column], place, float(steps[at, column]), _rival(steps[at], column)))
        previous = column
    return kept


def _rival(chances: Pixels, best: int) -> str:
    others = chances.copy()
    others[[0, best]] = 0
    second = int(others.argmax())
    return models().letters[second] if others[second] >= RIVAL else ""
