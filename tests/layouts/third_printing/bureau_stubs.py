"""Pay stubs as the two largest payroll bureaus print them."""

from decimal import Decimal

from intake.kinds import PayFrequency
from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL, Style
from portal.demo.papers.writing import cents, dollars, money, slashed
from tests.layouts.cast import Cast
from tests.layouts.hands import bare, bracketed, trailing
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen
from tests.layouts.wages import Pay, a_pay, a_stub, total, total_year

FINE = BODY.at(8)
FINE_BOLD = BOLD.at(8)


def advice_of_a_bureau(cast: Cast) -> Specimen:
    """The bureau's laser statement: earnings and deductions at the left, other benefits and notes at the right, an advice below."""
    pay = a_pay(
        cast,
        cast.firm(),
        [PayFrequency.WEEKLY, PayFrequency.BIWEEKLY],
        ("Regular", "Overtime", "Holiday"),
        ("Federal Income Tax", "Social Security Tax", "Medicare Tax", f"{cast.choice(('OH', 'GA', 'CA'))} State Income Tax"),
        ("Dental*", "401K*", "Medical*", "Vol Life"),
    )
    leaf = Leaf()
    leaf.row(36, "36 62 104 146 182", ("CO.", "FILE", "DEPT.", "CLOCK", "VCHR. NO."), SMALL)
    leaf.row(
        46, "36 62 104 146 182 250", (cast.choice(("R7K", "8QX", "LM2")), cast.digits(6), f"000{cast.digits(3)}", "", pay.number, "1"), FINE
    )
    leaf.block(36, 70, pay.employer.lines, BODY.at(8.5))
    leaf.text(372, 48, "Earnings Statement", Style("Helvetica-BoldOblique", 17))
    leaf.rows(
        74,
        "372 462",
        [("Period Beginning:", slashed(pay.start)), ("Period Ending:", slashed(pay.end)), ("Pay Date:", slashed(pay.paid))],
        BODY,
        13,
    )
    leaf.text(36, 124, "Taxable Filing Status: Single", SMALL)
    leaf.lines(36, 134, ("Exemptions/Allowances:", "   Federal:  Std W/H Table", "   State:      1", "   Local:      0"), SMALL)
    leaf.text(36, 174, f"Social Security Number: {cast.ssn()}", SMALL)
    leaf.block(372, 140, [line.upper() for line in pay.worker.lines], BODY.at(9.5))
    _bureau_earnings(leaf, pay)
    _bureau_notes(leaf, cast, pay)
    leaf.dashes(610)
    leaf.block(36, 636, pay.employer.lines, FINE)
    leaf.rows(636, "372 462", [("Advice number:", f"0000{pay.number}"), ("Pay date:", slashed(pay.paid))], BODY, 13)
    leaf.shade(36, 674, 576, 688, "#e3e3e3")
    leaf.row(684, "40 300 400 r570", ("Deposited to the account of", "account number", "transit  ABA", "amount"), FINE_BOLD)
    leaf.row(700, "40 300 400 r570", (pay.worker.name.upper(), f"xxxxxx{cast.digits(4)}", "xxxx  xxxx", dollars(pay.net)), BODY)
    leaf.centre(420, 734, "THIS IS NOT A CHECK", BOLD.at(13).in_colour("#9a9a9a"))
    leaf.text(36, 770, "Security features of the original are listed on its back.", Style(size=6, colour=GREY))
    return a_stub(leaf, pay, "pay_frequency", "total_deductions")


def _bureau_earnings(leaf: Leaf, pay: Pay) -> None:
    stops = "36 r140 r182 r256 r346"
    leaf.row(206, stops, ("Earnings", "rate", "hours", "this period", "year to date"), FINE_BOLD)
    leaf.rule(36, 210, 346, 0.8)
    rows = [(e.words, f"{e.rate:.4f}", bare(e.hours), money(e.amount), money(e.year)) for e in pay.earnings]
    y = leaf.rows(222, stops, rows, FINE, 12)
    leaf.shade(86, y - 9, 346, y + 4, "#d9d9d9")
    leaf.row(y + 1, "90 r256 r346", ("Gross Pay", dollars(pay.gross), money(pay.gross_year)), FINE_BOLD)
    y += 24
    for heading, lines in (("Statutory", pay.taxes), ("Other", pay.others)):
        if heading == "Statutory":
            leaf.text(36, y, "Deductions", FINE_BOLD)
        leaf.text(90, y, heading, FINE_BOLD)
        leaf.rule(90, y + 3, 346, 0.5)
        y = leaf.rows(y + 14, "90 r256 r346", [(t.words, f"-{money(t.amount)}", money(t.year)) for t in lines], FINE, 12) + 6
    leaf.shade(86, y - 9, 346, y + 4, "#d9d9d9")
    leaf.row(y + 1, "90 r256", ("Net Pay", dollars(pay.net)), FINE_BOLD)
    leaf.row(y + 15, "90 r256", ("Checking 1", f"-{money(pay.net)}"), FINE)
    leaf.shade(86, y + 20, 346, y + 33, "#d9d9d9")
    leaf.row(y + 30, "90 r256", ("Net Check", "$0.00"), FINE_BOLD)
    taxable = pay.gross - total(pay.others[:3])
    leaf.text(90, y + 52, "* Excluded from federal taxable wages", SMALL)
    leaf.lines(90, y + 66, ("  Your federal taxable wages this period are", f"  {dollars(taxable)}"), SMALL)


def _bureau_notes(leaf: Leaf, cast: Cast, pay: Pay) -> None:
    match, match_year = (cents(amount / 2) for amount in (pay.others[1].amount, pay.others[1].year))
    leaf.row(206, "372 r500 r576", ("Other Benefits and", "", ""), FINE_BOLD)
    leaf.row(217, "372 r500 r576", ("Information", "this period", "total to date"), FINE_BOLD)
    leaf.rule(372, 221, 576, 0.8)
    rows = [
        ("401K Match", money(match), money(match_year)),
        ("Group Term Life", money(cast.amount(1, 9)), money(cast.amount(12, 90))),
        ("Pto Balance", "", bare(Decimal(cast.randint(40, 900)) / 10)),
        ("Sick Hrs Used", "0.00", bare(Decimal(cast.randint(0, 40)))),
        ("Tot Work Hrs", bare(sum((e.hours for e in pay.earnings), Decimal(0))), bare(Decimal(cast.randint(400, 1900)))),
    ]
    y = leaf.rows(233, "372 r500 r576", rows, FINE, 12)
    leaf.text(372, y + 20, "Important Notes", FINE_BOLD)
    leaf.rule(372, y + 24, 576, 0.8)
    notes = (
        "BASIS OF PAY: HOURLY",
        f"COMPANY PH#: {cast.telephone()}",
        f"YOUR RATE CHANGES TO {pay.earnings[0].rate + 1:.2f} NEXT PERIOD",
    )
    leaf.lines(372, y + 36, notes, SMALL, 10)
    leaf.text(372, y + 86, "Additional Tax Withholding Information", FINE_BOLD)
    leaf.rule(372, y + 90, 576, 0.8)
    leaf.lines(372, y + 102, ("Taxable Filing Status:", "  Local: Single", "Exemptions/Allowances:", "  Local: 0"), SMALL, 10)


def three_bands(cast: Cast) -> Specimen:
    """The bureau of small firms: bands with their names at the left margin, units and rates, net pay split over accounts."""
    pay = a_pay(
        cast,
        cast.firm(),
        [PayFrequency.SEMIMONTHLY, PayFrequency.BIWEEKLY],
        ("Hourly", "Overtime", "Tips Paid"),
        ("Fed Income Tax", "Social Security", "Medicare", f"{cast.choice(('PA', 'NY', 'CO'))} Income Tax"),
        cast.some(("Simple IRA", "Sec125 Medical", "Child Support", "Vision Pretax"), 3),
    )
    saved, saved_year = cents(pay.net / 10), cents(pay.net_year / 10)
    leaf = Leaf()
    leaf.block(36, 42, pay.employer.lines, FINE)
    leaf.text(330, 42, f"ORG1:{cast.digits(3)} Main", SMALL)
    leaf.right(576, 42, "NON-NEGOTIABLE - EE COPY", FINE_BOLD)
    leaf.block(96, 104, pay.worker.lines, BODY.at(9.5))
    leaf.rule(36, 152, 576, 1.4)
    leaf.text(36, 164, "PERSONAL AND CHECK INFORMATION", SMALL.in_colour(GREY))
    leaf.block(36, 178, pay.worker.lines, FINE)
    leaf.lines(36, 216, (f"Soc Sec #: xxx-xx-xxxx   Employee ID: {cast.randint(2, 99)}", "Home Department: 100 Main"), FINE)
    leaf.lines(
        36,
        246,
        (
            f"Pay Period: {slashed(pay.start)} to {slashed(pay.end)}",
            f"Check Date: {slashed(pay.paid)}   Check #: {pay.number}",
        ),
        FINE_BOLD,
    )
    leaf.text(36, 272, "NET PAY ALLOCATIONS", SMALL.in_colour(GREY))
    leaf.row(284, "36 r190 r262", ("DESCRIPTION", "THIS PERIOD ($)", "YTD ($)"), SMALL)
    rows = [
        ("Check Amount", "0.00", "0.00"),
        (f"Chkg {cast.digits(4)}", money(pay.net - saved), money(pay.net_year - saved_year)),
        (f"Svgs {cast.digits(4)}", money(saved), money(saved_year)),
        ("NET PAY", money(pay.net), money(pay.net_year)),
    ]
    leaf.rows(296, "36 r190 r262", rows, FINE, 12)
    _bands(leaf, pay)
    leaf.row(566, "36 r570", ("Payrolls by a registered agent of your employer", f"0083 {cast.digits(4)}-{cast.digits(4)}"), SMALL)
    leaf.text(36, 576, f"{pay.employer.name} * {', '.join(pay.employer.address.lines)} * {cast.telephone()}", SMALL)
    leaf.dashes(600)
    leaf.centre(306, 690, "DIRECT DEPOSIT  -  NOT A CHECK  -  DIRECT DEPOSIT", BOLD.at(14).in_colour("#c9c9c9"))
    return a_stub(leaf, pay, "pay_frequency", "total_deductions")


def _bands(leaf: Leaf, pay: Pay) -> None:
    stops = "286 r406 r448 r512 r574"
    leaf.text(286, 164, "EARNINGS", FINE_BOLD)
    leaf.row(176, stops, ("DESCRIPTION", "HRS/UNITS", "RATE", "THIS PERIOD ($)", "YTD ($)"), Style(size=5.5))
    hours = sum((e.hours for e in pay.earnings), Decimal(0))
    rows: Rows = [(e.words, f"{e.hours:.4f}", f"{e.rate:.4f}", money(e.amount), money(e.year)) for e in pay.earnings]
    y = leaf.rows(188, stops, rows, FINE, 12)
    y = leaf.rows(
        y + 3,
        stops,
        [
            ("Total Hours", f"{hours:.4f}", "", "", ""),
            ("Gross Earnings", "", "", money(pay.gross), money(pay.gross_year)),
            ("Total Hrs Worked", f"{hours:.4f}", "", "", ""),
        ],
        FINE_BOLD,
        12,
    )
    for heading, column, lines, write in (
        ("WITHHOLDINGS", "FILING STATUS", pay.taxes, money),
        ("DEDUCTIONS", "", pay.others, trailing),
    ):
        leaf.rule(286, y - 3, 576, 0.6)
        leaf.text(286, y + 8, heading, FINE_BOLD)
        leaf.row(y + 20, "286 400 r512 r574", ("DESCRIPTION", column, "THIS PERIOD ($)", "YTD ($)"), Style(size=5.5))
        rows = [(t.words, "SMJ 0" if t.words.startswith("Fed") else "", write(t.amount), bracketed(t.year)) for t in lines]
        y = leaf.rows(y + 32, "286 400 r512 r574", rows, FINE, 12)
        y = leaf.rows(y + 2, "286 400 r512 r574", [("TOTAL", "", money(total(lines)), money(total_year(lines)))], FINE_BOLD, 16)
    leaf.shade(286, y - 2, 576, y + 28, "#e9eef5")
    leaf.row(y + 9, "290 r512 r574", ("NET PAY", "THIS PERIOD ($)", "YTD ($)"), SMALL)
    leaf.row(y + 22, "r512 r574", (money(pay.net), money(pay.net_year)), BOLD.at(10))


LAYOUTS = (advice_of_a_bureau, three_bands)
