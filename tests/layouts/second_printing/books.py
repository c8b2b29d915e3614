"""What a business earned: month beside month, on a servicer's form filled by hand, and as an owner types it."""

from datetime import timedelta

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, CAPTION, HAND, SMALL
from portal.demo.papers.writing import ZERO, money, month_end, months_later
from tests.layouts.cast import Cast
from tests.layouts.hands import bare, plain
from tests.layouts.leaf import BROAD, WEB, WEB_BOLD, Leaf
from tests.layouts.specimen import Specimen, specimen

COSTS = ("Fuel", "Insurance", "Materials", "Phone and internet", "Rent", "Subcontractors", "Tools", "Truck payment", "Uniforms", "Website")


def month_beside_month(cast: Cast) -> Specimen:
    """A page across with a column for each month and the sum at the right; the word total stands on rows and on the column."""
    business, first = cast.business(), months_later(cast.day().replace(day=1), -4)
    months = [months_later(first, at) for at in range(3)]
    end = month_end(months[-1])
    earned = [("Job income", [cast.amount(2000, 9000) for _ in months]), ("Materials billed", [cast.amount(100, 900) for _ in months])]
    costs = [(words, [cast.amount(20, 700) for _ in months]) for words in cast.some(COSTS, 6)]
    sold = [sum((values[at] for _, values in earned), ZERO) for at in range(3)]
    spent = [sum((values[at] for _, values in costs), ZERO) for at in range(3)]
    net = [a - b for a, b in zip(sold, spent, strict=True)]
    leaf = Leaf(BROAD)
    leaf.text(50, 50, business, WEB_BOLD.at(14))
    leaf.text(50, 66, "Income statement by month", WEB.at(10))
    leaf.text(50, 80, f"{plain(first)} - {plain(end)}", WEB.at(9))
    stops = "50 r380 r480 r580 r700"
    leaf.row(112, stops, ("", *(f"{month:%b %Y}" for month in months), "Total"), WEB_BOLD)
    leaf.rule(50, 117, 700)
    y = 134.0
    for heading, lines, words, sums in (("Income", earned, "Total income", sold), ("Expenses", costs, "Total expenses", spent)):
        leaf.text(50, y, heading, WEB_BOLD)
        y = leaf.rows(
            y + 16, stops, [(f"   {name}", *(money(v) for v in values), money(sum(values, ZERO))) for name, values in lines], WEB, 16
        )
        leaf.rule(300, y - 12, 700, 0.4)
        leaf.row(y, stops, (words, *(money(v) for v in sums), money(sum(sums, ZERO))), WEB_BOLD)
        y += 26
    leaf.row(y, stops, ("Net profit", *(money(v) for v in net), money(sum(net, ZERO))), WEB_BOLD)
    leaf.rule(300, y + 5, 700, 1)
    return specimen(
        DocumentKind.PROFIT_AND_LOSS,
        leaf,
        business=business,
        period_start=first,
        period_end=end,
        gross_income=sum(sold, ZERO),
        total_expenses=sum(spent, ZERO),
        net_profit=sum(net, ZERO),
    )


def on_a_form_by_hand(cast: Cast) -> Specimen:
    """A lender's form for people who work for themselves: printed questions, answers by pen, signed below."""
    owner, business = cast.person(), cast.business()
    start = months_later(cast.day().replace(day=1), -3)
    end = month_end(months_later(start, 2))
    sold, costs = cast.amount(6_000, 40_000), [(words, cast.amount(40, 1100)) for words in cast.some(COSTS, 5)]
    spent = sum((amount for _, amount in costs), ZERO)
    leaf = Leaf()
    leaf.centre(306, 52, "PROFIT AND LOSS STATEMENT", BOLD.at(14))
    leaf.centre(306, 66, "for self-employed borrowers", SMALL)
    answers = [("Borrower", owner), ("Business name", business), ("Period from", plain(start)), ("Period to", plain(end))]
    y = 100.0
    for words, answer in answers:
        leaf.text(60, y, words, BODY)
        leaf.rule(160, y + 3, 540, 0.5)
        leaf.text(168, y, answer, HAND)
        y += 26
    for number, words, amount in (
        (1, "Gross income (before expenses)", sold),
        *((at, name, value) for at, (name, value) in enumerate(costs, 2)),
        (7, "Total expenses (add lines 2 to 6)", spent),
        (8, "Net profit (line 1 less line 7)", sold - spent),
    ):
        leaf.box(60, y, 84, y + 24, 0.5)
        leaf.box(84, y, 420, y + 24, 0.5)
        leaf.box(420, y, 540, y + 24, 0.5)
        leaf.centre(72, y + 15, str(number), BODY)
        leaf.text(92, y + 15, words, BODY)
        leaf.right(532, y + 16, bare(amount), HAND)
        y += 24
    leaf.text(60, y + 30, "I certify that this is true and complete.", BODY)
    leaf.rule(60, y + 78, 300, 0.6)
    leaf.signature(68, y + 75, owner)
    leaf.text(60, y + 88, "Signature", CAPTION)
    leaf.rule(340, y + 78, 460, 0.6)
    leaf.text(346, y + 75, plain(end + timedelta(cast.randint(2, 9))), HAND)
    leaf.text(340, y + 88, "Date", CAPTION)
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


LAYOUTS = (month_beside_month, on_a_form_by_hand)
