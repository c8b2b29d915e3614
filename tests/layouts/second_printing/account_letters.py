"""Bank statements that open like a letter, and one whose money out is told only in parts."""

from collections.abc import Sequence
from decimal import Decimal

from portal.demo.papers.sheet import BODY, BOLD, CAPTION, GREY, SERIF, SERIF_BOLD, Style
from portal.demo.papers.writing import ZERO, dollars, money, month_day, slashed, spelled
from tests.layouts.accounts import Entry, a_statement, an_account
from tests.layouts.cast import Cast
from tests.layouts.hands import plain, trailing
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen

OUT_BY_CARD = ("Card Purchase {shop}", "Recurring Card {shop}")
OUT_OTHERWISE = ("Online Transfer to Savings", "ACH Payment {utility}", "ATM Withdrawal {street}")


def told_in_a_paragraph(cast: Cast) -> Specimen:
    """A private bank writes: balances and sums stand in a paragraph, the list follows without a column of balances."""
    account = an_account(cast, cast.body("{} Private Bank", "{} Savings & Loan", "Guaranty Bank of {}"), (9, 15), by_month=False)
    leaf = Leaf()
    leaf.centre(306, 62, account.bank.name, Style("Times-Bold", 20, "#54301a"))
    leaf.centre(306, 78, "  -  ".join(account.bank.address.lines), SERIF.at(9))
    leaf.text(72, 120, spelled(account.end), SERIF)
    leaf.block(72, 148, account.holder.lines, SERIF)
    leaf.text(72, 206, f"Statement of checking account number ending in {account.number[-4:]}", SERIF_BOLD)
    y = leaf.paragraph(
        72,
        228,
        468,
        f"This statement covers {spelled(account.start)} through {spelled(account.end)}. Your beginning balance was "
        f"{dollars(account.opening)}. "
        f"We added total deposits of {dollars(account.came_in)} and paid total withdrawals of {dollars(account.went_out)}. Your "
        f"ending balance was {dollars(account.closing)}.",
        SERIF,
        16,
    )
    for heading, some in (("Deposits", account.paid_in), ("Withdrawals", account.paid_out)):
        leaf.text(72, y + 16, heading, SERIF_BOLD.at(12))
        y = leaf.rows(y + 36, "84 150 r520", [(month_day(e.on), e.words, dollars(abs(e.amount))) for e in some], SERIF.at(10.5), 15) + 4
    leaf.text(72, y + 20, "Thank you for banking with us.", Style("Times-Italic", 10))
    return a_statement(leaf, account)


def parts_without_a_sum(cast: Cast) -> Specimen:
    """A large bank whose summary has a line for each way of paying, and nowhere the sum of what went out."""
    account = an_account(
        cast, cast.body("{} Bank USA", "{} Financial Bank", "United {} Bank"), (20, 30), paid_out=(*OUT_BY_CARD, *OUT_OTHERWISE), checks=4
    )
    card = [e for e in account.paid_out if "Card" in e.words]
    other = [e for e in account.paid_out if "Card" not in e.words and not e.check]
    leaf = Leaf()
    leaf.wedge(((40, 60), (40, 36), (64, 36)), "#b01f2e")
    leaf.wedge(((68, 36), (68, 60), (44, 60)), "#b01f2e")
    leaf.text(80, 54, account.bank.name, BOLD.at(16))
    leaf.right(572, 46, f"Account number: {'X' * 6}{account.number[-4:]}", BOLD)
    leaf.right(572, 60, f"{slashed(account.start)} - {slashed(account.end)}", BODY)
    leaf.block(40, 96, account.holder.lines, BODY.at(10))
    leaf.block(400, 96, (account.bank.name, *account.bank.address.lines), BODY.at(8))
    rows: Rows = [("Account summary", "Count", "Amount"), (f"Beginning balance on {plain(account.start)}", "", money(account.opening))]
    rows += [
        (words, str(len(some)), trailing(_sum(some)))
        for words, some in (
            ("Deposits and other additions", account.paid_in),
            ("Debit card purchases", card),
            ("Withdrawals and transfers", other),
            ("Checks", account.checks),
        )
        if some
    ]
    rows.append((f"Ending balance on {plain(account.end)}", "", money(account.closing)))
    y = leaf.ruled(150, [40, 330, 390, 500], rows, BODY, height=16, head=BOLD, tint="#f3dede") + 28
    for heading, some in (
        ("Deposits and other additions", account.paid_in),
        ("Debit card purchases", card),
        ("Withdrawals and transfers", other),
    ):
        if some:
            y = _part(leaf, y, heading, some)
    y = _room(leaf, y, len(account.checks))
    leaf.text(40, y, "Checks", BOLD.at(11))
    leaf.rows(
        y + 16,
        "40 110 r250",
        [("Number", "Date", "Amount"), *((e.check, month_day(e.on), trailing(e.amount)) for e in account.checks)],
        BODY,
        14,
    )
    return a_statement(leaf, account, "total_withdrawals")


def _sum(entries: Sequence[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries), ZERO)


def _room(leaf: Leaf, y: float, lines: int) -> float:
    """The place for so many lines: here, or on a new page."""
    if y + 14 * lines < 720:
        return y
    leaf.turn_page()
    return 60


def _part(leaf: Leaf, y: float, heading: str, entries: Sequence[Entry]) -> float:
    y = _room(leaf, y, len(entries) + 3)
    leaf.text(40, y, heading, BOLD.at(11))
    leaf.row(y + 15, "40 110 r572", ("Date", "Description", "Amount"), CAPTION)
    y = leaf.rows(y + 29, "40 110 r572", [(month_day(e.on), e.words, trailing(e.amount)) for e in entries], BODY, 14)
    leaf.row(y + 2, "110 r572", (f"Subtotal, {heading.lower()}", trailing(_sum(entries))), BODY.in_colour(GREY))
    return y + 30


LAYOUTS = (told_in_a_paragraph, parts_without_a_sum)
