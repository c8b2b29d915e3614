"""Papers about the home: mortgage statements, utility, tax, insurance and association bills, leases."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from intake.extraction.captions import beside
from intake.extraction.finding import Ask, is_amount, mentions, page_values
from intake.extraction.institutions import BANKS, INSURERS, SERVICERS, UTILITIES
from intake.extraction.kinds.captioned import Captions, captioned
from intake.extraction.layout import Cell, Page
from intake.extraction.parties import Party, Place, Sort
from intake.figures import Confidence, Figure, Provenance

DUE = Ask(
    "amount_due",
    (
        "total amount due",
        "amount due",
        "total due",
        "payment due",
        "current amount due",
        "please pay",
        "pay this amount",
        "amount now due",
        "total balance due",
        "balance due",
        "minimum amount due",
        "amount to pay",
        "total payment due",
        "monto a pagar",
        "total a pagar",
        "total assessment due",
        "installment amount",
        "total premium due",
        "total monthly payment",
        "total payment",
        "net due by",
        "net due",
        "total now due",
        "current amount due",
        "new balance",
        "total balance",
        "amount owed",
    ),
    unless=("past", "late", "after", "if", "overdue", "previous", "explanation", "next", "received"),
)
DUE_DATE = Ask(
    "due_date",
    (
        "due date",
        "payment due date",
        "date due",
        "due by",
        "pay by",
        "payment due by",
        "due on",
        "payment due",
        "due",
        "fecha de vencimiento",
        "due on or before",
    ),
    unless=("late", "after", "last", "previous", "past"),
)
STATEMENT_DATE = Ask(
    "statement_date",
    (
        "statement date",
        "bill date",
        "billing date",
        "invoice date",
        "date of statement",
        "date of bill",
        "issue date",
        "date issued",
        "fecha de factura",
        "date prepared",
        "date",
    ),
    unless=("due", "period", "payment", "read", "maturity", "service", "next", "through", "closing", "effective", "received"),
)
MORTGAGE = Captions(
    amounts=(
        DUE,
        Ask(
            "unpaid_principal",
            (
                "unpaid principal balance",
                "outstanding principal balance",
                "outstanding principal",
                "principal balance",
                "unpaid principal",
                "current principal balance",
                "loan balance",
                "remaining principal balance",
                "outstanding balance",
                "remaining balance",
                "remaining principal",
                "principal bal",
                "mtg principal bal",
                "current balance",
                "interest bearing principal balance",
                "interest bearing principal",
            ),
            unless=("deferred", "original"),
        ),
        Ask(
            "escrow_balance",
            ("escrow balance", "current escrow balance", "escrow account balance", "escrow bal", "escrow amount", "balance in escrow"),
            unless=("required", "shortage", "projected", "minimum", "monthly", "taxes"),
        ),
    ),
    dates=(DUE_DATE, STATEMENT_DATE),
    parties=(
        Party(
            "servicer",
            (
                "servicer",
                "loan servicer",
                "your servicer",
                "mortgage servicer",
                "current mortgage lender",
                "mortgage lender",
                "make check payable to",
                "make checks payable to",
                "payable to",
                "lender",
            ),
            Sort.ORGANISATION,
            Place.SENDER,
            frozenset({"mortgage", "servicing", "servicer", "lending", "loan"}),
            firms=f"{SERVICERS}, {BANKS}",
            says_so=True,
        ),
        Party(
            "borrower",
            ("borrower", "borrower name", "borrowers", "mortgagor", "customer name", "name", "prepared for"),
            Sort.PERSON,
            Place.ADDRESSEE,
        ),
    ),
)
UTILITY = Captions(
    amounts=(DUE,),
    dates=(DUE_DATE, STATEMENT_DATE),
    parties=(
        Party(
            "provider",
            (
                "provider",
                "utility",
                "company",
                "make check payable to",
                "make checks payable to",
                "payable to",
                "please make checks payable to",
            ),
            Sort.ORGANISATION,
            Place.SENDER,
            frozenset(
                (
                    "energy electric power water gas utility utilities light sewer cable internet wireless communications "
                    "telecom waste sanitation broadband"
                ).split()
            ),
            firms=UTILITIES,
            says_so=True,
        ),
        Party(
            "account_holder",
            (
                "account holder",
                "customer name",
                "customer",
                "account name",
                "name",
                "bill to",
                "service for",
                "prepared for",
                "service to",
            ),
            Sort.EITHER,
            Place.ADDRESSEE,
        ),
    ),
)


COVERED_FROM = Ask(
    "period_start",
    ("policy period from", "policy effective date", "effective date of policy", "coverage begins", "policy begins", "inception date"),
)
COVERED_TO = Ask(
    "period_end",
    ("policy period to", "policy expiration date", "expiration date of policy", "coverage ends", "policy ends", "expiration date"),
)


def _bill(owner: tuple[str, ...], issuer: tuple[str, ...], periods: tuple[str, ...], words: str, firms: str = "") -> Captions:
    return Captions(
        amounts=(DUE,),
        dates=(DUE_DATE, COVERED_FROM, COVERED_TO),
        parties=(
            Party("issuer", issuer, Sort.ORGANISATION, Place.SENDER, frozenset(words.split()), firms=firms, says_so=True),
            Party("owner", owner, Sort.PERSON, Place.ADDRESSEE),
        ),
        span=("period_start", "period_end"),
        span_captions=periods,
    )


PROPERTY_TAX = _bill(
    ("owner", "owner name", "property owner", "owner of record", "assessed to", "taxpayer", "name"),
    ("county", "tax collector", "issued by", "make check payable to", "make checks payable to"),
    ("tax year", "period", "fiscal year"),
    "county treasurer collector assessor",
)
INSURANCE = _bill(
    ("named insured", "insured", "insured name", "policyholder", "policy holder", "owner", "name"),
    ("insurance company", "insurer", "company", "carrier", "underwritten by"),
    ("policy period", "policy term", "period", "coverage period", "term", "effective", "coverage"),
    "insurance mutual casualty assurance underwriters",
    INSURERS,
)
HOA = _bill(
    ("home owner", "homeowner", "owner", "owner name", "unit owner", "member", "property owner", "name"),
    ("association", "association name", "make check payable to", "make checks payable to", "community"),
    ("period", "statement period", "billing period", "assessment period"),
    "association hoa condominium",
)
# How a contract gives its parties their parts ('Pat Doe, herein called "Landlord"').
_CALLED = "[ ,]*(?:\\(|herein|hereinafter|as|the|called|referred|,)[^\\n.]{0,50}?[\"“”'(]?"
LEASE = Captions(
    amounts=(
        Ask(
            "monthly_rent",
            ("monthly rent", "rent", "base rent", "monthly rental", "rent amount", "monthly rent amount", "renta mensual"),
            unless=("deposit", "late", "prorated", "last", "total", "first", "pet"),
            sentences=(
                "(?:monthly )?rent(?:al)?(?: amount| rate)?[^.\n]{0,60}? (?:is|of|be|sum of|at) {amount}(?: dollars)?"
                "(?:,? (?:per|a|each) month|,? monthly|,)",
                "(?:base |monthly )?rent[^.\n]{0,80}? {amount} (?:per|a|each) month",
                "{amount} (?:per|a|each) month",
            ),
        ),
    ),
    dates=(
        Ask(
            "lease_start",
            (
                "lease start date",
                "lease start",
                "commencement date",
                "start date",
                "beginning",
                "begins on",
                "commencing",
                "lease begins",
                "lease commencement date",
                "starts",
                "begins",
            ),
            unless=("end", "ending"),
            sentences=("(?:beginning|begin|begins|commencing|commence|commences|starting|starts|start|from)(?: on)? {date}",),
        ),
        Ask(
            "lease_end",
            (
                "lease end date",
                "lease end",
                "expiration date",
                "end date",
                "ending",
                "ends on",
                "lease ends",
                "termination date",
                "lease expiration date",
                "ends",
                "expires",
            ),
            unless=("start", "beginning"),
            sentences=("(?:ending|end|ends|expiring|expire|expires|terminating|terminates?|through|until)(?: on)? {date}",),
        ),
    ),
    parties=(
        Party(
            "landlord",
            ("landlord", "lessor", "owner", "landlord name", "property manager"),
            Sort.EITHER,
            sentences=(
                f"(?:between|by and between|is|from):? {{organisation}}{_CALLED}(?:landlord|lessor|owner)",
                f"(?:between|by and between|is|from):? {{person}}{_CALLED}(?:landlord|lessor|owner)",
                "landlord[^.]{0,160}?legal name:? {organisation}",
            ),
        ),
        Party(
            "tenant",
            ("tenant", "lessee", "tenants", "renter", "tenant name", "resident"),
            Sort.PERSON,
            sentences=(f"(?:and|to):? {{person}}{_CALLED}(?:tenant|lessee|renter|resident)", "tenant[^.]{0,120}?name:? {person}"),
        ),
    ),
    span=("lease_start", "lease_end"),
    span_captions=("term", "lease term", "lease"),
)
LOAN_NUMBER = (
    "loan number",
    "loan no",
    "loan",
    "account number",
    "mortgage loan number",
    "loan account number",
    "loan id",
    "account no",
    "loan #",
)
ACCOUNT_NUMBER = ("account number", "account no", "acct no", "account", "customer number", "numero de cuenta", "account id")


def mortgage_statement(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a mortgage statement."""
    number = _number(pages, LOAN_NUMBER)
    last4 = [
        Figure("loan_number_last4", _digits(cell)[-4:], Provenance(page.number, cell.box, cell.text), Confidence.CHECK)
        for page, cell in number
    ]
    return [*captioned(pages, MORTGAGE), *last4, *_interest_rate(pages)]


def utility_bill(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a utility bill."""
    number = [
        Figure("account_number", cell.text, Provenance(page.number, cell.box, cell.text)) for page, cell in _number(pages, ACCOUNT_NUMBER)
    ]
    return [*_less_paid(pages, captioned(pages, UTILITY)), *number]


def property_tax_bill(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a property tax bill."""
    return _less_paid(pages, captioned(pages, PROPERTY_TAX))


def insurance_bill(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a home insurance bill."""
    return _less_paid(pages, captioned(pages, INSURANCE))


def hoa_bill(pages: Sequence[Page]) -> list[Figure]:
    """The figures of an owners' association bill."""
    return _less_paid(pages, captioned(pages, HOA))


def _less_paid(pages: Sequence[Page], found: list[Figure]) -> list[Figure]:
    """What is due after a payment the bill itself takes off ("Total 862.00, paid 300.00, balance due 562.00")."""
    values = [value for page in pages for value in page_values(page) if is_amount(value)]
    paid = {
        abs(Decimal(str(v.value)))
        for v in values
        if mentions(v.left, ("amount paid", "paid", "payment received", "payments received", "less payments"))
    }
    left = [v for v in values if mentions(v.left, ("balance due", "amount still due", "remaining balance"))]
    for at, figure in enumerate(found):
        if figure.name == "amount_due" and isinstance(figure.value, Decimal):
            after = [v for v in left if figure.value - Decimal(str(v.value)) in paid - {Decimal(0)}]
            if after:
                found[at] = after[0].figure("amount_due")
    return found


def lease(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a lease."""
    return captioned(pages, LEASE)


def _digits(cell: Cell) -> str:
    return re.sub(r"\D", "", cell.text)


def _number(pages: Sequence[Page], labels: Sequence[str]) -> Iterator[tuple[Page, Cell]]:
    """The account or loan number beside its caption."""
    for page in pages:
        for found in sorted(beside(page, labels), key=lambda one: -one.score):
            groups = list(takewhile(lambda word: re.fullmatch(r"[A-Z]{0,3}-?[\dXx*#.-]{1,24}", word.text), found.cell.words))
            part = Cell(tuple(groups))
            if groups and len(_digits(part)) >= 4 and len(part.text) <= 30:
                yield page, part
                return


def _interest_rate(pages: Sequence[Page]) -> Iterator[Figure]:
    """A percentage on the line of, or under, "interest rate"."""
    for page in pages:
        captions = ("interest rate", "current interest rate", "note rate", "annual interest rate", "int rate", "rate")
        for cell in (one.cell for one in sorted(beside(page, captions), key=lambda one: -one.score)):
            match = re.search(r"(\d{1,2}\.\d{1,5}|\d{1,2})\s?%", cell.text) or re.fullmatch(r"(\d{1,2}\.\d{3,5})", cell.text)
            if match:
                yield Figure(
                    "interest_rate",
                    Decimal(match[1].rstrip("0").rstrip(".") if "." in match[1] else match[1]),
                    Provenance(page.number, cell.box, cell.text),
                    Confidence.HIGH if page.source == "pdf" else Confidence.CHECK,
                )
                return
