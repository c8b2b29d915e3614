"""From the letters of a strip of picture to words: parted where the paper is blank, as wide as their ink, amounts in their shape."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import cv2
import numpy as np

from intake.extraction.layout import Word
from intake.extraction.ocr import Letter, Pixels
from intake.figures import Box

# Strips read less surely than this on the whole are no text.
SURE_LETTERS = 0.6
# Blank paper of this share of a strip's height parts words, and of so many times what is usual between this strip's letters;
# in strips of fewer pixels blank paper is not told from a thin stroke.
SPACE, USUAL = 0.2, 2.5
LEAST_HEIGHT = 16
# Two letters' places, which are somewhere in their ink, lie at least this much further apart than the blank between them.
HALF_LETTERS = 0.15
# The engine's strips are grown by a margin; a line's words keep the middle of it.
MARGIN = 0.12
# Signs that stand in much blank paper of their own, above all in type of one width.
_SMALL_SIGNS = frozenset(".,:;'\"’‘“”*°/-")
_LIKE_DIGITS = str.maketrans("OoQDlI|!iSBZ", "000011111582")
_FIRST_LIKE = str.maketrans("SOolI|!", "$001111")
_AMOUNT = re.compile(r"-?\(?-?\$?-?(?:\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+\.\d\d)\)?-?")
Gap = tuple[int, int]
_Run = tuple[list[Letter], int | None, int | None]


def words_on(strip: Pixels, corners: Pixels, letters: Sequence[Letter]) -> Iterator[Word]:
    """The words of one strip, in the picture's own pixels."""
    if not letters or sum(letter.sure for letter in letters) / len(letters) < SURE_LETTERS:
        return
    blanks = _blanks(strip)
    length = strip.shape[1]
    step = min((b.place - a.place for a, b in pairwise(letters) if b.place > a.place), default=0.5) * length
    for run, start, end in _runs(letters, blanks, strip.shape):
        first = start if start is not None else _start(run[0].place * length, blanks, step)
        last = end if end is not None else _end(run[-1].place * length, blanks, step, length)
        sure = sum(letter.sure for letter in run) / len(run)
        yield Word(_in_shape(run), _box(corners, max(0.0, first / length), min(1.0, max(last, first + 1) / length)), round(sure, 2))


def _blanks(strip: Pixels) -> list[Gap]:
    """The stretches of blank paper along a strip, rules under it and lines across it left out."""
    grey = cv2.cvtColor(strip, cv2.COLOR_BGR2GRAY)
    _, ink = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    if ink.mean() > 0.5:
        ink = 1 - ink
    ink[ink.mean(1) > 0.7] = 0
    height = len(ink)
    columns = ink[height // 10 : height - height // 10]
    share = columns.mean(0)
    inked = np.concatenate([[True], (columns.sum(0) > 0) & (share < 0.95), [True]])
    edges = np.flatnonzero(np.diff(inked.astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _runs(letters: Sequence[Letter], blanks: Sequence[Gap], shape: tuple[int, ...]) -> Iterator[_Run]:
    """The letters of each word, where the blank before it ends and where the one after it begins; None at the strip's ends."""
    height, length = shape[:2]
    gaps = [_widest(blanks, a.place * length, b.place * length) for a, b in pairwise(letters)]
    usual = sorted(right - left for left, right in gaps)[len(gaps) // 2] if gaps else 0
    space = max(SPACE * height, USUAL * usual) if height >= LEAST_HEIGHT else length
    run: list[Letter] = []
    start: int | None = None
    spaced = False
    for letter in letters:
        if letter.text == " ":
            spaced = True
            continue
        if run:
            left, right = _widest(blanks, run[-1].place * length, letter.place * length)
            apart = space < right - left < (letter.place - run[-1].place) * length - HALF_LETTERS * height
            if spaced or (apart and not _one_word(run[-1].text, letter.text)):
                yield run, start, left
                run, start = [], right
        run.append(letter)
        spaced = False
    if run:
        yield run, start, None


def _one_word(left: str, right: str) -> bool:
    """Whether much blank paper between two signs says nothing: around points and commas, and between digits, a narrow 1 above all."""
    return bool({left, right} & _SMALL_SIGNS) or (left.isdigit() and right.isdigit())


def _widest(blanks: Sequence[Gap], after: float, before: float) -> Gap:
    """The widest blank between two letters; half way where they touch. The engine places a letter in its ink or just behind it."""
    middle = round((after + before) / 2)
    between = [gap for gap in blanks if after < gap[1] <= before]
    return max(between, key=lambda gap: gap[1] - gap[0], default=(middle, middle))


def _start(place: float, blanks: Sequence[Gap], step: float) -> float:
    """Where the ink of a strip's first letter begins; the engine places a letter somewhere about its middle."""
    ends = [end for start, end in blanks if end <= place + 1 or start <= 1]
    return max(ends[-1], place - 3 * step) if ends else place - step


def _end(place: float, blanks: Sequence[Gap], step: float, length: int) -> float:
    starts = [start for start, end in blanks if start >= place - 1 or end >= length - 1]
    return min(starts[0], place + 3 * step) if starts else place + step


def _in_shape(run: Sequence[Letter]) -> str:
    """The word, with such letters of it as the shape of an amount demands: 1 for l, a comma for a point the engine was unsure of."""
    text = "".join(letter.text for letter in run)
    if sum(letter.text.isdigit() for letter in run) < 2 or _AMOUNT.fullmatch(text):
        return text
    doubted = [letter.rival if letter.text + letter.rival in {".,", ",.", ":.", ";.", ";,"} else letter.text for letter in run]
    for places in (range(len(run)), *([at] for at in range(len(run)))):
        other = "".join(doubted[at] if at in places else letter.text for at, letter in enumerate(run))
        if other != text and _AMOUNT.fullmatch(other):
            return other
    digits = text[:1].translate(_FIRST_LIKE) + text[1:].translate(_LIKE_DIGITS)
    return digits if _AMOUNT.fullmatch(digits) else text


def _box(corners: Pixels, first: float, last: float) -> Box:
    top, bottom = corners[1] - corners[0], corners[2] - corners[3]
    points = [corners[0] + top * first, corners[0] + top * last, corners[3] + bottom * first, corners[3] + bottom * last]
    xs, ys = [float(p[0]) for p in points], [float(p[1]) for p in points]
    trim = (max(ys) - min(ys)) * MARGIN
    return Box(min(xs), min(ys) + trim, max(xs), max(ys) - trim)
