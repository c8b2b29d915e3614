"""What employers print for the tax return: one slip to a sheet, and four."""

from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Party
from portal.demo.papers.sheet import BODY, BOLD, SMALL, TYPED
from portal.demo.papers.writing import cents
from tests.layouts.cast import Cast
from tests.layouts.hands import bare
from tests.layouts.leaf import TINY, Leaf
from tests.layouts.specimen import Specimen, specimen

Boxes = list[tuple[str, str]]


def w2_of_the_form(cast: Cast) -> Specimen:
    """The form itself, copy B, one to a sheet, typed into."""
    employer, worker, year = cast.firm(), cast.homeowner(), cast.tax_year()
    wages = cast.amount(18_000, 96_000)
    pension = cents(wages * Decimal(cast.choice((0, 3, 5))) / 100)
    federal, both = cents(wages * Decimal(cast.randint(60, 150)) / 1000), wages + pension
    leaf = Leaf()
    leaf.captioned(
        60,
        [40, 150, 290, 430, 572],
        [
            ("", "22222"),
            ("a  Employee's social security number", cast.ssn()),
            ("OMB No. 1545-0008", ""),
            ("Copy B to be filed with employee's federal return", ""),
        ],
        TYPED,
        30,
        caption=TINY,
    )
    leaf.captioned(90, [40, 306], [("b  Employer identification number (EIN)", cast.ein())], TYPED, 28, caption=TINY)
    _address_box(leaf, 118, 200, "c  Employer's name, address, and ZIP code", employer)
    leaf.captioned(200, [40, 306], [("d  Control number", cast.digits(6))], TYPED, 28, caption=TINY)
    _address_box(leaf, 228, 330, "e  Employee's first name and initial     Last name     Suff.", worker)
    right: list[Boxes] = [
        [("1  Wages, tips, other compensation", bare(wages)), ("2  Federal income tax withheld", bare(federal))],
        [("3  Social security wages", bare(both)), ("4  Social security tax withheld", bare(cents(both * Decimal("0.062"))))],
        [("5  Medicare wages and tips", bare(both)), ("6  Medicare tax withheld", bare(cents(both * Decimal("0.0145"))))],
        [("7  Social security tips", ""), ("8  Allocated tips", "")],
        [("9", ""), ("10  Dependent care benefits", "")],
        [("11  Nonqualified plans", ""), ("12a", f"D   {bare(pension)}" if pension else "")],
        [("13  Statutory employee  Retirement plan", ""), ("12b", f"DD   {bare(cast.amount(2000, 9000))}")],
        [("14  Other", ""), ("12c", "")],
    ]
    for at, cells in enumerate(right):
        leaf.captioned(90 + at * 30, [306, 439, 572], cells, TYPED, 30, caption=TINY)
    state = employer.address.state
    leaf.captioned(
        330,
        [40, 80, 180, 290, 390, 480, 572],
        [
            ("15  State", state),
            ("Employer's state ID number", cast.digits(8)),
            ("16  State wages, tips, etc.", bare(wages)),
            ("17  State income tax", bare(cents(wages * Decimal("0.031")))),
            ("18  Local wages, tips, etc.", ""),
            ("19  Local income tax", ""),
        ],
        TYPED,
        34,
        caption=TINY,
    )
    leaf.text(40, 386, "Form", SMALL)
    leaf.text(58, 388, "W-2", BOLD.at(20))
    leaf.text(110, 388, "Wage and Tax Statement", BOLD.at(12))
    leaf.text(290, 388, str(year), BOLD.at(20))
    leaf.right(572, 386, "Department of the Treasury - Internal Revenue Service", TINY.at(7))
    return specimen(
        DocumentKind.W2,
        leaf,
        tax_year=str(year),
        employer=employer.name,
        employee=worker.name,
        wages_box1=wages,
        federal_tax_withheld=federal,
        social_security_wages=both,
    )


def _address_box(leaf: Leaf, top: float, bottom: float, caption: str, party: Party) -> None:
    leaf.box(40, top, 306, bottom, 0.5)
    leaf.text(43, top + 8, caption, TINY)
    leaf.block(48, top + 26, [words.upper() for words in party.lines], TYPED)


def w2_four_to_a_sheet(cast: Cast) -> Specimen:
    """A payroll firm's sheet: the same slip four times, for the federal return, the State's, the city's and the drawer."""
    employer, worker, year = cast.firm(), cast.homeowner(), cast.tax_year()
    wages = cast.amount(14_000, 120_000)
    federal, social = cents(wages * Decimal(cast.randint(50, 160)) / 1000), wages + cast.amount(0, 900)
    ein, ssn, control = cast.ein(), cast.ssn(), cast.digits(5)
    leaf = Leaf()
    copies = (
        "Copy B - To Be Filed With Employee's FEDERAL Tax Return",
        "Copy 2 - To Be Filed With Employee's State Tax Return",
        "Copy 2 - To Be Filed With Employee's City Tax Return",
        "Copy C - For EMPLOYEE'S RECORDS",
    )
    for at, copy in enumerate(copies):
        x, y = 24 + 288 * (at % 2), 30 + 374 * (at // 2)
        edges = [x, x + 92, x + 184, x + 276]
        leaf.captioned(
            y,
            edges,
            [("1 Wages, tips, other comp.", bare(wages)), ("2 Federal income tax withheld", bare(federal)), ("d Control number", control)],
            BODY.at(8),
            24,
            caption=TINY,
        )
        leaf.captioned(
            y + 24,
            edges,
            [
                ("3 Social security wages", bare(social)),
                ("4 Social security tax withheld", bare(cents(social * Decimal("0.062")))),
                ("b Employer ID number", ein),
            ],
            BODY.at(8),
            24,
            caption=TINY,
        )
        leaf.captioned(
            y + 48,
            edges,
            [
                ("5 Medicare wages and tips", bare(social)),
                ("6 Medicare tax withheld", bare(cents(social * Decimal("0.0145")))),
                ("a Employee's SSA number", ssn),
            ],
            BODY.at(8),
            24,
            caption=TINY,
        )
        _named_box(leaf, x, y + 72, "c Employer's name, address, and ZIP code", employer)
        _named_box(leaf, x, y + 122, "e/f Employee's name, address, and ZIP code", worker)
        leaf.captioned(
            y + 172,
            edges,
            [
                ("15 State", employer.address.state),
                ("16 State wages, tips, etc.", bare(wages)),
                ("17 State income tax", bare(cents(wages * Decimal("0.04")))),
            ],
            BODY.at(8),
            24,
            caption=TINY,
        )
        leaf.text(x, y + 212, "Form W-2 Wage and Tax Statement", BOLD.at(8))
        leaf.text(x + 150, y + 212, str(year), BOLD.at(13))
        leaf.text(x, y + 224, copy, TINY.at(6.5))
        leaf.text(x, y + 233, "Dept. of the Treasury - IRS     OMB No. 1545-0008", TINY)
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


def _named_box(leaf: Leaf, x: float, y: float, caption: str, party: Party) -> None:
    leaf.box(x, y, x + 276, y + 50, 0.5)
    leaf.text(x + 3, y + 7.5, caption, TINY)
    leaf.block(x + 8, y + 20, party.lines, BODY.at(8))


LAYOUTS = (
    w2_of_the_form,
    w2_four_to_a_sheet,
)
