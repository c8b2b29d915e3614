"""Papers that count because somebody signed them: hardship letters, Form 710, 4506-C, authorizations."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from intake.extraction.addresses import blocks
from intake.extraction.finding import Ask, asked, is_date
from intake.extraction.layout import Page
from intake.extraction.names import is_person
from intake.extraction.people import Name, Side, in_parts, joined, named, names_in
from intake.extraction.prose import Prose
from intake.extraction.signatures import Signing, signed_on, signing
from intake.extraction.values import Value, has_letters, page_values
from intake.figures import Figure, Provenance

# The one whose paper it is, before anyone else who is named.
CAPTIONED = Side(
    (
        "borrower name",
        "borrowers name",
        "borrower",
        "borrowers",
        "borrower 1",
        "primary borrower",
        "homeowner name",
        "homeowners name",
        "homeowner",
        "client name",
        "customer name",
        "mortgagor",
        "taxpayer name",
        "taxpayer",
        "name shown on tax return",
        "current name",
        "nombre del prestatario",
        "prestatario",
        "nombre del propietario",
        "nombre",
        "client",
        "customer",
        "name of borrower",
        "applicant",
        "applicant name",
        "account holder",
        "property owner",
        "owner name",
        "full name",
        "name",
        "submitted by",
        "from",
        "de",
        "printed name",
        "print name",
        "print type name",
    )
)
SPOKEN = Side(
    sentences=(
        "(?:my name is|our names are|i am|me llamo|mi nombre es|nuestros nombres son|el suscrito|la suscrita),? {people}",
        "\\b(?:I|We|Yo)(?:/We)?,? {people},? (?:am|are|hereby|do|authorize|give|grant|request|certify|write|autorizo|escribo|soy)",
    ),
)
SIGNED_ON = Ask(
    "signature_date",
    ("date signed", "signature date", "date of signature", "fecha de firma"),
    unless=("birth", "hire", "due", "expiration", "received"),
)
LETTER_DATE = Ask(
    "signature_date",
    ("date", "fecha", "letter date", "date of letter"),
    unless=("birth", "hire", "due", "expiration", "received", "began", "loss", "sale", "purchase", "closing", "effective"),
)
_YEARS_ASKED = re.compile(r"(?i)\b(?:years?|periods?)(?:\(s\))?(?: requested)?\s*:?\s*(?P<years>20\d{2}(?:[\s,;/&]+(?:and )?20\d{2})*)\s*$")
# A writer's name stands in so many first lines.
HEADING_LINES = 3
# A letter's own day stands in its first lines.
HEAD = 1 / 3


def signed_paper(pages: Sequence[Page]) -> list[Figure]:
    """Who gives the paper, whether a signature can be told from its text, and when; a blank form gives none."""
    place = signing(pages)
    person = _person(pages, place)
    if person is None:
        return []
    return [joined("person", [person]), *_signed(pages, place)]


def letter(pages: Sequence[Page]) -> list[Figure]:
    """A signed paper in the form of a letter, which carries its day at the top; only a blank one gives no figures."""
    place = signing(pages)
    person = _person(pages, place) or next(_senders(pages[0]), None)
    values = [value for page in pages for value in page_values(page)]
    if person is None and not values:
        return []
    named = [joined("person", [person])] if person else []
    return [*named, *_signed(pages, place), *letter_date(pages), *asked(values, (LETTER_DATE,), is_date)]


def form_4506c(pages: Sequence[Page]) -> list[Figure]:
    """A signed paper that also asks for certain years."""
    place = signing(pages)
    person = next((name for page in pages for name in in_parts(page)), None) or _person(pages, place)
    if person is None:
        return []
    return [joined("person", [person]), *_signed(pages, place), *_years(pages)]


def _person(pages: Sequence[Page], place: Signing | None) -> Name | None:
    """The one a caption names, else who signs, else who speaks in the text."""
    prose = Prose(pages)
    signs = [place.name] if place and place.name else []
    return next(iter((*named(pages, prose, CAPTIONED), *signs, *named(pages, prose, SPOKEN))), None)


def _senders(page: Page) -> Iterator[Name]:
    """People named over an address, or alone in the first lines, as writers head their letters."""
    over_address = [cell for block in blocks(page) for cell in block.names]
    first = [cell for line in page.lines[:HEADING_LINES] for cell in line.cells]
    for cell in (*over_address, *first):
        names = names_in(cell, page)
        whole = names and len(cell.words) == sum(len(name.cell.words) for name in names)
        if whole and cell.box.top < page.height * HEAD and is_person(cell.text):
            yield names[0]


def _signed(pages: Sequence[Page], place: Signing | None) -> Iterator[Figure]:
    """The signature, and the day beside it or under a caption of its own."""
    if place is not None:
        yield place.figure()
        day = signed_on(place, lambda value: not _ends_a_year(value))
        if day is not None:
            yield day.figure("signature_date")
            return
    yield from asked([value for page in pages for value in page_values(page)], (SIGNED_ON,), is_date)


def letter_date(pages: Sequence[Page], figure: str = "signature_date") -> Iterator[Figure]:
    """A letter's day stands alone near its top."""
    for value in page_values(pages[0]):
        alone = not has_letters(value.before) and not has_letters(value.after)
        if is_date(value) and alone and value.cell == len(value.row.cells) - 1 and value.box.top < pages[0].height * HEAD:
            yield value.figure(figure)
            return


def _years(pages: Sequence[Page]) -> Iterator[Figure]:
    """The tax years asked for, from the period ends written on the form ("12/31/2024"), or a list of years."""
    ends = [value for page in pages for value in page_values(page) if _ends_a_year(value)]
    years = sorted({str(v.value.year) for v in ends if isinstance(v.value, date)})
    if years:
        yield ends[0].figure("years", value=", ".join(years))
        return
    for page in pages:
        for line in page.lines:
            listed = _YEARS_ASKED.search(line.text)
            if listed:
                years = sorted(set(re.findall(r"20\d{2}", listed["years"])))
                yield Figure("years", ", ".join(years), Provenance(page.number, line.box, line.text[:200]))
                return


def _ends_a_year(value: Value) -> bool:
    return is_date(value) and bool(re.match(r"12\s?[/-]\s?31", value.text))
