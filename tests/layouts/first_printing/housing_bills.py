"""Bills for a home's taxes, insurance and association."""

from datetime import date, timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, CAPTION, SERIF, SERIF_BOLD, SMALL, TYPED, Style
from portal.demo.papers.writing import ZERO, cents, dollars, money, month_end, months_later, slashed
from tests.layouts.cast import Cast
from tests.layouts.hands import hyphened, plain
from tests.layouts.leaf import Leaf
from tests.layouts.specimen import Specimen, specimen


def county_tax_bill(cast: Cast) -> Specimen:
    """A county's tax bill: value, exemption and rate by taxing body, all in ruled tables."""
    county, owner, year = (
        cast.body("{} County Tax Collector", "{} County Treasurer", "{} Parish Tax Office"),
        cast.homeowner(),
        cast.choice((2023, 2024, 2025)),
    )
    start, end, due = date(year, 7, 1), date(year + 1, 6, 30), date(year, 12, 10)
    value = cast.randint(80, 600) * 1000
    taxed = value - 7000
    rates = [(words, Decimal(cast.randint(8, 70)) / 10_000) for words in ("County General", "School District", "Fire Protection")]
    rows = [(words, f"{taxed:,}", f"{rate:.4f}", money(cents(taxed * rate))) for words, rate in rates]
    owed = sum((cents(taxed * rate) for _, rate in rates), ZERO)
    leaf = Leaf()
    leaf.text(40, 50, county.name.upper(), BOLD.at(14))
    leaf.block(40, 64, county.address.lines, SMALL)
    leaf.right(572, 50, "PROPERTY TAX BILL", BOLD.at(14))
    leaf.right(572, 64, f"FISCAL YEAR {slashed(start)} - {slashed(end)}", BODY)
    leaf.captioned(
        92,
        [40, 200, 420, 572],
        [
            ("PARCEL NUMBER", f"{cast.digits(3)}-{cast.digits(3)}-{cast.digits(3)}"),
            ("PROPERTY LOCATION", owner.address.street.upper()),
            ("TAX RATE AREA", cast.digits(5)),
        ],
    )
    leaf.text(40, 140, "ASSESSED OWNER", CAPTION)
    leaf.block(40, 152, [words.upper() for words in owner.lines], TYPED)
    leaf.ruled(
        200,
        [40, 200, 306],
        [
            ("VALUE", "AMOUNT"),
            ("Land", f"{value * 2 // 5:,}"),
            ("Improvements", f"{value - value * 2 // 5:,}"),
            ("Homeowner exemption", "-7,000"),
            ("Net taxable value", f"{taxed:,}"),
        ],
        BODY,
        height=14,
        head=BOLD.at(8),
    )
    y = leaf.ruled(
        290,
        [40, 250, 350, 450, 572],
        [("TAXING BODY", "NET VALUE", "RATE", "TAX"), *rows, ("TOTAL AMOUNT DUE", "", "", dollars(owed))],
        BODY,
        height=16,
        head=BOLD.at(8),
    )
    leaf.text(40, y + 30, f"DUE DATE: {slashed(due)}", BOLD.at(11))
    leaf.paragraph(
        40,
        y + 48,
        500,
        "A 10 percent penalty is added after the due date. Your canceled check is your receipt. The collector does not set the value.",
        SMALL,
        10,
    )
    return specimen(
        DocumentKind.PROPERTY_TAX_BILL,
        leaf,
        owner=owner.name,
        issuer=county.name,
        amount_due=owed,
        due_date=due,
        period_start=start,
        period_end=end,
    )


def insurance_premium_notice(cast: Cast) -> Specimen:
    """A homeowners insurer's notice: policy period in a strip, coverages and their limits, then what is to be paid."""
    insurer, owner = cast.body("{} Mutual Insurance Company", "{} Casualty Insurance", "Farmers of {} Insurance"), cast.homeowner()
    start = cast.day().replace(day=cast.randint(1, 28))
    end, due, premium, fee = start.replace(year=start.year + 1), start - timedelta(5), cast.amount(600, 3400), Decimal("5.00")
    style = cast.choice((hyphened, slashed))
    leaf = Leaf()
    leaf.ring(66, 56, 18, 2, "#7d3c98")
    leaf.text(94, 54, insurer.name, BOLD.at(15))
    leaf.text(94, 68, "Homeowners Policy - Premium Notice", BODY.at(10))
    leaf.captioned(
        92,
        [48, 200, 382, 564],
        [("POLICY NUMBER", f"HO3-{cast.digits(7)}"), ("POLICY PERIOD FROM", style(start)), ("POLICY PERIOD TO", style(end))],
        BODY.at(10),
        30,
    )
    leaf.text(48, 146, "NAMED INSURED AND MAILING ADDRESS", CAPTION)
    leaf.block(48, 160, owner.lines, BODY.at(10))
    leaf.text(330, 146, "AGENT", CAPTION)
    leaf.block(330, 160, (f"{cast.person()} Agency", cast.telephone()), BODY.at(10))
    limit = cast.randint(150, 700) * 1000
    rows = [
        ("Coverage", "Limit"),
        ("A. Dwelling", f"${limit:,}"),
        ("C. Personal property", f"${limit // 2:,}"),
        ("E. Personal liability", "$300,000"),
        ("Deductible", "$1,000"),
    ]
    leaf.ruled(222, [48, 250, 350], rows, BODY, height=15, head=BOLD)
    y = leaf.rows(336, "48 r350", [("Annual premium", dollars(premium)), ("Installment and policy fee", dollars(fee))], BODY.at(10), 16)
    leaf.rule(270, y - 11, 350)
    leaf.row(y + 3, "48 r350", ("Total amount due", dollars(premium + fee)), BOLD.at(10))
    leaf.text(48, y + 34, f"Payment due: {style(due)}", BOLD.at(10))
    leaf.paragraph(
        48,
        y + 56,
        500,
        "A copy of this notice was sent to your mortgage company. If it pays your insurance from escrow, you need not do anything.",
        BODY.at(8.5),
    )
    return specimen(
        DocumentKind.INSURANCE_BILL,
        leaf,
        owner=owner.name,
        issuer=insurer.name,
        amount_due=premium + fee,
        due_date=due,
        period_start=start,
        period_end=end,
    )


def association_ledger(cast: Cast) -> Specimen:
    """A homeowners association's statement: months of charges and payments, the balance at the end."""
    issuer, owner, start = (
        cast.body("{} Homeowners Association", "{} Condominium Association, Inc.", "{} Estates HOA"),
        cast.homeowner(),
        cast.day().replace(day=1),
    )
    end, due, dues = month_end(months_later(start, 2)), start.replace(day=15), Decimal(cast.randint(90, 480))
    late = cast.choice((ZERO, Decimal("25.00")))
    owed = dues * 3 + late
    leaf = Leaf()
    leaf.text(60, 64, issuer.name, Style("Times-Bold", 18, "#5a4a2f"))
    leaf.text(
        60, 80, f"c/o {cast.choice(('Keystone', 'Harbor', 'Premier'))} Community Management, {', '.join(issuer.address.lines)}", SERIF.at(9)
    )
    leaf.text(60, 116, "STATEMENT OF ASSESSMENTS", SERIF_BOLD.at(12))
    leaf.block(60, 144, owner.lines, SERIF)
    leaf.rows(
        144,
        "330 r552",
        [("Unit account", cast.digits(5)), ("Assessment period", f"{plain(start)} through {plain(end)}"), ("Payment due", plain(due))],
        SERIF.at(10.5),
        15,
    )
    rows = [
        ("Date", "Description", "Charge", "Payment", "Balance"),
        (plain(months_later(start, -1)), "Balance forward", "", "", "0.00"),
        (plain(start), "Quarterly assessment", money(dues * 3), "", money(dues * 3)),
    ]
    if late:
        rows.append((plain(start + timedelta(3)), "Late fee, last quarter", money(late), "", money(owed)))
    y = leaf.ruled(226, [60, 130, 330, 404, 478, 552], rows, SERIF.at(10), "llrrr", 18, SERIF_BOLD.at(10), "#efe9dc")
    leaf.row(y + 30, "330 r552", ("Amount due", dollars(owed)), SERIF_BOLD.at(13))
    leaf.paragraph(
        60,
        y + 60,
        490,
        "Please make your check payable to the association and write your unit on it. The pool opens on Memorial Day.",
        SERIF.at(10),
    )
    return specimen(
        DocumentKind.HOA_BILL, leaf, owner=owner.name, issuer=issuer.name, amount_due=owed, due_date=due, period_start=start, period_end=end
    )


LAYOUTS = (
    county_tax_bill,
    insurance_premium_notice,
    association_ledger,
)
