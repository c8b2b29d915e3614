"""What stands in every letter: what the law wants said of debt collection, and where free help is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from intake.notices.letter import Block, Heading, Letter, Point, Points, Said, paragraph, said
from intake.words import N_


@dataclass(frozen=True)
class Standing:
    """What changes the words of every letter about a loan (15 U.S.C. 1692e(11); 12 CFR 1024.39(c), (d))."""

    debt_collector: bool = False
    bankruptcy: bool = False
    cease_contact: bool = False

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> "Standing":
        """As kept with a letter's facts."""
        kept = content.get("standing", {})
        return cls(**{name: bool(kept.get(name)) for name in ("debt_collector", "bankruptcy", "cease_contact")})


HELP: Mapping[str, str] = {
    "hud": N_("A HUD-approved housing counselor can help you for free: %(line)s."),
    "counselors": N_("A list of counselors near you: %(line)s."),
    "cfpb": N_("Consumer Financial Protection Bureau: %(line)s."),
    "servicer": N_("Call us at %(line)s with any question."), "fax": N_("Our fax: %(line)s."),
}


def framed(title: Said, blocks: tuple[Block, ...], content: Mapping[str, Any]) -> Letter:
    """A letter with what every letter says after its own words."""
    return Letter(title, (*blocks, *_help(content.get("lines", {})), *_standing(Standing.of(content))))


def _help(lines: Mapping[str, str]) -> Iterator[Block]:
    """HUD's and the CFPB's lines (Form 710), their list of counselors, and our line; English on request (1024.32(a)(2))."""
    yield Heading(said(N_("Free help")))
    yield Points(tuple(Point(said(words, line=lines[name])) for name, words in HELP.items() if name in lines))
    yield from paragraph(said(N_("You can have this letter in English or in Spanish.")))


def _standing(standing: Standing) -> Iterator[Block]:
    """Who asked to be left alone is told who writes, but not that a debt is being collected."""
    if standing.bankruptcy:
        yield from paragraph(
            said(N_("Our records show a bankruptcy. This letter is for your information.")),
            said(N_("It does not ask you to pay, and it is not an attempt to collect a debt from you.")),
        )
    elif standing.debt_collector:
        yield from paragraph(
            said(N_("This letter is from a debt collector.")), None if standing.cease_contact else said(
                N_("It is an attempt to collect a debt. What you tell us will be used for that purpose.")
            ),
        )
    if standing.cease_contact:
        yield from paragraph(
            said(N_("You asked us to stop contacting you about the debt.")),
            said(N_("We write only because you asked for help with your mortgage. This letter does not ask you to pay.")),
        )
