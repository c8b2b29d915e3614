"""Which of several amounts on one line of a form counts: the total's, or the last year's."""

import re
from collections.abc import Sequence
from decimal import Decimal

from intake.extraction.layout import Page, Word, around, plain
from intake.figures import Box

_TOTAL = re.compile(r"(?:grand )?totals?|combined")
_YEAR = re.compile(r"20\d\d")
_PART = re.compile(r"(?:property )?[a-d]|property \d")


def column(page: Page, amounts: Sequence[tuple[Sequence[Word], Decimal]]) -> int | None:
    """The place of the amount that counts; none where each is one part's and nothing says the total."""
    values = [value for _, value in amounts]
    if len(set(values)) == 1:
        return 0
    heads = [_head(page, around(word.box for word in words)) for words, _ in amounts]
    totals = [at for at, head in enumerate(heads) if _TOTAL.fullmatch(head)]
    years = [at for at, head in enumerate(heads) if _YEAR.fullmatch(head)]
    if len(totals) == 1:
        return totals[0]
    if len(years) > 1:
        return max(years, key=lambda at: heads[at])
    if len(values) > 2 and sum(values[:-1]) == values[-1]:
        return len(values) - 1
    return None if sum(bool(_PART.fullmatch(head)) for head in heads) > 1 else 0


def _head(page: Page, box: Box) -> str:
    """The nearest words over a column that are a total's, a year's or a part's head."""
    for line in reversed([line for line in page.lines if line.box.bottom <= box.top]):
        over = plain(" ".join(word.text for word in line.words if word.box.x0 < box.x1 and box.x0 < word.box.x1))
        if _TOTAL.fullmatch(over) or _YEAR.fullmatch(over) or _PART.fullmatch(over):
            return over
    return ""
