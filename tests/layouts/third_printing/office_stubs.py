"""Pay stubs as the payroll programs of small offices print them from the web."""

from decimal import Decimal

from intake.kinds import PayFrequency
from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL
from portal.demo.papers.writing import ZERO, abbreviated, cents, dollars, money, slashed
from tests.layouts.cast import Cast
from tests.layouts.hands import bare, bracketed
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen
from tests.layouts.wages import Pay, PayLine, a_pay, a_stub, total, total_year

WEB_SMALL, WEB_HEAD = WEB.at(7), WEB_BOLD.at(9)
TEAL = "#0a8080"


def earnings_statement_of_the_web(cast: Cast) -> Specimen:
    """A friendly program for small firms: what the worker earns, then the taxes of worker and firm side by side, a summary at the end."""
    pay = a_pay(
        cast,
        cast.firm(),
        [PayFrequency.SEMIMONTHLY, PayFrequency.BIWEEKLY],
        ("Regular Hours", "Overtime Hours", "Paycheck Tips"),
        ("Federal Income Tax", "Social Security", "Medicare", "CO Withholding Tax"),
        cast.some(("Medical Insurance", "Traditional 401(k)", "Dental Insurance", "FSA"), 2),
    )
    leaf = Leaf()
    leaf.text(40, 56, "Earnings Statement", WEB_BOLD.at(16))
    leaf.text(40, 76, f"{pay.employer.name}", WEB_HEAD)
    leaf.lines(40, 88, (*pay.employer.address.lines, f"FEIN {cast.ein()}"), WEB_SMALL)
    leaf.lines(40, 130, (pay.worker.name, *pay.worker.address.lines), WEB)
    leaf.lines(40, 166, (f"SSN: {cast.ssn()}", "Pay rate and hours are shown below"), WEB_SMALL)
    leaf.text(340, 76, "Pay period", WEB_SMALL.in_colour(GREY))
    leaf.text(340, 88, f"{abbreviated(pay.start)} - {abbreviated(pay.end)}", WEB)
    leaf.text(340, 108, "Pay day", WEB_SMALL.in_colour(GREY))
    leaf.text(340, 120, f"{abbreviated(pay.paid)}", WEB)
    leaf.text(340, 140, "Payment", WEB_SMALL.in_colour(GREY))
    leaf.text(340, 152, f"Direct deposit (****{cast.digits(4)})", WEB)
    rows: Rows = [("Description", "Rate", "Hours", "Current", "Year-To-Date")]
    rows += [(e.words, dollars(e.rate), bare(e.hours), dollars(e.amount), dollars(e.year)) for e in pay.earnings]
    y = _card(leaf, 196, "Employee Gross Earnings", "40 r280 r350 r450 r572", rows)
    left = _half(leaf, y, 40, "Employee Taxes Withheld", pay.taxes)
    firms = tuple(PayLine(words, cents(pay.gross * Decimal(rate)), cents(pay.gross_year * Decimal(rate))) for words, rate in EMPLOYERS)
    right = _half(leaf, y, 316, "Employer Tax", firms)
    y = max(left, right)
    left = _half(leaf, y, 40, "Employee Deductions", pay.others)
    covered = tuple(PayLine(line.words, cents(line.amount * 3), cents(line.year * 3)) for line in pay.others[:1])
    y = max(left, _half(leaf, y, 316, "Employer Contribution", covered))
    _summary(leaf, pay, y)
    leaf.text(40, 764, "Questions about this statement? Ask your administrator.   Page 1 of 1", WEB_SMALL.in_colour(GREY))
    return a_stub(leaf, pay, "pay_frequency", "total_deductions")


EMPLOYERS = (
    ("Social Security", "0.062"),
    ("Medicare", "0.0145"),
    ("FUTA", "0.006"),
    ("CO Unemployment Tax", "0.017"),
    ("CO FAMLI", "0.0045"),
)


def _card(leaf: Leaf, y: float, heading: str, stops: str, rows: Rows) -> float:
    leaf.text(40, y, heading, WEB_HEAD.in_colour(TEAL))
    leaf.rule(40, y + 5, 572, 1, TEAL)
    leaf.row(y + 17, stops, rows[0], WEB_SMALL.in_colour(GREY))
    return leaf.rows(y + 31, stops, rows[1:], WEB.at(8), 14) + 14


def _half(leaf: Leaf, y: float, x: float, heading: str, lines: tuple[PayLine, ...]) -> float:
    leaf.text(x, y, heading, WEB_HEAD.in_colour(TEAL))
    leaf.rule(x, y + 5, x + 256, 1, TEAL)
    stops = f"{x} r{x + 176} r{x + 256}"
    leaf.row(y + 17, stops, ("Company Tax" if "Employer Tax" in heading else "Description", "Current", "YTD"), WEB_SMALL.in_colour(GREY))
    return leaf.rows(y + 31, stops, [(t.words, dollars(t.amount), dollars(t.year)) for t in lines], WEB.at(8), 14) + 14


def _summary(leaf: Leaf, pay: Pay, y: float) -> None:
    rows: Rows = [
        ("Description", "Current", "Year-To-Date"),
        ("Gross Earnings", dollars(pay.gross), dollars(pay.gross_year)),
        ("Pre-Tax Deductions/Contributions", dollars(total(pay.others)), dollars(total_year(pay.others))),
        ("Taxes", dollars(total(pay.taxes)), dollars(total_year(pay.taxes))),
        ("Post-Tax Deductions/Contributions", "$0.00", "$0.00"),
        ("Reimbursements", "$0.00", "$0.00"),
        ("Net Pay", dollars(pay.net), dollars(pay.net_year)),
        ("Check Amount", "$0.00", ""),
        ("Hours Worked", bare(sum((e.hours for e in pay.earnings), ZERO)), ""),
    ]
    _card(leaf, y, "Summary", "40 r450 r572", rows)


def stub_of_the_bookkeeping_web(cast: Cast) -> Specimen:
    """The best-known bookkeeping program on the web: who and when in three columns, pay and taxes beside each other, the net in a bar."""
    pay = a_pay(
        cast,
        cast.firm(),
        [PayFrequency.WEEKLY, PayFrequency.BIWEEKLY],
        ("Regular Pay", "Overtime Pay", "Vacation Pay"),
        ("Federal Income Tax", "Social Security", "Medicare", "GA Income Tax"),
        cast.some(("401(k)", "Health - pretax", "Garnishment", "Cash Advance Repayment"), cast.randint(1, 2)),
    )
    leaf = Leaf()
    leaf.block(40, 46, pay.employer.lines, BODY.at(8.5))
    leaf.text(330, 46, "Pay Stub Detail", BOLD.at(13))
    leaf.row(62, "330 450", (f"PAY DATE: {slashed(pay.paid)}", f"NET PAY:{dollars(pay.net)}"), BODY.at(8.5))
    leaf.block(70, 130, pay.worker.lines, BODY.at(9.5))
    leaf.dashes(190, 40, 572)
    leaf.row(212, "40 230 410", ("EMPLOYER", "EMPLOYEE", "PAY PERIOD"), BOLD.at(8).in_colour(GREY))
    leaf.block(40, 225, pay.employer.lines, BODY.at(8))
    leaf.block(230, 225, (*pay.worker.lines, f"SS#: ...-..-{cast.digits(4)}"), BODY.at(8))
    hours = bare(sum((e.hours for e in pay.earnings), ZERO))
    whens = [
        ("Period Beginning:", slashed(pay.start)),
        ("Period Ending:", slashed(pay.end)),
        ("Pay Date:", slashed(pay.paid)),
        ("Total Hours:", hours),
    ]
    leaf.rows(225, "410 r572", whens, BODY.at(8), 11)
    leaf.row(284, "40 230 410", ("", "", "MEMO:"), BODY.at(8))
    leaf.text(410, 295, cast.choice(("Great work this month!", "Timesheets are due Mondays by 10 AM", "")), SMALL)
    left, right = "40 r150 r190 r250 r310", "330 r490 r572"
    leaf.rule(40, 312, 572, 0.8)
    leaf.row(326, left, ("PAY", "Hours", "Rate", "Current", "YTD"), BOLD.at(8))
    leaf.rows(340, left, [(e.words, bare(e.hours), bare(e.rate), money(e.amount), money(e.year)) for e in pay.earnings], BODY.at(8), 12)
    leaf.row(326, right, ("DEDUCTIONS", "Current", "YTD"), BOLD.at(8))
    y = leaf.rows(340, right, [(t.words, money(t.amount), money(t.year)) for t in pay.others], BODY.at(8), 12) + 14
    leaf.row(y, right, ("TAXES", "Current", "YTD"), BOLD.at(8))
    y = leaf.rows(y + 14, right, [(t.words, money(t.amount), money(t.year)) for t in pay.taxes], BODY.at(8), 12) + 14
    leaf.row(y, right, ("SUMMARY", "Current", "YTD"), BOLD.at(8))
    rows: Rows = [
        ("Total Pay", dollars(pay.gross), dollars(pay.gross_year)),
        ("Taxes", dollars(total(pay.taxes)), dollars(total_year(pay.taxes))),
        ("Deductions", dollars(total(pay.others)), dollars(total_year(pay.others))),
    ]
    y = leaf.rows(y + 14, right, rows, BODY.at(8), 12)
    leaf.row(400, "40 r190 r250 r310", ("BENEFITS", "Used", "Earned", "Available"), BOLD.at(8))
    leaf.row(414, "40 r190 r250 r310", ("Vacation", "0.00", "3.08", bare(Decimal(cast.randint(8, 99)))), BODY.at(8))
    leaf.row(426, "40 r190 r250 r310", ("Sick", bracketed(ZERO), "1.54", bare(Decimal(cast.randint(1, 40)))), BODY.at(8))
    leaf.shade(326, y + 6, 572, y + 26, "#dfe7ee")
    leaf.row(y + 19, "330 r566", ("Net Pay", dollars(pay.net)), BOLD.at(10))
    return a_stub(leaf, pay, "pay_frequency", "total_deductions")


LAYOUTS = (earnings_statement_of_the_web, stub_of_the_bookkeeping_web)
