"""A federal office's notice of a new monthly payment, and a State's answer to a claim for unemployment."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, SERIF, SERIF_BOLD, SMALL
from portal.demo.papers.writing import ZERO, dollars, money, months_later, spelled
from tests.layouts.cast import Cast
from tests.layouts.hands import plain
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen, specimen


def change_in_payment(cast: Cast) -> Specimen:
    """Supplemental income: the new amount from the first of a month, what it was before, and how income makes it."""
    person, day, monthly = cast.homeowner(), cast.day(), Decimal(cast.randint(180, 967))
    first, before = months_later(day.replace(day=1), 1), monthly - cast.randint(8, 60)
    full = Decimal(967)
    leaf = Leaf()
    leaf.text(60, 56, "Social Security Administration", SERIF_BOLD.at(17))
    leaf.text(60, 78, "Supplemental Security Income", SERIF_BOLD.at(13))
    leaf.text(60, 94, "Notice of Change in Payment", SERIF_BOLD.at(13))
    leaf.lines(360, 112, (*cast.office().lines, f"Date: {spelled(day)}", f"Claim Number: {cast.ssn()} DI"), SERIF, 14)
    leaf.block(60, 150, [line.upper() for line in person.lines], BODY.at(9.5))
    y = leaf.paragraph(
        60,
        216,
        490,
        f"Your monthly payment will change. Beginning {spelled(first)}, the amount due you each month will be "
        f"{dollars(monthly)}. It was {dollars(before)}. The rest of this letter tells you why.",
        SERIF,
        15,
    )
    table: Rows = [("How we figured your payment", f"{first:%B %Y}"), ("Most that the law lets us pay", dollars(full))]
    table += [("Less countable income", dollars(full - monthly)), ("Total monthly SSI payment", dollars(monthly))]
    y = leaf.ruled(y + 10, [60, 400, 550], table, SERIF.at(10), height=18, head=SERIF_BOLD.at(10))
    for heading, words in (
        (
            "Your payment is based on these facts",
            f"You have wages of {dollars((full - monthly) * 2 + 85)} in {months_later(first, -2):%B %Y}. You live in your own home.",
        ),
        (
            "When you will get it",
            f"Your bank will get the payment about {spelled(first)}, and about the first of each month after.",
        ),
        (
            "If you disagree",
            "You have 60 days to ask for an appeal. The 60 days start the day after you get this letter; we assume 5 days for the mail. "
            f"If you ask within 10 days, you keep getting {dollars(before)} until we decide.",
        ),
        (
            "Things to remember",
            "Tell us at once if your income, your address or who lives with you changes. You may have up to $2,000 in things you own. "
            f"Call 1-800-555-0172 toll free or your local office at {cast.telephone()}. TTY 1-800-555-0178.",
        ),
    ):
        leaf.text(60, y + 26, heading, SERIF_BOLD.at(12))
        y = leaf.paragraph(60, y + 44, 490, words, SERIF, 15)
    leaf.row(764, "60 r550", ("Form SSA-L8151", "Page 1 of 3   See Next Page"), SMALL)
    return specimen(
        DocumentKind.BENEFIT_LETTER,
        leaf,
        recipient=person.name,
        agency="Social Security Administration",
        monthly_benefit=monthly,
        letter_date=day,
    )


def wages_and_possible_amounts(cast: Cast) -> Specimen:
    """A State commission's statement: amounts and days of the benefit year in two columns, wages by employer and quarter below."""
    agency, person, day = cast.body("{} Workforce Commission", "State of {} Job Service"), cast.homeowner(), cast.day()
    weekly = Decimal(cast.randint(90, 577))
    start = day - timedelta(day.weekday() + 1)
    end, quarters = start + timedelta(363), [cast.amount(1800, 14_000) for _ in range(4)]
    leaf = Leaf()
    leaf.text(48, 52, agency.name, BOLD.at(14))
    leaf.lines(48, 66, (*agency.address.lines, f"Tele-Center {cast.telephone()}"), SMALL)
    leaf.right(564, 52, "STATEMENT OF WAGES AND", BOLD.at(10))
    leaf.right(564, 65, "POTENTIAL BENEFIT AMOUNTS", BOLD.at(10))
    leaf.block(80, 124, [line.upper() for line in person.lines], BODY.at(9.5))
    leaf.rows(112, "380 r564", [("Date Mailed:", spelled(day)), ("Social Security Number:", cast.ssn())], BODY, 14)
    leaf.text(48, 190, "This shows what you could be paid if you meet all requirements. It is not a decision on your eligibility.", BODY)
    leaf.box(48, 202, 564, 256, 0.8)
    left = [("Weekly Benefit Amount (WBA):", dollars(weekly)), ("Maximum Benefit Amount (MBA):", dollars(weekly * 26))]
    leaf.rows(222, "56 r290", left, BOLD, 20)
    leaf.rows(222, "320 r556", [("Benefit Year Begins:", plain(start)), ("Benefit Year Ends:", plain(end))], BOLD, 20)
    first = months_later(start.replace(month=(start.month - 1) // 3 * 3 + 1, day=1), -15)
    days = f"{plain(first)} to {plain(months_later(first, 12) - timedelta(1))}"
    leaf.text(48, 282, f"Your base period is {days}. These wages were reported:", BODY)
    rows: Rows = [("Employer", *(f"{(m := months_later(first, at * 3)).year}/Qtr {(m.month + 2) // 3}" for at in range(4)), "Total")]
    total = money(sum(quarters, ZERO))
    rows += [(cast.firm().name, *(money(x) for x in quarters), total), ("Total", *(money(x) for x in quarters), total)]
    y = leaf.ruled(290, [48, 252, 312, 372, 432, 492, 564], rows, BODY.at(7.5), height=17, head=BOLD.at(7.5), tint="#e6e6e6")
    for words in (
        f"How we got it: your highest quarter, {dollars(max(quarters))}, divided by 25, but no more than $577 and no less than $73.",
        f"If a job is missing or an amount is wrong, write to us by {spelled(day + timedelta(14))} with your pay stubs or W-2.",
        "You must ask for payment every two weeks, look for work three times each week, and report what you earn. You may earn up to a "
        "quarter of your WBA before it is lowered. The first week you claim is a waiting week. Ten percent is held for federal income "
        "tax if you ask.",
    ):
        y = leaf.paragraph(48, y + 20, 516, words, BODY, 13)
    leaf.row(764, "48 r564", ("BD310E (1124)   Inv. No. 530225", "Page 1 of 2"), SMALL)
    return specimen(
        DocumentKind.UNEMPLOYMENT_LETTER,
        leaf,
        recipient=person.name,
        agency=agency.name,
        weekly_benefit=weekly,
        benefit_start=start,
        benefit_end=end,
    )


LAYOUTS = (change_in_payment, wages_and_possible_amounts)
