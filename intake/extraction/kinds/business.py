"""Profit and loss statements and investment statements."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import product

from intake.extraction.finding import Ask, answers, best_answer, is_amount
from intake.extraction.kinds.captioned import Captions, captioned
from intake.extraction.layout import Page
from intake.extraction.named_periods import find_period
from intake.extraction.parties import Party, Place, Sort
from intake.extraction.spans import page_spans
from intake.extraction.values import Value, page_values, values_in
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
        "total service revenue",
        "total net sales",
        "net sales",
        "total fees",
        "total receipts",
        "total income and sales",
        "gross profit from sales",
        "total business income",
        "income total",
        "gross revenues",
        "total for income",
        "gross income before expenses",
        "gross receipts or sales",
        "gross receipts for the period",
    ),
    unless=("cost", "other", "expenses", "expense", "before", "net income", "net profit", "loss"),
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
        "total operating costs",
        "total costs",
        "total costs and expenses",
        "total overhead",
        "total deductions",
        "total for expenses",
        "business expenses",
        "total cost and expenses",
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
        "net operating profit",
        "profit",
        "net result",
        "net profit before tax",
        "net profit before taxes",
        "operating profit",
        "profit loss",
        "bottom line",
        "net surplus",
        "owners profit",
        "net business income",
    ),
    unless=("gross", "margin"),
)
COST = Ask("cost", ("total cost of goods sold", "total for cost of goods sold", "cost of goods sold", "total cogs", "cost of sales"))
DETAILS = Captions(
    parties=(Party("business", ("business name", "business", "company", "company name", "name of business"), Sort.EITHER, Place.SENDER),),
    span=("period_start", "period_end"),
    span_captions=("period", "from", "for the period", "for"),
)
WHEN = Captions(
    dates=(
        Ask("period_start", ("period from", "period start", "start date", "beginning date", "period beginning", "date from", "from")),
        Ask("period_end", ("period to", "period end", "end date", "ending date", "period ending", "date to", "to", "through")),
    ),
    span=DETAILS.span,
    span_captions=DETAILS.span_captions,
)
# The lines of a heading, and the fewest days of a period.
HEADING_LINES, SHORTEST_PERIOD = 12, 6
# A statement of one month covers at most so many days.
A_MONTH = 32
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
    when = list(_in_heading(pages[0])) or list(_in_words(pages[0])) or [figure for figure in captioned(pages, WHEN)]
    days = [figure.value for figure in when if isinstance(figure.value, date)]
    month = len(days) == 2 and (days[1] - days[0]).days < A_MONTH
    return [*_sums(_of_the_period(values, month)), *when, *captioned(pages, DETAILS)]


def _of_the_period(values: Sequence[Value], month: bool) -> list[Value]:
    """Where columns stand for several periods, the amounts of the one the paper is about: all of it, and the latest."""
    ranked = [(_column_rank(value, month), value) for value in values]
    best: dict[tuple[int, int], int] = {}
    for rank, value in ranked:
        row = (value.page.number, value.line)
        best[row] = max(rank, best.get(row, rank))
    return [value for rank, value in ranked if rank == best[value.page.number, value.line]]


def _column_rank(value: Value, month: bool) -> int:
    """How much a column's heading says that it is the paper's own period."""
    heading = _heading_over(value)
    if not heading or "%" in value.text or re.search(r"budget|prior|previous|last year|change|variance|percent", heading):
        return -1 if heading else 0
    year = re.search(r"\b20\d\d\b", heading)
    whole = re.search(r"\bytd\b|year to date|total|annual|full year|year ended", heading)
    one = re.search(r"\bmonth\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", heading)
    said = (10_000 if month else 0) if one else (0 if month else 10_000) if whole else 5_000
    return said + (int(year[0]) if year else 0)


def _heading_over(value: Value) -> str:
    """The nearest heading over an amount that speaks of a period; a bare year is one."""
    for line in reversed(value.page.lines[: value.line]):
        if any(isinstance(found, Decimal) for *_, found in values_in(line.text)):
            continue
        for cell in line.cells:
            if cell.overlaps(value.box) and len(cell.words) <= 5 and _PERIOD_WORDS.search(cell.plain):
                return cell.plain
    return ""


_PERIOD_WORDS = re.compile(
    r"\b20\d\d\b|\bytd\b|year to date|total|annual|full year|month|budget|prior|previous|last year|change|variance|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
)


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


def _in_heading(page: Page) -> Iterator[Figure]:
    """A period from one day to another in the paper's heading."""
    spans = [span for span in page_spans(page) if span.line < HEADING_LINES and (span.last - span.first).days >= SHORTEST_PERIOD]
    if spans:
        yield from spans[0].figures("period_start", "period_end", Confidence.CHECK)


def _in_words(page: Page) -> Iterator[Figure]:
    """A period named in words ("For the month of June 2026", "January - May, 2026")."""
    for line in page.lines[:HEADING_LINES]:
        found = find_period(line.text)
        if found:
            source = Provenance(page.number, line.box, line.text)
            yield Figure("period_start", found[2], source)
            yield Figure("period_end", found[3], source)
            return


def investment_statement(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a brokerage or retirement account statement."""
    return captioned(pages, INVESTMENT)
