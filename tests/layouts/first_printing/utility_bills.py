"""Bills for water and for gas."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import CAPTION, SERIF, SERIF_BOLD
from portal.demo.papers.writing import ZERO, abbreviated, cents, dollars, months_later, short
from tests.layouts.cast import Cast
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf
from tests.layouts.specimen import Specimen, specimen


def water_bill(cast: Cast) -> Specimen:
    """A city's bill for water: readings of the meter in a table, last bill and payment, a stub at the foot."""
    provider, holder, said = (
        cast.body("City of {} Utilities", "{} Water & Sewer Authority", "{} Municipal Water District"),
        cast.homeowner(),
        cast.day(),
    )
    due, number = said + timedelta(21), f"{cast.digits(3)}-{cast.digits(5)}-{cast.digits(2)}"
    lines = [
        ("Water usage", cast.amount(8, 70)),
        ("Sewer", cast.amount(10, 60)),
        ("Storm water", Decimal("6.25")),
        ("Trash", Decimal("18.40")),
    ]
    before, owed = cast.amount(40, 160), sum((amount for _, amount in lines), ZERO)
    then, now = cast.randint(1000, 4000), cast.randint(4001, 4040)
    leaf = Leaf()
    leaf.centre(306, 46, provider.name, SERIF_BOLD.at(17))
    leaf.centre(306, 60, ", ".join(provider.address.lines), SERIF.at(9))
    leaf.captioned(
        76,
        [40, 173, 306, 439, 572],
        [("ACCOUNT NUMBER", number), ("BILL DATE", short(said)), ("DUE DATE", short(due)), ("AMOUNT DUE", dollars(owed))],
        SERIF.at(11),
        32,
    )
    leaf.text(40, 130, "Service address", CAPTION)
    leaf.block(40, 142, holder.lines, SERIF)
    leaf.ruled(
        196,
        [40, 120, 220, 320, 400, 480, 572],
        [
            ("Meter", "From", "To", "Previous", "Present", "Gallons"),
            (cast.digits(7), short(said - timedelta(34)), short(said - timedelta(4)), str(then), str(now), str((now - then) * 10)),
        ],
        SERIF.at(9.5),
        "llllrr",
        16,
        SERIF_BOLD.at(9),
        "#e6f0f7",
    )
    rows = [
        ("Previous balance", dollars(before)),
        (f"Payment received {short(said - timedelta(12))}", f"-{dollars(before)}"),
        ("Balance forward", "$0.00"),
        *((words, dollars(amount)) for words, amount in lines),
    ]
    y = leaf.rows(256, "60 r400", rows, SERIF, 17)
    leaf.rule(330, y - 13, 400)
    leaf.row(y + 4, "60 r400", ("Current charges due", dollars(owed)), SERIF_BOLD)
    leaf.text(430, 256, "Where to pay", SERIF_BOLD)
    leaf.lines(430, 272, ("City Hall, window 3", "by mail", "or online"), SERIF, 14)
    leaf.dashes(640)
    leaf.text(40, 664, "Return this part with your payment", SERIF.at(9))
    leaf.row(690, "40 240 400", (holder.name, number, f"Pay by {short(due)}:  {dollars(owed)}"), SERIF)
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


def gas_bill(cast: Cast) -> Specimen:
    """A gas company's web bill: a coloured panel with what to pay, small print of rates, two columns."""
    provider, holder, said = cast.body("{} Gas Company", "{} Energy", "{} Natural Gas"), cast.homeowner(), cast.day()
    due, number = said + timedelta(cast.randint(18, 25)), cast.digits(11)
    supply, delivery = cast.amount(12, 120), cast.amount(20, 70)
    tax = cents((supply + delivery) * Decimal("0.06"))
    owed = supply + delivery + tax
    leaf = Leaf()
    leaf.shade(0, 0, 612, 70, "#0b6b5d")
    leaf.text(48, 44, provider.name, WEB_BOLD.at(18).in_colour("#ffffff"))
    leaf.shade(380, 92, 564, 196, "#e2f3ef", 8)
    leaf.text(396, 114, "Amount due", WEB.at(9))
    leaf.text(396, 140, dollars(owed), WEB_BOLD.at(20))
    leaf.text(396, 162, "Please pay by", WEB.at(9))
    leaf.text(396, 180, abbreviated(due), WEB_BOLD.at(12))
    leaf.text(48, 110, f"Hello {holder.name.split()[0]}, here is your gas bill.", WEB_BOLD.at(11))
    leaf.rows(
        136,
        "48 160",
        [
            ("Name", holder.name),
            ("Service at", holder.address.street),
            ("", holder.address.city_line),
            ("Account", number),
            ("Bill date", abbreviated(said)),
        ],
        WEB,
        15,
    )
    leaf.text(48, 240, "What makes up your bill", WEB_BOLD.at(11))
    leaf.rows(
        262,
        "48 r360",
        [
            ("Gas supply", dollars(supply)),
            ("Delivery", dollars(delivery)),
            ("Taxes and fees", dollars(tax)),
            ("Total for this month", dollars(owed)),
        ],
        WEB,
        17,
    )
    leaf.text(400, 240, "Your use", WEB_BOLD.at(11))
    for at in range(5):
        high = cast.randint(10, 80)
        leaf.shade(400 + at * 32, 350 - high, 420 + at * 32, 350, "#5fb3a3")
        leaf.centre(410 + at * 32, 362, f"{months_later(said, at - 4):%b}", WEB.at(7))
    leaf.paragraph(
        48,
        400,
        500,
        f"Late payments have a charge of 1.5 percent. Smell gas? Leave, then call {cast.telephone()}. "
        f"Budget billing would be {dollars(cents(owed * Decimal('0.8')))} a month.",
        WEB.at(7.5),
    )
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


LAYOUTS = (
    water_bill,
    gas_bill,
)
