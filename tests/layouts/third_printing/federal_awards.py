"""Letters of federal offices that tell somebody what is paid each month: the year's new amount, and a civil servant's annuity."""

from datetime import date, timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, SERIF_BOLD, TYPED, TYPED_BOLD
from portal.demo.papers.writing import cents, dollars, money, slashed, spelled
from tests.layouts.cast import Cast
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen, specimen

ARIAL, ARIAL_BOLD = BODY.at(10.5), BOLD.at(11)


def new_years_amount(cast: Cast) -> Specimen:
    """The letter of each November: how much it will be from January, as a sum with leaders, from gross to what is sent."""
    person, day = cast.homeowner(), date(cast.choice((2023, 2024, 2025)), 11, cast.randint(20, 30))
    year, full = day.year + 1, Decimal(cast.randint(9000, 34_000)) / 10
    premium, drugs, tax = Decimal("185.00"), Decimal(cast.randint(0, 3)) * Decimal("14.50"), Decimal(cast.choice((0, 0, 150)))
    sent = full - premium - drugs - tax
    raised = cast.choice(("2.5", "2.8", "3.2"))
    leaf = Leaf()
    leaf.text(72, 56, "Social Security Administration", SERIF_BOLD.at(17))
    leaf.text(72, 76, "Your New Benefit Amount", SERIF_BOLD.at(13))
    leaf.rule(72, 84, 540, 1.2)
    leaf.block(72, 116, [line.upper() for line in person.lines], TYPED.at(9.5))
    leaf.right(540, 116, f"BNC#: {cast.digits(2)}C{cast.digits(4)}B{cast.digits(5)}", TYPED.at(8.5))
    leaf.right(540, 130, spelled(day), ARIAL)
    intro = (
        f"Your Social Security benefit will go up by {raised} percent in {year} because the cost of living rose. You can use this letter \
as proof of your benefit when you apply for food, rent or energy help."
    )
    y = leaf.paragraph(72, 190, 468, intro, ARIAL, 14) + 10
    leaf.text(72, y, "How Much You Will Get", ARIAL_BOLD)
    y += 20
    points: list[tuple[str, str]] = [
        ("Monthly benefit before deductions", dollars(full)),
        ("Deduction for Medicare medical insurance", dollars(premium)),
        ("    (Zero if you had no Medicare in November)", ""),
        ("Deduction for your Medicare drug plan", dollars(drugs)),
        ("Voluntary Federal tax withholding", dollars(tax)),
        (f"What we will pay you after deductions on Jan. {cast.randint(10, 28)}, {year}", dollars(sent)),
    ]
    for words, amount in points:
        if amount:
            leaf.disc(78, y - 3, 1.8, "#1b1b1b")
        leaf.row(y, "88 r540", (words, amount), ARIAL)
        y += 18
    y += 8
    for heading, words in (
        (
            "If You Disagree",
            "You may ask us to look again within 60 days of getting this letter. Call us or visit an office. Please bring this letter.",
        ),
        (
            "Other Health Costs",
            f"If your income in {year - 2} was above $103,000 you pay more for Medicare, and a separate letter tells you so. "
            "People with limited income may get Extra Help worth about $5,900 a year with drug costs.",
        ),
        ("Watch For Scams", "We never ask for gift cards, and we do not threaten arrest. Hang up and report the call online."),
    ):
        leaf.text(72, y, heading, ARIAL_BOLD)
        y = leaf.paragraph(72, y + 16, 468, words, ARIAL, 14) + 10
    leaf.text(72, 756, "1-800-772-1213   TTY 1-800-325-0778   www.ssa.gov", ARIAL.at(9))
    leaf.right(540, 756, "Over", ARIAL_BOLD)
    return specimen(
        DocumentKind.BENEFIT_LETTER,
        leaf,
        recipient=person.name,
        agency="Social Security Administration",
        monthly_benefit=full,
        letter_date=day,
    )


def annuity_adjustment(cast: Cast) -> Specimen:
    """A notice to a retired civil servant: typed, old and new amounts in two columns, gross first and what is sent last."""
    person, day = cast.homeowner(), cast.day()
    new = Decimal(cast.randint(1100, 5200))
    old = cents(new / Decimal("1.028")).quantize(Decimal(1))
    lines = [
        ("FEDERAL INCOME TAX", new // 10, new // 10),
        ("HEALTH BENEFITS", Decimal("231.48"), Decimal("218.02")),
        ("LIFE INSURANCE", Decimal("44.90"), Decimal("44.90")),
    ]
    sent, sent_before = new - sum(line[1] for line in lines), old - sum(line[2] for line in lines)
    leaf = Leaf()
    leaf.text(60, 52, "UNITED STATES OFFICE OF PERSONNEL MANAGEMENT", TYPED_BOLD.at(11))
    leaf.lines(60, 66, ("RETIREMENT OPERATIONS", "P.O. BOX 45", "BOYERS, PA 16017"), TYPED)
    leaf.text(60, 120, "NOTICE OF ANNUITY ADJUSTMENT", TYPED_BOLD.at(11))
    claim = f"A {cast.digits(1)} {cast.digits(3)} {cast.digits(3)} 0"
    leaf.rows(120, "400 470", [("DATE", slashed(day)), ("CLAIM NO", claim)], TYPED, 13)
    leaf.lines(84, 166, [line.upper() for line in person.lines], TYPED.at(10), 13)
    leaf.text(60, 232, "THE AMOUNT OF YOUR MONTHLY ANNUITY PAYMENT HAS CHANGED AS SHOWN BELOW.", TYPED.at(9))
    rows: Rows = [
        ("", "NEW", "PREVIOUS"),
        ("GROSS MONTHLY ANNUITY", money(new), money(old)),
        *((words, f"-{money(now)}", f"-{money(before)}") for words, now, before in lines),
        ("NET MONTHLY PAYMENT", money(sent), money(sent_before)),
    ]
    y = leaf.ruled(250, [60, 300, 400, 500], rows, TYPED, height=18, head=TYPED_BOLD)
    begins = (day + timedelta(40)).replace(day=1)
    leaf.text(60, y + 26, f"FIRST PAYMENT AT THE NEW RATE: {slashed(begins)}", TYPED_BOLD)
    words = (
        "THE CHANGE IS DUE TO THE COST-OF-LIVING ADJUSTMENT OF 2.8 PERCENT. HEALTH BENEFITS PREMIUMS ALSO CHANGE IN JANUARY. KEEP THIS "
        "NOTICE WITH YOUR IMPORTANT PAPERS. IT MAY BE USED TO VERIFY YOUR INCOME."
    )
    y = leaf.paragraph(60, y + 56, 490, words, TYPED.at(9), 13)
    rows = [
        ("TOTAL CONTRIBUTIONS TO RETIREMENT FUND", money(cast.amount(21_000, 90_000))),
        ("SURVIVOR RATE PAYABLE", money(cents(new * Decimal("0.55")))),
    ]
    leaf.rows(y + 20, "60 r500", rows, TYPED, 14)
    leaf.lines(60, y + 80, ("CALL 1-888-555-0147 OR WRITE TO THE ADDRESS ABOVE. GIVE YOUR CLAIM NUMBER.", "RI 20-53"), TYPED.at(8.5), 13)
    return specimen(
        DocumentKind.BENEFIT_LETTER,
        leaf,
        recipient=person.name,
        agency="United States Office of Personnel Management",
        monthly_benefit=new,
        letter_date=day,
    )


LAYOUTS = (new_years_amount, annuity_adjustment)
