"""The filing status of a tax return: which of its boxes is ticked."""

from collections.abc import Sequence

from intake.extraction.layout import Page, Ticked, around
from intake.extraction.ticks import Choice, choice
from intake.figures import Confidence, Figure, Provenance

STATUSES = {
    "Single": ("single",),
    "Married filing jointly": ("married filing jointly", "married filing joint return"),
    "Married filing separately": ("married filing separately", "married filing separate return"),
    "Head of household": ("head of household",),
    "Qualifying surviving spouse": ("qualifying surviving spouse", "qualifying widow"),
}
# With this many of the boxes seen, and only one of them ticked, the answer is certain.
ENOUGH_BOXES = 4


def filing_status(pages: Sequence[Page]) -> Figure | None:
    """The one status whose box is ticked; none where no box is, where two are, or where another may be."""
    for page in pages[:2]:
        seen = {status: found for status, phrases in STATUSES.items() if (found := _first(page, phrases))}
        ticked = [status for status, found in seen.items() if found.tick.ticked is Ticked.YES]
        doubtful = [status for status, found in seen.items() if found.tick.ticked is Ticked.UNCLEAR]
        if len(ticked) == 1 and not doubtful and len(seen) > 1:
            [status] = ticked
            found = seen[status]
            source = Provenance(page.number, around((found.tick.box, found.caption.box)), found.caption.text)
            return Figure("filing_status", status, source, Confidence.HIGH if len(seen) >= ENOUGH_BOXES else Confidence.CHECK)
    return None


def _first(page: Page, phrases: Sequence[str]) -> Choice | None:
    return next((found for phrase in phrases if (found := choice(page, phrase))), None)
