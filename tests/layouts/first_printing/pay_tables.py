"""Pay stubs of payroll firms and large employers: boxes with captions, cards, ruled tables, the report of an old computer."""

from collections.abc import Sequence
from decimal import Decimal

from intake.kinds import PayFrequency
from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL, Style
from portal.demo.papers.writing import abbreviated, dollars, money, short, slashed
from tests.layouts.cast import Cast
from tests.layouts.hands import bare, dashed, plain, spaced, trailing
from tests.layouts.leaf import BROAD, TINY, WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen
from tests.layouts.wages import PayLine, a_pay, a_stub, total, total_year


def captioned_boxes(cast: Cast) -> Specimen:
    """A sheet of nothing but boxes: captions above the values of the head, below those of the sums."""
    pay = a_pay(
        cast,
        cast.firm(),
        list(PayFrequency)[:4],
        ("REGULAR", "OVERTIME", "HOLIDAY"),
        ("FED WITHHOLDING", "OASDI", "MEDICARE EE", "ST WITHHOLDING", "LOCAL TAX"),
        cast.some(("401K", "MED INS", "DENTAL", "FSA"), 2),
    )
    days = cast.choice((short, slashed))
    leaf = Leaf()
    head = [30, 250, 350, 450, 582]
    leaf.captioned(
        30, [30, 350, 582], [("COMPANY", pay.employer.name), ("COMPANY ADDRESS", ", ".join(pay.employer.address.lines))], caption=TINY
    )
    leaf.captioned(
        57,
        head,
        [
            ("EMPLOYEE NAME", pay.worker.name.upper()),
            ("EMPLOYEE ID", pay.number),
            ("CHECK DATE", days(pay.paid)),
            ("PAY FREQUENCY", pay.frequency.value.upper()),
        ],
        caption=TINY,
    )
    leaf.captioned(
        84,
        head,
        [
            ("EMPLOYEE ADDRESS", ", ".join(pay.worker.address.lines)),
            ("PERIOD BEGIN", days(pay.start)),
            ("PERIOD END", days(pay.end)),
            ("CHECK NUMBER", cast.digits(7)),
        ],
        BODY.at(7.5),
        caption=TINY,
    )
    for x0, x1, heading, lines in ((30, 330, "EARNINGS", pay.earnings), (330, 582, "DEDUCTIONS", pay.taken)):
        leaf.box(x0, 121, x1, 330)
        leaf.shade(x0, 121, x1, 133, "#cfd8e3")
        stops = f"{x0 + 4} r{x0 + 150} r{x0 + 190} r{x1 - 68} r{x1 - 10}"
        leaf.row(130, stops, (heading, *(("RATE", "HOURS") if heading == "EARNINGS" else ("", "")), "CURRENT", "YEAR TO DATE"), TINY.at(6))
        leaf.rows(
            147,
            stops,
            [(e.words, bare(e.rate) if e.rate else "", bare(e.hours) if e.hours else "", money(e.amount), money(e.year)) for e in lines],
            BODY.at(8),
            13,
        )
    sums = ("GROSS PAY", "TOTAL DEDUCTIONS", "NET PAY")
    edges = [30, 110, 267, 425, 582]
    for top, when, values in (
        (340, "THIS PAY", (pay.gross, pay.less, pay.net)),
        (372, "YEAR TO DATE", (pay.gross_year, pay.less_year, pay.net_year)),
    ):
        leaf.text(34, top + 14, when, BOLD.at(7.5))
        leaf.captioned(
            top,
            edges[1:],
            [(w, money(v)) for w, v in zip(sums, values, strict=True)],
            BOLD.at(11),
            height=28,
            below=True,
            caption=TINY.at(6),
        )
        leaf.box(30, top, 110, top + 28)
    leaf.text(30, 420, "RETAIN FOR YOUR RECORDS", TINY)
    return a_stub(leaf, pay)


def bilingual(cast: Cast) -> Specimen:
    """A labor contractor's stub with every caption in two languages."""
    pay = a_pay(
        cast,
        cast.firm("Farm Labor", "Harvesting", "Vineyard Services", "Personnel", "Cleaning Services"),
        [PayFrequency.WEEKLY, PayFrequency.BIWEEKLY],
        ("Regular / Regulares", "Overtime / Horas extra"),
        ("Federal Tax / Impuesto federal", "Social Security / Seguro social", "Medicare", "State Tax / Impuesto estatal"),
    )
    amounts = cast.choice((dollars, spaced))
    leaf = Leaf()
    leaf.shade(40, 36, 572, 62, "#2f6b4f", 4)
    leaf.text(50, 54, pay.employer.name, BOLD.at(14).in_colour("#ffffff"))
    leaf.text(40, 76, ", ".join(pay.employer.address.lines), SMALL)
    leaf.text(40, 104, "EARNINGS STATEMENT / COMPROBANTE DE PAGO", BOLD.at(12))
    rows = [
        ("Employee / Empleado:", pay.worker.name),
        ("Pay period / Período de pago:", f"{plain(pay.start)} - {plain(pay.end)}"),
        ("Pay date / Fecha de pago:", plain(pay.paid)),
        ("Check no. / Cheque núm.:", pay.number),
    ]
    leaf.rows(128, "40 210", rows, BODY.at(10), 16)
    leaf.row(214, "40 r330 r410 r500", ("Description / Descripción", "Hours / Horas", "Rate / Tarifa", "Amount / Cantidad"), BOLD)
    leaf.rule(40, 219, 500)
    y = leaf.rows(234, "40 r330 r410 r500", [(e.words, bare(e.hours), amounts(e.rate), amounts(e.amount)) for e in pay.earnings], BODY, 15)
    y = leaf.rows(y + 3, "40 r500", [("Gross Pay / Pago bruto", amounts(pay.gross))], BOLD, 24)
    leaf.text(40, y, "Deductions / Deducciones", BOLD)
    leaf.rule(40, y + 5, 500)
    y = leaf.rows(y + 20, "40 r500", [(t.words, amounts(t.amount)) for t in pay.taxes], BODY, 15)
    y = leaf.rows(y + 3, "40 r500", [("Total deductions / Total de deducciones", amounts(pay.less))], BOLD, 26)
    leaf.box(40, y - 14, 500, y + 8, 1.2)
    leaf.row(y, "46 r494", ("NET PAY / PAGO NETO", amounts(pay.net)), BOLD.at(11))
    leaf.rows(
        y + 32,
        "40 r500",
        [
            ("Year-to-date gross / Bruto del año hasta la fecha", amounts(pay.gross_year)),
            ("Year-to-date net / Neto del año hasta la fecha", amounts(pay.net_year)),
        ],
        BODY,
        15,
    )
    return a_stub(leaf, pay, "pay_frequency")


def web_cards(cast: Cast) -> Specimen:
    """A paycheck printed from an online payroll service; what the company pays stands in a table of its own beside it."""
    pay = a_pay(
        cast,
        cast.firm("Yoga Studio", "Coffee Roasters", "Design", "Veterinary Clinic", "Bike Works"),
        [PayFrequency.SEMIMONTHLY, PayFrequency.BIWEEKLY],
        cast.choice((("Regular hours", "Overtime hours"), ("Regular hours",))),
        ("Federal income tax", "Social Security", "Medicare", "State income tax"),
        cast.some(("Traditional 401(k)", "Medical", "HSA"), 1),
    )
    leaf = Leaf()
    leaf.text(54, 60, pay.employer.name, WEB_BOLD.at(15))
    leaf.text(54, 76, " · ".join(pay.employer.address.lines), WEB.at(7.5).in_colour(GREY))
    leaf.text(54, 116, f"Paystub for {abbreviated(pay.start)} – {abbreviated(pay.end)}", WEB.at(12))
    leaf.row(
        140,
        "54 230 400",
        (f"Paid to {pay.worker.name}", f"Pay day: {abbreviated(pay.paid)}", f"Pay schedule: {_schedule(pay.frequency)}"),
        WEB,
    )
    leaf.shade(54, 156, 558, 206, "#eef3fb", 6)
    for x, words, value in ((70, "Gross earnings", pay.gross), (240, "Taxes and deductions", pay.less), (430, "Take home", pay.net)):
        leaf.text(x, 174, words, WEB.at(8).in_colour(GREY))
        leaf.text(x, 194, dollars(value), WEB_BOLD.at(14))
    y = _card(leaf, 236, "Employee gross earnings", [(e.words, e) for e in pay.earnings])
    y = _card(leaf, y + 22, "Employee taxes withheld", [(t.words, t) for t in pay.taxes])
    y = _card(leaf, y + 22, "Employee deductions", [(o.words, o) for o in pay.others])
    company = [PayLine(w, t.amount, t.year) for w, t in zip(("Social Security", "Medicare"), pay.taxes[1:3], strict=True)]
    y = _card(leaf, y + 22, "Employer contributions (not part of your pay)", [(c.words, c) for c in company])
    leaf.row(y + 34, "54 r440 r558", ("Summary", "Current", "Year to date"), WEB_BOLD)
    leaf.rule(54, y + 39, 558)
    rows = [
        ("Gross earnings", pay.gross, pay.gross_year),
        ("Taxes", total(pay.taxes), total_year(pay.taxes)),
        ("Deductions", total(pay.others), total_year(pay.others)),
        ("Net pay", pay.net, pay.net_year),
    ]
    leaf.rows(y + 54, "54 r440 r558", [(w, dollars(a), dollars(b)) for w, a, b in rows], WEB, 15)
    return a_stub(leaf, pay)


def _schedule(frequency: PayFrequency) -> str:
    return {"biweekly": "Every other week", "semimonthly": "Twice a month"}[frequency.value]


def _card(leaf: Leaf, y: float, heading: str, lines: list[tuple[str, PayLine]]) -> float:
    leaf.row(y, "54 r440 r558", (heading, "Current", "Year to date"), WEB_BOLD)
    leaf.rule(54, y + 5, 558, 0.5, "#b8c4d6")
    return leaf.rows(y + 19, "54 r440 r558", [(words, dollars(line.amount), dollars(line.year)) for words, line in lines], WEB, 14)


def district_report(cast: Cast) -> Specimen:
    """What the computer of a school district or county has printed for forty years; the year's column comes first."""
    employer = cast.body("{} Unified School District", "{} Independent School District", "{} County Board of Education", "City of {}")
    pay = a_pay(
        cast,
        employer,
        [PayFrequency.MONTHLY, PayFrequency.SEMIMONTHLY],
        ("REGULAR SALARY", "EXTRA DUTY"),
        ("FEDERAL INC TAX", "OASDI", "MEDICARE", "STATE INC TAX"),
        cast.some(("TRS RETIREMENT", "HEALTH PLAN B", "CREDIT UNION", "TSA 403B"), 3),
    )
    days = cast.choice((short, dashed))
    wide = 92
    lines = [
        employer.name.upper().center(wide),
        "EMPLOYEE EARNINGS AND DEDUCTIONS STATEMENT".center(wide),
        "",
        f"{'EMPLOYEE: ' + pay.worker.name.upper():<48}{'EMP NBR: ' + pay.number:<22}{'SITE: ' + cast.digits(3)}",
        f"{'PAY PERIOD: ' + days(pay.start) + ' THRU ' + days(pay.end):<48}{'PAY DATE: ' + days(pay.paid):<22}",
        "",
        "=" * wide,
        f"{'EARNINGS':<26}{'YTD':>10}{'CURRENT':>12}    {'DEDUCTIONS':<18}{'YTD':>10}{'CURRENT':>12}",
        "-" * wide,
    ]
    for at in range(max(len(pay.earnings), len(pay.taken))):
        left = _typed(pay.earnings[at], 26, 1) if at < len(pay.earnings) else " " * 48
        lines.append(f"{left}    {_typed(pay.taken[at], 18, -1)}" if at < len(pay.taken) else left)
    lines += [
        "-" * wide,
        f"{'TOTAL GROSS':<26}{trailing(pay.gross_year):>10}{trailing(pay.gross):>12}    "
        f"{'TOTAL DEDUCTIONS':<18}{trailing(-pay.less_year):>10}{trailing(-pay.less):>12}",
        "=" * wide,
        f"{'NET PAY':<26}{trailing(pay.net_year):>10}{trailing(pay.net):>12}",
        "",
        "LEAVE BALANCES   SICK " + f"{cast.randint(10, 400) / 4:.2f}   PERSONAL {cast.randint(4, 40) / 4:.2f}",
    ]
    leaf = Leaf(BROAD)
    leaf.report(50, 60, lines, Style("Courier", cast.choice((9, 10))), 13)
    return a_stub(leaf, pay, "pay_frequency")


def _typed(line: PayLine, wide: int, sign: int) -> str:
    return f"{line.words:<{wide}}{trailing(line.year * sign):>10}{trailing(line.amount * sign):>12}"


def hospital_tables(cast: Cast) -> Specimen:
    """A health system's stub: a page across, five ruled tables and a summary that sets this time over the year."""
    employer = cast.body("{} Regional Health System", "St. Brendan {} Hospital", "{} Memorial Medical Center", "{} Senior Living")
    pay = a_pay(
        cast,
        employer,
        [PayFrequency.BIWEEKLY],
        ("Regular", "Overtime", "Weekend Differential", "On Call"),
        ("Federal Withholding", "OASDI", "Medicare", "State Tax - CA"),
        cast.some(("Medical Pre-Tax", "403(b)", "Parking", "Charity"), 3),
    )
    leaf = Leaf(BROAD)
    leaf.text(36, 44, employer.name, BOLD.at(13))
    leaf.text(36, 56, " | ".join(employer.address.lines), SMALL)
    head = (
        ("Name", "Employee ID", "Pay Period Begin", "Pay Period End", "Check Date", "Check Number"),
        (pay.worker.name, pay.number, slashed(pay.start), slashed(pay.end), slashed(pay.paid), cast.digits(8)),
    )
    leaf.ruled(68, [36, 216, 316, 426, 536, 646, 756], head, sides="llllll", head=BOLD.at(8), tint="#e6eef5")
    share = cast.choice((Decimal("1.5"), Decimal(2)))
    benefits = [PayLine(o.words, o.amount * share, o.year * share) for o in pay.others[:2]]
    summary = (
        ("", "Hours Worked", "Gross Pay", "Pre & Post Tax Deductions", "Employee Taxes", "Net Pay"),
        (
            "Current",
            bare(sum((e.hours for e in pay.earnings), Decimal(0))),
            money(pay.gross),
            money(total(pay.others)),
            money(total(pay.taxes)),
            money(pay.net),
        ),
        ("YTD", "", money(pay.gross_year), money(total_year(pay.others)), money(total_year(pay.taxes)), money(pay.net_year)),
    )
    leaf.ruled(112, [36, 116, 226, 356, 526, 646, 756], summary, head=BOLD.at(8), tint="#e6eef5")
    leaf.text(36, 181, "Earnings", BOLD.at(10))
    rows = [
        ("Description", "Hours", "Rate", "Amount", "YTD"),
        *((e.words, bare(e.hours), bare(e.rate), money(e.amount), money(e.year)) for e in pay.earnings),
    ]
    y = leaf.ruled(186, [36, 166, 216, 266, 336, 406], rows, BODY.at(8), head=BOLD.at(8), tint="#f1f1f1", height=13)
    leaf.text(426, 181, "Employee Taxes", BOLD.at(10))
    leaf.ruled(186, [426, 596, 676, 756], _table(pay.taxes), BODY.at(8), head=BOLD.at(8), tint="#f1f1f1", height=13)
    leaf.text(36, y + 23, "Deductions", BOLD.at(10))
    leaf.ruled(y + 28, [36, 236, 321, 406], _table(pay.others), BODY.at(8), head=BOLD.at(8), tint="#f1f1f1", height=13)
    leaf.text(426, y + 23, "Employer Paid Benefits", BOLD.at(10))
    leaf.ruled(y + 28, [426, 596, 676, 756], _table(benefits), BODY.at(8), head=BOLD.at(8), tint="#f1f1f1", height=13)
    return a_stub(leaf, pay, "pay_frequency", "total_deductions")


def _table(lines: Sequence[PayLine]) -> Rows:
    return [("Description", "Amount", "YTD"), *((line.words, money(line.amount), money(line.year)) for line in lines)]


LAYOUTS = (captioned_boxes, bilingual, web_cards, district_report, hospital_tables)
