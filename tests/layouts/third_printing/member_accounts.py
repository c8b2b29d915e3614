"""A credit union's statement of membership: savings of no account, checking and a car loan on one paper."""

from datetime import date
from decimal import Decimal

from portal.demo.papers.sheet import BODY, BOLD, SMALL
from portal.demo.papers.writing import cents, dollars, money, slashed
from tests.layouts.accounts import Account, a_statement, an_account
from tests.layouts.cast import Cast
from tests.layouts.hands import trailing
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen

FINE, FINE_BOLD = BODY.at(8), BOLD.at(8)
PAID_IN = ("ACH Deposit {firm} - PAYROLL", "Deposit by Check", "Deposit Transfer From {person}", "Deposit Shared Branch")
PAID_OUT = (
    "Withdrawal POS #4411 {shop}",
    "Withdrawal Debit Card {shop}",
    "ACH Withdrawal {utility} - BILL PMT",
    "Withdrawal at ATM #00918 {street}",
    "Withdrawal Transfer To Loan 0070",
)


def membership_with_a_loan(cast: Cast) -> Specimen:
    """Checking with its balances and sums, then the member's car loan, whose payment, interest and balance are no account's."""
    union = cast.body("{} Service Credit Union", "{} Community Credit Union", "{} Employees Federal Credit Union")
    account = an_account(cast, union, (12, 18), PAID_IN, PAID_OUT)
    leaf = Leaf()
    leaf.shade(36, 30, 576, 34, "#0b3d6b")
    leaf.text(36, 56, union.name, BOLD.at(15).in_colour("#0b3d6b"))
    leaf.text(36, 69, f"{', '.join(union.address.lines)}    {cast.telephone()}    www.union.example", SMALL)
    leaf.right(576, 56, "STATEMENT OF ACCOUNT", BOLD.at(10))
    leaf.block(70, 112, [line.upper() for line in account.holder.lines], BODY.at(9.5))
    facts = [
        ("Statement Period", f"{slashed(account.start)} - {slashed(account.end)}"),
        ("Access No.", cast.digits(8)),
        ("Routing Number", cast.digits(9)),
    ]
    leaf.rows(100, "350 r576", facts, BODY, 14)
    leaf.box(350, 150, 576, 186, 0.5)
    leaf.lines(356, 162, ("Rates as low as 4.99% APR on new cars.", "Ask at any branch. $250 bonus ends soon!"), FINE, 12)
    leaf.text(36, 216, "Summary of your deposit accounts", BOLD.at(11))
    rows: Rows = [
        ("", "Previous Balance", "Deposits/ Credits", "Withdrawals/ Debits", "Ending Balance", "YTD Dividends"),
        ("EveryDay Checking", "", "", "", "", ""),
        (account.number, *(dollars(x) for x in (account.opening, account.came_in, account.went_out, account.closing)), "$0.34"),
    ]
    leaf.rows(232, "36 r236 r322 r416 r500 r576", rows, FINE, 12)
    leaf.rule(36, 236, 576, 0.5)
    y = _checking(leaf, account)
    if y > 600:
        leaf.turn_page()
        leaf.row(40, "36 r576", (f"{union.name}   Statement of Account for {account.holder.name}", "Page 2"), FINE)
        y = 70
    _car_loan(leaf, cast, y, account.end)
    return a_statement(leaf, account)


def _checking(leaf: Leaf, account: Account) -> float:
    leaf.text(36, 286, "Checking", BOLD.at(11))
    leaf.text(36, 300, f"EveryDay Checking - {account.number}", FINE_BOLD)
    stops = "36 84 r486 r576"
    leaf.row(314, stops, ("Date", "Transaction Detail", "Amount($)", "Balance($)"), FINE_BOLD)
    leaf.rule(36, 317, 576, 0.8)
    rows = [(f"{account.start:%m-%d}", "Beginning Balance", "", money(account.opening))]
    rows += [(f"{e.on:%m-%d}", e.words, trailing(e.amount), money(e.balance)) for e in account.entries]
    rows.append((f"{account.end:%m-%d}", "Ending Balance", "", money(account.closing)))
    y = leaf.rows(329, stops, rows, FINE, 13)
    fees = (
        ("", "Total For This Period", "Total Year-to-Date"),
        ("Total Overdraft Fees", "0.00", "29.00"),
        ("Total Returned Item Fees", "0.00", "0.00"),
    )
    return leaf.ruled(y + 6, [36, 186, 290, 394], fees, FINE, height=13, head=BOLD.at(7)) + 26


def _car_loan(leaf: Leaf, cast: Cast, y: float, end: date) -> None:
    before, payment, rate = cast.amount(4000, 21_000), cast.amount(210, 520), Decimal(cast.randint(399, 899)) / 100
    interest = cents(before * rate / 1200)
    leaf.text(36, y, "Loans", BOLD.at(11))
    leaf.text(36, y + 14, "Used Vehicle Loan - 0070", FINE_BOLD)
    facts = [
        ("Previous Balance", dollars(before), "Payment Due", slashed(end.replace(day=20))),
        ("New Balance", dollars(before - payment + interest), "Amount Due", dollars(payment)),
        ("ANNUAL PERCENTAGE RATE", f"{rate}%", "Interest Paid YTD", dollars(interest * 8)),
    ]
    leaf.rows(y + 28, "36 r250 300 r480", facts, FINE, 12)
    stops = "36 84 r330 r400 r470 r576"
    leaf.row(y + 74, stops, ("Date", "Transaction", "Amount", "Interest", "Principal", "Balance"), FINE_BOLD)
    line = (f"{end.replace(day=18):%m-%d}", "Payment - Thank You", money(payment), money(interest), money(payment - interest))
    leaf.row(y + 87, stops, (*line, money(before - payment + interest)), FINE)
    leaf.paragraph(
        36, y + 110, 540, "Your savings are federally insured to at least $250,000 and backed by the United States government.", SMALL
    )


LAYOUTS = (membership_with_a_loan,)
