"""What FHA asks for: since October 1, 2025 a hardship statement and an attestation, and no income papers."""

from dataclasses import replace
from datetime import date

from intake.kinds import DocumentKind as Kind
from intake.kinds import HardshipKind
from intake.requirements.conventional import HOUSEHOLD, INCOMES, UNEMPLOYMENT
from intake.requirements.model import Alternative, Requirement
from intake.words import N_

NEW_RULE = date(2025, 10, 1)
LAST_OF_OLD = date(2025, 9, 30)
OLD_CITATION = "HUD Handbook 4000.1 III.A.2, as in force before October 1, 2025"
CITATION = "HUD Handbook 4000.1 III.A.2.h.iv(B)-(C); Mortgagee Letter 2025-12"

STATEMENT = (
    (Alternative(N_("A letter in your own words that says what happened"), (Kind.HARDSHIP_LETTER,)),),
    (Alternative(N_("Form 710 with the part about hardship filled in, signed"), (Kind.FORM_710,), checks=("signed",)),),
)
ATTESTATION = Alternative(
    N_("The statement that you can pay the new amount, signed"), (Kind.OTHER, Kind.HARDSHIP_LETTER, Kind.FORM_710),
    checks=("signed",), only_if_offered=True,
)


def statement(kind: HardshipKind) -> Requirement:
    """A hardship statement about one kind of hardship; one letter may serve them all."""
    applies = "has_hardship_or_names_none" if kind is HardshipKind.OTHER else "has_hardship"
    return Requirement(
        f"hardship.{kind}", N_("Your hardship statement"), N_("FHA asks you to say what made your payments hard."), applies,
        "application", STATEMENT, CITATION, "E", signed_here=True, when=(kind,),
    )


FHA = (
    *(statement(kind) for kind in HardshipKind),
    Requirement(
        "attestation.fha", N_("Your signed statement about payments"), N_("FHA asks each person on the loan to sign it."),
        "signs", "person", ((ATTESTATION,),), CITATION, "E", signed_here=True, effective_from=NEW_RULE,
    ),
    *(
        replace(row, citation=OLD_CITATION, evidence="U", effective_to=LAST_OF_OLD)
        for row in (*INCOMES, UNEMPLOYMENT, *HOUSEHOLD)
    ),
)
