"""Pay stubs that are folded and sealed, handed out by an agency, or typed by a church."""

from intake.kinds import PayFrequency
from portal.demo.papers.sheet import BODY, BOLD, GREY, SERIF, SERIF_BOLD, SMALL, TYPED, TYPED_BOLD, Style
from portal.demo.papers.writing import abbreviated, dollars, money, short, slashed, spelled
from tests.layouts.cast import Cast
from tests.layouts.hands import bare, dashed, dotted, spaced
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen
from tests.layouts.wages import a_pay, a_stub


def stacked_cells(cast: Cast) -> Specimen:
    """A sealed mailer: four cells across, in each a word, this time's amount below it and the year's below that."""
    pay = a_pay(
        cast,
        cast.firm("Distribution", "Rubber", "Glass", "Cold Storage"),
        [PayFrequency.WEEKLY, PayFrequency.BIWEEKLY],
        ("REG PAY", "OT PAY", "HOL PAY"),
        ("FIT", "FICA-OASDI", "FICA-MED", "SIT", "SUI/SDI"),
        cast.some(("401K", "MEDICAL", "CHILD SUPP", "LOAN"), 2),
    )
    days = cast.choice((short, dashed))
    leaf = Leaf()
    leaf.text(40, 50, pay.employer.name.upper(), TYPED_BOLD.at(11))
    leaf.lines(40, 63, [line.upper() for line in pay.employer.address.lines], TYPED)
    leaf.lines(
        360,
        50,
        (
            f"PERIOD START {days(pay.start)}",
            f"PERIOD END   {days(pay.end)}",
            f"CHECK DATE   {days(pay.paid)}",
            f"CHECK NO.    {pay.number}",
        ),
        TYPED,
        13,
    )
    leaf.lines(80, 130, [line.upper() for line in pay.worker.lines], TYPED.at(10), 13)
    leaf.text(40, 196, "EARNINGS AND DEDUCTIONS   (FIRST LINE CURRENT, SECOND LINE YEAR-TO-DATE)", TYPED)
    cells = [
        ("GROSS PAY", pay.gross, pay.gross_year),
        *((e.words, e.amount, e.year) for e in pay.earnings),
        *((t.words, t.amount, t.year) for t in pay.taken),
        ("TOTAL DEDUCT", pay.less, pay.less_year),
        ("NET PAY", pay.net, pay.net_year),
    ]
    for at, (words, now, year) in enumerate(cells):
        x, y = 40 + 133 * (at % 4), 206 + 52 * (at // 4)
        leaf.box(x, y, x + 133, y + 52, 0.5)
        leaf.text(x + 6, y + 14, words, TYPED)
        leaf.right(x + 125, y + 29, money(now), TYPED_BOLD)
        leaf.right(x + 125, y + 44, money(year), TYPED)
    leaf.text(40, 700, "REMOVE SIDE EDGES FIRST, THEN FOLD AND TEAR ALONG PERFORATION", TYPED.at(7.5).in_colour(GREY))
    return a_stub(leaf, pay, "pay_frequency")


def agency_with_a_timesheet(cast: Cast) -> Specimen:
    """A temporary agency's stub: each assignment with its week, the year's sums in a narrow column at the side."""
    pay = a_pay(
        cast,
        cast.firm("Staffing", "Temporaries", "Workforce", "Nurse Registry"),
        [PayFrequency.WEEKLY],
        ("Regular", "Overtime"),
        ("Federal Withholding", "Social Security", "Medicare", "State Withholding"),
    )
    clients = [cast.firm().name for _ in pay.earnings]
    leaf = Leaf()
    leaf.right(572, 50, pay.employer.name, Style("Times-BoldItalic", 17, "#8a4b08"))
    leaf.right(572, 64, ", ".join(pay.employer.address.lines), SERIF.at(8.5))
    leaf.text(40, 50, "Pay Statement", SERIF_BOLD.at(14))
    leaf.rows(
        90,
        "40 130",
        [
            ("For", pay.worker.name),
            ("Pay frequency", pay.frequency.value.capitalize()),
            ("Week worked", f"{slashed(pay.start)} - {slashed(pay.end)}"),
            ("Date issued", slashed(pay.paid)),
        ],
        SERIF,
        15,
    )
    rows: Rows = [("Assignment", "Pay code", "Hours", "Rate", "Pay")]
    rows += [(client, e.words, bare(e.hours), bare(e.rate), money(e.amount)) for client, e in zip(clients, pay.earnings, strict=True)]
    y = leaf.ruled(160, [40, 216, 268, 306, 348, 400], rows, SERIF.at(9), "llrrr", 16, SERIF_BOLD.at(9), "#f6ead9")
    y = leaf.rows(
        y + 22, "40 r400", [("Total gross pay", money(pay.gross)), *((f"- {t.words}", money(t.amount)) for t in pay.taxes)], SERIF, 16
    )
    y = leaf.rows(y + 4, "40 r400", [("Total deductions", money(pay.less)), ("Net amount paid", money(pay.net))], SERIF_BOLD, 17)
    leaf.box(420, 160, 572, 330)
    leaf.text(430, 176, "Year-to-date", SERIF_BOLD)
    leaf.rows(
        196,
        "430 r562",
        [
            ("Gross pay", money(pay.gross_year)),
            *((t.words.replace("Withholding", "W/H"), money(t.year)) for t in pay.taxes),
            ("Net", money(pay.net_year)),
        ],
        SERIF.at(9.5),
        20,
    )
    leaf.text(40, y + 30, "Questions about hours? Ask your branch before Wednesday noon.", SERIF.at(9))
    return a_stub(leaf, pay)


def year_in_brackets(cast: Cast) -> Specimen:
    """A church or a club types its stub: centred head, and behind each amount the year's in brackets."""
    pay = a_pay(
        cast,
        cast.body("{} Baptist Church", "{} Country Club", "{} Community Theater", "St. Clement's Parish, {}"),
        [PayFrequency.SEMIMONTHLY, PayFrequency.MONTHLY],
        ("Salary", "Housing"),
        ("Federal tax", "Social Security", "Medicare", "State tax"),
        cast.some(("Pension plan", "Health insurance"), 1),
    )
    days = cast.choice((spelled, abbreviated, dotted))
    leaf = Leaf()
    leaf.centre(306, 70, pay.employer.name, SERIF_BOLD.at(16))
    leaf.centre(306, 86, ", ".join(pay.employer.address.lines), SERIF.at(10))
    leaf.centre(306, 116, "Payroll record", SERIF.at(13))
    leaf.text(90, 156, f"Paid to {pay.worker.name}", SERIF)
    leaf.text(90, 174, f"For work from {days(pay.start)} through {days(pay.end)}", SERIF)
    leaf.text(90, 192, f"Payment date {days(pay.paid)}, payment number {pay.number}", SERIF)
    leaf.text(90, 222, "Amounts in brackets are for the year to date.", Style("Times-Italic", 10))
    lines = [
        *((e.words, e.amount, e.year) for e in pay.earnings),
        ("Gross pay", pay.gross, pay.gross_year),
        *((t.words, t.amount, t.year) for t in pay.taken),
        ("Total deductions", pay.less, pay.less_year),
        ("Net pay", pay.net, pay.net_year),
    ]
    y = 248.0
    for words, now, year in lines:
        style = SERIF_BOLD if words in {"Gross pay", "Total deductions", "Net pay"} else SERIF
        leaf.row(y, "90 r360 r470", (words, spaced(now), f"[{money(year)}]"), style)
        y += 18 + (8 if style is SERIF_BOLD else 0)
    leaf.text(90, y + 40, "Treasurer", SERIF)
    leaf.rule(90, y + 28, 250, 0.5)
    return a_stub(leaf, pay, "pay_frequency")


def year_beside_the_net(cast: Cast) -> Specimen:
    """A bureau's page in three bands: who, what for, and the year in a block of its own that has the same words as the pay."""
    pay = a_pay(
        cast,
        cast.firm(),
        list(PayFrequency)[:3],
        ("Hourly Pay", "Overtime Pay", "Bonus Hours"),
        ("Federal Income", "Social Security", "Medicare", "State Income"),
        cast.some(("Roth 401(k)", "Medical", "Dental", "Vision"), 2),
    )
    leaf = Leaf()
    leaf.shade(40, 36, 572, 84, "#e9e4f2")
    leaf.text(50, 56, pay.employer.name, BOLD.at(13))
    leaf.text(50, 72, ", ".join(pay.employer.address.lines), BODY.at(8))
    leaf.right(562, 56, "Payment Advice", BOLD.at(13))
    leaf.right(562, 72, f"Number {pay.number}", BODY.at(8))
    leaf.row(104, "50 250 390 500", ("Pay To", "Pay Period", "Frequency", "Payment Date"), BOLD.at(8))
    leaf.row(
        117,
        "50 250 390 500",
        (pay.worker.name, f"{slashed(pay.start)} to {slashed(pay.end)}", pay.frequency.value.title(), slashed(pay.paid)),
        BODY,
    )
    for x, title, at in ((50, "This Payment", 0), (320, "Year to Date", 1)):
        leaf.text(x, 150, title, BOLD.at(11))
        leaf.rule(x, 155, x + 232, 1, "#6a4fa3")
        lines = [
            *((e.words, (e.amount, e.year)[at]) for e in pay.earnings),
            ("Gross Pay", (pay.gross, pay.gross_year)[at]),
            *((t.words, (t.amount, t.year)[at]) for t in pay.taken),
            ("Total Deductions", (pay.less, pay.less_year)[at]),
            ("Net Pay", (pay.net, pay.net_year)[at]),
        ]
        y = 172.0
        for words, amount in lines:
            bold = words in {"Gross Pay", "Total Deductions", "Net Pay"}
            leaf.row(y, f"{x} r{x + 232}", (words, dollars(amount) if bold else money(amount)), BOLD if bold else BODY)
            y += 20 if bold else 15
    leaf.text(50, 430, "Memo: company match to Roth 401(k) is posted quarterly.", SMALL)
    return a_stub(leaf, pay)


LAYOUTS = (stacked_cells, agency_with_a_timesheet, year_in_brackets, year_beside_the_net)
