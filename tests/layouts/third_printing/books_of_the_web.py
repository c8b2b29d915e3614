"""Profit and loss of a program for people who send invoices."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import GREY
from portal.demo.papers.writing import ZERO, abbreviated, dollars, months_later, spelled
from tests.layouts.cast import Cast
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf
from tests.layouts.specimen import Specimen, specimen

WEB_FINE = WEB.at(8)
SPENT = (
    "Accounting & Legal",
    "Advertising & Promotion",
    "Bank & Card Fees",
    "Contract Labor",
    "Equipment Rental",
    "Fuel & Vehicle",
    "Insurance - Liability",
    "Materials & Supplies",
    "Meals",
    "Phone & Internet",
    "Software",
)


def accounts_on_one_page(cast: Cast) -> Specimen:
    """Sums of the report in a strip with signs of arithmetic between, then each account, then the same sums once more."""
    business, owner = cast.business(), cast.person()
    end = cast.day().replace(day=1) - timedelta(1)
    start = months_later(end.replace(day=1), -cast.choice((2, 5, 8, 11)))
    sales = [("Sales", cast.amount(9000, 88_000)), ("Service Income", cast.amount(500, 9000))]
    spent = [(words, cast.amount(40, 3600)) for words in cast.some(SPENT, cast.randint(5, 9))]
    income, costs = (sum((amount for _, amount in lines), ZERO) for lines in (sales, spent))
    leaf = Leaf()
    leaf.text(50, 56, "Profit and Loss", WEB_BOLD.at(17))
    leaf.text(50, 78, business, WEB.at(11))
    leaf.text(50, 94, f"Date Range: {abbreviated(start)} to {abbreviated(end)}", WEB)
    leaf.text(50, 108, f"Report Type: Accrual (Paid & Unpaid)     Prepared for {owner}", WEB_FINE.in_colour(GREY))
    leaf.rule(50, 120, 562, 1)
    strip = (("Income", income), ("Cost of Goods Sold", ZERO), ("Operating Expenses", costs), ("Net Profit", income - costs))
    for x, (words, amount) in zip((50, 180, 330, 470), strip, strict=True):
        leaf.text(x, 142, words, WEB.at(7).in_colour(GREY))
        leaf.text(x, 158, dollars(amount), WEB_BOLD.at(10))
    for x, sign in ((162, "-"), (312, "-"), (452, "=")):
        leaf.text(x, 158, sign, WEB_BOLD.at(11))
    leaf.row(190, "50 r562", ("ACCOUNTS", f"{abbreviated(start)} - {abbreviated(end)}"), WEB_BOLD.at(7.5))
    leaf.rule(50, 195, 562, 0.6)
    y = _group(leaf, 214, "Income", sales, "Total Income", income)
    y = _group(leaf, y, "Cost of Goods Sold", [], "Total Cost of Goods Sold", ZERO)
    leaf.shade(50, y - 13, 562, y + 17, "#f2f5f7")
    leaf.row(y, "56 r556", ("Gross Profit", dollars(income)), WEB_BOLD.at(8.5))
    leaf.row(y + 12, "56 r556", ("As a percentage of Total Income", "100.00%"), WEB.at(7).in_colour(GREY))
    y = _group(leaf, y + 38, "Operating Expenses", spent, "Total Operating Expenses", costs)
    leaf.shade(50, y - 13, 562, y + 17, "#f2f5f7")
    leaf.row(y, "56 r556", ("Net Profit", dollars(income - costs)), WEB_BOLD.at(8.5))
    share = f"{(income - costs) / income * Decimal(100):.2f}%"
    leaf.row(y + 12, "56 r556", ("As a percentage of Total Income", share), WEB.at(7).in_colour(GREY))
    leaf.row(772, "50 r562", (f"Profit and Loss - {business}", f"Created on: {spelled(end + timedelta(9))}     Page 1 / 1"), WEB.at(6.5))
    return specimen(
        DocumentKind.PROFIT_AND_LOSS,
        leaf,
        business=business,
        period_start=start,
        period_end=end,
        gross_income=income,
        total_expenses=costs,
        net_profit=income - costs,
    )


def _group(leaf: Leaf, y: float, heading: str, lines: list[tuple[str, Decimal]], sum_words: str, amount: Decimal) -> float:
    leaf.text(56, y, heading, WEB_BOLD.at(8.5))
    y = leaf.rows(y + 16, "72 r556", [(words, dollars(each)) for words, each in lines], WEB_FINE, 15)
    leaf.rule(50, y - 10, 562, 0.3, "#bbbbbb")
    leaf.row(y + 2, "56 r556", (sum_words, dollars(amount)), WEB_BOLD.at(8))
    return y + 28


LAYOUTS = (accounts_on_one_page,)
