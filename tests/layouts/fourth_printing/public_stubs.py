"""Pay stubs of universities and agencies, and of those whom a State pays to care for somebody at home."""

from decimal import Decimal

from intake.kinds import PayFrequency
from portal.demo.papers.paper import Party
from portal.demo.papers.sheet import BODY, BOLD, SMALL
from portal.demo.papers.writing import ZERO, cents, dollars, money, slashed
from tests.layouts.cast import ROLES, Cast
from tests.layouts.hands import bare
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen
from tests.layouts.wages import Pay, a_pay, a_stub, total, total_year

FINE, FINE_BOLD = BODY.at(7), BOLD.at(7)


def advice_of_a_university(cast: Cast) -> Specimen:
    """An advice in five boxes at the head, hours and taxes abreast, three lists of deductions, and the sums over the year's."""
    body = cast.body("University of {}", "{} State University", "{} Regional Medical Center")
    often = cast.choice((PayFrequency.BIWEEKLY, PayFrequency.SEMIMONTHLY, PayFrequency.MONTHLY))
    pay = a_pay(
        cast,
        body,
        [often],
        ("Regular", "Overtime", "Holiday"),
        ("Fed Withholdng", "Fed OASDI/EE", "Fed MED/EE", "State Withholdng"),
        ("Health Plan", "403(b) Plan", "Parking Permit", "United Fund"),
    )
    group = {PayFrequency.BIWEEKLY: "BW1-Biweekly", PayFrequency.SEMIMONTHLY: "SM1-Semimonthly", PayFrequency.MONTHLY: "MTH-Monthly"}
    leaf = Leaf()
    leaf.text(36, 42, pay.employer.name, BOLD.at(11))
    leaf.lines(36, 54, pay.employer.address.lines, FINE, 9)
    groups = [("Pay Group:", group[often]), ("Pay Begin Date:", slashed(pay.start)), ("Pay End Date:", slashed(pay.end))]
    leaf.rows(42, "260 326", groups, FINE, 10)
    unit = [("Business Unit:", f"UNV{cast.digits(2)}"), ("Advice #:", f"0000{pay.number}"), ("Advice Date:", slashed(pay.paid))]
    leaf.rows(42, "450 506", unit, FINE, 10)
    leaf.rule(36, 76, 576, 1)
    leaf.block(40, 90, pay.worker.lines, FINE)
    job = [("Employee ID:", cast.digits(8)), ("Department:", f"{cast.digits(5)}-Facilities"), ("Location:", "Main Campus")]
    job += [("Job Title:", cast.choice(ROLES).title()), ("Pay Rate:", f"{dollars(pay.earnings[0].rate)} Hourly")]
    leaf.rows(90, "216 266", job, FINE, 10)
    tax: Rows = [("TAX DATA:", "Federal", "State")]
    tax += [("Tax Status:", "Single", "Single"), ("Allowances:", "0", "1"), ("Additional:", "", "")]
    leaf.rows(90, "420 480 530", tax, FINE, 10)
    leaf.box(36, 80, 576, 136, 0.6)
    leaf.centre(206, 150, "HOURS AND EARNINGS", FINE_BOLD)
    leaf.centre(476, 150, "TAXES", FINE_BOLD)
    hours = sum((e.hours for e in pay.earnings), ZERO)
    leaf.row(162, "r235 r340", ("------ Current ------", "---- YTD ----"), FINE)
    rows: Rows = [("Description", "Rate", "Hours", "Earnings", "Hours", "Earnings")]
    rows += [(e.words, f"{e.rate:.6f}", bare(e.hours), money(e.amount), bare(e.hours * 6), money(e.year)) for e in pay.earnings]
    rows.append(("TOTAL:", "", bare(hours), money(pay.gross), bare(hours * 6), money(pay.gross_year)))
    leaf.rows(174, "40 r140 r180 r235 r280 r340", rows, FINE, 12)
    rows = [("Description", "Current", "YTD"), *((t.words, money(t.amount), money(t.year)) for t in pay.taxes)]
    rows.append(("TOTAL:", money(total(pay.taxes)), money(total_year(pay.taxes))))
    leaf.rows(174, "380 r505 r572", rows, FINE, 12)
    leaf.box(36, 140, 346, 246, 0.6)
    leaf.box(346, 140, 576, 246, 0.6)
    _three_lists(leaf, pay)
    sums: Rows = [("", "TOTAL GROSS", "FED TAXABLE GROSS", "TOTAL TAXES", "TOTAL DEDUCTIONS", "NET PAY")]
    for words, gross, before, taxes, others, net in (
        ("Current:", pay.gross, total(pay.others[:2]), total(pay.taxes), total(pay.others), pay.net),
        ("YTD:", pay.gross_year, total_year(pay.others[:2]), total_year(pay.taxes), total_year(pay.others), pay.net_year),
    ):
        sums.append((words, *(money(amount) for amount in (gross, gross - before, taxes, others, net))))
    leaf.rows(364, "40 r180 r285 r380 r480 r572", sums, FINE_BOLD, 13)
    leaf.box(36, 352, 576, 400, 0.6)
    _leave_and_distribution(leaf, cast, pay)
    leaf.text(40, 510, "MESSAGE: Parking permits go on sale August 1. W-2 forms can be had without paper in self service.", FINE)
    leaf.dashes(560)
    leaf.text(36, 590, pay.employer.name, BOLD)
    leaf.row(590, "430 r576", ("Advice No.", f"0000{pay.number}"), FINE)
    leaf.row(604, "430 r576", ("Date", slashed(pay.paid)), FINE)
    leaf.row(632, "36 r576", ("Deposit Amount:", f"$**{money(pay.net)}"), BOLD)
    leaf.text(36, 660, "To The Account(s) Of", FINE)
    leaf.block(120, 660, [line.upper() for line in pay.worker.lines], BODY)
    leaf.text(400, 720, "NON-NEGOTIABLE", BOLD.at(12))
    # What the table calls total deductions leaves out the taxes.
    return a_stub(leaf, pay, "total_deductions")


def _three_lists(leaf: Leaf, pay: Pay) -> None:
    before, after = pay.others[:2], pay.others[2:]
    paid = [(f"{line.words}*", cents(line.amount * Decimal("2.5")), cents(line.year * Decimal("2.5"))) for line in before]
    lists = (
        ("BEFORE-TAX DEDUCTIONS", [(line.words, line.amount, line.year) for line in before]),
        ("AFTER-TAX DEDUCTIONS", [(line.words, line.amount, line.year) for line in after]),
        ("EMPLOYER PAID BENEFITS", paid),
    )
    for x, (heading, lines) in zip((36, 216, 396), lists, strict=True):
        leaf.box(x, 250, x + 180, 348, 0.6)
        leaf.centre(x + 90, 262, heading, FINE_BOLD)
        rows: Rows = [("Description", "Current", "YTD"), *((words, money(now), money(year)) for words, now, year in lines)]
        if x < 396:
            rows.append(("TOTAL:", money(sum((now for _, now, _ in lines), ZERO)), money(sum((year for _, _, year in lines), ZERO))))
        leaf.rows(276, f"{x + 4} r{x + 122} r{x + 176}", rows, FINE, 12)
    leaf.text(400, 344, "*TAXABLE", SMALL)


def _leave_and_distribution(leaf: Leaf, cast: Cast, pay: Pay) -> None:
    leaf.box(36, 404, 306, 490, 0.6)
    leaf.box(306, 404, 576, 490, 0.6)
    leaf.centre(171, 416, "LEAVE BALANCES", FINE_BOLD)
    leaf.centre(441, 416, "NET PAY DISTRIBUTION", FINE_BOLD)
    rows: Rows = [("", "Vacation", "Sick"), ("Start Balance", "88.5", "210.0"), ("+ Earned", "4.6", "3.7"), ("- Taken", "0.0", "8.0")]
    leaf.rows(430, "40 r180 r260", [*rows, ("End Balance", f"{cast.randint(20, 180)}.1", "205.7")], FINE, 11)
    rows = [("Account Type", "Account Number", "Deposit Amount"), ("Checking", f"xxxxxx{cast.digits(4)}", money(pay.net))]
    leaf.rows(430, "312 380 r570", [*rows, ("TOTAL:", "", money(pay.net))], FINE, 11)


def helper_at_home(cast: Cast) -> Specimen:
    """A State's stub for somebody who cares for a person at home: recipient and provider abreast, hours paid, the year at the right."""
    state = cast.choice(("California", "Washington", "Oregon", "Illinois"))
    office = Party(f"State of {state} - In-Home Care Program", cast.office())
    pay = a_pay(
        cast,
        office,
        [PayFrequency.SEMIMONTHLY],
        ("Service hours",),
        ("Federal Withholding", "FICA (Soc Sec)", "Medicare", "State Withholding"),
        ("Union Dues", "Health Benefit"),
    )
    line = pay.earnings[0]
    leaf = Leaf()
    leaf.centre(306, 44, office.name.upper(), BOLD.at(11))
    leaf.centre(306, 58, "STATEMENT OF EARNINGS AND DEDUCTIONS", BOLD)
    edges = [36.0, 171, 306, 441, 576]
    strip = [
        ("PROVIDER NUMBER", cast.digits(9)),
        ("WARRANT NUMBER", f"{cast.digits(2)}-{cast.digits(6)}"),
        ("ISSUE DATE", slashed(pay.paid)),
        ("COUNTY", cast.address().city.upper()),
    ]
    y = leaf.captioned(70, edges, strip, BODY, 28)
    strip = [
        ("PROVIDER NAME", pay.worker.name.upper()),
        ("RECIPIENT NAME", cast.person().upper()),
    ]
    y = leaf.captioned(y, edges[::2], strip, BODY, 28)
    strip = [
        ("SERVICE PERIOD FROM", slashed(pay.start)),
        ("SERVICE PERIOD TO", slashed(pay.end)),
        ("RECIPIENT CASE NUMBER", cast.digits(7)),
        ("PAY RATE", dollars(line.rate)),
    ]
    y = leaf.captioned(y, edges, strip, BODY, 28)
    rows: Rows = [("Earnings", "Hours", "Rate", "Current Amount", "Year to Date")]
    rows += [
        ("Regular pay", f"{bare(line.hours)}", money(line.rate), money(line.amount), money(line.year)),
        ("Overtime pay", "0.00", money(cents(line.rate * 3 / 2)), "0.00", "0.00"),
        ("Travel time", "0.00", money(line.rate), "0.00", "0.00"),
        ("GROSS PAY", bare(line.hours), "", money(pay.gross), money(pay.gross_year)),
    ]
    y = leaf.ruled(y + 14, [36, 216, 296, 376, 476, 576], rows, BODY.at(8), height=16, head=BOLD.at(8), tint="#dfe7ef")
    rows = [("Deductions", "Current Amount", "Year to Date"), *((t.words, money(t.amount), money(t.year)) for t in pay.taken)]
    rows += [("Recipient Share of Cost", "0.00", "0.00"), ("TOTAL DEDUCTIONS", money(pay.less), money(pay.less_year))]
    rows.append(("NET PAY", money(pay.net), money(pay.net_year)))
    y = leaf.ruled(y + 14, [36, 376, 476, 576], rows, BODY.at(8), height=16, head=BOLD.at(8), tint="#dfe7ef")
    cap = cast.randint(60, 280)
    y = leaf.lines(
        36,
        y + 24,
        (
            f"Recipient authorized hours this month: {cap}:30        Hours remaining: {cast.randint(0, 50)}:15",
            f"Accrued paid sick leave: {cast.randint(8, 40)}:00      Used this fiscal year: 0:00",
            "Next timesheet: send it no sooner than the last day of the service period. Late sheets are paid late.",
            f"Provider help line {cast.telephone()}, Monday to Friday 8 a.m. to 5 p.m.    Hablamos español.",
        ),
        BODY.at(8),
        14,
    )
    leaf.dashes(600)
    leaf.row(630, "60 r560", (office.name, f"Date {slashed(pay.paid)}"), BODY)
    leaf.block(90, 670, [line.upper() for line in pay.worker.lines], BODY.at(9.5))
    leaf.right(560, 690, f"*****{dollars(pay.net)}", BOLD.at(11))
    leaf.right(560, 706, "DEPOSITED - DO NOT CASH", BOLD)
    # Whether the State or the one cared for is the employer, the paper does not say.
    return a_stub(leaf, pay, "pay_frequency", "employer")


LAYOUTS = (advice_of_a_university, helper_at_home)
