"""A page's words from pdfium's letters: the second reader, where pdfplumber finds none or does not know where they stand."""

from collections.abc import Iterator, Sequence, Set
from math import pi

import pypdfium2
import pypdfium2.raw as pdfium

from intake.extraction.layout import ASKEW, Page, Word, said
from intake.extraction.opening import TooMuch
from intake.extraction.places import box_on, shown
from intake.extraction.visible import PLAINLY, SEEN, Sight, crossed
from intake.figures import Box

MOST_LETTERS = 20_000
HIDDEN_SHARE = 0.1
# Letters further apart than this share of their height belong to two words.
WORD_GAP = 0.25

Letter = tuple[str, Box]


def read_page(document: pypdfium2.PdfDocument, number: int, sight: Sight) -> Page:
    """The words of one page (from 1) that can be seen; raises ``TooMuch`` for more letters than any paper has."""
    page = document[number - 1]
    try:
        wide, high = page.get_size()
        letters = list(_letters(page))
        inked = list(zip(letters, sight.ink_of(letters, wide, high), strict=True))
        seen = [letter for letter, ink in inked if ink >= SEEN]
        words = tuple(word for word in _words(seen, crossed(seen)) if word.text)
        return Page(number, wide, high, words, doubtful=_hides_much([ink for letter, ink in inked if letter[0].isalnum()]))
    finally:
        page.close()


def _hides_much(inked: Sequence[int]) -> bool:
    """Whether so many letters leave no ink, or one so little, that it is better to look than to believe the others."""
    return sum(ink < SEEN for ink in inked) > HIDDEN_SHARE * len(inked) or any(SEEN <= ink < PLAINLY for ink in inked)


def _letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    """The letters that run along the page's lines, in the order in which they are written."""
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        if count > MOST_LETTERS:
            raise TooMuch
        way, turned = shown(page), page.get_rotation() * pi / 180
        # The loose box includes the letter's side bearings; between tight ones a narrow "1" looks like a space.
        loose = pdfium.FS_RECTF()
        for index in range(count):
            letter = chr(pdfium.FPDFText_GetUnicode(textpage, index))
            if letter.isspace() or not ASKEW < (pdfium.FPDFText_GetCharAngle(textpage, index) - turned) % (2 * pi) < 2 * pi - ASKEW:
                pdfium.FPDFText_GetLooseCharBox(textpage, index, loose)
                yield letter, box_on(way, loose.left, loose.bottom, loose.right, loose.top)
    finally:
        textpage.close()


def _words(letters: Sequence[Letter], unclear: Set[int]) -> Iterator[Word]:
    """The words, less those with letters that are unclear: a number is rather missing than short of a digit."""
    run: list[int] = []
    for at, (letter, box) in enumerate(letters):
        if run and (letter.isspace() or _apart(letters[run[-1]][1], box)):
            yield from _joined([letters[one] for one in run if not unclear & {*run}])
            run = []
        if not letter.isspace():
            run.append(at)
    yield from _joined([letters[one] for one in run if not unclear & {*run}])


def _apart(last: Box, box: Box) -> bool:
    gap = WORD_GAP * (last.bottom - last.top)
    return box.x0 - last.x1 > gap or abs(box.bottom - last.bottom) > gap


def _joined(letters: Sequence[Letter]) -> Iterator[Word]:
    if letters:
        boxes = [box for _, box in letters]
        top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
        text = said("".join(letter for letter, _ in letters))
        yield Word(text, Box(boxes[0].x0, min(top, bottom - 6), max(b.x1 for b in boxes), bottom))
