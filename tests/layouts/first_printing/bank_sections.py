"""Bank statements in sections: what came in, what went out, checks, balances by day; and one printed from a telephone's bank."""

from collections.abc import Sequence
from decimal import Decimal

from portal.demo.papers.sheet import BODY, BOLD, CAPTION, GREY, SMALL, Style
from portal.demo.papers.writing import abbreviated, dollars, money, month_day, slashed, spelled
from tests.layouts.accounts import Entry, a_statement, an_account
from tests.layouts.cast import Cast
from tests.layouts.hands import bracketed, signed
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf
from tests.layouts.specimen import Specimen


def sections_and_daily_balances(cast: Cast) -> Specimen:
    """A large bank: sections by kind of entry, checks two abreast and the balances of days three abreast, over two pages."""
    account = an_account(cast, cast.body("{} Bank", "{} Trust Bank", "Bank of the {}"), (24, 34), checks=6)
    leaf = Leaf()
    leaf.shade(0, 0, 612, 12, "#123a6b")
    leaf.text(48, 50, account.bank.name, BOLD.at(18).in_colour("#123a6b"))
    leaf.block(48, 70, account.bank.address.lines, SMALL)
    leaf.block(48, 130, account.holder.lines, BODY.at(10))
    leaf.text(340, 60, f"{spelled(account.start)} through {spelled(account.end)}", BODY)
    leaf.text(340, 74, f"Account Number:  {'0' * 4}{account.number}", BOLD)
    leaf.text(340, 100, "CUSTOMER SERVICE", BOLD.at(8))
    leaf.rows(112, "340 r552", [("Web site", "www.bank.example"), ("Telephone", cast.telephone())], BODY.at(8), 11)
    leaf.text(48, 210, "CHECKING SUMMARY", BOLD.at(11))
    count = str(len(account.entries))
    rows = [
        ("Beginning Balance", "", dollars(account.opening)),
        ("Total Deposits and Additions", str(len(account.paid_in)), money(account.came_in)),
        ("Total Checks and Withdrawals", str(len(account.paid_out)), f"-{money(account.went_out)}"),
        ("Ending Balance", count, dollars(account.closing)),
    ]
    leaf.row(226, "r330 r420", ("INSTANCES", "AMOUNT"), CAPTION)
    leaf.rows(240, "48 r330 r420", rows, BODY, 14)
    y = _section(leaf, 320, "DEPOSITS AND ADDITIONS", account.paid_in, "Total Deposits and Additions", account.came_in)
    kept = [e for e in account.paid_out if not e.check]
    leaf.turn_page()
    leaf.row(40, "48 r552", (f"{account.bank.name}  |  {spelled(account.start)} through {spelled(account.end)}", "Page 2"), SMALL)
    y = _section(leaf, 76, "ELECTRONIC AND CARD WITHDRAWALS", kept, "Subtotal", -sum((e.amount for e in kept), Decimal(0)))
    leaf.text(48, y, "CHECKS PAID", BOLD.at(11))
    _abreast(leaf, y + 16, ("CHECK NO.", "DATE", "AMOUNT"), [(e.check, month_day(e.on), money(-e.amount)) for e in account.checks], 2)
    y += 20 + 14 * ((len(account.checks) + 1) // 2) + 24
    leaf.text(48, y, "DAILY ENDING BALANCE", BOLD.at(11))
    last = {e.on: e.balance for e in account.entries}
    _abreast(leaf, y + 16, ("DATE", "", "AMOUNT"), [(month_day(day), "", money(left)) for day, left in last.items()], 3)
    return a_statement(leaf, account)


def _section(leaf: Leaf, y: float, heading: str, entries: Sequence[Entry], sum_words: str, amount: Decimal) -> float:
    leaf.text(48, y, heading, BOLD.at(11))
    leaf.rule(48, y + 5, 552)
    leaf.row(y + 16, "48 110 r552", ("DATE", "DESCRIPTION", "AMOUNT"), CAPTION)
    y = leaf.rows(y + 30, "48 110 r552", [(month_day(e.on), e.words, money(abs(e.amount))) for e in entries], BODY.at(8.5), 13)
    leaf.rule(48, y - 9, 552, 0.4)
    leaf.row(y + 2, "48 r552", (sum_words, dollars(amount)), BOLD.at(8.5))
    return y + 30


def _abreast(leaf: Leaf, y: float, heads: tuple[str, str, str], cells: list[tuple[str, str, str]], count: int) -> None:
    """Cells in so many columns of their own, read down the first, then the next."""
    wide, deep = 504 / count, -(-len(cells) // count)
    for column in range(count):
        x = 48 + column * wide
        stops = f"{x} {x + wide * 0.4} r{x + wide - 30}"
        some = cells[column * deep : (column + 1) * deep]
        if some:
            leaf.row(y, stops, heads, CAPTION)
            leaf.rows(y + 14, stops, some, BODY.at(8.5), 14)


def printed_from_a_telephone(cast: Cast) -> Specimen:
    """An app's statement: the newest first, signs before the amounts, no balances, the sums' captions below them."""
    account = an_account(cast, cast.body("{} Money", "{} Neobank", "{} Digital Bank"), (10, 18))
    leaf = Leaf()
    leaf.disc(70, 56, 14, "#5b3df5")
    leaf.text(92, 61, account.bank.name, WEB_BOLD.at(14))
    leaf.text(56, 110, "Monthly statement", WEB_BOLD.at(18))
    leaf.text(56, 128, f"{abbreviated(account.start)} – {abbreviated(account.end)}", WEB.at(10))
    leaf.rows(
        160,
        "56 170",
        [
            ("Account holder", account.holder.name),
            ("Address", ", ".join(account.holder.address.lines)),
            ("Spending account", f"•••• {account.number[-4:]}"),
        ],
        WEB,
        15,
    )
    edges = [56, 181, 306, 431, 556]
    cells = [
        ("Starting balance", dollars(account.opening)),
        ("Money in", dollars(account.came_in)),
        ("Money out", dollars(account.went_out)),
        ("Closing balance", dollars(account.closing)),
    ]
    leaf.shade(56, 214, 556, 258, "#f2f0ff", 6)
    leaf.captioned(216, edges, cells, WEB_BOLD.at(12), 36, below=True, caption=WEB.at(7).in_colour(GREY), boxed=False)
    leaf.text(56, 292, "Transactions", WEB_BOLD.at(11))
    y = 312.0
    for entry in reversed(account.entries):
        leaf.row(y, "56 120 r556", (f"{entry.on:%b} {entry.on.day}", entry.words, signed(entry.amount)), WEB)
        leaf.rule(56, y + 6, 556, 0.3, "#cccccc")
        y += 20
    return a_statement(leaf, account)


def credit_union(cast: Cast) -> Specimen:
    """A credit union's share draft account, withdrawals in parentheses, beside tables of fees and of dividends with months and years."""
    account = an_account(cast, cast.body("{} Teachers Credit Union", "{} Federal Credit Union", "{} Community Credit Union"), (9, 14))
    leaf = Leaf()
    leaf.centre(306, 46, account.bank.name, Style("Times-Bold", 17, "#1d5b4f"))
    leaf.centre(306, 60, " * ".join(account.bank.address.lines), SMALL)
    leaf.rule(40, 70, 572, 1.5, "#1d5b4f")
    leaf.block(60, 104, account.holder.lines, BODY.at(10))
    leaf.ruled(
        88,
        [350, 461, 572],
        [
            ("MEMBER ACCOUNT", "STATEMENT PERIOD"),
            (f"******{account.number[-4:]}", f"{slashed(account.start)} -"),
            ("", slashed(account.end)),
        ],
        BODY,
        "cc",
        15,
        BOLD.at(8),
        "#dcebe7",
    )
    leaf.text(40, 176, f"SHARE DRAFT CHECKING  ******{account.number[-4:]}", BOLD.at(11))
    leaf.row(196, "40 100 r480 r572", ("Date", "Transaction", "Amount", "Balance"), BOLD)
    leaf.rule(40, 200, 572)
    rows = [(month_day(account.start), "Beginning Balance", "", money(account.opening))]
    rows += [(month_day(e.on), e.words, bracketed(e.amount), money(e.balance)) for e in account.entries]
    rows.append((month_day(account.end), "Ending Balance", "", money(account.closing)))
    y = leaf.rows(214, "40 100 r480 r572", rows, BODY, 14)
    y = leaf.rows(y + 10, "40 r300", [("Total Deposits", money(account.came_in)), ("Total Withdrawals", money(account.went_out))], BOLD, 14)
    _fees(leaf, y + 16, cast)
    return a_statement(leaf, account)


def _fees(leaf: Leaf, y: float, cast: Cast) -> None:
    """Two small tables every credit union prints by law."""
    fee = money(cast.amount(0, 60))
    leaf.ruled(
        y,
        [40, 160, 225, 290],
        [("", "This Period", "Year to Date"), ("Overdraft Fees", "0.00", fee), ("Returned Item Fees", "0.00", "0.00")],
        BODY.at(8),
        height=13,
        head=BOLD.at(7.5),
    )
    leaf.ruled(
        y,
        [330, 460, 572],
        [("Dividend Information", ""), ("Annual percentage yield", "0.05%"), ("Dividends paid last year", money(cast.amount(0, 9)))],
        BODY.at(8),
        height=13,
        head=BOLD.at(7.5),
    )


LAYOUTS = (sections_and_daily_balances, printed_from_a_telephone, credit_union)
