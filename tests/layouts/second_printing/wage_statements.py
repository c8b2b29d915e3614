"""What employers give at a year's end: a slip below its explanation, and a list of boxes."""

from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, SMALL
from portal.demo.papers.writing import cents, dollars, money
from tests.layouts.cast import Cast
from tests.layouts.hands import bare
from tests.layouts.leaf import TINY, WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen


def with_an_earnings_summary(cast: Cast) -> Specimen:
    """A bureau's sheet: how gross pay becomes the wages of each box, in a table with the boxes' own names, above the slip itself."""
    employer, worker, year = cast.firm(), cast.homeowner(), cast.tax_year()
    gross, pension, health = cast.amount(24_000, 110_000), cast.amount(500, 4000), cast.amount(200, 3000)
    wages, social = gross - pension - health, gross - health
    federal = cents(wages * Decimal(cast.randint(60, 150)) / 1000)
    leaf = Leaf()
    leaf.text(40, 46, f"{year} W-2 and EARNINGS SUMMARY", BOLD.at(14))
    leaf.paragraph(
        40,
        62,
        530,
        "This summary is included with your W-2 to help describe portions in more detail. It also shows how the wages in each box "
        "were worked out.",
        SMALL,
        9,
    )
    rows: Rows = [
        ("", "Wages, Tips, other Compensation Box 1", "Social Security Wages Box 3", "Medicare Wages Box 5"),
        ("Gross Pay", money(gross), money(gross), money(gross)),
        ("Less 401(k) (D-Box 12)", money(pension), "N/A", "N/A"),
        ("Less Other Cafe 125", money(health), money(health), money(health)),
        ("Reported W-2 Wages", money(wages), money(social), money(social)),
    ]
    leaf.ruled(84, [40, 180, 330, 450, 572], rows, BODY.at(8.5), height=17, head=BOLD.at(7))
    leaf.text(40, 196, f"Employee W-4 profile: {worker.name}, {', '.join(worker.address.lines)}", SMALL)
    leaf.dashes(226)
    top = 250.0
    leaf.captioned(
        top,
        [40, 306, 439, 572],
        [
            ("d  Control number", f"{cast.digits(6)} {cast.digits(3)}"),
            ("1  Wages, tips, other comp.", bare(wages)),
            ("2  Federal income tax withheld", bare(federal)),
        ],
        BODY,
        26,
        caption=TINY,
    )
    leaf.captioned(
        top + 26,
        [306, 439, 572],
        [("3  Social security wages", bare(social)), ("4  Social security tax withheld", bare(cents(social * Decimal("0.062"))))],
        BODY,
        26,
        caption=TINY,
    )
    leaf.captioned(
        top + 52,
        [306, 439, 572],
        [("5  Medicare wages and tips", bare(social)), ("6  Medicare tax withheld", bare(cents(social * Decimal("0.0145"))))],
        BODY,
        26,
        caption=TINY,
    )
    leaf.box(40, top + 26, 306, top + 78)
    leaf.text(43, top + 34, "c  Employer's name, address, and ZIP code", TINY)
    leaf.block(48, top + 47, employer.lines)
    leaf.captioned(
        top + 78,
        [40, 173, 306, 439, 572],
        [
            ("b  Employer's FED ID number", cast.ein()),
            ("a  Employee's SSA number", cast.ssn()),
            ("7  Social security tips", ""),
            ("8  Allocated tips", ""),
        ],
        BODY,
        26,
        caption=TINY,
    )
    leaf.captioned(
        top + 104,
        [306, 439, 572],
        [("10  Dependent care benefits", ""), ("12a  See instructions for box 12", f"D {bare(pension)}")],
        BODY,
        26,
        caption=TINY,
    )
    leaf.box(40, top + 104, 306, top + 162)
    leaf.text(43, top + 112, "e/f  Employee's name, address and ZIP code", TINY)
    leaf.block(48, top + 126, worker.lines)
    leaf.captioned(
        top + 130, [306, 439, 572], [("14  Other", ""), ("13  Stat emp. / Ret. plan / 3rd party sick pay", "X")], BODY, 32, caption=TINY
    )
    leaf.text(40, top + 180, "Copy C for employee's records     Form W-2 Wage and Tax Statement     OMB No. 1545-0008", SMALL)
    leaf.right(572, top + 180, str(year), BOLD.at(14))
    return specimen(
        DocumentKind.W2,
        leaf,
        tax_year=str(year),
        employer=employer.name,
        employee=worker.name,
        wages_box1=wages,
        federal_tax_withheld=federal,
        social_security_wages=social,
    )


def boxes_as_a_list(cast: Cast) -> Specimen:
    """An online payroll's printout: one box a line, with its letter or number first."""
    employer, worker, year = cast.firm(), cast.homeowner(), cast.tax_year()
    wages = cast.amount(16_000, 98_000)
    federal, social = cents(wages * Decimal(cast.randint(50, 140)) / 1000), wages + cast.amount(0, 2000)
    leaf = Leaf()
    leaf.text(60, 64, f"Form W-2 for {year}", WEB_BOLD.at(16))
    leaf.text(60, 82, "Wage and Tax Statement, electronic copy for the employee", WEB)
    y = 116.0
    lines = [
        ("Box a", "Employee's social security number", cast.ssn()),
        ("Box b", "Employer identification number", cast.ein()),
        ("Box c", "Employer's name", employer.name),
        ("", "Employer's address", ", ".join(employer.address.lines)),
        ("Box e", "Employee's name", worker.name),
        ("Box f", "Employee's address", ", ".join(worker.address.lines)),
        ("Box 1", "Wages, tips, other compensation", dollars(wages)),
        ("Box 2", "Federal income tax withheld", dollars(federal)),
        ("Box 3", "Social security wages", dollars(social)),
        ("Box 4", "Social security tax withheld", dollars(cents(social * Decimal("0.062")))),
        ("Box 5", "Medicare wages and tips", dollars(social)),
        ("Box 6", "Medicare tax withheld", dollars(cents(social * Decimal("0.0145")))),
        ("Box 15", "State", employer.address.state),
        ("Box 16", "State wages", dollars(wages)),
        ("Box 17", "State income tax", dollars(cents(wages * Decimal("0.035")))),
    ]
    for box, words, value in lines:
        leaf.row(y, "60 110 300", (box, words, value), WEB)
        leaf.rule(60, y + 6, 552, 0.3, "#bbbbbb")
        y += 22
    return specimen(
        DocumentKind.W2,
        leaf,
        tax_year=str(year),
        employer=employer.name,
        employee=worker.name,
        wages_box1=wages,
        federal_tax_withheld=federal,
        social_security_wages=social,
    )


LAYOUTS = (
    with_an_earnings_summary,
    boxes_as_a_list,
)
