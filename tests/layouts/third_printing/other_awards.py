"""Letters of a State's unemployment office and of a union's pension fund."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Party
from portal.demo.papers.sheet import BODY, BOLD, SERIF, SERIF_BOLD, SMALL
from portal.demo.papers.writing import ZERO, cents, dollars, money, months_later, slashed, spelled
from tests.layouts.cast import CITIES, Cast
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen, specimen

FINE, FINE_BOLD = BODY.at(8.5), BOLD.at(8.5)


def notice_with_quarters(cast: Cast) -> Specimen:
    """A notice of unemployment insurance award: numbered lines at the left and right, wages of each employer by quarter in a table."""
    city, state, _ = cast.choice(CITIES)
    agency = Party(cast.choice((f"{state} Employment Development Department", f"{state} Department of Workforce Services")), cast.office())
    person, mailed, weekly = cast.homeowner(), cast.day(), Decimal(cast.randint(120, 823))
    start = mailed - timedelta(mailed.weekday() + 8)
    end = start + timedelta(363)
    leaf = Leaf()
    leaf.text(48, 48, agency.name, BOLD.at(13))
    leaf.lines(48, 61, agency.address.lines, SMALL, 9)
    leaf.text(48, 112, "NOTICE OF UNEMPLOYMENT INSURANCE AWARD", BOLD.at(12))
    leaf.rows(
        48,
        "390 r564",
        [
            ("Mail Date", slashed(mailed)),
            ("SSN", cast.ssn()),
            ("Customer Account Number", cast.digits(10)),
            ("Telephone", cast.telephone()),
        ],
        FINE,
        13,
    )
    leaf.block(70, 142, [line.upper() for line in person.lines], BODY.at(9.5))
    quarters = [cast.amount(2000, 14_000) for _ in range(4)]
    numbered = [
        (
            ("1. Claim Beginning Date:", slashed(start)),
            ("2. Claim Ending Date:", slashed(end)),
            ("3. Maximum Benefit Amount:", money(weekly * 26)),
            ("4. Weekly Benefit Amount:", money(weekly)),
        ),
        (
            ("5. Total Wages:", money(sum(quarters, ZERO))),
            ("6. Highest Quarter Earnings:", money(max(quarters))),
            ("7. This item does not apply", ""),
            ("8. Look for full-time work as:", "any suitable"),
        ),
    ]
    leaf.box(48, 196, 564, 274, 0.8)
    for x, lines in zip((56, 318), numbered, strict=True):
        leaf.rows(212, f"{x} r{x + 236}", lines, BODY.at(9.5), 17)
    leaf.text(48, 296, "9. Employee Wages for the Quarter Ending:", FINE_BOLD)
    last = start.replace(month=(start.month - 1) // 3 * 3 + 1, day=1)
    ends = [months_later(last, -months) - timedelta(1) for months in (12, 9, 6, 3)]
    rows: Rows = [("Employer's name", *(f"{day:%b %Y}" for day in ends)), (cast.firm().name, *(money(x) for x in quarters))]
    rows.append(("Totals", *(money(x) for x in quarters)))
    y = leaf.ruled(304, [48, 260, 336, 412, 488, 564], rows, BODY.at(8), height=17, head=FINE_BOLD, tint="#eeeeee")
    for heading, words in (
        (
            "What this notice is.",
            "It tells you how much you could be paid if you meet every rule each week. It is not a decision that you will be paid.",
        ),
        (
            "Waiting period.",
            f"The first week is not paid. Certify for two weeks by {slashed(mailed + timedelta(14))}; the fastest way is online.",
        ),
        (
            "If wages are wrong or missing.",
            f"Write to us within 30 days of the mail date, by {slashed(mailed + timedelta(30))}, and send pay stubs or a W-2.",
        ),
        (
            "If you earn money.",
            "The first $25 or 25 percent of a week's wages, whichever is more, does not lower your benefit.",
        ),
    ):
        leaf.text(48, y + 24, heading, FINE_BOLD)
        y = leaf.paragraph(48, y + 37, 516, words, FINE, 12)
    leaf.text(48, 756, "UI 429 Rev. 18 (5-24)    (INTERNET)     See your handbook.  Page 1 of 2", SMALL)
    leaf.right(564, 756, f"{city}, {state}   CU", SMALL)
    return specimen(
        DocumentKind.UNEMPLOYMENT_LETTER,
        leaf,
        recipient=person.name,
        agency=agency.name,
        weekly_benefit=weekly,
        benefit_start=start,
        benefit_end=end,
    )


def union_pension(cast: Cast) -> Specimen:
    """A fund of a trade confirms a pension: trustees' names down the left margin, the month's pension in the letter's second paragraph."""
    fund = cast.body("{} Carpenters Pension Trust Fund", "{} Teamsters Retirement Trust", "Operating Engineers Local 88 Pension Fund of {}")
    person, day = cast.homeowner(), cast.day()
    monthly = cast.amount(480, 3900)
    since = months_later(day.replace(day=1), -cast.randint(6, 190))
    form = cast.choice(("50% Joint and Survivor Pension", "Single Life Pension with 60 months guaranteed", "75% Joint and Survivor Option"))
    leaf = Leaf()
    leaf.centre(306, 50, fund.name.upper(), SERIF_BOLD.at(14))
    leaf.centre(306, 64, f"{', '.join(fund.address.lines)}  •  {cast.telephone()}  •  Toll free 1-888-555-0119", SERIF.at(8.5))
    leaf.rule(48, 72, 564, 0.8)
    leaf.text(48, 100, "UNION TRUSTEES", BOLD.at(6.5))
    leaf.lines(48, 111, [cast.person() for _ in range(4)], SERIF.at(7.5), 11)
    leaf.text(48, 170, "EMPLOYER TRUSTEES", BOLD.at(6.5))
    leaf.lines(48, 181, [cast.person() for _ in range(4)], SERIF.at(7.5), 11)
    leaf.text(48, 240, "ADMINISTRATOR", BOLD.at(6.5))
    manager = cast.person()
    leaf.text(48, 251, manager, SERIF.at(7.5))
    leaf.stroke(168, 90, 168, 700, 0.5)
    leaf.text(184, 106, spelled(day), SERIF)
    leaf.block(184, 136, person.lines, SERIF)
    leaf.text(184, 196, f"Re:  Pension verification        Participant ID {cast.digits(3)}-{cast.digits(5)}", SERIF_BOLD)
    leaf.text(184, 222, f"Dear {person.name}:", SERIF)
    y = 246.0
    paragraphs = (
        "Thank you for your call. At your request this letter confirms the benefit you are paid by the Fund.",
        f"Our records show that you retired on {spelled(since)} with {cast.randint(8, 34)}.25 pension credits and that you receive a gross "
        f"pension of {dollars(monthly)} each month in the form of a {form}. The benefit is payable for your lifetime.",
        f"From each check the Fund withholds {dollars(cents(monthly * Decimal('0.1')))} for federal income tax as you elected"
        f"{cast.choice(('', ' and $62.50 for retiree dental coverage'))}. A 13th check, when the Trustees grant one, is not guaranteed.",
        "Payments are sent to your bank on the first business day of the month. If your address or account changes, the Fund Office must "
        "hear from you in writing by the 15th. This letter is good for 60 days as proof of income.",
    )
    for words in paragraphs:
        y = leaf.paragraph(184, y, 376, words, SERIF, 15) + 10
    leaf.text(184, y + 6, "Sincerely,", SERIF)
    leaf.signature(186, y + 44, manager, 110)
    leaf.lines(184, y + 64, (manager, "Fund Administrator", f"{manager[0]}{manager.split()[-1][0]}:opeiu29/afl-cio"), SERIF.at(10), 13)
    return specimen(DocumentKind.BENEFIT_LETTER, leaf, recipient=person.name, agency=fund.name, monthly_benefit=monthly, letter_date=day)


LAYOUTS = (notice_with_quarters, union_pension)
