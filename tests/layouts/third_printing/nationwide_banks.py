"""Bank statements as banks with branches in every State print them: activity by day in columns, or lists by kind of entry."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL
from portal.demo.papers.writing import ZERO, cents, dollars, money, month_day, slashed, spelled
from tests.layouts.accounts import Account, Entry, a_statement, an_account
from tests.layouts.cast import Cast
from tests.layouts.hands import padded
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen

PAID_IN = (
    "{firm} Payroll Reg Salary PPD",
    "Zelle From {person} on Ref # Rp0Y{street}",
    "Mobile Deposit : Ref Number :912150",
    "Edeposit IN Branch {street}",
    "SSA Treas 310 Xxsoc Sec",
    "Purchase Return {shop}",
)
PAID_OUT = (
    "Purchase authorized on Card 4417 {shop}",
    "Recurring Payment {shop} P00384",
    "{utility} Bill Pay 0081",
    "ATM Withdrawal {street}",
    "Zelle to {person} on",
    "Online Transfer Ref #Ib0 to Savings",
)
FINE, FINE_BOLD = BODY.at(8), BOLD.at(8)


def stagecoach_statement(cast: Cast) -> Specimen:
    """A great bank of the West: marketing first, a summary of the period, and activity with a balance once for each day."""
    bank = cast.body("{} Pacific Bank, N.A.", "{} National Bank, N.A.")
    account = an_account(cast, bank, (16, 24), PAID_IN, PAID_OUT, checks=3)
    leaf = Leaf()
    leaf.text(40, 44, "Everyday Checking", BOLD.at(16))
    leaf.text(40, 60, _page(account, 1), FINE)
    leaf.shade(510, 24, 572, 58, "#b31e30")
    leaf.centre(541, 45, bank.name.split()[0].upper(), BOLD.at(6.5).in_colour("#ffd24d"))
    leaf.block(60, 116, [line.upper() for line in account.holder.lines], BODY.at(9.5))
    leaf.text(360, 106, "Questions?", BOLD)
    leaf.lines(360, 119, ("By phone, day or night:", cast.telephone(), "En español: 1-800-555-0177", ""), FINE)
    leaf.lines(360, 148, ("Online: bank.example", f"Write: {bank.name}", ", ".join(bank.address.lines)), BODY.at(7), 9)
    leaf.rule(40, 176, 572, 1)
    leaf.text(40, 192, "You and your bank", BOLD)
    thanks = "We value your loyalty. Your home loan rate could be lower than you think: ask us by phone."
    leaf.paragraph(40, 204, 290, thanks, FINE, 11)
    leaf.text(360, 192, "Account options", BOLD)
    for at, words in enumerate(("Online Banking", "Direct Deposit", "Online Bill Pay", "Overdraft Protection")):
        leaf.tick(360 + at % 2 * 110, 210 + at // 2 * 14, False, 6)
        leaf.text(370 + at % 2 * 110, 210 + at // 2 * 14, words, FINE)
    leaf.text(40, 250, "Statement period activity summary", BOLD.at(10))
    leaf.rows(
        266,
        "40 r300",
        [
            (f"Beginning balance on {account.start.month}/{account.start.day}", dollars(account.opening)),
            ("Deposits/Additions", money(account.came_in)),
            ("Withdrawals/Subtractions", f"- {money(account.went_out)}"),
        ],
        BODY,
        13,
    )
    leaf.row(308, "40 r300", (f"Ending balance on {account.end.month}/{account.end.day}", dollars(account.closing)), BOLD)
    leaf.text(340, 266, "Account number: ", FINE)
    leaf.text(402, 266, account.number, FINE_BOLD)
    leaf.lines(340, 278, (account.holder.name.upper(), f"{bank.address.state} account terms and conditions apply"), FINE, 12)
    leaf.lines(340, 304, ("For Direct Deposit use", f"Routing Number (RTN): {cast.digits(9)}"), FINE, 11)
    leaf.text(40, 340, "Overdraft Protection", BOLD)
    leaf.text(40, 352, "None is set up for this account. Sign up online or call us.", FINE)
    leaf.text(40, 380, "Transaction history", BOLD.at(10))
    _history(leaf, account, cast)
    return a_statement(leaf, account)


def _pages(account: Account) -> int:
    """Two dozen entries fill the first page; the last has the fees."""
    return 2 + (len(account.entries) >= 24)


def _page(account: Account, number: int) -> str:
    return f"{spelled(account.end)}   Page {number} of {_pages(account)}"


def _history(leaf: Leaf, account: Account, cast: Cast) -> None:
    stops = "40 r110 122 r420 r500 r572"
    y = _heads(leaf, 396)
    for at, entry in enumerate(account.entries):
        last_of_day = at + 1 == len(account.entries) or account.entries[at + 1].on != entry.on
        words = entry.words if not entry.check else "Check"
        came, went = (money(entry.amount), "") if entry.amount > 0 else ("", money(-entry.amount))
        cells = (f"{entry.on.month}/{entry.on.day}", entry.check, words[:46], came, went, money(entry.balance) if last_of_day else "")
        leaf.row(y, stops, cells, BODY.at(7.5))
        leaf.rule(40, y + 3, 572, 0.2, "#bbbbbb")
        y += 13
        if y > 730:
            leaf.turn_page()
            leaf.text(40, 44, _page(account, 2), FINE)
            leaf.text(40, 70, "Transaction history (continued)", BOLD.at(10))
            y = _heads(leaf, 86)
    leaf.row(y + 2, stops, (f"Ending balance on {account.end.month}/{account.end.day}", "", "", "", "", money(account.closing)), FINE_BOLD)
    leaf.row(y + 16, stops, ("Totals", "", "", dollars(account.came_in), dollars(account.went_out), ""), FINE_BOLD)
    leaf.text(40, y + 30, "Daily balances leave out holds and items that are still pending.", BODY.at(6.5))
    leaf.turn_page()
    leaf.text(40, 44, _page(account, _pages(account)), FINE)
    leaf.text(40, 74, "Monthly service fee summary", BOLD.at(10))
    leaf.row(
        92,
        "40 r460 r572",
        (f"Fee period {slashed(account.start)} - {slashed(account.end)}", "Standard monthly service fee $10.00", "You paid $0.00"),
        FINE_BOLD,
    )
    leaf.row(110, "40 r460 r572", ("How to avoid the monthly service fee", "Minimum required", "This fee period"), FINE)
    low = min(entry.balance for entry in account.entries)
    leaf.row(124, "50 r460 r572", ("Minimum daily balance", "$500.00", dollars(low)), FINE)
    leaf.row(138, "50 r460 r572", ("Total amount of qualifying direct deposits", "$500.00", dollars(cast.amount(500, 2000))), FINE)
    leaf.text(40, 180, "Important information about your accounts", BOLD.at(10))
    leaf.text(40, 196, "From next quarter, cashier's checks cost $12.00. Your consumer account fee schedule tells you more.", FINE)


def _heads(leaf: Leaf, y: float) -> float:
    leaf.row(y, "r110 r420 r500 r572", ("Check", "Deposits/", "Withdrawals/", "Ending daily"), SMALL)
    leaf.row(y + 9, "40 r110 122 r420 r500 r572", ("Date", "Number", "Description", "Additions", "Subtractions", "balance"), SMALL)
    leaf.rule(40, y + 12, 572, 0.8)
    return y + 24


def eastern_statement(cast: Cast) -> Specimen:
    """A bank of the East: a summary of two halves, lists by kind with subtotals, and a page on how to balance a checkbook."""
    bank = cast.body("{} Union Bank", "{} Convenience Bank", "First {} Bank")
    account = an_account(
        cast,
        bank,
        (12, 20),
        ("ACH DEPOSIT, {firm} PAYROLL", "MOBILE DEPOSIT", "ACH DEPOSIT, IRS TREAS 310 TAX REF", "DEPOSIT"),
        (
            "DEBIT CARD PURCHASE, {shop}",
            "DEBIT POS AP, {shop}",
            "ACH DEBIT, {utility} WEB PMTS",
            "eTransfer Debit, Online Xfer Transfer to SV",
        ),
        by_month=False,
    )
    electronic = tuple(e for e in account.paid_in if e.words.startswith("ACH"))
    other = tuple(e for e in account.paid_in if e not in electronic)
    leaf = Leaf()
    leaf.shade(40, 34, 74, 62, "#1f7a3a")
    leaf.text(84, 54, bank.name, BOLD.at(14).in_colour("#1f7a3a"))
    leaf.right(572, 54, "STATEMENT OF ACCOUNT", BOLD.at(9))
    leaf.block(60, 104, [line.upper() for line in account.holder.lines], BODY.at(9.5))
    number = f"{account.number[:3]}-{account.number[3:]}"
    facts = [
        ("Page:", "1 of 3"),
        ("Statement Period:", f"{padded(account.start)}-{padded(account.end)}"),
        ("Cust Ref #:", f"{account.number}-720-E-***"),
        ("Primary Account #:", number),
    ]
    leaf.rows(92, "360 446", facts, BODY.at(8.5), 13)
    leaf.text(40, 178, "Convenience Checking", BOLD.at(11))
    leaf.row(192, "40 r572", (account.holder.name.upper(), f"Account # {number}"), BODY.at(8.5))
    leaf.shade(40, 204, 572, 218, "#d9ead9")
    leaf.text(44, 214, "ACCOUNT SUMMARY", FINE_BOLD)
    _two_halves(leaf, account, electronic, other, cast)
    leaf.shade(40, 312, 572, 326, "#d9ead9")
    leaf.text(44, 322, "DAILY ACCOUNT ACTIVITY", FINE_BOLD)
    y = 340.0
    for heading, some in (("Deposits", other), ("Electronic Deposits", electronic), ("Electronic Payments", account.paid_out)):
        if some:
            y = _list(leaf, y, heading, some, account)
    leaf.turn_page()
    _worksheet(leaf, account)
    leaf.turn_page()
    leaf.row(44, "40 r572", ("STATEMENT OF ACCOUNT", "Page: 3 of 3"), FINE_BOLD)
    leaf.row(58, "40 r572", (account.holder.name.upper(), f"Statement Period: {padded(account.start)}-{padded(account.end)}"), FINE)
    leaf.text(40, 90, "DAILY BALANCE SUMMARY", FINE_BOLD)
    left = {account.start: account.opening, **{e.on: e.balance for e in account.entries}}
    rows = [(month_day(day), money(amount)) for day, amount in left.items()]
    for column in (0, 1):
        stops = f"{40 + column * 280} r{250 + column * 280}"
        leaf.row(106, stops, ("DATE", "BALANCE"), SMALL)
        leaf.rows(120, stops, rows[column::2], FINE, 13)
    if electronic and other:
        return replace(a_statement(leaf, account, "total_deposits"), implied={"total_deposits": f"{account.came_in:.2f}"})
    return a_statement(leaf, account)


def _two_halves(leaf: Leaf, account: Account, electronic: Sequence[Entry], other: Sequence[Entry], cast: Cast) -> None:
    rows: Rows = [("Beginning Balance", money(account.opening))]
    rows += [(words, money(_sum(some))) for words, some in (("Deposits", other), ("Electronic Deposits", electronic)) if some]
    rows += [("Electronic Payments", money(account.went_out)), ("Ending Balance", money(account.closing))]
    leaf.rows(234, "44 r270", rows, BODY.at(8.5), 14)
    average = cents((account.opening + account.closing) / 2)
    rows = [
        ("Average Collected Balance", money(average)),
        ("Interest Earned This Period", "0.00"),
        ("Interest Paid Year-to-Date", money(cast.amount(0, 3))),
        ("Annual Percentage Yield Earned", "0.00%"),
        ("Days in Period", str((account.end - account.start + timedelta(1)).days)),
    ]
    leaf.rows(234, "320 r568", rows, BODY.at(8.5), 14)


def _list(leaf: Leaf, y: float, heading: str, entries: Sequence[Entry], account: Account) -> float:
    if y > 660:
        leaf.turn_page()
        y = 60
    leaf.text(40, y, heading, FINE_BOLD)
    leaf.row(y + 12, "40 120 r568", ("POSTING DATE", "DESCRIPTION", "AMOUNT"), SMALL.in_colour(GREY))
    y = leaf.rows(y + 26, "40 120 r568", [(month_day(e.on), e.words[:70], money(abs(e.amount))) for e in entries], FINE, 13)
    leaf.rule(500, y - 9, 572, 0.5)
    leaf.row(y + 2, "r500 r568", ("Subtotal:", money(abs(_sum(entries)))), FINE_BOLD)
    return y + 24


def _worksheet(leaf: Leaf, account: Account) -> None:
    leaf.text(40, 44, "How to Balance your Account", BOLD.at(12))
    steps = (
        ("1. Your ending balance shown on this statement is:", "Ending Balance", money(account.closing)),
        ("2. List below the deposits or transfers in your register that are not on this statement.", "Total Deposits", ""),
        ("3. Subtotal by adding lines 1 and 2.", "Sub Total", ""),
        ("4. List below the checks and withdrawals that are not on this statement.", "Total Withdrawals", ""),
        ("5. Subtract line 4 from 3. This is your adjusted account balance.", "Adjusted Balance", ""),
    )
    y = 70.0
    for words, caption, amount in steps:
        leaf.paragraph(40, y, 280, words, FINE, 11)
        leaf.row(y, "r460 r560", (caption, amount), FINE_BOLD)
        leaf.rule(470, y + 4, 564, 0.5)
        y += 34
    heads = [("DEPOSITS NOT ON STATEMENT", "DOLLARS", "CENTS"), *[("", "", "")] * 9, ("Total Deposits", "", "")]
    leaf.ruled(y + 10, [40, 180, 240, 290], heads, FINE, height=14, head=SMALL)
    heads = [("WITHDRAWALS NOT ON STATEMENT", "DOLLARS", "CENTS"), *[("", "", "")] * 9, ("Total Withdrawals", "", "")]
    leaf.ruled(y + 10, [310, 460, 520, 572], heads, FINE, height=14, head=SMALL)
    words = (
        "If you think there is an error on your statement, call or write within sixty days of the first statement on which the error "
        "appeared. Tell us your name, your account number and the dollar amount in question, for example $25.00. You need not pay an "
        "amount while we look into it."
    )
    leaf.paragraph(40, y + 200, 532, words, SMALL, 10)


def _sum(entries: Sequence[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries), ZERO)


LAYOUTS = (stagecoach_statement, eastern_statement)
