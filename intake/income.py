"""Monthly amounts by pay basis, each with its formula and source; what was stated set beside what papers show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from intake.kinds import DocumentKind, IncomeKind, Outcome, PayFrequency
from intake.words import N_

CENT = Decimal("0.01")
GROSS_UP = Decimal("1.25")
RENT_THAT_COUNTS = Decimal("0.75")
# A difference up to this share is not asked about; no guide gives one (to confirm with counsel).
TOLERANCE = Decimal("0.10")
# Taxes, premiums and other deductions are out of these before they reach the bank.
ARRIVES_NET = frozenset({
    IncomeKind.WAGES, IncomeKind.UNEMPLOYMENT_BEN, IncomeKind.BENEFIT_TAXABLE, IncomeKind.BENEFIT_NONTAX, IncomeKind.NONBORROWER,
})
JOB_AID = "Fannie Mae Job Aid, Calculating Monthly Gross Income (June 5, 2015)"
EXHIBIT_101 = "Freddie Mac Guide Exhibit 101"

# Payments in a year, and the months they are spread over.
PER_MONTH: Mapping[PayFrequency, tuple[int, int]] = {
    PayFrequency.WEEKLY: (52, 12),
    PayFrequency.BIWEEKLY: (26, 12),
    PayFrequency.SEMIMONTHLY: (24, 12),
    PayFrequency.MONTHLY: (12, 12),
    PayFrequency.ANNUAL: (1, 12),
}


@dataclass(frozen=True)
class MonthlyAmount:
    """A monthly amount, the formula that gave it, and whose convention it is."""

    amount: Decimal
    formula: str
    citation: str
    document_id: str | None = None


@dataclass(frozen=True)
class Comparison:
    """What was stated beside what papers show; inconclusive where a paper gives no monthly amount."""

    outcome: Outcome
    stated: Decimal | None
    documented: MonthlyAmount | None


def monthly(amount: Decimal, frequency: PayFrequency) -> MonthlyAmount:
    """The monthly amount of regular pay: weekly 52/12, every two weeks 26/12, twice a month 24/12, a year 1/12."""
    times, months = PER_MONTH[frequency]
    return MonthlyAmount(cents(amount * times / months), f"{amount} x {times} / {months}", JOB_AID)


def average(total: Decimal, payments: int, frequency: PayFrequency) -> MonthlyAmount:
    """The monthly amount of payments that differ, from their average."""
    times, months = PER_MONTH[frequency]
    return MonthlyAmount(cents(total * times / (payments * months)), f"{total} / {payments} x {times} / {months}", JOB_AID)


def hourly(rate: Decimal, hours: Decimal, weeks: int = 1) -> MonthlyAmount:
    """The monthly amount of hourly pay, from the average hours a week that a stub shows."""
    return MonthlyAmount(cents(rate * hours / weeks * 52 / 12), f"{rate} x {hours} / {weeks} x 52 / 12", JOB_AID)


def frequency_of(start: date, end: date) -> PayFrequency | None:
    """How often a pay period of this length is paid; None when it could be two ways.

    Fourteen days is every two weeks unless it is also half a month: from the 1st, or to a month's end.
    """
    days = (end - start).days + 1
    if days == 7:
        return PayFrequency.WEEKLY
    if days == 14:
        return None if start.day == 1 or (end + timedelta(days=1)).day == 1 else PayFrequency.BIWEEKLY
    if 13 <= days <= 16:
        return PayFrequency.SEMIMONTHLY
    return PayFrequency.MONTHLY if 28 <= days <= 31 else None


def stub_frequency(figures: Mapping[str, Decimal | date | str]) -> PayFrequency | None:
    """How often a pay stub is paid: as it says, else by the length of its pay period; None when neither tells."""
    named = _named_frequency(figures)
    start, end = figures.get("pay_period_start"), figures.get("pay_period_end")
    return named or (frequency_of(start, end) if isinstance(start, date) and isinstance(end, date) else None)


def grossed_up(net: MonthlyAmount) -> MonthlyAmount:
    """Untaxed income, or income shown only by bank deposits, raised once by 1.25."""
    return MonthlyAmount(cents(net.amount * GROSS_UP), f"({net.formula}) x {GROSS_UP}", EXHIBIT_101, net.document_id)


def counted(net: MonthlyAmount, kind: IncomeKind) -> MonthlyAmount:
    """What income counts for that only bank deposits show: pay and benefits arrive net and are raised once, of rent three quarters."""
    if kind is IncomeKind.RENTAL:
        rent = net_rent(net.amount)
        return MonthlyAmount(rent.amount, f"({net.formula}) x {RENT_THAT_COUNTS}", rent.citation, net.document_id)
    return grossed_up(net) if kind in ARRIVES_NET else net


def net_rent(monthly_rent: Decimal) -> MonthlyAmount:
    """Rent that counts: three quarters of it, before the rented home's own costs."""
    return MonthlyAmount(cents(monthly_rent * RENT_THAT_COUNTS), f"{monthly_rent} x {RENT_THAT_COUNTS}", "Fannie Mae F-1-27 (older text)")


def documented(
    kind: DocumentKind | None, figures: Mapping[str, Decimal | date | str], document_id: str | None = None
) -> MonthlyAmount | None:
    """The monthly amount one paper shows; None when it shows none, or when how often it is paid is not known."""
    found = _documented(kind, figures)
    return MonthlyAmount(found.amount, found.formula, found.citation, document_id) if found else None


def compare(stated: Decimal | None, shown: MonthlyAmount | None, tolerance: Decimal = TOLERANCE) -> Comparison:
    """Whether a paper bears out what was stated, within the tolerance."""
    if stated is None or shown is None:
        return Comparison(Outcome.INCONCLUSIVE, stated, shown)
    close = abs(stated - shown.amount) <= tolerance * max(stated, shown.amount)
    return Comparison(Outcome.PASS if close else Outcome.FAIL, stated, shown)


def cents(amount: Decimal) -> Decimal:
    """An amount rounded half up to the cent."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def _documented(kind: DocumentKind | None, figures: Mapping[str, Decimal | date | str]) -> MonthlyAmount | None:
    match kind:
        case DocumentKind.PAY_STUB:
            return _regular(figures.get("gross_pay"), stub_frequency(figures))
        case DocumentKind.EMPLOYMENT_LETTER:
            return _regular(figures.get("pay"), _named_frequency(figures))
        case DocumentKind.BENEFIT_LETTER:
            return _regular(figures.get("monthly_benefit"), PayFrequency.MONTHLY)
        case DocumentKind.UNEMPLOYMENT_LETTER:
            return _regular(figures.get("weekly_benefit"), PayFrequency.WEEKLY)
        case DocumentKind.PROFIT_AND_LOSS:
            return _profit(figures)
        case _:
            return None


def _regular(amount: object, frequency: PayFrequency | None) -> MonthlyAmount | None:
    return monthly(amount, frequency) if isinstance(amount, Decimal) and frequency else None


def _named_frequency(figures: Mapping[str, Decimal | date | str]) -> PayFrequency | None:
    named = figures.get("pay_frequency")
    return next((frequency for frequency in PayFrequency if frequency == named), None)


def _profit(figures: Mapping[str, Decimal | date | str]) -> MonthlyAmount | None:
    """Profit before draws over the months covered; a part of a month is not averaged but asked about."""
    net, start, end = figures.get("net_profit"), figures.get("period_start"), figures.get("period_end")
    if not (isinstance(net, Decimal) and isinstance(start, date) and isinstance(end, date)):
        return None
    months = round(((end - start).days + 1) / 30.4)
    return MonthlyAmount(cents(net / months), f"{net} / {months}", N_("Profit over the months covered")) if months > 0 else None
