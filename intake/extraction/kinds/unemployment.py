"""Determinations of unemployment benefits: the claimant, the office, the week's amount, and the benefit year."""

from collections.abc import Sequence

from intake.extraction.finding import Ask
from intake.extraction.kinds.benefits import AGENCY, GREETING
from intake.extraction.kinds.captioned import Captions, captioned
from intake.extraction.layout import Page
from intake.extraction.parties import Party, Place, Sort
from intake.figures import Figure

UNEMPLOYMENT = Captions(
    amounts=(
        Ask(
            "weekly_benefit",
            (
                "weekly benefit amount",
                "weekly benefit",
                "weekly amount",
                "weekly benefit rate",
                "wba",
                "your weekly benefit amount",
                "weekly payment",
                "eligible for this weekly benefit amount",
                "beneficio semanal",
                "cantidad de beneficio semanal",
            ),
            unless=("maximum", "total", "dependent", "dependents", "partial", "earnings", "máxima"),
            sentences=(
                "weekly (?:benefit |unemployment )?(?:amount|rate|benefit|payment)[^.\n]{0,40}? (?:is|of|will be|:) {amount}",
                "(?:paid|pay you|receive|entitled to|collect)[^.\n]{0,40}? {amount} (?:a|per|each|every|/) ?week",
                "{amount} (?:a|per|each|every) week",
                "beneficio semanal[^.\n]{0,60}? es(?: de)? {amount}",
            ),
        ),
    ),
    dates=(
        Ask(
            "benefit_start",
            (
                "benefit year begins",
                "benefit year beginning",
                "benefit year begin date",
                "benefit year start",
                "benefit year start date",
                "benefit year begin",
                "claim begins",
                "claim began",
                "claim starts",
                "claim date",
                "date of claim",
                "initial claim date",
                "application for benefits date",
                "claim effective",
                "comienzo del año de beneficios",
                "inicio del año de beneficios",
                "fecha de efectividad",
                "claim effective date",
                "claim beginning date",
                "beginning date of claim",
                "effective date",
                "effective date of claim",
                "claim start date",
                "benefit start date",
                "effective",
            ),
            unless=("end", "ends", "ending"),
            sentences=("(?:claim|benefit year|benefits)[^.\n]{0,40}? (?:begins|began|starts|is effective|effective)(?: on)? {date}",),
        ),
        Ask(
            "benefit_end",
            (
                "benefit year ends",
                "benefit year ending",
                "benefit year end date",
                "benefit year end",
                "benefit year expires",
                "claim ends",
                "claim expires",
                "last day of benefit year",
                "fin del año de beneficios",
                "claim end date",
                "claim ending date",
                "benefit end date",
                "expires",
                "expiration date",
            ),
            unless=("begin", "begins"),
            sentences=("(?:claim|benefit year|benefits)[^.\n]{0,80}? (?:expires|expire|ends|ended)(?: on)? {date}",),
        ),
    ),
    parties=(
        Party(
            "recipient",
            ("claimant", "claimant name", "name", "recipient", "claimants name", "name of claimant", "reclamante", "nombre", "to"),
            Sort.PERSON,
            Place.ADDRESSEE,
            sentences=GREETING,
        ),
        AGENCY,
    ),
    span=("benefit_start", "benefit_end"),
    span_captions=("benefit year", "claim"),
)


def unemployment_letter(pages: Sequence[Page]) -> list[Figure]:
    """The figures of an unemployment determination."""
    return captioned(pages, UNEMPLOYMENT)
