"""Bank statements: whose account, which period, how it began and ended."""

import re
from collections.abc import Iterator, Sequence

from intake.extraction.captions import beside
from intake.extraction.dates import find_dates
from intake.extraction.finding import is_amount, mentions
from intake.extraction.institutions import BANKS
from intake.extraction.kinds.balances import balances
from intake.extraction.kinds.bank_captions import ACCOUNT, ASKS, BANK, HOLDER, MEMBER
from intake.extraction.kinds.ledger_sums import ledger_sums
from intake.extraction.kinds.statement_days import period, period_of
from intake.extraction.layout import Cell, Page
from intake.extraction.parties import Party, Place, Sort, parties
from intake.extraction.values import page_values
from intake.figures import Confidence, Figure, Provenance

BANK_WORDS = frozenset("bank banco neobank credit banking bancorp savings financial fcu bancshares trust federal".split())
SUMS = {ask.name for ask in ASKS}
THE_BANK = Party("bank", BANK, Sort.ORGANISATION, Place.SENDER, BANK_WORDS, firms=BANKS, says_so=True)
THE_HOLDER = Party("account_holder", HOLDER, Sort.EITHER, Place.ADDRESSEE)
# An account number of which only the last digits show, and one printed whole without a caption of its own.
_MASKED = re.compile(
    r"(?:[xX*•·.#]{2,}[\s-]*|\bend(?:ing|s)(?:\s+(?:in|with))?:?\s*|\blast\s+(?:four\s+|4\s+)?digits:?\s*|\d[\d\s-]{3,}|(?<!\w)[xX*]-?)"
    r"(\d{4})\b(?![\d-])"
)
_WHOLE = re.compile(r"(?<![\d$.,/-])(?!\d{5}-\d{4}\b)(\d[\d-]{5,15}\d)(?![\d.,/-])")
_TELEPHONE = re.compile(r"(?:\b1[\s-])?(?:\(\d{3}\)\s*|\b\d{3}[.-])\d{3}[.-]\d{4}\b")
_OF_ACCOUNTS = ("account", "acct", "checking", "savings", "share draft", "ending in")
# A line of so few words can be what the number in the next line is the number of.
SHORT_LINE = 6
_NUMBER = re.compile(r"^[\d*xX•·.#\s-]{4,}$")


def figures(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a bank statement; of a consolidated one, those of its first account."""
    values = [value for page in pages for value in page_values(page)]
    found = [
        *parties(pages, (THE_BANK, THE_HOLDER)),
        *_account(pages),
        *period(pages, values),
    ]
    found += balances(pages, [v for v in values if is_amount(v)], *period_of(found))
    return [*found, *ledger_sums(pages, found)] if not SUMS <= {figure.name for figure in found} else found


def _account(pages: Sequence[Page]) -> Iterator[Figure]:
    for page in pages[:2]:
        for cell, sure in _account_cells(page):
            digits = re.sub(r"\D", "", cell.text)
            confidence = Confidence.HIGH if sure and page.source == "pdf" else Confidence.CHECK
            yield Figure("account_last4", digits[-4:], Provenance(page.number, cell.box, cell.text), confidence)
            return


def _account_cells(page: Page) -> Iterator[tuple[Cell, bool]]:
    for cell in (one.cell for one in sorted(beside(page, ACCOUNT), key=lambda one: -one.score)):
        for count in range(min(len(cell.words), 5), 0, -1):
            part = Cell(cell.words[:count])
            if _NUMBER.match(part.text) and 4 <= len(re.sub(r"\D", "", part.text)) <= 17:
                yield part, True
                return
    yield from ((one.cell, False) for one in beside(page, MEMBER) if re.fullmatch(r"[xX*•·.#]{2,}-?\d{4}", one.cell.text))
    yield from ((cell, False) for pattern in (_MASKED, _WHOLE) for cell in _uncaptioned(page, pattern))


def _uncaptioned(page: Page, pattern: re.Pattern[str]) -> Iterator[Cell]:
    """Account numbers in a line, or under a line, that speaks of an account."""
    above = ""
    for line in page.lines:
        text = _TELEPHONE.sub("", line.text)
        match = pattern.search(text) if mentions(f"{above} {line.plain}", _OF_ACCOUNTS) else None
        above = line.plain if len(line.words) <= SHORT_LINE else ""
        if match and not (pattern is _WHOLE and find_dates(text)):
            digits = match[1].split()[-1]
            yield Cell(tuple(w for w in line.words if digits in w.text))
