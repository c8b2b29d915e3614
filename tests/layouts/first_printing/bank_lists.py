"""Bank statements that list the account from day to day: typed, in two columns of money, in two languages."""

from portal.demo.papers.sheet import BODY, BOLD, GREY, SERIF, SERIF_BOLD, SMALL, Style
from portal.demo.papers.writing import dollars, money, month_day, short, slashed
from tests.layouts.accounts import Account, Entry, a_statement, an_account
from tests.layouts.cast import Cast
from tests.layouts.hands import bracketed, dashed, plain, spaced, trailing
from tests.layouts.leaf import Leaf, Rows
from tests.layouts.specimen import Specimen


def typed_with_trailing_minus(cast: Cast) -> Specimen:
    """A community bank's line printer: one column of money, its minus behind, the balance after each line."""
    account = an_account(cast, cast.body("Farmers & Merchants Bank of {}", "{} State Bank", "Citizens Bank of {}"), (12, 20), checks=3)
    days = cast.choice((short, dashed))
    lines = [
        f"{account.bank.name.upper():<52}PAGE    1",
        f"{account.bank.address.street.upper()}",
        f"{account.bank.address.city_line.upper()}",
        "",
        f"{'':<46}ACCOUNT NUMBER    {account.number}",
        f"{'':<46}STATEMENT PERIOD",
        f"{'':<46}{days(account.start)} THRU {days(account.end)}",
        "",
        *(f"     {line.upper()}" for line in account.holder.lines),
        "",
        f"{'REGULAR CHECKING':^76}",
        "-" * 76,
        f"PREVIOUS BALANCE{trailing(account.opening):>16}",
        f"{len(account.paid_in):>3} CREDITS{trailing(account.came_in):>21}",
        f"{len(account.paid_out):>3} DEBITS{trailing(-account.went_out):>23}",
        f"ENDING BALANCE{trailing(account.closing):>18}",
        "-" * 76,
        f"{'DATE':<10}{'DESCRIPTION':<38}{'AMOUNT':>13}{'BALANCE':>14}",
    ]
    lines += [f"{days(e.on):<11}{e.words.upper()[:36]:<37}{trailing(e.amount):>14}{trailing(e.balance):>13}" for e in account.entries]
    lines += ["-" * 76, f"{'*** END OF STATEMENT ***':^76}"]
    leaf = Leaf()
    leaf.report(60, 56, lines, Style("Courier", 10), 12.5)
    return a_statement(leaf, account)


def two_money_columns(cast: Cast) -> Specimen:
    """Debits stand before credits, a second line under each names where it happened, and the list runs over pages."""
    account = an_account(cast, cast.body("{} National Bank", "Bank of {}", "First {} Bank, N.A."), (34, 48), checks=2, by_month=False)
    leaf = Leaf()
    _page_head(leaf, account, 1)
    leaf.block(60, 132, account.holder.lines, BODY.at(10))
    leaf.text(60, 206, cast.choice(("Account Summary", "Summary of your account")), BOLD.at(11))
    rows = [
        ("Opening balance", money(account.opening)),
        ("Total debits", money(account.went_out)),
        ("Total credits", money(account.came_in)),
        ("Closing balance", money(account.closing)),
    ]
    leaf.rows(224, "60 r300", rows, BODY, 14)
    leaf.text(340, 206, "Good to know", BOLD.at(11))
    leaf.paragraph(
        340, 222, 210, "Accounts with an average balance of $1,500.00 have no service charge. Your overdraft limit is $500.00.", SMALL, 10
    )
    y = _list_head(leaf, 300)
    leaf.row(y, "60 120 r552", (month_day(account.start), "Opening balance", money(account.opening)), BOLD.at(8.5))
    y += 16
    page = 1
    for entry in account.entries:
        if y > 720:
            leaf.text(120, y, "Continued on the next page", BODY.at(8).in_colour(GREY))
            leaf.turn_page()
            page += 1
            _page_head(leaf, account, page)
            y = _list_head(leaf, 140)
        _two_lines(leaf, y, entry, cast.digits(10))
        y += 25
    leaf.row(y, "60 120 r552", (month_day(account.end), "Closing balance", money(account.closing)), BOLD.at(8.5))
    return a_statement(leaf, account)


def _page_head(leaf: Leaf, account: Account, page: int) -> None:
    leaf.wedge(((60, 62), (72, 40), (84, 62)), "#8a1c1c")
    leaf.text(92, 58, account.bank.name, SERIF_BOLD.at(16))
    leaf.row(50, "370 r552", ("Statement period", f"{slashed(account.start)} to {slashed(account.end)}"), SMALL)
    leaf.row(62, "370 r552", ("Account number", f"xxxxxx{account.number[-4:]}"), SMALL)
    leaf.row(74, "370 r552", ("Page", str(page)), SMALL)
    leaf.rule(60, 88, 552, 2, "#8a1c1c")


def _list_head(leaf: Leaf, y: float) -> float:
    leaf.shade(56, y - 12, 556, y + 5, "#efe7dc")
    leaf.row(y, "60 120 r400 r476 r552", ("Date", "Description", "Debits", "Credits", "Balance"), BOLD)
    return y + 20


def _two_lines(leaf: Leaf, y: float, entry: Entry, trace: str) -> None:
    out, into = (money(-entry.amount), "") if entry.amount < 0 else ("", money(entry.amount))
    leaf.row(y, "60 120 r400 r476 r552", (month_day(entry.on), entry.words[:44], out, into, money(entry.balance)), BODY.at(8.5))
    leaf.text(120, y + 9.5, f"Reference {trace}", BODY.at(7).in_colour(GREY))


def in_two_languages(cast: Cast) -> Specimen:
    """A border bank's statement in Spanish and English, what went out in parentheses."""
    account = an_account(cast, cast.body("Banco de {}", "{} Bank & Trust", "Banco Popular de {}"), (9, 14))
    amounts = cast.choice((dollars, spaced))
    leaf = Leaf()
    leaf.text(50, 56, account.bank.name, SERIF_BOLD.at(18))
    leaf.text(50, 70, ", ".join(account.bank.address.lines), SERIF.at(8.5))
    leaf.right(562, 56, "ESTADO DE CUENTA", SERIF_BOLD.at(12))
    leaf.right(562, 69, "Account Statement", SERIF.at(10))
    leaf.block(50, 104, account.holder.lines, SERIF)
    rows: Rows = [
        ("Núm. de cuenta / Account no.", f"*****{account.number[-4:]}"),
        ("Desde / From", plain(account.start)),
        ("Hasta / Through", plain(account.end)),
    ]
    leaf.rows(104, "340 r562", rows, SERIF.at(10), 14)
    edges = [50, 178, 306, 434, 562]
    cells = [
        ("Saldo inicial / Beginning balance", amounts(account.opening)),
        ("Depósitos / Deposits", amounts(account.came_in)),
        ("Retiros / Withdrawals", amounts(account.went_out)),
        ("Saldo final / Ending balance", amounts(account.closing)),
    ]
    leaf.captioned(166, edges, cells, SERIF_BOLD.at(12), 36, caption=SERIF.at(7.5))
    rows = [("Fecha / Date", "Descripción / Description", "Cantidad / Amount", "Saldo / Balance")]
    rows += [(plain(e.on), e.words, bracketed(e.amount), money(e.balance)) for e in account.entries]
    leaf.ruled(222, [50, 120, 390, 476, 562], rows, SERIF.at(9.5), "llrr", 16, SERIF_BOLD.at(8.5), "#f3ead2")
    leaf.text(50, 748, f"Member FDIC. Preguntas / Questions: {cast.telephone()}", SERIF.at(8))
    return a_statement(leaf, account)


LAYOUTS = (typed_with_trailing_minus, two_money_columns, in_two_languages)
