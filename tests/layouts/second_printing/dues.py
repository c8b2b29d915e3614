"""Bills for a home's taxes, insurance and association, from further senders."""

from datetime import date
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, CAPTION, SERIF, SERIF_BOLD, SMALL, TYPED, TYPED_BOLD, Style
from portal.demo.papers.writing import cents, dollars, month_end, spelled
from tests.layouts.cast import Cast
from tests.layouts.hands import dashed
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen, specimen


def town_tax_notice(cast: Cast) -> Specimen:
    """A New England town's notice: sentences for the law, a small table for the sum, the collector's name at the head."""
    owner, year = cast.homeowner(), cast.choice((2023, 2024, 2025))
    town = f"Town of {cast.choice(('Ashford', 'Bramley', 'Colebrook', 'Dunmore', 'Eastbrook'))}"
    start, end = date(year, 1, 1), date(year, 12, 31)
    due, tax, district = date(year, cast.choice((2, 6, 8)), 1), cast.amount(1800, 8000), cast.amount(50, 400)
    leaf = Leaf()
    leaf.centre(306, 54, town, SERIF_BOLD.at(18))
    leaf.centre(306, 70, f"Office of the Tax Collector, {cast.person()}", SERIF.at(10))
    leaf.centre(306, 102, "REAL ESTATE TAX BILL", SERIF_BOLD.at(13))
    y = leaf.paragraph(
        72,
        134,
        468,
        f"To the owner of record, {owner.name}, {', '.join(owner.address.lines)}: This bill is for the tax period {spelled(start)} "
        f"to {spelled(end)} on map {cast.randint(1, 60)}, lot {cast.randint(1, 200)}.",
        SERIF,
        16,
    )
    rows: Rows = [
        ("Tax", "Amount"),
        ("Town and school tax", dollars(tax)),
        ("Fire district", dollars(district)),
        ("Total amount due", dollars(tax + district)),
    ]
    y = leaf.ruled(y + 10, [150, 340, 460], rows, SERIF, height=20, head=SERIF_BOLD)
    y = leaf.paragraph(
        72,
        y + 34,
        468,
        f"Payment is due on {spelled(due)}. Interest of 1 percent a month is charged after that day. If you have sold the property, "
        "send this bill to the new owner.",
        SERIF,
        16,
    )
    return specimen(
        DocumentKind.PROPERTY_TAX_BILL,
        leaf,
        owner=owner.name,
        issuer=town,
        amount_due=tax + district,
        due_date=due,
        period_start=start,
        period_end=end,
    )


def renewal_declaration(cast: Cast) -> Specimen:
    """A homeowners insurer's renewal: dates in a sentence, coverages two abreast, the bill at the end of the page."""
    insurer, owner = cast.body("{} Insurance Exchange", "{} Fire Insurance Company", "{} Property Underwriters"), cast.homeowner()
    start = cast.day().replace(day=cast.randint(1, 28))
    end, due, premium = start.replace(year=start.year + 1), start, cast.amount(700, 4100)
    limit = cast.randint(120, 600) * 1000
    leaf = Leaf()
    leaf.right(560, 50, insurer.name, Style("Helvetica-BoldOblique", 15, "#a02c2c"))
    leaf.right(560, 64, ", ".join(insurer.address.lines), SMALL)
    leaf.text(52, 96, "Homeowners insurance: renewal bill", BOLD.at(14))
    leaf.text(
        52,
        116,
        f"Policy {cast.digits(3)}-{cast.digits(6)}-HO renews at 12:01 a.m. The new term runs from {spelled(start)} to {spelled(end)}.",
        BODY,
    )
    leaf.text(52, 146, "Insured", CAPTION)
    leaf.block(52, 158, owner.lines, BODY.at(10))
    stops = "52 r280 320 r560"
    leaf.row(214, stops, ("Dwelling", f"${limit:,}", "Other structures", f"${limit // 10:,}"), BODY)
    leaf.row(230, stops, ("Personal property", f"${limit * 7 // 10:,}", "Liability", "$500,000"), BODY)
    leaf.row(246, stops, ("Wind deductible", f"${limit // 50:,}", "All other deductible", "$2,500"), BODY)
    leaf.rule(52, 262, 560, 0.5)
    leaf.row(284, "52 r560", ("Premium for the term, with taxes", dollars(premium)), BODY.at(10))
    leaf.shade(52, 296, 560, 322, "#f6e3e3")
    leaf.row(313, "60 r552", (f"Amount due by {spelled(due)}", dollars(premium)), BOLD.at(11))
    leaf.paragraph(
        52,
        346,
        500,
        f"Last year's premium was {dollars(cents(premium * Decimal('0.91')))}. Pay on the web, or send a check with your policy "
        "number on it.",
        BODY,
        13,
    )
    return specimen(
        DocumentKind.INSURANCE_BILL,
        leaf,
        owner=owner.name,
        issuer=insurer.name,
        amount_due=premium,
        due_date=due,
        period_start=start,
        period_end=end,
    )


def condominium_coupon(cast: Cast) -> Specimen:
    """A condominium's monthly notice, typed, with a slip to tear off below."""
    issuer, owner = cast.body("{} Condominium Trust", "{} Villas Owners Association", "The {} Townhomes Association"), cast.homeowner()
    start = cast.day().replace(day=1)
    end, due, dues, reserve = month_end(start), start.replace(day=10), Decimal(cast.randint(140, 620)), Decimal(cast.randint(10, 90))
    owed = dues + reserve
    leaf = Leaf()
    leaf.text(60, 60, issuer.name, TYPED_BOLD.at(13))
    leaf.text(60, 74, ", ".join(issuer.address.lines), TYPED)
    leaf.text(60, 110, "MONTHLY ASSESSMENT NOTICE", TYPED_BOLD)
    rows = [
        ("UNIT OWNER", owner.name),
        ("MAILING ADDRESS", owner.address.street),
        ("", owner.address.city_line),
        ("FOR THE PERIOD", f"{dashed(start)} TO {dashed(end)}"),
        ("COMMON CHARGE", dollars(dues)),
        ("RESERVE FUND", dollars(reserve)),
        ("TOTAL DUE", dollars(owed)),
        ("DUE DATE", dashed(due)),
    ]
    leaf.rows(134, "60 220", rows, TYPED.at(10), 17)
    leaf.dashes(300)
    leaf.text(60, 326, "Tear here. Send this slip with your check.", TYPED)
    leaf.captioned(340, [60, 220, 340, 460], [("OWNER", owner.name), ("DUE", dashed(due)), ("AMOUNT", dollars(owed))], TYPED.at(10), 32)
    return specimen(
        DocumentKind.HOA_BILL, leaf, owner=owner.name, issuer=issuer.name, amount_due=owed, due_date=due, period_start=start, period_end=end
    )


LAYOUTS = (
    town_tax_notice,
    renewal_declaration,
    condominium_coupon,
)
