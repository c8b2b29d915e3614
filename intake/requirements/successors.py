"""What a successor in interest sends to show who they are: their own set, never refused for not being the borrower."""

from intake.kinds import DocumentKind as Kind
from intake.requirements.conventional import DIVORCE_DECREE, QUITCLAIM, SEPARATION, other
from intake.requirements.model import Alternative, Requirement
from intake.words import N_

CITATION = "12 CFR 1024.38(b)(1)(vi), comments 2 and 3; 1024.30(d)"
WHY = N_("This shows how the home came to you. Court papers are not needed unless your State asks for them.")
DEATH_CERTIFICATE = Alternative(N_("The death certificate"), (Kind.DEATH_CERTIFICATE,))
TITLE = N_("Proof of how the home came to you")

SUCCESSORS = (
    Requirement(
        "successor.death", TITLE, WHY, "succeeds_by_death", "person",
        (
            (DEATH_CERTIFICATE, QUITCLAIM),
            (DEATH_CERTIFICATE, other(N_("The recorded deed with both names, or a signed statement of who inherits"))),
        ),
        CITATION, "T",
    ),
    Requirement(
        "successor.divorce", TITLE, WHY, "succeeds_by_divorce", "person",
        ((DIVORCE_DECREE, SEPARATION), (QUITCLAIM,)), CITATION, "T",
    ),
    Requirement(
        "successor.other", TITLE, WHY, "succeeds_otherwise", "person",
        ((QUITCLAIM,), (other(N_("Another recorded paper, such as the trust or the deed")),)), CITATION, "T",
    ),
)
