"""Papers that come in the same envelope though nobody asked for them: a credit card's statement and a health plan's explanation."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, SMALL
from portal.demo.papers.writing import ZERO, cents, dollars, money, month_day, months_later, short, slashed, spelled
from tests.layouts.accounts import SHOPS
from tests.layouts.cast import Cast
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen

FINE, FINE_BOLD = BODY.at(8), BOLD.at(8)


def credit_card(cast: Cast) -> Specimen:
    """A card's month: new balance and minimum payment, purchases, interest, points, and what the law says of paying little."""
    issuer, holder, closed = cast.body("{} Card Services", "{} Bank Rewards Card"), cast.homeowner(), cast.day()
    opened, due = months_later(closed, -1) + timedelta(1), closed + timedelta(25)
    before = cast.amount(300, 5200)
    bought = [(closed - timedelta(26 - at * 2), cast.choice(SHOPS).upper(), cast.amount(4, 190)) for at in range(cast.randint(5, 11))]
    paid, interest = min(before, cast.amount(35, 400)), cents(before * Decimal("0.0192"))
    spent = sum((amount for _, _, amount in bought), ZERO)
    owed, last4 = before - paid + spent + interest, cast.digits(4)
    leaf = Leaf()
    leaf.text(40, 50, issuer.name, BOLD.at(15).in_colour("#3a2a7a"))
    leaf.text(40, 64, f"Account number ending in {last4}     Opening/Closing date {short(opened)} - {short(closed)}", FINE)
    leaf.block(60, 100, [line.upper() for line in holder.lines], BODY.at(9.5))
    leaf.captioned(
        84,
        [330, 410, 490, 572],
        [("New balance", dollars(owed)), ("Minimum payment due", "$40.00"), ("Payment due date", short(due))],
        BOLD.at(9),
        32,
    )
    warning = "Late payment warning: if we do not get your minimum payment by the date above you may pay a late fee of up to $40.00."
    leaf.paragraph(330, 130, 242, warning, SMALL, 9)
    leaf.text(40, 180, "ACCOUNT SUMMARY", FINE_BOLD)
    rows = [
        ("Previous Balance", dollars(before)),
        ("Payment, Credits", f"-{dollars(paid)}"),
        ("Purchases", f"+{dollars(spent)}"),
        ("Cash Advances", "$0.00"),
        ("Balance Transfers", "$0.00"),
        ("Fees Charged", "$0.00"),
        ("Interest Charged", f"+{dollars(interest)}"),
        ("New Balance", dollars(owed)),
        ("Credit Access Line", "$8,000.00"),
        ("Available Credit", dollars(Decimal(8000) - owed)),
    ]
    leaf.rows(194, "40 r280", rows, FINE, 13)
    leaf.text(330, 180, "YOUR REWARDS", FINE_BOLD)
    leaf.rows(194, "330 r572", [("Previous points", f"{cast.randint(900, 9000):,}"), ("Earned this month", f"{int(spent):,}")], FINE, 13)
    table: Rows = [
        ("If you pay each month", "You will pay it off in", "And pay in all"),
        ("Only the minimum", "14 years", dollars(owed * 2)),
    ]
    table.append((dollars(cents(owed / 30)), "3 years", dollars(cents(owed * Decimal("1.2")))))
    leaf.ruled(240, [330, 420, 500, 572], table, SMALL, height=14, head=BOLD.at(6.5))
    leaf.text(40, 350, "ACCOUNT ACTIVITY", FINE_BOLD)
    leaf.row(364, "40 90 r572", ("Date", "Merchant name or transaction description", "$ Amount"), SMALL)
    lines = [(month_day(opened + timedelta(3)), "Payment Thank You - Web", f"-{money(paid)}")]
    lines += [(month_day(on), shop, money(amount)) for on, shop, amount in bought]
    lines.append((month_day(closed), "PURCHASE INTEREST CHARGE", money(interest)))
    y = leaf.rows(378, "40 90 r572", lines, FINE, 13)
    rates: Rows = [
        ("Balance type", "Annual percentage rate", "Balance subject to interest", "Interest"),
        ("Purchases", "22.99% (v)", money(before), money(interest)),
    ]
    leaf.ruled(y + 12, [40, 180, 320, 460, 572], rates, FINE, height=14, head=FINE_BOLD)
    leaf.text(
        40, y + 64, f"{closed.year} totals year-to-date: fees charged $0.00, interest charged {dollars(interest * closed.month)}", FINE
    )
    return specimen(DocumentKind.OTHER, leaf)


def explanation_of_benefits(cast: Cast) -> Specimen:
    """A health plan tells what a doctor billed, what it paid and what the patient may owe; it says itself that it is no bill."""
    plan, patient, day = cast.body("{} Health Plan", "Blue Ridge of {}"), cast.homeowner(), cast.day()
    served = day - timedelta(cast.randint(12, 40))
    leaf = Leaf()
    leaf.text(44, 54, plan.name, WEB_BOLD.at(15).in_colour("#0061a8"))
    leaf.text(44, 80, "Explanation of Benefits", WEB_BOLD.at(12))
    leaf.text(44, 94, "THIS IS NOT A BILL", WEB_BOLD)
    leaf.block(44, 130, patient.lines, WEB)
    facts = [
        ("Statement date", spelled(day)),
        ("Member", patient.name),
        ("Member ID", f"XYZ{cast.digits(9)}"),
        ("Group", f"{cast.firm().name}"),
        ("Claim number", cast.digits(11)),
    ]
    leaf.rows(80, "300 380", facts, WEB.at(7.5), 14)
    rows: Rows = [("Service", "Date", "Amount billed", "Plan discount", "Plan paid", "Deductible", "You may owe")]
    sums = [ZERO] * 5
    for words in ("Office visit, established", "Laboratory panel", "X-ray, two views"):
        billed = cast.amount(80, 620)
        less, own = cents(billed * Decimal("0.45")), cents(billed * Decimal("0.2"))
        cells = [billed, less, billed - less - own, own, own]
        sums = [one + other for one, other in zip(sums, cells, strict=True)]
        rows.append((words, slashed(served), *(dollars(each) for each in cells)))
    rows.append(("Total", "", *(dollars(each) for each in sums)))
    y = leaf.ruled(190, [44, 160, 220, 294, 364, 434, 502, 572], rows, WEB.at(7), height=18, head=WEB_BOLD.at(6.5), tint="#e3f0fa")
    leaf.text(44, y + 30, "Your benefit period to date", WEB_BOLD)
    counters = [
        ("Deductible met (individual)", dollars(cast.amount(100, 1500)), "of $1,500.00"),
        ("Out-of-pocket met (individual)", dollars(cast.amount(100, 4000)), "of $6,000.00"),
        ("Out-of-pocket met (family)", dollars(cast.amount(100, 9000)), "of $12,000.00"),
    ]
    leaf.rows(y + 46, "44 r300 320", counters, WEB.at(8), 15)
    words = (
        "Benefits are paid monthly to providers in the network. If you disagree with this decision you may appeal within 180 days of the "
        "date of this letter. Keep it with your records; your provider may send you a bill for the amount you owe."
    )
    leaf.paragraph(44, y + 112, 528, words, WEB.at(7.5), 12)
    leaf.text(44, 760, f"Member services {cast.telephone()}  |  {', '.join(plan.address.lines)}  |  Page 1 of 3", SMALL)
    return specimen(DocumentKind.OTHER, leaf)


LAYOUTS = (credit_card, explanation_of_benefits)
