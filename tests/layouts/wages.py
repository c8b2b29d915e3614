"""One pay of one worker, for the layouts of pay stubs to print as their publishers do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from intake.kinds import DocumentKind, PayFrequency
from portal.demo.papers.paper import Party
from portal.demo.papers.writing import ZERO, cents, month_end, month_start
from tests.layouts.cast import Cast
from tests.layouts.leaf import Leaf
from tests.layouts.specimen import Specimen, specimen

PAYS_A_YEAR = {PayFrequency.WEEKLY: 52, PayFrequency.BIWEEKLY: 26, PayFrequency.SEMIMONTHLY: 24, PayFrequency.MONTHLY: 12}
TAXES = ("Federal Income Tax", "Social Security", "Medicare", "State Income Tax")
OTHERS = ("401(k)", "Medical", "Dental", "Vision", "Life Insurance", "Union Dues")


@dataclass(frozen=True)
class PayLine:
    """A line of earnings, or one taken off; hours and rate are none but for work paid by the hour."""

    words: str
    amount: Decimal
    year: Decimal
    hours: Decimal = ZERO
    rate: Decimal = ZERO


@dataclass(frozen=True)
class Pay:
    """Who paid whom for which days, line by line."""

    employer: Party
    worker: Party
    frequency: PayFrequency
    start: date
    end: date
    paid: date
    number: str
    earnings: tuple[PayLine, ...]
    taxes: tuple[PayLine, ...]
    others: tuple[PayLine, ...]

    @property
    def taken(self) -> tuple[PayLine, ...]:
        return self.taxes + self.others

    @property
    def gross(self) -> Decimal:
        return total(self.earnings)

    @property
    def gross_year(self) -> Decimal:
        return total_year(self.earnings)

    @property
    def less(self) -> Decimal:
        return total(self.taken)

    @property
    def less_year(self) -> Decimal:
        return total_year(self.taken)

    @property
    def net(self) -> Decimal:
        return self.gross - self.less

    @property
    def net_year(self) -> Decimal:
        return self.gross_year - self.less_year

    def figures(self, *unprinted: str) -> dict[str, Decimal | date | str]:
        """The figures of a stub that prints all but these."""
        every: dict[str, Decimal | date | str] = {
            "employer": self.employer.name,
            "employee": self.worker.name,
            "pay_period_start": self.start,
            "pay_period_end": self.end,
            "pay_date": self.paid,
            "pay_frequency": self.frequency.value,
            "gross_pay": self.gross,
            "net_pay": self.net,
            "ytd_gross": self.gross_year,
            "total_deductions": self.less,
        }
        return {name: value for name, value in every.items() if name not in unprinted}


def a_stub(leaf: Leaf, pay: Pay, *unprinted: str) -> Specimen:
    """The stub on this leaf, which prints every figure of the pay but these; how often it is paid follows from its days."""
    stub = specimen(DocumentKind.PAY_STUB, leaf, **pay.figures(*unprinted))
    return replace(stub, implied={"pay_frequency": pay.frequency.value})


def total(lines: Sequence[PayLine]) -> Decimal:
    """What lines come to this time."""
    return sum((line.amount for line in lines), ZERO)


def total_year(lines: Sequence[PayLine]) -> Decimal:
    """What lines come to in the year so far."""
    return sum((line.year for line in lines), ZERO)


def a_pay(
    cast: Cast,
    employer: Party,
    frequencies: Sequence[PayFrequency],
    earnings: Sequence[str],
    taxes: Sequence[str] = TAXES,
    others: Sequence[str] = (),
) -> Pay:
    """A pay by the hour, with lines of these words; the first line of earnings is the regular one."""
    frequency = cast.choice(frequencies)
    start, end = _period(cast, frequency)
    paid = end + timedelta(cast.randint(3, 7))
    times = max(1, round((end - date(paid.year, 1, 1)).days / 365 * PAYS_A_YEAR[frequency]))
    earned = _earned(cast, frequency, earnings, times)
    gross = total(earned)
    shares = [Decimal(cast.randint(*share)) / 1000 for share in ((60, 140), (62, 62), (14, 15), (20, 55), (4, 12), (1, 6))]
    off = [_line(words, cents(gross * share), total_year(earned) / gross) for words, share in zip(taxes, shares, strict=False)]
    kept = [_line(words, cast.amount(4, 12 + int(gross) // 20), Decimal(times)) for words in others]
    return Pay(
        employer, cast.homeowner(), frequency, start, end, paid, cast.digits(cast.randint(4, 8)), tuple(earned), tuple(off), tuple(kept)
    )


def _period(cast: Cast, frequency: PayFrequency) -> tuple[date, date]:
    day = cast.day()
    match frequency:
        case PayFrequency.MONTHLY:
            return month_start(day), month_end(day)
        case PayFrequency.SEMIMONTHLY:
            return (day.replace(day=1), day.replace(day=15)) if day.day < 16 else (day.replace(day=16), month_end(day))
        case _:
            start = day - timedelta(day.weekday() + cast.choice((0, 1, 2)))
            return start, start + timedelta(6 if frequency is PayFrequency.WEEKLY else 13)


def _earned(cast: Cast, frequency: PayFrequency, words: Sequence[str], times: int) -> list[PayLine]:
    rate = cast.amount(14, 62)
    full = Decimal(2080) / PAYS_A_YEAR[frequency]
    lines = [_by_the_hour(words[0], cents(full - cast.randint(0, 9)), rate, times)]
    for at, other in enumerate(words[1:]):
        hours = Decimal(cast.randint(4, 60)) / 4
        lines.append(_by_the_hour(other, hours, cents(rate * Decimal("1.5")) if not at else rate, max(1, times // 3)))
    return lines


def _by_the_hour(words: str, hours: Decimal, rate: Decimal, times: int) -> PayLine:
    amount = cents(hours * rate)
    return PayLine(words, amount, amount * times, cents(hours), rate)


def _line(words: str, amount: Decimal, times: Decimal) -> PayLine:
    return PayLine(words, amount, cents(amount * times))
