"""Bills for the home: utilities, property tax, insurance, owners' association."""

from collections.abc import Sequence
from decimal import Decimal

from intake.extraction.finding import Ask, is_amount, mentions, page_values
from intake.extraction.institutions import INSURERS, UTILITIES
from intake.extraction.kinds.captioned import Captions, captioned
from intake.extraction.kinds.dues import DUE, DUE_DATE, STATEMENT_DATE, numbered, yearless_due_date
from intake.extraction.layout import Page
from intake.extraction.parties import Party, Place, Sort
from intake.figures import Figure, Provenance

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


_OWNER_SAID = ("owners? of record,? {person}", "(?:insured is|insured:) {person}")


def _bill(owner: tuple[str, ...], issuer: tuple[str, ...], periods: tuple[str, ...], words: str, firms: str = "") -> Captions:
    return Captions(
        amounts=(DUE,),
        dates=(DUE_DATE, COVERED_FROM, COVERED_TO),
        parties=(
            Party("issuer", issuer, Sort.ORGANISATION, Place.SENDER, frozenset(words.split()), firms=firms, says_so=True),
            Party("owner", owner, Sort.PERSON, Place.ADDRESSEE, sentences=_OWNER_SAID),
        ),
        span=("period_start", "period_end"),
        span_captions=periods,
    )


PROPERTY_TAX = _bill(
    ("owner", "owner name", "property owner", "owner of record", "assessed to", "taxpayer", "name"),
    ("county", "tax collector", "issued by", "make check payable to", "make checks payable to"),
    ("tax year", "period", "fiscal year", "tax period"),
    "county parish town city village borough treasurer collector assessor",
)
INSURANCE = _bill(
    ("named insured", "insured", "insured name", "policyholder", "policy holder", "owner", "name"),
    ("insurance company", "insurer", "company", "carrier", "underwritten by"),
    ("policy period", "policy term", "period", "coverage period", "term", "effective", "coverage"),
    "insurance mutual casualty assurance underwriters",
    INSURERS,
)
HOA = _bill(
    ("home owner", "homeowner", "owner", "owner name", "unit owner", "member", "property owner", "resident", "resident name", "name"),
    ("association", "association name", "make check payable to", "make checks payable to", "community"),
    ("period", "statement period", "billing period", "assessment period"),
    "association hoa condominium",
)
ACCOUNT_NUMBER = (
    "account number",
    "account no",
    "acct no",
    "account",
    "customer number",
    "numero de cuenta",
    "account id",
    "member account",
    "service account",
    "utility account",
    "acct",
    "customer account",
)


def utility_bill(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a utility bill."""
    number = [
        Figure("account_number", cell.text, Provenance(page.number, cell.box, cell.text)) for page, cell in numbered(pages, ACCOUNT_NUMBER)
    ]
    found = _less_paid(pages, captioned(pages, UTILITY))
    return [*found, *yearless_due_date(pages, found), *number]


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
