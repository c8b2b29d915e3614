"""Profit and loss statements and investment statements."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from intake.extraction.dates import find_period
from intake.extraction.finding import Ask, Value, answers, best_answer, is_amount, page_values
from intake.extraction.kinds.captioned import Captions, captioned
from intake.extraction.layout import Page
from intake.extraction.parties import Party, Place, Sort
from intake.figures import Confidence, Figure, Provenance

INCOME = Ask(
    "gross_income",
    (
        "total income",
        "total trading income",
        "total gross income",
        "gross income",
        "total revenue",
        "total revenues",
        "gross revenue",
        "total sales",
        "gross receipts",
        "total for operating income",
        "total operating income",
        "gross sales",
        "revenue",
        "sales",
        "ingresos totales",
    ),
    unless=("net", "cost", "other", "expenses", "expense", "before"),
)
EXPENSES = Ask(
    "total_expenses",
    (
        "total expenses",
        "total operating expenses",
        "total expense",
        "total business expenses",
        "total for operating expense",
        "total for operating expenses",
        "total operating expense",
        "expenses total",
        "operating expenses",
        "gastos totales",
    ),
    unless=("other", "income", "non operating"),
)
PROFIT = Ask(
    "net_profit",
    (
        "net profit",
        "net income",
        "net income for period",
        "net profit loss",
        "net income loss",
        "net profit or loss",
        "net earnings",
        "profit for the period",
        "net operating income",
        "net loss",
        "ganancia neta",
    ),
    unless=("before", "gross", "margin"),
)
COST = Ask("cost", ("total cost of goods sold", "total for cost of goods sold", "cost of goods sold", "total cogs", "cost of sales"))
DETAILS = Captions(
    parties=(Party("business", ("business name", "business", "company", "company name", "name of business"), Sort.EITHER, Place.SENDER),),
    span=("period_start", "period_end"),
    span_captions=("period", "from", "for the period", "for"),
)
INVESTMENT = Captions(
    amounts=(
        Ask(
            "value",
            (
                "total account value",
                "ending account value",
                "account value",
                "total value",
                "market value",
                "total portfolio value",
                "portfolio value",
                "total market value",
                "ending balance",
                "vested balance",
                "ending value",
                "closing balance",
            ),
            unless=("beginning", "change", "previous"),
        ),
    ),
    parties=(
        Party(
            "holder",
            ("account holder", "account owner", "owner", "participant", "participant name", "prepared for", "account name", "name"),
            Sort.PERSON,
            Place.ADDRESSEE,
        ),
    ),
    span=("period_start", "period_end"),
    span_captions=("period", "statement period", "from", "for"),
)


def profit_and_loss(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a profit and loss statement; income less costs and expenses has to be the profit."""
    values = [value for page in pages for value in page_values(page, bare=True) if is_amount(value)]
    return [*_sums(values), *_in_words(pages[0]), *captioned(pages, DETAILS)]


def _sums(values: Sequence[Value]) -> Iterator[Figure]:
    found = [answers(values, ask) for ask in (INCOME, EXPENSES, PROFIT)]
    costs = [Decimal(0), *(Decimal(str(c.value.value)) for c in answers(values, COST)[:3])]
    for income, expenses, profit in product(*(candidates[:4] for candidates in found)):
        amounts = [Decimal(str(c.value.value)) for c in (income, expenses, profit)]
        if any(amounts[0] - cost - abs(amounts[1]) == amounts[2] for cost in costs):
            for name, candidate in zip(("gross_income", "total_expenses", "net_profit"), (income, expenses, profit), strict=True):
                yield candidate.value.figure(name, Confidence.HIGH, _signed(name, candidate.value))
            return
    for name, candidates in zip(("gross_income", "total_expenses", "net_profit"), found, strict=True):
        best = best_answer(candidates)
        if best:
            yield best[0].figure(name, value=_signed(name, best[0]))


def _signed(name: str, value: Value) -> Decimal:
    """Expenses set in parentheses are expenses all the same; a loss stays a loss."""
    amount = Decimal(str(value.value))
    return abs(amount) if name == "total_expenses" else amount


def _in_words(page: Page) -> Iterator[Figure]:
    """A period named in words ("For the month of June 2026", "January - May, 2026")."""
    for line in page.lines[:12]:
        found = find_period(line.text)
        if found:
            source = Provenance(page.number, line.box, line.text)
            yield Figure("period_start", found[2], source)
            yield Figure("period_end", found[3], source)
            return


def investment_statement(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a brokerage or retirement account statement."""
    return captioned(pages, INVESTMENT)
