"""Three ways banks lay out a statement: a running balance, separate sections, and a modern list of signed amounts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from string import capwords

from portal.demo.papers.bank_statements import BankStatement, Entry
from portal.demo.papers.sheet import BODY, BOLD, CAPTION, GREY, HEIGHT, PALE, SMALL, WIDTH, Sheet
from portal.demo.papers.writing import abbreviated, dollars, money, month_day, slashed, spelled

LEFT, RIGHT = 48.0, WIDTH - 48
BOTTOM = HEIGHT - 64
WHITE = "#ffffff"
HELP = (
    "Check this statement as soon as it reaches you. If something looks wrong, call the number above or write to us within 60 "
    "days of the statement date. Tell us your name, your account number, the amount, and why you think there is a mistake. "
    "We will look into it and put right any mistake of ours."
)
BALANCING = (
    "1. Mark in your own record each item that is listed in this statement.",
    "2. Write down deposits you made that are not listed, and add them to the ending balance.",
    "3. Write down checks and payments you made that are not listed, and subtract them.",
    "4. The result is what your own record should show. If it does not, look for fees or items you have not written down.",
)


@dataclass(frozen=True)
class Row:
    """A strip of the statement: how high it is and how to draw it; a heading wants the rows after it on its page."""

    height: float
    draw: Callable[[Sheet, float], None]
    needs_below: float = 0


def running(statement: BankStatement) -> bytes:
    """One table with withdrawals, deposits and the balance after each."""
    columns = ((96.0, "Description"), (412.0, "Withdrawals"), (488.0, "Deposits"), (RIGHT, "Balance"))

    def headings(sheet: Sheet, y: float) -> None:
        sheet.shade(LEFT, y - 11, RIGHT, y + 5, statement.bank.colour)
        sheet.text(LEFT + 4, y, "Date", BOLD.at(8).in_colour(WHITE))
        sheet.text(columns[0][0], y, columns[0][1], BOLD.at(8).in_colour(WHITE))
        for x, words in columns[1:]:
            sheet.right(x - 4, y, words, BOLD.at(8).in_colour(WHITE))

    rows = [_running_row(month_day(statement.period_start), "Beginning balance", None, statement.beginning)]
    rows += [_running_row(month_day(entry.on), _words(entry), entry.amount, balance)
             for entry, balance in zip(statement.entries, statement.balances, strict=True)]
    rows.append(_running_row(month_day(statement.period_end), "Ending balance", None, statement.ending, needs_below=26))
    rows.append(Row(26, lambda sheet, y: _running_totals(sheet, y, statement)))

    def opening(sheet: Sheet) -> float:
        _letterhead(sheet, statement)
        sheet.right(RIGHT, 92, f"Statement period {slashed(statement.period_start)} through {slashed(statement.period_end)}")
        sheet.right(RIGHT, 105, f"Account number: XXXXXX{statement.last4}", BODY)
        sheet.lines(LEFT + 14, 132, statement.mailing, BODY.at(10))
        sheet.text(LEFT, 214, f"{statement.product} Summary", BOLD.at(11))
        return _summary_lines(sheet, statement, 230) + 22

    return _pages(statement, rows, opening, headings)


def _running_row(day: str, words: str, amount: Decimal | None, balance: Decimal, needs_below: float = 0) -> Row:
    def draw(sheet: Sheet, y: float) -> None:
        style = BODY.at(8.5) if amount is not None else BOLD.at(8.5)
        sheet.text(LEFT + 4, y, day, style)
        sheet.text(96, y, words, style)
        if amount is not None:
            sheet.right((484 if amount > 0 else 408), y, money(abs(amount)), style)
        sheet.right(RIGHT - 4, y, money(balance), style)
        sheet.rule(LEFT, y + 4, RIGHT, 0.25, "#c8c8c8")

    return Row(14, draw, needs_below)


def _running_totals(sheet: Sheet, y: float, statement: BankStatement) -> None:
    sheet.text(96, y + 4, "Totals", BOLD)
    sheet.right(408, y + 4, money(statement.total_withdrawals), BOLD)
    sheet.right(484, y + 4, money(statement.total_deposits), BOLD)


def sections(statement: BankStatement) -> bytes:
    """Deposits, checks, withdrawals and daily balances one after another, each with its total, and a page of help."""
    rows = _section("Deposits and Other Credits", statement.deposits, "Total deposits and other credits")
    rows += _section("Checks Paid", statement.checks, "Total checks paid")
    rows += _section("Withdrawals and Other Debits", statement.withdrawals, "Total withdrawals and other debits")
    rows += _daily_balances(statement)

    def opening(sheet: Sheet) -> float:
        _letterhead(sheet, statement)
        sheet.lines(LEFT, 118, statement.mailing, BODY.at(10))
        sheet.box(352, 92, RIGHT, 158)
        facts = (("Statement Period", f"{spelled(statement.period_start)} - {spelled(statement.period_end)}"),
                 ("Account Number", f"xxxx xxxx {statement.last4}"), ("Account Type", statement.product))
        for row, (caption, words) in enumerate(facts):
            sheet.text(360, 103 + row * 20, caption, CAPTION)
            sheet.text(360, 112 + row * 20, words, BODY.at(8.5))
        sheet.text(LEFT, 196, "ACCOUNT SUMMARY", BOLD.at(11))
        sheet.rule(LEFT, 201, RIGHT, 1.2, statement.bank.colour)
        return _summary_lines(sheet, statement, 216) + 16

    return _pages(statement, rows, opening, _no_headings, closing=_help_page)


def _section(title: str, entries: Sequence[Entry], total_words: str) -> list[Row]:
    if not entries:
        return []
    total = sum((abs(entry.amount) for entry in entries), Decimal("0.00"))

    def heading(sheet: Sheet, y: float) -> None:
        sheet.text(LEFT, y + 10, title.upper(), BOLD.at(10))
        sheet.rule(LEFT, y + 15, RIGHT, 0.8)
        sheet.text(LEFT, y + 26, "DATE", CAPTION)
        sheet.text(110, y + 26, "CHECK NO." if entries[0].check else "DESCRIPTION", CAPTION)
        sheet.right(RIGHT, y + 26, "AMOUNT", CAPTION)

    def closing(sheet: Sheet, y: float) -> None:
        sheet.rule(110, y - 8, RIGHT, 0.4)
        sheet.text(110, y + 3, total_words, BOLD)
        sheet.right(RIGHT, y + 3, dollars(total), BOLD)

    return [Row(42, heading, needs_below=40), *(_section_row(entry) for entry in entries), Row(24, closing)]


def _section_row(entry: Entry) -> Row:
    def draw(sheet: Sheet, y: float) -> None:
        sheet.text(LEFT, y, month_day(entry.on))
        sheet.text(110, y, entry.check or entry.words)
        sheet.right(RIGHT, y, money(abs(entry.amount)))

    return Row(13, draw)


def _daily_balances(statement: BankStatement) -> list[Row]:
    """The balance at the end of each day on which something happened, three to a row."""
    last: dict[date, Decimal] = {}
    for entry, balance in zip(statement.entries, statement.balances, strict=True):
        last[entry.on] = balance
    days = list(last.items())

    def heading(sheet: Sheet, y: float) -> None:
        sheet.text(LEFT, y + 10, "DAILY ENDING BALANCE", BOLD.at(10))
        sheet.rule(LEFT, y + 15, RIGHT, 0.8)

    def row(three: list[tuple[date, Decimal]]) -> Row:
        def draw(sheet: Sheet, y: float) -> None:
            for column, (day, balance) in enumerate(three):
                sheet.text(LEFT + column * 178, y, month_day(day))
                sheet.right(LEFT + column * 178 + 130, y, money(balance))

        return Row(13, draw)

    return [Row(30, heading, needs_below=26), *(row(days[at:at + 3]) for at in range(0, len(days), 3))]


def _help_page(sheet: Sheet, statement: BankStatement) -> None:
    sheet.text(LEFT, 70, "How to balance your account", BOLD.at(11))
    y = 88.0
    for step in BALANCING:
        y = sheet.paragraph(LEFT, y, RIGHT - LEFT, step) + 4
    worksheet = ("Ending balance", "Deposits not listed", "Subtotal", "Checks and payments not listed", "Your balance")
    for row, words in enumerate(worksheet):
        sheet.text(LEFT + 4, y + 26 + row * 24, words)
        sheet.box(260, y + 10 + row * 24, 380, y + 30 + row * 24)
    sheet.text(LEFT, y + 172, "If something looks wrong", BOLD.at(11))
    sheet.paragraph(LEFT, y + 188, RIGHT - LEFT, HELP)


def modern(statement: BankStatement) -> bytes:
    """Captions above large amounts, then a list with signed amounts and the balance after each."""
    rows = [_modern_row(entry, balance) for entry, balance in zip(statement.entries, statement.balances, strict=True)]

    def headings(sheet: Sheet, y: float) -> None:
        sheet.text(LEFT, y, "Date", BODY.at(8).in_colour(GREY))
        sheet.text(120, y, "Transaction", BODY.at(8).in_colour(GREY))
        sheet.right(468, y, "Amount", BODY.at(8).in_colour(GREY))
        sheet.right(RIGHT, y, "Balance", BODY.at(8).in_colour(GREY))
        sheet.rule(LEFT, y + 5, RIGHT, 0.8, statement.bank.colour)

    def opening(sheet: Sheet) -> float:
        sheet.shade(0, 0, WIDTH, 8, statement.bank.colour)
        _letterhead(sheet, statement)
        sheet.text(LEFT, 112, f"{statement.product} statement", BOLD.at(17))
        period = f"{abbreviated(statement.period_start)} to {abbreviated(statement.period_end)}"
        sheet.text(LEFT, 130, period, BODY.at(10).in_colour(GREY))
        sheet.lines(LEFT, 158, statement.mailing, BODY.at(10))
        sheet.right(RIGHT, 158, f"Account ending in {statement.last4}", BODY.at(10))
        cards = (("Beginning balance", statement.beginning), ("Money in", statement.total_deposits),
                 ("Money out", -statement.total_withdrawals), ("Ending balance", statement.ending))
        for place, (caption, amount) in enumerate(cards):
            x = LEFT + place * 130
            sheet.shade(x, 220, x + 122, 262, PALE, 6)
            sheet.text(x + 9, 235, caption, BODY.at(8).in_colour(GREY))
            sheet.text(x + 9, 252, dollars(amount), BOLD.at(12))
        return 290

    return _pages(statement, rows, opening, headings)


def _modern_row(entry: Entry, balance: Decimal) -> Row:
    def draw(sheet: Sheet, y: float) -> None:
        sheet.text(LEFT, y, abbreviated(entry.on), BODY.at(8.5))
        sheet.text(120, y, capwords(_words(entry)), BODY.at(8.5))
        sheet.right(468, y, f"{'+' if entry.amount > 0 else '-'}{dollars(abs(entry.amount))}", BODY.at(8.5))
        sheet.right(RIGHT, y, dollars(balance), BODY.at(8.5))

    return Row(15.5, draw)


def _words(entry: Entry) -> str:
    return f"{entry.words} #{entry.check}" if entry.check else entry.words


def _summary_lines(sheet: Sheet, statement: BankStatement, y: float) -> float:
    """Opening balance, what came in, what went out, closing balance: two columns of words and amounts."""
    out = len(statement.checks) + len(statement.withdrawals)
    lines = ((f"Beginning balance on {slashed(statement.period_start)}", dollars(statement.beginning)),
             (f"Deposits and other credits ({len(statement.deposits)})", money(statement.total_deposits)),
             (f"Withdrawals, checks and other debits ({out})", f"-{money(statement.total_withdrawals)}"))
    for words, amount in lines:
        sheet.text(LEFT, y, words)
        sheet.right(340, y, amount)
        y += 14
    sheet.rule(250, y - 9, 340, 0.5)
    sheet.text(LEFT, y + 2, f"Ending balance on {slashed(statement.period_end)}", BOLD)
    sheet.right(340, y + 2, dollars(statement.ending), BOLD)
    return y + 14


def _letterhead(sheet: Sheet, statement: BankStatement) -> None:
    bank = statement.bank
    sheet.shade(LEFT, 36, LEFT + 34, 70, bank.colour, 5)
    sheet.wedge(((LEFT + 6, 50), (LEFT + 17, 42), (LEFT + 28, 50)), WHITE)
    for pillar in range(3):
        sheet.shade(LEFT + 9 + pillar * 6.5, 52, LEFT + 12 + pillar * 6.5, 61, WHITE)
    sheet.shade(LEFT + 6, 62, LEFT + 28, 65, WHITE)
    sheet.text(LEFT + 44, 54, bank.name, BOLD.at(15).in_colour(bank.colour))
    sheet.text(LEFT + 44, 66, f"{bank.address.street}, {bank.address.city_line}", SMALL.in_colour(GREY))
    sheet.right(RIGHT, 54, f"Questions? {bank.telephone}", SMALL)


def _no_headings(sheet: Sheet, y: float) -> None:
    """Sections bring their own headings."""


def _pages(statement: BankStatement, rows: list[Row], opening: Callable[[Sheet], float], headings: Callable[[Sheet, float], None],
           closing: Callable[[Sheet, BankStatement], None] | None = None) -> bytes:
    """Fill page after page with rows; the first begins below the opening, and each says which of how many it is."""
    first = opening(Sheet("trial"))
    pages = _fill(rows, BOTTOM - first - 18, BOTTOM - 100)
    total = len(pages) + (closing is not None)
    sheet = Sheet(f"{statement.bank.name} statement", statement.bank.name)
    for number, page in enumerate(pages, 1):
        y = opening(sheet) if number == 1 else _running_head(sheet, statement)
        headings(sheet, y)
        y += 18
        for row in page:
            row.draw(sheet, y)
            y += row.height
        _footer(sheet, statement, number, total)
    if closing:
        closing(sheet, statement)
        _footer(sheet, statement, total, total)
    return sheet.finish()


def _fill(rows: list[Row], first: float, others: float) -> list[list[Row]]:
    pages: list[list[Row]] = [[]]
    left = first
    for row in rows:
        if row.height + row.needs_below > left:
            pages.append([])
            left = others
        pages[-1].append(row)
        left -= row.height
    return pages


def _running_head(sheet: Sheet, statement: BankStatement) -> float:
    sheet.text(LEFT, 48, statement.bank.name, BOLD.at(10).in_colour(statement.bank.colour))
    sheet.right(RIGHT, 48, f"{statement.holders[0]}   Account ending in {statement.last4}", SMALL)
    sheet.rule(LEFT, 55, RIGHT, 0.6, statement.bank.colour)
    return 78


def _footer(sheet: Sheet, statement: BankStatement, number: int, total: int) -> None:
    sheet.rule(LEFT, HEIGHT - 46, RIGHT, 0.4, GREY)
    sheet.text(LEFT, HEIGHT - 34, f"{slashed(statement.period_start)} - {slashed(statement.period_end)}", SMALL.in_colour(GREY))
    sheet.right(RIGHT, HEIGHT - 34, f"Page {number} of {total}", SMALL.in_colour(GREY))
    sheet.turn_page()


LAYOUTS = (running, sections, modern)
