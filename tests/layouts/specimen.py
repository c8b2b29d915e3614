"""A specimen: one paper drawn in some layout, with every figure that is printed on it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from intake.figures import FIGURES, value_as_text
from intake.kinds import DocumentKind
from tests.layouts.cast import Cast
from tests.layouts.leaf import Leaf

Deposits = tuple[tuple[date, Decimal], ...]


@dataclass(frozen=True)
class Specimen:
    """A PDF, what it is, its figures as the contracts write them and, of a bank statement, its deposits in order of their days.

    A figure that is not in ``truth`` is not printed; what can be worked out all the same is in ``implied``, and may be given.
    """

    kind: DocumentKind
    pdf: bytes
    truth: dict[str, str]
    deposits: Deposits = ()
    implied: dict[str, str] = field(default_factory=dict)


def specimen(kind: DocumentKind, paper: Leaf | bytes, **figures: Decimal | date | str) -> Specimen:
    """The finished paper with the figures printed on it, each by the name it has for its kind."""
    strange = set(figures) - set(FIGURES[kind])
    if strange:
        raise ValueError(f"a {kind} has no {', '.join(sorted(strange))}")
    pdf = paper if isinstance(paper, bytes) else paper.finish()
    return Specimen(kind, pdf, {name: value_as_text(name, value) for name, value in figures.items()})


@dataclass(frozen=True)
class Layout:
    """How one publisher prints one kind of paper."""

    name: str
    draw: Callable[[Cast], Specimen]

    def specimen(self, seed: int) -> Specimen:
        """The same paper for the same seed; another seed has other people, firms, days, amounts and ways to write them."""
        return self.draw(Cast(f"{self.name} {seed}"))
