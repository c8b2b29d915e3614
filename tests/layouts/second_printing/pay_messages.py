"""Pay stubs that come by telephone and by electronic mail."""

from datetime import timedelta

from intake.kinds import PayFrequency
from portal.demo.papers.sheet import BODY, GREY
from portal.demo.papers.writing import abbreviated, dollars, spelled
from tests.layouts.cast import Cast
from tests.layouts.hands import on_a_weekday, plain
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf
from tests.layouts.specimen import Specimen
from tests.layouts.wages import a_pay, a_stub

EVERY_TWO_WEEKS = [PayFrequency.BIWEEKLY]


def from_a_telephone(cast: Cast) -> Specimen:
    """A pay slip as a telephone's program saves it: a narrow page, one thing under another, what one gets first and largest."""
    pay = a_pay(
        cast,
        cast.firm("Pizza", "Grocers", "Car Wash", "Fitness", "Pet Hotel"),
        [PayFrequency.WEEKLY, PayFrequency.BIWEEKLY],
        ("Regular pay", "Overtime pay"),
        ("Federal tax", "Social Security", "Medicare", "State tax"),
        cast.some(("Health plan", "Uniform", "401k"), 1),
    )
    leaf = Leaf((360, 740))
    leaf.shade(0, 0, 360, 150, "#1f2a44")
    leaf.centre(180, 40, pay.employer.name, WEB.at(10).in_colour("#ffffff"))
    leaf.centre(180, 72, "You were paid", WEB.at(9).in_colour("#c9d2ea"))
    leaf.centre(180, 106, dollars(pay.net), WEB_BOLD.at(26).in_colour("#ffffff"))
    leaf.centre(180, 130, f"on {on_a_weekday(pay.paid)}", WEB.at(9).in_colour("#c9d2ea"))
    y = 180.0
    for words, value in (
        ("Name", pay.worker.name),
        ("From", abbreviated(pay.start)),
        ("To", abbreviated(pay.end)),
        ("Slip", f"#{pay.number}"),
    ):
        leaf.row(y, "24 r336", (words, value), WEB)
        y += 18
    for heading, lines, amount in (("Earned", pay.earnings, pay.gross), ("Taken off", pay.taken, pay.less)):
        leaf.rule(24, y - 4, 336, 0.5, "#cccccc")
        leaf.row(y + 14, "24 r336", (heading, dollars(amount)), WEB_BOLD.at(10))
        y = leaf.rows(y + 32, "36 r336", [(line.words, dollars(line.amount)) for line in lines], WEB.in_colour(GREY), 16) + 6
    leaf.rule(24, y - 4, 336, 0.5, "#cccccc")
    leaf.row(y + 14, "24 r336", ("Take-home pay", dollars(pay.net)), WEB_BOLD.at(10))
    leaf.text(24, y + 44, "This year so far", WEB_BOLD.at(10))
    leaf.rows(
        y + 62,
        "36 r336",
        [("Earned", dollars(pay.gross_year)), ("Taken off", dollars(pay.less_year)), ("Take-home pay", dollars(pay.net_year))],
        WEB.in_colour(GREY),
        16,
    )
    return a_stub(leaf, pay, "pay_frequency")


def by_electronic_mail(cast: Cast) -> Specimen:
    """A notice of deposit as a mail program prints it; the letter's own day is above, and not the pay's."""
    pay = a_pay(
        cast,
        cast.firm(),
        [PayFrequency.SEMIMONTHLY, PayFrequency.MONTHLY],
        ("Salary",),
        ("Federal income tax", "Social security", "Medicare", "State income tax"),
    )
    leaf = Leaf()
    leaf.text(50, 50, "Deposit notification", BODY.at(15))
    leaf.rule(50, 58, 562, 1.5)
    sent_on = pay.paid - timedelta(1)
    sent = f"{sent_on:%a} {plain(sent_on)} 4:0{cast.randint(1, 9)} PM"
    leaf.rows(
        78,
        "50 110",
        [
            ("From:", f"Payroll <payroll@{pay.employer.name.split()[0].lower()}.example>"),
            ("Sent:", sent),
            ("To:", pay.worker.name),
            ("Subject:", "Your pay has been sent to your bank"),
        ],
        BODY.at(9.5),
        14,
    )
    leaf.rule(50, 132, 562, 0.4)
    leaf.text(50, 158, f"Hello {pay.worker.name.split()[0]},", BODY.at(10))
    y = (
        leaf.paragraph(
            50,
            180,
            500,
            f"{pay.employer.name} has sent your pay to the account that ends in {cast.digits(4)}. Here is how it was worked out. Do "
            "not reply to this message.",
            BODY.at(10),
            15,
        )
        + 10
    )
    lines = [
        ("Employer", pay.employer.name),
        ("Employee", pay.worker.name),
        ("Pay schedule", pay.frequency.value),
        ("First day of pay period", spelled(pay.start)),
        ("Last day of pay period", spelled(pay.end)),
        ("Pay day", spelled(pay.paid)),
        ("Gross wages", dollars(pay.gross)),
        *((t.words, f"({dollars(t.amount)})") for t in pay.taxes),
        ("Sum of deductions", f"({dollars(pay.less)})"),
        ("Amount deposited (net pay)", dollars(pay.net)),
        ("Gross wages, year to date", dollars(pay.gross_year)),
    ]
    for words, value in lines:
        leaf.text(50, y, f"{words}: {value}", BODY.at(10))
        y += 16
    leaf.text(50, y + 20, "Payroll office", BODY.at(10))
    return a_stub(leaf, pay)


LAYOUTS = (
    from_a_telephone,
    by_electronic_mail,
)
