"""Mortgage statements: of a large servicer to somebody behind, and of a bank to somebody who pays on time."""

from datetime import date, timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Party
from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL
from portal.demo.papers.writing import ZERO, cents, dollars, money, months_later, slashed, spelled
from tests.layouts.cast import Cast
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen

FINE, FINE_BOLD = BODY.at(8), BOLD.at(8)
WEB_FINE = WEB.at(7.5)
BLUE = "#1b5faa"


def behind_with_a_servicer(cast: Cast) -> Specimen:
    """A large servicer's page: greeting and what is due in a panel, amounts explained, a delinquency notice by months, a coupon."""
    servicer, owner, said = cast.body("Ms. {} Home Loans", "{} Servicing, LLC", "{} Mortgage Servicing Inc."), cast.homeowner(), cast.day()
    due = months_later(said.replace(day=1), 1)
    principal, rate = cast.amount(60_000, 390_000), Decimal(cast.randint(2500, 7625)) / 1000
    interest, part, kept = cents(principal * rate / 1200), cast.amount(200, 700), cast.amount(240, 800)
    payment, months, fees = interest + part + kept, cast.randint(1, 4), cast.amount(15, 140)
    late = cents((interest + part) * Decimal("0.04"))
    suspense, escrow = cast.choice((ZERO, cast.amount(40, 600))), cast.amount(120, 4200)
    owed, number = payment * (months + 1) + fees, cast.digits(10)
    leaf = Leaf()
    leaf.text(40, 50, servicer.name, WEB_BOLD.at(12).in_colour(BLUE))
    leaf.lines(
        40, 63, (", ".join(servicer.address.lines), f"Customer service {cast.telephone()}, Mon-Thu 7 a.m. to 8 p.m. CT"), WEB.at(6.5)
    )
    leaf.block(60, 110, [line.upper() for line in owner.lines], BODY.at(9.5))
    leaf.shade(330, 34, 572, 150, "#e9f1fa", 6)
    leaf.text(340, 50, "MORTGAGE STATEMENT", WEB_BOLD.at(9).in_colour(BLUE))
    head = [
        ("STATEMENT DATE", slashed(said)),
        ("LOAN NUMBER", number),
        ("PAYMENT DUE DATE", slashed(due)),
        ("AMOUNT DUE", dollars(owed)),
    ]
    leaf.rows(68, "340 r564", head, WEB_BOLD.at(8.5), 16)
    leaf.paragraph(340, 132, 224, f"A late fee of {dollars(late)} may be charged after {slashed(due + timedelta(15))}.", WEB.at(6.5))
    leaf.text(40, 176, f"Hello {owner.name.split()[0]}! Property address: {', '.join(cast.address().lines)}", WEB_FINE)
    left = [
        ("Interest Bearing Principal Balance", dollars(principal)),
        ("Deferred Principal Balance", "$0.00"),
        ("Escrow Balance", dollars(escrow)),
        ("Unapplied Funds", dollars(suspense)),
        ("Interest Rate (fixed)", f"{rate}%"),
        ("Prepayment Penalty", "No"),
    ]
    _panel(leaf, 40, 200, "Account Overview", left)
    right = [
        ("Principal", dollars(part)),
        ("Interest", dollars(interest)),
        ("Escrow Amount (Taxes & Insurance)", dollars(kept)),
        ("Regular Monthly Payment", dollars(payment)),
        ("Total Fees & Charges", dollars(fees)),
        ("Past Due Payment(s)", dollars(payment * months)),
        ("TOTAL AMOUNT DUE", dollars(owed)),
    ]
    _panel(leaf, 312, 200, "Explanation of Amount Due", right)
    _past_payments(leaf, 326, cast, (part, interest, kept), fees)
    _delinquency(leaf, 438, due, payment, months, owed)
    _coupon(leaf, servicer, owner, number, (slashed(due), dollars(owed), dollars(owed + late)))
    return specimen(
        DocumentKind.MORTGAGE_STATEMENT,
        leaf,
        servicer=servicer.name,
        borrower=owner.name,
        loan_number_last4=number[-4:],
        statement_date=said,
        due_date=due,
        amount_due=owed,
        unpaid_principal=principal,
        interest_rate=rate.normalize(),
        escrow_balance=escrow,
    )


def _panel(leaf: Leaf, x: float, y: float, heading: str, rows: list[tuple[str, str]]) -> None:
    leaf.shade(x, y, x + 260, y + 16, BLUE)
    leaf.text(x + 6, y + 11, heading, WEB_BOLD.at(8).in_colour("#ffffff"))
    leaf.rows(y + 29, f"{x + 6} r{x + 254}", rows, WEB_FINE, 13)


def _past_payments(leaf: Leaf, y: float, cast: Cast, parts: tuple[Decimal, ...], fees: Decimal) -> None:
    names = ("Principal", "Interest", "Escrow (Taxes & Insurance)")
    rows: Rows = [("Past Payment Breakdown", "Paid Since Last Statement", "Paid Year To Date")]
    rows += [(words, "$0.00", dollars(amount * 5)) for words, amount in zip(names, parts, strict=True)]
    rows += [("Fees & Charges", "$0.00", dollars(fees * 2)), ("Total", "$0.00", dollars(sum(parts, ZERO) * 5 + fees * 2))]
    leaf.ruled(y, [40, 300, 436, 572], rows, WEB.at(7), height=14, head=WEB_BOLD.at(7), tint="#e9f1fa")
    tax, insured = dollars(cast.amount(900, 5200)), dollars(cast.amount(700, 2900))
    leaf.text(40, y + 98, f"Paid from escrow this year: tax {tax}, insurance {insured}.", WEB.at(6.5))


def _delinquency(leaf: Leaf, y: float, due: date, payment: Decimal, months: int, owed: Decimal) -> None:
    leaf.box(40, y, 572, y + 128, 1, "#b3261e")
    leaf.text(48, y + 14, "DELINQUENCY NOTICE", WEB_BOLD.at(9).in_colour("#b3261e"))
    words = (
        f"You are {months * 30 + 9} days late on your mortgage. If it is not brought current, fees and foreclosure, the loss of your "
        "home, may follow. Recent account history:"
    )
    line = leaf.paragraph(48, y + 27, 516, words, WEB.at(7), 10)
    for back in range(months, 0, -1):
        first = months_later(due, -back)
        leaf.text(56, line + 2, f"Payment due {slashed(first)}: Unpaid balance of {dollars(payment * (months - back + 1))}", WEB.at(7))
        line += 11
    leaf.text(56, line + 4, f"Total: {dollars(owed)} due. Pay this to be current again.", WEB_BOLD.at(7))
    leaf.text(56, line + 17, "Help: HUD-approved counselors, 800-569-4287 or hud.gov. Ask us about loss mitigation.", WEB.at(7))


def _coupon(leaf: Leaf, servicer: Party, owner: Party, number: str, sums: tuple[str, str, str]) -> None:
    due, owed, with_late = sums
    leaf.dashes(600)
    leaf.text(40, 622, "PAYMENT COUPON: please detach and return with your check", WEB.at(6.5))
    leaf.block(40, 642, owner.lines, WEB_FINE)
    leaf.block(40, 704, servicer.lines, WEB_FINE)
    rows = [
        ("Loan number", number),
        ("Payment due date", due),
        ("Total amount due", owed),
        ("If received after the grace period", with_late),
    ]
    leaf.rows(642, "320 r564", rows, WEB_FINE, 14)
    leaf.rows(706, "320 460", [("Additional principal", "$ ______________"), ("Additional escrow", "$ ______________")], WEB_FINE, 14)
    leaf.row(772, "40", (f"{number} 000{owed.replace('$', '').replace(',', '').replace('.', '')} 7",), BODY.at(8))


def paid_on_time_to_a_bank(cast: Cast) -> Specimen:
    """A bank's blue page: loan facts at the left in sentences of one line, the payment drawn by itself, messages and activity below."""
    bank, owner, said = cast.body("{} Bank, N.A. Home Lending", "{} National Bank Home Mortgage"), cast.homeowner(), cast.day()
    due = months_later(said.replace(day=1), 1)
    principal, rate = cast.amount(45_000, 330_000), Decimal(cast.randint(2375, 6990)) / 1000
    interest, part, kept = cents(principal * rate / 1200), cast.amount(250, 800), cast.amount(200, 900)
    payment, escrow, number = interest + part + kept, cast.amount(300, 5200), f"0{cast.digits(9)}"
    leaf = Leaf()
    leaf.shade(0, 0, 612, 18, "#00529b")
    leaf.text(40, 46, bank.name, BOLD.at(14).in_colour("#00529b"))
    leaf.right(572, 46, "Mortgage Loan Statement", BOLD.at(12))
    facts = [("Loan number", number), ("Statement date", spelled(said)), ("Property address", cast.address().street)]
    leaf.rows(64, "r450 r572", facts, FINE, 12)
    leaf.block(60, 100, [line.upper() for line in owner.lines], BODY.at(9.5))
    leaf.text(40, 168, "Your payment will be drawn automatically. Please do not send a check.", FINE_BOLD)
    strip = [("Payment due date", spelled(due)), ("Total payment amount", dollars(payment)), ("Drawn from account ending", cast.digits(4))]
    leaf.captioned(178, [40, 217, 394, 572], strip, BOLD.at(11), 34, caption=SMALL.in_colour(GREY))
    leaf.text(40, 236, "Loan summary", BOLD.at(10).in_colour("#00529b"))
    rows = [
        ("Original principal balance", dollars(cents(principal * Decimal("1.21")))),
        ("Unpaid principal balance", dollars(principal)),
        ("Interest rate", f"{rate}%"),
        ("Maturity date", f"{due:%m}/{due.year + cast.randint(9, 28)}"),
        ("Escrow balance", dollars(escrow)),
        ("Buydown / subsidy funds", "$0.00"),
    ]
    leaf.rows(252, "40 r280", rows, FINE, 14)
    leaf.text(312, 236, "Payment breakdown", BOLD.at(10).in_colour("#00529b"))
    rows = [
        ("Principal", dollars(part)),
        ("Interest", dollars(interest)),
        ("Escrow", dollars(kept)),
        ("Optional products", "$0.00"),
        ("Past due amount", "$0.00"),
        ("Total payment", dollars(payment)),
    ]
    leaf.rows(252, "312 r572", rows, FINE, 14)
    leaf.text(40, 360, f"Activity since your last statement ({slashed(said - timedelta(30))} to {slashed(said)})", FINE_BOLD)
    on, paid = said.replace(day=1), cast.amount(500, 2200)
    table: Rows = [
        ("Date", "Description", "Principal", "Interest", "Escrow", "Total"),
        (slashed(on), "Payment", money(part - 1), money(interest + 1), money(kept), money(payment)),
        (slashed(on), "Hazard insurance disbursement", "", "", money(-paid), money(-paid)),
        (slashed(on), "Principal curtailment", "100.00", "", "", "100.00"),
    ]
    y = leaf.ruled(368, [40, 96, 300, 368, 436, 504, 572], table, BODY.at(7.5), "llrrrr", 14, BOLD.at(7.5), "#dbe8f4")
    table = [
        ("", "Since last statement", "Year to date"),
        ("Principal paid", dollars(part + 99), dollars(part * 6)),
        ("Interest paid", dollars(interest + 1), dollars(interest * 6)),
        ("Escrow paid", dollars(kept), dollars(kept * 6)),
        ("Partial payment (unapplied)", "$0.00", "$0.00"),
    ]
    y = leaf.ruled(y + 14, [40, 240, 340, 440], table, BODY.at(7.5), height=14, head=BOLD.at(7.5), tint="#dbe8f4")
    leaf.text(40, y + 26, "News for you", BOLD.at(10).in_colour("#00529b"))
    words = (
        f"Home equity rates start at 7.99% APR. Your homeowners insurer changed? Fax proof to {cast.telephone()}. Partial payments wait "
        "in a separate account until the whole is paid. If you have trouble paying, call us before you miss a payment: we may help."
    )
    y = leaf.paragraph(40, y + 40, 532, words, FINE, 11)
    leaf.text(
        40, 752, f"{bank.name} | {', '.join(bank.address.lines)} | NMLS ID {cast.digits(6)} | Equal Housing Lender | Page 1 of 2", SMALL
    )
    return specimen(
        DocumentKind.MORTGAGE_STATEMENT,
        leaf,
        servicer=bank.name,
        borrower=owner.name,
        loan_number_last4=number[-4:],
        statement_date=said,
        due_date=due,
        amount_due=payment,
        unpaid_principal=principal,
        interest_rate=rate.normalize(),
        escrow_balance=escrow,
    )


LAYOUTS = (behind_with_a_servicer, paid_on_time_to_a_bank)
