"""Pay stubs of public payrolls and builders, and one that ends in a check."""

from collections.abc import Sequence

from intake.kinds import PayFrequency
from portal.demo.papers.sheet import BODY, BOLD, SERIF, SERIF_BOLD, SMALL, Style
from portal.demo.papers.writing import dollars, money, short, slashed, spelled
from tests.layouts.cast import Cast
from tests.layouts.hands import bare, by_the_army, hyphened, in_words, starred
from tests.layouts.leaf import TINY, Leaf, Rows
from tests.layouts.specimen import Specimen
from tests.layouts.wages import PayLine, a_pay, a_stub, total, total_year

EVERY_TWO_WEEKS = [PayFrequency.BIWEEKLY]


def numbered_blocks(cast: Cast) -> Specimen:
    """A government's leave and earnings statement: every box has its number, deductions run in two columns, leave at the foot."""
    agency = cast.body("{} National Forest", "Port of {} Authority", "{} Veterans Home", "{} Transit District")
    pay = a_pay(
        cast,
        agency,
        EVERY_TWO_WEEKS,
        ("REGULAR", "OVERTIME"),
        ("FED TAX", "OASDI", "MEDICARE", "ST TAX"),
        cast.some(("RETIRE FERS", "TSP SAVINGS", "FEHB HEALTH", "FEGLI", "DENTAL", "UNION DUES"), 4),
    )
    write = cast.choice((slashed, by_the_army))
    leaf = Leaf()
    leaf.centre(306, 40, "STATEMENT OF EARNINGS AND LEAVE", BOLD.at(12))
    strips: list[tuple[list[float], list[tuple[str, str]]]] = [
        (
            [36, 306, 396, 486, 576],
            [
                ("1. AGENCY", pay.employer.name),
                ("2. PAY PERIOD BEGIN", write(pay.start)),
                ("3. PAY PERIOD END", write(pay.end)),
                ("4. PAY DATE", write(pay.paid)),
            ],
        ),
        (
            [36, 306, 396, 486, 576],
            [
                ("5. NAME", _last_first(pay.worker.name)),
                ("6. EMPLOYEE NO.", pay.number),
                ("7. GRADE / STEP", f"GS {cast.randint(4, 12)} / {cast.randint(1, 9)}"),
                ("8. HOURLY RATE", money(pay.earnings[0].rate)),
            ],
        ),
        (
            [36, 306, 576],
            [("9. HOME ADDRESS", ", ".join(pay.worker.address.lines)), ("10. DUTY STATION", ", ".join(pay.employer.address.lines))],
        ),
    ]
    y = 52.0
    for edges, cells in strips:
        y = leaf.captioned(y, edges, cells, BODY, 26, caption=TINY)
    y = leaf.ruled(
        y + 10,
        [36, 216, 396, 576],
        [
            ("11.", "CURRENT", "YEAR TO DATE"),
            ("GROSS PAY", money(pay.gross), money(pay.gross_year)),
            ("TOTAL DEDUCTIONS", money(pay.less), money(pay.less_year)),
            ("NET PAY", money(pay.net), money(pay.net_year)),
        ],
        BOLD,
        height=16,
        head=BOLD.at(7),
    )
    leaf.text(36, y + 22, "12. EARNINGS", BOLD.at(8))
    stops = "36 r200 r280 r380 r480"
    leaf.row(y + 34, stops, ("TYPE", "HOURS", "RATE", "CURRENT", "YEAR TO DATE"), SMALL)
    y = leaf.rows(y + 46, stops, [(e.words, bare(e.hours), bare(e.rate), money(e.amount), money(e.year)) for e in pay.earnings], BODY, 12)
    leaf.text(36, y + 14, "13. DEDUCTIONS", BOLD.at(8))
    half = -(-len(pay.taken) // 2)
    for x, lines in ((36, pay.taken[:half]), (316, pay.taken[half:])):
        stops = f"{x} r{x + 160} r{x + 250}"
        leaf.row(y + 26, stops, ("TYPE", "CURRENT", "YEAR TO DATE"), SMALL)
        leaf.rows(y + 38, stops, [(t.words, money(t.amount), money(t.year)) for t in lines], BODY, 12)
    rows: Rows = [("14. LEAVE", "EARNED", "USED", "BALANCE")]
    rows += [(kind, f"{cast.randint(2, 8)}.00", "0.00", f"{cast.randint(8, 240)}.00") for kind in ("ANNUAL", "SICK")]
    leaf.ruled(y + 120, [36, 216, 306, 396, 486], rows, BODY, height=14, head=BOLD.at(7))
    leaf.text(36, y + 186, "15. REMARKS: OPEN SEASON FOR HEALTH BENEFITS ENDS DECEMBER 9.", SMALL)
    return a_stub(leaf, pay, "pay_frequency")


def _last_first(name: str) -> str:
    """``OJO, MARCUS T`` as offices write it, a suffix behind the family name."""
    words = name.replace(".", "").upper().split()
    family = words[-2:] if words[-1] in {"JR", "III"} else words[-1:]
    return f"{' '.join(family)}, {' '.join(words[: -len(family)])}"


def check_at_the_foot(cast: Cast) -> Specimen:
    """A stub above its check; the sums stand in a row between, this time's over the year's."""
    pay = a_pay(
        cast,
        cast.firm("Seafood", "Lumber", "Steel", "Shipping", "Quarry"),
        [PayFrequency.WEEKLY, PayFrequency.BIWEEKLY],
        ("Straight Time", "Time and a Half"),
        ("Fed Inc Tx", "Soc Sec Tx", "Medicare Tx", "State Inc Tx"),
        cast.some(("Med Ins", "Garnishment", "Credit Union", "Pension"), 2),
    )
    leaf = Leaf()
    leaf.row(44, "40 r572", (pay.employer.name, f"Check {pay.number}"), SERIF_BOLD.at(12))
    leaf.row(60, "40 r572", (pay.worker.name, f"Period {short(pay.start)} to {short(pay.end)}"), SERIF)
    leaf.row(74, "40 r572", (f"Employee {cast.digits(4)}", f"Check dated {short(pay.paid)}"), SERIF)
    leaf.rule(40, 82, 572)
    for x, heading, lines in ((40, "Hours and earnings", pay.earnings), (320, "Deductions", pay.taken)):
        stops = f"{x} r{x + 150} r{x + 200} r{x + 252}"
        leaf.row(98, stops, (heading, "Hours" if x == 40 else "", "Amount", "Y-T-D"), SERIF_BOLD.at(9))
        leaf.rows(
            112, stops, [(e.words, bare(e.hours) if e.hours else "", money(e.amount), money(e.year)) for e in lines], SERIF.at(9.5), 13
        )
    stops = "44 c180 c280 c380 c520"
    leaf.shade(40, 236, 572, 284, "#ececec")
    leaf.row(248, stops, ("", "Gross", "Taxes", "Other deductions", "Net pay"), SERIF_BOLD.at(9))
    sums = (
        (("This check", pay.gross, total(pay.taxes), total(pay.others), pay.net)),
        (("Year to date", pay.gross_year, total_year(pay.taxes), total_year(pay.others), pay.net_year)),
    )
    leaf.rows(263, stops, [(words, *(money(value) for value in values)) for words, *values in sums], SERIF.at(10), 15)
    leaf.dashes(330)
    leaf.block(40, 366, pay.employer.lines, SERIF_BOLD.at(10))
    leaf.right(572, 366, pay.number, SERIF_BOLD.at(12))
    leaf.right(572, 392, spelled(pay.paid), SERIF)
    leaf.text(40, 436, f"Pay {in_words(pay.net)} dollars", SERIF)
    leaf.right(572, 436, f"${starred(pay.net)}", SERIF_BOLD.at(12))
    leaf.rule(40, 440, 572, 0.4)
    leaf.text(40, 462, "to the order of", SERIF.at(8))
    leaf.block(100, 478, pay.worker.lines, SERIF)
    leaf.rule(380, 520, 572, 0.5)
    leaf.text(380, 530, "Authorized signature", SERIF.at(8))
    return a_stub(leaf, pay, "pay_frequency", "total_deductions")


def union_funds(cast: Cast) -> Specimen:
    """A builder's weekly stub: days across, and what it pays into the union's funds in a table with the same columns."""
    pay = a_pay(
        cast,
        cast.firm("Bridge", "Paving", "Ironworks", "Builders"),
        [PayFrequency.WEEKLY],
        ("Journeyman ST", "Journeyman OT"),
        ("Federal", "Soc. Sec.", "Medicare", "State", "City"),
        cast.some(("Dues check-off", "Vacation fund", "Political action"), 2),
    )
    leaf = Leaf()
    leaf.text(40, 48, pay.employer.name.upper(), Style("Helvetica-Bold", 15, "#333333"))
    leaf.text(40, 61, "  /  ".join(pay.employer.address.lines), SMALL)
    leaf.captioned(
        74,
        [40, 240, 340, 456, 572],
        [("WORKER", pay.worker.name), ("BADGE", pay.number), ("WEEK OF", f"{hyphened(pay.start)}"), ("THROUGH", f"{hyphened(pay.end)}")],
        BODY,
        30,
        below=True,
        caption=TINY,
    )
    leaf.captioned(
        104,
        [40, 240, 456, 572],
        [
            ("JOB", f"{cast.choice(('Hwy', 'Pier', 'Tower'))} {cast.randint(10, 99)}"),
            ("LOCAL", f"Laborers {cast.randint(100, 999)}"),
            ("PAID ON", hyphened(pay.paid)),
        ],
        BODY,
        30,
        below=True,
        caption=TINY,
    )
    tables: tuple[tuple[float, str, Sequence[PayLine], str], ...] = (
        (40, "Earnings", pay.earnings, "Gross wages"),
        (310, "Taxes and deductions", pay.taken, "Total taken"),
    )
    for x, heading, lines, words in tables:
        rows: Rows = [(heading, "This week", "Year")]
        rows += [(line.words, money(line.amount), money(line.year)) for line in lines]
        rows.append((words, money(total(lines)), money(total_year(lines))))
        leaf.ruled(150, [x, x + 122, x + 192, x + 262], rows, BODY.at(8.5), height=15, head=BOLD.at(8))
    funds = [
        PayLine(words, cast.amount(40, 300), cast.amount(1000, 6000))
        for words in ("Health and welfare", "Pension trust", "Apprentice training")
    ]
    rows = [("Paid by us to the funds", "This week", "Year"), *((f.words, money(f.amount), money(f.year)) for f in funds)]
    rows.append(("Total to funds", money(total(funds)), money(total_year(funds))))
    leaf.ruled(310, [40, 162, 232, 302], rows, BODY.at(8.5), height=15, head=BOLD.at(8))
    leaf.shade(310, 310, 572, 340, "#333333")
    leaf.row(330, "320 r562", ("NET WAGES THIS WEEK", dollars(pay.net)), BOLD.at(11).in_colour("#ffffff"))
    return a_stub(leaf, pay, "pay_frequency")


LAYOUTS = (
    numbered_blocks,
    check_at_the_foot,
    union_funds,
)
