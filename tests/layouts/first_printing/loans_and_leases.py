"""What binds the home itself: the loan's statement, and a lease of it."""

from datetime import timedelta
from decimal import Decimal

from reportlab.pdfbase.pdfmetrics import stringWidth

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, HAND, SERIF, SERIF_BOLD, SMALL, TYPED
from portal.demo.papers.writing import ZERO, cents, dollars, money, months_later, short, slashed
from tests.layouts.cast import Cast
from tests.layouts.hands import plain
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen, specimen


def loan_statement(cast: Cast) -> Specimen:
    """A servicer's statement: the amount in a box by itself, its parts, what was paid, and a coupon that says it all again."""
    servicer, owner = cast.body("{} Mortgage Servicing", "{} Home Lending", "{} Loan Servicing LLC"), cast.homeowner()
    said = cast.day()
    due = months_later(said.replace(day=1), 1)
    principal, rate, escrow = cast.amount(60_000, 390_000), Decimal(cast.randint(22, 62)) / 8, cast.amount(100, 4200)
    interest, part, kept = cents(principal * rate / 1200), cast.amount(200, 700), cast.amount(200, 800)
    fees, overdue = cast.choice((ZERO, Decimal("45.50"))), cast.choice((ZERO, interest + part + kept))
    owed, number = interest + part + kept + fees + overdue, cast.digits(10)
    leaf = Leaf()
    leaf.text(48, 52, servicer.name, BOLD.at(16).in_colour("#25506b"))
    leaf.block(48, 66, servicer.address.lines, SMALL)
    leaf.right(564, 52, "MORTGAGE STATEMENT", BOLD.at(12))
    leaf.right(564, 66, f"Statement Date: {slashed(said)}", BODY)
    leaf.block(48, 116, owner.lines, BODY.at(10))
    leaf.rows(116, "330 r564", [("Account Number", number), ("Payment Due Date", slashed(due))], BODY.at(10), 16)
    leaf.box(326, 142, 568, 172, 1.2)
    leaf.row(162, "334 r560", ("Amount Due", dollars(owed)), BOLD.at(13))
    leaf.text(330, 184, f"If payment is received after {slashed(due + timedelta(15))}, a $38.12 late fee will be charged.", SMALL.at(6.8))
    leaf.text(48, 214, "Account Information", BOLD.at(11))
    leaf.rows(
        232,
        "48 r280",
        [
            ("Outstanding Principal Balance", dollars(principal)),
            ("Interest Rate (until further notice)", f"{rate.normalize()}%"),
            ("Escrow Balance", dollars(escrow)),
            ("Prepayment Penalty", "No"),
        ],
        BODY,
        14,
    )
    leaf.text(330, 214, "Explanation of Amount Due", BOLD.at(11))
    rows: Rows = [
        ("Principal", dollars(part)),
        ("Interest", dollars(interest)),
        ("Escrow (taxes and insurance)", dollars(kept)),
        ("Regular Monthly Payment", dollars(part + interest + kept)),
        ("Total Fees Charged", dollars(fees)),
        ("Overdue Payment", dollars(overdue)),
        ("Total Amount Due", dollars(owed)),
    ]
    leaf.rows(232, "330 r564", rows, BODY, 14)
    rows = [
        ("Past Payments Breakdown", "Paid Last Month", "Paid Year to Date"),
        ("Principal", money(part), money(part * 7)),
        ("Interest", money(interest), money(interest * 7)),
        ("Escrow (taxes and insurance)", money(kept), money(kept * 7)),
        ("Total", money(part + interest + kept), money((part + interest + kept) * 7)),
    ]
    leaf.ruled(360, [48, 330, 447, 564], rows, height=15, head=BOLD, tint="#e5edf2")
    leaf.dashes(600)
    leaf.text(48, 630, servicer.name, BOLD)
    leaf.block(48, 660, (owner.name, f"Account Number: {number}"))
    leaf.captioned(620, [330, 447, 564], [("DUE DATE", slashed(due)), ("AMOUNT DUE", dollars(owed))], BOLD.at(10), 30)
    leaf.captioned(650, [330, 447, 564], [("ADDITIONAL PRINCIPAL", "$"), ("TOTAL ENCLOSED", "$")], BODY, 30)
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


def lease_with_blanks(cast: Cast) -> Specimen:
    """A lease from an office-supply store: sentences with blanks, typed answers standing on the lines, signed at the foot."""
    landlord, tenant, premises = cast.person(), cast.person(), cast.address()
    start = cast.day().replace(day=1)
    end, rent, deposit = months_later(start, 12) - timedelta(1), Decimal(cast.randint(600, 2600)), Decimal(cast.randint(600, 2600))
    leaf = Leaf()
    leaf.centre(306, 60, "RESIDENTIAL LEASE", SERIF_BOLD.at(16))
    sentences: tuple[tuple[tuple[str, float, str], ...], ...] = (
        (("LANDLORD:", 150, landlord), ("TENANT:", 150, tenant)),
        (("PREMISES:", 400, ", ".join(premises.lines)),),
        (("TERM: The lease begins on", 110, plain(start)), ("and ends on", 110, plain(end))),
        (("RENT: Tenant shall pay rent of", 90, dollars(rent)), ("each month, due on day", 40, "1")),
        (("SECURITY DEPOSIT: Tenant has paid", 90, dollars(deposit)), ("to be returned after the term.", 0, "")),
        (("LATE CHARGE: If rent is paid after day", 40, "5"), ("a charge of", 70, dollars(Decimal(50))), ("is due.", 0, "")),
    )
    y = 104.0
    for parts in sentences:
        x = 60.0
        for words, blank, answer in parts:
            leaf.text(x, y, words, SERIF)
            x += stringWidth(words, SERIF.font, SERIF.size) + 8
            if blank:
                leaf.rule(x, y + 2.5, x + blank, 0.5)
                leaf.text(x + 6, y, answer, TYPED.at(10))
                x += blank + 10
        y += 30
    for number, words in enumerate(
        (
            "Tenant pays for gas and electricity. Landlord pays for water.",
            "Tenant shall not sublet without Landlord's written consent.",
            "Landlord may enter after 24 hours' notice, or at once in an emergency.",
        ),
        1,
    ):
        leaf.text(60, y, f"{number}. {words}", SERIF)
        y += 20
    for x, words, name in ((60, "Landlord", landlord), (320, "Tenant", tenant)):
        leaf.signature(x + 8, y + 60, name, 110)
        leaf.rule(x, y + 63, x + 200)
        leaf.text(x, y + 75, words, SERIF.at(9))
        leaf.text(x + 140, y + 60, short(start - timedelta(9)), HAND)
    return specimen(DocumentKind.LEASE, leaf, landlord=landlord, tenant=tenant, monthly_rent=rent, lease_start=start, lease_end=end)


LAYOUTS = (
    loan_statement,
    lease_with_blanks,
)
