"""Pay stubs that come with a check: at its foot, beside a copy for the firm, or as the slip a small employer writes."""

from decimal import Decimal

from intake.kinds import PayFrequency
from portal.demo.papers.sheet import BODY, BOLD, CAPTION, SERIF, SERIF_BOLD, SMALL, Style
from portal.demo.papers.writing import dollars, money, short, slashed, spelled
from tests.layouts.cast import Cast
from tests.layouts.hands import Days, bare, in_words, plain, starred
from tests.layouts.leaf import BROAD, Leaf, Rows
from tests.layouts.specimen import Specimen
from tests.layouts.wages import Pay, a_pay, a_stub, total, total_year


def check_on_top(cast: Cast) -> Specimen:
    """The check of a small firm's bookkeeping program over two vouchers with the same words, one for each side."""
    pay = a_pay(
        cast,
        cast.firm(),
        [PayFrequency.BIWEEKLY, PayFrequency.SEMIMONTHLY, PayFrequency.WEEKLY],
        ("Hourly", "Overtime"),
        ("Federal Withholding", "Social Security Employee", "Medicare Employee", "OH - Withholding"),
        cast.some(("Simple IRA", "Health Insurance (pre-tax)", "Uniforms"), cast.randint(1, 2)),
    )
    days = cast.choice((slashed, plain))
    leaf = Leaf()
    leaf.block(48, 44, (pay.employer.name, *pay.employer.address.lines), BOLD.at(9))
    leaf.right(564, 44, pay.number, BOLD.at(12))
    leaf.right(564, 72, days(pay.paid), BODY.at(10))
    leaf.text(48, 112, "PAY TO THE", SMALL)
    leaf.text(48, 121, "ORDER OF", SMALL)
    leaf.text(102, 120, pay.worker.name, BODY.at(11))
    leaf.right(564, 120, starred(pay.net), BODY.at(11))
    leaf.text(48, 146, f"{in_words(pay.net)} {'*' * 20}", BODY.at(10))
    leaf.right(564, 146, "DOLLARS", SMALL)
    leaf.rule(48, 150, 564, 0.5)
    leaf.block(102, 176, pay.worker.lines, BODY.at(9))
    leaf.text(48, 232, f"MEMO    Pay Period: {days(pay.start)} - {days(pay.end)}", SMALL)
    for top in (276, 532):
        leaf.dashes(top - 22)
        _voucher(leaf, pay, top, days)
    return a_stub(leaf, pay, "pay_frequency", "total_deductions")


def _voucher(leaf: Leaf, pay: Pay, top: float, days: Days) -> None:
    leaf.text(48, top, pay.employer.name, BODY)
    leaf.right(564, top, pay.number, BODY)
    leaf.row(top + 20, "48 330", ("Employee", f"SSN ***-**-{pay.number[-4:]}     Status (Fed/State) Single/Withhold"), SMALL)
    leaf.text(48, top + 31, f"{pay.worker.name}, {', '.join(pay.worker.address.lines)}", BODY.at(8))
    leaf.text(330, top + 31, f"Pay Period: {days(pay.start)} - {days(pay.end)}", BODY.at(8))
    leaf.text(480, top + 31, f"Pay Date: {days(pay.paid)}", BODY.at(8))
    left, right = "48 r190 r232 r290 r348", "372 r500 r564"
    leaf.row(top + 54, left, ("Earnings and Hours", "Qty", "Rate", "Current", "YTD Amount"), BOLD.at(8))
    y = leaf.rows(
        top + 66, left, [(e.words, bare(e.hours), bare(e.rate), money(e.amount), money(e.year)) for e in pay.earnings], BODY.at(8), 11
    )
    leaf.row(y, left, ("Gross Pay", "", "", money(pay.gross), money(pay.gross_year)), BOLD.at(8))
    leaf.row(y + 22, left, ("Net Pay", "", "", money(pay.net), money(pay.net_year)), BOLD.at(8))
    y = top + 54
    for heading, lines in (("Taxes", pay.taxes), ("Adjustments to Net Pay", pay.others)):
        if lines:
            leaf.row(y, right, (heading, "Current", "YTD Amount"), BOLD.at(8))
            y = leaf.rows(y + 12, right, [(t.words, money(-t.amount), money(-t.year)) for t in lines], BODY.at(8), 11)
            leaf.row(y, right, ("", money(-total(lines)), money(-total_year(lines))), BOLD.at(8))
            y += 18


def two_copies(cast: Cast) -> Specimen:
    """A page across with the worker's copy on the left, the same again for the office on the right."""
    pay = a_pay(
        cast,
        cast.firm("Orchards", "Dairy", "Nursery", "Packing House", "Poultry"),
        [PayFrequency.WEEKLY],
        ("Regular Time", "Overtime", "Piece Work"),
        ("Fed W/H", "FICA - Soc Sec", "FICA - Medicare", "State W/H"),
        cast.some(("Advance", "Tools", "Housing"), 1),
    )
    leaf = Leaf(BROAD)
    for x, whose in ((30, "EMPLOYEE'S COPY"), (416, "EMPLOYER'S COPY")):
        _copy(leaf, pay, x, whose)
    for y in range(20, 600, 10):
        leaf.stroke(396, y, 396, y + 5, 0.4)
    return a_stub(leaf, pay)


def _copy(leaf: Leaf, pay: Pay, x: float, whose: str) -> None:
    leaf.centre(x + 170, 46, pay.employer.name.upper(), SERIF_BOLD.at(13))
    leaf.centre(x + 170, 60, ", ".join(pay.employer.address.lines), SERIF.at(8.5))
    leaf.centre(x + 170, 82, f"STATEMENT OF WAGES AND DEDUCTIONS - {whose}", SERIF_BOLD.at(8.5))
    leaf.rule(x, 90, x + 340, 1)
    edges = [x, x + 200, x + 270, x + 340]
    leaf.captioned(
        90,
        edges,
        [("Employee's name", pay.worker.name), ("Employee no.", pay.number), ("Paid", pay.frequency.value.title())],
        SERIF.at(9.5),
        caption=Style("Times-Italic", 7),
    )
    leaf.captioned(
        117,
        [x, x + 110, x + 220, x + 340],
        [("Week beginning", short(pay.start)), ("Week ending", short(pay.end)), ("Date of payment", short(pay.paid))],
        SERIF.at(9.5),
        caption=Style("Times-Italic", 7),
    )
    rows: Rows = [("WAGES", "Hours", "Rate", "Amount", "Year to Date")]
    rows += [(e.words, bare(e.hours), bare(e.rate), money(e.amount), money(e.year)) for e in pay.earnings]
    rows.append(("GROSS WAGES", "", "", money(pay.gross), money(pay.gross_year)))
    y = leaf.ruled(156, [x, x + 110, x + 155, x + 200, x + 265, x + 340], rows, SERIF.at(9), head=SERIF_BOLD.at(8.5), tint="#e4e4e4")
    rows = [("DEDUCTIONS", "Amount", "Year to Date"), *((t.words, money(t.amount), money(t.year)) for t in pay.taken)]
    rows.append(("TOTAL DEDUCTIONS", money(pay.less), money(pay.less_year)))
    y = leaf.ruled(y + 14, [x, x + 200, x + 265, x + 340], rows, SERIF.at(9), head=SERIF_BOLD.at(8.5), tint="#e4e4e4")
    rows = [("NET WAGES PAID", money(pay.net), money(pay.net_year))]
    y = leaf.ruled(y + 14, [x, x + 200, x + 265, x + 340], rows, SERIF_BOLD.at(10), height=20)
    leaf.text(x, y + 24, "Detach and keep this statement. It is a record of your earnings.", SERIF.at(8))


def household_slip(cast: Cast) -> Specimen:
    """What a family or a shop without a payroll program types for the one person it pays: sentences and a short sum."""
    pay = a_pay(
        cast,
        cast.homeowner(),
        [PayFrequency.WEEKLY, PayFrequency.BIWEEKLY],
        ("Hours worked",),
        ("Federal income tax", "Social Security tax", "Medicare tax", "State income tax"),
    )
    first, hours = pay.worker.name.split()[0], pay.earnings[0]
    leaf = Leaf()
    leaf.text(80, 90, "Pay slip", SERIF_BOLD.at(18))
    leaf.text(80, 122, f"From: {pay.employer.name}, {', '.join(pay.employer.address.lines)}", SERIF)
    leaf.text(80, 138, f"To: {pay.worker.name}", SERIF)
    leaf.text(80, 154, f"Paid on {spelled(pay.paid)} by {cast.choice(('check', 'bank transfer'))} no. {pay.number}", SERIF)
    y = (
        leaf.paragraph(
            80,
            190,
            450,
            f"For the period from {spelled(pay.start)} to {spelled(pay.end)}, {first} worked {bare(hours.hours)} "
            f"hours at {dollars(hours.rate)} an hour.",
            SERIF,
            16,
        )
        + 12
    )
    word = cast.choice(("Gross wages", "Gross pay"))
    rows = [(word, dollars(pay.gross)), *((f"Less {t.words}", dollars(t.amount)) for t in pay.taxes)]
    y = leaf.rows(y, "100 r400", rows, SERIF, 17)
    leaf.rule(330, y - 12, 400)
    y = leaf.rows(y + 2, "100 r400", [("Total taken out", dollars(pay.less)), ("Net pay", dollars(pay.net))], SERIF_BOLD, 17)
    leaf.paragraph(
        80,
        y + 14,
        450,
        f"So far this year, {first}'s {word.lower()} before taxes: {dollars(pay.gross_year)}. Taxes "
        f"withheld so far: {dollars(pay.less_year)}.",
        SERIF,
        16,
    )
    return a_stub(leaf, pay, "pay_frequency")


def divided_cents(cast: Cast) -> Specimen:
    """An old bureau's statement: dollars and cents stand apart, with nothing between them but the gap of their columns."""
    pay = a_pay(
        cast,
        cast.firm("Tool & Die", "Foundry", "Paper Mill", "Printing", "Bottling"),
        list(PayFrequency)[:3],
        ("Regular", "Overtime", "Shift Prem"),
        ("Federal Income Tax", "Social Security Tax", "Medicare Tax", "PA State Income Tax"),
        cast.some(("401K", "Medical", "Union Dues", "Savings"), 2),
    )
    leaf = Leaf()
    leaf.row(40, "40 130 190 270", ("CO. FILE", "DEPT.", "CLOCK", "NUMBER"), CAPTION)
    leaf.row(51, "40 130 190 270", (f"KQX {cast.digits(6)}", cast.digits(6), cast.digits(3), pay.number))
    leaf.text(400, 48, "Earnings Statement", BOLD.at(17))
    leaf.block(40, 84, pay.employer.lines, Style("Helvetica-Oblique", 9))
    for at, (words, day) in enumerate((("Period Beginning:", pay.start), ("Period Ending:", pay.end), ("Pay Date:", pay.paid))):
        leaf.row(84 + at * 13, "400 490", (words, slashed(day)))
    leaf.block(400, 150, [words.upper() for words in pay.worker.lines], BODY.at(10))
    leaf.row(214, "40 r150 r190 r268 r352", ("Earnings", "rate", "hours", "this period", "year to date"), BOLD)
    leaf.rule(40, 218, 352, 1)
    y = 231.0
    for line in pay.earnings:
        leaf.row(y, "40 r150 r190", (line.words, bare(line.rate), bare(line.hours)))
        _apart(leaf, y, line.amount, line.year)
        y += 13
    leaf.shade(150, y - 7, 352, y + 8, GREY_BAND)
    leaf.text(154, y + 4, "Gross Pay", BOLD)
    _apart(leaf, y + 4, pay.gross, pay.gross_year, "$", BOLD)
    y += 32
    leaf.text(40, y, "Deductions", BOLD)
    for heading, lines in (("Statutory", pay.taxes), ("Other", pay.others)):
        leaf.text(106, y, heading, BOLD.at(8))
        leaf.rule(106, y + 3, 352, 0.4)
        for line in lines:
            y += 13
            leaf.text(106, y, line.words)
            _apart(leaf, y, -line.amount, line.year)
        y += 18
    leaf.shade(150, y - 8, 352, y + 8, GREY_BAND)
    leaf.text(154, y + 3, "Net Pay", BOLD)
    _apart(leaf, y + 3, pay.net, None, "$", BOLD)
    leaf.text(400, 236, "Important Notes", BOLD)
    leaf.paragraph(
        400,
        250,
        170,
        cast.choice(
            (
                "Your next statement will come by mail unless you choose otherwise.",
                "Please tell the office of a new address before December 1.",
            )
        ),
        BODY.at(8),
    )
    return a_stub(leaf, pay, "pay_frequency", "total_deductions")


GREY_BAND = "#dddddd"


def _apart(leaf: Leaf, y: float, now: Decimal, year: Decimal | None, sign: str = "", style: Style = BODY) -> None:
    """An amount and its year with the cents in a column of their own."""
    for edge, amount in ((252, now), (336, year)):
        if amount is not None:
            whole, part = money(abs(amount)).split(".")
            leaf.right(edge, y, f"{'-' if amount < 0 else ''}{sign}{whole}", style)
            leaf.text(edge + 4, y, part, style)


LAYOUTS = (check_on_top, two_copies, household_slip, divided_cents)
