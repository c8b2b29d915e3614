"""Leases: who lets to whom, for how much a month, from when until when."""

from collections.abc import Sequence

from intake.extraction.finding import Ask
from intake.extraction.kinds.captioned import Captions, captioned
from intake.extraction.layout import Page
from intake.extraction.parties import Party, Sort
from intake.figures import Figure

# How a contract gives its parties their parts ('Pat Doe, herein called "Landlord"').
_CALLED = "[ ,]*(?:\\(|herein|hereinafter|as|the|called|referred|,)[^\\n.]{0,50}?[\"“”'(]?"
# The same right after a name ('Pat Doe ("Landlord")').
_IN_BRACKETS = "\\((?:the |herein |hereinafter )?[\"“”']"
# What may stand between the word and the day on which a lease ends ("ends at 11:59 p.m. on:", "is over at midnight of").
_HOUR = "(?: at (?:midnight|noon|\\d{1,2}(?::\\d\\d)?\\s?[ap]\\.?m\\.?))?(?: on| of)?:?"
LEASE = Captions(
    amounts=(
        Ask(
            "monthly_rent",
            (
                "monthly rent",
                "rent",
                "base rent",
                "monthly base rent",
                "monthly rental",
                "rent amount",
                "monthly rent amount",
                "renta mensual",
            ),
            unless=("deposit", "late", "prorated", "last", "total", "first", "pet", "animal", "additional"),
            payable=True,
            sentences=(
                "(?:monthly )?rent(?:al)?(?: amount| rate)?[^.\n]{0,60}? (?:is|of|be|sum of|at) {amount}(?: dollars)?"
                "(?:,? (?:per|a|(?:for )?(?:each|every)(?: full| calendar)?) month|,? monthly|,)",
                "(?:base |monthly )?rent[^.\n]{0,80}? {amount} (?:per|a|each) month",
                "{amount} (?:per|a|each) month",
                "(?:equal )?monthly (?:install?ments?|payments?)(?: of rent)? of[^.$\n]{0,80}? ?\\(?{amount}",
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
            sentences=(
                f"(?:ending|end|ends|is over|expiring|expire|expires|terminating|terminates?|through|until){_HOUR} {{date}}",
                f"comes? to (?:its|an) end{_HOUR} {{date}}",
            ),
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
                f"{{organisation}} {_IN_BRACKETS}(?:landlord|lessor|owner)",
                f"{{person}} {_IN_BRACKETS}(?:landlord|lessor|owner)",
                "(?:landlord|lessor|owner):? {organisation} \\(",
                "(?:landlord|lessor): {organisation};",
                "(?:landlord|lessor): {person};",
                "landlord[^.]{0,160}?legal name:? {organisation}",
            ),
        ),
        Party(
            "tenant",
            ("tenant", "lessee", "tenants", "renter", "tenant name", "resident", "residents", "lessees", "renters"),
            Sort.PERSON,
            sentences=(
                f"(?:and|to):? {{person}}{_CALLED}(?:tenant|lessee|renter|resident)",
                "tenant[^.]{0,120}?name:? {person}",
                f"{{person}} {_IN_BRACKETS}(?:tenant|lessee|renter|resident)",
                "(?:tenant|lessee|renter|resident)(?:\\(s\\)|s)?: {person},?",
            ),
        ),
    ),
    span=("lease_start", "lease_end"),
    span_captions=("term", "lease term", "lease"),
)


def lease(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a lease."""
    return captioned(pages, LEASE)
