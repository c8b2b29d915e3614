"""A loan's statement and a lease, as further hands set them."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import TYPED, TYPED_BOLD
from portal.demo.papers.writing import abbreviated, cents, dollars, money, months_later, short, slashed
from tests.layouts.cast import Cast
from tests.layouts.hands import plain, trailing
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen


def typed_loan_statement(cast: Cast) -> Specimen:
    """A savings bank that services its own loans: typed, what is past due and what is due apart, captions below the values of a strip."""
    servicer, owner, said = (
        cast.body("{} Savings Bank Loan Department", "{} Federal Credit Union Mortgage Center", "First {} Mortgage Co."),
        cast.homeowner(),
        cast.day(),
    )
    due = months_later(said.replace(day=1), 1)
    principal, rate, escrow = cast.amount(30_000, 280_000), Decimal(cast.randint(2250, 7750)) / 1000, cast.amount(-400, 3000)
    payment, months = cast.amount(600, 1900), cast.randint(0, 3)
    late = Decimal(months) * cents(payment / 20)
    owed, number = payment * (months + 1) + late, cast.digits(9)
    leaf = Leaf()
    leaf.text(50, 50, servicer.name.upper(), TYPED_BOLD.at(12))
    leaf.lines(50, 64, [line.upper() for line in servicer.address.lines], TYPED)
    leaf.right(562, 50, "MONTHLY BILLING STATEMENT", TYPED_BOLD)
    leaf.right(562, 64, f"PREPARED {slashed(said)}", TYPED)
    leaf.lines(80, 116, [line.upper() for line in owner.lines], TYPED.at(10), 13)
    leaf.captioned(
        176,
        [50, 178, 306, 434, 562],
        [
            ("LOAN NUMBER", number),
            ("INTEREST RATE", f"{rate}%"),
            ("PRINCIPAL BALANCE", dollars(principal)),
            ("ESCROW BALANCE", trailing(escrow)),
        ],
        TYPED_BOLD,
        32,
        below=True,
    )
    leaf.text(50, 244, "WHAT YOU OWE", TYPED_BOLD)
    rows = [
        (f"PAYMENT DUE {slashed(due)}", money(payment)),
        (f"PAST DUE PAYMENTS ({months})", money(payment * months)),
        ("LATE CHARGES", money(late)),
    ]
    y = leaf.rows(262, "62 r430", rows, TYPED, 16)
    leaf.rule(340, y - 11, 430)
    leaf.row(y + 4, "62 r430", ("TOTAL AMOUNT DUE", dollars(owed)), TYPED_BOLD.at(10.5))
    leaf.text(
        62,
        y + 30,
        f"PLEASE PAY BY {slashed(due)}. A LATE CHARGE OF {dollars(cents(payment / 20))} APPLIES AFTER {slashed(due + timedelta(15))}.",
        TYPED.at(8.5),
    )
    leaf.text(50, y + 70, "SINCE YOUR LAST STATEMENT", TYPED_BOLD)
    leaf.rows(
        y + 88,
        "62 150 r430",
        [
            (short(said - timedelta(20)), "PAYMENT RECEIVED, THANK YOU", money(payment)),
            (short(said - timedelta(9)), "COUNTY TAX PAID FROM ESCROW", money(cast.amount(300, 1500))),
        ],
        TYPED,
        15,
    )
    leaf.paragraph(
        50,
        y + 150,
        500,
        "If you cannot pay, call us or a counselor approved by HUD at 800-569-4287. We may be able to help you keep your home.",
        TYPED,
        13,
    )
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


def lease_with_a_summary(cast: Cast) -> Specimen:
    """A landlord's agreement with the terms in a table first and the clauses after; two pages, signed on the second."""
    landlord, tenant, house = cast.firm("Property Management", "Rentals", "Homes"), cast.person(), cast.address()
    start = cast.day().replace(day=1)
    end, rent, deposit = months_later(start, 12) - timedelta(1), Decimal(cast.randint(700, 2900)), Decimal(cast.randint(700, 2900))
    leaf = Leaf()
    leaf.text(60, 64, "Lease Agreement", WEB_BOLD.at(18))
    leaf.text(60, 84, "Summary of terms", WEB.at(11))
    rows: Rows = [
        ("Landlord", landlord.name),
        ("Tenant", tenant),
        ("Home", ", ".join(house.lines)),
        ("Lease start", abbreviated(start)),
        ("Lease end", abbreviated(end)),
        ("Rent per month", dollars(rent)),
        ("Security deposit", dollars(deposit)),
        ("Pet fee, once", dollars(Decimal(250))),
        ("Late fee", dollars(Decimal(75))),
    ]
    y = leaf.ruled(98, [60, 200, 550], rows, WEB, "ll", 22)
    y += 36
    for number, (heading, words) in enumerate(
        (
            ("Rent", "Tenant pays the rent on or before the first day of each month by check or online."),
            ("Use", "The home is used as a dwelling only. No business is carried on in it."),
            ("Repairs", "Tenant reports damage promptly. Landlord repairs what wears out."),
            ("Entry", "Landlord gives 24 hours' notice before entering, except in an emergency."),
        ),
        1,
    ):
        leaf.text(60, y, f"{number}  {heading}", WEB_BOLD)
        y = leaf.paragraph(60, y + 14, 490, words, WEB, 12) + 10
    leaf.right(550, 760, "1 / 2", WEB.at(7))
    leaf.turn_page()
    leaf.text(60, 70, "Signatures", WEB_BOLD.at(12))
    for x, words, name in ((60, f"For {landlord.name}", cast.person()), (320, "Tenant", tenant)):
        leaf.signature(x + 6, 130, name)
        leaf.rule(x, 134, x + 220, 0.5)
        leaf.text(x, 146, words, WEB.at(7.5))
        leaf.text(x, 160, f"Signed {plain(start - timedelta(12))}", WEB.at(7.5))
    leaf.right(550, 760, "2 / 2", WEB.at(7))
    return specimen(DocumentKind.LEASE, leaf, landlord=landlord.name, tenant=tenant, monthly_rent=rent, lease_start=start, lease_end=end)


LAYOUTS = (
    typed_loan_statement,
    lease_with_a_summary,
)
