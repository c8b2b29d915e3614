"""Bank statements without branches: an online bank's, a card bank's for telephones, and two that list by kind of entry."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL
from portal.demo.papers.writing import ZERO, cents, dollars, money, month_day, slashed, spelled
from tests.layouts.accounts import Account, Entry, a_statement, an_account
from tests.layouts.cast import Cast
from tests.layouts.hands import in_that_year_briefly, plain, signed
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen

WEB_FINE = WEB.at(7.5)
FINE, FINE_BOLD = BODY.at(8), BOLD.at(8)


def category_beside_the_amount(cast: Cast) -> Specimen:
    """An online bank's month: its table opens and closes with the balances, and says debit or credit beside each amount."""
    bank = cast.body("{} One Online Bank", "{} Savers Bank, N.A.", "{} Direct Bank")
    paid_in = ("Deposit from {firm} PAYROLL", "Zelle money received from {person}", "Check Deposit (Mobile)")
    paid_out = (
        "Debit Card Purchase - {shop}",
        "Withdrawal from {utility} BILL",
        "Zelle money sent to {person}",
        "ATM Withdrawal - {street}",
    )
    account = an_account(cast, bank, (14, 22), paid_in, paid_out)
    leaf = Leaf()
    leaf.text(40, 54, bank.name, WEB_BOLD.at(14).in_colour("#13294b"))
    leaf.right(572, 48, "Thanks for saving with us.", WEB_FINE.in_colour("#c8102e"))
    leaf.text(40, 92, f"Your {account.end:%B %Y} bank statement is here.", WEB.at(13))
    leaf.block(40, 122, account.holder.lines, WEB)
    period = f"{in_that_year_briefly(account.start)} - {in_that_year_briefly(account.end)}, {account.end.year}"
    leaf.text(400, 122, "STATEMENT PERIOD", WEB_FINE.in_colour(GREY))
    leaf.text(400, 135, period, WEB)
    leaf.text(40, 184, "Account Summary", WEB_BOLD.at(11))
    leaf.rule(40, 190, 572, 1, "#13294b")
    heads = ("ACCOUNT NAME", f"{account.start:%b} {account.start.day}", f"{account.end:%b} {account.end.day}")
    leaf.row(204, "40 r430 r572", heads, WEB_FINE.in_colour(GREY))
    leaf.row(220, "40 r430 r572", (f"Plus Checking...{account.number[-4:]}", dollars(account.opening), dollars(account.closing)), WEB)
    leaf.row(236, "40 r430 r572", ("All Accounts", dollars(account.opening), dollars(account.closing)), WEB_BOLD)
    leaf.text(40, 270, f"Plus Checking - {account.number}", WEB_BOLD.at(11))
    leaf.row(288, "40 200 360", ("ANNUAL PERCENTAGE YIELD (APY) EARNED", "", ""), WEB.at(6.5).in_colour(GREY))
    leaf.row(288, "240 390 r572", ("YTD INTEREST AND BONUSES", "DAYS IN STATEMENT CYCLE", ""), WEB.at(6.5).in_colour(GREY))
    days = str((account.end - account.start + timedelta(1)).days)
    leaf.row(300, "40 240 390", ("0.10%", dollars(cast.amount(0, 5)), days), WEB)
    _categories(leaf, account)
    statement = a_statement(leaf, account, "total_deposits", "total_withdrawals")
    return replace(statement, implied={"total_deposits": f"{account.came_in:.2f}", "total_withdrawals": f"{account.went_out:.2f}"})


def _categories(leaf: Leaf, account: Account) -> None:
    stops = "40 90 r430 r496 r572"
    leaf.row(326, "40 90 350 r496 r572", ("DATE", "DESCRIPTION", "CATEGORY", "AMOUNT", "BALANCE"), WEB.at(6.5).in_colour(GREY))
    opening = (in_that_year_briefly(account.start), "Opening Balance", "", "", dollars(account.opening))
    leaf.row(342, stops, opening, WEB_FINE)
    y = 358.0
    for entry in account.entries:
        if y > 730:
            _foot(leaf, account, 1)
            leaf.turn_page()
            y = 60
        sign, category = ("+", "Credit") if entry.amount > 0 else ("-", "Debit")
        cells = (in_that_year_briefly(entry.on), entry.words[:48], "", f"{sign} {dollars(abs(entry.amount))}", dollars(entry.balance))
        leaf.row(y, stops, cells, WEB.at(7))
        leaf.text(350, y, category, WEB.at(7))
        leaf.rule(40, y + 5, 572, 0.3, "#d0d0d0")
        y += 16
    leaf.row(y, stops, (in_that_year_briefly(account.end), "Closing Balance", "", "", dollars(account.closing)), WEB_FINE)
    _foot(leaf, account, 1 + (len(account.entries) > 23))


def _foot(leaf: Leaf, account: Account, page: int) -> None:
    words = f"{account.bank.name}   P.O. Box 60, {account.bank.address.city}   1-888-555-0160   Member FDIC   Page {page}"
    leaf.centre(306, 772, words, WEB.at(6).in_colour(GREY))


def telephones_card(cast: Cast) -> Specimen:
    """A card that needs only a telephone: a summary by kind, and a table with the day it happened and the day it was settled."""
    bank = cast.body("{} Rise", "{} Spring Financial", "{} Dash")
    account = an_account(
        cast,
        bank,
        (14, 24),
        ("{firm}, Direct Deposit", "Transfer from Savings Account", "Instant Transfer from {person}"),
        ("{shop} {street}", "Cash Withdrawal {street}", "Transfer to {person}"),
    )
    leaf = Leaf()
    leaf.text(50, 54, bank.name.lower().replace(" ", ""), WEB_BOLD.at(20).in_colour("#1ec677"))
    lines = ("Member Services", cast.telephone(), "support@bank.example", "Deposits insured to $250,000. Member FDIC")
    leaf.lines(330, 44, lines, WEB_FINE, 11)
    leaf.text(50, 98, "Checking Account Statement", WEB_BOLD.at(15))
    leaf.block(50, 122, account.holder.lines, WEB)
    facts = [("Account number", account.number), ("Statement period", f"{spelled(account.start)} - {spelled(account.end)}")]
    y = leaf.rows(122, "330 416", facts, WEB.at(7), 13)
    leaf.row(y, "330 416", ("Issued by", bank.name), WEB.at(7))
    out = account.paid_out
    cash, sent = (tuple(e for e in out if e.words.startswith(start)) for start in ("Cash", "Transfer to"))
    rows = [
        (f"Beginning balance on {spelled(account.start)}", dollars(account.opening)),
        ("Deposits", dollars(account.came_in)),
        ("ATM Withdrawals", dollars(_sum(cash))),
        ("Purchases", dollars(-account.went_out - _sum(cash) - _sum(sent))),
        ("Adjustments", "$0.00"),
        ("Transfers", dollars(_sum(sent))),
        ("Round Up Transfers", "$0.00"),
        ("Fees", "$0.00"),
        ("SpotUs Tips", "$0.00"),
        (f"Ending balance on {spelled(account.end)}", dollars(account.closing)),
    ]
    leaf.text(50, 196, "Summary", WEB_BOLD.at(11))
    leaf.rows(214, "50 r560", rows, WEB, 15)
    leaf.text(50, 384, "Transactions", WEB_BOLD.at(11))
    stops = "50 116 r408 r470 490"
    heads = ("TRANSACTION DATE", "DESCRIPTION", "", "AMOUNT", "SETTLEMENT DATE")
    leaf.row(400, "50 120 340 r470 490", heads, WEB.at(6).in_colour(GREY))
    leaf.text(340, 400, "TYPE", WEB.at(6).in_colour(GREY))
    y = 416.0
    for entry in account.entries:
        if y > 740:
            leaf.turn_page()
            y = 60
        kind = "Deposit" if entry.amount > 0 else next((k for s, k in TYPES.items() if entry.words.startswith(s)), "Purchase")
        settled = entry.on if kind != "Purchase" else min(entry.on + timedelta(1), account.end)
        leaf.row(y, stops, (plain(entry.on), entry.words[:40], "", signed(entry.amount).lstrip("+"), plain(settled)), WEB.at(7))
        leaf.text(340, y, kind, WEB.at(7))
        y += 17
    leaf.paragraph(50, min(y + 14, 766), 500, "Error resolution: write or call within 60 days. The card is not a credit card.", WEB.at(6))
    statement = a_statement(leaf, account, "total_withdrawals")
    return replace(statement, implied={"total_withdrawals": f"{account.went_out:.2f}"})


TYPES = {"Cash": "ATM Withdrawal", "Transfer to": "Transfer"}


def lists_that_count(cast: Cast) -> Specimen:
    """A bank of the Middle Atlantic: a balance summary across, then lists by kind, each beginning with how many and how much."""
    bank = cast.body("{} Financial Bank", "{} Keystone Bank")
    account = an_account(cast, bank, (14, 22), CARDS_IN, CARDS_OUT, by_month=False)
    leaf = Leaf()
    leaf.text(40, 48, "Virtual Purse Spend Statement", BOLD.at(15).in_colour("#f58025"))
    leaf.text(40, 62, bank.name, BOLD.at(10))
    leaf.text(40, 84, f"For the period    {slashed(account.start)} to {slashed(account.end)}", BODY)
    masked = f"XX-XXXX-{account.number[-4:]}"
    leaf.lines(400, 48, (f"Primary account number: {masked}", "Page 1", "Number of enclosures: 0"), FINE, 12)
    leaf.block(40, 116, [line.upper() for line in account.holder.lines], BODY.at(9.5))
    notes = (
        "For 24-hour banking sign on to bank.example",
        f"For customer service call {cast.telephone()}",
        "Para servicio en español, 1-866-555-0107",
    )
    leaf.lines(360, 104, notes, FINE, 12)
    leaf.lines(360, 146, (f"Write to: {bank.name}", *account.bank.address.lines), SMALL)
    leaf.text(40, 196, "Virtual Purse Spend Account Summary", BOLD.at(11))
    leaf.row(209, "40 r572", (f"Account number: {masked}", account.holder.name), FINE)
    leaf.text(40, 232, "Balance Summary", BOLD)
    strip: Rows = [
        ("Beginning balance", "Deposits and other additions", "Checks and other deductions", "Ending balance"),
        tuple(money(x) for x in (account.opening, account.came_in, account.went_out, account.closing)),
    ]
    stops = "r140 r280 r430 r572"
    leaf.rows(246, stops, strip, FINE, 13)
    average = cents((account.opening + account.closing) / 2)
    leaf.rows(276, "r430 r572", [("Average monthly balance", "Charges and fees"), (money(average), ".00")], FINE, 13)
    leaf.text(40, 310, "Transaction Summary", BOLD)
    cards = tuple(e for e in account.paid_out if e.words.startswith(("POS", "Debit Card")))
    counts = [("Checks paid/withdrawals", "Debit Card POS signed", "Debit Card/Bankcard POS PIN"), ("0", str(len(cards)), "0")]
    leaf.rows(324, "r140 r280 r430", counts, FINE, 13)
    y = 366.0
    online = tuple(e for e in account.paid_out if e not in cards)
    for heading, some, words in (
        ("Deposits and Other Additions", account.paid_in, "Deposits and Other Additions"),
        ("Banking/Debit Card Withdrawals and Purchases", cards, "Banking Machine/Debit Card deductions"),
        ("Online and Electronic Banking Deductions", online, "Online or Electronic Banking Deductions"),
    ):
        y = _counted(leaf, y, heading, some, words, account) if some else y
    balances = {account.start: account.opening, **{e.on: e.balance for e in account.entries}}
    if y > 640:
        leaf.turn_page()
        y = 70
    leaf.text(40, y, "Daily Balance Detail", BOLD)
    rows = [(month_day(day), money(left)) for day, left in balances.items()]
    for column in range(4):
        stops = f"{40 + column * 138} r{140 + column * 138}"
        leaf.row(y + 13, stops, ("Date", "Balance"), SMALL)
        leaf.rows(y + 25, stops, rows[column::4], FINE, 12)
    return a_statement(leaf, account)


CARDS_IN = ("Direct Deposit - Payroll {firm}", "Mobile Deposit", "Zel From {person}", "Online Transfer From 0000008812")
CARDS_OUT = (
    "POS Purchase {shop}",
    "Debit Card Purchase {shop}",
    "Direct Payment - Web Pmt {utility}",
    "Zel To {person}",
    "Online Transfer To 0000008812",
)


def _counted(leaf: Leaf, y: float, heading: str, entries: Sequence[Entry], words: str, account: Account) -> float:
    if y > 640:
        leaf.turn_page()
        leaf.row(40, "40 r572", (f"{account.bank.name}   {account.holder.name}", "Page 2"), FINE)
        y = 70
    leaf.text(40, y, heading, BOLD)
    total = dollars(abs(_sum(entries)))
    few = f"{len(entries)} {words} for a total of {total}."
    leaf.text(320, y, few, SMALL)
    leaf.row(y + 12, "40 r150 170", ("Date", "Amount", "Description"), SMALL.in_colour(GREY))
    return leaf.rows(y + 25, "40 r150 170", [(month_day(e.on), money(abs(e.amount)), e.words) for e in entries], FINE, 12) + 12


def _sum(entries: Sequence[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries), ZERO)


LAYOUTS = (category_beside_the_amount, telephones_card, lists_that_count)
