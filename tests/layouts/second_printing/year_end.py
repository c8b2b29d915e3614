"""What public offices, brokers, lenders and tax programs print for the tax return."""

from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Party
from portal.demo.papers.sheet import BODY, BOLD, CAPTION, SERIF, SERIF_BOLD, SMALL, TYPED, TYPED_BOLD
from portal.demo.papers.writing import ZERO, cents, dollars, money
from tests.layouts.cast import Cast
from tests.layouts.hands import plain
from tests.layouts.leaf import TINY, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen


def certain_government_payments(cast: Cast) -> Specimen:
    """A State's 1099-G: the boxes in one strip on the right, the office's address low on the left as a window envelope wants it."""
    payer = Party(
        f"{cast.choice(('Oregon', 'Kansas', 'Ohio', 'Michigan', 'Arizona'))} "
        f"{cast.choice(('Department of Labor', 'Employment Department', 'Department of Revenue'))}",
        cast.office(),
    )
    person, year, paid, withheld = cast.homeowner(), cast.tax_year(), cast.amount(600, 21_000), cast.amount(0, 900)
    leaf = Leaf()
    leaf.text(46, 60, "Form 1099-G", SERIF_BOLD.at(16))
    leaf.text(46, 76, "Certain Government Payments", SERIF.at(11))
    leaf.text(46, 92, f"Calendar year {year}     OMB No. 1545-0120     Copy B for recipient", SERIF.at(9))
    lines = [
        ("1  Unemployment compensation", dollars(paid)),
        ("2  State or local income tax refunds, credits, or offsets", "$0.00"),
        ("3  Box 2 amount is for tax year", ""),
        ("4  Federal income tax withheld", dollars(withheld)),
        ("5  RTAA payments", "$0.00"),
        ("6  Taxable grants", "$0.00"),
    ]
    y = 120.0
    for words, value in lines:
        leaf.captioned(y, [330, 566], [(words, value)], SERIF.at(11), 32, caption=TINY.at(6.5))
        y += 32
    leaf.text(46, 130, "PAYER", CAPTION)
    leaf.block(46, 142, (*payer.lines, f"Federal ID {cast.ein()}"), SERIF.at(10))
    leaf.text(46, 220, "RECIPIENT", CAPTION)
    leaf.block(46, 232, (*person.lines, f"SSN {cast.ssn()}"), SERIF.at(10))
    leaf.paragraph(
        46,
        350,
        520,
        "Box 1 shows the total unemployment compensation paid to you this year. Report it on your federal return. You may ask that "
        "tax be withheld from future payments.",
        SERIF.at(9),
        12,
    )
    return specimen(DocumentKind.FORM_1099, leaf, form="1099-G", tax_year=str(year), payer=payer.name, recipient=person.name, amount=paid)


def dividends_of_a_broker(cast: Cast) -> Specimen:
    """A broker's page of dividends: the boxes' sums in a list, each fund's part in a table below."""
    payer, person, year = cast.body("{} Brokerage Services LLC", "{} Investor Trust", "{} Funds"), cast.homeowner(), cast.tax_year()
    parts = [(f"{cast.choice(('Growth', 'Balanced', 'Index', 'Income'))} Fund {name}", cast.amount(20, 900)) for name in ("A", "B", "C")]
    ordinary = sum((amount for _, amount in parts), ZERO)
    qualified = cents(ordinary * Decimal("0.7"))
    leaf = Leaf()
    leaf.text(48, 54, payer.name, BOLD.at(14).in_colour("#14532d"))
    leaf.right(564, 54, f"{year} Form 1099-DIV", BOLD.at(12))
    leaf.text(48, 68, ", ".join(payer.address.lines), SMALL)
    leaf.right(564, 68, "Dividends and Distributions   (OMB No. 1545-0110)", SMALL)
    leaf.rule(48, 76, 564, 1.2, "#14532d")
    leaf.rows(
        96,
        "48 150",
        [
            ("Recipient", person.name),
            ("", person.address.street),
            ("", person.address.city_line),
            ("Recipient's TIN", cast.ssn()),
            ("Account", f"{cast.digits(4)}-{cast.digits(4)}"),
        ],
        BODY,
        13,
    )
    leaf.rows(96, "340 r564", [("Payer's TIN", cast.ein()), ("Telephone", cast.telephone())], BODY, 13)
    rows = [
        ("1a  Total ordinary dividends", dollars(ordinary)),
        ("1b  Qualified dividends", dollars(qualified)),
        ("2a  Total capital gain distributions", dollars(cast.amount(0, 300))),
        ("3   Nondividend distributions", "$0.00"),
        ("4   Federal income tax withheld", "$0.00"),
        ("7   Foreign tax paid", dollars(cast.amount(0, 20))),
    ]
    y = leaf.rows(190, "48 r420", rows, BODY.at(10), 17)
    leaf.text(48, y + 20, "Detail", BOLD.at(10))
    table: Rows = [("Security", "Paid", "Ordinary dividends"), *((words, f"12/15/{year}", money(amount)) for words, amount in parts)]
    leaf.ruled(y + 26, [48, 220, 310, 420], table, BODY, "lcr", 15, BOLD.at(8.5), "#e7f0ea")
    return specimen(
        DocumentKind.FORM_1099, leaf, form="1099-DIV", tax_year=str(year), payer=payer.name, recipient=person.name, amount=ordinary
    )


def interest_on_the_form(cast: Cast) -> Specimen:
    """A 1098 on the form: the lender's box at the left, numbered boxes at the right, the borrower's below."""
    lender, owner, year = cast.body("{} Federal Savings", "{} Lending Corp", "Bank of {}"), cast.homeowner(), cast.tax_year()
    interest, principal = cast.amount(1_500, 21_000), cast.amount(40_000, 480_000)
    leaf = Leaf()
    leaf.tick(220, 44, False)
    leaf.text(233, 44, "CORRECTED (if checked)", SMALL)
    leaf.box(40, 52, 300, 150)
    leaf.text(43, 60, "RECIPIENT'S/LENDER'S name, street address, city or town, state, ZIP code, and telephone no.", TINY)
    leaf.block(50, 82, (*lender.lines, cast.telephone()), TYPED)
    leaf.box(300, 52, 420, 150)
    leaf.text(304, 62, "OMB No. 1545-1380", SMALL)
    leaf.text(304, 92, "Form 1098", BOLD.at(12))
    leaf.text(304, 120, f"For calendar year {year}", BODY.at(8))
    leaf.text(432, 86, "Mortgage", BOLD.at(14))
    leaf.text(432, 104, "Interest", BOLD.at(14))
    leaf.text(432, 122, "Statement", BOLD.at(14))
    leaf.captioned(
        150,
        [40, 170, 300, 572],
        [
            ("RECIPIENT'S/LENDER'S TIN", cast.ein()),
            ("PAYER'S/BORROWER'S TIN", cast.ssn()),
            ("1  Mortgage interest received from payer(s)/borrower(s)*", dollars(interest)),
        ],
        TYPED,
        32,
        caption=TINY,
    )
    leaf.captioned(
        182,
        [40, 300, 436, 572],
        [
            ("PAYER'S/BORROWER'S name", owner.name),
            ("2  Outstanding mortgage principal", dollars(principal)),
            ("3  Mortgage origination date", plain(cast.day().replace(year=2018, day=4))),
        ],
        TYPED,
        32,
        caption=TINY,
    )
    leaf.captioned(
        214,
        [40, 300, 436, 572],
        [
            ("Street address (including apt. no.)", owner.address.street),
            ("4  Refund of overpaid interest", "$0.00"),
            ("5  Mortgage insurance premiums", dollars(cast.amount(0, 1400))),
        ],
        TYPED,
        32,
        caption=TINY,
    )
    leaf.captioned(
        246,
        [40, 300, 572],
        [
            ("City or town, state or province, country, and ZIP code", owner.address.city_line),
            ("6  Points paid on purchase of principal residence", "$0.00"),
        ],
        TYPED,
        32,
        caption=TINY,
    )
    leaf.captioned(
        278,
        [40, 300, 572],
        [("9  Number of properties securing the mortgage", "1"), ("10  Other (real estate taxes)", dollars(cast.amount(900, 6000)))],
        TYPED,
        32,
        caption=TINY,
    )
    leaf.captioned(
        310,
        [40, 300, 572],
        [("Account number (see instructions)", cast.digits(10)), ("11  Mortgage acquisition date", "")],
        TYPED,
        32,
        caption=TINY,
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


def rents_of_one_house(cast: Cast) -> Specimen:
    """Schedule E of a tax program, one house in column A; what is empty stays empty."""
    owner, year, house = cast.person(), cast.tax_year(), cast.address()
    rents = cast.amount(7_000, 31_000)
    lines = [
        ("5", "Advertising", ZERO),
        ("7", "Cleaning and maintenance", cast.amount(100, 900)),
        ("9", "Insurance", cast.amount(300, 1500)),
        ("12", "Mortgage interest paid to banks, etc.", cast.amount(900, 6000)),
        ("14", "Repairs", cast.amount(100, 2500)),
        ("16", "Taxes", cast.amount(500, 2900)),
        ("18", "Depreciation expense or depletion", cast.amount(1000, 5000)),
    ]
    spent = sum((amount for _, _, amount in lines), ZERO)
    leaf = Leaf()
    leaf.row(50, "44 r568", ("SCHEDULE E (Form 1040)", str(year)), TYPED_BOLD.at(12))
    leaf.centre(306, 66, "SUPPLEMENTAL INCOME AND LOSS", TYPED_BOLD.at(11))
    leaf.row(86, "44 r568", (f"NAME(S) SHOWN ON RETURN  {owner.upper()}", f"SSN {cast.ssn()}"), TYPED)
    leaf.text(44, 104, "PART I   INCOME OR LOSS FROM RENTAL REAL ESTATE AND ROYALTIES", TYPED_BOLD)
    leaf.text(44, 120, f"1A  PHYSICAL ADDRESS  {', '.join(house.lines).upper()}", TYPED)
    leaf.text(44, 134, "1B  TYPE OF PROPERTY  1 - SINGLE FAMILY RESIDENCE     2  FAIR RENTAL DAYS 365", TYPED)
    stops = "r62 70 r430"
    leaf.row(158, stops, ("", "INCOME", "PROPERTY A"), TYPED_BOLD)
    leaf.row(173, stops, ("3", "RENTS RECEIVED", money(rents)), TYPED)
    leaf.row(198, stops, ("", "EXPENSES", ""), TYPED_BOLD)
    y = leaf.rows(213, stops, [(number, words.upper(), money(amount) if amount else "") for number, words, amount in lines], TYPED, 15)
    leaf.row(y + 4, stops, ("20", "TOTAL EXPENSES. ADD LINES 5 THROUGH 19", money(spent)), TYPED)
    leaf.row(y + 22, stops, ("21", "SUBTRACT LINE 20 FROM LINE 3. INCOME OR (LOSS)", _or_loss(rents - spent)), TYPED_BOLD)
    return specimen(
        DocumentKind.SCHEDULE_E, leaf, tax_year=str(year), rents_received=rents, total_expenses=spent, net_rental_income=rents - spent
    )


def _or_loss(amount: Decimal) -> str:
    return f"({money(-amount)})" if amount < 0 else money(amount)


LAYOUTS = (
    certain_government_payments,
    dividends_of_a_broker,
    interest_on_the_form,
    rents_of_one_house,
)
