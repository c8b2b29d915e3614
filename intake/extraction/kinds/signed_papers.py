"""Papers that count because somebody signed them: hardship letters, Form 710, 4506-C, authorizations."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from intake.extraction.finding import Ask, asked, is_date, page_values
from intake.extraction.layout import Cell, Page
from intake.extraction.names import is_person
from intake.extraction.parties import Party, Sort, name_figure, party
from intake.figures import Box, Confidence, Figure, Provenance
from intake.kinds import Signed

PERSON = (
    "borrower name",
    "borrowers name",
    "borrower",
    "name shown on tax return",
    "printed name",
    "print name",
    "homeowner name",
    "homeowner",
    "name",
    "full name",
    "nombre",
)
SIGNED_ON = Ask(
    "signature_date",
    ("date signed", "signature date", "date of signature", "date", "fecha"),
    unless=("birth", "hire", "due", "expiration", "received"),
)
# A signature reaches this far over its caption and beyond its end, in points.
SIGNATURE_HEIGHT, SIGNATURE_WIDTH = 36.0, 120.0
_ELECTRONIC = re.compile(r"/s/\s*\S+|docusigned by|electronically signed|e-?signed by|digitally signed", re.IGNORECASE)
_SIGNATURE = re.compile(r"\b(?:signature|signed|sign here|firma)\b", re.IGNORECASE)


def signed_paper(pages: Sequence[Page]) -> list[Figure]:
    """Who gives the paper, whether a signature can be told from its text, and when; a blank form gives none."""
    person = list(_person(pages)) or list(_closing(pages))
    if not person:
        return []
    captioned = asked([value for page in pages for value in page_values(page)], (SIGNED_ON,), is_date)
    return [*person, *_signed(pages), *(list(_date_over_caption(pages)) or captioned)]


def letter(pages: Sequence[Page]) -> list[Figure]:
    """A signed paper in the form of a letter, which carries its date at the top."""
    figures = signed_paper(pages)
    return [*figures, *_letter_date(pages)] if figures else []


def form_4506c(pages: Sequence[Page]) -> list[Figure]:
    """A signed paper that also asks for certain years."""
    figures = signed_paper(pages)
    return [*figures, *_years(pages)] if figures else []


def _person(pages: Sequence[Page]) -> Iterator[Figure]:
    found = party(pages, Party("person", PERSON, Sort.PERSON))
    if found is not None:
        yield found


def _closing(pages: Sequence[Page]) -> Iterator[Figure]:
    """The name under "Sincerely" at the end of a letter."""
    for page in pages:
        for at, line in enumerate(page.lines):
            if re.match(r"(?:sincerely|respectfully|thank you|regards|best regards|yours truly|atentamente)\b", line.plain):
                for below in page.lines[at + 1 : at + 5]:
                    if is_person(below.text):
                        yield name_figure("person", Cell(below.words), page)
                        return


def _signed(pages: Sequence[Page]) -> Iterator[Figure]:
    """An electronic mark, or ink at the signature's caption; where neither can be told, unclear."""
    for page in pages:
        for line in page.lines:
            if _ELECTRONIC.search(line.text):
                yield Figure("signed", Signed.YES.value, Provenance(page.number, line.box, line.text[:200]), Confidence.CHECK)
                return
    for page in pages:
        for line in page.lines:
            for cell in line.cells:
                if _SIGNATURE.search(cell.text) and len(cell.words) <= 6:
                    seen = _ink(page, cell)
                    yield Figure("signed", seen.value, Provenance(page.number, cell.box, cell.text[:200]), Confidence.CHECK)
                    return


def _ink(page: Page, caption: Cell) -> Signed:
    """Whether strokes stand over or after a signature's caption; on a picture of a page that cannot be told from its words."""
    place = Box(caption.box.x0 - 10, caption.box.top - SIGNATURE_HEIGHT, caption.box.x1 + SIGNATURE_WIDTH, caption.box.bottom + 6)
    for mark in page.marks:
        if mark.x1 - mark.x0 > 15 and place.x0 < mark.x1 and mark.x0 < place.x1 and place.top < mark.bottom and mark.top < place.bottom:
            return Signed.YES
    return Signed.NO if page.source == "pdf" and not _words_over(page, place, caption) else Signed.UNCLEAR


def _words_over(page: Page, place: Box, caption: Cell) -> bool:
    """Whether something was typed where one signs; a name in a script type may be a signature."""
    inside = [w for w in page.words if place.x0 < w.box.x1 and w.box.x0 < place.x1 and place.top < w.middle < caption.box.top]
    return any(not re.search(r"\d", word.text) for word in inside)


def _date_over_caption(pages: Sequence[Page]) -> Iterator[Figure]:
    """A date written on the line over its caption, as forms have it."""
    for page in pages:
        for value in page_values(page):
            below = page.lines[value.line + 1 : value.line + 3]
            captions = [cell for line in below for cell in line.cells if cell.overlaps(value.box, 4)]
            if is_date(value) and any(cell.plain in {"date", "date signed", "signature date", "fecha"} for cell in captions):
                yield value.figure("signature_date")
                return


def _letter_date(pages: Sequence[Page]) -> Iterator[Figure]:
    """A letter's date stands alone near its top."""
    for value in page_values(pages[0]):
        if is_date(value) and len(value.row.words) <= len(value.words) + 1 and value.box.top < pages[0].height / 3:
            yield value.figure("signature_date")
            return


def _years(pages: Sequence[Page]) -> Iterator[Figure]:
    """The tax years asked for, from the period ends printed on the form ("12/31/2024")."""
    ends = [v for page in pages for v in page_values(page) if is_date(v) and re.match(r"12\s?[/-]\s?31", v.text)]
    years = sorted({str(v.value.year) for v in ends if isinstance(v.value, date)})
    if years:
        yield ends[0].figure("years", value=", ".join(years))
