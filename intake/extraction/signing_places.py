"""Where people sign on a page: captions of signatures, closings of letters, and the names printed there."""

import re
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from intake.extraction.layout import Cell, Page
from intake.extraction.people import Name, names_in
from intake.extraction.values import words_between
from intake.figures import Box

# How far from a place to sign, in heights of the page's type, ink and days may stand and still belong to it.
REACH = 4.6
# A mark narrower than so many heights is a tick or an initial.
NARROWEST = 1.8
# The printed name stands within this many lines of a closing.
CLOSING_LINES = 7
LONGEST_CAPTION, LONGEST_CLOSING = 9, 6
_CAPTION = re.compile(r"\b(?:signature|signed|sign here|firma|firmado)\b")
# Captions and sentences that speak of signatures without being the place of one.
_NOT_A_PLACE = re.compile(
    r"\b(?:date|fecha|must|shall|before|after|form|attach|required documents|letter|confirms?|attests?|was|be|of the|your|on file|do not)\b"
)
_ROLE = re.compile(
    r"(?:primary )?(?:borrower|client|homeowner|mortgagor|customer|taxpayer|applicant|prestatario|cliente)s?(?: 1)?|"
    r"co ?(?:borrower|client|homeowner|applicant|mortgagor)|(?:housing )?counsell?or|witness|notary public|borrower 2"
)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:witness|notary|counsell?ors?|lender|servicer|agent|representative|preparer|third party|authorized party|attorney|judge|co|"
    r"coborrower|spouses?|second|joint|2|employee|official|element|agency|realtor|interpreter|testigo|notario)\b"
)
_CLOSING = re.compile(
    r"^(?:yours? |very |most )?(?:sincerely|respectfully|truly|thank you|thanks|(?:best |kind |warm )?regards|faithfully|gratefully|"
    r"atentamente|respetuosamente|cordialmente|sinceramente|(?:muchas )?gracias)\b"
)
_NAME_CAPTION = re.compile(r"(?i)(?:(?:printed? |print/type )?name|by|its|nombre|printed?)\s*:\s*")
DATES = frozenset({"date", "date signed", "signature date", "date of signature", "dated", "fecha", "signed on", "fecha de firma"})
# A name with more words after it than a day or a title takes is not alone in its cell.
MOST_AFTER_NAME = 4


@dataclass(frozen=True)
class Places:
    """A page's captions, closings and printed names at which people sign."""

    page: Page

    @cached_property
    def reach(self) -> float:
        return REACH * median(word.height for word in self.page.words)

    @cached_property
    def marks(self) -> list[Box]:
        """The marks of the page that are wide enough for a signature."""
        return [mark for mark in self.page.marks if mark.x1 - mark.x0 > self.reach * NARROWEST / REACH]

    @cached_property
    def cells(self) -> list[Cell]:
        return [cell for line in self.page.lines for cell in line.cells]

    @cached_property
    def captions(self) -> list[Cell]:
        """Every caption of a place to sign, anybody's."""
        return [cell for cell in self.cells if _is_caption(cell) or self._under_a_line(cell)]

    @cached_property
    def closings(self) -> list[tuple[int, Cell]]:
        """The lines with which letters close, by number; of "Thank you." and "Sincerely," the latter."""
        lines = self.page.lines
        found = [(at, line.cells[0]) for at, line in enumerate(lines) if _CLOSING.match(line.plain) and len(line.words) <= LONGEST_CLOSING]
        return [(at, cell) for at, cell in found if not any(at < other < at + CLOSING_LINES for other, _ in found)]

    @cached_property
    def names(self) -> list[Name]:
        """Names that stand alone in a cell, or with a day behind them."""
        return [name for cell in self.cells if (name := alone(cell, self.page))]

    @cached_property
    def dates(self) -> list[Cell]:
        """Captions of the days beside signatures."""
        return [cell for cell in self.cells if cell.plain in DATES]

    def _under_a_line(self, cell: Cell) -> bool:
        """Whether a bare role ("Borrower", "Counselor") stands under ink or a line of underscores, as captions of signatures do."""
        if not _ROLE.fullmatch(cell.plain):
            return False
        over = [*self.marks, *(line.box for line in self.page.lines if re.search(r"_{6,}", line.text))]
        return any(cell.overlaps(box, 12) and -4 <= cell.box.top - box.bottom < self.reach / 2 for box in over)


def is_somebody_elses(caption: str) -> bool:
    """Whether a (plain) caption asks for the signature of anyone but the first homeowner."""
    return bool(_SOMEBODY_ELSE.search(caption))


def alone(cell: Cell, page: Page) -> Name | None:
    """The name that is all a cell says, but for a caption before it and a day, a role or a title after it."""
    caption = _NAME_CAPTION.match(cell.text)
    if caption and caption.end() == len(cell.text):
        return None
    bare = Cell(tuple(words_between(cell, caption.end(), len(cell.text)))) if caption else cell
    names = names_in(bare, page)
    return names[0] if names and len(bare.words) - len(names[0].cell.words) <= MOST_AFTER_NAME else None


def _is_caption(cell: Cell) -> bool:
    said = cell.plain
    return len(cell.words) <= LONGEST_CAPTION and bool(_CAPTION.search(said)) and not _NOT_A_PLACE.search(_CAPTION.sub(" ", said))
