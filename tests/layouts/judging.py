"""What was read of a specimen, held against what is printed on it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from intake.extraction.reading import PaperReading
from intake.figures import FigureType, type_of
from intake.kinds import DocumentKind
from tests.layouts.specimen import Specimen

# Texts that are read letter by letter are judged with the numbers, as the handbook's goals count them.
EXACT_TEXTS = frozenset({"account_last4", "loan_number_last4", "account_number", "tax_year", "years", "signed"})


class Outcome(StrEnum):
    """How one figure came out; an unprinted one was given though the paper does not say it."""

    FOUND = "found"
    WRONG = "wrong"
    MISSING = "missing"
    UNPRINTED = "unprinted"


@dataclass(frozen=True)
class Judgement:
    """One figure, or one deposit, of one specimen."""

    name: str
    outcome: Outcome
    printed: str = ""
    read: str = ""

    @property
    def is_name(self) -> bool:
        return is_name(self.name)


def is_name(figure: str) -> bool:
    """Whether a figure is a person, a firm or the like, rather than a number or a date."""
    return type_of(figure) is FigureType.TEXT and figure not in EXACT_TEXTS and figure != "deposit"


def of_its_kind(kind: DocumentKind, readings: Sequence[PaperReading]) -> PaperReading:
    """Of the papers found in a file, the one that it is; the first if none is."""
    return next((reading for reading in readings if reading.kind is kind), readings[0])


def judged(specimen: Specimen, reading: PaperReading) -> Iterator[Judgement]:
    """Every figure that is printed or was given; nothing is expected of a paper taken for another kind but that it be missing."""
    read = {figure.name: figure.text for figure in reading.figures} if reading.kind is specimen.kind else {}
    for name, printed in specimen.truth.items():
        given = read.get(name, "")
        yield Judgement(
            name, Outcome.MISSING if not given else Outcome.FOUND if same(name, printed, given) else Outcome.WRONG, printed, given
        )
    for name, given in read.items():
        implied = specimen.implied.get(name)
        if name not in specimen.truth and not (implied and same(name, implied, given)):
            yield Judgement(name, Outcome.UNPRINTED, "", given)


def deposits_judged(specimen: Specimen, reading: PaperReading) -> Iterator[Judgement]:
    """Every deposit that is printed or was given."""
    printed = Counter(specimen.deposits)
    read = Counter((deposit.on, deposit.amount) for deposit in reading.deposits)
    for outcome, some in ((Outcome.FOUND, printed & read), (Outcome.MISSING, printed - read), (Outcome.WRONG, read - printed)):
        yield from (Judgement("deposit", outcome, f"{day} {amount}") for day, amount in some.elements())


def same(name: str, printed: str, read: str) -> bool:
    """Whether a value was read right: names by their words in any order and case, perhaps with a word more, the rest to the letter."""
    if not is_name(name):
        return _number(printed) == _number(read)
    want, got = (set(re.findall(r"\w+", text.lower())) for text in (printed, read))
    return (
        "".join(re.findall(r"\w", printed.lower())) == "".join(re.findall(r"\w", read.lower()))
        or want <= got
        or got < want
        and len(got) * 2 > len(want)
    )


def _number(text: str) -> str | Decimal:
    return Decimal(text) if re.fullmatch(r"-?\d+\.\d+", text) else re.sub(r"\W", "", text.lower())
