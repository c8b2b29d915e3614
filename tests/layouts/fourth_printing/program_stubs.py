"""Pay stubs as the programs of middling and newer firms print them, and the report of an old works computer."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import PayFrequency
from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL, TYPED
from portal.demo.papers.writing import ZERO, abbreviated, cents, dollars, money, months_later, slashed, spelled
from tests.layouts.cast import ROLES, Cast
from tests.layouts.hands import bare, trailing
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen
from tests.layouts.wages import Pay, PayLine, a_pay, a_stub, total, total_year

FINE, FINE_BOLD = BODY.at(7.5), BOLD.at(7.5)
PALE = "#e9ecef"
EVERY_OFTEN = [PayFrequency.WEEKLY, PayFrequency.BIWEEKLY, PayFrequency.SEMIMONTHLY]


def voucher_of_a_middling_firm(cast: Cast) -> Specimen:
    """A voucher that is no check above its statement: earnings, deductions, taxes, benefits the firm pays, and leave."""
    pay = a_pay(
        cast,
        cast.firm("Senior Care", "Supply", "Charter Schools", "Auto Group"),
        EVERY_OFTEN,
        ("REG", "OT", "HOL"),
        ("FITW", "SS", "MED", "SITW"),
        ("401K", "MEDPT", "DENT", "ACCID"),
    )
    leaf = Leaf()
    leaf.lines(36, 44, pay.employer.lines, FINE, 10)
    leaf.row(44, "330 r576", ("Voucher No.", f"V{pay.number}"), FINE)
    leaf.row(56, "330 r576", ("Check Date", slashed(pay.paid)), FINE)
    leaf.text(36, 108, "DIRECT DEPOSIT VOUCHER", BOLD.at(11))
    leaf.text(36, 122, "*** This is not a check ***", FINE_BOLD)
    strip = [("Dept", cast.digits(4)), ("Net to accounts", dollars(pay.net)), ("Bank acct", f"xxxxx{cast.digits(4)}")]
    leaf.captioned(102, [330, 400, 490, 576], strip, BODY, 28)
    leaf.block(84, 168, [line.upper() for line in pay.worker.lines], BODY.at(9.5))
    leaf.centre(480, 184, "NON-NEGOTIABLE", BOLD.at(13).in_colour("#9a9a9a"))
    leaf.dashes(232)
    leaf.text(36, 254, pay.employer.name, BOLD.at(10))
    leaf.right(576, 254, "Earnings Statement", BOLD.at(11))
    top: Rows = [
        ("Employee", "Employee ID", "Period Begin", "Period End", "Check Date", "Voucher"),
        (pay.worker.name, cast.digits(5), slashed(pay.start), slashed(pay.end), slashed(pay.paid), f"V{pay.number}"),
    ]
    y = leaf.ruled(262, [36, 236, 306, 376, 446, 516, 576], top, FINE, "llllll", 14, FINE_BOLD, PALE)
    hours = sum((line.hours for line in pay.earnings), ZERO)
    rows: Rows = [("Earnings", "Rate", "Hours", "Amount", "YTD Hours", "YTD")]
    rows += [(e.words, f"{e.rate:.4f}", bare(e.hours), money(e.amount), bare(e.hours * 5), money(e.year)) for e in pay.earnings]
    rows += [
        ("GTL (non-cash)", "", "", "2.31", "", "25.41"),
        ("Gross", "", bare(hours), money(pay.gross), bare(hours * 5), money(pay.gross_year)),
    ]
    left = leaf.ruled(y + 12, [36, 112, 160, 204, 256, 304, 362], rows, FINE, height=13, head=FINE_BOLD, tint=PALE)
    rows = [("Taxes", "Amount", "YTD"), *_lines(pay.taxes), ("Taxes", money(total(pay.taxes)), money(total_year(pay.taxes)))]
    right = leaf.ruled(y + 12, [376, 456, 516, 576], rows, FINE, height=13, head=FINE_BOLD, tint=PALE)
    rows = [("Deductions", "Amount", "YTD"), *_lines(pay.others)]
    rows.append(("Deductions", money(total(pay.others)), money(total_year(pay.others))))
    leaf.ruled(left + 12, [36, 204, 284, 362], rows, FINE, height=13, head=FINE_BOLD, tint=PALE)
    matched = [("Employer Paid", "Amount", "YTD"), *(_twice(line) for line in pay.others[:2])]
    y = leaf.ruled(right + 12, [376, 456, 516, 576], matched, FINE, height=13, head=FINE_BOLD, tint=PALE)
    rows = [("Direct Deposits", "Type", "Account", "Amount")]
    part = cents(pay.net / 4)
    rows.append(("Savings", "Flat", f"***{cast.digits(4)}", money(part)))
    rows.append(("Checking", "Remainder", f"***{cast.digits(4)}", money(pay.net - part)))
    rows.append(("Total Direct Deposits", "", "", money(pay.net)))
    y = leaf.ruled(max(left + 100, y + 12), [36, 160, 230, 290, 362], rows, FINE, "lllr", 13, FINE_BOLD, PALE)
    rows = [("Time Off", "Available", "Used YTD"), ("PTO", f"{cast.randint(3, 90)}.42", "16.00"), ("SICK", "24.00", "8.00")]
    leaf.ruled(y - 52, [376, 456, 516, 576], rows, FINE, height=13, head=FINE_BOLD, tint=PALE)
    rows = [("", "Gross", "Fed Taxable", "Taxes", "Deductions", "Net Pay")]
    rows.append(_summary("This check", pay.gross, total(pay.others[:3]), total(pay.taxes), total(pay.others), pay.net))
    rows.append(
        _summary("Year to date", pay.gross_year, total_year(pay.others[:3]), total_year(pay.taxes), total_year(pay.others), pay.net_year)
    )
    leaf.ruled(y + 16, [36, 126, 216, 306, 396, 486, 576], rows, FINE, height=14, head=FINE_BOLD, tint=PALE)
    leaf.text(36, y + 78, f"Questions? Payroll {cast.telephone()}. Open enrollment closes November 15.", SMALL)
    return a_stub(leaf, pay, "pay_frequency", "total_deductions")


def _lines(several: tuple[PayLine, ...]) -> Rows:
    return [(line.words, money(line.amount), money(line.year)) for line in several]


def _twice(line: PayLine) -> tuple[str, ...]:
    return f"{line.words} ER", money(line.amount * 2), money(line.year * 2)


def _summary(words: str, gross: Decimal, before: Decimal, taxes: Decimal, others: Decimal, net: Decimal) -> tuple[str, ...]:
    return (words, *(money(amount) for amount in (gross, gross - before, taxes, others, net)))


def paper_of_a_newer_program(cast: Cast) -> Specimen:
    """A page with much white: what was paid at the top, then earnings, taxes of each side, deductions with the firm's share."""
    pay = a_pay(
        cast,
        cast.firm("Robotics", "Coffee Roasters", "Veterinary Clinic", "Solar", "Design Studio"),
        [PayFrequency.BIWEEKLY, PayFrequency.SEMIMONTHLY],
        ("Hourly Wages", "Overtime"),
        ("Federal Income Tax", "Social Security", "Medicare", "State Withholding"),
        ("Medical - Silver PPO", "Vision", "Traditional 401(k)"),
    )
    leaf = Leaf()
    leaf.text(48, 58, "Pay stub", WEB_BOLD.at(17))
    leaf.text(48, 78, f"Pay period {abbreviated(pay.start)} – {abbreviated(pay.end)}", WEB)
    leaf.right(564, 58, dollars(pay.net), WEB_BOLD.at(17))
    leaf.right(564, 74, "Net pay", WEB.in_colour(GREY))
    for x, heading, party in ((48, "COMPANY", pay.employer), (250, "EMPLOYEE", pay.worker)):
        leaf.text(x, 108, heading, WEB.at(6.5).in_colour(GREY))
        leaf.block(x, 121, party.lines, WEB.at(7.5))
    facts = [("Pay date", slashed(pay.paid)), ("Check #", "Direct deposit"), ("SSN", cast.ssn()), ("Title", cast.choice(ROLES).title())]
    leaf.rows(108, "440 r564", facts, WEB.at(7), 12)
    y = 172.0
    head: Rows = [("Earnings", "Hours", "Rate", "Current", "Year to date")]
    head += [(e.words, bare(e.hours), dollars(e.rate), dollars(e.amount), dollars(e.year)) for e in pay.earnings]
    y = _airy(leaf, y, "48 r300 r380 r470 r564", [*head, ("Gross earnings", "", "", dollars(pay.gross), dollars(pay.gross_year))])
    rows: Rows = [("Employee taxes", "", "", "Current", "Year to date"), *(_plain_line(line) for line in pay.taxes)]
    rows.append(("Total employee taxes", "", "", dollars(total(pay.taxes)), dollars(total_year(pay.taxes))))
    y = _airy(leaf, y, "48 r300 r380 r470 r564", rows)
    rows = [("Deductions", "Company", "Company YTD", "Employee", "Employee YTD")]
    rows += [
        (line.words, dollars(cents(line.amount * 3)), dollars(cents(line.year * 3)), dollars(line.amount), dollars(line.year))
        for line in pay.others
    ]
    y = _airy(leaf, y, "48 r300 r380 r470 r564", [*rows, _sums(pay)])
    rates = (("Social Security", "0.062"), ("Medicare", "0.0145"), ("FUTA", "0.006"))
    shares = [(words, pay.gross * Decimal(rate)) for words, rate in rates]
    rows = [("Company taxes", "", "", "Current", "Year to date")]
    rows += [(words, "", "", dollars(cents(share)), dollars(cents(share * 7))) for words, share in shares]
    y = _airy(leaf, y, "48 r300 r380 r470 r564", rows)
    leaf.row(y, "48 r300", ("Paid to Checking ****" + cast.digits(4), dollars(pay.net)), WEB.at(7.5))
    leaf.row(y + 14, "48 r300", ("Sick leave balance", f"{cast.randint(4, 60)}.25 hours"), WEB.at(7.5))
    made = f"Made on {spelled(pay.paid - timedelta(2))}. Page 1 of 1"
    leaf.text(48, 764, made, WEB.at(6.5).in_colour(GREY))
    return a_stub(leaf, pay, "pay_frequency", "total_deductions")


def _plain_line(line: PayLine) -> tuple[str, ...]:
    return line.words, "", "", dollars(line.amount), dollars(line.year)


def _sums(pay: Pay) -> tuple[str, ...]:
    own, own_year = total(pay.others), total_year(pay.others)
    return "Total", dollars(cents(own * 3)), dollars(cents(own_year * 3)), dollars(own), dollars(own_year)


def _airy(leaf: Leaf, y: float, stops: str, rows: Rows) -> float:
    leaf.row(y, stops, rows[0], WEB_BOLD.at(7.5))
    leaf.rule(48, y + 5, 564, 0.8)
    y = leaf.rows(y + 18, stops, rows[1:], WEB.at(7.5), 14)
    leaf.rule(48, y - 9, 564, 0.3, "#c8c8c8")
    return y + 14


def report_of_a_works(cast: Cast) -> Specimen:
    """The form of a great works' computer: wage types with codes, a minus behind what is taken off, sums with their own codes."""
    pay = a_pay(
        cast,
        cast.firm("Steel", "Chemical", "Paper Mills", "Foundry"),
        [PayFrequency.WEEKLY, PayFrequency.BIWEEKLY],
        ("Hourly Pay", "Overtime Premium Pay", "Night Shift Diff"),
        ("TX Withholding Tax FED", "TX EE Social Security", "TX EE Medicare", "TX Withholding Tax ST"),
        ("Medical EE pre-tax", "USW Local Dues", "Savings Plan 6%"),
    )
    leaf = Leaf()
    period = f"{pay.end.isocalendar().week:02}/{pay.end.year}"
    y = leaf.report(
        36,
        48,
        (
            f"{pay.employer.name:<52}REMUNERATION STATEMENT",
            f"{pay.employer.address.street:<52}Page 1",
            f"{pay.employer.address.city_line}",
            "",
            f"{pay.worker.name:<40}Personnel No.      {cast.digits(8):0>8}",
            f"{pay.worker.address.street:<40}Payroll Area       {cast.choice(('U1', 'H2'))}  Period {period}",
            f"{pay.worker.address.city_line:<40}Pay Period         {slashed(pay.start)} - {slashed(pay.end)}",
            f"{'SSN ' + cast.ssn():<40}Payment Date       {slashed(pay.paid)}",
            f"{'Cost Center ' + cast.digits(7):<40}Date of Hire       {slashed(months_later(pay.start, -cast.randint(20, 240)))}",
            "",
            f"{'Type':<6}{'Text':<26}{'Hours':>8}{'Rate':>10}{'Amount':>14}{'YTD':>16}",
            "-" * 80,
        ),
        TYPED.at(8.5),
    )
    codes = iter(("1000", "1210", "1330", "/401", "/403", "/405", "/402", "2100", "2440", "2560"))
    lines = [f"{next(codes):<6}{e.words:<26}{e.hours:>8.2f}{e.rate:>10.4f}{money(e.amount):>14}{money(e.year):>16}" for e in pay.earnings]
    lines += [f"{'/101':<6}{'Total Gross':<44}{money(pay.gross):>14}{money(pay.gross_year):>16}", ""]
    lines += [f"{next(codes):<6}{t.words:<44}{trailing(-t.amount):>15}{trailing(-t.year):>16}" for t in pay.taken]
    lines += [
        f"{'/110':<6}{'Total Deductions':<44}{trailing(-pay.less):>15}{trailing(-pay.less_year):>16}",
        "",
        f"{'/560':<6}{'Net Pay':<44}{money(pay.net):>14}{money(pay.net_year):>16}",
        "-" * 80,
        f"Bank transfer    acct *****{cast.digits(4):<24}          {money(pay.net):>14}",
        "",
        f"{'Taxable wages':<20}{'FED':>14}{'FICA':>14}{'State':>14}",
        f"{'  this period':<20}{money(pay.gross - pay.others[0].amount):>14}{money(pay.gross):>14}{money(pay.gross):>14}",
        "",
        f"Vacation quota: {cast.randint(10, 160)}.00 entitled   {cast.randint(0, 9)}.00 taken    Filing status S   Extra w/h 0.00",
        "Plant shutdown is the last week of the year. Report address changes to Human Resources.",
        f"Payroll service line {cast.telephone()}",
    ]
    leaf.report(36, y, lines, TYPED.at(8.5), 12)
    return a_stub(leaf, pay, "pay_frequency")


LAYOUTS = (voucher_of_a_middling_firm, paper_of_a_newer_program, report_of_a_works)
