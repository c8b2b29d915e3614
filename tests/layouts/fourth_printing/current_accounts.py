"""Statements of checking accounts at two of the largest banks."""

from dataclasses import replace
from datetime import timedelta

from portal.demo.papers.sheet import BODY, BOLD, SMALL
from portal.demo.papers.writing import ZERO, dollars, money, month_day, short, spelled
from tests.layouts.accounts import Entry, a_statement, an_account
from tests.layouts.cast import Cast
from tests.layouts.leaf import Leaf
from tests.layouts.specimen import Specimen

FINE, FINE_BOLD = BODY.at(8), BOLD.at(8)
CARDS = ("Card Purchase 08/11 {shop} Card 2210", "Recurring Card Purchase {shop} Card 2210", "{utility} Web Pay PPD ID: 9000313004")


def details_with_balances(cast: Cast) -> Specimen:
    """A summary by kind of entry, then every transaction in one list with the balance after it."""
    bank = cast.body("{} Manhattan Bank, N.A.", "{} Bank, N.A.")
    paid_in = (
        "{firm} Payroll PPD ID: 1710045",
        "Quickpay From {person} 9911",
        "Remote Online Deposit 1",
        "Online Transfer From Sav ...8850",
    )
    account = an_account(cast, bank, (14, 24), paid_in, CARDS, by_month=False)
    leaf = Leaf()
    leaf.text(40, 50, bank.name.upper(), BOLD.at(15))
    leaf.lines(40, 64, (account.bank.address.street, account.bank.address.city_line), SMALL)
    leaf.right(572, 48, f"{spelled(account.start)} through {spelled(account.end)}", FINE)
    leaf.right(572, 60, f"Account Number: {account.number:0>15}", FINE_BOLD)
    leaf.block(60, 118, [line.upper() for line in account.holder.lines], BODY.at(9.5))
    leaf.text(350, 104, "CUSTOMER SERVICE INFORMATION", FINE_BOLD)
    service = [("Web site:", "bank.example"), ("Service Center:", cast.telephone()), ("Para Espanol:", "1-877-555-0131")]
    leaf.rows(118, "350 r572", service, FINE, 12)
    notice = (
        "From November 12 the fee for a domestic wire sent in a branch is $35.00. Direct deposits of $500.00 or more waive the monthly fee."
    )
    leaf.paragraph(40, 186, 532, notice, FINE, 11)
    leaf.shade(40, 214, 240, 230, "#222222")
    leaf.text(46, 226, "CHECKING SUMMARY", BOLD.in_colour("#ffffff"))
    leaf.text(260, 226, "Total Checking", BOLD)
    leaf.right(400, 244, "AMOUNT", SMALL)
    leaf.row(258, "46 r400", ("Beginning Balance", dollars(account.opening)), FINE_BOLD)
    rows = [("Deposits and Additions", money(account.came_in)), ("Electronic and Card Withdrawals", money(-account.went_out))]
    leaf.rows(272, "46 r400", rows, FINE, 14)
    leaf.row(302, "46 r400", ("Ending Balance", dollars(account.closing)), FINE_BOLD)
    leaf.text(40, 334, "TRANSACTION DETAIL", BOLD)
    stops = "46 96 r490 r572"
    leaf.row(350, stops, ("DATE", "DESCRIPTION", "AMOUNT", "BALANCE"), SMALL)
    leaf.row(364, stops, ("", "Beginning Balance", "", dollars(account.opening)), FINE_BOLD)
    y = 379.0
    for entry in account.entries:
        if y > 730:
            leaf.right(572, 772, "Page 1 of 2", SMALL)
            leaf.turn_page()
            leaf.text(40, 48, "TRANSACTION DETAIL (continued)", BOLD)
            y = 70
        leaf.row(y, stops, (month_day(entry.on), entry.words[:64], money(entry.amount), money(entry.balance)), FINE)
        leaf.rule(40, y + 4, 572, 0.2, "#bbbbbb")
        y += 15
    leaf.row(y + 2, stops, ("", "Ending Balance", "", dollars(account.closing)), FINE_BOLD)
    return a_statement(leaf, account)


def additions_and_subtractions(cast: Cast) -> Specimen:
    """A first page of summary and news; on the second, what was added and the kinds of what was subtracted, each with its sum."""
    bank = cast.body("Bank of {}, N.A.", "First Bank of {}")
    paid_in = ("{firm} DES:PAYROLL INDN:CO ID:XXXXX", "Zelle payment from {person}", "BKOFFICE MOBILE DEPOSIT", "Counter Credit")
    account = an_account(cast, bank, (13, 20), paid_in, CARDS)
    cards = tuple(e for e in account.paid_out if "Card" in e.words)
    others = tuple(e for e in account.paid_out if e not in cards)
    leaf = Leaf()
    leaf.text(40, 44, f"P.O. Box 1200   {account.bank.address.city_line}", SMALL)
    leaf.right(572, 50, bank.name, BOLD.at(14).in_colour("#c8102e"))
    leaf.lines(390, 84, ("Customer service information", cast.telephone(), "bank.example"), FINE, 13)
    leaf.block(60, 116, [line.upper() for line in account.holder.lines], BODY.at(9.5))
    leaf.text(40, 200, "Your Everyday Plus Banking", BOLD.at(15).in_colour("#c8102e"))
    leaf.text(40, 216, f"for {spelled(account.start)} to {spelled(account.end)}", BODY.at(10))
    leaf.right(572, 216, f"Account number: {account.number[:4]} {account.number[4:8]} {account.number[8:]}", BODY)
    leaf.text(40, 236, account.holder.name.upper(), BOLD)
    leaf.text(40, 266, "Account summary", BOLD.at(11))
    rows = [(f"Beginning balance on {spelled(account.start)}", dollars(account.opening))]
    rows += [
        ("Deposits and other additions", money(account.came_in)),
        *_sums(cards, others),
        ("Checks", "-0.00"),
        ("Service fees", "-0.00"),
    ]
    y = leaf.rows(284, "40 r330", rows, FINE, 15)
    leaf.rule(40, y - 10, 330, 0.5)
    leaf.row(y + 4, "40 r330", (f"Ending balance on {spelled(account.end)}", dollars(account.closing)), FINE_BOLD)
    facts = (f"# of deposits/credits: {len(account.paid_in)}", f"# of withdrawals/debits: {len(account.paid_out)}")
    leaf.lines(360, 284, (*facts, f"# of days in cycle: {(account.end - account.start + timedelta(1)).days}"), FINE, 15)
    leaf.text(40, 430, "See the big picture: link your accounts from other banks in our app. Text messages may cost extra.", FINE)
    leaf.right(572, 772, "Page 1 of 2", SMALL)
    leaf.turn_page()
    leaf.row(44, "40 r572", (f"{account.holder.name.upper()}  !  Account # {account.number}", f"!  {spelled(account.end)}"), SMALL)
    y = 80.0
    lists = (("Deposits and other additions", account.paid_in), ("ATM and debit card subtractions", cards), ("Other subtractions", others))
    for heading, some in lists:
        y = _list(leaf, y, heading, some) if some else y
    statement = a_statement(leaf, account, "total_withdrawals")
    return replace(statement, implied={"total_withdrawals": f"{account.went_out:.2f}"})


def _sums(cards: tuple[Entry, ...], others: tuple[Entry, ...]) -> list[tuple[str, str]]:
    names = ("ATM and debit card subtractions", "Other subtractions")
    return [(name, f"-{money(abs(sum((e.amount for e in some), ZERO)))}") for name, some in zip(names, (cards, others), strict=True)]


def _list(leaf: Leaf, y: float, heading: str, entries: tuple[Entry, ...]) -> float:
    leaf.text(40, y, heading, BOLD.at(11))
    leaf.row(y + 15, "40 100 r572", ("Date", "Description", "Amount"), FINE_BOLD)
    leaf.rule(40, y + 19, 572, 0.6)
    y = leaf.rows(y + 31, "40 100 r572", [(short(e.on), e.words[:70], money(e.amount)) for e in entries], FINE, 15)
    total = money(sum((e.amount for e in entries), ZERO))
    leaf.row(y, "40 r572", (f"Total {heading[0].lower() if heading[0] != 'A' else 'A'}{heading[1:]}", total), FINE_BOLD)
    return y + 32


LAYOUTS = (details_with_balances, additions_and_subtractions)
