"""How the pages themselves look: a form left empty, a picture that cuts words off, a page too faint to be read."""

import re
from collections.abc import Iterator, Sequence
from statistics import median

from intake.extraction.layout import Page
from intake.figures import Check, Figure
from intake.kinds import DocumentKind as K
from intake.kinds import Outcome

SIGNED_FORMS = frozenset({K.FORM_710, K.FORM_4506C, K.THIRD_PARTY_AUTHORIZATION})
FORMS = SIGNED_FORMS | {K.W2, K.FORM_1099, K.FORM_1098, K.FORM_1040, K.SCHEDULE_C, K.SCHEDULE_E}
# An empty form bears these itself.
PRINTED = frozenset({"tax_year", "form"})
# Fewer words than this on the picture of a page are the large print of a page too blurred for the rest.
FEWEST_WORDS = 8
# So many lines running into the same edge are no coincidence; one or two may be a stamp or a table under the paper.
FEWEST_LINES = 3
# What somebody wrote into a form: an amount, a taxpayer's number, a State with its ZIP, an address of e-mail.
_FILLED_IN = re.compile(r"\d[\d,]*\.\d\d\b|\b\d{3}-\d\d-\d{4}\b|\b\d\d-\d{7}\b|\b[A-Z]{2},? \d{5}\b|\w@\w")
_MEANT_TO_BE_EMPTY = re.compile(r"intentionally|blank|en blanco", re.IGNORECASE)


def looks(kind: K, pages: Sequence[Page], figures: Sequence[Figure]) -> Iterator[Check]:
    """What can be told without understanding the paper. Handwriting is not read, so a picture of a form is never called empty."""
    if kind in FORMS:
        yield _blank(kind, pages, figures)
    pictures = [page for page in pages if page.source == "ocr"]
    faint = [page.number for page in pictures if len(page.words) < FEWEST_WORDS and not _MEANT_TO_BE_EMPTY.search(page.text)]
    if faint:
        yield Check("legible", Outcome.INCONCLUSIVE, {"pages": faint[:50]})
    sides = sorted({side for page in pictures for side in _sides_cut(page)})
    if sides:
        yield Check("whole_in_picture", Outcome.INCONCLUSIVE, {"sides": sides})


def _blank(kind: K, pages: Sequence[Page], figures: Sequence[Figure]) -> Check:
    if any(figure.name not in PRINTED for figure in figures):
        return Check("blank", Outcome.PASS, {})
    first = pages[0]
    untouched = first.source == "pdf" and not _FILLED_IN.search(first.text) and not (kind in SIGNED_FORMS and first.marks)
    return Check("blank", Outcome.FAIL if untouched else Outcome.INCONCLUSIVE, {})


def _sides_cut(page: Page) -> Iterator[str]:
    """The sides at which lines run into the edge of the picture."""
    if not page.words:
        return
    nearly = 0.5 * median(word.box.bottom - word.box.top for word in page.words)
    if sum(line.box.x0 < nearly for line in page.lines) >= FEWEST_LINES:
        yield "left"
    if sum(line.box.x1 > page.width - nearly for line in page.lines) >= FEWEST_LINES:
        yield "right"
