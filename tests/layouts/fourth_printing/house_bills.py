"""Bills of a county that taxes in two halves, an insurer paid by the month, and an association's manager."""

from datetime import date, timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Party
from portal.demo.papers.sheet import BODY, BOLD, SMALL
from portal.demo.papers.writing import cents, dollars, money, month_end, months_later, slashed, spelled
from tests.layouts.cast import Cast
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen

FINE, FINE_BOLD = BODY.at(8), BOLD.at(8)


def first_half_of_a_county(cast: Cast) -> Specimen:
    """A bill of the first installment only: what is due and by when at the top, if paid late beside it, last year's tax below."""
    county, owner, year = Party(f"{cast.address().city} County Treasurer", cast.office()), cast.homeowner(), cast.tax_year()
    before, due, pin = cast.amount(1900, 9800), date(year + 1, 3, 1), f"{cast.digits(2)}-{cast.digits(2)}-{cast.digits(3)}-0000"
    owed = cents(before * Decimal("0.55"))
    leaf = Leaf()
    leaf.text(40, 48, f"{year} First Installment Property Tax Bill", BOLD.at(15))
    leaf.text(40, 62, f"{county.name}, {', '.join(county.address.lines)}   {cast.telephone()}", FINE)
    strip = [("Property Index Number (PIN)", pin), ("Tax Code", cast.digits(5)), ("Tax Year (payable in)", f"{year} ({year + 1})")]
    leaf.captioned(74, [40, 220, 320, 572], strip, BODY, 28)
    leaf.shade(40, 112, 306, 168, "#fff2b8")
    leaf.text(48, 126, "TOTAL PAYMENT DUE", BOLD)
    leaf.text(48, 148, dollars(owed), BOLD.at(17))
    leaf.text(48, 162, f"By {slashed(due)}", BOLD)
    leaf.text(330, 124, "IF PAYING LATE, PLEASE PAY", FINE_BOLD)
    rows = [
        (
            f"{slashed(months_later(due, at) + timedelta(1))} - {slashed(months_later(due, at + 1))}",
            dollars(cents(owed + owed * (at + 1) / 133)),
        )
        for at in range(3)
    ]
    leaf.rows(138, "330 r572", rows, FINE, 13)
    leaf.text(40, 196, "THE FIRST INSTALLMENT IS 55 PERCENT OF LAST YEAR'S TOTAL TAX", FINE_BOLD)
    table: Rows = [("Taxing District", f"{year - 1} Tax", "Percent", "Pension")]
    districts = (("School District 89", "0.4"), ("City or Village", "0.3"), ("County", "0.2"), ("Park and Library", "0.1"))
    table += [(w, money(cents(before * Decimal(s))), f"{Decimal(s):.2%}", money(cents(before / 40))) for w, s in districts]
    y = leaf.ruled(204, [40, 290, 390, 480, 572], [*table, (f"Total {year - 1} tax", money(before), "100.00%", "")], FINE, height=15)
    rows = [
        (f"{year - 1} Total Tax", dollars(before)),
        (f"{year} Estimate (55%)", dollars(owed)),
        ("Second installment", "Not yet known; due in August"),
    ]
    y = leaf.rows(y + 26, "40 r390", rows, FINE, 15)
    leaf.text(40, y + 12, f"Property location: {', '.join(owner.address.lines)}     Classification 2-03", FINE)
    words = "Check that your homeowner and senior exemptions are on the second bill. If your lender pays, keep this copy."
    leaf.paragraph(40, y + 34, 532, words, FINE, 12)
    leaf.dashes(600)
    leaf.text(40, 620, "Detach and include with payment. Write the PIN on your check.", SMALL)
    leaf.block(60, 664, [line.upper() for line in owner.lines], BODY.at(9.5))
    leaf.rows(650, "340 r572", [("PIN", pin), ("Due by " + slashed(due), dollars(owed)), ("Amount paid", "$ _________")], FINE_BOLD, 15)
    leaf.block(340, 712, (f"Pay to: {county.name}", *county.address.lines), FINE)
    return specimen(DocumentKind.PROPERTY_TAX_BILL, leaf, owner=owner.name, issuer=county.name, amount_due=owed, due_date=due)


def insurer_paid_by_the_month(cast: Cast) -> Specimen:
    """An insurer's bill for one of several payments: the policy's whole premium, what was paid, what is due now and what comes later."""
    insurer, owner = cast.body("{} Indemnity Company", "{} Property & Casualty Insurance"), cast.homeowner()
    start = cast.day().replace(day=cast.randint(2, 26))
    end, due = months_later(start, 12), months_later(start, cast.randint(2, 7))
    each, fee, number = cast.amount(70, 340), Decimal("5.00"), f"{cast.digits(3)} {cast.digits(3)} {cast.digits(3)}"
    paid, said = each * (due.month - start.month + 12 * (due.year - start.year)), due - timedelta(21)
    leaf = Leaf()
    leaf.text(40, 52, insurer.name, WEB_BOLD.at(14).in_colour("#0b4ea2"))
    leaf.lines(40, 66, (*insurer.address.lines, cast.telephone()), WEB.at(7))
    leaf.right(572, 52, "Homeowners insurance bill", WEB_BOLD.at(12))
    leaf.block(60, 122, [line.upper() for line in owner.lines], BODY.at(9.5))
    facts = [("Policy number", number), ("Bill date", spelled(said)), ("Policy begins", spelled(start)), ("Policy ends", spelled(end))]
    leaf.rows(84, "330 r572", facts, WEB.at(7.5), 15)
    leaf.shade(330, 150, 572, 192, "#dfeaf8", 5)
    leaf.rows(168, "340 r562", [("Amount due", dollars(each + fee)), ("Due date", spelled(due))], WEB_BOLD, 16)
    leaf.text(40, 220, "Activity on your account", WEB_BOLD.at(10))
    rows = [
        ("Policy premium for twelve months", dollars(each * 12)),
        ("Payments received - thank you", f"-{dollars(paid)}"),
        ("Remaining policy balance", dollars(each * 12 - paid)),
        ("Installment now due", dollars(each)),
        ("Installment fee", dollars(fee)),
    ]
    y = leaf.rows(238, "40 r400", rows, WEB.at(8), 17)
    leaf.row(y + 2, "40 r400", ("Amount due now", dollars(each + fee)), WEB_BOLD)
    leaf.text(40, y + 34, "Upcoming payments", WEB_BOLD.at(10))
    rows = [(spelled(months_later(due, at)), dollars(each + fee)) for at in (1, 2, 3)]
    y = leaf.rows(y + 50, "40 r400", rows, WEB.at(8), 15)
    words = (
        "Pay by automatic withdrawal and save the fee. If your payment is returned by your bank, we charge $25.00. Your agent is "
        f"{cast.person()}, {cast.telephone()}. A separate notice would tell you before coverage stops."
    )
    leaf.paragraph(40, y + 24, 532, words, WEB.at(7.5), 12)
    leaf.dashes(620)
    leaf.rows(646, "40 r290", [("Policy number", number), ("Due date", slashed(due)), ("Amount due", dollars(each + fee))], WEB.at(8), 15)
    leaf.block(330, 690, insurer.lines, WEB.at(8))
    return specimen(
        DocumentKind.INSURANCE_BILL,
        leaf,
        owner=owner.name,
        issuer=insurer.name,
        amount_due=each + fee,
        due_date=due,
        period_start=start,
        period_end=end,
    )


def managers_invoice(cast: Cast) -> Specimen:
    """An invoice of a manager's program: dues for a month, a special assessment, what was owed before, and an aging line at the foot."""
    association, owner = cast.body("{} Village Homeowners Association", "Villas at {} Condominium Association, Inc."), cast.homeowner()
    start = cast.day().replace(day=1)
    dues, special, before = Decimal(cast.randint(140, 520)), Decimal(cast.randint(20, 90)), Decimal(cast.choice((0, 75, 310)))
    owed, due = dues + special + before, start + timedelta(9)
    leaf = Leaf()
    leaf.text(44, 56, association.name, BOLD.at(13))
    leaf.lines(44, 70, ("c/o Keystone Ridge Management Group", *association.address.lines, cast.telephone()), FINE, 11)
    facts = [("Invoice date", slashed(start - timedelta(12))), ("Invoice #", cast.digits(6)), ("Account", cast.digits(8))]
    leaf.rows(56, "420 r568", facts, FINE, 14)
    leaf.text(44, 134, "BILL TO", SMALL)
    leaf.block(44, 148, owner.lines, BODY)
    leaf.captioned(134, [330, 450, 568], [("DUE DATE", slashed(due)), ("BALANCE DUE", dollars(owed))], BOLD.at(11), 34)
    rows: Rows = [("Date", "Charge", "Amount"), (slashed(start - timedelta(12)), "Balance from last invoice", money(before))]
    rows += [
        (slashed(start), f"Monthly assessment {slashed(start)} to {slashed(month_end(start))}", money(dues)),
        (slashed(start), "Special assessment - roof, 4 of 24", money(special)),
        ("", "Balance due", money(owed)),
    ]
    y = leaf.ruled(204, [44, 120, 470, 568], rows, FINE, "llr", 18, FINE_BOLD, "#e8e8e8")
    aging: Rows = [("Current", "31-60 days", "61-90 days", "Over 90 days"), (money(dues + special), money(before), "0.00", "0.00")]
    leaf.ruled(y + 24, [44, 175, 306, 437, 568], aging, FINE, "rrrr", 15, FINE_BOLD)
    words = (
        "A late charge of $25.00 is added after the 15th. Reserve study and budget for next year are on the portal. Trash day is Tuesday."
    )
    leaf.paragraph(44, y + 84, 524, words, FINE, 12)
    leaf.text(44, 764, "Pool hours 6 a.m. to 10 p.m.   After-hours emergencies: press 2   Page 1 of 1", SMALL)
    return specimen(
        DocumentKind.HOA_BILL,
        leaf,
        owner=owner.name,
        issuer=association.name,
        amount_due=owed,
        due_date=due,
        period_start=start,
        period_end=month_end(start),
    )


LAYOUTS = (first_half_of_a_county, insurer_paid_by_the_month, managers_invoice)
