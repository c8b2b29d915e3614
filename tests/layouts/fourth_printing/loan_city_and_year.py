"""A servicer's page for a loan that is current, a city's bill for all its services, and a year's slip of wages."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, SMALL
from portal.demo.papers.writing import ZERO, abbreviated, cents, dollars, money, months_later, slashed, whole
from tests.layouts.cast import Cast
from tests.layouts.leaf import TINY, WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen

FINE, FINE_BOLD = BODY.at(8), BOLD.at(8)


def current_with_a_servicer(cast: Cast) -> Specimen:
    """A panel of three facts at the top right, the loan's state and the amount's parts abreast, activity and a coupon below."""
    servicer, owner, said = cast.body("{} Mac Loan Services, LLC", "{} Lending Servicing"), cast.homeowner(), cast.day()
    due, number = months_later(said.replace(day=1), 1), cast.digits(10)
    owing, rate = cast.amount(70_000, 380_000), Decimal(cast.randint(21, 61)) / 8
    interest, part, kept, escrow = cents(owing * rate / 1200), cast.amount(210, 690), cast.amount(230, 810), cast.amount(400, 5100)
    pay = interest + part + kept
    leaf = Leaf()
    leaf.text(40, 52, servicer.name, BOLD.at(13))
    leaf.lines(40, 66, (*servicer.address.lines, cast.telephone()), SMALL)
    leaf.right(572, 52, "Mortgage Statement", BOLD.at(13))
    top = [
        ("Statement Date:", slashed(said)),
        ("Account Number:", number),
        ("Payment Due Date:", slashed(due)),
        ("Amount Due:", dollars(pay)),
    ]
    leaf.rows(72, "360 r572", top, FINE_BOLD, 14)
    leaf.text(360, 132, f"If paid after {slashed(due + timedelta(15))}, a late fee of {dollars(cents(pay / 25))} is added.", BODY.at(7))
    leaf.block(60, 130, [line.upper() for line in owner.lines], BODY.at(9.5))
    left: Rows = [("Account Information", ""), ("Outstanding Principal", dollars(owing)), ("Interest Rate (until July 2031)", f"{rate}%")]
    left += [("Escrow Balance", dollars(escrow)), ("Prepayment Penalty", "None")]
    leaf.ruled(190, [40, 200, 296], left, FINE, height=16, head=FINE_BOLD, tint="#e6edf5")
    right: Rows = [("Explanation of Amount Due", ""), ("Principal", dollars(part)), ("Interest", dollars(interest))]
    right += [
        ("Escrow", dollars(kept)),
        ("Regular Monthly Payment", dollars(pay)),
        ("Total Fees Charged", "$0.00"),
        ("Overdue Payment", "$0.00"),
    ]
    leaf.ruled(190, [316, 476, 572], [*right, ("Total Amount Due", dollars(pay))], FINE, height=16, head=FINE_BOLD, tint="#e6edf5")
    table: Rows = [
        ("Transaction Activity", "Date", "Charges", "Payments"),
        ("Payment received", slashed(said - timedelta(14)), "", dollars(pay)),
    ]
    table.append(("County tax paid from escrow", slashed(said - timedelta(6)), dollars(cast.amount(700, 2600)), ""))
    y = leaf.ruled(346, [40, 300, 390, 480, 572], table, FINE, "llrr", 16, FINE_BOLD, "#e6edf5")
    table = [("Past Payments Breakdown", "Paid Last Month", "Paid Year to Date")]
    parts = (("Principal", part), ("Interest", interest), ("Escrow", kept), ("Total", pay))
    table += [(words, dollars(amount), dollars(amount * said.month)) for words, amount in parts]
    y = leaf.ruled(y + 16, [40, 300, 436, 572], table, FINE, height=16, head=FINE_BOLD, tint="#e6edf5")
    words = "Rates may have fallen: ask about refinancing. Trouble paying? HUD lists counselors at 800-569-4287. NMLS 100200300."
    leaf.paragraph(40, y + 24, 532, words, FINE, 12)
    leaf.dashes(620)
    leaf.rows(650, "340 r572", [*top[1:], ("Additional Principal", "$ ________")], FINE, 16)
    leaf.block(40, 690, servicer.lines, FINE)
    return specimen(
        DocumentKind.MORTGAGE_STATEMENT,
        leaf,
        servicer=servicer.name,
        borrower=owner.name,
        loan_number_last4=number[-4:],
        statement_date=said,
        due_date=due,
        amount_due=pay,
        unpaid_principal=owing,
        interest_rate=rate.normalize(),
        escrow_balance=escrow,
    )


def all_services_of_a_city(cast: Cast) -> Specimen:
    """A city's bill: water, sewer, trash and power each with its sum, what was owed and paid before, and a slip at the foot."""
    city, owner, said = cast.body("City of {} Utilities", "{} Public Utilities"), cast.homeowner(), cast.day()
    due, number, before = said + timedelta(20), f"{cast.digits(6)}-{cast.digits(5)}", cast.amount(90, 320)
    parts = [(words, cast.amount(9, 130)) for words in ("Electric Service", "Water Service", "Wastewater Service", "Trash & Recycling")]
    owed = sum((amount for _, amount in parts), ZERO)
    leaf = Leaf()
    leaf.text(40, 54, city.name, WEB_BOLD.at(14).in_colour("#00695c"))
    leaf.text(40, 68, f"{', '.join(city.address.lines)}   {cast.telephone()}", WEB.at(7))
    facts = [
        ("Account Number", number),
        ("Bill Date", abbreviated(said)),
        ("Due Date", abbreviated(due)),
        ("Total Amount Due", dollars(owed)),
    ]
    leaf.rows(96, "340 r572", facts, WEB_BOLD.at(8), 15)
    leaf.text(40, 96, f"{owner.name}", WEB_BOLD)
    leaf.lines(40, 109, ("Service address", *owner.address.lines), WEB.at(7.5), 12)
    rows = [("Previous Balance", dollars(before)), ("Payment Received", f"-{dollars(before)}"), ("Balance Forward", "$0.00"), *_each(parts)]
    y = leaf.rows(184, "40 r330", [*rows, ("Total Current Charges", dollars(owed))], WEB.at(8), 18)
    meters: Rows = [
        ("Meter", "Read Date", "Previous", "Current", "Used"),
        (cast.digits(7), slashed(said - timedelta(4)), "4410", "5122", "712 kWh"),
    ]
    meters.append((cast.digits(7), slashed(said - timedelta(4)), "880", "886", "6 kgal"))
    y = leaf.ruled(y + 10, [40, 150, 250, 340, 430, 540], meters, WEB.at(7.5), height=16, head=WEB_BOLD.at(7.5))
    words = "Set sprinklers for your assigned day. A 5% penalty applies after the due date. A year ago you used 801 kWh and 7 kgal."
    leaf.paragraph(40, y + 24, 532, words, WEB.at(7.5), 12)
    leaf.dashes(620)
    leaf.rows(650, "340 r572", facts, WEB.at(8), 15)
    leaf.block(40, 680, city.lines, WEB.at(8))
    return specimen(
        DocumentKind.UTILITY_BILL,
        leaf,
        provider=city.name,
        account_holder=owner.name,
        account_number=number,
        statement_date=said,
        due_date=due,
        amount_due=owed,
    )


def _each(parts: list[tuple[str, Decimal]]) -> list[tuple[str, str]]:
    return [(words, dollars(amount)) for words, amount in parts]


def half_sheet_of_wages(cast: Cast) -> Specimen:
    """A slip on the lower half of a sheet whose upper half has the address for the window and a word about electronic filing."""
    employer, worker, year, wages, saved = (
        cast.firm(),
        cast.homeowner(),
        cast.tax_year(),
        cast.amount(19_000, 90_000),
        cast.amount(400, 4000),
    )
    held, all_pay = cents(wages / 9), wages + saved
    leaf = Leaf()
    leaf.text(40, 50, f"Your {year} Form W-2 is below. File by April 15, {year + 1}.", FINE_BOLD)
    leaf.block(80, 140, [line.upper() for line in worker.lines], BODY.at(9.5))
    leaf.dashes(380)
    edges, y = [306.0, 439, 572], 400.0
    sums = ((wages, held), (all_pay, cents(all_pay * Decimal("0.062"))), (all_pay, cents(all_pay * Decimal("0.0145"))))
    for (one, other), pair in zip(CAPTIONS, sums, strict=True):
        cells = [(one, whole(pair[0])), (other, whole(pair[1]))]
        y = leaf.captioned(y, edges, cells, FINE, 27, caption=TINY)
    leaf.captioned(y, edges, [("12a", f"D {whole(saved)}"), ("14 Other", f"SDI {whole(cents(wages / 100))}")], FINE, 27, caption=TINY)
    for top, caption, party in (
        (427, "c Employer's name, address, and ZIP code", employer),
        (500, "e/f Employee's name and address", worker),
    ):
        leaf.box(40, top, 306, top + 73, 0.5)
        leaf.text(43, top + 8, caption, TINY)
        leaf.block(48, top + 24, party.lines, FINE)
    leaf.captioned(
        400, [40, 173, 306], [("a Employee's SSN", cast.ssn()), ("b Employer ID number (EIN)", cast.ein())], FINE, 27, caption=TINY
    )
    state = [("15 State", worker.address.state), ("16 State wages", whole(wages)), ("17 State income tax", whole(cents(wages / 30)))]
    leaf.captioned(573, [40, 173, 306, 439], state, FINE, 27, caption=TINY)
    leaf.row(620, "40 r572", (f"Form W-2 Wage and Tax Statement {year}", "Copy B   OMB No. 1545-0008"), FINE_BOLD)
    leaf.text(40, 640, f"Gross pay {money(all_pay)} less deferrals {money(saved)} gives the wages of box 1.", SMALL)
    return specimen(
        DocumentKind.W2,
        leaf,
        tax_year=str(year),
        employer=employer.name,
        employee=worker.name,
        wages_box1=wages,
        federal_tax_withheld=held,
        social_security_wages=all_pay,
    )


CAPTIONS = (
    ("1 Wages, tips, other compensation", "2 Federal income tax withheld"),
    ("3 Social security wages", "4 Social security tax withheld"),
    ("5 Medicare wages and tips", "6 Medicare tax withheld"),
)

LAYOUTS = (current_with_a_servicer, all_services_of_a_city, half_sheet_of_wages)
