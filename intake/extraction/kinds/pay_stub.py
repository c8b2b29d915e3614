"""Pay stubs: who paid whom, when, and how much."""

from collections.abc import Sequence

from intake.extraction.kinds.pay_amounts import amounts
from intake.extraction.kinds.pay_days import days, frequency
from intake.extraction.kinds.pay_people import people
from intake.extraction.layout import Page
from intake.figures import Figure


def figures(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a pay stub."""
    return [*people(pages), *frequency(pages), *days(pages), *amounts(pages)]
