"""What a stub's own arithmetic says of its amounts: gross less deductions is net, for this period and again for the year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import product

from intake.extraction.finding import Candidate, mentions
from intake.extraction.kinds.pay_columns import column_of
from intake.extraction.kinds.pay_periods import dollars, period_of
from intake.extraction.values import Value

# So many of the best answers to each question are tried together.
TRIED = 12


@dataclass(frozen=True)
class Agreement:
    """A gross, what was taken from it, and the net, of which the last is what the first two leave."""

    gross: Candidate
    taken: Candidate
    net: Candidate

    @cached_property
    def amounts(self) -> tuple[Decimal, Decimal, Decimal]:
        """The three as numbers."""
        return dollars(self.gross.value), dollars(self.taken.value), dollars(self.net.value)

    @cached_property
    def leans(self) -> int:
        """How many more of its captions speak of the year than of this period."""
        said = [period_of(one.value) for one in (self.gross, self.taken, self.net)]
        return said.count("year") - said.count("now")

    @cached_property
    def score(self) -> float:
        """How well the captions answer."""
        return self.gross.score + self.taken.score + self.net.score

    def within(self, other: "Agreement") -> bool:
        """Whether the other is of a longer time: none of its amounts is less, and some are more."""
        return self.amounts != other.amounts and all(own <= longer for own, longer in zip(self.amounts, other.amounts, strict=True))


def agreements(gross: Sequence[Candidate], taken: Sequence[Candidate], net: Sequence[Candidate]) -> list[Agreement]:
    """Every three that agree, the best captioned of those with the same amounts."""
    kept: dict[tuple[Decimal, Decimal, Decimal], Agreement] = {}
    for one in (Agreement(*three) for three in product(gross[:TRIED], taken[:TRIED], net[:TRIED])):
        whole, off, left = one.amounts
        if whole - off == left and whole > left > 0:
            before = kept.get(one.amounts)
            if before is None or (one.leans, -one.score) < (before.leans, -before.score):
                kept[one.amounts] = one
    return list(kept.values())


def of_this_period(found: Sequence[Agreement]) -> Agreement | None:
    """The one of this period: as the captions say, and of several that they leave open the least."""
    open_to_it = [one for one in found if one.leans <= 0]
    return min(open_to_it, key=lambda one: (one.leans == 0, one.amounts[0], -one.score), default=None)


def of_the_year(found: Sequence[Agreement], now: Agreement | None) -> Agreement | None:
    """The one of the year so far: it holds this period's within it."""
    longer = [one for one in found if now is None or now.within(one)]
    longer = longer if now else [one for one in longer if one.leans > 0]
    return max(longer, key=lambda one: (one.leans, one.amounts[0]), default=None)


def remainder(wanted: Decimal, values: Sequence[Value]) -> Value | None:
    """The printed amount that is exactly what the two others leave."""
    return next((value for value in values if dollars(value) == wanted and column_of(value) != "other"), None)


def what_is_left(gross: Value, values: Sequence[Value]) -> Value | None:
    """The amount that is left when the amounts of the rows after the gross are taken from it, one row after another."""
    later = [v for v in values if v.page is gross.page and v.line > gross.line and not mentions(v.left, ("total", "totals"))]
    left, rows = dollars(gross), 0
    for value in _first_of_rows(later):
        if rows > 1 and dollars(value) == left:
            return value
        left -= dollars(value)
        rows += 1
        if left <= 0:
            return None
    return None


def _first_of_rows(values: Sequence[Value]) -> Iterator[Value]:
    seen: set[tuple[int, str]] = set()
    for value in values:
        if (value.line, value.left) not in seen:
            seen.add((value.line, value.left))
            yield value
