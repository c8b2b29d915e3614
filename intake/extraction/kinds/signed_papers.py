"""Papers that count because somebody signed them: hardship letters, Form 710, 4506-C, authorizations."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from intake.extraction.finding import Ask, asked, is_date, page_values
from intake.extraction.layout import Cell, Page
from intake.extraction.names import best_person, is_person, name_figure
from intake.figures import Confidence, Figure, Provenance
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
_ELECTRONIC = re.compile(r"/s/\s*\S+|docusigned by|electronically signed|e-?signed by|digitally signed", re.IGNORECASE)
_SIGNATURE = re.compile(r"\b(?:signature|signed|sign here|firma)\b", re.IGNORECASE)


def signed_paper(pages: Sequence[Page]) -> list[Figure]:
    """Who gives the paper, whether a signature can be told from its text, and when; a blank form gives none."""
    person = list(_person(pages)) or list(_closing(pages))
    if not person:
        return []
    dates = asked([value for page in pages for value in page_values(page)], (SIGNED_ON,), is_date) or list(_lone_date(pages))
    return [*person, *_signed(pages), *dates]


def form_4506c(pages: Sequence[Page]) -> list[Figure]:
    """A signed paper that also asks for certain years."""
    figures = signed_paper(pages)
    return [*figures, *_years(pages)] if figures else []


def _person(pages: Sequence[Page]) -> Iterator[Figure]:
    for page in pages:
        best = best_person(page, PERSON)
        if best:
            yield name_figure("person", best[0], page)
            return


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
    """Ink is not text: without an electronic mark a signature is unclear, never denied."""
    for page in pages:
        for line in page.lines:
            if _ELECTRONIC.search(line.text):
                yield Figure("signed", Signed.YES.value, Provenance(page.number, line.box, line.text[:200]), Confidence.CHECK)
                return
    for page in pages:
        for line in page.lines:
            if _SIGNATURE.search(line.text):
                yield Figure("signed", Signed.UNCLEAR.value, Provenance(page.number, line.box, line.text[:200]), Confidence.CHECK)
                return


def _lone_date(pages: Sequence[Page]) -> Iterator[Figure]:
    for value in page_values(pages[0]):
        if is_date(value) and len(value.row.words) <= len(value.words) + 1:
            yield value.figure("signature_date")
            return


def _years(pages: Sequence[Page]) -> Iterator[Figure]:
    """The tax years asked for, from the period ends printed on the form ("12/31/2024")."""
    ends = [v for page in pages for v in page_values(page) if is_date(v) and re.match(r"12\s?[/-]\s?31", v.text)]
    years = sorted({str(v.value.year) for v in ends if isinstance(v.value, date)})
    if years:
        yield ends[0].figure("years", value=", ".join(years))
