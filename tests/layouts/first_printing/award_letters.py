"""Letters of public offices that say what they pay, and how often."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, GREY, SERIF, SERIF_BOLD, SMALL, TYPED
from portal.demo.papers.stationery import seal
from portal.demo.papers.writing import dollars, money, slashed, spelled
from tests.layouts.cast import Cast
from tests.layouts.hands import plain
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen, specimen


def veterans_award(cast: Cast) -> Specimen:
    """A summary of benefits from the Department of Veterans Affairs: headings that ask, answers in short sentences."""
    person, day = cast.homeowner(), cast.day()
    monthly, share = Decimal(cast.randint(17_000, 390_000)) / 100, cast.choice((10, 30, 50, 70, 100))
    leaf = Leaf()
    seal(leaf, 90, 78, "VETERANS")
    leaf.text(136, 70, "DEPARTMENT OF VETERANS AFFAIRS", SERIF_BOLD.at(15))
    leaf.text(136, 86, f"{cast.office().street}, Washington, DC 20420", SERIF.at(9.5))
    leaf.text(60, 140, spelled(day), SERIF)
    leaf.block(60, 170, person.lines, SERIF)
    leaf.right(552, 170, f"In Reply Refer To: 27/eBenefits {cast.digits(4)}", SERIF.at(9.5))
    leaf.text(60, 236, f"Dear {person.name}:", SERIF)
    y = (
        leaf.paragraph(
            60,
            262,
            490,
            "This letter is a summary of benefits you currently receive from the Department of Veterans Affairs (VA). We are "
            "providing this letter for you to use in applying for other benefits.",
            SERIF,
            15,
        )
        + 14
    )
    leaf.text(60, y, "Our records contain the following information", SERIF_BOLD)
    y = leaf.rows(
        y + 20,
        "76 380",
        [
            ("Your character of discharge or service", "Honorable"),
            ("Your combined service-connected evaluation is", f"{share}%"),
            ("Your current monthly award amount is", dollars(monthly)),
            ("The effective date of the last change to your award was", spelled(day.replace(month=12, day=1, year=day.year - 1))),
        ],
        SERIF.at(10.5),
        18,
    )
    leaf.text(60, y + 12, "You should contact your state or local office of veterans' affairs", SERIF_BOLD)
    leaf.paragraph(
        60,
        y + 32,
        490,
        "for information on tax, license, or fee-related benefits for which you may be eligible. State offices may be found on our "
        f"web site. If you have questions, call {cast.telephone()}.",
        SERIF,
        15,
    )
    leaf.text(60, y + 104, "Sincerely yours,", SERIF)
    leaf.text(60, y + 140, "Regional Office Director", SERIF)
    return specimen(
        DocumentKind.BENEFIT_LETTER,
        leaf,
        recipient=person.name,
        agency="Department of Veterans Affairs",
        monthly_benefit=monthly,
        letter_date=day,
    )


def pension_statement(cast: Cast) -> Specimen:
    """A State retirement system's verification: a table of the month's gross, what is taken from it and what is sent."""
    agency = cast.choice(
        ("Public Employees Retirement System of Ohio", "Teachers Retirement System of Georgia", "Kansas Public Employees Pension Fund")
    )
    person, day, gross = cast.homeowner(), cast.day(), cast.amount(900, 4600)
    off = [("Federal tax withholding", cast.amount(20, 200)), ("Health insurance premium", cast.amount(40, 300))]
    leaf = Leaf()
    leaf.shade(0, 0, 26, 792, "#17405c")
    leaf.text(54, 58, agency, BOLD.at(15).in_colour("#17405c"))
    leaf.text(54, 72, ", ".join(cast.office().lines), SMALL)
    leaf.text(54, 116, "Benefit Verification", BOLD.at(18))
    leaf.captioned(
        136,
        [54, 250, 400, 558],
        [("MEMBER", person.name), ("MEMBER ID", f"P{cast.digits(7)}"), ("DATE OF THIS LETTER", slashed(day))],
        BODY.at(9.5),
        32,
    )
    leaf.captioned(
        168,
        [54, 400, 558],
        [("ADDRESS", ", ".join(person.address.lines)), ("RETIRED SINCE", plain(day - timedelta(cast.randint(400, 6000))))],
        BODY.at(9.5),
        32,
    )
    leaf.paragraph(
        54,
        232,
        504,
        "This verifies that the member named above receives a lifetime pension from this system, paid on the first business day of "
        "each month.",
        BODY.at(10),
        14,
    )
    rows = [
        ("Monthly payment", "Amount"),
        ("Gross monthly benefit", dollars(gross)),
        *((words, f"({money(amount)})") for words, amount in off),
        ("Net deposit to your bank", dollars(gross - sum(amount for _, amount in off))),
    ]
    leaf.ruled(272, [54, 400, 558], rows, BODY.at(10), height=20, head=BOLD.at(10), tint="#e3edf3")
    leaf.text(54, 410, "This document was produced electronically and needs no signature.", BODY.at(9).in_colour(GREY))
    return specimen(DocumentKind.BENEFIT_LETTER, leaf, recipient=person.name, agency=agency, monthly_benefit=gross, letter_date=day)


def monetary_determination(cast: Cast) -> Specimen:
    """A workforce agency's notice: numbered answers to what a claimant asks, wages by quarter beside them."""
    state = cast.choice(("Texas", "Georgia", "Colorado", "Oregon", "Indiana"))
    agency, person = f"{state} Workforce Agency", cast.homeowner()
    start, weekly = cast.day(), Decimal(cast.randint(120, 680))
    start -= timedelta((start.weekday() + 1) % 7)
    end = start + timedelta(364 - 1)
    leaf = Leaf()
    leaf.centre(306, 50, agency.upper(), SERIF_BOLD.at(14))
    leaf.centre(306, 64, "Unemployment Insurance Division", SERIF)
    leaf.centre(306, 92, "NOTICE OF MONETARY DETERMINATION", SERIF_BOLD.at(12))
    leaf.block(60, 128, person.lines, TYPED.at(10))
    leaf.rows(
        128,
        "370 r552",
        [("Date mailed", slashed(start + timedelta(9))), ("Claim ID", cast.digits(8)), ("SSN", f"XXX-XX-{cast.digits(4)}")],
        SERIF.at(10),
        14,
    )
    y = (
        leaf.paragraph(
            60,
            196,
            490,
            "We have looked at the wages your employers reported. Based on them you may be paid unemployment benefits as shown here.",
            SERIF,
            15,
        )
        + 8
    )
    questions = [
        ("How much can I be paid each week?", "Weekly benefit amount:", f"${weekly}.00"),
        ("How much in all?", "Maximum benefit amount:", dollars(weekly * 26)),
        ("When does my benefit year begin?", "Benefit year begins:", slashed(start)),
        ("When does it end?", "Benefit year ends:", slashed(end)),
    ]
    for at, (question, words, value) in enumerate(questions, 1):
        leaf.text(60, y, f"{at}.  {question}", SERIF_BOLD)
        leaf.row(y + 15, "78 260", (words, value), SERIF)
        y += 38
    rows: Rows = [("Employer", "1st quarter", "2nd quarter", "3rd quarter", "4th quarter")]
    rows += [(cast.firm().name, *(money(cast.amount(2000, 9000)) for _ in range(4))) for _ in range(cast.randint(1, 2))]
    y = leaf.ruled(y + 10, [60, 240, 318, 396, 474, 552], rows, SERIF.at(9.5), height=17, head=SERIF_BOLD.at(9.5))
    leaf.paragraph(60, y + 30, 490, f"If you disagree, you may appeal in writing by {spelled(start + timedelta(39))}.", SERIF, 15)
    return specimen(
        DocumentKind.UNEMPLOYMENT_LETTER,
        leaf,
        recipient=person.name,
        agency=agency,
        weekly_benefit=weekly,
        benefit_start=start,
        benefit_end=end,
    )


LAYOUTS = (
    veterans_award,
    pension_statement,
    monetary_determination,
)
