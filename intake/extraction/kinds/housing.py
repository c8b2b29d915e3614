"""Bills for the home: utilities, property tax, insurance, owners' association."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from intake.extraction.finding import Ask, is_amount, mentions
from intake.extraction.institutions import INSURERS, UTILITIES
from intake.extraction.kinds.captioned import Captions, captioned
from intake.extraction.kinds.dues import DUE, DUE_DATE, STATEMENT_DATE, numbered, yearless_due_date
from intake.extraction.layout import Page
from intake.extraction.parties import Party, Place, Sort
from intake.extraction.values import page_values
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
                    "city town village energy electric edison power water gas utility "
                    "utilities light sewer cable internet wireless communications "
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
                "primary account holder",
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


# A tax is often due in parts: what falls due with a later one is not what the bill asks for first.
_LATER = re.compile(r"\b(?:second|2nd|third|3rd|fourth|4th)(?: \w+)? (?:install?ments?|half|payment)\b")
_DUES = ("amount_due", "due_date")


def utility_bill(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a utility bill."""
    number = [
        Figure("account_number", cell.text, Provenance(page.number, cell.box, cell.text)) for page, cell in numbered(pages, ACCOUNT_NUMBER)
    ]
    found = _less_paid(pages, captioned(pages, UTILITY))
    return [*found, *yearless_due_date(pages, found), *number]


def property_tax_bill(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a property tax bill."""
    found = captioned(pages, PROPERTY_TAX)
    later = {v.box for page in pages for v in page_values(page) if _LATER.search(f"{v.row.plain} {v.heading}")}
    return _less_paid(pages, [figure for figure in found if figure.name not in _DUES or figure.read_from.box not in later])


def insurance_bill(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a home insurance bill."""
    found = captioned(pages, INSURANCE)
    days = {figure.name: figure.value for figure in found if isinstance(figure.value, date)}
    if "period_start" not in days and days.get("period_end", date.max) <= days.get("due_date", date.min):
        # What ran out before the bill falls due is the cover that it renews.
        found = [figure for figure in found if figure.name != "period_end"]
    return _less_paid(pages, found)


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
