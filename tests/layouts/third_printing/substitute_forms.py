"""Statements in place of the printed forms: a State's own wage statement, and what a delivery app sends those who drive for it."""

from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Party
from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL
from portal.demo.papers.writing import ZERO, cents, dollars, money
from tests.layouts.cast import CITIES, Cast
from tests.layouts.leaf import BROAD, TINY, WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen

WEB_FINE = WEB.at(7.5)


def wage_statement_of_a_state(cast: Cast) -> Specimen:
    """A State's personnel program: a page across, the slip at the left, at the right how the year's gross becomes box 1."""
    place = cast.choice(("State of Ohio", "State of Kansas", "Commonwealth of Pennsylvania", "State of Colorado"))
    employer = Party(f"{place} {cast.choice(('Department of Corrections', 'Dept of Transportation', 'Judicial Branch'))}", cast.office())
    worker, year = cast.homeowner(), cast.tax_year()
    gross, health, retired = cast.amount(31_000, 88_000), cast.amount(900, 4200), cast.amount(1500, 6500)
    medicare, taxed = gross - health, gross - health - retired
    withheld = cents(taxed * Decimal(cast.randint(70, 150)) / 1000)
    social = medicare if cast.random() < 0.6 else ZERO
    leaf = Leaf(BROAD)
    leaf.text(36, 40, f"{year} W-2 Wage and Tax Statement", BOLD.at(13))
    leaf.text(36, 52, "OMB No. 1545-0008    Copy C, for employee's records    REISSUED STATEMENT", SMALL)
    strip = [("a  Employee's SSN", cast.ssn()), ("b  Employer identification number", cast.ein()), ("d  Control number", cast.digits(6))]
    y = leaf.captioned(62, [36, 136, 276, 396], strip, BODY, 27, caption=TINY)
    slips = [
        [("1  Wages, tips, other compensation", money(taxed)), ("2  Federal income tax withheld", money(withheld))],
        [("3  Social security wages", money(social)), ("4  Social security tax withheld", money(cents(social * Decimal("0.062"))))],
        [("5  Medicare wages and tips", money(medicare)), ("6  Medicare tax withheld", money(cents(medicare * Decimal("0.0145"))))],
    ]
    for cells in slips:
        y = leaf.captioned(y, [36, 216, 396], cells, BODY.at(10), 27, caption=TINY)
    leaf.box(36, y, 396, y + 62, 0.5)
    leaf.text(39, y + 7.5, "c  Employer's name, address, and ZIP code", TINY)
    leaf.block(46, y + 22, (employer.name, "Central Payroll Office", *employer.address.lines), BODY)
    y += 62
    leaf.box(36, y, 396, y + 62, 0.5)
    leaf.text(39, y + 7.5, "e/f  Employee's name, address, and ZIP code", TINY)
    leaf.block(46, y + 24, worker.lines, BODY)
    y += 62
    rest = [
        [("10  Dependent care", ""), ("11  Nonqualified plans", ""), ("12a", f"DD  {money(health * 4)}"), ("12b", "")],
        [
            ("13  Retirement plan", "X"),
            ("14  Other", f"PERS {money(retired)}"),
            ("15  State/ID", f"{cast.choice(CITIES)[1]} {cast.digits(8)}"),
            ("16  State wages", money(taxed)),
        ],
        [("17  State tax", money(cents(taxed * Decimal("0.032")))), ("18  Local wages", ""), ("19  Local tax", ""), ("20  Locality", "")],
    ]
    for cells in rest:
        y = leaf.captioned(y, [36, 116, 206, 306, 396], cells, BODY.at(8), 27, caption=TINY)
    _how_it_comes(leaf, (gross, health, retired), (taxed, social, medicare))
    leaf.text(36, 580, f"Payroll customer service {cast.telephone()}     Printed from self service     1 of 1", SMALL)
    return specimen(
        DocumentKind.W2,
        leaf,
        tax_year=str(year),
        employer=employer.name,
        employee=worker.name,
        wages_box1=taxed,
        federal_tax_withheld=withheld,
        social_security_wages=social,
    )


def _how_it_comes(leaf: Leaf, parts: tuple[Decimal, ...], sums: tuple[Decimal, ...]) -> None:
    gross, health, retired = parts
    taxed, social, medicare = sums
    leaf.text(420, 74, "How your W-2 was figured", BOLD.at(11))
    fica = money(social) if social else "exempt"
    rows: Rows = [
        ("", "Federal Wages", "Soc Sec Wages", "Medicare Wages"),
        ("Gross pay for the year", money(gross), money(gross) if social else "exempt", money(gross)),
        ("Less pre-tax health", f"-{money(health)}", f"-{money(health)}" if social else "", f"-{money(health)}"),
        ("Less retirement", f"-{money(retired)}", "", ""),
        ("Reported", money(taxed), fica, money(medicare)),
    ]
    y = leaf.ruled(84, [420, 540, 612, 684, 756], rows, BODY.at(8), height=18, head=BOLD.at(7.5), tint="#ececec")
    words = (
        "The gross pay on your last pay advice of the year differs from box 1 because some deductions are taken before tax. "
        "If you think a box is wrong, write to your agency's payroll office before April 15. A corrected statement takes up to 30 days."
    )
    leaf.paragraph(420, y + 24, 330, words, BODY.at(8), 11)
    codes = (
        "Codes of box 12",
        "D  Elective deferrals to a 401(k)",
        "E  Elective deferrals to a 403(b)",
        "DD  Cost of employer-sponsored health coverage",
    )
    leaf.lines(420, y + 96, codes, BODY.at(8), 12)


def drivers_year(cast: Cast) -> Specimen:
    """A delivery app's slip for its drivers, and below it a summary of the year with larger sums that are not income of the form."""
    payer = Party(f"{cast.choice(('Dasherly', 'Hopkart', 'Grublane', 'Carryall'))}, Inc.", cast.office())
    person, year, pay = cast.homeowner(), cast.tax_year(), cast.amount(700, 39_000)
    tips, spent = cents(pay * Decimal("0.37")), cents(pay * Decimal("2.6"))
    leaf = Leaf()
    leaf.text(50, 56, payer.name.split(",")[0].lower(), WEB_BOLD.at(18).in_colour("#d7331f"))
    leaf.right(562, 50, f"Form 1099-NEC ({year})", WEB_BOLD.at(11))
    leaf.right(562, 63, "Nonemployee Compensation", WEB)
    leaf.right(562, 75, "Copy B for Recipient     OMB No. 1545-0116", WEB_FINE)
    leaf.rule(50, 88, 562, 0.8)
    for x, heading, lines in (
        (50, "PAYER", (*payer.lines, f"TIN {cast.ein()}")),
        (310, "RECIPIENT", (*person.lines, f"TIN {cast.ssn()}")),
    ):
        leaf.text(x, 106, heading, WEB_FINE.in_colour(GREY))
        leaf.block(x, 120, lines, WEB)
    leaf.text(50, 180, f"Account number {cast.digits(10)}", WEB_FINE)
    rows: Rows = [
        ("Box", "Description", "Amount"),
        ("1", "Nonemployee compensation", dollars(pay)),
        ("2", "Payer made direct sales totaling $5,000 or more of consumer products for resale", "No"),
        ("4", "Federal income tax withheld", "$0.00"),
        ("5", "State tax withheld", "$0.00"),
        ("6", f"State / Payer's state no.   {person.address.state} / {cast.digits(8)}", ""),
        ("7", "State income", dollars(pay)),
    ]
    y = leaf.ruled(196, [50, 86, 460, 562], rows, WEB.at(8), "clr", 19, WEB_BOLD.at(8), "#fbe9e7")
    words = "This is important tax information and is being furnished to the Internal Revenue Service. Not an invoice."
    leaf.paragraph(50, y + 18, 510, words, WEB_FINE, 11)
    leaf.text(50, y + 62, f"Your {year} at a glance (not a tax form)", WEB_BOLD.at(11))
    summary = [
        ("Deliveries completed", f"{cast.randint(150, 3900):,}"),
        ("Online miles", f"{cast.randint(900, 21000):,}"),
        ("Base pay and promotions", dollars(pay - tips)),
        ("Customer tips (included in box 1)", dollars(tips)),
        ("Value of orders you carried", dollars(spent)),
        ("Fast-pay fees you paid", dollars(cast.amount(2, 60))),
    ]
    y = leaf.rows(y + 84, "50 r360", summary, WEB, 16)
    help_words = "Self-employed? Save 20% on tax software with code DRIVE20. You may be able to deduct miles; ask a tax professional."
    leaf.shade(50, y + 8, 562, y + 36, "#fff4e5", 5)
    leaf.text(58, y + 25, help_words, WEB.at(7))
    return specimen(DocumentKind.FORM_1099, leaf, form="1099-NEC", tax_year=str(year), payer=payer.name, recipient=person.name, amount=pay)


LAYOUTS = (wage_statement_of_a_state, drivers_year)
