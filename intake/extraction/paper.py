"""A PDF in a child's hands: which of its pages are pictures, and what the others say, each page within limits of its own."""

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

import pypdfium2

from intake.extraction import form_boxes, isolation, reader, second_reader, ticks, visible
from intake.extraction.first_look import survey_page
from intake.extraction.known_words import makes_sense
from intake.extraction.layout import Page, Word
from intake.extraction.opening import Broken, TooMuch

# What may go wrong with one page while the others are read: it does not load, says too much, takes too long or too much memory.
_ITS_OWN = (pypdfium2.PdfiumError, TooMuch, MemoryError, isolation.Overlong)


@dataclass(frozen=True)
class Told:
    """What some pages say: the words of those that are text, which others are to be read as pictures, and which were not read."""

    pages: tuple[Page, ...]
    pictures: tuple[int, ...]
    unread: tuple[int, ...]


class Paper:
    """The PDF itself, repaired if it needs it; opened once, however many jobs there are about it."""

    def __init__(self, data: bytes) -> None:
        # Its end was lost on the way, and with it perhaps all that its pages show.
        self.cut_short = b"%%EOF" not in data
        try:
            self.document = reader.open_pdf(data)
        except Broken:
            data = reader.repaired(data)
            self.document = reader.open_pdf(data)
        # Without this pdfium leaves out what the form's fields show.
        self.document.init_forms()
        self._text = reader.TextLayer(data)
        self._is_picture: dict[int, bool] = {}

    def is_picture(self, number: int, closely: bool = True) -> bool:
        """Whether a page (from 1) has to be read and shown as a picture; how it was read, if it was, decides."""
        if number not in self._is_picture:
            self._is_picture[number] = survey_page(self.document, number - 1, closely).picture
        return self._is_picture[number]

    def read(self, numbers: Sequence[int]) -> Told:
        """What these pages say; raises what went wrong where that is all there is to say of them."""
        failed: dict[int, BaseException] = {}
        sights: dict[int, visible.Sight] = {}
        boxes: dict[int, form_boxes.FormBoxes] = {}
        for number in numbers:
            try:
                # A page is loaded once for both: that costs about as much as drawing it.
                with closing(self.document[number - 1]) as page:
                    sights[number] = visible.look(page)
                    if not sights[number].tells_little:
                        boxes[number] = form_boxes.boxes_on(self.document, page)
            except _ITS_OWN as error:
                failed[number] = error
        pages = []
        for page in self._text.read([number for number in sights if not sights[number].tells_little], sights):
            try:
                pages.append(self._read_again(page, sights[page.number]))
            except _ITS_OWN as error:
                failed[page.number] = error
        if len(failed) == len(numbers):
            raise next(iter(failed.values()))
        told = tuple(_ticked(page, boxes[page.number]) for page in pages if not page.doubtful and makes_sense(page.words))
        pictures = tuple(sorted({*sights} - {*failed} - {page.number for page in told}))
        self._is_picture |= {number: number in pictures for number in sights}
        return Told(told, pictures, tuple(failed))

    def _read_again(self, page: Page, sight: visible.Sight) -> Page:
        """The page as pdfium reads it, which also draws it, where the first reader found nothing or lost letters that are seen."""
        if page.words and not page.hides:
            return page
        with isolation.at_most(reader.PAGE_SECONDS):
            second = second_reader.read_page(self.document, page.number, sight)
        printed = [word for word in page.words if word not in page.typed]
        if page.hides and not _letters(second.words) - _letters(printed):
            return replace(page, doubtful=page.doubtful or second.doubtful)
        fields = [word for word in page.typed if not reader.printed(word, second.words)]
        return replace(second, words=(*second.words, *fields), marks=page.marks, doubtful=page.doubtful or second.doubtful)


def _ticked(page: Page, boxes: form_boxes.FormBoxes) -> Page:
    return replace(page, ticks=(*ticks.typed(page.words), *boxes.ticked(page.words)))


def _letters(words: Iterable[Word]) -> Counter[str]:
    """How often each letter stands in these words, however they are parted."""
    return Counter(letter for word in words for letter in word.text)
