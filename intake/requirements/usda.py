"""What USDA asks for: the cause where default is only near, and beside it, its own list not being confirmed, the conventional papers."""

from dataclasses import replace

from intake.kinds import HardshipKind
from intake.requirements.conventional import CONVENTIONAL, HARDSHIPS, LETTER, other
from intake.requirements.model import Requirement
from intake.words import N_

CITATION = "7 CFR 3555.303 (list to be confirmed)"
ANY_PAPER = other(N_("Another paper that shows it"))
DOCUMENTED = {kind for row in HARDSHIPS for kind in row.when}


def cause(kind: HardshipKind) -> Requirement:
    """The cause of a default that is near: a hardship that needs no paper elsewhere must be documented here."""
    return Requirement(
        f"hardship.{kind}", N_("About what makes your payments hard"),
        N_("USDA asks for the cause in writing when your payments are less than 30 days behind."), "has_hardship_before_default",
        "application", ((LETTER,), (ANY_PAPER,)), "7 CFR 3555.303(b) (wording to be confirmed)", "E", when=(kind,),
    )


USDA = (
    *(replace(row, citation=f"{CITATION}; {row.citation}", evidence="U") for row in CONVENTIONAL),
    *(cause(kind) for kind in HardshipKind if kind not in DOCUMENTED),
)
