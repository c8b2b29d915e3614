"""Which pages of a long statement say what it comes to, told from pdfium's quick look at their words."""

import re
from collections.abc import Sequence

LONG = 20
# So many pages at each end are always read: a statement says its sums on the first and closes on the last.
ENDS = 2
MOST = 10
_TELLING = re.compile(
    r"(?:beginning|opening|starting|previous|ending|closing|new|current) balance"
    r"|(?:total|deposits|withdrawals|credits|debits) (?:deposits|withdrawals|credits|debits|additions|subtractions|checks|fees)"
    r"|account summary|statement (?:period|date)|amount due|saldo (?:inicial|final|anterior)|page 1 of"
)


def telling_pages(texts: Sequence[str]) -> list[int]:
    """The pages (from 1) worth reading for the sums alone: both ends, and those that speak most of balances and totals.

    At most a quarter of them, however many do.
    """
    total = len(texts)
    ends = {*range(1, ENDS + 1), *range(total - ENDS + 1, total + 1)}
    said = {number: len(set(_TELLING.findall(" ".join(text.lower().split())))) for number, text in enumerate(texts, start=1)}
    others = sorted((number for number in said if said[number] and number not in ends), key=lambda number: (-said[number], number))
    return sorted([*ends, *others[: min(MOST, total // 4) - len(ends)]])
