"""Wages and other income of a year on the printed forms: two slips to a sheet, and a form for rents."""

from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Party
from portal.demo.papers.sheet import BODY, BOLD, SMALL, TYPED, Style
from portal.demo.papers.writing import ZERO, cents, money, whole
from tests.layouts.cast import Cast
from tests.layouts.leaf import TINY, Leaf
from tests.layouts.specimen import Specimen, specimen

MONO = TYPED.at(8.5)
Cells = list[tuple[str, str]]


def two_slips_to_a_sheet(cast: Cast) -> Specimen:
    """A small firm's program prints copy B over copy C; pay put by makes social security wages more than those of box 1."""
    employer, worker, year = cast.firm(), cast.homeowner(), cast.tax_year()
    earned, saved = cast.amount(21_000, 98_000), cast.amount(600, 5200)
    taxed = earned - saved
    withheld = cents(taxed * Decimal(cast.randint(60, 160)) / 1000)
    marks = (cast.ein(), cast.ssn(), cast.digits(5), cast.digits(8))
    leaf = Leaf()
    for top, copy, whose in (
        (24, "Copy B", "To Be Filed With Employee's FEDERAL Tax Return."),
        (408, "Copy C", "For EMPLOYEE'S RECORDS (See Notice to Employee on the back of Copy B.)"),
    ):
        _slip(leaf, top, employer, worker, marks, (taxed, withheld, earned, saved))
        leaf.text(40, top + 330, "Form", SMALL)
        leaf.text(60, top + 332, "W-2", BOLD.at(18))
        leaf.text(106, top + 330, "Wage and Tax Statement", BOLD)
        leaf.text(290, top + 332, str(year), BOLD.at(20))
        leaf.right(572, top + 326, "Department of the Treasury - Internal Revenue Service", SMALL)
        leaf.text(40, top + 344, f"{copy} - {whose}", BOLD.at(7.5))
        leaf.right(572, top + 344, "OMB No. 1545-0008", SMALL)
    leaf.dashes(396)
    return specimen(
        DocumentKind.W2,
        leaf,
        tax_year=str(year),
        employer=employer.name,
        employee=worker.name,
        wages_box1=taxed,
        federal_tax_withheld=withheld,
        social_security_wages=earned,
    )


def _slip(leaf: Leaf, top: float, employer: Party, worker: Party, marks: tuple[str, ...], sums: tuple[Decimal, ...]) -> None:
    ein, ssn, control, state = marks
    taxed, withheld, earned, saved = sums
    social, medical = (cents(earned * Decimal(rate)) for rate in ("0.062", "0.0145"))
    leaf.captioned(top, [40, 180, 320, 572], [("22222", ""), ("a  Employee's social security number", ssn), SAFE], MONO, 24, caption=TINY)
    boxes: list[Cells] = [
        [("1  Wages, tips, other compensation", whole(taxed)), ("2  Federal income tax withheld", whole(withheld))],
        [("3  Social security wages", whole(earned)), ("4  Social security tax withheld", whole(social))],
        [("5  Medicare wages and tips", whole(earned)), ("6  Medicare tax withheld", whole(medical))],
        [("7  Social security tips", ""), ("8  Allocated tips", "")],
        [("9", ""), ("10  Dependent care benefits", "")],
        [("11  Nonqualified plans", ""), ("12a  See instructions for box 12", f"D   {whole(saved)}")],
        [("13  Statutory   Retirement   Third-party", "            X"), ("12b", f"DD  {whole(saved * 2)}")],
        [("14  Other", ""), ("12c", "")],
    ]
    y = top + 24
    for cells in boxes:
        y = leaf.captioned(y, [340, 456, 572], cells, MONO, 27, caption=TINY)
    y = leaf.captioned(top + 24, [40, 340], [("b  Employer identification number (EIN)", ein)], MONO, 27, caption=TINY)
    y = _name_box(leaf, y, 81, "c  Employer's name, address, and ZIP code", employer)
    y = leaf.captioned(y, [40, 340], [("d  Control number", control)], MONO, 27, caption=TINY)
    _name_box(leaf, y, 81, "e  Employee's first name and initial      Last name      Suff.", worker)
    cells = [
        ("15  State   Employer's state ID number", f"{worker.address.state}  {state}"),
        ("16  State wages, tips, etc.", whole(taxed)),
        ("17  State income tax", whole(cents(taxed * Decimal("0.041")))),
        ("18  Local wages, tips, etc.", ""),
        ("19  Local income tax", ""),
        ("20  Locality name", ""),
    ]
    leaf.captioned(top + 268, [40, 160, 256, 340, 432, 512, 572], cells, MONO, 30, caption=TINY)


SAFE = ("Safe, accurate, FAST! Use e-file            This information is being furnished to the IRS.", "")


def _name_box(leaf: Leaf, y: float, height: float, caption: str, party: Party) -> float:
    leaf.box(40, y, 340, y + height, 0.5)
    leaf.text(43, y + 7.5, caption, TINY)
    leaf.block(46, y + 24, party.lines, MONO)
    return y + height


def rents_on_the_form(cast: Cast) -> Specimen:
    """A manager of houses reports what tenants paid, in box 1 of a form whose other boxes are empty but for tax withheld."""
    payer, owner, year, rents = (
        cast.firm("Property Management", "Realty", "Rentals"),
        cast.homeowner(),
        cast.tax_year(),
        cast.amount(6000, 41_000),
    )
    leaf = Leaf()
    leaf.tick(250, 44, False, 7)
    leaf.text(262, 43, "CORRECTED (if checked)", SMALL)
    leaf.box(40, 52, 300, 136, 0.5)
    leaf.text(43, 59, "PAYER'S name, street address, city or town, state or province, country, ZIP, and telephone no.", TINY)
    leaf.block(46, 78, (*payer.lines, cast.telephone()), TYPED)
    left = [("1  Rents", f"$ {money(rents)}"), ("2  Royalties", "$"), ("3  Other income", "$")]
    leaf.captioned(52, [300, 410], left[:1], TYPED, 28, caption=TINY)
    leaf.captioned(80, [300, 410], left[1:2], TYPED, 28, caption=TINY)
    leaf.captioned(108, [300, 410], left[2:], TYPED, 28, caption=TINY)
    leaf.captioned(108, [410, 490], [("4  Federal income tax withheld", "$")], TYPED, 28, caption=TINY)
    leaf.lines(416, 66, ("OMB No. 1545-0115", "Form 1099-MISC", f"(Rev. January {year - 1})"), SMALL, 10)
    leaf.text(416, 102, f"For calendar year {year}", SMALL)
    leaf.block(496, 66, ("Miscellaneous", "Information"), BOLD.at(10.5))
    leaf.block(496, 118, ("Copy B", "For Recipient"), BOLD)
    cells = [
        ("PAYER'S TIN", cast.ein()),
        ("RECIPIENT'S TIN", cast.ssn()),
        ("5  Fishing boat proceeds", "$"),
        ("6  Medical and health care payments", "$"),
    ]
    leaf.captioned(136, [40, 170, 300, 395, 490], cells, TYPED, 28, caption=TINY)
    leaf.captioned(164, [40, 300], [("RECIPIENT'S name", owner.name)], TYPED, 34, caption=TINY)
    leaf.captioned(198, [40, 300], [("Street address (including apt. no.)", owner.address.street)], TYPED, 28, caption=TINY)
    leaf.captioned(
        226, [40, 300], [("City or town, state or province, country, and ZIP", owner.address.city_line)], TYPED, 28, caption=TINY
    )
    leaf.captioned(
        254,
        [40, 220, 300],
        [("Account number (see instructions)", f"OWN-{cast.digits(5)}"), ("13  FATCA filing", "")],
        TYPED,
        34,
        caption=TINY,
    )
    pairs: list[Cells] = [
        [("7  Direct sales of $5,000 or more", ""), ("8  Substitute payments in lieu of dividends", "$")],
        [("9  Crop insurance proceeds", "$"), ("10  Gross proceeds paid to an attorney", "$")],
        [("11  Fish purchased for resale", "$"), ("12  Section 409A deferrals", "$")],
        [("14  Excess golden parachute payments", "$"), ("15  Nonqualified deferred compensation", "$")],
    ]
    y = 164.0
    for pair in pairs:
        y = leaf.captioned(y, [300, 395, 490], pair, TYPED, 31, caption=Style(size=4.3))
    strip = [
        ("16  State tax withheld", f"$ {money(ZERO)}"),
        ("17  State/Payer's state no.", f"{owner.address.state} {cast.digits(7)}"),
        ("18  State income", "$"),
    ]
    leaf.captioned(288, [220, 300, 395, 490], strip, TYPED.at(8), 28, caption=TINY)
    leaf.paragraph(
        496,
        150,
        78,
        "This is important tax information and is being furnished to the IRS. A penalty may be imposed on you if income is not reported.",
        BODY.at(6.5),
    )
    leaf.text(
        40, 330, "Form 1099-MISC        (keep for your records)          Department of the Treasury - Internal Revenue Service", SMALL
    )
    leaf.paragraph(
        40,
        362,
        500,
        "Box 1. Report rents from real estate on Schedule E. See its instructions if you gave services to tenants.",
        BODY.at(8),
    )
    return specimen(
        DocumentKind.FORM_1099, leaf, form="1099-MISC", tax_year=str(year), payer=payer.name, recipient=owner.name, amount=rents
    )


LAYOUTS = (two_slips_to_a_sheet, rents_on_the_form)
