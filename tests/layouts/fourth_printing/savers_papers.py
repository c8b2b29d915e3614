"""What a credit union sends its members: a statement of one account, and the form for a year's interest."""

from datetime import timedelta

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, SMALL, TYPED
from portal.demo.papers.writing import dollars, money, short, whole
from tests.layouts.accounts import a_statement, an_account
from tests.layouts.cast import Cast
from tests.layouts.hands import trailing
from tests.layouts.leaf import TINY, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen

FINE, FINE_BOLD = BODY.at(8), BOLD.at(8)


def one_row_for_the_account(cast: Cast) -> Specimen:
    """The account's sums in one row of a table, then items with a minus behind what went out and the balance after each."""
    union = cast.body("{} Federal Credit Union", "{} Navy & Marine Credit Union")
    paid_in = ("Deposit - ACH Paid From {firm}", "Deposit - Mobile", "Transfer From Shares", "Deposit - ACH Paid From Dfas-Cleveland")
    paid_out = ("POS Debit- Debit Card 0417 {shop}", "Paid To - {utility} Chk 2210", "Transfer To Credit Card", "Zelle DB {person}")
    account = an_account(cast, union, (12, 22), paid_in, paid_out, by_month=False)
    leaf = Leaf()
    leaf.text(40, 50, union.name, BOLD.at(14).in_colour("#00264d"))
    leaf.text(40, 63, f"{', '.join(union.address.lines)}   {cast.telephone()}", SMALL)
    leaf.right(572, 50, "Statement of Account", BOLD.at(11))
    leaf.right(572, 64, f"Statement Period {short(account.start)} - {short(account.end)}", FINE)
    leaf.right(572, 76, f"Access No. {cast.digits(8)}", FINE)
    leaf.block(60, 120, [line.upper() for line in account.holder.lines], BODY.at(9.5))
    words = "Rates on car loans are as low as 3.99% APR. Report errors within 60 days. Say no to callers who ask for your code."
    leaf.paragraph(340, 116, 232, words, FINE, 12)
    leaf.text(40, 186, "Summary of your deposit account", BOLD)
    rows: Rows = [("", "Previous Balance", "Deposits/ Credits", "Withdrawals/ Debits", "Ending Balance", "YTD Dividends")]
    sums = (account.opening, account.came_in, account.went_out, account.closing)
    rows.append(("", *(dollars(amount) for amount in sums), "$1.07"))
    y = leaf.ruled(194, [40, 160, 240, 325, 415, 495, 572], rows, BODY.at(7.5), height=18, head=BOLD.at(7))
    leaf.lines(44, 224, (f"Everyday Checking {account.number}",), BODY.at(6))
    leaf.text(40, y + 28, f"Everyday Checking - {account.number}", BOLD)
    stops = "44 100 r480 r568"
    leaf.row(y + 44, stops, ("Date", "Transaction Detail", "Amount($)", "Balance($)"), FINE_BOLD)
    leaf.row(y + 58, stops, (short(account.start), "Beginning Balance", "", money(account.opening)), FINE)
    y += 72
    for entry in account.entries:
        leaf.row(y, stops, (short(entry.on), entry.words[:60], trailing(entry.amount), money(entry.balance)), FINE)
        y += 14
    leaf.row(y, stops, (short(account.end), "Ending Balance", "", money(account.closing)), FINE_BOLD)
    leaf.row(764, "40 r572", ("Insured by NCUA", f"Next statement {short(account.end + timedelta(30))}   Page 1 of 2"), SMALL)
    return a_statement(leaf, account)


def interest_on_the_year(cast: Cast) -> Specimen:
    """The form for interest with its boxes: the payer at the left, box 1 at the top right, the rest nearly empty."""
    payer, owner, year, earned = (
        cast.body("{} Federal Credit Union", "{} Savings Bank"),
        cast.homeowner(),
        cast.tax_year(),
        cast.amount(11, 900),
    )
    leaf = Leaf()
    for caption, top, party in (("PAYER'S name, address, and telephone no.", 60, payer), ("RECIPIENT'S name and address", 162, owner)):
        leaf.box(40, top, 320, top + 70, 0.5)
        leaf.text(43, top + 8, caption, TINY)
        leaf.block(48, top + 24, party.lines, TYPED.at(8.5))
    leaf.captioned(130, [40, 180, 320], [("PAYER'S TIN", cast.ein()), ("RECIPIENT'S TIN", cast.ssn())], TYPED, 32, caption=TINY)
    leaf.captioned(232, [40, 320], [("Account number", cast.digits(9))], TYPED, 28, caption=TINY)
    leaf.captioned(60, [320, 446], [("Payer's RTN (optional)", "")], TYPED, 35, caption=TINY)
    leaf.captioned(95, [320, 446], [("1 Interest income", f"$ {whole(earned)}")], TYPED, 35, caption=TINY)
    leaf.captioned(130, [320, 446], [("2 Early withdrawal penalty", "$ 0.00")], TYPED, 32, caption=TINY)
    leaf.captioned(162, [320, 572], [("3 Interest on U.S. Savings Bonds and Treasury obligations", "$ 0.00")], TYPED, 35, caption=TINY)
    leaf.captioned(197, [320, 446, 572], [("4 Federal income tax withheld", "$ 0.00"), ("5 Expenses", "$")], TYPED, 35, caption=TINY)
    leaf.captioned(232, [320, 446, 572], [("6 Foreign tax paid", "$"), ("8 Tax-exempt interest", "$ 0.00")], TYPED, 28, caption=TINY)
    leaf.lines(456, 74, ("OMB No. 1545-0112", "Form 1099-INT", "(Rev. January 2022)", "For calendar year", str(year)), FINE, 12)
    leaf.text(456, 146, "Interest Income", BOLD.at(11))
    leaf.row(274, "40 r572", ("Form 1099-INT (keep for your records)", "Copy B For Recipient"), FINE)
    leaf.paragraph(
        40, 300, 532, "This is important tax information. If you must file a return, a penalty may follow if it is left out.", SMALL
    )
    figures = {"form": "1099-INT", "tax_year": str(year), "payer": payer.name, "recipient": owner.name}
    return specimen(DocumentKind.FORM_1099, leaf, amount=earned, **figures)


LAYOUTS = (one_row_for_the_account, interest_on_the_year)
