"""What a business earned, as a bookkeeping program, an accountant and an owner set it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import GREY, SERIF, SERIF_BOLD, Style
from portal.demo.papers.writing import ZERO, cents, dollars, money, month_end, months_later, spelled
from tests.layouts.cast import Cast
from tests.layouts.hands import bracketed, in_that_year
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf
from tests.layouts.specimen import Specimen, specimen

COSTS = (
    "Advertising",
    "Bank charges",
    "Car and truck",
    "Insurance",
    "Job materials",
    "Meals",
    "Office supplies",
    "Rent",
    "Repairs",
    "Telephone",
    "Utilities",
    "Wages",
)
Lines = list[tuple[str, Decimal]]


def _months(cast: Cast) -> tuple[date, date]:
    count = cast.choice((3, 3, 6))
    start = months_later(cast.day().replace(day=1), -count)
    return start, month_end(months_later(start, count - 1))


def _costs(cast: Cast, count: int, most: int) -> Lines:
    return [(words, cast.amount(20, most)) for words in cast.some(COSTS, count)]


def _sum(lines: Sequence[tuple[str, Decimal]]) -> Decimal:
    return sum((amount for _, amount in lines), ZERO)


def of_a_bookkeeping_program(cast: Cast) -> Specimen:
    """Centred head, indented lines, a total after each group, the net at the end; sometimes a loss."""
    business, (start, end) = cast.business(), _months(cast)
    income = [(words, cast.amount(500, 18_000)) for words in cast.some(("Sales", "Services", "Tips", "Other Income"), 2)]
    costs = _costs(cast, 7, 2600)
    sold, spent = _sum(income), _sum(costs)
    leaf = Leaf()
    leaf.centre(306, 64, business, WEB_BOLD.at(14))
    leaf.centre(306, 82, "Profit and Loss", WEB.at(12))
    leaf.centre(306, 98, f"{in_that_year(start)} - {spelled(end)}", WEB.at(10))
    leaf.right(520, 128, "TOTAL", WEB_BOLD.at(8))
    leaf.rule(92, 134, 520)
    y = _group(leaf, 152, "Income", income, "Total Income", sold)
    leaf.row(y, "92 r520", ("GROSS PROFIT", dollars(sold)), WEB_BOLD)
    y = _group(leaf, y + 18, "Expenses", costs, "Total Expenses", spent)
    leaf.row(y, "92 r520", ("NET OPERATING INCOME", dollars(sold - spent)), WEB_BOLD)
    leaf.row(y + 18, "92 r520", ("NET INCOME", dollars(sold - spent)), WEB_BOLD)
    leaf.rule(440, y + 22, 520)
    leaf.rule(440, y + 24, 520)
    leaf.centre(306, 740, f"Cash Basis  {spelled(end)} 10:4{cast.randint(0, 9)} AM", WEB.at(7).in_colour(GREY))
    return specimen(
        DocumentKind.PROFIT_AND_LOSS,
        leaf,
        business=business,
        period_start=start,
        period_end=end,
        gross_income=sold,
        total_expenses=spent,
        net_profit=sold - spent,
    )


def _group(leaf: Leaf, y: float, heading: str, lines: Lines, sum_words: str, amount: Decimal) -> float:
    leaf.text(92, y, heading, WEB)
    y = leaf.rows(y + 15, "108 r520", [(words, money(value)) for words, value in lines], WEB, 15)
    leaf.rule(440, y - 11, 520, 0.4)
    leaf.row(y, "92 r520", (sum_words, dollars(amount)), WEB_BOLD)
    return y + 18


def of_an_accountant(cast: Cast) -> Specimen:
    """A compiled statement with a column of shares and, smaller, the same months of the year before."""
    business, owner, (start, end) = cast.business(), cast.person(), _months(cast)
    fees, costs = cast.amount(9_000, 60_000), _costs(cast, 8, 3000)
    spent = _sum(costs)
    before = {words: cents(amount * Decimal(cast.randint(70, 130)) / 100) for words, amount in costs}
    fees_before, spent_before = cents(fees * Decimal("0.9")), sum(before.values(), ZERO)
    leaf = Leaf()
    for at, (words, style) in enumerate(
        (
            (business.upper(), SERIF_BOLD.at(14)),
            ("STATEMENT OF INCOME AND EXPENSES", SERIF_BOLD),
            (f"For the period {spelled(start)} through {spelled(end)}", SERIF),
        )
    ):
        leaf.centre(306, 70 + at * 18, words, style)
    stops = "72 r360 r430 r530"
    leaf.row(140, stops, ("", f"{end.year}", "%", f"{end.year - 1}"), SERIF_BOLD)
    leaf.rule(72, 145, 530)
    leaf.text(72, 164, "REVENUE", SERIF_BOLD)
    leaf.row(181, stops, ("  Fees and sales", bracketed(fees), "100.0", bracketed(fees_before)), SERIF)
    leaf.row(199, stops, ("Gross revenue", bracketed(fees), "100.0", bracketed(fees_before)), SERIF_BOLD)
    leaf.text(72, 226, "EXPENSES", SERIF_BOLD)
    rows = [(f"  {words}", bracketed(amount), f"{amount * 100 / fees:.1f}", bracketed(before[words])) for words, amount in costs]
    y = leaf.rows(243, stops, rows, SERIF, 17)
    leaf.rule(300, y - 13, 530, 0.4)
    y = leaf.rows(
        y + 2, stops, [("Total expenses", bracketed(spent), f"{spent * 100 / fees:.1f}", bracketed(spent_before))], SERIF_BOLD, 27
    )
    leaf.row(
        y,
        stops,
        ("NET INCOME (LOSS)", bracketed(fees - spent), f"{(fees - spent) * 100 / fees:.1f}", bracketed(fees_before - spent_before)),
        SERIF_BOLD,
    )
    leaf.paragraph(
        72,
        y + 44,
        460,
        f"Prepared for {owner}, owner, from books kept on the cash basis. No assurance is provided on this statement.",
        Style("Times-Italic", 9),
    )
    return specimen(
        DocumentKind.PROFIT_AND_LOSS,
        leaf,
        business=business,
        period_start=start,
        period_end=end,
        gross_income=fees,
        total_expenses=spent,
        net_profit=fees - spent,
    )


LAYOUTS = (of_a_bookkeeping_program, of_an_accountant)
