"""Pay stubs and bank statements whose wording, order, columns and boxes are shuffled, as if each were another publisher's."""

from decimal import Decimal

from intake.kinds import PayFrequency
from portal.demo.papers.sheet import BODY
from portal.demo.papers.writing import abbreviated, dollars, money, month_day, short, slashed, spelled
from tests.layouts.accounts import Account, a_statement, an_account
from tests.layouts.cast import Cast
from tests.layouts.hands import Money, by_computer, dashed, spaced
from tests.layouts.leaf import Leaf
from tests.layouts.specimen import Specimen
from tests.layouts.wages import Pay, a_pay, a_stub

DAYS = (slashed, short, by_computer, spelled, abbreviated, dashed)
WORDS = BODY.at(10)


def stub(cast: Cast) -> Specimen:
    """A pay stub."""
    pay = a_pay(
        cast, cast.firm(), [PayFrequency.BIWEEKLY], ("Regular",), ("Federal Income Tax", "Social Security", "Medicare", "State Tax")
    )
    leaf = Leaf()
    leaf.lines(50, 50, pay.employer.lines, WORDS, 13)
    _stub_head(cast, leaf, pay)
    _stub_body(cast, leaf, pay, cast.choice((money, dollars, spaced)))
    return a_stub(leaf, pay, "pay_frequency")


def _stub_head(cast: Cast, leaf: Leaf, pay: Pay) -> None:
    write = cast.choice(DAYS)
    start, end, paid = (write(day) for day in (pay.start, pay.end, pay.paid))
    title = cast.choice(("Earnings Statement", "PAY STUB", "Wage Statement"))
    name, when = cast.choice(("Employee", "Employee Name", "Payee")), cast.choice(("Pay Date", "Check Date", "Date Paid"))
    leaf.text(330, 50, title, WORDS)
    match cast.randrange(3):
        case 0:
            leaf.lines(330, 63, (f"{name}: {pay.worker.name}", f"Pay Period: {start} - {end}", f"{when}: {paid}"), WORDS, 13)
        case 1:
            rows = [(name, "Period Start", "Period End", when), (pay.worker.name, start, end, paid)]
            leaf.rows(110, "50 200 320 450", rows, WORDS, 12)
        case _:
            leaf.rows(100, "50 170", [(name, pay.worker.name), ("Period Beginning", start), ("Period Ending", end), (when, paid)], WORDS)


def _stub_body(cast: Cast, leaf: Leaf, pay: Pay, write: Money) -> None:
    now, year = cast.choice((("Current", "YTD"), ("This Period", "Year to Date"), ("Amount", "YTD Amount")))
    words = (
        cast.choice(("Gross Pay", "Total Gross", "Gross Earnings", "Current Gross Pay")),
        cast.choice(("Total Deductions", "Deductions", "Taxes & Deductions")),
        cast.choice(("Net Pay", "Take-Home Pay", "Net Check", "Net Earnings")),
    )
    sums, years = [write(v) for v in (pay.gross, pay.less, pay.net)], [write(v) for v in (pay.gross_year, pay.less_year, pay.net_year)]
    taxes = [(t.words, write(t.amount), write(t.year)) for t in pay.taxes]
    gross, *rest = zip(words, sums, years, strict=True)
    match cast.randrange(6):
        case 0:
            leaf.rows(190, "50 330 430", [("Description", now, year), gross, *taxes, *rest], WORDS, 18)
        case 1:
            rows = [("Description", now, year), gross, *taxes, *rest]
            leaf.rows(190, "50 330 430", [(a, c, b) for a, b, c in rows], WORDS, 18)
        case 2:
            leaf.rows(190, "50 330 430", [("Earnings", now, year), ("Regular", sums[0], years[0]), *taxes], WORDS, 18)
            leaf.rows(330, "50 200 330 450", [("", *words), (now, *sums), (year, *years)], WORDS, 14)
        case 3:
            leaf.rows(190, "40 150 230", [("Earnings", now, year), gross], WORDS, 18)
            leaf.rows(190, "330 450 520", [("Deductions", now, year), *taxes, rest[0]], WORDS, 18)
            leaf.row(340, "40 150 230", rest[1], WORDS)
        case 4:
            lines = [f"{a}: {b}" for a, b, _ in (gross, *taxes, *rest)]
            leaf.lines(50, 190, [*lines, f"YTD {words[0]}: {years[0]}"], WORDS, 18)
        case _:
            leaf.rows(190, "50 200 330 450", [(*sums, years[0]), (*words, "YTD Gross")], WORDS, 12)


def statement(cast: Cast) -> Specimen:
    """A bank statement."""
    account = an_account(cast, cast.body("{} Bank", "{} Federal Credit Union", "{} Savings Bank"), (8, 10))
    days, write = cast.choice(DAYS), cast.choice((money, dollars))
    leaf = Leaf()
    leaf.lines(50, 50, account.bank.lines, WORDS, 13)
    leaf.lines(50, 110, account.holder.lines, WORDS, 13)
    shown = cast.choice((account.number, f"****{account.number[-4:]}"))
    leaf.lines(
        320,
        50,
        ("Account Statement", f"Statement Period: {days(account.start)} - {days(account.end)}", f"Account Number: {shown}"),
        WORDS,
        14,
    )
    words = [
        cast.choice(several)
        for several in (
            ("Beginning Balance", "Opening Balance", "Previous Balance"),
            ("Total Deposits", "Deposits and Additions", "Deposits/Credits"),
            ("Total Withdrawals", "Withdrawals and Subtractions", "Withdrawals/Debits"),
            ("Ending Balance", "Closing Balance", "New Balance"),
        )
    ]
    sums = [write(v) for v in (account.opening, account.came_in, account.went_out, account.closing)]
    if cast.random() < 0.5:
        leaf.rows(180, "50 300", list(zip(words, sums, strict=True)), WORDS, 14)
    else:
        leaf.rows(180, "50 190 345 500", [words, sums], WORDS, 13)
    _activity(cast, leaf, account, write)
    return a_statement(leaf, account)


def _activity(cast: Cast, leaf: Leaf, account: Account, write: Money) -> None:
    rows = [(month_day(e.on), e.words[:36], e.amount, write(abs(e.amount)), write(e.balance)) for e in account.entries]
    match cast.randrange(4):
        case 0:
            head = (
                "Date",
                "Description",
                cast.choice(("Deposits", "Credits", "Additions")),
                cast.choice(("Withdrawals", "Debits")),
                "Balance",
            )
            both = [(day, words, text if amount > 0 else "", text if amount < 0 else "", left) for day, words, amount, text, left in rows]
            leaf.rows(270, "50 110 350 430 500", [head, *both], WORDS, 18)
        case 1:
            signed = [(day, words, text if amount > 0 else f"-{text}", left) for day, words, amount, text, left in rows]
            leaf.rows(270, "50 110 410 490", [("Date", "Description", "Amount", "Balance"), *signed], WORDS, 18)
        case 2:
            unsigned = [(day, words, text, left) for day, words, _, text, left in rows]
            leaf.rows(270, "50 110 410 490", [("Date", "Transaction", "Amount", "Balance"), *unsigned], WORDS, 18)
        case _:
            y = 270.0
            for heading, sign in (("Deposits and Additions", 1), ("Checks and Other Debits", -1)):
                leaf.text(50, y, heading, WORDS)
                kept = [(day, words, text) for day, words, amount, text, _ in rows if amount * sign > Decimal(0)]
                y = leaf.rows(y + 16, "50 110 450", [("Date", "Description", "Amount"), *kept], WORDS, 15) + 20


LAYOUTS = (stub, statement)
