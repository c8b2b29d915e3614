"""Bills for power, from a cooperative and a company."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import SERIF, SERIF_BOLD, Style
from portal.demo.papers.writing import ZERO, dollars, money, short, slashed, spelled
from tests.layouts.cast import Cast
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen


def rural_electric(cast: Cast) -> Specimen:
    """An electric cooperative's bill: tables of the meter and of charges side by side, the sum in a band between two rules."""
    provider, holder, said = (
        cast.body("{} Electric Cooperative", "{} Rural Electric Membership Corp", "{} Public Power District"),
        cast.homeowner(),
        cast.day(),
    )
    due, number, before = said + timedelta(18), cast.digits(8), cast.amount(60, 220)
    lines = [
        ("Energy charge", cast.amount(30, 190)),
        ("Facility charge", Decimal("29.50")),
        ("Power cost adjustment", cast.amount(1, 12)),
        ("Security light", Decimal("9.75")),
    ]
    owed, used = sum((amount for _, amount in lines), ZERO), cast.randint(300, 1900)
    leaf = Leaf()
    leaf.disc(64, 52, 17, "#c28a00")
    leaf.wedge(((60, 40), (70, 40), (64, 51), (71, 51), (58, 66), (62, 54), (57, 54)), "#ffffff")
    leaf.text(90, 50, provider.name, SERIF_BOLD.at(15))
    leaf.text(90, 64, f"{', '.join(provider.address.lines)}    {cast.telephone()}", SERIF.at(8.5))
    leaf.block(60, 108, holder.lines, SERIF)
    leaf.rows(
        100,
        "340 r560",
        [
            ("Member account", number),
            ("Billing date", slashed(said)),
            ("Previous balance", dollars(before)),
            ("Payments, thank you", f"-{dollars(before)}"),
        ],
        SERIF.at(10.5),
        15,
    )
    leaf.rule(50, 172, 562, 1.5, "#c28a00")
    leaf.row(190, "60 c306 r552", (f"Due {slashed(due)}", "", f"Total due {dollars(owed)}"), SERIF_BOLD.at(13))
    leaf.rule(50, 200, 562, 1.5, "#c28a00")
    leaf.ruled(
        220,
        [50, 170, 270],
        [
            ("Meter reading", ""),
            ("From", short(said - timedelta(33))),
            ("To", short(said - timedelta(3))),
            ("Days", "30"),
            ("kWh used", str(used)),
            ("Same month last year", str(used + 40)),
        ],
        SERIF.at(9.5),
        height=16,
        head=SERIF_BOLD.at(9.5),
        tint="#f7edd0",
    )
    rows: Rows = [("Charges", ""), *((words, money(amount)) for words, amount in lines), ("Total of charges", money(owed))]
    leaf.ruled(220, [300, 470, 562], rows, SERIF.at(9.5), height=16, head=SERIF_BOLD.at(9.5), tint="#f7edd0")
    leaf.paragraph(50, 350, 510, "Members' annual meeting is the second Saturday in June. Call before you dig.", Style("Times-Italic", 10))
    return specimen(
        DocumentKind.UTILITY_BILL,
        leaf,
        provider=provider.name,
        account_holder=holder.name,
        account_number=number,
        statement_date=said,
        due_date=due,
        amount_due=owed,
    )


def panel_at_the_left(cast: Cast) -> Specimen:
    """A power company's bill: what to pay in a panel at the left, in large figures, what it is for at the right."""
    provider, holder, said = cast.body("{} Power & Light", "{} Edison Company", "{} Gas & Electric"), cast.homeowner(), cast.day()
    due, number = said + timedelta(20), f"{cast.digits(4)} {cast.digits(4)} {cast.digits(4)}"
    lines = [
        (f"Electricity, {cast.randint(200, 1400)} kWh", cast.amount(30, 180)),
        ("Delivery", cast.amount(12, 50)),
        ("Meter and billing", Decimal("14.00")),
        ("Taxes, fees and surcharges", cast.amount(2, 19)),
    ]
    owed = sum((amount for _, amount in lines), ZERO)
    leaf = Leaf()
    leaf.shade(0, 0, 210, 792, "#eef1f6")
    leaf.text(30, 60, provider.name, WEB_BOLD.at(11))
    leaf.text(30, 110, "Total due", WEB.at(9))
    leaf.text(30, 136, dollars(owed), WEB_BOLD.at(20))
    leaf.text(30, 166, "Due date", WEB.at(9))
    leaf.text(30, 184, spelled(due), WEB_BOLD.at(11))
    leaf.text(30, 224, "Account number", WEB.at(9))
    leaf.text(30, 240, number, WEB_BOLD.at(9.5))
    leaf.text(30, 276, "Billing date", WEB.at(9))
    leaf.text(30, 292, spelled(said), WEB.at(9.5))
    leaf.lines(240, 60, holder.lines, WEB.at(10), 14)
    leaf.text(240, 130, "What you used", WEB_BOLD.at(12))
    leaf.rows(154, "240 r570", [(words, dollars(amount)) for words, amount in lines], WEB, 20)
    leaf.rule(240, 228, 570, 0.5)
    leaf.row(244, "240 r570", ("This month's charges", dollars(owed)), WEB_BOLD)
    leaf.paragraph(240, 290, 330, "Automatic payment is off. Save $10.00 a month when you turn it on.", WEB, 12)
    return specimen(
        DocumentKind.UTILITY_BILL,
        leaf,
        provider=provider.name,
        account_holder=holder.name,
        account_number=number.replace(" ", ""),
        statement_date=said,
        due_date=due,
        amount_due=owed,
    )


LAYOUTS = (
    rural_electric,
    panel_at_the_left,
)
