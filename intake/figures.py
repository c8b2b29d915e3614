"""A figure: one value read from a paper, which cannot exist without the place it was read from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from intake.kinds import DocumentKind, Outcome


class Confidence(StrEnum):
    """Whether label, place and arithmetic agree (high) or a person should look (check)."""

    HIGH = "high"
    CHECK = "check"


class FigureType(StrEnum):
    """How a figure's value is written."""

    AMOUNT = "amount"
    DATE = "date"
    RATE = "rate"
    TEXT = "text"


@dataclass(frozen=True)
class Box:
    """A rectangle on an upright page, in points from the top left."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True)
class Provenance:
    """Where a figure was read: page (1-based in its file), box and the words themselves."""

    page: int
    box: Box
    words: str


@dataclass(frozen=True)
class Figure:
    """One value read from a paper, under a name fixed for its kind."""

    name: str
    value: Decimal | date | str
    read_from: Provenance
    confidence: Confidence = Confidence.CHECK

    @property
    def text(self) -> str:
        """The value as the contracts write it: ISO date, two-decimal amount, or text."""
        return value_as_text(self.name, self.value)


@dataclass(frozen=True)
class Check:
    """What one check of a paper found, with what it found as data."""

    name: str
    outcome: Outcome
    detail: dict[str, Any]


@dataclass(frozen=True)
class Deposit:
    """One deposit on a bank statement; ``balance`` is the running balance printed beside it, if any."""

    on: date
    description: str
    amount: Decimal
    balance: Decimal | None
    page: int
    box: Box


FIGURES: dict[DocumentKind, tuple[str, ...]] = {
    DocumentKind.PAY_STUB: (
        "employer", "employee", "pay_period_start", "pay_period_end", "pay_date", "pay_frequency", "gross_pay", "net_pay",
        "ytd_gross", "total_deductions",
    ),
    DocumentKind.W2: ("tax_year", "employer", "employee", "wages_box1", "federal_tax_withheld", "social_security_wages"),
    DocumentKind.BANK_STATEMENT: (
        "bank", "account_holder", "account_last4", "period_start", "period_end", "beginning_balance", "ending_balance",
        "total_deposits", "total_withdrawals",
    ),
    DocumentKind.FORM_1040: (
        "tax_year", "taxpayer", "spouse", "filing_status", "wages_line1", "total_income", "adjusted_gross_income",
    ),
    DocumentKind.SCHEDULE_C: ("tax_year", "business", "gross_receipts", "total_expenses", "net_profit"),
    DocumentKind.SCHEDULE_E: ("tax_year", "rents_received", "total_expenses", "net_rental_income"),
    DocumentKind.FORM_1099: ("form", "tax_year", "payer", "recipient", "amount"),
    DocumentKind.FORM_1098: ("tax_year", "lender", "borrower", "mortgage_interest", "outstanding_principal"),
    DocumentKind.BENEFIT_LETTER: ("recipient", "agency", "monthly_benefit", "letter_date"),
    DocumentKind.UNEMPLOYMENT_LETTER: ("recipient", "agency", "weekly_benefit", "benefit_start", "benefit_end"),
    DocumentKind.PROFIT_AND_LOSS: (
        "business", "period_start", "period_end", "gross_income", "total_expenses", "net_profit",
    ),
    DocumentKind.MORTGAGE_STATEMENT: (
        "servicer", "borrower", "loan_number_last4", "statement_date", "due_date", "amount_due", "unpaid_principal",
        "interest_rate", "escrow_balance",
    ),
    DocumentKind.EMPLOYMENT_LETTER: ("employer", "employee", "hire_date", "pay", "pay_frequency"),
    DocumentKind.LEASE: ("landlord", "tenant", "monthly_rent", "lease_start", "lease_end"),
    DocumentKind.UTILITY_BILL: (
        "provider", "account_holder", "account_number", "statement_date", "due_date", "amount_due",
    ),
    DocumentKind.PROPERTY_TAX_BILL: ("owner", "issuer", "amount_due", "due_date", "period_start", "period_end"),
    DocumentKind.INSURANCE_BILL: ("owner", "issuer", "amount_due", "due_date", "period_start", "period_end"),
    DocumentKind.HOA_BILL: ("owner", "issuer", "amount_due", "due_date", "period_start", "period_end"),
    DocumentKind.HARDSHIP_LETTER: ("person", "signed", "signature_date"),
    DocumentKind.FORM_710: ("person", "signed", "signature_date"),
    DocumentKind.FORM_4506C: ("person", "signed", "signature_date", "years"),
    DocumentKind.THIRD_PARTY_AUTHORIZATION: ("person", "signed", "signature_date"),
    DocumentKind.DIVORCE_DECREE: ("people", "date"),
    DocumentKind.SEPARATION_AGREEMENT: ("people", "date"),
    DocumentKind.QUITCLAIM_DEED: ("people", "date"),
    DocumentKind.DEATH_CERTIFICATE: ("people", "date"),
    DocumentKind.OBITUARY: ("people", "date"),
    DocumentKind.PCS_ORDERS: ("people", "date"),
    DocumentKind.OFFER_LETTER: ("people", "date"),
    DocumentKind.INVESTMENT_STATEMENT: ("holder", "period_start", "period_end", "value"),
    DocumentKind.RENT_CHECK: ("payer", "date", "value"),
    DocumentKind.OTHER: (),
}

AMOUNTS = frozenset({
    "gross_pay", "net_pay", "ytd_gross", "total_deductions", "wages_box1", "federal_tax_withheld", "social_security_wages",
    "beginning_balance", "ending_balance", "total_deposits", "total_withdrawals", "wages_line1", "total_income",
    "adjusted_gross_income", "gross_receipts", "total_expenses", "net_profit", "rents_received", "net_rental_income", "amount",
    "mortgage_interest", "outstanding_principal", "monthly_benefit", "weekly_benefit", "gross_income", "amount_due",
    "unpaid_principal", "escrow_balance", "pay", "monthly_rent", "value",
})
DATES = frozenset({
    "pay_period_start", "pay_period_end", "pay_date", "period_start", "period_end", "letter_date", "benefit_start",
    "benefit_end", "statement_date", "due_date", "hire_date", "lease_start", "lease_end", "signature_date", "date",
})
RATES = frozenset({"interest_rate"})


def type_of(name: str) -> FigureType:
    """How the figure of this name is written."""
    if name in AMOUNTS:
        return FigureType.AMOUNT
    if name in DATES:
        return FigureType.DATE
    return FigureType.RATE if name in RATES else FigureType.TEXT


def value_as_text(name: str, value: Decimal | date | str) -> str:
    """A figure's value as the contracts write it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value) if type_of(name) is FigureType.RATE else f"{value:.2f}"
    return value


def value_from_text(name: str, text: str) -> Decimal | date | str:
    """The reverse of ``value_as_text``.

    Raises ``ValueError`` (or its Decimal kin, ``InvalidOperation``) when the text is not such a value.
    """
    match type_of(name):
        case FigureType.AMOUNT | FigureType.RATE:
            return Decimal(text)
        case FigureType.DATE:
            return date.fromisoformat(text)
        case _:
            return text
