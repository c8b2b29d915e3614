"""Pay stubs: what an employer paid for one period and for the year so far."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from intake.kinds import DocumentKind, PayFrequency
from portal.demo.papers.paper import Party, Truth
from portal.demo.papers.writing import ZERO


@dataclass(frozen=True)
class Earning:
    """One line of earnings; no rate or hours when it is a salary."""

    label: str
    rate: Decimal | None
    hours: Decimal | None
    amount: Decimal
    ytd: Decimal


@dataclass(frozen=True)
class Deduction:
    """One line taken from the pay."""

    label: str
    amount: Decimal
    ytd: Decimal
    is_tax: bool


@dataclass(frozen=True)
class PayStub:
    """What one pay stub says; ``layout`` is one of the drawings of ``pay_stub_layouts``."""

    kind: ClassVar[DocumentKind] = DocumentKind.PAY_STUB

    employer: Party
    employee: Party
    employee_number: str
    number: str
    period_start: date
    period_end: date
    pay_date: date
    frequency: PayFrequency
    account_last4: str
    earnings: tuple[Earning, ...]
    deductions: tuple[Deduction, ...]
    layout: Callable[["PayStub"], bytes]

    @property
    def gross(self) -> Decimal:
        return sum((line.amount for line in self.earnings), ZERO)

    @property
    def gross_ytd(self) -> Decimal:
        return sum((line.ytd for line in self.earnings), ZERO)

    @property
    def taken(self) -> Decimal:
        return sum((line.amount for line in self.deductions), ZERO)

    @property
    def taken_ytd(self) -> Decimal:
        return sum((line.ytd for line in self.deductions), ZERO)

    @property
    def net(self) -> Decimal:
        return self.gross - self.taken

    @property
    def net_ytd(self) -> Decimal:
        return self.gross_ytd - self.taken_ytd

    @property
    def taxes(self) -> tuple[Deduction, ...]:
        return tuple(line for line in self.deductions if line.is_tax)

    @property
    def others(self) -> tuple[Deduction, ...]:
        return tuple(line for line in self.deductions if not line.is_tax)

    def draw(self) -> bytes:
        return self.layout(self)

    def truth(self) -> Truth:
        return {
            "employer": self.employer.name, "employee": self.employee.name, "pay_period_start": self.period_start.isoformat(),
            "pay_period_end": self.period_end.isoformat(), "pay_date": self.pay_date.isoformat(),
            "pay_frequency": self.frequency.value, "gross_pay": f"{self.gross:.2f}", "net_pay": f"{self.net:.2f}",
            "ytd_gross": f"{self.gross_ytd:.2f}", "total_deductions": f"{self.taken:.2f}",
        }
