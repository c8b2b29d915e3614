"""Pay stubs as the personnel suites of large firms print them."""

from decimal import Decimal

from intake.kinds import PayFrequency
from portal.demo.papers.sheet import BODY, BOLD, SMALL
from portal.demo.papers.writing import ZERO, cents, dollars, money, slashed
from tests.layouts.cast import ROLES, Cast
from tests.layouts.hands import bare, plain
from tests.layouts.leaf import BROAD, Leaf, Rows
from tests.layouts.specimen import Specimen
from tests.layouts.wages import PayLine, a_pay, a_stub, total, total_year

FINE, FINE_BOLD = BODY.at(7.5), BOLD.at(7.5)
TINT = "#eef1f4"
LARGE = ("Health System", "Retail Group", "Aerospace", "Insurance Group", "Biologics", "Grocers", "University")


def payslip_of_a_suite(cast: Cast) -> Specimen:
    """A suite in the cloud: one table under another, this period's sums over the year's, taxable wages and accruals at the end."""
    pay = a_pay(
        cast,
        cast.firm(*LARGE),
        [PayFrequency.BIWEEKLY],
        ("Regular Hours", "Shift Differential", "Overtime Premium"),
        ("Federal Withholding", "OASDI", "Medicare", "State Tax - MN"),
        ("Dental", "Medical PPO", "401(k) Pre-Tax", "Supplemental Life"),
    )
    before, after = pay.others[:3], pay.others[3:]
    leaf = Leaf()
    leaf.text(30, 40, pay.employer.name, BOLD.at(12))
    leaf.text(30, 52, f"{', '.join(pay.employer.address.lines)}   {cast.telephone()}", SMALL)
    edges = [30.0, 136, 250, 306, 384, 452, 514, 582]
    head: Rows = [
        ("Name", "Company", "Employee ID", "Pay Period Begin", "Pay Period End", "Check Date", "Check Number"),
        (pay.worker.name, "", pay.number, slashed(pay.start), slashed(pay.end), slashed(pay.paid), ""),
    ]
    y = leaf.ruled(66, edges, head, FINE, "lllllll", 15, FINE_BOLD, TINT)
    leaf.text(140, y - 4.5, pay.employer.name, BODY.at(5.8))
    groups = ("", "Hours Worked", "Gross Pay", "Pre Tax Deductions", "Employee Taxes", "Post Tax Deductions", "Net Pay")
    hours = sum((e.hours for e in pay.earnings[:1]), ZERO)
    sums: Rows = [
        groups,
        ("Current", bare(hours), *(money(x) for x in (pay.gross, total(before), total(pay.taxes), total(after), pay.net))),
        (
            "YTD",
            bare(hours * 9),
            *(money(x) for x in (pay.gross_year, total_year(before), total_year(pay.taxes), total_year(after), pay.net_year)),
        ),
    ]
    y = leaf.ruled(y + 10, [30, 90, 160, 245, 330, 415, 500, 582], sums, FINE, "lrrrrrr", 14, FINE_BOLD, TINT)
    span = f"{slashed(pay.start)} - {slashed(pay.end)}"
    rows: Rows = [("Description", "Dates", "Hours", "Rate", "Amount", "YTD Hours", "YTD Amount")]
    rows += [(e.words, span, bare(e.hours), bare(e.rate), money(e.amount), bare(e.hours * 9), money(e.year)) for e in pay.earnings]
    rows.append(("Earnings", "", "", "", money(pay.gross), "", money(pay.gross_year)))
    leaf.text(306, y + 14, "Earnings", FINE_BOLD)
    y = leaf.ruled(y + 18, [30, 150, 262, 312, 372, 446, 506, 582], rows, FINE, "llrrrrr", 13, FINE_BOLD, TINT)
    _pair(leaf, y, ("Employee Taxes", pay.taxes), ("Pre Tax Deductions", before))
    paid = tuple(PayLine(words, cents(line.amount * 2), cents(line.year * 2)) for words, line in zip(PAID_FOR, before, strict=True))
    _pair(leaf, y + 106, ("Post Tax Deductions", after), ("Employer Paid Benefits", paid))
    _wages_and_accruals(leaf, cast, y + 198, (pay.gross, pay.gross_year), total(before), total_year(before))
    bank = ("Payment Information", "", "", "")
    rows = [bank, ("Bank", "Account Name", "Account Number", "Amount")]
    rows.append(
        (cast.body("{} Bank", "{} Credit Union").name, f"Checking ******{cast.digits(4)}", f"******{cast.digits(4)}", money(pay.net))
    )
    leaf.ruled(y + 310, [30, 200, 340, 460, 582], rows, FINE, "lllr", 14, FINE_BOLD, TINT)
    return a_stub(leaf, pay, "pay_frequency", "total_deductions")


PAID_FOR = ("Dental - ER", "Medical PPO - ER", "401(k) Match")


def _pair(leaf: Leaf, y: float, *tables: tuple[str, tuple[PayLine, ...]]) -> None:
    for x, (heading, lines) in zip((30, 310), tables, strict=True):
        leaf.text(x + 100, y + 16, heading, FINE_BOLD)
        rows: Rows = [("Description", "Amount", "YTD"), *((t.words, money(t.amount), money(t.year)) for t in lines)]
        rows.append((heading, money(total(lines)), money(total_year(lines))))
        leaf.ruled(y + 20, [x, x + 132, x + 200, x + 272], rows, FINE, "lrr", 13, FINE_BOLD, TINT)


def _wages_and_accruals(leaf: Leaf, cast: Cast, y: float, gross: tuple[Decimal, Decimal], off: Decimal, off_year: Decimal) -> None:
    rows: Rows = [
        ("Taxable Wages", "Amount", "YTD"),
        ("OASDI - Taxable Wages", money(gross[0] - off), money(gross[1] - off_year)),
        ("Medicare - Taxable Wages", money(gross[0] - off), money(gross[1] - off_year)),
        ("Federal Withholding - Taxable Wages", money(gross[0] - off), money(gross[1] - off_year)),
    ]
    leaf.ruled(y, [30, 162, 230, 302], rows, FINE, "lrr", 13, FINE_BOLD, TINT)
    rows = [
        ("Absence Plans", "Accrued", "Reduced", "Available"),
        ("PTO", "4.62", "0.00", bare(Decimal(cast.randint(100, 20000)) / 100)),
        ("Extended Illness", "1.54", "8.00", bare(Decimal(cast.randint(100, 9000)) / 100)),
    ]
    leaf.ruled(y, [310, 412, 470, 526, 582], rows, FINE, "lrrr", 13, FINE_BOLD, TINT)
    rows = [("", "Federal", "State"), ("Marital Status", "Single or Married filing separately", "Single"), ("Allowances", "0", "1")]
    leaf.ruled(y + 56, [30, 110, 240, 302], rows, BODY.at(6.5), "lll", 12, FINE_BOLD, TINT)


def statement_in_landscape(cast: Cast) -> Specimen:
    """A pay statement page across: pay details in three columns, what worker and firm pay in one table, how often it is paid among them."""
    pay = a_pay(
        cast,
        cast.firm("Hotels & Resorts", "Senior Living", "Distribution", "Steel Works", "Cinemas"),
        [PayFrequency.WEEKLY, PayFrequency.BIWEEKLY, PayFrequency.SEMIMONTHLY],
        ("Regular", "Overtime 1.5", "PTO"),
        ("Federal Income Tax", "Social Security Employee", "Employee Medicare", "AZ State Income Tax"),
        ("401K EE", "Med Gold", "STD Buy Up"),
    )
    often = {"weekly": "Weekly", "biweekly": "Bi-Weekly", "semimonthly": "Semi-Monthly"}[pay.frequency.value]
    leaf = Leaf(BROAD)
    leaf.text(36, 44, pay.employer.name, BOLD.at(12))
    leaf.lines(36, 58, (*pay.employer.address.lines, cast.telephone()), FINE)
    leaf.text(600, 44, "Pay Statement", BOLD.at(11))
    top = [
        ("Period Start Date", plain(pay.start)),
        ("Period End Date", plain(pay.end)),
        ("Pay Date", plain(pay.paid)),
        ("Document", pay.number),
        ("Net Pay", dollars(pay.net)),
    ]
    leaf.rows(56, "600 r756", top, FINE, 10)
    _details(leaf, cast, 112, pay.worker.lines, pay.number, dollars(pay.earnings[0].rate), often)
    leaf.text(36, 206, "Earnings", FINE_BOLD)
    rows: Rows = [("Pay Type", "Hours", "Pay Rate", "Current", "YTD")]
    rows += [(e.words, f"{e.hours:.6f}", f"${e.rate:.6f}", dollars(e.amount), dollars(e.year)) for e in pay.earnings]
    hours = sum((e.hours for e in pay.earnings), ZERO)
    y = _grid(leaf, 212, "40 r180 r240 r310 r385", rows, 36, 389)
    leaf.row(y, "40 r180", ("Total Hours", f"{hours:.6f}"), FINE_BOLD)
    leaf.text(403, 206, "Taxes", FINE_BOLD)
    rows = [("Tax", "Based On", "Current", "YTD")]
    rows += [(t.words, dollars(pay.gross), dollars(t.amount), dollars(t.year)) for t in pay.taxes]
    _grid(leaf, 212, "407 r600 r680 r752", rows, 403, 756)
    leaf.text(36, 308, "Deductions", FINE_BOLD)
    rows = [("Deduction", "Pre-Tax", "Employee Current", "Employee YTD", "Employer Current", "Employer YTD")]
    rows += [
        (t.words, said, dollars(t.amount), dollars(t.year), dollars(cents(t.amount / 2)), dollars(cents(t.year / 2)))
        for t, said in zip(pay.others, ("Yes", "Yes", "No"), strict=True)
    ]
    _grid(leaf, 314, "40 120 r215 r275 r335 r385", rows, 36, 389)
    leaf.text(403, 308, "Paid Time Off", FINE_BOLD)
    rows = [("Plan", "Current", "Balance"), ("PTO", "3.076900", f"{cast.randint(10, 150)}.538500"), ("Sick", "1.000000", "24.000000")]
    _grid(leaf, 314, "407 r680 r752", rows, 403, 756)
    leaf.text(36, 402, "Pay Summary", FINE_BOLD)
    fit, fit_year = pay.gross - total(pay.others[:2]), pay.gross_year - total_year(pay.others[:2])
    now = (pay.gross, fit, total(pay.taxes), total(pay.others), pay.net)
    year = (pay.gross_year, fit_year, total_year(pay.taxes), total_year(pay.others), pay.net_year)
    rows = [("", "Gross", "FIT Taxable Wages", "Taxes", "Deductions", "Net Pay")]
    rows += [(word, *map(dollars, several)) for word, several in (("Current", now), ("YTD", year))]
    _grid(leaf, 408, "40 r180 r320 r450 r580 r752", rows, 36, 756)
    leaf.text(36, 472, "Net Pay Distribution", FINE_BOLD)
    rows = [("Account Number", "Account Type", "Amount"), (f"xxxxxx{cast.digits(4)}", "Checking", dollars(pay.net))]
    rows.append(("Total", "", dollars(pay.net)))
    _grid(leaf, 478, "40 200 r385", rows, 36, 389)
    leaf.text(36, 584, "View this statement and change your withholding in self service.  Page 1 of 1", SMALL)
    return a_stub(leaf, pay, "total_deductions")


def _details(leaf: Leaf, cast: Cast, y: float, worker: tuple[str, ...], number: str, rate: str, often: str) -> None:
    leaf.text(36, y, "Pay Details", FINE_BOLD)
    leaf.rule(36, y + 4, 756, 0.6)
    leaf.block(40, y + 16, worker, FINE)
    leaf.rows(
        y + 16,
        "240 320",
        [
            ("Employee Number", number),
            ("SSN", cast.ssn()),
            ("Job", cast.choice(ROLES).title()),
            ("Pay Rate", rate),
            ("Pay Frequency", often),
        ],
        FINE,
        11,
    )
    where = [("Pay Group", f"HRLY{cast.digits(2)}"), ("Location", cast.address().city), ("Department", f"{cast.digits(4)} - Operations")]
    leaf.rows(y + 16, "430 500", where, FINE, 11)
    leaf.rows(y + 16, "610 700", [("Federal Income Tax", "S  0"), ("AZ State Income Tax", "2.50%")], FINE, 11)


def _grid(leaf: Leaf, y: float, stops: str, rows: Rows, x0: float, x1: float) -> float:
    leaf.shade(x0, y, x1, y + 14, "#d6dde6")
    leaf.row(y + 10, stops, rows[0], BOLD.at(6.5))
    for cells in rows[1:]:
        y += 13
        leaf.row(y + 11, stops, cells, FINE)
        leaf.rule(x0, y + 14, x1, 0.3, "#b0b0b0")
    return y + 25


LAYOUTS = (payslip_of_a_suite, statement_in_landscape)
