"""Letters of public offices that say what they pay."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Party
from portal.demo.papers.sheet import BODY, BOLD, SERIF, SERIF_BOLD, SMALL, TYPED
from portal.demo.papers.writing import dollars, month_start, slashed, spelled
from tests.layouts.cast import Cast
from tests.layouts.hands import dashed
from tests.layouts.leaf import Leaf
from tests.layouts.specimen import Specimen, specimen


def proof_of_income(cast: Cast) -> Specimen:
    """Social Security's answer on the web: short sentences under questions, the month's benefit before and after the premium."""
    person, day, full = cast.homeowner(), cast.day(), Decimal(cast.randint(800, 3200)) + Decimal(cast.choice(("0.00", "0.50", "0.90")))
    premium = cast.choice((Decimal("164.90"), Decimal("174.70"), Decimal("185.00")))
    leaf = Leaf()
    leaf.text(72, 64, "Social Security Administration", SERIF_BOLD.at(20))
    leaf.text(72, 84, "Proof of Income Letter", SERIF.at(14))
    leaf.rule(72, 92, 540, 1)
    leaf.lines(360, 122, (f"Date: {spelled(day)}", f"BNC#: {cast.digits(8)}", "REF: A, DI"), SERIF, 15)
    leaf.block(72, 150, [line.upper() for line in person.lines], TYPED.at(10))
    y = (
        leaf.paragraph(
            72, 226, 468, "You asked us for information from your record. The information that you requested is shown below.", SERIF, 16
        )
        + 10
    )
    for heading, words in (
        (
            "Information About Current Social Security Benefits",
            f"Beginning {month_start(day):%B %Y}, the full monthly Social Security benefit before any deductions is {dollars(full)}. "
            f"We deduct {dollars(premium)} for medical insurance premiums each month. The regular monthly Social Security payment "
            f"is {dollars(full - premium)}.",
        ),
        ("Type of Social Security Benefit Information", "You are entitled to monthly disability benefits."),
        (
            "Date of Birth Information",
            f"The date of birth shown on our records is {spelled(day.replace(year=day.year - cast.randint(50, 80), day=7))}.",
        ),
    ):
        leaf.text(72, y, heading, SERIF_BOLD.at(12))
        y = leaf.paragraph(72, y + 20, 468, words, SERIF, 16) + 12
    return specimen(
        DocumentKind.BENEFIT_LETTER,
        leaf,
        recipient=person.name,
        agency="Social Security Administration",
        monthly_benefit=full,
        letter_date=day,
    )


def county_assistance(cast: Cast) -> Specimen:
    """A county's notice of action: what one gets, in a box, and why, in plain words beside it."""
    person, day = cast.homeowner(), cast.day()
    agency = Party(
        f"{person.address.city} County {cast.choice(('Human Services', 'Department of Social Services', 'Family Assistance Division'))}",
        cast.office(),
    )
    monthly = Decimal(cast.randint(95, 1100))
    leaf = Leaf()
    leaf.text(48, 52, agency.name.upper(), BOLD.at(12))
    leaf.text(48, 65, ", ".join(agency.address.lines), SMALL)
    leaf.right(564, 52, "NOTICE OF ACTION", BOLD.at(14))
    leaf.rows(84, "420 r564", [("Notice date", slashed(day)), ("Case number", cast.digits(7)), ("Worker", cast.digits(4))], BODY, 13)
    leaf.block(48, 110, person.lines, BODY.at(10))
    leaf.box(48, 176, 300, 290, 1.2)
    leaf.text(58, 194, "YOUR CASH ASSISTANCE", BOLD.at(10))
    leaf.rows(
        216,
        "58 r290",
        [
            ("Household size", str(cast.randint(2, 5))),
            ("Monthly cash aid", f"${monthly}.00"),
            ("Starts", slashed(month_start(day + timedelta(32)))),
            ("Paid to", "EBT card"),
        ],
        BODY.at(10),
        18,
    )
    leaf.text(324, 188, "Why", BOLD.at(10))
    leaf.paragraph(
        324,
        204,
        236,
        "We looked at your income and household. The amount of aid is set by state law (Manual section 44-315). It may change when "
        "your income changes.",
        BODY,
        13,
    )
    leaf.text(48, 324, "If you think this is wrong", BOLD.at(10))
    leaf.paragraph(
        48,
        340,
        516,
        f"You may ask for a hearing within 90 days of this notice. Call {cast.telephone()} or write to the State Hearings Division.",
        BODY,
        13,
    )
    return specimen(DocumentKind.BENEFIT_LETTER, leaf, recipient=person.name, agency=agency.name, monthly_benefit=monthly, letter_date=day)


def award_in_boxes(cast: Cast) -> Specimen:
    """An unemployment office's award: a grid of boxes with captions, and the claimant's duties in two columns."""
    state = cast.choice(("Nevada", "Ohio", "Virginia", "Missouri", "Idaho"))
    agency, person = f"{state} Department of Employment Services", cast.homeowner()
    start = cast.day() - timedelta(3)
    start += timedelta(6 - start.weekday())
    end, weekly = start + timedelta(7 * 26 - 1), Decimal(cast.randint(90, 820))
    leaf = Leaf()
    leaf.shade(36, 32, 576, 58, "#3b3b6d")
    leaf.text(46, 50, agency, BOLD.at(13).in_colour("#ffffff"))
    leaf.text(36, 82, "UNEMPLOYMENT INSURANCE AWARD NOTICE", BOLD.at(12))
    leaf.captioned(
        94,
        [36, 306, 441, 576],
        [("Claimant", person.name), ("Claimant ID", cast.digits(9)), ("Mailed", slashed(start + timedelta(4)))],
        BODY.at(10),
        34,
    )
    leaf.captioned(128, [36, 576], [("Mailing address", ", ".join(person.address.lines))], BODY.at(10), 34)
    leaf.captioned(
        170,
        [36, 216, 396, 576],
        [("Claim begins", dashed(start)), ("Claim ends", dashed(end)), ("Weekly benefit amount", dollars(weekly))],
        BOLD.at(12),
        40,
    )
    leaf.captioned(
        210,
        [36, 216, 396, 576],
        [
            ("Total of all benefits", dollars(weekly * 26)),
            ("Dependents allowance", "$0.00"),
            ("Earnings you may keep each week", dollars(Decimal(60))),
        ],
        BODY.at(11),
        40,
    )
    for x, words in (
        (
            36,
            "Look for work each week and write down where. Tell us if you turn down a job. Answer the weekly questions on time, by "
            "web or telephone.",
        ),
        (
            320,
            "Your last employer may question this award. If it does, we write to you. You may appeal within 21 days of the day this "
            "was mailed.",
        ),
    ):
        leaf.paragraph(x, 282, 250, words, BODY, 13)
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
    proof_of_income,
    county_assistance,
    award_in_boxes,
)
