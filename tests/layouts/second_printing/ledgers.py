"""Bank statements as ledgers: days as headings, marks for in and out behind the amounts, a page across with sums at the foot."""

from itertools import groupby

from portal.demo.papers.sheet import BODY, BOLD, GREY, SERIF, SERIF_BOLD, SMALL, TYPED, TYPED_BOLD, Style
from portal.demo.papers.writing import abbreviated, dollars, money, slashed, spelled
from tests.layouts.accounts import a_statement, an_account
from tests.layouts.cast import Cast
from tests.layouts.hands import by_computer, hyphened, on_a_weekday
from tests.layouts.leaf import BROAD, TINY, WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen


def days_as_headings(cast: Cast) -> Specimen:
    """A bank of the web: each day is a heading, its entries stand below it, and the balance is told once at the day's end."""
    account = an_account(cast, cast.body("{} Direct", "{} Online Bank", "{} Cash Management"), (11, 16), by_month=False)
    leaf = Leaf()
    leaf.text(50, 58, account.bank.name, WEB_BOLD.at(17).in_colour("#0a7f5a"))
    leaf.right(562, 52, "Statement of account", WEB.at(10))
    leaf.right(562, 66, f"{spelled(account.start)} to {spelled(account.end)}", WEB)
    leaf.rows(
        96,
        "50 150",
        [
            ("Prepared for", account.holder.name),
            ("", account.holder.address.street),
            ("", account.holder.address.city_line),
            ("Account ending", account.number[-4:]),
        ],
        WEB,
        14,
    )
    leaf.shade(330, 84, 562, 160, "#e9f7f1", 6)
    leaf.rows(
        102,
        "342 r550",
        [
            ("Balance at start", dollars(account.opening)),
            ("All money in", dollars(account.came_in)),
            ("All money out", dollars(account.went_out)),
            ("Balance at end", dollars(account.closing)),
        ],
        WEB,
        16,
    )
    y = 196.0
    for day, entries in groupby(account.entries, key=lambda entry: entry.on):
        some = list(entries)
        if y > 690:
            leaf.turn_page()
            y = 60
        leaf.text(50, y, on_a_weekday(day), WEB_BOLD)
        leaf.rule(50, y + 4, 562, 0.4, "#9ccdbb")
        y = leaf.rows(
            y + 18, "62 r562", [(e.words, f"-{dollars(-e.amount)}" if e.amount < 0 else dollars(e.amount)) for e in some], WEB, 15
        )
        leaf.right(562, y - 2, f"End of day {dollars(some[-1].balance)}", WEB.at(7.5).in_colour(GREY))
        y += 16
    return a_statement(leaf, account)


def marks_behind(cast: Cast) -> Specimen:
    """A small credit union's typed page: CR and DR stand behind what comes in and goes out, days as 06-JAN-2026."""
    account = an_account(
        cast, cast.body("{} Employees Credit Union", "{} Municipal Credit Union", "{} Railway Federal Credit Union"), (10, 17)
    )
    leaf = Leaf()
    leaf.centre(306, 48, account.bank.name.upper(), TYPED_BOLD.at(12))
    leaf.centre(306, 62, ", ".join(account.bank.address.lines).upper(), TYPED)
    leaf.centre(306, 76, f"STATEMENT FROM {hyphened(account.start)} TO {hyphened(account.end)}", TYPED)
    leaf.lines(60, 112, [line.upper() for line in account.holder.lines], TYPED, 13)
    leaf.lines(380, 112, ("SHARE DRAFT ACCOUNT", f"NUMBER {account.number}"), TYPED, 13)
    stops = "60 150 r460 r552"
    leaf.row(176, stops, ("DATE", "PARTICULARS", "AMOUNT", "BALANCE"), TYPED_BOLD)
    leaf.rule(60, 181, 552, 0.8)
    rows: Rows = [(hyphened(account.start), "BALANCE BROUGHT FORWARD", "", money(account.opening))]
    rows += [
        (hyphened(e.on), e.words.upper()[:34], f"{money(abs(e.amount))} {'DR' if e.amount < 0 else 'CR'}", money(e.balance))
        for e in account.entries
    ]
    y = leaf.rows(196, stops, rows, TYPED, 14)
    leaf.rule(60, y - 9, 552, 0.8)
    leaf.rows(
        y + 6,
        "150 r460",
        [
            ("TOTAL DEPOSITS (CR)", money(account.came_in)),
            ("TOTAL WITHDRAWALS (DR)", money(account.went_out)),
            ("CLOSING BALANCE", money(account.closing)),
            ("OPENING BALANCE", money(account.opening)),
        ],
        TYPED_BOLD,
        14,
    )
    return a_statement(leaf, account)


def sums_at_the_foot(cast: Cast) -> Specimen:
    """A page across with ruled columns, check numbers in one of their own, and the sums of the columns in the last row."""
    account = an_account(cast, cast.body("{} Bank and Trust Company", "Merchants Bank of {}", "{} Community Bank"), (12, 18), checks=3)
    days = cast.choice((slashed, by_computer))
    leaf = Leaf(BROAD)
    leaf.text(40, 46, account.bank.name, SERIF_BOLD.at(15))
    leaf.text(40, 60, ", ".join(account.bank.address.lines), SERIF.at(9))
    leaf.captioned(
        34,
        [430, 560, 656, 752],
        [("ACCOUNT NO.", account.number), ("FROM", days(account.start)), ("TO", days(account.end))],
        SERIF.at(10),
        30,
    )
    leaf.block(40, 92, account.holder.lines, SERIF.at(10.5))
    leaf.right(752, 116, cast.choice(("Checking account ledger", "Statement of checking account")), SERIF_BOLD.at(11))
    rows: Rows = [
        ("Date", "Check no.", "Description", "Withdrawal", "Deposit", "Balance"),
        (days(account.start), "", "Beginning balance", "", "", money(account.opening)),
    ]
    for e in account.entries:
        out, into = (money(-e.amount), "") if e.amount < 0 else ("", money(e.amount))
        rows.append((days(e.on), e.check, "Check" if e.check else e.words, out, into, money(e.balance)))
    rows.append(
        (days(account.end), "", "Totals and ending balance", money(account.went_out), money(account.came_in), money(account.closing))
    )
    leaf.ruled(140, [40, 120, 180, 480, 570, 660, 752], rows, SERIF.at(9.5), "lclrrr", 17, SERIF_BOLD.at(9.5), "#e6e6dd")
    return a_statement(leaf, account)


def with_a_savings_table(cast: Cast) -> Specimen:
    """A statement of checking that also tells, in a small table, what the savings account holds."""
    account = an_account(cast, cast.body("{} First Bank", "Heritage Bank of {}", "{} Peoples Bank"), (18, 26), checks=2)
    leaf = Leaf()
    leaf.shade(0, 28, 612, 70, "#233a2e")
    leaf.text(40, 55, account.bank.name, Style("Times-Bold", 18, "#ffffff"))
    leaf.right(572, 55, f"{abbreviated(account.start)} - {abbreviated(account.end)}", SERIF.in_colour("#ffffff"))
    leaf.block(40, 104, account.holder.lines, BODY.at(10))
    leaf.text(330, 104, "Your accounts with us", BOLD)
    leaf.ruled(
        110,
        [330, 450, 572],
        [
            ("Account", "Balance"),
            (f"Checking x{account.number[-4:]}", money(account.closing)),
            (f"Savings x{cast.digits(4)}", money(cast.amount(5, 4000))),
        ],
        BODY,
        height=14,
        head=BOLD.at(8),
    )
    leaf.text(40, 190, f"Everyday Checking, account x{account.number[-4:]}", BOLD.at(12))
    edges = [40, 173, 306, 439, 572]
    leaf.captioned(
        200,
        edges,
        [
            ("BEGINNING BALANCE", dollars(account.opening)),
            ("DEPOSITS AND OTHER CREDITS", f"+ {dollars(account.came_in)}"),
            ("CHECKS AND OTHER DEBITS", f"- {dollars(account.went_out)}"),
            ("ENDING BALANCE", dollars(account.closing)),
        ],
        BOLD.at(10),
        30,
        caption=TINY,
    )
    stops = "44 90 r430 r500 r568"
    y = 254.0
    leaf.row(y, stops, ("Date", "Activity", "Credits", "Debits", "Balance"), BOLD.at(8.5))
    for at, e in enumerate(account.entries):
        y += 15
        if at % 2:
            leaf.shade(40, y - 10, 572, y + 5, "#f0f4f1")
        into, out = ("", money(-e.amount)) if e.amount < 0 else (money(e.amount), "")
        leaf.row(y, stops, (f"{e.on.month}/{e.on.day}", e.words, into, out, money(e.balance)), BODY.at(8.5))
    leaf.text(40, y + 30, "You paid no fees this period. Average daily balance for the fee waiver: $500.00.", SMALL)
    return a_statement(leaf, account)


LAYOUTS = (days_as_headings, marks_behind, sums_at_the_foot, with_a_savings_table)
