"""Bills that come with owning a house: a county's tax, an insurer's renewal, an association's statement."""

from datetime import date, timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Party
from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL, TYPED
from portal.demo.papers.writing import ZERO, abbreviated, cents, dollars, money, month_end, months_later, slashed
from tests.layouts.cast import Cast
from tests.layouts.hands import bracketed
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen

FINE, FINE_BOLD = BODY.at(8), BOLD.at(8)
WEB_FINE = WEB.at(7.5)


def tax_office_of_a_county(cast: Cast) -> Specimen:
    """A tax assessor-collector of the South: values and rates of each taxing unit, and what is owed if it is paid in a later month."""
    owner, year = cast.homeowner(), cast.tax_year()
    issuer = Party(f"{cast.address().city} County Tax Office", cast.office())
    land, house = Decimal(cast.randint(20, 90) * 1000), Decimal(cast.randint(90, 420) * 1000)
    value, exempt = land + house, Decimal(40_000)
    units = (("CITY", "0.4512"), ("COUNTY", "0.3385"), ("COMMUNITY COLLEGE", "0.1076"), ("INDEP. SCHOOL DISTRICT", "1.0218"))
    taxes = [(name, rate, cents((value - exempt) * Decimal(rate) / 100)) for name, rate in units]
    owed, due = sum((tax for _, _, tax in taxes), ZERO), date(year + 1, 1, 31)
    number = f"{cast.digits(2)}-{cast.digits(4)}-000-{cast.digits(4)}"
    leaf = Leaf()
    leaf.ring(62, 56, 22, 1.2, "#444444")
    leaf.centre(62, 59, "SEAL", SMALL)
    leaf.text(94, 50, issuer.name.upper(), BOLD.at(13))
    leaf.text(94, 63, f"{cast.person()}, Tax Assessor-Collector", FINE)
    leaf.text(94, 74, f"{', '.join(issuer.address.lines)}    {cast.telephone()}", SMALL)
    leaf.right(572, 50, f"{year} PROPERTY TAX STATEMENT", BOLD.at(11))
    leaf.right(572, 63, f"Statement date: {slashed(due - timedelta(cast.randint(80, 105)))}", FINE)
    rows = [
        ("Account number", number),
        ("Owner", owner.name),
        ("Property location", cast.address().street),
        ("Legal description", f"LOT {cast.randint(1, 30)} BLK {cast.choice('ABCDE')} OAK BEND PHASE {cast.randint(1, 4)}"),
        ("Acres / CAD no.", f"0.{cast.randint(120, 480)} / R{cast.digits(6)}"),
        ("Exemptions", "HOMESTEAD"),
    ]
    leaf.rows(104, "40 130", rows, FINE, 13)
    table: Rows = [
        ("Land market value", money(land)),
        ("Improvement market value", money(house)),
        ("Total market value", money(value)),
        ("Capped value loss", "0.00"),
        ("Assessed value", money(value)),
    ]
    leaf.ruled(94, [360, 490, 572], table, FINE, height=14)
    table = [("Taxing unit", "Assessed value", "Exemption", "Taxable value", "Rate per $100", "Tax")]
    table += [(name, money(value), money(exempt), money(value - exempt), rate, money(tax)) for name, rate, tax in taxes]
    y = leaf.ruled(196, [40, 190, 270, 340, 420, 490, 572], table, FINE, height=15, head=BOLD.at(7.5), tint="#e8e8e0")
    for words, amount in (
        ("Total tax", owed),
        ("Penalty and interest", ZERO),
        ("Less payments", ZERO),
        (f"TOTAL DUE BY {slashed(due)}", owed),
    ):
        y += 15
        leaf.row(y, "r490 r568", (words, dollars(amount)), FINE_BOLD)
    leaf.text(40, y + 34, "IF PAID LATE, the amount due grows each month:", FINE_BOLD)
    table = [("Paid in", *(f"{months_later(due, at):%b %Y}" for at in range(1, 7)))]
    table.append(("Penalty and interest", *(f"{percent}%" for percent in PENALTIES)))
    table.append(("Amount due", *(money(cents(owed * (100 + percent) / 100)) for percent in PENALTIES)))
    y = leaf.ruled(y + 42, [40, 140, 212, 284, 356, 428, 500, 572], table, FINE, height=15, head=BOLD.at(7.5))
    words = (
        "Taxes are payable on receipt and are delinquent if not paid by the date above. If you are 65 or older or disabled, "
        "you may pay in four installments, or ask to defer. In July up to 20% is added for the cost of collection. Your "
        "lender may have asked for this bill as well; please check before you pay."
    )
    leaf.paragraph(40, y + 20, 532, words, SMALL, 10)
    leaf.dashes(620)
    leaf.text(40, 640, "Return with payment. Make checks payable to:", SMALL)
    leaf.block(40, 654, issuer.lines, FINE)
    leaf.block(40, 710, [line.upper() for line in owner.lines], TYPED)
    leaf.captioned(636, [330, 450, 572], [("Account number", number), ("Tax year", str(year))], FINE_BOLD, 28)
    leaf.captioned(664, [330, 450, 572], [("Pay this amount", dollars(owed)), ("By", slashed(due))], FINE_BOLD, 28)
    return specimen(DocumentKind.PROPERTY_TAX_BILL, leaf, owner=owner.name, issuer=issuer.name, amount_due=owed, due_date=due)


PENALTIES = (7, 9, 11, 13, 15, 18)


def renewal_of_an_insurer(cast: Cast) -> Specimen:
    """A homeowners insurer's renewal bill: agent and lender beside the insured, coverages with limits, discounts, then a slip to return."""
    insurer, agent, owner = (
        cast.body("{} Farm Mutual Insurance", "{} Casualty Company", "{} Insurance Exchange"),
        cast.person(),
        cast.homeowner(),
    )
    start = cast.day().replace(day=cast.randint(2, 27))
    end, said, due = months_later(start, 12), start - timedelta(cast.randint(28, 45)), start
    premium, saved, fee = cast.amount(900, 4200), cast.amount(80, 400), Decimal(cast.choice((0, 5)))
    dwelling = Decimal(cast.randint(180, 520) * 1000)
    owed, number = premium + fee, f"{cast.digits(2)}-{cast.choice('BGKM')}{cast.choice('CDHT')}-{cast.digits(4)}-1"
    leaf = Leaf()
    leaf.shade(40, 34, 62, 56, "#c8102e", 3)
    leaf.text(70, 51, insurer.name, WEB_BOLD.at(13).in_colour("#c8102e"))
    leaf.lines(70, 64, (", ".join(insurer.address.lines),), WEB.at(6.5))
    leaf.right(572, 46, "RENEWAL BILL", WEB_BOLD.at(13))
    leaf.right(572, 60, "Homeowners Policy (HO-3)", WEB_FINE)
    leaf.block(60, 104, [line.upper() for line in owner.lines], BODY.at(9.5))
    facts = [
        ("Policy number", number),
        ("Bill date", abbreviated(said)),
        ("Policy period", f"{abbreviated(start)} to {abbreviated(end)}"),
        ("", "12:01 a.m. standard time"),
        ("Your agent", agent),
        ("", cast.telephone()),
    ]
    leaf.rows(88, "330 r572", facts, WEB_FINE, 13)
    leaf.shade(40, 176, 572, 222, "#fbeaec", 5)
    leaf.captioned(
        180,
        [50, 220, 390, 562],
        [("AMOUNT DUE", dollars(owed)), ("DUE DATE", abbreviated(due)), ("LAST YEAR'S PREMIUM", dollars(cents(premium * Decimal("0.93"))))],
        WEB_BOLD.at(11),
        38,
        caption=WEB.at(6.5).in_colour(GREY),
        boxed=False,
    )
    leaf.text(40, 246, "Coverages and limits", WEB_BOLD)
    table: Rows = [("Section I", "Limit", "Section II", "Limit")]
    limits = (
        (Decimal(1), "A Dwelling"),
        (Decimal("0.1"), "B Other structures"),
        (Decimal("0.75"), "C Personal property"),
        (Decimal("0.3"), "D Loss of use"),
    )
    liability = (
        ("E Personal liability", "$300,000"),
        ("F Medical payments, each", "$5,000"),
        ("Damage to property of others", "$500"),
        ("", ""),
    )
    table += [(words, f"${dwelling * share:,.0f}", *other) for (share, words), other in zip(limits, liability, strict=True)]
    y = leaf.ruled(254, [40, 180, 280, 470, 572], table, WEB_FINE, "lrlr", 16, WEB_BOLD.at(7.5), "#f2f2f2")
    deductible = f"Deductibles: all other perils ${cast.choice((1000, 2500)):,}; wind or hail 2% (${dwelling / 50:,.0f})"
    leaf.text(40, y + 16, deductible, WEB_FINE)
    leaf.text(40, y + 44, "How your premium is made", WEB_BOLD)
    rows = [
        ("Basic premium", dollars(premium + saved)),
        ("Discounts: claim free, home and auto, roof", f"-{dollars(saved)}"),
        ("Policy premium", dollars(premium)),
        ("Policy fee", dollars(fee)),
        ("Amount due", dollars(owed)),
    ]
    y = leaf.rows(y + 60, "40 r320", rows, WEB_FINE, 14)
    leaf.lines(
        350, y - 66, ("Mortgagee (not billed)", cast.body("{} Mortgage, ISAOA").name, f"Loan number {cast.digits(10)}"), WEB_FINE, 12
    )
    words = (
        "This policy does not cover flood. Ask your agent about flood insurance. Bundle and save: those who switch save an average of $427 "
        "a year. If we do not get your payment by the due date your policy will end. A service fee of $7.00 applies to each installment "
        "if you choose four payments."
    )
    leaf.paragraph(40, y + 16, 532, words, WEB.at(7), 11)
    leaf.dashes(640)
    leaf.row(660, "40 r572", ("Please return this part with your check", f"Policy number {number}"), WEB_FINE)
    leaf.block(40, 686, owner.lines, WEB_FINE)
    leaf.rows(
        686,
        "330 r572",
        [("Amount due", dollars(owed)), ("Due by", abbreviated(due)), ("Amount enclosed", "$ ________")],
        WEB_BOLD.at(8),
        15,
    )
    return specimen(
        DocumentKind.INSURANCE_BILL,
        leaf,
        owner=owner.name,
        issuer=insurer.name,
        amount_due=owed,
        due_date=due,
        period_start=start,
        period_end=end,
    )


def managed_association(cast: Cast) -> Specimen:
    """What a management company sends for an association: its own name first, a ledger with a balance, a notice of late fees."""
    association, owner = (
        cast.body("{} Master Homeowners Association, Inc.", "The Preserve at {} HOA", "{} Lakes Community Association"),
        cast.homeowner(),
    )
    manager = f"{cast.choice(('Cornerpost', 'Premier West', 'Associated Trust'))} Property Management"
    start = cast.day().replace(day=1)
    end, due = month_end(months_later(start, 2)), start.replace(day=15)
    dues, late = Decimal(cast.randint(90, 410)), Decimal(25)
    before = dues + late
    paid = before if cast.random() < 0.5 else dues
    owed = before - paid + dues
    lot = cast.digits(6)
    leaf = Leaf()
    leaf.text(40, 48, manager, BOLD.at(12).in_colour("#2f5d3a"))
    leaf.text(40, 60, "Managing agent for", SMALL)
    leaf.text(40, 74, association.name, BOLD.at(11))
    leaf.text(40, 86, ", ".join(association.address.lines), FINE)
    leaf.right(572, 48, "STATEMENT", BOLD.at(14))
    facts = [("Account", lot), ("Statement date", slashed(start - timedelta(12))), ("Unit / Lot", f"{cast.randint(1, 240)}")]
    leaf.rows(64, "430 r572", facts, FINE, 12)
    leaf.block(60, 130, owner.lines, BODY.at(9.5))
    leaf.text(40, 190, f"Quarterly assessment for the period {slashed(start)} - {slashed(end)}", FINE_BOLD)
    rows: Rows = [
        ("Date", "Description", "Charges", "Payments", "Balance"),
        ("", "Balance forward", "", "", money(ZERO)),
        (slashed(months_later(start, -3)), "Assessment - homeowner quarterly", money(dues), "", money(dues)),
        (slashed(months_later(start, -2)), "Late fee", money(late), "", money(before)),
        (slashed(months_later(start, -2) + timedelta(8)), "Payment - lockbox 2210", "", bracketed(-paid), money(before - paid)),
        (slashed(start), "Assessment - homeowner quarterly", money(dues), "", money(owed)),
    ]
    y = leaf.ruled(200, [40, 110, 330, 410, 490, 572], rows, FINE, "llrrr", 16, FINE_BOLD, "#e3eee5")
    leaf.row(y + 20, "r490 r568", (f"Amount due by {slashed(due)}:", dollars(owed)), BOLD.at(10))
    words = (
        f"A late fee of {dollars(late)} is added 30 days after the due date, and interest of 18% a year. Accounts 90 days late go to the "
        "association's attorney. Pool keys are $50.00; the annual meeting is in the clubhouse at 6:30 p.m. on the second Tuesday."
    )
    leaf.paragraph(40, y + 50, 532, words, FINE, 11)
    leaf.text(40, y + 90, "Pay online, by automatic debit, or by mail with the coupon below. Do not write to the lockbox.", FINE)
    leaf.dashes(600)
    leaf.block(40, 626, (association.name, f"c/o {manager}", *association.address.lines), FINE)
    rows = [("Account", lot), ("Owner", owner.name), ("Due date", slashed(due)), ("Amount due", dollars(owed)), ("Amount enclosed", "")]
    leaf.ruled(616, [330, 430, 572], rows, FINE, height=16)
    return specimen(
        DocumentKind.HOA_BILL,
        leaf,
        owner=owner.name,
        issuer=association.name,
        amount_due=owed,
        due_date=due,
        period_start=start,
        period_end=end,
    )


LAYOUTS = (tax_office_of_a_county, renewal_of_an_insurer, managed_association)
