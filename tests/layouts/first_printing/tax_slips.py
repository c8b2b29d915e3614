"""What payers, lenders and tax programs print for the tax return."""

from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, CAPTION, GREY, SERIF, SERIF_BOLD, SMALL, TYPED
from portal.demo.papers.writing import ZERO, dollars, money, slashed
from tests.layouts.cast import Cast
from tests.layouts.leaf import TINY, Leaf
from tests.layouts.specimen import Specimen, specimen

Boxes = list[tuple[str, str]]


def nonemployee_compensation(cast: Cast) -> Specimen:
    """A 1099-NEC as a bookkeeping program fills it, corrected box and all."""
    payer, worker, year, paid = cast.firm(), cast.homeowner(), cast.tax_year(), cast.amount(700, 58_000)
    leaf = Leaf()
    leaf.tick(250, 46, False)
    leaf.text(263, 46, "CORRECTED (if checked)", SMALL)
    leaf.box(40, 54, 320, 154)
    leaf.text(
        43,
        63,
        "PAYER'S name, street address, city or town, state or province, country, ZIP or foreign postal code, telephone no.",
        TINY.at(5),
    )
    leaf.block(50, 84, (*payer.lines, cast.telephone()), TYPED)
    leaf.box(320, 54, 440, 104)
    leaf.centre(380, 72, "OMB No. 1545-0116", TINY.at(6.5))
    leaf.centre(380, 92, "Form 1099-NEC", BOLD.at(11))
    leaf.box(320, 104, 440, 154)
    leaf.text(324, 114, "For calendar year", SMALL)
    leaf.centre(380, 138, str(year), BOLD.at(15))
    leaf.text(456, 90, "Nonemployee", BOLD.at(13))
    leaf.text(456, 106, "Compensation", BOLD.at(13))
    leaf.captioned(
        154,
        [40, 180, 320, 572],
        [("PAYER'S TIN", cast.ein()), ("RECIPIENT'S TIN", cast.ssn()), ("1  Nonemployee compensation", dollars(paid))],
        TYPED,
        34,
        caption=TINY,
    )
    leaf.captioned(
        188,
        [40, 320, 572],
        [("RECIPIENT'S name", worker.name), ("2  Payer made direct sales totaling $5,000 or more of consumer products", "")],
        TYPED,
        34,
        caption=TINY,
    )
    leaf.captioned(
        222, [40, 320, 572], [("Street address (including apt. no.)", worker.address.street), ("3", "")], TYPED, 34, caption=TINY
    )
    leaf.captioned(
        256,
        [40, 320, 572],
        [
            ("City or town, state or province, country, and ZIP or foreign postal code", worker.address.city_line),
            ("4  Federal income tax withheld", "$0.00"),
        ],
        TYPED,
        34,
        caption=TINY,
    )
    leaf.captioned(
        290,
        [40, 180, 320, 404, 488, 572],
        [
            ("Account number (see instructions)", cast.digits(6)),
            ("", ""),
            ("5  State tax withheld", ""),
            ("6  State/Payer's state no.", ""),
            ("7  State income", ""),
        ],
        TYPED,
        34,
        caption=TINY,
    )
    leaf.text(40, 336, "Form 1099-NEC     (keep for your records)     Department of the Treasury - Internal Revenue Service", TINY.at(7))
    return specimen(DocumentKind.FORM_1099, leaf, form="1099-NEC", tax_year=str(year), payer=payer.name, recipient=worker.name, amount=paid)


def interest_substitute(cast: Cast) -> Specimen:
    """A bank's own page in place of the form: its boxes as lines, two accounts added up."""
    payer, person, year = cast.body("{} Savings Bank", "{} Bank", "{} Credit Union"), cast.homeowner(), cast.tax_year()
    parts = [cast.amount(10, 900), cast.amount(5, 400)]
    leaf = Leaf()
    leaf.text(54, 60, payer.name, SERIF_BOLD.at(16))
    leaf.block(54, 76, payer.address.lines, SERIF.at(9))
    leaf.right(558, 60, f"{year} Tax Information Statement", SERIF_BOLD.at(12))
    leaf.right(558, 76, "Substitute Form 1099-INT   Interest Income", SERIF.at(9))
    leaf.right(558, 88, "OMB No. 1545-0112   Copy B for Recipient", SERIF.at(9))
    leaf.block(54, 130, person.lines, SERIF)
    leaf.rows(
        130,
        "340 r558",
        [("Payer's federal ID no.", cast.ein()), ("Recipient's ID no.", cast.ssn()), ("Tax year", str(year))],
        SERIF.at(9.5),
        13,
    )
    heads = ("Account", "Box 1 Interest income", "Box 2 Early withdrawal penalty", "Box 4 Federal tax withheld")
    rows = [
        heads,
        *((f"Savings ...{cast.digits(4)}", dollars(part), "0.00", "0.00") for part in parts),
        ("Total", dollars(sum(parts, ZERO)), "0.00", "0.00"),
    ]
    leaf.ruled(196, [54, 180, 306, 432, 558], rows, SERIF.at(9.5), height=18, head=SERIF_BOLD.at(8))
    leaf.paragraph(
        54,
        300,
        504,
        "This is important tax information and is being furnished to the Internal Revenue Service. If you are required to file a "
        "return, a negligence penalty or other sanction may be imposed on you if this income is taxable and not reported.",
        SERIF.at(8.5),
    )
    return specimen(
        DocumentKind.FORM_1099, leaf, form="1099-INT", tax_year=str(year), payer=payer.name, recipient=person.name, amount=sum(parts, ZERO)
    )


def mortgage_interest(cast: Cast) -> Specimen:
    """A lender's 1098 as a statement with numbered lines, and below it what it paid out of escrow."""
    lender, owner, year = cast.body("{} Home Loans", "{} Mortgage Company", "{} Savings Bank"), cast.homeowner(), cast.tax_year()
    interest, principal = cast.amount(2_000, 19_000), cast.amount(60_000, 420_000)
    leaf = Leaf()
    leaf.text(50, 58, lender.name, BOLD.at(15))
    leaf.text(50, 72, ", ".join(lender.address.lines), SMALL)
    leaf.shade(50, 84, 562, 104, "#23364d")
    leaf.text(58, 98, f"{year} FORM 1098 - MORTGAGE INTEREST STATEMENT", BOLD.at(10.5).in_colour("#ffffff"))
    leaf.right(554, 98, "OMB No. 1545-1380", SMALL.in_colour("#ffffff"))
    leaf.text(50, 126, "RECIPIENT'S / LENDER'S NAME", CAPTION)
    leaf.block(50, 138, lender.lines)
    leaf.text(310, 126, "PAYER'S / BORROWER'S NAME", CAPTION)
    leaf.block(310, 138, owner.lines)
    rows = [("Account number", f"{cast.digits(10)}"), ("Borrower's TIN", cast.ssn())]
    leaf.rows(190, "50 160", rows, BODY, 13)
    lines = [
        ("1", "Mortgage interest received from payer(s)/borrower(s)", dollars(interest)),
        ("2", "Outstanding mortgage principal", dollars(principal)),
        ("3", "Mortgage origination date", slashed(cast.day().replace(year=2019, day=9))),
        ("4", "Refund of overpaid interest", "$0.00"),
        ("5", "Mortgage insurance premiums", "$0.00"),
        ("6", "Points paid on purchase of principal residence", "$0.00"),
    ]
    y = leaf.ruled(224, [50, 80, 430, 562], [("Box", "Description", "Amount"), *lines], BODY, "clr", 17, BOLD, "#e8ecf1")
    leaf.text(50, y + 28, "Escrow account activity for the year (not reported to the IRS)", BOLD)
    leaf.rows(
        y + 44,
        "50 r430",
        [("Property taxes paid", money(cast.amount(1200, 6000))), ("Homeowner's insurance paid", money(cast.amount(700, 2900)))],
        BODY,
        14,
    )
    return specimen(
        DocumentKind.FORM_1098,
        leaf,
        tax_year=str(year),
        lender=lender.name,
        borrower=owner.name,
        mortgage_interest=interest,
        outstanding_principal=principal,
    )


def schedule_c_of_a_program(cast: Cast) -> Specimen:
    """Schedule C as a tax program lists it, line by line with its dots."""
    owner, year = cast.person(), cast.tax_year()
    business = cast.business()
    receipts = cast.amount(14_000, 98_000)
    costs = [
        (number, words, cast.amount(100, 3000))
        for number, words in (
            ("8", "Advertising"),
            ("9", "Car and truck expenses"),
            ("15", "Insurance (other than health)"),
            ("18", "Office expense"),
            ("22", "Supplies"),
            ("25", "Utilities"),
        )
    ]
    spent = sum((amount for _, _, amount in costs), ZERO)
    leaf = Leaf()
    leaf.text(46, 52, "SCHEDULE C (Form 1040)", BOLD.at(12))
    leaf.centre(320, 52, "Profit or Loss From Business", BOLD.at(13))
    leaf.right(566, 52, str(year), BOLD.at(15))
    leaf.centre(320, 64, "(Sole Proprietorship)", SMALL)
    leaf.right(566, 64, "OMB No. 1545-0074", SMALL)
    leaf.rule(46, 70, 566)
    leaf.captioned(72, [46, 420, 566], [("Name of proprietor", owner), ("Social security number (SSN)", cast.ssn())], height=28)
    leaf.captioned(
        100,
        [46, 420, 566],
        [
            (
                "A  Principal business or profession, including product or service",
                cast.choice(("Painting", "Cleaning", "Child care", "Repairs")),
            ),
            ("B  Enter code", cast.digits(6)),
        ],
        height=28,
    )
    leaf.captioned(128, [46, 420, 566], [("C  Business name", business), ("D  Employer ID number (EIN)", "")], height=28)
    y = _numbered(
        leaf,
        184,
        "Part I   Income",
        [
            ("1", "Gross receipts or sales", receipts),
            ("2", "Returns and allowances", ZERO),
            ("3", "Subtract line 2 from line 1", receipts),
            ("4", "Cost of goods sold (from line 42)", ZERO),
            ("5", "Gross profit", receipts),
            ("6", "Other income", ZERO),
            ("7", "Gross income. Add lines 5 and 6", receipts),
        ],
    )
    y = _numbered(
        leaf,
        y + 18,
        "Part II   Expenses",
        [
            *costs,
            ("28", "Total expenses before expenses for business use of home", spent),
            ("29", "Tentative profit or (loss). Subtract line 28 from line 7", receipts - spent),
            ("30", "Expenses for business use of your home", ZERO),
            ("31", "Net profit or (loss). Subtract line 30 from line 29", receipts - spent),
        ],
    )
    leaf.text(46, y + 12, "For Paperwork Reduction Act Notice, see the separate instructions.", SMALL)
    return specimen(
        DocumentKind.SCHEDULE_C,
        leaf,
        tax_year=str(year),
        business=owner,
        gross_receipts=receipts,
        total_expenses=spent,
        net_profit=receipts - spent,
    )


def _numbered(leaf: Leaf, y: float, heading: str, lines: list[tuple[str, str, Decimal]]) -> float:
    leaf.shade(46, y - 10, 566, y + 5, "#111111")
    leaf.text(52, y, heading, BOLD.in_colour("#ffffff"))
    y += 20
    for number, words, amount in lines:
        dots = " ." * int((400 - 70 - 4.6 * len(words)) / 5)
        leaf.row(y, "r62 72 r462 r560", (number, words + dots, number, f"{amount:,.0f}." if not amount else money(amount)), BODY)
        leaf.rule(446, y + 4, 566, 0.3, GREY)
        y += 17
    return y


LAYOUTS = (
    nonemployee_compensation,
    interest_substitute,
    mortgage_interest,
    schedule_c_of_a_program,
)
