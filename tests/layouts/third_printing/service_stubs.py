"""Pay stubs of those who serve: the armed forces' monthly statement, and a nursing agency's voucher."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from intake.kinds import DocumentKind, PayFrequency
from portal.demo.papers.paper import Party
from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL, TYPED, TYPED_BOLD, Style
from portal.demo.papers.writing import ZERO, cents, dollars, month_end, slashed
from tests.layouts.cast import Cast
from tests.layouts.hands import bare, by_orders, in_words
from tests.layouts.leaf import TINY, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen
from tests.layouts.wages import Pay, a_pay, a_stub, total, total_year

MONO, MONO_BOLD = TYPED.at(7.5), TYPED_BOLD.at(7.5)


def armed_forces_statement(cast: Cast) -> Specimen:
    """A soldier's month: entitlements, deductions and allotments in lettered columns, a sum with signs, leave, taxes and remarks below.

    The pay date in its head is the day from which service counts, not the day of this pay.
    """
    soldier, end = cast.homeowner(), month_end(cast.day())
    earned = [("BASE PAY", cast.amount(2200, 6400)), ("BAS", Decimal("465.77")), ("BAH", cast.amount(900, 2900))]
    taxed = earned[0][1]
    off = [
        ("FEDERAL TAXES", cents(taxed * Decimal("0.081"))),
        ("FICA-SOC SECURITY", cents(taxed * Decimal("0.062"))),
        ("FICA-MEDICARE", cents(taxed * Decimal("0.0145"))),
        ("SGLI", Decimal("31.00")),
        ("AFRH", Decimal("0.50")),
        ("TSP TRADITIONAL", cents(taxed * Decimal("0.05"))),
        ("FAM SGLI SPOUSE", Decimal("4.50")),
    ]
    given = [("DISCRETIONARY ALT", Decimal(cast.randint(50, 500))), ("TRICARE DENTAL", Decimal("34.68"))]
    entitled, deducted, allotted = (sum((amount for _, amount in several), ZERO) for several in (earned, off, given))
    leaf = Leaf()
    leaf.centre(306, 36, "DEFENSE FINANCE AND ACCOUNTING SERVICE MILITARY LEAVE AND EARNINGS STATEMENT", MONO_BOLD)
    _soldier(leaf, cast, soldier, end)
    edges = [24.0, 186, 348, 492, 588]
    leaf.ruled(84, edges, [("ENTITLEMENTS", "DEDUCTIONS", "ALLOTMENTS", "SUMMARY")], MONO_BOLD, "cccc", 13, tint="#e8e8e8")
    leaf.box(24, 97, 588, 262, 0.5)
    for x0, x1, lines in zip(edges, edges[1:], (earned, off, given), strict=False):
        leaf.stroke(x1, 97, x1, 262, 0.5)
        stops = f"{x0 + 4} {x0 + 12} r{x1 - 6}"
        leaf.row(106, stops, ("", "TYPE", "AMOUNT"), TINY)
        leaf.rows(
            117, stops, [(letter, words, bare(amount)) for letter, (words, amount) in zip("ABCDEFGHI", lines, strict=False)], MONO, 11
        )
    net = entitled - deducted - allotted
    sums = [
        ("+AMT FWD", ZERO),
        ("+TOT ENT", entitled),
        ("-TOT DED", deducted),
        ("-TOT ALMT", allotted),
        ("=NET AMT", net),
        ("-CR FWD", ZERO),
        ("=EOM PAY", net),
    ]
    leaf.rows(117, "496 r584", [(words, bare(amount) if amount else ".00") for words, amount in sums], MONO, 18)
    for x0, amount, words in ((24, entitled, "TOTAL"), (186, deducted, "TOTAL"), (348, allotted, "TOTAL")):
        leaf.row(257, f"{x0 + 12} r{edges[edges.index(x0) + 1] - 6}", (words, bare(amount)), MONO_BOLD)
    _leave_and_taxes(leaf, cast, taxed, off[0][1], end)
    _remarks(leaf, cast, entitled * end.month, deducted * end.month)
    return replace(
        specimen(
            DocumentKind.PAY_STUB,
            leaf,
            employee=soldier.name,
            pay_period_end=end,
            gross_pay=entitled,
            net_pay=net,
            ytd_gross=entitled * end.month,
        ),
        implied={
            "pay_period_start": end.replace(day=1).isoformat(),
            "pay_frequency": "monthly",
            "total_deductions": f"{deducted + allotted:.2f}",
            "employer": "Defense Finance and Accounting Service",
        },
    )


def _soldier(leaf: Leaf, cast: Cast, soldier: Party, end: date) -> None:
    joined = end.replace(year=end.year - cast.randint(3, 14), day=cast.randint(1, 28))
    cells = [
        ("NAME (LAST, FIRST, MI)", _turned(soldier.name)),
        ("SOC. SEC. NO.", f"***-**-{cast.digits(4)}"),
        ("GRADE", f"E{cast.randint(4, 8)}"),
        ("PAY DATE", joined.strftime("%y%m%d")),
        ("YRS SVC", f"{end.year - joined.year:02}"),
        ("ETS", joined.replace(year=end.year + 2).strftime("%y%m%d")),
        ("BRANCH", "ARMY"),
        ("ADSN/DSSN", cast.digits(4)),
        ("PERIOD COVERED", f"1-{by_orders(end)}"),
    ]
    leaf.captioned(46, [24, 196, 262, 292, 338, 372, 416, 456, 504, 588], cells, MONO, 26, caption=TINY)


def _turned(name: str) -> str:
    """``OJO JR, MARCUS T``."""
    words = name.replace(".", "").upper().split()
    at = -2 if words[-1] in {"JR", "III"} else -1
    return f"{' '.join(words[at:])}, {' '.join(words[:at])}"


def _leave_and_taxes(leaf: Leaf, cast: Cast, taxed: Decimal, withheld: Decimal, end: date) -> None:
    months = end.month
    strips = [
        ("LEAVE", ("BF BAL 28.5", f"ERND {months * 2.5:.1f}", "USED 9", f"CR BAL {cast.randint(10, 60)}.0", "LV LOST .0", "USE/LOSE .0")),
        (
            "FED TAXES",
            (f"WAGE PERIOD {taxed}", f"WAGE YTD {taxed * months}", "M/S S", "EX 00", "ADD'L TAX .00", f"TAX YTD {withheld * months}"),
        ),
        ("FICA TAXES", (f"WAGE PERIOD {taxed}", f"SOC WAGE YTD {taxed * months}", "SOC TAX YTD", "MED WAGE YTD", "MED TAX YTD", "")),
        ("STATE TAXES", ("ST TX", "WAGE PERIOD .00", "WAGE YTD .00", "M/S S", "EX 00", "TAX YTD .00")),
        ("PAY DATA", ("BAQ TYPE W/DEP", "BAQ DEPN SPOUSE", f"VHA ZIP {cast.address().zip}", "RENT AMT .00", "SHARE 1", "STAT R")),
    ]
    y = 270.0
    for heading, cells in strips:
        leaf.box(24, y, 588, y + 22, 0.5)
        leaf.text(28, y + 13, heading, BOLD.at(6.5))
        leaf.row(y + 13, "84 170 270 356 436 510", cells, MONO.at(6))
        y += 22


def _remarks(leaf: Leaf, cast: Cast, entitled: Decimal, deducted: Decimal) -> None:
    leaf.text(24, 398, "REMARKS:", MONO_BOLD)
    leaf.row(398, "90 330", (f"YTD ENTITLE  {bare(entitled)}", f"YTD DEDUCT  {bare(deducted)}"), MONO)
    remarks = (
        f"BANK {cast.body('{} BANK', '{} FEDERAL CREDIT UNION').name.upper()}",
        f"ACCT # *****{cast.digits(4)}",
        "BAH BASED ON W/DEP, ZIP OF DUTY STATION",
        "TSP OPEN ENROLLMENT IS CONTINUOUS. SEE YOUR UNIT ADMIN ABOUT CATCH-UP.",
        "FITW CHANGES MUST BE MADE ONLINE BEFORE THE 20TH OF THE MONTH.",
    )
    leaf.lines(24, 414, remarks, MONO, 11)


def nursing_voucher(cast: Cast) -> Specimen:
    """A voucher like a check above its statement, the pay in words and figures, sums at the foot of each table."""
    pay = a_pay(
        cast,
        cast.firm("Home Care", "Nursing Agency", "Rehabilitation Center", "Charter Schools"),
        [PayFrequency.BIWEEKLY, PayFrequency.WEEKLY],
        ("Regular", "Overtime", "On Call"),
        ("FITW", "SS", "MED", "IL"),
        ("MEDIC", "DENTAL", "RTH4"),
    )
    leaf = Leaf()
    leaf.block(40, 44, pay.employer.lines, BODY.at(8.5))
    leaf.right(572, 44, f"Voucher No. {pay.number}", BOLD)
    leaf.text(330, 68, "DATE:", SMALL)
    leaf.text(370, 68, slashed(pay.paid), BODY)
    leaf.row(98, "40 r572", ("PAY", f"*** {in_words(pay.net)} Dollars ***"), BODY.at(8.5))
    leaf.row(122, "40 90 r572", ("TO THE", pay.worker.name, f"{dollars(pay.net)}"), BODY)
    leaf.row(133, "40 90", ("ORDER OF", pay.worker.address.street), BODY)
    leaf.text(90, 144, pay.worker.address.city_line, BODY)
    leaf.centre(306, 178, "*** NON-NEGOTIABLE VOUCHER - FUNDS DEPOSITED ***", BOLD.at(11).in_colour("#888888"))
    leaf.dashes(204)
    leaf.text(40, 228, pay.employer.name, BOLD.at(10))
    leaf.right(572, 228, "Earnings Statement", BOLD.at(12))
    _strip(leaf, cast, pay)
    hours = sum((e.hours for e in pay.earnings), ZERO)
    rows: Rows = [("Earnings", "Rate", "Hours", "Amount", "YTD")]
    rows += [(e.words, bare(e.rate), bare(e.hours), bare(e.amount), bare(e.year)) for e in pay.earnings]
    rows.append(("Gross", "", bare(hours), bare(pay.gross), bare(pay.gross_year)))
    left = _table(leaf, 306, [40, 130, 175, 215, 265, 322], rows)
    rows = [("Taxes", "Filing", "Amount", "YTD")]
    rows += [(t.words, said, bare(t.amount), bare(t.year)) for t, said in zip(pay.taxes, ("S-0", "", "", "S-1"), strict=True)]
    rows.append(("Taxes", "", bare(total(pay.taxes)), bare(total_year(pay.taxes))))
    right = _table(leaf, 306, [336, 410, 450, 510, 572], rows)
    rows = [("Deductions", "Amount", "YTD"), *((t.words, bare(t.amount), bare(t.year)) for t in pay.others)]
    rows.append(("Deductions", bare(total(pay.others)), bare(total_year(pay.others))))
    _table(leaf, right + 14, [336, 450, 510, 572], rows)
    rows = [
        ("Direct Deposits", "Type", "Account", "Amount"),
        ("Bank", "C", f"***{cast.digits(4)}", bare(pay.net)),
        ("Total Direct Deposits", "", "", bare(pay.net)),
    ]
    left = _table(leaf, left + 14, [40, 150, 190, 250, 322], rows)
    rows = [
        ("Time Off", "Available", "Plan Year Used"),
        ("PTO", f"{cast.randint(4, 120)}.00 Hrs", "16.00 Hrs"),
        ("Sick", "24.00 Hrs", "0.00 Hrs"),
    ]
    left = _table(leaf, left + 14, [40, 150, 230, 322], rows)
    leaf.text(40, left + 26, f"Employer's contributions this year: RTH4 Match {bare(cast.amount(40, 900))}", SMALL.in_colour(GREY))
    leaf.right(
        572, 740, f"{cast.choice(('A11', 'B72'))}{cast.digits(4)}   {pay.employer.address.city}, {pay.employer.address.state}", SMALL
    )
    return a_stub(leaf, pay, "pay_frequency", "total_deductions")


def _strip(leaf: Leaf, cast: Cast, pay: Pay) -> None:
    cells = [
        ("Employee", pay.worker.name),
        ("Employee ID", pay.number),
        ("Fed Taxable Income", bare(pay.gross - total(pay.others[:2]))),
        ("Location", cast.address().city),
    ]
    leaf.captioned(238, [40, 240, 320, 440, 572], cells, BODY.at(8), 24, caption=Style(size=6, colour=GREY))
    cells = [
        ("Check Date", slashed(pay.paid)),
        ("Period Beginning", slashed(pay.start)),
        ("Period Ending", slashed(pay.end)),
        ("Hire Date", slashed(pay.start.replace(year=pay.start.year - 4, day=12))),
        ("Net Pay", bare(pay.net)),
    ]
    leaf.captioned(262, [40, 146, 252, 358, 464, 572], cells, BODY.at(8), 24, caption=Style(size=6, colour=GREY))


def _table(leaf: Leaf, y: float, edges: list[float], rows: Rows) -> float:
    """A table with a rule above its head and its sums, without lines between cells."""
    sides = " ".join(f"{edge}" if not at else f"r{edges[at + 1] - 4}" for at, edge in enumerate(edges[:-1]))
    leaf.rule(edges[0], y, edges[-1], 0.8)
    leaf.row(y + 10, sides, rows[0], BOLD.at(7.5))
    y = leaf.rows(y + 23, sides, rows[1:-1], BODY.at(8), 11)
    leaf.rule(edges[0], y - 8, edges[-1], 0.4)
    leaf.row(y + 2, sides, rows[-1], BOLD.at(7.5))
    return y + 8


LAYOUTS = (armed_forces_statement, nursing_voucher)
