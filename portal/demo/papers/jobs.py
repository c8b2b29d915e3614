"""A made-up job: what it pays on which days, from which its pay stubs, letters and deposits all follow."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from intake.kinds import PayFrequency
from portal.demo.papers.bank_statements import Entry
from portal.demo.papers.paper import Party
from portal.demo.papers.pay_stubs import Deduction, Earning, PayStub
from portal.demo.papers.writing import ZERO, cents, chance, month_end

OVERTIME_HOURS = tuple(Decimal(hours) for hours in ("0", "0", "1.50", "2.25", "3.00", "4.50"))


@dataclass(frozen=True)
class Job:
    """Work for an employer; ``hours`` is None for a salary, when ``rate`` is the amount of one pay period."""

    employer: Party
    employee: Party
    frequency: PayFrequency
    rate: Decimal
    hours: Decimal | None
    a_pay_date: date
    hired_on: date
    title: str
    account_last4: str
    layout: Callable[[PayStub], bytes]
    federal: Decimal = Decimal("0.084")
    state: Decimal = Decimal("0.031")
    health: Decimal = Decimal("86.50")
    retirement: Decimal = Decimal("0.03")

    def stub(self, on: date) -> PayStub:
        """The pay stub of a pay date, its year to date the true sum of the year's pay so far."""
        year = [self._pay(day) for day in self.pay_dates(on.replace(month=1, day=1), on)]
        start, end = self.period(on)
        earnings, deductions = year[-1]
        return PayStub(
            employer=self.employer, employee=self.employee,
            employee_number=f"{chance(self.employee.name).randint(10_000, 99_999)}",
            number=f"{chance(self.employer.name).randint(100, 800) * 100 + len(year)}",
            period_start=start, period_end=end, pay_date=on, frequency=self.frequency,
            account_last4=self.account_last4, layout=self.layout,
            earnings=tuple(Earning(line.label, line.rate, line.hours, line.amount, _year_of(line.label, [e for e, _ in year]))
                           for line in earnings),
            deductions=tuple(Deduction(line.label, line.amount, _year_of(line.label, [d for _, d in year]), line.is_tax)
                             for line in deductions),
        )

    def pay_dates(self, first: date, last: date) -> list[date]:
        """The pay dates from first to last, both included."""
        since = max(first, self.hired_on)
        return [day for day in _days(since, last) if self._pays_on(day)]

    def latest_pay_date(self, on: date) -> date:
        """The last pay date on or before a day."""
        return self.pay_dates(on - timedelta(days=40), on)[-1]

    def deposits(self, first: date, last: date) -> list[Entry]:
        """The net pay as it reaches the bank, on the pay dates."""
        words = f"{self.employer.name.upper()[:22].strip()} PAYROLL PPD"
        return [Entry(day, words, self.stub(day).net) for day in self.pay_dates(first, last)]

    def period(self, pay_date: date) -> tuple[date, date]:
        """The first and last day a pay date pays for."""
        match self.frequency:
            case PayFrequency.WEEKLY | PayFrequency.BIWEEKLY:
                end = pay_date - timedelta(days=6)
                return end - timedelta(days=6 if self.frequency is PayFrequency.WEEKLY else 13), end
            case PayFrequency.SEMIMONTHLY if pay_date.day > 15:
                return pay_date.replace(day=16), pay_date
            case _:
                return pay_date.replace(day=1), pay_date

    def _pays_on(self, day: date) -> bool:
        match self.frequency:
            case PayFrequency.WEEKLY:
                return (day - self.a_pay_date).days % 7 == 0
            case PayFrequency.BIWEEKLY:
                return (day - self.a_pay_date).days % 14 == 0
            case PayFrequency.SEMIMONTHLY:
                return day.day == 15 or day == month_end(day)
            case _:
                return day == month_end(day)

    def _pay(self, on: date) -> tuple[list[Earning], list[Deduction]]:
        """What one pay date pays and takes, without the year to date."""
        earnings = self._earnings(on)
        gross = sum((line.amount for line in earnings), ZERO)
        parts = [
            ("Federal Withholding", gross * self.federal, True), ("Social Security", gross * Decimal("0.062"), True),
            ("Medicare", gross * Decimal("0.0145"), True), ("State Withholding", gross * self.state, True),
            ("Health Insurance", self.health, False), ("401(k)", gross * self.retirement, False),
        ]
        return earnings, [Deduction(label, cents(amount), ZERO, is_tax) for label, amount, is_tax in parts if amount]

    def _earnings(self, on: date) -> list[Earning]:
        if self.hours is None:
            return [Earning("Salary", None, None, cents(self.rate), ZERO)]
        overtime, time_and_half = chance(f"{self.employee.name} {on}").choice(OVERTIME_HOURS), cents(self.rate * Decimal("1.5"))
        return [
            Earning("Regular", self.rate, self.hours, cents(self.rate * self.hours), ZERO),
            Earning("Overtime", time_and_half, overtime, cents(time_and_half * overtime), ZERO),
        ]


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _year_of(label: str, year: list[list[Earning]] | list[list[Deduction]]) -> Decimal:
    return sum((line.amount for pay in year for line in pay if line.label == label), ZERO)
