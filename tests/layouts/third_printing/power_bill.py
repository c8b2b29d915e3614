"""An investor-owned power company's bill: months as bars, charges of delivery and supply apart, a second page of definitions."""

from datetime import date, timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import GREY
from portal.demo.papers.writing import ZERO, abbreviated, cents, dollars, money, months_later, slashed
from tests.layouts.cast import Cast
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf
from tests.layouts.specimen import Specimen, specimen

WEB_FINE = WEB.at(7.5)
GREEN = "#00703c"


def delivery_and_supply(cast: Cast) -> Specimen:
    """What is due in a box at the top right, last month's bill and payment above the new charges, and a slip below."""
    company, owner, said = cast.body("{} Gas & Electric", "{} Edison Company", "{} Power & Light"), cast.homeowner(), cast.day()
    due, start, end = said + timedelta(cast.randint(18, 23)), said - timedelta(32), said - timedelta(2)
    number, before, used = f"{cast.digits(4)}-{cast.digits(3)}-{cast.digits(4)}", cast.amount(60, 310), cast.randint(280, 1900)
    lines = [
        ("Customer charge", Decimal("11.50")),
        (f"Distribution {used} kWh x $0.04912", cents(used * Decimal("0.04912"))),
        (f"Supply {used} kWh x $0.09874", cents(used * Decimal("0.09874"))),
        ("Transmission", cents(used * Decimal("0.0133"))),
        ("State sales tax and franchise fee", cast.amount(2, 14)),
    ]
    new = sum((amount for _, amount in lines), ZERO)
    paid = before if cast.random() < 0.6 else ZERO
    late = ZERO if paid else cents(before * Decimal("0.015"))
    owed = before - paid + late + new
    leaf = Leaf()
    leaf.disc(54, 50, 14, GREEN)
    leaf.wedge([(51, 42), (59, 42), (54, 49), (59, 49), (49, 60), (52, 52), (48, 52)], "#ffd500")
    leaf.text(76, 55, company.name, WEB_BOLD.at(14).in_colour(GREEN))
    leaf.text(40, 84, "ENERGY STATEMENT", WEB_BOLD)
    leaf.text(40, 96, "www.power.example/MyAccount", WEB_FINE)
    leaf.box(330, 34, 572, 112, 1, GREEN)
    head = [("Account No:", number), ("Statement Date:", slashed(said)), ("Due Date:", slashed(due))]
    leaf.rows(50, "340 r562", head, WEB_BOLD.at(8.5), 15)
    leaf.shade(331, 92, 571, 111, GREEN)
    leaf.row(105, "340 r562", ("Total Amount Due:", dollars(owed)), WEB_BOLD.at(9.5).in_colour("#ffffff"))
    leaf.text(40, 128, "Service For:", WEB_BOLD.at(8))
    leaf.block(40, 140, [line.upper() for line in owner.lines], WEB.at(8))
    leaf.text(40, 190, "Questions about your bill?", WEB_BOLD.at(8))
    leaf.lines(
        40,
        202,
        (f"Monday-Friday 7 a.m.-7 p.m.   {cast.telephone()}", "Lights out? 1-800-555-0143", "Ayuda en español: 1-800-555-0144"),
        WEB_FINE,
        11,
    )
    leaf.text(330, 140, "Your Account Summary", WEB_BOLD)
    rows = [
        ("Amount due on previous statement", dollars(before)),
        ("Payment(s) received since last statement", f"-{money(paid)}" if paid else "$0.00"),
        ("Previous unpaid balance", dollars(before - paid)),
        ("Late payment charge", dollars(late)),
        ("Current electric charges", dollars(new)),
    ]
    y = leaf.rows(156, "330 r562", rows, WEB_FINE, 14)
    leaf.rule(330, y - 9, 572, 0.6)
    leaf.row(y + 4, "330 r562", (f"Total Amount Due by {slashed(due)}", dollars(owed)), WEB_BOLD.at(8))
    _usage(leaf, cast, end, used)
    _charges(leaf, cast, (start, end), used, lines, new)
    leaf.text(40, 576, "Important messages", WEB_BOLD)
    words = (
        "Your rate changed on the first of the month. Help with your bill: households below an income limit can save 20% or more a month; "
        "apply by phone. Enroll in Budget Billing and pay about the same each month. Call 811 two days before you dig."
    )
    leaf.paragraph(40, 589, 532, words, WEB.at(7), 10)
    leaf.dashes(636)
    leaf.text(40, 652, "Please return this portion with your payment. No staples or paper clips.", WEB.at(6.5))
    leaf.captioned(
        662,
        [300, 396, 480, 572],
        [("Account Number", number), ("Due Date", slashed(due)), ("Total Amount Due", dollars(owed))],
        WEB_FINE,
        26,
    )
    leaf.captioned(688, [396, 480, 572], [("Amount Enclosed", "$"), ("Donate to neighbors", "$")], WEB_FINE, 26)
    leaf.block(40, 690, owner.lines, WEB_FINE)
    leaf.block(330, 736, company.lines, WEB_FINE)
    leaf.turn_page()
    _definitions(leaf, number, due)
    return specimen(
        DocumentKind.UTILITY_BILL,
        leaf,
        provider=company.name,
        account_holder=owner.name,
        account_number=number,
        statement_date=said,
        due_date=due,
        amount_due=owed,
    )


def _usage(leaf: Leaf, cast: Cast, end: date, used: int) -> None:
    leaf.text(40, 270, "Electric usage, kWh by month", WEB_BOLD.at(8))
    for at in range(13):
        month, kwh = months_later(end, at - 12), used if at == 12 else cast.randint(250, 1900)
        x = 44 + at * 20
        leaf.shade(x, 370 - kwh / 22, x + 12, 370, GREEN if at == 12 else "#a8cdb8")
        leaf.centre(x + 6, 380, f"{month:%b}"[0], WEB.at(6))
    rows = [
        ("", "Days", "kWh", "Avg kWh/day", "Avg temp"),
        ("This month", "30", f"{used:,}", f"{used / 30:.1f}", f"{cast.randint(30, 85)}°"),
        ("Last month", "31", f"{cast.randint(250, 1900):,}", "22.4", f"{cast.randint(30, 85)}°"),
        ("Same month last year", "30", f"{cast.randint(250, 1900):,}", "24.9", f"{cast.randint(30, 85)}°"),
    ]
    leaf.rows(300, "330 r450 r482 r532 r572", rows, WEB.at(6.5), 13)


def _charges(leaf: Leaf, cast: Cast, days: tuple[date, date], used: int, lines: list[tuple[str, Decimal]], new: Decimal) -> None:
    leaf.text(40, 406, "Details of electric charges", WEB_BOLD)
    leaf.text(40, 419, f"{abbreviated(days[0])} to {abbreviated(days[1])} (30 billing days)    Rate: Residential Service R-1", WEB_FINE)
    meter = cast.randint(10_000, 60_000)
    reads = f"Meter {cast.digits(8)}   Current {meter + used} actual   Prior {meter} actual   Multiplier 1"
    leaf.text(40, 431, reads, WEB.at(6.5).in_colour(GREY))
    y = leaf.rows(450, "40 r420", [(words, dollars(amount)) for words, amount in lines], WEB_FINE, 14)
    leaf.rule(340, y - 9, 420, 0.5)
    leaf.row(y + 4, "40 r420", ("Total current electric charges", dollars(new)), WEB_BOLD.at(8))


def _definitions(leaf: Leaf, number: str, due: date) -> None:
    leaf.row(44, "40 r572", (f"Account No: {number}", "Page 2 of 2"), WEB_FINE)
    leaf.text(40, 74, "Words on your bill", WEB_BOLD)
    terms = (
        ("Customer charge", "covers the meter, the bill and the people who answer the telephone."),
        ("Distribution", "is what it costs to bring power over local lines to your home."),
        ("Supply", "is the power itself; you may buy it from another supplier. Price to compare: 9.87 cents a kWh."),
        ("Estimated reading", "means that we could not read your meter. The next actual reading corrects the bill."),
        ("Late payment charge", "of 1.5% is added to what is unpaid after the due date."),
        ("Deposit", "of up to two months' bills may be asked of new customers. Yours: $0.00."),
    )
    y = 92.0
    for term, words in terms:
        leaf.text(40, y, term, WEB_BOLD.at(7.5))
        y = leaf.paragraph(160, y, 410, words, WEB_FINE, 11) + 6
    leaf.text(40, y + 14, "If you have a complaint", WEB_BOLD)
    cut = slashed(due + timedelta(10))
    words = f"Call us first. If it is not settled you may write to the Public Utilities Commission. Service is not cut off before {cut}."
    leaf.paragraph(40, y + 28, 532, words, WEB_FINE, 11)


LAYOUTS = (delivery_and_supply,)
